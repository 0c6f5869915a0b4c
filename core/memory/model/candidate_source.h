// SPDX-License-Identifier: AGPL-3.0-or-later
// The port through which the memory engine asks a model what a thread says. What comes back is a proposal: it is
// believed no further than the thread's own words bear it out. Source: docs/MEMORY.md, "With a model".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/chat/types.h"

namespace hearth::memory {

/// A message as a model is shown it: without personal data.
struct ShownMessage {
    MessageId id;
    chat::Role role = chat::Role::User;
    Timestamp at{0};
    std::string text;
    bool fresh = true;  ///< False for what only gives sense to the rest; nothing is proposed from it.
};

/// What is remembered already and may be told again here, or be over.
struct KnownMemory {
    MemoryId id;
    std::string subject;
    std::string content;  ///< Without personal data, as it is stored.
    Timestamp learnedAt{0};
    bool rough = false;                      ///< Rules cut it from the task's fresh messages, and from nowhere else.
    std::optional<std::size_t> goneBy = {};  ///< Place of what it gave way to in these messages.
};

/// How many of them a model is shown.
inline constexpr std::size_t kMostKnown = 80;

/// The end of a thread, as much as one call may hold.
struct ReadingTask {
    ConversationId conversation;
    bool localOnly = false;  ///< Only a model on this machine may read it.
    std::string provider;    ///< Of the model that answers in it; empty: none has, as in what was imported.
    std::string title;
    std::string summarySoFar;
    std::vector<std::string> attributes;  ///< Names that the rules use, so that both speak of the same.
    std::vector<ShownMessage> messages;   ///< Oldest first.
    std::vector<KnownMemory> known = {};  ///< Oldest first.
};

/// A memory that a model proposes.
struct Candidate {
    std::size_t message = 0;  ///< Place in ReadingTask::messages.
    std::string quote;        ///< The words of the message that say it.
    std::string statement;    ///< One sentence in the third person.
    std::string kind;         ///< A name of kindName().
    std::string subject;
    std::string attribute;
    std::string value;
    bool denied = false;                     ///< The person says that it is not so, or no longer.
    double confidence = 0;                   ///< 0–1, as the model says.
    std::optional<Timestamp> from = {};      ///< Since when it holds, at midnight.
    std::optional<Timestamp> until = {};     ///< The midnight from which it no longer does.
    std::optional<std::size_t> same = {};    ///< Place in ReadingTask::known of what tells this already.
    std::vector<std::size_t> replaces = {};  ///< Places there of what is no longer so because of it.
};

/// What a model says of a known line without anything new in its place: it is over.
struct ProposedEnd {
    std::size_t known = 0;                    ///< Place in ReadingTask::known.
    std::optional<Timestamp> until = {};      ///< The midnight from which it is.
    std::optional<std::size_t> message = {};  ///< Place in ReadingTask::messages of what shows it,
    std::string quote = {};                   ///< and the words there; without, the line itself tells that it passes.
};

/// What is left of a known line of which a part is over.
struct ProposedRest {
    std::size_t known = 0;  ///< Place in ReadingTask::known.
    std::string statement;
};

struct ProposedSummary {
    std::string summary;
    std::string topic;
    std::string state;
    std::vector<std::string> decisions;
    std::vector<std::string> openQuestions;
    std::string position;
};

struct ProposedReading {
    std::vector<Candidate> candidates;
    std::vector<std::size_t> drop;  ///< Places in ReadingTask::known of rough ones that are told better, or are wrong.
    std::optional<ProposedSummary> thread;
    std::string model;  ///< Who wrote it: "provider/model".
    std::vector<ProposedEnd> over = {};
    std::vector<ProposedRest> rest = {};
};

/// Threads: called by one audit at a time, from any.
class CandidateSource {
public:
    virtual ~CandidateSource() = default;
    /// One call of a model, and a second one when the first gave no usable JSON.
    /// Errors: Unsupported where no model may read this thread; Unavailable, AuthFailed, Cancelled; InvalidArgument
    /// when what the model says is no reading.
    virtual Result<ProposedReading> read(const ReadingTask& task, const CancelToken& cancel) = 0;
};

}  // namespace hearth::memory

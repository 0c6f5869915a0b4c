// SPDX-License-Identifier: AGPL-3.0-or-later
// What is remembered, as the rest of the program sees it: a memory with its sources, what reading brought, and a thread
// to pick up. Source: docs/MEMORY.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/chat/types.h"

namespace hearth::memory {

/// Stored as numbers, never renumbered.
enum class Tier { CrossRecent = 1, PrefsGoals = 2, General = 3 };
enum class Layer { Working, Recent, LongTerm };
/// Where a memory stands that was to be looked at before it is kept. None: it was kept unasked.
enum class ReviewState { None, Proposed, Accepted, Rejected };

/// The exact words that a memory came from: characters [start, end) of the message's text.
struct Source {
    MessageId message;
    std::optional<std::string> externalId;
    int part = 0;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

struct Memory {
    MemoryId id;
    std::string content;  ///< ≤ 1024 characters, redacted.
    std::string kind;
    std::string subject;
    std::string attribute;
    std::string value;
    Tier tier = Tier::General;
    Layer layer = Layer::Working;
    double quality = 0;
    double priority = 0;  ///< 0–1, at the moment asked for.
    bool active = true;
    chat::Role speaker = chat::Role::User;
    std::string origin;  ///< rule, model, user
    Timestamp learnedAt;
    Timestamp createdAt;
    std::optional<Timestamp> validFrom;
    std::optional<Timestamp> validUntil;
    std::optional<MemoryId> supersededBy;
    std::optional<Timestamp> supersededAt;
    std::optional<Timestamp> archivedAt;
    std::optional<Timestamp> lastUsedAt;
    std::int64_t uses = 0;
    bool pinned = false;
    bool localOnly = false;
    std::vector<Source> sources;
    ReviewState review = ReviewState::None;
    /// When it stopped being so: its own end, or what took its place.
    std::optional<Timestamp> trueUntil = {};

    /// Whether it counts at all: what waits for a look, or was refused, is seen in the review only.
    bool kept() const { return review == ReviewState::None || review == ReviewState::Accepted; }
};

struct MemoryFilter {
    bool includeInactive = false;
    std::optional<Timestamp> asOf;    ///< What would have been listed had Hearth run then.
    std::optional<Timestamp> trueAt;  ///< What was true then.
    std::string contains;             ///< Words that the content has, each anywhere in it, folded; empty: all.
    std::string about;                ///< Folded match in whom it is about; empty: anybody.
    std::string kind;                 ///< "preference", "fact", …; empty: all.
    std::optional<Tier> tier;
    std::optional<Layer> layer;
    int limit = 0;
};

struct AuditReport {
    std::int64_t messagesRead = 0;
    std::int64_t added = 0;
    std::int64_t merged = 0;
    std::int64_t superseded = 0;
};

/// What became of what a model proposed.
struct ModelReport {
    std::int64_t messagesRead = 0;
    std::int64_t proposed = 0;
    std::int64_t refused = 0;  ///< Not borne out by the thread's own words.
    std::int64_t added = 0;
    std::int64_t merged = 0;
    std::int64_t superseded = 0;
    std::int64_t dropped = 0;   ///< Of what rules had kept in the person's own words; listed among what was refused.
    std::int64_t ended = 0;     ///< Known lines that are over only because their time has passed.
    std::int64_t reworded = 0;  ///< Known lines of which a part is over; the rest is told.
    std::int64_t doubted = 0;   ///< What it says is over and may be something else: the person is asked (conflicts.h).
    bool summarised = false;
    void operator+=(const ModelReport& other);
};

/// A thread as "pick up where we left off" shows it.
struct ThreadState {
    ConversationId conversation;
    std::string title;
    std::string summary;
    std::string topic;
    std::vector<std::string> subtopics;  ///< At most 5, the weightiest first.
    std::string state;                   ///< brainstorming, decided, implementing, completed, abandoned
    std::vector<std::string> decisions;
    std::vector<std::string> openQuestions;
    std::string position;  ///< Where it was left off.
    std::int64_t messageCount = 0;
    double engagement = 0;
    Timestamp lastAt;
    std::string precomputed;  ///< Ready for a prompt, dated, ≤ 600 tokens.
};

}  // namespace hearth::memory

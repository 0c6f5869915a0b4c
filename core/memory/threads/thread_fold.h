// SPDX-License-Identifier: AGPL-3.0-or-later
// A thread read message by message: what it is about, what was decided, what is open, where it was left off. All of
// it real sentences of the thread, without personal data, so that it needs no model. Pure: text in, summary out.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/timestamp.h"
#include "core/chat/types.h"
#include "core/memory/english/english.h"
#include "core/memory/language/fold_words.h"
#include "core/memory/language/language.h"
#include "core/memory/redaction/redaction.h"

namespace hearth::memory {

struct DatedSentence {
    std::string text;
    Timestamp at{0};
};

/// How often a term was said, and in which messages, those counted by 64.
struct TermUse {
    int count = 0;
    std::uint64_t places = 0;
    bool own = false;  ///< The person said it too.
};

/// Everything that the next audit needs to go on from; stored as JSON in `thread_summaries.fold`.
struct ThreadFold {
    std::string lead;      ///< The first sentence of a person that says something.
    std::string position;  ///< The last one, or the assistant's last question.
    std::vector<DatedSentence> decisions;
    std::vector<DatedSentence> open;
    std::vector<DatedSentence> asked;  ///< Questions that the next answer will answer.
    std::map<std::string, int> names;
    std::map<std::string, int> words;
    /// Words and pairs of words that stand beside each other, and how they are spread over the thread.
    std::map<std::string, TermUse> terms;
    std::string cue;  ///< The last state that the words told of.
    std::int64_t messages = 0;
    std::int64_t userMessages = 0;
    std::int64_t userWords = 0;
    std::int64_t days = 0;
    Timestamp firstAt{0};
    Timestamp lastAt{0};
};
Json foldToJson(const ThreadFold& fold);
/// What is missing or of the wrong shape starts empty.
ThreadFold foldFromJson(const Json& value);

struct Turn {
    chat::Role role = chat::Role::User;
    Timestamp at{0};
    std::string_view text;
};

/// What is shown of a thread and put into a prompt.
struct ThreadDigest {
    std::string summary;
    std::string topic;
    std::vector<std::string> subtopics;  ///< What else it speaks of, the most said first, at most 5.
    std::string state;
    std::vector<std::string> decisions;
    std::vector<std::string> openQuestions;
    std::vector<std::string> entities;
    std::string position;
    double engagement = 0;
    std::string precomputed;
};

/// Compiled patterns. Threads: safe from any.
class ThreadReader {
public:
    explicit ThreadReader(const Redactor& redactor, const Language& language = english());
    ~ThreadReader();
    ThreadReader(ThreadReader&&) noexcept;

    void add(ThreadFold& fold, const Turn& turn) const;
    ThreadDigest digest(const ThreadFold& fold, std::string_view title) const;

private:
    struct Patterns;
    const Redactor& m_redactor;
    const Language& m_language;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// A thread read message by message: what it is about, what was decided, what is open, where it was left off. All of
// it real sentences of the thread, without personal data, so that it needs no model. Pure: text in, summary out.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/chat/types.h"
#include "core/memory/english/english.h"
#include "core/memory/language/language.h"
#include "core/memory/language/thread_words.h"
#include "core/memory/redaction/redaction.h"
#include "core/memory/threads/thread_sentences.h"

namespace hearth::memory {

struct DatedSentence {
    std::string text;
    Timestamp at{0};
    bool firm = true;         ///< Said to be so; else it was meant for then, or only doubted.
    std::int64_t number = 0;  ///< Of the person's message that says it, from 1; 0: the assistant says it.
};

/// How often a term was said, and in which messages, those counted by 64.
struct TermUse {
    int count = 0;
    std::uint64_t places = 0;
    bool own = false;  ///< The person said it too.
};

/// Everything that the next audit needs to go on from; stored as JSON in `thread_summaries.fold`.
struct ThreadFold {
    std::string lead;        ///< The first sentence of a person that says something.
    std::string task;        ///< What is asked for, where the person says nothing else.
    std::string position;    ///< The last one that can be read alone.
    DatedSentence question;  ///< What the person asked last: "not sure about that one" speaks of it.
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
    bool played = false;  ///< Said in a game that goes on: the person's words, and nothing of theirs.
};

/// What is shown of a thread and put into a prompt.
struct ThreadDigest {
    std::string summary;
    std::string topic;
    std::vector<std::string> subtopics;  ///< What else it speaks of, the most said first, at most 5.
    std::string state;
    std::vector<std::string> decisions;      ///< What was said to be settled first, the newest before others.
    std::vector<std::string> openQuestions;  ///< The newest first, then what was asked last.
    std::vector<std::string> entities;
    std::string position;
    double engagement = 0;
    std::string precomputed;
};

/// Compiled patterns. Threads: safe from any.
class ThreadReader {
public:
    explicit ThreadReader(const Redactor& redactor, const Language& language = english());

    void add(ThreadFold& fold, const Turn& turn) const;
    ThreadDigest digest(const ThreadFold& fold, std::string_view title, const Clock& clock) const;

private:
    /// What a message of the person tells, sentence by sentence. `asked`: what the answer before it asked.
    void addOwn(ThreadFold& fold, Timestamp at, std::string_view text, const std::vector<DatedSentence>& asked) const;
    /// `apart`: `earlier` stands in an earlier message.
    std::string toldAlone(const OwnSentence& sentence, std::string_view earlier, std::string_view question,
                          bool apart) const;
    void settle(ThreadFold& fold, const OwnSentence& sentence, const DatedSentence& told) const;
    void drop(ThreadFold& fold) const;

    const Redactor& m_redactor;
    const Language& m_language;
    ThreadSentences m_sentences;
};

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that tell how a thread stands (threads/thread_fold.h) and what of a time is worth telling
// (threads/period_story.h).
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

/// How a day, a week, a month is told. RE2 over what is remembered, and the program's own words; "{}" takes what is
/// told.
struct StoryWords {
    std::string_view grave = kNothing;    ///< What turns a life: "engaged", "operation", "moved".
    std::string_view weighty = kNothing;  ///< What matters for a while: "exam", "client".
    std::string_view light = kNothing;    ///< What is soon of no account: "is lovely", "years old".
    std::string_view turned = kNothing;   ///< It tells that something changed: "cancelled", "no longer".
    std::string_view deed = kNothing;     ///< At the begin of a sentence, its group: who did it, "we have just ".
    WordList dates;                       ///< Months and days of the week, as lowerAscii gives them.
    std::string_view spokenOf;            ///< "Talked about: {}", without its stop
    std::string_view andLast;             ///< Before the last of several: " and ".
};

/// Words of one language that tell how a thread stands. RE2 over a sentence but for `small`.
struct ThreadWords {
    WordList small;                            ///< Say nothing of what a thread is about.
    std::string_view decision = kNothing;      ///< "we settled on"
    std::string_view chosen = kNothing;        ///< The same, and the thing is named in it: "oak it is".
    std::string_view intention = kNothing;     ///< Words before what somebody is going to do: "I'll".
    std::string_view idleDeed = kNothing;      ///< Behind those, what settles nothing: "have a look".
    std::string_view supposed = kNothing;      ///< A decision that is only thought of: "if we decided".
    std::string_view open = kNothing;          ///< "still need to", "to be decided"
    std::string_view doubt = kNothing;         ///< The same, unless more is said: "not sure whether".
    std::string_view pointing = kNothing;      ///< It speaks of what was said just before: "that one".
    std::string_view noise = kNothing;         ///< It tells nothing of the thread: "KeyError: ", thanks.
    std::string_view lead = kNothing;          ///< At its begin, words that say nothing: "ok so"; their group.
    std::string_view needsLead = kNothing;     ///< At its begin, what looks so and belongs to it: "so far".
    std::string_view clause = kNothing;        ///< In a long one, its group leads over to the next clause: " and ".
    std::string_view completed = kNothing;     ///< "it works now"
    std::string_view abandoned = kNothing;     ///< "never mind"
    std::string_view implementing = kNothing;  ///< "working on it"
    const StoryWords* story = nullptr;
};

}  // namespace hearth::memory

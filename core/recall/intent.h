// SPDX-License-Identifier: AGPL-3.0-or-later
// What kind of question it is, by patterns: the first step of recall, before anything is searched.
#pragma once

#include <string_view>

namespace hearth::recall {

enum class Intent {
    None,
    ResumeSession,      ///< "pick up where we left off"
    ListOpenQuestions,  ///< "what is still open?"
    RecallDecision,     ///< "what did we decide about …"
    RecallWhen,         ///< "when did I …"
    RecallPerson,       ///< "who is …"
    RecallProfile,      ///< "what do you know about me?"
    RecallTopic,        ///< "what did we say about …"
};

/// English. Cost: linear in the question.
Intent intentOf(std::string_view question);
/// The stable name, as `why` and logs show it: "resume_session".
std::string_view intentName(Intent intent);

/// Whether the question is about how things were, so that what was superseded belongs to the answer.
bool asksForHistory(std::string_view question);

}  // namespace hearth::recall

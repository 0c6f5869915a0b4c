// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/intent.h"

#include <re2/re2.h>

#include <array>
#include <memory>

namespace hearth::recall {

namespace {

struct Pattern {
    Intent intent;
    const char* expression;
};

/// In order: the first that matches decides.
constexpr auto kPatterns = std::to_array<Pattern>({
    {Intent::ResumeSession,
     R"((?i)\b(pick(ing)? (it |this |things )?(back )?up where (we|i)\b|where (did|had) (we|i) (leave|left|stop)|where (we|i) (left|leave|stopped)( things| it| this)?( off)?\b|what (were|was) (we|i) (last )?(doing|working on)|what (have|had) (we|i) been (doing|working on)|(continue|resume) (our|the|my|from) (last |previous )?(session|conversation|chat|work|time|where)|catch me up|bring me up to (speed|date)))"},
    {Intent::ResumeSession, R"((?i)^\W*(let'?s )?(continue|resume|carry on|go on)( please)?\W*$)"},
    {Intent::ListOpenQuestions,
     R"((?i)\b(open|unanswered|unresolved|outstanding|pending) (questions?|issues?|points?|items?|threads?)\b|\bwhat('?s| is| are)? (still )?(open|unresolved|undecided|left to (do|decide))\b)"},
    {Intent::RecallProfile,
     R"((?i)\b(what|everything|all|anything) (do )?you (know|remember|have (stored|remembered|learned)) (about|of) me\b|\bwho am i\b|\btell me about (me|myself)\b|\bdescribe me\b)"},
    {Intent::RecallDecision,
     R"((?i)\b(what|which|why|how) (did|have|had) (we|i) (\w+ )?(decided?|chosen?|settled?|picked?|agreed?|choose|settle)\b|\bdecisions?\b.*\b(made?|took|taken)\b)"},
    {Intent::RecallWhen,
     R"((?i)\b(when|what (day|date|month|year|time)) (did|was|were|have|had|is|are|do|does|will)\b)"},
    {Intent::RecallPerson, R"((?i)^\W*(who('?s| is| are| was| were)|whose)\b)"},
    {Intent::RecallTopic,
     R"((?i)\b(what|anything|everything|something) (did|have|had|do) (we|i|you) (\w+ )?(say|said|tell|told|know|talk|talked|discuss|discussed|mention|mentioned)\b|\b(remind|tell) me (again )?(about|what)\b|\bdo you (remember|recall|know)\b)"},
});

constexpr const char* kHistory =
    R"((?i)\b(used to|previously|formerly|in the past|back then|originally|at first|changed my mind|over time|history|before (that|then)|no longer|what did i (think|prefer|use|like|want)|(was|were) my|ago\b.*\b(now|today)))";

bool matches(const RE2& expression, std::string_view text) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression);
}

}  // namespace

Intent intentOf(std::string_view question) {
    static const auto expressions = [] {
        std::array<std::unique_ptr<RE2>, kPatterns.size()> made;
        for (std::size_t at = 0; at < made.size(); ++at) made[at] = std::make_unique<RE2>(kPatterns[at].expression);
        return made;
    }();
    for (std::size_t at = 0; at < expressions.size(); ++at)
        if (matches(*expressions[at], question)) return kPatterns[at].intent;
    return Intent::None;
}

std::string_view intentName(Intent intent) {
    switch (intent) {
        case Intent::None: return "none";
        case Intent::ResumeSession: return "resume_session";
        case Intent::ListOpenQuestions: return "list_open_questions";
        case Intent::RecallDecision: return "recall_decision";
        case Intent::RecallWhen: return "recall_when";
        case Intent::RecallPerson: return "recall_person";
        case Intent::RecallProfile: return "recall_profile";
        case Intent::RecallTopic: return "recall_topic";
    }
    return "none";
}

bool asksForHistory(std::string_view question) {
    static const RE2 history(kHistory);
    return matches(history, question);
}

}  // namespace hearth::recall

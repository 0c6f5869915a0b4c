// SPDX-License-Identifier: AGPL-3.0-or-later
// English: the ways in which people ask to be answered, in pairs that rule each other out.
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define ANSWER \
    "(?:answers?|repl(?:y|ies)|responses?|explanations?|versions?|summar(?:y|ies)|texts?|messages?|story|forms?)\\b"

constexpr auto kAnswerStyles = std::to_array<AnswerStyle>({
    {"length", "short answers",
     "(?:short|shorter|brief|briefer|concise|terse|compact|crisp|succinct|one-line|snappy)(?:,? (?:and "
     ")?[\\w-]+)? " ANSWER
     "|(?:keep|kept|keeping|be|stay) (?:it |them |things |(?:all )?(?:your |the |my )?(?:answers|replies|responses|"
     "explanations|messages) )?(?:short|brief|"
     "concise|terse)\\b|(?:straight )?to the point\\b|get to the point"},
    {"length", "long answers",
     "(?:long|longer|detailed|in-depth|thorough|lengthy|elaborate|extensive|full|fuller|complete|whole)(?:,? (?:and "
     ")?[\\w-]+)? " ANSWER "|all (?:of )?the (?:detail|ins and outs)|every detail|more detail|(?:go|going) into "
     "(?:more |full |great )?detail|(?:full|whole) "
     "(?:picture|details?)\\b"},
    {"layout", "lists",
     "(?:plain|simple) lists?\\b|bullet(?:ed)?[ -]?(?:points?|lists?)|bullets\\b|(?:numbered|itemi[sz]ed) "
     "lists?|(?:as|in|with|prefer|want) "
     "lists\\b"},
    {"layout", "paragraphs",
     "(?:plain|normal|full|flowing|running|whole|proper|short) (?:paragraphs?|sentences|prose)|"
     "prose\\b|paragraphs\\b"},
    {"layout", "tables", "tables?\\b"},
    {"units", "metric units", "metric\\b|celsius\\b|kilomet(?:er|re)s?\\b|si units"},
    {"units", "imperial units", "imperial\\b|fahrenheit\\b|miles\\b|feet and inches|us units"},
    {"clock", "24-hour times", "(?:24|twenty-four)[ -]?h(?:our|r)?s?\\b|military time"},
    {"clock", "AM/PM times", "am/pm\\b|a\\.?m\\.? (?:and|or|/) ?p\\.?m\\b|(?:12|twelve)[ -]?h(?:our|r)s?\\b"},
    {"tone", "light tone",
     "(?:bit of|some|more|of) "
     "(?:craic|humou?r|banter|joking|fun)\\b|(?:playful|casual|informal|chatty|light|light-?hearted|funny|"
     "cheeky|relaxed|friendly)(?:,? (?:and )?[\\w-]+)? (?:tone|style|language|voice|manner|answers|replies)"},
    {"tone", "serious tone",
     "(?:sober|serious|formal|businesslike|business-like|dry|matter-of-fact|neutral|straight|professional)(?:,? (?:and "
     ")?[\\w-]+)? (?:tone|style|language|voice|manner|answers|replies)|no (?:jokes|joking|humou?r|banter|messing)"},
    {"order", "conclusion first",
     "(?:conclusion|result|verdict|bottom line|gist|upshot|answer) (?:comes? |goes |always )?first\\b|start(?:ing)? "
     "with "
     "the (?:conclusion|result|verdict|bottom line|gist|answer)\\b"},
    {"order", "reasoning first",
     "(?:reasoning|reasons?|explanation|workings?|steps) (?:comes? |goes |always )?first\\b|start(?:ing)? with the "
     "(?:reasoning|reasons?|explanation|workings?|steps)\\b"},
    {"words", "plain words",
     "plain (?:english|words|language|terms)|(?:simple|easy|everyday) (?:words|language|english|terms)|no jargon|"
     "layman'?s"},
    {"words", "normal words", "(?:normal|regular|standard|ordinary) (?:english|words|language)"},
    {"spelling", "British spelling", "(?:uk|british) spellings?\\b"},
    {"spelling", "American spelling", "(?:us|american) spellings?\\b"},
    {"words", "technical terms",
     "(?:technical|proper|exact|correct|expert|specialist) (?:terms?|language|words|vocabulary|terminology)|jargon\\b"},
});

constexpr std::string_view kAnswerTalk =
    "(?i)\\b(?:you|your|yours|yourself|u|ur|answers?|repl(?:y|ies)|respond|responses?|explanations?|from (?:now|here) "
    "on|going forward|in (?:the )?future|as a rule|by default|always (?:want|like|prefer|need)|for "
    "(?:everything|anything "
    "(?:i|we)|always)|(?:would |will )?(?:suits?|helps?) me|(?:i|we) (?:understand|follow|read) (?:\\w+ "
    ")?(?:more|better|"
    "best)|(?:would like|would prefer|prefer|want|need) (?:an? |the "
    ")?(?:[\\w-]+ (?:tone|spelling|english)|celsius|fahrenheit|metric units|imperial units))\\b";

constexpr std::string_view kAnswerRefused =
    "(?i)\\b(?:drop|dropped|not|no|no more|no longer|never|instead of|rather than|than|without|stop(?: using)?|skip|"
    "asked for|asked you for|used to (?:want|like|ask for|prefer|get)|enough of|tired of|leave out|spare me|from) "
    "(?:the |"
    "all |your |those |these |any |using |with )*$";

}  // namespace

void addEnglishAnswerStyles(Language& language) {
    language.answerStyles = kAnswerStyles;
    language.answerTalk = kAnswerTalk;
    language.answerRefused = kAnswerRefused;
}

}  // namespace hearth::memory

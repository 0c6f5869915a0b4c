// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how roles are shared out without a word for a game (provenance/role_play.h).
#include "core/memory/provenance/role_play.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kRoles =
    "(?i)(?:"
    // "You're the dragon. I'm the knight.", "I'm the spy, you're the guard": one of both is a certain one.
    "\\b(?:you|u)(?:'re|r| are|'ll be| will be| be| play)?(?: now)? (?:the|an?|my|our) [\\w' -]{2,40}[.;,!]? (?:and "
    "|now "
    ")*(?:i'?m|i am|i'?ll be|i will be|i play|i'?ll play|me) (?:the|your) [\\w-]+|"
    "\\b(?:you|u)(?:'re|r| are|'ll be| will be| be| play)?(?: now)? the [\\w' -]{2,40}[.;,!]? (?:and |now )*(?:i'?m|i "
    "am|i'?ll be|i will be|i play|i'?ll play|me) an? [\\w-]+|"
    "\\b(?:i'?m|i am|i'?ll be|i will be|i play|i'?ll play) (?:the|your|an?) [\\w' -]{2,30}[.;,]? (?:and |now "
    ")*(?:you|u)(?:'re|r| are|'ll be| will be| be| play)(?: now)? (?:the|my) [\\w-]+|"
    // "You talk like my uncle, I talk like the priest."
    "\\b(?:you|u) (?:talk|speak|act|answer|write|sound|reply|do) (?:like|as) [^.!?\\n]{2,40}[,;] (?:and )?i(?:'ll| "
    "will)? "
    "(?:talk|speak|act|answer|write|am|reply|do)\\b|"
    // "You're an applicant, I interview you."
    "\\b(?:you|u)(?:'re|r| are|'ll be| be| play) (?:the|an?|my) [\\w' -]{2,30}[,;.]? (?:and )?i(?:'ll| will)? "
    "(?:interview|question|examine|call|ask|hire|test|arrest|visit) you\\b|"
    // "Me = viking. You = sea troll.", "me customer you barista"
    "(?:^|[.!?,;:\\n] ?)(?:me|i) ?[=:-] ?[\\w' -]{2,25}[.,;/]? ?(?:and )?(?:you|u) ?[=:-] ?\\w|"
    "(?:^|[.!?,;:\\n] ?)(?:you|u) ?[=:-] ?[\\w' -]{2,25}[.,;/]? ?(?:and )?(?:me|i) ?[=:-] ?\\w|"
    "^\\W*(?:(?:ok|okay|so|now|let'?s play)[,:]? )*me (?:the |an? )?[\\w-]{4,15},? (?:and )?(?:you|u) (?:the |an? "
    ")?[\\w-]{4,15}\\W*$|"
    "^\\W*(?:(?:ok|okay|so|now|let'?s play)[,:]? )*(?:you|u) (?:the |an? )[\\w-]{4,15},? (?:and )?me (?:the |an? "
    ")?[\\w-]{4,15}\\W*$|"
    // "I'm gonna pretend I'm your customer", "let me pretend that …"
    "\\b(?:i'?m (?:gonna|going to|about to)|i am going to|i'?ll|i will|let me|let'?s|let us|can i|could i|may i|shall "
    "we|can we|i(?:'d like| would like| want) to|i wanna) (?:both |just |now |then |quickly "
    ")?(?:pretend|play-?act|make "
    "believe|act like i)\\b|"
    // "Can you be my examiner for five minutes?", "You are Socrates and I'm a merchant."
    "\\b(?:can|could|will|would) you (?:please )?(?:be|play|act as) (?:my|the|an?|our) [\\w -]{3,30} for (?:an?|the "
    "next|"
    "five|ten|\\w+) (?:minutes?|min|moment|bit|while|seconds?|sec|round)\\b|"
    "\\b(?:you are|you're) (?-i:[A-Z])\\w+,? and (?:i'm|i am|i'll be) (?:an?|the|your) |"
    // "Ask me the questions they'd ask at the embassy."
    "\\bask me (?:the |some |all the |a few )?(?:[\\w-]+ )?(?:questions?|things) (?:that )?(?:they|he|she|an?|the|my|"
    "recruiters|examiners|employers)\\b[^.!?\\n]{0,30}\\b(?:ask|want)\\b)";

constexpr std::string_view kRehearsed =
    "(?i)\\b(?:let'?s|let us|shall we|can we|could we|may we|we could|i(?:'d like| would like| want) to|i wanna|i'?m "
    "gonna|help me) (?:\\w+ ){0,2}?(?:do|have|run|go|try|start|hold|stage|begin|play)(?: through)? (?:the|an?|our|my|"
    "that|this|another|one) (?:[\\w-]+ ){0,3}?(?:interview|call|conversation|talk|oral|negotiation|scene|sketch|viva|"
    "pitch|audition|hearing|appointment|dialogue|argument|exam)\\b|"
    "\\b(?:rehearse|practi[sc]e|go through|run through) (?:my|the|our|an?) (?:[\\w-]+ "
    "){0,2}?(?:testimony|statement|speech|"
    "defen[cs]e|pitch|interview|call|viva|toast|vows|lines|part|role)\\b";

constexpr std::string_view kByTurns =
    "(?i)\\b(?:you (?:ask|start|begin|open|go first|interview|be)|(?:you are|you're) (?:the|an?|my|him|her|them)|ask "
    "me|"
    "quiz me|interview me|i(?:'ll| will)? (?:answer|start|go first|begin)|as if|so (?:that )?i(?:'m| am) "
    "(?:\\w+ )?(?:nervous|scared|prepared|ready|afraid)|so (?:that )?i can practi[sc]e)\\b";

constexpr std::string_view kPraises =
    "(?i)\\byou(?:'re| are) (?:claude|chat ?gpt|gpt|gemini|hearth|copilot|llama|mistral|siri|alexa)\\b|"
    "\\b(?:you(?:'re| are)|ur|u r) (?:the|an?|my|such an?|really the) (?:real |true |absolute |total |only |very "
    ")?(?:expert|best|greatest|boss|man|one|only|star|gem|genius|legend|angel|saint|treasure|hero|champ(?:ion)?|life "
    "?-?"
    "saver|machine|bot|robot|computer|ai|assistant|pro|specialist|professional|master|friend|mate|help|great help|"
    "rock ?star|wonder|miracle|first|last|worst)\\b";

}  // namespace

const RolePlayWords& englishRolePlay() {
    static constexpr RolePlayWords kWords{kRoles, kRehearsed, kByTurns, kPraises};
    return kWords;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// How English asks for something behind a statement, with no mark that says so.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/reading/requests.h"

namespace hearth::memory {

namespace {

constexpr auto kJoints = std::to_array<std::string_view>({"so", "and", "but", "then"});
constexpr auto kLeading = std::to_array<std::string_view>({"so", "then"});

/// Whom a question turned round asks about: "do I", "can they". Of "is" and "are" also what there is.
#define WHOM "(?:i|we|you|u|they|he|she|it|one|someone|somebody|anyone|anybody|people)\\b"
#define WHAT "(?:i|we|you|u|they|he|she|it|this|that|these|those|there|the|my|our|your|an?|any)\\b"
#define MAY "(?:can|could|should|would|will|shall|must|may|might)(?:n't)?"
#define DO "(?:do|does|did)(?:n't)?"
#define WISHED                                                                                                    \
    "(?:tips?|ideas?|advice|suggestions?|thoughts|recommendations?|recs|pointers|hints?|chance|tricks?|way|ways|" \
    "good|fix|fixes|help|recipes?|clues?|decent|easy|nice|solid|simple|cheap|quick|hope|resources|books?|apps?|"  \
    "podcasts?|names?|workarounds?|reason|point|inspiration|substitutes?|excuses?|jokes?)\\b"
/// "Which one", "which oil should I take", but "which is why" and "which means a lot" tell.
constexpr std::string_view kAsking =
    "(?i)(?:and |so |but |then |now |or |also |oh )*(?:"
    // "… and so do I" tells, as does a tag: something is asked of them.
    "(?:is|are|was|were|am|isn't|aren't) (?:i|we|you|u|they|he|she|it|this|that|these|those|there) \\w|"
    "do (?:i|we|you|u|they|these|those|people|any) \\w|(?:does|did|don't|doesn't|didn't) " WHOM
    " \\w|does (?:this|that|any) \\w|" MAY " (?:" WHOM
    "|this\\b|that\\b|there\\b) \\w|"
    "what(?: \\w+){0,3}? (?:" MAY "|" DO ") " WHAT
    "|what(?: \\w+){1,3}? (?:is|are|was) (?:it|this|that|these|those)\\b|"
    "what(?:s|'s| is| are| would be)(?: (?:on|open|near|nearby|left|in "
    "season|an?|the|my|our|your|that|this|it|good|some)\\b| best\\b| \\w+est\\b)|"
    "what (?:next|now|else|then|about|do|kind|sort|size|type|colou?r|brand|time|temp(?:erature)?|[a-z]{3,}s)\\b|"
    "how (?:" MAY "|" DO
    "|is|are|was|were|am|long|much|many|often|far|big|hot|strong|to|come|about|would)\\b|"
    "(?:how|where|when) (?:" MAY "|" DO ") (?:[a-z]+ )?[a-z]+\\b|where (?:" MAY "|" DO ") " WHAT
    "|where(?:'s| is) (?:the (?:best|nearest)|a good)\\b|where to\\b|"
    "when (?:" MAY "|" DO "|is|are) " WHAT "|why (?:" MAY "|" DO
    "|is|are|was|were|not|am)\\b|"
    "who (?:" MAY "|" DO ") " WHOM "|which ones?\\b|which(?: \\w+){1,3}? (?:" MAY "|" DO ") " WHOM
    "|(?:got |have you (?:got )?|do you have |know )?any " WISHED "|(?:anyone|anybody) (?:know|have|got|tried)\\b)";
/// All that stands behind a comma.
constexpr std::string_view kAlone =
    "(?i)(?:some |a few |send |any )?(?:tips|ideas|suggestions|thoughts|advice|help|substitutes|thanks|thank "
    "you|cheers)(?: please| pls)?\\W*$";

#define TO_ME                                                                                                      \
    "(?:give|tell|show|help|find|write|draft|suggest|recommend|list|explain|send|teach|walk|talk|remind|quiz|get|" \
    "bring|"                                                                                                       \
    "build|plan|pick|name|sketch|ask|convince|surprise|spell|point|save|wish|guide|coach|set|rewrite|run|read|roast)"
/// What is only ever asked of somebody else.
#define FOR_ME                                                                                                       \
    "(?:suggest|recommend|explain|translate|rewrite|reword|rephrase|summari[sz]e|convert|calculate|proofread|adapt|" \
    "shorten|simplify|brainstorm|paraphrase)"
constexpr std::string_view kRequesting =
    "(?i)(?:and |so |but |then |now |also |just |oh )*(?:(?:please|pls|plz|kindly) \\w|" TO_ME
    " (?:me|us)\\b|make (?:me|us) (?:an?|some|the|one|two|three|four|five|ten|\\d+|something|up)\\b|" FOR_ME
    " \\w|be (?:strict|gentle|honest|brief|nice|kind|blunt|specific|brutal|quick) |use (?:that|it|this|these|those)\\b|"
    "(?:i |we )?(?:need|want) (?:some |a few |an? |\\d+ |the )?(?:jokes?|ideas?|tips|advice|"
    "inspiration|suggestions?|polite way|way to|word for|names? for|resume|sketch|new sketch|rhyme)\\b|"
    "(?:i |we )?(?:need|want) (?:some |a few |an? |\\d+ )?(?:[\\w-]+ ){0,2}(?:worksheets?|quiz|quizzes|lesson plan|"
    "checklist|packing list|template|outline|itinerary|regex|formula|slogan|caption|opening line|summary|cheat "
    "sheet)\\b|"
    "(?:leave|keep) (?:it|them|that|those|these) (?:out|off|away|short|simple|brief)\\b|(?:skip|avoid|omit) "
    "(?:it|them|that|those|these)\\b|"
    "(?:next|best) (?:line|step|move)\\W*$)";

/// What somebody may also do themselves; a word of theirs behind it says that they do.
constexpr std::string_view kMaybe =
    "(?i)(?:so |then |now |just )*(?:write|make|plan|give|keep|put|turn|check|fix|design|create|build|pick|draft|list|"
    "compare|name|phrase|word|work out|figure out|come up with|tell|show|add|find|sort|rank|map|organi[sz]e|test|do|"
    "look up|say|call|spell|compose|generate|format|solve|describe|define|review|outline|roast|act|pretend) "
    "(?:an?|the|it|this|that|these|those|them|him|her|some|something|one|two|three|four|five|six|ten|\\d+|my|our|more|"
    "[a-z]+ \\w+)\\b[^,;]*$";

constexpr RequestWords kWords{.joints = kJoints,
                              .leading = kLeading,
                              .alone = kAlone,
                              .asking = kAsking,
                              .requesting = kRequesting,
                              .maybe = kMaybe,
                              .maybeHead = "I "};

}  // namespace

const RequestWords& englishRequests() { return kWords; }

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what things cost, what may be spent on them, what one pays and charges. Each amount belongs to its thing, so
// a new one takes the place of the old one of that thing alone.
#include <array>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

/// "About 14,000 kroner", "€25".
#define AMOUNT                                                                                                    \
    "(?:(?:about|around|roughly|just under|just over|nearly|almost|up to|a maximum of|only|over|at most|some) )*" \
    "(?:(?:[£$€¥]|(?:kr|usd|eur|gbp|chf|nok|sek|dkk)\\b) ?)?\\d[\\d.,]*(?:k\\b|m\\b)?"                        \
    "(?: ?(?:euros?|dollars?|pounds?|bucks|quid|francs?|kron(?:er|or|e|a)|kr|zloty|rupees?|pesos?|"               \
    "usd|eur|gbp|chf|nok|sek|dkk|grand|€|£|\\$))?"
/// How often, or for how much of it.
#define EACH                                                                                                        \
    "(?: ?(?:a|an|per|each|every|/) ?(?:day|night|week|fortnight|month|quarter|term|season|year|annum|hour|lesson|" \
    "session|class|visit|head|person|child|kid|ticket|go|piece|mile|km)| monthly| weekly| yearly| annually| each|"  \
    " apiece| pp| pm| pcm)"
#define TAIL "(?:[,;]? .*)?$"
#define SUM "(?P<v>" AMOUNT "(?:" EACH ")?)" TAIL
#define SUM_EACH "(?P<v>" AMOUNT EACH ")" TAIL
#define THING "(?P<k>\\pL[\\pL'-]*(?: \\pL[\\pL'-]*){0,4}?)"
#define WHOSE "(?:the |own |my |our |this |that )?"
#define IS                                                                                                   \
    "(?:be|is|are|was set at|cost|costs|come to|comes to|work out at|works out at|run to|runs to|amount to|" \
    "amounts to|stand at|stands at|will be|be going to be)(?: now| currently| set at)*"
/// "Has gone up from 25 to": the amount follows.
#define BECAME                                                                                                        \
    "(?:(?:have|has|had|be|is|are|was|were|been|got|gets?|will|now|just|going to) )*(?:go|goes|gone|going|went|come|" \
    "comes|came|coming|rise|rises|risen|rose|rising|drop|drops|dropped|fall|fell|fallen|jump|jumped|crept|shot|"      \
    "increase|increased|raised|decreased|reduced|lowered|cut|bumped|put|changed)(?: back)?(?: up| down)?"             \
    "(?: from (?:[£$€] ?)?\\d[\\d.,]*(?: [\\pL]+){0,3}?)? to"
#define CHANGED                                                                                                    \
    "(?:(?:have|has|had|just|be|going|decided|will|to|now) )*(?:raise|raised|raising|up|upped|increase|increased|" \
    "cut|cutting|lower|lowered|reduce|reduced|bring|brought|bump|bumped|drop|dropped|trim|trimmed|put|set|change|" \
    "changed|stretch|stretched)"
/// What is there to be paid, so that a bare number beside it is money.
#define BILL                                                                                                          \
    "(?:price|cost|costs|fee|fees|bill|bills|deposit|insurance|mortgage|tuition|subscription|membership|contract|"    \
    "quote|estimate|premium|allowance|repayments?|service charge|council tax|childcare|nursery|daycare|kindergarten|" \
    "lessons|lease|broadband|internet|electricity|heating|water|gym|parking)"
#define LET "(?:office|studio|shop|garage|workshop|allotment|storage|parking|stall|desk|warehouse|salon|practice)"

constexpr auto A = About::Anyone;
constexpr auto Nobody = About::Nobody;
constexpr auto kFact = Kind::Fact;

#define COST(pattern, about) \
    { pattern, "cost/{k}", Slot::One, Shape::Text, "~", kFact, 2, 0.82, about }
#define BUDGET(pattern, about) \
    { pattern, "budget/{k}", Slot::One, Shape::Text, "~", kFact, 2, 0.84, about }

constexpr auto kFacts = std::to_array<FactRule>({
    // What may be spent.
    BUDGET("^" WHOSE "(?:\\pL+ )?budget (?:for|on|of) " WHOSE THING " (?:" IS "|" BECAME ") " SUM, A),
    BUDGET("^" WHOSE "(?:\\pL+ )?budget (?:for|on|of) " WHOSE THING " (?:" IS "|" BECAME ") " SUM, Nobody),
    BUDGET("^" WHOSE THING " budget (?:" IS "|" BECAME ") " SUM, A),
    BUDGET("^" WHOSE THING " budget (?:" IS "|" BECAME ") " SUM, Nobody),
    BUDGET("^(?:have|have got|got|set|have set|work with|be working with) " WHOSE "(?:\\pL+ )?budget of (?P<v>" AMOUNT
           "(?:" EACH ")?) (?:for|on) " WHOSE THING "(?:, .*)?$",
           A),
    BUDGET("^(?:budget|be budgeting|have budgeted|budgeted|set aside|have set aside|put aside|have put aside|earmarked|"
           "have earmarked) (?P<v>" AMOUNT "(?:" EACH ")?) (?:for|on|towards) " WHOSE THING "(?:,? (?:and|but|so|which|"
           "since|because)\\b.*|, .*)?$",
           A),
    BUDGET("^" CHANGED " " WHOSE THING " budget (?:back )?(?:up |down )?(?:from \\S+ )?(?:to|at) " SUM, A),
    BUDGET("^" CHANGED " " WHOSE "(?:\\pL+ )?budget (?:for|on) " WHOSE THING " (?:back )?(?:up |down )?(?:from \\S+ "
           ")?(?:to|at) " SUM,
           A),
    {"^own (?:\\pL+ )?(?:salary|wages?|pay|income|take-home(?: pay)?) (?:" IS "|" BECAME ") " SUM, "salary", Slot::One,
     Shape::Text, "~", kFact, 2, 0.82, A},
    {"^(?:earn|be earning|take home|bring home|get paid|be paid)(?: now)? " SUM_EACH, "salary", Slot::One, Shape::Text,
     "earn {v}", kFact, 2, 0.82, A},
    // What things cost.
    {"^(?:own |the )?(?:roof over (?:own|my|our) heads?|flat|apartment|house|room|place|studio|home|digs|lodgings) "
     "(?:cost|costs|come to|comes to)(?: me| us)? (?P<v>" AMOUNT ")(?:" EACH ")?" TAIL,
     "rent", Slot::One, Shape::Text, "own rent be {v}", kFact, 2, 0.86, Nobody},
    COST("^" WHOSE "(?P<k>" LET " rent) (?:" IS "|" BECAME ") " SUM, A),
    COST("^" WHOSE "(?P<k>" LET " rent) (?:" IS "|" BECAME ") " SUM, Nobody),
    COST("^" WHOSE THING " (?:(?:will|would|should|be going to) )?(?:cost|costs|be costing|set) (?:me|us)(?: back)? "
         "(?:another |a further )?" SUM,
         Nobody),
    COST("^" WHOSE THING " (?:will|be going to) (?:cost|come to|come out at|be costing)(?: me| us)? " SUM, Nobody),
    COST("^own " THING " (?:(?:will|would|be going to) )?(?:cost|costs|set)(?: me| us)?(?: back)? " SUM, A),
    COST("^" WHOSE THING " (?:cost|costs|come to|comes to)(?: me| us)? " SUM_EACH, Nobody),
    COST("^own " THING " (?:" IS ") " SUM_EACH, A),
    COST("^(?:own|the|my|our) (?P<k>(?:\\pL[\\pL'-]* ){0,2}?" BILL ") (?:" IS "|" BECAME ") " SUM, A),
    COST("^(?:own|the|my|our) (?P<k>(?:\\pL[\\pL'-]* ){0,2}?" BILL ") (?:" IS "|" BECAME ") " SUM, Nobody),
    COST("^own " THING " " BECAME " " SUM_EACH, A),
    // What one pays, and asks for.
    COST("^(?:pay|be paying|spend|be spending|shell out|fork out) (?P<v>" AMOUNT EACH ") (?:for|on) " WHOSE THING
         "(?:,? (?:and|but|so|which|since|because|now)\\b.*|, .*)?$",
         A),
    {"^(?:pay|be paying) (?:own|the|my|our) " THING " " SUM_EACH, "pay/{k}", Slot::One, Shape::Text, "~", kFact, 2,
     0.82, A},
    {"^(?:charge|be charging|ask|take|get) (?P<v>" AMOUNT EACH ") for " WHOSE THING "(?:,? (?:and|but|so|which|since|"
     "because|now)\\b.*|, .*)?$",
     "charge/{k}", Slot::One, Shape::Text, "~", kFact, 2, 0.82, A},
});

}  // namespace

std::span<const FactRule> englishCosts() { return kFacts; }

}  // namespace hearth::memory

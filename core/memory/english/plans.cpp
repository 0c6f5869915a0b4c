// SPDX-License-Identifier: AGPL-3.0-or-later
// English: dated plans, and what comes to an end (see english/clause_facts.cpp).
#include <array>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define OWNED "(?:an? |my |our |own |the |his |her |their )?"
#define CITY "(?P<k>(?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+)*)"
#define MOVED                                                                                                          \
    "(?:(?:be|was|were|got|is|has been|have been|had to be) (?:now )?(?:moved|postponed|rescheduled|shifted|pushed|"   \
    "delayed|brought forward|put back|put off|rebooked|changed|deferred|set|scheduled|fixed|confirmed|planned|booked|" \
    "due|on|happening|taking place|coming up)|falls|takes place|happens|starts|begins|be|is|comes up|will be|leaves|"  \
    "will take place|will now be)"

constexpr auto A = About::Anyone;
constexpr auto N = Needs::Nothing;

/// "A new date for", "another slot for": what has the day stands behind it.
#define DAY_FOR                                                                                                 \
    "(?:(?:another|an?other|new|different|fresh|earlier|later|second) )?(?:(?:date|day|slot|time|appointment) " \
    "(?:for|of) "                                                                                               \
    "(?:the |my |our |own )?)?"
/// "Has booked to come": a visit is no less told by what was done for it.
#define ARRANGED \
    "(?:(?:have |has )?(?:booked|arranged|promised|agreed|decided|offered|planned|said yes) to |(?:be )?due to )?"

constexpr auto kFacts = std::to_array<FactRule>({
    {"^own " CITY " (?:trip|flight|journey|holiday|train|vacation|tour|weekend|visit) " MOVED
     "(?: (?:on|to|for|until|from|now|in|at|instead|due|back|forward))*$",
     "trip/{k}", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.86, A, Needs::Time},
    {"^(?:have|have got|be having|be planning|plan) (?:an? |the |my |our |own )?(?:\\w+ "
     ")?(?:trip|flight|journey|holiday|"
     "vacation|weekend|week) (?:to|in) " CITY "(?: (?:coming up|booked|planned|lined up|ahead|on|from|now))*$",
     "trip/{k}", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.84, About::User, Needs::Time},
    {"^own (?:\\w+ )?(?:trip|flight|journey|holiday|train|vacation|travel|tour|weekend|visit|week) (?:to|in) " CITY
     " " MOVED "(?: (?:on|to|for|until|from|now|in|at|instead|due|back|forward))*$",
     "trip/{k}", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.84, A, Needs::Time},
    {"^(?:have|have got|be due for|face|be facing|got|be having|be booked (?:in )?for|be scheduled for|be up "
     "for|sit|be taking|be "
     "sitting|be doing|will have|will take|have booked|booked|scheduled|have "
     "scheduled|rescheduled|moved|postponed|have moved|have "
     "postponed|shifted|rebooked|be getting|be defending|be presenting|be attending) " OWNED DAY_FOR
     "(?:new )?(?P<k>(?:[\\w'-]+ ){0,3}?" HEARTH_EVENT "(?: (?:at|with|in|for|of) (?:the |my |an? )?[\\w' -]+?)?)(?: "
     "(?:now|to|from|instead|be|coming up|scheduled|booked))*$",
     "event/{k}", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.82, About::User, Needs::Time},
    {"^own (?:new )?(?P<k>(?:[\\w'-]+ ){0,3}?" HEARTH_EVENT
     "(?: (?:at|with|in|for|of) (?:the |my |an? )?[\\w' -]+?)?) " MOVED
     "(?: (?:on|to|for|until|from|now|in|at|instead|due|back|forward|up|down))*(?:,? (?:at "
     ")?(?:\\d{1,2}(?:[:.]\\d{2})?(?: "
     "?(?:am|pm))?|noon|midday))?$",
     "event/{k}", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.84, A, Needs::Time},
    {"^(?:called off|have called off|cancelled|canceled|have cancelled|have canceled|dropped|skipped|withdrew "
     "from|pulled out of|have "
     "withdrawn from|backed out of|have pulled out of|scrapped|be skipping|will not be taking|had to cancel|have to "
     "cancel|gave up on|be "
     "cancelling) " OWNED "(?P<k>(?:[\\w'-]+ ){0,3}?" HEARTH_EVENT
     "(?: (?:at|with|in|for|of) (?:the |my |an? )?[\\w' -]+?)?)(?:(?: altogether| "
     "completely| after all|, .*))*$",
     "event/{k}", Slot::One, Shape::Text, "~", Kind::Plan, 2, 0.84, About::User, N, -1},
    {"^own (?P<k>(?:[\\w'-]+ ){0,3}?" HEARTH_EVENT
     "(?: (?:at|with|in|for|of) (?:the |my |an? )?[\\w' -]+?)?) (?:be|was|got|has been|is) "
     "(?:now )?(?:cancelled|canceled|off|called off|scrapped|dropped|on ice|shelved|not happening)\\b.*",
     "event/{k}", Slot::One, Shape::Text, "~", Kind::Plan, 2, 0.84, A, N, -1},
    {"^(?:be |will be |have |will |plan to |be planning to |be set to |now "
     ")*(?:flying|fly|going|go|travel+ing|travel|heading|head|off|"
     "driving|drive|leaving|leave|sailing|sail|going on a trip|going on holiday|cycling|hiking|taking (?:the|a) "
     "(?:train|trip|flight|bus|"
     "ferry)|booked (?:an? |the |our |my "
     ")?(?:trip|flights?|holiday|train|hotel|tickets?|journey|week|weekend|room)|got tickets|have tickets|"
     "tickets|visit|visiting|planning a trip|booked|have booked|rebooked|have "
     "rebooked|(?:rebooked|moved|postponed|pushed|shifted) (?:the|our|my) "
     "(?:trip|flight|journey|holiday|visit))(?: out| back| over| away| down| up)?(?: to| for| in)? " CITY
     "(?: (?:now|instead|then|as (?:planned|usual|ever)|for a (?:week|few days|weekend)|with .*|to|and .*))*$",
     "trip/{k}", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.82, About::User, Needs::Time},
    {"^(?:cancelled|canceled|called off|have cancelled|have canceled|have called off|dropped|scrapped|had to "
     "cancel|postponed indefinitely|"
     "gave up on|have dropped|shelved|have shelved|be skipping) (?:the |my |our |own )?(?:whole |entire |planned "
     ")?(?:(?:trip|flight|journey|"
     "holiday|travel plans|plans|tour|visit|weekend) (?:to|for|in) )" CITY
     "(?: trip| flight| journey| holiday| plans| visit| weekend)?(?:"
     "(?: altogether| after all|, .*))*$",
     "trip/{k}", Slot::One, Shape::Text, "~", Kind::Plan, 2, 0.84, About::User, N, -1},
    {"^(?:cancelled|canceled|called off|have cancelled|have canceled|have called off|scrapped|had to cancel) (?:the "
     "|my |our "
     "|own )?" CITY " (?:trip|flight|journey|holiday|plans|visit|weekend)(?: altogether| after all|, .*)*$",
     "trip/{k}", Slot::One, Shape::Text, "~", Kind::Plan, 2, 0.84, About::User, N, -1},
    {"^(?:cancelled|canceled|have cancelled|have canceled|had to cancel|called off|have called off) (?P<v>(?:the "
     ")?(?-i:"
     "\\p{Lu})[^,]*?)(?: altogether| after all|, .*)*$",
     "ended", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.84, About::User, N, -1},
    {"^(?:cancelled|canceled|have cancelled|have canceled) (?:an? |the |my |our )(?P<v>[^,]+)$", "ended", Slot::Each,
     Shape::Thing, "~", Kind::Fact, 2, 0.8, About::User, Needs::Alone, -1},
    {"^be (?:going|flying|travel+ing|heading|driving|off|leaving) (?:to|for) " CITY "\\b.*", "trip/{k}", Slot::One,
     Shape::Text, "~", Kind::Plan, 2, 0.84, About::User, Needs::Denial},
    {"^own (?:" CITY " )?(?:trip|flight|journey|holiday|vacation)(?: to "
     "(?P<v>(?-i:\\p{Lu})[\\pL'-]+)"
     ")? (?:be|was|got|has been|is) (?:now )?"
     "(?:off|cancelled|canceled|called off|scrapped|dropped|on ice|shelved|not happening)\\b.*",
     "trip/{k}", Slot::One, Shape::Text, "~", Kind::Plan, 2, 0.84, A, N, -1},
    {"^" ARRANGED "(?:(?:be|own) |will be |shall be |will |plan to )?(?:now "
     ")?(?:coming|come|arriving|arrive|visiting|visit|staying|stay|landing|land|flying in|fly in|drop "
     "by|dropping by|get in|getting in|get here|be here|come over|coming over|come round|come (?:to|and) "
     "(?:visit|stay|see)|show up|turn up|to stay)(?: me| us| on us| arriving| on our doorstep"
     "| here| over| to us| with us| for a visit| to stay| to visit| by| for (?:a|the) \\w+|,)*(?: now| instead)*(?: ?, "
     "[^,]*)?$",
     "visit/arrival", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.82, About::Acquaintance, Needs::Time},
    {"^(?:be |will be |shall be |will |plan to )?(?:now "
     ")?(?:coming|come|arriving|arrive|visiting|visit|staying|stay|landing|land (?:here|on us)|flying in|get here|show "
     "up"
     "|turn up)(?: me| us| on us| here| over"
     "| to us| with us| to stay| to visit)*(?: now| instead)*(?:, [^,]*)?$",
     "visit/arrival", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.82, A, Needs::Time},
    {"^(?:put|have put|has put|moved|has moved|shifted|pushed|postponed|delayed) (?:the|his|her|their|own) "
     "(?:visit|stay|arrival)(?: (?:off|back|forward|up))?(?: (?:on|to|for|until|till|from|now|in|instead))*$",
     "visit/arrival", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.84, A, Needs::Time},
    {"^own (?:visit|arrival|stay|flight|trip) " MOVED
     "(?: (?:on|to|for|until|from|now|in|at|instead|due|back|forward))*$",
     "visit/arrival", Slot::One, Shape::When, "~", Kind::Plan, 2, 0.84, A, Needs::Time},
    {"^(?:be|will|can) (?:not )?(?:coming|come|visiting|visit|arriving|make it|staying|stay)\\b.*", "visit/arrival",
     Slot::One, Shape::Whole, "~", Kind::Plan, 2, 0.82, A, Needs::Denial},
    {"^own (?:visit|arrival|stay) (?:be|was|got|has been|is) (?:now )?(?:off|cancelled|canceled|called "
     "off)\\b.*|^(?:has |have )?(?:cancelled|called off|"
     "canceled|had to cancel) (?:the|his|her|their) (?:visit|trip|stay)\\b.*",
     "visit/arrival", Slot::One, Shape::Whole, "~", Kind::Plan, 2, 0.82, A, N, -1},

    // Ends of what was told before: the audit finds what.
    {"^(?:cancelled|canceled|dropped|have dropped|have cancelled|have canceled|ended|quit|stopped|gave up|have given "
     "up|let|have ended|unsubscribed "
     "from|have unsubscribed from|signed off from|let go of|be done with|have stopped|left|cut|got rid of|stopped "
     "paying for|no longer pay for|no "
     "longer subscribe to|no longer have) (?:my |our |own |the )?(?:(?:subscription|membership|account|ticket) "
     "(?:to|for|at|with|of) |plan (?:for|at|with|of) )(?P<v>"
     "[^,]+)",
     "subscription", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.84, About::User, N, -1},
    {"^(?:cancelled|canceled|have cancelled|have canceled|unsubscribed from|have unsubscribed from) (?P<v>(?:the "
     ")?(?-i:\\p{Lu})[^,]*)",
     "subscription", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.84, About::User, N, -1},
    {"^own subscription (?:to|for) (?P<v>[^,]+?) (?:be|is|was|has|ran|will) .*", "subscription", Slot::Each,
     Shape::Thing, "~", Kind::Fact, 2, 0.84, About::User, N, -1},
    {"^(?:died|passed away|be dead|have died|has died|have passed away|be gone|was put down|had to be put down|ran "
     "away|was run over)\\b.*",
     "life", Slot::One, Shape::Whole, "~", Kind::Fact, 2, 0.86, A},
    {"^(?:have )?(?:just |recently )*lost (?P<v>(?:own|my|our|the) (?:old |day )?job)$", "employment", Slot::One,
     Shape::Text, "~", Kind::Fact, 2, 0.82, About::Anyone, Needs::Nothing, 1, true},
    {"^(?:had to (?:give|put|say)|gave|have given|lost|have lost|found a new home for|said goodbye to|no longer "
     "have|buried|rehomed|have rehomed|"
     "had to rehome)(?: up| away| down| goodbye to)? (?:my |our |own |his |her |their |poor |old |dear "
     ")*(?P<v>(?-i:\\p{Lu})[\\pL'-]+)(?: away| up| down| to (?:a|"
     "another|friends|the) .*)?$",
     "ended", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.84, A, N, -1},
    {"^have (?:the |my |our |own )?(?P<v>(?-i:\\p{Lu})[\\pL'-]+(?: \\w+)?)$", "ended", Slot::Each, Shape::Thing, "~",
     Kind::Fact, 2, 0.84, About::User, Needs::Denial, -1},
    {"^let (?P<k>me|us|him|her|them) go$", "employment", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.8,
     About::Nobody},
    {"^(?:was|were|got|have been) (?:laid off|fired|let go|made redundant|dismissed|sacked|kicked out)(?: by| from| "
     "at)? (?P<v>(?:the )?"
     "(?-i:\\p{Lu})[^,]*?)(?:,.*| (?:along|together|with|after|in|on|last|because|when|and|this|just|over)\\b.*)?$",
     "ended", Slot::Each, Shape::Name, "~", Kind::Fact, 2, 0.86, A, N, -1},
    {"^(?:sold|have sold|gave away|have given away|scrapped|lost|have lost|got rid of|have got rid "
     "of|wrecked|totalled|donated|have donated|gave up|"
     "no longer (?:have|own|drive|ride|use)|parted with|have parted with|returned) (?:my |our |own |the |his |her "
     "|their )(?:old |trusty |beloved "
     ")?(?P<v>[^,]+?)(?: (?:to|for|last|yesterday|on|because)\\b.*)?$",
     "ended", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.82, A, N, -1},
    {"^(?:drive|own|ride|use|have|be working on|work on|report to|play|practi[cs]e|be training for|train for|be "
     "learning|learn|do|help|help out at|"
     "volunteer at|volunteer with|help at|subscribe to|be subscribed to|pay for|be (?:an? )?member of|keep|be "
     "(?:with|at)|work (?:at|for)|run|go "
     "to|live with|rent|lease|take|attend|sing in|be part of|be involved (?:in|with)|be signed up (?:with|for|to))(?: "
     "own| the| my| our| an?| any)? "
     "(?P<v>[^,]+?)(?: (?:on|every|each|at all|at the moment) .*)?$",
     "ended", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.82, A, Needs::Denial, -1},
    {"^(?:stopped|quit|gave up|have stopped|have quit|have given up|dropped|have dropped|be done(?: with)?|be through "
     "with|abandoned|have abandoned|"
     "shelved|have shelved|put (?:an end to|aside|on ice)|gave up on|have given up on|be giving up|be giving up "
     "on|finished with|walked away from|"
     "retired from|resigned from|stepped down from|stepped back from|pulled out of|withdrew from|left|have left|have "
     "put on ice) (?:with |on )?"
     "(?:my |our |own |the |all )?(?:(?:learning|playing|training for|working on|helping(?: out)? at|volunteering "
     "at|volunteering with|helping at|"
     "practi[cs]ing|doing|going to|studying|building|writing|teaching|work on|driving|riding|using|drinking|lessons "
     "in|taking|paying for|attending|"
     "singing in|working at|working for|job at|my job at|practice) )?(?:my |our |own |the |an? |more "
     ")*(?P<v>[^,]+?)(?: (?:lessons?|classes|for good|"
     "altogether|completely|after all|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?))*(?:, .*)?$",
     "ended", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.8, A, Needs::Alone, -1},
    // What one does no more, if no rule above knows what it is.
    {"^(?P<v>(?:knit|sew|crochet|swim|jog|run|cycle|paint|draw|dance|sing|garden|fish|hunt|climb|ski|surf|hike|box|row|"
     "skate|meditate|blog|bake|cook|volunteer|commute|busk|read|write|make|sell|send|host|help|support|grow|feed|walk|"
     "collect|rent|lend|share|teach|coach|tutor|babysit|attend|visit|practi[cs]e|train|brew|roast|record|film|stream|"
     "order|buy|wear|listen|watch|study|iron|mow|photograph|ferment|forage|compost|journal)(?: [^,]+)?)$",
     "gave up", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.78, A, Needs::Ending, -1},
});

}  // namespace

std::span<const FactRule> englishPlans() { return kFacts; }

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what people say of themselves beside what they ask: how old, tall and heavy they are, what they look for,
// what they take, what a doctor said, who proposed and what was offered.
#include <array>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr auto A = About::Anyone;

#define HEIGHT                                                                                                           \
    "((?:1\\d\\d ?cm|[12][.,]\\d{1,2} ?m|1m ?\\d\\d|[3-7]['’] ?\\d{1,2}[\"”]?|[3-7] ?(?:foot|feet|ft) ?\\d{0,2}(?: " \
    "?(?:in|inches))?))(?: tall)?"
#define WEIGHT                                                                                       \
    "((?:\\d{2,3}(?:[.,]\\d)? ?(?:kgs?|kilos?|lbs?|pounds)|\\d{1,2} ?(?:st|stone)(?: \\d{1,2})?(?: " \
    "?(?:lbs?|pounds))?))"
#define AGE "(?:an? )?(\\d{2})(?:[ -]years?[ -]olds?| ?y/?o)?(?: (?:man|woman|male|female|guy|m|f))?"
#define NEXT "(?: and|,(?: and)?)(?: (?:i )?weigh| i am| am)? "
#define NO_MORE_MEASURES "((?:[,;.]| (?:and|but|so|with|who)\\b).*)?$"

/// What may follow a state without changing it.
#define SO_IT_IS "(?:$|,| (?:so|and|but|since|because|from birth|now)\\b.*)"
#define DOSE "\\d+(?:[.,]\\d+)? ?(?:mg|mcg|µg|ug|ml|iu|units?|tablets?|pills?|drops?|puffs?|capsules?)"
/// What one looks for during weeks.
#define SOUGHT                                                                                                     \
    "(?:an?|some|more|another|our|my) (?:[\\w-]+ "                                                                 \
    "){0,3}?(?:jobs?|roles?|positions?|internships?|apprenticeships?|work|"                                        \
    "flats?|apartments?|house|lodgers?|flatmates?|housemates?|roommates?|room|studio|allotment|childminder|nanny|" \
    "band|choir|therapist|supervisor|place to (?:live|rent|buy))"

#define OFFERED "(?:job|place|role|position|internship|apprenticeship|contract|scholarship|promotion|traineeship)"

constexpr auto kFacts = std::to_array<FactRule>({
    {"^be (?:an? )?(?P<v>(?:partially|partly|visually|severely) (?:sighted|impaired)|blind(?: in (?:one|the|my) .+)?|"
     "partially deaf|hearing impaired|legally blind|neurodivergent|bipolar|transgender|trans|non-?binary|anaemic|"
     "anemic|haemophiliac|insulin[- ]dependent|in a wheelchair|a wheelchair user|left[- ]handed|right[- ]handed|"
     "ambidextrous)" SO_IT_IS,
     "health", Slot::Each, Shape::Text, "be {v}", Kind::Fact, 2, 0.86, A},
    {"^be (?:(?:own|his|her|their|an?|the) )?(?P<v>(?:only child|eldest|oldest|youngest|middle child|twin|"
     "triplet)(?: of (?:two|three|four|five|six|seven|eight|\\d+)(?: \\w+)?)?)" SO_IT_IS,
     "place in family", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.82, A},

    // What is taken, and how much of it; nobody's morning begins with it as with a coffee.
    {"^(?:take|be taking|be on|have been taking|have been on|was prescribed|have been prescribed|was put on)(?: about| "
     "only| still| now)* (?P<v>" DOSE
     " of (?P<k>[\\pL][\\pL-]+(?: [\\pL-]+)?)(?:(?: (?:every|each|a|per|in|at|before|after|twice|once|daily|for) "
     ".*|,.*| and .*|)))$",
     "medication/{k}", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.86, A},
    {"^(?:take|be taking|be on|have been taking|have been on|was prescribed|have been prescribed|was put on)(?: about| "
     "only| still| now)* (?P<k>[\\pL][\\pL-]+) (?P<v>" DOSE ")(?:(?: (?:every|each|a|per|in|at|before|after|twice|once|"
     "daily|for) .*|,.*| and .*|))$",
     "medication/{k}", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.86, A},

    {"^(?:now |currently |still )*be (?:now |currently |still |actively |also |both |always |desperately )*(?:looking|"
     "searching|hunting|on the lookout) for (?P<v>" SOUGHT
     "(?:$|[,;]| (?:in|at|near|with|around|within|under|for|as|since|by|close to|on|that|where|outside)\\b).*)$",
     "looking for", Slot::Each, Shape::Activity, "be looking for {v}", Kind::Goal, 2, 0.78, A},

    {"^be (?P<v>(?:trying to (?:cut (?:down|back) on|give up|stop|reduce|avoid|wean (?:myself|themselves) off)|cutting "
     "(?:down|back) on) [\\pL][^,;]*?)(?:[,;].*)?$",
     "goal", Slot::Each, Shape::Activity, "be {v}", Kind::Goal, 2, 0.76, A},

    {"^(?:was|were|got|have been|been|be)(?: just| finally| also)* (?P<v>offered (?:the|an?) (?:[\\w-]+ ){0,2}?" OFFERED
     " (?:at|by|with|as|in|from)\\b.*)$",
     "event", Slot::Each, Shape::Activity, "~", Kind::Fact, 3, 0.8, A},
    {"^(?:need|will need|have to have|must have) (?P<v>(?:(?:an?|my|own|another|some|two|the) )?(?:[\\w-]+ "
     "){0,2}?(?:crowns?|"
     "root canal|fillings?|operation|op|surgery|replacement|mri|x-ray|biopsy|blood tests?|transfusion|dialysis|"
     "implants?|stitches|bypass|stent|colonoscopy|endoscopy|cataracts? (?:done|out))(?:$|[,;]| (?:on|in|for|at|before|"
     "after|next|this|because|and|soon|done)\\b).*)$",
     "event", Slot::Each, Shape::Activity, "=needs {v}", Kind::Plan, 3, 0.78, A},
    {"^was (?P<v>proposed to(?: by .+)?)$", "event", Slot::Each, Shape::Activity, "~", Kind::Fact, 3, 0.78, A},
    {"^(?:(?:have|just|finally|has) )*(?P<v>(?:handed in|turned in|submitted|defended|sent off) (?:own|my|the|our|his|"
     "her|their) (?:[\\w'-]+ ){0,2}?(?:dissertation|thesis|portfolio|coursework|manuscript|application|tax return|"
     "grant proposal|paper|novel|book)\\b.*)$",
     "event", Slot::Each, Shape::Activity, "~", Kind::Fact, 3, 0.78, A},
});

#define PARTNER "(?:partner|boyfriend|girlfriend|fella|other half)"
#define BY_WHOM "(?:(?i:my|our) " PARTNER "|(?-i:\\p{Lu})[\\pL-]+)"

constexpr auto kRecasts = std::to_array<Recast>({
    // "I'm 38, 182 cm and 84 kg."
    {"^i am " AGE NEXT HEIGHT NEXT WEIGHT NO_MORE_MEASURES, "I am \\1 years old, I am \\2 tall and I weigh \\3",
     Tells::Spans},
    {"^i am " AGE NEXT WEIGHT NEXT HEIGHT NO_MORE_MEASURES, "I am \\1 years old, I am \\3 tall and I weigh \\2",
     Tells::Spans},
    {"^i am " AGE NEXT HEIGHT NO_MORE_MEASURES, "I am \\1 years old and I am \\2 tall", Tells::Spans},
    {"^i am " AGE NEXT WEIGHT NO_MORE_MEASURES, "I am \\1 years old and I weigh \\2", Tells::Spans},
    {"^i am " HEIGHT NEXT WEIGHT NO_MORE_MEASURES, "I am \\1 tall and I weigh \\2", Tells::Spans},
    {"^i am " WEIGHT NEXT HEIGHT NO_MORE_MEASURES, "I am \\2 tall and I weigh \\1", Tells::Spans},

    // "Mott MacDonald offered me the job!"
    {"^((?-i:\\p{Lu})[^,;]{1,40}?)(?: has| have| just| finally| actually)* offered me ((?:the|an?) (?:[\\w-]+ "
     "){0,2}?" OFFERED ")\\b(.*)$",
     "I was offered \\2 at \\1\\3", Tells::Instead},
    {"^(?:just |finally )*((?:handed in|turned in|submitted|defended|sent off) (?:the|my|our) .*)$", "I \\1"},
    {"^(?:he|she|" BY_WHOM ")(?: has| just| finally| actually)* (?:proposed|popped the question)(?: to me)?[^,;!]*"
     "(?:[,;!]| and)+ (?:of course )?i (?:said|cried|screamed) yes\\b.*$",
     "I am engaged", Tells::Spans},
    {"^(?:we have been .+? and |and |so )?(?:he|she)(?: has| just| finally| actually)* (?:proposed|popped the "
     "question)(?: "
     "to me)?((?: (?:on|in|at|last|this|yesterday|today|tonight)\\b[^,;]*)?)$",
     "I was proposed to\\1", Tells::Spans},
    {"^(?i:my|our) (" PARTNER ")(?: has| just| finally| actually)* (?:proposed|popped the question)(?: to me)?"
     "((?: (?:on|in|at|last|this|yesterday|today|tonight)\\b[^,;]*)?)$",
     "I was proposed to by my \\1\\2", Tells::Spans},
    {"^((?-i:\\p{Lu})[\\pL-]+)(?: has| just| finally| actually)* (?:proposed|popped the question)(?: to me)?"
     "((?: (?:on|in|at|last|this|yesterday|today|tonight)\\b[^,;]*)?)$",
     "I was proposed to by \\1\\2", Tells::Spans},

    // "I studied at Durham, did geography."
    {"^i (?:studied|went) (?:at|to) ((?-i:\\p{Lu})[\\pL-]+(?: (?-i:\\p{Lu})[\\pL-]+){0,2})(?: uni(?:versity)?)?,? "
     "(?:and "
     ")?(?:i )?(?:did|studied|read|took) ([a-z][a-z]+(?: (?:and )?[a-z]+){0,2})$",
     "I studied \\2 at \\1", Tells::Spans},

    // "I've started seeing someone, Sam", "I'm seeing someone new, his name is Sam".
    {"^i (?:have |am )?(?:just |recently |finally )*(?:started (?:seeing|dating)|been (?:seeing|dating)|seeing|dating) "
     "(?:someone|somebody|a (?:new )?(?:guy|girl|man|woman|bloke|lad))(?: new)?(?:,? (?:who is )?(?:called|named)|, (?:"
     "(?:his|her|their) name is)?) ?(?-i:(\\p{Lu}[\\pL-]+))\\b.*$",
     "I am together with \\1", Tells::Instead},
});

}  // namespace

std::span<const FactRule> englishSelfDescriptions() { return kFacts; }
std::span<const Recast> englishSelfDescriptionRecasts() { return kRecasts; }

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// English: what happens in a life and what it ends (a death, a separation, a job lost, an operation), plans that get
// another day, and what telegrams and foreign English say of home, work and money.
#include <array>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"
#include "core/memory/language/event_words.h"

namespace hearth::memory {

namespace {

constexpr auto A = About::Anyone;
constexpr auto N = Needs::Nothing;

#define MONTH_NAME                                                                                     \
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" \
    "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
#define WEEK_DAY "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
/// A day or a season that something is put off to, and what may stand behind it.
#define NEW_DAY                                                                                                        \
    "((?:(?:the|this|next|early|late|mid|some ?time|in|after|around|on|my|coming) |mid-)*(?:\\d{1,2}(?:st|nd|rd|th)?|" \
    "" MONTH_NAME "|" WEEK_DAY                                                                                         \
    "|spring|summer|autumn|fall|winter|year|month|week|tomorrow|weekend|christmas|easter|"                             \
    "new year)\\b(?: [\\w'-]+){0,4}?)(?:,? (?:because|since|as|so|btw|by the way|due to|thanks to|instead|which|and|"  \
    "but|for|though)\\b.*|[,;:] .*)?$"
#define WHAT_DAY                                                                                                \
    "((?:[\\w'-]+ ){0,3}?(?:" HEARTH_EVENT                                                                      \
    "|trip|flight|journey|holiday|holidays|vacation|delivery|"                                                  \
    "party|class|lesson|release|start date|mot|service)(?: (?:to|at|in|with|of|for) (?:the |my |an? )?[\\w'-]+" \
    "(?: (?-i:\\p{Lu})[\\w'-]+)?)?)"
/// What may stand before what has a day where nothing else tells that it is a plan.
#define OF_A_DAY                                                                                                      \
    "(?:half|full|trail|city|job|driving|theory|practical|final|written|oral|piano|dance|maths?|history|biology|"     \
    "chemistry|physics|french|german|spanish|english|latin|bar|dental|hospital|eye|blood|vet|school|house|flat|team|" \
    "board|staff|birthday|leaving|engagement|christmas|summer|book|choir|band|court|visa|first|second|next|last|hip|" \
    "knee|heart|back|skin|ct|thesis|phd|yoga|work|follow-up|physio|dentist)"
#define PUT_OFF                                                                                                \
    "(?:put|moved?|pushed?|bumped?|brought|bring|shifted?|shunted|postponed?|rescheduled?|delayed?|deferred?|" \
    "rebooked?|changed?|nudged|kicked)"
#define TO_WHERE                                                                                         \
    "(?: (?:back|forwards?|off|up|out|on|along))?(?: (?:by )?(?:an?|one|two|three|four|five|six|\\d+) "  \
    "(?:days?|weeks?|months?|fortnight|years?))?(?: (?:back|forward|later|earlier))?(?: from [^,;]+?)? " \
    "(?:to|till|until|into)"
/// A day, and the hour beside it.
#define SOME_DAY                                                                                                     \
    "(?:(?:this |next )?" WEEK_DAY "(?:,? (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: " MONTH_NAME                  \
    ")?)?|(?:mon|tues?|"                                                                                             \
    "wed|thu(?:rs?)?|fri|sat|sun)|(?:the )?\\d{1,2}(?:st|nd|rd|th)(?:(?: of)? " MONTH_NAME ")?|\\d{1,2} " MONTH_NAME \
    "|" MONTH_NAME " \\d{1,2}(?:st|nd|rd|th)?)"
#define SOME_HOUR                                                                                                     \
    "(?:(?: at|,)? \\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm))?| at (?:noon|midday|half \\w+|\\w+)| (?:morning|afternoon|" \
    "evening))?"
/// What is asked in the same breath.
#define ASKED_NEXT \
    "(?:,? (?:how|what|any|do|should|can|could|where|which|when|who|is|help|tips|ideas|advice|lol)\\b.*)?$"
/// Somebody whom one goes to: "the dentist is on Tuesday" is an appointment there.
#define SEEN "(dentist|doctor|gp|vet|physio|optician|hairdresser|orthodontist|dermatologist|gynaecologist|haircut)"
#define WHOEVER "(?:[^\\s,;:]+ ){0,2}?[^\\s,;:]+"
#define HAVING "(?: have| has| had| are| is| was| were| got| will| might| to| now| just| since| already| finally)*"

/// Parts of the body that are mended, replaced or taken out.
#define BODY_PART                                                                                                     \
    "(?:appendix|tonsils?|adenoids|gall ?bladder|gallstones?|wisdom (?:tooth|teeth)|tooth|teeth|molar|spleen|kidney|" \
    "cataracts?|mole|cyst|lump|tumou?r|polyps?|womb|uterus|ovar(?:y|ies)|prostate|thyroid|knees?|hips?|cast|"         \
    "stitches|stent|pacemaker|valve|bypass|lens|hernia|meniscus|cruciate|shoulder|bunions?|back|heart|eyes?|bowel|"   \
    "breast|lung|liver)"
#define OPERATED                                                                                                  \
    "(?:operation|surgery|replacement|bypass|transplant|hysterectomy|mastectomy|vasectomy|biopsy|c-section|"      \
    "caesarean|cesarean|stroke|heart attack|miscarriage|seizure|breakdown|knee op|hip op|op|accident|concussion|" \
    "hernia repair|keyhole surgery|amputation|abortion)"
#define TESTED                                                                                                         \
    "(?:exams?|tests?|finals?|viva|orals?|theory|course|module|bar|boards?|a-levels?|gcses?|abitur|matura|licen[cs]e|" \
    "audition|inspection|certification|certificate|stats|statistics|maths?|physics|chemistry|biology|anatomy|"         \
    "driving|probation|degree|defen[cs]e|ielts|toefl|delf|testdaf|[abc][12]|mot)"
#define BROKEN                                                                                                      \
    "(?:leg|arm|wrist|ankle|hip|foot|toe|toes|finger|thumb|hand|nose|rib|ribs|collarbone|elbow|shoulder|knee|neck|" \
    "back|jaw|tooth|pelvis|kneecap|tendon|achilles|ligament|meniscus|hamstring|shin|heel|metatarsal|skull)"

/// "Dan's dad had a stroke" is told of Dan.
#define OF_THEIRS "(?:own " HEARTH_RELATION " )?"

constexpr auto kFacts = std::to_array<FactRule>({
    {"^(?:(?:was|had to be|has been|have been|had been|got|be|were) (?:put (?:down|to sleep)|euthani[sz]ed)|"
     "(?:did|do|could) not (?:make it through (?:the|last) (?:night|winter|operation|surgery)|pull through|survive)|"
     "(?:was|got|has been|have been|be) (?:run over|killed)|went under (?:a|the) \\w+(?: \\w+)?|drowned|"
     "(?:has |have |had )?(?:passed on|passed (?:in|last|on|this|peacefully)|died|passed away))\\b.*",
     "life", Slot::One, Shape::Whole, "~", Kind::Fact, 2, 0.86, A},

    {"^(?P<v>own " HEARTH_RELATION " (?:died|passed away|(?:has|have|had) (?:died|passed away))\\b.*)$", "event",
     Slot::Each, Shape::Activity, "~", Kind::Fact, 3, 0.78, About::Acquaintance},

    // Who is together with whom no longer.
    {"^have (?P<v>split up) with (?P<w>[^,]+?)(?: (?:at|over|before|after|during|because) [^,]*)?$",
     "relationship status", Slot::One, Shape::Text, "=has {v} with {w}", Kind::Fact, 2, 0.86},
    {"^(?:was|were|got|have been|have got) (?P<v>divorced|widowed|separated)\\b.*", "relationship status", Slot::One,
     Shape::Text, "be {v}", Kind::Fact, 2, 0.86},
    {"^be (?P<v>getting (?:divorced|separated|a divorce))\\b.*", "relationship status", Slot::One, Shape::Text,
     "be {v}", Kind::Fact, 2, 0.86},

    {"^be (?:\\w+ (?:weeks|months) )?(?P<v>pregnant)\\b(?: .*|, .*)?$", "health", Slot::Each, Shape::Text, "~",
     Kind::Fact, 2, 0.86, A},

    // Work that is over.
    {"^(?:was|were|got|have been|has been|be|be being)(?: just| all)* (?P<v>laid off|made redundant|fired|sacked|let "
     "go)(?: (?:by|from|at) (?:my|the|our|work).*)?[ ,]*$",
     "employment", Slot::One, Shape::Text, "=was {v}", Kind::Fact, 2, 0.84},
    {"^(?:was|were|got|have been|has been|be|be being)(?: just| all)* (?P<v>laid off|made redundant|fired|sacked|let "
     "go)[ ,]+(?:by|from|after|with|on|along with|because|due to|in)\\b.*$",
     "employment", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.84},
    {"^(?:be |have )?(?P<v>retired)(?: (?:after|at|as|now|early|aged|with)\\b.*)?$", "employment", Slot::One,
     Shape::Text, "~", Kind::Fact, 2, 0.82},

    // What happened to a body, and what was passed.
    {"^(?P<v>" OF_THEIRS "(?:had|have had|be having|got|have got) (?:an?|the|my|our|his|her|their|own|two|both|all)"
     "(?: [\\w'-]+){0,3}? (?:" BODY_PART
     "(?: (?:taken|pulled|came|come))? (?:out|removed|replaced|done|operated(?: on)?|fitted|fixed|"
     "repaired|transplanted)|" OPERATED ")\\b.*)$",
     "event", Slot::Each, Shape::Activity, "~", Kind::Fact, 3, 0.78, A},
    {"^(?P<v>" OF_THEIRS
     "(?:broke|have broken|fractured|have fractured|sprained|have sprained|tore|have torn|dislocated|have "
     "dislocated|ruptured|have ruptured|twisted|cracked) (?:my|own|his|her|their|an?|the|both|two)(?: "
     "[\\w'-]+){0,2}? " BROKEN "\\b.*)$",
     "event", Slot::Each, Shape::Activity, "~", Kind::Fact, 3, 0.78, A},
    {"^(?P<v>(?:passed|have passed|failed|have failed|flunked|have flunked|aced|scraped through) "
     "(?:(?:(?:my|own|his|her|"
     "their|our|all)(?: [\\w'-]+){0,3}?|(?:the [\\w'-]+|[a-su-z][\\w'-]*|t[a-gi-z][\\w'-]*)(?: "
     "[\\w'-]+)?) " TESTED "|(?:my|own|his|her|their|our) " TESTED ")\\b.*)$",
     "event", Slot::Each, Shape::Activity, "~", Kind::Fact, 3, 0.78, A},
    {"^(?P<v>(?:passed|failed|flunked|aced) (?:[abc][12]|" TESTED ")\\b.*)$", "event", Slot::Each, Shape::Activity, "~",
     Kind::Fact, 3, 0.78, A},
    {"^(?P<v>(?:had|have had|gave birth to|have given birth to) (?:(?:a|our|my|their|her|his|the)(?: (?:first|second|"
     "third|little|baby|healthy|new))* (?:baby|boy|girl|son|daughter|child|twins)|twins|triplets)\\b.*)$",
     "event", Slot::Each, Shape::Activity, "~", Kind::Fact, 3, 0.78, A},

    // What one earns and pays.
    {"^(?:earn|be earning|be on|get paid|be paid|take home|bring home|make)(?: now)? (?:about |around |roughly )?"
     "(?P<v>" HEARTH_MONEY "|\\d{2,3}k)(?: (?:a|per|an|each) (?:year|month|hour|annum|week)| gross| net| before tax|"
     " after tax| now| pro rata)*$",
     "salary", Slot::One, Shape::Text, "earn {v}", Kind::Fact, 2, 0.82},
    {"^(?:own )?(?:monthly |basic )?rent (?:be|is|was|costs|went (?:up|down) to|goes (?:up|down) to|has gone "
     "(?:up|down) "
     "to|be going (?:up|down) to|rose to|has risen to|increased to|dropped to|be now|comes to|be up to|be down "
     "to|jumped "
     "to|be raised to|was raised to|has been raised to)(?: now)? (?P<v>\\d{3,4}|\\d{1,3}[,.]\\d{3})(?: (?:a|per) "
     "month| pm| all in| now|"
     " (?:before|plus) bills|, .*)*$",
     "rent", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.84},
});

/// Whoever one no longer is together with.
#define OF_MINE "([\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+)?)"
#define PARTNER "((?:my |our )?[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+)?)"
#define NO_LONGER_TWO                                                                                            \
    "(?: have| has| are| is| finally| officially| just| sadly| recently| actually)* (?:split up|split|broke up|" \
    "broken up|separated|called it quits|called it a day|parted ways|divorced|got divorced|getting divorced|"    \
    "getting a divorce|not together(?: any ?more)?|no longer together|no more)(?: now| tho| though| btw| by the way)*"
/// "Tom and I are done", and not "done with the garden".
#define DONE_WITH_EACH_OTHER                                                                               \
    "(?: have| has| are| is)(?: finally| officially| just| sadly)* (?:done|over|finished|history|through)" \
    "(?: now| tho| though| btw| by the way)*(?:,? (?:now|for good))?"
/// Whom one marries: by name, or by what they were until then.
#define SPOUSE                                                                                                   \
    "((?:(?:my|our) (?:girlfriend|boyfriend|partner|fianc[eé]e?|other half|gf|bf)(?: (?-i:\\p{Lu})[\\pL'-]+)?|" \
    "(?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+)?))"
#define GOT_MARRIED                                                                                                    \
    "(?: have| are| finally| just| actually| secretly| quietly)* (?:got married|married|gotten married|tied the knot|" \
    "got hitched|eloped|got wed)"
#define THEN_WHEN                                                                                                      \
    "(?: ((?:since|in|on|last|this|over|at|before|after|two|three|a few|a|some) [^,;]*?))?(?:,? (?:and|so|but|he|she|" \
    "btw|after|which)\\b.*|[,;] .*)?$"
#define PLACE_NAME "((?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+){0,2})"

#define CHOOSING                                                                                                       \
    "(?:have |finally |in the end |all )*(?:cho(?:se|sen)|picked|decided|went (?:with|for)|settled on|opted for|took|" \
    "agreed|am going with|are going with|going with|stuck with)\\b[^,;:]*?"
#define THE_REASON                                                                                                      \
    "(?:,|;|:| -| –)? (?:and |but )?(?:(?:the|my|our|main|only|real|biggest|one) )*reason(?: for (?:it|that|this))? " \
    "(?:is|was|being)(?: (?:simply|just|mostly|mainly))*(?: that)?:? "

/// What a choice is for, and what may follow.
#define CHOSEN_FOR "((?:the|my|our) [\\pL' -]+?)"
#define THE_END "(?:(?:[,;:]| -| –) .*| (?:because|since|as|so)\\b.*)?$"

#define TITLED "((?:(?:mr|mrs|ms|miss|dr|prof)\\.? )?(?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+)?)"
/// What one has done by somebody.
#define SERVICE                                                                                                    \
    "(hair|nails|eyebrows|taxe?s?|books|accounts|garden|lawn|cleaning|ironing|laundry|shopping|insurance|windows|" \
    "physio|[\\pL]+ advice)"
/// Whom one goes to or hires, one at a time.
#define HIRED                                                                                                         \
    "dentist|doctor|gp|physio|physiotherapist|osteopath|chiropractor|optician|midwife|therapist|counsell?or|"         \
    "hairdresser|barber|cleaner|gardener|(?:weekday |weekend |night |day )?carer|nanny|childminder|babysitter|tutor|" \
    "(?:(?:piano|guitar|violin|singing|music|swimming) )?teacher|driving instructor|personal trainer|coach|"          \
    "accountant|bookkeeper|solicitor|lawyer|(?:tax |financial )?advis[eo]r|vet|dog walker|mechanic"

constexpr auto kRecasts = std::to_array<Recast>({
    // Animals that had to be put down.
    {"^(?:i|we) (?:have )?had to (?:have|get|let) (?:my |our |poor |dear |sweet |old |the |" HEARTH_ANIMAL
     " )*" HEARTH_NAMED " (?:be )?(?:put (?:down|to sleep)|euthani[sz]ed)( .*)?$",
     "\\1 was put to sleep\\2", Tells::Instead},
    {"^(?:i|we) (?:have |had |have had )?(?:(?:my|our) )(?:poor |dear |sweet |old |the )*(?:" HEARTH_ANIMAL
     " )?" HEARTH_NAMED " (?:put (?:down|to sleep)|euthani[sz]ed)( .*)?$",
     "\\1 was put to sleep\\2", Tells::Instead},
    {"^(?:i|we) (?:have )?had to put (?:my |our |poor |dear |sweet |old |the |" HEARTH_ANIMAL " )*" HEARTH_NAMED
     " (?:down|to sleep)( (?:on|last|this|yesterday|in|today|two|three|a)\\b.*)?$",
     "\\1 was put to sleep\\2", Tells::Instead},
    {"^(?:i|we) (?:have )?had to (?:have|get) her put (?:down|to sleep)( .*)?$", "She was put to sleep\\1",
     Tells::Instead},
    {"^(?:i|we) (?:have )?had to (?:have|get) him put (?:down|to sleep)( .*)?$", "He was put to sleep\\1",
     Tells::Instead},

    {"^(?:and |so |well |sadly )*the (" HEARTH_ANIMAL ") (died|passed away|was put (?:down|to sleep)|had to be put "
     "(?:down|to sleep)) ((?:last|this|yesterday|today|on|in|two|three|a (?:week|month|few|couple))\\b[^,;]*)(?:[,;] "
     ".*)?$",
     "My \\1 \\2 \\3", Tells::Instead},

    // "Tom and I have split up", "me n ama are done since easter".
    {"^(?:me|i|myself) (?:and|n|&) " PARTNER NO_LONGER_TWO THEN_WHEN, "I have split up with \\1 \\2", Tells::Spans},
    {"^(?:my|our) " OF_MINE " (?:and|n|&) (?:i|me|myself)" NO_LONGER_TWO THEN_WHEN, "I have split up with my \\1 \\2",
     Tells::Spans},
    {"^" PARTNER " (?:and|n|&) (?:i|me|myself)" NO_LONGER_TWO THEN_WHEN, "I have split up with \\1 \\2", Tells::Spans},
    {"^(?:me|i|myself) (?:and|n|&) " PARTNER DONE_WITH_EACH_OTHER THEN_WHEN, "I have split up with \\1 \\2",
     Tells::Spans},
    {"^(?:my|our) " OF_MINE " (?:and|n|&) (?:i|me|myself)" DONE_WITH_EACH_OTHER THEN_WHEN,
     "I have split up with my \\1 \\2", Tells::Spans},
    {"^" PARTNER " (?:and|n|&) (?:i|me|myself)" DONE_WITH_EACH_OTHER THEN_WHEN, "I have split up with \\1 \\2",
     Tells::Spans},
    {"^(?:i|we) (?:have |just |recently |finally )*(?:broke(?:n)? (?:it off|up)|split(?: up)?|separated|ended (?:it|"
     "things)|finished(?: things| it)?) (?:with|from) " PARTNER THEN_WHEN,
     "I have split up with \\1 \\2", Tells::Instead},
    {"^" PARTNER
     " (?:has |just )*(?:left|dumped|walked out on|broke up with|broken up with|split up with) me" THEN_WHEN,
     "I have split up with \\1 \\2", Tells::Instead},
    // "We broke up, Leander and I."
    {"^we(?: have| had| just| finally| recently| sadly)* (?:broke up|broken up|split up|separated|parted ways)[,:]?(?: "
     "-| –)? (?:me|i|myself) and " PARTNER THEN_WHEN,
     "I have split up with \\1 \\2", Tells::Instead},
    {"^we(?: have| had| just| finally| recently| sadly)* (?:broke up|broken up|split up|separated|parted ways)[,:]?(?: "
     "-| –)? " PARTNER " and (?:me|i|myself)" THEN_WHEN,
     "I have split up with \\1 \\2", Tells::Instead},
    // "Hannah and I got married on Saturday."
    {"^(?:me|i|myself) (?:and|n|&) " SPOUSE GOT_MARRIED "(.*)$", "I got married to \\1\\2", Tells::Spans},
    {"^" SPOUSE " (?:and|n|&) (?:i|me|myself)" GOT_MARRIED "(.*)$", "I got married to \\1\\2", Tells::Spans},
    {"\\b(?:since|after) (?:my|our) divorce\\b", "I am divorced"},
    {"^(?:my|our|the) divorce (?:came through|is final|is through|has come through|was finali[sz]ed|went "
     "through)\\b(.*)$",
     "I am divorced\\1", Tells::Instead},

    // "They made my whole team redundant."
    {"^(?:they|the (?:company|firm|bank|shop|agency|school)|work|my (?:boss|company|employer|firm|work)) (?:have |has "
     "|had |just )*(?:made|laid|let|fired|sacked) (?:off )?(?:me|us|all of us|(?:my|our|the) (?:whole |entire "
     ")?(?:team|"
     "department|office|branch|site|crew))(?: all)?(?: redundant| off| go)?( "
     "(?:last|on|in|this|yesterday|today|after|two|three|the (?:week|month|year|day)|a "
     "(?:week|month|year|few|couple))\\b"
     "[^,;]*)?(?:[,;] .*| (?:so|and|because)\\b.*)?$",
     "I was made redundant\\1", Tells::Spans},

    // "We'll do the thesis in Stata after all."
    {"^(?:i|we)(?: will| am| are| going to| now)* "
     "(?:do|doing|make|making|write|writing|build|building|have|having|hold|"
     "holding) " CHOSEN_FOR " (?:in|with|at|on|from) ([^,;]+?)(?: instead)? after all" THE_END,
     "I decided on \\2 for \\1", Tells::Instead},
    {"^(?:i|we)(?: will| am| are| going to| now)* (?:use|using|take|taking|have|having|go with|going with|go for|going "
     "for|pick|picking|get|getting) ([^,;]+?) (?:for|on|in) " CHOSEN_FOR " after all" THE_END,
     "I decided on \\1 for \\2", Tells::Instead},
    {"^it(?: will be| is| is going to be|'s going to be|'s) ([^,;]+?) (?:for|on|in) " CHOSEN_FOR " after all" THE_END,
     "I decided on \\1 for \\2", Tells::Instead},
    // A choice and why it was made.
    {"^(?:the |my )?(?:only |main |real |whole )*reason (?:for this )?is (?:that|because) (.+)$", "\\1",
     Tells::Carried},
    {"^((?:i|we) " CHOOSING ")" THE_REASON "(.+)$", "\\1 because \\2", Tells::Spans},
    {"^(" CHOOSING ")" THE_REASON "(.+)$", "I \\1 because \\2", Tells::Spans},

    // "Choir has moved to Thursdays."
    {"^(?:(?:my|our|the) ((?:[\\pL'-]+ ){0,2}?[\\pL'-]+)|((?:[a-su-z][\\pL'-]{3,}|t[a-gi-z][\\pL'-]{2,}) "
     "?(?:class|lesson|"
     "practice|club|group|training|night)?))" HAVING
     "(?: been)? (?:moved|switched|changed|shifted)(?: over| back)?(?: from "
     "[^,;]+?)? to (" WEEK_DAY
     "s(?: mornings?| afternoons?| evenings?| nights?)?)(?:,? instead(?: of [^,;]+)?| now| from "
     "now on)*$",
     "My \\1\\2 is on \\3 now", Tells::Spans},
    // Plans that get another day.
    {"^(?:so |and |ok |oh )*(?:(?:i|we|they|someone|the [^\\s,;:]+(?: [^\\s,;:]+)?)" HAVING " " PUT_OFF
     "(?: back| off| forward)? (?:my|our|the)|" WHOEVER HAVING " " PUT_OFF
     "(?: back| off| forward)? (?:my|our)) " WHAT_DAY TO_WHERE " " NEW_DAY,
     "My \\1 is moved to \\2", Tells::Spans},
    {"^(?:so |and |ok |oh )*(?:(?:the|our|my) )?" WHAT_DAY HAVING "(?: had to be| been| be| getting)* " PUT_OFF TO_WHERE
     " " NEW_DAY,
     "My \\1 is moved to \\2", Tells::Spans},
    {"^(?:(?:the|our|my) )?" SEEN "(?:'s)?(?: appointment)?" HAVING "(?: had to be| been| be)* " PUT_OFF TO_WHERE
     " " NEW_DAY,
     "My appointment at the \\1 is moved to \\2", Tells::Spans},
    {"^(?:my|our|the) " SEEN "(?:'s)? appointment (?:is |was |got |has been )?((?:on|at|moved|pushed|"
     "cancelled|off|in|now)\\b.*)$",
     "My appointment at the \\1 is \\2", Tells::Instead},
    {"^(?:.*\\b)?(?:the|our|my) " WHAT_DAY "\\b[^.;]*?(?:,| but| and| -|;)+ (?:now )?" WHOEVER HAVING " " PUT_OFF
     "(?: it| that)?" TO_WHERE " " NEW_DAY,
     "My \\1 is moved to \\2", Tells::Spans},
    {"^(?:(?:the|our|my) )?" SEEN "(?: appointment| appt)?(?: is|'s|:)?(?: on)? (" SOME_DAY SOME_HOUR ")" ASKED_NEXT,
     "My appointment at the \\1 is on \\2", Tells::Instead},
    // "Interview at google is on Monday", "house viewing Saturday at 2".
    {"^(?:(?:the|our|my) )?((?:" OF_A_DAY " ){0,2}(?:" HEARTH_EVENT "|appt)(?: (?:at|with) (?:the |my )?[\\w'-]+(?: "
     "(?-i:\\p{Lu})[\\w'-]+)?)?)(?: is|'s)?(?: on| now)? (" SOME_DAY SOME_HOUR ")" ASKED_NEXT,
     "My \\1 is on \\2", Tells::Instead},
    // "Half term trip to Legoland", "next holiday is skiing in Austria".
    {"^(?:(?:my|our|the) )?((?:half[- "
     "]term|summer|winter|easter|christmas|autumn|spring|family|weekend|school|birthday|"
     "girls'?|boys'?) (?:trip|holiday|break|weekend|getaway|outing) to (?:the )?[\\pL' -]{3,30}?)" ASKED_NEXT,
     "I plan a \\1", Tells::Instead},
    {"^(?:(?:my|our|the) )?next (?:holiday|trip|vacation|break|getaway) is (?:going to be |gonna be )?(\\pL+ing in "
     "[^,;]+?)" ASKED_NEXT,
     "I plan to go \\1", Tells::Instead},
    {"^(?:(?:my|our) )?((?:" OF_A_DAY " ){0,2}(?:" HEARTH_EVENT ")(?: at [\\w' -]+?)?)"
     " on ((?:" WEEK_DAY ",? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? " MONTH_NAME "|" MONTH_NAME
     " \\d{1,2}(?:st|nd|rd|th)?)(?: \\d{4})?)$",
     "My \\1 is on \\2", Tells::Instead},
    {"^(?:(?:the|our|my) )?((?:[\\w'-]+ ){0,2}?(?:" HEARTH_EVENT "|trip|holiday))(?: has been| have been| had to "
     "be| got| was| is| are|'s)* (off|cancelled|canceled|called off|scrapped|shelved|not happening)(?: now| again| "
     "btw)*"
     "(?:[,;:] .*| (?:because|since|as|so)\\b.*)?$",
     "My \\1 is \\2", Tells::Instead},
    {"^(?:(?:the|our|my) )?(?:whole |big |little )?(trip|holiday|flight|journey|visit|honeymoon|city break|weekend) "
     "to " PLACE_NAME
     "(?: has been| have been| had to be| got| was| is| are|'s| will be)* (off|cancelled|canceled|called "
     "off|scrapped|shelved|not happening)(?: now| again| btw| after all| any ?more)*"
     "(?:[,;:] .*| (?:because|since|as|so)\\b.*)?$",
     "My \\2 \\1 is \\3", Tells::Instead},
    // "I've had to give up tennis."
    {"^(i|we)(?: have| had| just| finally| sadly)* had to stop ([\\pL-]+ing\\b.*)$", "\\1 stopped \\2", Tells::Instead},
    {"^(i|we)(?: have| had| just| finally| sadly)* had to (?:give up|quit|pack in) (.+)$", "\\1 gave up \\2",
     Tells::Instead},
    {"^(i|we)(?: have| had| just| finally| sadly)* had to sell (.+)$", "\\1 sold \\2", Tells::Instead},
    {"^(i|we)(?: have| had| just| finally| sadly)* had to re-?home (.+)$", "\\1 rehomed \\2", Tells::Spans},
    {"^(i|we)(?: have| had| just| finally| sadly)* had to (?:give|send) ([^,;]+?) away( [^,;]+)?(?:[,;:] .*)?$",
     "\\1 gave away \\2\\3", Tells::Spans},
    // "I quit the wind band, too many rehearsals."
    {"^((?:i|we)(?: have| had| just| finally| recently| sadly)* (?:quit|left|gave up|given up|dropped|cancelled|"
     "canceled|packed in|stopped|binned|ditched|sold|resigned from|got rid of|pulled out of|stepped down from) "
     "[^,;:]+?)(?:,|;|:| -| –) (?:(?:just|simply|way|far|really|it was|there was|there were|because|as) "
     ")*(?:too|no|not "
     "enough|never enough|bad|not|nothing|lack of|for lack of|for want of|doctor's orders|due to|thanks to|could "
     "not|can not|cannot|what with|out of|the wrong)\\b[^,;:]*$",
     "\\1", Tells::Instead},
    // "They've taken me off metformin", "… and put me on gliclazide".
    {"^" WHOEVER HAVING " (?:took|taken) (me|us) off (?:the |my )?([^,;]+?) and (?:put|started|moved|switched) "
     "(?:me|us) (?:on|onto|to) ([^,;]+?)(?: instead| now)*" THE_END,
     "I take \\3 instead of \\2", Tells::Spans},
    {"^" WHOEVER HAVING " (?:took|taken) (?:me|us) off (?:the |my )?([^,;]+?)(?: again| altogether| now)*"
     "(?:(?:[,;:]| -| –) .*| (?:because|since|as|so|after)\\b.*)?$",
     "I stopped taking \\1", Tells::Instead},
    // "Dr Hale is my dentist now."
    {"^((?:(?:mr|mrs|ms|miss|dr|doctor|prof|professor) )?(?-i:\\p{Lu})[\\pL'-]+(?: (?-i:\\p{Lu})[\\pL'-]+)?) is (?:now "
     ")?"
     "(?:my|our) (?:new )?(" HIRED ")( now| these days| from now on)?(?: instead of [^,;]+)?$",
     "My new \\2 is \\1", Tells::Instead},
    // "Steph does my hair now instead of Paula", "my tax is done by Mrs Pym".
    {"^" TITLED " does (?:my|our) " SERVICE "(?: now| these days)*( instead of " TITLED ")?$",
     "I have my \\2 done by \\1\\3", Tells::Spans},
    {"^(?:my|our) " SERVICE " (?:is|are|gets?) (?:now )?done by " TITLED "(?: now| these days)*$",
     "I have my \\1 done by \\2", Tells::Instead},
    {"^(?:my|our) ([\\pL ]{3,24}? advice) comes from " TITLED "(?: now| these days)*$", "I have my \\1 done by \\2",
     Tells::Instead},
    // "Uncle Frank lives with us."
    {"^((?:uncle|aunt|auntie|aunty|granny|grandma|grandpa|nana|nan|gran|cousin) (?-i:\\p{Lu})[\\pL-]+ "
     "(?:is|was|has|had|"
     "lives|no longer|does|works|moved|loves|likes|hates|died|passed|retired|got|turned|goes|went|plays|can "
     "not|will|never|"
     "always|still|now|just)\\b.*)$",
     "My \\1", Tells::Spans},
    // "We've had to call Garda off."
    {"^(i|we) (?:have )?(?:had to |decided to )?(?:call|called) (?:the |our |my )?([\\pL'-]+(?: [\\pL'-]+){0,2}) off\\b"
     "(?:[,;:] .*| (?:because|since|as|so)\\b.*)?$",
     "\\1 called off \\2"},

    // Home, work and money in other words.
    {"^(?:the|my|our|me) (?:gaff|pad|digs|crib|new place|new gaff|place i rent|place we rent) (?:is|are) (?:over |out "
     "|up |down )?(?:in|near) " PLACE_NAME "(?: now)?$",
     "I live in \\1", Tells::Instead},
    {"^(?:i am|i'm|we are|we're) since ([\\w -]+?) in " PLACE_NAME "(?:,.*)?$", "I live in \\2 since \\1",
     Tells::Instead},
    {"^(i|we) (live|work) since ([\\w -]+?) ((?:in|at|for|as) .+)$", "\\1 \\2 \\4 since \\3", Tells::Instead},
    {"^(?:i|we) stay in " PLACE_NAME
     " (with (?:my|our) (?:two |three |four )?(?:boys|girls|kids|children|son|daughter|wife|husband|mum|mom|parents|"
     "family|partner|sister|brother|wee .+)\\b.*)$",
     "I live in \\1 \\2", Tells::Instead},
    {"^(?:i am |i'm |we are |am )?back (?:home |living )?in " PLACE_NAME " (since [^,;]+|for good)(?:[,;] .*)?$",
     "I live in \\1 \\2", Tells::Instead},
    {"^" HEARTH_OTHER " (?:has |have )?shifted (?:back |house |home |base |over )?(?:from .+? )?to " PLACE_NAME "$",
     "\\1 moved to \\2", Tells::Instead},
    {"^(i|we) (?:have )?shifted (?:house|home|base|back|with (?:my|our|the) \\w+)(?: from .+?)? to " PLACE_NAME
     "(?: .*)?$",
     "\\1 moved to \\2", Tells::Instead},
    {"^(?:i |we )?(?:have |just |finally )*found (?:a|an|our|my) (?:\\w+ )?(?:room|flat|place|house|studio|bedsit)(?: "
     "share)? "
     "(?:in|at|on|near) " PLACE_NAME "((?: with| from| since| for) .*)?$",
     "I live in \\1\\2", Tells::Instead},
    {"^(?:my|our|the) landlord(?:lady)? (?:has |have |just |is |will "
     ")*(?:put|putting|raised?|raising|bumped|bump|upped|"
     "hiked|increased?|lowered|dropped|cut) (?:it|us|me|(?:the|my|our) rent)(?: up| down)? (?:to|by to) "
     "(" HEARTH_MONEY "|\\d{3,4})( .*)?$",
     "My rent is \\1\\2", Tells::Instead},
    {"^landlord(?:lady)? (?:has |have |just |is |will )*(?:put|putting|raised?|raising|bumped|bump|upped|hiked|"
     "increased?|lowered|dropped|cut) (?:it|us|me|(?:the|my|our)? ?rent)(?: up| down)? to (" HEARTH_MONEY
     "|\\d{3,4})( .*)?$",
     "My rent is \\1\\2", Tells::Instead},
    {"^(?:the )?(rent (?:is|was|went|has|goes|will|jumped|dropped|rose|increased|be)\\b.*\\d{3}.*)$", "My \\1",
     Tells::Instead},
    {"^(?:my|our) (company|firm|employer|workplace) is called " PLACE_NAME "(?:,.*)?$", "My \\1 is \\2",
     Tells::Instead},

    // What leaves out who: "Am chief engineer", "Pregnant, due in May", "Failed the bar exam".
    {"^am (?:also |still |now )?((?:an? |the |in |at |on |from |\\d|[\\pL-]+ (?:engineer|manager|officer|teacher|nurse|"
     "student|driver|editor|designer|developer)\\b|allergic|vegan|vegetarian|married|single|divorced|retired|working|"
     "living|learning|moving)\\b?.*)$",
     "I am \\1", Tells::Instead},
    {"^(?:(?:\\d+|\\w+) (?:weeks|months) )?(pregnant|divorced|widowed|retired|unemployed|engaged)"
     "(?: again)?(,? (?:since|now|and|with|due)\\b[^,]*)?(?:, .*)?$",
     "I am \\1\\2", Tells::Spans},
    {"^((?:just |finally |recently )*(?:(?:passed|failed|flunked|aced) (?:my|(?:the "
     "[\\w'-]+|[a-su-z][\\w'-]*|t[a-gi-z][\\w'-]*) " TESTED "|(?:stats|"
     "statistics|maths?|physics|chemistry|biology|anatomy|theory|[abc][12])\\b)|(?:broke|fractured|sprained|tore) "
     "(?:my|an?)|retired (?:in|last|at|on|this|early)|handed in my|resigned|graduated "
     "(?:in|last|on|this|with|(?-i:from \\p{Lu}))|had (?:my|an?) \\w+).*)$",
     "I \\1"},
    {"^((?:joins|works|lives|moves|starts|studies|teaches|drives|plays|likes|loves|hates|eats|speaks|runs|retires|"
     "turns|owns|earns|comes|leaves) [^,]+), ((?:my|our) " HEARTH_RELATION "(?: (?-i:\\p{Lu})[\\pL'-]+)?)$",
     "\\2 \\1", Tells::Spans},
});

/// "Because gas is dear.", "The main reason: it was close."
constexpr std::string_view kReasonLeads =
    "(?i)^(?:(?:and |but |well,? )*(?:it was |it is |it's |that's |that is |this is |mainly |mostly |just |simply )*"
    "(?:because|cause|cos|coz)(?: of)?|(?:(?:the|my|our|main|only|real|biggest|one) )*reasons?(?: for (?:it|that|this|"
    "the [\\w -]{2,24}))?(?: (?:is|was|being)(?: simply| just| mostly| mainly| that)*|:))[:,]? (.+)$";

using W = std::string_view;

constexpr auto kPartners = std::to_array<W>(
    {"husband", "wife", "partner", "girlfriend", "boyfriend", "spouse", "fiance", "fiancé", "fiancée", "fiancee"});
constexpr auto kBetrothed = std::to_array<W>({"fiance", "fiancé", "fiancée", "fiancee"});
constexpr auto kSpouses = std::to_array<W>({"husband", "wife", "spouse"});
constexpr auto kHired = std::to_array<W>({"dentist",
                                          "doctor",
                                          "gp",
                                          "physio",
                                          "physiotherapist",
                                          "osteopath",
                                          "chiropractor",
                                          "optician",
                                          "midwife",
                                          "therapist",
                                          "counsellor",
                                          "counselor",
                                          "psychologist",
                                          "psychiatrist",
                                          "dietitian",
                                          "nutritionist",
                                          "podiatrist",
                                          "hairdresser",
                                          "barber",
                                          "cleaner",
                                          "gardener",
                                          "carer",
                                          "nanny",
                                          "childminder",
                                          "babysitter",
                                          "au pair",
                                          "tutor",
                                          "teacher",
                                          "piano teacher",
                                          "guitar teacher",
                                          "violin teacher",
                                          "singing teacher",
                                          "music teacher",
                                          "swimming teacher",
                                          "driving instructor",
                                          "trainer",
                                          "personal trainer",
                                          "coach",
                                          "accountant",
                                          "bookkeeper",
                                          "solicitor",
                                          "lawyer",
                                          "tax adviser",
                                          "financial adviser",
                                          "adviser",
                                          "advisor",
                                          "broker",
                                          "vet",
                                          "farrier",
                                          "dog walker",
                                          "mechanic",
                                          "plumber",
                                          "electrician",
                                          "builder",
                                          "window cleaner",
                                          "landlord",
                                          "landlady",
                                          "agent",
                                          "supervisor",
                                          "mentor"});
constexpr auto kOutOfWork = std::to_array<W>(
    {"retired", "laid off", "made redundant", "fired", "sacked", "let go", "unemployed", "between jobs"});
constexpr auto kBecoming = std::to_array<W>({"be", "become"});
constexpr auto kJobs = std::to_array<W>({"job"});
constexpr auto kParted = std::to_array<W>({"split up", "separated", "divorced", "widowed", "single", "getting divorced",
                                           "getting separated", "getting a divorce"});
constexpr auto kJourneys =
    std::to_array<W>({"trip", "flight", "journey", "holiday", "holidays", "vacation", "flights"});
constexpr auto kNotNow = std::to_array<W>({"was", "were"});

constexpr EventWords kLifeEvents{
    .partners = kPartners,
    .spouses = kSpouses,
    .betrothed = kBetrothed,
    .hired = kHired,
    .outOfWork = kOutOfWork,
    .resting = "retired",
    .alone = "single",
    .becoming = kBecoming,
    .born =
        "(?i)\\b(?:(?:had|has had|have had|gave birth to|delivered) (?:(?:the|a|an|my|our|his|her|their|own) "
        "(?:[\\w-]+ "
        ")?)?(?:baby|twins)(?: (?:boy|girl|on|in|at|last|this|early|today|yesterday|and)\\b|[,.;!]|$)|"
        "gave birth\\b|baby (?:was born|has arrived|arrived|is here)\\b)",
    .expecting = "(?i)\\b(?:pregnant|expecting|due (?:in|on|date))\\b",
    .jobs = kJobs,
    .parted = kParted,
    .journeys = kJourneys,
    .notNow = kNotNow,
    .together =
        "(?i)\\b(?:together|dating|seeing|going out with|engaged to|married to|(?:lives?|living|moving in) with)\\b",
    .engaged = "(?i)\\bengaged\\b",
    .wed = "(?i)\\bmarried\\b",
    .movesTo =
        "^(?:be |to |will be |are |am )?(?:moving|relocating|emigrating|move|relocate|emigrate|live|living)(?: "
        "back| over| home| down| up| out| away| permanently| for good)* (?:to|in) (?:the )?(\\p{Lu}[\\pL' -]*)",
    .longAgo = "(?i)\\b(?:" HEARTH_LONG_AGO ")\\b",
    .placesGot = HEARTH_PLACES_GOT,
    .placesLivedIn = HEARTH_PLACES_LIVED_IN};

}  // namespace

void addEnglishEvents(Language& language) { language.reasonLeads = kReasonLeads; }
const EventWords& englishLifeEvents() { return kLifeEvents; }
std::span<const FactRule> englishEvents() { return kFacts; }
std::span<const Recast> englishEventRecasts() { return kRecasts; }

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// English: facts that a whole clause states, kept as they were said ("~"), with what they are about taken out as
// attribute and value. Those that need something (`Needs::Alone`) come after all others.
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define TO_CITY "(?P<v>(?-i:\\p{Lu})[^,;]*?)"
#define END "(?: .*)?$"

constexpr auto A = About::Anyone;
constexpr auto N = Needs::Nothing;

/// "Nine to five", "Monday to Friday": and no way to a town.
#define AN_HOUR_OR_DAY                                                                                            \
    "(?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|" \
    "midday|midnight|dawn|dusk|half (?:past "                                                                     \
    ")?\\w+|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?)"
#define FROM_TO AN_HOUR_OR_DAY " (?:to|till?|until|through|-) " AN_HOUR_OR_DAY

#define WEEKLY                                                                                        \
    "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days(?: mornings?| afternoons?| evenings?| nights?)?|" \
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:mornings|afternoons|evenings|nights))"

constexpr auto kFacts = std::to_array<FactRule>({
    // Who somebody is.
    {"^(?:go by|answer to) (?P<v>" HEARTH_NAME ")", "nickname", Slot::One, Shape::Name, "go by {v}", Kind::Preference,
     2, 0.88},
    {"^be (?:just |only |now |about to turn |going on |already )?(?P<v>" HEARTH_NUMBER
     ")(?: years? old| years of age)?(?: now| already)?$",
     "age", Slot::One, Shape::Text, "be {v} years old", Kind::Fact, 2, 0.82},
    // Who "is one and asks" may be one of those that were spoken of.
    {"^be (?:just |only |now |already "
     ")?(?P<v>[2-9]\\d?|1\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
     "[a-z]+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ][a-z]+)?)(?: years? old)?(?: now| "
     "already)? (?:and|&|but) (?:(?:still|already|never|now) )?(?:wants?|asks?|has|eats?|cannot|can|does|goes|sleeps?|"
     "loves?|hates?|likes?|needs?|keeps?|thinks?|knows?|plays?|[a-z]{5,})\\b.*",
     "age", Slot::One, Shape::Text, "be {v} years old", Kind::Fact, 2, 0.82},
    {"^(?:turned|have turned|have just turned|just turned|turn|be turning|became|have become|(?:have )?(?:just )?hit) "
     "(?P<v>" HEARTH_NUMBER ")(?: years? old)?(?: now| already)?(?:$|,.*| (?:and|so|but|now|while|which)\\b.*)",
     "age", Slot::One, Shape::Text, "be {v} years old", Kind::Fact, 2, 0.84},
    {"^(?:own birthday (?:be|is|fall|falls|comes)|have (?:an? |own )?birthday|celebrate (?:my|our|his|her|their|own) "
     "birthday|was born)(?: always)?(?: on)? (?P<v>[^,]*\\d[^,]*?)(?:, (?:not|obviously|of course|as always|the "
     "day|which|so) ?.*|, obviously)?$",
     "birthday", Slot::One, Shape::Text, "own birthday be {v}", Kind::Fact, 2, 0.92},
    {"^(?:react (?:badly|strongly|terribly|allergically)|be (?:badly |very |highly )?sensitive|be intolerant|have "
     "(?:had )?(?:an? )?(?:\\w+ )?(?:allergy|intolerance|allergic reaction)) to (?P<v>.+)",
     "allergy", Slot::Each, Shape::Things, "be allergic to {v}", Kind::Fact, 2, 0.93},
    {"^can ?not (?:have|eat|touch|wear|take|drink|be near|handle|tolerate) (?P<v>.+?)(?:,? because of|,? due to|,? "
     "without|,? owing to) .*(?:allerg|intoleran|reaction).*$",
     "allergy", Slot::Each, Shape::Things, "be allergic to {v}", Kind::Fact, 2, 0.93},
    {"^(?:was|were|got|have been|be|have) (?:recently |just |officially )?diagnosed with (?:an? )?(?P<v>.+)", "health",
     Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.9},
    {"^(?:live|suffer|struggle|deal|have been living|have been dealing|have struggled) (?:with|from) (?:an? )?"
     "(?P<v>(?:bad |dodgy |sore |weak |stiff |injured |torn |broken |artificial |new )(?:left |right |lower |upper "
     ")?(?:knee|back|"
     "hip|shoulder|ankle|wrist|neck|heart|leg|foot|hand|eye|elbow)|(?:high |low |chronic |severe |mild |type \\w+ "
     ")*(?:[\\w-]+ )?(?:blood pressure|pressure|asthma|tinnitus|"
     "migraines?|diabetes|arthritis|epilepsy|insomnia|anxiety|depression|adhd|eczema|psoriasis|allergies|disease|"
     "disorder|syndrome|cholesterol|pain|anaemia|anemia|apnoea|apnea|condition|\\w+(?:itis|osis|emia|aemia|algia|lexia|"
     "pathy|phobia|noea|plegia|oma)|ibs|ms|copd|pcos|vertigo|gout|reflux|hay fever|scoliosis))\\b.*",
     "health", Slot::Each, Shape::Thing, "have {v}", Kind::Fact, 2, 0.9},
    {"^have (?:an? )?(?P<v>(?:high|low|chronic|type) (?:[\\w-]+ ){0,2}[\\w-]+|\\w+(?:itis|osis|emia|aemia|algia|lexia|"
     "pathy|noea|plegia)|tinnitus|asthma|migraines?|vertigo|gout|[\\w-]+ (?:syndrome|disease|disorder|intolerance))$",
     "health", Slot::Each, Shape::Text, "have {v}", Kind::Fact, 2, 0.9},
    {"^(?:did|do|have done|finished|completed|hold|have|got|earned|have got|graduated with) (?:my|own|an?|the|his|her|"
     "their) (?:[\\w-]+ )?(?:degree|master'?s|bachelor'?s|phd|doctorate|diploma|ma|ba|bsc|msc|mba)(?: degree)?(?: in|, "
     "in) (?P<v>[^,]+)",
     "degree", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.85},
    {"^(?:studied|majored in|read|did|have studied|graduated in|trained in|took a degree in) (?P<v>[a-z][\\w -]+?)(?: "
     "at "
     "(?:university|uni|college|school).*| back .*| in (?:college|university).*|, .*)?$",
     "degree", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.82},
    {"^own (?:degree|master'?s|bachelor'?s|phd|diploma|doctorate|subject at (?:university|uni|college)|major) (?:be )?"
     "(?:in )?(?P<v>[a-z][\\w -]+?)(?: (?:is|be|was|hangs|gathers|sits|has)\\b.*)?$",
     "degree", Slot::Each, Shape::Thing, "=has a degree in {v}", Kind::Fact, 2, 0.85},
    {"^(?:can |grew up |was raised |be |learned to |learnt to )?(?:speak|speaking|read|write|understand|fluent in|"
     "bilingual in|native in|speak and write) (?:fluent |native |basic |good |decent |some |a bit of "
     ")?(?P<v>(?-i:\\p{Lu})"
     "\\pL+(?:(?:, and|,| and| or) (?-i:\\p{Lu})\\pL+)*)(?: (?:without|as|at|with|since|from|well|fluently|natively|"
     "fairly|quite|pretty|to|at home|every|too)\\b.*)?$",
     "language", Slot::Each, Shape::Things, "speak {v}", Kind::Fact, 2, 0.85},

    {"^(?:(?:be|have) )?(?:always |still |often )*(?:think|thinking|dream|dreaming|count|counting|swear|swearing|pray|"
     "praying|curse|do (?:my|own) sums|talk to (?:myself|the [a-z]+)) in (?P<v>" KIND_LANGUAGE ")\\b.*",
     "language", Slot::Each, Shape::Things, "speak {v}", Kind::Fact, 2, 0.85},
    {"^(?:always |only |still |mostly )*talk (?:only )?(?P<v>" KIND_LANGUAGE
     ")(?: (?:at home|with|to|among|together|in the|here|when)\\b.*)?$",
     "language", Slot::Each, Shape::Things, "speak {v}", Kind::Fact, 2, 0.85},

    // Where somebody lives.
    {"^(?:was|have been|got) raised in " TO_CITY "$", "childhood home", Slot::One, Shape::Place, "=was raised in {v}",
     Kind::Fact, 2, 0.86},
    {"^spent (?:my|our|own|his|her|their|all my|most of my) (?:\\w+ )?(?:childhood|youth|school years|teenage years|"
     "early years|teens) in " TO_CITY "$",
     "childhood home", Slot::One, Shape::Place, "=grew up in {v}", Kind::Fact, 2, 0.86},
    {"^(?:spent|passed) (?:some|a few|a couple of|several|many|\\w+) (?:years|months|summers) (?:living |working )?in "
     "(?P<v>(?-i:\\p{Lu})[^,;]*?)(?: and left\\b.*| before\\b.*|, .*)?$",
     "former residence", Slot::Each, Shape::Place, "=used to live in {v}", Kind::Fact, 3, 0.8},
    {"^own (?:old|former|previous|last|first) (?:flat|home|place|apartment|house|room) (?:be|was|is) in "
     "(?P<v>(?-i:\\p{Lu})[^,;]*?)(?:, .*| which .*| until.*)?$",
     "former residence", Slot::Each, Shape::Place, "=used to live in {v}", Kind::Fact, 3, 0.8},
    {"^(?:used to (?:live|be based|be)|lived|was living|was based|have lived before) in "
     "(?P<v>(?-i:\\p{Lu})[^,;]*?)(?:, "
     ".*| before .*| and .*)?$",
     "former residence", Slot::Each, Shape::Place, "=used to live in {v}", Kind::Fact, 3, 0.8},
    {"^(?:moved|relocated|have moved|have relocated|packed up and (?:moved|relocated)|emigrated|have emigrated|"
     "resettled|transferred|be moving house) (?:\\w+ )?from (?P<w>(?-i:\\p{Lu})[^,]*?) to " TO_CITY END,
     "residence", Slot::One, Shape::Place, "=moved from {w} to {v}", Kind::Fact, 2, 0.92},
    {"^(?:left|have left|swapped|exchanged|traded) (?P<w>(?-i:\\p{Lu})[^,]*?) (?:and (?:settled|moved|relocated|ended "
     "up|"
     "went|live|now live)(?: to| in| over to)?|for) (?P<v>(?-i:\\p{Lu})[\\pL' -]*)"
     "$",
     "residence", Slot::One, Shape::Place, "=left {w} and settled in {v}", Kind::Fact, 2, 0.9},
    {"^(?:settled|have settled|resettled|ended up|put down roots|made (?:my|our|a|their) home|bought (?:our|my) "
     "(?:house|flat|home|place)|found (?:a|our|my) (?:new )?(?:flat|home|place|house)|have (?:an? |my |our |own "
     ")(?:\\w+ )?"
     "(?:flat|home|house|apartment|place|room)|rent (?:a|an) (?:\\w+ )?(?:flat|room|house|apartment)) (?:down "
     ")?(?:in|near) " TO_CITY "$",
     "residence", Slot::One, Shape::Place, "~", Kind::Fact, 2, 0.86},
    // Of somebody else no more may ever be told; who tells it of themselves says when they move.
    {"^bought a (?:house|flat|home|place) (?:in|near) " TO_CITY "$", "residence", Slot::One, Shape::Place, "~",
     Kind::Fact, 2, 0.86, About::Acquaintance},
    {"^own (?:new |current )?(?:home|house|apartment|flat|place|home town now|address|city|town|base|residence) "
     "(?:be|is) (?:now )?(?:in "
     "|near )?" TO_CITY "$",
     "residence", Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.86},
    {"^be (?:now |living now |at home |home |settled |resident )?in " TO_CITY "(?:,? (?:no longer|not) in "
     "(?P<w>(?-i:\\p{Lu})[\\pL' -]*))?(?: now)?$",
     "residence", Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.84, A, Needs::Change},
    {"^(?:own|have|share|bought|have bought) (?:an? |my |our |own )(?P<v>(?:[\\w-]+ ){0,3}(?:house|flat|apartment|"
     "studio|loft|bungalow|farmhouse|duplex|penthouse|maisonette|condo|townhouse|bedsit|semi|terrace|shared flat))(?: "
     "(?:with|near|by|on|at|close|outside|that|from|together) .*)?$",
     "home", Slot::One, Shape::Text, "live in a {v}", Kind::Fact, 2, 0.82},
    {"^(?:live|be living|rent|moved into|have moved into) (?:in |on )?(?:an? |my "
     "|our "
     "|own )(?P<v>(?:[\\w-]+ ){0,3}(?:house|houseboat|flat|apartment|cottage|studio|loft|bungalow|farmhouse|duplex|"
     "penthouse|cabin|maisonette|villa|condo|townhouse|caravan|trailer|bedsit|semi|mansion|yurt|narrowboat|barge|"
     "basement|attic|terrace|shared flat))(?: (?:with|near|by|on|at|close|outside|that|from|together) .*)?$",
     "home", Slot::One, Shape::Text, "live in a {v}", Kind::Fact, 2, 0.82},

    {"^own (?:home|place|house|flat) (?:be|is) (?:an? )(?P<v>(?:[\\w-]+ "
     "){0,3}(?:house|houseboat|flat|apartment|cottage|studio|loft|bungalow|farmhouse|"
     "duplex|penthouse|cabin|maisonette|villa|condo|townhouse|caravan|bedsit|narrowboat|barge|basement|attic|room))\\b."
     "*",
     "home", Slot::One, Shape::Text, "live in a {v}", Kind::Fact, 2, 0.82},
    {"^(?:have )?(?:swapped|exchanged|left|gave up|given up) (?:my|our|the|own) (?:old )?(?P<w>[\\w -]+?) (?:for|and "
     "moved (?:in)?to) (?:an? )(?P<v>(?:[\\w-]+ "
     "){0,3}(?:house|houseboat|flat|apartment|cottage|studio|loft|bungalow|farmhouse|cabin|maisonette|villa|condo|"
     "townhouse|narrowboat|barge))\\b.*",
     "home", Slot::One, Shape::Text, "live in a {v}", Kind::Fact, 2, 0.84},

    // On which days of the week something is: "my guitar lesson is on Fridays now".
    {"^own (?P<k>[\\pL][\\pL' -]{2,28}?) (?:be|is|are)(?: now| always| still)* (?P<v>on " WEEKLY
     "(?:(?:,| and| &) " WEEKLY ")*)(?: (?:at|from) [\\w:. -]+?)?(?: now)?$",
     "routine/{k}", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.84},
    // Who does something for the writer.
    {"^have own (?P<k>[\\pL ]{3,24}?) done by (?P<v>(?:(?:mr|mrs|ms|miss|dr|prof)\\.? )?" HEARTH_NAME ")$",
     "service/{k}", Slot::One, Shape::Text, "have own {k} done by {v}", Kind::Fact, 2, 0.82, About::User},
    // Where one is registered as a patient.
    {"^(?:be|have been)(?: now)? (?:with|registered (?:with|at)) (?P<v>(?:the )?(?-i:\\p{Lu})[\\pL'-]*(?: "
     "[\\pL'-]+){0,3}? "
     "(?P<k>surgery|practice|clinic|medical centre|health centre))(?: (?:now|for|since|these)\\b.*)?$",
     "{k}", Slot::One, Shape::Text, "be with {v}", Kind::Fact, 2, 0.84},
    // Who lives with the writer.
    {"^live (?:here )?(?P<v>with (?:me|us))(?: (?:now|here|at the moment|in|since|and|,)\\b.*)?$", "residence",
     Slot::One, Shape::Text, "live {v}", Kind::Fact, 2, 0.84, About::Acquaintance},

    // Work.
    {"^(?:be|have been) (?:with|at|employed (?:by|at|with)|on the payroll (?:of|at)|an employee (?:of|at)) "
     "(?P<v>(?:the )?(?-i:\\p{Lu})[^,;]*?)(?: (?:since|for|as|now) .*)?$",
     "employer", Slot::One, Shape::Name, "work at {v}", Kind::Fact, 2, 0.82},
    {"^(?:have|got|found|took|landed|hold|have got|have found|have taken) (?:an? |my |own |the )?(?:\\w+ )?(?:job|"
     "position|post|role|contract) (?:at|with|for) (?P<v>.+)",
     "employer", Slot::One, Shape::Name, "work at {v}", Kind::Fact, 2, 0.88},
    {"^(?:started|have started|begun|have begun|began|signed on|signed|have signed|moved|switched) "
     "(?:at|with|over "
     "to|work at|working at|working for|a job at|a new job at) (?P<v>(?:the )?(?-i:\\p{Lu}|[a-z]+ "
     "(?:archive|hospital|school|"
     "library|museum|council|university|clinic|bakery|theatre|observatory)).*)",
     "employer", Slot::One, Shape::Name, "work at {v}", Kind::Fact, 2, 0.86},
    // "I start at Finn on 1 September": from that day on.
    {"^(?:start|be starting|will start|will be starting|start work|start working|be starting work)(?: work| a (?:new "
     ")?job| "
     "my new job)? (?:at|with) (?P<v>(?:the )?(?-i:\\p{Lu})[^,;]*?)(?: as (?:an? )?[\\w -]+)?$",
     "employer", Slot::One, Shape::Name, "~", Kind::Fact, 2, 0.86, A, Needs::Time},
    {"^(?:quit|left|have left|have quit|resigned from|handed in my notice at) (?P<w>(?-i:\\p{Lu})[^,]*?) (?:and|to) "
     "(?:have "
     ")?(?:signed with|signed on with|joined|join|started at|start at|moved to|went to|work for|work at|now work "
     "at|now "
     "work for|switched to|took a job at|accepted an offer from) (?P<v>.+)",
     "employer", Slot::One, Shape::Name, "=left {w} and works at {v}", Kind::Fact, 2, 0.9},
    {"^own (?:new |current )?(?:employer|company|workplace|firm|job) (?:be|is) (?:now )?(?:at |with )?(?P<v>(?:the "
     ")?(?-i:\\p{Lu}).*|the .+)",
     "employer", Slot::One, Shape::Name, "work at {v}", Kind::Fact, 2, 0.88},
    {"^(?:stopped|quit|gave up|have stopped) (?:being|working as) (?:an? )?(?P<w>[\\w -]+?) (?:and|to) "
     "(?:be|am|is|become|became|work as|works as|now work as|be now|"
     "have become)(?: now)? (?:an? )(?P<v>[\\w -]+?)(?: now)?$",
     "job title", Slot::One, Shape::Thing, "=stopped being {w} and became {v}", Kind::Fact, 2, 0.9},
    {"^(?:left|quit) (?P<w>(?-i:\\p{Lu})[^,]*?) (?:and|to) (?:now )?(?:work|works|be|is|am) (?:at|for|with) "
     "(?P<v>.+?)(?: now)?$",
     "employer", Slot::One, Shape::Name, "=left {w} and works at {v}", Kind::Fact, 2, 0.9},
    {"^(?:have )?(?:switched|moved|changed|gone|went) (?:jobs )?from (?P<w>(?-i:\\p{Lu})[^,]*? (?:[^,]*?))to "
     "(?P<v>(?-i:\\p{Lu})[\\pL&.' -]* (?-i:\\p{Lu})[\\pL&.' -]*)$",
     "employer", Slot::One, Shape::Name, "=moved from {w} to {v}", Kind::Fact, 2, 0.84, A, Needs::Alone},
    {"^(?:make|earn|making|earning) (?:my|our|own|his|her|their|a) (?:living|money|bread) (?:as|by being|being) (?:an? "
     ")?(?P<v>.+)",
     "job title", Slot::One, Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.88},
    {"^be (?:an? |the )?(?P<v>[\\w -]+?) (?:by (?:trade|profession|training|day|occupation|vocation)|for a living)\\b",
     "job title", Slot::One, Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.88},
    {"^(?:gave up|have given up|quit|stopped|left|went from) (?:being|working as|my job as|life as|my work as) (?:an? "
     ")?"
     "(?P<w>[\\w -]+?) (?:to become|and became|and have become|to work as|and now work as|to being|for being|and am "
     "now|"
     "and be now|to be|to retrain as) (?:an? )?(?P<v>.+)",
     "job title", Slot::One, Shape::Thing, "=stopped being {w} and became {v}", Kind::Fact, 2, 0.9},
    {"^(?:have become|have just become|became) (?:an? "
     ")?(?P<v>(?:(?:step|god|grand|great-grand)?(?:father|mother|parent)|dad|"
     "mum|mom|grandad|granddad|grandpa|grandma|granny|nan|aunt|auntie|uncle|widow|widower)s?)\\b.*",
     "new in the family", Slot::Each, Shape::Thing, "=has become {a} {v}", Kind::Fact, 2, 0.84, A},
    {"^(?:became|have become|retrained as|have retrained as|was (?:made|appointed|hired as|promoted to|named)|got "
     "(?:promoted to|hired as)|have been promoted to|started (?:working )?as|qualified as|be now|be working now as|be "
     "employed as|train as|be training as) (?:an? |the )?(?P<v>[a-z][\\w -]+)",
     "job title", Slot::One, Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.86, A, Needs::Alone},
    {"^own (?:job|profession|occupation|trade|line of work|day job|work|job title|role) (?:be|is) (?:that of |being "
     "|to be "
     "|working as |now )?(?:an? |the )(?P<v>[a-z][\\w -]+)",
     "job title", Slot::One, Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.86},
    {"^own team (?:be|is|have|has|consists of|counts|grew to|has grown to|have grown to|shrank to|has shrunk "
     "to|numbers|"
     "includes|now has|went up to|doubled to)(?: now)?(?: (?:us|made up of|up to|down to|at))? (?P<v>" HEARTH_NUMBER
     ")\\b.*",
     "team size", Slot::One, Shape::Text, "=has a team of {v}", Kind::Fact, 2, 0.84},
    {"^(?:lead|run|manage|head|have|supervise|be in charge of|be responsible for|be part of|be in|work in|be on) "
     "(?:an? "
     "|my |own |the )?(?:\\w+ )?team of (?:about )?(?P<v>" HEARTH_NUMBER ")\\b",
     "team size", Slot::One, Shape::Text, "=has a team of {v}", Kind::Fact, 2, 0.84},
    {"^(?:only |just |now )?(?:work|be working|have worked|do|be on|be back to|went|went down to|switched to|have "
     "switched "
     "to|have gone|changed to|have changed to|moved to) (?:only |just |now |on |the |a )*(?P<v>(?:part[- ]time|full[- ]"
     "time|half[- "
     "]days?|(?:(?:night|early|late|day|morning|evening|split|swing|rotating|twilight|back|graveyard|[a-z\\d]+[- "
     "]hour) "
     "shifts?)|standby weeks|(?:one|two|three|four) weeks? on,? (?:and )?(?:one|two|three|four) weeks? "
     "off|(?:nine|four|five)-day fortnight|(?:two|three|four|five|six|seven) on,? (?:two|three|four|five|six|seven) "
     "off|(?:four|three) "
     "(?:tens|twelves)|weekends?|weekdays|nights?|mornings|afternoons|evenings|"
     "shifts|flexi[- ]?time|flexible hours|(?:four|4|three|3|five|5|six|6)[- ]day (?:week|weeks)|" HEARTH_NUMBER
     " (?:days|hours) a week|" HEARTH_NUMBER "%|" FROM_TO "|compressed hours|double shifts|zero hours))"
     "(?: only| shifts?| now| at the moment| for now)*$",
     "work hours", Slot::One, Shape::Text, "work {v}", Kind::Fact, 2, 0.8},
    {"^own (?:contract|job|work|hours|working hours|work hours|schedule|shift|working week|roster) (?:says?|be|is|are|"
     "stipulates|means)(?: now)? (?P<v>(?:part[- ]time|full[- "
     "]time|weekends?|nights?|mornings|afternoons|evenings|shifts|"
     "weekdays|" FROM_TO "|[\\w-]+ day week|" HEARTH_NUMBER " (?:days|hours)\\b.*)(?: only)?)\\b.*",
     "work hours", Slot::One, Shape::Text, "work {v}", Kind::Fact, 2, 0.82},
    {"^(?:(?:now )?(?:report|be reporting|answer)(?: directly)? to|be (?:now )?(?:managed|supervised|led) by|work "
     "under|"
     "be working under) (?P<v>" HEARTH_NAME
     ")(?: as (?:an? |my |our |the |own )?(?:new )?(?:boss|manager|supervisor|team lead|lead|line manager|head))?(?: "
     "now)?"
     "(?:,? (?:instead of|not|no longer|rather than|in place of) (?P<w>" HEARTH_NAME "))?(?: now| anymore)?$",
     "manager", Slot::One, Shape::Name, "report to {v}", Kind::Relation, 2, 0.86, About::User},
    // Without a word for a boss one may have got anything: "I've got Headspace".
    {"^(?:got|have got|have had|have) (?P<v>" HEARTH_NAME
     ")(?: as)? (?:an? |my |our |the |own )?(?:new )?(?:boss|manager|supervisor|team lead|lead|line manager|head)(?: "
     "now)?"
     "(?:,? (?:instead of|not|no longer|rather than|in place of) (?P<w>" HEARTH_NAME "))?(?: now| anymore)?$",
     "manager", Slot::One, Shape::Name, "report to {v}", Kind::Relation, 2, 0.86, About::User},
    {"^own (?:\\w+ )?(?:boss|manager|supervisor|superior|line manager|team lead|team leader|gaffer|head of department)"
     "(?: (?:at|in) (?:the |my |our |own )?[\\w'-]+)? (?:be|is) (?:now |called |named )?"
     "(?P<v>" HEARTH_NAME ")(?: now)?(?:,? (?:instead of|not|no longer) (?P<w>" HEARTH_NAME "))?",
     "manager", Slot::One, Shape::Name, "=has {v} as manager", Kind::Relation, 2, 0.88},

    // What somebody has.
    {"^(?:drive|own|have|bought|have bought|got|have got|lease|be driving|purchased|picked up|ordered|have leased|ride)"
     "(?: around in)? (?:an? |my |our |own |the )?(?:new |used |old |second-hand |small |brand new |electric "
     ")*(?P<v>" HEARTH_CAR ")(?: (?:now|to|for|and|since|every|these|with|as|in|at|off|from)\\b.*)?$",
     "car", Slot::One, Shape::Thing, "drive {a} {v}", Kind::Fact, 2, 0.86},
    {"^own (?:(?:new|newer|current|own|main|family|first|little|trusty) )?(?:car|ride|vehicle|van) (?:be|is) (?:now "
     ")?(?:an? |the )?(?P<v>[^,]+)",
     "car", Slot::One, Shape::Thing, "own car be {a} {v}", Kind::Fact, 2, 0.86},
    {"^(?:sold|traded in|traded|swapped|exchanged|replaced|got rid of|have sold|have replaced|have "
     "swapped|scrapped|gave "
     "up|have traded in) (?:my|our|own|the|his|her|their) (?:old |trusty )?(?P<w>.+?) (?:and (?:have "
     ")?(?:bought|got|have|drive|now "
     "drive|now have|own|ordered|picked up|leased|use|bought myself)|for|with|by|against) (?:an? |the |my |our "
     ")?(?:new "
     "|used )?(?P<v>" HEARTH_CAR ")$",
     "car", Slot::One, Shape::Thing, "=replaced the {w} with {v}", Kind::Fact, 2, 0.9},
    {"^(?:own|have|use|bought|have bought|got|have got|work on|be typing on|be using|write on|carry|type on|code on) "
     "(?:an? "
     "|my |our |own |the )?(?:new |used |old |refurbished )*(?P<v>" HEARTH_LAPTOP
     ")(?: (?:now|to|for|and|since|as|with|at)\\b"
     ".*)?$",
     "laptop", Slot::One, Shape::Thing, "have {a} {v}", Kind::Fact, 2, 0.84},
    {"^own "
     "(?:(?:new|old|main|home|current|personal|private|daily|trusty|only) )?"
     "(?:laptop|machine|computer|notebook|workstation|pc) (?:be|is) (?:now )?(?:an? |the )?(?P<v>[^,]+)",
     "laptop", Slot::One, Shape::Thing, "have {a} {v}", Kind::Fact, 2, 0.84},
    {"^(?:sold|traded in|traded|swapped|exchanged|replaced|have replaced|have swapped|upgraded|moved|switched|changed)"
     "(?: from)? (?:my|our|own|the|his|her|their) (?:old |trusty )?(?P<w>.+?) (?:and "
     "(?:bought|got|use|have)|for|with|by|to) "
     "(?:an? |the |my |our )?(?:new |used )?(?P<v>" HEARTH_LAPTOP ")$",
     "laptop", Slot::One, Shape::Thing, "=replaced the {w} with {v}", Kind::Fact, 2, 0.9},
    {"^(?:own|have|ride|bought|have bought|got|have got|cycle|be riding|go everywhere on|get around on) (?:an? |my "
     "|our "
     "|own )?(?:new |used |old )?(?P<v>" HEARTH_BIKE ")(?: (?:now|to|for|and|since|every|everywhere|as|in)\\b.*)?$",
     "bike", Slot::Each, Shape::Thing, "have {a} {v}", Kind::Fact, 2, 0.82},
    {"^(?:own )?(?:(?:monthly|weekly|basic|current|new|total|flat|house|room|apartment|base|cold|warm) "
     ")?(?:rent|rental) "
     "(?:be|is|costs|went up to|goes up to|rose to|has risen to|have risen to|went "
     "down "
     "to|comes to|amounts to|runs to|is now|be now|increased to|has increased to)(?: now)? (?P<v>" HEARTH_MONEY ").*",
     "rent", Slot::One, Shape::Text, "own rent be {v}", Kind::Fact, 2, 0.86},
    {"^own (?:(?:share|half|part) of (?:the|our|my|own) )?rent (?:be|is|costs|went up to|goes up to|rose to|has risen "
     "to|went down to|comes to|amounts to|increased to|has become|have become|became|has increased to|has gone up "
     "to)(?: now)? (?P<v>" HEARTH_MONEY ").*",
     "rent", Slot::One, Shape::Text, "own rent be {v}", Kind::Fact, 2, 0.88},
    {"^(?:(?:the|my|our|own) )?(?:flat|apartment|house|room|place|studio|home) costs? (?:me |us )?(?P<v>" HEARTH_MONEY
     ")(?: a month| monthly| per month| each month)?\\b.*",
     "rent", Slot::One, Shape::Text, "own rent be {v}", Kind::Fact, 2, 0.86, About::Nobody},
    {"^(?:pay|be paying|spend|owe|fork out|now pay)(?: my landlord| our landlord| the landlord)? (?P<v>" HEARTH_MONEY
     ")(?: (?:a|per|every|each) month| monthly)?(?: (?:in|on|as|for)(?: my| our| the)? "
     "(?:rent|flat|apartment|house|room|"
     "place|studio|home)\\b.*)",
     "rent", Slot::One, Shape::Text, "own rent be {v}", Kind::Fact, 2, 0.86},
    // What is made is no animal, whatever it is called.
    {"^(?:have|have got|got|run|started|keep) (?:an? |my |our |own |one )(?:[\\w-]+ ){0,2}?(?:project|app|website|site|"
     "tool|library|bot|script|platform|blog|podcast|newsletter|zine)(?: at home)?,? (?:called|named|by the name of) "
     "(?P<v>" HEARTH_NAME ")\\b.*",
     "project", Slot::Each, Shape::Name, "~", Kind::Goal, 1, 0.86, A, N, 1, true},
    {"^(?:have|own|adopted|have adopted|got|rescued|have got|keep|bought|took in) (?:an? |my |our |own |one "
     ")(?P<k>[\\w -]"
     "+?)(?: at home)?,? (?:called|named|by the name of|whose name (?:be|is)|who answers to|that answers to|who goes "
     "by|that "
     "we call|and (?:named|called) (?:it|him|her)|and (?:it|he|she) answers to|which answers to) (?P<v>" HEARTH_NAME
     ")",
     "pet", Slot::Each, Shape::Name, "have a {k} named {v}", Kind::Relation, 2, 0.9},
    {"^(?:have|pay for|hold|took out|got|bought|renewed|keep|have got|have taken out|signed up for|have signed up for|"
     "started|run) (?:an? |my |own |the )?(?:[a-su-z]\\w+ |t[a-np-z]\\w* )?(?:subscription|membership|season "
     "ticket|annual pass|account|plan|"
     "abonnement) (?:to|for|at|with|of) (?P<v>.+)",
     "subscription", Slot::Each, Shape::Thing, "have a subscription to {v}", Kind::Fact, 2, 0.86},
    {"^(?:subscribe|be subscribed|subscribed|have subscribed|be signed up|signed up|have signed up|be registered) "
     "(?:to|"
     "with|for|at) (?P<v>[^,]+)",
     "subscription", Slot::Each, Shape::Thing, "subscribe to {v}", Kind::Fact, 2, 0.86},
    {"^(?:pay|be paying) (?:for )?(?P<v>.+?) (?:every|each|per|a) (?:month|year|week|quarter)\\b.*", "subscription",
     Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.82},
    {"^be (?:an? )?(?:\\w+ )?(?:member|subscriber) (?:of|to|at) (?P<v>.+)", "subscription", Slot::Each, Shape::Thing,
     "~", Kind::Fact, 2, 0.84},
    {"^own (?:\\w+ )?(?:bike|bicycle) (?:be|is) (?:now )?(?:an? |the )(?P<v>[^,]+?)(?: now)?$", "bike", Slot::Each,
     Shape::Thing, "own bike be {a} {v}", Kind::Fact, 2, 0.84},
    {"^own (?:all-time |absolute |new |number one |top )*(?:favou?rite )?colou?r(?: (?:i|we) (?:love|like|have|prefer|"
     "adore)(?: most| best| the most)?| to wear| of all| of choice)* (?:be|is) (?:now )?(?P<v>" HEARTH_COLOUR ")\\b",
     "favourite colour", Slot::One, Shape::Text, "own favourite colour be {v}", Kind::Preference, 2, 0.86},
    {"^(?:have )?(?:went for|go for|gone for|went with|gone with|go with|chose|chosen|picked|settled on|decided "
     "on|opted for|"
     "plumped for) (?P<v>" HEARTH_COLOUR
     ")(?: paint)? (?:for|on) (?:the|my|our|own) (?P<k>[^,;]+?)(?:,? (?:because|since|as|so) .*|, .*)?$",
     "colour/{k}", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.86},
    {"^own (?P<k>[\\w' -]+?) (?:be|is|are) (?:now |painted |all )?(?P<v>" HEARTH_COLOUR
     ")(?: now)?(?:,? (?:not|no longer|"
     "instead of|rather than) (?P<w>[\\w -]+?))?(?: (?:now|anymore))?$",
     "colour/{k}", Slot::One, Shape::Text, "own {k} be {v}", Kind::Fact, 2, 0.82},
    {"^own (?P<k>[\\w' -]+?) (?:be|is|are) all (?P<v>(?:[a-z]+ )?" HEARTH_SHADE ")$", "colour/{k}", Slot::One,
     Shape::Text, "own {k} be {v}", Kind::Fact, 2, 0.82},
    {"^(?:painted|repainted|have painted|have repainted|dyed|sprayed|had|redid) (?:my|our|the|own) (?P<k>[\\w' -]+?) "
     "(?:in )?(?P<v>" HEARTH_COLOUR ")(?: now)?(?:,? (?:not|instead of|over the) .*)?$",
     "colour/{k}", Slot::One, Shape::Text, "own {k} be {v}", Kind::Fact, 2, 0.82},

    // Food and taste.
    {"^(?:only |strictly |just |now )?(?:be|became|have become|have gone|went|turned|have turned|eat|have "
     "eaten|have been eating|only "
     "eat|be "
     "eating|live|follow|keep|cook|be on|switched to|have switched to|stick to|be now|be strictly)(?: strictly| "
     "purely| "
     "only)? (?:an? |the )?(?P<v>" HEARTH_DIET
     ")\\b(?: diet| food| meals| lifestyle| stuff| now| for a while| these days|, "
     ".*| since .*| for .*| again| person)*$",
     "diet", Slot::One, Shape::Text, "be {v}", Kind::Preference, 2, 0.9},
    {"^own diet (?:be|is) (?P<v>[\\w -]+)", "diet", Slot::One, Shape::Text, "be {v}", Kind::Preference, 2, 0.88},
    {"^(?:gave up|have given up|stopped|quit|be done) (?:being|eating|with being|with) (?:an? )?(?P<v>" HEARTH_DIET
     ")\\b.*",
     "diet", Slot::Each, Shape::Text, "=gave up being {v}", Kind::Preference, 2, 0.88, A, N, -1},
    {"^(?:have )?(?:come|grown|learned|learnt|started|begun|came|grew)(?: round| around)? to (?P<k>like|love|enjoy|"
     "appreciate|adore) (?P<v>.+)",
     "opinion", Slot::Each, Shape::Things, "{k} {v}", Kind::Preference, 2, 0.82},
    {"^have (?:always |long )?(?P<k>liked|loved|enjoyed|adored) (?P<v>.+)", "opinion", Slot::Each, Shape::Things,
     "have always {k} {v}", Kind::Preference, 2, 0.8},
    {"^have (?:never|not ever) (?:really |much )?(?:liked|enjoyed|cared for|been (?:an? fan of|an? friend of|friend of|"
     "keen on|into|fond "
     "of)|understood "
     "the appeal of|warmed to) (?P<v>.+)",
     "opinion", Slot::Each, Shape::Things, "=has never liked {v}", Kind::Preference, 2, 0.82, A, N, -1},
    {"^(?:avoid|steer clear of|stay away from|run from|cannot be doing with|have no time for|have had enough of|be "
     "sick "
     "of|be fed up with|be done with|have gone off|went off|be put off by|have grown tired of) (?P<v>.+?)(?: "
     "(?:whenever|"
     "wherever|at all costs|if i can|if possible|like the plague).*)?$",
     "opinion", Slot::Each, Shape::Things, "dislike {v}", Kind::Preference, 2, 0.82, A, N, -1},
    {"^be (?:no|not (?:an? )?(?:big |great |huge |much of an? )?)(?:fan|friend|lover|admirer) of (?P<v>.+)", "opinion",
     Slot::Each, Shape::Things, "=is not a fan of {v}", Kind::Preference, 2, 0.82, A, N, -1},
    {"^(?:love|like|prefer|adore|enjoy) (?P<v>.+?) (?:more than any other|best of all(?: the)?|above all(?: "
     "other)?|most of "
     "all(?: the)?|better than any other|more than all other) (?P<k>\\w+?)s?$",
     "favourite {k}", Slot::One, Shape::Thing, "own favourite {k} be {v}", Kind::Preference, 2, 0.88},
    {"^could (?:happily |gladly )?(?:eat|live on|have) (?P<v>.+?) (?:every (?:single )?(?:day|night|meal|evening)|all "
     "day|"
     "forever|for every meal|for the rest of my life|day in, day out|seven days a week|all year round|round the "
     "clock)\\b.*",
     "favourite food", Slot::One, Shape::Thing, "=could eat {v} every day", Kind::Preference, 2, 0.86},
    {"^own (?:all-time |absolute |new )?(?:comfort food|go-to (?:food|dish|meal)|signature dish|dish|favourite dish|"
     "favourite meal|food) (?:be|is) (?:now )?(?P<v>[^,]+)",
     "favourite food", Slot::One, Shape::Thing, "own favourite food be {v}", Kind::Preference, 2, 0.86},
    {"^be (?:definitely )?(?:an? )?(?P<v>" HEARTH_COLOUR ") (?:person|fan|lover|girl|guy|type)\\b.*",
     "favourite colour", Slot::One, Shape::Text, "own favourite colour be {v}", Kind::Preference, 2, 0.84},
    {"^own favou?rite (?:music|band|artist|singer|musician|composer|group|act|rapper|dj|songwriter|pianist)(?: of all "
     "time)? "
     "(?:be|is) (?:now )?(?P<v>[^,]+?)(?: now)?$",
     "favourite music", Slot::One, Shape::Thing, "own favourite music be {v}", Kind::Preference, 2, 0.88},
    {"^own favou?rite (?:be|is) (?:now )?(?P<v>[^,]+?)(?: now)?$", "favourite", Slot::Each, Shape::Thing,
     "own favourite be {v}", Kind::Preference, 2, 0.84},
    {"^(?:listen to|play|have) (?P<v>(?-i:\\p{Lu})[\\pL' .-]+?) (?:all the time|all day(?: "
     "long)?|non-?stop|constantly|on "
     "repeat|on a loop|around the clock|day and night|most of the time|more than anyone else|every day)$",
     "favourite music", Slot::One, Shape::Thing, "~", Kind::Preference, 2, 0.82},
    {"^(?:love|like|adore) (?P<v>(?-i:\\p{Lu})[\\pL' .-]+?) (?:above (?:everything|everyone|all|anyone)(?: else)?|more "
     "than "
     "(?:anything|anyone|any other \\w+)(?: else)?|most of all|the most)$",
     "favourite music", Slot::One, Shape::Thing, "~", Kind::Preference, 2, 0.84},
});

}  // namespace

std::span<const FactRule> englishClauseFacts() { return kFacts; }

}  // namespace hearth::memory

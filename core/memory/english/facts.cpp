// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how people state facts about themselves and their world. Order matters only within a family: the first
// rule of a family that matches a clause wins.
#include <array>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

#define NAME "(?P<v>(?-i:\\p{Lu}[\\pL'\\-]+(?: \\p{Lu}[\\pL'\\-]+){0,2}))"
#define VALUE "(?P<v>.+)"
#define MONTH                                                                                          \
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" \
    "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
#define DAY_DATE                                                                     \
    "(?P<v>(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? " MONTH "(?:,? \\d{4})?|" MONTH \
    " (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?)"
#define COUNT "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|no|twin)"
#define RELATIVE                                                                                                      \
    "(?:kids?|child|children|sons?|daughters?|brothers?|sisters?|siblings?|grandchildren|grandkids|nieces?|nephews?|" \
    "cousins?)"
#define ANIMAL                                                                                                         \
    "(?:dogs?|puppy|puppies|cats?|kittens?|parrots?|rabbits?|hamsters?|horses?|goldfish|tortoises?|turtles?|budgies?|" \
    "ferrets?|gecko|snakes?|guinea "                                                                                   \
    "pigs?|chickens?|hens|goats?|ponies|pony|labradors?|beagles?|poodles?|corgis?|retrievers?|"                        \
    "terriers?|shepherds?|dachshunds?|canary|canaries|fish|alpacas?|bees)"
#define PROFESSION                                                                                                     \
    "(?:engineer|developer|programmer|designer|teacher|nurse|doctor|physician|surgeon|dentist|lawyer|attorney|"        \
    "paralegal|"                                                                                                       \
    "accountant|architect|artist|musician|writer|author|journalist|editor|photographer|chef|cook|baker|waiter|"        \
    "waitress|barista|"                                                                                                \
    "bartender|carpenter|plumber|electrician|mechanic|welder|driver|pilot|sailor|farmer|gardener|beekeeper|scientist|" \
    "researcher|"                                                                                                      \
    "biologist|chemist|physicist|mathematician|statistician|economist|psychologist|psychiatrist|therapist|counsell?"   \
    "or|"                                                                                                              \
    "physiotherapist|pharmacist|veterinarian|vet|paramedic|midwife|librarian|translator|interpreter|professor|"        \
    "lecturer|tutor|"                                                                                                  \
    "student|phd "                                                                                                     \
    "student|postdoc|intern|manager|director|consultant|analyst|administrator|sysadmin|technician|salesperson|"        \
    "salesman|marketer|recruiter|realtor|banker|broker|auditor|secretary|assistant|receptionist|policeman|police "     \
    "officer|"                                                                                                         \
    "firefighter|soldier|officer|judge|politician|priest|pastor|actor|actress|singer|dancer|painter|sculptor|potter|"  \
    "illustrator|"                                                                                                     \
    "filmmaker|producer|composer|conductor|violinist|pianist|guitarist|athlete|coach|trainer|instructor|freelancer|"   \
    "entrepreneur|"                                                                                                    \
    "founder|ceo|cto|cfo|owner|landlord|tailor|hairdresser|florist|geologist|historian|archaeologist|astronomer|"      \
    "ecologist|"                                                                                                       \
    "linguist|philosopher|social worker|copywriter|tester|scrum master|product owner|flight attendant|tour guide|"     \
    "data scientist|stay-at-home "                                                                                     \
    "(?:mom|mum|dad|parent)|caregiver|carer|nanny|janitor|cleaner|cashier|clerk|butcher|brewer|"                       \
    "winemaker|roofer|bricklayer|surveyor|urban planner|optician|radiologist|cardiologist|paediatrician|pediatrician|" \
    "anaesthetist|microbiologist|neuroscientist|oceanographer|meteorologist|zookeeper|ranger|fisherman|blacksmith|"    \
    "jeweller|guide|paralegal|florist|welder|physio|inspector|operator|planner|coordinator|advis[eo]r|agent|courier|"  \
    "postman|plasterer|glazier|(?:stone)?mason|"                                                                       \
    "joiner|cobbler|locksmith|goldsmith|luthier|undertaker|choreographer|animator|cartoonist|novelist|poet|"           \
    "playwright|"                                                                                                      \
    "publisher|proofreader|archivist|restorer|"                                                                        \
    "botanist|zoologist|epidemiologist|immunologist|geneticist|anthropologist|sociologist|agronomist|forester|miner|"  \
    "captain|skipper|steward(?:ess)?|dispatcher|"                                                                      \
    "controller|dietitian|nutritionist|osteopath|chiropractor|orthodontist|hygienist|audiologist|podiatrist|"          \
    "radiographer|masseu(?:r|se)|childminder|au pair|"                                                                 \
    "headteacher|principal|warden|bailiff|magistrate|solicitor|barrister|prosecutor|bookkeeper|treasurer|trader|"      \
    "sommelier|confectioner|chocolatier|cheesemaker|"                                                                  \
    "distiller|roaster|greengrocer|fishmonger|shopkeeper|merchant|stylist|barber|beautician|tattooist|model|"          \
    "seamstress|"                                                                                                      \
    "dressmaker|weaver|bookbinder|printer|"                                                                            \
    "engraver|farrier|groomer|jockey|referee|lifeguard|magician|clown|comedian|presenter|broadcaster|dj|signwriter|"   \
    "glassblower|stonecutter|gamekeeper|"                                                                              \
    "shepherd|detective|spy|astronaut|cartographer|planner|strategist|statistician|toolmaker|machinist|turner|tuner|"  \
    "fitter|"                                                                                                          \
    "electrical fitter|mechanic|chauffeur|"                                                                            \
    "porter|bellhop|concierge|caretaker|bouncer|security guard|croupier|chimney sweep|window "                         \
    "cleaner|gardener|landscaper|arborist|nurseryman|"                                                                 \
    "watchmaker|upholsterer|actuary|underwriter|notary|diplomat|curator)"
#define DIET                                   \
    "(?:strict |mostly |lifelong |practising " \
    ")?(?:vegetarian|vegan|pescatarian|pescetarian|flexitarian|carnivore|omnivore)"
#define EVENT                                                                                                       \
    "(?:appointment|exam|interview|meeting|flight|deadline|trip|wedding|surgery|operation|conference|presentation|" \
    "race|"                                                                                                         \
    "marathon|concert|vacation|holiday|check-?up|defen[cs]e|audition|recital|graduation|due "                       \
    "date|move|review|performance|"                                                                                 \
    "exhibition|tournament|driving test|test|viewing|reunion|anniversary|housewarming|birthday party|party)"
#define GOAL_VERB                                                                                                      \
    "(?:learn|become|visit|travel|move|buy|run|lose|gain|get|start|quit|stop|publish|launch|build|improve|save|"       \
    "finish|"                                                                                                          \
    "retire|study|read|open|win|climb|hike|apply|switch|pass|complete|grow|record|perform|adopt|volunteer|cycle|swim|" \
    "master|reduce|cut|pay "                                                                                           \
    "off|eat|drink|exercise|sleep|spend|qualify|reach|earn|own|see|live|work|teach|plant|renovate|write|"              \
    "make|practi[cs]e|go|join|walk|train|speak|propose|marry|have)"
#define HABIT_VERB                                                                                                    \
    "(?:wake|get up|eat|drink|cook|run|jog|walk|work|go|take|have "                                                   \
    "(?:breakfast|lunch|dinner|coffee|tea|a)|read|listen|watch|"                                                      \
    "travel|commute|sleep|buy|wear|write|play|meet|swim|cycle|bike|meditate|exercise|train|bake|garden|journal|fast|" \
    "skip|"                                                                                                           \
    "practi[cs]e|volunteer|shop|study|paint|draw|order|call|visit|stretch|nap|shower|do|teach|attend|work out)"
#define REPEATED                                                                                                     \
    "(?:every|each|daily|weekly|monthly|once an? |twice an? |times an? |an? day|an? week|on "                        \
    "(?:mon|tues|wednes|thurs|fri|satur|sun)days|"                                                                   \
    "on weekends|on weekdays|in the mornings?|in the evenings?|at night|before (?:bed|work|breakfast|dinner)|after " \
    "(?:work|dinner|lunch))"
#define SCHOOL                                                                                                   \
    "(?:primary|high|school|academy|nursery|pre-?school|playgroup|kindergarten|infants|juniors|grammar|college|" \
    "comprehensive|montessori|sixth form)"
#define THING_OWNED                                                                                                    \
    "(?:car|van|bike|bicycle|motorbike|motorcycle|scooter|truck|house|flat|apartment|condo|cottage|cabin|boat|"        \
    "sailboat|kayak|"                                                                                                  \
    "laptop|macbook(?: \\w+)?|iphone(?: \\w+)*|ipad|pixel(?: \\w+)*|garden|greenhouse|piano|guitar|violin|cello|drum " \
    "kit|camera|telescope|tesla(?: model \\w)?|"                                                                       \
    "kiln|loom|sewing machine|3d printer|espresso "                                                                    \
    "machine|vineyard|farm|caravan|campervan|allotment|balcony|treadmill|"                                             \
    "record player|synthesi[sz]er|keyboard|workshop|raspberry pi|nas|home server|playstation(?: "                      \
    "\\d)?|xbox|switch|kindle|drone|"                                                                                  \
    "heat pump|solar panels|wood stove|fireplace|sauna|pool|hot tub|bread machine|air fryer|sourdough "                \
    "starter|beehives?|land)"

#define A_TOWN "(?-i:\\p{Lu})[\\pL'-]+(?: (?:de |la |do |dos |of )?(?-i:\\p{Lu})[\\pL'-]+){0,3}"
/// What is a favourite: a colour, a place to eat.
#define FAVOURED "(?P<k>[\\w-]+(?: [\\w-]+){0,2}?)"

constexpr auto kFacts = std::to_array<FactRule>({
    // Who somebody is.
    {"^own (?:full |real |first |given |actual )?name be " NAME, "name", Slot::One, Shape::Name, "be called {v}",
     Kind::Fact, 2, 0.92},
    {"^(?:go by|be called|be named) " NAME "$", "name", Slot::One, Shape::Name, "be called {v}", Kind::Fact, 2, 0.88},
    {"^be " NAME "(?:$|,)", "name", Slot::One, Shape::Name, "be called {v}", Kind::Fact, 2, 0.85, About::User,
     Needs::Greeting},
    {"^call me " NAME "(?:$|,| and | please)", "nickname", Slot::One, Shape::Name, "want to be called {v}",
     Kind::Preference, 2, 0.9, About::Nobody},
    {"^own (?P<k>nickname|surname|last name|middle name|maiden name) be " NAME, "{k}", Slot::One, Shape::Name,
     "own {k} be {v}", Kind::Fact, 2, 0.88},
    {"^own birthday (?:be|fall) (?:on )?" DAY_DATE, "birthday", Slot::One, Shape::Text, "own birthday be {v}",
     Kind::Fact, 2, 0.92},
    {"^was born (?:on )?" DAY_DATE, "birthday", Slot::One, Shape::Text, "=was born on {v}", Kind::Fact, 2, 0.92},
    {"^was born in (?P<v>(?:19|20)\\d{2})\\b", "birth year", Slot::One, Shape::Text, "=was born in {v}", Kind::Fact, 2,
     0.9},
    {"^was born in \\d{4} in " VALUE, "birthplace", Slot::One, Shape::Place, "=was born in {v}", Kind::Fact, 2, 0.88},
    {"^was born (?:and raised |and bred )?in " VALUE, "birthplace", Slot::One, Shape::Place, "=was born in {v}",
     Kind::Fact, 2, 0.88},
    {"^be (?:only |just )?(?P<v>[1-9]\\d?|1[01]\\d)(?: years old| yrs old| yo| years of age)?(?: now| already| and "
     "[a-z]{5,}(?: .*)?)?$",
     "age", Slot::One, Shape::Text, "be {v} years old", Kind::Fact, 2, 0.82},
    {"^be an? (?P<v>[1-9]\\d?)[- ]year[- ]old\\b", "age", Slot::One, Shape::Text, "be {v} years old", Kind::Fact, 2,
     0.84},
    {"^own "
     "(?P<k>kids|children|boys|girls|sons|daughters|twins|grandchildren|grandkids|grandsons|granddaughters|nephews|"
     "nieces|cats|dogs) be (?:now )?(?P<v>[1-9]\\d?(?:, [1-9]\\d?)*,? and [1-9]\\d?)(?: years old| now)*$",
     "ages of {k}", Slot::One, Shape::Text, "own {k} be {v}", Kind::Fact, 2, 0.82},
    {"^(?:turned|have turned|became|have become) (?P<v>[1-9]\\d?)$", "age", Slot::One, Shape::Text, "be {v} years old",
     Kind::Fact, 2, 0.82},
    {"^(?:be|come) (?:originally |actually )?from " VALUE, "origin", Slot::One, Shape::Place, "come from {v}",
     Kind::Fact, 2, 0.85},
    {"^(?:grew|was brought) up in " VALUE, "childhood home", Slot::One, Shape::Place, "=grew up in {v}", Kind::Fact, 2,
     0.85},
    {"^be (?:half[- ])?(?P<v>(?-i:[A-Z][a-z]+(?:ese|ish|ian|ean|can|ch|ek|ss|utch|erman)))(?: citizen)?$",
     "nationality", Slot::One, Shape::Text, "be {v}", Kind::Fact, 2, 0.84},
    {"^own pronouns be (?P<v>\\w+/\\w+(?:/\\w+)?|\\w+ and \\w+)", "pronouns", Slot::One, Shape::Text,
     "own pronouns be {v}", Kind::Fact, 2, 0.9},
    {"^own time ?zone be " VALUE, "time zone", Slot::One, Shape::Text, "own time zone be {v}", Kind::Fact, 2, 0.88},
    {"^be (?P<v>\\d(?:[.,]\\d+)? ?(?:m|cm|feet|foot|ft)(?: \\d+)?|\\d{3} ?cm|\\d'\\d{1,2}\"?)(?: tall)?$", "height",
     Slot::One, Shape::Text, "be {v} tall", Kind::Fact, 2, 0.82},
    {"^weigh " VALUE, "weight", Slot::One, Shape::Text, "weigh {v}", Kind::Fact, 2, 0.8},
    {"^wear (?:an? )?size (?P<v>\\S+)", "clothing size", Slot::One, Shape::Text, "wear size {v}", Kind::Fact, 2, 0.85},

    // Where somebody lives.
    {"^(?:live|be living|have been living|be based) (?:with .{2,30}? |alone )?in (?:an? |the )?(?:[\\w-]+ "
     "){0,3}?(?:village|"
     "town|suburb|hamlet|house|flat|cottage|farm|farmhouse|place|city|apartment|bungalow|cabin) (?:near|outside|close "
     "to|"
     "not far from|just outside|north of|south of|east of|west of) " VALUE,
     "residence", Slot::One, Shape::Place, "~", Kind::Fact, 2, 0.9},
    // "I've lived in Oslo" tells of once, and of now only with since when or how long.
    {"^have lived (?:over |out |up |down |right |just |alone |with .{2,30}? )?(?:in|at) " VALUE, "residence", Slot::One,
     Shape::Place, "live in {v}", Kind::Fact, 2, 0.9, About::Anyone, Needs::Time},
    {"^have (?:always )?lived (?:in|at) (?P<v>[^,;]+?) (?:all|my whole|our whole|my entire) (?:my |our "
     ")?li(?:fe|ves)\\b.*$",
     "residence", Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.9},
    {"^(?:live|be living|reside|have been living|be based|be settled) (?:over |out |up |down |right "
     "|just "
     "|alone |with .{2,30}? )?(?:in|at) " VALUE,
     "residence", Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.9},
    {"^(?:live|be living|reside|have been living|be based|be settled) (?:over |out |up |down |right |just |"
     "alone |with .{2,30}? )?(?:near|outside of?|close to) " VALUE,
     "residence", Slot::One, Shape::Place, "live near {v}", Kind::Fact, 2, 0.9},
    {"^(?:moved|have moved|relocated|have relocated|resettled) (?:back |over |house |out |down |up )?(?:from "
     "(?-i:(?:the )?\\p{Lu}).+? )?to " VALUE,
     "residence", Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.9},
    {"^live (?:about |just |only |some |around )?[\\w-]+ (?:minutes?|miles?|km|kilomet(?:er|re)s?) (?:outside|from|out "
     "of|north of|south of|east of|west of)(?: of)? (?P<v>(?-i:\\p{Lu})[\\pL'-]+(?: "
     "(?-i:\\p{Lu})[\\pL'-]+)*)(?: (?:town|city|village))?(?: cent(?:re|er))?$",
     "residence", Slot::One, Shape::Place, "~", Kind::Fact, 2, 0.84},
    {"^own (?:home|house|apartment|flat) be in " VALUE, "residence", Slot::One, Shape::Place, "live in {v}", Kind::Fact,
     2, 0.88},
    {"^(?:lived|was living|used to live|was based|used to be based) in " VALUE, "residence", Slot::Each, Shape::Place,
     "=used to live in {v}", Kind::Fact, 3, 0.76, About::Anyone, Needs::Nothing, -1},
    {"^(?:moved (?:away |out )?from|moved out of) " VALUE, "residence", Slot::Each, Shape::Place,
     "=moved away from {v}", Kind::Fact, 3, 0.7, About::Anyone, Needs::Nothing, -1},
    {"^own hometown be " VALUE, "origin", Slot::One, Shape::Place, "come from {v}", Kind::Fact, 2, 0.88},

    // Work and study.
    {"^(?:work|be working|have worked|have been working|be employed) (?:[\\w-]+ ){0,3}?as (?:an? |the "
     ")?(?P<v>[^,]+?)(?: (?:at|for|in|with|on) .+)?$",
     "job title", Slot::One, Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.88},
    {"^own (?:job|occupation|profession|day job) be (?:as |being )?(?:an? |the )?" VALUE, "job title", Slot::One,
     Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.85},
    {"^(?:be|became|have become|got promoted to|was promoted to) (?:an? |now an? "
     ")?(?P<v>(?:(?:[\\w+#/.-]{3,}|of|it|ux|qa|hr|ml|ai) ){0,3}" PROFESSION
     ")(?:(?:,| (?:at|for|in|with|from|of|on|who|by|and|now|based|specialis|specializ)).*)?$",
     "job title", Slot::One, Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.86},
    // "The coordinator" is one of something; of a company it is a job.
    {"^(?:be|became|have become|got promoted to|was promoted to) (?:now )?the "
     "(?P<v>(?:(?:[\\w+#/.-]{3,}|of|it|ux|qa|hr|ml|"
     "ai) ){0,3}" PROFESSION ") (?:at|for|of|from) .*$",
     "job title", Slot::One, Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.86},
    {"^(?:work|be working|have worked|have been working|be employed)(?: (?:full[- ]time|part[- "
     "]time|remotely))?(?: as "
     "[^,]+?)? (?:at|for) " VALUE,
     "employer", Slot::One, Shape::Name, "work at {v}", Kind::Fact, 2, 0.88},
    // "I work in customer support at Brightwell."
    {"^(?:work|be working|have worked|have been working) in (?-i:[a-z][a-z&/ -]{1,30}?) (?:at|for) (?P<v>(?:the "
     ")?(?-i:\\p{Lu}).*)",
     "employer", Slot::One, Shape::Name, "~", Kind::Fact, 2, 0.88},
    {"^be (?:an? |the )?(?:[\\w+#/.-]+ ){0,3}" PROFESSION " (?:at|for|with) " VALUE, "employer", Slot::One, Shape::Name,
     "work at {v}", Kind::Fact, 2, 0.86},
    {"^(?:(?:joined|have joined|be joining)|(?:started|have started|got|landed|accepted|got hired|was hired)(?: "
     "working| "
     "work)?(?: an? (?:new )?(?:job|position|role|offer))? (?:at|with|from|by)) (?P<v>(?-i:\\p{Lu}).*)",
     "employer", Slot::One, Shape::Name, "work at {v}", Kind::Fact, 2, 0.84},
    {"^(?:joined|started|have started|got|landed|accepted|took)(?: working| work| an? (?:new )?(?:job|position|role|"
     "offer))?(?: (?:at|with|from))? (?-i:\\p{Lu})[^,;]*? as (?:an? |the |their )?(?P<v>(?:[\\w+#/.-]+ "
     "){0,3}?(?:" PROFESSION
     "|lead|manager|assistant|analyst|consultant|trainee|apprentice|officer|director|coordinator|supervisor))$",
     "job title", Slot::One, Shape::Thing, "work as {a} {v}", Kind::Fact, 2, 0.86},
    {"^own (?:employer|company) be " VALUE, "employer", Slot::One, Shape::Name, "work at {v}", Kind::Fact, 2, 0.86},
    // Not all that one leaves is a job: where nothing says so, the words are kept.
    {"^(?:left|have left) (?P<v>(?-i:\\p{Lu})[^,;]*)$", "employer", Slot::Each, Shape::Name, "=left {v}", Kind::Fact, 3,
     0.8, About::Anyone, Needs::Nothing, -1},
    {"^(?:left|quit|have left|have quit|resigned from|was laid off from|was fired from|got fired from|got laid off "
     "from|worked (?:at|for)|used to work (?:at|for))(?: (?:my|our|the|own) (?:job|position|role) (?:at|with))? "
     "(?P<v>(?-i:\\p{Lu}).*?)(?: before .*)?$",
     "employer", Slot::Each, Shape::Name, "=used to work at {v}", Kind::Fact, 3, 0.8, About::Anyone, Needs::Nothing,
     -1},
    {"^(?:give|gave|have given|handed in|have handed in|put in|have put in)(?: (?:my|our|own))? notice (?:at|to|with) "
     "(?P<v>(?-i:\\p{Lu})[^,;]*)$",
     "employer", Slot::Each, Shape::Name, "=gave notice at {v}", Kind::Fact, 3, 0.82, About::Anyone, Needs::Nothing,
     -1},
    {"^(?:have )?(?:just |recently )*(?P<v>quit|left|resigned from) (?:own|my|our|the) (?:old |day )?jobs?$",
     "employment", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.82},
    {"^be (?P<v>unemployed|retired|self[- ]employed|freelancing|between jobs|semi-retired|on "
     "(?:parental|maternity|paternity|sick) leave|on (?:an? )?sabbatical)\\b",
     "employment", Slot::One, Shape::Text, "be {v}", Kind::Fact, 2, 0.84},
    {"^(?P<v>retired)$", "employment", Slot::One, Shape::Text, "be retired", Kind::Fact, 2, 0.8},
    {"^work (?P<v>remotely|from home|freelance|shifts|\\w+ "
     "days "
     "a week|\\d+ hours? a week)\\b",
     "working mode", Slot::Each, Shape::Text, "work {v}", Kind::Fact, 2, 0.78},
    {"^(?:run|own|have|started|founded|opened|co-founded) (?:an? |my own |own |our own |a small )(?P<v>(?:[\\w'-]+ "
     "){0,3}(?:business|company|shop|store|bakery|restaurant|cafe|café|startup|studio|agency|farm|blog|podcast|"
     "newsletter|youtube channel|gallery|firm|clinic|salon|bookshop|bookstore|brewery|workshop))\\b",
     "business", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.82},
    {"^(?:study|be studying|major in|be majoring in|have been studying|studied|be doing an? "
     "(?:degree|master'?s|phd|bachelor'?s) in) (?P<v>[\\w&-]+(?: [\\w&-]+){0,4}?)(?: (?:at|in) .+)?$",
     "field of study", Slot::One, Shape::Thing, "study {v}", Kind::Fact, 2, 0.82},
    {"^(?:study|be studying|be an? (?:\\w+ ){0,2}student|go to school|be enrolled|got accepted|got into|got in) "
     "(?:[\\w&-]+ ){0,5}?(?:at|to) " VALUE,
     "school", Slot::One, Shape::Name, "study at {v}", Kind::Fact, 2, 0.82},
    {"^(?:go|be going) to (?P<v>(?-i:\\p{Lu})[\\pL'-]*(?: (?-i:\\p{Lu}|of |the )[\\pL'-]*){0,3}? (?i:" SCHOOL
     "))(?: (?:now|since|from|these)\\b.*)?$",
     "school", Slot::One, Shape::Name, "go to {v}", Kind::Fact, 2, 0.82},
    {"^(?:moved|have moved|switched|have switched|changed|have changed) (?:over |up |schools? |nurser\\w+ )*to "
     "(?P<v>(?-i:\\p{Lu})[^,;]*? (?:nursery|pre-?school|playgroup|kindergarten))$",
     "school", Slot::One, Shape::Name, "go to {v}", Kind::Fact, 2, 0.82},
    {"^graduated (?:from|at) " VALUE, "education", Slot::Each, Shape::Name, "=graduated from {v}", Kind::Fact, 2, 0.8},
    {"^have (?:an? )?(?P<v>(?:phd|ph\\.d\\.|doctorate|master'?s(?: degree)?|bachelor'?s(?: "
     "degree)?|degree|mba|msc|bsc|diploma)(?: in .+)?)",
     "degree", Slot::Each, Shape::Text, "have a {v}", Kind::Fact, 2, 0.8},
    {"^have (?:about |over |around |more than |almost "
     ")?(?P<v>(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\\+? years(?: of)?(?: "
     "experience)? (?:in|with|as|of) .+)",
     "experience", Slot::Each, Shape::Text, "have {v}", Kind::Fact, 2, 0.78},
    {"^be (?:quite |fairly |very |completely |totally |still |a )?(?P<k>new to|a beginner (?:in|at|with)|beginner "
     "(?:in|at|with)|experienced (?:in|with)|fluent in|good at|bad at|terrible at|great at|certified in) " VALUE,
     "skill", Slot::Each, Shape::Things, "be {k} {v}", Kind::Fact, 2, 0.72},

    // Health and food.
    {"^be (?:very |severely |highly |mildly |deathly |also |slightly )?allergic to " VALUE, "allergy", Slot::Each,
     Shape::Things, "be allergic to {v}", Kind::Fact, 2, 0.94},
    {"^have (?:an? )?(?:severe |bad |mild |terrible |serious )?(?P<v>[\\w ]+?) allerg(?:y|ies)\\b", "allergy",
     Slot::Each, Shape::Things, "be allergic to {v}", Kind::Fact, 2, 0.92},
    {"^(?:have|suffer from|was diagnosed with|got diagnosed with|have been diagnosed with) (?P<v>(?:type \\d "
     ")?diabetes|asthma|adhd|add|autism|epilepsy|celiac(?: disease)?|coeliac(?: "
     "disease)?|insomnia|migraines?|arthritis|high blood pressure|anxiety|depression|dyslexia|hay fever|lactose "
     "intolerance|a bad (?:back|knee|shoulder|hip)|tinnitus|psoriasis|eczema|ibs|endometriosis|sleep apnea|high "
     "cholesterol|anemia|hypothyroidism|crohn'?s(?: disease)?|back pain|chronic \\w+(?: \\w+)?)\\b",
     "health", Slot::Each, Shape::Text, "have {v}", Kind::Fact, 2, 0.9},
    {"^be (?P<v>(?:lactose|gluten|fructose)[- ]intolerant|(?:type \\d )?diabetic|colou?r[- ]?blind|dyslexic|left[- "
     "]handed|right[- ]handed|pregnant|autistic|short[- ]sighted|near[- ]sighted|hard of "
     "hearing|deaf|asthmatic|epileptic|celiac|coeliac)$",
     "health", Slot::Each, Shape::Text, "be {v}", Kind::Fact, 2, 0.88},
    {"^have been (?:an? )?(?P<v>" DIET ")\\b", "diet", Slot::One, Shape::Text, "be {v}", Kind::Fact, 2, 0.9,
     About::Anyone, Needs::Time},
    {"^(?:be|became|have become|turned|went|have gone|be going|be now) (?:an? )?(?P<v>" DIET ")\\b", "diet", Slot::One,
     Shape::Text, "be {v}", Kind::Fact, 2, 0.9},
    {"^(?:follow|be on|keep to|started) (?:an? )?(?P<v>(?:strict )?(?:keto|paleo|low[- ]carb|low[- "
     "]fodmap|gluten[- "
     "]free|mediterranean|halal|kosher|plant[- ]based|dairy[- ]free|carnivore|vegan|vegetarian|sugar[- ]free)(?: "
     "diet)?)\\b",
     "diet", Slot::One, Shape::Text, "follow a {v}", Kind::Fact, 2, 0.88},
    {"^(?P<k>eat|drink|smoke|drive|watch|own|celebrate|wear|touch) (?:any )?" VALUE, "abstains from", Slot::Each,
     Shape::Things, "{k} {v}", Kind::Fact, 2, 0.82, About::Anyone, Needs::Denial},
    {"^(?P<v>smoke|drink|drive|cook|vote|dance|exercise)$", "abstains from", Slot::Each, Shape::Text, "{v}", Kind::Fact,
     2, 0.8, About::Anyone, Needs::Denial},
    {"^(?:stopped|quit|gave up|have stopped|have quit|have given up) "
     "(?P<v>(?:\\w+ing\\b.*|sugar|coffee|alcohol|meat|caffeine|dairy|cigarettes|social media|gluten|soda|carbs).*)",
     "gave up", Slot::Each, Shape::Activity, "=gave up {v}", Kind::Fact, 2, 0.82, About::Anyone, Needs::Nothing, -1},
    {"^can ?not do (?P<v>(?:any )?(?:dairy|milk|lactose|gluten|wheat|nuts|peanuts|eggs|shellfish|soy|alcohol|caffeine|"
     "spicy food)\\b.*)",
     "cannot have", Slot::Each, Shape::Things, "=cannot have {v}", Kind::Fact, 2, 0.86},
    {"^can ?not (?:eat|drink|have|tolerate|digest|take) " VALUE, "cannot have", Slot::Each, Shape::Things,
     "=cannot have {v}", Kind::Fact, 2, 0.86},
    {"^can ?not (?P<v>swim|drive|cook|ride a bike|whistle|dance|sing|ski|type|read|walk(?: far| well| "
     "properly)?|hear(?: "
     "well| properly)|climb stairs)$",
     "cannot", Slot::Each, Shape::Text, "=cannot {v}", Kind::Fact, 2, 0.8},

    // Family, animals, belongings.
    {"^have (?:an? |one )(?:\\w+ )?(?P<k>son|daughter|brother|sister|cousin|niece|nephew|twin brother|twin "
     "sister|girlfriend|boyfriend|partner|fianc[eé]e?|wife|husband|uncle|aunt|grandson|granddaughter|stepson|"
     "stepdaughter|flatmate|housemate|lodger|best friend|friend|colleague)(?:,)? (?:named|called|whose name be) " NAME,
     "{k}", Slot::Each, Shape::Name, "have a {k} named {v}", Kind::Relation, 2, 0.88},
    {"^(?:adopted|have adopted|rescued) an? (?P<k>[\\w -]{3,30}?) (?:named|called) " NAME, "pet", Slot::Each,
     Shape::Name, "have a {k} named {v}", Kind::Relation, 2, 0.88},
    {"^be (?P<v>(?:expecting|having) (?:an?|our|my|their|his|her) (?:first |second |third "
     ")?(?:baby|child|twins|son|daughter))\\b",
     "plan", Slot::Each, Shape::Activity, "be {v}", Kind::Plan, 2, 0.86},
    {"^have (?P<v>" COUNT " (?:[\\w-]+ ){0,2}?(?P<k>" RELATIVE "))(?:[ ,].*)?$", "number of {k}", Slot::One,
     Shape::Text, "have {v}", Kind::Relation, 2, 0.84},
    {"^have (?P<v>(?:small |young |little |grown |grown-up |teenage |school-age )*(?P<k>kids|children|grandchildren|"
     "twins))$",
     "number of {k}", Slot::One, Shape::Text, "have {v}", Kind::Fact, 2, 0.84},
    {"^(?:have|own|adopted|have adopted|got|rescued) (?:an? |my |our |one )(?:[\\w-]+ ){0,3}?(?P<k>" ANIMAL
     ")(?:,)? (?:named|called|whose name be) (?P<v>\\S+)",
     "pet", Slot::Each, Shape::Name, "have a {k} named {v}", Kind::Relation, 2, 0.9},
    {"^(?:have|own|adopted|have adopted|rescued|keep) (?P<v>" COUNT " (?:[\\w-]+ ){0,3}?" ANIMAL ")\\b(?: .*)?$", "pet",
     Slot::Each, Shape::Text, "have {v}", Kind::Relation, 2, 0.84},
    {"^have been (?P<v>married|remarried|single|divorced|engaged|widowed|separated)\\b", "relationship status",
     Slot::One, Shape::Text, "be {v}", Kind::Fact, 2, 0.86, About::Anyone, Needs::Time},
    {"^be (?P<v>married|remarried|single|divorced|engaged|widowed|separated)\\b", "relationship status", Slot::One,
     Shape::Text, "be {v}", Kind::Fact, 2, 0.86},
    {"^(?:got|have gotten|just got) (?P<v>married|engaged|divorced)(?: to (?P<w>own [\\pL ]+))?\\b",
     "relationship status", Slot::One, Shape::Text, "be {v}", Kind::Fact, 2, 0.86},
    {"^be an? (?P<v>(?:single |proud |new |first-time "
     ")?(?:mother|father|mom|mum|dad|parent|grandmother|grandfather|grandma|grandpa)(?: of (?:\\w+ ?){1,3})?)$",
     "parenthood", Slot::One, Shape::Text, "be a {v}", Kind::Fact, 2, 0.82},
    {"^drive (?:an? |the |my |our )(?:new |used |old )?" VALUE, "vehicle", Slot::Usual, Shape::Thing, "drive {a} {v}",
     Kind::Fact, 2, 0.8},
    {"^ride (?:an? |the |my |our )(?:new |used |old )?" VALUE, "vehicle", Slot::Usual, Shape::Thing, "ride {a} {v}",
     Kind::Fact, 2, 0.8},
    {"^(?:have|own|bought|have bought|got|use) (?:an? |my own |my first |our first |own |two |three )(?:new |used "
     "|old "
     "|small |big |second-hand |brand new )?(?P<v>(?:[\\w.'-]+ ){0,3}" THING_OWNED "(?: in " A_TOWN ")?)\\b(?: .*)?$",
     "owns", Slot::Each, Shape::Thing, "have {a} {v}", Kind::Fact, 2, 0.76},
    {"^sold (?:my|our|the|own) (?:old )?" VALUE, "owns", Slot::Each, Shape::Thing, "=sold their {v}", Kind::Fact, 3,
     0.74, About::Anyone, Needs::Nothing, -1},
    {"^own (?:new |current "
     ")?(?P<k>car|bike|phone|laptop|computer|camera|keyboard|guitar|bank|editor|ide|os|operating "
     "system|tech stack|stack|shoe size|shirt size|ring size|height|weight|blood type|star sign|zodiac "
     "sign|religion|major|thesis topic|hobby|budget|rent|landlord|native language|first language|mother tongue) be "
     "(?:the |about |around )?" VALUE,
     "{k}", Slot::One, Shape::Thing, "own {k} be {v}", Kind::Fact, 2, 0.8},
    {"^own hobbies (?:be|include) " VALUE, "hobby", Slot::Each, Shape::Things, "own hobbies include {v}",
     Kind::Preference, 2, 0.82},

    // Likes, dislikes, preferences.
    {"^own (?:all[- ]time |absolute |current |new )?favou?rite " FAVOURED
     "(?:'s)?(?: now| these days)? (?:be|(?:got |have |has |got)to be|to \\w+ be|of all time "
     "be)(?: "
     "the| probably| definitely| still)? " VALUE,
     "favourite {k}", Slot::One, Shape::Thing, "own favourite {k} be {v}", Kind::Preference, 2, 0.88},
    {"^(?:[^,]*, )?(?P<v>[^,]+?) be (?:now |hands down |by far |definitely |still |probably )*my (?:all[- ]time "
     "|absolute "
     "|new |current )?favou?rite " FAVOURED "(?: now| these days| of all time| by far)*$",
     "favourite {k}", Slot::One, Shape::Thing, "own favourite {k} be {v}", Kind::Preference, 2, 0.86, About::Nobody},
    {"^(?:much |strongly |generally |usually |always )?prefer (?P<v>to .+)$", "preference", Slot::Each, Shape::Activity,
     "prefer {v}", Kind::Preference, 2, 0.86},
    {"^(?:much |strongly |generally |usually |always )?prefer (?P<v>(?:[^t]|t[^o]|to[^ ]).*?)(?: "
     "(?:over|to|instead "
     "of|rather than) (?P<w>.+))?$",
     "preference", Slot::Each, Shape::Thing, "prefer {v}", Kind::Preference, 2, 0.88},
    {"^would rather (?P<v>\\w+(?: .+?)?) than (?P<w>.+)$", "preference", Slot::Each, Shape::Activity,
     "=would rather {v}", Kind::Preference, 2, 0.78},
    {"^(?P<k>love|like|enjoy|adore) (?:it when )?" VALUE, "opinion", Slot::Each, Shape::Things, "{k} {v}",
     Kind::Preference, 2, 0.78},
    {"^be (?:an? )?(?:big |huge |massive |great |lifelong )?(?:fan of|lover of) " VALUE, "opinion", Slot::Each,
     Shape::Things, "be a fan of {v}", Kind::Preference, 2, 0.78},
    {"^be (?:very |super |so |totally )?(?P<k>into|obsessed with|fond of|passionate about|interested in|keen "
     "on|addicted to|hooked on|crazy about|mad about|nuts about|fascinated by) " VALUE,
     "opinion", Slot::Each, Shape::Things, "be {k} {v}", Kind::Preference, 2, 0.77},
    {"^have (?:an? )?(?:thing|soft spot|weakness|sweet tooth|passion) for " VALUE, "opinion", Slot::Each, Shape::Things,
     "like {v}", Kind::Preference, 2, 0.74},
    {"^(?P<k>hate|dislike|detest|despise|loathe) " VALUE, "opinion", Slot::Each, Shape::Things, "{k} {v}",
     Kind::Preference, 2, 0.8, About::Anyone, Needs::Nothing, -1},
    {"^can ?not (?P<k>stand|bear|abide) " VALUE, "opinion", Slot::Each, Shape::Things, "=cannot {k} {v}",
     Kind::Preference, 2, 0.84, About::Anyone, Needs::Nothing, -1},
    {"^be (?:really |very )?(?P<k>afraid of|scared of|terrified of) " VALUE, "fear", Slot::Each, Shape::Things,
     "be {k} {v}", Kind::Fact, 2, 0.8},
    {"^be (?:sick|tired|sick and tired) of " VALUE, "opinion", Slot::Each, Shape::Things, "be tired of {v}",
     Kind::Preference, 2, 0.68, About::Anyone, Needs::Nothing, -1},
    {"^be (?:more of )?an? (?P<v>early riser|early bird|night owl|morning person|evening "
     "person|introvert|extrovert|perfectionist|minimalist|coffee drinker|tea drinker|heavy "
     "smoker|smoker|non-?smoker|homebody|foodie|bookworm|cat person|dog person|coffee person|tea person|visual "
     "learner|light sleeper|heavy sleeper|picky "
     "eater|runner|climber|cyclist|gamer|knitter|birdwatcher|stoic|buddhist|christian|catholic|muslim|hindu|"
     "atheist|"
     "agnostic)(?: at all| really| by nature| these days| now)*$",
     "trait", Slot::Each, Shape::Text, "be {a} {v}", Kind::Fact, 2, 0.82},
    {"^be (?P<v>buddhist|christian|catholic|muslim|hindu|jewish|atheist|agnostic)$", "religion", Slot::One, Shape::Text,
     "be {v}", Kind::Fact, 2, 0.84},

    // What somebody does.
    {"^(?:can )?speak (?:fluent |some |a little |a bit of |native |basic )?(?P<v>(?-i:\\p{Lu})\\pL+(?:(?:, and|,| "
     "and|, or| or) (?:a bit of |a little |some |basic )?(?-i:\\p{Lu})\\pL+)*)",
     "language", Slot::Each, Shape::Things, "speak {v}", Kind::Fact, 2, 0.85},
    {"^(?:be|have been|started|have started) learning (?:how )?" VALUE, "learning", Slot::Each, Shape::Things,
     "be learning {v}", Kind::Goal, 2, 0.8},
    {"^play (?:the )?(?P<v>(?:[\\w-]+ "
     ")?(?:guitar|piano|violin|cello|drums|bass|flute|saxophone|trumpet|ukulele|clarinet|harp|accordion|tennis|"
     "football|soccer|basketball|volleyball|chess|badminton|squash|padel|golf|rugby|cricket|hockey|table "
     "tennis|ping "
     "pong|poker|go|video games|board games|d&d|dungeons and dragons)(?: .*)?)$",
     "plays", Slot::Each, Shape::Things, "play {v}", Kind::Fact, 2, 0.8},
    {"^(?:practi[cs]e|do|teach) (?P<v>(?:[\\w-]+ )?(?:yoga|pilates|judo|karate|tai "
     "chi|meditation|crossfit|calligraphy|pottery|ceramics|martial "
     "arts|bouldering|ballet|aikido|kendo|origami|woodworking|archery)\\b.*)",
     "practises", Slot::Each, Shape::Things, "practise {v}", Kind::Fact, 2, 0.78},
    {"^(?:collect|brew|keep) (?P<v>stamps|coins|vinyl(?: "
     "records)?|records|comics|books|watches|beer|bees|minerals|postcards|fountain pens|lego(?: sets)?)\\b",
     "hobby", Slot::Each, Shape::Things, "=has {v} as a hobby", Kind::Preference, 2, 0.78},
    {"^volunteer (?:at|for|with|as) " VALUE, "volunteers", Slot::Each, Shape::Thing, "volunteer at {v}", Kind::Fact, 2,
     0.82},
    {"^(?P<k>wake up|get up|go to bed|go to sleep) (?:at|around|by|before) (?P<v>\\S+(?: ?[ap]\\.?m\\b| o'clock)?)",
     "{k}", Slot::One, Shape::Text, "{k} at {v}", Kind::Fact, 2, 0.78},
    {"^(?:usually |always |often |normally |typically |generally |mostly )?(?P<v>" HABIT_VERB "\\b.*?\\b" REPEATED
     ".*)$",
     "habit", Slot::Each, Shape::Activity, "{v}", Kind::Fact, 2, 0.76},
    {"^(?P<k>usually|normally|typically|rarely|never|seldom) (?P<v>" HABIT_VERB "\\b .+)$", "habit", Slot::Each,
     Shape::Activity, "={k} {v3}", Kind::Fact, 2, 0.7},
    {"^(?:use|be using|have been using) (?P<v>(?-i:\\p{Lu})\\S*(?: (?-i:[\\p{Lu}\\d])\\S*){0,3})(?: "
     "(?:for|as|on|at|with|every|to) .+)?$",
     "uses", Slot::Each, Shape::Things, "use {v}", Kind::Fact, 2, 0.7},
    {"^(?:switched|have switched|migrated|moved over|changed|went) from (?P<w>.+?) to " VALUE, "uses", Slot::Each,
     Shape::Thing, "=switched from {w} to {v}", Kind::Fact, 2, 0.78},
    {"^(?:switched|have switched|migrated|have migrated) to " VALUE, "uses", Slot::Each, Shape::Thing,
     "=switched to {v}", Kind::Fact, 2, 0.76},

    // Goals, plans, projects.
    {"^own (?:main |big |biggest |long[- ]term |short[- ]term |ultimate |new |career |next "
     ")?(?:goal|dream|ambition|resolution|aim|new year'?s resolution|target)(?: for \\w+(?: \\w+)?)? be (?:to "
     ")?" VALUE,
     "goal", Slot::Each, Shape::Activity, "own goal be to {v}", Kind::Goal, 2, 0.86},
    {"^(?:want|would like|would love|hope|aim|be hoping|be aiming|be determined|aspire|have always "
     "wanted|dream)(?: "
     "one day| someday)? to (?:one day |finally |also |someday )?(?P<v>" GOAL_VERB "\\b.+)",
     "goal", Slot::Each, Shape::Activity, "want to {v}", Kind::Goal, 2, 0.76},
    {"^be trying to (?P<v>(?:lose|learn|quit|improve|save|get better|get fit|get in "
     "shape|eat|drink|read|sleep|cut|reduce|exercise|build|run|become|stop|spend)\\b.+)",
     "goal", Slot::Each, Shape::Activity, "be trying to {v}", Kind::Goal, 2, 0.76},
    {"^dream of " VALUE, "goal", Slot::Each, Shape::Activity, "dream of {v}", Kind::Goal, 2, 0.76},
    {"^be (?P<k>saving up for|saving for|saving up|training for|preparing for|studying for|getting ready "
     "for) " VALUE,
     "goal", Slot::Each, Shape::Thing, "be {k} {v}", Kind::Goal, 2, 0.8},
    {"^(?:plan|be planning|intend) (?P<v>(?:to|on) .+|(?:an?|my|our|the) (?:[\\w-]+ "
     "){0,3}(?:trip|wedding|party|move|holiday|vacation|visit|tour|honeymoon|renovation)\\b.*)",
     "plan", Slot::Each, Shape::Activity, "plan {v}", Kind::Plan, 2, 0.78},
    {"^(?:be going|will|be about|be set|be scheduled) to (?P<v>" GOAL_VERB "\\b.+)", "plan", Slot::Each,
     Shape::Activity, "plan to {v}", Kind::Plan, 2, 0.76, About::Anyone, Needs::Time},
    {"^will (?P<v>(?:be \\w+ing|move|fly|travel|visit|start|leave|retire|graduate|marry|get "
     "married|run|attend|turn|finish)\\b.*)",
     "plan", Slot::Each, Shape::Activity, "=will {v}", Kind::Plan, 2, 0.76, About::Anyone, Needs::Time},
    {"^be (?P<v>(?:moving|relocating|emigrating|getting married|having a baby|retiring|graduating)\\b.*)", "plan",
     Slot::Each, Shape::Activity, "be {v}", Kind::Plan, 2, 0.8},
    {"^be "
     "(?P<v>(?:flying|travel+ing|visiting|starting|leaving|hosting|attending|taking|meeting|running|going|speaking|"
     "having|presenting|seeing|hiking)\\b.*)",
     "plan", Slot::Each, Shape::Activity, "be {v}", Kind::Plan, 2, 0.76, About::Anyone, Needs::Time},
    {"^have (?:an? |my |our |the )(?P<v>(?:[\\w'-]+ ){0,3}" EVENT "\\b.*)", "plan", Slot::Each, Shape::Thing,
     "have {a} {v}", Kind::Plan, 2, 0.78, About::Anyone, Needs::Time},
    {"^(?:need|must|have|be supposed) (?:to )?(?P<v>(?:finish|submit|hand "
     "in|deliver|renew|pay|send|complete|file|book|decide|return|move out|present|register|apply)\\b.+)",
     "task", Slot::Each, Shape::Activity, "need to {v}", Kind::Plan, 1, 0.76, About::Anyone, Needs::Time},
    {"^own (?P<v>(?:[\\w'-]+ ){0,2}" EVENT ")(?: (?:to|in|at|with) [\\w ]+?)? (?:be|leaves|starts|begins|takes "
     "place|departs)(?: on| in| at| due| scheduled for| coming up)?$",
     "plan", Slot::Each, Shape::Thing, "own {v} be", Kind::Plan, 2, 0.82, About::Anyone, Needs::Time},
    {"^own (?:current |main |new )project be " VALUE, "project", Slot::One, Shape::Thing, "=is working on {v}",
     Kind::Goal, 1, 0.84},
    {"^own (?:side )?project be (?:called |named |about )?" VALUE, "project", Slot::Each, Shape::Thing,
     "=is working on {v}", Kind::Goal, 1, 0.8},
    {"^(?:be|have been) (?:working "
     "on|building|developing|designing|renovating|restoring|coding|making|writing|creating|starting|launching) "
     "(?P<v>(?:an? |my |our )(?:[\\w+#'-]+ "
     "){0,6}?(?:app|application|website|site|game|book|novel|thesis|dissertation|album|documentary|podcast|blog|"
     "startup|company|library|compiler|editor|plugin|house|kitchen|bathroom|garden|greenhouse|boat|car|motorcycle|"
     "tool|"
     "platform|robot|bot|device|keyboard|film|play|collection|course|paper|client|server|engine|framework|"
     "prototype|"
     "tracker|dashboard|project|database|system|cookbook|memoir|screenplay|guitar|table|shed|treehouse|cabin|bike|"
     "business|newsletter|service|product)\\b.*)",
     "project", Slot::Each, Shape::Thing, "be working on {v}", Kind::Goal, 1, 0.78},

    // Decisions. The reason, when the next clause gives one, is added by the extractor.
    {"^(?:have |finally |now |all |both )*(?:decided|agreed) (?:on|upon) " VALUE, "decision", Slot::Each, Shape::Thing,
     "=decided on {v}", Kind::Decision, 1, 0.84},
    {"^(?:have |finally |have finally |all )?(?:decided|agreed|chosen|opted|resolved)(?: (?:that|together))? "
     "(?P<v>(?:to|on|against|not to|for|we|i) .+)",
     "decision", Slot::Each, Shape::Activity, "=decided {v}", Kind::Decision, 1, 0.84},
    {"^(?:have |finally )?(?:chose|picked|settled on|chosen|selected|opted for) " VALUE, "decision", Slot::Each,
     Shape::Thing, "=chose {v}", Kind::Decision, 1, 0.8},
    {"^(?:will|be going to|be) (?:go|going|stick|sticking) with " VALUE, "decision", Slot::Each, Shape::Thing,
     "=decided on {v}", Kind::Decision, 1, 0.82},
    {"^let us (?:go|stick) with " VALUE, "decision", Slot::Each, Shape::Thing, "=decided on {v}", Kind::Decision, 1,
     0.8, About::Nobody},
    {"^let us use (?P<v>(?-i:\\p{Lu}).+)", "decision", Slot::Each, Shape::Thing, "=decided to use {v}", Kind::Decision,
     1, 0.76, About::Nobody},
    {"^(?:the )?(?:final )?decision (?:be|was)(?: made)? (?P<v>to .+|that .+)", "decision", Slot::Each, Shape::Activity,
     "=decided {v}", Kind::Decision, 1, 0.84, About::Nobody},
    {"^(?:the )?plan be (?P<v>to .+)", "plan", Slot::Each, Shape::Activity, "plan {v}", Kind::Plan, 1, 0.76,
     About::Nobody},

    // How Hearth should behave.
    {"^(?P<v>(?:always|never) (?:use|answer|reply|respond|write|give "
     "me|show|include|explain|call|address|add|format|speak|talk|start|end|suggest|recommend|assume|ask|keep|put|"
     "cite|"
     "translate|mention)\\b.*)$",
     "instruction", Slot::Each, Shape::Activity, "ask to {v}", Kind::Preference, 2, 0.84, About::Nobody},
    {"^(?:from now on|in the future|going forward),? (?:please |always "
     ")?(?P<v>(?:use|answer|reply|respond|write|give|show|include|explain|call|address|add|format|speak|talk|keep|"
     "do "
     "not|never|always|stop)\\b.*)$",
     "instruction", Slot::Each, Shape::Activity, "ask to {v} from now on", Kind::Preference, 2, 0.86, About::Nobody},
    {"^do not (?P<v>(?:use|write|call|include|add|give "
     "me|show|say|mention|suggest|recommend|apologi[sz]e|start|end|explain|repeat)\\b.*\\b(?:ever|again|in the "
     "future|in your (?:answers|replies|responses)|when (?:answering|replying|you answer)|with me|to me)\\b.*)$",
     "instruction", Slot::Each, Shape::Activity, "ask not to {v}", Kind::Preference, 2, 0.82, About::Nobody},
    {"^(?:want|would like|need|prefer) you to (?P<v>(?:always|never) .+)$", "instruction", Slot::Each, Shape::Activity,
     "ask to {v}", Kind::Preference, 2, 0.84, About::User},

    // Things that happened.
    {"^(?P<v>(?:broke (?:my|a|their|his|her) \\w+|passed (?:my|the|their|his|her) .*(?:exam|test)|ran "
     "(?:my|a|the|their) .*marathon|got (?:a |my )?promot(?:ed|ion)|won (?:the|a|an|my) .+|graduated|gave "
     "birth.*|had "
     "(?:a|our|my) (?:baby|son|daughter|operation|surgery)|lost (?:my|our|their) \\w+|proposed to .+|finished "
     "(?:my|writing my) (?:thesis|dissertation|book|novel|degree|phd|master'?s))\\b.*)$",
     "event", Slot::Each, Shape::Activity, "={v}", Kind::Fact, 3, 0.74},
    {"^(?P<v>(?:visited|went to|traveled to|travelled to|flew to|came back from|got back from|returned from) "
     "(?:the "
     ")?(?-i:\\p{Lu}).+)$",
     "event", Slot::Each, Shape::Activity, "={v}", Kind::Fact, 3, 0.68, About::Anyone, Needs::Time},
    {"^(?P<v>passed away|died)$", "event", Slot::Each, Shape::Text, "={v}", Kind::Fact, 2, 0.86, About::Acquaintance},
});

}  // namespace

std::span<const FactRule> englishFacts() { return kFacts; }

}  // namespace hearth::memory

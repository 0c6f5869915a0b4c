// SPDX-License-Identifier: AGPL-3.0-or-later
// English word classes that several tables share, as pieces of RE2.
#pragma once

#define HEARTH_NAME "(?-i:\\p{Lu}[\\pL'\\-]*\\pL(?: \\p{Lu}[\\pL'\\-]+){0,2})"
#define HEARTH_NUMBER                                                                                                 \
    "(?:\\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|"   \
    "eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|" \
    "seventeen|eighteen|nineteen|a dozen|a hundred)"
#define HEARTH_CURRENCY "(?:usd|eur|gbp|chf|aed|inr|php|sek|nok|dkk|pln|huf|czk|jpy|zar|brl|mxn|cad|aud|nzd|sgd|hkd)"
#define HEARTH_MONEY                                                                                           \
    "(?:(?:about |around |roughly |over |at least |some "                                                      \
    ")?(?:(?:(?:\\b[a-z]{1,2})?\\$|€|£|¥|₱|₹|₺|₽|₩|₦|₪) "                                    \
    "?\\d[\\d.,]*k?|\\br ?\\d[\\d.,]{3,}|" HEARTH_CURRENCY                                                     \
    " ?\\d[\\d.,]*k?|"                                                                                         \
    "\\d[\\d.,]*k? ?(?:euros?|dollars?|pounds?|bucks|quid|francs?|kron(?:er|or|e|a)|yen|zloty|rupees?|pesos?|" \
    "reais|€|\\$|£|kr|" HEARTH_CURRENCY "|grand)))"
#define HEARTH_COLOUR                                                                                                  \
    "(?:(?:dark|light|deep|pale|bright|navy|sky|royal|baby|forest|olive|lime|mint|sea|moss|bottle|slate|steel|dusty|"  \
    "hot|rose|burnt|blood|brick|mustard|off|pearl|powder|midnight|emerald|racing|sage|ice|petrol|dove|ash|canary|"     \
    "lemon|cherry|wine|tomato|rust|denim|ink|peacock|raspberry|chocolate|coffee|pistachio|apple|pea|grass|avocado|"    \
    "pine|sunflower|butter|honey|candy|bubblegum|neon|pewter|ocean|pillar[- ]box|prussian|kingfisher|jungle|"          \
    "strawberry|pumpkin|tangerine|flame|electric|pastel|warm|cool|soft|muted|matt|matte|jet|snow|duck[- "              \
    "]egg|sand|smoke|cornflower)[- "                                                                                   \
    "]"                                                                                                                \
    ")?(?:red|blue|green|yellow|orange|purple|pink|brown|black|white|gr[ea]y|teal|turquoise|lavender|crimson|scarlet|" \
    "maroon|burgundy|ivory|cream|beige|tan|charcoal|coral|apricot|peach|salmon|magenta|violet|indigo|cyan|navy|olive|" \
    "gold|silver|bronze|copper|amber|ochre|mustard|mint|lilac|mauve|plum|aubergine|rust|terracotta|khaki|azure|"       \
    "cobalt|ultramarine|bordeaux|claret|magnolia|gunmetal|oxblood|ecru|puce|carmine|cinnabar|garnet|sapphire|"         \
    "heliotrope|celadon|verdigris|emerald|jade|sage|lime|chartreuse|fuchsia|cerise|ruby|vermilion|sienna|umber|taupe|" \
    "sepia|"                                                                                                           \
    "anthracite|ebony|pearl|champagne|sand|aqua|aquamarine|periwinkle|saffron|cinnamon|chestnut|mahogany|eggshell)"
/// Colours that have their name from a thing: sure only where the words speak of paint.
#define HEARTH_SHADE                                                                                                   \
    "(?:seafoam|sea foam|heather|smoke|slate|moss|fawn|eau de nil|primrose(?: yellow)?|duck[- ]egg(?: blue)?|oatmeal|" \
    "stone|clay|magnolia|celadon|thistle|heliotrope|puce|buff|straw|honey|caramel|toffee|chocolate|mocha|cherry|wine|" \
    "claret|raspberry|strawberry|tangerine|pistachio|avocado|fern|pine|petrol|denim|graphite|pewter|putty|linen|"      \
    "vanilla|buttermilk|bone|alabaster|chalk|mushroom|biscuit|nutmeg)"
#define HEARTH_DIET                                                                                               \
    "(?:strict(?:ly)? |mostly |fully |lifelong |practising |completely |ovo-|lacto-)*(?:vegetarian|vegan|veggie|" \
    "pescatarian|pescetarian|flexitarian|fruitarian|carnivore|omnivore|keto|paleo|halal|kosher|macrobiotic|raw|"  \
    "plant[- ]based|raw vegan|eggetarian|lacto-vegetarian|sattvic|jain|wholefood|"                                \
    "(?:gluten|dairy|lactose|sugar|nut|peanut|meat|red meat|pork|beef|poultry|chicken|fish|seafood|shellfish|"    \
    "grain|wheat|corn|rice|potato|tomato|onion|garlic|nightshade|legume|bean|soya?|egg|milk|cheese|butter|oil|"   \
    "salt|yeast|starch|carb|fruit|alcohol|caffeine|histamine|purine|fodmap|additive|sulphite|spice|honey|"        \
    "chocolate|bread|fat|gelatine?)[- ]free|(?:low|high|no|zero|slow)[- ]"                                        \
    "(?:carb|fat|salt|sodium|sugar|fodmap|histamine|purine|protein|fibre|fiber|gi|cholesterol|oxalate|residue)|"  \
    "(?:diabetic|diabetes|fodmap|coeliac|celiac|vegan|keto)-friendly|(?:soup|fruit|juice|liquid|plant|whole[ -]"  \
    "?food)-only|mediterranean|ketogenic|anti-inflammatory)"
#define HEARTH_FREQUENCY                                                                                               \
    "(?:(?:once|twice|thrice|" HEARTH_NUMBER                                                                           \
    " (?:times|days|nights|evenings|mornings|afternoons|lunchtimes|hours))(?: an?| each| every| per| out of)? ?"       \
    "(?:day|week|month|year|fortnight|seven)?|"                                                                        \
    "(?:every|each) (?:other |second |single )?(?:day|morning|evening|night|week|weekend|month|"                       \
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day|afternoon|lunchtime|lunch hour)s?|daily|weekly|nightly|monthly|(?:on " \
    ")?"                                                                                                               \
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:s(?: (?:mornings?|evenings?|nights?|afternoons?))?| (?:mornings|"    \
    "evenings|nights|afternoons))(?: and (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?)?|on weekends|at "       \
    "weekends|at the weekend|most (?:days|mornings|"                                                                   \
    "evenings))"
#define HEARTH_RACE                                                                                                  \
    "(?:(?:\\d+ ?(?:k|km|mile|kilomet(?:er|re))|half|full|ultra|trail|mountain|sprint|olympic|spring|autumn|city|"   \
    "first|hilly|charity|open water|relay|ten|fifty)[- ]?)*(?:marathon|10k|5k|15k|50k|100k|\\d+ "                    \
    "?k|ultra(?:marathon)?|"                                                                                         \
    "triathlon|duathlon|ironman|biathlon|aquathlon|race|run|(?:century|gravel|sponsored|coast-to-coast|bike|night) " \
    "ride|gran fondo|swimrun|sportive|regatta|brevet|audax|tough mudder|mud run|hyrox|swimathon|(?:channel|lake|"    \
    "open[- ]water|sponsored|charity|sea|river) swim)"
#define HEARTH_EVENT                                                                                                 \
    "(?:appointment|exam(?:ination)?|interview|meeting|flight|deadline|wedding|surgery|operation|conference|"        \
    "presentation|race|marathon|concert|vacation|holiday|check-?up|defen[cs]e|audition|recital|graduation|due date|" \
    "review|performance|exhibition|tournament|driving test|test|viewing|reunion|anniversary|housewarming|party|"     \
    "ceremony|hearing|gig|talk|lecture|premiere|screening|competition|match|workshop|seminar|course|scan|procedure|" \
    "treatment|viva|oral|debut|opening|launch|inspection|move|christening|baptism|funeral|assessment|evaluation|"    \
    "consultation|session|rehearsal|oath|qualifier|final|signing|handover|transplant|trial|show|biopsy|physical|"    \
    "orientation|retreat|match|quiz|hackathon|dress rehearsal|fitting|vaccination|mri|x-ray|fair|f[eê]te|festival|" \
    "barbecue|gala|sports day|open day|fundraiser|survey|replacement|installation|renovation|"                       \
    "(?:roof|building|road|kitchen|bathroom|garden) works?)"
#define HEARTH_DATABASE                                                                                             \
    "(?:postgres(?:ql)?|mysql|mariadb|sqlite|mongo(?:db)?|duckdb|redis|cassandra|dynamodb|couchdb|neo4j|oracle|"    \
    "sql server|clickhouse|cockroachdb|elasticsearch|firestore|firebird|influxdb|timescale(?:db)?|snowflake|"       \
    "bigquery|\\w+db|\\w*sql|\\w+base|leveldb|rocksdb|lmdb|valkey|etcd|scylla|yugabyte|supabase|turso|db2|h2|"      \
    "sap hana|ms access|microsoft access|airtable|filemaker|informix|sybase|greenplum|vertica|berkeley db|percona|" \
    "vitess|cosmos "                                                                                                \
    "?db|dgraph|planetscale|redshift|teradata|typesense|meilisearch|opensearch|solr|memcached|tigergraph|qdrant)"
#define HEARTH_EDITOR                                                                                                 \
    "(?:neovim|nvim|vim|gvim|emacs|doom emacs|spacemacs|vs ?code|visual studio(?: code)?|vscodium|sublime(?: text)?|" \
    "helix|intellij(?: idea)?|pycharm|clion|webstorm|goland|rider|eclipse|netbeans|xcode|nano|micro|kakoune|zed|"     \
    "notepad\\+\\+|atom|textmate|bbedit|kate|gedit|geany|lapce|cursor|brackets|jed|ed|acme|nova|code::blocks|qt "     \
    "creator|android studio|rstudio|spyder|thonny|fleet|replit|v?s?codium|textadept|phpstorm|rubymine|rustrover|"     \
    "notepad|ultraedit|scite|kdevelop|bluefish|codelite|bluej|pulsar|windsurf|typora)"
#define HEARTH_CAR                                                                                                     \
    "(?:(?:vw|volkswagen|bmw|audi|mercedes(?:-benz)?|opel|vauxhall|ford|fiat|renault|peugeot|citro(?:e|ë)n|dacia|"    \
    "skoda|"                                                                                                           \
    "škoda|seat "                                                                                                     \
    "(?:ibiza|leon|ateca|arona|alhambra|toledo|cordoba|mii)|cupra|volvo|saab|toyota|honda|nissan|mazda|subaru|suzuki|" \
    "mitsubishi|lexus|hyundai|kia|tesla|polestar|"                                                                     \
    "perodua|proton|maruti|holden|daewoo|datsun|geely|chery|haval|ssangyong|pontiac|vinfast|wuling|mini|jeep|"         \
    "chevrolet|chevy|chrysler|dodge|cadillac|buick|gmc|lincoln|ram|porsche|ferrari|lamborghini|alfa romeo|"            \
    "lancia|jaguar|land rover|range "                                                                                  \
    "rover|bentley|rover|mg|lada|tata|byd|nio|lucid|rivian|smart|daihatsu|isuzu|infiniti|"                             \
    "acura|genesis|mahindra|trabant)\\b(?: [\\w.-]+){0,3})"
/// What is ridden: kinds of it, and makes that are called by their name alone.
#define HEARTH_BIKE                                                                                              \
    "(?:(?:[\\w-]+ ){0,2}(?:bike|e-bike|ebike|bicycle|tandem|recumbent|unicycle|tricycle|trike|moped|motorbike|" \
    "motorcycle|scooter|e-scooter|fixie|handcycle|pushbike|velomobile|longtail|penny[- ]farthing|bmx|mamachari|" \
    "bakfiets|brompton|pashley|vespa|lambretta))"
#define HEARTH_LAPTOP                                                                                                 \
    "(?:(?:macbook|thinkpad|chromebook|ideapad|surface|zenbook|vivobook|xps|latitude|inspiron|precision|spectre|"     \
    "envy|pavilion|elitebook|probook|omen|legion|yoga|rog|aspire|swift|predator|framework|system76|tuxedo|razer|"     \
    "matebook|gram|librem|pinebook|dell|lenovo|asus|acer|hp|msi|huawei|samsung galaxy book|lg gram|toshiba|imac|mac " \
    "mini|star labs|slimbook|clevo|fujitsu|vaio)\\b(?: [\\w.-]+){0,3})"
#define HEARTH_RELATION                                                                                                \
    "(?:(?:older |younger |little |big |twin |half-|step-?|best |old |good |close |great-)*(?:sister|brother|mother|"  \
    "father|mom|mum|dad|daughter|son|wife|husband|partner|girlfriend|boyfriend|spouse|fianc(?:e|é)e?|ex|aunt|auntie|" \
    "uncle|"                                                                                                           \
    "cousin|niece|nephew|grand(?:mother|father|ma|pa|son|daughter|dad)|granny|mother-in-law|father-in-law|"            \
    "sister-in-law|brother-in-law|son-in-law|daughter-in-law|friend|roommate|flatmate|housemate|neighbou?r|boss|"      \
    "manager|colleague|coworker|co-worker|mentor|supervisor|teacher|therapist|doctor|dentist|landlord|landlady|coach|" \
    "trainer|tutor|teammate|godson|goddaughter|godmother|godfather|stepson|stepdaughter|stepmother|stepfather|nanny|"  \
    "lawyer|accountant|assistant|bandmate|physio|hairdresser|gardener|plumber|vet|babysitter|classmate|buddy|mate))"
/// One name or two of one person; in the second an owner ("Wilma's") is none.
#define HEARTH_NAME2 "(?-i:\\p{Lu}[\\pL'-]*\\pL(?: \\p{Lu}[\\pL'-]*\\pL)?)"
#define HEARTH_WHOLE_NAME2 "(?-i:\\p{Lu}(?:'\\p{Lu})?[\\pL-]*\\pL(?: \\p{Lu}(?:'\\p{Lu})?[\\pL-]*\\pL)?)"
/// Somebody of the writer's: "my sister Ana".
#define HEARTH_KIN "(?:my|our) " HEARTH_RELATION "(?:,? " HEARTH_NAME2 ")?"
/// A place by its name, as a group: "Kingston upon Hull".
#define HEARTH_PLACE "((?-i:\\p{Lu}[\\pL'-]*\\pL(?: (?:(?:de|la|do|dos|of|the|upon|on) )?\\p{Lu}[\\pL'-]*\\pL){0,3}))"
#define HEARTH_PERSON "((?i:my|our) " HEARTH_RELATION "(?:,? \\p{Lu}[\\pL'-]*\\pL)?|\\p{Lu}\\pL+)"
#define HEARTH_WHO \
    "(i|we|"       \
    "(?:my|our) " HEARTH_RELATION "(?: (?-i:\\p{Lu})\\pL+)?|(?-i:\\p{Lu})\\pL+)"
#define HEARTH_OTHER "((?:my|our) " HEARTH_RELATION "(?: (?-i:\\p{Lu})\\pL+)?|(?-i:\\p{Lu})\\pL+)"
#define HEARTH_NAMED "((?-i:\\p{Lu})[\\pL'-]*\\pL)"
#define HEARTH_ANIMAL                                                                                                \
    "(?:[\\w-]+ ){0,2}(?:dog|puppy|cat|kitten|parrot|rabbit|bunny|hamster|horse|goldfish|tortoise|turtle|budgie|"    \
    "budgerigar|ferret|gecko|snake|guinea pig|pony|donkey|goat|hen|chicken|duck|goose|canary|cockatiel|cockatoo|"    \
    "parakeet|lovebird|macaw|mouse|rat|gerbil|chinchilla|hedgehog|lizard|iguana|axolotl|frog|newt|spider|tarantula|" \
    "labrador|beagle|poodle|corgi|retriever|collie|terrier|shepherd|dachshund|spaniel|greyhound|whippet|husky|"      \
    "boxer|dalmatian|pug|bulldog|mastiff|rottweiler|doberman|setter|pointer|chihuahua|malamute|samoyed|akita|"       \
    "schnauzer|maltese|papillon|hound|lurcher|mongrel|tabby|siamese|persian|sphynx|ragdoll|bengal|maine coon|"       \
    "moggy|tomcat|mutt|llama|alpaca|pig|sheep|koi|fish|bird|pet|pup|basset|sheepdog|weimaraner|pinscher)"

/// Words for a time long gone.
#define HEARTH_LONG_AGO                                                                                               \
    "as a (?:small |little |young )?(?:kid|child|boy|girl|lad|lass|teenager|teen|student)|when (?:i|they|we) "        \
    "(?:was|were) (?:a |an |in |at |about |around |only |little|small|young|younger|\\d|one|two|three|four|five|six|" \
    "seven|eight|nine|ten|twelve)|\\w+ years ago|back (?:in|when|then)|in (?:my|their|the) "                          \
    "(?:teens|twenties|thirties|forties|youth|childhood|sixties|seventies|eighties|nineties|noughties)|growing "      \
    "up|at (?:primary |high |secondary )?school (?:i|we|they)|once upon a time"

/// Homes that are bought, found and moved into.
#define HEARTH_PLACES_GOT                                                                                           \
    "(?i)\\b(?:bought|buys?|buying|purchased|offers?|bids?|viewed|viewing|found|got|has|have|own|owns|exchanged|"   \
    "signed|"                                                                                                       \
    "rented|rents?|renting|renovating|building|built|inherited|saw|seen|looking at)\\b[^.;]*\\b(?:house|home|flat|" \
    "place|apartment|cabin|cottage|studio|room|plot|land|chalet|farm|property|villa|condo|hut|lodge)\\b|"           \
    "\\b(?:am|are|have been|is|has been)(?: [\\w'-]+){0,4}? (?:in|at|to) (?:the )?(?-i:\\p{Lu})|"                   \
    "\\b(?:landed|arrived|staying|stayed|visiting|visited|back from|flew|flown|touched down|off to)\\b"
#define HEARTH_PLACES_LIVED_IN                                                                                   \
    "(?i)\\b(?:live|lives|living|moved?|moves|moving|settled|settling|resides?|based|at home|sleep|sleeps|home|" \
    "now|nowadays|these days|for good|permanently|since (?:\\w+ )?(?:19|20)\\d\\d|address|postcode|years)\\b"

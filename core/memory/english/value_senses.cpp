// SPDX-License-Identifier: AGPL-3.0-or-later
// English: in which sense words are meant. Facts that a well-known name tells by what it is a name of, and what a value
// of a matter cannot be, whatever words stand before it.
#include <array>

#include "core/memory/english/kinds.h"
#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

/// A well-known name, with what may belong to it: "Pixel 8a", "Bank of Ireland".
#define KNOWN                                                                                                      \
    "(?P<v>(?:(?i:macbook|thinkpad|chromebook|iphone|giffgaff|bunq|iCloud|eBay|iMac|macOS|iOS)|(?-i:[\\p{Lu}\\d])" \
    "[\\pL\\d&.'+!*-]*)(?: (?:of |& |and )?(?-i:[\\p{Lu}\\d])[\\pL\\d&.'+-]*){0,3})"
/// What may stand behind it and changes nothing of what it is.
#define BEHIND                                                                                                         \
    "(?:,? (?:since|for|because|and|but|so|now|as|these days|again|over|after|when|while|until|by|on account|instead|" \
    "which|where|who|though|too|already|at last|finally)\\b.*|,.*)?$"
#define STAY                                                                                                           \
    "^(?:be|have been|been|stay|stayed|be staying|have stayed|stick|be sticking|bank|be banking)(?: still| now| also|" \
    " happily)? "
#define CHANGE                                                                                                         \
    "^(?:have )?(?:switched|moved|changed|changed over|gone over|went over|went|gone|crossed|migrated|swapped|jumped|" \
    "transferred|ported|shifted)(?: (?:my |our |own )?(?:account|accounts|banking|bank|money|mortgage|current "        \
    "account|"                                                                                                         \
    "salary|number|phone|contract|broadband|internet|provider|providers|supplier|suppliers|energy|power|electricity|"  \
    "gas|insurance|cover|policy|mail|email|emails|everything|plan|plans|car insurance|home insurance))?(?: over| "     \
    "across| back| away)?(?: from (?:the )?(?P<w>[^,]+?))?(?: over| across| back)? to (?:the )?"
#define PARTNER_NAME "(?P<v>(?-i:\\p{Lu})[\\pL'-]*\\pL(?: (?-i:\\p{Lu})[\\pL'-]+)?)"
#define HAVING                                                                                            \
    "^(?:have|have got|got|bought|have bought|own|use|be using|carry|type on|write on|work on|be on|got " \
    "myself|bought "                                                                                      \
    "myself|have just bought|just bought|replaced it with|ordered|have ordered|inherited) "
#define LOOKS "(?:an? |my |our |own |the )(?:(?:[a-z][\\w-]*|\\d{4}|\\d+-inch|\\d+\"),? ){0,3}?"
#define MOVED_ON                                                                                                    \
    "^(?:have )?(?:moved|switched|upgraded|downgraded|changed|went|gone|migrated|jumped)(?: over| back| up| on)?"   \
    "(?: from (?:an? |my |our |the |own )?(?:old )?(?P<w>[^,]+?))? to (?:an? |the |my |our )?(?:new |used |newer |" \
    "refurbished |refurb |second-hand |secondhand )*"
#define ITS_STATE                                                                                                    \
    " (?:fell|be|is|died|broke|cracked|has|have|keeps?|will not|does not|do not|can not|stopped|started|got|drops?|" \
    "loses?|drains?|gets?|went|overheats?|charges?|needs?|shuts?|refuses?|sounds?|just)\\b.*"

#define TOWN "(?P<v>(?-i:\\p{Lu})[\\pL'-]+(?:[ -](?:(?:of|de|la|del|upon|on|am) )?(?-i:\\p{Lu})[\\pL'-]+){0,2})"
#define GOES_ON "(?:,? (?:and|but|with|so|where|which|since|because|for|now|while|until|these days)\\b.*|,.*)?$"
#define MEDICINE                                                                                                     \
    "(?:[a-z]+(?:statin|prazole|pril|sartan|olol|dipine|oxetine|traline|zepam|conazole|mycin|cillin|formin|gliptin|" \
    "gliflozin|glutide|zepatide|umab|ximab|tinib|parin|xaban|cycline|triptan|thyroxine|solone|lukast|terol|tidine|"  \
    "lopram|faxine|tiapine|peridone|gabalin|gabapentin|pentin|dronate|trexate|profen|thiazide|semide|zolam|zodone)|" \
    "warfarin|insulin|lithium|hrt|statins|beta[- ]?blockers|blood thinners|antidepressants?|ssris?|steroids|"        \
    "ozempic|mounjaro|wegovy|prozac|zoloft|lexapro|humira|ventolin|testosterone|o?estrogen|anticoagulants|"          \
    "immunosuppressants|tamoxifen|letrozole|finasteride|clopidogrel|digoxin|levodopa|modafinil|ritalin|concerta|"    \
    "adderall|mirtazapine|lamotrigine|amitriptyline|methadone|prednisone|hydroxychloroquine|anastrozole|gliclazide|" \
    "glimepiride|sitagliptin|ezetimibe|allopurinol|colchicine|codeine|morphine|melatonin|antihistamines|iron tablets)"
#define ILLNESS                                                                                                    \
    "(?:hashimoto|crohn|raynaud|parkinson|alzheimer|addison|huntington|meniere|tourette|asperger|barrett|cushing|" \
    "sjogren|grave|ehlers|hodgkin|kawasaki|paget|peyronie|dupuytren|behcet|wilson|bell)"

constexpr auto A = About::Anyone;
constexpr auto U = About::User;
constexpr auto N = Needs::Nothing;

constexpr auto kNamed = std::to_array<FactRule>({
    // With whom one banks, phones and is insured.
    {STAY "with (?:the )?" KNOWN BEHIND, "bank", Slot::One, Shape::Text, "bank with {v}", Kind::Fact, 2, 0.84, A, N, 1,
     false, "bank"},
    {CHANGE KNOWN BEHIND, "bank", Slot::One, Shape::Text, "bank with {v}", Kind::Fact, 2, 0.86, A, N, 1, false, "bank"},
    {"^own (?:[\\w-]+ ){0,2}?(?:account|accounts|mortgage|salary|wages|savings) (?:be|is|are|sit|goes|go|lives?)(?: "
     "still| now| all)? (?:at|with|in|into) (?:the )?" KNOWN BEHIND,
     "bank", Slot::One, Shape::Text, "bank with {v}", Kind::Fact, 2, 0.86, A, N, 1, false, "bank"},
    {STAY "(?:with|on) " KNOWN BEHIND, "phone company", Slot::One, Shape::Text, "be with {v}", Kind::Fact, 2, 0.84, A,
     N, 1, false, "carrier"},
    {CHANGE KNOWN BEHIND, "phone company", Slot::One, Shape::Text, "be with {v}", Kind::Fact, 2, 0.84, A, N, 1, false,
     "carrier"},
    {STAY "with " KNOWN BEHIND, "energy supplier", Slot::One, Shape::Text, "be with {v}", Kind::Fact, 2, 0.82, A, N, 1,
     false, "power"},
    {CHANGE KNOWN BEHIND, "energy supplier", Slot::One, Shape::Text, "be with {v}", Kind::Fact, 2, 0.82, A, N, 1, false,
     "power"},
    {"^(?:be|have been|been|be insured|have been insured)(?: still| now)? with " KNOWN BEHIND, "insurer", Slot::Each,
     Shape::Text, "be insured with {v}", Kind::Fact, 2, 0.82, A, N, 1, false, "insurer"},
    // A further thing is one of its own: "my work phone is an iPhone".
    {"^own (?P<k>(?:second|other|spare|backup|work|company|business|school|uni|gaming|rental|hire|courtesy|loan|dream|"
     "next) (?:car|van|truck|bike|e-bike|scooter|phone|laptop|computer|pc|camera|tablet)) be (?:going to be )?(?:an? "
     "|the )?(?P<v>[^,]+?)$",
     "{k}", Slot::One, Shape::Thing, "own {k} be {a} {v}", Kind::Fact, 2, 0.84},
    // Where one has an account.
    {"^(?:joined|have joined|signed up (?:for|to|on|with)|have signed up (?:for|to|on)|have an account on) " KNOWN
         BEHIND,
     "account", Slot::Each, Shape::Text, "=has joined {v}", Kind::Fact, 2, 0.82, A, N, 1, false, "social"},
    {"^(?:left|quit|have left|have quit|deleted|have deleted|deactivated|have deactivated|came off|have come off|be "
     "off|closed|have closed|binned|dropped|ditched) (?:my |our |own )?" KNOWN
     "(?: account| profile| app)?(?: for good| altogether| completely| forever| entirely)*" BEHIND,
     "account", Slot::Each, Shape::Text, "=has left {v}", Kind::Fact, 2, 0.84, A, N, -1, false, "social"},
    // What one works with, and what one moves to that is no place.
    {"^(?:have )?(?:moved|switched|changed|gone|went|migrated|jumped)(?: over| back)? to (?P<v>" HEARTH_EDITOR
     ")(?: from (?P<o>[^,]+?))?" BEHIND,
     "editor", Slot::One, Shape::Text, "use {v} as editor", Kind::Preference, 2, 0.86},
    {MOVED_ON KNOWN BEHIND, "laptop", Slot::One, Shape::Text, "have {a} {v}", Kind::Fact, 2, 0.86, A, N, 1, false,
     "laptop"},
    {MOVED_ON KNOWN BEHIND, "phone", Slot::One, Shape::Text, "have {a} {v}", Kind::Fact, 2, 0.86, A, N, 1, false,
     "phone"},
    {MOVED_ON KNOWN "(?: from (?P<o>[^,]+?))?(?: for .*)?" BEHIND, "uses", Slot::Each, Shape::Text, "use {v}",
     Kind::Fact, 2, 0.82, A, N, 1, false, "program|stream|social"},
    {HAVING LOOKS KNOWN "(?: (?:with|that|to|in|at|from|on|off)\\b.*)?" BEHIND, "phone", Slot::One, Shape::Text,
     "have {a} {v}", Kind::Fact, 2, 0.82, A, N, 1, false, "phone"},
    {HAVING LOOKS KNOWN "(?: (?:with|that|to|in|at|from|on|off)\\b.*)?" BEHIND, "laptop", Slot::One, Shape::Text,
     "have {a} {v}", Kind::Fact, 2, 0.84, A, N, 1, false, "laptop"},
    {"^own (?:old |new |poor |trusty |ancient )*" KNOWN ITS_STATE, "phone", Slot::One, Shape::Text, "have {a} {v}",
     Kind::Fact, 2, 0.82, A, N, 1, false, "phone"},
    {"^own (?:old |new |poor |trusty |ancient )*" KNOWN ITS_STATE, "laptop", Slot::One, Shape::Text, "have {a} {v}",
     Kind::Fact, 2, 0.82, A, N, 1, false, "laptop"},
    {"^(?:drive|own|have|have got|share|bought|have bought|lease|run) " LOOKS "(?P<v>" HEARTH_CAR
     ")(?: (?:between|from|with|that|to|in|at|for)\\b.*)?" BEHIND,
     "car", Slot::One, Shape::Thing, "drive {a} {v}", Kind::Fact, 2, 0.84},
    // Where one lives, told with what stands between: "above a chippy in Saltcoats", "with my wife to Porvoo".
    {"^(?:live|be living) (?:above|over|behind|next to|beside|opposite|on|off|by|under|near|across from) [^,;]{2,40}? "
     "(?:in|at) " TOWN GOES_ON,
     "residence", Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.86},
    {"^(?:live|be living) (?:by (?:myself|ourselves|himself|herself|themselves)|on (?:my|our|own|his|her|their) own|"
     "all alone|together|with [^,;]{2,30}?|out past|out by|way out in|just past|up past|down past|past) (?:in |near "
     ")?" TOWN GOES_ON,
     "residence", Slot::One, Shape::Place, "~", Kind::Fact, 2, 0.86},
    {"^(?:have )?(?:moved|relocated)(?: out| together| in together| up| down| over| across| back| for good| "
     "permanently| with [^,;]{2,30}?)+ to " TOWN GOES_ON,
     "residence", Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.88},
    {"^(?:have )?shifted to " TOWN " (?:with|for good|permanently|for (?:work|good|my|the|a))\\b.*", "residence",
     Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.82},
    {"^be back (?:home )?in " TOWN " (?:for good|after (?:\\w+ )?(?:years|decades|a decade)\\b.*)", "residence",
     Slot::One, Shape::Place, "live in {v}", Kind::Fact, 2, 0.84},
    // With whom one lives.
    {"^(?:be|have been|got|have got|get)(?: now| happily| finally)? (?P<k>married|engaged) to (?:an? [\\w -]{2,30}? "
     "(?:called|named) )?" PARTNER_NAME "\\b.*",
     "partner", Slot::One, Shape::Name, "be {k} to {v}", Kind::Relation, 2, 0.9, U},
    {"^(?:married|have married) (?:an? [\\w -]{2,30}? (?:called|named) |my (?:\\w+ ){1,3})?" PARTNER_NAME "\\b" BEHIND,
     "partner", Slot::One, Shape::Name, "=married {v}", Kind::Relation, 2, 0.88, U},
    // Whom one sees on a day is met then.
    {"^be seeing (?:the )?(?P<v>(?-i:\\p{Lu})[^,]*)$", "event", Slot::Each, Shape::Thing, "~", Kind::Plan, 2, 0.78, U,
     Needs::Time},
    {"^(?:be|have been|been|got|get)(?: now| back)? (?:together with|dating|seeing|going out with|in a relationship "
     "with) (?:an? [\\w -]{2,30}? (?:called|named) )?" PARTNER_NAME "\\b" BEHIND,
     "partner", Slot::One, Shape::Name, "be together with {v}", Kind::Relation, 2, 0.84, U},
    // What one does for a living, told by the doing.
    {"^(?:be )?(?P<v>[a-z]+ing(?: [\\w'-]+){0,5}?|[a-z]+ (?:[\\w'-]+ ){0,4}?[\\w'-]+s|[a-z]+ [a-z]+) (?:for a "
     "(?:living|"
     "job)|as a living|to earn (?:my|own) (?:living|keep|crust))(?: now| these days)*$",
     "job title", Slot::One, Shape::Activity, "~", Kind::Fact, 2, 0.84},
    {"^(?:earn|make) (?:my|our|own|his|her|their|a) (?:living|money|bread|keep|crust|wages?) (?:by )?(?P<v>\\w+ing "
     ".+)$",
     "job title", Slot::One, Shape::Activity, "~", Kind::Fact, 2, 0.84},
    {"^(?P<v>do (?:the )?(?:payroll|books|bookkeeping|accounts|invoices|invoicing|reception|rotas?|front desk|night "
     "audit|it support|deliveries|maintenance)) (?:for|at) .+$",
     "job title", Slot::One, Shape::Activity, "~", Kind::Fact, 2, 0.82},
    {"^(?P<v>drive (?:an? |the )?(?:[\\w-]+ )?(?:artic|lorry|truck|bus|coach|taxi|cab|forklift|hgv|tram|ambulance|"
     "tanker|crane)) for .+$",
     "job title", Slot::One, Shape::Activity, "~", Kind::Fact, 2, 0.82},
    {"^(?:took|have taken|be taking) (?:early |ill-health |voluntary |partial )*(?P<v>retirement|redundancy)\\b.*",
     "employment", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.84},
    // How one gets to work, told by the hour of the train.
    {"^(?:take|catch|get|ride) the (?:\\d{1,2}[:.]\\d\\d |early |first |same )*(?P<v>" KIND_MODE
     ")(?: (?:from|to|into|at|over|across) [^,;]+?)* (?:every|each) (?:single )?(?:morning|day|working day|workday|"
     "weekday)\\b.*",
     "commute", Slot::One, Shape::Text, "~", Kind::Fact, 2, 0.82},
    // What one has, and takes for it.
    {"^(?:have|have got|live with|was diagnosed with|got diagnosed with) (?P<v>" ILLNESS "'?s?(?: (?:disease|syndrome|"
     "thyroiditis|palsy|lymphoma))?)" GOES_ON,
     "health", Slot::Each, Shape::Text, "have {v}", Kind::Fact, 2, 0.88},
    {"^(?:take|be on|have been on|be taking|have been taking|started|have started|got put on|was put on) (?:an? |my |"
     "the )?(?:low dose of |low-dose |daily |weekly )?(?P<v>" MEDICINE ")\\b.*",
     "health", Slot::Each, Shape::Text, "~", Kind::Fact, 2, 0.86},
    {"^(?:came off|have come off|be off|stopped taking|stopped|have stopped|weaned myself off) (?:the |my "
     ")?(?P<v>" MEDICINE ")\\b.*",
     "health", Slot::Each, Shape::Text, "~", Kind::Fact, 2, 0.86, A, N, -1},
    // What one learned.
    {"^(?:be )?(?:doing|taking|studying for|reading for|got|have got|finished|have|finished|completed) (?:an? |my |own "
     ")"
     "(?:[\\w-]+ ){0,2}?(?:degree|master'?s?|bachelor'?s?|diploma|phd|doctorate|certificate|foundation degree) in "
     "(?P<v>[a-z][\\w -]+?)(?: (?:from|at|by|with|back|finally|last|this|next)\\b.*|,.*)?$",
     "degree", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.84},
    {"^(?:switched|changed|have switched|have changed) (?:my |own )?(?:major|course|degree|subject)s?(?: from "
     "(?P<w>[a-z][\\w -]+?))? to (?P<v>[a-z][\\w -]+?)(?: (?:at|because|since|so|last|this)\\b.*|,.*)?$",
     "degree", Slot::Each, Shape::Thing, "~", Kind::Fact, 2, 0.84},
    // Animals and children by their names.
    {"^(?:named|have named|christened) (?:my |our |the |own )?(?:new |rescue |little |youngest )*(?P<k>" HEARTH_ANIMAL
     ") (?P<v>" KIND_CAP ")\\b.*",
     "pet", Slot::Each, Shape::Name, "have a {k} named {v}", Kind::Relation, 2, 0.88},
    {"^(?:have|have got|got|keep|look after|adopted) (?P<v>(?:an? |two |three |" HEARTH_NUMBER
     " )(?:[\\w-]+ ){0,2}(?:hens|chickens|ducks|geese|goats|sheep|alpacas|ponies|horses|rabbits|pigs|cows|llamas|"
     "donkeys|quail))\\b(?:,? .*)?$",
     "pet", Slot::Each, Shape::Text, "have {v}", Kind::Relation, 2, 0.82, U},
    {"^own (?:eldest|oldest|youngest|middle one|middle child|firstborn|little one) (?:be |is )(?:called |named "
     ")(?P<v>" KIND_CAP ")\\b.*",
     "child", Slot::Each, Shape::Name, "have a child named {v}", Kind::Relation, 2, 0.86},
    // Tastes, without how strong they are.
    {"^(?P<k>love|hate|loathe|detest|adore|dislike) (?P<v>[^,;]+?) with (?:an? |my |every |own )?(?:whole|passion|"
     "vengeance|every|all|burning|fire|heart|fury)\\b.*",
     "opinion", Slot::Each, Shape::Things, "{k} {v}", Kind::Preference, 2, 0.8},
    // What is only said to be an allergy.
    {"^be (?:\\w+ )?allergic to (?P<v>(?:meetings?|mornings|mondays|small talk|commitment|nonsense|bullshit|deadlines|"
     "drama|housework|spreadsheets|bureaucracy|paperwork|authority|compliments|networking|jargon|powerpoint|exercise|"
     "effort|hard work|ironing|waiting|queuing|queueing|shopping|cleaning|cooking|phone calls)\\b.*)",
     "opinion", Slot::Each, Shape::Things, "~", Kind::Preference, 2, 0.76, A, N, -1},
});

#define PLACE_NOUN                                                                                                   \
    "(?:" KIND_HOUSE                                                                                                 \
    "|village|town|suburb|island|isle|farm|city|street|road|lane|close|crescent|avenue|estate|area|neighbou?rhood|"  \
    "district|borough|place|home|room|rooms|property|building|block|hamlet|settlement|parish|valley|coast|campus|"   \
    "hostel|hotel|airbnb|complex|quarter|spot|harbour|site|park|marina|mooring|smallholding|county|region|country|"  \
    "state|province|address|house-share|commune|community|base|barracks|camp|station|mews|square|hill|side|riviera|" \
    "end)"
/// Families of where somebody is at home.
#define HOMES "residence|former residence|childhood home|birthplace|origin|home"
/// Words of work, with which a bank or a phone company is an employer all the same.
#define AT_WORK                                                                                                   \
    "\\b(?:as an? |work(?:s|ed|ing)? (?:at|for|as)|job|team|boss|manager|colleagues?|desk|branch|shifts?|hired|"  \
    "employ\\w*|contract\\w*|salary|intern|apprentice\\w*|engineer\\w*|developer|analyst|graduate scheme|career|" \
    "started|department|doing|head of|head office|call centre|cashier|payroll)\\b"
#define COMPARED                                                                                                   \
    "(?:bang|sound|look|feel|smell|taste|act|swell|shake|sleep|run|sing|cry|drink|eat|swear|work|rattle|hum|buzz|" \
    "roar|snore|behave|talk|walk|dress|fit|go|be|seem|burn|itch|bark|howl|scream|squeak|creak|whistle|drive|cook|" \
    "type|write|read|move|bounce|shine|glow|stick|drop|fall|fly|spread|grow|live|fight|bicker|treat \\w+|is|are|"  \
    "was|were|something|anything|nothing|things?|stuff|more|much|bit|exactly|almost|nearly|me|him|her|us|them)"

constexpr auto kValueSenses = std::to_array<ValueSense>({
    // Whom one sees by their title, at a table, in a place or on a stage is no partner for it.
    {"(?i)\\b(?:seeing|see) (?:the )?<(?:dr|doctor|prof|professor|mr|mrs|ms|nurse|sister|father|coach)\\b|"
     "\\bseeing <[^>]*>,? (?:for (?:an? )?(?:[\\w-]+ )?(?:breakfast|brunch|lunch|dinner|tea|coffee|drinks?|pint|beer|"
     "walk|chat|catch-?up|check-?up|session|appointment|meeting|interview)|live|in concert|play|perform|at|in|on|about|"
     "again|off)\\b",
     "partner"},
    // Somebody by their title is no place, nor is where a child is looked after or taught, nor a room of one's own.
    {"(?i)<(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sir|madam)\\.? [^<>]*>", HOMES},
    {"(?i)<[^<>|]*\\b(?:nursery|pre-?school|playgroup|kindergarten|(?:primary|high|secondary|grammar|infant|junior|"
     "middle) "
     "school|academy|surgery|(?:spare|box|big|little|small) (?:bed)?room|attic|loft|sofa|settee|big bed)[>|]",
     HOMES},
    // Nobody lives in a laptop, a service or a pair of boots. What is also a town is one.
    {"<[^<>|]*\\|(?:\\w+\\|)*town\\|", HOMES, true},
    // "We moved from Jira to Linear."
    {"(?i)\\bfrom "
     "(?:jira|asana|trello|notion|slack|teams|zoom|aws|gcp|azure|heroku|netlify|vercel|github|gitlab|bitbucket|"
     "jenkins|mysql|postgres|oracle|mongo(?:db)?|redis|excel|gmail|outlook|hotmail|windows|android|ios|chrome|firefox|"
     "safari|vim|emacs|python|java|javascript|typescript|react|angular|vue|rails|django|docker|kubernetes|wordpress|"
     "shopify|wix|squarespace|spotify|netflix|evernote|onenote|obsidian|todoist|dropbox|photoshop|figma|xero|"
     "quickbooks|monzo|starling|revolut|barclays|hsbc|lloyds|natwest|chase|vodafone|o2|verizon|t-mobile|at&t)"
     "(?: [\\w.]+)? (?:over )?to (?:the )?<",
     HOMES},
    // Where one only stays: "living with my parents in Hull while the kitchen is being done".
    {"(?i)>.*\\bwhile (?:the|my|our|his|her|we|i|they|he|she|it)\\b|\\bin (?:an?|the) (?:[\\w-]+ )?(?:hotel|motel|b&b|"
     "airbnb|hostel|caravan|tent|camper\\w*|holiday \\w+) (?:in|near|at|by) <",
     HOMES},
    {"<[^<>|]*\\|(?:program|social|stream|phone|laptop|carrier|bank|power|insurer|shop|line|sim)\\||<(?i:" HEARTH_EDITOR
     ")[>| ]",
     HOMES},
    {"(?i)<[^<>|]* (?:& (?:sons?|co|daughters|partners|associates|brothers|bros)|and (?:sons?|co)|ltd|limited|inc|llc|"
     "plc|gmbh|logistics|insurance|holdings|consulting|solutions|freight|haulage|airlines|airways|accountants|"
     "solicitors|software|systems|engineering|pharma|motors|foods|legal)[>|]",
     HOMES},
    {"(?i)<(?:an?|my|our|one|another|some) (?:[^>]* )?" PLACE_NOUN "\\b", HOMES, true},
    {"(?i)<(?:an?|my|our|this|that|these|those|his|her|their|your|one|another|some) ",
     "residence|former "
     "residence|childhood "
     "home|birthplace|origin"},
    {"(?i)^(?:have )?(?:moved|went|gone|shifted|migrated|jumped|crossed)(?: over| across| back| down| up)? to (?:the )?"
     "<[^<>|]*\\|(?:\\w+\\|)*town\\|",
     "bank|phone company|energy supplier"},
    // "With O2", "left Google open", "joined it for the free month", "work to Radio 3".
    {"(?i)" AT_WORK, "employer", true},
    // "I'm at Lucy's", "I'm at Gatwick": where somebody is just now.
    {"(?i)^(?:be|have been) (?:at|with) (?:the )?<(?:[^<>|]*'s?[>|]|(?:mum|mom|mam|dad|gran|nan|grandma|grandpa)\\b|"
     "(?:heathrow|gatwick|stansted|luton|schiphol|jfk|lax|o'hare|dulles|orly|cdg|barajas|fiumicino|tegel|ber)\\b|[^<>|]"
     "*"
     "\\b(?:airport|station|terminal|beach|park|stadium|arena|festival|airbnb|hotel|campsite)[>|]|[^<>|]*\\|(?:\\w+\\|)"
     "*"
     "(?:town|shop)\\|)",
     "employer"},
    // "At Joel's parents", "at the Hilton for a wedding", "at John Lewis looking at sofas": a visit.
    {"(?i)^(?:be|have been) (?:at|with) (?:the )?<(?:[^<>|]*'s? [^<>|]*|[^<>|]* "
     "(?:looking|waiting|trying|shopping|having|"
     "watching|seeing|getting|buying|visiting|queuing|queueing|standing|sitting|eating|drinking|staying|listening|with|"
     "about|over)\\b[^<>|]*|[^<>|]*\\b(?:hilton|marriott|hyatt|sheraton|radisson|novotel|ibis|travelodge|premier inn|"
     "holiday inn|infirmary|a&e|parcs|butlin'?s|resort|theatre|theater|cinema|apollo|arena|museum|gallery|zoo|wedding|"
     "funeral|party|concert|gig|match|conference|expo)\\b[^<>|]*)[>|]",
     "employer"},
    {"(?i)^(?:be|have been) (?:at|with) (?:the )?<[^>]*>.*\\b(?:for (?:the|a|an|my|our|his|her|their|some|lunch|dinner|"
     "drinks|breakfast|brunch|tea|christmas|easter)\\b|(?:looking|waiting|trying|shopping|having|watching|seeing|"
     "getting|"
     "buying|visiting|queuing|staying) |with (?:my|our|the|his|her) (?:mum|mom|mam|dad|wife|husband|kids|family|son|"
     "daughter|sister|brother|parents|partner|friends?|girlfriend|boyfriend|dog)\\b|tonight|right now|again\\b)",
     "employer"},
    // What one joins for oneself: a gym, a party, a choir.
    {"(?i)\\b(?:joined|join|joining|left|leave|leaving|quit|cancell?ed|resigned from) (?:the |my |our )?<(?:[^<>|]* )?"
     "(?:\\w*gym|gyms|fitness|goodlife|club|choir|chorus|church|chapel|mosque|synagogue|band|orchestra|party|labour|"
     "tories|"
     "greens|union|unison|unite|guild|league|society|association|group|team|watchers|slimming "
     "world|noom|parkrun|ramblers|"
     "scouts|guides|brownies|cubs|rotary|lions|freemasons|greenpeace|amnesty|rspb|national "
     "trust|u3a|mensa|tinder|hinge|"
     "bumble|reddit|discord|strava|costco|library|co-?op|credit union|allotment|forum|squad|crew|circle|committee|pta|"
     "board|reserves|troop)\\b(?: \\w+)?[>|]",
     "employer"},
    {"(?i)\\bwith (?:the )?<[^<>|]*\\|(?:bank|carrier|power|insurer|stream|shop|program)\\|", "employer"},
    // Who applies works there not yet.
    {"(?i)\\b(?:appl(?:y|ied|ying) (?:for|to|at|with)|applications?|interview\\w*|shortlisted|turned down|rejected)\\b",
     "employer"},
    {"(?i)\\b(?:joined|join|joining|left|leave|leaving|quit|on|off|to|from|deleted|over) "
     "<[^<>|]*\\|(?:social|stream|phone|laptop|program)\\|",
     "employer"},
    {"(?i)\\b(?:left|leave|leaving) <[^>]* (?:open|on|running|unlocked|behind|off|early|alone|unread|outside|hanging|"
     "charging|unattended|logged in|in the \\w+)>",
     "employer"},
    {"(?i)\\bjoin(?:ed|ing)? <[^>]*>.*\\b(?:free|trial|membership|discount|monthly|waitlist|waiting list|newsletter|"
     "beta|credits?)\\b",
     "employer"},
    {"(?i)\\bwork(?:s|ed|ing)? (?:best |well |better )?to <", "employer"},
    // What became of it is no car: "my car is history".
    {"(?i)<(?:an? |the )?(?:history|toast|dead|gone|scrap|goner|write-off|written off|wreck|no more|done for|for sale|"
     "sold|totalled|totaled|broken|kaputt?)[>|]",
     "car|laptop|phone|bike|vehicle"},
    // Where it is: "my car is in the garage".
    {"(?i)<(?:in|at|on|off|out|back|away|being|getting|parked|due|booked)\\b", "car|laptop|phone|bike|vehicle"},
    {"(?i)\\b(?:sewing|washing|coffee|espresso|bread|rowing|knitting|milling|ice|vending|slot|fax|pinball|embroidery|"
     "dialysis|cpap|copy|time)[ -]machine\\b",
     "laptop|phone"},
    {"\\|(?:line|sim)\\|", "employer"},
    {"(?-i:<(?:the |an? )?[a-z])(?:[\\w-]* )*?(?i:" KIND_JOB ")[>|]", "employer"},
    // What somebody is registered with as a patient.
    {"(?i)^(?:be|have been) with (?:the )?<[^<>|]* (?:surgery|practice|clinic|(?:medical|health|dental) "
     "(?:centre|center))"
     "[>| ]",
     "employer"},
    // "I quit Spanish": it was learned.
    {"(?i)\\b(?:quit|left) <(?-i:" KIND_LANGUAGE ")(?: (?:lessons?|class|classes|course|club))?[>|]", "employer"},
    // "My editor is in dark mode": how it is set.
    {"(?i)<(?:in|on|at|set|always|too|so|not|very|really|slow|broken|light|dark|full screen|crashing|acting|being) ",
     "editor"},
    // A job is no firm.
    {"(?i)[ <]" KIND_JOB "[>|]", "job title", true},
    {"(?-i:<(?:the )?\\p{Lu}\\p{Ll}[\\w'-]*(?: (?:and |& |of )?\\p{Lu}[\\w'&-]*)+[>|])", "job title"},
    {"(?i)\\bas an? <\\w+ing[>|]", "job title"},
    // A thing's colour is not the thing, nor a dish, but an orange and a salmon may be one.
    {"(?i)<" HEARTH_COLOUR "(?: one)?[>|]", "car|laptop|phone|bike|vehicle"},
    {"(?i)<(?:oranges?|salmon|peach|plum|olive|apricot|aubergine|lime|mint|sage|champagne|cinnamon|saffron)[>|]",
     "favourite food", true},
    {"(?i)<" HEARTH_COLOUR "(?: for \\w+)?[>|]", "favourite food"},
    {"(?i)\\b(?:rental|rented|hire|hired|courtesy|loan|loaned|borrowed|toy|model|lego|work's) (?:car )?<",
     "car|laptop|phone|vehicle"},
    // What one has only until one's own is back.
    {"(?i)\\b(?:rental|hire|courtesy|loan|loaner|replacement|pool) (?:car|van|bike|phone|laptop)\\b",
     "car|laptop|phone|vehicle"},
    {"(?i)>.*\\bbelongs? to\\b|<[^>]*\\bbelongs? to\\b", "pet"},
    // "A new piano teacher" is no piano.
    {"(?i)> (?:teacher|tutor|instructor|lessons?|class|classes|tuner|player|shop|mechanic|insurance|loan|keys?)\\b",
     "owns|laptop|car|vehicle|bike|phone"},
    // "A sister called Ines" is somebody.
    {"(?i)\\b" HEARTH_RELATION
     "(?: at home)?,? (?:called|named|by the name of|whose name (?:be|is)|who answers to|who goes by) <",
     "pet"},
    // "A man called Frank has joined", "a cleaner named Rosa".
    {"(?i)\\b(?:m[ae]n|wom[ae]n|bloke|guy|chap|lad|lady|gentleman|boy|girl|kid|child|baby|person|people|fellow|"
     "neighbou?r|lodger|tenant|flatmate|roommate|housemate|" KIND_JOB "),? (?:called|named|by the name of|whose name "
     "(?:be|is)|who goes by) <",
     "pet|project"},
    // "Single parenting this week", "single-handed".
    {"(?i)<single(?:\\|[^>]*)?>[ -](?:parent|mum|mom|dad|mother|father|hand|mind|fil|us|figure|digit)",
     "relationship status"},
    // Who moved to another school goes there.
    {"(?i)<[^<>|]*\\b(?:school|academy|college|nursery|kindergarten|preschool|playgroup|primary|sixth form)[>|]",
     HOMES},
    // "Allergic to spending money", "allergic to Mondays".
    {"(?i)<(?:ring|herring|pudding|dressing|icing|colou?ring|seasoning|bedding|clothing|string|lightning|stuffing|"
     "flavou?ring|filling|coating|stinging|wing)",
     "allergy", true},
    {"(?i)<(?:meetings?|mornings|mondays|work|small talk|commitment|nonsense|bullshit|deadlines|drama|people|housework|"
     "spreadsheets|bureaucracy|paperwork|rules|authority|responsibility|fun|compliments|change|networking|jargon|"
     "powerpoint|exercise|effort|hard work|money|\\w+ing)[>| ]|\\bcomes? from <",
     "allergy"},
    // "Can't stand for long", "bangs like a drum".
    {"(?i)\\bstand (?:it )?<(?:for|up|still|upright|straight|on|by|around|in line|without|near|next|there|long|alone|"
     "behind|between)\\b",
     "opinion"},
    {"(?i)\\b" COMPARED "(?:s|es|ed|ing)? like (?:an? |the |my )?<", "opinion"},
    {"(?i)^(?:the |our |my |most |some "
     ")?(?:customers?|clients?|users?|people|guests|readers|everyone|everybody|plants?|"
     "visitors|tourists|students|patients|bees|investors|critics|reviewers) (?:\\w+ )?(?:love|like|hate|adore|dislike|"
     "enjoy)s?\\b",
     "opinion"},
    {"(?i)\\boff <(?:to|for|home|work|sick|school|duty|today|tomorrow|now|out|on|again|topic|piste|"
     "the (?:mark|hook|record|top|charts|books|cuff))\\b",
     "gave up"},
    {"(?i)^(?:left|forgot) (?:the |my |own )?<[^>]*\\b(?:on|open|unlocked|running|off)(?:[>|]| (?:when|all|while|the|"
     "again|on|at|in|this|last))",
     "ended"},
    // "Live in these boots", "learning that …", "play the fool": said of the moment or in a picture.
    {"(?i)\\blives? in (?:these|those|this|that)\\b|\\blearning (?:that|the hard way)\\b|<(?:am|is|are) \\w+ing[>|]|"
     "\\bnose runs\\b|\\b(?:drives?|drove) an? hard bargain\\b|\\bleft (?:the |my )?(?:oven|stove|iron|light|lights|"
     "tap|gas|heating|door|window) (?:on|open|unlocked|running)\\b|\\bstudied the (?:map|menu|timetable|instructions|"
     "label|small print|sign)\\b",
     "said"},
    {"(?i)\\bplays? (?:the )?(?:fool|devil's advocate|victim|field|long game|waiting game|odds|numbers|part|role|host|"
     "clown|innocent|dead)\\b",
     "habit|said|plays"},
    {"(?i)\\b(?:character|storm|hurricane|cyclone|satnav|printer|router|sourdough|starter|robot|roomba|hoover|"
     "protagonist|villain) (?:\\w+ )?(?:called|named|allergic|who|whose)\\b|\\b(?:voice|storm) (?:is )?named\\b|"
     "\\b(?:named|called|christened) (?:my|our|the) (?:\\w+ )?(?:sourdough|starter|car|van|robot|roomba|hoover|printer|"
     "laptop|plant|bike)\\b",
     "project|said|pet|name|nickname|allergy"},
    // "Studied the map", "graduated from a spoon".
    {"(?i)<the (?:history|law|philosophy|theory|classics|sociology|science|art|psychology|economics)\\b",
     "degree|field of study", true},
    {"(?i)\\b(?:studied|study|studying|read|did) (?:<(?:the|this|that|my|our|his|her|some|every|each|all|it|both|those|"
     "these)\\b|(?:the|this|that|my|our|his|her|these|those) <)",
     "degree|field of study"},
    {"(?i)<[^>]*(?:school|college|university|uni|academy|institute|conservatoire|course|programme|program|seminary)",
     "education|school", true},
    {"(?-i:<(?:a|an|the|my|our|this) [a-z])", "education|school"},
    // "Learning the hard way that …".
    {"(?i)<(?:that|the hard way|hard way|a lot|lots|so much|more|about the|as i|as we|to (?:live|let|love|say no|"
     "accept|trust|relax|be|cope|deal|not)|not to|when|why|what|who|patience)\\b",
     "learning"},
    // Who is called so is not the writer: "one rooster called Senator", "my eldest is named Caoimhe".
    {"(?i)\\b(?:my|our|the|his|her|their|this|that|an?|one|two) (?:[\\w'-]+,? ){1,4}(?:is |are |was |be )?(?:now )?"
     "(?:called|named) <",
     "nickname|name"},
    {"<(?:Aries|Taurus|Gemini|Cancer|Leo|Virgo|Libra|Scorpio|Sagittarius|Capricorn|Aquarius|Pisces)[>|]",
     "name|nickname"},
    {"(?i)\\b(?:drive|drives|drove|driving) (?:an? |the )?<(?:hard bargain|point|conversation|change|wedge|nail)",
     "vehicle|car"},
});

/// "…, best cheap strings?", "…, wind advice?": what stands behind a statement and asks without a word for asking, or
/// orders: "…, quiz me on it".
constexpr std::string_view kBareQuestion =
    "(?i)^(?:(?:best|cheap\\w*|good|better|easy|quick|decent|safe|nice|simple|favou?rite|gentle|healthy|any|some|more|"
    "other|which|what|recipes?|ideas?|tips?|advice|thoughts|suggestions?|recommendations?|options|worth|normal|too|"
    "possible|realistic|doable|safe|legal|allowed|am "
    "i|\\w{3,}est|shoes|gloves|boots|permits?|visa|books?|apps?|podcasts?|help)\\b"
    "[^,.!]*\\?|(?:[a-z'-]+ ){0,7}[a-z'-]+(?: or [a-z' -]+| (?:ideas?|tips?|advice|thoughts|suggestions?|"
    "recommendations?|options|help|needed|required|allowed|possible)| (?:for|to|that) [a-z' -]+)\\?|(?:[a-z'-]+ "
    "){0,3}[a-z'-]+\\?|(?:please "
    ")?(?:tell|give|"
    "show|explain|write|rewrite|make|draft|help|find|suggest|recommend|list|compare|summari[sz]e|translate|convert|"
    "calculate|check|proofread|fix|describe|define|plan|quiz|teach|walk|remind|generate|create|design|outline|rank|"
    "turn|put|name|pick|build|talk|phonetic|propose|prepare|compose|sort) (?:me|us|my|our|it|them|him|her|an?|the|this|"
    "that|some|one|two|three|four|five|ten|\\d+|something|foolproof|what|how|why|each)\\b.*)$";

}  // namespace

std::span<const FactRule> englishNamed() { return kNamed; }

void addEnglishValueSenses(Language& language) {
    language.valueSenses = kValueSenses;
    language.bareQuestion = kBareQuestion;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// English words by what they name, as pieces of RE2, for rules that know a thing by its kind and not by the words
// around it.
#pragma once

#include "core/memory/english/patterns.h"

#define KIND_CAP "(?-i:\\p{Lu})[\\pL\\d&.'/-]*[\\pL\\d]\\+{0,2}"
#define KIND_NAME KIND_CAP "(?:\\.? (?:(?:of|de|la|del|and|&|der|van|von) )?(?:" KIND_CAP "|\\d+\\b)){0,3}"
#define KIND_PLACE KIND_CAP "(?:[ -](?:(?:of|de|la|del|am|upon|on) )?" KIND_CAP "){0,2}"
#define KIND_DET \
    "(?:an? |the |my |our |his |her |their |some |another |this |that |old |new |trusty |beloved |little )*"
#define KIND_MODE                                                                                                      \
    "(?:(?:e-|electric |cargo |night |express |commuter |regional |folding |city |local |high-speed |shuttle |school " \
    ")?(?:bikes?|bicycle|cycle|car|trains?|trams?|bus(?:es)?|metro|subway|underground|tube|ferry|boat|scooter|moped|"  \
    "motorbike|motorcycle|skateboard|taxi|trolleybus|van|minibus|coach|monorail|carpool|car-?share|streetcar|rail|"    \
    "canoe|kayak|rollerblades|skates|Vespa|light rail|cable car|park and ride|public transport|public transit|"        \
    "transit|foot|walking|cycling|driving|lift share|rideshare|gondola|water taxi|funicular|S-Bahn|U-Bahn|DART|LUAS|"  \
    "BART|MRT|truck|pickup|longboard|unicycle|shuttle))"
#define KIND_INSTRUMENT                                                                                                \
    "(?:(?:electric |acoustic |classical |bass |double |steel |french |tin |pipe |hammond |alto |tenor |soprano |"     \
    "baritone |upright |grand |twelve-string |celtic |irish |chinese |hammered |mountain |classical |slide |lap "      \
    "steel |jazz )*(?:guitar|piano|violin|viola|cello|bass|"                                                           \
    "drums?|drum "                                                                                                     \
    "kit|flute|saxophone|sax|trumpet|trombone|tuba|ukulele|uke|clarinet|oboe|bassoon|harp|accordion|banjo|"            \
    "mandolin|organ|keyboards?|harmonica|recorder|bagpipes?|horn|lute|sitar|marimba|xylophone|vibraphone|"             \
    "harpsichord|euphonium|cornet|concertina|fiddle|lyre|zither|didgeridoo|tabla|djembe|cajon|bongos|congas|"          \
    "percussion|theremin|synth(?:esi[sz]er)?|melodica|kalimba|erhu|koto|bodhr(?:a|á)n|whistle|piccolo|bouzouki|oud|"  \
    "balalaika|bugle|glockenspiel|timpani|dulcimer|shamisen|guzheng|sousaphone|flugelhorn|viola da gamba|hurdy-gurdy|" \
    "pan flute|steelpan|steel drums?|cymbals|carillon|spinet|ocarina|kazoo|autoharp|dobro|harmonium|squeezebox|"       \
    "keytar|serpent|talking drum|santoor|mridangam|sarod|sarangi|veena|tanpura|tambura|bansuri|shehnai|esraj|dhol|"    \
    "duduk|ney|qanun|saz|rebab|rabab|setar|tanbur|santur|daf|darbuka|mbira|kora|balafon|ngoni|udu|pipa|guqin|dizi|"    \
    "suona|sheng|gayageum|geomungo|taiko|shakuhachi|biwa|gamelan|angklung|charango|cuatro|cavaquinho|zampo(?:ñ|n)a|"  \
    "quena|cajón|berimbau|surdo|pandeiro|bandoneon|bandoneón|nyckelharpa|kantele|hardanger fiddle|langeleik|gusli|"  \
    "domra|bayan|tamburica|cimbalom|gadulka|gaida|psaltery|shawm|crumhorn|sackbut|viol|lyra|alphorn|flugel|cornett|"   \
    "low whistle|uilleann pipes|small ?pipes|northumbrian pipes|jew'?s harp|musical saw|banjolele|stylophone|"         \
    "handpan|hang drum|singing bowls?|castanets|washboard|bell lyre|handbells|tambourine|maracas))"
#define KIND_SPORT                                                                                                     \
    "(?:(?:open[- ]water |wild |sea |indoor |outdoor |beach |five-a-side |table |nordic |power |hot |mountain |road |" \
    "street |canoe |body |beer-league |lane |underwater |aerial |pole |barn |folk |morris |ceilidh |trail |gravel "    \
    "|rock |ice |figure |roller |cross-country |strength |weight |circuit |interval |martial |water |"                 \
    "swing |line |ballroom |latin |kick|aqua |tai |horse |ju-?jitsu |walking |touch |parkour )?"                       \
    "(?:running|run|runs|jogging|jog|swimming|swims?|swim|yoga|pilates|rowing|tennis|climbing|bouldering|cycling|"     \
    "biking|bike rides?|spin(?:ning)?|boxing|karate|judo|aikido|fencing|badminton|squash|football|soccer|basketball|"  \
    "netball|volleyball|handball|hockey|skating|skiing|dancing|dance|ballet|zumba|crossfit|weights|weightlifting|"     \
    "lifting|training|hiking|hikes?|walking|walks?|surfing|padel|paddle|paddleboarding|golf|rugby|cricket|hurling|"    \
    "camogie|gymnastics|aerobics|chi|arts|kickboxing|sailing|kayaking|canoeing|riding|archery|salsa|tango|bachata|"    \
    "stretching|gym|taekwondo|jiu-jitsu|bjj|triathlon|ping pong|pickleball|racquetball|lacrosse|softball|baseball|"    \
    "bowls|bowling|darts|meditation|wrestling|muay thai|krav maga|orienteering|parkrun|parkour|skateboarding|"         \
    "snowboarding|water polo|polo|diving|kettlebells?|hiit|barre|qigong|tai chi|frisbee|ultimate|curling|"             \
    "powerlifting|workouts?|sessions?|kung fu|capoeira|slacklining|trampolining|rounders|bocce|petanque|step "         \
    "class|futsal|"                                                                                                    \
    "body ?pump|roller derby|shinty|sepak takraw|kabaddi|kho-kho|dodgeball|korfball|floorball|calisthenics|"           \
    "boot ?camp|aquarobics|aqua(?:fit| aerobics| gymnastics)|skipping|abseiling|canyoning|canyoneering|cheerleading|"  \
    "croquet|sumo|kendo|wing chun|hyrox|running club|spikeball|kitesurfing|windsurfing|wakeboarding|snorkelling|"      \
    "bodybuilding|circuits|cross-training|jazzercise|ballroom|ceilidh|pole fitness|stair climbing))"
#define KIND_JOB                                                                                                       \
    "(?:[\\pL-]*(?:ologist|ician|icist|grapher|maker|worker|keeper|monger|smith|wright|teller|writer|driver|engineer|" \
    "developer|manager|officer|director|designer|teacher|trainer|dresser|fighter|builder|planner|cleaner|painter|"     \
    "player|dealer|seller|broker|therapist|scientist|analyst|specialist|technician|assistant|consultant|accountant|"   \
    "attendant|inspector|instructor|investigator|operator|editor|auditor|doctor|conductor|sculptor|actor|tutor|"       \
    "professor|surveyor|administrator|coordinator|translator|decorator|contractor|counsellor|counselor|advisor|"       \
    "adviser|researcher|programmer|photographer|carpenter|plumber|plasterer|roofer|joiner|welder|fitter|turner|"       \
    "machinist|mechanic|electrician|nurse|midwife|surgeon|dentist|vet|veterinarian|pharmacist|optician|optometrist|"   \
    "lawyer|solicitor|barrister|paralegal|judge|clerk|secretary|receptionist|librarian|archivist|curator|journalist|"  \
    "author|poet|novelist|chef|cook|baker|butcher|brewer|barista|bartender|waiter|waitress|sommelier|farmer|grower|"   \
    "gardener|landscaper|florist|forester|ranger|fisherman|sailor|pilot|captain|skipper|courier|postman|postie|"       \
    "dispatcher|soldier|firefighter|paramedic|policeman|policewoman|detective|guard|caretaker|janitor|concierge|"      \
    "cashier|shopkeeper|salesman|saleswoman|salesperson|sales rep|rep|agent|buyer|banker|trader|actuary|economist|"    \
    "statistician|mathematician|physicist|chemist|biologist|geologist|historian|linguist|philosopher|archaeologist|"   \
    "architect|artist|illustrator|animator|musician|singer|dancer|comedian|composer|producer|presenter|filmmaker|"     \
    "hairdresser|barber|beautician|tailor|seamstress|upholsterer|cobbler|potter|jeweller|jeweler|luthier|"             \
    "bookbinder|printer|glazier|tiler|bricklayer|stonemason|mason|scaffolder|labourer|laborer|miner|rigger|"           \
    "student|apprentice|trainee|intern|postdoc|lecturer|principal|headteacher|childminder|nanny|carer|caregiver|"      \
    "social worker|youth worker|chaplain|priest|pastor|vicar|rabbi|imam|minister|politician|diplomat|civil servant|"   \
    "recruiter|marketer|strategist|copywriter|proofreader|interpreter|tester|sysadmin|admin|dba|sre|devops|coder|cto|" \
    "ceo|cfo|founder|freelancer|entrepreneur|landlady|estate agent|realtor|zookeeper|beekeeper|groom|jockey|coach|"    \
    "referee|lifeguard|masseuse|masseur|physio|osteopath|chiropractor|dietitian|nutritionist|podiatrist|audiologist|"  \
    "radiographer|sonographer|anaesthetist|phlebotomist|hygienist|orthodontist|undertaker|auctioneer|antiquarian|"     \
    "restorer|conservator|sommelier|chocolatier|confectioner|cheesemonger|roaster|distiller|winemaker|vintner|"        \
    "notary|bailiff|magistrate|prosecutor|steward|stewardess|cabin crew|crew|signaller|signalman|linesman|lineman|"    \
    "surfacer|arborist|tree surgeon|ecologist|cartographer|meteorologist|astronomer|dj|bouncer|model|stylist|buyer|"   \
    "pathologist|lab tech|tech|programme manager|scrum master|product owner|foreman|supervisor|team lead|head of "     \
    "[\\pL ]+|"                                                                                                        \
    "locksmith|watchmaker|signwriter|tattooist|referee|croupier|porter|usher|bookkeeper|payroll clerk|underwriter|"    \
    "loss adjuster|claims handler|bus conductor|guide|au pair|housekeeper|governess|tutor|dean|registrar|bursar)s?)"
#define KIND_HOUSE                                                                                                  \
    "(?:house|houseboat|flat|apartment|cottage|studio|loft|bungalow|farmhouse|duplex|penthouse|cabin|maisonette|"   \
    "villa|"                                                                                                        \
    "condo|condominium|townhouse|caravan|trailer|bedsit|semi|semi-detached|mansion|yurt|narrowboat|barge|basement|" \
    "attic|terrace|terraced|house share|flatshare|flat-share|rowhouse|row house|brownstone|granny flat|tiny house|" \
    "mobile home|motorhome|camper van|lodge|chalet|barn|barn conversion|lighthouse|boathouse|walk-up|walkup|"       \
    "one-bed|two-bed|three-bed|bedroom|sublet|council flat|unit|digs|rental|squat|dorm|hall of residence|ranch|"    \
    "ranch house|bach|crib|weatherboard|queenslander|croft|manse|gatehouse|gîte|riad|commune|co-op|static caravan)"
#define KIND_CLOCK                                                                                                 \
    "(?:\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|\\d{1,2} o'?clock|half (?:past )?"          \
    "(?:\\w+)|(?:a )?(?:quarter|five|ten|twenty(?:-five)?) (?:to|past) "                                           \
    "\\w+|(?:five|six|seven|eight|nine|ten|four|three|eleven|twelve|noon|midnight)"                                \
    "(?:[- ](?:thirty|fifteen|forty-five|ten|twenty))?(?: ?[ap]\\.?m\\.?| o'?clock| sharp| in the morning)?|dawn|" \
    "sunrise|first light|\\d{1,2})"
#define KIND_AILMENT                                                                                                   \
    "(?:asthma|migraines?|tinnitus|(?:high |low )?blood pressure|back "                                                \
    "pain|eczema|psoriasis|arthritis|diabetes|epilepsy|"                                                               \
    "insomnia|anxiety|depression|adhd|add|ibs|copd|pcos|vertigo|gout|reflux|hay fever|scoliosis|coeliac(?: disease)?|" \
    "celiac(?: disease)?|crohn'?s(?: disease)?|sleep apno?ea|(?:high "                                                 \
    ")?cholesterol|an(?:a)?emia|dyslexia|dyspraxia|lupus|"                                                             \
    "sciatica|rosacea|endometriosis|fibromyalgia|heartburn|hypertension|hypothyroidism|narcolepsy|glaucoma|cataracts?" \
    "|"                                                                                                                \
    "bronchitis|sinusitis|tendonitis|tennis elbow|plantar fasciitis|carpal "                                           \
    "tunnel|raynaud'?s|hashimoto'?s|ulcers?|angina|"                                                                   \
    "arrhythmia|colitis|iron deficiency|long covid|allergy|allergies)"
#define KIND_LANGUAGE                                                                                                  \
    "(?:(?-i:Portuguese|Polish|Swahili|Japanese|Arabic|German|Hindi|Catalan|French|Spanish|Italian|Dutch|English|"     \
    "Chinese|Mandarin|Cantonese|Korean|Russian|Swedish|Norwegian|Danish|Finnish|Greek|Turkish|Hebrew|Latin|Czech|"     \
    "Slovak|Hungarian|Romanian|Bulgarian|Croatian|Serbian|Slovene|Slovenian|Ukrainian|Vietnamese|Thai|Welsh|Irish|"    \
    "(?:Scottish |Irish "                                                                                              \
    ")?Gaelic|Gaeilge|Basque|Galician|Icelandic|Estonian|Latvian|Lithuanian|Persian|Farsi|Urdu|Bengali|Tamil|Telugu|"  \
    "Marathi|Gujarati|Punjabi|Kannada|Malayalam|Zulu|Xhosa|Afrikaans|Indonesian|Malay|Tagalog|Filipino|Esperanto|"     \
    "Albanian|Georgian|Armenian|Mongolian|Nepali|Yoruba|Igbo|Hausa|Amharic|Somali|Sinhala|Khmer|Lao|Burmese|Maltese|"  \
    "Luxembourgish|Flemish|Frisian|Faroese|Breton|Scots|Kurdish|Pashto|Kazakh|Uzbek|Azerbaijani|Macedonian|Bosnian|"   \
    "Belarusian|Māori|Maori|Hawaiian|Samoan|Quechua|Guarani|Navajo|Cree|Ojibwe|Twi|Wolof|Tigrinya|Shona|Kinyarwanda|" \
    "Ladino|Yiddish|Sami|Occitan|Sicilian|Cornish|Manx|BSL|ASL|Auslan|Castilian|Brazilian Portuguese|Swiss German)|"   \
    "sign language)"
#define KIND_DRINK                                                                                                  \
    "(?:(?:[\\w'-]+ ){0,3}?(?:coffee|tea|espresso|cappuccino|latte|matcha|mocha|macchiato|americano|flat white|"    \
    "cortado|rooibos|chai|cocoa|hot chocolate|juice|smoothie|water|milk|kefir|kombucha|mate|yerba mate|lassi|"      \
    "ristretto|ristretti|lungo|chicory|barley cup|hot lemon|lemon water|oolong|earl grey|darjeeling|assam|sencha|"  \
    "genmaicha|lapsang|tisane|infusion|brew|cold brew|filter coffee|moka|decaf|horchata|beer|cider|wine|shake|"     \
    "protein shake|ayran|broth|cordial|lemonade|soda|cola|pu-?erh|jasmine|camomile|chamomile|peppermint|builder's|" \
    "cuppa|pepsi(?: max)?|coke(?: zero)?|diet coke|dr\\.? pepper|ribena|vimto|irn[- ]bru|lucozade|fanta|sprite|"    \
    "red bull|milo|horlicks|ovaltine|bovril|marmite|gatorade|club-mate|root beer|ginger (?:beer|ale)|squash|"       \
    "elderflower|sharbat|nimbu pani|jaljeera|thandai|buttermilk|tepache|kvass|kompot|tereré|guaran(?:a|á)|atole|" \
    "agua fresca|sweet tea|bubble tea|boba|malt drink|malta|barley coffee|energy drinks?))"
/// A seat by what it is beside or how far back it is: "the seat over the wing", "lower berth", "the end-of-row seat".
#define KIND_SEAT                                                                                                   \
    "(?:(?:[\\pL-]+ ){0,2}?(?:window|aisle|middle|table|corner|end|front|back|rear|side|centre|center|box|balcony|" \
    "extra-legroom|legroom|end-of-row|exit-row|emergency exit|upper|lower|forward-facing|backwards-facing)[- "      \
    "]?(?:row )"                                                                                                    \
    "?seats?|(?:emergency )?exit row|bulkhead(?: seats?)?|(?:the )?(?:front|back|last|first|second|middle) "        \
    "row|window|"                                                                                                   \
    "aisle|(?:lower|upper|middle|side(?: lower| upper)?|bottom|top) (?:berth|bunk)|quiet (?:coach|carriage|car)|"   \
    "(?:seat|place|berth|spot) (?:right )?(?:at|by|over|near|next to|beside|in|on|under|behind) the (?:very "       \
    ")?[\\pL]+)"

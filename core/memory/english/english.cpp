// SPDX-License-Identifier: AGPL-3.0-or-later
// English: the words around the facts: contractions, openings, doubt, questions, what is not a name.
#include "core/memory/english/english.h"

#include <array>
#include <vector>

#include "core/memory/english/patterns.h"
#include "core/memory/english/tables.h"
#include "core/memory/reading/people.h"

namespace hearth::memory {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kContractions = std::to_array<Pair>(
    {{"can't", "can not"},    {"cannot", "can not"},    {"cant", "can not"},   {"won't", "will not"},
     {"wont", "will not"},    {"shan't", "shall not"},  {"ain't", "be not"},   {"dont", "do not"},
     {"doesnt", "does not"},  {"didnt", "did not"},     {"isnt", "is not"},    {"wasnt", "was not"},
     {"im", "i am"},          {"i'm", "i am"},          {"ive", "i have"},     {"id", "id"},
     {"let's", "let us"},     {"lets", "let us"},       {"gonna", "going to"}, {"wanna", "want to"},
     {"gotta", "have to"},    {"kinda", "kind of"},     {"name's", "name is"}, {"birthday's", "birthday is"},
     {"it's", "it is"},       {"that's", "that is"},    {"what's", "what is"}, {"he's", "he is"},
     {"she's", "she is"},     {"there's", "there is"},  {"here's", "here is"}, {"who's", "who is"},
     {"where's", "where is"}, {"how's", "how is"},      {"y'all", "you all"},  {"u", "you"},
     {"bday", "birthday"},    {"fav", "favourite"},     {"fave", "favourite"}, {"favorite", "favourite"},
     {"theyre", "they are"},  {"couldnt", "could not"}, {"arent", "are not"},  {"havent", "have not"},
     {"hasnt", "has not"},    {"thats", "that is"},     {"youre", "you are"},  {"weve", "we have"},
     {"shes", "she is"},      {"hes", "he is"},         {"whos", "who is"},    {"theres", "there is"},
     {"names", "name is"},    {"w/", "with"},           {"w/o", "without"},    {"b/c", "because"},
     {"bc", "because"},       {"til", "until"},         {"cuz", "because"},    {"pls", "please"},
     {"ur", "your"},          {"lets", "let us"}});

constexpr auto kEndings = std::to_array<Pair>(
    {{"n't", " not"}, {"'m", " am"}, {"'re", " are"}, {"'ve", " have"}, {"'ll", " will"}, {"'d", " would"}});

constexpr auto kBaseForms = std::to_array<Pair>({{"am", "be"},
                                                 {"is", "be"},
                                                 {"are", "be"},
                                                 {"has", "have"},
                                                 {"does", "do"},
                                                 {"goes", "go"},
                                                 {"were", "was"},
                                                 {"was", "was"},
                                                 {"has", "have"},
                                                 {"studies", "study"},
                                                 {"flies", "fly"},
                                                 {"tries", "try"},
                                                 {"carries", "carry"}});

constexpr auto kFirstPerson = std::to_array<std::string_view>(
    {"i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "myself", "we", "we're", "we've", "us", "our", "ours"});
constexpr auto kThirdPerson =
    std::to_array<std::string_view>({"he", "he's", "him", "his", "himself", "she", "she's", "her", "hers", "herself",
                                     "they", "they're", "they've", "them", "their", "theirs"});

constexpr auto kPronounShift = std::to_array<Pair>({{"my", "their"},
                                                    {"My", "Their"},
                                                    {"our", "their"},
                                                    {"Our", "Their"},
                                                    {"me", "them"},
                                                    {"us", "them"},
                                                    {"I", "they"},
                                                    {"i", "they"},
                                                    {"we", "they"},
                                                    {"myself", "themselves"},
                                                    {"ourselves", "themselves"},
                                                    {"mine", "theirs"},
                                                    {"ours", "theirs"},
                                                    {"am", "are"},
                                                    {"they am", "they are"},
                                                    {"am they", "are they"},
                                                    {"they was", "they were"},
                                                    {"was they", "were they"},
                                                    {"is been", "has been"}});

constexpr auto kKeySynonyms =
    std::to_array<Pair>({{"boss", "manager"},    {"supervisor", "manager"}, {"line manager", "manager"},
                         {"children", "kid"},    {"grocerie", "grocery"},   {"utilitie", "utility"},
                         {"dish", "food"},       {"meal", "food"},          {"band", "music"},
                         {"singer", "music"},    {"artist", "music"},       {"musician", "music"},
                         {"group", "music"},     {"color", "colour"},       {"note-taking", "note"},
                         {"notetaking", "note"}, {"to-do", "todo"},         {"movie", "film"},
                         {"novel", "book"},      {"beverage", "drink"}});

constexpr auto kPastVerbs = std::to_array<std::string_view>(
    {"was",       "were",     "had",     "did",        "went",   "gave",    "got",     "took",   "made",
     "came",      "left",     "quit",    "sold",       "bought", "brought", "began",   "became", "chose",
     "kept",      "lost",     "met",     "ran",        "won",    "spent",   "told",    "found",  "grew",
     "knew",      "broke",    "drove",   "wrote",      "rode",   "swam",    "sang",    "threw",  "withdrew",
     "let",       "put",      "cut",     "set",        "said",   "read",    "built",   "paid",   "taught",
     "thought",   "fell",     "flew",    "rose",       "stood",  "spoke",   "swore",   "can",    "could",
     "will",      "would",    "must",    "may",        "might",  "should",  "used",    "shrank", "forgot",
     "hid",       "led",      "sent",    "slept",      "stole",  "wore",    "learnt",  "pulled", "upped",
     "ended",     "ate",      "drank",   "sat",        "held",   "felt",    "heard",   "caught", "fought",
     "dealt",     "dug",      "fed",     "hung",       "laid",   "lent",    "meant",   "rang",   "sank",
     "shot",      "shook",    "stuck",   "struck",     "swept",  "tore",    "woke",    "wept",   "bent",
     "blew",      "froze",    "saw",     "understood", "died",   "rewrote", "rebuilt", "redid",  "undid",
     "overslept", "overcame", "outgrew", "underwent",  "drew",   "slid",    "crept",   "fled",   "forgave",
     "sought",    "spun",     "shone"});

constexpr auto kOpenings = std::to_array<std::string_view>({"please",
                                                            "as info",
                                                            "as an info",
                                                            "info",
                                                            "pardon",
                                                            "for completeness",
                                                            "one more input",
                                                            "just to inform you",
                                                            "hand on heart",
                                                            "kindly consider that",
                                                            "kindly note that",
                                                            "fair warning",
                                                            "long story short",
                                                            "for your info",
                                                            "for clarity",
                                                            "to complete the picture",
                                                            "truth be told",
                                                            "for good order",
                                                            "if i may add",
                                                            "in short",
                                                            "well",
                                                            "so",
                                                            "oh",
                                                            "see here",
                                                            "look here",
                                                            "listen",
                                                            "listen up",
                                                            "hold up",
                                                            "hang on",
                                                            "mind you",
                                                            "righto",
                                                            "thing is",
                                                            "ok",
                                                            "okay",
                                                            "hi",
                                                            "hello",
                                                            "hey",
                                                            "hey there",
                                                            "hi there",
                                                            "yes",
                                                            "yeah",
                                                            "yep",
                                                            "no,",
                                                            "look,",
                                                            "see,",
                                                            "trust me,",
                                                            "believe me,",
                                                            "guess what,",
                                                            "you see,",
                                                            "in fairness,",
                                                            "to be fair,",
                                                            "nope",
                                                            "thanks",
                                                            "thank you",
                                                            "great",
                                                            "cool",
                                                            "sure",
                                                            "right",
                                                            "btw",
                                                            "by the way",
                                                            "fyi",
                                                            "for your information",
                                                            "just fyi",
                                                            "honestly",
                                                            "frankly",
                                                            "personally",
                                                            "basically",
                                                            "for the record",
                                                            "for context",
                                                            "some context",
                                                            "context",
                                                            "background",
                                                            "a bit about me",
                                                            "about me",
                                                            "just so you know",
                                                            "so you know",
                                                            "to be clear",
                                                            "to be honest",
                                                            "tbh",
                                                            "in fact",
                                                            "anyway",
                                                            "also",
                                                            "and",
                                                            "but",
                                                            "plus",
                                                            "then",
                                                            "besides",
                                                            "now",
                                                            "actually",
                                                            "oh wait",
                                                            "wait",
                                                            "note that",
                                                            "please note that",
                                                            "please note",
                                                            "note",
                                                            "remember that",
                                                            "remember",
                                                            "please remember that",
                                                            "please remember",
                                                            "keep in mind that",
                                                            "keep in mind",
                                                            "don't forget that",
                                                            "don't forget",
                                                            "you should know that",
                                                            "you should know",
                                                            "i should mention that",
                                                            "i should mention",
                                                            "i should add that",
                                                            "i forgot to mention that",
                                                            "i forgot to mention",
                                                            "did i mention that",
                                                            "as i said",
                                                            "as i mentioned",
                                                            "like i said",
                                                            "as you know",
                                                            "as you may remember",
                                                            "as u may remember",
                                                            "as you might remember",
                                                            "as you may know",
                                                            "good point",
                                                            "fair point",
                                                            "good idea",
                                                            "sounds good",
                                                            "you are right",
                                                            "makes sense",
                                                            "perfect",
                                                            "you may remember that",
                                                            "i think that",
                                                            "i think",
                                                            "i believe that",
                                                            "i believe",
                                                            "i guess that",
                                                            "i guess",
                                                            "i have to say",
                                                            "i must say",
                                                            "i must admit",
                                                            "i have to admit",
                                                            "i realized that",
                                                            "i realised that",
                                                            "i realized",
                                                            "i realised",
                                                            "it turns out that",
                                                            "it turns out",
                                                            "turns out",
                                                            "the thing is that",
                                                            "the thing is",
                                                            "the truth is",
                                                            "i mentioned that",
                                                            "i told you that",
                                                            "i told you",
                                                            "i said that",
                                                            "good news",
                                                            "bad news",
                                                            "big news",
                                                            "update",
                                                            "quick update",
                                                            "quick note",
                                                            "quick remark",
                                                            "small remark",
                                                            "small remark from my side",
                                                            "a remark from my side",
                                                            "small note",
                                                            "side note",
                                                            "on a side note",
                                                            "heads up",
                                                            "i'll be honest",
                                                            "i will be honest",
                                                            "to be honest with you",
                                                            "between you and me",
                                                            "fun fact",
                                                            "small confession",
                                                            "confession",
                                                            "small update",
                                                            "you know",
                                                            "because",
                                                            "as",
                                                            "although",
                                                            "though",
                                                            "even though",
                                                            "while",
                                                            "given that",
                                                            "considering that",
                                                            "considering",
                                                            "seeing that",
                                                            "now that",
                                                            "correction",
                                                            "sorry",
                                                            "my mistake",
                                                            "unfortunately",
                                                            "sadly",
                                                            "luckily",
                                                            "fortunately",
                                                            "thankfully",
                                                            "in my case",
                                                            "for what it's worth",
                                                            "fwiw",
                                                            "these days",
                                                            "nowadays",
                                                            "lately",
                                                            "recently",
                                                            "at the moment",
                                                            "currently",
                                                            "right now",
                                                            "of course",
                                                            "obviously",
                                                            "on the other hand",
                                                            "however",
                                                            "in general",
                                                            "generally",
                                                            "usually",
                                                            "yesterday evening",
                                                            "apparently",
                                                            "finally",
                                                            "first of all",
                                                            "first …",
                                                            "second …",
                                                            "no …",
                                                            "nah …",
                                                            "jk",
                                                            "just kidding",
                                                            "ta",
                                                            "ta,",
                                                            "cheers",
                                                            "lastly",
                                                            "funny enough",
                                                            "incidentally",
                                                            "speaking of which",
                                                            "save this",
                                                            "for the future",
                                                            "for future reference",
                                                            "haha",
                                                            "i mean",
                                                            "lol",
                                                            "ah",
                                                            "hmm",
                                                            "um",
                                                            "yup",
                                                            "alright",
                                                            "so far",
                                                            "as of now",
                                                            "as of today",
                                                            "overall",
                                                            "additionally",
                                                            "furthermore",
                                                            "moreover",
                                                            "instead",
                                                            "we also",
                                                            "indeed",
                                                            "absolutely",
                                                            "definitely",
                                                            "exactly"});

constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"currently",  "now",        "still",     "really",    "also",     "just",      "actually",   "recently",
     "absolutely", "definitely", "totally",   "truly",     "honestly", "finally",   "officially", "happily",
     "simply",     "personally", "basically", "probably",  "already",  "both",      "all",        "quite",
     "kind",       "sort",       "kinda",     "always",    "even",     "presently", "lately",     "certainly",
     "genuinely",  "mostly",     "usually",   "generally", "strongly", "very",      "much",       "particularly",
     "especially", "secretly",   "mainly",    "only"});

constexpr auto kChangeMarkers = std::to_array<std::string_view>(
    {"now", "nowadays", "these days", "from now on", "instead", "changed my mind", "switched", "anymore", "no longer",
     "actually", "recently", "finally", "replaced", "new", "since then", "as of", "lately"});

constexpr auto kClauseVerbs = std::to_array<std::string_view>(
    {"work",    "works",    "live",   "lives",     "love",     "loves",    "like",      "likes",   "prefer",
     "prefers", "hate",     "hates",  "dislike",   "dislikes", "have",     "has",       "speak",   "speaks",
     "study",   "studies",  "am",     "is",        "play",     "plays",    "moved",     "started", "quit",
     "own",     "owns",     "drive",  "drives",    "use",      "uses",     "was",       "don't",   "dont",
     "doesn't", "can't",    "cannot", "enjoy",     "enjoys",   "want",     "wants",     "hope",    "plan",
     "decided", "bought",   "sold",   "adopted",   "got",      "joined",   "left",      "run",     "runs",
     "teach",   "teaches",  "need",   "switched",  "go",       "goes",     "wake",      "usually", "never",
     "always",  "cannot",   "gave",   "stopped",   "collect",  "will",     "graduated", "grew",    "currently",
     "still",   "recently", "just",   "now",       "also",     "eat",      "eats",      "drink",   "drinks",
     "would",   "became",   "turned", "volunteer", "practice", "practise", "finished",  "chose"});

constexpr auto kInterrogatives = std::to_array<std::string_view>(
    {"what",   "what's", "how",   "where",  "which", "who",     "whose",    "when",     "why",   "can",
     "could",  "do",     "does",  "did",    "is",    "are",     "am",       "was",      "were",  "should",
     "would",  "will",   "shall", "may",    "might", "have",    "has",      "any",      "whats", "hows",
     "wheres", "whos",   "isn't", "aren't", "don't", "doesn't", "wouldn't", "couldn't", "won't"});

constexpr auto kNotNames = std::to_array<std::string_view>(
    {"should",      "must",    "might",    "shall", "has",    "is",       "was",     "who",      "whose",   "which",
     "that",        "and",     "or",       "but",   "to",     "in",       "on",      "at",       "for",     "from",
     "with",        "about",   "said",     "says",  "told",   "asked",    "called",  "came",     "comes",   "will",
     "would",       "can",     "could",    "does",  "did",    "had",      "went",    "wants",    "thinks",  "knows",
     "the",         "a",       "an",       "not",   "if",     "answers",  "because", "when",     "where",   "while",
     "i",           "we",      "he",       "she",   "they",   "it",       "my",      "our",      "visited", "gets",
     "takes",       "makes",   "isn't",    "isnt",  "doesnt", "turned",   "became",  "died",     "needs",   "keeps",
     "earns",       "arrives", "sent",     "gave",  "since",  "as",       "so",      "too",      "more",    "crazy",
     "mad",         "weird",   "picky",    "silly", "lazy",   "neither",  "either",  "likewise", "almost",  "nearly",
     "appointment", "visit",   "check-up", "just",  "really", "recently", "finally", "already"});

constexpr auto kNotPeople = std::to_array<std::string_view>(
    {"Everyone",   "Everybody", "Nobody",    "Someone",   "Somebody",   "Anyone",      "Anybody",  "It",
     "This",       "That",      "He",        "She",       "They",       "We",          "You",      "Who",
     "Which",      "What",      "Nothing",   "Something", "Everything", "The",         "There",    "Here",
     "One",        "Monday",    "Tuesday",   "Wednesday", "Thursday",   "Friday",      "Saturday", "Sunday",
     "January",    "February",  "March",     "April",     "May",        "June",        "July",     "August",
     "September",  "October",   "November",  "December",  "Python",     "Java",        "Rust",     "Google",
     "Windows",    "Linux",     "Microsoft", "Apple",     "English",    "German",      "French",   "Spanish",
     "Portuguese", "Today",     "Tomorrow",  "Yesterday", "My",         "Our",         "His",      "Her",
     "Their",      "Another",   "Each",      "Every",     "Life",       "Work",        "Nature",   "Society",
     "God",        "Love",      "Also",      "Then",      "When",       "While",       "If",       "As",
     "Since",      "Because",   "After",     "Before",    "Docker",     "Git",         "Emacs",    "Vim",
     "Neovim",     "Mum's",     "Home",      "Departure", "Arrival",    "Destination", "Origin",   "Hobby",
     "Goal",       "Budget",    "Address",   "Status",    "Reason",     "Diet",        "Rent",     "Salary",
     "Deadline",   "Weekends",  "Dinner",    "Breakfast", "Lunch",      "Background",  "Context",  "Employer",
     "Nickname",   "Birthday",  "Commute",   "Weather",   "Bank",       "Two",         "Three",    "Four",
     "Five",       "Six",       "Seven",     "Most",      "Some",       "Both"});

constexpr std::string_view kRelation =
    "(?:(?:older|younger|little|big|twin|half|elder|eldest|youngest|oldest|late|new|old) "
    ")?(?:mother-in-law|father-in-law|sister-in-law|brother-in-law|son-in-law|daughter-in-law|ex-wife|ex-husband|"
    "dad-in-law|mum-in-law|mom-in-law|sister|brother|mother|father|mom|mum|dad|daughter|son|wife|husband|partner|"
    "girlfriend|boyfriend|spouse|fiancée|"
    "fiancé|fiancee|fiance|ex|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|grandma|grandpa|granny|granddad|"
    "mam|mammy|mamma|nani|dadi|nonna|nonno|abuela|abuelo|oma|opa|amma|appa|bua|masi|didi|chacha|babcia|yiayia|"
    "stepmother|stepfather|stepson|stepdaughter|twin|mama|papa|mummy|daddy|pops|nan|nana|gran|grandad|auntie|hubby|"
    "missus|boy|girl|bro|sis|toddler|teenager|newborn|stepdad|stepmum|stepmom|stepsister|stepbrother|ex-boyfriend|"
    "ex-girlfriend|gf|bf|hubs|bairn)|other half|better half|little one|wee one|old man|bestie|bff|crush|"
    "(?:best |close |good |old |oldest |dear |childhood |school "
    ")?friend|roommate|flatmate|housemate|neighbou?r|boss|manager|colleague|coworker|co-worker|co-founder|cofounder|"
    "business "
    "partner|mentor|supervisor|advisor|teacher|therapist|doctor|dentist|landlord|landlady|coach|trainer|tutor|"
    "assistant|teammate|godson|goddaughter|godmother|godfather|(?:eldest |oldest |youngest |middle "
    ")?(?:kid|child)|baby|grandchild|godchild|roomie|line manager|grandson|granddaughter|nanny|piano "
    "teacher|bandmate|client|agent|lawyer|accountant|bookkeeper|employee|apprentice|lodger|cleaner|gardener|"
    "childminder|babysitter|carer|midwife|hairdresser|physio|vet|gp|mate|pal|buddy";

constexpr std::string_view kAnimal =
    "dog|puppy|cat|kitten|parrot|rabbit|hamster|horse|tortoise|turtle|goldfish|budgie|ferret|gecko|snake|guinea "
    "pig|pony|spaniel|greyhound|whippet|husky|lurcher|terrier|jack russell|collie|labradoodle|cockapoo|pug|bulldog|"
    "rottweiler|chihuahua|schnauzer|shih tzu|retriever|staffie|lab|tabby|siamese|ragdoll|maine coon|moggy|bunny|hen|"
    "goat|donkey|canary|cockatiel|axolotl|rat|gerbil|chinchilla|hedgehog|labrador|beagle|poodle|corgi|golden "
    "retriever|border collie|dachshund|german shepherd|alpaca";

constexpr std::string_view kOnlyOne =
    "mother|father|mom|mum|dad|wife|husband|partner|girlfriend|boyfriend|spouse|fiancée|fiancé|fiancee|fiance|boss|"
    "manager|landlord|landlady|best friend|mother-in-law|father-in-law|supervisor|therapist";

constexpr std::string_view kSetAgainst =
    "(?i)^([^,]+? [^,]+?)(?:, (?:not|no longer|and not|instead of|rather than)| (?:now )?(?:instead of|rather than|in "
    "place of|and no longer))"
    " (?:(?:in|at|on|with|from|for|by) )?(?:an? |the |my |our )?([^,]+?)(?: (?:anymore|any more|now))?(?:, "
    "(?:as|since|because) .*)?$";

constexpr std::string_view kAsked =
    "(?i)\\b(?:remember|keep in mind|note that|please note|don't forget|do not forget|for future reference|for the "
    "record|save this|memori[sz]e|you should know)\\b";
constexpr std::string_view kHedge =
    "(?i)\\b(?:(?:maybe|perhaps|possibly) (?:i|we|my|our|not|an?|the|some|one|even|just|he|she|they|\\w+ing)|not "
    "sure|i guess|i think|probably|(?:i|we|he|she|they|who) might|sometimes|i suppose|could be|i'm "
    "thinking|(?:i'm|am|was|we're|are) "
    "considering|thinking about|thinking of|tempted|toying with)\\b";
constexpr std::string_view kFuture =
    "(?i)\\b(?:will|going to|plan|planning|hope|want|would (?:like|love)|be "
    "(?:moving|flying|travel+ing|visiting|getting|starting|leaving|hosting|attending|taking|meeting|running|retiring|"
    "graduating|going|having|presenting|seeing|speaking|hiking|saving|training|preparing|studying|trying)|need|must|"
    "have to|deadline|goal|own (?:\\w+ "
    ")?(?:exam|interview|flight|trip|wedding|surgery|appointment|meeting|race|marathon|concert|vacation|holiday|"
    "conference|presentation|move|defen[cs]e))\\b";

constexpr Language kEnglish = {.language = index::Language::English,
                               .code = "en",
                               .facts = {},
                               .recasts = {},
                               .matters = {},
                               .openMatters = {},
                               .ownWords = {},
                               .elliptic = {},
                               .passing = {},
                               .overMarks = {},
                               .holdMarks = {},
                               .turnMarks = {},
                               .overAfter = {},
                               .asksThem = {},
                               .matterFamilies = {},
                               .matterWeights = {},
                               .handedKinds = {},
                               .handedWeights = {},
                               .pairWeights = {},
                               .smallWords = {},
                               .wordClasses = {},
                               .nounClasses = {},
                               .finiteVerbs = {},
                               .answers = {},
                               .endedDoing = {},
                               .tail = {},
                               .segment = {},
                               .contractions = kContractions,
                               .contractionEndings = kEndings,
                               .baseForms = kBaseForms,
                               .keySynonyms = kKeySynonyms,
                               .firstPerson = kFirstPerson,
                               .thirdPerson = kThirdPerson,
                               .pronounShift = kPronounShift,
                               .openings = kOpenings,
                               .adverbs = kAdverbs,
                               .changeMarkers = kChangeMarkers,
                               .trailers = {},
                               .pastVerbs = kPastVerbs,
                               .afterNames = {},
                               .clauseVerbs = kClauseVerbs,
                               .vagueValues = {},
                               .vagueGoals = {},
                               .fixedPairs = {},
                               .interrogatives = kInterrogatives,
                               .notNames = kNotNames,
                               .notHeads = {},
                               .notPeople = kNotPeople,
                               .spelled = {},
                               .notMisspelled = {},
                               .exclusiveGroups = {},
                               .corrections = {},
                               .relation = kRelation,
                               .animal = kAnimal,
                               .onlyOne = kOnlyOne,
                               .hypothetical = {},
                               .fiction = {},
                               .asked = kAsked,
                               .hedge = kHedge,
                               .irony = {},
                               .setAgainst = kSetAgainst,
                               .namedInLower = {},
                               .namedAfterKin = {},
                               .headInLower = {},
                               .cues = {},
                               .textShape = {},
                               .aboutUser = {},
                               .reported = {},
                               .numberedClause = {},
                               .future = kFuture};

std::vector<FactRule> allFacts() {
    std::vector<FactRule> facts;
    std::vector<FactRule> last;
    for (const auto table : {englishSelfDescriptions(), englishNamed(), englishPlans(), englishEvents(),
                             englishClauseFacts(), englishCosts(), englishActivities()})
        for (FactRule fact : table) {
            fact.whole = true;
            (fact.needs == Needs::Alone ? last : facts).push_back(fact);
        }
    facts.insert(facts.end(), englishEveryday().begin(), englishEveryday().end());
    facts.insert(facts.end(), englishFacts().begin(), englishFacts().end());
    facts.insert(facts.end(), last.begin(), last.end());
    return facts;
}

}  // namespace

const Language& english() {
    static const Language language = [] {
        Language whole = kEnglish;
        whole.maleRelations = englishPeople().male;
        whole.femaleRelations = englishPeople().female;
        static const std::vector<FactRule> facts = allFacts();
        whole.facts = facts;
        addEnglishSteps(whole);
        addEnglishWordEnds(whole);
        addEnglishRecasts(whole);
        addEnglishAnswers(whole);
        addEnglishValues(whole);
        addEnglishChangeCues(whole);
        addEnglishStopWords(whole);
        addEnglishEndCues(whole);
        addEnglishChoices(whole);
        addEnglishPresuppositions(whole);
        addEnglishCorrections(whole);
        addEnglishUninformativeWords(whole);
        addEnglishExpiry(whole);
        addEnglishAnswerStyles(whole);
        addEnglishWishes(whole);
        addEnglishEvidence(whole);
        addEnglishNames(whole);
        addEnglishValueSenses(whole);
        addEnglishLastingForms(whole);
        addEnglishOpenReading(whole);
        addEnglishProvenance(whole);
        addEnglishAsides(whole);
        addEnglishMatters(whole);
        addEnglishLearned(whole);
        addEnglishClefts(whole);
        addEnglishAnaphora(whole);
        addEnglishLeadIns(whole);
        addEnglishEvents(whole);
        return whole;
    }();
    return language;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// English words that tell what a contraction before them stands for, and whom pronouns mean (language/grammar.h).
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/grammar.h"

namespace hearth::memory {

namespace {

constexpr auto kPerfects = std::to_array<std::string_view>(
    {"got",           "gotten",     "been",      "had",      "become",    "gone",     "taken",     "given",
     "grown",         "left",       "found",     "put",      "bought",    "sold",     "built",     "begun",
     "come",          "eaten",      "written",   "won",      "quit",      "met",      "seen",      "known",
     "said",          "told",       "run",       "spent",    "kept",      "chosen",   "forgotten", "fallen",
     "led",           "stolen",     "started",   "stopped",  "split",     "moved",    "changed",   "switched",
     "decided",       "joined",     "dropped",   "passed",   "turned",    "handed",   "outgrown",  "lived",
     "worked",        "applied",    "signed",    "picked",   "asked",     "wanted",   "tried",     "played",
     "learned",       "learnt",     "travelled", "traveled", "visited",   "adopted",  "ordered",   "arrived",
     "graduated",     "recovered",  "developed", "died",     "agreed",    "offered",  "promised",  "managed",
     "failed",        "earned",     "saved",     "landed",   "launched",  "received", "accepted",  "refused",
     "enrolled",      "discovered", "swapped",   "ditched",  "abandoned", "resigned", "returned",  "thrown",
     "flown",         "ridden",     "driven",    "sung",     "swum",      "drunk",    "forgiven",  "promoted",
     "quitted",       "finished",   "lost",      "suffered", "struggled", "improved", "hated",     "loved",
     "always wanted", "wished",     "hoped",     "planned"});

constexpr auto kPassives =
    std::to_array<std::string_view>({"sold", "stolen", "taken", "given", "built", "lost", "found", "finished", "told",
                                     "ordered", "dropped", "split", "gone", "decided"});

constexpr auto kAfterPassives = std::to_array<std::string_view>({"since", "by", "now", "again", "that"});

constexpr auto kPredicates = std::to_array<std::string_view>(
    {"a", "an", "the", "not", "no", "my", "our", "called", "named", "supposed", "originally"});

constexpr auto kPlaces = std::to_array<std::string_view>(
    {"in",      "on",       "at",      "off",       "from",    "into",     "with",     "over",     "out",
     "away",    "going",    "getting", "coming",    "moving",  "leaving",  "doing",    "having",   "studying",
     "working", "learning", "living",  "expecting", "turning", "still",    "now",      "back",     "almost",
     "nearly",  "too",      "so",      "very",      "about",   "becoming", "quitting", "retiring", "joining",
     "allowed", "afraid",   "able",    "unable",    "always",  "under",    "half",     "currently"});

constexpr auto kClosing = std::to_array<std::string_view>(
    {"allergic",   "retired",    "married",  "divorced",    "single",      "engaged",      "pregnant", "vegan",
     "vegetarian", "veggie",     "coeliac",  "celiac",      "diabetic",    "ill",          "sick",     "better",
     "fine",       "dead",       "deaf",     "blind",       "left-handed", "right-handed", "scared",   "terrified",
     "mad",        "crazy",      "obsessed", "intolerant",  "interested",  "dyslexic",     "autistic", "bilingual",
     "homeless",   "unemployed", "jobless",  "pescatarian", "teetotal",    "sober",        "disabled", "widowed",
     "separated",  "older",      "younger",  "taller",      "dutch",       "german",       "french",   "polish",
     "spanish",    "italian",    "irish",    "scottish",    "english",     "danish",       "here",     "home",
     "abroad",     "there",      "due",      "based",       "born",        "good",         "great"});

constexpr auto kAfterClosing = std::to_array<std::string_view>(
    {"to",   "of",    "with", "about",  "by",   "in", "at",      "on", "since", "for", "and",   "but", "now",
     "from", "years", "year", "months", "than", "so", "because", "as", "again", "too", "these", "this"});

constexpr auto kBetween = std::to_array<std::string_view>(
    {"just",     "already", "recently", "finally",    "always", "never",      "also",  "now",
     "actually", "only",    "even",     "officially", "ever",   "since",      "both",  "really",
     "probably", "still",   "all",      "not",        "long",   "apparently", "sadly", "currently"});

constexpr auto kAtPlaces =
    std::to_array<std::string_view>({"at", "to", "from", "of", "in", "by", "near", "round", "around", "for", "than",
                                     "like", "visit", "visiting", "and"});

constexpr auto kNumbers = std::to_array<std::string_view>(
    {"two",    "three",  "four",     "five",     "six",     "seven",   "eight",     "nine",     "ten",
     "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
     "forty",  "fifty",  "sixty",    "seventy",  "eighty",  "ninety",  "twenty",    "thirty"});

constexpr auto kEmphasised = std::to_array<std::string_view>(
    {"have",  "like", "love",  "want", "need", "own",      "live",  "work",    "eat",
     "drink", "play", "speak", "use",  "know", "prefer",   "enjoy", "hate",    "run",
     "drive", "go",   "get",   "take", "keep", "remember", "care",  "believe", "smoke"});

constexpr auto kJoining = std::to_array<std::string_view>({"and", "n", "&"});
constexpr auto kTitles =
    std::to_array<std::string_view>({"dr", "doctor", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame"});
constexpr auto kNoJobs = std::to_array<std::string_view>(
    {"father",      "mother",      "dad",           "mum",          "mom",        "parent",      "parents",
     "grandfather", "grandmother", "grandparent",   "granddad",     "grandma",    "grandpa",     "nan",
     "granny",      "aunt",        "auntie",        "uncle",        "godmother",  "godfather",   "godparent",
     "stepfather",  "stepmother",  "sister",        "brother",      "wife",       "husband",     "widow",
     "widower",     "person",      "people",        "fan",          "citizen",    "friend",      "friends",
     "homeowner",   "hearing",     "lover",         "believer",     "convert",    "vegetarian",  "vegan",
     "addict",      "regular",     "adult",         "teenager",     "pensioner",  "millionaire", "millionth",
     "insomniac",   "drinker",     "eater",         "smoker",       "sleeper",    "riser",       "runner-up",
     "burden",      "problem",     "habit",         "joke",         "subscriber", "customer",    "patient",
     "target",      "legend",      "father-in-law", "mother-in-law"});
constexpr auto kNoJobHeads = std::to_array<std::string_view>(
    {"member",   "fan",        "big fan", "bit",    "little", "lot",        "allergic",  "addicted", "used",
     "obsessed", "interested", "aware",   "ill",    "sick",   "more",       "less",      "very",     "quite",
     "so",       "too",        "really",  "rather", "tired",  "older",      "deaf",      "blind",    "better",
     "worse",    "friends",    "known",   "close",  "single", "intolerant", "convinced", "fond",     "pregnant"});
constexpr auto kExcepting = std::to_array<std::string_view>({"only", "just", "but", "except", "instead"});
constexpr auto kListing = std::to_array<std::string_view>({" or ", " and ", " nor ", " & "});
constexpr auto kTogether = std::to_array<std::string_view>({"both", "all"});

constexpr auto kPronounForms = std::to_array<std::string_view>(
    {"he's", "she's", "it's", "that's", "who's", "there's", "hes", "shes", "thats", "whos", "what's", "here's"});
constexpr auto kNotHad = std::to_array<std::string_view>({"put", "cut"});
constexpr auto kNotOwning = std::to_array<std::string_view>({"let's"});
constexpr auto kShortHad = std::to_array<std::string_view>({"'d"});
constexpr auto kAm = std::to_array<std::string_view>({"am"});
constexpr auto kWas = std::to_array<std::string_view>({"was"});
constexpr auto kThey = std::to_array<std::string_view>({"they"});
constexpr auto kI = std::to_array<std::string_view>({"i"});
constexpr auto kMe = std::to_array<std::string_view>({"me"});
constexpr auto kWriters = std::to_array<std::string_view>({"i", "me", "myself"});
constexpr auto kOfWhat = std::to_array<std::string_view>({" of "});
constexpr auto kArticles = std::to_array<std::string_view>({"a", "an"});
constexpr auto kStressing = std::to_array<std::string_view>({"do"});
constexpr auto kNotTogether = std::to_array<std::string_view>({"of", "my", "the"});
constexpr auto kAreSeveral = std::to_array<std::string_view>({"are"});

constexpr GrammarWords kGrammar{.perfects = kPerfects,
                                .passives = kPassives,
                                .afterPassives = kAfterPassives,
                                .predicates = kPredicates,
                                .places = kPlaces,
                                .closing = kClosing,
                                .afterClosing = kAfterClosing,
                                .between = kBetween,
                                .atPlaces = kAtPlaces,
                                .numbers = kNumbers,
                                .emphasised = kEmphasised,
                                .joining = kJoining,
                                .together = kTogether,
                                .titles = kTitles,
                                .noJobs = kNoJobs,
                                .noJobHeads = kNoJobHeads,
                                .excepting = kExcepting,
                                .listing = kListing,
                                .pronounForms = kPronounForms,
                                .notHad = kNotHad,
                                .notOwning = kNotOwning,
                                .shortHad = kShortHad,
                                .had = "had",
                                .has = "has",
                                .is = "is",
                                .am = kAm,
                                .areOne = "is",
                                .areAll = "are",
                                .was = kWas,
                                .wereAll = "were",
                                .they = kThey,
                                .asking = kI,
                                .me = kMe,
                                .asThey = "they",
                                .writers = kWriters,
                                .ofWhat = kOfWhat,
                                .articles = kArticles,
                                .stressing = kStressing,
                                .notTogether = kNotTogether,
                                .areSeveral = kAreSeveral};

}  // namespace

const GrammarWords& englishGrammar() { return kGrammar; }

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
// English: how what was found is written in the third person, and the words that decide what is written.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

using W = std::string_view;
using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kThirdPersons = std::to_array<Pair>({{"be", "is"}, {"have", "has"}});
constexpr auto kThirdEnds = std::to_array<WordEnding>({{"ay", 0, "s"},
                                                       {"ey", 0, "s"},
                                                       {"iy", 0, "s"},
                                                       {"oy", 0, "s"},
                                                       {"uy", 0, "s"},
                                                       {"y", 1, "ies"},
                                                       {"s", 0, "es"},
                                                       {"x", 0, "es"},
                                                       {"z", 0, "es"},
                                                       {"o", 0, "es"},
                                                       {"ch", 0, "es"},
                                                       {"sh", 0, "es"},
                                                       {"", 0, "s"}});
constexpr auto kTaken =
    std::to_array<W>({"a ", "an ", "the ", "my ", "our ", "their ", "two ", "three ", "his ", "her ", "some "});
constexpr auto kSeveral = std::to_array<W>({"s"});
constexpr auto kNotSeveral = std::to_array<W>({"ss", "us"});
constexpr auto kBehindHead = std::to_array<W>({" with ", " of ", " in ", " from ", " called "});
constexpr auto kUncounted = std::to_array<W>({"land"});
constexpr auto kNotOwnedSeveral = std::to_array<W>({"ss", "os"});
constexpr auto kPlain = std::to_array<W>(
    {"never", "always",  "still",  "also",     "only",      "just",     "really",  "no",       "now",
     "not",   "usually", "mostly", "normally", "currently", "recently", "finally", "actually", "already",
     "both",  "all",     "once",   "longer",   "too",       "somehow",  "often",   "rather",   "ever"});
constexpr auto kToldVerbs = std::to_array<Pair>(
    {{"is", "is"}, {"am", "is"}, {"are", "is"}, {"do", "does"}, {"been", "has been"}, {"need", "needs"}});

constexpr auto kOwnedVerbs = std::to_array<W>({"is", "are"});

constexpr PhraseWords kPhrases{.thirdPersons = kThirdPersons,
                               .thirdEnds = kThirdEnds,
                               .taken = kTaken,
                               .severalEnds = kSeveral,
                               .notSeveralEnds = kNotSeveral,
                               .behindHead = kBehindHead,
                               .uncounted = kUncounted,
                               .vowels = "aeiouAEIO",
                               .articleBeforeVowel = "an",
                               .article = "a",
                               .denied = "does not ",
                               .ended = "no longer ",
                               .isDenied = "is not",
                               .isEnded = "is no longer",
                               .deniedOfSeveral = "do not ",
                               .areDenied = "are not",
                               .areEnded = "are no longer",
                               .is = " is",
                               .are = " are",
                               .notSo = " not",
                               .notAnyMore = " no longer",
                               .ownedSeveralEnds = kSeveral,
                               .notOwnedSeveral = kNotOwnedSeveral,
                               .ownedVerbs = kOwnedVerbs,
                               .owned = "{o}'s {t}",
                               .plain = kPlain,
                               .toldVerbs = kToldVerbs,
                               .weTogether = "we and ",
                               .they = "They ",
                               .my = "My ",
                               .friendOf = "friend",
                               .quotes = "“{}”"};

constexpr auto kDescriptions = std::to_array<W>({"a"});
constexpr auto kNotDescriptions = std::to_array<W>({"at "});
constexpr auto kOwnsThing = std::to_array<W>({"own a ", "own an ", "own any "});
constexpr auto kNotJobs = std::to_array<W>({"the "});
constexpr auto kNotHours = std::to_array<W>({"back "});
constexpr auto kBirthdays = std::to_array<W>({"birthday", "born"});
constexpr auto kTurning = std::to_array<W>({"turn ", "be turning ", "will be ", "will turn "});
constexpr auto kWas = std::to_array<W>({"was", "were"});

constexpr auto kTopicOf = std::to_array<W>({" for "});

/// Who goes to a school and does not work there.
constexpr auto kPupils =
    std::to_array<std::string_view>({"son",           "daughter",        "boy",           "girl",
                                     "kid",           "child",           "twin",          "youngest",
                                     "eldest",        "oldest",          "grandson",      "granddaughter",
                                     "grandchild",    "nephew",          "niece",         "stepson",
                                     "stepdaughter",  "godson",          "goddaughter",   "little brother",
                                     "little sister", "younger brother", "younger sister"});

constexpr SlotWords kSlots{
    .descriptions = kDescriptions,
    .notDescriptions = kNotDescriptions,
    .ownsThing = kOwnsThing,
    .ownVerb = "own ",
    .haveVerb = "have ",
    .notJobs = kNotJobs,
    .notHours = kNotHours,
    .birthdays = kBirthdays,
    .birthdayIs = "own birthday be",
    .turning = kTurning,
    .was = kWas,
    .since = "since ",
    .preferOver = "prefer {v} over {w}",
    .prefer = "prefer {v}",
    .because = " because ",
    .topicOf = kTopicOf,
    .named = "have {a} {v} named {w}",
    .pupils = kPupils,
    .schooling =
        "(?i)^(?:be|have been|start|started|have started|be starting|will start|moved|have moved|"
        "switched)(?: now| just)? (?:at|to|in|with) [^,;]*?\\b(?:primary|high|school|academy|"
        "nursery|pre-?school|playgroup|kindergarten|infants|juniors|grammar|college|university|"
        "comprehensive|montessori|sixth form|reception)\\b(?: (?:and|now|since|in|this|for)\\b.*)?$",
    .attends = "go to {v}"};

}  // namespace

const PhraseWords& englishPhrases() { return kPhrases; }
const SlotWords& englishSlots() { return kSlots; }

}  // namespace hearth::memory

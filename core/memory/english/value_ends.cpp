// SPDX-License-Identifier: AGPL-3.0-or-later
// English: where values end, how lists of them are told, and ends of words.
#include <array>

#include "core/memory/english/tables.h"
#include "core/memory/language/values.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

constexpr auto kPlaceEnds = std::to_array<W>(
    {" with ",      " where ",      " which ",      " for ",      " when ",       " who ",       " because ",
     " so ",        " to ",         " as ",         " after ",    " before ",     " but ",       " near ",
     " right ",     " thanks ",     " and commute", " and work ", " and travel ", " and drive ", " and go ",
     " and study ", " and have ",   " and am ",     " and run ",  " and teach ",  " and love ",  " aged ",
     " at 1",       " at 2",        " at 3",        " at 4",      " at 5",        " at 6",       " permanently",
     " full-time",  " temporarily", " full time",   " alone",     " together",    " again"});
constexpr auto kNameEnds = std::to_array<W>(
    {" as ",         " in ",        " on ",        " with ",      " where ",    " which ", " who ",    " for ",
     " because ",    " so ",        " when ",      " after ",     " doing ",    " since ", " from ",   " but ",
     " and is ",     " and has ",   " and loves ", " and hates ", " and my ",   " and i ", " and we ", " and now ",
     " and clings ", " and cries ", " remotely",   " full-time",  " part-time", " to ",    " working "});
constexpr auto kThingEnds =
    std::to_array<W>({" because ", " since ", " so that ", " which ", " even though ", " although ", " as long as ",
                      " but ", " so i ", " so we ", " whenever ", " despite "});
constexpr auto kIn = std::to_array<W>({" in "});
constexpr auto kArticles = std::to_array<W>({"a ", "an ", "the "});
constexpr auto kOwners = std::to_array<W>({"my "});
constexpr auto kNaming = std::to_array<W>({"called ", "named "});
constexpr auto kEmpty = std::to_array<W>({"to"});
constexpr auto kDenied = std::to_array<W>({"not to "});
constexpr auto kJoins = std::to_array<W>({" and ", " or "});
constexpr auto kSeparators = std::to_array<W>({", and ", ", or ", ", & ", " and ", " or ", ", ", " & "});
constexpr auto kBoth = std::to_array<W>({"both "});
constexpr auto kAmounts =
    std::to_array<W>({"a bit of ", "a little ", "some ", "also ", "basic ", "especially ", "even "});
constexpr auto kHowOften = std::to_array<W>({"hardly", "barely", "scarcely", "rarely", "seldom", "never"});
constexpr auto kHow = std::to_array<W>({"ly", "-wise"});
constexpr auto kThe = std::to_array<W>({"the"});
constexpr auto kVagueAlone = std::to_array<W>({"earn", "own", "work", "spend"});

constexpr ValueWords kValues{.placeEnds = kPlaceEnds,
                             .nameEnds = kNameEnds,
                             .thingEnds = kThingEnds,
                             .inPlaces = kIn,
                             .articles = kArticles,
                             .owners = kOwners,
                             .naming = kNaming,
                             .empty = kEmpty,
                             .denied = kDenied,
                             .joins = kJoins,
                             .separators = kSeparators,
                             .bothHeads = kBoth,
                             .amounts = kAmounts,
                             .howOften = kHowOften,
                             .mannerEnds = kHow,
                             .definite = kThe,
                             .vagueAlone = kVagueAlone,
                             .either = " or "};

constexpr auto kPastEnds = std::to_array<W>({"ed"});
constexpr auto kDoingEnds = std::to_array<W>({"ing"});
constexpr auto kMannerEnds = std::to_array<W>({"ly"});
constexpr auto kPluralEnds = std::to_array<W>({"s"});
constexpr auto kOwnerEnds = std::to_array<W>({"'s"});
constexpr auto kOwnersEnds = std::to_array<W>({"s'"});
constexpr auto kThirdEnds = std::to_array<W>({"s"});
constexpr auto kNotThird = std::to_array<W>({"ss"});
constexpr auto kFromLeads = std::to_array<W>({"from "});
constexpr auto kToTails = std::to_array<W>({" to "});
constexpr auto kCapitalWords = std::to_array<W>({"I"});
constexpr auto kShortPlaces =
    std::to_array<W>({"UK", "US", "USA", "UAE", "NYC", "LA", "DC", "SF", "NZ", "HK", "KL", "SA", "PNG", "EU"});
constexpr auto kNameFronts = std::to_array<W>({"Mc", "Mac", "De", "La", "Le", "Du", "Van", "O"});
constexpr auto kReasonWords = std::to_array<W>({"because", "since", "so", "therefore", "due"});
constexpr auto kTimeWords = std::to_array<W>(
    {"january", "february", "march",    "april",   "may",     "june",      "july",     "august", "september",
     "october", "november", "december", "monday",  "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday",  "am",       "pm",       "o'clock", "since",   "until",     "year",     "week",   "weekend"});

constexpr auto kAccented =
    std::to_array<W>({"fiancé", "fiancée", "café", "māori", "bodhrán", "citroën", "škoda", "gîte", "résumé", "née"});

}  // namespace

const ValueWords& englishValueWords() { return kValues; }

void addEnglishWordEnds(Language& language) {
    language.pastEnds = kPastEnds;
    language.doingEnds = kDoingEnds;
    language.mannerEnds = kMannerEnds;
    language.pluralEnds = kPluralEnds;
    language.ownerEnds = kOwnerEnds;
    language.ownersEnds = kOwnersEnds;
    language.thirdEnds = kThirdEnds;
    language.notThird = kNotThird;
    language.fromLeads = kFromLeads;
    language.toTails = kToTails;
    language.capitalWords = kCapitalWords;
    language.shortPlaces = kShortPlaces;
    language.nameFronts = kNameFronts;
    language.reasonWords = kReasonWords;
    language.timeWords = kTimeWords;
    language.accented = kAccented;
}

}  // namespace hearth::memory

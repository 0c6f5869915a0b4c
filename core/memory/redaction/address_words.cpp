// SPDX-License-Identifier: AGPL-3.0-or-later
#include <array>

#include "core/memory/redaction/address_words.h"

namespace hearth::memory {

namespace {

/// Seats of governments, sights, and houses of books, films and series.
constexpr auto kWellKnown = std::to_array<std::string_view>({
    "10 downing street",
    "11 downing street",
    "no 10 downing street",
    "1600 pennsylvania avenue",
    "1600 pennsylvania ave",
    "221b baker street",
    "221 baker street",
    "742 evergreen terrace",
    "4 privet drive",
    "12 grimmauld place",
    "21 jump street",
    "84 charing cross road",
    "10 rillington place",
    "77 sunset",
    "1313 mockingbird lane",
    "124 conch street",
    "32 windsor gardens",
    "17 cherry tree lane",
    "22 acacia avenue",
    "29 acacia road",
    "52 festive road",
    "42 wallaby way",
    "1428 elm street",
    "1630 revello drive",
    "4222 clinton way",
    "328 chauncey street",
    "30 rockefeller",
    "350 fifth avenue",
    "20 fenchurch street",
    "11 wall street",
    "7 eccles street",
    "1 canada square",
    "50 berkeley square",
    "112 ocean avenue",
    "39 hilldrop crescent",
    "25 cromwell street",
    "165 eaton place",
    "177a bleecker street",
    "890 fifth avenue",
    "20 ingram street",
    "344 clinton street",
    "31 spooner street",
    "633 stag trail road",
    "698 sycamore road",
    "1709 broderick street",
    "308 negra arroyo lane",
    "10 cloverfield lane",
    "62 west wallaby street",
    "2311 north los robles avenue",
    "1640 riverside drive",
    "90 bedford street",
    "3 abbey road",
    "1 abbey road",
    "20 forthlin road",
    "251 menlove avenue",
    "48 doughty street",
    "20 maresfield gardens",
    "4 mile end road",
    "1 hacker way",
    "70 pine street",
    "13 elm street",
    "8 mile road",
    "666 elm street",
    "100 oxford street",
    "9 bow street",
    "1060 west addison street",
    "4 yawkey way",
    "1 times square",
    "36 craven street",
    "85 sherlock street",
});

constexpr auto kWorks = std::to_array<std::string_view>(
    {"film",     "movie",          "book",      "novel",     "song",   "album",      "show",     "series",
     "sitcom",   "episode",        "musical",   "theatre",   "sang",   "sing",       "directed", "starred",
     "stars in", "wrote",          "written",   "author",    "actor",  "soundtrack", "band",     "remake",
     "sequel",   "plot",           "fiction",   "character", "blues",  "tour it",    "visitors", "open to the public",
     "murders",  "prime minister", "president", "sax",       "lyrics", "chords",     "cover of"});

constexpr auto kLiving = std::to_array<std::string_view>(
    {"i live",     "we live",     "i lived",        "we lived", "i'm at",     "we're at", "i am at", "we are at",
     "my address", "our address", "my new address", "home is",  "deliver",    "ship ",    "send ",   "parcel",
     "moved to",   "moving to",   "billing",        "post it",  "pick me up", "come to",  "drop it"});

constexpr auto kToPlaces = std::to_array<std::string_view>(
    {" at ", " to ", " from ", " outside ", " near ", " for ", " in ", " on ", " by ", ": "});

constexpr auto kSights =
    std::to_array<std::string_view>({"why is ", "why was ", "why does ", "who lives at ", "who lived at ", "who built ",
                                     "how old is ", "what happened at ", "ever live at ", "really live at "});

}  // namespace

std::span<const std::string_view> wellKnownAddresses() { return kWellKnown; }
std::span<const std::string_view> wordsOfWorks() { return kWorks; }
std::span<const std::string_view> wordsOfLiving() { return kLiving; }
std::span<const std::string_view> wordsToPlaces() { return kToPlaces; }
std::span<const std::string_view> questionsOfSights() { return kSights; }

}  // namespace hearth::memory

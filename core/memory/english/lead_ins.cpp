// SPDX-License-Identifier: AGPL-3.0-or-later
// English lead-ins: a few words that only lead up to what is told ("Small remark from my side, …", "Point of
// information: …"). A mark stands behind them; without one the same words may be the matter itself ("on a personal note
// I …").
#include <array>
#include <string>
#include <vector>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

using W = std::string_view;

/// How much it is, what it is, and whose: each of each with each.
constexpr auto kSmall = std::to_array<W>(
    {"",           "small ",    "a small ",      "little ",       "a little ", "quick ",    "a quick ",
     "short ",     "a short ",  "brief ",        "a brief ",      "tiny ",     "one ",      "one small ",
     "one quick ", "one more ", "minor ",        "a minor ",      "side ",     "personal ", "a personal ",
     "another ",   "just a ",   "just a small ", "just a quick ", "just one "});
constexpr auto kTold = std::to_array<W>({"remark",
                                         "note",
                                         "update",
                                         "comment",
                                         "aside",
                                         "addition",
                                         "correction",
                                         "confession",
                                         "reminder",
                                         "info",
                                         "heads up",
                                         "heads-up",
                                         "ps",
                                         "mention",
                                         "point",
                                         "thing",
                                         "fact",
                                         "detail",
                                         "bit of background",
                                         "bit of context",
                                         "bit of info",
                                         "bit of news",
                                         "piece of news",
                                         "news item"});
constexpr auto kWhose = std::to_array<W>({",", " from me,", " from my side,", " from my end,", " from here,",
                                          " on the side,", " about me,", " for you,", " before we start,",
                                          " before i forget,", " for context,", " by the way,", " first,"});

constexpr auto kLeads = std::to_array<W>({"as background,",
                                          "just as background,",
                                          "some background,",
                                          "background info,",
                                          "for background,",
                                          "as context,",
                                          "just as context,",
                                          "to give you context,",
                                          "to give some context,",
                                          "to give you the picture,",
                                          "point of information,",
                                          "for your reference,",
                                          "for reference,",
                                          "just for reference,",
                                          "for your records,",
                                          "for your notes,",
                                          "just for information,",
                                          "for information,",
                                          "for info,",
                                          "just for info,",
                                          "fyi from my side,",
                                          "fyi from me,",
                                          "from my side,",
                                          "from my end,",
                                          "from my part,",
                                          "on my end,",
                                          "on my side,",
                                          "on my part,",
                                          "for my part,",
                                          "as for me,",
                                          "speaking for myself,",
                                          "already indicated,",
                                          "as indicated,",
                                          "as already indicated,",
                                          "as said,",
                                          "as mentioned,",
                                          "as already said,",
                                          "as stated,",
                                          "as noted,",
                                          "like i mentioned,",
                                          "good morning,",
                                          "good evening,",
                                          "good afternoon,",
                                          "good day,",
                                          "evening,",
                                          "morning,",
                                          "morning all,",
                                          "hello again,",
                                          "hi again,",
                                          "between us,",
                                          "between you and me,",
                                          "just between us,",
                                          "you know what,",
                                          "you know what …",
                                          "know what,",
                                          "in other news,",
                                          "on another note,",
                                          "on a different note,",
                                          "on a personal note,",
                                          "on a side note,",
                                          "on a happier note,",
                                          "on a lighter note,",
                                          "on that note,",
                                          "news,",
                                          "news from here,",
                                          "latest news,",
                                          "life update,",
                                          "status update,",
                                          "funny thing,",
                                          "funny fact,",
                                          "fun fact,",
                                          "random fact,",
                                          "random,",
                                          "true story,",
                                          "full disclosure,",
                                          "disclosure,",
                                          "confession,",
                                          "i confess,",
                                          "ps,",
                                          "p.s,",
                                          "p.p.s,",
                                          "pps,",
                                          "important,",
                                          "not important,",
                                          "off topic,",
                                          "off-topic,",
                                          "unrelated,",
                                          "unrelated but",
                                          "off topic but",
                                          "totally unrelated,",
                                          "unrelatedly,",
                                          "heads up,",
                                          "heads-up,",
                                          "just a heads up,",
                                          "for the file,",
                                          "for the notes,",
                                          "for the profile,",
                                          "for your memory,",
                                          "memo,",
                                          "note to self,",
                                          "new fact,",
                                          "new info,",
                                          "latest,",
                                          "question aside,",
                                          "joking aside,",
                                          "jokes aside,",
                                          "kidding aside,",
                                          "all jokes aside,",
                                          "seriously,",
                                          "in all honesty,",
                                          "to tell the truth,",
                                          "to be precise,",
                                          "to be exact,",
                                          "strictly speaking,",
                                          "okay listen up,",
                                          "listen up,",
                                          "so listen,",
                                          "now listen,",
                                          "breaking news,",
                                          "newsflash,",
                                          "news flash,",
                                          "spoiler,",
                                          "warning,",
                                          "caution,"});

std::vector<std::string> allMade() {
    std::vector<std::string> made;
    for (const auto small : kSmall)
        for (const auto told : kTold)
            for (const auto whose : kWhose) made.push_back(std::string(small) + std::string(told) + std::string(whose));
    return made;
}

}  // namespace

void addEnglishLeadIns(Language& language) {
    static const std::vector<std::string> kMade = allMade();
    static const std::vector<W> kAll = [] {
        std::vector<W> all(kLeads.begin(), kLeads.end());
        all.insert(all.end(), kMade.begin(), kMade.end());
        return all;
    }();
    language.leadIns = kAll;
}

}  // namespace hearth::memory

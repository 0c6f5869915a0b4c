// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/print_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "app/hearthctl/print_fields.h"
#include "core/base/text.h"

namespace hearth::ctl {

namespace {

/// "1 March 2026" of "2026-03-01T…".
std::string dayInWords(const Json& object, const char* key) {
    static constexpr std::array kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                           "July",    "August",   "September", "October", "November", "December"};
    const std::string at = day(object, key);
    if (at.size() < 10) return at;
    const auto month = static_cast<std::size_t>((at[5] - '0') * 10 + at[6] - '0');
    if (month < 1 || month > kMonths.size()) return at;
    return at.substr(at[8] == '0' ? 9 : 8) + " " + kMonths[month - 1] + " " + at.substr(0, 4);
}

/// Why it does not stand any more.
std::string endOf(const Json& memory) {
    if (boolAt(memory, "active", true)) return "";
    if (!memberAt(memory, "supersededBy").is_null()) return "  (superseded)";
    return text(memory, "validUntil").empty() ? "  (put away)" : "  (until " + dayInWords(memory, "validUntil") + ")";
}

void printLine(const Json& memory, const std::string& mark) {
    fmt::print("{}  {}  {:.2f}  {}{}\n", text(memory, "id"), day(memory, "learnedAt"),
               numberAt(memory, "priority").value_or(0), text(memory, "content"), mark);
}

void printMemory(const Json& memory) { printLine(memory, endOf(memory)); }

void printMemories(const Json& value) {
    if (memberAt(value, "memories").empty()) fmt::print("There are no memories.\n");
    // At another time what matters is how long it was so.
    const bool then = !memberAt(value, "trueAt").is_null();
    for (const Json& memory : memberAt(value, "memories")) {
        const bool ended = !text(memory, "trueUntil").empty();
        const std::string until = ended ? "  (until " + dayInWords(memory, "trueUntil") + ")" : "";
        printLine(memory, then ? until : endOf(memory));
    }
}

void printSources(const Json& value) {
    for (const Json& source : memberAt(value, "sources"))
        fmt::print("  {}, {}: “{}”\n", text(source, "role"), day(source, "createdAt"), text(source, "quote"));
}

void printReplaced(const Json& value) {
    for (const Json& replaced : memberAt(value, "replaced"))
        fmt::print("  in place of: “{}”, of {}\n", text(replaced, "content"), dayInWords(replaced, "learnedAt"));
}

/// From when to when it is so, as far as that is known.
std::string stretchOf(const Json& memory) {
    const std::string from = dayInWords(memory, text(memory, "validFrom").empty() ? "learnedAt" : "validFrom");
    return "from " + from + (text(memory, "trueUntil").empty() ? "" : " until " + dayInWords(memory, "trueUntil"));
}

void printShown(const Json& memory) {
    const auto yesNo = [&](const char* key) { return boolAt(memory, key, false) ? "yes" : "no"; };
    printMemory(memory);
    fmt::print("  {}, about {}, tier {}, layer {}\n", text(memory, "kind"), text(memory, "about"),
               text(memory, "tier").substr(text(memory, "tier").size() - 1), text(memory, "layer"));
    fmt::print("  true {}\n", stretchOf(memory));
    fmt::print("  pinned: {}, local only: {}\n", yesNo("pinned"), yesNo("localOnly"));
    const auto uses = number(memory, "uses");
    if (uses == 0)
        fmt::print("  never used in an answer\n");
    else
        fmt::print("  used in {} answer{}, the last on {}\n", uses, uses == 1 ? "" : "s",
                   dayInWords(memory, "lastUsedAt"));
    if (text(memory, "origin") == "user" && memberAt(memory, "sources").empty()) fmt::print("  written by you\n");
    printSources(memory);
    printReplaced(memory);
}

void printCandidates(const Json& value) {
    const bool refused = text(value, "state") == "rejected";
    if (memberAt(value, "candidates").empty())
        fmt::print("{}\n", refused ? "Nothing was refused." : "Nothing waits to be looked at.");
    for (const Json& candidate : memberAt(value, "candidates")) {
        fmt::print("{}  {}  {}\n", text(candidate, "id"), day(candidate, "learnedAt"), text(candidate, "content"));
        for (const Json& replaced : memberAt(candidate, "replaces"))
            fmt::print("    in place of: {}\n", text(replaced, "content"));
        const std::string by = text(candidate, "refusedBy");
        if (!by.empty())
            fmt::print("    {} on {}\n", by == "person" ? "refused by you" : "dropped by " + by,
                       day(candidate, "refusedAt"));
    }
}

void printRejected(const Json& value) { fmt::print("{} rejected.\n", number(value, "rejected")); }

void printReview(const Json& value) {
    fmt::print("{} {} wait to be looked at.\n",
               boolAt(value, "review", false) ? "What is found waits until you accept it."
                                              : "What is found is remembered at once.",
               number(value, "waiting"));
}

void printRead(const Json& value) {
    fmt::print(
        "Conversations read: {}. New: {}, told again: {}, replaced: {}, over: {}, over in part: {}, dropped: {}.\n",
        number(value, "conversations"), number(value, "added"), number(value, "merged"), number(value, "superseded"),
        number(value, "ended"), number(value, "reworded"), number(value, "dropped"));
    if (number(value, "doubted") > 0)
        fmt::print("{} may be out of date, and stay until you say: hearthctl memory conflicts\n",
                   number(value, "doubted"));
    if (number(value, "dropped") > 0)
        fmt::print("What was dropped can be had back: hearthctl memory candidates --rejected\n");
    if (number(value, "passedOver") > 0)
        fmt::print("{} were not shown: no model may read them.\n", number(value, "passedOver"));
    if (number(value, "overBudget") > 0)
        fmt::print(
            "{} still wait: the budget of this month is used up. Raise it (hearthctl budget) or let a model on this "
            "machine read them (hearthctl providers memory local), then ask again.\n",
            number(value, "overBudget"));
    if (number(value, "unclear") > 0)
        fmt::print("About {} the model gave no answer that can be used; what was remembered of them stays.\n",
                   number(value, "unclear"));
    if (number(value, "notTaken") > 0)
        fmt::print("{} the model did not take, and wait for the next time.\n", number(value, "notTaken"));
    if (number(value, "left") > 0) fmt::print("{} got no answer, and wait for the next time.\n", number(value, "left"));
    if (const std::string said = text(value, "failure"); !said.empty()) fmt::print("{}\n", said);
}

void printWhy(const Json& value) {
    printMemory(memberAt(value, "memory"));
    if (!text(value, "writtenAt").empty()) fmt::print("  You wrote this on {}.\n", dayInWords(value, "writtenAt"));
    printSources(value);
    printReplaced(value);
}

/// What became of a card, in words.
std::string outcomeOf(const Json& conflict) {
    const std::string answer = text(conflict, "answer");
    if (answer == "old") return "settled: the old one stands";
    if (answer == "new") return "settled: the new one stands";
    if (answer == "both") return "settled: both stand";
    const Json& earlier = memberAt(conflict, "earlier");
    const Json& later = memberAt(conflict, "later");
    for (const Json* side : {&earlier, &later})
        if (!text(*side, "supersededBy").empty())
            return side == &earlier ? "settled: the old one was replaced" : "settled: the new one was replaced";
    for (const Json* side : {&earlier, &later})
        if (!text(*side, "archivedAt").empty())
            return side == &earlier ? "settled: the old one was archived" : "settled: the new one was archived";
    return answer == "later" ? "asked again on " + day(conflict, "askAt") : answer;
}

void printConflicts(const Json& value) {
    if (memberAt(value, "conflicts").empty()) fmt::print("Nothing is at odds.\n");
    for (const Json& conflict : memberAt(value, "conflicts"))
        fmt::print("{}  ({})\n  old: {}  {}\n  new: {}  {}\n", text(conflict, "id"), outcomeOf(conflict),
                   day(memberAt(conflict, "earlier"), "learnedAt"), text(memberAt(conflict, "earlier"), "content"),
                   day(memberAt(conflict, "later"), "learnedAt"), text(memberAt(conflict, "later"), "content"));
}

void printChanges(const Json& value) {
    for (const Json& change : memberAt(value, "changes")) {
        const std::string said = text(change, "said");
        const std::string from = said.empty() ? text(change, "content") : "“" + collapseSpaces(said) + "”";
        const std::string to = text(change, said.empty() ? "byContent" : "content");
        fmt::print("{}  {}  {:<10}  {}{}\n", text(change, "id"), day(change, "at"), text(change, "kind"), from,
                   to.empty() ? "" : "  →  " + to);
    }
}

void printShifts(const Json& value) {
    for (const Json& shift : memberAt(value, "shifts"))
        fmt::print("{}  {}  {}  →  {}{}\n", text(shift, "id"), day(shift, "at"), text(shift, "old"), text(shift, "new"),
                   memberAt(shift, "undoneAt").is_null() ? "" : "  (undone)");
}

/// "October 2026", "Week from 5 October 2026".
std::string periodInWords(const Json& period) {
    const std::string kind = text(period, "period");
    const std::string start = dayInWords(period, "start");
    if (kind == "year") return start.substr(start.rfind(' ') + 1);
    if (kind == "month") return start.substr(start.find(' ') + 1);
    return kind == "week" ? "Week from " + start : start;
}

std::string periodTitle(const Json& period) {
    return periodInWords(period) + (boolAt(period, "soFar", false) ? ", so far" : "");
}

enum class Days { Hidden, Shown };

/// Lines under a heading, each with the day on which it was said, if that is asked for.
void printTold(std::string_view heading, const Json& lines, Days days = Days::Hidden) {
    if (!lines.is_array() || lines.empty()) return;
    fmt::print("  {}\n", heading);
    for (const Json& line : lines) {
        if (line.is_string()) {
            fmt::print("    {}\n", line.get<std::string>());
            continue;
        }
        const std::string before = text(line, "before");
        fmt::print("    {}{}{}\n", days == Days::Shown ? day(line, "at") + "  " : "", text(line, "text"),
                   before.empty() ? "" : "  (before: " + before + ")");
    }
}

void printPeriodThreads(const Json& threads) {
    if (!threads.is_array() || threads.empty()) return;
    fmt::print("  Conversations\n");
    for (const Json& thread : threads) {
        const std::string first = day(thread, "firstAt");
        const std::string last = day(thread, "lastAt");
        const std::string left = text(thread, "leftOff");
        const std::string state = text(thread, "state");
        const std::string ended = !left.empty()          ? ": left off at: " + left
                                  : state == "decided"   ? ": decided"
                                  : state == "completed" ? ": done"
                                  : state == "abandoned" ? ": left lying"
                                                         : "";
        fmt::print("    {}, {}{}{}\n", text(thread, "title"), first, first == last ? "" : " to " + last, ended);
    }
}

void printPeriods(const Json& value) {
    if (memberAt(value, "periods").empty()) fmt::print("No such time has passed yet.\n");
    for (const Json& period : memberAt(value, "periods")) {
        const std::size_t conversations = memberAt(period, "conversations").size();
        const std::int64_t messages = number(period, "messages");
        fmt::print("{}  ({} message{} in {} conversation{})\n  {}\n", periodTitle(period), messages,
                   messages == 1 ? "" : "s", conversations, conversations == 1 ? "" : "s", text(period, "summary"));
        printTold("Changed", memberAt(period, "changes"), Days::Shown);
        printTold("New", memberAt(period, "news"), Days::Shown);
        printTold("Decided", memberAt(period, "decisions"));
        printTold("To come", memberAt(period, "plans"));
        printTold("Open", memberAt(period, "openQuestions"));
        printPeriodThreads(memberAt(period, "threads"));
        fmt::print("\n");
    }
}

void printPrunable(const Json& value) {
    if (memberAt(value, "items").empty()) fmt::print("There is nothing to put away.\n");
    for (const Json& item : memberAt(value, "items")) {
        const std::string when = day(item, "archivesAt");
        fmt::print("{}  {}  {}  {}  ({}{})\n", text(item, "id"), text(item, "kind"), day(item, "lastUsedAt"),
                   text(item, "preview"), text(item, "suggestion"), when.empty() ? "" : ", on " + when);
    }
}

/// The named memories of a report, under a heading; of very many the first.
void printNamed(const Json& value, const char* key, const char* heading) {
    constexpr std::size_t kMost = 20;
    const Json& ids = memberAt(value, key);
    if (ids.empty()) return;
    fmt::print("\n{}:\n", heading);
    std::size_t shown = 0;
    for (const Json& id : ids) {
        if (shown++ == kMost) break;
        fmt::print("  {}  {}\n", id.get<std::string>(),
                   text(memberAt(value, "contents"), id.get<std::string>().c_str()));
    }
    if (ids.size() > kMost) fmt::print("  and {} more (all of them: --json)\n", ids.size() - kMost);
}

void printHealth(const Json& value) {
    fmt::print("{} memories: {} twice, {} at odds, {} stale, {} never used, {} with personal data\n",
               number(value, "memories"), memberAt(value, "duplicates").size(), number(value, "conflicts"),
               memberAt(value, "stale").size(), memberAt(value, "neverUsed").size(), memberAt(value, "secrets").size());
    const Json& duplicates = memberAt(value, "duplicates");
    if (!duplicates.empty())
        fmt::print(
            "\nSaid twice (one of each two: hearthctl memory merge ID INTO; if they differ: "
            "hearthctl memory distinct ID OTHER):\n");
    for (const Json& pair : duplicates)
        for (const Json& id : pair)
            fmt::print("  {}  {}{}", id.get<std::string>(),
                       text(memberAt(value, "contents"), id.get<std::string>().c_str()), "\n");
    if (number(value, "conflicts") > 0) fmt::print("\nAt odds: hearthctl memory conflicts\n");
    printNamed(value, "stale", "Stale, to be put away (hearthctl memory prune)");
    printNamed(value, "neverUsed", "Never used");
    printNamed(value, "secrets", "With personal data");
    const Json& ahead = memberAt(value, "ahead");
    if (!ahead.is_null())
        fmt::print(
            "\nDated in the future: {}, from {} to {}. The clock of a device was wrong. What they say counts "
            "as the newest until then; to have it otherwise, forget these messages and say it again.\n",
            number(ahead, "messages") == 1 ? "1 message" : fmt::format("{} messages", number(ahead, "messages")),
            day(ahead, "from"), day(ahead, "to"));
}

void printLabels(const Json& value) {
    for (const Json& suggestion : memberAt(value, "suggestions"))
        fmt::print("{}  {}  {}{}  {:.2f}  {}\n", text(suggestion, "conversationId"), text(suggestion, "title"),
                   text(suggestion, "label"), boolAt(suggestion, "new", false) ? " (new)" : "",
                   numberAt(suggestion, "confidence").value_or(0), text(suggestion, "reason"));
}

void printAlike(const Json& value) {
    for (const Json& pair : memberAt(value, "duplicates")) {
        for (const Json& one : memberAt(pair, "conversations"))
            fmt::print("{}  {}\n", text(one, "id"), text(one, "title"));
        fmt::print("\n");
    }
    for (const Json& one : memberAt(value, "related"))
        fmt::print("{}  {:.2f}  {}\n", text(one, "id"), numberAt(one, "score").value_or(0), text(one, "title"));
}

void printRemoved(const Json&) {
    fmt::print("Forgotten for good. What was forgotten, and when: hearthctl forget list\n");
}

void printResolved(const Json& value) {
    const std::string answer = text(value, "answer");
    const std::string earlier = text(memberAt(value, "earlier"), "content");
    const std::string later = text(memberAt(value, "later"), "content");
    if (answer == "later")
        fmt::print("Put off: it is asked again on {}.\n", day(value, "askAt"));
    else if (answer == "both")
        fmt::print("Both stand:\n  {}\n  {}\n", earlier, later);
    else
        fmt::print("This stands: {}\nThis is history now: {}\n", answer == "old" ? earlier : later,
                   answer == "old" ? later : earlier);
}

void printUndone(const Json&) { fmt::print("Taken back. It is not done again by itself.\n"); }

void printKept(const Json&) { fmt::print("Kept: it is off the pruning list.\n"); }

void printDismissed(const Json& value) {
    fmt::print("\"{}\" is not suggested for this conversation again.\n", text(value, "dismissed"));
}

void printDistinct(const Json&) { fmt::print("They are two, and are not listed as one again.\n"); }

void printImportance(const Json& value) {
    fmt::print("{} of 10{}\n", number(value, "importance"), boolAt(value, "setByHand", false) ? ", as you said" : "");
}

using Printer = void (*)(const Json&);
constexpr std::pair<std::string_view, Printer> kPrinters[] = {
    {"memory list", printMemories},
    {"memory search", printMemories},
    {"memory show", printShown},
    {"memory add", printMemory},
    {"memory edit", printMemory},
    {"memory pin", printMemory},
    {"memory local-only", printMemory},
    {"memory candidates", printCandidates},
    {"memory accept", printMemories},
    {"memory reject", printRejected},
    {"memory review", printReview},
    {"memory read", printRead},
    {"memory history", printMemories},
    {"memory why", printWhy},
    {"memory forget", printRemoved},
    {"memory conflicts", printConflicts},
    {"memory resolve", printResolved},
    {"memory undo", printUndone},
    {"memory keep", printKept},
    {"memory changes", printChanges},
    {"memory merge", printMemory},
    {"memory shifts", printShifts},
    {"memory periods", printPeriods},
    {"memory prune", printPrunable},
    {"memory archive", printMemory},
    {"memory health", printHealth},
    {"memory distinct", printDistinct},
    {"labels suggest", printLabels},
    {"conversations duplicates", printAlike},
    {"conversations related", printAlike},
    {"conversations distinct", printDistinct},
    {"labels dismiss", printDismissed},
    {"conversations importance", printImportance},
};

}  // namespace

bool printAboutMemory(std::string_view command, const Json& value) {
    const auto printer = std::ranges::find(kPrinters, command, &std::pair<std::string_view, Printer>::first);
    if (printer == std::end(kPrinters)) return false;
    printer->second(value);
    return true;
}

}  // namespace hearth::ctl

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/print_gateway.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "app/hearthctl/print_fields.h"
#include "core/base/text.h"

namespace hearth::ctl {

namespace {

constexpr std::size_t kFirstLine = 72;

double amount(const Json& object, const char* key) { return numberAt(object, key).value_or(0); }

std::string whoOf(const Json& object) {
    const std::string model = text(object, "model");
    return fmt::format("{}{}{}", text(object, "provider"), model.empty() ? "" : "/", model);
}

std::string nameOf(const Json& connection) {
    return whoOf(connection) + (boolAt(connection, "remote", false) ? "" : "  (on this machine)");
}

void printRoute(const Json& value) {
    fmt::print("To {}\nRule: {}. {}\n", nameOf(memberAt(value, "to")), text(value, "rule"), text(value, "why"));
    const Json& chain = memberAt(value, "chain");
    for (std::size_t i = 1; i < chain.size(); ++i)
        fmt::print(
            "{} {}{}\n", i == 1 ? "If it fails:" : "       then:", nameOf(chain[i]),
            text(chain[i], "restsUntil").empty() ? "" : "  (left alone until " + text(chain[i], "restsUntil") + ")");
    for (const Json& one : memberAt(value, "leftOut")) fmt::print("Not {}: {}\n", nameOf(one), text(one, "why"));
}

void printPurposes(const Json& value) {
    for (const auto& [purpose, connection] : memberAt(value, "purposes").items())
        fmt::print("{:<10} {}\n", purpose, connection.is_null() ? "as the built-in list proposes" : nameOf(connection));
    fmt::print("A context is long above {} tokens.\n", number(value, "longAbove"));
}

void printKey(const Json& value) {
    const bool environment = boolAt(value, "fromEnvironment", false);
    fmt::print("{} {}.\n", text(value, "provider"),
               environment                      ? "has a key in the environment, which counts above the vault's"
               : boolAt(value, "hasKey", false) ? "has a key in the vault"
                                                : "has no key");
}

std::string priceOf(const Json& model, const char* key) {
    const auto price = numberAt(model, key);
    return price ? fmt::format("{:g}", *price) : std::string("-");
}

void printModels(const Json& value) {
    fmt::print("{:<36} {:>9} {:>8} {:>8} {:>8}  dollars for a million tokens\n", "model", "context", "input", "cached",
               "output");
    for (const Json& model : memberAt(value, "models"))
        fmt::print("{:<36} {:>9} {:>8} {:>8} {:>8}  {}{}\n", text(model, "name"),
                   memberAt(model, "context").is_null() ? "-" : std::to_string(number(model, "context")),
                   priceOf(model, "input"), priceOf(model, "cached"), priceOf(model, "output"), text(model, "taken"),
                   boolAt(model, "changed", false) ? ", as you set it" : "");
}

void printBudget(const Json& value) {
    const auto limit = numberAt(value, "limitUsd");
    fmt::print("{:.4f} dollars since {}{}.\n", amount(value, "spentUsd"), day(value, "from"),
               limit ? fmt::format(" of {:.4f} a month", *limit) : std::string("; no budget is set"));
    if (number(value, "unpriced") > 0)
        fmt::print("{} calls have no known price and are not in it.\n", number(value, "unpriced"));
    if (text(value, "level") == "near") fmt::print("More than 80 % of the budget is spent.\n");
    if (text(value, "level") == "spent")
        fmt::print("The budget is used up: models that cost something answer only with --over-budget.\n");
}

void printSum(const Json& sum, const std::string& name) {
    fmt::print("{:<40} {:>6} {:>10} {:>10} {:>9} {:>10.4f}{}\n", name, number(sum, "calls"), number(sum, "inputTokens"),
               number(sum, "cachedTokens"), number(sum, "outputTokens"), amount(sum, "costUsd"),
               number(sum, "unpriced") > 0 ? fmt::format("  ({} without a price)", number(sum, "unpriced")) : "");
}

void printUsage(const Json& value) {
    if (value.contains("rows")) {
        fmt::print("{} rows in {}\n", number(value, "rows"), text(value, "file"));
        return;
    }
    fmt::print("{:<40} {:>6} {:>10} {:>10} {:>9} {:>10}\n", "", "calls", "input", "cached", "output", "dollars");
    for (const Json& sum : memberAt(value, "usage")) {
        const std::string title = text(sum, "title").empty() ? text(sum, "key") : text(sum, "title");
        printSum(sum, title.empty() ? "(no conversation)" : elide(collapseSpaces(title), 38));
    }
    printSum(memberAt(value, "total"), "all");
    printBudget(memberAt(value, "budget"));
}

std::string sizeOf(const Json& file) {
    const auto bytes = numberAt(file, "bytes");
    if (!bytes) return {};
    return *bytes < 1e3 ? fmt::format(", {:.0f} bytes", *bytes) : fmt::format(", {:.1f} KB", *bytes / 1e3);
}

void printEgress(const Json& value) {
    if (memberAt(value, "egress").empty()) fmt::print("Nothing was sent to a model.\n");
    for (const Json& row : memberAt(value, "egress")) {
        fmt::print("{}  {}  {}  {} memories, {} tokens of context\n", moment(row, "at"), text(row, "host"),
                   boolAt(row, "remote", false) ? "left this machine" : "stayed on this machine",
                   memberAt(row, "memories").size(), number(row, "contextTokens"));
        for (const Json& file : memberAt(row, "files"))
            fmt::print("                     with {}{}\n",
                       text(file, "name").empty() ? "a file that is gone" : text(file, "name"), sizeOf(file));
    }
}

void printComparison(const Json& value) {
    for (const Json& answer : memberAt(value, "answers")) {
        fmt::print("== {}, {:.1f} s\n{}\n", whoOf(answer), amount(answer, "latencyMs") / 1000, text(answer, "content"));
        if (!text(answer, "failure").empty()) fmt::print("{}\n", text(answer, "failure"));
        fmt::print("\n");
    }
}

/// What another device wrote at the same time, and how to settle it.
void printOther(const Json& value) {
    const Json& other = memberAt(value, "other");
    if (!other.is_object()) return;
    const std::string device = text(other, "device");
    fmt::print("  Another version from {}: {}\n", device.empty() ? "another device" : device,
               elide(collapseSpaces(text(other, "text")), kFirstLine));
}

void printPrompts(const Json& value) {
    if (memberAt(value, "prompts").empty()) fmt::print("No prompt is saved.\n");
    for (const Json& prompt : memberAt(value, "prompts")) {
        fmt::print("{}: {}\n", text(prompt, "name"), elide(collapseSpaces(text(prompt, "text")), kFirstLine));
        printOther(prompt);
    }
}

void printSetting(const Json& value) {
    const std::string provider = text(value, "provider");
    const std::string model = text(value, "model");
    fmt::print("{}\nanswered by {}\n", text(value, "title"),
               provider.empty() ? "whom the rules say" : provider + (model.empty() ? "" : "/" + model));
    if (const auto prompt = stringAt(value, "systemPrompt")) fmt::print("with the instructions: {}\n", *prompt);
    printOther(value);
}

using Printer = void (*)(const Json&);
constexpr std::pair<std::string_view, Printer> kPrinters[] = {
    {"providers route", printRoute},
    {"providers assign", printPurposes},
    {"providers key", printKey},
    {"providers drop-key", printKey},
    {"models list", printModels},
    {"models set", printModels},
    {"models reset", printModels},
    {"budget", printBudget},
    {"usage", printUsage},
    {"egress", printEgress},
    {"compare", printComparison},
    {"prompts list", printPrompts},
    {"prompts save", printPrompts},
    {"prompts delete", printPrompts},
    {"prompts settle", printPrompts},
    {"conversations model", printSetting},
    {"conversations prompt", printSetting},
};

}  // namespace

std::string callInWords(const Json& message) {
    const Json& call = memberAt(message, "call");
    if (call.is_null()) return {};
    std::string words = fmt::format(", {}, by the rule: {}", whoOf(message), text(call, "route"));
    for (const Json& name : memberAt(call, "fallbacks"))
        if (name.is_string()) words += fmt::format(", instead of {}", name.get<std::string>());
    return words;
}

std::string noteOnAnswer(const Json& answer) {
    std::string note;
    const std::string rule = text(answer, "route");
    const Json& failed = memberAt(answer, "fallbacks");
    const bool usual = rule == "default" || rule == "chosen" || rule == "conversation" || rule == "offline";
    if (!text(answer, "provider").empty() && (!usual || !failed.empty())) {
        note = fmt::format("({}, by the rule: {}", whoOf(answer), rule);
        for (const Json& name : failed)
            if (name.is_string()) note += fmt::format("; {} did not answer", name.get<std::string>());
        note += ")";
    }
    const Json& budget = memberAt(answer, "budget");
    if (budget.is_null()) return note;
    return note + fmt::format("{}({:.2f} of the {:.2f} dollars of this month are spent)", note.empty() ? "" : "\n",
                              amount(budget, "spentUsd"), amount(budget, "limitUsd"));
}

bool printAboutModels(std::string_view command, const Json& value) {
    const auto printer = std::ranges::find(kPrinters, command, &std::pair<std::string_view, Printer>::first);
    if (printer == std::end(kPrinters)) return false;
    printer->second(value);
    return true;
}

}  // namespace hearth::ctl

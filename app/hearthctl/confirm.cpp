// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/confirm.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

#include "core/base/text.h"

namespace hearth::ctl {

namespace {

/// With what a terminal would obey made visible: a model's words must not paint over the question.
std::string shown(const std::string& text) {
    std::string safe;
    for (char c : text) safe += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? '?' : c;
    return safe;
}

}  // namespace

bool mustAsk(const Arguments& arguments) {
    const auto has = [&](const char* flag) { return boolAt(arguments.request, flag, false); };
    const bool canShow = std::ranges::any_of(
        arguments.command->parameters, [](const engine::Parameter& parameter) { return parameter.name == "dryRun"; });
    return canShow && !has("yes") && !has("dryRun") && !arguments.json && isatty(STDIN_FILENO) != 0;
}

bool canAsk(const Arguments& arguments) {
    return arguments.command->name == "chat" && !arguments.json && isatty(STDIN_FILENO) != 0 &&
           isatty(STDERR_FILENO) != 0;
}

engine::ToolDecision askPerson(const engine::ToolQuestion& question) {
    std::cout << std::flush;
    std::fprintf(stderr, "\nThe model wants to call %s%s with\n  %s\n[o]nce, [a]lways, [n]o, n[e]ver? ",
                 shown(question.tool.text()).c_str(), question.remote ? ", which is on another machine," : "",
                 shown(dumpJson(question.arguments)).c_str());
    std::string answer;
    std::getline(std::cin, answer);
    if (trim(answer) == "o") return engine::ToolDecision::Once;
    if (trim(answer) == "a") return engine::ToolDecision::Always;
    return trim(answer) == "e" ? engine::ToolDecision::Never : engine::ToolDecision::No;
}

bool canCompare() { return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0; }

bool compareWords(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : "  ") + word;
    std::fprintf(stderr,
                 "The other device must show the same six words:\n\n    %s\n\nType yes if it does: ", line.c_str());
    std::string answer;
    std::getline(std::cin, answer);
    return trim(answer) == "yes";
}

int runAfterAsking(Session& session, const Runner& run) {
    Json look = session.arguments.request;
    look["dryRun"] = true;
    const engine::CommandOutput preview = run(look);
    const int shown = printOutput(session.arguments, preview);
    if (shown != 0 || memberAt(preview.value, "counts").empty()) return shown;
    std::fprintf(stderr, "Type yes to go on: ");
    std::string answer;
    std::getline(std::cin, answer);
    if (trim(answer) != "yes") {
        std::fprintf(stderr, "Nothing was changed.\n");
        return 1;
    }
    session.arguments.request["yes"] = true;
    return printOutput(session.arguments, run(session.arguments.request));
}

}  // namespace hearth::ctl

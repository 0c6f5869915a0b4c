// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/confirm.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

#include "core/base/text.h"

namespace hearth::ctl {

bool mustAsk(const Arguments& arguments) {
    const auto has = [&](const char* flag) { return boolAt(arguments.request, flag, false); };
    const bool wantsYes = std::ranges::any_of(
        arguments.command->parameters, [](const engine::Parameter& parameter) { return parameter.name == "yes"; });
    return wantsYes && !has("yes") && !has("dryRun") && !arguments.json && isatty(STDIN_FILENO) != 0;
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

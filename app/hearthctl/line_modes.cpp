// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/line_modes.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "app/hearthctl/confirm.h"
#include "app/hearthctl/print.h"
#include "app/hearthctl/print_gateway.h"
#include "core/base/text.h"

namespace hearth::ctl {

namespace {

/// `search -` and `recall -`: a query a line in, a document a line out, the vault opened once.
int runEachLine(Session& session, const Runner& run) {
    int exit = 0;
    std::string line;
    while (!session.cancel.cancelled() && std::getline(std::cin, line)) {
        if (trim(line).empty()) continue;
        session.arguments.request["query"] = toUtf8(line);
        exit = printOutput(session.arguments, run(session.arguments.request));
    }
    return exit;
}

/// The words of an answer were printed as they came; this ends their line.
int printAnswer(Session& session, const engine::CommandOutput& output) {
    if (!session.arguments.json && !output.value.is_null()) {
        std::cout << std::endl;
        printToolUse(output.value);
        const std::string note = noteOnAnswer(output.value);
        if (!note.empty()) std::fprintf(stderr, "%s\n", note.c_str());
    }
    return printOutput(session.arguments, output);
}

/// `chat` without a message: the whole of standard input, or a conversation line by line at a terminal.
int runChatFromInput(Session& session, const Runner& run) {
    const bool interactive = isatty(STDIN_FILENO) != 0;
    std::string message;
    if (!interactive) message.assign(std::istreambuf_iterator<char>(std::cin), {});
    int exit = 0;
    while (!session.cancel.cancelled()) {
        if (interactive) {
            std::fprintf(stderr, "> ");
            if (!std::getline(std::cin, message)) break;
            if (trim(message).empty()) continue;
        }
        session.arguments.request["message"] = toUtf8(trim(message));
        const engine::CommandOutput output = run(session.arguments.request);
        exit = printAnswer(session, output);
        if (!interactive || output.value.is_null()) break;
        session.arguments.request["conversation"] = output.value["conversationId"];
    }
    return exit;
}

}  // namespace

int runAsAsked(Session& session, const Runner& run) {
    const Arguments& arguments = session.arguments;
    if (arguments.request.value("query", "") == "-") return runEachLine(session, run);
    if (mustAsk(arguments)) return runAfterAsking(session, run);
    if (!streamsWords(arguments.command->name)) return printOutput(arguments, run(arguments.request));
    if (arguments.command->name == "chat" && arguments.request.value("message", "-") == "-")
        return runChatFromInput(session, run);
    return printAnswer(session, run(arguments.request));
}

}  // namespace hearth::ctl

// SPDX-License-Identifier: AGPL-3.0-or-later
// hearthctl: opens the vault, runs one command of the table, prints what it answered.
#include <unistd.h>
#include <QCoreApplication>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "app/hearthctl/arguments.h"
#include "app/hearthctl/interrupt.h"
#include "app/hearthctl/passphrase.h"
#include "app/hearthctl/print.h"
#include "core/base/text.h"
#include "core/engine/command_table.h"
#include "core/engine/commands/commands.h"
#include "core/engine/error_text.h"
#include "platform/paths.h"
#include "platform/process.h"
#include "platform/qt_http_transport.h"

namespace {

using namespace hearth;

/// Everything that one run of the program holds.
struct Session {
    ctl::Arguments& arguments;
    const Clock& clock;
    RandomSource& random;
    llm::HttpTransport& transport;
    CancelToken cancel;
};

int reportFailure(const ctl::Arguments& arguments, ErrorCode code, const std::string& message) {
    ctl::endProgress();
    if (arguments.json) {
        const Json error = {{"error", {{"code", errorCodeName(code)}, {"message", message}}}};
        std::fprintf(stderr, "%s\n", dumpJson(error).c_str());
    } else {
        std::fprintf(stderr, "%s\n", message.c_str());
    }
    return engine::exitCode(code);
}

int reportError(const ctl::Arguments& arguments, const Error& error, std::string_view operation) {
    return reportFailure(arguments, error.code, engine::errorText(error, operation));
}

Result<crypto::SecretBytes> passphrase(const ctl::Arguments& arguments, const char* prompt) {
    return arguments.passphraseFile.empty() ? ctl::askPassphrase(prompt)
                                            : ctl::readPassphraseFile(arguments.passphraseFile);
}

int printOutput(const ctl::Arguments& arguments, std::string_view command, const engine::CommandOutput& output) {
    ctl::endProgress();
    if (arguments.json) {
        if (!output.value.is_null()) std::cout << dumpJson(output.value) << std::endl;
    } else {
        ctl::printForPeople(command, output.value);
        std::fflush(stdout);
    }
    if (output.failure) return reportFailure(arguments, output.failure->code, output.failure->message);
    return 0;
}

int initVault(Session& session) {
    const ctl::Arguments& arguments = session.arguments;
    auto secret = passphrase(arguments, "New passphrase: ");
    if (!secret) return reportFailure(arguments, secret.error().code, engine::errorText(secret.error(), ""));
    if (arguments.passphraseFile.empty()) {
        const auto again = ctl::askPassphrase("The same again: ");
        if (!again || !again->equals(*secret))
            return reportFailure(arguments, ErrorCode::InvalidArgument,
                                 "The two passphrases differ; no vault was made.");
    }
    auto created = store::Vault::create(arguments.vault, *secret, arguments.kdf, session.clock, session.random);
    if (!created) return reportError(arguments, created.error(), "init");
    const Json made = {{"vaultId", created->vault->id().text()},
                       {"recoveryPhrase", std::string(asText(created->recoveryPhrase.expose()))}};
    return printOutput(arguments, "init", {made});
}

/// `search -` and `recall -`: a query a line in, a document a line out, the vault opened once.
int runEachLine(Session& session, engine::CommandContext& context) {
    int exit = 0;
    std::string line;
    while (!session.cancel.cancelled() && std::getline(std::cin, line)) {
        if (trim(line).empty()) continue;
        session.arguments.request["query"] = toUtf8(line);
        auto output = engine::runCommand(*session.arguments.command, context, session.arguments.request);
        exit = output ? printOutput(session.arguments, session.arguments.command->name, *output)
                      : reportError(session.arguments, output.error(), session.arguments.command->name);
    }
    return exit;
}

/// `chat` without a message: the whole of standard input, or a conversation line by line at a terminal.
int runChatFromInput(Session& session, engine::CommandContext& context) {
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
        auto output = engine::runCommand(*session.arguments.command, context, session.arguments.request);
        if (!output) return reportError(session.arguments, output.error(), "chat");
        if (!session.arguments.json) std::printf("\n");
        exit = printOutput(session.arguments, "chat", *output);
        if (!interactive) break;
        session.arguments.request["conversation"] = output->value["conversationId"];
    }
    return exit;
}

/// `verify` is wanted most when nothing opens any more: then the pages are checked without opening the database.
int verifyUnopened(Session& session, const crypto::SecretBytes& secret, const Error& whyNot) {
    const ctl::Arguments& arguments = session.arguments;
    const auto report = store::Vault::verifyUnopened(arguments.vault, secret, {arguments.wait}, session.random);
    if (!report) return reportError(arguments, whyNot, "open");
    return printOutput(arguments, "verify", engine::commands::verified(*report));
}

int runCommand(Session& session) {
    ctl::Arguments& arguments = session.arguments;
    const std::string_view name = arguments.command->name;
    if (!store::Vault::exists(arguments.vault))
        return reportError(arguments, fail(ErrorCode::NotFound, "no vault"), "open");
    auto secret = passphrase(arguments, "Passphrase: ");
    if (!secret) return reportFailure(arguments, secret.error().code, engine::errorText(secret.error(), ""));
    auto vault = store::Vault::open(arguments.vault, *secret, {arguments.wait}, session.clock, session.random);
    if (!vault && vault.error().code == ErrorCode::Corrupt && name == "verify")
        return verifyUnopened(session, *secret, vault.error());
    if (!vault) return reportError(arguments, vault.error(), "open");
    auto engine = engine::Engine::start(std::move(*vault), session.transport);
    if (!engine) return reportError(arguments, engine.error(), "open");

    engine::CommandContext context{**engine, std::cout, ctl::printProgress, {}, session.cancel};
    if (name == "chat" && !arguments.json)
        context.onText = [](std::string_view delta) { std::cout << delta << std::flush; };
    if (arguments.request.value("query", "") == "-") return runEachLine(session, context);
    if (name == "chat" && arguments.request.value("message", "-") == "-") return runChatFromInput(session, context);

    auto output = engine::runCommand(*arguments.command, context, arguments.request);
    if (!output) return reportError(arguments, output.error(), name);
    if (name == "chat" && !arguments.json) std::cout << std::endl;
    return printOutput(arguments, name, *output);
}

}  // namespace

int main(int argc, char** argv) {
    platform::forbidCoreDumps();
    const CancelToken cancel;
    const ctl::Interrupt interrupt(cancel);
    ctl::Parsed parsed = ctl::parseArguments(argc, argv);
    if (!parsed.arguments) return parsed.exitCode;
    ctl::Arguments& arguments = *parsed.arguments;
    if (arguments.vault.empty()) arguments.vault = platform::Paths::fromEnvironment().defaultVault().string();

    QCoreApplication application(argc, argv);
    const SystemClock systemClock;
    const ManualClock givenClock(arguments.now.value_or(Timestamp(0)));
    const Clock& clock = arguments.now ? static_cast<const Clock&>(givenClock) : systemClock;
    SystemRandom random;
    platform::QtHttpTransport transport;
    Session session{arguments, clock, random, transport, cancel};
    return arguments.command == nullptr ? initVault(session) : runCommand(session);
}

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/run.h"

#include <cstdio>
#include <iostream>

#include "app/hearthctl/line_modes.h"
#include "app/hearthctl/print.h"
#include "core/engine/error_text.h"

namespace hearth::ctl {

namespace {

/// Errors of the command, with nothing printed yet.
Result<engine::CommandOutput> runClosed(Session& session, const crypto::SecretBytes& secret) {
    const Arguments& arguments = session.arguments;
    engine::ClosedContext context{arguments.vault, secret,        session.clock, session.random,
                                  arguments.wait,  printProgress, session.cancel};
    return engine::runCommand(*arguments.command, context, arguments.request);
}

Result<crypto::SecretBytes> secretFor(const Arguments& arguments) {
    switch (arguments.command->secret) {
        case engine::ClosedSecret::None: return crypto::SecretBytes(0);
        case engine::ClosedSecret::New: return newSecret(arguments);
        case engine::ClosedSecret::Known: break;
    }
    return knownSecret(arguments);
}

int runOnFolder(Session& session) {
    const Arguments& arguments = session.arguments;
    const auto secret = secretFor(arguments);
    if (!secret) return reportError(arguments, secret.error(), "");
    const auto output = runClosed(session, *secret);
    return output ? printOutput(arguments, *output) : reportError(arguments, output.error(), arguments.command->name);
}

/// A command that has a way to work on a vault that does not open gets its chance; else the damage is said.
int runOnDamaged(Session& session, const crypto::SecretBytes& secret, const Error& whyNot) {
    const Arguments& arguments = session.arguments;
    if (arguments.command->runClosed == nullptr) return reportError(arguments, whyNot, "open");
    const auto output = runClosed(session, secret);
    return output ? printOutput(arguments, *output) : reportError(arguments, whyNot, "open");
}

int runOverEngine(Session& session, engine::Engine& engine) {
    const Arguments& arguments = session.arguments;
    engine::CommandContext context{engine, std::cout, printProgress, {}, session.cancel};
    if (arguments.command->name == "chat" && !arguments.json)
        context.onText = [](std::string_view delta) { std::cout << delta << std::flush; };
    return runAsAsked(session, [&](const Json& request) -> engine::CommandOutput {
        auto output = engine::runCommand(*arguments.command, context, request);
        if (output) return std::move(*output);
        const std::string words = engine::errorText(output.error(), arguments.command->name);
        return {Json(), engine::Failure{output.error().code, words}};
    });
}

}  // namespace

int runSession(Session& session) {
    const Arguments& arguments = session.arguments;
    if (arguments.command->run == nullptr) return runOnFolder(session);
    if (!store::Vault::exists(arguments.vault))
        return reportError(arguments, fail(ErrorCode::NotFound, "no vault"), "open");
    const auto secret = knownSecret(arguments);
    if (!secret) return reportError(arguments, secret.error(), "");
    auto vault = store::Vault::open(arguments.vault, *secret, {arguments.wait}, session.clock, session.random);
    if (!vault && vault.error().code == ErrorCode::Corrupt) return runOnDamaged(session, *secret, vault.error());
    if (!vault) return reportError(arguments, vault.error(), "open");
    const std::string notice = engine::openNotice((*vault)->openReport());
    if (!notice.empty()) std::fprintf(stderr, "%s\n", notice.c_str());
    const auto engine = engine::Engine::start(std::move(*vault), session.transport);
    if (!engine) return reportError(arguments, engine.error(), "open");
    return runOverEngine(session, **engine);
}

}  // namespace hearth::ctl

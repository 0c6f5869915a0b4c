// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/run.h"

#include "app/hearthctl/line_modes.h"
#include "app/hearthctl/print.h"
#include "app/hearthctl/reach.h"

namespace hearth::ctl {

namespace {

/// Errors of the command, with nothing printed yet.
Result<engine::CommandOutput> runClosed(Session& session, const crypto::SecretBytes& secret) {
    const Arguments& arguments = session.arguments;
    engine::ClosedContext context{
        arguments.vault, secret,        session.clock,  session.random,
        arguments.wait,  printProgress, session.cancel, arguments.keychain ? &session.keychain : nullptr};
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
    if (output) return printOutput(arguments, *output);
    // That somebody has it open is said in the same words whatever was to be done with it.
    const bool inUse = output.error().code == ErrorCode::Locked;
    return reportError(arguments, output.error(), inUse ? "open" : arguments.command->name);
}

/// A command that has a way to work on a vault that does not open gets its chance; else the damage is said.
int runUnopened(Session& session, const crypto::SecretBytes* secret, const engine::Failure& whyNot) {
    const Arguments& arguments = session.arguments;
    const bool damaged = whyNot.code == ErrorCode::Corrupt && secret != nullptr;
    if (!damaged || arguments.command->runClosed == nullptr) return reportFailure(arguments, whyNot);
    const auto output = runClosed(session, *secret);
    return output ? printOutput(arguments, *output) : reportFailure(arguments, whyNot);
}

}  // namespace

int runSession(Session& session) {
    const Arguments& arguments = session.arguments;
    if (arguments.command->run == nullptr) return runOnFolder(session);
    if (!store::Vault::exists(arguments.vault))
        return reportError(arguments, fail(ErrorCode::NotFound, "no vault"), "open");
    // What a person has to be asked is asked before anybody else is waited for.
    if (const Status complete = completeRequest(session.arguments); !complete.ok())
        return reportError(arguments, complete.error(), "");
    Reach reach(session);
    if (const auto whyNot = reach.prepare()) return runUnopened(session, reach.secret(), *whyNot);
    const int exit = runAsAsked(session, [&reach](const Json& request) { return reach.run(request); });
    reach.finish();
    return exit;
}

}  // namespace hearth::ctl

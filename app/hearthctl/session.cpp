// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/session.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "app/hearthctl/passphrase.h"
#include "app/hearthctl/print.h"
#include "core/engine/error_text.h"
#include "platform/passphrase_file.h"

namespace hearth::ctl {

namespace {

Result<crypto::SecretBytes> askTwice() {
    if (isatty(STDIN_FILENO) == 0)
        return fail(ErrorCode::InvalidArgument, "a new vault needs a passphrase: name a file with --passphrase-file");
    HEARTH_TRY(crypto::SecretBytes typed, askPassphrase("New passphrase: "));
    HEARTH_TRY(const crypto::SecretBytes again, askPassphrase("The same again: "));
    if (!again.equals(typed))
        return fail(ErrorCode::InvalidArgument, "the two passphrases differ; nothing was made or changed");
    return typed;
}

}  // namespace

int reportFailure(const Arguments& arguments, const engine::Failure& failure) {
    endProgress();
    if (arguments.json) {
        const Json error = {{"error", {{"code", errorCodeName(failure.code)}, {"message", failure.message}}}};
        std::fprintf(stderr, "%s\n", dumpJson(error).c_str());
    } else {
        std::fprintf(stderr, "%s\n", failure.message.c_str());
    }
    return engine::exitCode(failure.code);
}

int reportError(const Arguments& arguments, const Error& error, std::string_view operation) {
    return reportFailure(arguments, {error.code, engine::errorText(error, operation)});
}

int printOutput(const Arguments& arguments, const engine::CommandOutput& output) {
    endProgress();
    if (arguments.json) {
        if (!output.value.is_null()) std::cout << dumpJson(output.value) << std::endl;
    } else if (!output.value.is_null() || !output.failure) {
        printForPeople(arguments.command->name, output.value);
        std::fflush(stdout);
    }
    return output.failure ? reportFailure(arguments, *output.failure) : 0;
}

void printEvent(const Arguments& arguments, const Json& event) {
    if (event.contains("reading") && arguments.json) return;
    if (!event.contains("code")) return printProgress(event);
    if (arguments.json) {
        std::cout << dumpJson(event) << std::endl;
    } else {
        printForPeople("pairing code", event);
        std::fflush(stdout);
    }
}

Result<crypto::SecretBytes> knownSecret(const Arguments& arguments) {
    if (arguments.keychain) return crypto::SecretBytes(0);
    return arguments.passphraseFile.empty() ? askPassphrase("Passphrase: ")
                                            : platform::readPassphraseFile(arguments.passphraseFile);
}

Result<crypto::SecretBytes> newSecret(const Arguments& arguments) {
    return arguments.passphraseFile.empty() ? askTwice() : platform::readPassphraseFile(arguments.passphraseFile);
}

Status completeRequest(Arguments& arguments) {
    const engine::Parameter* missing = engine::missingSecret(*arguments.command, arguments.request);
    if (missing == nullptr) return {};
    const bool isKey = missing->name == "key";
    if (isatty(STDIN_FILENO) == 0)
        return fail(ErrorCode::InvalidArgument,
                    isKey ? "give the key with --key-file" : "give the new passphrase with --new-passphrase-file");
    HEARTH_TRY(const crypto::SecretBytes typed, isKey ? askPassphrase("API key: ") : askTwice());
    arguments.request[std::string(missing->name)] = std::string(asText(typed.expose()));
    return {};
}

}  // namespace hearth::ctl

// SPDX-License-Identifier: AGPL-3.0-or-later
// What one run of the program holds, and how it reports what a command answered.
#pragma once

#include <string_view>

#include "app/hearthctl/arguments.h"
#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/crypto/secret.h"
#include "core/engine/file_workshop.h"
#include "core/llm/http_transport.h"
#include "core/mcp/link.h"
#include "core/store/key_store.h"
#include "sync/sync_http.h"

namespace hearth::ctl {

struct Session {
    Arguments& arguments;
    const Clock& clock;
    RandomSource& random;
    llm::HttpTransport& transport;
    store::KeyStore& keychain;
    mcp::Launcher& launcher;
    engine::FileWorkshop& workshop;
    sync::SyncNetwork& syncNetwork;
    CancelToken cancel;
};

/// Prints a failure on standard error; gives the exit code.
int reportFailure(const Arguments& arguments, const engine::Failure& failure);
/// The same for an error, in the words that belong to `operation`.
int reportError(const Arguments& arguments, const Error& error, std::string_view operation);
/// Prints what a command answered on standard output, and what cut it short; gives the exit code.
int printOutput(const Arguments& arguments, const engine::CommandOutput& output);

/// What comes before a command has ended: a code for a new device, at once, on standard output, as a line of its own
/// under --json; all else is progress.
void printEvent(const Arguments& arguments, const Json& event);

/// Whether the words of an answer are printed as they come.
inline bool streamsWords(std::string_view command) {
    return command == "chat" || command == "regenerate" || command == "continue" || command == "retry";
}
inline bool printsText(const Arguments& arguments) { return streamsWords(arguments.command->name) && !arguments.json; }

/// From the file that was named, or typed by a person; empty where the keychain opens the vault. Errors: those of
/// passphrase.h.
Result<crypto::SecretBytes> knownSecret(const Arguments& arguments);
/// The same, typed twice. Errors: InvalidArgument too when the two differ.
Result<crypto::SecretBytes> newSecret(const Arguments& arguments);
/// Asks, twice, for the secret that the request still lacks. Errors: those of `newSecret`.
Status completeRequest(Arguments& arguments);

}  // namespace hearth::ctl

// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line, parsed once against the command table into a request.
#pragma once

#include <optional>
#include <string>

#include "core/base/json.h"
#include "core/base/timestamp.h"
#include "core/engine/command_table.h"

namespace hearth::ctl {

struct Arguments {
    std::string vault;
    std::string passphraseFile;
    bool keychain = false;  ///< Opens the vault in the passphrase's place.
    bool json = false;
    bool verbose = false;  ///< Lines of the log go to standard error.
    std::optional<Timestamp> now;
    Milliseconds wait = 10 * kSecond;

    const engine::Command* command = nullptr;  ///< Never null once parsed.
    Json request = Json::object();
};

/// The arguments, or the exit code to leave with when help or the version was printed, or the usage was wrong
/// (2, after a sentence on standard error, with the nearest command where one is near).
struct Parsed {
    std::optional<Arguments> arguments;
    int exitCode = 0;
};
Parsed parseArguments(int argc, char** argv);

}  // namespace hearth::ctl

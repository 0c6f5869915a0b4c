// SPDX-License-Identifier: AGPL-3.0-or-later
// The window's command line.
#pragma once

#include <QStringList>
#include <filesystem>
#include <optional>

namespace hearth::app {

struct Arguments {
    std::optional<std::filesystem::path> vault;
    /// From --passphrase-file, else HEARTH_PASSPHRASE_FILE: opens without asking.
    std::optional<std::filesystem::path> passphraseFile;
};

/// The arguments, or the exit code to leave with after help, the version or a sentence on wrong usage was printed.
struct Parsed {
    std::optional<Arguments> arguments;
    int exitCode = 0;
};
Parsed parseArguments(const QStringList& words);

}  // namespace hearth::app

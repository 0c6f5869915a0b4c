// SPDX-License-Identifier: AGPL-3.0-or-later
// The window's options in one table: the parser, the help, the manual page and the completion by Tab go by it.
#pragma once

#include <array>

namespace hearth::app {

struct Option {
    const char* letter;  ///< "h"; empty where there is none.
    const char* name;    ///< "help"
    const char* value;   ///< What its value is called; empty where it takes none.
    const char* help;
};

inline constexpr Option kHelp{"h", "help", "", "Show this help."};
inline constexpr Option kVersion{"v", "version", "", "Show the version."};
inline constexpr Option kManual{"", "manual", "", "Print the manual page, for man -l -"};
inline constexpr Option kCompletion{"", "completion", "SHELL",
                                    "Print a script for completion by Tab: bash, zsh or fish."};
inline constexpr Option kVault{"", "vault", "DIR", "Open the vault in this folder."};
inline constexpr Option kPassphraseFile{"", "passphrase-file", "FILE",
                                        "Open with the passphrase or recovery words in this file, without asking. "
                                        "HEARTH_PASSPHRASE_FILE names one too."};
inline constexpr std::array kOptions = {kHelp, kVersion, kManual, kCompletion, kVault, kPassphraseFile};

}  // namespace hearth::app

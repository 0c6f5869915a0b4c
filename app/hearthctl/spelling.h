// SPDX-License-Identifier: AGPL-3.0-or-later
// How the command table is typed: options that every command takes, and what a command's parameters are called. The
// parser, the completion by Tab and the manual page all go by it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/command_table.h"

namespace hearth::ctl {

/// An option of every command. A Flag stands alone; any other takes a value.
struct CommonOption {
    std::string_view name;  ///< "--vault"
    engine::ParameterKind kind;
    std::string_view value;  ///< What its value is called in the manual; empty for a flag.
    std::string_view help;
};

inline constexpr CommonOption kVault{"--vault", engine::ParameterKind::Path, "FOLDER", "the vault's folder"};
inline constexpr CommonOption kPassphraseFile{"--passphrase-file", engine::ParameterKind::Path, "FILE",
                                              "a file with the passphrase or the recovery words; - for standard input"};
inline constexpr CommonOption kKeychain{"--keychain", engine::ParameterKind::Flag, "",
                                        "open the vault with the system's keychain"};
inline constexpr CommonOption kJson{"--json", engine::ParameterKind::Flag, "", "print one JSON document"};
inline constexpr CommonOption kNow{"--now", engine::ParameterKind::Time, "TIME", "take this as the time (RFC 3339)"};
inline constexpr CommonOption kWait{"--wait", engine::ParameterKind::Integer, "SECONDS",
                                    "wait this many seconds for a vault in use"};
inline constexpr CommonOption kVerbose{"--verbose", engine::ParameterKind::Flag, "",
                                       "say on standard error what went wrong by the way"};
inline constexpr std::array kCommonOptions = {kVault, kPassphraseFile, kKeychain, kJson, kNow, kWait, kVerbose};

/// What hearthctl does by itself, without the engine.
struct OwnCommand {
    std::string_view name;
    std::string_view summary;
};
inline constexpr std::array kOwnCommands = {
    OwnCommand{"help", "this, or what a command does and takes"},
    OwnCommand{"completion", "completion by Tab: a script for bash, zsh or fish"},
    OwnCommand{"manual", "the manual page, for man -l -"}};
bool isOwn(std::string_view word);

/// "deadlineMs" as an option: "--deadline-ms"; a Secret is read from a file: "--key-file".
std::string optionName(const engine::Parameter& parameter);
/// A positional parameter as the manual and the help call it: "query".
std::string argumentName(const engine::Parameter& parameter);
/// The same in capitals, for a synopsis.
std::string upper(std::string_view text);
/// What an option's value is called: "FILE".
std::string_view valueName(const engine::Parameter& parameter);
/// Whether it stands alone, without a value.
bool isFlag(const engine::Parameter& parameter);
/// Whether words that start with this one are commands: "memory".
bool isGroup(std::string_view word);
/// "json|markdown|jsonl", one by one.
std::vector<std::string_view> choicesOf(const engine::Parameter& parameter);

}  // namespace hearth::ctl

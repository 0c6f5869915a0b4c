// SPDX-License-Identifier: AGPL-3.0-or-later
// Every command of Hearth: a function from a request to JSON, in one table. hearthctl, the local socket, MCP and REST
// are faces of it and reach the engine no other way.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/engine/engine.h"
#include "core/store/unlock.h"

namespace hearth::engine {

/// A Path names a file or folder of this machine; it is absolute in requests, because the process that runs the
/// command may stand in another folder than the person who asked. Faces make it so.
/// A Secret is something that a person would rather not show: faces take it from a file or a silent prompt, never from
/// a command line, and keep requests that hold one out of logs and histories.
/// Texts is one or more texts, Paths one or more paths, a list in requests.
enum class ParameterKind { Text, Texts, Integer, Time, Flag, Path, Secret, Paths };

/// One parameter of a command, as a JSON member of the request and as an option or argument of the terminal.
struct Parameter {
    std::string_view name;  ///< camelCase in requests; faces spell it their way ("deadline-ms").
    ParameterKind kind = ParameterKind::Text;
    std::string_view help;
    bool positional = false;
    bool required = false;
    std::string_view choices = {};  ///< "json|markdown|jsonl": the only values that it takes; empty: any.
    /// Of a Secret: the value of the command's first parameter with which it is needed; empty: always.
    std::string_view neededFor = {};
};

/// Whether `value` is one of the parameter's choices, or it has none.
bool isChoice(const Parameter& parameter, std::string_view value);

/// What a command may use besides its request.
struct CommandContext {
    Engine& engine;
    std::ostream& output;  ///< Where `export` writes when it is given no file.
    std::function<void(const Json& event)> onProgress = {};
    std::function<void(std::string_view delta)> onText = {};
    CancelToken cancel = {};
    store::KeyStore* keychain = nullptr;  ///< Of the machine that runs the command; null where there is none.
    /// Where a person can be asked whether a tool may be called; without it none is called that is not allowed.
    std::function<ToolDecision(const ToolQuestion&)> onQuestion = {};
    /// Where a person can be asked whether another device shows the same words.
    std::function<bool(const std::vector<std::string>& words)> onWords = {};
};

/// What a command may use that works on a vault's folder while no engine has it open.
struct ClosedContext {
    std::filesystem::path directory;
    const crypto::SecretBytes& secret;  ///< What `Command::secret` says.
    const Clock& clock;
    RandomSource& random;
    Milliseconds wait = 10 * kSecond;  ///< For another process that owns the vault.
    std::function<void(const Json& event)> onProgress = {};
    CancelToken cancel = {};
    store::KeyStore* keychain = nullptr;  ///< Opens the vault in the secret's place, where it is given.

    store::Unlock unlock() const { return keychain == nullptr ? store::Unlock(secret) : store::Unlock(*keychain); }
};

/// What a person should read about a failure.
struct Failure {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
};

/// A value, and the failure that cut it short when there was one (an answer that broke off).
struct CommandOutput {
    Json value;
    std::optional<Failure> failure = std::nullopt;
};

/// Which secret a face asks for before it runs a command on a closed vault: none (the context's is empty), the one that
/// opens the vault, or a new one, typed twice.
enum class ClosedSecret { None, Known, New };

/// Whether a command may change what the vault says; what follows from it by itself (the text index) does not count.
enum class Effect { Changes, Reads };

/// Has `run`, or `runClosed`, or both.
struct Command {
    std::string_view name;  ///< "search", "conversations rename"
    std::string_view summary;
    std::span<const Parameter> parameters;
    /// Works on an open vault.
    Result<CommandOutput> (*run)(CommandContext& context, const Json& request) = nullptr;
    /// Works on the vault's folder. Alone: the vault must not be open (init, restore). Beside `run`: what is done
    /// instead when the vault is damaged and does not open (verify).
    Result<CommandOutput> (*runClosed)(ClosedContext& context, const Json& request) = nullptr;
    ClosedSecret secret = ClosedSecret::Known;
    Effect effect = Effect::Changes;
};

std::span<const Command> commandTable();

/// The command of that name, or null.
const Command* findCommand(std::string_view name);
/// The name of the command, or of the group of commands, that is nearest in spelling; empty when none is near.
/// "memory lst" gives "memory list".
std::string_view nearestCommand(std::string_view name);

/// The secret that a person has still to be asked for before this request can be run; null when there is none.
const Parameter* missingSecret(const Command& command, const Json& request);

/// Runs a command that has `run`, or `runClosed`. Members of the request that are no parameter of it, or of the wrong
/// type, are InvalidArgument; so is a command that does not work on an open, or a closed, vault.
Result<CommandOutput> runCommand(const Command& command, CommandContext& context, const Json& request);
Result<CommandOutput> runCommand(const Command& command, ClosedContext& context, const Json& request);

}  // namespace hearth::engine

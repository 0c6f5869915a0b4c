// SPDX-License-Identifier: AGPL-3.0-or-later
// Every command of Hearth: a function from a request to JSON, in one table. hearthctl, the local socket, MCP and REST
// are faces of it and reach the engine no other way.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/cancel.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/engine/engine.h"

namespace hearth::engine {

enum class ParameterKind { Text, Integer, Time, Flag };

/// One parameter of a command, as a JSON member of the request and as an option or argument of the terminal.
struct Parameter {
    std::string_view name;  ///< camelCase in requests; faces spell it their way ("deadline-ms").
    ParameterKind kind = ParameterKind::Text;
    std::string_view help;
    bool positional = false;
    bool required = false;
    std::string_view choices = {};  ///< "json|markdown|jsonl": the only values that it takes; empty: any.
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

struct Command {
    std::string_view name;  ///< "search", "conversations rename"
    std::string_view summary;
    std::span<const Parameter> parameters;
    Result<CommandOutput> (*run)(CommandContext& context, const Json& request);
};

std::span<const Command> commandTable();

/// The command of that name, or null.
const Command* findCommand(std::string_view name);
/// The name of the command, or of the group of commands, that is nearest in spelling; empty when none is near.
/// "memory lst" gives "memory list".
std::string_view nearestCommand(std::string_view name);

/// Runs a command. Members of the request that are no parameter of it, or of the wrong type, are InvalidArgument.
Result<CommandOutput> runCommand(const Command& command, CommandContext& context, const Json& request);

}  // namespace hearth::engine

// SPDX-License-Identifier: AGPL-3.0-or-later
// What is spoken on the socket of the process that owns a vault: one JSON document a line, read here, once, into
// types, by both ends. Source: docs/ARCHITECTURE.md, "The owner's socket".
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/json.h"
#include "core/engine/command_table.h"

namespace hearth::engine {

/// Grows when a program of before would misunderstand what is sent.
inline constexpr std::int64_t kServiceProtocol = 1;
inline constexpr std::size_t kMaxCallBytes = 4 * 1024 * 1024;
inline constexpr std::size_t kMaxAnswerBytes = 64 * 1024 * 1024;

/// Cuts what comes in pieces into lines of a bounded length.
class LineCutter {
public:
    explicit LineCutter(std::size_t limit) : m_limit(limit) {}
    /// Gives every line that is complete, without its end. Errors: Full when one is too long, and those of `onLine`;
    /// then nothing that follows makes sense any more.
    Status feed(std::string_view bytes, const std::function<Status(std::string_view line)>& onLine);

private:
    std::size_t m_limit;
    std::string m_rest;
};

/// The owner's first line.
struct ServiceGreeting {
    std::int64_t protocol = kServiceProtocol;
    std::string version;    ///< Of the program.
    std::string owner;      ///< "hearth (process 4711)"
    std::string directory;  ///< The vault's: a copy of a vault has the same file id.
};

/// A client's lines: a command to run, or the wish that it stop. `id` is the client's name for it.
struct ServiceCall {
    std::int64_t id = 0;
    std::string command;
    Json request = Json::object();
};
struct ServiceCancel {
    std::int64_t id = 0;
};
using ClientLine = std::variant<ServiceCall, ServiceCancel>;

/// The owner's lines about one call: any number of the first three, then one of the last two.
struct ServiceEvent {
    struct Progress {
        Json event;
    };
    struct Text {
        std::string delta;
    };
    /// What the command writes to standard output.
    struct Output {
        std::string bytes;
    };
    /// It ended.
    struct End {
        CommandOutput output;
    };
    /// It was not begun, because the owner is about to let the vault go.
    struct Closing {};

    std::int64_t id = 0;
    std::variant<Progress, Text, Output, End, Closing> what;
};

/// Lines with their end.
std::string encode(const ServiceGreeting& greeting);
std::string encode(const ServiceCall& call);
std::string encode(const ServiceCancel& cancel);
std::string encode(const ServiceEvent& event);

/// Errors: InvalidArgument for anything else than such a line; Unsupported when it is of another protocol.
Result<ServiceGreeting> decodeGreeting(std::string_view line);
Result<ClientLine> decodeClientLine(std::string_view line);
Result<ServiceEvent> decodeEvent(std::string_view line);

}  // namespace hearth::engine

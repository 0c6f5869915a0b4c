// SPDX-License-Identifier: AGPL-3.0-or-later
// The other end of the owner's socket: a command is run by the process that has the vault open.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "core/engine/service_protocol.h"
#include "platform/unix_socket.h"

namespace hearth::platform {

/// One connection for one command. Threads: one.
class CommandClient {
public:
    struct Listener {
        std::function<void(std::string_view bytes)> onOutput = {};
        std::function<void(const Json& event)> onProgress = {};
        std::function<void(std::string_view delta)> onText = {};
    };

    /// `directory` is the vault's: whoever serves another one, a copy of it, is nobody.
    /// Errors: Unavailable when nobody serves it; Unsupported when the owner speaks another protocol, with a sentence
    /// for the person as detail.
    static Result<CommandClient> connect(const std::filesystem::path& socket, const std::filesystem::path& directory);

    const engine::ServiceGreeting& owner() const { return m_owner; }

    /// Runs it to its end; `cancel` stops it in the owner. What it comes to is in the output, failures in words.
    /// Errors: Conflict when the owner was about to end and did not begin; Unavailable when it was lost on the way,
    /// so that nobody knows how far it came.
    Result<engine::CommandOutput> run(const engine::ServiceCall& call, const Listener& listener,
                                      const CancelToken& cancel);

private:
    explicit CommandClient(UnixSocket socket) : m_socket(std::move(socket)) {}

    Status send(std::string_view line);
    /// Waits up to `wait` for bytes and cuts them into `m_lines`.
    Status receive(Milliseconds wait);

    UnixSocket m_socket;
    engine::LineCutter m_cutter{engine::kMaxAnswerBytes};
    std::deque<std::string> m_lines;
    engine::ServiceGreeting m_owner;
};

}  // namespace hearth::platform

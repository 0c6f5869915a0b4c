// SPDX-License-Identifier: AGPL-3.0-or-later
// The command table for other programs of the same person, served by the process that owns the vault. This half knows
// commands and events; platform/command_server.h has the socket.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/engine/service_protocol.h"

namespace hearth::engine {

/// Threads: safe from any; `run` blocks.
class CommandService {
public:
    /// Takes one line for the client. False when the client is gone, or does not take it: then the command stops.
    using Send = std::function<bool(const std::string& line)>;

    /// What the owner hears, on the thread on which the command runs.
    struct Ears {
        std::function<void()> changed = {};          ///< A command that may have changed something ended.
        std::function<void(int step)> running = {};  ///< One more runs: 1; one has ended: -1.
    };

    /// `engine` and `keychain`, which may be null, outlive this.
    explicit CommandService(Engine& engine);
    CommandService(Engine& engine, Ears ears, store::KeyStore* keychain);

    const ServiceGreeting& greeting() const { return m_greeting; }
    /// Runs the command to its end; the last line that it sends says how it ended.
    void run(const ServiceCall& call, const Send& send, const CancelToken& cancel) const;

private:
    CommandOutput outputOf(const Command& command, const ServiceCall& call, const Send& send,
                           const CancelToken& cancel) const;

    Engine& m_engine;
    Ears m_ears;
    store::KeyStore* m_keychain;
    ServiceGreeting m_greeting;
};

/// What stands between a program that owns a vault and the socket: serves `service` until it is destroyed, which
/// cancels what clients have running and waits for it. Null when nothing can be served here; nothing breaks by that.
class Serving {
public:
    virtual ~Serving() = default;
    /// Takes nobody new and lets what runs end by itself, until `cancel` says that it should not.
    virtual void finish(const CancelToken& cancel) = 0;
};
using Serve = std::function<std::unique_ptr<Serving>(const CommandService& service, const FileId& file)>;

}  // namespace hearth::engine

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/owner.h"

#include <iostream>

#include "app/hearthctl/print.h"
#include "core/store/key_ring.h"
#include "platform/command_client.h"
#include "platform/paths.h"

namespace hearth::ctl {

namespace {

constexpr std::int64_t kOnlyCall = 1;  ///< A connection has one.

engine::CommandOutput lost(const engine::ServiceGreeting& owner) {
    return {Json(), engine::Failure{ErrorCode::Unavailable,
                                    "The vault is in use by " + owner.owner +
                                        ", which ended or hung up before this was done. What was stored is kept; run "
                                        "it again."}};
}

}  // namespace

Owner::Owner(Session& session) : m_session(session) {
    if (session.arguments.now) return;
    const auto file = store::readFileId(session.arguments.vault);
    if (file.ok()) m_socket = platform::Paths::fromEnvironment().socketOf(*file);
}

bool Owner::serves() const {
    if (!m_socket) return false;
    const auto client = platform::CommandClient::connect(*m_socket, m_session.arguments.vault);
    return client.ok() || client.error().code == ErrorCode::Unsupported;
}

std::optional<engine::CommandOutput> Owner::run(const Json& request) const {
    if (!m_socket) return std::nullopt;
    const Arguments& arguments = m_session.arguments;
    auto client = platform::CommandClient::connect(*m_socket, arguments.vault);
    if (!client.ok() && client.error().code == ErrorCode::Unsupported)
        return engine::CommandOutput{Json(), engine::Failure{ErrorCode::Locked, client.error().detail}};
    if (!client.ok()) return std::nullopt;
    bool printed = false;
    const auto print = [&printed](std::string_view bytes) {
        std::cout << bytes << std::flush;
        printed = true;
    };
    platform::CommandClient::Listener listener{
        print, [&arguments](const Json& event) { printEvent(arguments, event); }, {}};
    if (printsText(arguments)) listener.onText = print;
    const engine::ServiceCall call{kOnlyCall, std::string(arguments.command->name), request};
    auto output = client->run(call, listener, m_session.cancel);
    // What nobody here stopped, the owner stopped, because it is about to end.
    const bool stopped = output.ok() && output->failure && output->failure->code == ErrorCode::Cancelled &&
                         !m_session.cancel.cancelled();
    if (output.ok() && !stopped) return std::move(*output);
    const bool begun = stopped || output.error().code != ErrorCode::Conflict;
    if (begun && (printed || arguments.command->effect == engine::Effect::Changes)) return lost(client->owner());
    return std::nullopt;
}

}  // namespace hearth::ctl

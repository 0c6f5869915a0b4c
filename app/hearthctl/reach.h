// SPDX-License-Identifier: AGPL-3.0-or-later
// How this run reaches the vault: through its owner while one serves, else it becomes the owner.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "app/hearthctl/owner.h"
#include "app/hearthctl/session.h"
#include "core/engine/command_service.h"

namespace hearth::ctl {

class Reach {
public:
    explicit Reach(Session& session) : m_session(session), m_owner(session) {}

    /// Opens the vault, unless somebody serves it. Waits for an owner that does not, as long as --wait says.
    /// Gives what keeps it from that.
    std::optional<engine::Failure> prepare();
    /// Pre: `prepare` gave nothing.
    engine::CommandOutput run(const Json& request);
    /// Lets what other programs have running here come to its end.
    void finish();

    /// What was given to open it; for a vault that is damaged. Null before it was asked for.
    const crypto::SecretBytes* secret() const { return m_secret ? &*m_secret : nullptr; }

private:
    Status open(Milliseconds wait);
    std::optional<engine::Failure> askSecret();
    /// The operation in whose words a failure to open is told.
    std::string_view howItWasTried() const;
    engine::CommandOutput runHere(const Json& request);

    Session& m_session;
    Owner m_owner;
    std::optional<crypto::SecretBytes> m_secret;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<engine::CommandService> m_service;
    std::unique_ptr<engine::Serving> m_serving;
};

}  // namespace hearth::ctl

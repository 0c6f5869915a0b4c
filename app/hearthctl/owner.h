// SPDX-License-Identifier: AGPL-3.0-or-later
// The vault through the program that owns it, where one does and serves: no passphrase is needed for that.
#pragma once

#include <filesystem>
#include <optional>

#include "app/hearthctl/session.h"

namespace hearth::ctl {

class Owner {
public:
    explicit Owner(Session& session);

    /// Whether somebody serves this vault now. With --now nobody does: the owner has a clock of its own.
    bool serves() const;
    /// Runs the session's command; text and output are printed as they come. Nothing when nobody serves, or the owner
    /// ended before it began, or while it only read: then the vault can be opened here.
    std::optional<engine::CommandOutput> run(const Json& request) const;

private:
    Session& m_session;
    std::optional<std::filesystem::path> m_socket;
};

}  // namespace hearth::ctl

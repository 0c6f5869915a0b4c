// SPDX-License-Identifier: AGPL-3.0-or-later
// The two sides of a pairing as a terminal or a window steps them: the code and the words are sync's; here the inviter
// writes the newcomer into the account, and the newcomer takes its place in it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/device_sync.h"
#include "core/store/vault.h"
#include "sync/account.h"
#include "sync/pairing.h"
#include "sync/rendezvous.h"
#include "sync/sync_http.h"

namespace hearth::engine {

/// What both sides do alike.
class PairingRun : public Pairing {
public:
    const std::string& code() const override { return m_code; }
    Timestamp expiresAt() const override { return side().expires(); }
    Result<Stage> step() override;
    const std::vector<std::string>& words() const override { return m_words; }
    void agree() override { side().confirm(); }
    void refuse() override;
    const SyncMember& member() const override { return *m_member; }
    const std::string& deviceName() const override { return m_deviceName; }

protected:
    virtual sync::PairingSide& side() = 0;
    virtual const sync::PairingSide& side() const = 0;
    /// What is left to do when both people said yes; false while it has to be tried again.
    virtual Result<bool> finish() = 0;
    /// It came to nothing, and does not go on.
    virtual void ended() {}

    std::string m_code;
    std::optional<SyncMember> m_member;
    std::string m_deviceName;

private:
    Result<Stage> stepOnce();
    std::vector<std::string> m_words;
    bool m_refused = false;
};

/// The device that is in the account already.
class Inviting final : public PairingRun {
public:
    /// Writes the newcomer into the account, by way of the server, and keeps its name.
    using Admit = std::function<Status(const sync::Arrival& arrival)>;
    struct Setup {
        std::unique_ptr<sync::VaultAccount> account;
        std::unique_ptr<sync::SyncHttp> http;
        std::string deviceName;
        Admit admit;
    };
    static Result<std::unique_ptr<Pairing>> begin(store::Vault& vault, Setup setup);

private:
    explicit Inviting(Setup setup) : m_setup(std::move(setup)), m_rendezvous(*m_setup.http) {}
    sync::PairingSide& side() override { return *m_side; }
    const sync::PairingSide& side() const override { return *m_side; }
    Result<bool> finish() override;

    Setup m_setup;
    sync::ServerRendezvous m_rendezvous;
    std::unique_ptr<sync::Inviter> m_side;
};

/// The device that comes in.
class Joining final : public PairingRun {
public:
    /// Gives the vault its place in the account.
    using Enter = std::function<Status(const sync::AccountKeys& keys, std::span<const Bytes> records,
                                       const sync::ServerMoveRecord& server)>;
    struct Setup {
        sync::AccountKeys keys;
        sync::PairingCode code;
        std::unique_ptr<sync::SyncHttp> http;
        std::string deviceName;
        Enter enter;
    };
    static std::unique_ptr<Pairing> begin(store::Vault& vault, Setup setup);

private:
    Joining(store::Vault& vault, Setup setup)
        : m_vault(vault), m_setup(std::move(setup)), m_rendezvous(*m_setup.http) {}
    sync::PairingSide& side() override { return *m_side; }
    const sync::PairingSide& side() const override { return *m_side; }
    Result<bool> finish() override;
    void ended() override;

    store::Vault& m_vault;
    Setup m_setup;
    sync::ServerRendezvous m_rendezvous;
    std::unique_ptr<sync::Joiner> m_side;
};

}  // namespace hearth::engine

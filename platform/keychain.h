// SPDX-License-Identifier: AGPL-3.0-or-later
// The operating system's keychain (Secret Service, KWallet) behind the store's port, through QtKeychain.
#pragma once

#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>

#include "core/base/timestamp.h"
#include "core/store/key_store.h"

namespace QKeychain {
class Job;
}

namespace hearth::platform {

/// Entries of the service "Hearth"; an entry's key is the vault's file id, a slash and the slot's id.
/// A locked keyring answers like one without the entry; on a desktop it may first ask the person to unlock it, which is
/// what the long patience is for.
/// QtKeychain takes its jobs from one thread for as long as the program lives, so a program makes one of these.
/// Threads: safe from any, also without an event loop of its own; calls block.
class Keychain final : public store::KeyStore {
public:
    explicit Keychain(Milliseconds patience = 60 * kSecond);
    ~Keychain() override;
    Keychain(const Keychain&) = delete;
    Keychain& operator=(const Keychain&) = delete;

    Result<crypto::SecretBytes> read(const store::KeyName& name) override;
    Status store(const store::KeyName& name, const crypto::SecretBytes& secret) override;
    Status remove(const store::KeyName& name) override;

private:
    struct Answer;
    using MakeJob = std::function<std::unique_ptr<QKeychain::Job>()>;

    /// Has the job done on the keychain's thread. Errors: NotFound, Locked, Unavailable.
    Result<crypto::SecretBytes> ask(MakeJob make);

    Milliseconds m_patience;
    QThread m_thread;
    std::unique_ptr<QObject> m_home;  ///< Lives on the thread; what it is told to run, runs there.
    /// A job that nobody waits for any more and that QtKeychain still does; the next would only queue behind it.
    /// Owners: this and the job, which may end after it.
    std::shared_ptr<std::atomic<bool>> m_stuck = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace hearth::platform

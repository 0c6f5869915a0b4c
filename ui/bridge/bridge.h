// SPDX-License-Identifier: AGPL-3.0-or-later
// The only door from the window to the engine. A request runs on a worker thread and is answered on the window's
// thread, unless the object that asked has died; then the work is cancelled and nobody is called.
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <type_traits>

#include "core/crypto/secret.h"
#include "core/engine/command_service.h"
#include "core/engine/engine.h"
#include "ui/bridge/worker_pool.h"

namespace hearth::sync {
class SyncNetwork;
}

namespace hearth::bridge {

/// What the engine needs from outside; all of it outlives the bridge.
struct Ports {
    const Clock& clock;
    RandomSource& random;
    llm::HttpTransport& transport;
    engine::Serve serve = {};             ///< Lets other programs of the user work through this one; none: they wait.
    store::KeyStore* keychain = nullptr;  ///< The operating system's; none: nothing speaks of one.
    std::filesystem::path settingsFile = {};   ///< hearth.toml; none: what it would say is as it comes.
    engine::FileWorkshop* workshop = nullptr;  ///< Reads pictures and documents; none: only text can be attached.
    mcp::Launcher* launcher = nullptr;         ///< Starts servers of tools that are programs; none: they are missing.
    sync::SyncNetwork* network = nullptr;      ///< The way to a server of devices; none: there is no server.
    std::string deviceName = {};               ///< What this device is called until its person says otherwise.
};

/// What the background work is doing. `all` 0: nothing.
struct JobState {
    QString kind;
    qint64 done = 0;
    qint64 all = 0;
};

/// Threads: the window's, for everything that is public.
class Bridge final : public QObject {
    Q_OBJECT

public:
    explicit Bridge(const Ports& ports, QObject* parent = nullptr);
    /// Cancels what runs, lets queued writes finish, closes the vault.
    ~Bridge() override;

    bool isOpen() const { return m_engine != nullptr; }
    /// An answer, an import or other long work is going on, or another program's command.
    bool isBusy() const { return m_busy > 0; }
    const std::filesystem::path& directory() const { return m_directory; }
    const Ports& ports() const { return m_ports; }
    /// What opening the vault found that a person should know.
    const store::OpenReport& openReport() const { return m_openReport; }
    qint64 now() const { return m_ports.clock.now().milliseconds(); }
    const JobState& jobState() const { return m_jobState; }

    /// Ends in `opened` or `openFailed`. The secret is wiped when it was used.
    void openVault(const std::filesystem::path& directory, crypto::SecretBytes secret);
    /// The same with the operating system's keychain.
    void openWithKeychain(const std::filesystem::path& directory);
    /// Ends in `created` and then `opened`, or in `openFailed`.
    void createVault(const std::filesystem::path& directory, crypto::SecretBytes passphrase, store::KdfProfile profile);
    /// Ends in `closed`, when nothing holds the vault any more. Queued writes are done first, all else is cancelled.
    void closeVault();

    /// `work(Engine&, const CancelToken&)` gives a Result or Status on a worker; `answer` gets it on the window's
    /// thread, also when it was cancelled. The token that comes back stops it.
    template <typename Work, typename Answer>
    CancelToken ask(QObject* context, Lane lane, Work work, Answer answer) {
        using Outcome = std::invoke_result_t<Work, engine::Engine&, const CancelToken&>;
        auto guarded = [engine = m_engine, work = std::move(work)](const CancelToken& token) mutable -> Outcome {
            if (!engine) return fail(ErrorCode::Locked, "no vault is open");
            return work(*engine, token);
        };
        return post(context, lane, std::move(guarded), std::move(answer));
    }

    /// The same for work that needs no vault: `work(const CancelToken&)`.
    template <typename Work, typename Answer>
    CancelToken post(QObject* context, Lane lane, Work work, Answer answer) {
        using Outcome = std::invoke_result_t<Work, const CancelToken&>;
        const CancelToken token;
        const quint64 request = begin(context, lane, token);
        m_pool.post(lane, token, [this, request, token, work = std::move(work), answer = std::move(answer)]() mutable {
            // Two owners: this job and the queued answer, because a queued functor must be copyable.
            auto outcome = std::make_shared<Outcome>(
                token.cancelled() ? Outcome(fail(ErrorCode::Cancelled, "before it began")) : work(token));
            deliver(request, [answer = std::move(answer), outcome]() mutable { answer(std::move(*outcome)); });
        });
        return token;
    }

    /// An answer waits for the person's word, or goes on: while it waits it is no work that keeps the window from
    /// locking.
    void pauseWork(bool paused) { countBusy(paused ? -1 : 1); }

    /// Calls `notice` on the window's thread unless `context` died meanwhile. Threads: any, while the pool runs.
    void notify(QPointer<QObject> context, std::function<void()> notice);

Q_SIGNALS:
    void opened();
    void openFailed(const hearth::Error& error);
    /// The twelve words; they are not kept anywhere.
    void created(const QString& recoveryPhrase);
    /// The vault is about to be closed: whoever else uses the engine lets go of it now.
    void closing();
    void closed();
    void busyChanged(bool busy);
    void jobStateChanged();
    /// Another program worked through this one and may have changed something: what is shown is read again.
    void changedFromOutside();
    /// How it stands with the server or with the other devices may be different now.
    void syncChanged();

private:
    struct Opened;
    struct Outside;
    /// The engine, and a sign for when the last one that used it has let go.
    struct Held {
        explicit Held(std::unique_ptr<engine::Engine> started) : engine(std::move(started)) {}
        ~Held();
        std::unique_ptr<engine::Engine> engine;
        std::promise<void> gone;
    };
    struct Pending {
        QObject* context;
        Lane lane;
        CancelToken token;
    };

    quint64 begin(QObject* context, Lane lane, const CancelToken& token);
    void countBusy(Lane lane, int step);
    void countBusy(int step);
    void deliver(quint64 request, std::function<void()> answer);
    void contextDied(QObject* context);
    void adopt(Result<Opened> outcome, const std::filesystem::path& directory);
    void listenToSync();
    void startJobs();
    void letOthersIn();

    Ports m_ports;
    std::filesystem::path m_directory;
    /// Owners: the bridge and every request that runs, so that closing never pulls it from under one.
    std::shared_ptr<engine::Engine> m_engine;
    /// Other programs' way to the engine. It goes before the vault is closed, on a worker: that waits for what they
    /// have running. Shared because a queued job must be copyable.
    std::shared_ptr<Outside> m_outside;
    std::shared_future<void> m_gone;  ///< Of the engine that is open.
    int m_opening = 0;                ///< Counts openings, so that a notice of an earlier one is not taken for now's.
    int m_busy = 0;
    QHash<quint64, Pending> m_pending;
    QHash<QObject*, int> m_contexts;
    quint64 m_lastRequest = 0;
    JobState m_jobState;
    store::OpenReport m_openReport;
    WorkerPool m_pool;
};

}  // namespace hearth::bridge

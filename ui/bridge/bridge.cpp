// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests are remembered on the window's thread only: a dead context takes its requests with it there, so that no
// worker ever looks at an object of the window.
#include "ui/bridge/bridge.h"

#include <mutex>

#include "core/base/log.h"
#include "core/engine/device_sync.h"

#include "ui/bridge/message_item.h"
#include "ui/bridge/security.h"

namespace hearth::bridge {

struct Bridge::Opened {
    std::unique_ptr<engine::Engine> engine;
    QString recoveryPhrase;
};

/// Dies from its end: nobody is served any more, then the service and the engine may go.
struct Bridge::Outside {
    Outside(std::shared_ptr<engine::Engine> open, engine::CommandService::Ears ears, const Ports& ports)
        : engine(std::move(open)),
          service(*engine, std::move(ears), ports.keychain),
          serving(ports.serve(service, engine->vault().fileId())) {}

    std::shared_ptr<engine::Engine> engine;
    engine::CommandService service;
    std::unique_ptr<engine::Serving> serving;
};

namespace {

Result<std::unique_ptr<engine::Engine>> startEngine(std::unique_ptr<store::Vault> vault, const Ports& ports) {
    HEARTH_TRY(auto engine, engine::Engine::start(std::move(vault), ports.transport));
    if (ports.workshop != nullptr) engine->attachments().useWorkshop(*ports.workshop);
    if (ports.keychain) engine->settings().useKeychain(*ports.keychain);
    if (!ports.settingsFile.empty()) engine->useSettingsFile(ports.settingsFile);
    if (ports.launcher) engine->tools().useLauncher(*ports.launcher);
    if (ports.network) engine->sync().useNetwork(*ports.network);
    engine->sync().useDeviceName(ports.deviceName);
    // What a crash left undone can be done later; it must not keep the vault from opening.
    const Status caughtUp = engine->catchUp();
    if (!caughtUp.ok()) logError("window", caughtUp.error());
    return engine;
}

}  // namespace

Bridge::Held::~Held() {
    engine.reset();
    gone.set_value();
}

Bridge::Bridge(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Bridge::~Bridge() {
    if (m_engine) Q_EMIT closing();
    m_outside.reset();
    m_pool.stop();
    m_engine.reset();
}

quint64 Bridge::begin(QObject* context, Lane lane, const CancelToken& token) {
    const quint64 request = ++m_lastRequest;
    m_pending.insert(request, {context, lane, token});
    countBusy(lane, 1);
    // The bridge's own requests end with its pool; by the time it says that it dies, its members have.
    if (m_contexts[context]++ == 0 && context != this) {
        connect(context, &QObject::destroyed, this, &Bridge::contextDied);
    }
    return request;
}

void Bridge::deliver(quint64 request, std::function<void()> answer) {
    auto hand = [this, request, answer = std::move(answer)] {
        const auto found = m_pending.find(request);
        if (found == m_pending.end()) return;
        QObject* context = found->context;
        const Lane lane = found->lane;
        m_pending.erase(found);
        if (--m_contexts[context] == 0) {
            m_contexts.remove(context);
            disconnect(context, &QObject::destroyed, this, &Bridge::contextDied);
        }
        answer();
        countBusy(lane, -1);
    };
    QMetaObject::invokeMethod(this, std::move(hand), Qt::QueuedConnection);
}

void Bridge::contextDied(QObject* context) {
    m_contexts.remove(context);
    std::vector<Lane> ended;
    for (auto entry = m_pending.begin(); entry != m_pending.end();) {
        if (entry->context == context) {
            entry->token.cancel();
            ended.push_back(entry->lane);
            entry = m_pending.erase(entry);
        } else {
            ++entry;
        }
    }
    for (const Lane lane : ended) countBusy(lane, -1);
}

void Bridge::countBusy(Lane lane, int step) {
    if (lane == Lane::Stream || lane == Lane::Long) countBusy(step);
}

void Bridge::countBusy(int step) {
    const bool before = isBusy();
    m_busy += step;
    if (before != isBusy()) Q_EMIT busyChanged(isBusy());
}

void Bridge::notify(QPointer<QObject> context, std::function<void()> notice) {
    auto hand = [context = std::move(context), notice = std::move(notice)] {
        if (context) notice();
    };
    QMetaObject::invokeMethod(this, std::move(hand), Qt::QueuedConnection);
}

void Bridge::openVault(const std::filesystem::path& directory, crypto::SecretBytes secret) {
    // Shared because a queued job must be copyable; the job is the only one that reads it.
    auto held = std::make_shared<crypto::SecretBytes>(std::move(secret));
    auto work = [directory, held, ports = m_ports](const CancelToken&) -> Result<Opened> {
        HEARTH_TRY(auto vault, store::Vault::open(directory, *held, store::OpenOptions{}, ports.clock, ports.random));
        HEARTH_TRY(auto engine, startEngine(std::move(vault), ports));
        return Opened{std::move(engine), {}};
    };
    post(this, Lane::Long, std::move(work),
         [this, directory](Result<Opened> outcome) { adopt(std::move(outcome), directory); });
}

void Bridge::openWithKeychain(const std::filesystem::path& directory) {
    auto work = [directory, ports = m_ports](const CancelToken&) -> Result<Opened> {
        if (!ports.keychain) return fail(ErrorCode::Unavailable, "there is no keychain");
        HEARTH_TRY(auto vault,
                   store::Vault::open(directory, *ports.keychain, store::OpenOptions{}, ports.clock, ports.random));
        HEARTH_TRY(auto engine, startEngine(std::move(vault), ports));
        return Opened{std::move(engine), {}};
    };
    post(this, Lane::Long, std::move(work),
         [this, directory](Result<Opened> outcome) { adopt(std::move(outcome), directory); });
}

void Bridge::createVault(const std::filesystem::path& directory, crypto::SecretBytes passphrase,
                         store::KdfProfile profile) {
    auto held = std::make_shared<crypto::SecretBytes>(std::move(passphrase));  // As in openVault.
    auto work = [directory, held, profile, ports = m_ports](const CancelToken&) -> Result<Opened> {
        HEARTH_TRY(auto made, store::Vault::create(directory, *held, profile, ports.clock, ports.random));
        const QString phrase = toQt(asText(made.recoveryPhrase.expose()));
        HEARTH_TRY(auto engine, startEngine(std::move(made.vault), ports));
        HEARTH_TRY_STATUS(engine->settings().set(kUnconfirmedWords, true));
        return Opened{std::move(engine), phrase};
    };
    post(this, Lane::Long, std::move(work),
         [this, directory](Result<Opened> outcome) { adopt(std::move(outcome), directory); });
}

void Bridge::adopt(Result<Opened> outcome, const std::filesystem::path& directory) {
    if (!outcome.ok()) {
        logError("window", outcome.error());
        Q_EMIT openFailed(outcome.error());
        return;
    }
    m_outside.reset();
    auto held = std::make_shared<Held>(std::move(outcome->engine));
    m_gone = held->gone.get_future().share();
    m_engine = std::shared_ptr<engine::Engine>(held, held->engine.get());
    m_directory = directory;
    m_openReport = m_engine->vault().openReport();
    listenToSync();
    startJobs();
    letOthersIn();
    if (!outcome->recoveryPhrase.isEmpty()) Q_EMIT created(outcome->recoveryPhrase);
    Q_EMIT opened();
}

void Bridge::closeVault() {
    if (!m_engine) return;
    Q_EMIT closing();
    for (const auto& pending : std::as_const(m_pending)) {
        if (pending.lane != Lane::Write) pending.token.cancel();
    }
    ++m_opening;
    m_jobState = {};
    // Behind the last write. The engine dies with whoever lets go of it last; that is never the window's thread,
    // which must not wait for it.
    auto work = [outside = std::move(m_outside), held = std::move(m_engine),
                 gone = m_gone](const CancelToken&) mutable -> Status {
        outside.reset();
        held.reset();
        gone.wait();
        return {};
    };
    m_engine.reset();
    post(this, Lane::Write, std::move(work), [this](const Status&) { Q_EMIT closed(); });
}

void Bridge::listenToSync() {
    // What the window was told and has not looked at yet; owners: the listener and the queued notices.
    struct Board {
        std::mutex mutex;
        bool told = false;
        bool content = false;
    };
    auto board = std::make_shared<Board>();
    auto listener = [this, board, opening = m_opening,
                     self = QPointer<QObject>(this)](const engine::SyncChange& change) {
        {
            const std::lock_guard lock(board->mutex);
            board->content = board->content || change.content;
            if (std::exchange(board->told, true)) return;
        }
        notify(self, [this, board, opening] {
            bool content = false;
            {
                const std::lock_guard lock(board->mutex);
                board->told = false;
                content = std::exchange(board->content, false);
            }
            if (opening != m_opening) return;
            if (content) Q_EMIT changedFromOutside();
            Q_EMIT syncChanged();
        });
    };
    m_engine->sync().listen(std::move(listener));
}

void Bridge::startJobs() {
    // The newest state and whether the window has been told to look; owners: the listener and the queued notices.
    struct Board {
        std::mutex mutex;
        JobState latest;
        bool told = false;
    };
    auto board = std::make_shared<Board>();
    auto listener = [this, board, opening = m_opening,
                     self = QPointer<QObject>(this)](const engine::JobProgress& progress) {
        {
            const std::lock_guard lock(board->mutex);
            board->latest = {toQt(progress.kind), progress.done, progress.all};
            if (board->told) return;
            board->told = true;
        }
        notify(self, [this, board, opening] {
            if (opening != m_opening) return;
            {
                const std::lock_guard lock(board->mutex);
                m_jobState = board->latest;
                board->told = false;
            }
            Q_EMIT jobStateChanged();
        });
    };
    m_engine->startJobs(std::move(listener));
}

void Bridge::letOthersIn() {
    if (!m_ports.serve) return;
    const QPointer<QObject> self(this);
    engine::CommandService::Ears ears;
    ears.changed = [this, self] { notify(self, [this] { Q_EMIT changedFromOutside(); }); };
    // What others have running keeps the vault from being locked for want of use, as the window's own work does.
    ears.running = [this, self](int step) { notify(self, [this, step] { countBusy(step); }); };
    m_outside = std::make_shared<Outside>(m_engine, std::move(ears), m_ports);
}

}  // namespace hearth::bridge

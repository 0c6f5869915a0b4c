// SPDX-License-Identifier: AGPL-3.0-or-later
// The words and the token go from their fields to the engine and nowhere else.
#include "ui/bridge/devices.h"

#include <QTimer>
#include <algorithm>

#include "ui/bridge/message_item.h"
#include "ui/bridge/security.h"

namespace hearth::bridge {

namespace {

using engine::Engine;
constexpr int kStepMilliseconds = 1000;

DevicesItem toItem(const engine::SyncStatus& status) {
    DevicesItem item{status.state, status.pending, status.files.toSend, status.files.toReceive, toQt(status.server)};
    if (status.lastMet) item.lastMet = status.lastMet->milliseconds();
    if (status.arriving)
        item.arriving = ArrivalItem{status.arriving->chunks, status.arriving->of, status.arriving->usable};
    for (const auto& device : status.devices) {
        DeviceItem one{toQt(device.id.text()), toQt(device.name)};
        if (device.lastSeen) one.lastSeen = device.lastSeen->milliseconds();
        one.removed = device.removed;
        one.thisOne = device.thisOne;
        one.program = toQt(device.program);
        item.devices.push_back(std::move(one));
    }
    for (const auto& notice : status.notices) {
        SyncNoticeItem one{notice.kind, {}, notice.device.has_value(), notice.amount};
        const auto meant = std::ranges::find_if(
            status.devices, [&](const engine::SyncDevice& device) { return device.id == notice.device; });
        if (meant != status.devices.end()) one.device = toQt(meant->name);
        item.notices.push_back(std::move(one));
    }
    return item;
}

}  // namespace

void Devices::status(QObject* context, Answer<DevicesItem> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<DevicesItem> {
        HEARTH_TRY(const auto status, engine.sync().status());
        return toItem(status);
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Devices::enable(QObject* context, const QString& url, const QString& token, Answer<QString> answer) {
    auto work = [server = engine::SyncServer{fromQt(url), fromQt(token)}](Engine& engine,
                                                                          const CancelToken&) -> Result<QString> {
        HEARTH_TRY(const auto enabled, engine.sync().enable(server));
        if (!enabled.recoveryPhrase) return QString();
        HEARTH_TRY_STATUS(engine.settings().set(kUnconfirmedWords, true));
        return toQt(asText(enabled.recoveryPhrase->expose()));
    };
    m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

void Devices::recover(QObject* context, const QString& url, crypto::SecretBytes words, Answer<void> answer) {
    // Shared because a queued job must be copyable; the job is the only one that reads it.
    auto held = std::make_shared<crypto::SecretBytes>(std::move(words));
    act(
        context,
        [held, address = fromQt(url)](engine::DeviceSync& sync, const CancelToken&) -> Status {
            const auto member = sync.recover(address, *held);
            return member.ok() ? Status() : Status(member.error());
        },
        std::move(answer));
}

void Devices::meet(QObject* context, Answer<void> answer) {
    act(
        context,
        [](engine::DeviceSync& sync, const CancelToken& cancel) -> Status {
            const auto met = sync.meet(cancel);
            return met.ok() ? Status() : Status(met.error());
        },
        std::move(answer));
}

void Devices::rename(QObject* context, const QString& device, const QString& name, Answer<void> answer) {
    act(
        context,
        [device = fromQt(device), name = fromQt(name)](engine::DeviceSync& sync, const CancelToken&) -> Status {
            HEARTH_TRY(const auto id, DeviceId::parse(device));
            return sync.rename(id, name);
        },
        std::move(answer));
}

void Devices::revoke(QObject* context, const QString& device, Answer<void> answer) {
    act(
        context,
        [device = fromQt(device)](engine::DeviceSync& sync, const CancelToken&) -> Status {
            HEARTH_TRY(const auto id, DeviceId::parse(device));
            return sync.revoke(id);
        },
        std::move(answer));
}

void Devices::rotate(QObject* context, Answer<void> answer) {
    act(
        context, [](engine::DeviceSync& sync, const CancelToken&) { return sync.rotate(); }, std::move(answer));
}

void Devices::consent(QObject* context, Answer<void> answer) {
    act(
        context, [](engine::DeviceSync& sync, const CancelToken&) { return sync.consent(); }, std::move(answer));
}

void Devices::act(QObject* context, std::function<Status(engine::DeviceSync&, const CancelToken&)> work,
                  Answer<void> answer) {
    auto inside = [work = std::move(work)](Engine& engine, const CancelToken& cancel) {
        return work(engine.sync(), cancel);
    };
    m_bridge.ask(context, Lane::Long, std::move(inside), std::move(answer));
}

struct PairingSteps::Begun {
    std::shared_ptr<engine::Pairing> pairing;
    QString code;
    qint64 expiresAt = 0;
};

struct PairingSteps::Seen {
    engine::Pairing::Stage stage = engine::Pairing::Stage::Waiting;
    QStringList words;
    QString device;
    QString name;
};

void PairingSteps::invite() {
    begin([](engine::DeviceSync& sync) { return sync.invite(); });
}

void PairingSteps::join(const QString& code) {
    begin([code = fromQt(code)](engine::DeviceSync& sync) { return sync.join(code); });
}

void PairingSteps::begin(Begin begin) {
    auto work = [begin = std::move(begin)](Engine& engine, const CancelToken&) -> Result<Begun> {
        HEARTH_TRY(auto pairing, begin(engine.sync()));
        Begun begun{std::move(pairing), {}, 0};
        begun.code = toQt(begun.pairing->code());
        begun.expiresAt = begun.pairing->expiresAt().milliseconds();
        return begun;
    };
    m_bridge.ask(this, Lane::Long, std::move(work), [this](Result<Begun> begun) {
        if (!begun.ok()) {
            m_over = true;
            Q_EMIT failed(begun.error());
            return;
        }
        m_pairing = std::move(begun->pairing);
        if (!begun->code.isEmpty()) Q_EMIT codeMade(begun->code, begun->expiresAt);
        step();
    });
}

void PairingSteps::agree() {
    m_say = Say::Yes;
    step();
}

void PairingSteps::refuse() {
    m_say = Say::No;
    step();
}

void PairingSteps::step() {
    if (m_stepping || m_over || !m_pairing) return;
    m_stepping = true;
    auto work = [pairing = m_pairing, say = std::exchange(m_say, Say::Nothing)](Engine&,
                                                                                const CancelToken&) -> Result<Seen> {
        if (say == Say::Yes) pairing->agree();
        if (say == Say::No) pairing->refuse();
        HEARTH_TRY(const auto stage, pairing->step());
        Seen seen{stage, {}, {}, {}};
        for (const std::string& word : pairing->words()) seen.words << toQt(word);
        if (stage != engine::Pairing::Stage::Done) return seen;
        seen.device = toQt(pairing->member().device.text());
        seen.name = toQt(pairing->deviceName());
        return seen;
    };
    m_bridge.ask(this, Lane::Long, std::move(work), [this](const Result<Seen>& seen) {
        m_stepping = false;
        show(seen);
    });
}

void PairingSteps::show(const Result<Seen>& seen) {
    const bool away = !seen.ok() && seen.error().code == ErrorCode::Unavailable;
    if (!seen.ok() && !away) {
        m_over = true;
        m_pairing.reset();
        Q_EMIT failed(seen.error());
        return;
    }
    // What a person said meanwhile is told at once.
    QTimer::singleShot(m_say == Say::Nothing ? kStepMilliseconds : 0, this, &PairingSteps::step);
    Q_EMIT serverAway(away);
    if (away) return;
    if (seen->stage == engine::Pairing::Stage::Compare && !std::exchange(m_compared, true)) {
        Q_EMIT wordsCame(seen->words);
    } else if (seen->stage == engine::Pairing::Stage::Done) {
        m_over = true;
        m_pairing.reset();
        Q_EMIT done(seen->device, seen->name);
    }
}

}  // namespace hearth::bridge

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
constexpr int kFarewellMilliseconds = 3000;

DevicesItem toItem(const engine::SyncStatus& status) {
    DevicesItem item{status.state,           status.pending, status.files.toSend,
                     status.files.toReceive, status.erasing, toQt(status.server)};
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

void Devices::rename(QObject* context, const QString& device, const QString& name, Answer<void> answer) {
    auto work = [device = fromQt(device), name = fromQt(name)](Engine& engine, const CancelToken&) -> Status {
        HEARTH_TRY(const auto id, DeviceId::parse(device));
        return engine.sync().rename(id, name);
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

void Devices::enable(Task& task, const QString& url, const QString& token, Answer<EnabledItem> answer) {
    auto work = [server = engine::SyncServer{fromQt(url), fromQt(token)}](
                    Engine& engine, const store::Watch& watch) -> Result<EnabledItem> {
        HEARTH_TRY(const auto enabled, engine.sync().enable(server, watch.cancel));
        if (!enabled.recoveryPhrase) return EnabledItem();
        noteUnconfirmedWords(engine);
        return EnabledItem{toQt(asText(enabled.recoveryPhrase->expose())), enabled.notYet};
    };
    task.run(std::move(work), std::move(answer));
}

void Devices::recover(Task& task, const QString& url, crypto::SecretBytes words, Answer<void> answer) {
    // Shared because a queued job must be copyable; the job is the only one that reads it.
    auto held = std::make_shared<crypto::SecretBytes>(std::move(words));
    auto work = [held, address = fromQt(url)](Engine& engine, const store::Watch& watch) -> Status {
        const auto member = engine.sync().recover(address, *held, watch.cancel);
        return member.ok() ? Status() : Status(member.error());
    };
    task.run(std::move(work), std::move(answer));
}

void Devices::meet(Task& task, Answer<void> answer) {
    auto work = [](Engine& engine, const store::Watch& watch) -> Status {
        const auto met = engine.sync().meet(watch.cancel);
        return met.ok() ? Status() : Status(met.error());
    };
    task.run(std::move(work), std::move(answer));
}

void Devices::revoke(Task& task, const QString& device, Answer<void> answer) {
    auto work = [device = fromQt(device)](Engine& engine, const store::Watch& watch) -> Status {
        HEARTH_TRY(const auto id, DeviceId::parse(device));
        return engine.sync().revoke(id, watch.cancel);
    };
    task.run(std::move(work), std::move(answer));
}

void Devices::rotate(Task& task, Answer<void> answer) {
    task.run([](Engine& engine, const store::Watch& watch) { return engine.sync().rotate(watch.cancel); },
             std::move(answer));
}

void Devices::consent(Task& task, Answer<void> answer) {
    task.run([](Engine& engine, const store::Watch& watch) { return engine.sync().consent(watch.cancel); },
             std::move(answer));
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

PairingSteps::PairingSteps(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    connect(&bridge, &Bridge::closing, this, [this] {
        m_over = true;
        m_stop.cancel();
    });
}

void PairingSteps::invite() {
    begin([](engine::DeviceSync& sync, const CancelToken& stop) { return sync.invite(stop); });
}

void PairingSteps::join(const QString& code) {
    begin([code = fromQt(code)](engine::DeviceSync& sync, const CancelToken& stop) { return sync.join(code, stop); });
}

void PairingSteps::begin(Begin begin) {
    auto work = [begin = std::move(begin), stop = m_stop](Engine& engine, const CancelToken&) -> Result<Begun> {
        HEARTH_TRY(auto pairing, begin(engine.sync(), stop));
        Begun begun{std::move(pairing), {}, 0};
        begun.code = toQt(begun.pairing->code());
        begun.expiresAt = begun.pairing->expiresAt().milliseconds();
        return begun;
    };
    m_bridge.ask(this, Lane::Long, std::move(work), [this](const Result<Begun>& begun) {
        if (!begun.ok()) {
            m_over = true;
            Q_EMIT failed(begun.error());
            return;
        }
        m_pairing = begun->pairing;
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

void PairingSteps::leave() {
    if (parent()) disconnect(parent());
    setParent(&m_bridge);
    connect(this, &PairingSteps::done, this, &QObject::deleteLater);
    connect(this, &PairingSteps::failed, this, &QObject::deleteLater);
    QTimer::singleShot(m_over ? 0 : kFarewellMilliseconds, this, &QObject::deleteLater);
    refuse();
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

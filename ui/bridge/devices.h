// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about the other devices of a vault's person: how it stands with the server, who belongs to it, and getting
// to know another one.
#pragma once

#include <QStringList>
#include <optional>

#include "core/engine/device_sync.h"
#include "ui/bridge/chats.h"
#include "ui/bridge/task.h"

namespace hearth::bridge {

struct DeviceItem {
    QString id;
    QString name = {};                              ///< Empty while that has not come.
    std::optional<qint64> lastSeen = std::nullopt;  ///< Milliseconds since the Unix epoch, UTC.
    bool removed = false;
    bool thisOne = false;
    QString program = {};  ///< The version of Hearth on it; empty while that has not come.
    bool operator==(const DeviceItem&) const = default;
};

struct SyncNoticeItem {
    engine::SyncNoticeKind kind;
    QString device = {};  ///< Its name, where one is meant and known.
    bool ofDevice = false;
    qint64 amount = 0;
    bool operator==(const SyncNoticeItem&) const = default;
};

/// A new device's history while it comes.
struct ArrivalItem {
    qint64 chunks = 0;
    qint64 of = 0;
    bool usable = false;
    bool operator==(const ArrivalItem&) const = default;
};

struct DevicesItem {
    engine::SyncState state = engine::SyncState::Off;
    qint64 pending = 0;  ///< Changes of this device that no server has acknowledged.
    qint64 filesToSend = 0;
    qint64 filesToReceive = 0;
    bool erasing = false;  ///< The server still holds what was forgotten, sealed.
    QString server = {};
    std::optional<qint64> lastMet = std::nullopt;
    std::optional<ArrivalItem> arriving = std::nullopt;
    std::vector<DeviceItem> devices = {};  ///< This one first, removed ones last.
    std::vector<SyncNoticeItem> notices = {};
    bool operator==(const DevicesItem&) const = default;
};

/// What came of putting a vault on a server.
struct EnabledItem {
    QString words = {};  ///< New recovery words, where the ones on paper could not be used. Shown now or never.
    std::optional<Error> notYet = std::nullopt;  ///< Why it is on none after all; the words count all the same.
};

/// Every call returns at once and is answered on the window's thread while `context`, or the task, lives. What runs as
/// a task asks a server, and can be broken off: the server may have taken it then.
class Devices {
public:
    explicit Devices(Bridge& bridge) : m_bridge(bridge) {}

    void status(QObject* context, Answer<DevicesItem> answer);
    void rename(QObject* context, const QString& device, const QString& name, Answer<void> answer);
    void enable(Task& task, const QString& url, const QString& token, Answer<EnabledItem> answer);
    /// Makes this empty vault a device of the account that the twelve words belong to.
    void recover(Task& task, const QString& url, crypto::SecretBytes words, Answer<void> answer);
    void meet(Task& task, Answer<void> answer);
    /// Takes a device out and changes the key.
    void revoke(Task& task, const QString& device, Answer<void> answer);
    void rotate(Task& task, Answer<void> answer);
    /// The person's yes to changes that delete much.
    void consent(Task& task, Answer<void> answer);

private:
    Bridge& m_bridge;
};

/// Two devices getting to know each other, as a dialog follows it: asks on a worker, about once a second, until it is
/// over. Deleting it breaks off what it asks; nothing was changed then, and the code is burnt. Threads: the window's.
class PairingSteps final : public QObject {
    Q_OBJECT

public:
    explicit PairingSteps(Bridge& bridge, QObject* parent = nullptr);
    ~PairingSteps() override { m_stop.cancel(); }

    /// One of the two, once.
    void invite();
    void join(const QString& code);
    /// The person's answer to the six words.
    void agree();
    void refuse();
    /// Nobody looks any more: it belongs to the bridge from now on, tells the other device as far as a moment allows,
    /// and deletes itself.
    void leave();

Q_SIGNALS:
    /// The inviting side has what the other device is given; milliseconds since the Unix epoch.
    void codeMade(const QString& code, qint64 expiresAt);
    /// Six: they are the same on both screens, or somebody stands between.
    void wordsCame(const QStringList& words);
    /// The server does not answer just now, or does again. It is asked on.
    void serverAway(bool away);
    /// On the inviting side the new device; on the joining one this device.
    void done(const QString& device, const QString& name);
    void failed(const hearth::Error& error);

private:
    struct Begun;
    struct Seen;
    using Begin = std::function<Result<std::unique_ptr<engine::Pairing>>(engine::DeviceSync&, const CancelToken&)>;
    void begin(Begin begin);
    void step();
    void show(const Result<Seen>& seen);

    Bridge& m_bridge;
    CancelToken m_stop;  ///< Breaks off what its steps ask the server.
    /// Owners: this and the step that runs.
    std::shared_ptr<engine::Pairing> m_pairing;
    enum class Say { Nothing, Yes, No } m_say = Say::Nothing;  ///< What the next step has to tell.
    bool m_stepping = false;
    bool m_compared = false;
    bool m_over = false;
};

}  // namespace hearth::bridge

// SPDX-License-Identifier: AGPL-3.0-or-later
// One answer of a temporary chat as the window follows it. Nothing of it is stored anywhere: who asks holds what was
// said, and loses it with the window.
#pragma once

#include <QObject>
#include <vector>

#include "ui/bridge/attachments.h"
#include "ui/bridge/bridge.h"
#include "ui/bridge/connections.h"

namespace hearth::bridge {

class TextFeed;

struct TemporaryQuestion {
    struct Said {
        chat::Role role = chat::Role::User;
        QString text;
        std::vector<PreparedFile> files = {};
    };
    std::vector<Said> before;  ///< Oldest first.
    QString text;
    std::vector<PreparedFile> files = {};
    std::optional<ConnectionItem> connection;  ///< Absent: the one that answers by default.
};

struct TemporaryEnd {
    QString text;  ///< All that came.
    QString provider;
    QString model;
    QString details;  ///< The quiet rest of the header.
    bool whole = true;
    std::optional<MessageProblem> problem;  ///< Absent when it was stopped.
};

/// Threads: the window's. Deleting it stops the answer.
class TemporaryStream final : public QObject {
    Q_OBJECT

public:
    TemporaryStream(Bridge& bridge, QObject* parent);
    ~TemporaryStream() override;

    void begin(const TemporaryQuestion& question);
    /// What has come stays; `finished` follows.
    void stop();

Q_SIGNALS:
    void text(const QString& delta);
    void finished(const hearth::bridge::TemporaryEnd& end);
    /// No model was asked.
    void failed(const hearth::Error& error);

private:
    void flush();

    Bridge& m_bridge;
    CancelToken m_cancel;
    /// Owners: this and the call that runs on a worker.
    std::shared_ptr<TextFeed> m_feed;
};

}  // namespace hearth::bridge

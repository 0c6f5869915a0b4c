// SPDX-License-Identifier: AGPL-3.0-or-later
// One import as the window follows it. Deleting it stops the import; what was committed stays.
#pragma once

#include <QObject>
#include <QStringList>

#include "ui/bridge/bridge.h"

namespace hearth::bridge {

struct ImportCounts {
    qint64 conversations = 0;
    qint64 messages = 0;
    double fraction = 0;  ///< 0–1 of the bytes read.
};

struct ImportSummary {
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 added = 0;
    qint64 alreadyThere = 0;
    QStringList skipped;  ///< One sentence a record: where, and why.
};

/// Threads: the window's.
class Importing final : public QObject {
    Q_OBJECT

public:
    Importing(Bridge& bridge, const QString& path, QObject* parent);
    ~Importing() override;

    void begin();
    void cancel();

Q_SIGNALS:
    void progressed(const hearth::bridge::ImportCounts& counts);
    void finished(const hearth::bridge::ImportSummary& summary);
    void failed(const hearth::Error& error);

private:
    Bridge& m_bridge;
    QString m_path;
    CancelToken m_cancel;
};

}  // namespace hearth::bridge

// SPDX-License-Identifier: AGPL-3.0-or-later
// Copies of the vault, one a line: when, why, how large, and a button to put it in the vault's place.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/bridge/backups.h"

class QPushButton;
class QVBoxLayout;

namespace hearth::shell {

/// "18 June 2026, 14:02"; what a copy without a time is called.
QString copyMoment(const bridge::CopyItem& copy);
/// "12.4 MB" in the user's locale.
QString sizeText(qint64 bytes);

class SnapshotList final : public QWidget {
    Q_OBJECT

public:
    explicit SnapshotList(QWidget* parent = nullptr);

    /// Shows the newest; a button unfolds the rest.
    void setCopies(std::vector<bridge::CopyItem> copies);

Q_SIGNALS:
    void restoreChosen(const hearth::bridge::CopyItem& copy);

private:
    void fill();

    std::vector<bridge::CopyItem> m_copies;
    QVBoxLayout* m_rows;
    QPushButton* m_more;
};

}  // namespace hearth::shell

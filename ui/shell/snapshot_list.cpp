// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/snapshot_list.h"

#include <QLocale>

#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kShownAtFirst = 3;

QString reasonText(bridge::CopyReason reason) {
    switch (reason) {
        case bridge::CopyReason::Backup:
        case bridge::CopyReason::Daily: return {};
        case bridge::CopyReason::BeforeVersion: return SnapshotList::tr("before an update of Hearth");
        case bridge::CopyReason::BeforeRestore: return SnapshotList::tr("before a restore");
        case bridge::CopyReason::BeforeDeletion: return SnapshotList::tr("before another device deleted much");
        case bridge::CopyReason::BeforeRepair: break;
    }
    return SnapshotList::tr("before a repair");
}

}  // namespace

QString copyMoment(const bridge::CopyItem& copy) {
    return copy.at ? fullMomentText(*copy.at) : SnapshotList::tr("at an unknown time");
}

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

SnapshotList::SnapshotList(QWidget* parent) : QWidget(parent) {
    auto* down = column(this, 0, theme::kFine);
    m_rows = column(theme::kFine);
    down->addLayout(m_rows);
    m_more = button(this, {}, "link");
    m_more->setCheckable(true);
    down->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::toggled, this, &SnapshotList::fill);
    setCopies({});
}

void SnapshotList::setCopies(std::vector<bridge::CopyItem> copies) {
    m_copies = std::move(copies);
    m_more->setText(tr("Show all %n snapshot(s)", nullptr, static_cast<int>(m_copies.size())));
    m_more->setVisible(static_cast<int>(m_copies.size()) > kShownAtFirst);
    fill();
}

void SnapshotList::fill() {
    clearLayout(m_rows);
    const int all = static_cast<int>(m_copies.size());
    const int shown = m_more->isChecked() ? all : std::min(kShownAtFirst, all);
    for (int at = 0; at < shown; ++at) {
        const auto& copy = m_copies[static_cast<std::size_t>(at)];
        auto* across = row(theme::kGrid);
        QStringList words{copyMoment(copy), sizeText(copy.bytes)};
        const QString reason = reasonText(copy.reason);
        if (!reason.isEmpty()) words.insert(1, reason);
        auto* name = line(this, words.join(QStringLiteral(" · ")));
        across->addWidget(name, 1);
        auto* restore = button(this, tr("Restore…"), "link");
        restore->setAccessibleName(tr("Restore the copy of %1").arg(copyMoment(copy)));
        connect(restore, &QPushButton::clicked, this, [this, copy] { Q_EMIT restoreChosen(copy); });
        across->addWidget(restore);
        m_rows->addLayout(across);
    }
}

}  // namespace hearth::shell

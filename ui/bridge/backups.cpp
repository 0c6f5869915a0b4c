// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/backups.h"

#include <QCoreApplication>
#include <QDir>

#include "core/store/backup.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

CopyReason reasonOf(store::CopyKind kind) {
    switch (kind) {
        case store::CopyKind::Backup: return CopyReason::Backup;
        case store::CopyKind::Daily: return CopyReason::Daily;
        case store::CopyKind::BeforeVersion: return CopyReason::BeforeVersion;
        case store::CopyKind::BeforeRestore: return CopyReason::BeforeRestore;
        case store::CopyKind::BeforeDeletion: return CopyReason::BeforeDeletion;
        case store::CopyKind::BeforeRepair: break;
    }
    return CopyReason::BeforeRepair;
}

CopyItem toItem(const store::VaultCopy& copy) {
    CopyItem item{reasonOf(copy.kind), toQt(copy.directory.string())};
    if (copy.at) item.at = copy.at->milliseconds();
    item.bytes = static_cast<qint64>(copy.bytes);
    item.isThere = store::Vault::exists(copy.directory);
    return item;
}

CheckResult toResult(const store::VerifyReport& report) {
    CheckResult result{static_cast<qint64>(report.pages), static_cast<qint64>(report.bad.size()), report.sound(), {}};
    QStringList lines;
    for (const auto& fault : report.bad) lines << QStringLiteral("%1: %2").arg(fault.page).arg(toQt(fault.reason));
    if (report.integrity != "ok") lines << toQt(report.integrity);
    result.details = lines.join(QLatin1Char('\n'));
    return result;
}

}  // namespace

std::vector<CopyItem> snapshotItems(const std::filesystem::path& directory) {
    std::vector<CopyItem> items;
    for (const auto& copy : store::snapshotsOf(directory)) items.push_back(toItem(copy));
    return items;
}

QString Backups::folderFor(const QString& chosen) {
    const QDir folder(chosen);
    const bool holdsOne = store::Vault::exists(fromQt(chosen));
    if (!folder.exists() || folder.isEmpty() || holdsOne) return folder.absolutePath();
    return folder.absoluteFilePath(QCoreApplication::translate("Backups", "Hearth backup"));
}

void Backups::list(QObject* context, Answer<CopyList> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<CopyList> {
        CopyList list;
        HEARTH_TRY(const auto last, store::lastBackup(engine.vault()));
        if (last) list.lastBackup = toItem(*last);
        list.snapshots = snapshotItems(engine.vault().directory());
        return list;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Backups::make(Task& task, const QString& folder, Answer<CopyItem> answer) {
    auto work = [folder = std::filesystem::path(fromQt(folder))](Engine& engine,
                                                                 const store::Watch& watch) -> Result<CopyItem> {
        HEARTH_TRY(const auto copy, store::backUp(engine.vault(), folder, watch));
        return toItem(copy);
    };
    task.run(std::move(work), std::move(answer));
}

void Backups::check(QObject* context, Answer<CheckResult> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<CheckResult> {
        HEARTH_TRY(const auto report, engine.vault().verify());
        return toResult(report);
    };
    m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

}  // namespace hearth::bridge

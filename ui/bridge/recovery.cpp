// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/recovery.h"

#include "core/store/doctor.h"
#include "core/store/restore.h"

namespace hearth::bridge {

namespace {

SalvagedItem::Kind kindOf(const std::string& table) {
    if (table == "messages") return SalvagedItem::Kind::Messages;
    if (table == "conversations") return SalvagedItem::Kind::Conversations;
    if (table == "memories") return SalvagedItem::Kind::Memories;
    return SalvagedItem::Kind::Other;
}

QString detailsOf(const store::DoctorReport& report) {
    QStringList lines;
    for (const auto page : report.damagedPages) lines << QStringLiteral("page %1").arg(page);
    if (report.damagedFrames > 0) lines << QStringLiteral("log: %1").arg(report.damagedFrames);
    for (const auto& table : report.tables) {
        if (table.lost > 0)
            lines << QStringLiteral("%1: %2 / %3").arg(toQt(table.name)).arg(table.lost).arg(table.read);
    }
    if (!report.integrity.empty() && report.integrity != "ok") lines << toQt(report.integrity);
    return lines.join(QLatin1Char('\n'));
}

RepairResult toResult(const store::DoctorReport& report) {
    RepairResult result;
    result.sound = report.sound;
    result.pages = static_cast<qint64>(report.pages);
    result.damagedPages = static_cast<qint64>(report.damagedPages.size());
    result.kept = toQt(report.kept.string());
    result.details = detailsOf(report);
    SalvagedItem other;
    for (const auto& table : report.tables) {
        const SalvagedItem item{kindOf(table.name), static_cast<qint64>(table.read), static_cast<qint64>(table.lost),
                                table.atLeast};
        if (item.kind != SalvagedItem::Kind::Other) {
            result.items.push_back(item);
            continue;
        }
        other.read += item.read;
        other.lost += item.lost;
        other.atLeast = other.atLeast || item.atLeast;
    }
    result.items.push_back(other);
    return result;
}

}  // namespace

void Recovery::snapshots(QObject* context, const std::filesystem::path& directory,
                         Answer<std::vector<CopyItem>> answer) {
    auto work = [directory](const CancelToken&) -> Result<std::vector<CopyItem>> { return snapshotItems(directory); };
    m_bridge.post(context, Lane::Read, std::move(work), std::move(answer));
}

bool Recovery::isCopy(const QString& folder) { return store::Vault::exists(fromQt(folder)); }

void Recovery::restore(Task& task, const std::filesystem::path& directory, const QString& source,
                       crypto::SecretBytes secret, Answer<QString> answer) {
    // Shared because a queued job must be copyable; the job is the only one that reads it.
    auto held = std::make_shared<crypto::SecretBytes>(std::move(secret));
    auto work = [directory, source = std::filesystem::path(fromQt(source)), held,
                 ports = m_bridge.ports()](const store::Watch& watch) -> Result<QString> {
        const store::RestoreRequest request{directory, source, *held};
        HEARTH_TRY(const auto restored, store::restoreVault(request, ports.clock, ports.random, watch));
        return restored.kept ? toQt(restored.kept->string()) : QString();
    };
    task.runClosed(std::move(work), std::move(answer));
}

void Recovery::repair(Task& task, const std::filesystem::path& directory, crypto::SecretBytes secret,
                      Answer<RepairResult> answer) {
    auto held = std::make_shared<crypto::SecretBytes>(std::move(secret));  // As in restore.
    auto work = [directory, held, ports = m_bridge.ports()](const store::Watch& watch) -> Result<RepairResult> {
        const store::DoctorRequest request{directory, *held};
        HEARTH_TRY(const auto report, store::repairVault(request, ports.clock, ports.random, watch));
        return toResult(report);
    };
    task.runClosed(std::move(work), std::move(answer));
}

}  // namespace hearth::bridge

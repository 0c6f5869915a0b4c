// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about copies of the vault: backups, snapshots, and whether the vault itself is sound.
#pragma once

#include "ui/bridge/chats.h"
#include "ui/bridge/task.h"

namespace hearth::bridge {

/// Why a copy was made.
enum class CopyReason { Backup, Daily, BeforeVersion, BeforeRestore, BeforeRepair, BeforeDeletion };

/// A backup or a snapshot.
struct CopyItem {
    CopyReason reason = CopyReason::Backup;
    QString folder;
    std::optional<qint64> at = std::nullopt;  ///< Milliseconds since the Unix epoch, UTC.
    qint64 bytes = 0;
    bool isThere = true;  ///< A backup's folder may be on a disk that is not connected.
};

struct CopyList {
    std::optional<CopyItem> lastBackup;
    std::vector<CopyItem> snapshots;  ///< Newest first.
};

/// What checking every page found.
struct CheckResult {
    qint64 pages = 0;
    qint64 damaged = 0;
    bool sound = true;
    QString details;  ///< The damaged pages, one a line, and the database's own complaint.
};

/// The snapshots in a vault's folder, newest first. Blocks; threads: a worker's.
std::vector<CopyItem> snapshotItems(const std::filesystem::path& directory);

/// Every call returns at once and is answered on the window's thread.
class Backups {
public:
    explicit Backups(Bridge& bridge) : m_bridge(bridge) {}

    /// Where a backup goes that was asked for in this folder: the folder itself when it is empty or holds one already,
    /// else a folder in it.
    static QString folderFor(const QString& chosen);

    void list(QObject* context, Answer<CopyList> answer);
    void make(Task& task, const QString& folder, Answer<CopyItem> answer);
    void check(QObject* context, Answer<CheckResult> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge

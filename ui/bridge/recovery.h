// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about a closed vault: put a copy in its place, or check and repair it. What was there is always kept.
#pragma once

#include "ui/bridge/backups.h"

namespace hearth::bridge {

/// One kind of thing that a repair had to read.
struct SalvagedItem {
    enum class Kind { Messages, Conversations, Memories, Other };
    Kind kind = Kind::Other;
    qint64 read = 0;
    qint64 lost = 0;
    bool atLeast = false;  ///< More may be lost.
};

struct RepairResult {
    bool sound = false;  ///< Nothing was wrong, nothing was changed.
    qint64 pages = 0;
    qint64 damagedPages = 0;
    std::vector<SalvagedItem> items;
    QString kept;     ///< Where the damaged vault is.
    QString details;  ///< Damaged pages, tables and what the database said.
};

/// Every call returns at once and is answered on the window's thread. Pre: no vault is open in the folder.
class Recovery {
public:
    explicit Recovery(Bridge& bridge) : m_bridge(bridge) {}

    /// The snapshots in a vault's folder, newest first. Needs no secret.
    void snapshots(QObject* context, const std::filesystem::path& directory, Answer<std::vector<CopyItem>> answer);
    /// Whether the folder looks like a vault or a copy of one.
    static bool isCopy(const QString& folder);
    /// Answers with the folder where the vault that was there is kept; empty when there was none.
    void restore(Task& task, const std::filesystem::path& directory, const QString& source, crypto::SecretBytes secret,
                 Answer<QString> answer);
    void repair(Task& task, const std::filesystem::path& directory, crypto::SecretBytes secret,
                Answer<RepairResult> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge

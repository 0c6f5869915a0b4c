// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about forgetting for good: what would go, doing it, and what went.
#pragma once

#include "core/memory/forgetting.h"
#include "ui/bridge/chats.h"
#include "ui/bridge/task.h"

namespace hearth::bridge {

/// What is to be forgotten, as the window says it.
struct ForgetWish {
    memory::ForgetKind kind = memory::ForgetKind::Memory;
    std::optional<IdBytes> id = std::nullopt;  ///< Of a memory, message or conversation.
    QString words = {};                        ///< The topic, or the person's name.
    std::optional<qint64> since = std::nullopt;
    std::optional<qint64> until = std::nullopt;  ///< Exclusive.
};

/// How many of what, in words: "3 memories".
struct ForgetCount {
    QString what;
    qint64 count = 0;
};

struct ForgetOutlook {
    std::vector<ForgetCount> counts;
    QStringList examples;  ///< Of messages and titles.
    QStringList memories;  ///< The newest of those that would go.
    qint64 moreMemories = 0;
    QStringList backups;  ///< Places that will still hold it.
    bool nothing() const { return counts.empty(); }
};

struct ForgetReceiptItem {
    memory::ForgetKind kind = memory::ForgetKind::Memory;
    qint64 askedAt = 0;
    std::optional<qint64> finishedAt;  ///< Absent while it is under way.
    std::vector<ForgetCount> counts;
    QStringList stillIn;
};

/// Every call returns at once and is answered on the window's thread.
class Forgetting {
public:
    explicit Forgetting(Bridge& bridge) : m_bridge(bridge) {}

    CancelToken preview(QObject* context, const ForgetWish& wish, Answer<ForgetOutlook> answer);
    /// A kill only delays it. Errors: Unavailable when it goes on by itself later.
    void forget(Task& task, const ForgetWish& wish, Answer<ForgetReceiptItem> answer);
    /// Newest first.
    void receipts(QObject* context, Answer<std::vector<ForgetReceiptItem>> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge

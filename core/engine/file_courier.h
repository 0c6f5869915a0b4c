// SPDX-License-Identifier: AGPL-3.0-or-later
// The contents of attachments between this device and the server: after all text, the newest first, a chunk at a time.
// A kill costs one chunk; a file that cannot go or come keeps nothing else waiting. docs/ARCHITECTURE.md, "Sync".
#pragma once

#include <limits>
#include <mutex>
#include <optional>

#include "core/base/cancel.h"
#include "core/engine/file_records.h"
#include "core/engine/settings.h"
#include "sync/server_connection.h"
#include "sync/transport.h"

namespace hearth::engine {

/// Who is asked, for which account. Pre: it speaks for this device (`ServerConnection::speakFor`).
struct FileLine {
    sync::ServerConnection& server;
    VaultId account;
};

enum class FilesAsked {
    Due,         ///< Of those that are still on another device, the ones whose time to ask for has come.
    Everything,  ///< All: a person wants to know.
};

struct CarryLimits {
    FilesAsked asked;
    const CancelToken& cancel;
    double milliseconds = std::numeric_limits<double>::infinity();  ///< After these the rest waits for the next time.
};

/// What was done, also where it ended early.
struct Carried {
    std::size_t sent = 0;      ///< Files that the server has whole now.
    std::size_t received = 0;  ///< Files that are here now.
    bool more = false;         ///< The time was over before everything was tried.
    /// Why the server takes some: Quota, or TooLarge.
    std::optional<sync::PushOutcome> stopped;
    /// After which the server wants to be asked again, where it said so.
    std::optional<Milliseconds> wait;
    /// What ended it: Unavailable or AuthFailed of the server, Full of this device's disk, Cancelled, the store's.
    Status ended;
};

/// Threads: safe from any; calls block, and one chunk goes at a time.
class FileCourier {
public:
    FileCourier(store::Vault& vault, Settings& settings) : m_vault(vault), m_settings(settings), m_records(vault) {}

    /// Whether there is anything to send, to ask for or to remove.
    Result<bool> hasWork(FilesAsked asked) const;
    Carried carry(const FileLine& line, const CarryLimits& limits);
    /// One file, now, whatever else waits. False when it is still on another device. Errors: NotFound when there is no
    /// such attachment or it is a name alone; those of `Carried::ended`.
    Result<bool> fetch(const FileLine& line, const AttachmentId& id, const CancelToken& cancel);
    /// Whether the content of this attachment is on another device only.
    Result<bool> isAway(const AttachmentId& id) const;
    /// When something is to be asked for again; nothing when nothing is away.
    Result<std::optional<Timestamp>> nextTry() const { return m_records.nextTry(); }
    /// The server had lost something: what it has of files is to be looked at anew.
    Status forgetSent() { return m_records.forgetSent(); }

private:
    struct Visit;
    enum class Step { More, Whole, Away };

    Status removeGone(Visit& visit);
    Result<std::vector<AttachmentId>> wishesForUs() const;
    Status heedWishes();
    Status sendAll(Visit& visit);
    Status receiveAll(Visit& visit);
    Result<bool> send(Visit& visit, const SharedFile& file);
    Result<Step> receiveChunk(const FileLine& line, const SharedFile& file);
    Result<Step> finish(const FileLine& line, const SharedFile& file, std::uint32_t total);
    Result<Step> missed(const AttachmentId& id, bool damaged);
    Status wish(const AttachmentId& id);
    Status fulfil(const AttachmentId& id);

    store::Vault& m_vault;
    Settings& m_settings;
    FileRecords m_records;
    std::mutex m_mutex;  ///< Held while a chunk goes.
};

}  // namespace hearth::engine

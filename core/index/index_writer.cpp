// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/index_writer.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace hearth::index {

namespace {

constexpr std::size_t kBatchMessages = 16384;
constexpr std::size_t kBatchBytes = std::size_t{24} << 20;
/// So many neighbours of about one size become one segment.
constexpr std::size_t kJoinWidth = 8;

// An answer that was given without a model only quotes what is in the index already: it counts as hidden.
constexpr const char* kWaitingNew =
    "SELECT count(*) FROM messages WHERE k > ?1 AND hidden = 0 AND provider IS NOT 'offline' AND state <> 'streaming'";
constexpr const char* kWaitingPending =
    "SELECT count(*) FROM index_pending p JOIN messages m ON m.k = p.message_k WHERE m.hidden = 0 AND "
    "m.provider IS NOT 'offline' AND m.state <> 'streaming'";
constexpr const char* kPending =
    "SELECT p.message_k, m.id, m.conversation_id, m.role, m.author, m.created_at, m.text, m.state, "
    "m.hidden OR m.provider IS 'offline' "
    "FROM index_pending p LEFT JOIN messages m ON m.k = p.message_k ORDER BY p.message_k";
constexpr const char* kNew =
    "SELECT k, id, conversation_id, role, author, created_at, text, state, hidden OR provider IS 'offline' "
    "FROM messages WHERE k > ?1 ORDER BY k";
constexpr const char* kIdOf = "SELECT id FROM messages WHERE k = ?1";
constexpr const char* kIdOfText =
    "SELECT id FROM messages WHERE k = ?1 AND hidden = 0 AND provider IS NOT 'offline' AND text <> ''";
constexpr const char* kAddPending = "INSERT OR IGNORE INTO index_pending(message_k) VALUES(?1)";
constexpr const char* kRemovePending = "DELETE FROM index_pending WHERE message_k = ?1";

/// Columns as kNew and kPending give them.
enum Column { kKey, kId, kConversation, kRole, kAuthor, kCreatedAt, kText, kMessageState, kHidden };

bool streams(const store::Statement& row) { return row.text(kMessageState) == "streaming"; }

Status addMessage(const store::Statement& row, SegmentBuilder& builder) {
    if (row.flag(kHidden) || row.text(kText).empty()) return {};
    HEARTH_TRY(const MessageId id, row.id<MessageId>(kId));
    HEARTH_TRY(const ConversationId conversation, row.id<ConversationId>(kConversation));
    const std::string_view role = row.text(kRole);
    builder.add({row.integer(kKey), id, conversation, role == "user", role == "assistant", row.text(kAuthor),
                 row.time(kCreatedAt), row.text(kText)});
    return {};
}

/// Whether the row that `sql` finds under a key is still the message that was indexed under it.
Result<bool> holds(store::Database& database, const char* sql, std::int64_t key, std::uint32_t fingerprint) {
    HEARTH_TRY(auto row, database.query(sql, key));
    HEARTH_TRY(const bool found, row.step());
    return found && fingerprintOf(row.blob(0)) == fingerprint;
}

/// Segments of 8^n documents are of size class n.
std::size_t sizeClass(std::uint32_t documents) {
    std::size_t result = 0;
    for (std::size_t size = documents; size >= kJoinWidth; size /= kJoinWidth) ++result;
    return result;
}

/// Where the newest segments begin that are to become one: eight of one size class, with all that is smaller behind
/// them.
std::optional<std::size_t> firstToJoin(std::span<const SegmentDirectory> segments) {
    std::size_t level = 0;
    std::size_t ofLevel = 0;
    for (std::size_t at = segments.size(); at-- > 0;) {
        const std::size_t here = sizeClass(segments[at].documents);
        if (here > level) ofLevel = 0;
        level = std::max(level, here);
        if (here == level) ++ofLevel;
        if (ofLevel == kJoinWidth) return at;
    }
    return std::nullopt;
}

}  // namespace

Result<std::int64_t> IndexWriter::waiting() {
    std::int64_t from = 0;
    {
        const std::shared_lock lock(m_state.mutex);
        from = m_state.doubtful ? 0 : m_state.watermark.key;
    }
    return m_state.vault.read([from](store::Database& database) -> Result<std::int64_t> {
        HEARTH_TRY(const std::int64_t fresh, database.integer(kWaitingNew, from));
        HEARTH_TRY(const std::int64_t pending, database.integer(kWaitingPending));
        return from == 0 ? fresh : fresh + pending;
    });
}

Status IndexWriter::startAnew() {
    HEARTH_TRY_STATUS(m_state.vault.write([](store::Database& database) { return clearIndex(database); }));
    const std::unique_lock lock(m_state.mutex);
    m_state.documents = DocumentTable();
    m_state.segments.clear();
    m_state.watermark = Watermark();
    m_state.cache.clear();
    m_state.doubtful = false;
    return {};
}

Status IndexWriter::checkWatermark() {
    Watermark found;
    HEARTH_TRY_STATUS(m_state.vault.read([&](store::Database& database) -> Status {
        HEARTH_TRY(const bool stands, holds(database, kIdOf, m_state.watermark.key, m_state.watermark.fingerprint));
        if (stands) {
            found = m_state.watermark;
            return {};
        }
        HEARTH_TRY(found, newestLiving(database));
        return {};
    }));
    const std::unique_lock lock(m_state.mutex);
    m_state.watermark = found;
    return {};
}

Result<Watermark> IndexWriter::newestLiving(store::Database& database) {
    const DocumentTable& documents = m_state.documents;
    std::vector<DocumentNumber> byKey(documents.size());
    std::iota(byKey.begin(), byKey.end(), DocumentNumber{0});
    std::sort(byKey.begin(), byKey.end(),
              [&](DocumentNumber a, DocumentNumber b) { return documents.key(a) > documents.key(b); });
    for (const DocumentNumber document : byKey) {
        const Watermark at{documents.key(document), documents.fingerprint(document)};
        HEARTH_TRY(const bool lives, holds(database, kIdOf, at.key, at.fingerprint));
        if (lives) return at;
    }
    return Watermark();
}

Status IndexWriter::readPending(store::Database& database, SegmentBuilder& builder, Batch& batch) {
    HEARTH_TRY(auto rows, database.query(kPending));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        const bool gone = rows.isNull(kId);
        if (!gone && streams(rows)) continue;
        batch.noLongerPending.push_back(rows.integer(kKey));
        // Above the watermark it comes by itself.
        if (gone || rows.integer(kKey) > m_state.watermark.key) continue;
        HEARTH_TRY_STATUS(addMessage(rows, builder));
        batch.messages += rows.flag(kHidden) ? 0 : 1;
    }
}

Status IndexWriter::readNew(store::Database& database, SegmentBuilder& builder, Batch& batch,
                            const CancelToken& cancel) {
    HEARTH_TRY(auto rows, database.query(kNew, m_state.watermark.key));
    std::size_t bytes = 0;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "indexing");
        batch.watermark = {rows.integer(kKey), fingerprintOf(rows.blob(kId))};
        if (streams(rows)) {
            batch.nowPending.push_back(rows.integer(kKey));
            continue;
        }
        HEARTH_TRY_STATUS(addMessage(rows, builder));
        batch.messages += rows.flag(kHidden) ? 0 : 1;
        bytes += rows.text(kText).size();
        batch.more = builder.size() >= kBatchMessages || bytes >= kBatchBytes;
        if (batch.more) return {};
    }
}

Result<IndexWriter::Batch> IndexWriter::readBatch(const CancelToken& cancel) {
    Batch batch;
    batch.watermark = m_state.watermark;
    SegmentBuilder builder;
    const auto read = [&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(readPending(database, builder, batch));
        return readNew(database, builder, batch, cancel);
    };
    HEARTH_TRY_STATUS(m_state.vault.read(read));
    batch.content = builder.finish();
    return batch;
}

Status IndexWriter::commit(Batch& batch) {
    const bool moved = batch.watermark.key != m_state.watermark.key;
    if (!moved && batch.content.documents.empty() && batch.noLongerPending.empty()) return {};
    std::optional<SegmentDirectory> added;
    const auto store = [&](store::Database& database) -> Status {
        if (!batch.content.documents.empty()) {
            HEARTH_TRY(added, insertSegment(database, batch.content, m_state.documents.size()));
        }
        for (const std::int64_t key : batch.noLongerPending) HEARTH_TRY_STATUS(database.run(kRemovePending, key));
        for (const std::int64_t key : batch.nowPending) HEARTH_TRY_STATUS(database.run(kAddPending, key));
        return storeWatermark(database, batch.watermark);
    };
    HEARTH_TRY_STATUS(m_state.vault.write(store));
    const std::unique_lock lock(m_state.mutex);
    for (const DocumentFacts& facts : batch.content.documents) m_state.documents.append(facts);
    if (added) m_state.segments.push_back(std::move(*added));
    m_state.watermark = batch.watermark;
    return {};
}

Result<std::int64_t> IndexWriter::catchUp(const Progress& progress, const CancelToken& cancel) {
    if (m_state.doubtful) HEARTH_TRY_STATUS(startAnew());
    HEARTH_TRY_STATUS(checkWatermark());
    HEARTH_TRY(const std::int64_t all, waiting());
    std::int64_t done = 0;
    for (bool more = true; more;) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "indexing");
        HEARTH_TRY(Batch batch, readBatch(cancel));
        HEARTH_TRY_STATUS(commit(batch));
        done += batch.messages;
        more = batch.more;
        if (progress && batch.messages > 0) progress(done, std::max(done, all));
    }
    HEARTH_TRY_STATUS(joinSegments(cancel));
    return done;
}

Status IndexWriter::joinSegments(const CancelToken& cancel) {
    for (auto first = firstToJoin(m_state.segments); first; first = firstToJoin(m_state.segments)) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "joining segments");
        HEARTH_TRY_STATUS(join(*first));
    }
    return {};
}

Status IndexWriter::join(std::size_t first) {
    const std::span<const SegmentDirectory> old = std::span(m_state.segments).subspan(first);
    std::vector<SegmentContent> parts;
    HEARTH_TRY_STATUS(m_state.vault.read([&](store::Database& database) -> Status {
        for (const SegmentDirectory& segment : old) {
            HEARTH_TRY(SegmentContent part, readSegment(database, segment));
            parts.push_back(std::move(part));
        }
        return {};
    }));
    const auto merged = mergeSegments(parts);
    if (!merged) {
        m_state.doubtful = true;
        return fail(ErrorCode::Corrupt, "a segment of the index");
    }
    std::optional<SegmentDirectory> added;
    HEARTH_TRY_STATUS(m_state.vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(added, insertSegment(database, *merged, old.front().base));
        return markReplaced(database, old);
    }));
    {
        const std::unique_lock lock(m_state.mutex);
        m_state.segments.resize(first);
        m_state.segments.push_back(std::move(*added));
    }
    return m_state.vault.write([](store::Database& database) { return removeReplaced(database); });
}

Result<std::int64_t> IndexWriter::forgetMissing(const CancelToken& cancel) {
    std::int64_t missing = 0;
    HEARTH_TRY_STATUS(m_state.vault.read([&](store::Database& database) -> Status {
        for (DocumentNumber document = 0; document < m_state.documents.size(); ++document) {
            const std::uint32_t fingerprint = m_state.documents.fingerprint(document);
            HEARTH_TRY(const bool lives, holds(database, kIdOfText, m_state.documents.key(document), fingerprint));
            missing += lives ? 0 : 1;
        }
        return {};
    }));
    if (missing == 0) return missing;
    HEARTH_TRY_STATUS(startAnew());
    auto rebuilt = catchUp({}, cancel);
    if (!rebuilt.ok()) return std::move(rebuilt).error();
    return missing;
}

}  // namespace hearth::index

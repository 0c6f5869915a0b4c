// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/segment_rows.h"

#include "core/index/analyzer.h"
#include "core/index/byte_coding.h"

namespace hearth::index {

namespace {

constexpr const char* kInsertSegment =
    "INSERT INTO index_segments(base, documents, facts, directory) VALUES(?1, ?2, ?3, ?4)";
constexpr const char* kInsertBlock = "INSERT INTO index_blocks(k, data) VALUES(?1, ?2)";
constexpr const char* kSegments =
    "SELECT k, base, documents, facts, directory FROM index_segments WHERE replaced = 0 ORDER BY base";
constexpr const char* kFacts = "SELECT facts FROM index_segments WHERE k = ?1";
constexpr const char* kBlocks = "SELECT data FROM index_blocks WHERE k >= ?1 AND k < ?2 ORDER BY k";
constexpr const char* kReplace = "UPDATE index_segments SET replaced = 1 WHERE k = ?1";
constexpr const char* kReplaced = "SELECT k FROM index_segments WHERE replaced = 1";
constexpr const char* kRemoveBlocks = "DELETE FROM index_blocks WHERE k >= ?1 AND k < ?2";
constexpr const char* kRemoveSegment = "DELETE FROM index_segments WHERE k = ?1";
constexpr const char* kState = "SELECT value FROM index_state WHERE name = ?1";
constexpr const char* kSetState = "INSERT OR REPLACE INTO index_state(name, value) VALUES(?1, ?2)";

std::string encodeDirectory(const std::vector<std::string>& firstTerms) {
    ByteWriter out;
    for (const std::string& term : firstTerms) out.text(term);
    return out.take();
}

bool decodeDirectory(std::string_view bytes, std::vector<std::string>& firstTerms) {
    ByteReader in(bytes);
    while (!in.atEnd()) firstTerms.emplace_back(in.text());
    return in.ok();
}

}  // namespace

Result<std::optional<StoredIndex>> loadIndex(store::Database& database) {
    HEARTH_TRY(const std::int64_t version, database.integer(kState, "version"));
    StoredIndex index;
    if (version != kAnalyzerVersion) return std::optional<StoredIndex>();
    HEARTH_TRY(index.watermark.key, database.integer(kState, "watermark"));
    HEARTH_TRY(const std::int64_t fingerprint, database.integer(kState, "watermark_fingerprint"));
    index.watermark.fingerprint = static_cast<std::uint32_t>(fingerprint);
    HEARTH_TRY(auto rows, database.query(kSegments));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        SegmentDirectory& segment = index.segments.emplace_back();
        segment.key = rows.integer(0);
        segment.base = static_cast<DocumentNumber>(index.documents.size());
        segment.documents = static_cast<std::uint32_t>(rows.integer(2));
        const bool sound = rows.integer(1) == segment.base && index.documents.appendEncoded(asText(rows.blob(3))) &&
                           index.documents.size() == segment.base + segment.documents &&
                           decodeDirectory(asText(rows.blob(4)), segment.firstTerms);
        if (!sound) return std::optional<StoredIndex>();
    }
    return std::optional<StoredIndex>(std::move(index));
}

Result<SegmentDirectory> insertSegment(store::Database& database, const SegmentContent& content, DocumentNumber base) {
    const std::string facts = encodeDocuments(content.documents);
    const std::string directory = encodeDirectory(content.firstTerms);
    HEARTH_TRY_STATUS(
        database.run(kInsertSegment, std::int64_t{base}, content.documents.size(), asBytes(facts), asBytes(directory)));
    const std::int64_t key = database.lastInsertKey();
    for (std::size_t number = 0; number < content.blocks.size(); ++number)
        HEARTH_TRY_STATUS(database.run(kInsertBlock, blockKey(key, number), asBytes(content.blocks[number])));
    return SegmentDirectory{key, base, static_cast<std::uint32_t>(content.documents.size()), content.firstTerms};
}

Status storeWatermark(store::Database& database, const Watermark& watermark) {
    HEARTH_TRY_STATUS(database.run(kSetState, "version", kAnalyzerVersion));
    HEARTH_TRY_STATUS(database.run(kSetState, "watermark", watermark.key));
    return database.run(kSetState, "watermark_fingerprint", static_cast<std::int64_t>(watermark.fingerprint));
}

Status markReplaced(store::Database& database, std::span<const SegmentDirectory> segments) {
    for (const SegmentDirectory& segment : segments) HEARTH_TRY_STATUS(database.run(kReplace, segment.key));
    return {};
}

Status removeReplaced(store::Database& database) {
    std::vector<std::int64_t> keys;
    {
        HEARTH_TRY(auto rows, database.query(kReplaced));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            keys.push_back(rows.integer(0));
        }
    }
    for (const std::int64_t key : keys) {
        HEARTH_TRY_STATUS(database.run(kRemoveBlocks, blockKey(key, 0), blockKey(key + 1, 0)));
        HEARTH_TRY_STATUS(database.run(kRemoveSegment, key));
    }
    return {};
}

Status clearIndex(store::Database& database) {
    return database.script(
        "DELETE FROM index_blocks; DELETE FROM index_segments; DELETE FROM index_pending; DELETE FROM index_state;");
}

Result<SegmentContent> readSegment(store::Database& database, const SegmentDirectory& segment) {
    SegmentContent content;
    content.firstTerms = segment.firstTerms;
    {
        HEARTH_TRY(auto row, database.query(kFacts, segment.key));
        HEARTH_TRY(const bool found, row.step());
        if (!found || !decodeDocuments(asText(row.blob(0)), content.documents))
            return fail(ErrorCode::Corrupt, "a segment's documents");
    }
    HEARTH_TRY(auto blocks, database.query(kBlocks, blockKey(segment.key, 0), blockKey(segment.key + 1, 0)));
    while (true) {
        HEARTH_TRY(const bool more, blocks.step());
        if (!more) break;
        content.blocks.emplace_back(asText(blocks.blob(0)));
    }
    if (content.blocks.size() != segment.firstTerms.size()) return fail(ErrorCode::Corrupt, "a segment's blocks");
    return content;
}

}  // namespace hearth::index

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/index_reader.h"

#include <algorithm>
#include <map>

#include "core/base/spelling.h"
#include "core/index/segment_rows.h"

namespace hearth::index {

namespace {

constexpr const char* kBlock = "SELECT data FROM index_blocks WHERE k = ?1";
constexpr std::size_t kLongWord = 8;

std::vector<std::string> best(std::vector<std::pair<std::int64_t, std::string>>& found, std::size_t limit) {
    std::sort(found.begin(), found.end());
    std::vector<std::string> terms;
    for (auto& [rank, term] : found) {
        if (terms.size() == limit) break;
        terms.push_back(std::move(term));
    }
    return terms;
}

}  // namespace

Result<Block> IndexReader::block(const SegmentDirectory& segment, std::size_t number) const {
    const std::int64_t key = blockKey(segment.key, number);
    if (Block cached = m_cache.find(key)) return cached;
    HEARTH_TRY(auto row, m_database.query(kBlock, key));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return fail(ErrorCode::Corrupt, "a block of the index is missing");
    const Block block = std::make_shared<const std::string>(asText(row.blob(0)));
    m_cache.put(key, block);
    return block;
}

Result<TermPostings> IndexReader::postings(std::string_view term) const {
    TermPostings found;
    for (const SegmentDirectory& segment : m_segments) {
        const auto number = blockFor(segment.firstTerms, term);
        if (!number) continue;
        HEARTH_TRY(const Block data, block(segment, *number));
        const auto entry = findTerm(*data, term);
        if (!entry) continue;
        found.documents += entry->documents;
        found.pieces.push_back({segment.base, data, entry->postings});
    }
    return found;
}

Result<std::vector<std::string>> IndexReader::termsWithPrefix(std::string_view prefix, std::size_t limit) const {
    std::map<std::string, std::int64_t> counts;
    for (const SegmentDirectory& segment : m_segments) {
        std::size_t number = blockFor(segment.firstTerms, prefix).value_or(0);
        for (; number < segment.firstTerms.size(); ++number) {
            HEARTH_TRY(const Block data, block(segment, number));
            bool beyond = false;
            forEachTerm(*data, [&](const TermEntry& entry) {
                beyond = entry.term.substr(0, prefix.size()) > prefix;
                if (entry.term.starts_with(prefix)) counts[std::string(entry.term)] += entry.documents;
                return !beyond;
            });
            if (beyond) break;
        }
    }
    std::vector<std::pair<std::int64_t, std::string>> found;
    for (const auto& [term, documents] : counts) found.emplace_back(-documents, term);
    return best(found, limit);
}

Result<std::vector<std::string>> IndexReader::termsLike(std::string_view term, std::size_t limit) const {
    const std::size_t most = term.size() >= kLongWord ? 2 : 1;
    std::map<std::string, std::int64_t> counts;
    for (const SegmentDirectory& segment : m_segments) {
        for (std::size_t number = 0; number < segment.firstTerms.size(); ++number) {
            HEARTH_TRY(const Block data, block(segment, number));
            forEachTerm(*data, [&](const TermEntry& entry) {
                if (editDistance(term, entry.term, most) <= most) counts[std::string(entry.term)] += entry.documents;
                return true;
            });
        }
    }
    std::vector<std::pair<std::int64_t, std::string>> found;
    constexpr std::int64_t kFarther = std::int64_t{1} << 40;
    for (const auto& [near, documents] : counts)
        found.emplace_back(static_cast<std::int64_t>(editDistance(term, near, most)) * kFarther - documents, near);
    return best(found, limit);
}

}  // namespace hearth::index

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/text_index.h"

#include <algorithm>

#include "core/base/log.h"
#include "core/index/bm25.h"
#include "core/index/index_state.h"
#include "core/index/index_writer.h"

namespace hearth::index {

namespace {

constexpr const char* kVisible =
    "SELECT m.id FROM messages m JOIN conversations c ON c.id = m.conversation_id "
    "WHERE m.k = ?1 AND m.hidden = 0 AND m.text <> '' AND c.deleted_at IS NULL";

Result<bool> isVisible(const IndexReader& reader, DocumentNumber document) {
    HEARTH_TRY(auto row, reader.database().query(kVisible, reader.documents().key(document)));
    HEARTH_TRY(const bool found, row.step());
    return found && fingerprintOf(row.blob(0)) == reader.documents().fingerprint(document);
}

std::vector<QueryTerm> uniqueTerms(const std::string& text) {
    Analyzer analyzer;
    std::vector<std::string> all = analyzer.terms(text);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::vector<QueryTerm> terms;
    for (std::string& term : all) terms.push_back({std::move(term), 1});
    return terms;
}

Status collectMatches(const IndexReader& reader, const std::string& query, std::size_t limit,
                      std::vector<Match>& matches) {
    HEARTH_TRY(TextScores scores, scoreTerms(reader, uniqueTerms(query)));
    const auto better = [&](DocumentNumber a, DocumentNumber b) {
        const float scoreA = scores.documents[a];
        const float scoreB = scores.documents[b];
        return scoreA != scoreB ? scoreA > scoreB : reader.documents().key(a) > reader.documents().key(b);
    };
    auto& order = scores.matched;
    std::size_t sorted = 0;
    for (std::size_t at = 0; at < order.size() && matches.size() < limit; ++at) {
        if (at == sorted) {
            sorted = std::min(order.size(), std::max<std::size_t>(sorted * 4, limit + 32));
            std::partial_sort(order.begin() + static_cast<std::ptrdiff_t>(at),
                              order.begin() + static_cast<std::ptrdiff_t>(sorted), order.end(), better);
        }
        HEARTH_TRY(const bool visible, isVisible(reader, order[at]));
        if (visible) matches.push_back({reader.documents().key(order[at]), scores.documents[order[at]]});
    }
    return {};
}

}  // namespace

TextIndex::TextIndex(store::Vault& vault) : m_state(std::make_unique<State>(vault)) {}
TextIndex::~TextIndex() = default;

Result<std::int64_t> TextIndex::waiting() const {
    HEARTH_TRY_STATUS(m_state->load());
    return IndexWriter(*m_state).waiting();
}

Result<std::int64_t> TextIndex::catchUp(const std::function<void(std::int64_t done, std::int64_t all)>& progress,
                                        const CancelToken& cancel) {
    const std::lock_guard oneAtATime(m_state->writing);
    HEARTH_TRY_STATUS(m_state->load());
    return IndexWriter(*m_state).catchUp(progress, cancel);
}

Result<std::int64_t> TextIndex::forgetMissing(const CancelToken& cancel) {
    const std::lock_guard oneAtATime(m_state->writing);
    HEARTH_TRY_STATUS(m_state->load());
    return IndexWriter(*m_state).forgetMissing(cancel);
}

Status TextIndex::inspect(const std::function<Status(const IndexReader&)>& work) const {
    HEARTH_TRY_STATUS(m_state->load());
    const std::shared_lock lock(m_state->mutex);
    auto status = m_state->vault.read([&](store::Database& database) {
        return work(IndexReader(m_state->documents, m_state->segments, m_state->cache, database));
    });
    if (!status.ok() && status.error().code == ErrorCode::Corrupt) m_state->doubtful = true;
    return status;
}

Result<std::vector<Match>> TextIndex::match(const std::string& query, std::size_t limit) const {
    std::vector<Match> matches;
    HEARTH_TRY_STATUS(
        inspect([&](const IndexReader& reader) { return collectMatches(reader, query, limit, matches); }));
    return matches;
}

}  // namespace hearth::index

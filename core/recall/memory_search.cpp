// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/memory_search.h"

#include <algorithm>
#include <string>

#include "core/memory/keeping/memory_rows.h"
#include "core/recall/time_anchor.h"

namespace hearth::recall {

namespace {

constexpr const char* kChangeCounter = "SELECT value FROM sync_state WHERE name = 'last_seq'";
// What gives way to something told ahead ("from 1 September") stands until then.
constexpr const char* kMemories =
    "SELECT m.id, m.content, (m.superseded_by IS NULL OR s.k IS NOT NULL) AND m.archived_at IS NULL, CASE WHEN "
    "m.valid_until < s.valid_from THEN m.valid_until ELSE COALESCE(s.valid_from, m.valid_until) END, m.tier, "
    "m.subject, m.attribute, m.value, m.valid_from, m.learned_at, m.kind, m.local_only, m.k FROM memories m LEFT JOIN "
    "memories s ON s.id = m.superseded_by AND s.superseded_by IS NULL AND s.valid_from > m.superseded_at WHERE "
    "m.deleted_at IS NULL AND COALESCE(m.archived_by, '') NOT IN ('proposed', 'rejected') AND m.";

/// How much of the question's rare words a memory must hold to be about it at all.
constexpr double kMinWords = 0.34;
/// Spelling alone is weak evidence: only near identity counts.
constexpr double kMinSpelling = 0.45;
constexpr double kTopicRelevance = 0.4;
/// A sentence encoder gives less than this to texts that only sound alike.
constexpr double kMinMeaning = 0.45;
constexpr double kMeaning = 0.5;
/// Of a long text only the rarest words say what it is about.
constexpr std::size_t kCoverageTerms = 8;

}  // namespace

MemoryShelf::Item MemoryShelf::shelved(MemoryId id, std::string content) {
    Item item{.id = id, .content = std::move(content), .terms = {}, .vector = {}, .settles = {}};
    item.terms = m_analyzer.terms(item.content);
    std::sort(item.terms.begin(), item.terms.end());
    item.vector = m_vectors.of(item.content);
    return item;
}

Status MemoryShelf::readRows(store::Database& database) {
    HEARTH_TRY(const std::int64_t counter, database.integer(kChangeCounter));
    if (counter == m_readAt) return {};
    auto before = std::move(m_items);
    m_items.clear();
    HEARTH_TRY(auto rows, database.query(kMemories + std::string(memory::kNotLeaving)));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(0));
        const auto known = before.find(id);
        const bool same = known != before.end() && known->second.content == rows.text(1);
        Item item = same ? std::move(known->second) : shelved(id, std::string(rows.text(1)));
        item.key = rows.integer(12);
        item.active = rows.flag(2);
        item.validUntil = rows.optionalTime(3);
        const bool standing = rows.integer(4) == static_cast<std::int64_t>(memory::Tier::PrefsGoals);
        item.settles = standing ? topicsSettledBy(item.content) : TopicSet();
        item.subject = std::string(rows.text(5));
        item.attribute = std::string(rows.text(6));
        item.value = std::string(rows.text(7));
        item.validFrom = rows.optionalTime(8);
        item.learnedAt = rows.time(9);
        item.plan = rows.text(10) == "plan";
        item.localOnly = rows.flag(11);
        m_items.emplace(id, std::move(item));
    }
    m_readAt = counter;
    return {};
}

Status MemoryShelf::refresh() {
    return m_vault.read([this](store::Database& database) {
        auto status = readRows(database);
        if (!status.ok()) m_readAt = -1;
        return status;
    });
}

MemoryMatch MemoryShelf::matched(const Item& item, const MemorySearch& search, const index::CharacterQuery& query,
                                 TopicSet asked, double mass) const {
    MemoryMatch match{item.id};
    for (const WeightedTerm& term : search.terms)
        if (std::binary_search(item.terms.begin(), item.terms.end(), term.term))
            match.words += static_cast<double>(term.impact);
    match.words = mass > 0 ? std::min(1.0, match.words / mass) : 0;
    match.spelling = static_cast<double>(query.cosine(item.vector));
    for (const index::VectorMatch& near : search.near)
        if (near.key == item.key) match.meaning = std::max(0.0, static_cast<double>(near.lift));
    match.topic = (asked & item.settles).any();
    const bool about =
        match.words >= kMinWords || match.spelling >= kMinSpelling || match.topic || match.meaning >= kMinMeaning;
    if (about)
        match.relevance = std::min(
            1.0, match.words + 0.3 * match.spelling + kMeaning * match.meaning + (match.topic ? kTopicRelevance : 0));
    return match;
}

Result<std::vector<MemoryMatch>> MemoryShelf::find(const MemorySearch& search) {
    const std::lock_guard lock(m_mutex);
    HEARTH_TRY_STATUS(refresh());
    const index::CharacterQuery query(m_vectors.of(search.question.text));
    const TopicSet asked = topicsAskedBy(search.question.text);
    const Timestamp today = m_vault.clock().localNow();
    double mass = 0;
    for (std::size_t at = 0; at < std::min(search.terms.size(), kCoverageTerms); ++at)
        mass += static_cast<double>(search.terms[at].impact);
    std::vector<MemoryMatch> matches;
    for (const auto& [id, item] : m_items) {
        const bool current = item.active && (!item.validUntil || *item.validUntil > today);
        if (!current && !search.history) continue;
        const MemoryMatch match = matched(item, search, query, asked, mass);
        if (match.relevance > 0) matches.push_back(match);
    }
    std::sort(matches.begin(), matches.end(), [](const MemoryMatch& a, const MemoryMatch& b) {
        return a.relevance != b.relevance ? a.relevance > b.relevance : a.id > b.id;
    });
    if (matches.size() > search.limit)
        matches.erase(matches.begin() + static_cast<std::ptrdiff_t>(search.limit), matches.end());
    return matches;
}

Result<std::optional<Timestamp>> MemoryShelf::timeOf(std::string_view event, bool forRemoteModel) {
    const std::lock_guard lock(m_mutex);
    HEARTH_TRY_STATUS(refresh());
    std::vector<DatedFact> facts;
    facts.reserve(m_items.size());
    for (const auto& [id, item] : m_items) {
        if ((item.localOnly && forRemoteModel) || !item.learnedAt) continue;
        facts.push_back({item.subject, item.attribute, item.value, item.terms, m_vault.clock().local(*item.learnedAt),
                         item.validFrom, item.plan ? item.validUntil : std::nullopt});
    }
    return timeOfEvent(event, facts, m_vault.clock().localNow());
}

}  // namespace hearth::recall

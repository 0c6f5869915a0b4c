// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/conversation_insights.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/memory/keeping/dismissals.h"
#include "core/memory/keeping/upkeep_marks.h"
#include "core/memory/threads/thread_rows.h"
#include "core/memory/threads/topic_vectors.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kMark = "alike";
constexpr double kDuplicate = 0.93;
constexpr double kRelated = 0.30;
constexpr std::size_t kMostRelated = 8;
constexpr std::size_t kKeyWords = 10;    ///< By which conversations find each other.
constexpr std::size_t kTooCommon = 400;  ///< A word that more share tells nothing.
constexpr double kLabelFits = 0.35;
constexpr double kLabelNamed = 0.75;
constexpr std::size_t kNewLabelFrom = 3;  ///< So many conversations of one topic deserve a label.
constexpr std::size_t kMostLabels = 3;    ///< A conversation.

int computedImportance(double engagement, std::int64_t decisions, std::int64_t open, std::int64_t memories,
                       bool pinned) {
    const double score = 1 + 4 * engagement + std::min(2.0, 0.7 * static_cast<double>(decisions)) +
                         std::min(1.0, 0.5 * static_cast<double>(open)) +
                         std::min(2.0, 0.4 * static_cast<double>(memories)) + (pinned ? 2 : 0);
    return std::clamp(static_cast<int>(score + 0.5), 1, 10);
}

/// A conversation with what it is about.
struct Described {
    ConversationId id;
    std::string title;
    std::int64_t messages = 0;
    std::set<std::string> labels;
    TopicSample sample;
    TopicVector vector;
};

Result<std::vector<Described>> describeAll(store::Database& database) {
    std::vector<Described> all;
    HEARTH_TRY(auto rows, database.prepare("SELECT c.id, c.title, t.message_count, t.fold FROM thread_summaries t JOIN "
                                           "conversations c ON c.id = t.id WHERE c.deleted_at IS NULL ORDER BY c.k"));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
        Described described{id, std::string(rows.text(1)), rows.integer(2), {}, {}, {}};
        described.sample.title = described.title;
        described.sample.after = static_cast<double>(described.messages);
        if (const auto fold = parseJson(rows.text(3)); fold.ok())
            for (const auto& [word, count] : memberAt(*fold, "words").items())
                if (count.is_number_integer()) described.sample.words[word] = count.get<int>();
        all.push_back(std::move(described));
    }
    std::vector<TopicSample> samples;
    for (const auto& described : all) samples.push_back(described.sample);
    auto vectors = topicVectors(samples);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].vector = std::move(vectors[i]);
    return all;
}

Status readLabels(store::Database& database, std::vector<Described>& all) {
    std::map<ConversationId, Described*> byId;
    for (auto& described : all) byId[described.id] = &described;
    HEARTH_TRY(auto rows, database.prepare("SELECT p.conversation_id, l.name FROM conversation_labels p JOIN labels l "
                                           "ON l.id = p.label_id WHERE p.present = 1 AND l.deleted_at IS NULL"));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
        if (const auto found = byId.find(id); found != byId.end()) found->second->labels.emplace(rows.text(1));
    }
}

Result<std::vector<std::string>> labelNames(store::Database& database) {
    std::vector<std::string> names;
    HEARTH_TRY(auto rows, database.prepare("SELECT name FROM labels WHERE deleted_at IS NULL ORDER BY name"));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return names;
        names.emplace_back(rows.text(0));
    }
}

/// How a label fits a conversation: by its name among the words, or by the conversations that carry it.
LabelSuggestion fitOf(const std::string& label, const Described& described, const std::vector<Described>& all) {
    LabelSuggestion suggestion{described.id, described.title, label, false, 0, {}};
    WordCounts words;
    countTopicWords(words, label);
    const bool named = !words.empty() && std::all_of(words.begin(), words.end(), [&](const auto& word) {
        const auto found = described.vector.find(word.first);
        return found != described.vector.end() && found->second > 0.1;
    });
    if (named) {
        suggestion.confidence = kLabelNamed;
        suggestion.reason = "its words name the label";
    }
    double best = 0;
    int carriers = 0;
    for (const auto& other : all) {
        if (other.id == described.id || !other.labels.contains(label)) continue;
        const double likeness = alikeness(described.vector, other.vector);
        carriers += likeness >= kLabelFits ? 1 : 0;
        best = std::max(best, likeness);
    }
    if (best >= kLabelFits && best > suggestion.confidence) {
        suggestion.confidence = std::min(0.99, best);
        suggestion.reason = fmt::format("like {} conversation{} with this label", carriers, carriers == 1 ? "" : "s");
    }
    return suggestion;
}

/// Topics that several conversations without a label share.
std::vector<LabelSuggestion> newLabels(const std::vector<Described>& all, const std::vector<std::string>& existing) {
    std::vector<TopicSample> samples;
    std::vector<const Described*> bare;
    for (const auto& described : all)
        if (described.labels.empty()) {
            bare.push_back(&described);
            samples.push_back(described.sample);
        }
    std::vector<LabelSuggestion> suggestions;
    for (const Topic& topic : groupTopics(samples)) {
        if (topic.members.size() < kNewLabelFrom) continue;
        const std::string name = topicName(topic, samples);
        const bool known = std::any_of(existing.begin(), existing.end(),
                                       [&](const std::string& label) { return foldCase(label) == foldCase(name); });
        if (known || name.empty()) continue;
        const double share = 1 - 1 / static_cast<double>(topic.members.size());
        for (const std::size_t member : topic.members)
            suggestions.push_back({bare[member]->id, bare[member]->title, name, true, 0.8 * share,
                                   fmt::format("{} conversations are about this", topic.members.size())});
    }
    return suggestions;
}

// --- alike ---

struct Alike {
    std::size_t other;
    double score;
};

/// Words by which a conversation finds others, and who has them.
struct KeyWords {
    std::vector<std::vector<std::string>> of;
    std::map<std::string, std::vector<std::size_t>> having;
};

KeyWords keyWordsOf(const std::vector<Described>& all) {
    KeyWords found;
    for (std::size_t at = 0; at < all.size(); ++at) {
        found.of.push_back(weightiestWords(all[at].vector, kKeyWords));
        for (const auto& word : found.of.back()) found.having[word].push_back(at);
    }
    return found;
}

std::vector<NumberedWords::Vector> numbered(const std::vector<Described>& all) {
    std::vector<const TopicVector*> named;
    for (const auto& described : all) named.push_back(&described.vector);
    return NumberedWords(named).vectors;
}

std::vector<Alike> neighboursOf(std::size_t at, const KeyWords& keyWords,
                                const std::vector<NumberedWords::Vector>& vectors) {
    std::vector<std::size_t> near;
    for (const auto& word : keyWords.of[at])
        if (const auto& sharing = keyWords.having.at(word); sharing.size() <= kTooCommon)
            near.insert(near.end(), sharing.begin(), sharing.end());
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<Alike> alike;
    for (const std::size_t other : near)
        if (const double score = alikeness(vectors[at], vectors[other]); other != at && score >= kRelated)
            alike.push_back({other, score});
    std::stable_sort(alike.begin(), alike.end(),
                     [](const Alike& one, const Alike& other) { return one.score > other.score; });
    if (alike.size() > kMostRelated) alike.resize(kMostRelated);
    return alike;
}

bool sameLength(const Described& one, const Described& other) {
    const auto [less, more] = std::minmax(one.messages, other.messages);
    return less >= 2 && less * 10 >= more * 9;
}

Status writeLinks(store::Database& database, const std::vector<Described>& all,
                  const std::vector<std::vector<Alike>>& found) {
    HEARTH_TRY_STATUS(database.run("DELETE FROM links WHERE kind IN ('duplicate', 'related')"));
    for (std::size_t at = 0; at < all.size(); ++at)
        for (const Alike& alike : found[at]) {
            const bool duplicate = alike.score >= kDuplicate && sameLength(all[at], all[alike.other]);
            HEARTH_TRY_STATUS(database.run("INSERT INTO links(from_id, kind, to_id, score) VALUES(?1, ?2, ?3, ?4)",
                                           all[at].id, duplicate ? "duplicate" : "related", all[alike.other].id,
                                           alike.score));
        }
    return {};
}

}  // namespace

Result<std::vector<ConversationInsight>> allInsights(store::Database& database) {
    std::vector<ConversationInsight> found;
    HEARTH_TRY(auto rows,
               database.prepare(
                   "WITH kept AS (SELECT g.conversation_id AS id, COUNT(DISTINCT s.memory_id) AS n FROM memory_sources "
                   "s JOIN messages g ON g.id = s.message_id GROUP BY g.conversation_id) "
                   "SELECT c.id, c.title, c.created_at, t.last_at, c.importance, COALESCE(kept.n, 0), t.message_count, "
                   "t.engagement, json_array_length(t.decisions), json_array_length(t.open_questions), c.archived, "
                   "c.pinned, COALESCE(t.fold ->> 'userWords', 0) * 6 FROM thread_summaries t JOIN conversations c ON "
                   "c.id = t.id LEFT JOIN kept ON kept.id = c.id WHERE c.deleted_at IS NULL"));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return found;
        HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
        ConversationInsight insight{id,
                                    std::string(rows.text(1)),
                                    rows.time(2),
                                    rows.time(3),
                                    1,
                                    !rows.isNull(4),
                                    rows.integer(5),
                                    rows.integer(6),
                                    rows.integer(12),
                                    rows.flag(10),
                                    rows.flag(11)};
        insight.importance = insight.setByHand ? static_cast<int>(rows.integer(4))
                                               : computedImportance(rows.real(7), rows.integer(8), rows.integer(9),
                                                                    insight.memories, insight.pinned);
        found.push_back(std::move(insight));
    }
}

Result<std::vector<ConversationInsight>> ConversationInsights::list() const {
    return m_vault.read([](store::Database& database) { return allInsights(database); });
}

Status ConversationInsights::setImportance(const ConversationId& id, std::optional<int> importance) {
    if (importance && (*importance < 1 || *importance > 10))
        return fail(ErrorCode::InvalidArgument, "importance is from 1 to 10");
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(database.run("UPDATE conversations SET importance = ?2 WHERE id = ?1", id, importance));
        return database.changes() > 0 ? Status() : Status(fail(ErrorCode::NotFound, "conversation"));
    });
}

Result<std::vector<LabelSuggestion>> ConversationInsights::labels(
    const std::optional<ConversationId>& conversation) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<LabelSuggestion>> {
        HEARTH_TRY(auto all, describeAll(database));
        HEARTH_TRY_STATUS(readLabels(database, all));
        HEARTH_TRY(const auto names, labelNames(database));
        std::vector<LabelSuggestion> found;
        for (const auto& described : all)
            for (const auto& name : names)
                if ((!conversation || described.id == *conversation) && !described.labels.contains(name))
                    if (auto fit = fitOf(name, described, all); fit.confidence > 0) found.push_back(std::move(fit));
        for (auto& fresh : newLabels(all, names))
            if (!conversation || fresh.conversation == *conversation) found.push_back(std::move(fresh));
        std::stable_sort(found.begin(), found.end(), [](const LabelSuggestion& one, const LabelSuggestion& other) {
            return one.isNew != other.isNew ? !one.isNew : one.confidence > other.confidence;
        });
        std::map<ConversationId, std::size_t> given;
        std::vector<LabelSuggestion> wanted;
        for (auto& suggestion : found) {
            HEARTH_TRY(const auto refused,
                       dismissedAt(database, "label", suggestion.conversation.bytes(), foldCase(suggestion.label)));
            if (!refused && given[suggestion.conversation]++ < kMostLabels) wanted.push_back(std::move(suggestion));
        }
        return wanted;
    });
}

Status ConversationInsights::dismissLabel(const ConversationId& conversation, std::string_view label) {
    return m_vault.write([&](store::Database& database) {
        return dismiss(database, {"label", conversation.bytes(), foldCase(label), m_vault.clock().now()});
    });
}

Result<std::vector<AlikeConversation>> ConversationInsights::related(const ConversationId& id) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<AlikeConversation>> {
        std::vector<AlikeConversation> found;
        HEARTH_TRY(auto rows,
                   database.query("SELECT c.id, c.title, l.score FROM links l JOIN conversations c ON c.id = "
                                  "l.to_id WHERE l.from_id = ?1 AND l.kind = 'related' AND c.deleted_at IS NULL "
                                  "ORDER BY l.score DESC",
                                  id));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) return found;
            HEARTH_TRY(const ConversationId other, rows.id<ConversationId>(0));
            found.push_back({other, std::string(rows.text(1)), rows.real(2)});
        }
    });
}

Result<std::vector<ConversationInsights::Pair>> ConversationInsights::duplicates() const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<Pair>> {
        std::vector<Pair> pairs;
        HEARTH_TRY(auto rows, database.prepare(
                                  "SELECT a.id, a.title, b.id, b.title, l.score FROM links l JOIN conversations a ON "
                                  "a.id = l.from_id JOIN conversations b ON b.id = l.to_id WHERE l.kind = 'duplicate' "
                                  "AND a.id < b.id AND a.deleted_at IS NULL AND b.deleted_at IS NULL "
                                  "ORDER BY l.score DESC, a.created_at, a.id, b.id"));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) return pairs;
            HEARTH_TRY(const ConversationId one, rows.id<ConversationId>(0));
            HEARTH_TRY(const ConversationId other, rows.id<ConversationId>(2));
            HEARTH_TRY(const bool distinct, areDistinct(database, one.bytes(), other.bytes()));
            if (distinct) continue;
            pairs.push_back(
                {{one, std::string(rows.text(1)), rows.real(4)}, {other, std::string(rows.text(3)), rows.real(4)}});
        }
    });
}

Status ConversationInsights::dismissDuplicate(const ConversationId& one, const ConversationId& other) {
    if (one == other) return fail(ErrorCode::InvalidArgument, "these are one conversation, and not two");
    return m_vault.write([&](store::Database& database) {
        return memory::dismissDuplicate(database, one.bytes(), other.bytes(), m_vault.clock().now());
    });
}

Result<std::int64_t> ConversationInsights::compare(const CancelToken& cancel) {
    std::int64_t newest = 0;
    std::int64_t seen = 0;
    std::vector<Described> all;
    HEARTH_TRY_STATUS(m_vault.read([&](store::Database& database) -> Status {
        HEARTH_TRY(newest, database.integer("SELECT COALESCE(MAX(updated_at), 0) + COUNT(*) FROM thread_summaries"));
        HEARTH_TRY(seen, readMark(database, kMark));
        if (newest == seen) return {};
        HEARTH_TRY(all, describeAll(database));
        return {};
    }));
    if (newest == seen) return 0;
    const KeyWords keyWords = keyWordsOf(all);
    const std::vector<NumberedWords::Vector> vectors = numbered(all);
    std::vector<std::vector<Alike>> found;
    std::int64_t pairs = 0;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "comparing conversations");
        found.push_back(neighboursOf(at, keyWords, vectors));
        pairs += static_cast<std::int64_t>(found.back().size());
    }
    const Status written = m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(writeLinks(database, all, found));
        return writeMark(database, kMark, newest);
    });
    HEARTH_TRY_STATUS(written);
    return pairs;
}

}  // namespace hearth::memory

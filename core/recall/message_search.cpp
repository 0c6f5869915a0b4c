// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/message_search.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "core/base/text.h"
#include "core/chat/rows.h"
#include "core/index/analyzer.h"
#include "core/index/text_index.h"

namespace hearth::recall {

namespace {

using index::DocumentNumber;
using index::IndexReader;

constexpr const char* kRow =
    "SELECT m.id, m.external_id, m.conversation_id, c.title, m.role, m.author, m.created_at, m.text, c.memory_off, "
    "c.local_only FROM messages m JOIN conversations c ON c.id = m.conversation_id "
    "WHERE m.k = ?1 AND m.hidden = 0 AND m.text <> '' AND c.deleted_at IS NULL";
constexpr const char* kLabelled = "SELECT conversation_id FROM conversation_labels WHERE label_id = ?1 AND present = 1";

/// As many turns as a prompt repeats at most, and a few more.
constexpr int kTurnsInPrompt = 24;
constexpr std::size_t kSimilarWords = 3;
constexpr double kSimilarWeight = 0.6;
constexpr std::size_t kMinSimilarLetters = 4;
constexpr std::size_t kMinPrefixLetters = 3;
/// Of a long text only the rarest words say what it is about.
constexpr std::size_t kMostTerms = 24;
constexpr std::size_t kCoverageTerms = 8;
/// A word that no message holds: a name says that the question is about something else, another word says little.
constexpr double kUnknownName = 1.5;
constexpr double kUnknownWord = 0.5;
/// What a message scores that holds every word once, as a share of the words' rarity.
constexpr double kFullScore = 1 / (1 + index::kK1);

/// How much nearer than the rest (VectorMatch::lift) a message is that is no candidate yet, and one that says it all.
constexpr double kUnlike = 0.15;
constexpr double kSame = 0.55;

/// Below this a message cannot hold the question word for word.
constexpr double kVerbatimCoverage = 0.4;

/// Looks a question up, best first.
class Finder {
public:
    Finder(const IndexReader& reader, MessageSearch& search, FoundMessages& found)
        : m_reader(reader),
          m_documents(reader.documents()),
          m_search(search),
          m_filter(search.filter),
          m_found(found),
          m_verbatim(verbatimText(search.question.text)) {}

    Status run() {
        HEARTH_TRY_STATUS(prepareFilter());
        HEARTH_TRY_STATUS(weighTerms());
        placeNear();
        RankingRequest request;
        request.near = m_near;
        request.candidates = std::max<std::size_t>(request.candidates, m_search.limit * 4);
        request.readTexts = m_search.readTexts;
        request.outOfTime = m_search.outOfTime;
        if (m_filtered) request.allowed = [this](DocumentNumber document) { return allowed(document); };
        HEARTH_TRY(const Ranking ranking, rankMessages(m_reader, m_search.question, request));
        m_found.complete = ranking.complete;
        for (const RankedMessage& ranked : ranking.messages) {
            if (m_found.messages.size() >= m_search.limit) break;
            const double coverage = coverageOf(ranked, ranking.bestWordScore);
            if (coverage < m_search.minCoverage) continue;
            HEARTH_TRY_STATUS(add(ranked, coverage, ranking.messages.front().score));
        }
        // The order is that of the scores shown: what holds more of the question's words moves up.
        const auto rank = [](const FoundMessage& found) {
            return std::pair(found.hit.score, found.hit.why.contains("verbatim"));
        };
        std::stable_sort(m_found.messages.begin(), m_found.messages.end(),
                         [&](const FoundMessage& a, const FoundMessage& b) { return rank(a) > rank(b); });
        return {};
    }

private:
    Status prepareFilter() {
        const auto threads = m_documents.threads();
        m_threadAllowed.assign(threads.size(), true);
        m_filtered = m_filter.since || m_filter.until || m_filter.conversation || m_filter.label || m_filter.asking;
        if (m_filter.conversation)
            for (std::size_t at = 0; at < threads.size(); ++at)
                m_threadAllowed[at] = threads[at].id == m_filter.conversation->bytes();
        if (m_filter.label) HEARTH_TRY_STATUS(keepLabelled());
        if (m_filter.asking) leaveOutNewest(*m_filter.asking);
        return {};
    }

    Status keepLabelled() {
        HEARTH_TRY(auto rows, m_reader.database().query(kLabelled, ByteView(chat::labelId(*m_filter.label))));
        std::set<IdBytes> labelled;
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            HEARTH_TRY(const ConversationId id, rows.id<ConversationId>(0));
            labelled.insert(id.bytes());
        }
        for (std::size_t at = 0; at < m_threadAllowed.size(); ++at)
            if (!labelled.contains(m_documents.threads()[at].id)) m_threadAllowed[at] = false;
        return {};
    }

    void leaveOutNewest(const ConversationId& asking) {
        for (const index::Thread& thread : m_documents.threads()) {
            if (thread.id != asking.bytes()) continue;
            DocumentNumber document = thread.last;
            for (int turn = 0; turn < kTurnsInPrompt && document != index::kNoDocument; ++turn) {
                m_leftOut.insert(document);
                document = m_documents.previous(document);
            }
        }
    }

    bool allowed(DocumentNumber document) const {
        if (!m_threadAllowed[m_documents.thread(document)] || m_leftOut.contains(document)) return false;
        const Timestamp at = m_documents.createdAt(document);
        return (!m_filter.since || at >= *m_filter.since) && (!m_filter.until || at < *m_filter.until);
    }

    /// Notes how rare each word is, replaces unknown ones by similar ones, and keeps the rarest of many.
    Status weighTerms() {
        std::vector<index::QueryTerm> terms;
        for (const index::QueryTerm& term : m_search.question.terms) HEARTH_TRY_STATUS(weighTerm(term, terms));
        const auto rarer = [](const WeightedTerm& a, const WeightedTerm& b) { return a.impact > b.impact; };
        std::stable_sort(m_found.terms.begin(), m_found.terms.end(), rarer);
        if (m_found.terms.size() > kMostTerms) {
            const float least = m_found.terms[kMostTerms].impact;
            std::erase_if(terms, [&](const index::QueryTerm& term) { return isCommon(term.term, least); });
            m_found.terms.resize(kMostTerms);
        }
        m_search.question.terms = std::move(terms);
        for (std::size_t at = 0; at < std::min(m_found.terms.size(), kCoverageTerms); ++at)
            m_mass += m_found.terms[at].impact;
        return {};
    }

    double rarityOf(const index::QueryTerm& term, std::uint32_t documents) const {
        return term.weight * index::inverseFrequency(m_documents.size(), documents);
    }

    Status weighTerm(const index::QueryTerm& term, std::vector<index::QueryTerm>& terms) {
        HEARTH_TRY(const index::TermPostings postings, m_reader.postings(term.term));
        if (postings.documents > 0) {
            m_found.terms.push_back({term.term, static_cast<float>(rarityOf(term, postings.documents))});
            terms.push_back(term);
        }
        // A question of few words may be of another language than it seems, and so may a message be.
        const bool other = postings.documents == 0 || m_search.question.language != index::Language::English;
        bool found = postings.documents > 0;
        if (other) HEARTH_TRY_STATUS(appendForms(term, found, terms));
        if (found) return {};
        const double unknown = isProper(term.term) ? kUnknownName : kUnknownWord;
        m_found.terms.push_back({term.term, static_cast<float>(rarityOf(term, 0) * unknown)});
        return m_search.similarWords ? appendSimilar(term.term, terms) : Status();
    }

    /// The word as other languages stem it, where the vault has it so; counts once in `m_found` when `found` is false.
    Status appendForms(const index::QueryTerm& term, bool& found, std::vector<index::QueryTerm>& terms) {
        const auto word = m_search.question.written.find(term.term);
        if (word == m_search.question.written.end()) return {};
        for (const std::string& form : index::Analyzer().formsOf(word->second)) {
            if (form == term.term) continue;
            HEARTH_TRY(const index::TermPostings postings, m_reader.postings(form));
            if (postings.documents == 0) continue;
            terms.push_back({form, term.weight});
            if (!found) m_found.terms.push_back({form, static_cast<float>(rarityOf(term, postings.documents))});
            found = true;
        }
        return {};
    }

    bool isProper(const std::string& term) const {
        const auto& proper = m_search.question.properTerms;
        return std::find(proper.begin(), proper.end(), term) != proper.end();
    }

    bool isCommon(const std::string& term, float least) const {
        return std::any_of(m_found.terms.begin(), m_found.terms.end(),
                           [&](const WeightedTerm& known) { return known.term == term && known.impact <= least; });
    }

    Status appendSimilar(const std::string& term, std::vector<index::QueryTerm>& terms) {
        std::vector<std::string> similar;
        if (term.size() >= kMinPrefixLetters) {
            HEARTH_TRY(similar, m_reader.termsWithPrefix(term, kSimilarWords));
        }
        if (similar.empty() && term.size() >= kMinSimilarLetters) {
            HEARTH_TRY(similar, m_reader.termsLike(term, kSimilarWords));
        }
        for (std::string& word : similar) terms.push_back({std::move(word), kSimilarWeight});
        return {};
    }

    /// Which documents the nearest rows are; those that were not indexed yet wait for that.
    void placeNear() {
        for (const index::VectorMatch& match : m_search.near) {
            if (static_cast<double>(match.lift) <= kUnlike) continue;
            const DocumentNumber document = m_documents.documentOf(match.key);
            if (document != index::kNoDocument) m_near.push_back({document, match.lift});
        }
        std::sort(m_near.begin(), m_near.end(),
                  [](const NearMessage& a, const NearMessage& b) { return a.document < b.document; });
    }

    /// What stands in the message itself or, weighted, beside it.
    double coverageOf(const RankedMessage& ranked, double bestWordScore) const {
        const double meant = std::clamp((static_cast<double>(ranked.meaning) - kUnlike) / (kSame - kUnlike), 0.0, 1.0);
        if (m_mass <= 0) return meant;
        const double beside = static_cast<double>(ranked.parts.neighbours + ranked.parts.answers) * bestWordScore;
        return std::max(meant, std::min(1.0, (static_cast<double>(ranked.wordScore) + beside) / (m_mass * kFullScore)));
    }

    Status add(const RankedMessage& ranked, double coverage, float best) {
        HEARTH_TRY(auto row, m_reader.database().query(kRow, m_documents.key(ranked.document)));
        HEARTH_TRY(const bool found, row.step());
        if (!found || index::fingerprintOf(row.blob(0)) != m_documents.fingerprint(ranked.document)) return {};
        if (m_filter.forPrompt && row.flag(8)) return {};
        if (m_filter.forRemoteModel && row.flag(9)) {
            ++m_found.localOnlyLeftOut;
            return {};
        }
        HEARTH_TRY(const MessageId message, row.id<MessageId>(0));
        HEARTH_TRY(const ConversationId conversation, row.id<ConversationId>(2));
        const bool verbatim = coverage >= kVerbatimCoverage && saysVerbatim(row.text(7));
        const double relative = best > 0 && !verbatim ? static_cast<double>(ranked.score / best) : 1;
        if (verbatim) coverage = 1;
        Hit hit{message,
                row.optionalText(1),
                conversation,
                std::string(row.text(3)),
                chat::roleFromName(row.text(4)).value_or(chat::Role::User),
                row.optionalText(5),
                row.time(6),
                std::string(row.text(7)),
                relative * (0.5 + 0.5 * coverage),
                explain(ranked.parts, coverage)};
        if (verbatim) hit.why["verbatim"] = true;
        m_found.messages.push_back({std::move(hit), coverage});
        return {};
    }

    /// The question as it would stand in a message; empty for a single word, which ranking serves better.
    static std::string verbatimText(std::string_view question) {
        std::string text = foldCase(collapseSpaces(question));
        while (!text.empty() && std::string_view(".?!").find(text.back()) != std::string_view::npos) text.pop_back();
        return text.find(' ') == std::string::npos ? std::string() : text;
    }

    bool saysVerbatim(std::string_view text) const {
        return !m_verbatim.empty() && foldCase(collapseSpaces(text)).find(m_verbatim) != std::string::npos;
    }

    static double rounded(double value) { return std::round(value * 1000) / 1000; }

    /// Only what counted: a part that is 0 or a factor that was 1 is not named.
    static Json explain(const ScoreParts& parts, double coverage) {
        Json why = Json::object();
        const auto note = [&](const char* name, double value) {
            if (value > 0) why[name] = rounded(value);
        };
        note("words", static_cast<double>(parts.words));
        note("neighbours", static_cast<double>(parts.neighbours));
        note("window", static_cast<double>(parts.window));
        note("answers", static_cast<double>(parts.answers));
        note("thread", static_cast<double>(parts.thread));
        note("passage", static_cast<double>(parts.passage));
        note("spelling", static_cast<double>(parts.spelling));
        note("meaning", static_cast<double>(parts.meaning));
        note("coverage", coverage);
        if (parts.speakerNamed) why["speakerNamed"] = true;
        if (parts.timeNamed) why["timeNamed"] = true;
        if (parts.timeAsked) why["timeAsked"] = true;
        if (parts.ownWords) why["ownWords"] = true;
        return why;
    }

    const IndexReader& m_reader;
    const index::DocumentTable& m_documents;
    MessageSearch& m_search;
    const MessageFilter& m_filter;
    FoundMessages& m_found;
    std::string m_verbatim;
    bool m_filtered = false;
    std::vector<bool> m_threadAllowed;
    std::unordered_set<DocumentNumber> m_leftOut;
    std::vector<NearMessage> m_near;
    double m_mass = 0;
};

}  // namespace

Result<FoundMessages> findMessages(const index::TextIndex& index, MessageSearch search) {
    FoundMessages found;
    HEARTH_TRY_STATUS(index.inspect([&](const IndexReader& reader) { return Finder(reader, search, found).run(); }));
    return found;
}

}  // namespace hearth::recall

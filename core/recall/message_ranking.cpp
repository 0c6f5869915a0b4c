// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/message_ranking.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "core/index/character_vector.h"
#include "core/recall/passage.h"

namespace hearth::recall {

namespace {

using index::DocumentNumber;
using index::DocumentTable;
using index::kNoDocument;

constexpr const char* kText = "SELECT text FROM messages WHERE k = ?1";
/// The beginning of a very long message is enough to judge its spelling by.
constexpr std::size_t kSpellingBytes = 4000;
/// Where even the nearest is hardly nearer than the rest, it does not get the whole weight.
constexpr float kLeastBestLift = 0.3F;

class Ranker {
public:
    Ranker(const index::IndexReader& reader, const Question& question, const RankingRequest& request)
        : m_reader(reader),
          m_documents(reader.documents()),
          m_question(question),
          m_request(request),
          m_weights(request.weights) {
        for (const std::string& speaker : m_documents.speakers()) m_named.push_back(names(question, speaker));
        for (const NearMessage& near : request.near) m_bestLift = std::max(m_bestLift, near.lift);
    }

    Result<Ranking> run() {
        Ranking ranking;
        HEARTH_TRY(m_scores, index::scoreTerms(m_reader, m_question.terms));
        for (const DocumentNumber document : candidates()) ranking.messages.push_back(judged(document));
        keepBest(ranking.messages);
        HEARTH_TRY_STATUS(judgeWindows(ranking.messages));
        order(ranking.messages);
        const std::size_t read = std::min(m_request.readTexts, ranking.messages.size());
        if (read > 0) {
            HEARTH_TRY(ranking.complete, readTexts({ranking.messages.data(), read}));
            order(ranking.messages);
        }
        ranking.holding = std::move(m_scores.holding);
        ranking.bestWordScore = static_cast<double>(m_scores.bestDocument);
        return ranking;
    }

private:
    bool allowed(DocumentNumber document) const { return !m_request.allowed || m_request.allowed(document); }

    float words(DocumentNumber document) const {
        if (document == kNoDocument || m_scores.bestDocument <= 0) return 0;
        return m_scores.documents[document] / m_scores.bestDocument;
    }

    /// The best by words, with their factors. Most messages are turned away by their words alone.
    std::vector<DocumentNumber> bestByWords() const {
        using Judged = std::pair<float, DocumentNumber>;
        std::vector<Judged> heap;  // The worst of the best is in front.
        if (m_request.candidates == 0) return {};
        const float greatest = m_weights.speakerNamed * (m_question.frame ? m_weights.timeNamed : 1) *
                               (m_question.asksWhen ? m_weights.timeAsked : 1) * m_weights.ownWords;
        for (const DocumentNumber document : m_scores.matched) {
            const float score = m_scores.documents[document];
            const bool full = heap.size() >= m_request.candidates;
            if (full && score * greatest <= heap.front().first) continue;
            const Judged judged(score * factor(document, nullptr), document);
            if ((full && judged <= heap.front()) || !allowed(document)) continue;
            if (full) {
                std::pop_heap(heap.begin(), heap.end(), std::greater<>());
                heap.back() = judged;
            } else {
                heap.push_back(judged);
            }
            std::push_heap(heap.begin(), heap.end(), std::greater<>());
        }
        std::vector<DocumentNumber> best;
        for (const Judged& judged : heap) best.push_back(judged.second);
        return best;
    }

    /// The best by words, and who stands next to them: an answer often shares no word with its question.
    std::vector<DocumentNumber> candidates() const {
        std::vector<DocumentNumber> chosen;
        for (const DocumentNumber document : bestByWords()) {
            chosen.push_back(document);
            DocumentNumber after = m_documents.next(document);
            DocumentNumber before = m_documents.previous(document);
            for (int step = 0; step < 2; ++step) {
                if (after != kNoDocument) chosen.push_back(after), after = m_documents.next(after);
                if (before != kNoDocument) chosen.push_back(before), before = m_documents.previous(before);
            }
        }
        for (const NearMessage& near : m_request.near) chosen.push_back(near.document);
        std::sort(chosen.begin(), chosen.end());
        chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
        std::erase_if(chosen, [&](DocumentNumber document) { return !allowed(document); });
        return chosen;
    }

    /// What multiplies a message's score; noted in `parts` when given.
    float factor(DocumentNumber document, ScoreParts* parts) const {
        const bool speaker = m_named[m_documents.speaker(document)];
        const bool time = m_question.frame && m_question.frame->contains(m_documents.createdAt(document));
        const bool asked = m_question.asksWhen && m_documents.has(document, index::kNamesTime);
        const index::DocumentFlag wanted = m_question.asksAssistant ? index::kFromAssistant : index::kFromUser;
        const bool own =
            m_documents.has(document, wanted) && m_documents.threads()[m_documents.thread(document)].hasAssistant;
        if (parts != nullptr) {
            parts->speakerNamed = speaker;
            parts->timeNamed = time;
            parts->timeAsked = asked;
            parts->ownWords = own;
        }
        return (speaker ? m_weights.speakerNamed : 1) * (time ? m_weights.timeNamed : 1) *
               (asked ? m_weights.timeAsked : 1) * (own ? m_weights.ownWords : 1);
    }

    /// What a turn gains from the one before it, besides being its neighbour.
    float answerWeight(DocumentNumber before) const {
        if (!m_documents.has(before, index::kAsks)) return 0;
        return m_documents.has(before, index::kFromAssistant) ? m_weights.answerToAssistant : m_weights.answerToPerson;
    }

    float liftOf(DocumentNumber document) const {
        const auto at =
            std::lower_bound(m_request.near.begin(), m_request.near.end(), document,
                             [](const NearMessage& near, DocumentNumber wanted) { return near.document < wanted; });
        return at != m_request.near.end() && at->document == document ? at->lift : 0.0F;
    }

    RankedMessage judged(DocumentNumber document) const {
        const DocumentNumber before = m_documents.previous(document);
        const DocumentNumber after = m_documents.next(document);
        RankedMessage ranked{.document = document, .wordScore = m_scores.documents[document]};
        ScoreParts& parts = ranked.parts;
        parts.words = words(document);
        parts.neighbours = m_weights.previous * words(before) + m_weights.next * words(after);
        if (before != kNoDocument && !m_documents.has(document, index::kFromAssistant))
            parts.answers = answerWeight(before) * words(before);
        if (m_scores.bestThread > 0)
            parts.thread = m_weights.thread * m_scores.threads[m_documents.thread(document)] / m_scores.bestThread;
        ranked.meaning = liftOf(document);
        parts.meaning = m_weights.meaning * ranked.meaning / m_bestLift;
        parts.factor = factor(document, &parts);
        ranked.score = parts.sum();
        return ranked;
    }

    /// The turns around a message; kNoDocument where the conversation begins or ends.
    struct Window {
        std::array<DocumentNumber, kWindow.size()> turns;
    };

    Window windowOf(DocumentNumber document) const {
        Window window;
        window.turns.fill(kNoDocument);
        DocumentNumber turn = document;
        for (std::size_t at = kBefore; at-- > 0 && turn != kNoDocument;)
            window.turns[at] = turn = m_documents.previous(turn);
        turn = document;
        for (std::size_t at = kBefore; at < kWindow.size() && turn != kNoDocument; ++at) {
            window.turns[at] = turn;
            turn = m_documents.next(turn);
        }
        return window;
    }

    /// The sum over the terms of where each counts most: two turns that share a question's words say more than one
    /// that repeats half of them.
    static float scoreOf(const Window& window, const index::TermImpacts& impacts, std::vector<float>& most) {
        std::fill(most.begin(), most.end(), 0.0F);
        for (std::size_t at = 0; at < kWindow.size(); ++at) {
            if (window.turns[at] == kNoDocument) continue;
            const auto each = impacts.of(window.turns[at]);
            for (std::size_t term = 0; term < most.size(); ++term)
                most[term] = std::max(most[term], kWindow[at] * each[term]);
        }
        return std::accumulate(most.begin(), most.end(), 0.0F);
    }

    /// Looks around the messages and scores them anew.
    Status judgeWindows(std::vector<RankedMessage>& messages) const {
        std::vector<Window> windows;
        std::vector<DocumentNumber> read;
        for (const RankedMessage& message : messages) {
            windows.push_back(windowOf(message.document));
            read.insert(read.end(), windows.back().turns.begin(), windows.back().turns.end());
        }
        std::sort(read.begin(), read.end());
        read.erase(std::unique(read.begin(), read.end()), read.end());
        if (!read.empty() && read.back() == kNoDocument) read.pop_back();
        HEARTH_TRY(const auto impacts, index::TermImpacts::read(m_reader, m_question.terms, read));
        float best = 0;
        std::vector<float> most(impacts.terms());
        for (std::size_t at = 0; at < messages.size(); ++at) {
            messages[at].parts.window = scoreOf(windows[at], impacts, most);
            best = std::max(best, messages[at].parts.window);
        }
        for (std::size_t at = 0; at < messages.size(); ++at) {
            ScoreParts& parts = messages[at].parts;
            parts.window = best > 0 ? m_weights.window * parts.window / best : 0;
            messages[at].score = parts.sum();
        }
        return {};
    }

    /// Fills in passage and spelling; false when time ran out.
    Result<bool> readTexts(std::span<RankedMessage> messages) {
        PassageFinder passages(weightedTerms());
        index::CharacterQuery query(index::CharacterVectors().of(m_question.text));
        float bestPassageScore = 0;
        float bestSpelling = 0;
        for (RankedMessage& message : messages) {
            if (m_request.outOfTime && m_request.outOfTime()) return false;
            HEARTH_TRY(auto row, m_reader.database().query(kText, m_documents.key(message.document)));
            HEARTH_TRY(const bool found, row.step());
            if (!found) continue;
            const std::string_view text = row.text(0);
            message.parts.passage = passages.best(text).score;
            message.parts.spelling = query.cosine(text.substr(0, kSpellingBytes));
            bestPassageScore = std::max(bestPassageScore, message.parts.passage);
            bestSpelling = std::max(bestSpelling, message.parts.spelling);
        }
        for (RankedMessage& message : messages) {
            ScoreParts& parts = message.parts;
            parts.passage = bestPassageScore > 0 ? m_weights.passage * parts.passage / bestPassageScore : 0;
            parts.spelling = bestSpelling > 0 ? m_weights.spelling * parts.spelling / bestSpelling : 0;
            message.score = parts.sum();
        }
        return true;
    }

    std::vector<WeightedTerm> weightedTerms() const {
        std::vector<WeightedTerm> terms;
        for (std::size_t at = 0; at < m_question.terms.size(); ++at) {
            const index::QueryTerm& term = m_question.terms[at];
            const double rarity = index::inverseFrequency(m_documents.size(), m_scores.holding[at]);
            terms.push_back({term.term, static_cast<float>(term.weight * rarity)});
        }
        return terms;
    }

    bool isBefore(const RankedMessage& a, const RankedMessage& b) const {
        return a.score != b.score ? a.score > b.score : m_documents.key(a.document) > m_documents.key(b.document);
    }

    void order(std::vector<RankedMessage>& messages) const {
        std::sort(messages.begin(), messages.end(),
                  [&](const RankedMessage& a, const RankedMessage& b) { return isBefore(a, b); });
    }

    /// As many as were asked for, in any order: the neighbours of the best are mostly none of them.
    void keepBest(std::vector<RankedMessage>& messages) const {
        if (messages.size() <= m_request.candidates) return;
        const auto last = messages.begin() + static_cast<std::ptrdiff_t>(m_request.candidates);
        std::nth_element(messages.begin(), last, messages.end(),
                         [&](const RankedMessage& a, const RankedMessage& b) { return isBefore(a, b); });
        messages.erase(last, messages.end());
    }

    const index::IndexReader& m_reader;
    const DocumentTable& m_documents;
    const Question& m_question;
    const RankingRequest& m_request;
    const RankingWeights& m_weights;
    std::vector<bool> m_named;
    float m_bestLift = kLeastBestLift;
    index::TextScores m_scores;
};

}  // namespace

Result<Ranking> rankMessages(const index::IndexReader& reader, const Question& question,
                             const RankingRequest& request) {
    return Ranker(reader, question, request).run();
}

}  // namespace hearth::recall

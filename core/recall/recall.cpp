// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/recall.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/text.h"
#include "core/index/text_index.h"
#include "core/recall/context.h"
#include "core/recall/diversity.h"
#include "core/recall/intent.h"
#include "core/recall/memory_search.h"
#include "core/recall/message_search.h"
#include "core/recall/nearest_rows.h"
#include "core/recall/time_anchor.h"

namespace hearth::recall {

struct Recall::State {
    State(store::Vault& owner, index::TextIndex& words, memory::MemoryEngine& engine, const index::Vectors* meanings)
        : vault(owner), index(words), memories(engine), vectors(meanings), shelf(owner) {}
    store::Vault& vault;
    index::TextIndex& index;
    memory::MemoryEngine& memories;
    const index::Vectors* vectors;
    MemoryShelf shelf;
};

namespace {

constexpr std::size_t kFastTexts = 16;
constexpr std::size_t kThoroughTexts = 64;
/// Below this a message shares words with the question by chance.
constexpr double kMinCoverage = 0.4;
/// So many are looked at for each passage that is kept, so that a choice is left.
constexpr std::size_t kChoice = 3;
/// A message that repeats the question does not answer it.
constexpr float kSameQuestion = 0.9F;
/// How much of an event's words a message must hold to date it.
constexpr double kTellsOfEvent = 0.8;
/// What was true, or said, in the time that the question names.
constexpr double kInFrame = 1.25;
/// For a search without a deadline that may ask a remote embedder.
constexpr Milliseconds kNoHurry = 20 * kSecond;
constexpr int kResumedThreads = 3;
constexpr int kOpenThreads = 12;

double rounded(double value) { return std::round(value * 1000) / 1000; }

/// One call of `recall`, step by step.
class Turn {
public:
    Turn(store::Vault& vault, const index::TextIndex& index, const memory::MemoryEngine& memories,
         const index::Vectors* vectors, MemoryShelf& shelf, const RecallQuery& query)
        : m_vault(vault),
          m_index(index),
          m_memories(memories),
          m_vectors(vectors),
          m_shelf(shelf),
          m_query(query),
          m_started(steadyMilliseconds()),
          m_question(parseQuestion(query.text, vault.clock())) {}

    Result<RecallResult> run() {
        const Intent intent = intentOf(m_query.text);
        m_result.intent = intentName(intent);
        m_result.path = RecallPath::Instant;
        HEARTH_TRY_STATUS(answerInstantly(intent));
        const bool goOn = m_result.threads.empty() && m_result.memories.empty() && m_question.namesSubject &&
                          !outOfTime() && m_query.furthest != RecallPath::Instant && m_query.maxItems > 0;
        if (goOn) HEARTH_TRY_STATUS(searchAll());
        writeResult();
        m_result.latencyMs = steadyMilliseconds() - m_started;
        return std::move(m_result);
    }

private:
    bool outOfTime() const { return steadyMilliseconds() - m_started >= static_cast<double>(m_query.deadline); }

    Status answerInstantly(Intent intent) {
        if (intent == Intent::RecallProfile) return recallProfile();
        if (intent != Intent::ResumeSession && intent != Intent::ListOpenQuestions) return {};
        const bool open = intent == Intent::ListOpenQuestions;
        HEARTH_TRY(auto threads, m_memories.resumable(open ? kOpenThreads : kResumedThreads + 1));
        for (memory::ThreadState& thread : threads) {
            if (open && thread.openQuestions.empty()) continue;
            if (m_query.conversation == thread.conversation && !open) continue;
            if (m_result.threads.size() >= static_cast<std::size_t>(open ? kOpenThreads : kResumedThreads)) break;
            HEARTH_TRY(const bool hidden, staysHere(thread.conversation));
            if (hidden)
                ++m_result.localOnlyLeftOut;
            else
                m_result.threads.push_back(std::move(thread));
        }
        if (open)
            for (memory::ThreadState& thread : m_result.threads) thread.precomputed = openQuestionsOf(thread);
        return {};
    }

    /// What stands of the person at all: preferences, goals and facts first, then by priority.
    Status recallProfile() {
        HEARTH_TRY(auto memories, m_memories.list({}));
        std::stable_sort(memories.begin(), memories.end(), [](const memory::Memory& a, const memory::Memory& b) {
            const bool standingA = a.tier == memory::Tier::PrefsGoals;
            const bool standingB = b.tier == memory::Tier::PrefsGoals;
            return standingA != standingB ? standingA : a.priority > b.priority;
        });
        for (memory::Memory& memory : memories) {
            if (m_result.memories.size() >= static_cast<std::size_t>(std::max(m_query.maxItems, 0))) break;
            HEARTH_TRY(const bool fromHere, readSource(memory));
            if (m_query.forRemoteModel && (memory.localOnly || fromHere)) {
                ++m_result.localOnlyLeftOut;
                continue;
            }
            const double score = rounded(memory.priority);
            m_result.memories.push_back({std::move(memory), score, {{"profile", true}, {"priority", score}}});
        }
        return {};
    }

    static std::string openQuestionsOf(const memory::ThreadState& thread) {
        std::string text = "open:";
        for (const std::string& question : thread.openQuestions) text += " " + collapseSpaces(question);
        return text;
    }

    /// Whether a conversation may not leave this machine and the model is elsewhere.
    Result<bool> staysHere(const ConversationId& conversation) {
        if (!m_query.forRemoteModel) return false;
        HEARTH_TRY(const std::int64_t local, m_vault.read([&](store::Database& database) {
            return database.integer("SELECT local_only FROM conversations WHERE id = ?1", conversation);
        }));
        return local != 0;
    }

    /// "before the move": dated by what is remembered of it, else by where it was spoken of.
    Status anchorTime() {
        if (m_question.frame) return {};
        const auto anchor = parseTimeAnchor(m_query.text);
        if (!anchor) return {};
        HEARTH_TRY(auto event, m_shelf.timeOf(anchor->event, m_query.forRemoteModel));
        if (!event && !outOfTime()) {
            HEARTH_TRY(event, spokenOf(anchor->event));
        }
        if (!event) return {};
        m_question.frame = inMoments(frameOf(*anchor, *event), m_vault.clock());
        // The event's own words would find the event.
        Question rest = parseQuestion(anchor->rest, m_vault.clock());
        if (rest.namesSubject && !rest.terms.empty()) m_question.terms = std::move(rest.terms);
        return {};
    }

    /// By the person's calendar.
    Result<std::optional<Timestamp>> spokenOf(const std::string& event) {
        MessageSearch search{.question = parseQuestion(event, m_vault.clock()), .filter = {}, .outOfTime = {}};
        search.minCoverage = kTellsOfEvent;
        search.limit = 1;
        search.readTexts = 0;
        search.filter.asking = m_query.conversation;
        search.filter.forPrompt = true;
        search.filter.forRemoteModel = m_query.forRemoteModel;
        HEARTH_TRY(const FoundMessages found, findMessages(m_index, std::move(search)));
        if (found.messages.empty()) return std::optional<Timestamp>();
        return std::optional(m_vault.clock().local(found.messages.front().hit.createdAt));
    }

    Status searchAll() {
        HEARTH_TRY_STATUS(anchorTime());
        MessageSearch search{.question = m_question, .filter = {}, .minCoverage = kMinCoverage, .outOfTime = {}};
        search.limit = static_cast<std::size_t>(m_query.maxItems) * kChoice;
        search.readTexts = m_query.furthest == RecallPath::Thorough ? kThoroughTexts : kFastTexts;
        search.filter.asking = m_query.conversation;
        search.filter.forPrompt = true;
        search.filter.forRemoteModel = m_query.forRemoteModel;
        search.outOfTime = [this] { return outOfTime(); };
        HEARTH_TRY_STATUS(findNear());
        search.near = m_near.messages;
        HEARTH_TRY(FoundMessages found, findMessages(m_index, std::move(search)));
        m_terms = std::move(found.terms);
        m_result.localOnlyLeftOut += found.localOnlyLeftOut;
        HEARTH_TRY_STATUS(findMemories());
        choosePassages(found.messages);
        m_result.path = found.complete && m_near.complete ? m_query.furthest : RecallPath::Fast;
        return {};
    }

    Status findNear() {
        if (m_vectors == nullptr || m_query.furthest != RecallPath::Thorough) return {};
        NearQuestion question{.text = m_query.text, .outOfTime = [this] { return outOfTime(); }};
        question.left = m_query.deadline - static_cast<Milliseconds>(steadyMilliseconds() - m_started);
        HEARTH_TRY(const bool staying, questionStaysHere(m_vault, m_query.conversation));
        question.mayAskRemote = m_query.mayAskRemote && !staying;
        HEARTH_TRY(m_near, nearestRows(*m_vectors, question));
        return {};
    }

    Status findMemories() {
        const bool history = asksForHistory(m_query.text);
        const std::size_t limit = static_cast<std::size_t>(m_query.maxItems) * 2;
        const bool past = history || m_question.frame.has_value();
        HEARTH_TRY(const auto matches, m_shelf.find({m_question, m_terms, past, limit, m_near.memories}));
        for (const MemoryMatch& match : matches) HEARTH_TRY_STATUS(addMemory(match, history));
        std::stable_sort(m_result.memories.begin(), m_result.memories.end(),
                         [](const RecalledMemory& a, const RecalledMemory& b) { return a.score > b.score; });
        const auto most = static_cast<std::size_t>(m_query.maxItems);
        if (m_result.memories.size() > most)
            m_result.memories.erase(m_result.memories.begin() + static_cast<std::ptrdiff_t>(most),
                                    m_result.memories.end());
        return {};
    }

    Status addMemory(const MemoryMatch& match, bool history) {
        auto memory = m_memories.get(match.id);
        // Forgotten since it was read: nothing to recall.
        if (!memory.ok() && memory.error().code == ErrorCode::NotFound) return {};
        if (!memory.ok()) return std::move(memory).error();
        if (!memory->active && !history && !heldInFrame(*memory)) return {};
        HEARTH_TRY(const bool fromHere, readSource(*memory));
        if (m_query.forRemoteModel && (memory->localOnly || fromHere))
            ++m_result.localOnlyLeftOut;
        else
            m_result.memories.push_back(scored(std::move(memory).value(), match));
        return {};
    }

    /// From when a memory was true, or said, to when it was no longer.
    bool heldInFrame(const memory::Memory& memory) const {
        const auto& frame = m_question.frame;
        if (!frame) return false;
        if (frame->year || frame->month) return frame->contains(memory.learnedAt);
        const Clock& clock = m_vault.clock();
        const Timestamp from =
            memory.validFrom ? std::min(clock.moment(*memory.validFrom), memory.learnedAt) : memory.learnedAt;
        const auto until = memory.validUntil ? std::optional(clock.moment(*memory.validUntil)) : memory.supersededAt;
        return (!frame->until || from < *frame->until) && (!frame->from || !until || *until > *frame->from);
    }

    RecalledMemory scored(memory::Memory memory, const MemoryMatch& match) const {
        Json why = {{"words", rounded(match.words)},
                    {"spelling", rounded(match.spelling)},
                    {"priority", rounded(memory.priority)}};
        if (match.meaning > 0) why["meaning"] = rounded(match.meaning);
        if (match.topic) why["topic"] = true;
        if (!memory.active) why["history"] = true;
        const bool held = heldInFrame(memory);
        if (held) why["timeNamed"] = true;
        const double score =
            match.relevance * (0.6 + 0.4 * memory.priority) * (memory.active ? 1 : 0.8) * (held ? kInFrame : 1);
        return {std::move(memory), rounded(std::min(1.0, score)), std::move(why)};
    }

    /// Keeps the verbatim words of a memory's first source; gives whether their conversation is local only.
    Result<bool> readSource(const memory::Memory& memory) {
        constexpr const char* kSource =
            "SELECT m.text, m.created_at, c.local_only, c.deleted_at IS NULL AND m.hidden = 0 FROM messages m "
            "JOIN conversations c ON c.id = m.conversation_id WHERE m.id = ?1";
        bool localOnly = false;
        const auto read = [&](store::Database& database) -> Status {
            for (const memory::Source& source : memory.sources) {
                HEARTH_TRY(auto row, database.query(kSource, source.message));
                HEARTH_TRY(const bool found, row.step());
                if (!found) continue;
                localOnly = localOnly || row.flag(2);
                const std::string_view text = row.text(0);
                const std::size_t begin =
                    byteOffset(text, static_cast<std::size_t>(std::max<std::int64_t>(source.start, 0)));
                const std::size_t end =
                    byteOffset(text, static_cast<std::size_t>(std::max<std::int64_t>(source.end, 0)));
                if (row.flag(3) && end > begin)
                    m_quotes.try_emplace(memory.id,
                                         SourceQuote{std::string(text.substr(begin, end - begin)), row.time(1)});
            }
            return {};
        };
        HEARTH_TRY_STATUS(m_vault.read(read));
        return localOnly;
    }

    void choosePassages(std::vector<FoundMessage>& messages) {
        index::CharacterQuery query(index::CharacterVectors().of(m_query.text));
        std::erase_if(messages, [&](const FoundMessage& message) {
            return query.cosine(std::string_view(message.hit.text)) >= kSameQuestion;
        });
        std::vector<DiversityCandidate> candidates;
        for (const FoundMessage& message : messages) candidates.push_back({message.hit.text, message.hit.score});
        for (const std::size_t at : chooseDiverse(candidates, m_terms, static_cast<std::size_t>(m_query.maxItems)))
            m_result.passages.push_back(std::move(messages[at].hit));
    }

    void writeResult() {
        ContextText context = writeContext(m_result, m_quotes, m_terms, m_query.contextTokens, m_vault.clock());
        m_result.context = std::move(context.text);
        m_result.contextTokens = context.tokens;
        m_result.leftOut = context.leftOut;
    }

    store::Vault& m_vault;
    const index::TextIndex& m_index;
    const memory::MemoryEngine& m_memories;
    const index::Vectors* m_vectors;
    MemoryShelf& m_shelf;
    const RecallQuery& m_query;
    double m_started;
    Question m_question;
    std::vector<WeightedTerm> m_terms;
    NearRows m_near;
    std::map<MemoryId, SourceQuote> m_quotes;
    RecallResult m_result;
};

}  // namespace

Recall::Recall(store::Vault& vault, index::TextIndex& index, memory::MemoryEngine& memories,
               const index::Vectors* vectors)
    : m_state(std::make_unique<State>(vault, index, memories, vectors)) {}
Recall::~Recall() = default;

Result<std::vector<Hit>> Recall::search(const SearchQuery& query) const {
    std::vector<Hit> hits;
    if (query.limit <= 0) return hits;
    MessageSearch search{.question = parseQuestion(query.text, m_state->vault.clock()), .filter = {}, .outOfTime = {}};
    search.filter.since = query.since;
    search.filter.until = query.until;
    search.filter.conversation = query.conversation;
    search.filter.label = query.label;
    search.limit = static_cast<std::size_t>(query.limit);
    search.readTexts = std::max(kThoroughTexts, search.limit * 2);
    search.similarWords = true;
    NearRows near;
    if (m_state->vectors != nullptr) {
        HEARTH_TRY(const bool staying, questionStaysHere(m_state->vault, query.conversation));
        HEARTH_TRY(near, nearestRows(*m_state->vectors, {query.text, query.mayAskRemote && !staying, kNoHurry, {}}));
        search.near = near.messages;
    }
    HEARTH_TRY(FoundMessages found, findMessages(m_state->index, std::move(search)));
    for (FoundMessage& message : found.messages) hits.push_back(std::move(message.hit));
    return hits;
}

Result<RecallResult> Recall::recall(const RecallQuery& query) const {
    return Turn(m_state->vault, m_state->index, m_state->memories, m_state->vectors, m_state->shelf, query).run();
}

}  // namespace hearth::recall

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/vectors.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <unordered_set>

#include "core/index/vector_rows.h"

namespace hearth::index {

namespace {

/// So many rows are looked at between two commits that only note how far one has come.
constexpr std::size_t kRowsAtOnce = 512;

/// Items to be looked at together, and what to note when they are done.
struct Batch {
    std::vector<VectorItem> items;
    std::vector<std::int64_t> changes;
    std::optional<std::pair<VectorOf, std::int64_t>> seenTo;
    std::int64_t looked = 0;
    bool nothing() const { return looked == 0; }
};

}  // namespace

/// `mutex` guards the scans and what they follow. Lock order: catchingUp, working, mutex, then the vault.
struct Vectors::State {
    explicit State(store::Vault& owner) : vault(owner) {}

    std::optional<VectorScan>& scanOf(VectorOf of) { return of == VectorOf::Message ? messages : memories; }
    void clear() {
        loaded = false;
        followed = 0;
        messages.reset();
        memories.reset();
    }
    void add(const Batch& batch, const std::vector<VectorCodes>& codes, const std::vector<bool>& written);
    Status follow(store::Database& database);
    Status embed(Embedder& with, const Batch& batch, const CancelToken& cancel);

    store::Vault& vault;
    std::mutex catchingUp;  ///< Held while texts are embedded, which may take long.
    std::mutex working;     ///< Held while vectors are stored, read or replaced.
    mutable std::shared_mutex mutex;
    std::shared_ptr<Embedder> embedder;
    bool loaded = false;
    std::int64_t followed = 0;  ///< The last change that the scans know.
    std::optional<VectorScan> messages;
    std::optional<VectorScan> memories;
};

/// Pre: `mutex` is held alone, and none of the batch is in the scans: what changed was dropped by `follow`.
void Vectors::State::add(const Batch& batch, const std::vector<VectorCodes>& codes, const std::vector<bool>& written) {
    if (!loaded) return;
    for (std::size_t at = 0; at < written.size(); ++at) {
        if (!written[at]) continue;
        const VectorItem& item = batch.items[at];
        std::optional<VectorScan>& scan = scanOf(item.of);
        if (!scan) scan.emplace(codes[at].codes.size());
        if (scan->dimensions() == codes[at].codes.size()) scan->add(item.key, codes[at].scale, codes[at].codes);
    }
}

/// Drops what was changed or deleted since the last look. Pre: `mutex` is held alone.
Status Vectors::State::follow(store::Database& database) {
    HEARTH_TRY(const auto changes, changesAfter(database, followed));
    std::unordered_set<std::int64_t> goneMessages;
    std::unordered_set<std::int64_t> goneMemories;
    for (const VectorChange& change : changes) {
        (change.of == VectorOf::Message ? goneMessages : goneMemories).insert(change.key);
        followed = change.number;
    }
    if (messages && !goneMessages.empty()) messages->remove(goneMessages);
    if (memories && !goneMemories.empty()) memories->remove(goneMemories);
    return {};
}

Vectors::Vectors(store::Vault& vault) : m_state(std::make_unique<State>(vault)) {}
Vectors::~Vectors() = default;

Status Vectors::use(std::shared_ptr<Embedder> embedder) {
    const std::lock_guard working(m_state->working);
    const std::string name = embedder ? std::string(embedder->name()) : std::string();
    HEARTH_TRY(const auto stored, m_state->vault.read(storedEmbedder));
    const bool same = stored ? stored->name == name : name.empty();
    if (!same)
        HEARTH_TRY_STATUS(m_state->vault.write([&](store::Database& database) {
            return replaceEmbedder(database, name, embedder && embedder->isRemote());
        }));
    const std::unique_lock lock(m_state->mutex);
    if (!same) m_state->clear();
    m_state->embedder = std::move(embedder);
    return {};
}

std::shared_ptr<Embedder> Vectors::embedder() const {
    const std::shared_lock lock(m_state->mutex);
    return m_state->embedder;
}

Status Vectors::load(const CancelToken& cancel) {
    const std::lock_guard working(m_state->working);
    {
        const std::shared_lock lock(m_state->mutex);
        if (m_state->loaded) return {};
    }
    std::optional<VectorScan> messages;
    std::optional<VectorScan> memories;
    std::int64_t followed = 0;
    const auto read = [&](store::Database& database) -> Status {
        HEARTH_TRY(const auto changes, changesAfter(database, 0));
        followed = changes.empty() ? 0 : changes.back().number;
        for (const VectorOf of : {VectorOf::Message, VectorOf::Memory}) {
            std::optional<VectorScan>& scan = of == VectorOf::Message ? messages : memories;
            HEARTH_TRY(const std::int64_t count, countVectors(database, of));
            HEARTH_TRY_STATUS(eachVector(database, of, [&](std::int64_t key, float scale, auto codes) -> Status {
                if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "vectors");
                if (!scan) scan.emplace(codes.size()).expect(static_cast<std::size_t>(count));
                if (scan->dimensions() == codes.size()) scan->add(key, scale, codes);
                return {};
            }));
        }
        return {};
    };
    HEARTH_TRY_STATUS(m_state->vault.read(read));
    const std::unique_lock lock(m_state->mutex);
    m_state->messages = std::move(messages);
    m_state->memories = std::move(memories);
    m_state->followed = followed;
    m_state->loaded = true;
    return {};
}

Result<VectorCounts> Vectors::counts() const {
    return m_state->vault.read([](store::Database& database) -> Result<VectorCounts> {
        VectorCounts counts;
        HEARTH_TRY(const auto stored, storedEmbedder(database));
        if (!stored) return counts;
        counts.embedder = stored->name;
        HEARTH_TRY(counts.messages, countVectors(database, VectorOf::Message));
        HEARTH_TRY(counts.memories, countVectors(database, VectorOf::Memory));
        HEARTH_TRY(const std::int64_t messages, countAfter(database, VectorOf::Message, stored->messagesTo));
        HEARTH_TRY(const std::int64_t memories, countAfter(database, VectorOf::Memory, stored->memoriesTo));
        HEARTH_TRY(const auto changes, changesAfter(database, 0));
        counts.waiting = messages + memories + static_cast<std::int64_t>(changes.size());
        return counts;
    });
}

namespace {

/// What changed first, then memories, then messages: memories are few and each is worth many messages.
Result<Batch> nextBatch(store::Database& database, std::size_t most) {
    Batch batch;
    HEARTH_TRY(const auto stored, storedEmbedder(database));
    if (!stored) return batch;
    HEARTH_TRY(const auto changes, changesAfter(database, 0));
    for (const VectorChange& change : changes) {
        const std::int64_t seenTo = change.of == VectorOf::Message ? stored->messagesTo : stored->memoriesTo;
        HEARTH_TRY(VectorItem item, readItem(database, change.of, change.key, stored->remote));
        // What was not looked at yet has its turn below, once.
        if (item.mayEmbed && change.key <= seenTo) batch.items.push_back(std::move(item));
        batch.changes.push_back(change.number);
        ++batch.looked;
        if (batch.items.size() == most || batch.changes.size() == kRowsAtOnce) return batch;
    }
    if (batch.looked > 0) return batch;
    for (const VectorOf of : {VectorOf::Memory, VectorOf::Message}) {
        const std::int64_t from = of == VectorOf::Message ? stored->messagesTo : stored->memoriesTo;
        HEARTH_TRY(auto items, itemsAfter(database, of, from, stored->remote, kRowsAtOnce, most));
        for (VectorItem& item : items) {
            batch.seenTo = {of, item.key};
            ++batch.looked;
            if (item.mayEmbed) batch.items.push_back(std::move(item));
        }
        if (batch.looked > 0) return batch;
    }
    return batch;
}

/// Whether an item is still what was embedded, and still may be.
Result<bool> stands(store::Database& database, const VectorItem& item, bool remote) {
    HEARTH_TRY(const VectorItem now, readItem(database, item.of, item.key, remote));
    return now.mayEmbed && now.text == item.text && now.id == item.id;
}

/// Writes what still stands; gives which ones. What changed meanwhile is a change of its own by then.
Result<std::vector<bool>> commit(store::Database& database, const Batch& batch, const std::vector<VectorCodes>& codes,
                                 const Embedder& with) {
    std::vector<bool> written;
    // Another one was chosen meanwhile: what this one made is nobody's.
    HEARTH_TRY(const auto stored, storedEmbedder(database));
    if (!stored || stored->name != with.name()) return written;
    std::vector<std::pair<VectorOf, std::int64_t>> again;
    for (std::size_t at = 0; at < batch.items.size(); ++at) {
        const VectorItem& item = batch.items[at];
        HEARTH_TRY(const bool good, stands(database, item, with.isRemote()));
        written.push_back(good);
        if (good) HEARTH_TRY_STATUS(writeVector(database, item.of, item.key, codes[at]));
        if (!good) again.emplace_back(item.of, item.key);
    }
    for (const std::int64_t number : batch.changes) HEARTH_TRY_STATUS(forgetChange(database, number));
    for (const auto& [of, key] : again)
        HEARTH_TRY_STATUS(database.run("INSERT OR IGNORE INTO index_vector_changes(kind, item) VALUES(?1, ?2)",
                                       static_cast<int>(of), key));
    if (batch.seenTo) HEARTH_TRY_STATUS(noteSeen(database, batch.seenTo->first, batch.seenTo->second));
    return written;
}

Result<std::vector<VectorCodes>> embedAll(Embedder& embedder, const Batch& batch, const CancelToken& cancel) {
    std::vector<VectorCodes> codes;
    if (batch.items.empty()) return codes;
    std::vector<std::string> texts;
    std::vector<MemoryId> memories;
    for (const VectorItem& item : batch.items) {
        texts.push_back(item.text);
        if (item.of == VectorOf::Memory) {
            HEARTH_TRY(const MemoryId id, MemoryId::fromBytes(item.id));
            memories.push_back(id);
        }
    }
    HEARTH_TRY(const Embeddings made, embedder.embed({texts, EmbedAs::Document, memories}, cancel));
    if (made.size() != texts.size()) return fail(ErrorCode::Unavailable, "the embedder gave another number of vectors");
    for (std::size_t at = 0; at < made.size(); ++at) codes.push_back(encodeVector(made.at(at)));
    return codes;
}

}  // namespace

Status Vectors::State::embed(Embedder& with, const Batch& batch, const CancelToken& cancel) {
    HEARTH_TRY(const std::vector<VectorCodes> codes, embedAll(with, batch, cancel));
    const std::lock_guard storing(working);
    {
        const std::unique_lock lock(mutex);
        HEARTH_TRY_STATUS(vault.read([&](store::Database& database) { return follow(database); }));
    }
    HEARTH_TRY(const std::vector<bool> written,
               vault.write([&](store::Database& database) { return commit(database, batch, codes, with); }));
    const std::unique_lock lock(mutex);
    // Changes are numbered anew when none is left. What changes from here on is followed from the first one.
    followed = 0;
    add(batch, codes, written);
    return {};
}

Result<bool> Vectors::catchUp(const Work& work) {
    const std::lock_guard alone(m_state->catchingUp);
    HEARTH_TRY_STATUS(load(work.cancel));
    const std::shared_ptr<Embedder> with = embedder();
    if (!with) return true;
    HEARTH_TRY(const VectorCounts before, counts());
    for (std::int64_t looked = 0;;) {
        if (work.cancel.cancelled()) return fail(ErrorCode::Cancelled, "embedding");
        if (embedder() != with) return false;
        HEARTH_TRY(const Batch batch, m_state->vault.read([&](store::Database& database) {
            return nextBatch(database, with->batchSize());
        }));
        if (batch.nothing()) return true;
        HEARTH_TRY_STATUS(m_state->embed(*with, batch, work.cancel));
        looked += batch.looked;
        const std::int64_t there = before.messages + before.memories;
        if (work.progress) work.progress(there + looked, there + std::max(looked, before.waiting));
        if (work.enough && work.enough()) return false;
    }
}

Result<std::vector<VectorMatch>> Vectors::nearest(std::span<const float> question, const Search& search) const {
    State& state = *m_state;
    {
        const std::unique_lock lock(state.mutex);
        if (!state.loaded) return std::vector<VectorMatch>();
        HEARTH_TRY_STATUS(state.vault.read([&](store::Database& database) { return state.follow(database); }));
    }
    const std::shared_lock lock(state.mutex);
    const std::optional<VectorScan>& scan = state.scanOf(search.of);
    if (!scan || scan->dimensions() != question.size()) return std::vector<VectorMatch>();
    return state.vault.read([&](store::Database& database) {
        VectorScan::Search inner;
        inner.limit = search.limit;
        inner.outOfTime = search.outOfTime;
        inner.read = [&](std::int64_t key) { return readVector(database, search.of, key); };
        return scan->nearest(question, inner);
    });
}

}  // namespace hearth::index

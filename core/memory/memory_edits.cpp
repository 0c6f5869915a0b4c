// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person does to memories by hand: write, change, pin, keep local, forget.
#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/crypto/hash.h"
#include "core/memory/engine_state.h"
#include "core/memory/keeping/by_hand.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/keeping/supersession_links.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kMostCharacters = 1024;
constexpr double kWritten = 0.9;   ///< Base priority of what the user wrote.
constexpr double kProposal = 0.6;  ///< Of what a model put into words.

Memory written(const MemoryId& id, std::string content, Timestamp now) {
    return {.id = id,
            .content = std::move(content),
            .kind = std::string(kindName(Kind::Note)),
            .subject = std::string(kUserSubject),
            .tier = Tier::PrefsGoals,
            .quality = 1,
            .origin = "user",
            .learnedAt = now,
            .createdAt = now};
}

/// What the words say, where they say exactly one thing.
std::optional<Statement> onlyStatement(const Extractor& extractor, const Memory& memory, const Clock& clock) {
    const Reading reading = extractor.read({memory.content, clock.local(memory.learnedAt), {}});
    if (reading.statements.size() != 1 || reading.statements.front().corrects) return std::nullopt;
    return reading.statements.front();
}

void takeFrom(const Statement& statement, Memory& memory) {
    memory.kind = std::string(kindName(statement.kind));
    memory.subject = statement.subject;
    memory.attribute = statement.attribute;
    memory.value = statement.value;
    memory.tier = static_cast<Tier>(statement.tier);
    memory.validFrom = statement.validFrom;
    memory.validUntil = statement.validUntil;
}

void keepAsNote(Memory& memory) {
    memory.attribute = "note/" + memory.id.text();
    memory.value = memory.content;
}

/// So that "I live in Porto" retires "Lives in Berlin".
void understand(const Extractor& extractor, Memory& memory, const Clock& clock) {
    const auto statement = onlyStatement(extractor, memory, clock);
    statement ? takeFrom(*statement, memory) : keepAsNote(memory);
}

/// Whether a text has all of these words.
bool says(std::string_view text, std::string_view words) {
    const std::string said = " " + keyOf(text) + " ";
    const auto wanted = split(keyOf(words), ' ');
    return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
        return word.empty() || said.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

/// New words for a memory say what they say; where not all of them are read, they are about the same as before, as
/// long as they name it. Nothing of the old words stays beneath them.
void understandEdit(const Extractor& extractor, const Memory& old, Memory& memory, const Clock& clock) {
    const auto statement = onlyStatement(extractor, memory, clock);
    if (statement && statement->begin == 0 && statement->end + 1 >= memory.content.size())
        return takeFrom(*statement, memory);
    keepAsNote(memory);
    memory.kind = old.kind;
    memory.tier = old.tier;
    const bool sameSubject = old.subject == kUserSubject || says(memory.content, old.subject);
    if (!sameSubject || !says(memory.content, qualifierOf(old.attribute))) return;
    memory.subject = old.subject;
    memory.attribute = old.attribute;
}

Result<std::string> acceptable(const Redactor& redactor, std::string_view content) {
    const std::string clean = redactor.redact(trim(toUtf8(content)));
    if (clean.empty()) return fail(ErrorCode::InvalidArgument, "an empty memory");
    if (countCharacters(clean) > kMostCharacters)
        return fail(ErrorCode::InvalidArgument, "a memory of more than 1024 characters");
    return clean;
}

Status requireRow(store::Database& database, const MemoryId& id) {
    HEARTH_TRY(const auto row, rowOf(database, id));
    if (!row || row->deleted) return fail(ErrorCode::NotFound, "memory");
    return {};
}

}  // namespace

Result<Memory> MemoryEngine::add(std::string_view content) {
    HEARTH_TRY(std::string clean, acceptable(tools()->redactor, content));
    const Timestamp now = m_vault.clock().now();
    Memory memory = written(newId<MemoryId>(m_vault.clock(), m_vault.random()), std::move(clean), now);
    understand(tools()->extractor, memory, m_vault.clock());
    return m_vault.write([&](store::Database& database) -> Result<Memory> {
        // Written twice, it is remembered once.
        HEARTH_TRY(const auto same, rowsWhere(database,
                                              "m.content = ?1 AND m.origin = 'user' AND m.deleted_at IS NULL AND "
                                              "m.superseded_by IS NULL AND m.archived_at IS NULL AND "
                                              "COALESCE(m.valid_until, ?2) >= ?2 ORDER BY m.learned_at",
                                              memory.content, now));
        if (!same.empty()) return loadMemory(database, same.front().memory.id, now, tools()->settings);
        HEARTH_TRY_STATUS(insertRow(database, memory, kWritten));
        HEARTH_TRY_STATUS(relinkFamily(database, memory.subject, memory.attribute));
        return loadMemory(database, memory.id, now, tools()->settings);
    });
}

Result<Memory> MemoryEngine::propose(std::string_view content, bool localOnly) {
    HEARTH_TRY(std::string clean, acceptable(tools()->redactor, content));
    const Timestamp now = m_vault.clock().now();
    Memory memory = written(newId<MemoryId>(m_vault.clock(), m_vault.random()), std::move(clean), now);
    memory.origin = "model";
    memory.localOnly = localOnly;
    understand(tools()->extractor, memory, m_vault.clock());
    return m_vault.write([&](store::Database& database) -> Result<Memory> {
        HEARTH_TRY_STATUS(insertRow(database, memory, kProposal));
        HEARTH_TRY_STATUS(setReview(database, memory.id, ReviewState::Proposed));
        return loadMemory(database, memory.id, now, tools()->settings);
    });
}

Result<Memory> MemoryEngine::edit(const MemoryId& id, std::string_view content) {
    HEARTH_TRY(std::string clean, acceptable(tools()->redactor, content));
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Result<Memory> {
        HEARTH_TRY(const auto waiting, rowOf(database, id));
        // To put a candidate into better words is to keep it.
        MemoryId current = id;
        if (waiting && !waiting->deleted && !waiting->memory.kept()) {
            HEARTH_TRY(current, Keeper(database, now).accept(*waiting));
        }
        HEARTH_TRY(const Memory old, loadMemory(database, current, now, tools()->settings));
        if (old.supersededBy) return fail(ErrorCode::Conflict, "an older version of a memory");
        Memory memory = written(newId<MemoryId>(m_vault.clock(), m_vault.random()), std::move(clean),
                                std::max(now, old.learnedAt.plus(1)));
        memory.createdAt = now;
        understandEdit(tools()->extractor, old, memory, m_vault.clock());
        memory.pinned = old.pinned;
        memory.localOnly = old.localOnly;
        HEARTH_TRY_STATUS(insertRow(database, memory, kWritten));
        HEARTH_TRY_STATUS(
            rule(database, {old.id, memory.id, Verdict::Replaced, std::string(kEdited), memory.learnedAt}));
        HEARTH_TRY_STATUS(relinkFamily(database, memory.subject, memory.attribute));
        HEARTH_TRY_STATUS(relinkFamily(database, old.subject, old.attribute));
        return loadMemory(database, memory.id, now, tools()->settings);
    });
}

Status MemoryEngine::setPinned(const MemoryId& id, bool pinned) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(requireRow(database, id));
        return database.run("UPDATE memories SET pinned = ?2 WHERE id = ?1", id, pinned);
    });
}

Status MemoryEngine::setLocalOnly(const MemoryId& id, bool localOnly) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(requireRow(database, id));
        if (localOnly) return keepToThisMachine(database, id);
        return database.run("UPDATE memories SET local_only = 0 WHERE id = ?1", id);
    });
}

Status MemoryEngine::forget(const MemoryId& id) {
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const auto row, rowOf(database, id));
        if (!row || row->deleted) return fail(ErrorCode::NotFound, "memory");
        return forgetRow(database, *row, now);
    });
}

Status MemoryEngine::markUsed(const std::vector<MemoryId>& ids) {
    const Timestamp now = m_vault.clock().now();
    const DeviceId device = m_vault.deviceId();
    return m_vault.write([&](store::Database& database) -> Status {
        for (const auto& id : ids) {
            HEARTH_TRY_STATUS(
                database.run("UPDATE memories SET last_used_at = MAX(COALESCE(last_used_at, 0), ?2) WHERE id = ?1 AND "
                             "deleted_at IS NULL",
                             id, now));
            if (database.changes() == 0) continue;
            // Every device counts its own, so that none overwrites what another has counted.
            const IdBytes row = crypto::derivedId("memory use", {id.view(), device.view()});
            HEARTH_TRY_STATUS(
                database.run("INSERT INTO memory_uses(id, memory_id, device_id, uses) VALUES(?1, ?2, ?3, 1) "
                             "ON CONFLICT(id) DO UPDATE SET uses = uses + 1",
                             ByteView(row), id, device));
        }
        return {};
    });
}

}  // namespace hearth::memory

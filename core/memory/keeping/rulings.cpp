// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/rulings.h"

#include "core/crypto/hash.h"

namespace hearth::memory {

namespace {

std::string_view verdictName(Verdict verdict) {
    switch (verdict) {
        case Verdict::Replaced: return "replaced";
        case Verdict::Apart: return "apart";
        case Verdict::Void: break;
    }
    return "void";
}

Verdict verdictOf(std::string_view name) {
    if (name == "replaced") return Verdict::Replaced;
    return name == "apart" ? Verdict::Apart : Verdict::Void;
}

}  // namespace

Status rule(store::Database& database, const Ruling& ruling) {
    const char* kind = ruling.why == kDrawn ? "drawn" : "ruling";
    const IdBytes id = crypto::derivedId(kind, {ruling.oldId.view(), ruling.newId.view()});
    return database.run(
        "INSERT INTO rulings(id, old_id, new_id, ruling, why, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT(id) DO UPDATE SET ruling = ?4, why = ?5, at = ?6",
        ByteView(id), ruling.oldId, ruling.newId, verdictName(ruling.verdict), ruling.why, ruling.at);
}

Result<bool> isToldInstead(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(const std::int64_t instead,
               database.integer("SELECT EXISTS(SELECT 1 FROM rulings WHERE new_id = ?1 AND why IN (?2, ?3))", memory,
                                kOver, kRest));
    return instead != 0;
}

Result<std::optional<MemoryId>> partOf(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(auto row, database.query("SELECT new_id FROM rulings WHERE old_id = ?1 AND why = ?2 ORDER BY new_id",
                                        memory, kAgain));
    HEARTH_TRY(const bool found, row.step());
    return found ? row.optionalId<MemoryId>(0) : Result<std::optional<MemoryId>>(std::nullopt);
}

Result<bool> goesWithAny(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(const std::int64_t goes,
               database.integer("SELECT EXISTS(SELECT 1 FROM rulings WHERE new_id = ?1 AND why IN (?2, ?3, ?4))",
                                memory, kOver, kRest, kDrawn));
    return goes != 0;
}

Result<std::vector<Ruling>> rulingsOn(store::Database& database, const MemoryId& memory) {
    std::vector<Ruling> rulings;
    HEARTH_TRY(auto rows, database.query("SELECT new_id, ruling, why, at FROM rulings WHERE old_id = ?1 AND "
                                         "ruling <> 'void' ORDER BY at DESC, (SELECT value = 'no' FROM memories "
                                         "WHERE id = new_id), id",
                                         memory));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return rulings;
        HEARTH_TRY(const MemoryId newId, rows.id<MemoryId>(0));
        rulings.push_back({memory, newId, verdictOf(rows.text(1)), std::string(rows.text(2)), rows.time(3)});
    }
}

Result<std::vector<Ruling>> rulingsBy(store::Database& database, const MemoryId& memory) {
    std::vector<Ruling> rulings;
    HEARTH_TRY(auto rows,
               database.query("SELECT old_id, ruling, why, at FROM rulings WHERE new_id = ?1 ORDER BY id", memory));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return rulings;
        HEARTH_TRY(const MemoryId oldId, rows.id<MemoryId>(0));
        rulings.push_back({oldId, memory, verdictOf(rows.text(1)), std::string(rows.text(2)), rows.time(3)});
    }
}

}  // namespace hearth::memory

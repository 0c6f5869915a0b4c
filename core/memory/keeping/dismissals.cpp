// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/dismissals.h"

#include "core/crypto/hash.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kDuplicate = "duplicate";

}  // namespace

Status dismiss(store::Database& database, const Dismissal& dismissal) {
    const IdBytes id =
        crypto::derivedId("dismissal", {asBytes(dismissal.kind), dismissal.about, asBytes(dismissal.what)});
    return database.run(
        "INSERT INTO dismissals(id, kind, about, what, at) VALUES(?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT(id) DO UPDATE SET at = MAX(at, ?5)",
        ByteView(id), dismissal.kind, ByteView(dismissal.about), dismissal.what, dismissal.at);
}

Status dismissDuplicate(store::Database& database, const IdBytes& one, const IdBytes& other, Timestamp at) {
    HEARTH_TRY_STATUS(dismiss(database, {std::string(kDuplicate), one, formatUuid(other), at}));
    return dismiss(database, {std::string(kDuplicate), other, formatUuid(one), at});
}

Result<bool> areDistinct(store::Database& database, const IdBytes& one, const IdBytes& other) {
    HEARTH_TRY(const auto said, dismissedAt(database, kDuplicate, one, formatUuid(other)));
    return said.has_value();
}

Result<std::optional<Timestamp>> dismissedAt(store::Database& database, std::string_view kind, const IdBytes& about,
                                             std::string_view what) {
    HEARTH_TRY(auto row, database.query("SELECT at FROM dismissals WHERE kind = ?1 AND about = ?2 AND what = ?3", kind,
                                        ByteView(about), what));
    HEARTH_TRY(const bool found, row.step());
    return found ? std::optional(row.time(0)) : std::nullopt;
}

}  // namespace hearth::memory

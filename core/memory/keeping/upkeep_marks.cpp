// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/upkeep_marks.h"

namespace hearth::memory {

Result<std::int64_t> readMark(store::Database& database, std::string_view name) {
    return database.integer("SELECT value FROM upkeep WHERE name = ?1", name);
}

Status writeMark(store::Database& database, std::string_view name, std::int64_t value) {
    return database.run("INSERT INTO upkeep(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = ?2",
                        name, value);
}

}  // namespace hearth::memory

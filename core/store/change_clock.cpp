// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/change_clock.h"

#include <sqlite3.h>

#include "core/store/database.h"
#include "core/store/sqlite_error.h"

namespace hearth::store {

namespace {

ChangeClock& clockOf(sqlite3_context* context) { return *static_cast<ChangeClock*>(sqlite3_user_data(context)); }

void giveStamp(sqlite3_context* context, int, sqlite3_value** values) {
    const LogicalTime replaced(static_cast<std::uint64_t>(sqlite3_value_int64(values[0])));
    sqlite3_result_int64(context, static_cast<std::int64_t>(clockOf(context).tick(replaced).packed()));
}

void giveSequence(sqlite3_context* context, int, sqlite3_value**) {
    sqlite3_result_int64(context, clockOf(context).nextSequence());
}

void tellApplying(sqlite3_context* context, int, sqlite3_value**) {
    sqlite3_result_int(context, clockOf(context).applying() ? 1 : 0);
}

struct Function {
    const char* name;
    int arguments;
    void (*call)(sqlite3_context*, int, sqlite3_value**);
};
constexpr Function kFunctions[] = {
    {"hearth_stamp", 1, giveStamp}, {"hearth_seq", 0, giveSequence}, {"hearth_applying", 0, tellApplying}};

}  // namespace

Status ChangeClock::install(sqlite3* handle) {
    for (const Function& function : kFunctions) {
        const int code = sqlite3_create_function_v2(handle, function.name, function.arguments, SQLITE_UTF8, this,
                                                    function.call, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) return sqliteError(code);
    }
    return {};
}

Status ChangeClock::load(Database& database) {
    HEARTH_TRY(const std::int64_t stored, database.integer("SELECT value FROM sync_state WHERE name = 'last_stamp'"));
    HEARTH_TRY(m_storedSequence, database.integer("SELECT value FROM sync_state WHERE name = 'last_seq'"));
    m_storedStamp = LogicalTime(static_cast<std::uint64_t>(stored));
    m_stamps = HybridClock(m_storedStamp);
    m_sequence = m_storedSequence;
    return {};
}

Status ChangeClock::store(Database& database) {
    constexpr std::string_view kStore =
        "INSERT INTO sync_state(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value";
    if (m_stamps.last() != m_storedStamp) {
        HEARTH_TRY_STATUS(database.run(kStore, "last_stamp", static_cast<std::int64_t>(m_stamps.last().packed())));
        m_storedStamp = m_stamps.last();
    }
    if (m_sequence != m_storedSequence) {
        HEARTH_TRY_STATUS(database.run(kStore, "last_seq", m_sequence));
        m_storedSequence = m_sequence;
    }
    return {};
}

}  // namespace hearth::store

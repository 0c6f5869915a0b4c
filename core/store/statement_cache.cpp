// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/statement_cache.h"

#include <sqlite3.h>

namespace hearth::store {

sqlite3_stmt* StatementCache::take(std::string_view sql) {
    const auto found = m_bySql.find(sql);
    if (found == m_bySql.end()) return nullptr;
    sqlite3_stmt* handle = *found->second;
    m_resting.erase(found->second);
    m_bySql.erase(found);
    return handle;
}

void StatementCache::giveBack(sqlite3_stmt* handle) {
    sqlite3_reset(handle);
    sqlite3_clear_bindings(handle);
    m_resting.push_front(handle);
    m_bySql.emplace(sqlite3_sql(handle), m_resting.begin());
    if (m_resting.size() > kCapacity) destroyOldest();
}

void StatementCache::destroyOldest() {
    const auto oldest = std::prev(m_resting.end());
    const auto [first, last] = m_bySql.equal_range(sqlite3_sql(*oldest));
    for (auto entry = first; entry != last; ++entry) {
        if (entry->second != oldest) continue;
        m_bySql.erase(entry);
        break;
    }
    sqlite3_finalize(*oldest);
    m_resting.erase(oldest);
}

void StatementCache::clear() {
    m_bySql.clear();
    for (sqlite3_stmt* handle : m_resting) sqlite3_finalize(handle);
    m_resting.clear();
}

}  // namespace hearth::store

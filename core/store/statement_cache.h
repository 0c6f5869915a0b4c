// SPDX-License-Identifier: AGPL-3.0-or-later
// Compiled statements that nobody uses right now, so that the same SQL is compiled once a connection.
#pragma once

#include <list>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace hearth::store {

/// Owns what lies in it. Threads: one at a time, that of its connection.
class StatementCache {
public:
    StatementCache() = default;
    StatementCache(const StatementCache&) = delete;
    StatementCache& operator=(const StatementCache&) = delete;
    ~StatementCache() { clear(); }

    /// A statement compiled from exactly this SQL, or null.
    sqlite3_stmt* take(std::string_view sql);
    /// Resets it and keeps it; beyond kCapacity the one that rested longest is destroyed.
    void giveBack(sqlite3_stmt* handle);
    void clear();

private:
    static constexpr std::size_t kCapacity = 200;
    using Resting = std::list<sqlite3_stmt*>;
    void destroyOldest();

    Resting m_resting;                                                     ///< Newest first.
    std::unordered_multimap<std::string_view, Resting::iterator> m_bySql;  ///< Keys live in the statements.
};

}  // namespace hearth::store

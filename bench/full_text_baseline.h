// SPDX-License-Identifier: AGPL-3.0-or-later
// The rival, measured in the same run: SQLite's FTS5 with its BM25, porter stems, stopwords dropped from the question.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace hearth::bench {

/// In memory, not encrypted. Threads: one at a time.
class FullTextBaseline {
public:
    FullTextBaseline();
    ~FullTextBaseline();

    void add(std::string_view id, std::string_view text);
    /// Call before and after adding many.
    void begin();
    void commit();
    /// External ids, best first.
    std::vector<std::string> search(std::string_view question, int limit);

private:
    struct CloseDatabase {
        void operator()(sqlite3* database) const;
    };
    struct FinishStatement {
        void operator()(sqlite3_stmt* statement) const;
    };
    using StatementHandle = std::unique_ptr<sqlite3_stmt, FinishStatement>;
    void run(const char* sql);
    StatementHandle prepare(const char* sql);

    std::unique_ptr<sqlite3, CloseDatabase> m_database;
    StatementHandle m_insert;
    StatementHandle m_select;
};

}  // namespace hearth::bench

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/full_text_baseline.h"

#include <sqlite3.h>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/index/analyzer.h"
#include "core/index/stopwords.h"

namespace hearth::bench {

void FullTextBaseline::CloseDatabase::operator()(sqlite3* database) const { sqlite3_close_v2(database); }
void FullTextBaseline::FinishStatement::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

FullTextBaseline::FullTextBaseline() {
    sqlite3* database = nullptr;
    HEARTH_CHECK(sqlite3_open(":memory:", &database) == SQLITE_OK);
    m_database.reset(database);
    run("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, body, tokenize = 'porter unicode61')");
    m_insert = prepare("INSERT INTO t(id, body) VALUES(?1, ?2)");
    m_select = prepare("SELECT id FROM t WHERE t MATCH ?1 ORDER BY rank LIMIT ?2");
}

FullTextBaseline::~FullTextBaseline() = default;

void FullTextBaseline::run(const char* sql) {
    HEARTH_CHECK(sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

FullTextBaseline::StatementHandle FullTextBaseline::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    HEARTH_CHECK(sqlite3_prepare_v2(m_database.get(), sql, -1, &statement, nullptr) == SQLITE_OK);
    return StatementHandle(statement);
}

void FullTextBaseline::begin() { run("BEGIN"); }
void FullTextBaseline::commit() { run("COMMIT"); }

void FullTextBaseline::add(std::string_view id, std::string_view text) {
    sqlite3_bind_text(m_insert.get(), 1, id.data(), static_cast<int>(id.size()), SQLITE_TRANSIENT);
    sqlite3_bind_text(m_insert.get(), 2, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    HEARTH_CHECK(sqlite3_step(m_insert.get()) == SQLITE_DONE);
    sqlite3_reset(m_insert.get());
}

std::vector<std::string> FullTextBaseline::search(std::string_view question, int limit) {
    std::string match;
    std::size_t at = 0;
    for (std::string_view run = index::nextRun(question, at); !run.empty(); run = index::nextRun(question, at)) {
        std::string word = foldCase(run);
        if (word.ends_with("'s")) word.resize(word.size() - 2);
        if (index::isStopword(word)) continue;
        match += (match.empty() ? "\"" : " OR \"") + word + "\"";
    }
    std::vector<std::string> found;
    if (match.empty()) return found;
    sqlite3_bind_text(m_select.get(), 1, match.data(), static_cast<int>(match.size()), SQLITE_TRANSIENT);
    sqlite3_bind_int(m_select.get(), 2, limit);
    while (sqlite3_step(m_select.get()) == SQLITE_ROW)
        found.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(m_select.get(), 0)));
    sqlite3_reset(m_select.get());
    return found;
}

}  // namespace hearth::bench

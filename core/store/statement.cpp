// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/statement.h"

#include <sqlite3.h>

#include <utility>

#include "core/base/check.h"
#include "core/store/sqlite_error.h"
#include "core/store/statement_cache.h"

namespace hearth::store {

Statement::Statement(sqlite3_stmt* handle, StatementCache* home) : m_handle(handle), m_home(home) {}

Statement::Statement(Statement&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)),
      m_home(std::exchange(other.m_home, nullptr)),
      m_bindFailure(other.m_bindFailure) {}

Statement::~Statement() {
    if (m_handle != nullptr) m_home->giveBack(m_handle);
}

void Statement::bind(int index, std::int64_t value) {
    HEARTH_CHECK(sqlite3_bind_int64(m_handle, index, value) == SQLITE_OK);
}

void Statement::bind(int index, double value) {
    HEARTH_CHECK(sqlite3_bind_double(m_handle, index, value) == SQLITE_OK);
}

void Statement::bind(int index, std::string_view value) {
    // A null pointer would bind NULL instead of the empty text.
    const char* text = value.data() == nullptr ? "" : value.data();
    noteBinding(sqlite3_bind_text64(m_handle, index, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, ByteView value) {
    const void* bytes = value.data() == nullptr ? static_cast<const void*>("") : value.data();
    noteBinding(sqlite3_bind_blob64(m_handle, index, bytes, value.size(), SQLITE_TRANSIENT));
}

/// SQLite leaves NULL in the place of what is too long or finds no memory, which must not be taken for the value.
void Statement::noteBinding(int code) {
    HEARTH_CHECK(code == SQLITE_OK || code == SQLITE_TOOBIG || code == SQLITE_NOMEM);
    if (code != SQLITE_OK) m_bindFailure = code;
}

void Statement::bind(int index, std::nullptr_t) { HEARTH_CHECK(sqlite3_bind_null(m_handle, index) == SQLITE_OK); }

Result<bool> Statement::step() {
    if (m_bindFailure != SQLITE_OK) return sqliteError(std::exchange(m_bindFailure, SQLITE_OK));
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return sqliteError(sqlite3_extended_errcode(sqlite3_db_handle(m_handle)));
}

Status Statement::run() {
    for (;;) {
        auto row = step();
        if (row.ok() && *row) continue;
        // Reset even after a failure, so that the statement can be bound and run again.
        sqlite3_reset(m_handle);
        if (!row.ok()) return std::move(row).error();
        return {};
    }
}

void Statement::reset() { sqlite3_reset(m_handle); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle, column); }

double Statement::real(int column) const { return sqlite3_column_double(m_handle, column); }

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    if (text == nullptr) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

ByteView Statement::blob(int column) const {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle, column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

std::optional<std::string> Statement::optionalText(int column) const {
    if (isNull(column)) return std::nullopt;
    return std::string(text(column));
}

std::optional<Timestamp> Statement::optionalTime(int column) const {
    if (isNull(column)) return std::nullopt;
    return time(column);
}

}  // namespace hearth::store

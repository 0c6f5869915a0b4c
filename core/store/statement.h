// SPDX-License-Identifier: AGPL-3.0-or-later
// A prepared SQL statement: typed binding, typed columns, reset and given back to its connection when it dies.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"

struct sqlite3_stmt;

namespace hearth::store {

/// Threads: one at a time, that of its Database. Lifetime: must die before its Database.
class Statement {
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Parameters are numbered from 1 (`?1`). Text and bytes are copied. An index that the SQL has not is a bug.
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, std::size_t value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, double value);
    void bind(int index, std::string_view value);
    void bind(int index, const char* value) { bind(index, std::string_view(value)); }
    void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(int index, ByteView value);
    void bind(int index, std::nullptr_t);
    void bind(int index, Timestamp value) { bind(index, value.milliseconds()); }
    template <typename Tag>
    void bind(int index, const Id<Tag>& value) {
        bind(index, value.view());
    }
    template <typename T>
    void bind(int index, const std::optional<T>& value) {
        value ? bind(index, *value) : bind(index, nullptr);
    }
    template <typename... Values>
    void bindAll(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
    }

    /// Moves to the next row; false when there is none. Errors: Corrupt, Full, Unavailable, Conflict,
    /// InvalidArgument when a value that was bound is too long.
    Result<bool> step();
    /// Runs a statement that gives no rows.
    Status run();
    /// Back to before the first row, bindings kept.
    void reset();

    /// Columns are numbered from 0 and valid until the next step.
    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    ByteView blob(int column) const;
    Timestamp time(int column) const { return Timestamp(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    std::optional<std::string> optionalText(int column) const;
    std::optional<Timestamp> optionalTime(int column) const;
    /// Errors: Corrupt when the column is not 16 bytes.
    template <typename AnyId>
    Result<AnyId> id(int column) const {
        return AnyId::fromBytes(blob(column));
    }
    /// Absent when the column is null.
    template <typename AnyId>
    Result<std::optional<AnyId>> optionalId(int column) const {
        if (isNull(column)) return std::optional<AnyId>();
        HEARTH_TRY(AnyId found, AnyId::fromBytes(blob(column)));
        return std::optional<AnyId>(found);
    }

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* handle, class StatementCache* home);
    void noteBinding(int code);

    sqlite3_stmt* m_handle;
    class StatementCache* m_home;
    int m_bindFailure = 0;  ///< SQLite's code of a value that could not be bound; the next step tells it.
};

}  // namespace hearth::store

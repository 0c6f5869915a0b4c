// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/row_value.h"

namespace hearth::store {

void bindValue(Statement& statement, int index, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return statement.bind(index, *number);
    if (const auto* real = std::get_if<double>(&value)) return statement.bind(index, *real);
    if (const auto* text = std::get_if<std::string>(&value)) return statement.bind(index, *text);
    if (const auto* bytes = std::get_if<Bytes>(&value)) return statement.bind(index, ByteView(*bytes));
    statement.bind(index, nullptr);
}

Value valueAt(const Statement& row, int typeColumn) {
    const std::string_view type = row.text(typeColumn);
    const int column = typeColumn + 1;
    if (type == "integer") return row.integer(column);
    if (type == "real") return row.real(column);
    if (type == "text") return std::string(row.text(column));
    if (type == "blob") return Bytes(row.blob(column).begin(), row.blob(column).end());
    return std::monostate();
}

}  // namespace hearth::store

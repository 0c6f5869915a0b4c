// SPDX-License-Identifier: AGPL-3.0-or-later
// One change of one row, as devices tell it to each other.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/logical_time.h"

namespace hearth::store {

/// Sent on the wire, never renumbered.
enum class OperationKind : std::uint8_t {
    Insert = 0,  ///< A row, with all its columns under one stamp.
    Update = 1,  ///< One or more columns of a row.
    Forget = 2,  ///< A tombstone that nothing revives; no columns.
};

/// What SQLite can hold in a column.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

struct Cell {
    std::uint16_t column;  ///< From core/store/registry.h.
    Value value;
    bool operator==(const Cell&) const = default;
};

struct Operation {
    OperationKind kind;
    std::uint16_t table;  ///< From core/store/registry.h.
    IdBytes row;
    LogicalTime stamp;
    std::vector<Cell> cells;  ///< By column, each once.
    bool operator==(const Operation&) const = default;
};

}  // namespace hearth::store

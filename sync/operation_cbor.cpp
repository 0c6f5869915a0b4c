// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/operation_cbor.h"

#include <algorithm>
#include <limits>
#include <type_traits>

#include "core/base/text.h"
#include "sync/cbor_fields.h"

namespace hearth::sync {

using store::Cell;
using store::Operation;
using store::OperationKind;
using store::Value;

Status checkWritable(const Operation& operation) {
    const auto outOfOrder = [](const Cell& left, const Cell& right) { return left.column >= right.column; };
    const auto& cells = operation.cells;
    if (std::adjacent_find(cells.begin(), cells.end(), outOfOrder) != cells.end())
        return fail(ErrorCode::InvalidArgument, "cells are not in the order of their columns");
    if ((operation.kind == OperationKind::Forget) != cells.empty())
        return fail(ErrorCode::InvalidArgument, "a tombstone has cells, or another operation has none");
    for (const Cell& cell : cells) {
        const auto* text = std::get_if<std::string>(&cell.value);
        if (text != nullptr && !isUtf8(*text)) return fail(ErrorCode::InvalidArgument, "text is not UTF-8");
    }
    return {};
}

void writeValue(CborWriter& out, const Value& value) {
    std::visit(
        [&out](const auto& held) {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>) out.null();
            if constexpr (std::is_same_v<Held, std::int64_t>) out.integer(held);
            if constexpr (std::is_same_v<Held, double>) out.real(held);
            if constexpr (std::is_same_v<Held, std::string>) out.text(held);
            if constexpr (std::is_same_v<Held, Bytes>) out.bytes(held);
        },
        value);
}

void writeCells(CborWriter& out, const std::vector<Cell>& cells) {
    out.map(cells.size());
    for (const Cell& cell : cells) {
        out.unsignedInteger(cell.column);
        writeValue(out, cell.value);
    }
}

Result<Value> readValue(CborReader& in) {
    switch (in.peek()) {
        case CborKind::Null: {
            HEARTH_TRY_STATUS(in.null());
            return Value();
        }
        case CborKind::Real: {
            HEARTH_TRY(const double real, in.real());
            return Value(real);
        }
        case CborKind::Text: {
            HEARTH_TRY(const std::string_view text, in.text());
            return Value(std::string(text));
        }
        case CborKind::Bytes: {
            HEARTH_TRY(const ByteView bytes, in.bytes());
            return Value(Bytes(bytes.begin(), bytes.end()));
        }
        default: {
            HEARTH_TRY(const std::int64_t integer, in.integer());
            return Value(integer);
        }
    }
}

Result<std::vector<Cell>> readCells(CborReader& in) {
    HEARTH_TRY(const std::uint64_t count, in.map());
    std::vector<Cell> cells;
    cells.reserve(count);
    KeyOrder order;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::size_t start = in.position();
        HEARTH_TRY(const auto column, readNumber<std::uint16_t>(in));
        HEARTH_TRY_STATUS(order.next(in.since(start)));
        HEARTH_TRY(Value value, readValue(in));
        cells.push_back({column, std::move(value)});
    }
    return cells;
}

Result<OperationKind> readKind(CborReader& in) {
    HEARTH_TRY(const std::uint64_t kind, in.unsignedInteger());
    if (kind > static_cast<std::uint64_t>(OperationKind::Forget))
        return fail(ErrorCode::Unsupported, "an operation of a newer version");
    return static_cast<OperationKind>(kind);
}

Result<LogicalTime> readStamp(CborReader& in, LogicalTime base) {
    HEARTH_TRY(const std::uint64_t distance, in.unsignedInteger());
    if (distance > std::numeric_limits<std::uint64_t>::max() - base.packed())
        return fail(ErrorCode::Corrupt, "a stamp is out of range");
    return LogicalTime(base.packed() + distance);
}

}  // namespace hearth::sync

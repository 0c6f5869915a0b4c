// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/batch.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <type_traits>

#include "core/base/text.h"
#include "sync/cbor.h"
#include "sync/cbor_fields.h"
#include "sync/packing.h"

namespace hearth::sync {

namespace {

/// Sent on the wire, never renumbered.
enum class BatchKey : std::uint64_t { Schema = 0, Base = 1, Seen = 2, Operations = 3 };
constexpr std::uint64_t kBatchKeys = 4;

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }

// --- writing

Status writable(const Operation& operation) {
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

void writeOperation(CborWriter& out, const Operation& operation, LogicalTime base) {
    const bool hasCells = operation.kind != OperationKind::Forget;
    out.array(hasCells ? 5 : 4);
    out.unsignedInteger(static_cast<std::uint64_t>(operation.kind));
    out.unsignedInteger(operation.table);
    out.bytes(operation.row);
    out.unsignedInteger(operation.stamp.packed() - base.packed());
    if (!hasCells) return;
    out.map(operation.cells.size());
    for (const Cell& cell : operation.cells) {
        out.unsignedInteger(cell.column);
        writeValue(out, cell.value);
    }
}

LogicalTime leastStamp(const std::vector<Operation>& operations) {
    if (operations.empty()) return LogicalTime(0);
    return std::min_element(operations.begin(), operations.end(),
                            [](const auto& left, const auto& right) { return left.stamp < right.stamp; })
        ->stamp;
}

// --- reading

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

Result<Operation> readOperation(CborReader& in, LogicalTime base) {
    HEARTH_TRY(const std::uint64_t size, in.array());
    HEARTH_TRY(const std::uint64_t kind, in.unsignedInteger());
    if (kind > static_cast<std::uint64_t>(OperationKind::Forget))
        return fail(ErrorCode::Unsupported, "an operation of a newer version");
    const auto known = static_cast<OperationKind>(kind);
    const bool hasCells = known != OperationKind::Forget;
    if (size != (hasCells ? 5 : 4)) return corrupt("an operation has the wrong number of fields");
    HEARTH_TRY(const auto table, readNumber<std::uint16_t>(in));
    HEARTH_TRY(const IdBytes row, readFixed<16>(in));
    HEARTH_TRY(const std::uint64_t distance, in.unsignedInteger());
    if (distance > std::numeric_limits<std::uint64_t>::max() - base.packed()) return corrupt("a stamp is out of range");
    Operation operation{known, table, row, LogicalTime(base.packed() + distance), {}};
    if (!hasCells) return operation;
    HEARTH_TRY(operation.cells, readCells(in));
    if (operation.cells.empty()) return corrupt("an operation has no cells");
    return operation;
}

Result<std::vector<Operation>> readOperations(CborReader& in, LogicalTime base) {
    HEARTH_TRY(const std::uint64_t count, in.array());
    std::vector<Operation> operations;
    for (std::uint64_t i = 0; i < count; ++i) {
        HEARTH_TRY(Operation operation, readOperation(in, base));
        operations.push_back(std::move(operation));
    }
    // The base is the least stamp, so that there is one encoding only.
    if (leastStamp(operations) != base) return corrupt("the base of the stamps is not the least of them");
    return operations;
}

}  // namespace

Result<Bytes> encodeBatch(const Batch& batch) {
    const LogicalTime base = leastStamp(batch.operations);
    CborWriter out;
    out.map(kBatchKeys);
    out.unsignedInteger(static_cast<std::uint64_t>(BatchKey::Schema));
    out.unsignedInteger(batch.schema);
    out.unsignedInteger(static_cast<std::uint64_t>(BatchKey::Base));
    out.unsignedInteger(base.packed());
    out.unsignedInteger(static_cast<std::uint64_t>(BatchKey::Seen));
    writeFrontier(out, batch.seen);
    out.unsignedInteger(static_cast<std::uint64_t>(BatchKey::Operations));
    out.array(batch.operations.size());
    for (const Operation& operation : batch.operations) {
        HEARTH_TRY_STATUS(writable(operation));
        writeOperation(out, operation, base);
    }
    if (out.size() > kMaxPlainBytes) return fail(ErrorCode::InvalidArgument, "the batch is too large");
    return out.take();
}

Result<Batch> decodeBatch(ByteView plain) {
    if (plain.size() > kMaxPlainBytes) return corrupt("the batch is too large");
    CborReader in(plain);
    HEARTH_TRY(const std::uint64_t keys, in.map());
    if (keys > kBatchKeys) return fail(ErrorCode::Unsupported, "a batch of a newer version");
    HEARTH_TRY_STATUS(expectKey(in, BatchKey::Schema));
    HEARTH_TRY(const auto schema, readNumber<std::uint32_t>(in));
    HEARTH_TRY_STATUS(expectKey(in, BatchKey::Base));
    HEARTH_TRY(const std::uint64_t base, in.unsignedInteger());
    HEARTH_TRY_STATUS(expectKey(in, BatchKey::Seen));
    HEARTH_TRY(auto seen, readFrontier(in));
    HEARTH_TRY_STATUS(expectKey(in, BatchKey::Operations));
    HEARTH_TRY(auto operations, readOperations(in, LogicalTime(base)));
    HEARTH_TRY_STATUS(in.end());
    if (keys != kBatchKeys) return corrupt("a field of the batch is missing");
    return Batch{schema, std::move(seen), std::move(operations)};
}

}  // namespace hearth::sync

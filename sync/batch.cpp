// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/batch.h"

#include <algorithm>

#include "sync/cbor.h"
#include "sync/cbor_fields.h"
#include "sync/operation_cbor.h"
#include "sync/packing.h"

namespace hearth::sync {

namespace {

/// Sent on the wire, never renumbered.
enum class BatchKey : std::uint64_t { Schema = 0, Base = 1, Seen = 2, Operations = 3 };
constexpr std::uint64_t kBatchKeys = 4;

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }

// --- writing

void writeOperation(CborWriter& out, const Operation& operation, LogicalTime base) {
    const bool hasCells = operation.kind != OperationKind::Forget;
    out.array(hasCells ? 5 : 4);
    out.unsignedInteger(static_cast<std::uint64_t>(operation.kind));
    out.unsignedInteger(operation.table);
    out.bytes(operation.row);
    out.unsignedInteger(operation.stamp.packed() - base.packed());
    if (!hasCells) return;
    writeCells(out, operation.cells);
}

LogicalTime leastStamp(const std::vector<Operation>& operations) {
    if (operations.empty()) return LogicalTime(0);
    return std::min_element(operations.begin(), operations.end(),
                            [](const auto& left, const auto& right) { return left.stamp < right.stamp; })
        ->stamp;
}

// --- reading

Result<Operation> readOperation(CborReader& in, LogicalTime base) {
    HEARTH_TRY(const std::uint64_t size, in.array());
    HEARTH_TRY(const OperationKind kind, readKind(in));
    const bool hasCells = kind != OperationKind::Forget;
    if (size != (hasCells ? 5 : 4)) return corrupt("an operation has the wrong number of fields");
    HEARTH_TRY(const auto table, readNumber<std::uint16_t>(in));
    HEARTH_TRY(const IdBytes row, readFixed<16>(in));
    HEARTH_TRY(const LogicalTime stamp, readStamp(in, base));
    Operation operation{kind, table, row, stamp, {}};
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
        HEARTH_TRY_STATUS(checkWritable(operation));
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

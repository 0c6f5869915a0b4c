// SPDX-License-Identifier: AGPL-3.0-or-later
// A batch: what one device did, in the form in which it is sealed and sent. Other devices apply it in one transaction.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/logical_time.h"
#include "core/base/result.h"
#include "sync/frontier.h"

namespace hearth::sync {

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

/// The order of operations is the last tie-break between equal stamps of one device.
struct Batch {
    std::uint32_t schema;  ///< kSchemaVersion of the sender.
    Frontier seen;
    std::vector<Operation> operations;
    bool operator==(const Batch&) const = default;
};

/// Canonical CBOR: {0: schema, 1: hlc_base, 2: seen, 3: ops}, stamps as distances from the least of them.
/// Errors: InvalidArgument for cells out of order, text that is not UTF-8, or more than kMaxPlainBytes.
/// Cost: linear. Source: docs/ARCHITECTURE.md, "Batches".
Result<Bytes> encodeBatch(const Batch& batch);

/// Errors: Corrupt for anything that `encodeBatch` would not write; Unsupported for an operation or a part of the
/// batch that a newer program wrote (the caller keeps the envelope and applies it after an update).
Result<Batch> decodeBatch(ByteView plain);

}  // namespace hearth::sync

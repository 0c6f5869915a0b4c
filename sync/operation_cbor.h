// SPDX-License-Identifier: AGPL-3.0-or-later
// Values, cells and operations in canonical CBOR: what batches and snapshots have in common.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/store/operation.h"
#include "sync/cbor.h"

namespace hearth::sync {

/// Errors: InvalidArgument for cells out of order, a tombstone with cells, anything else without, or text that is not
/// UTF-8.
Status checkWritable(const store::Operation& operation);

/// Null, an integer, a float, text or bytes. Pre: text is UTF-8.
void writeValue(CborWriter& out, const store::Value& value);
Result<store::Value> readValue(CborReader& in);

/// {column: value}, by column.
void writeCells(CborWriter& out, const std::vector<store::Cell>& cells);
Result<std::vector<store::Cell>> readCells(CborReader& in);

/// Errors: Unsupported for one of a newer version.
Result<store::OperationKind> readKind(CborReader& in);

/// A stamp as its distance from `base`. Errors: Corrupt beyond 64 bits.
Result<LogicalTime> readStamp(CborReader& in, LogicalTime base);

}  // namespace hearth::sync

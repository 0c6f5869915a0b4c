// SPDX-License-Identifier: AGPL-3.0-or-later
// A batch: what one device did, in the form in which it is sealed and sent. Other devices apply it in one transaction.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/operation.h"
#include "sync/frontier.h"

namespace hearth::sync {

using store::Cell;
using store::Operation;
using store::OperationKind;
using store::Value;

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

// SPDX-License-Identifier: AGPL-3.0-or-later
// Test vectors of docs/WIRE_FORMAT.md: the same JSON whenever they are made, so that the files in the tree can be
// compared with what this program would write today.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"

namespace hearth::sync {

struct VectorFile {
    std::string name;
    Json content;
};

/// keys, batches, envelopes, membership, pairing, attachments, frames, snapshots.
std::vector<VectorFile> makeVectors();
/// As it stands in its file.
std::string vectorText(const Json& content);

}  // namespace hearth::sync

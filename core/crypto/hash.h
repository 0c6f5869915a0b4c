// SPDX-License-Identifier: AGPL-3.0-or-later
// BLAKE2b, and ids that two devices compute alike.
#pragma once

#include <array>
#include <initializer_list>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/id.h"

namespace hearth::crypto {

using Digest = std::array<std::uint8_t, 32>;

/// BLAKE2b-256 (RFC 7693) without a key.
Digest blake2b(ByteView bytes);
/// The same over the parts, one behind the other.
Digest blake2b(std::initializer_list<ByteView> parts);
/// BLAKE2b-128 over the parts, one behind the other: names of public keys and of vaults.
IdBytes blake2bId(std::initializer_list<ByteView> parts);

/// UUIDv8 from BLAKE2b over the fields, each preceded by its length as u64 little-endian, so that
/// ("ab","c") and ("a","bc") differ. `context` names what kind of thing it is, e.g. "message/import".
IdBytes derivedId(std::string_view context, std::initializer_list<ByteView> fields);

}  // namespace hearth::crypto

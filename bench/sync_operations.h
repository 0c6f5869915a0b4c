// SPDX-License-Identifier: AGPL-3.0-or-later
// What another device would have written, for measuring how it is read.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/store/operation.h"

namespace hearth::bench {

/// As UUIDv7 does it: what is made later sorts later.
IdBytes idOf(std::uint8_t kind, std::size_t number);
LogicalTime at(std::size_t time);
store::Operation conversation(std::size_t number);
/// About as long as people's messages are.
store::Operation message(std::size_t number, std::size_t conversation);

}  // namespace hearth::bench

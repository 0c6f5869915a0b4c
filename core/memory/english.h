// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of the English tables, kept in two files so that each stays readable.
#pragma once

#include "core/memory/language.h"

namespace hearth::memory {

std::span<const FactRule> englishFacts();

}  // namespace hearth::memory

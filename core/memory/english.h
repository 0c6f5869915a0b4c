// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of the English tables, kept in several files so that each stays readable.
#pragma once

#include "core/memory/language.h"

namespace hearth::memory {

std::span<const FactRule> englishFacts();
/// Sets the lists that values are held against.
void addEnglishValues(Language& language);

}  // namespace hearth::memory

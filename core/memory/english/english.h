// SPDX-License-Identifier: AGPL-3.0-or-later
// English, as plain tables: another language is another folder like this one.
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Static tables, never freed.
const Language& english();

}  // namespace hearth::memory

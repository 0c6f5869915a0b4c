// SPDX-License-Identifier: AGPL-3.0-or-later
// What statements are about and take the place of, written shortly.
#pragma once

#include <string>
#include <string_view>

#include "core/memory/keeping/supersede.h"
#include "tests/core/memory/reading/extraction_cases.h"

namespace hearth::memory {

inline Stance stance(const char* attribute, const char* value, std::int64_t at) {
    return {attribute, value, Timestamp(at), {}, std::to_string(at), false};
}

/// "attribute = value" of what is read and what it is about is known.
inline std::string matters(std::string_view text) {
    std::string all;
    for (const auto& statement : readingOf(text).statements)
        if (!statement.attribute.starts_with("said/"))
            all += (all.empty() ? "" : ", ") + statement.attribute + " = " + statement.value;
    return all;
}

}  // namespace hearth::memory

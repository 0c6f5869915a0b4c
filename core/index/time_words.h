// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that say when: a message that holds one is a better answer to a question that asks "when".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"

namespace hearth::index {

/// Whether a folded word names a time: "yesterday", "ago", "friday", "2023".
bool isTimeWord(std::string_view word);
/// 1–12 for the English name of a month or its usual short form, folded.
std::optional<int> monthNumber(std::string_view word);
/// 0 = Sunday.
std::optional<int> weekdayNumber(std::string_view word);
/// The date as the index carries it: "8 May 2023 Monday", UTC.
std::string dateWords(Timestamp moment);

}  // namespace hearth::index

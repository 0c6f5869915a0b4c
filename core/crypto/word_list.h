// SPDX-License-Identifier: AGPL-3.0-or-later
// The 2048 English words of BIP 39, in order. The text is data/english.txt, put into the program by the build.
#pragma once

#include <string_view>

namespace hearth::crypto {

/// One word a line, each line ended by a line feed.
std::string_view englishWordList();

}  // namespace hearth::crypto

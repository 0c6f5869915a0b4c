// SPDX-License-Identifier: AGPL-3.0-or-later
// The process in which files that came from elsewhere are read: it holds no key and no vault, has little memory and
// little time, and a file that breaks into it finds nothing. `ReaderProcess` (platform/reader_process.h) is its other
// end.
#pragma once

#include <string>
#include <vector>

#include "core/base/bytes.h"

namespace hearth::platform {

/// What the operating system lets this process use from here on; whatever takes more is ended by it.
void limitThisProcess();

/// What is asked, as words: "picture SIDE" or "document BYTES". The answer is a line of JSON and what follows it:
/// {"mediaType","width","height"} and the picture, {"pages"} and the text, or {"refused": reason}.
Bytes answerReading(const std::vector<std::string>& words, ByteView content);

}  // namespace hearth::platform

// SPDX-License-Identifier: AGPL-3.0-or-later
// Text files as people have them: decoded, and named for a model.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace hearth::engine {

/// What a file is, as its first bytes say.
enum class Content { Picture, Pdf, Other };
Content contentOf(ByteView content);

/// The text of a file in UTF-8, UTF-16 with or without a mark, or Latin-1, with \n at the ends of lines and without a
/// mark. Absent when it is no text: it holds what no text has.
std::optional<std::string> decodeText(ByteView content);

/// The language that stands at a fence in Markdown ("python"), by the file's name; empty where none is known.
std::string_view languageOfFile(std::string_view name);
/// "text/x-python" by the file's name; "text/plain" where none is known.
std::string mediaTypeOfText(std::string_view name);

/// The last part of a path, without what no name should hold, at most 120 characters; "file" when nothing is left.
std::string plainName(std::string_view name);

}  // namespace hearth::engine

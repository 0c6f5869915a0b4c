// SPDX-License-Identifier: AGPL-3.0-or-later
// Text in pieces, cut anywhere, into text in pieces of whole characters. Some servers cut a reply inside a UTF-8
// sequence or between the halves of a UTF-16 pair; a screen and a database want neither.
#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace hearth::llm {

/// A JSON document as it came in a stream. When it had ill-formed bytes or lone surrogate escapes in it, those stand
/// for themselves as characters of a private range until WholeText puts them together again.
struct StreamedJson {
    Json value;
    bool mended = false;
};

/// Errors: InvalidArgument when it is no JSON even so.
Result<StreamedJson> parseStreamedJson(std::string_view document);

/// Joins what was cut. One belongs to one text; pieces come in order.
class WholeText {
public:
    /// The characters that are whole now. Pre: `piece` is well-formed; `mended` is that of its document.
    std::string feed(std::string_view piece, bool mended);
    /// What is left over at the end, as U+FFFD.
    std::string finish();

private:
    void take(char32_t marker, std::string& out);
    void takeByte(unsigned char byte, std::string& out);
    void takeSurrogate(char32_t unit, std::string& out);

    std::string m_bytes;           ///< The start of a UTF-8 sequence, or empty.
    char32_t m_highSurrogate = 0;  ///< The first half of a pair, or 0.
};

}  // namespace hearth::llm

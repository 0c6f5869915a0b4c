// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a JSON value ends, found without building it: brackets are counted, strings stepped over.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/chat/import/mend.h"

namespace hearth::chat {

/// Feeds on a text piece by piece. Pre: the first byte fed is the value's opening bracket.
class JsonScanner {
public:
    /// The offset just behind the value's end, or npos when it goes on behind `text`.
    std::size_t advance(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            if (m_inString) {
                insideString(c);
            } else if (outside(c)) {
                return at + 1;
            }
        }
        return std::string_view::npos;
    }
    /// Deeper or fuller than any conversation: parsing it would only cost memory.
    bool beyondLimits() const { return m_deepest > kMaxRecordDepth || m_values > kMaxRecordValues; }

private:
    void insideString(char c) {
        if (m_escaped) {
            m_escaped = false;
        } else if (c == '\\') {
            m_escaped = true;
        } else if (c == '"') {
            m_inString = false;
        }
    }
    /// Whether this byte closes the value.
    bool outside(char c) {
        switch (c) {
            case '"': m_inString = true; break;
            case ',': ++m_values; break;
            case '{':
            case '[':
                ++m_values;
                m_deepest = std::max(m_deepest, ++m_depth);
                break;
            case '}':
            case ']': return m_depth == 0 || --m_depth == 0;
            default: break;
        }
        return false;
    }

    bool m_inString = false;
    bool m_escaped = false;
    std::size_t m_depth = 0;
    std::size_t m_deepest = 0;
    std::size_t m_values = 0;
};

}  // namespace hearth::chat

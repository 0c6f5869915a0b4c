// SPDX-License-Identifier: AGPL-3.0-or-later
// Bytes from a network into lines, wherever the network cut them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace hearth::llm {

/// No provider sends longer lines; one that does is broken or hostile.
inline constexpr std::size_t kMaxLineBytes = std::size_t{8} << 20;

/// Ends of line are LF, CRLF and CR; a byte order mark at the very start is dropped.
/// Cost: linear, each byte is copied once at most.
class LineCutter {
public:
    using Sink = std::function<Status(std::string_view line)>;

    explicit LineCutter(std::size_t maxLineBytes = kMaxLineBytes) : m_maxLineBytes(maxLineBytes) {}

    /// Calls `sink` for each line that is whole. Errors: Unsupported for a line that is too long; those of `sink`,
    /// after which the rest is not looked at.
    Status feed(std::string_view bytes, const Sink& sink);
    /// What came after the last end of line.
    std::string_view rest() const { return m_partial; }

private:
    Status emit(std::string_view tail, const Sink& sink);

    std::size_t m_maxLineBytes;
    std::string m_partial;
    bool m_afterReturn = false;
    bool m_atStart = true;
};

}  // namespace hearth::llm

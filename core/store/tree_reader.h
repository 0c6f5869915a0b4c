// SPDX-License-Identifier: AGPL-3.0-or-later
// SQLite's b-trees read page by page, past what is damaged. Source: sqlite.org/fileformat2.html, sections 1.5 to 2.
// Only core/store includes this.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/store/operation.h"
#include "core/store/salvage_pages.h"

namespace hearth::store {

/// A row of a table, or an entry of an index (which has no key of its own).
struct Record {
    std::int64_t key = 0;
    std::vector<Value> fields;
};

/// Nothing in a page is believed: it authenticated, but a program may have been wrong before it was sealed.
class TreeReader {
public:
    explicit TreeReader(SalvagePages& pages) : m_pages(pages) {}

    std::uint32_t pageCount() const { return m_pages.count(); }

    using Visit = std::function<Status(Record record)>;

    /// What a walk met.
    struct Walk {
        std::set<std::uint32_t> seen;     ///< Pages that authenticate.
        std::set<std::uint32_t> missing;  ///< Pages that do not, and what was below them.
        std::uint64_t brokenRows = 0;     ///< Whose overflow could not be read.
    };

    /// Every record that can be read in the tree at `root`. Errors: those of `visit`.
    Status walk(std::uint32_t root, const Visit& visit, Walk& walk);
    /// The rows of one leaf of a table, wherever it belongs; absent when the page is none.
    std::optional<std::vector<Record>> rowsOf(std::uint32_t page, std::uint64_t& broken);

    /// The pages that are free, as far as that can be known; `whole` is false when a part of the list is damaged.
    struct FreeList {
        std::set<std::uint32_t> pages;
        bool whole = true;
    };
    FreeList freeList();

private:
    using Page = std::array<std::uint8_t, kPageBytes>;

    std::optional<Record> readRecord(const Page& page, std::size_t at, bool table);
    std::optional<Bytes> payload(const Page& page, std::size_t at, std::uint64_t size, bool table);
    Status visitPage(std::uint32_t number, const Visit& visit, Walk& walk, std::vector<std::uint32_t>& below);

    SalvagePages& m_pages;
};

}  // namespace hearth::store

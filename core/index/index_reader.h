// SPDX-License-Identifier: AGPL-3.0-or-later
// One consistent look at the index: the documents, any term's postings, and the vault's rows of the same moment.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/block_cache.h"
#include "core/index/document_table.h"
#include "core/index/segment.h"
#include "core/store/database.h"

namespace hearth::index {

/// A segment that lies in the vault: its row key, where its document numbers start, its blocks' first terms.
struct SegmentDirectory {
    std::int64_t key = 0;
    DocumentNumber base = 0;
    std::uint32_t documents = 0;
    std::vector<std::string> firstTerms;
};

/// A term's postings: a piece a segment, in order of document numbers. Views live as long as the piece.
struct TermPostings {
    struct Piece {
        DocumentNumber base = 0;
        Block block;
        std::string_view bytes;
    };
    std::uint32_t documents = 0;
    std::vector<Piece> pieces;
};

/// Threads: one at a time; lives inside `TextIndex::read`.
class IndexReader {
public:
    IndexReader(const DocumentTable& documents, std::span<const SegmentDirectory> segments, BlockCache& cache,
                store::Database& database)
        : m_documents(documents), m_segments(segments), m_cache(cache), m_database(database) {}

    const DocumentTable& documents() const { return m_documents; }
    store::Database& database() const { return m_database; }

    /// Empty when no document holds it. Errors: Corrupt. Cost: one block a segment.
    Result<TermPostings> postings(std::string_view term) const;

    /// Terms of the vocabulary that begin with `prefix`, commonest first.
    Result<std::vector<std::string>> termsWithPrefix(std::string_view prefix, std::size_t limit) const;
    /// Terms one slip of the keyboard away (two in long words), nearest and commonest first. Cost: reads the
    /// whole vocabulary.
    Result<std::vector<std::string>> termsLike(std::string_view term, std::size_t limit) const;

private:
    Result<Block> block(const SegmentDirectory& segment, std::size_t number) const;

    const DocumentTable& m_documents;
    std::span<const SegmentDirectory> m_segments;
    BlockCache& m_cache;
    store::Database& m_database;
};

}  // namespace hearth::index

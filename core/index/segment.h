// SPDX-License-Identifier: AGPL-3.0-or-later
// A segment: the postings of a run of documents as sorted blocks of a few KiB, so that one term costs one small read.
// Block (stored): entries of term, document count, postings, each with its length. A block's first term is in the
// segment's directory.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/index/analyzer.h"
#include "core/index/document_table.h"
#include "core/index/postings.h"

namespace hearth::index {

struct TermEntry {
    std::string_view term;
    std::uint32_t documents = 0;
    std::string_view postings;
};

/// Everything of a segment, ready to be stored or just read.
struct SegmentContent {
    std::vector<DocumentFacts> documents;
    std::vector<std::string> blocks;
    std::vector<std::string> firstTerms;
};

/// Reads a block's entries in order; false when it is damaged. `visit` returns false to stop early.
template <typename Visit>
bool forEachTerm(std::string_view block, Visit&& visit) {
    ByteReader in(block);
    while (!in.atEnd()) {
        TermEntry entry;
        entry.term = in.text();
        entry.documents = static_cast<std::uint32_t>(in.number());
        entry.postings = in.text();
        if (!in.ok()) return false;
        if (!visit(entry)) return true;
    }
    return true;
}

std::optional<TermEntry> findTerm(std::string_view block, std::string_view term);
/// The block that would hold `term`; absent when it sorts before the first. Pre: firstTerms is sorted.
std::optional<std::size_t> blockFor(std::span<const std::string> firstTerms, std::string_view term);

/// Collects sorted entries into blocks.
class BlockWriter {
public:
    explicit BlockWriter(SegmentContent& content) : m_content(content) {}
    void add(std::string_view term, const std::vector<Posting>& postings);
    void finish();

private:
    SegmentContent& m_content;
    ByteWriter m_block;
};

/// What a message brings to the index.
struct IndexedMessage {
    std::int64_t key;
    MessageId id;
    ConversationId conversation;
    bool fromUser;
    bool fromAssistant;
    std::string_view speaker;
    Timestamp createdAt;
    std::string_view text;
};

/// Makes one segment from messages added one after the other. Threads: one at a time.
class SegmentBuilder {
public:
    void add(const IndexedMessage& message);
    std::size_t size() const { return m_content.documents.size(); }
    SegmentContent finish();

private:
    struct Run {
        std::vector<std::uint32_t> terms;
        bool namesTime = false;
    };
    const Run& analyse(std::string_view run);
    std::uint32_t termNumber(const std::string& term);
    void addText(std::string_view text, DocumentFacts& facts);
    void count(std::uint32_t term);

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    Analyzer m_analyzer;
    SegmentContent m_content;
    using Runs = std::unordered_map<std::string, Run, TextHash, std::equal_to<>>;
    std::array<Runs, kLanguages> m_runs;
    Run m_longRun;
    std::unordered_map<std::string, std::uint32_t> m_termNumbers;
    std::vector<std::vector<Posting>> m_postings;
};

/// One segment from neighbours in order, document numbers running on; absent when a block is damaged.
std::optional<SegmentContent> mergeSegments(std::span<const SegmentContent> segments);

}  // namespace hearth::index

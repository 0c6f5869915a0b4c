// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/segment.h"

#include <algorithm>
#include <numeric>
#include <queue>

#include "core/index/folding.h"
#include "core/index/time_words.h"

namespace hearth::index {

namespace {

constexpr std::size_t kBlockBytes = 4000;
/// Longer runs are pasted data or text without spaces: each is seen once, so remembering it only costs memory.
constexpr std::size_t kMaxRememberedRun = 40;

}  // namespace

std::optional<TermEntry> findTerm(std::string_view block, std::string_view term) {
    std::optional<TermEntry> found;
    forEachTerm(block, [&](const TermEntry& entry) {
        if (entry.term == term) found = entry;
        return entry.term < term;
    });
    return found;
}

std::optional<std::size_t> blockFor(std::span<const std::string> firstTerms, std::string_view term) {
    const auto after = std::upper_bound(firstTerms.begin(), firstTerms.end(), term);
    if (after == firstTerms.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - firstTerms.begin()) - 1;
}

void BlockWriter::add(std::string_view term, const std::vector<Posting>& postings) {
    if (m_block.size() == 0) m_content.firstTerms.emplace_back(term);
    ByteWriter encoded;
    encodePostings(postings, encoded);
    m_block.text(term);
    m_block.number(postings.size());
    m_block.text(encoded.bytes());
    if (m_block.size() >= kBlockBytes) finish();
}

void BlockWriter::finish() {
    if (m_block.size() > 0) m_content.blocks.push_back(m_block.take());
    m_block = ByteWriter();
}

std::uint32_t SegmentBuilder::termNumber(const std::string& term) {
    const auto [entry, isNew] = m_termNumbers.try_emplace(term, static_cast<std::uint32_t>(m_postings.size()));
    if (isNew) m_postings.emplace_back();
    return entry->second;
}

const SegmentBuilder::Run& SegmentBuilder::analyse(std::string_view run) {
    Runs& runs = m_runs[static_cast<std::size_t>(m_analyzer.language())];
    const auto known = runs.find(run);
    if (known != runs.end()) return known->second;
    Run found;
    std::vector<std::string> terms;
    m_analyzer.appendTerms(run, terms);
    for (const std::string& term : terms) found.terms.push_back(termNumber(term));
    found.namesTime = isTimeWord(lowered(run));
    if (run.size() <= kMaxRememberedRun) return runs.emplace(std::string(run), std::move(found)).first->second;
    m_longRun = std::move(found);
    return m_longRun;
}

void SegmentBuilder::count(std::uint32_t term) {
    const auto document = static_cast<std::uint32_t>(m_content.documents.size() - 1);
    std::vector<Posting>& postings = m_postings[term];
    if (!postings.empty() && postings.back().document == document) {
        postings.back().count += 1;
    } else {
        postings.push_back({document, 1});
    }
}

void SegmentBuilder::addText(std::string_view text, DocumentFacts& facts) {
    std::size_t at = 0;
    for (std::string_view run = nextRun(text, at); !run.empty(); run = nextRun(text, at)) {
        const Run& analysed = analyse(run);
        for (const std::uint32_t term : analysed.terms) count(term);
        facts.length += static_cast<std::uint32_t>(analysed.terms.size());
        if (analysed.namesTime) facts.flags |= kNamesTime;
    }
}

void SegmentBuilder::add(const IndexedMessage& message) {
    DocumentFacts& facts = m_content.documents.emplace_back();
    facts.key = message.key;
    facts.fingerprint = fingerprintOf(message.id.view());
    facts.conversation = message.conversation.bytes();
    facts.createdAt = message.createdAt;
    facts.speaker = std::string(message.speaker);
    m_analyzer.use(Language::English);
    addText(message.speaker, facts);
    addText(dateWords(message.createdAt), facts);
    facts.flags = 0;
    m_analyzer.use(languageOf(message.text));
    addText(message.text, facts);
    if (message.fromUser) facts.flags |= kFromUser;
    if (message.fromAssistant) facts.flags |= kFromAssistant;
    if (message.text.find('?') != std::string_view::npos) facts.flags |= kAsks;
}

SegmentContent SegmentBuilder::finish() {
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted(m_termNumbers.begin(), m_termNumbers.end());
    std::sort(sorted.begin(), sorted.end());
    BlockWriter writer(m_content);
    for (const auto& [term, number] : sorted) writer.add(term, m_postings[number]);
    writer.finish();
    return std::move(m_content);
}

namespace {

/// Walks the entries of one segment in order.
class EntryCursor {
public:
    EntryCursor(const SegmentContent& segment, std::uint32_t base) : m_segment(&segment), m_base(base) {}

    /// False at the end or on damage; `ok()` tells which.
    bool advance() {
        while (m_in.atEnd() && m_block < m_segment->blocks.size()) m_in = ByteReader(m_segment->blocks[m_block++]);
        if (m_in.atEnd()) return false;
        m_entry.term = m_in.text();
        m_entry.documents = static_cast<std::uint32_t>(m_in.number());
        m_entry.postings = m_in.text();
        return m_in.ok();
    }
    bool ok() const { return m_in.ok(); }
    const TermEntry& entry() const { return m_entry; }
    bool appendPostings(std::vector<Posting>& postings) const {
        return forEachPosting(m_entry.postings, [&](std::uint32_t document, std::uint32_t count) {
            postings.push_back({m_base + document, count});
        });
    }
    bool sortsAfter(const EntryCursor& other) const {
        return m_entry.term != other.m_entry.term ? m_entry.term > other.m_entry.term : m_base > other.m_base;
    }

private:
    const SegmentContent* m_segment;
    std::uint32_t m_base;
    std::size_t m_block = 0;
    ByteReader m_in{std::string_view()};
    TermEntry m_entry;
};

}  // namespace

std::optional<SegmentContent> mergeSegments(std::span<const SegmentContent> segments) {
    SegmentContent merged;
    const auto later = [](const EntryCursor& a, const EntryCursor& b) { return a.sortsAfter(b); };
    std::priority_queue<EntryCursor, std::vector<EntryCursor>, decltype(later)> cursors(later);
    for (const SegmentContent& segment : segments) {
        EntryCursor cursor(segment, static_cast<std::uint32_t>(merged.documents.size()));
        if (cursor.advance()) cursors.push(cursor);
        if (!cursor.ok()) return std::nullopt;
        merged.documents.insert(merged.documents.end(), segment.documents.begin(), segment.documents.end());
    }
    BlockWriter writer(merged);
    std::vector<Posting> postings;
    while (!cursors.empty()) {
        const std::string term(cursors.top().entry().term);
        postings.clear();
        while (!cursors.empty() && cursors.top().entry().term == term) {
            EntryCursor cursor = cursors.top();
            cursors.pop();
            if (!cursor.appendPostings(postings)) return std::nullopt;
            if (cursor.advance()) cursors.push(cursor);
            if (!cursor.ok()) return std::nullopt;
        }
        writer.add(term, postings);
    }
    writer.finish();
    return merged;
}

}  // namespace hearth::index

// SPDX-License-Identifier: AGPL-3.0-or-later
// What the index keeps in memory of every message besides its words: where it stands in its thread, who said it, when.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/id.h"
#include "core/base/timestamp.h"

namespace hearth::index {

/// A message's place in the index, counted from 0 in the order of indexing.
using DocumentNumber = std::uint32_t;
using ThreadNumber = std::uint32_t;
inline constexpr DocumentNumber kNoDocument = ~DocumentNumber{0};

/// Stored bits, never renumbered.
enum DocumentFlag : std::uint8_t { kFromUser = 1, kFromAssistant = 2, kAsks = 4, kNamesTime = 8 };

/// One message as a segment stores it.
struct DocumentFacts {
    std::int64_t key = 0;
    std::uint32_t fingerprint = 0;  ///< Of the message's id: SQLite gives a freed key to the next message.
    IdBytes conversation{};
    Timestamp createdAt{0};
    std::string speaker;
    std::uint8_t flags = 0;
    std::uint32_t length = 0;  ///< Terms, with those of the speaker and the date.
};

struct Thread {
    IdBytes id{};
    DocumentNumber last = kNoDocument;
    std::uint64_t length = 0;
    std::uint32_t documents = 0;
    bool hasAssistant = false;
};

std::uint32_t fingerprintOf(ByteView messageId);

/// Columns by document number. Threads: readers may share it while nobody appends.
class DocumentTable {
public:
    void append(const DocumentFacts& facts);
    /// Appends a segment's documents as `encodeDocuments` wrote them; false when the bytes are damaged.
    /// Cost: about 20 ns a document.
    bool appendEncoded(std::string_view bytes);

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_keys.size()); }
    double averageLength() const { return m_keys.empty() ? 0 : static_cast<double>(m_terms) / size(); }
    double averageThreadLength() const {
        return m_threads.empty() ? 0 : static_cast<double>(m_terms) / static_cast<double>(m_threads.size());
    }
    std::int64_t key(DocumentNumber document) const { return m_keys[document]; }
    /// The newest message of that key; kNoDocument when there is none.
    DocumentNumber documentOf(std::int64_t key) const;
    std::uint32_t fingerprint(DocumentNumber document) const { return m_fingerprints[document]; }
    ThreadNumber thread(DocumentNumber document) const { return m_threadOf[document]; }
    Timestamp createdAt(DocumentNumber document) const { return Timestamp(m_times[document]); }
    std::uint16_t speaker(DocumentNumber document) const { return m_speakerOf[document]; }
    bool has(DocumentNumber document, DocumentFlag flag) const { return (m_flags[document] & flag) != 0; }
    std::uint32_t length(DocumentNumber document) const { return m_lengths[document]; }
    /// The message before or after it in its thread, by key; kNoDocument at either end.
    DocumentNumber previous(DocumentNumber document) const { return m_previous[document]; }
    DocumentNumber next(DocumentNumber document) const { return m_next[document]; }

    std::span<const Thread> threads() const { return m_threads; }
    /// Speakers' names by number; 0 is nobody named.
    std::span<const std::string> speakers() const { return m_speakers; }

private:
    struct Row;
    void appendRow(const Row& row);
    ThreadNumber threadNumber(const IdBytes& id);
    std::uint16_t speakerNumber(const std::string& name);
    void linkIntoThread(DocumentNumber document);

    struct IdBytesHash {
        std::size_t operator()(const IdBytes& id) const;
    };
    std::vector<std::int64_t> m_keys;
    std::vector<DocumentNumber> m_byKey;  ///< All documents in the order of their keys, which is nearly theirs.
    std::vector<std::int64_t> m_times;
    std::vector<std::uint32_t> m_fingerprints;
    std::vector<ThreadNumber> m_threadOf;
    std::vector<std::uint32_t> m_lengths;
    std::vector<DocumentNumber> m_previous;
    std::vector<DocumentNumber> m_next;
    std::vector<std::uint16_t> m_speakerOf;
    std::vector<std::uint8_t> m_flags;
    std::vector<Thread> m_threads;
    std::unordered_map<IdBytes, ThreadNumber, IdBytesHash> m_threadNumbers;
    std::vector<std::string> m_speakers{std::string()};
    std::unordered_map<std::string, std::uint16_t> m_speakerNumbers{{std::string(), std::uint16_t{0}}};
    std::uint64_t m_terms = 0;
};

/// The facts of one segment as stored, and back; false when the bytes are damaged.
std::string encodeDocuments(std::span<const DocumentFacts> documents);
bool decodeDocuments(std::string_view bytes, std::vector<DocumentFacts>& documents);

}  // namespace hearth::index

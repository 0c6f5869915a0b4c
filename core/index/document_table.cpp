// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/document_table.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>

#include "core/index/byte_coding.h"

namespace hearth::index {

namespace {

/// More names than this are not people; they all share the last number.
constexpr std::size_t kMaxSpeakers = std::numeric_limits<std::uint16_t>::max();

std::string_view bytesOf(const IdBytes& id) { return {reinterpret_cast<const char*>(id.data()), id.size()}; }

/// A document as stored: thread and speaker by their place in the segment's own lists.
struct StoredRow {
    std::int64_t key;
    std::int64_t time;
    std::uint64_t thread;
    std::uint64_t speaker;
    std::uint32_t length;
    std::uint8_t flags;
    std::uint32_t fingerprint;
};

/// Damaged numbers may overflow, which must not be undefined.
std::int64_t added(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

StoredRow readRow(ByteReader& rows, std::int64_t lastKey, std::int64_t lastTime) {
    StoredRow row{};
    row.key = added(lastKey, rows.signedNumber());
    row.time = added(lastTime, rows.signedNumber());
    row.thread = rows.number();
    row.speaker = rows.number();
    row.length = static_cast<std::uint32_t>(rows.number());
    const std::string_view rest = rows.raw(1 + sizeof row.fingerprint);
    if (rest.empty()) return row;
    row.flags = static_cast<std::uint8_t>(rest.front());
    std::memcpy(&row.fingerprint, rest.data() + 1, sizeof row.fingerprint);
    return row;
}

/// Visits the threads, the speakers, then every row; `visitRow` returns false to refuse one. False: damaged.
template <typename VisitThread, typename VisitSpeaker, typename VisitRow>
bool readDocuments(std::string_view bytes, VisitThread visitThread, VisitSpeaker visitSpeaker, VisitRow visitRow) {
    ByteReader all(bytes);
    const std::uint64_t count = all.number();
    ByteReader ids(all.text());
    const std::uint64_t speakerCount = all.number();
    ByteReader names(all.text());
    ByteReader rows(all.text());
    if (!all.ok() || !all.atEnd() || count > bytes.size() || speakerCount > bytes.size()) return false;
    while (!ids.atEnd()) {
        IdBytes id{};
        const std::string_view raw = ids.raw(id.size());
        if (!ids.ok()) return false;
        std::memcpy(id.data(), raw.data(), raw.size());
        visitThread(id);
    }
    for (std::uint64_t at = 0; at < speakerCount; ++at) visitSpeaker(names.text());
    StoredRow row{};
    for (std::uint64_t at = 0; at < count; ++at) {
        row = readRow(rows, row.key, row.time);
        if (!rows.ok() || !visitRow(row)) return false;
    }
    return names.ok() && rows.atEnd();
}

}  // namespace

std::uint32_t fingerprintOf(ByteView messageId) {
    std::uint32_t fingerprint = 0;
    if (messageId.size() >= sizeof fingerprint)
        std::memcpy(&fingerprint, messageId.data() + messageId.size() - sizeof fingerprint, sizeof fingerprint);
    return fingerprint;
}

std::size_t DocumentTable::IdBytesHash::operator()(const IdBytes& id) const {
    return std::hash<std::string_view>()(bytesOf(id));
}

ThreadNumber DocumentTable::threadNumber(const IdBytes& id) {
    const auto [entry, isNew] = m_threadNumbers.try_emplace(id, static_cast<ThreadNumber>(m_threads.size()));
    if (isNew) m_threads.push_back(Thread{.id = id});
    return entry->second;
}

std::uint16_t DocumentTable::speakerNumber(const std::string& name) {
    const auto found = m_speakerNumbers.find(name);
    if (found != m_speakerNumbers.end()) return found->second;
    if (m_speakers.size() >= kMaxSpeakers) return static_cast<std::uint16_t>(kMaxSpeakers - 1);
    const auto number = static_cast<std::uint16_t>(m_speakers.size());
    m_speakers.push_back(name);
    m_speakerNumbers.emplace(name, number);
    return number;
}

/// One document with its names already numbered.
struct DocumentTable::Row {
    std::int64_t key;
    std::int64_t time;
    std::uint32_t fingerprint;
    std::uint32_t length;
    ThreadNumber thread;
    std::uint16_t speaker;
    std::uint8_t flags;
};

void DocumentTable::appendRow(const Row& row) {
    const DocumentNumber document = size();
    m_keys.push_back(row.key);
    m_times.push_back(row.time);
    m_fingerprints.push_back(row.fingerprint);
    m_lengths.push_back(row.length);
    m_flags.push_back(row.flags);
    m_threadOf.push_back(row.thread);
    m_speakerOf.push_back(row.speaker);
    m_previous.push_back(kNoDocument);
    m_next.push_back(kNoDocument);
    m_terms += row.length;
    m_byKey.push_back(document);
    for (std::size_t at = m_byKey.size() - 1; at > 0 && m_keys[m_byKey[at - 1]] > row.key; --at)
        std::swap(m_byKey[at - 1], m_byKey[at]);
    linkIntoThread(document);
}

DocumentNumber DocumentTable::documentOf(std::int64_t key) const {
    const auto after =
        std::upper_bound(m_byKey.begin(), m_byKey.end(), key,
                         [&](std::int64_t wanted, DocumentNumber document) { return wanted < m_keys[document]; });
    return after == m_byKey.begin() || m_keys[*(after - 1)] != key ? kNoDocument : *(after - 1);
}

void DocumentTable::append(const DocumentFacts& facts) {
    appendRow({facts.key, facts.createdAt.milliseconds(), facts.fingerprint, facts.length,
               threadNumber(facts.conversation), speakerNumber(facts.speaker), facts.flags});
}

bool DocumentTable::appendEncoded(std::string_view bytes) {
    std::vector<ThreadNumber> threads;
    std::vector<std::uint16_t> speakers;
    return readDocuments(
        bytes, [&](const IdBytes& id) { threads.push_back(threadNumber(id)); },
        [&](std::string_view name) { speakers.push_back(speakerNumber(std::string(name))); },
        [&](const StoredRow& row) {
            if (row.thread >= threads.size() || row.speaker >= speakers.size()) return false;
            appendRow({row.key, row.time, row.fingerprint, row.length, threads[row.thread], speakers[row.speaker],
                       row.flags});
            return true;
        });
}

/// Nearly always at the end; an answer that streamed while others were indexed goes back to its place.
void DocumentTable::linkIntoThread(DocumentNumber document) {
    Thread& thread = m_threads[m_threadOf[document]];
    thread.length += m_lengths[document];
    thread.documents += 1;
    thread.hasAssistant = thread.hasAssistant || has(document, kFromAssistant);
    DocumentNumber before = thread.last;
    while (before != kNoDocument && m_keys[before] > m_keys[document]) before = m_previous[before];
    const DocumentNumber after = before == thread.last   ? kNoDocument
                                 : before == kNoDocument ? kNoDocument
                                                         : m_next[before];
    m_previous[document] = before;
    if (before == thread.last) {
        thread.last = document;
    } else if (before == kNoDocument) {
        DocumentNumber first = thread.last;
        while (m_previous[first] != kNoDocument) first = m_previous[first];
        m_previous[first] = document;
        m_next[document] = first;
    } else {
        m_previous[after] = document;
        m_next[document] = after;
    }
    if (before != kNoDocument) m_next[before] = document;
}

std::string encodeDocuments(std::span<const DocumentFacts> documents) {
    std::map<IdBytes, std::uint64_t> threads;
    std::map<std::string_view, std::uint64_t> speakers;
    ByteWriter names;
    ByteWriter rows;
    ByteWriter ids;
    std::int64_t key = 0;
    std::int64_t time = 0;
    for (const DocumentFacts& facts : documents) {
        const auto [thread, newThread] = threads.try_emplace(facts.conversation, threads.size());
        if (newThread) ids.raw(bytesOf(facts.conversation));
        const auto [speaker, newSpeaker] = speakers.try_emplace(facts.speaker, speakers.size());
        if (newSpeaker) names.text(facts.speaker);
        rows.signedNumber(facts.key - key);
        rows.signedNumber(facts.createdAt.milliseconds() - time);
        rows.number(thread->second);
        rows.number(speaker->second);
        rows.number(facts.length);
        rows.raw(std::string_view(reinterpret_cast<const char*>(&facts.flags), 1));
        rows.raw(std::string_view(reinterpret_cast<const char*>(&facts.fingerprint), sizeof facts.fingerprint));
        key = facts.key;
        time = facts.createdAt.milliseconds();
    }
    ByteWriter all;
    all.number(documents.size());
    all.text(ids.bytes());
    all.number(speakers.size());
    all.text(names.bytes());
    all.text(rows.bytes());
    return all.take();
}

bool decodeDocuments(std::string_view bytes, std::vector<DocumentFacts>& documents) {
    std::vector<IdBytes> threads;
    std::vector<std::string> speakers;
    return readDocuments(
        bytes, [&](const IdBytes& id) { threads.push_back(id); },
        [&](std::string_view name) { speakers.emplace_back(name); },
        [&](const StoredRow& row) {
            if (row.thread >= threads.size() || row.speaker >= speakers.size()) return false;
            documents.push_back({row.key, row.fingerprint, threads[row.thread], Timestamp(row.time),
                                 speakers[row.speaker], row.flags, row.length});
            return true;
        });
}

}  // namespace hearth::index

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

void DocumentTable::append(const DocumentFacts& facts) {
    const DocumentNumber document = size();
    m_keys.push_back(facts.key);
    m_times.push_back(facts.createdAt.milliseconds());
    m_fingerprints.push_back(facts.fingerprint);
    m_lengths.push_back(facts.length);
    m_flags.push_back(facts.flags);
    m_threadOf.push_back(threadNumber(facts.conversation));
    m_speakerOf.push_back(speakerNumber(facts.speaker));
    m_previous.push_back(kNoDocument);
    m_next.push_back(kNoDocument);
    m_terms += facts.length;
    linkIntoThread(document);
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
    ByteReader all(bytes);
    const std::uint64_t count = all.number();
    const std::string_view ids = all.text();
    const std::uint64_t speakerCount = all.number();
    ByteReader names(all.text());
    ByteReader rows(all.text());
    if (!all.ok() || !all.atEnd() || count > bytes.size() || speakerCount > bytes.size()) return false;
    std::vector<std::string> speakers;
    for (std::uint64_t at = 0; at < speakerCount; ++at) speakers.emplace_back(names.text());
    documents.reserve(documents.size() + count);
    std::int64_t key = 0;
    std::int64_t time = 0;
    for (std::uint64_t at = 0; at < count; ++at) {
        DocumentFacts& facts = documents.emplace_back();
        facts.key = key += rows.signedNumber();
        facts.createdAt = Timestamp(time += rows.signedNumber());
        const std::uint64_t thread = rows.number();
        const std::uint64_t speaker = rows.number();
        facts.length = static_cast<std::uint32_t>(rows.number());
        const std::string_view flags = rows.raw(1);
        const std::string_view fingerprint = rows.raw(sizeof facts.fingerprint);
        if (!rows.ok() || speaker >= speakers.size() || thread >= ids.size() / facts.conversation.size()) return false;
        facts.flags = static_cast<std::uint8_t>(flags.front());
        std::memcpy(&facts.fingerprint, fingerprint.data(), fingerprint.size());
        std::memcpy(facts.conversation.data(), ids.data() + thread * facts.conversation.size(),
                    facts.conversation.size());
        facts.speaker = speakers[speaker];
    }
    return names.ok() && rows.atEnd();
}

}  // namespace hearth::index

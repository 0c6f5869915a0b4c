// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/simulator/server.h"

#include <algorithm>

#include "sync/envelope.h"
#include "tests/sync/simulator/plain_sealing.h"

namespace hearth::sync {

SimServer::End SimServer::endOf(const DeviceId& device) const {
    End end{0, PlainSealing::startOf(device)};
    for (const Stored& each : m_log)
        if (each.device == device) end = {each.sequence, each.hash};
    return end;
}

Hello SimServer::hello(const DeviceId& device, std::uint64_t cursor, Timestamp now) const {
    const End end = endOf(device);
    Hello hello{IdBytes{m_incarnation}, now, m_log.size(), std::nullopt, std::nullopt, 4096, 8};
    if (cursor > 0 && cursor <= m_log.size()) hello.atCursor = m_log[cursor - 1].hash;
    if (end.sequence > 0) hello.mine = Seen{end.sequence, end.hash};
    return hello;
}

PushResult SimServer::push(ByteView envelope) {
    const auto header = decodeHeader(envelope);
    if (!header.ok()) return {PushOutcome::Refused};
    const ChainHash hash = envelopeHash(envelope);
    for (std::size_t i = 0; i < m_log.size(); ++i) {
        if (m_log[i].device != header->device || m_log[i].sequence != header->sequence) continue;
        return m_log[i].hash == hash ? PushResult{PushOutcome::Stored, i + 1} : PushResult{PushOutcome::Fork};
    }
    const End end = endOf(header->device);
    if (header->sequence != end.sequence + 1) return {PushOutcome::Gap, 0, end.sequence + 1};
    if (header->previous != end.hash) return {PushOutcome::Fork};
    if (header->kind == EnvelopeKind::Membership) {
        const PushOutcome outcome = takeRecord(envelope);
        if (outcome != PushOutcome::Stored) return {outcome};
    }
    const Bytes bytes(envelope.begin(), envelope.end());
    m_log.push_back({header->device, header->sequence, hash, bytes, bytes});
    return {PushOutcome::Stored, m_log.size()};
}

/// One that speaks of another log, which was lost, changes nothing here: whoever sends it again can send nothing else
/// before it.
PushOutcome SimServer::takeRecord(ByteView envelope) {
    const auto cleared = PlainSealing::readCleared(envelope);
    if (!cleared.ok()) return PushOutcome::Refused;
    const bool isOfThis =
        cleared->place > 0 && cleared->place <= m_log.size() && m_log[cleared->place - 1].hash == cleared->hash;
    if (!isOfThis || m_whole.empty()) return PushOutcome::Stored;
    if (cleared->place <= m_emptied || envelopeHash(m_whole.back().manifest) != cleared->manifest)
        return PushOutcome::Conflict;
    m_emptied = cleared->place;
    empty(m_emptied);
    return PushOutcome::Stored;
}

void SimServer::empty(std::size_t place) {
    for (std::size_t i = 0; i < std::min(place, m_log.size()); ++i) {
        const auto hollow = sync::emptied(m_log[i].envelope);
        if (hollow.ok()) m_log[i].envelope = *hollow;
    }
}

LogPage SimServer::records(std::uint64_t after, std::size_t count) const {
    LogPage page{{}, m_log.size()};
    for (std::size_t i = after; i < m_log.size() && page.entries.size() < count; ++i)
        if (PlainSealing::readCleared(m_log[i].envelope).ok()) page.entries.push_back({i + 1, m_log[i].envelope});
    return page;
}

Result<LogPage> SimServer::pull(std::uint64_t after, std::size_t count) const {
    if (after > m_log.size()) return fail(ErrorCode::NotFound, "the log is shorter");
    LogPage page{{}, m_log.size()};
    for (std::size_t i = after; i < m_log.size() && page.entries.size() < count; ++i)
        page.entries.push_back({i + 1, m_log[i].envelope});
    return page;
}

ShelfNews SimServer::news(std::size_t age) const {
    ShelfNews news{{}, m_log.size(), 0, false};
    if (m_whole.empty()) return news;
    const Whole& newest = m_whole[m_whole.size() - 1 - std::min(age, m_whole.size() - 1)];
    news.manifest = newest.manifest;
    news.envelopes = m_log.size() - std::min(m_log.size(), newest.head);
    for (std::size_t i = newest.head; i < m_log.size(); ++i) news.bytes += m_log[i].envelope.size();
    return news;
}

std::vector<Bytes> SimServer::chunks(const IdBytes& snapshot, std::uint32_t first, std::size_t count) const {
    std::vector<Bytes> found;
    const auto all = m_chunks.find(snapshot);
    for (std::uint32_t index = first; all != m_chunks.end() && found.size() < count; ++index) {
        const auto chunk = all->second.find(index);
        if (chunk == all->second.end()) break;
        found.push_back(chunk->second);
    }
    return found;
}

void SimServer::putChunk(const IdBytes& snapshot, std::uint32_t index, ByteView sealed) {
    m_chunks[snapshot][index] = Bytes(sealed.begin(), sealed.end());
}

void SimServer::putManifest(const IdBytes&, ByteView manifest) {
    m_whole.push_back({m_log.size(), Bytes(manifest.begin(), manifest.end())});
}

void SimServer::rollBack(std::size_t to, bool honest) {
    m_log.erase(m_log.begin() + static_cast<std::ptrdiff_t>(std::min(to, m_log.size())), m_log.end());
    if (honest) ++m_incarnation;
}

void SimServer::restore(std::size_t to, bool honest) {
    rollBack(to, honest);
    std::erase_if(m_whole, [&](const Whole& whole) { return whole.head > m_log.size(); });
    for (Stored& each : m_log) each.envelope = each.whole;
    m_emptied = 0;
    for (const Stored& each : m_log) {
        const auto cleared = PlainSealing::readCleared(each.envelope);
        if (cleared.ok() && cleared->place <= m_log.size() && m_log[cleared->place - 1].hash == cleared->hash)
            m_emptied = std::max<std::size_t>(m_emptied, cleared->place);
    }
    empty(m_emptied);
}

}  // namespace hearth::sync

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

PushResult SimServer::push(ByteView envelope, Timestamp now) {
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
        const PushOutcome outcome = takeRecord(envelope, header->device, now);
        if (outcome != PushOutcome::Stored) return {outcome};
    }
    const Bytes bytes(envelope.begin(), envelope.end());
    m_log.push_back({header->device, header->sequence, hash, bytes, bytes});
    note();
    return {PushOutcome::Stored, m_log.size()};
}

const SimServer::Whole* SimServer::newest() const {
    const auto found = std::ranges::max_element(m_shelf.whole, {}, &Whole::head);
    return found == m_shelf.whole.end() ? nullptr : &*found;
}

bool SimServer::knows(const ChainHash& manifest, Timestamp now) const {
    const auto isFormer = [&](const Former& each) {
        return each.hash == manifest && now.since(each.gone) <= kFormerFor;
    };
    return std::ranges::count(m_shelf.whole, manifest, &Whole::hash) > 0 ||
           std::ranges::any_of(m_shelf.former, isFormer);
}

/// One that speaks of a snapshot that was never here, or long ago, is of a log that was lost. It changes nothing:
/// whoever sends it again can send nothing else before it.
PushOutcome SimServer::takeRecord(ByteView envelope, const DeviceId& signer, Timestamp now) {
    const auto record = PlainSealing::readCleared(envelope);
    if (!record.ok() || record->place == 0) return PushOutcome::Refused;
    const Cleared& cleared = *record;
    if (!knows(cleared.manifest, now)) return PushOutcome::Stored;
    const Whole* newest = this->newest();
    const bool there = cleared.place <= m_log.size() && m_log[cleared.place - 1].hash == cleared.hash;
    if (!there || newest == nullptr || newest->hash != cleared.manifest || newest->head < cleared.place)
        return PushOutcome::Conflict;
    if (signer == newest->maker && m_writers != 1 && newest->since.plus(kMakerPatience) > now)
        return PushOutcome::Conflict;
    m_shelf.emptied = cleared.place;
    m_shelf.stands = cleared.manifest;
    empty(cleared.place);
    for (const Whole& each : m_shelf.whole)
        if (each.hash != cleared.manifest) m_shelf.former.push_back({each.hash, now});
    std::erase_if(m_shelf.whole, [&](const Whole& each) { return each.hash != cleared.manifest; });
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
    const Whole* found = newest();
    if (age > 0 && !m_everWhole.empty())
        found = &m_everWhole[m_everWhole.size() - 1 - std::min(age, m_everWhole.size() - 1)];
    if (found == nullptr) return news;
    news.manifest = found->manifest;
    news.envelopes = m_log.size() - std::min(m_log.size(), found->head);
    for (std::size_t i = found->head; i < m_log.size(); ++i) news.bytes += m_log[i].envelope.size();
    return news;
}

Bytes SimServer::confirmed() const {
    const auto found = std::ranges::find(m_shelf.whole, m_shelf.stands, &Whole::hash);
    return found == m_shelf.whole.end() ? Bytes() : found->manifest;
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

void SimServer::putManifest(ByteView manifest, Timestamp now) {
    const Whole made{m_log.size(), now, decodeHeader(manifest)->device, Bytes(manifest.begin(), manifest.end()),
                     envelopeHash(manifest)};
    const auto stands = [&](const Whole& each) { return each.hash == m_shelf.stands; };
    for (const Whole& each : m_shelf.whole)
        if (!stands(each)) m_shelf.former.push_back({each.hash, now});
    std::erase_if(m_shelf.whole, [&](const Whole& each) { return !stands(each); });
    m_shelf.whole.push_back(made);
    m_everWhole.push_back(made);
    note();
}

void SimServer::rollBack(std::size_t to, bool honest) {
    m_log.erase(m_log.begin() + static_cast<std::ptrdiff_t>(std::min(to, m_log.size())), m_log.end());
    if (honest) ++m_incarnation;
}

void SimServer::restore(std::size_t to, bool honest) {
    rollBack(to, honest);
    m_shelves.erase(m_shelves.upper_bound(m_log.size()), m_shelves.end());
    m_shelf = m_shelves.empty() ? Shelf{} : m_shelves.rbegin()->second;
    for (Stored& each : m_log) each.envelope = each.whole;
    empty(m_shelf.emptied);
}

}  // namespace hearth::sync

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/snapshot_reader.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "core/store/database.h"
#include "sync/outbox.h"

namespace hearth::sync {

namespace {
Error wrong(const char* what) { return fail(ErrorCode::Corrupt, what); }
}  // namespace

Result<SnapshotReader::Found> SnapshotReader::open(ByteView envelope) const {
    HEARTH_TRY(const EnvelopeHeader header, decodeHeader(envelope));
    if (header.kind != EnvelopeKind::SnapshotManifest) return wrong("it is no manifest");
    HEARTH_TRY(const Bytes plain, m_setup.sealing.open(envelope));
    HEARTH_TRY(SnapshotManifest manifest, decodeManifest(plain));
    return Found{std::move(manifest), header.epoch};
}

Status SnapshotReader::check(const Found& found, ByteView envelope) const {
    const SnapshotManifest& manifest = found.manifest;
    HEARTH_TRY(const Inspected maker, m_setup.sealing.inspect(envelope));
    if (!m_setup.snapshots.mayWrite(maker.header.device)) return wrong("its maker may not write");
    const auto own = manifest.frontier.find(maker.header.device.bytes());
    const bool behindOwn = own != manifest.frontier.end() && maker.header.sequence == own->second.sequence + 1 &&
                           maker.header.previous == own->second.hash;
    if (!behindOwn && maker.header.sequence != 1) return wrong("its maker was elsewhere");
    for (const auto& each : manifest.frontier)
        if (!m_setup.sealing.chainStart(DeviceId(each.first)).ok()) return wrong("a device in it is a stranger");
    HEARTH_TRY_STATUS(checkOwnChain(manifest));
    HEARTH_TRY(const Hello hello, m_setup.transport.hello(m_setup.sealing.device(), manifest.position));
    if (hello.revoked || hello.atCursor != manifest.positionHash) return wrong("it is of another log");
    m_serverTime = hello.time;
    return {};
}

/// How far it says that this device's chain came is so far or further here.
Status SnapshotReader::checkOwnChain(const SnapshotManifest& manifest) const {
    const auto own = manifest.frontier.find(m_setup.sealing.device().bytes());
    if (own == manifest.frontier.end()) return {};
    std::optional<ChainHash> here;
    HEARTH_TRY_STATUS(m_setup.store.write([&](store::Database& database) -> Status {
        HEARTH_TRY(here, Outbox(database, m_setup.sealing).hashOf(own->second.sequence));
        return {};
    }));
    return here == own->second.hash ? Status() : wrong("it says what was never said here");
}

Result<SnapshotChunk> SnapshotReader::chunk(const Found& found, std::uint32_t index, ByteView sealed) const {
    const SnapshotManifest& manifest = found.manifest;
    if (index >= manifest.chunks.size() || crypto::blake2b(sealed) != manifest.chunks[index])
        return wrong("a chunk is another one");
    HEARTH_TRY(const Bytes plain, m_setup.snapshots.openChunk({{manifest.id, found.epoch}, index}, sealed));
    HEARTH_TRY(SnapshotChunk chunk, decodeChunk(plain));
    const auto isOfFrontier = [&](const ToldOperation& told) {
        const auto end = manifest.frontier.find(told.device);
        return end != manifest.frontier.end() && told.sequence > 0 && told.sequence <= end->second.sequence;
    };
    if (!std::ranges::all_of(chunk.operations, isOfFrontier)) return wrong("a row lies beyond its frontier");
    return chunk;
}

}  // namespace hearth::sync

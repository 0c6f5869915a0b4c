// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/snapshot.h"

#include <algorithm>
#include <limits>
#include <set>

#include "core/base/text.h"
#include "sync/cbor_fields.h"
#include "sync/operation_cbor.h"
#include "sync/packing.h"

namespace hearth::sync {

using store::Operation;
using store::OperationKind;

namespace {

/// Sent on the wire, never renumbered.
enum class ChunkKey : std::uint64_t { Base = 0, Devices = 1, Operations = 2, Lost = 3 };
constexpr std::uint64_t kChunkKeys = 4;
enum class ManifestKey : std::uint64_t {
    Id = 0,
    Schema = 1,
    Position = 2,
    PositionHash = 3,
    Frontier = 4,
    Seen = 5,
    Usable = 6,
    Chunks = 7
};
constexpr std::uint64_t kManifestKeys = 8;

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }

LogicalTime baseOf(const SnapshotChunk& chunk) {
    if (chunk.operations.empty() && chunk.lost.empty()) return LogicalTime(0);
    LogicalTime base(std::numeric_limits<std::uint64_t>::max());
    for (const ToldOperation& told : chunk.operations) base = std::min(base, told.operation.stamp);
    for (const LostVersion& lost : chunk.lost) base = std::min(base, lost.stamp);
    return base;
}

std::set<IdBytes> devicesOf(const SnapshotChunk& chunk) {
    std::set<IdBytes> devices;
    for (const ToldOperation& told : chunk.operations) devices.insert(told.device);
    for (const LostVersion& lost : chunk.lost) devices.insert(lost.device);
    return devices;
}

/// Writes rows with their devices as places in a list, and their stamps as distances.
class ChunkWriter {
public:
    explicit ChunkWriter(const SnapshotChunk& chunk) : m_base(baseOf(chunk)) {
        m_out.map(kChunkKeys);
        key(ChunkKey::Base);
        m_out.unsignedInteger(m_base.packed());
        const auto devices = devicesOf(chunk);
        key(ChunkKey::Devices);
        m_out.array(devices.size());
        for (const IdBytes& device : devices) {
            m_places.emplace(device, m_places.size());
            m_out.bytes(device);
        }
    }
    void key(ChunkKey key) { m_out.unsignedInteger(static_cast<std::uint64_t>(key)); }
    void write(const ToldOperation& told) {
        const Operation& operation = told.operation;
        const bool hasCells = operation.kind != OperationKind::Forget;
        m_out.array(hasCells ? 7 : 6);
        m_out.unsignedInteger(static_cast<std::uint64_t>(operation.kind));
        m_out.unsignedInteger(operation.table);
        m_out.bytes(operation.row);
        m_out.unsignedInteger(operation.stamp.packed() - m_base.packed());
        m_out.unsignedInteger(m_places.at(told.device));
        m_out.unsignedInteger(told.sequence);
        if (hasCells) writeCells(m_out, operation.cells);
    }
    void write(const LostVersion& lost) {
        m_out.array(6);
        m_out.unsignedInteger(lost.table);
        m_out.bytes(lost.row);
        m_out.unsignedInteger(lost.column);
        m_out.unsignedInteger(lost.stamp.packed() - m_base.packed());
        m_out.unsignedInteger(m_places.at(lost.device));
        writeValue(m_out, lost.value);
    }
    template <typename Each>
    void writeAll(ChunkKey name, const std::vector<Each>& all) {
        key(name);
        m_out.array(all.size());
        for (const Each& each : all) write(each);
    }
    std::size_t size() const { return m_out.size(); }
    Bytes take() { return m_out.take(); }

private:
    CborWriter m_out;
    LogicalTime m_base;
    std::map<IdBytes, std::uint64_t> m_places;
};

/// What is read of a chunk before its rows.
struct ChunkHead {
    LogicalTime base{0};
    std::vector<IdBytes> devices;
};

Result<IdBytes> readDevice(CborReader& in, const ChunkHead& head) {
    HEARTH_TRY(const std::uint64_t place, in.unsignedInteger());
    if (place >= head.devices.size()) return corrupt("a row is of nobody");
    return head.devices[place];
}

Result<ChunkHead> readHead(CborReader& in) {
    ChunkHead head;
    HEARTH_TRY_STATUS(expectKey(in, ChunkKey::Base));
    HEARTH_TRY(const std::uint64_t base, in.unsignedInteger());
    head.base = LogicalTime(base);
    HEARTH_TRY_STATUS(expectKey(in, ChunkKey::Devices));
    HEARTH_TRY(const std::uint64_t count, in.array());
    for (std::uint64_t i = 0; i < count; ++i) {
        HEARTH_TRY(const IdBytes device, readFixed<16>(in));
        head.devices.push_back(device);
    }
    return head;
}

Result<ToldOperation> readTold(CborReader& in, const ChunkHead& head) {
    HEARTH_TRY(const std::uint64_t size, in.array());
    HEARTH_TRY(const OperationKind kind, readKind(in));
    const bool hasCells = kind != OperationKind::Forget;
    if (size != (hasCells ? 7 : 6)) return corrupt("an operation has the wrong number of fields");
    HEARTH_TRY(const auto table, readNumber<std::uint16_t>(in));
    HEARTH_TRY(const IdBytes row, readFixed<16>(in));
    HEARTH_TRY(const LogicalTime stamp, readStamp(in, head.base));
    HEARTH_TRY(const IdBytes device, readDevice(in, head));
    HEARTH_TRY(const std::uint64_t sequence, in.unsignedInteger());
    ToldOperation told{device, sequence, {kind, table, row, stamp, {}}};
    if (!hasCells) return told;
    HEARTH_TRY(told.operation.cells, readCells(in));
    if (told.operation.cells.empty()) return corrupt("an operation has no cells");
    return told;
}

Result<LostVersion> readLost(CborReader& in, const ChunkHead& head) {
    HEARTH_TRY_STATUS(expectArray(in, 6));
    HEARTH_TRY(const auto table, readNumber<std::uint16_t>(in));
    HEARTH_TRY(const IdBytes row, readFixed<16>(in));
    HEARTH_TRY(const auto column, readNumber<std::uint16_t>(in));
    HEARTH_TRY(const LogicalTime stamp, readStamp(in, head.base));
    HEARTH_TRY(const IdBytes device, readDevice(in, head));
    HEARTH_TRY(store::Value value, readValue(in));
    return LostVersion{device, table, row, column, stamp, std::move(value)};
}

void writeSeenBy(CborWriter& out, const SeenBy& seen) {
    out.map(seen.size());
    for (const auto& [by, whose] : seen) {
        out.bytes(by);
        out.map(whose.size());
        for (const auto& [of, sequence] : whose) {
            out.bytes(of);
            out.unsignedInteger(sequence);
        }
    }
}

/// A map by device; `read` reads what stands behind each. Errors: Corrupt when the keys are not in order.
template <typename Read>
Status readByDevice(CborReader& in, const Read& read) {
    HEARTH_TRY(const std::uint64_t count, in.map());
    KeyOrder order;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::size_t start = in.position();
        HEARTH_TRY(const IdBytes device, readFixed<16>(in));
        HEARTH_TRY_STATUS(order.next(in.since(start)));
        HEARTH_TRY_STATUS(read(device));
    }
    return {};
}

Result<SeenBy> readSeenBy(CborReader& in) {
    SeenBy seen;
    HEARTH_TRY_STATUS(readByDevice(in, [&](const IdBytes& by) {
        auto& whose = seen[by];
        return readByDevice(in, [&](const IdBytes& of) -> Status {
            HEARTH_TRY(whose[of], in.unsignedInteger());
            return {};
        });
    }));
    return seen;
}

Status belongTogether(const SnapshotManifest& manifest) {
    if (manifest.position == 0) return corrupt("a snapshot stands nowhere in the log");
    if (manifest.chunks.empty()) return corrupt("a snapshot holds nothing");
    if (manifest.usable == 0 || manifest.usable > manifest.chunks.size())
        return corrupt("a snapshot is usable before its first chunk, or after its last");
    for (const auto& [by, whose] : manifest.seen) {
        if (manifest.frontier.count(by) == 0) return corrupt("somebody read who wrote nothing");
        for (const auto& of : whose)
            if (manifest.frontier.count(of.first) == 0) return corrupt("somebody was read who wrote nothing");
    }
    return {};
}

}  // namespace

Result<Bytes> encodeChunk(const SnapshotChunk& chunk) {
    for (const ToldOperation& told : chunk.operations) HEARTH_TRY_STATUS(checkWritable(told.operation));
    for (const LostVersion& lost : chunk.lost) {
        const auto* text = std::get_if<std::string>(&lost.value);
        if (text != nullptr && !isUtf8(*text)) return fail(ErrorCode::InvalidArgument, "text is not UTF-8");
    }
    ChunkWriter out(chunk);
    out.writeAll(ChunkKey::Operations, chunk.operations);
    out.writeAll(ChunkKey::Lost, chunk.lost);
    if (out.size() > kMaxPlainBytes) return fail(ErrorCode::InvalidArgument, "the chunk is too large");
    return out.take();
}

Result<SnapshotChunk> decodeChunk(ByteView plain) {
    if (plain.size() > kMaxPlainBytes) return corrupt("the chunk is too large");
    CborReader in(plain);
    HEARTH_TRY(const std::uint64_t keys, in.map());
    if (keys > kChunkKeys) return fail(ErrorCode::Unsupported, "a chunk of a newer version");
    HEARTH_TRY(const ChunkHead head, readHead(in));
    SnapshotChunk chunk;
    HEARTH_TRY_STATUS(expectKey(in, ChunkKey::Operations));
    HEARTH_TRY(const std::uint64_t operations, in.array());
    for (std::uint64_t i = 0; i < operations; ++i) {
        HEARTH_TRY(ToldOperation told, readTold(in, head));
        chunk.operations.push_back(std::move(told));
    }
    HEARTH_TRY_STATUS(expectKey(in, ChunkKey::Lost));
    HEARTH_TRY(const std::uint64_t lost, in.array());
    for (std::uint64_t i = 0; i < lost; ++i) {
        HEARTH_TRY(LostVersion version, readLost(in, head));
        chunk.lost.push_back(std::move(version));
    }
    HEARTH_TRY_STATUS(in.end());
    // There is one encoding only: the base is the least stamp, and the devices are those that are named, in order.
    const auto devices = devicesOf(chunk);
    if (keys != kChunkKeys || baseOf(chunk) != head.base || !std::ranges::equal(devices, head.devices))
        return corrupt("a chunk is not in its only encoding");
    return chunk;
}

Bytes encodeManifest(const SnapshotManifest& manifest) {
    CborWriter out;
    const auto key = [&out](ManifestKey name) { out.unsignedInteger(static_cast<std::uint64_t>(name)); };
    out.map(kManifestKeys);
    key(ManifestKey::Id);
    out.bytes(manifest.id);
    key(ManifestKey::Schema);
    out.unsignedInteger(manifest.schema);
    key(ManifestKey::Position);
    out.unsignedInteger(manifest.position);
    key(ManifestKey::PositionHash);
    out.bytes(manifest.positionHash);
    key(ManifestKey::Frontier);
    writeFrontier(out, manifest.frontier);
    key(ManifestKey::Seen);
    writeSeenBy(out, manifest.seen);
    key(ManifestKey::Usable);
    out.unsignedInteger(manifest.usable);
    key(ManifestKey::Chunks);
    out.array(manifest.chunks.size());
    for (const ChainHash& chunk : manifest.chunks) out.bytes(chunk);
    return out.take();
}

Result<SnapshotManifest> decodeManifest(ByteView plain) {
    CborReader in(plain);
    HEARTH_TRY(const std::uint64_t keys, in.map());
    if (keys > kManifestKeys) return fail(ErrorCode::Unsupported, "a manifest of a newer version");
    SnapshotManifest manifest{};
    HEARTH_TRY_STATUS(expectKey(in, ManifestKey::Id));
    HEARTH_TRY(manifest.id, readFixed<16>(in));
    HEARTH_TRY_STATUS(expectKey(in, ManifestKey::Schema));
    HEARTH_TRY(manifest.schema, readNumber<std::uint32_t>(in));
    HEARTH_TRY_STATUS(expectKey(in, ManifestKey::Position));
    HEARTH_TRY(manifest.position, in.unsignedInteger());
    HEARTH_TRY_STATUS(expectKey(in, ManifestKey::PositionHash));
    HEARTH_TRY(manifest.positionHash, readFixed<32>(in));
    HEARTH_TRY_STATUS(expectKey(in, ManifestKey::Frontier));
    HEARTH_TRY(manifest.frontier, readFrontier(in));
    HEARTH_TRY_STATUS(expectKey(in, ManifestKey::Seen));
    HEARTH_TRY(manifest.seen, readSeenBy(in));
    HEARTH_TRY_STATUS(expectKey(in, ManifestKey::Usable));
    HEARTH_TRY(manifest.usable, readNumber<std::uint32_t>(in));
    HEARTH_TRY_STATUS(expectKey(in, ManifestKey::Chunks));
    HEARTH_TRY(const std::uint64_t count, in.array());
    for (std::uint64_t i = 0; i < count; ++i) {
        HEARTH_TRY(const ChainHash chunk, readFixed<32>(in));
        manifest.chunks.push_back(chunk);
    }
    HEARTH_TRY_STATUS(in.end());
    if (keys != kManifestKeys) return corrupt("a field of the manifest is missing");
    HEARTH_TRY_STATUS(belongTogether(manifest));
    return manifest;
}

}  // namespace hearth::sync

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/wire_frames.h"

#include <algorithm>
#include <limits>
#include <map>

#include "sync/big_endian.h"

namespace hearth::sync::protocol {

namespace {

// The first byte of a frame.
constexpr std::uint8_t kKindBits = 0x03;
constexpr std::uint8_t kWhole = 3;  ///< In the place of a kind: the envelope as it is.
constexpr std::uint8_t kCompressed = 0x04;
constexpr std::uint8_t kParts = 0x08;  ///< Part and parts are given; they are not 0 and 1.
constexpr std::uint8_t kHollow = 0x10;
constexpr std::uint8_t kPlace = 0x20;  ///< Sequence and previous hash are given.
constexpr std::uint8_t kKnown = kKindBits | kCompressed | kParts | kHollow | kPlace;

constexpr std::size_t kSignatureBytes = std::tuple_size_v<crypto::Signature>;
constexpr std::size_t kCommitmentBytes = kBodyOffset - kHeaderBytes - crypto::kNonceBytes;
const std::size_t kMostPackedBytes = padmeLength(kMaxPlainBytes);

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
void appendNumber(Bytes& out, std::uint64_t value) {
    for (; value > 0x7F; value >>= 7) out.push_back(static_cast<std::uint8_t>(0x80 | (value & 0x7F)));
    out.push_back(static_cast<std::uint8_t>(value));
}

class FrameReader {
public:
    explicit FrameReader(ByteView in) : m_in(in) {}
    bool atEnd() const { return m_in.empty(); }
    Result<ByteView> bytes(std::size_t size) {
        if (size > m_in.size()) return corrupt("frames end early");
        const ByteView found = m_in.first(size);
        m_in = m_in.subspan(size);
        return found;
    }
    template <std::size_t Size>
    Result<std::array<std::uint8_t, Size>> array() {
        HEARTH_TRY(const ByteView found, bytes(Size));
        std::array<std::uint8_t, Size> copy{};
        std::ranges::copy(found, copy.begin());
        return copy;
    }
    Result<std::uint8_t> flags() {
        HEARTH_TRY(const ByteView byte, bytes(1));
        if ((byte[0] & ~kKnown) != 0) return corrupt("a frame of an unknown kind");
        return byte[0];
    }
    /// In as few bytes as it needs.
    Result<std::uint64_t> number(std::uint64_t most) {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            HEARTH_TRY(const ByteView byte, bytes(1));
            const std::uint64_t seven = byte[0] & 0x7FU;
            if (seven << shift >> shift != seven) return corrupt("a number is out of range");
            value |= seven << shift;
            if ((byte[0] & 0x80U) != 0) continue;
            if (seven == 0 && shift > 0) return corrupt("a number is not in its shortest form");
            return value <= most ? Result<std::uint64_t>(value) : corrupt("a number is out of range");
        }
        return corrupt("a number is out of range");
    }
    template <typename Integer>
    Result<Integer> integer() {
        HEARTH_TRY(const std::uint64_t value, number(std::numeric_limits<Integer>::max()));
        return static_cast<Integer>(value);
    }

private:
    ByteView m_in;
};

std::uint8_t flagsOf(const Frame& frame) {
    auto flags = static_cast<std::uint8_t>(frame.kind);
    if (frame.compression == Compression::Zstd) flags |= kCompressed;
    if (frame.parts != 1) flags |= kParts;
    if (frame.hollow) flags |= kHollow;
    return flags;
}

/// What follows the first byte and the place.
void appendRest(Bytes& out, const Frame& frame) {
    appendNumber(out, frame.epoch);
    if (frame.parts != 1) {
        appendNumber(out, frame.part);
        appendNumber(out, frame.parts);
    }
    appendNumber(out, frame.plainLength);
    if (frame.compression == Compression::Zstd && !frame.hollow)
        appendNumber(out, frame.body.size() - crypto::kTagBytes);
    for (const ByteView piece : {frame.nonce, frame.commitment, frame.body, frame.signature}) appendBytes(out, piece);
}

Status takeParts(FrameReader& in, Frame& frame) {
    HEARTH_TRY(frame.part, in.integer<std::uint16_t>());
    HEARTH_TRY(frame.parts, in.integer<std::uint16_t>());
    if (frame.parts == 1 || frame.part >= frame.parts) return corrupt("an envelope's part number is impossible");
    return {};
}

/// How long the body is, or its hash. The sizes of content that is not compressed follow from its length.
Result<std::size_t> takeBodySize(FrameReader& in, const Frame& frame) {
    if (frame.hollow) return std::tuple_size_v<ChainHash>;
    if (frame.kind == EnvelopeKind::Membership) return std::size_t{frame.plainLength};
    if (frame.compression == Compression::None) return padmeLength(frame.plainLength) + crypto::kTagBytes;
    HEARTH_TRY(const std::uint64_t packed, in.number(kMostPackedBytes));
    if (packed != padmeLength(packed)) return corrupt("an envelope's padding is wrong");
    return packed + crypto::kTagBytes;
}

Result<Frame> takeRest(FrameReader& in, std::uint8_t flags) {
    Frame frame{static_cast<EnvelopeKind>(flags & kKindBits), Compression::None, 0, 0, 1, 0, {}, {}, {}, {}};
    const bool record = frame.kind == EnvelopeKind::Membership;
    if (record && (flags & (kCompressed | kParts)) != 0) return corrupt("a record is neither compressed nor cut");
    frame.hollow = (flags & kHollow) != 0;
    if (frame.hollow && frame.kind != EnvelopeKind::Operations) return corrupt("an envelope that may not be hollow");
    if ((flags & kCompressed) != 0) frame.compression = Compression::Zstd;
    HEARTH_TRY(frame.epoch, in.integer<std::uint32_t>());
    if ((flags & kParts) != 0) HEARTH_TRY_STATUS(takeParts(in, frame));
    HEARTH_TRY(const std::uint64_t plainLength, in.number(kMaxPlainBytes));
    frame.plainLength = static_cast<std::uint32_t>(plainLength);
    HEARTH_TRY(const std::size_t size, takeBodySize(in, frame));
    if (!record) {
        HEARTH_TRY(frame.nonce, in.bytes(crypto::kNonceBytes));
        HEARTH_TRY(frame.commitment, in.bytes(kCommitmentBytes));
    }
    HEARTH_TRY(frame.body, in.bytes(size));
    HEARTH_TRY(frame.signature, in.bytes(kSignatureBytes));
    return frame;
}

Result<RunStart> takeStart(FrameReader& in) {
    RunStart start{};
    HEARTH_TRY(start.sequence, in.integer<std::uint64_t>());
    if (start.sequence == 0) return corrupt("an envelope has no sequence number");
    HEARTH_TRY(start.previous, in.array<std::tuple_size_v<decltype(start.previous)>>());
    return start;
}

RunStart startOf(const EnvelopeHeader& header) {
    RunStart start{header.sequence, {}};
    std::ranges::copy(ByteView(header.previous).first(start.previous.size()), start.previous.begin());
    return start;
}

bool stands(const EnvelopeHeader& header, const Seen& behind) {
    return header.sequence == behind.sequence + 1 && header.previous == behind.hash;
}

/// The envelope, when it is one whose frame says all of it in this vault.
std::optional<EnvelopeView> viewOf(ByteView envelope, const VaultId& vault) {
    const auto split = splitEnvelope(envelope);
    const auto* view = std::get_if<EnvelopeView>(&split);
    return view != nullptr && view->header.vault == vault ? std::optional(*view) : std::nullopt;
}

/// The devices of a page in the order in which they come, and how far each one's chain goes in what stands before.
class PageChains {
public:
    /// The number of a device, from 1; 0 for one that has not come yet.
    std::size_t find(const DeviceId& device) const {
        const auto found = m_numbers.find(device);
        return found == m_numbers.end() ? 0 : found->second;
    }
    std::size_t count() const { return m_devices.size(); }
    const DeviceId& device(std::size_t number) const { return m_devices[number - 1]; }
    const Seen& end(std::size_t number) const { return m_ends[number - 1]; }
    void note(const DeviceId& device, const Seen& end) {
        const auto [at, isNew] = m_numbers.emplace(device, m_devices.size() + 1);
        if (isNew) {
            m_devices.push_back(device);
            m_ends.push_back(end);
        }
        m_ends[at->second - 1] = end;
    }

private:
    std::map<DeviceId, std::size_t> m_numbers;
    std::vector<DeviceId> m_devices;
    std::vector<Seen> m_ends;
};

class PageWriter {
public:
    PageWriter(const VaultId& vault, std::uint64_t head) : m_vault(vault) { appendNumber(m_out, head); }
    void add(const LogEntry& entry) {
        const auto view = viewOf(entry.envelope, m_vault);
        if (view) return addShort(entry.position, *view);
        m_out.push_back(kWhole);
        addPosition(entry.position);
        appendNumber(m_out, entry.envelope.size());
        appendBytes(m_out, entry.envelope);
    }
    Bytes take() { return std::move(m_out); }

private:
    void addPosition(std::uint64_t position) { appendNumber(m_out, position - std::exchange(m_position, position)); }
    void addShort(std::uint64_t position, const EnvelopeView& view) {
        const EnvelopeHeader& header = view.header;
        const std::size_t number = m_chains.find(header.device);
        const bool follows = number != 0 && stands(header, m_chains.end(number));
        const Frame frame = shorten(view);
        m_out.push_back(static_cast<std::uint8_t>(flagsOf(frame) | (follows ? 0 : kPlace)));
        addPosition(position);
        appendNumber(m_out, number);
        if (number == 0) appendBytes(m_out, header.device.view());
        if (!follows) {
            appendNumber(m_out, header.sequence);
            appendBytes(m_out, header.previous);
        }
        appendRest(m_out, frame);
        m_chains.note(header.device, {header.sequence, envelopeHash(view)});
    }

    VaultId m_vault;
    Bytes m_out;
    std::uint64_t m_position = 0;
    PageChains m_chains;
};

class PageReader {
public:
    PageReader(ByteView body, const VaultId& vault) : m_in(body), m_vault(vault) {}
    Result<LogPage> read() {
        LogPage page;
        HEARTH_TRY(page.head, m_in.integer<std::uint64_t>());
        while (!m_in.atEnd()) {
            HEARTH_TRY(const std::uint8_t flags, m_in.flags());
            HEARTH_TRY(const auto further, m_in.integer<std::uint64_t>());
            m_position += further;
            HEARTH_TRY(Bytes envelope, (flags & kKindBits) == kWhole ? takeWhole(flags) : takeShort(flags));
            page.entries.push_back({m_position, std::move(envelope)});
        }
        return page;
    }

private:
    Result<Bytes> takeWhole(std::uint8_t flags) {
        if (flags != kWhole) return corrupt("a frame of an unknown kind");
        HEARTH_TRY(const auto size, m_in.integer<std::size_t>());
        HEARTH_TRY(const ByteView envelope, m_in.bytes(size));
        if (viewOf(envelope, m_vault)) return corrupt("a frame is longer than it has to be");
        return Bytes(envelope.begin(), envelope.end());
    }
    Result<DeviceId> takeDevice() {
        HEARTH_TRY(const std::uint64_t number, m_in.number(m_chains.count()));
        if (number != 0) return m_chains.device(static_cast<std::size_t>(number));
        HEARTH_TRY(const auto id, m_in.array<std::tuple_size_v<IdBytes>>());
        if (m_chains.find(DeviceId(id)) != 0) return corrupt("a device is named twice");
        return DeviceId(id);
    }
    /// Behind `last`, or where the frame says.
    Result<Seen> takePlace(std::uint8_t flags, const std::optional<Seen>& last) {
        if ((flags & kPlace) == 0) {
            if (!last || last->sequence == std::numeric_limits<std::uint64_t>::max())
                return corrupt("an envelope follows none");
            return Seen{last->sequence + 1, last->hash};
        }
        Seen place{};
        HEARTH_TRY(place.sequence, m_in.integer<std::uint64_t>());
        HEARTH_TRY(place.hash, m_in.array<std::tuple_size_v<ChainHash>>());
        if (place.sequence == 0) return corrupt("an envelope has no sequence number");
        if (last && place.sequence == last->sequence + 1 && place.hash == last->hash)
            return corrupt("a frame is longer than it has to be");
        return place;
    }
    Result<Bytes> takeShort(std::uint8_t flags) {
        HEARTH_TRY(const DeviceId device, takeDevice());
        const std::size_t number = m_chains.find(device);
        HEARTH_TRY(const Seen place,
                   takePlace(flags, number != 0 ? std::optional(m_chains.end(number)) : std::nullopt));
        HEARTH_TRY(const Frame frame, takeRest(m_in, flags));
        Bytes envelope = restore(frame, {m_vault, device, place.sequence, place.hash});
        m_chains.note(device, {place.sequence, envelopeHash(envelope)});
        return envelope;
    }

    FrameReader m_in;
    VaultId m_vault;
    std::uint64_t m_position = 0;
    PageChains m_chains;
};

}  // namespace

Frame shorten(const EnvelopeView& envelope) {
    const EnvelopeHeader& header = envelope.header;
    Frame frame{header.kind,
                header.compression,
                header.epoch,
                header.part,
                header.parts,
                header.plainLength,
                {},
                {},
                envelope.body,
                envelope.whole.last(kSignatureBytes)};
    frame.hollow = envelope.hollow();
    if (frame.hollow) frame.body = envelope.whole.subspan(kBodyOffset, envelope.bodyHash.size());
    if (header.kind == EnvelopeKind::Membership) return frame;
    frame.nonce = envelope.whole.subspan(kHeaderBytes, crypto::kNonceBytes);
    frame.commitment = envelope.whole.subspan(kHeaderBytes + crypto::kNonceBytes, kCommitmentBytes);
    return frame;
}

Bytes restore(const Frame& frame, const ChainPlace& place) {
    HeaderBytes header = encodeHeader({frame.kind, frame.compression, place.vault, frame.epoch, place.device,
                                       place.sequence, place.previous, frame.part, frame.parts, frame.plainLength});
    if (frame.hollow) std::ranges::copy(kHollowMagic, header.begin());
    Bytes envelope;
    envelope.reserve(envelopeBytes(frame));
    appendBytes(envelope, header);
    appendBytes(envelope, frame.nonce);
    appendBytes(envelope, frame.commitment);
    envelope.resize(kBodyOffset);  // A record has zeros there.
    appendBytes(envelope, frame.body);
    appendBytes(envelope, frame.signature);
    return envelope;
}

std::size_t envelopeBytes(const Frame& frame) { return kEnvelopeOverhead + frame.body.size(); }

bool RunStart::isBehind(const ChainHash& hash) const {
    return std::ranges::equal(previous, ByteView(hash).first(previous.size()));
}

std::vector<PushedFrame> framesOf(std::span<const EnvelopeView> envelopes) {
    std::vector<PushedFrame> frames;
    std::optional<Seen> last;
    for (const EnvelopeView& envelope : envelopes) {
        const bool follows = last && stands(envelope.header, *last);
        frames.push_back({follows ? std::nullopt : std::optional(startOf(envelope.header)), shorten(envelope)});
        last = Seen{envelope.header.sequence, envelopeHash(envelope)};
    }
    return frames;
}

Bytes encodePush(std::span<const PushedFrame> frames) {
    Bytes out;
    for (const auto& [start, frame] : frames) {
        out.push_back(static_cast<std::uint8_t>(flagsOf(frame) | (start ? kPlace : 0)));
        if (start) {
            appendNumber(out, start->sequence);
            appendBytes(out, start->previous);
        }
        appendRest(out, frame);
    }
    return out;
}

Result<std::vector<PushedFrame>> decodePush(ByteView body) {
    std::vector<PushedFrame> frames;
    for (FrameReader in(body); !in.atEnd();) {
        HEARTH_TRY(const std::uint8_t flags, in.flags());
        if ((flags & kKindBits) == kWhole || (flags & kHollow) != 0) return corrupt("a frame of an unknown kind");
        std::optional<RunStart> start;
        if ((flags & kPlace) != 0) {
            HEARTH_TRY(start, takeStart(in));
        }
        if (!start && frames.empty()) return corrupt("an envelope follows none");
        HEARTH_TRY(const Frame frame, takeRest(in, flags));
        frames.push_back({start, frame});
    }
    return frames;
}

Bytes encodePage(const LogPage& page, const VaultId& vault) {
    PageWriter writer(vault, page.head);
    for (const LogEntry& entry : page.entries) writer.add(entry);
    return writer.take();
}

Result<LogPage> decodePage(ByteView body, const VaultId& vault) { return PageReader(body, vault).read(); }

}  // namespace hearth::sync::protocol

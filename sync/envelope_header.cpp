// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/envelope_header.h"

#include <algorithm>

namespace hearth::sync {

namespace {

constexpr std::uint8_t kKnownFlags = 1;

/// Writes field after field; the width of each is that of its type.
class FixedWriter {
public:
    explicit FixedWriter(HeaderBytes& out) : m_next(out.begin()) {}
    template <typename Integer>
    void integer(Integer value) {
        for (std::size_t i = sizeof(Integer); i-- > 0;) *m_next++ = static_cast<std::uint8_t>(value >> (8 * i));
    }
    void bytes(ByteView value) { m_next = std::copy(value.begin(), value.end(), m_next); }

private:
    HeaderBytes::iterator m_next;
};

class FixedReader {
public:
    explicit FixedReader(ByteView in) : m_in(in) {}
    template <typename Integer>
    Integer integer() {
        std::uint64_t value = 0;
        for (const auto byte : view(sizeof(Integer))) value = (value << 8) | byte;
        return static_cast<Integer>(value);
    }
    template <std::size_t Size>
    std::array<std::uint8_t, Size> array() {
        std::array<std::uint8_t, Size> copy{};
        const ByteView found = view(Size);
        std::copy(found.begin(), found.end(), copy.begin());
        return copy;
    }
    ByteView view(std::size_t size) {
        const ByteView found = m_in.first(size);
        m_in = m_in.subspan(size);
        return found;
    }

private:
    ByteView m_in;
};

Status possible(const EnvelopeHeader& header) {
    if (header.sequence == 0) return fail(ErrorCode::Corrupt, "an envelope has no sequence number");
    if (header.part >= header.parts) return fail(ErrorCode::Corrupt, "an envelope's part number is impossible");
    if (header.plainLength > kMaxPlainBytes) return fail(ErrorCode::Corrupt, "an envelope is too large");
    return {};
}

}  // namespace

HeaderBytes encodeHeader(const EnvelopeHeader& header) {
    HeaderBytes out{};
    FixedWriter writer(out);
    writer.bytes(asBytes(kEnvelopeMagic));
    writer.integer(kEnvelopeFormat);
    writer.integer(static_cast<std::uint8_t>(header.kind));
    writer.integer(static_cast<std::uint8_t>(header.compression));
    writer.bytes(header.vault.view());
    writer.integer(header.epoch);
    writer.bytes(header.device.view());
    writer.integer(header.sequence);
    writer.bytes(header.previous);
    writer.integer(header.part);
    writer.integer(header.parts);
    writer.integer(header.plainLength);
    return out;
}

Result<EnvelopeHeader> decodeHeader(ByteView bytes) {
    if (bytes.size() < kHeaderBytes) return fail(ErrorCode::Corrupt, "an envelope is too short");
    FixedReader reader(bytes.first(kHeaderBytes));
    const std::string_view magic = asText(reader.view(kEnvelopeMagic.size()));
    if (magic != kEnvelopeMagic && magic != kHollowMagic) return fail(ErrorCode::Corrupt, "not an envelope");
    const auto format = reader.integer<std::uint16_t>();
    const auto kind = reader.integer<std::uint8_t>();
    const auto flags = reader.integer<std::uint8_t>();
    if (format != kEnvelopeFormat || kind > static_cast<std::uint8_t>(EnvelopeKind::Membership) || flags > kKnownFlags)
        return fail(ErrorCode::Unsupported, "an envelope of a newer version");
    const VaultId vault(reader.array<16>());
    const auto epoch = reader.integer<std::uint32_t>();
    const DeviceId device(reader.array<16>());
    const auto sequence = reader.integer<std::uint64_t>();
    const ChainHash previous = reader.array<32>();
    const auto part = reader.integer<std::uint16_t>();
    const auto parts = reader.integer<std::uint16_t>();
    const auto plainLength = reader.integer<std::uint32_t>();
    const EnvelopeHeader header{static_cast<EnvelopeKind>(kind),
                                static_cast<Compression>(flags),
                                vault,
                                epoch,
                                device,
                                sequence,
                                previous,
                                part,
                                parts,
                                plainLength};
    HEARTH_TRY_STATUS(possible(header));
    if (magic == kHollowMagic && header.kind != EnvelopeKind::Operations)
        return fail(ErrorCode::Corrupt, "an envelope that may not be hollow");
    return header;
}

}  // namespace hearth::sync

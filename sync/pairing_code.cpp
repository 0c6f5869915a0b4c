// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/pairing_code.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "sync/big_endian.h"

namespace hearth::sync {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kChecksumBytes = 4;
constexpr std::size_t kFixedBytes = 1 + 16 + kPairingSecretBytes + 16 + 16;
constexpr std::size_t kGroup = 4;
constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kChecksumContext = "HEARTH-CODE-1";

std::array<std::uint8_t, kChecksumBytes> checksumOf(ByteView payload) {
    const crypto::Digest digest = crypto::blake2b({asBytes(kChecksumContext), payload});
    std::array<std::uint8_t, kChecksumBytes> checksum{};
    std::copy_n(digest.begin(), checksum.size(), checksum.begin());
    return checksum;
}

bool isUrl(std::string_view url) {
    const bool scheme = url.starts_with("https://") || url.starts_with("http://");
    const bool printable = std::ranges::all_of(url, [](char c) { return c > ' ' && c < '\x7F'; });
    return scheme && printable && url.size() <= kMaxPairingUrlBytes;
}

bool isSeparator(std::uint8_t c) { return c == '-' || c == ' ' || (c >= '\t' && c <= '\r'); }

/// The value of a digit; nothing for a character that no code has.
std::optional<std::uint32_t> digitOf(std::uint8_t c) {
    if (c >= 'a' && c <= 'z') c = static_cast<std::uint8_t>(c - 'a' + 'A');
    const auto place = kAlphabet.find(static_cast<char>(c));
    return place == std::string_view::npos ? std::nullopt : std::optional(static_cast<std::uint32_t>(place));
}

/// Base32 in groups.
crypto::SecretBytes grouped(const crypto::SecretBytes& bytes) {
    const std::size_t digits = (bytes.size() * 8 + 4) / 5;
    crypto::SecretBytes text(digits + (digits - 1) / kGroup);
    std::size_t at = 0;
    for (std::size_t digit = 0; digit < digits; ++digit) {
        std::uint32_t value = 0;
        for (std::size_t bit = digit * 5; bit < digit * 5 + 5; ++bit) {
            const bool set = bit / 8 < bytes.size() && ((bytes.expose()[bit / 8] >> (7 - bit % 8)) & 1) != 0;
            value = value << 1 | static_cast<std::uint32_t>(set);
        }
        if (digit > 0 && digit % kGroup == 0) text.exposeWritable()[at++] = '-';
        text.exposeWritable()[at++] = static_cast<std::uint8_t>(kAlphabet[value]);
    }
    return text;
}

/// What `grouped` made, however it was typed.
Result<crypto::SecretBytes> ungrouped(const crypto::SecretBytes& typed) {
    crypto::SecretBytes bytes(typed.size() * 5 / 8 + 1);
    std::size_t size = 0;
    std::uint32_t waiting = 0;
    unsigned bits = 0;
    for (const std::uint8_t c : typed.expose()) {
        if (isSeparator(c)) continue;
        const auto digit = digitOf(c);
        if (!digit) return fail(ErrorCode::InvalidArgument, "a pairing code has letters and the digits 2 to 7 only");
        waiting = (waiting << 5 | *digit) & 0xFFF;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes.exposeWritable()[size++] = static_cast<std::uint8_t>(waiting >> bits);
    }
    // A whole digit too many, or bits behind the last byte, would be a second way to write the same code.
    if (bits >= 5 || (waiting & ((1U << bits) - 1)) != 0)
        return fail(ErrorCode::Corrupt, "a pairing code has a mistake in it");
    return crypto::SecretBytes::fromBytes(bytes.expose().first(size));
}

IdBytes idAt(ByteView bytes, std::size_t offset) {
    IdBytes id{};
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(offset), id.size(), id.begin());
    return id;
}

}  // namespace

Status PairingCode::check() const {
    if (isUrl(serverUrl)) return {};
    return fail(ErrorCode::InvalidArgument, "this server's address fits no pairing code");
}

crypto::SecretBytes PairingCode::text() const {
    HEARTH_CHECK(check().ok());
    crypto::SecretBytes bytes(kFixedBytes + serverUrl.size() + kChecksumBytes);
    auto out = bytes.exposeWritable().begin();
    *out++ = kVersion;
    for (const ByteView part : {meeting.view(), secret.expose(), ByteView(serverKey), inviter.view()})
        out = std::ranges::copy(part, out).out;
    out = std::ranges::copy(asBytes(serverUrl), out).out;
    std::ranges::copy(checksumOf(bytes.expose().first(bytes.size() - kChecksumBytes)), out);
    return grouped(bytes);
}

Result<PairingCode> PairingCode::parse(const crypto::SecretBytes& typed) {
    constexpr std::size_t kMostTyped = 4096;
    if (typed.size() > kMostTyped) return fail(ErrorCode::InvalidArgument, "too long for a pairing code");
    HEARTH_TRY(const crypto::SecretBytes bytes, ungrouped(typed));
    if (bytes.size() < kChecksumBytes + 1) return fail(ErrorCode::InvalidArgument, "too short for a pairing code");
    const ByteView payload = bytes.expose().first(bytes.size() - kChecksumBytes);
    if (!std::ranges::equal(checksumOf(payload), bytes.expose().subspan(payload.size())))
        return fail(ErrorCode::Corrupt, "a pairing code has a mistake in it");
    if (payload[0] != kVersion) return fail(ErrorCode::Unsupported, "a pairing code of another version");
    if (payload.size() < kFixedBytes) return fail(ErrorCode::Corrupt, "a pairing code is not whole");
    PairingCode code{
        std::string(asText(payload.subspan(kFixedBytes))), idAt(payload, 33), RendezvousId(idAt(payload, 1)),
        crypto::SecretBytes::fromBytes(payload.subspan(17, kPairingSecretBytes)), DeviceId(idAt(payload, 49))};
    if (!isUrl(code.serverUrl)) return fail(ErrorCode::Corrupt, "a pairing code names no server");
    return code;
}

Bytes PairingCode::publicPart() const {
    Bytes bytes{kVersion};
    for (const ByteView part : {meeting.view(), ByteView(serverKey), inviter.view(), asBytes(serverUrl)})
        appendBytes(bytes, part);
    return bytes;
}

PairingCode PairingCode::clone() const { return {serverUrl, serverKey, meeting, secret.clone(), inviter}; }

}  // namespace hearth::sync

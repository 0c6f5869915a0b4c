// SPDX-License-Identifier: AGPL-3.0-or-later
// Source: RFC 8949, §3 (items), §4.2.1 (deterministic encoding), appendix D (half-precision floats).
#include "sync/cbor.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <optional>

#include "core/base/text.h"

namespace hearth::sync {

namespace {

constexpr std::uint8_t kHalf = 0xF9;
constexpr std::uint8_t kSingle = 0xFA;
constexpr std::uint8_t kDouble = 0xFB;
constexpr std::uint16_t kHalfNan = 0x7E00;
constexpr std::uint16_t kHalfInfinity = 0x7C00;

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }

/// The half-precision bits of a value, when it has any without loss.
std::optional<std::uint16_t> toHalf(double value) {
    const auto sign = static_cast<std::uint16_t>(std::signbit(value) ? 0x8000 : 0);
    const double magnitude = std::fabs(value);
    if (magnitude == 0) return sign;
    if (std::isinf(value)) return static_cast<std::uint16_t>(sign | kHalfInfinity);
    if (magnitude > 65504) return std::nullopt;
    const int exponent = std::max(std::ilogb(magnitude), -14);
    const double fraction = std::ldexp(magnitude, 10 - exponent);  // below 1024 only for subnormal numbers
    if (fraction != std::floor(fraction)) return std::nullopt;
    const auto digits = static_cast<unsigned>(fraction);
    const unsigned biased = digits < 1024 ? 0U : static_cast<unsigned>(exponent + 15);
    return static_cast<std::uint16_t>(sign | (biased << 10) | (digits & 0x3FF));
}

double fromHalf(std::uint64_t bits) {
    const int biased = static_cast<int>((bits >> 10) & 0x1F);
    const double digits = static_cast<double>(bits & 0x3FF);
    const double sign = (bits & 0x8000) != 0 ? -1 : 1;
    if (biased == 0) return sign * std::ldexp(digits, -24);
    if (biased == 31) return digits == 0 ? sign * std::numeric_limits<double>::infinity() : std::nan("");
    return sign * std::ldexp(digits + 1024, biased - 25);
}

bool fitsSingle(double value) { return static_cast<double>(static_cast<float>(value)) == value; }

/// The bytes that follow the first for an additional information of 24 to 27.
constexpr std::size_t argumentSize(std::uint8_t information) { return std::size_t{1} << (information - 24); }

constexpr std::uint64_t leastOfSize(std::size_t size) {
    return size == 1 ? 24 : std::uint64_t{1} << (size * 4);  // 2^8, 2^16, 2^32
}

}  // namespace

void CborWriter::bigEndian(std::uint64_t value, int size) {
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) m_out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void CborWriter::head(std::uint8_t major, std::uint64_t argument) {
    const auto first = static_cast<std::uint8_t>(major << 5);
    if (argument < 24) {
        m_out.push_back(static_cast<std::uint8_t>(first | argument));
        return;
    }
    std::uint8_t information = 27;
    while (information > 24 && argument < leastOfSize(argumentSize(information))) --information;
    m_out.push_back(static_cast<std::uint8_t>(first | information));
    bigEndian(argument, static_cast<int>(argumentSize(information)));
}

void CborWriter::integer(std::int64_t value) {
    // -1 - n is ~n, which cannot overflow.
    value < 0 ? head(1, static_cast<std::uint64_t>(~value)) : head(0, static_cast<std::uint64_t>(value));
}

void CborWriter::real(double value) {
    const std::optional<std::uint16_t> half = std::isnan(value) ? std::optional(kHalfNan) : toHalf(value);
    if (half) {
        m_out.push_back(kHalf);
        bigEndian(*half, 2);
    } else if (fitsSingle(value)) {
        m_out.push_back(kSingle);
        bigEndian(std::bit_cast<std::uint32_t>(static_cast<float>(value)), 4);
    } else {
        m_out.push_back(kDouble);
        bigEndian(std::bit_cast<std::uint64_t>(value), 8);
    }
}

void CborWriter::bytes(ByteView value) {
    head(2, value.size());
    m_out.insert(m_out.end(), value.begin(), value.end());
}

void CborWriter::text(std::string_view value) {
    head(3, value.size());
    m_out.insert(m_out.end(), value.begin(), value.end());
}

CborKind CborReader::peek() const {
    if (left() == 0) return CborKind::End;
    constexpr CborKind kMajor[] = {CborKind::Unsigned, CborKind::Negative, CborKind::Bytes, CborKind::Text,
                                   CborKind::Array,    CborKind::Map,      CborKind::Other, CborKind::Other};
    const std::uint8_t first = m_input[m_position];
    if (first == 0xF6) return CborKind::Null;
    if (first >= kHalf && first <= kDouble) return CborKind::Real;
    return kMajor[first >> 5];
}

Result<std::uint64_t> CborReader::bigEndian(std::size_t size) {
    if (left() < size) return corrupt("CBOR ends early");
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = (value << 8) | m_input[m_position++];
    return value;
}

Result<std::uint64_t> CborReader::head(std::uint8_t major) {
    HEARTH_TRY(const std::uint64_t first, bigEndian(1));
    if (first >> 5 != major) return corrupt("CBOR holds another kind of item");
    const auto information = static_cast<std::uint8_t>(first & 0x1F);
    if (information < 24) return std::uint64_t{information};
    if (information > 27) return corrupt("CBOR has an indefinite or reserved length");
    HEARTH_TRY(const std::uint64_t argument, bigEndian(argumentSize(information)));
    if (argument < leastOfSize(argumentSize(information))) return corrupt("CBOR is not in its shortest form");
    return argument;
}

Result<std::uint64_t> CborReader::unsignedInteger() { return head(0); }

Result<std::int64_t> CborReader::integer() {
    const bool negative = peek() == CborKind::Negative;
    HEARTH_TRY(const std::uint64_t argument, head(negative ? 1 : 0));
    if (argument > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return corrupt("CBOR holds an integer beyond 64 bits");
    const auto value = static_cast<std::int64_t>(argument);
    return negative ? ~value : value;
}

Result<double> CborReader::real() {
    HEARTH_TRY(const std::uint64_t first, bigEndian(1));
    if (first < kHalf || first > kDouble) return corrupt("CBOR holds another kind of item");
    HEARTH_TRY(const std::uint64_t bits, bigEndian(std::size_t{2} << (first - kHalf)));
    double value = 0;
    if (first == kHalf) value = fromHalf(bits);
    if (first == kSingle) value = static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
    if (first == kDouble) value = std::bit_cast<double>(bits);
    const bool shorter = std::isnan(value) ? first != kHalf || bits != kHalfNan
                                           : (first > kHalf && toHalf(value)) || (first > kSingle && fitsSingle(value));
    if (shorter) return corrupt("CBOR is not in its shortest form");
    return value;
}

Result<ByteView> CborReader::string(std::uint8_t major) {
    HEARTH_TRY(const std::uint64_t size, head(major));
    if (size > left()) return corrupt("CBOR ends early");
    const ByteView found = m_input.subspan(m_position, size);
    m_position += size;
    return found;
}

Result<ByteView> CborReader::bytes() { return string(2); }

Result<std::string_view> CborReader::text() {
    HEARTH_TRY(const ByteView found, string(3));
    if (!isUtf8(asText(found))) return corrupt("CBOR text is not UTF-8");
    return asText(found);
}

Status CborReader::null() {
    if (peek() != CborKind::Null) return corrupt("CBOR holds another kind of item");
    ++m_position;
    return {};
}

Result<std::uint64_t> CborReader::array() {
    HEARTH_TRY(const std::uint64_t count, head(4));
    if (count > left()) return corrupt("CBOR ends early");
    return count;
}

Result<std::uint64_t> CborReader::map() {
    HEARTH_TRY(const std::uint64_t count, head(5));
    if (count > left() / 2) return corrupt("CBOR ends early");
    return count;
}

Status CborReader::end() const { return left() == 0 ? Status() : Status(corrupt("bytes after the end of CBOR")); }

Status KeyOrder::next(ByteView encodedKey) {
    if (!m_last.empty() &&
        !std::lexicographical_compare(m_last.begin(), m_last.end(), encodedKey.begin(), encodedKey.end()))
        return corrupt("CBOR keys are not in order");
    m_last = encodedKey;
    return {};
}

}  // namespace hearth::sync

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/whole_text.h"

#include <array>
#include <optional>
#include <utility>

#include "core/base/text.h"

namespace hearth::llm {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
// Two ranges at the end of the last private plane: 256 for single bytes, 2048 for halves of UTF-16 pairs.
constexpr char32_t kByteBase = 0x10F000;
constexpr char32_t kSurrogateBase = 0x10F800;
constexpr char32_t kFirstSurrogate = 0xD800;
constexpr char32_t kFirstLowSurrogate = 0xDC00;
constexpr char32_t kAfterSurrogates = 0xE000;

void append(std::string& out, char32_t codePoint) {
    const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (codePoint < 0x80) return byte(codePoint);
    if (codePoint < 0x800) {
        byte(0xC0 | (codePoint >> 6));
    } else if (codePoint < 0x10000) {
        byte(0xE0 | (codePoint >> 12));
        byte(0x80 | ((codePoint >> 6) & 0x3F));
    } else {
        byte(0xF0 | (codePoint >> 18));
        byte(0x80 | ((codePoint >> 12) & 0x3F));
        byte(0x80 | ((codePoint >> 6) & 0x3F));
    }
    byte(0x80 | (codePoint & 0x3F));
}

/// How long the sequence is that a byte begins; 0 when none begins with it.
std::size_t expectedLength(unsigned char first) {
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return first < 0x80 ? 1 : 0;
}

/// Length of the well-formed character at the front, or 0.
std::size_t characterLength(std::string_view text) {
    const std::size_t length = expectedLength(static_cast<unsigned char>(text.front()));
    return length != 0 && length <= text.size() && isUtf8(text.substr(0, length)) ? length : 0;
}

std::optional<char32_t> hexUnit(std::string_view digits) {
    if (digits.size() < 4) return std::nullopt;
    char32_t unit = 0;
    for (char c : digits.substr(0, 4)) {
        unit <<= 4;
        if (c >= '0' && c <= '9')
            unit |= static_cast<char32_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            unit |= static_cast<char32_t>(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            unit |= static_cast<char32_t>(c - 'A' + 10);
        else
            return std::nullopt;
    }
    return unit;
}

bool isSurrogate(char32_t unit) { return unit >= kFirstSurrogate && unit < kAfterSurrogates; }
bool isHighSurrogate(char32_t unit) { return unit >= kFirstSurrogate && unit < kFirstLowSurrogate; }
bool isLowSurrogate(char32_t unit) { return unit >= kFirstLowSurrogate && unit < kAfterSurrogates; }

/// Appends the escape at the front of `rest` (it begins with a backslash) and says how long it was.
std::size_t mendEscape(std::string_view rest, std::string& out) {
    const auto unit = rest.size() > 1 && rest[1] == 'u' ? hexUnit(rest.substr(2)) : std::nullopt;
    if (!unit || !isSurrogate(*unit)) {
        out.append(rest.substr(0, 2));
        return std::min<std::size_t>(2, rest.size());
    }
    const auto next = rest.substr(6).starts_with("\\u") ? hexUnit(rest.substr(8)) : std::nullopt;
    if (isHighSurrogate(*unit) && next && isLowSurrogate(*next)) {
        out.append(rest.substr(0, 12));
        return 12;
    }
    append(out, kSurrogateBase + (*unit - kFirstSurrogate));
    return 6;
}

std::string mend(std::string_view document) {
    std::string out;
    out.reserve(document.size() + 16);
    while (!document.empty()) {
        std::size_t length = characterLength(document);
        if (document.front() == '\\') {
            length = mendEscape(document, out);
        } else if (length == 0) {
            append(out, kByteBase + static_cast<unsigned char>(document.front()));
            length = 1;
        } else {
            out.append(document.substr(0, length));
        }
        document.remove_prefix(length);
    }
    return out;
}

/// The marker at the front of a well-formed piece: all of them are four bytes long and begin alike.
std::optional<char32_t> markerAt(std::string_view piece) {
    if (piece.size() < 4 || static_cast<unsigned char>(piece[0]) != 0xF4) return std::nullopt;
    char32_t codePoint = 0x4;
    for (std::size_t index = 1; index < 4; ++index)
        codePoint = (codePoint << 6) | (static_cast<unsigned char>(piece[index]) & 0x3F);
    const bool byte = codePoint >= kByteBase && codePoint < kByteBase + 0x100;
    const bool surrogate = codePoint >= kSurrogateBase && codePoint < kSurrogateBase + 0x800;
    return byte || surrogate ? std::optional(codePoint) : std::nullopt;
}

}  // namespace

Result<StreamedJson> parseStreamedJson(std::string_view document) {
    auto value = parseJson(document);
    if (value.ok()) return StreamedJson{std::move(value).value(), false};
    HEARTH_TRY(Json mended, parseJson(mend(document)));
    return StreamedJson{std::move(mended), true};
}

std::string WholeText::feed(std::string_view piece, bool mended) {
    if (!mended && m_bytes.empty() && m_highSurrogate == 0) return std::string(piece);
    std::string out;
    while (!piece.empty()) {
        const auto marker = mended ? markerAt(piece) : std::nullopt;
        if (marker) {
            take(*marker, out);
            piece.remove_prefix(4);
            continue;
        }
        out += finish();
        const std::size_t next = mended ? std::min(piece.find('\xF4', 1), piece.size()) : piece.size();
        out.append(piece.substr(0, next));
        piece.remove_prefix(next);
    }
    return out;
}

std::string WholeText::finish() {
    std::string out;
    const bool pending = !m_bytes.empty() || m_highSurrogate != 0;
    if (pending) out = kReplacement;
    m_bytes.clear();
    m_highSurrogate = 0;
    return out;
}

void WholeText::take(char32_t marker, std::string& out) {
    if (marker < kSurrogateBase) return takeByte(static_cast<unsigned char>(marker - kByteBase), out);
    takeSurrogate(marker - kSurrogateBase + kFirstSurrogate, out);
}

void WholeText::takeByte(unsigned char byte, std::string& out) {
    const bool continues = (byte & 0xC0) == 0x80;
    if (!continues || m_bytes.empty()) out += finish();
    m_bytes += static_cast<char>(byte);
    const std::size_t expected = expectedLength(static_cast<unsigned char>(m_bytes.front()));
    if (m_bytes.size() < expected) return;
    if (!isUtf8(m_bytes)) return void(out += finish());
    out += std::exchange(m_bytes, {});
}

void WholeText::takeSurrogate(char32_t unit, std::string& out) {
    if (isHighSurrogate(unit) || m_highSurrogate == 0) {
        out += finish();
        if (isHighSurrogate(unit))
            m_highSurrogate = unit;
        else
            out += kReplacement;
        return;
    }
    const char32_t high = std::exchange(m_highSurrogate, 0);
    append(out, 0x10000 + ((high - kFirstSurrogate) << 10) + (unit - kFirstLowSurrogate));
}

}  // namespace hearth::llm

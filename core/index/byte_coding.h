// SPDX-License-Identifier: AGPL-3.0-or-later
// The number coding of index segments: LEB128 varints, zigzag for signed, strings with their length. Stored.
// Reading is bounds-checked and never fails loudly: a damaged segment reads as `ok() == false` and is rebuilt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hearth::index {

class ByteWriter {
public:
    void number(std::uint64_t value) {
        while (value >= 0x80) {
            m_bytes.push_back(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        m_bytes.push_back(static_cast<char>(value));
    }
    void signedNumber(std::int64_t value) {
        const auto bits = static_cast<std::uint64_t>(value);
        number((bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0));
    }
    void raw(std::string_view bytes) { m_bytes += bytes; }
    void text(std::string_view value) {
        number(value.size());
        raw(value);
    }
    std::size_t size() const { return m_bytes.size(); }
    const std::string& bytes() const { return m_bytes; }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        m_ok = false;
        return 0;
    }
    std::int64_t signedNumber() {
        const std::uint64_t bits = number();
        return static_cast<std::int64_t>((bits >> 1) ^ ((bits & 1) != 0 ? ~std::uint64_t{0} : 0));
    }
    std::string_view raw(std::uint64_t size) {
        if (size > static_cast<std::uint64_t>(m_end - m_at)) {
            m_ok = false;
            m_at = m_end;
            return {};
        }
        const std::string_view bytes(m_at, static_cast<std::size_t>(size));
        m_at += size;
        return bytes;
    }
    std::string_view text() { return raw(number()); }
    bool atEnd() const { return m_at == m_end; }
    bool ok() const { return m_ok; }

private:
    const char* m_at;
    const char* m_end;
    bool m_ok = true;
};

}  // namespace hearth::index

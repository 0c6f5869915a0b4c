// SPDX-License-Identifier: AGPL-3.0-or-later
// Secret memory: guarded, locked out of swap, wiped when it dies, never copied by accident.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace hearth::crypto {

/// Bytes that must not leak: passphrases, keys, phrases. Move-only; the only door out is `expose()`.
/// Source: libsodium, "Secure memory".
class SecretBytes {
public:
    /// `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    /// Copies in; the caller wipes its own copy (or uses `takeText`).
    static SecretBytes fromBytes(ByteView bytes);
    static SecretBytes fromText(std::string_view text) { return fromBytes(asBytes(text)); }
    /// Copies in and wipes the text that it came from.
    static SecretBytes takeText(std::string& text);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// The bytes themselves. Do not keep the view, do not copy it into an ordinary container.
    ByteView expose() const { return {m_data, m_size}; }
    std::span<std::uint8_t> exposeWritable() { return {m_data, m_size}; }
    /// Constant-time comparison.
    bool equals(const SecretBytes& other) const;
    SecretBytes clone() const;

private:
    std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
};

}  // namespace hearth::crypto

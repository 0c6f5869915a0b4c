// SPDX-License-Identifier: AGPL-3.0-or-later
// One page of a vault, sealed and opened. Format: docs/STORE_FORMAT.md, "Pages".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "core/base/id.h"
#include "core/crypto/aead.h"
#include "core/crypto/secret.h"
#include "core/store/page_layout.h"

namespace hearth::store {

using PageView = std::span<const std::uint8_t, kPageBytes>;
using PageSpan = std::span<std::uint8_t, kPageBytes>;
using WalSalt = std::array<std::uint8_t, 8>;

/// Where a page belongs; a page opens only in the place for which it was sealed.
struct PagePlace {
    enum class Kind : std::uint8_t { Database = 'd', Log = 'w' };  // stored, never renumbered
    Kind kind = Kind::Database;
    std::uint32_t number = 0;
    WalSalt salt{};  ///< Of the log's frame; zero in the database.
};

/// The keys of one vault. Threads: safe from any, it never changes.
class PageCipher {
public:
    /// Pre: a database key of 32 bytes.
    PageCipher(const crypto::SecretBytes& databaseKey, const FileId& file, std::uint16_t generation);

    PageCipher clone() const;

    /// `plain` and `sealed` do not overlap. Pre: the reserved bytes of `plain` are zero.
    void seal(const PagePlace& place, const crypto::Nonce& nonce, PageView plain, PageSpan sealed) const;
    /// False when the page was changed, moved, or sealed with another key. Reserved bytes come back zero.
    [[nodiscard]] bool open(const PagePlace& place, PageView sealed, PageSpan plain) const;

    /// What hides the checksum in a log frame's header: eight bytes that depend on the frame's nonce.
    std::array<std::uint8_t, 8> checksumMask(std::span<const std::uint8_t, crypto::kNonceBytes> nonce) const;

    /// Writes when a page is sealed into its nonce, hidden: the first 16 bytes stay random.
    void stamp(crypto::Nonce& nonce, std::uint32_t epoch) const;
    /// The stamp of an authentic page of the database; none where it was sealed without one.
    std::optional<std::uint32_t> epochOf(PageView sealed) const;
    /// The code over a record of the table of page tags and what comes before it.
    std::array<std::uint8_t, 32> authenticateTable(ByteView before, ByteView record) const;

    const FileId& file() const { return m_file; }
    std::uint16_t generation() const { return m_generation; }

private:
    PageCipher(const FileId& file, std::uint16_t generation) : m_file(file), m_generation(generation) {}

    using Associated = std::array<std::uint8_t, 48>;
    Associated associated(const PagePlace& place) const;
    const crypto::SecretBytes& keyFor(PagePlace::Kind kind) const;

    FileId m_file;
    std::uint16_t m_generation;
    crypto::SecretBytes m_databaseKey{0};
    crypto::SecretBytes m_logKey{0};
    crypto::SecretBytes m_maskKey{0};
    crypto::SecretBytes m_tableKey{0};
    crypto::SecretBytes m_stampKey{0};
};

}  // namespace hearth::store

// SPDX-License-Identifier: AGPL-3.0-or-later
// Sizes and places in vault.db and its log. Stored, never renumbered: docs/STORE_FORMAT.md says the same.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hearth::store {

inline constexpr std::size_t kPageBytes = 4096;
inline constexpr std::size_t kReservedBytes = 48;
inline constexpr std::size_t kUsableBytes = kPageBytes - kReservedBytes;

// The reserved bytes of a page on disk.
inline constexpr std::size_t kNonceAt = kUsableBytes;
inline constexpr std::size_t kTagAt = kNonceAt + 24;
inline constexpr std::size_t kGenerationAt = kTagAt + 16;
inline constexpr std::size_t kAlgorithmAt = kGenerationAt + 2;
inline constexpr std::size_t kFormatAt = kAlgorithmAt + 1;
inline constexpr std::size_t kZeroAt = kFormatAt + 1;
static_assert(kZeroAt + 4 == kPageBytes);

inline constexpr std::uint8_t kAlgorithmXChaCha20Poly1305 = 1;
inline constexpr std::uint8_t kPageFormat = 1;

/// Page 1 of the database starts with this on disk; SQLite is shown its own magic instead.
inline constexpr std::string_view kVaultMagic = "HEARTHVAULT-0001";
/// The part of it that every version shares; the digits behind it grow.
inline constexpr std::string_view kMagicName = kVaultMagic.substr(0, 12);
inline constexpr std::string_view kSqliteMagic{"SQLite format 3\0", 16};
static_assert(kVaultMagic.size() == kSqliteMagic.size());

// The write-ahead log: SQLite's own header, then frames of a header and a page.
inline constexpr std::size_t kLogHeaderBytes = 32;
inline constexpr std::size_t kLogSaltAt = 16;
inline constexpr std::size_t kFrameHeaderBytes = 24;
inline constexpr std::size_t kFrameBytes = kFrameHeaderBytes + kPageBytes;
inline constexpr std::size_t kFrameCommitAt = 4;
inline constexpr std::size_t kFrameSaltAt = 8;
inline constexpr std::size_t kFrameChecksumAt = 16;

/// SQLite never uses the page at 1 GiB, where it takes its locks.
inline constexpr std::uint32_t kLockBytePage = 0x40000000 / kPageBytes + 1;

/// The log is copied into the database once it holds so many pages.
inline constexpr int kCheckpointPages = 4000;

}  // namespace hearth::store

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/database_file.h"

#include <algorithm>
#include <cstring>

#include "core/base/log.h"

namespace hearth::store {

namespace {

constexpr int kHeaderBytes = 100;
constexpr std::size_t kVersionAt = 24;
constexpr int kVersionBytes = 16;

sqlite3_int64 offsetOf(std::uint32_t number) { return sqlite3_int64{number - 1} * static_cast<int>(kPageBytes); }

bool isWholePage(int amount, sqlite3_int64 offset) {
    return amount == static_cast<int>(kPageBytes) && offset % static_cast<int>(kPageBytes) == 0;
}

bool isZero(std::span<const std::uint8_t> bytes) {
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

/// Page 1 as this format fixes it: SQLite's magic, 4096-byte pages, 48 reserved bytes. A page that says otherwise
/// would make the file unreadable (VACUUM after a change of page size did).
bool isOurLayout(PageView page) {
    return std::ranges::equal(kSqliteMagic, page.first(kSqliteMagic.size())) && page[16] == 0x10 && page[17] == 0x00 &&
           page[20] == kReservedBytes;
}

/// Whether page 1 is ours but for the bytes that say which version wrote it: then these are damaged.
bool isOursUnderneath(PageView sealed, const PageCipher& cipher) {
    std::array<std::uint8_t, kPageBytes> mended{};
    std::array<std::uint8_t, kPageBytes> plain{};
    std::ranges::copy(sealed, mended.begin());
    std::ranges::copy(kVaultMagic, mended.begin());
    mended[kAlgorithmAt] = kAlgorithmXChaCha20Poly1305;
    mended[kFormatAt] = kPageFormat;
    return cipher.open({PagePlace::Kind::Database, 1}, mended, plain);
}

bool saysNewer(PageView sealed) {
    const std::string_view magic(reinterpret_cast<const char*>(sealed.data()), kVaultMagic.size());
    const bool digits =
        std::ranges::all_of(magic.substr(kMagicName.size()), [](char c) { return c >= '0' && c <= '9'; });
    return (digits && magic > kVaultMagic) || sealed[kFormatAt] > kPageFormat ||
           sealed[kAlgorithmAt] > kAlgorithmXChaCha20Poly1305;
}

}  // namespace

int DatabaseFile::checkStart(sqlite3_file* real, const PageCipher& cipher) {
    sqlite3_int64 size = 0;
    const int sized = real->pMethods->xFileSize(real, &size);
    if (sized != SQLITE_OK || size == 0) return sized;
    std::array<std::uint8_t, kPageBytes> sealed{};
    const int code = real->pMethods->xRead(real, sealed.data(), static_cast<int>(sealed.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) return code;
    const auto startsWith = [&sealed](std::string_view text) {
        return std::equal(text.begin(), text.end(), sealed.begin());
    };
    if (!startsWith(kMagicName)) return SQLITE_NOTADB;
    const bool thisVersion = startsWith(kVaultMagic);
    // What is cut off says nothing about versions; reading page 1 will call it damage.
    if (code == SQLITE_OK && saysNewer(sealed) && !isOursUnderneath(sealed, cipher)) return kNewerFormat;
    return thisVersion ? SQLITE_OK : SQLITE_NOTADB;
}

int DatabaseFile::read(void* out, int amount, sqlite3_int64 offset) {
    auto* bytes = static_cast<std::uint8_t*>(out);
    if (isWholePage(amount, offset))
        return readPage(bytes, static_cast<std::uint32_t>(offset / static_cast<int>(kPageBytes)) + 1, Age::Checked);
    if (offset == 0 && amount == kHeaderBytes) return readHeader(bytes);
    if (offset == static_cast<sqlite3_int64>(kVersionAt) && amount == kVersionBytes) {
        std::array<std::uint8_t, kPageBytes> page{};
        // Read before SQLite looks into the log, which may hold a newer page 1; it only tells a change.
        const int code = readPage(page.data(), 1, Age::Any);
        std::memcpy(bytes, page.data() + kVersionAt, kVersionBytes);
        return code;
    }
    logWarn("store", "a read of {} bytes at {} of the database is none that SQLite makes", amount, offset);
    return SQLITE_IOERR_READ;
}

/// SQLite reads this before it takes any lock, while another connection may be writing page 1. All that it uses of
/// it is fixed by the format, so it is answered from there.
int DatabaseFile::readHeader(std::uint8_t* out) {
    std::memset(out, 0, kHeaderBytes);
    sqlite3_int64 size = 0;
    const int code = fileSize(&size);
    if (code != SQLITE_OK) return code;
    if (size < static_cast<int>(kPageBytes)) return SQLITE_IOERR_SHORT_READ;
    std::memcpy(out, kSqliteMagic.data(), kSqliteMagic.size());
    constexpr std::array<std::uint8_t, 8> kFixed = {0x10, 0x00, 2, 2, kReservedBytes, 64, 32, 32};
    std::memcpy(out + kSqliteMagic.size(), kFixed.data(), kFixed.size());
    return SQLITE_OK;
}

int DatabaseFile::readPage(std::uint8_t* out, std::uint32_t number, Age age) {
    const int code = readReal(m_scratch.data(), kPageBytes, offsetOf(number));
    if (code != SQLITE_OK) {
        std::memset(out, 0, kPageBytes);
        return code;
    }
    const PageView sealed(m_scratch.data(), kPageBytes);
    if (cipher().open({PagePlace::Kind::Database, number}, sealed, PageSpan(out, kPageBytes))) {
        if (!m_tags || age == Age::Any || m_tags->isCurrent(number, sealed)) return SQLITE_OK;
        std::memset(out, 0, kPageBytes);
        logWarn("store", "page {} of the database is older than the one that was last written", number);
        return kOlderPage;
    }
    std::memset(out, 0, kPageBytes);
    if (number == kLockBytePage && isZero(sealed)) return SQLITE_OK;
    logWarn("store", "page {} of the database failed authentication", number);
    return SQLITE_CORRUPT;
}

int DatabaseFile::write(const void* bytes, int amount, sqlite3_int64 offset) {
    if (!isWholePage(amount, offset)) {
        logWarn("store", "a write of {} bytes at {} of the database is none that SQLite makes", amount, offset);
        return SQLITE_IOERR_WRITE;
    }
    const auto number = static_cast<std::uint32_t>(offset / static_cast<int>(kPageBytes)) + 1;
    const PageView page(static_cast<const std::uint8_t*>(bytes), kPageBytes);
    if (!isZero(page.last(kReservedBytes)) || (number == 1 && !isOurLayout(page))) {
        logWarn("store", "page {} does not have the layout of a vault and was not written", number);
        return SQLITE_IOERR_WRITE;
    }
    const int code = fillBefore(number);
    return code != SQLITE_OK ? code : writePage(page, number);
}

int DatabaseFile::writePage(PageView page, std::uint32_t number) {
    crypto::Nonce nonce = m_nonces.next();
    if (m_tags) cipher().stamp(nonce, m_tags->epoch());
    const PageSpan sealed(m_scratch.data(), kPageBytes);
    cipher().seal({PagePlace::Kind::Database, number}, nonce, page, sealed);
    const int code = writeReal(m_scratch.data(), kPageBytes, offsetOf(number));
    if (code != SQLITE_OK) return code;
    m_knownPages = std::max(m_knownPages, number);
    if (m_tags) m_tags->written(number, sealed);
    return SQLITE_OK;
}

/// SQLite leaves holes for pages that were freed before they were ever written. Filled with sealed empty pages,
/// a page of zeros can mean nothing but damage.
int DatabaseFile::fillBefore(std::uint32_t number) {
    if (number <= m_knownPages + 1) return SQLITE_OK;
    sqlite3_int64 size = 0;
    int code = fileSize(&size);
    if (code != SQLITE_OK) return code;
    m_knownPages = static_cast<std::uint32_t>(size / static_cast<int>(kPageBytes));
    // Page 1 comes with SQLite's own content; a backup may write it last.
    constexpr std::array<std::uint8_t, kPageBytes> kEmpty{};
    for (std::uint32_t hole = std::max(m_knownPages + 1, 2U); hole < number; ++hole) {
        if (hole == kLockBytePage) continue;
        code = writePage(PageView(kEmpty), hole);
        if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

int DatabaseFile::truncate(sqlite3_int64 size) {
    m_knownPages = 0;
    const int code = VaultFile::truncate(size);
    if (code == SQLITE_OK && m_tags) m_tags->truncated(static_cast<std::uint32_t>(size / static_cast<int>(kPageBytes)));
    return code;
}

/// SQLite lets go of the log only after this, so the table is on the disk before a page depends on it.
int DatabaseFile::sync(int flags) {
    const int code = VaultFile::sync(flags);
    if (code == SQLITE_OK && m_tags) m_tags->store(foldedLog());
    return code;
}

LogMark DatabaseFile::foldedLog() const {
    // SQLite's own layout of the shared index: sqlite.org/walformat.html, "The WAL-Index File Format".
    constexpr std::size_t kSaltPlace = 32;
    constexpr std::size_t kFoldedPlace = 128;
    LogMark mark;
    if (!checkpointing()) return mark;
    std::array<std::uint8_t, sizeof(std::uint32_t)> frames{};
    if (!sharedIndex().peek(kSaltPlace, mark.salt) || !sharedIndex().peek(kFoldedPlace, frames)) return {};
    std::memcpy(&mark.frames, frames.data(), frames.size());
    return mark;
}

}  // namespace hearth::store

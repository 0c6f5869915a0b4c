// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/log_file.h"

#include <algorithm>
#include <cstring>

#include "core/base/log.h"
#include "core/store/big_endian.h"

namespace hearth::store {

namespace {

constexpr auto kHeader = static_cast<int>(kFrameHeaderBytes);
constexpr auto kPage = static_cast<int>(kPageBytes);
constexpr auto kFrame = static_cast<int>(kFrameBytes);

/// Where in its frame an offset of the log lies.
struct FramePosition {
    sqlite3_int64 frame;
    int inside;
};

FramePosition positionOf(sqlite3_int64 offset) {
    const sqlite3_int64 behind = offset - static_cast<int>(kLogHeaderBytes);
    return {offset - behind % kFrame, static_cast<int>(behind % kFrame)};
}

/// SQLite's file systems write less than 128 KiB at a time.
constexpr std::size_t kWrittenAtOnce = 31 * kFrameBytes;
static_assert(LogBatch::kFrames * kFrameBytes % kWrittenAtOnce == 0);

bool isCommit(const FrameHeader& header) { return loadBigEndian<std::uint32_t>(header.data() + kFrameCommitAt) != 0; }

}  // namespace

int LogFile::read(void* out, int amount, sqlite3_int64 offset) {
    int code = flush();
    if (code == SQLITE_OK) code = lostBefore(offset + amount);
    if (code != SQLITE_OK) return code;
    auto* bytes = static_cast<std::uint8_t*>(out);
    if (offset < static_cast<int>(kLogHeaderBytes)) {
        // The log's own header is SQLite's: sizes and salts, nothing of a person's.
        if (offset + amount <= static_cast<int>(kLogHeaderBytes))
            return readReal(bytes, static_cast<std::size_t>(amount), offset);
        return SQLITE_IOERR_READ;
    }
    const auto [frame, inside] = positionOf(offset);
    if (inside + amount <= kHeader) return readInsideHeader(bytes, amount, offset);
    const bool wholeFrame = inside == 0 && amount == kFrame;
    if (!wholeFrame && !(inside == kHeader && amount == kPage)) {
        logWarn("store", "a read of {} bytes at {} of the log is none that SQLite makes", amount, offset);
        return SQLITE_IOERR_READ;
    }
    code = loadFrame(frame);
    if (code != SQLITE_OK) {
        std::memset(bytes, 0, static_cast<std::size_t>(amount));
        return code;
    }
    if (!wholeFrame) return openPage(bytes, frame);
    code = openPage(bytes + kHeader, frame);
    const FrameHeader header = unmaskedHeader();
    std::memcpy(bytes, header.data(), header.size());
    if (code != SQLITE_CORRUPT || !m_database.recovering()) return code;
    // While SQLite recovers, what does not authenticate is where the log ends: a torn last write.
    std::memset(bytes, 0, static_cast<std::size_t>(amount));
    return SQLITE_OK;
}

int LogFile::loadFrame(sqlite3_int64 frame) { return readReal(m_scratch.data(), kFrameBytes, frame); }

int LogFile::openPage(std::uint8_t* out, sqlite3_int64 frame) {
    PagePlace place{};
    const int code = findPlace(m_scratch.data(), place);
    if (code != SQLITE_OK) return code;
    const PageView sealed(m_scratch.data() + kFrameHeaderBytes, kPageBytes);
    if (cipher().open(place, sealed, PageSpan(out, kPageBytes))) return SQLITE_OK;
    std::memset(out, 0, kPageBytes);
    if (!m_database.recovering()) logWarn("store", "the frame at {} of the log failed authentication", frame);
    return SQLITE_CORRUPT;
}

/// After a page was written over in place, SQLite writes frames without salt and checksum and adds both at the end
/// of the transaction. Their pages are sealed for the salt that they will have, the one in the log's header.
int LogFile::findPlace(const std::uint8_t* header, PagePlace& place) const {
    place = {PagePlace::Kind::Log, loadBigEndian<std::uint32_t>(header)};
    std::copy_n(header + kFrameSaltAt, place.salt.size(), place.salt.begin());
    if (place.salt != WalSalt{}) return SQLITE_OK;
    return readReal(place.salt.data(), place.salt.size(), static_cast<int>(kLogSaltAt));
}

FrameHeader LogFile::unmaskedHeader() const {
    FrameHeader header{};
    std::copy_n(m_scratch.begin(), header.size(), header.begin());
    maskChecksum(header, cipher(), std::span(m_scratch).subspan<kFrameHeaderBytes + kNonceAt, crypto::kNonceBytes>());
    return header;
}

int LogFile::readInsideHeader(std::uint8_t* out, int amount, sqlite3_int64 offset) {
    const auto [frame, inside] = positionOf(offset);
    const int code = loadFrame(frame);
    if (code != SQLITE_OK) {
        std::memset(out, 0, static_cast<std::size_t>(amount));
        return code;
    }
    const FrameHeader header = unmaskedHeader();
    std::memcpy(out, header.data() + inside, static_cast<std::size_t>(amount));
    return SQLITE_OK;
}

int LogFile::write(const void* bytes, int amount, sqlite3_int64 offset) {
    const auto* start = static_cast<const std::uint8_t*>(bytes);
    if (offset == 0 && amount == static_cast<int>(kLogHeaderBytes)) {
        const int code = flush();
        return code != SQLITE_OK ? code : writeReal(start, kLogHeaderBytes, 0);
    }
    const auto [frame, inside] = positionOf(offset);
    if (offset >= static_cast<int>(kLogHeaderBytes) && inside == 0 && amount == kHeader) {
        const int code = m_pending ? flush() : SQLITE_OK;
        if (code != SQLITE_OK) return code;
        // Held back until its page comes, so that header and page are one write with one nonce.
        m_pending = Pending{frame, {}};
        std::copy_n(start, kFrameHeaderBytes, m_pending->header.begin());
        return SQLITE_OK;
    }
    if (offset >= static_cast<int>(kLogHeaderBytes) && inside == kHeader && amount == kPage)
        return writePage(start, frame);
    logWarn("store", "a write of {} bytes at {} of the log is none that SQLite makes", amount, offset);
    return SQLITE_IOERR_WRITE;
}

int LogFile::writePage(const std::uint8_t* page, sqlite3_int64 frame) {
    if (std::any_of(page + kUsableBytes, page + kPageBytes, [](std::uint8_t byte) { return byte != 0; })) {
        logWarn("store", "a page with reserved bytes in use was not written to the log");
        return SQLITE_IOERR_WRITE;
    }
    int code = lostBefore(frame + kFrame);
    if (code != SQLITE_OK) return code;
    if (m_pending && m_pending->frame == frame) {
        const FrameHeader header = m_pending->header;
        m_pending.reset();
        return addFrame(header, page, frame);
    }
    // A page written over in place, within its transaction: the header stays, its masked checksum means nothing
    // until SQLite writes it again.
    code = flush();
    if (code != SQLITE_OK) return code;
    FrameHeader header{};
    code = readReal(header.data(), header.size(), frame);
    if (code != SQLITE_OK) return code == SQLITE_IOERR_SHORT_READ ? SQLITE_IOERR_WRITE : code;
    PagePlace place{};
    code = findPlace(header.data(), place);
    if (code != SQLITE_OK) return code;
    cipher().seal(place, m_nonces.next(), PageView(page, kPageBytes), PageSpan(m_scratch.data(), kPageBytes));
    return writeReal(m_scratch.data(), kPageBytes, frame + kHeader);
}

int LogFile::addFrame(const FrameHeader& header, const std::uint8_t* page, sqlite3_int64 frame) {
    const auto turn = m_database.writeTurn();
    if (!turn) {
        logWarn("store", "a frame was written to the log without the lock for it");
        return SQLITE_IOERR_WRITE;
    }
    PagePlace place{};
    int code = findPlace(header.data(), place);
    if (code != SQLITE_OK) return code;
    if (!m_batch) m_batch = std::make_unique<LogBatch>(cipher(), LogBatch::helpHere());
    const auto end = m_batchAt + static_cast<sqlite3_int64>(m_batch->size()) * kFrame;
    if (m_batch->full() || frame != end || *turn != m_batchTurn) {
        code = writeBatch();
        if (code != SQLITE_OK) return code;
    }
    if (m_batch->empty()) {
        m_batchAt = frame;
        m_batchTurn = *turn;
    }
    m_batch->add({header, place, m_nonces.next()}, PageView(page, kPageBytes));
    // Other connections look for frames as soon as SQLite has told them of the commit.
    return isCommit(header) ? writeBatch() : SQLITE_OK;
}

int LogFile::writeBatch() {
    if (!m_batch || m_batch->empty()) return SQLITE_OK;
    int code = SQLITE_OK;
    if (m_database.writeTurn() == m_batchTurn) {
        const ByteView bytes = m_batch->sealed();
        for (std::size_t at = 0; at < bytes.size() && code == SQLITE_OK; at += kWrittenAtOnce)
            code = writeReal(bytes.data() + at, std::min(kWrittenAtOnce, bytes.size() - at),
                             m_batchAt + static_cast<sqlite3_int64>(at));
        if (code != SQLITE_OK) m_lost = Lost{m_batchTurn, m_batchAt, code};
    }
    m_batch->clear();
    return code;
}

int LogFile::lostBefore(sqlite3_int64 end) const {
    const bool lost = m_lost && m_lost->frame < end && m_database.writeTurn() == m_lost->turn;
    return lost ? m_lost->code : SQLITE_OK;
}

int LogFile::flush() {
    const int code = writeBatch();
    return code != SQLITE_OK ? code : flushHeader();
}

/// A header alone is SQLite computing the checksums of its transaction anew: the page and its nonce are there.
int LogFile::flushHeader() {
    if (!m_pending) return SQLITE_OK;
    const Pending pending = *m_pending;
    m_pending.reset();
    crypto::Nonce nonce{};
    const int code = readReal(nonce.data(), nonce.size(), pending.frame + kHeader + static_cast<int>(kNonceAt));
    if (code != SQLITE_OK) return code == SQLITE_IOERR_SHORT_READ ? SQLITE_IOERR_WRITE : code;
    FrameHeader masked = pending.header;
    maskChecksum(masked, cipher(), nonce);
    return writeReal(masked.data(), masked.size(), pending.frame);
}

}  // namespace hearth::store

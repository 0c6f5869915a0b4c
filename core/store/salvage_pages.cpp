// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/salvage_pages.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/store/big_endian.h"

namespace hearth::store {

namespace {

/// False at the end of the file.
bool readAt(std::ifstream& file, std::uint64_t offset, std::span<std::uint8_t> out) {
    file.clear();
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(out.size()));
    return file.gcount() == static_cast<std::streamsize>(out.size());
}

PagePlace placeOf(const std::uint8_t* frameHeader) {
    PagePlace place{PagePlace::Kind::Log, loadBigEndian<std::uint32_t>(frameHeader)};
    std::copy_n(frameHeader + kFrameSaltAt, place.salt.size(), place.salt.begin());
    return place;
}

}  // namespace

Result<SalvagePages> SalvagePages::open(PageCipher cipher, const std::filesystem::path& database,
                                        const std::filesystem::path& log) {
    SalvagePages pages(std::move(cipher));
    std::error_code failure;
    const bool there = std::filesystem::exists(database, failure);
    pages.m_database.open(database, std::ios::binary);
    if (there && !pages.m_database) return fail(ErrorCode::Unavailable, "vault.db cannot be read");
    const auto size = there ? std::filesystem::file_size(database, failure) : 0;
    if (failure) return fail(ErrorCode::Unavailable, "vault.db does not say its size");
    pages.m_count = static_cast<std::uint32_t>(size / kPageBytes);
    pages.m_cutOff = size % kPageBytes != 0;
    pages.m_log.open(log, std::ios::binary);
    if (pages.m_log) pages.readLog();
    HEARTH_TRY_STATUS(pages.lookAtAll());
    return pages;
}

std::optional<WalSalt> SalvagePages::saltOfLog() {
    std::array<WalSalt, 3> found{};
    const std::array<std::uint64_t, 3> places = {kLogHeaderBytes + kFrameSaltAt, kLogSaltAt,
                                                 kLogHeaderBytes + kFrameBytes + kFrameSaltAt};
    for (std::size_t i = 0; i < places.size(); ++i)
        if (!readAt(m_log, places[i], found[i])) return i == 0 ? std::nullopt : std::optional(found[0]);
    // When the header is another's, the log was about to be begun anew: then the frames agree.
    return found[1] == found[2] ? found[1] : found[0];
}

/// Which frames count: those with the salt of the log, up to the last commit. SQLite begins a log anew only when all
/// of it is in the database, so even frames of a log that was about to be replaced say nothing older than that.
void SalvagePages::readLog() {
    std::array<std::uint8_t, kFrameHeaderBytes> header{};
    std::array<std::uint8_t, kPageBytes> page{};
    const std::optional<WalSalt> salt = saltOfLog();
    std::map<std::uint32_t, std::optional<std::uint64_t>> open;  // of the transaction that is being read
    bool nameless = false;
    std::uint64_t damaged = 0;
    for (std::uint64_t offset = kLogHeaderBytes; readAt(m_log, offset, header); offset += kFrameBytes) {
        const PagePlace place = placeOf(header.data());
        // A frame of another salt is older, or damaged; only in the second case do others of this log follow.
        if (place.salt != *salt) {
            ++damaged;
            nameless = true;
            continue;
        }
        const bool good = readFrame(offset, page);
        open[place.number] = good ? std::optional(offset) : std::nullopt;
        if (!good) ++damaged;
        const auto pagesAfterwards = loadBigEndian<std::uint32_t>(header.data() + 4);
        if (pagesAfterwards == 0) continue;
        for (const auto& [number, frame] : open) {
            if (!frame) {
                m_stale.insert(number);
                continue;
            }
            m_frames[number] = *frame;
            m_stale.erase(number);
        }
        open.clear();
        m_anyStale = m_anyStale || nameless;
        m_damagedFrames += std::exchange(damaged, 0);
    }
    // What a header says of the database's size is not authenticated; the numbers of these pages are.
    if (!m_frames.empty()) m_count = std::max(m_count, m_frames.rbegin()->first);
}

bool SalvagePages::readFrame(std::uint64_t offset, PageSpan out) {
    std::array<std::uint8_t, kFrameBytes> frame{};
    if (!readAt(m_log, offset, frame)) return false;
    return m_cipher.open(placeOf(frame.data()), PageView(frame.data() + kFrameHeaderBytes, kPageBytes), out);
}

bool SalvagePages::readFromDatabase(std::uint32_t number, PageSpan out) {
    std::array<std::uint8_t, kPageBytes> sealed{};
    if (!readAt(m_database, std::uint64_t{number - 1} * kPageBytes, sealed)) return false;
    return m_cipher.open({PagePlace::Kind::Database, number}, sealed, out);
}

bool SalvagePages::read(std::uint32_t number, PageSpan out) {
    if (number == 0 || number > m_count) return false;
    const auto frame = m_frames.find(number);
    return frame != m_frames.end() ? readFrame(frame->second, out) : readFromDatabase(number, out);
}

Status SalvagePages::lookAtAll() {
    std::array<std::uint8_t, kPageBytes> page{};
    for (std::uint32_t number = 1; number <= m_count; ++number)
        if (number != kLockBytePage && !read(number, page)) m_damaged.insert(number);
    if (m_database.bad() || m_log.bad()) return fail(ErrorCode::Unavailable, "the disk does not read");
    return {};
}

}  // namespace hearth::store

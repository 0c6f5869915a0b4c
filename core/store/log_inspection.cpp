// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/log_inspection.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/base/log.h"
#include "core/store/big_endian.h"
#include "core/store/durable_file.h"
#include "core/store/log_checksum.h"
#include "core/store/real_file.h"

namespace hearth::store {

namespace {

using LogHeader = std::array<std::uint8_t, kLogHeaderBytes>;

// SQLite's header: magic, version, page size, sequence, two salts, checksum. The last bit of the magic is the order.
constexpr std::uint32_t kMagicLittle = 0x377F0682;
constexpr std::uint32_t kLogVersion = 3007000;
constexpr std::size_t kHeaderSummed = 24;

/// A disk writes so much whole or not at all.
constexpr std::uint64_t kSectorBytes = 512;

std::uint64_t frameAt(std::uint64_t index) { return kLogHeaderBytes + index * kFrameBytes; }

WordOrder orderOf(const LogHeader& header) { return (header[3] & 1) != 0 ? WordOrder::Big : WordOrder::Little; }

/// What the header must say for a frame to belong to the log.
struct LogStart {
    WalSalt salt{};
    WordOrder order = std::endian::native == std::endian::little ? WordOrder::Little : WordOrder::Big;
    std::optional<LogChecksum> sum;  ///< Unknown where the header cannot be read.
};

LogStart startOf(const LogHeader& header) {
    LogStart start;
    std::copy_n(header.begin() + kLogSaltAt, start.salt.size(), start.salt.begin());
    start.order = orderOf(header);
    start.sum = loadChecksum(header.data() + kHeaderSummed);
    return start;
}

bool sumHolds(const LogHeader& header) {
    if ((loadBigEndian<std::uint32_t>(header.data()) & ~1U) != kMagicLittle) return false;
    LogChecksum sum;
    sum.add(std::span(header).first(kHeaderSummed), orderOf(header));
    return sum == loadChecksum(header.data() + kHeaderSummed);
}

bool isOurs(const LogHeader& header) {
    return loadBigEndian<std::uint32_t>(header.data() + 4) == kLogVersion &&
           loadBigEndian<std::uint32_t>(header.data() + 8) == kPageBytes;
}

/// One frame, its checksum unmasked and its page decrypted where it authenticates.
struct Frame {
    std::array<std::uint8_t, kFrameHeaderBytes> header{};
    std::array<std::uint8_t, kPageBytes> sealed{};
    std::array<std::uint8_t, kPageBytes> plain{};
    bool authentic = false;
    std::uint64_t toSectorEnd = 0;  ///< From its first byte.

    std::uint32_t page() const { return loadBigEndian<std::uint32_t>(header.data()); }
    bool commits() const { return loadBigEndian<std::uint32_t>(header.data() + 4) != 0; }
    bool isOf(const LogStart& log) const {
        return std::equal(log.salt.begin(), log.salt.end(), header.begin() + kFrameSaltAt);
    }
    LogChecksum sum() const { return loadChecksum(header.data() + kFrameChecksumAt); }
    /// Whether what reached the disk with the salt, or with the checksum, is the whole header up to there. Where a
    /// sector ends in between, a power cut may have left anything in front of it.
    bool isWholeToSalt() const { return toSectorEnd >= kFrameChecksumAt; }
    bool isWhole() const { return toSectorEnd >= kFrameHeaderBytes; }
    /// The checksum that stood when this frame was written.
    LogChecksum sumBefore(WordOrder order) const {
        LogChecksum sum = this->sum();
        sum.takeBack(plain, order);
        sum.takeBack(loadWords(header.data(), order));
        return sum;
    }
};

class Inspection {
public:
    Inspection(const LogToInspect& log, RealFile file, std::uint64_t size)
        : m_log(log), m_file(std::move(file)), m_frames((size - kLogHeaderBytes) / kFrameBytes) {}

    Result<LogFindings> run();

private:
    /// What two neighbouring frames say about the first of them.
    struct Link {
        bool linked = false;     ///< The second was written right behind the first.
        bool commits = false;    ///< And the first ended a transaction.
        bool mayCommit = false;  ///< It says so, where a power cut may have left anything.
    };

    /// False behind the last whole frame.
    Result<bool> load(std::uint64_t index, Frame& frame) const;
    /// Says where the log starts; a damaged header is worked out from the first frame where that is whole.
    Status readHeader();
    Status guessSalt();
    /// How many frames are good, and how many of them are committed.
    Status findPrefix();
    std::optional<bool> committed(const Frame& one, const LogChecksum& before, const LogChecksum& behind) const;
    Link linkOf(const Frame& one, const LogChecksum& before, const LogChecksum& behind) const;
    /// Counts the acknowledged commits from the first bad frame on.
    Status countLost();
    Status setAside();
    Status cutOff();

    const LogToInspect& m_log;
    RealFile m_file;
    std::uint64_t m_frames;
    bool m_foreign = false;  ///< Sound, and of a SQLite that this program does not know.
    std::optional<LogHeader> m_mended;
    LogStart m_start;
    std::optional<LogChecksum> m_sum;  ///< Behind the last good frame.
    std::uint64_t m_good = 0;
    std::uint64_t m_committed = 0;
    LogFindings m_findings;
};

Result<bool> Inspection::load(std::uint64_t index, Frame& frame) const {
    if (index >= m_frames) return false;
    std::array<std::uint8_t, kFrameBytes> raw{};
    HEARTH_TRY(const bool whole, m_file.read(raw, frameAt(index)));
    if (!whole) return false;
    std::copy_n(raw.begin(), frame.header.size(), frame.header.begin());
    frame.toSectorEnd = kSectorBytes - frameAt(index) % kSectorBytes;
    const PageView sealed(frame.sealed);
    std::copy_n(raw.begin() + kFrameHeaderBytes, kPageBytes, frame.sealed.begin());
    const auto mask = m_log.cipher.checksumMask(
        std::span<const std::uint8_t, crypto::kNonceBytes>(sealed.data() + kNonceAt, crypto::kNonceBytes));
    for (std::size_t i = 0; i < mask.size(); ++i) frame.header[kFrameChecksumAt + i] ^= mask[i];
    PagePlace place{PagePlace::Kind::Log, frame.page()};
    std::copy_n(raw.begin() + kFrameSaltAt, place.salt.size(), place.salt.begin());
    frame.authentic = m_log.cipher.open(place, sealed, frame.plain);
    return true;
}

/// The header of the log whose first frame this is: all that it holds is fixed, in the frame, or follows from the
/// checksum that the frame goes on from.
std::optional<LogHeader> headerBefore(const Frame& first, WordOrder order) {
    LogHeader header{};
    storeBigEndian<std::uint32_t>(header.data(), kMagicLittle + (order == WordOrder::Big ? 1 : 0));
    storeBigEndian(header.data() + 4, kLogVersion);
    storeBigEndian<std::uint32_t>(header.data() + 8, kPageBytes);
    std::copy_n(first.header.begin() + kFrameSaltAt, sizeof(WalSalt), header.begin() + kLogSaltAt);
    const LogChecksum sum = first.sumBefore(order);
    storeChecksum(header.data() + kHeaderSummed, sum);
    LogChecksum before;
    before.add(loadWords(header.data(), order));
    LogChecksum behind = sum;
    behind.takeBack(loadWords(header.data() + kLogSaltAt, order));
    const std::uint32_t sequence = before.pairTo(behind).second;
    // The words were read in the log's order, so the number is stored in it.
    storeBigEndian(header.data() + 12, order == WordOrder::Big ? sequence : __builtin_bswap32(sequence));
    if (!sumHolds(header)) return std::nullopt;
    return header;
}

Status Inspection::readHeader() {
    LogHeader header{};
    HEARTH_TRY(const bool whole, m_file.read(header, 0));
    if (whole && sumHolds(header)) {
        m_foreign = !isOurs(header);
        m_start = startOf(header);
        return {};
    }
    Frame first;
    HEARTH_TRY(const bool there, load(0, first));
    for (const WordOrder order : {WordOrder::Little, WordOrder::Big})
        if (there && first.authentic && !m_mended) m_mended = headerBefore(first, order);
    if (!m_mended) return guessSalt();
    m_start = startOf(*m_mended);
    return {};
}

/// Without a header nothing can be played back; what is lost can still be counted.
Status Inspection::guessSalt() {
    Frame frame;
    for (std::uint64_t index = 0; index < m_frames; ++index) {
        HEARTH_TRY(const bool there, load(index, frame));
        if (!there || !frame.authentic) continue;
        std::copy_n(frame.header.begin() + kFrameSaltAt, m_start.salt.size(), m_start.salt.begin());
        return {};
    }
    return {};
}

/// As SQLite goes through the log when it recovers.
Status Inspection::findPrefix() {
    if (!m_start.sum) return {};
    m_sum = m_start.sum;
    Frame frame;
    for (;; ++m_good) {
        HEARTH_TRY(const bool there, load(m_good, frame));
        if (!there || !frame.authentic || !frame.isOf(m_start) || frame.page() == 0) return {};
        LogChecksum sum = *m_sum;
        sum.add(loadWords(frame.header.data(), m_start.order));
        sum.add(frame.plain, m_start.order);
        if (sum != frame.sum()) return {};
        m_sum = sum;
        if (frame.commits()) m_committed = m_good + 1;
    }
}

/// The page as it was if nothing of it is damaged; whether it is, is not asked.
void decryptUnasked(const PageCipher& cipher, const Frame& frame, PageSpan plain) {
    // Sealing zeros gives what sealing has XORed to the page; it stays in here.
    crypto::Nonce nonce{};
    std::copy_n(frame.sealed.begin() + kNonceAt, nonce.size(), nonce.begin());
    constexpr std::array<std::uint8_t, kPageBytes> kZeros{};
    cipher.seal({PagePlace::Kind::Log, 0}, nonce, kZeros, plain);
    for (std::size_t i = 0; i < kUsableBytes; ++i) plain[i] ^= frame.sealed[i];
    std::fill(plain.begin() + kUsableBytes, plain.end(), std::uint8_t{0});
}

/// With the page and both ends known, the checksum tells the first eight bytes of the header as they were written; that
/// the page authenticates under the number among them proves it, whatever the header says now.
std::optional<bool> Inspection::committed(const Frame& one, const LogChecksum& before,
                                          const LogChecksum& behind) const {
    std::array<std::uint8_t, kPageBytes> plain = one.plain;
    if (!one.authentic) decryptUnasked(m_log.cipher, one, plain);
    LogChecksum headerEnd = behind;
    headerEnd.takeBack(plain, m_start.order);
    const WordPair words = before.pairTo(headerEnd);
    const std::uint32_t page = m_start.order == WordOrder::Big ? words.first : __builtin_bswap32(words.first);
    const bool proved = one.authentic
                            ? page == one.page()
                            : m_log.cipher.open({PagePlace::Kind::Log, page, m_start.salt}, one.sealed, plain);
    return proved ? std::optional(words.second != 0) : std::nullopt;
}

/// `before`: the checksum that may stand before `one`. `behind`: the one from which the authentic next frame goes on.
Inspection::Link Inspection::linkOf(const Frame& one, const LogChecksum& before, const LogChecksum& behind) const {
    if (const auto proved = committed(one, before, behind)) return {true, *proved};
    const bool linked = one.sum() == behind;
    const bool ofThis = one.isOf(m_start);
    const bool commits = one.commits() && ((linked && one.isWhole()) || (ofThis && one.isWholeToSalt()));
    // Where the page, and with it the mask of the checksum, is damaged, the header is in clear.
    return {linked || (commits && !one.authentic), commits, one.commits() && (linked || ofThis)};
}

Status Inspection::countLost() {
    const bool inDatabase = m_start.sum && m_start.salt == m_log.mark.salt && m_good < m_log.mark.frames;
    const std::uint64_t counted = inDatabase ? m_log.mark.frames : 0;
    // A commit counts once a frame behind it shows that it was acknowledged; then so were all before it.
    std::uint64_t waiting = 0;
    bool unbroken = false;
    LogChecksum prior = m_sum.value_or(LogChecksum{});
    Frame one;
    Frame next;
    HEARTH_TRY(bool there, load(m_good, one));
    for (std::uint64_t index = m_good; there; ++index) {
        HEARTH_TRY(const bool more, load(index + 1, next));
        Link link;
        LogChecksum behind;
        if (more && next.authentic && next.isOf(m_start)) {
            behind = next.sumBefore(m_start.order);
            link = linkOf(one, prior, behind);
        }
        const std::uint64_t commit = index >= counted ? 1 : 0;
        if (link.linked && link.commits) {
            m_findings.lostCommits += waiting + commit;
            waiting = 0;
            unbroken = true;
        } else {
            const bool last = !link.linked && one.authentic && one.isOf(m_start) && one.commits();
            if (last || link.mayCommit) (last && unbroken ? m_findings.lostCommits : waiting) += commit;
            unbroken = unbroken && link.linked;
        }
        // Right also where the page is damaged, and not its nonce; if it is not right, it proves nothing.
        prior = link.linked ? behind : one.sum();
        std::swap(one, next);
        there = more;
    }
    // The database is further on than the good frames: playing them back would mix two states.
    if (inDatabase) m_committed = 0;
    return {};
}

Status Inspection::setAside() {
    for (int number = 1;; ++number) {
        auto copy = m_log.file;
        copy += fmt::format("{}{}", kKeptLogEnding, number);
        const Status made = createEmptyFile(copy);
        if (!made.ok() && made.error().code == ErrorCode::Conflict) continue;
        HEARTH_TRY_STATUS(made);
        HEARTH_TRY(RealFile file, RealFile::open(m_log.fileSystem, copy));
        HEARTH_TRY(const std::uint64_t size, m_file.size());
        Bytes part;
        for (std::uint64_t at = 0; at < size; at += part.size()) {
            part.resize(std::min<std::uint64_t>(size - at, 64 * 1024));
            HEARTH_TRY(const bool whole, m_file.read(part, at));
            if (!whole) return fail(ErrorCode::Unavailable, "the log ended while it was copied");
            HEARTH_TRY_STATUS(file.write(part, at));
        }
        HEARTH_TRY_STATUS(file.sync());
        HEARTH_TRY_STATUS(syncDirectoryOf(copy));
        m_findings.keptAs = copy.filename().string();
        return {};
    }
}

Status Inspection::cutOff() {
    HEARTH_TRY(const std::uint64_t size, m_file.size());
    const std::uint64_t end = m_committed == 0 ? 0 : frameAt(m_committed);
    if (size <= end && !m_mended) return {};
    if (m_mended && m_committed > 0) HEARTH_TRY_STATUS(m_file.write(*m_mended, 0));
    if (size > end) HEARTH_TRY_STATUS(m_file.truncate(end));
    return m_file.sync();
}

Result<LogFindings> Inspection::run() {
    HEARTH_TRY_STATUS(readHeader());
    if (m_foreign) return m_findings;
    HEARTH_TRY_STATUS(findPrefix());
    HEARTH_TRY_STATUS(countLost());
    if (m_findings.lostCommits > 0) {
        HEARTH_TRY_STATUS(setAside());
        logWarn("store", "the log is damaged from frame {} on: {} acknowledged commits cannot be read; kept as {}",
                m_good + 1, m_findings.lostCommits, m_findings.keptAs);
    }
    if (m_mended) logWarn("store", "the header of the log was damaged and was worked out from its first frame");
    HEARTH_TRY_STATUS(cutOff());
    return m_findings;
}

}  // namespace

Result<LogFindings> inspectLog(const LogToInspect& log) {
    std::error_code ignored;
    if (!std::filesystem::exists(log.file, ignored)) return LogFindings{};
    HEARTH_TRY(RealFile file, RealFile::open(log.fileSystem, log.file));
    HEARTH_TRY(const std::uint64_t size, file.size());
    if (size <= kLogHeaderBytes) return LogFindings{};
    return Inspection(log, std::move(file), size).run();
}

}  // namespace hearth::store

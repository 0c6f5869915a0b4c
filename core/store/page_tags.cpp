// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/page_tags.h"

#include <sqlite3.h>

#include <algorithm>

#include "core/base/log.h"
#include "core/crypto/key_derivation.h"
#include "core/store/big_endian.h"
#include "core/store/durable_file.h"

namespace hearth::store {

namespace {

// Stored, never renumbered: docs/STORE_FORMAT.md.
constexpr std::string_view kMagic = "HEARTHTAGS-00001";
constexpr std::size_t kHeaderBytes = 48;
constexpr std::size_t kFileIdAt = 16;
constexpr std::size_t kGenerationPlace = 32;
constexpr std::size_t kSeriesAt = 40;
constexpr std::size_t kRecordHeadBytes = 32;
constexpr std::size_t kEntryBytes = 16;
constexpr std::size_t kCodeBytes = 32;

constexpr std::uint32_t kReadAtOnce = 16384;     ///< Pages of a database that has lost its table: 64 MiB.
constexpr std::size_t kCompared = 64;            ///< Pages that show whether the table is about this database.
constexpr std::uint64_t kSlack = 64 * 1024;      ///< What may be appended to a small table before it is written anew.
constexpr std::uint32_t kLostEpochs = 1U << 20;  ///< Further than a table that is lost can have counted unseen.

std::uint64_t offsetOf(std::uint32_t number) { return std::uint64_t{number - 1} * kPageBytes; }

void sortOnce(std::vector<std::uint32_t>& numbers) {
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

Bytes headerOf(const PageCipher& cipher, std::uint64_t series) {
    Bytes header(kHeaderBytes);
    std::ranges::copy(kMagic, header.begin());
    std::ranges::copy(cipher.file().bytes(), header.begin() + kFileIdAt);
    storeBigEndian(header.data() + kGenerationPlace, cipher.generation());
    storeBigEndian(header.data() + kSeriesAt, series);
    return header;
}

Bytes joined(const Bytes& one, ByteView other) {
    Bytes both(one);
    both.insert(both.end(), other.begin(), other.end());
    return both;
}

/// Up to `kCompared` of them, spread evenly.
std::vector<std::uint32_t> someOf(const std::vector<std::uint32_t>& numbers) {
    std::vector<std::uint32_t> some;
    const std::size_t step = numbers.size() / kCompared + 1;
    for (std::size_t i = 0; i < numbers.size(); i += step) some.push_back(numbers[i]);
    return some;
}

}  // namespace

/// A table file, read up to its first record that does not authenticate.
struct PageTags::Parsed {
    std::vector<Version> versions;
    std::vector<std::uint32_t> recent;
    std::uint32_t epoch = 0;
    bool whole = false;
    LogMark mark;
    std::uint64_t series = 0;
    std::uint64_t baseEnd = 0;
    std::uint64_t end = 0;
    Bytes chain;

    /// Takes over what an authentic record says.
    void apply(ByteView record) {
        const auto count = loadBigEndian<std::uint32_t>(record.data());
        const auto recentCount = loadBigEndian<std::uint32_t>(record.data() + 4);
        versions.resize(loadBigEndian<std::uint32_t>(record.data() + 8));
        epoch = loadBigEndian<std::uint32_t>(record.data() + 12);
        std::copy_n(record.data() + 16, mark.salt.size(), mark.salt.begin());
        mark.frames = loadBigEndian<std::uint32_t>(record.data() + 24);
        recent.clear();
        for (std::uint32_t entry = 0; entry < count; ++entry) {
            const auto* at = record.data() + kRecordHeadBytes + entry * kEntryBytes;
            const auto number = loadBigEndian<std::uint32_t>(at);
            if (number == 0 || number > versions.size()) continue;
            versions[number - 1] = {loadBigEndian<std::uint64_t>(at + 8), loadBigEndian<std::uint32_t>(at + 4)};
            if (entry < recentCount) recent.push_back(number);
        }
    }
};

/// Which series the header of a table file says it is of, before anything is authenticated; 0 without a file.
std::uint64_t PageTags::claimedSeries(const std::filesystem::path& path) const {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return 0;
    const auto file = RealFile::open(m_fileSystem, path);
    Bytes header(kHeaderBytes);
    if (!file.ok()) return UINT64_MAX;
    const auto whole = file->read(header, 0);
    if (!whole.ok() || !*whole) return UINT64_MAX;
    const auto series = loadBigEndian<std::uint64_t>(header.data() + kSeriesAt);
    return header == headerOf(m_cipher, series) ? series : UINT64_MAX;
}

std::optional<PageTags::Parsed> PageTags::parse(const std::filesystem::path& path) const {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return std::nullopt;
    auto file = RealFile::open(m_fileSystem, path);
    if (!file.ok()) return std::nullopt;
    const auto size = file->size();
    if (!size.ok() || *size < kHeaderBytes || *size > INT32_MAX) return std::nullopt;
    Bytes bytes(*size);
    const auto whole = file->read(bytes, 0);
    if (!whole.ok() || !*whole) return std::nullopt;

    Parsed parsed;
    parsed.series = loadBigEndian<std::uint64_t>(bytes.data() + kSeriesAt);
    parsed.chain = headerOf(m_cipher, parsed.series);
    if (!std::equal(parsed.chain.begin(), parsed.chain.end(), bytes.begin())) return std::nullopt;
    parsed.end = kHeaderBytes;
    while (bytes.size() - parsed.end >= kRecordHeadBytes + kCodeBytes) {
        const auto rest = ByteView(bytes).subspan(parsed.end);
        const std::uint64_t length =
            kRecordHeadBytes + std::uint64_t{loadBigEndian<std::uint32_t>(rest.data())} * kEntryBytes;
        if (rest.size() < length + kCodeBytes) break;
        const auto code = m_cipher.authenticateTable(parsed.chain, rest.first(length));
        if (!crypto::equalInConstantTime(code, rest.subspan(length, kCodeBytes))) break;
        parsed.apply(rest.first(length));
        parsed.chain.assign(code.begin(), code.end());
        parsed.end += length + kCodeBytes;
        if (parsed.baseEnd == 0) parsed.baseEnd = parsed.end;
    }
    if (parsed.baseEnd == 0) return std::nullopt;
    parsed.whole = parsed.end == bytes.size();
    return parsed;
}

PageTags::PageTags(sqlite3_vfs& fileSystem, const PageCipher& cipher, const std::filesystem::path& database)
    : m_fileSystem(fileSystem),
      m_cipher(cipher),
      m_files{database.parent_path() / kTagFileA, database.parent_path() / kTagFileB} {
    const auto file = RealFile::open(m_fileSystem, database);
    if (!file.ok()) return;
    std::optional<Parsed> best;
    // The older of the two is read only when the newer one cannot be.
    const bool second = claimedSeries(m_files[1]) > claimedSeries(m_files[0]);
    for (const int which : {second ? 1 : 0, second ? 0 : 1}) {
        std::error_code ignored;
        if (best || !std::filesystem::exists(m_files[which], ignored)) continue;
        best = parse(m_files[which]);
        if (!best || !best->whole) m_mustRewrite = true;
        if (best) m_which = which;
    }
    if (best) adopt(std::move(*best));
    if (best && !isOfAnother(*file)) return;
    m_replaced = best.has_value();
    if (m_replaced) logWarn("store", "the database is not the one that was last written here; its table starts anew");
    startAnew(*file);
}

void PageTags::adopt(Parsed parsed) {
    m_versions = std::move(parsed.versions);
    m_recent = std::move(parsed.recent);
    m_epoch = parsed.epoch + 1;
    m_mark = parsed.mark;
    m_series = parsed.series;
    m_baseEnd = parsed.baseEnd;
    m_end = parsed.end;
    m_chain = std::move(parsed.chain);
    auto opened = RealFile::open(m_fileSystem, m_files[m_which]);
    if (opened.ok()) m_file.emplace(std::move(*opened));
}

/// None of the pages that were written last is there, and what is there instead is older: not one lost write but
/// another file, such as a copy that was put back.
bool PageTags::isOfAnother(const RealFile& database) const {
    bool older = false;
    std::array<std::uint8_t, kPageBytes> sealed{};
    std::array<std::uint8_t, kPageBytes> plain{};
    for (const std::uint32_t number : someOf(m_recent)) {
        const auto whole = database.read(sealed, offsetOf(number));
        if (!whole.ok()) continue;
        const Version& known = m_versions[number - 1];
        const Version there = versionOf(sealed);
        if (*whole && there.tag == known.tag) return false;
        if (*whole && !m_cipher.open({PagePlace::Kind::Database, number}, sealed, plain)) continue;
        if (!*whole || there.epoch <= known.epoch) older = true;
    }
    return older;
}

/// Without a table the pages as they are now are the last ones. A large database is not read through for it: its
/// pages are learnt when they are read.
void PageTags::startAnew(const RealFile& database) {
    m_versions.clear();
    m_recent.clear();
    m_mark = {};
    m_file.reset();
    m_end = m_baseEnd = 0;
    const auto size = database.size();
    if (!size.ok()) return;
    const auto pages = static_cast<std::uint32_t>(*size / kPageBytes);
    std::uint32_t highest = m_epoch - 1;
    std::array<std::uint8_t, kPageBytes> sealed{};
    const bool small = pages <= kReadAtOnce;
    const std::uint32_t step = small ? 1 : pages / static_cast<std::uint32_t>(kCompared);
    for (std::uint32_t number = 1; number <= pages; number += step) {
        const auto whole = database.read(sealed, offsetOf(number));
        if (!whole.ok() || !*whole) continue;
        learn(number, versionOf(sealed));
        highest = std::max(highest, m_versions[number - 1].epoch);
    }
    if (pages > 0) logInfo("store", "a table of page tags is begun for a database that has none");
    m_epoch = highest + (small ? 1 : kLostEpochs);
}

PageTags::Version PageTags::versionOf(PageView sealed) const {
    const auto tag = loadBigEndian<std::uint64_t>(sealed.data() + kTagAt);
    return {tag == 0 ? 1 : tag, m_cipher.epochOf(sealed).value_or(0)};
}

void PageTags::learn(std::uint32_t number, const Version& version) {
    if (number > m_versions.size()) m_versions.resize(number);
    m_versions[number - 1] = version;
    m_learned.push_back(number);
}

std::uint32_t PageTags::epoch() const {
    const std::lock_guard guard(m_mutex);
    return m_epoch;
}

void PageTags::written(std::uint32_t number, PageView sealed) {
    const std::lock_guard guard(m_mutex);
    if (number > m_versions.size()) m_versions.resize(number);
    m_versions[number - 1] = versionOf(sealed);
    m_written.push_back(number);
}

void PageTags::truncated(std::uint32_t pages) {
    const std::lock_guard guard(m_mutex);
    if (pages < m_versions.size()) m_versions.resize(pages);
}

bool PageTags::isCurrent(std::uint32_t number, PageView sealed) {
    const std::lock_guard guard(m_mutex);
    const Version there = versionOf(sealed);
    const Version known = number <= m_versions.size() ? m_versions[number - 1] : Version{};
    if (known.tag == there.tag) return true;
    if (known.tag != 0) {
        // Sealed before the version that the table has seen written. Any other is newer than the table.
        if (there.epoch < known.epoch) return false;
        if (!m_adopted) logWarn("store", "page {} of the database is newer than the table of page tags", number);
        m_adopted = true;
    }
    m_epoch = std::max(m_epoch, there.epoch + 1);
    learn(number, there);
    return true;
}

Bytes PageTags::recordOf(const std::vector<std::uint32_t>& recent, const std::vector<std::uint32_t>& others) const {
    const std::size_t count = recent.size() + others.size();
    Bytes record(kRecordHeadBytes + count * kEntryBytes);
    storeBigEndian(record.data(), static_cast<std::uint32_t>(count));
    storeBigEndian(record.data() + 4, static_cast<std::uint32_t>(recent.size()));
    storeBigEndian(record.data() + 8, static_cast<std::uint32_t>(m_versions.size()));
    storeBigEndian(record.data() + 12, m_epoch);
    std::ranges::copy(m_mark.salt, record.begin() + 16);
    storeBigEndian(record.data() + 24, m_mark.frames);
    std::uint8_t* at = record.data() + kRecordHeadBytes;
    for (const auto* numbers : {&recent, &others}) {
        for (const std::uint32_t number : *numbers) {
            storeBigEndian(at, number);
            storeBigEndian(at + 4, m_versions[number - 1].epoch);
            storeBigEndian(at + 8, m_versions[number - 1].tag);
            at += kEntryBytes;
        }
    }
    return record;
}

Status PageTags::append(const Bytes& record) {
    const auto code = m_cipher.authenticateTable(m_chain, record);
    const Bytes sealed = joined(record, code);
    // What a storing that broke off has left there would follow this record.
    HEARTH_TRY(const std::uint64_t size, m_file->size());
    if (size > m_end) HEARTH_TRY_STATUS(m_file->truncate(m_end));
    HEARTH_TRY_STATUS(m_file->write(sealed, m_end));
    HEARTH_TRY_STATUS(m_file->sync());
    m_end += sealed.size();
    m_chain.assign(code.begin(), code.end());
    return {};
}

/// Into the other file, which takes over once it is whole.
Status PageTags::writeAnew(const std::vector<std::uint32_t>& recent) {
    const int other = 1 - m_which;
    std::vector<std::uint32_t> others;
    for (std::uint32_t number = 1; number <= m_versions.size(); ++number)
        if (m_versions[number - 1].tag != 0 && !std::ranges::binary_search(recent, number)) others.push_back(number);
    const Bytes header = headerOf(m_cipher, m_series + 1);
    const Bytes record = recordOf(recent, others);
    const auto code = m_cipher.authenticateTable(header, record);
    const Bytes content = joined(joined(header, record), code);
    HEARTH_TRY(RealFile file, RealFile::openOrMake(m_fileSystem, m_files[other]));
    HEARTH_TRY_STATUS(file.truncate(0));
    HEARTH_TRY_STATUS(file.write(content, 0));
    HEARTH_TRY_STATUS(file.sync());
    HEARTH_TRY_STATUS(syncDirectoryOf(m_files[other]));
    m_file.reset();
    m_file.emplace(std::move(file));
    m_which = other;
    m_mustRewrite = false;
    ++m_series;
    m_baseEnd = m_end = content.size();
    m_chain.assign(code.begin(), code.end());
    return {};
}

Status PageTags::storeChanges(const std::vector<std::uint32_t>& recent, const std::vector<std::uint32_t>& learned) {
    if (!m_file || m_mustRewrite || m_end > 2 * m_baseEnd + kSlack) return writeAnew(recent);
    return append(recordOf(recent, learned));
}

void PageTags::store(const LogMark& mark) {
    const std::lock_guard guard(m_mutex);
    if (m_written.empty() && m_learned.empty()) return;
    sortOnce(m_written);
    sortOnce(m_learned);
    const auto gone = [this](std::uint32_t number) { return number > m_versions.size(); };
    std::erase_if(m_written, gone);
    std::erase_if(m_learned,
                  [&](std::uint32_t number) { return gone(number) || std::ranges::binary_search(m_written, number); });
    const LogMark before = m_mark;
    m_mark = mark;
    const Status done = storeChanges(m_written, m_learned);
    if (!done.ok()) {
        // The next storing makes up for it; what is on the disk is older, and accuses nothing that is newer.
        m_mark = before;
        logError("store", done.error());
        return;
    }
    ++m_epoch;
    m_recent = std::move(m_written);
    m_written.clear();
    m_learned.clear();
}

}  // namespace hearth::store

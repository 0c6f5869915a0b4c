// SPDX-License-Identifier: AGPL-3.0-or-later
// A damaged log: what was acknowledged and is lost is told, a write torn by a power cut is not called a loss.
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "core/store/big_endian.h"
#include "core/store/log_inspection.h"
#include "core/store/page_layout.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/faulty_file_system.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::Fault;
using hearth::test::FaultyFileSystem;
using hearth::test::must;

namespace {

constexpr std::size_t kSector = 512;
/// Of its header, a sector's end leaves the page number and the size on one side, the salt on the other.
constexpr std::size_t kSplitFrame = 41;

constexpr std::size_t frameAt(std::size_t frame) { return kLogHeaderBytes + frame * kFrameBytes; }

static_assert(frameAt(kSplitFrame) % kSector == kSector - kFrameSaltAt);

/// Of the numbered commits, each of one, two or three frames.
struct LogShape {
    int older = 0;          ///< So many are made and folded in first, and their frames lie behind the log's own.
    int commits = 12;       ///< That the log then holds.
    int lastBytes = 12000;  ///< Of the last.
};

/// A database with such a log, and copies of both files.
class LogScene {
public:
    static constexpr int kCommits = LogShape{}.commits;

    explicit LogScene(const LogShape& shape = {}) : m_shape(shape) {
        Database database = must(m_bare.open());
        must(database.script("PRAGMA wal_autocheckpoint=0; CREATE TABLE commits(n INTEGER PRIMARY KEY, v TEXT)"));
        for (int number = 1; number <= shape.older; ++number) commit(database, 1000 + number);
        must(database.script(shape.older > 0 ? "DELETE FROM commits; PRAGMA wal_checkpoint(RESTART)"
                                             : "PRAGMA wal_checkpoint(TRUNCATE)"));
        for (int number = 1; number <= shape.commits; ++number) commit(database, number);
        m_log = test::readFile(m_bare.log());
        m_database = test::readFile(m_bare.file());
        const auto salt = m_log.begin() + kLogSaltAt;
        for (std::size_t frame = 0, made = 0; frameAt(frame) < m_log.size(); ++frame) {
            const auto start = m_log.begin() + static_cast<std::ptrdiff_t>(frameAt(frame));
            if (!std::equal(salt, salt + 8, start + kFrameSaltAt)) break;
            m_commitOf.push_back(static_cast<int>(made) + 1);
            if (loadBigEndian<std::uint32_t>(&*start + 4) != 0) ++made;
        }
        if (m_commitOf.back() != shape.commits) throw std::runtime_error("not the log that was meant");
    }

    const Bytes& log() const { return m_log; }
    std::size_t frames() const { return m_commitOf.size(); }
    /// The number of the commit to which a frame belongs.
    int commitOf(std::size_t frame) const { return m_commitOf[frame]; }
    std::size_t firstFrameOfLast() const {
        return static_cast<std::size_t>(std::ranges::find(m_commitOf, m_shape.commits) - m_commitOf.begin());
    }

    Result<LogFindings> inspect(const Bytes& log, LogMark mark = {}) {
        test::writeFile(logCopy(), log);
        return inspectLog({*sqlite3_vfs_find(nullptr), m_bare.cipher(), logCopy(), mark});
    }
    /// The last commit that SQLite then finds, its content checked.
    int recovered() {
        BareDatabase copy(copyFile());
        Database database = must(copy.open());
        Statement check = must(database.prepare("PRAGMA integrity_check(1)"));
        REQUIRE(must(check.step()));
        REQUIRE(check.text(0) == "ok");
        const auto last = must(database.integer("SELECT coalesce(max(n), 0) FROM commits"));
        REQUIRE(must(database.integer("SELECT count(*) FROM commits")) == last);
        return static_cast<int>(last);
    }
    /// Inspects, recovers and puts the database back as it was.
    std::pair<LogFindings, int> outcome(const Bytes& log, LogMark mark = {}) {
        test::writeFile(copyFile(), m_database);
        LogFindings findings = must(inspect(log, mark));
        if (findings.lostCommits > 0) {
            const auto kept = m_elsewhere.path() / findings.keptAs;
            REQUIRE(test::readFile(kept) == log);
            std::filesystem::remove(kept);
        }
        const int last = recovered();
        return {std::move(findings), last};
    }

    const std::filesystem::path& folder() const { return m_elsewhere.path(); }
    std::filesystem::path copyFile() const { return m_elsewhere.path() / "vault.db"; }
    std::filesystem::path logCopy() const { return m_elsewhere.path() / "vault.db-wal"; }

private:
    void commit(Database& database, int number) {
        const int bytes = number == m_shape.commits ? m_shape.lastBytes : 1500 + number % 3 * 2200;
        must(database.run("INSERT INTO commits(n, v) VALUES(?1, ?2)", number,
                          std::string(static_cast<std::size_t>(bytes), 'c')));
    }

    LogShape m_shape;
    BareDatabase m_bare;
    test::TempDirectory m_elsewhere;
    Bytes m_database;
    Bytes m_log;
    std::vector<int> m_commitOf;
};

/// Every kind of byte that a frame has.
constexpr std::size_t kPlaces[] = {3,
                                   7,
                                   5,
                                   9,
                                   15,
                                   17,
                                   23,
                                   kFrameHeaderBytes + 2000,
                                   kFrameHeaderBytes + kNonceAt + 5,
                                   kFrameHeaderBytes + kTagAt + 5,
                                   kFrameHeaderBytes + kGenerationAt,
                                   kFrameHeaderBytes + kZeroAt};

}  // namespace

TEST_CASE("a flip in any part of any frame of the log is told when it loses something that was acknowledged") {
    LogScene scene;
    for (std::size_t frame = 0; frame < scene.frames(); ++frame) {
        for (const std::size_t place : kPlaces) {
            for (const int flip : {0x01, 0x02, 0x80}) {
                Bytes log = scene.log();
                log[frameAt(frame) + place] ^= static_cast<std::uint8_t>(flip);
                const auto [findings, last] = scene.outcome(log);
                const int commit = scene.commitOf(frame);
                INFO("frame " << frame << ", place " << place << ", commit " << commit);
                CHECK(last == commit - 1);
                // Nothing shows whether the last one was acknowledged: it looks like a write that a power cut tore.
                const int lost = commit == LogScene::kCommits ? 0 : LogScene::kCommits - commit + 1;
                CHECK(findings.lostCommits == static_cast<std::uint64_t>(lost));
            }
        }
    }
}

TEST_CASE("damage around a frame whose header lies across two sectors is told as well when it loses something") {
    LogScene scene({.commits = 30});
    // That frame ends a transaction, so that what its header says matters.
    REQUIRE(scene.commitOf(kSplitFrame) != scene.commitOf(kSplitFrame + 1));
    REQUIRE(scene.commitOf(kSplitFrame) < 30);
    const auto told = [&](const Bytes& log, int commit) {
        const auto [findings, last] = scene.outcome(log);
        CHECK(last == commit - 1);
        CHECK(findings.lostCommits == static_cast<std::uint64_t>(30 - commit + 1));
    };
    for (std::size_t frame = kSplitFrame - 1; frame <= kSplitFrame + 1; ++frame) {
        for (const std::size_t place : kPlaces) {
            Bytes log = scene.log();
            log[frameAt(frame) + place] ^= 0x40;
            INFO("frame " << frame << ", place " << place);
            told(log, scene.commitOf(frame));
        }
    }
    // What stands before the size is damaged, and the page before that as well.
    Bytes log = scene.log();
    std::fill_n(log.begin() + static_cast<std::ptrdiff_t>(frameAt(kSplitFrame)), kFrameSaltAt, std::uint8_t{0xA5});
    told(log, scene.commitOf(kSplitFrame));
    log[frameAt(kSplitFrame - 1) + kFrameHeaderBytes + 2000] ^= 1;
    told(log, scene.commitOf(kSplitFrame - 1));
}

TEST_CASE("frames that are garbage from end to end are told as well, wherever a later commit follows") {
    LogScene scene;
    std::mt19937 random(3);
    for (std::size_t frame = 0; frame < scene.frames(); ++frame) {
        Bytes log = scene.log();
        for (std::size_t at = frameAt(frame); at < frameAt(frame + 1); ++at)
            log[at] = static_cast<std::uint8_t>(random());
        const auto [findings, last] = scene.outcome(log);
        const int commit = scene.commitOf(frame);
        CHECK(last == commit - 1);
        if (commit < LogScene::kCommits - 1) CHECK(findings.lostCommits > 0);
        if (commit == LogScene::kCommits) CHECK(findings.lostCommits == 0);
    }
}

TEST_CASE("a log cut off anywhere is a power cut, not a loss") {
    LogScene scene;
    std::mt19937 random(4);
    for (int round = 0; round < 60; ++round) {
        Bytes log = scene.log();
        log.resize(random() % (log.size() + 1));
        const auto [findings, last] = scene.outcome(log);
        CHECK(findings.lostCommits == 0);
        std::size_t whole = log.size() < frameAt(0) ? 0 : (log.size() - kLogHeaderBytes) / kFrameBytes;
        CHECK(last == (whole == scene.frames() ? LogScene::kCommits : scene.commitOf(whole) - 1));
    }
}

TEST_CASE("a last transaction that reached the disk in any order and torn anywhere is a power cut, not a loss") {
    // What lies where a sector did not arrive: zeros, noise, or what an older generation of the log has left there.
    enum class Before { Zeros, Noise, Older };
    const Before kind = GENERATE(Before::Zeros, Before::Noise, Before::Older);
    LogScene scene({.older = kind == Before::Older ? 60 : 0, .lastBytes = 160000});
    const std::size_t first = scene.firstFrameOfLast();
    REQUIRE(first < kSplitFrame);
    REQUIRE(scene.frames() > kSplitFrame + 1);
    const std::size_t start = frameAt(first);
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        Bytes log = scene.log();
        Bytes before(log.size(), 0);
        std::copy(log.begin(), log.begin() + static_cast<std::ptrdiff_t>(start), before.begin());
        for (std::size_t at = start; at < log.size(); ++at) {
            if (kind == Before::Noise) before[at] = static_cast<std::uint8_t>(random());
            if (kind == Before::Older)
                before[at] = log[(at - frameAt(0)) % (log.size() - frameAt(scene.frames())) + frameAt(scene.frames())];
        }
        // Half of the time nearly everything arrives, and then the sector that ends in the middle of a header does not.
        const bool onlyOne = round % 2 == 1;
        bool torn = false;
        for (std::size_t sector = start / kSector * kSector; sector < frameAt(scene.frames()); sector += kSector) {
            const bool isSplit = onlyOne && frameAt(kSplitFrame) / kSector == sector / kSector;
            if (round < 2 ? round == 0 : !isSplit && random() % (onlyOne ? 100 : 1U << (round % 4 + 1)) != 0) continue;
            torn = true;
            const auto from = std::max(sector, start);
            const auto to = std::min(sector + kSector, frameAt(scene.frames()));
            std::copy(before.begin() + static_cast<std::ptrdiff_t>(from),
                      before.begin() + static_cast<std::ptrdiff_t>(to),
                      log.begin() + static_cast<std::ptrdiff_t>(from));
        }
        const auto [findings, last] = scene.outcome(log);
        INFO("round " << round);
        CHECK(findings.lostCommits == 0);
        CHECK(last == (torn ? LogScene::kCommits - 1 : LogScene::kCommits));
    }
}

TEST_CASE("a damaged header of the log loses nothing while the first frame is whole") {
    LogScene scene;
    for (std::size_t byte = 0; byte < kLogHeaderBytes; ++byte) {
        Bytes log = scene.log();
        log[byte] ^= 0x15;
        const auto [findings, last] = scene.outcome(log);
        CHECK(findings.lostCommits == 0);
        CHECK(last == LogScene::kCommits);
    }
    Bytes log = scene.log();
    std::fill_n(log.begin(), kLogHeaderBytes, std::uint8_t{0});
    CHECK(scene.outcome(log).second == LogScene::kCommits);
}

TEST_CASE("a damaged header and a damaged first frame lose the log, and that is told") {
    LogScene scene;
    Bytes log = scene.log();
    log[13] ^= 1;
    log[frameAt(0) + 700] ^= 1;
    const auto [findings, last] = scene.outcome(log);
    CHECK(last == 0);
    CHECK(findings.lostCommits >= LogScene::kCommits - 1);
}

TEST_CASE("a log of a newer SQLite is left as it is") {
    LogScene scene;
    Bytes log = scene.log();
    log.resize(frameAt(2));
    // Another version, and the checksum that goes with it: two words further on by four lines of the sum.
    storeBigEndian<std::uint32_t>(log.data() + 4, 3999000);
    std::uint32_t s0 = 0;
    std::uint32_t s1 = 0;
    for (std::size_t at = 0; at < 24; at += 8) {
        const auto word = [&](std::size_t where) {
            return __builtin_bswap32(loadBigEndian<std::uint32_t>(&log[where]));
        };
        s0 += word(at) + s1;
        s1 += word(at + 4) + s0;
    }
    storeBigEndian(log.data() + 24, s0);
    storeBigEndian(log.data() + 28, s1);
    CHECK(must(scene.inspect(log)).lostCommits == 0);
    CHECK(test::readFile(scene.logCopy()) == log);
}

TEST_CASE("frames that are in the database already may be damaged without a loss, and states are not mixed") {
    LogScene scene;
    WalSalt salt{};
    std::copy_n(scene.log().begin() + kLogSaltAt, salt.size(), salt.begin());
    Bytes log = scene.log();
    log[frameAt(0) + 900] ^= 1;
    // The mark says that everything is in the database: the log has nothing to add.
    LogFindings findings = must(scene.inspect(log, {salt, static_cast<std::uint32_t>(scene.frames())}));
    CHECK(findings.lostCommits == 0);
    CHECK(std::filesystem::file_size(scene.logCopy()) == 0);
    // Up to the last transaction: only that one is lost, and nothing shows that it was acknowledged.
    findings = must(scene.inspect(log, {salt, static_cast<std::uint32_t>(scene.firstFrameOfLast())}));
    CHECK(findings.lostCommits == 1);
    CHECK(std::filesystem::file_size(scene.logCopy()) == 0);
    // A mark about another log says nothing about this one.
    salt[0] ^= 1;
    CHECK(scene.outcome(log, {salt, 1}).first.lostCommits == LogScene::kCommits);
}

TEST_CASE("when there is no room to keep the damaged log, nothing is cut off") {
    LogScene scene;
    Bytes log = scene.log();
    log[frameAt(2) + 900] ^= 1;
    const Fault fault = GENERATE(Fault::DiskFull, Fault::SyncError, Fault::OpenError, Fault::ReadError);
    for (int nth = 1;; ++nth) {
        std::optional<Error> failure;
        {
            test::writeFile(scene.logCopy(), log);
            FaultyFileSystem disk(fault, nth, FaultyFileSystem::Duration::Lasts);
            const auto findings = scene.inspect(log);
            if (!disk.struck()) break;
            if (!findings.ok()) failure = findings.error();
        }
        REQUIRE(failure);
        CHECK((failure->code == (fault == Fault::DiskFull ? ErrorCode::Full : ErrorCode::Unavailable)));
        if (fault != Fault::SyncError || nth == 1) CHECK(test::readFile(scene.logCopy()) == log);
        REQUIRE(nth < 100);
    }
}

TEST_CASE("a vault with a damaged log opens, says what is missing, and keeps the log") {
    test::TempVault temp;
    const auto put = [&](int number) {
        must(temp.vault().write([&](Database& database) -> Status {
            return database.run("INSERT INTO index_state(name, value) VALUES(?1, 1)", std::to_string(number));
        }));
    };
    CHECK(temp.vault().openReport().lostCommits == 0);
    for (int number = 0; number < 6; ++number) put(number);
    // As a kill leaves it: the files as they lie there while the vault is open.
    const Bytes database = test::readFile(temp.directory() / "vault.db");
    Bytes log = test::readFile(temp.directory() / "vault.db-wal");
    temp.close();
    log[log.size() - 4 * kFrameBytes + 1000] ^= 4;
    test::writeFile(temp.directory() / "vault.db", database);
    test::writeFile(temp.directory() / "vault.db-wal", log);

    Vault& vault = temp.reopen();
    CHECK(vault.openReport().lostCommits > 0);
    REQUIRE(vault.openReport().keptLog == "vault.db-wal.damaged-1");
    const auto kept = temp.directory() / vault.openReport().keptLog;
    CHECK(test::readFile(kept) == log);
    struct stat status {};
    REQUIRE(::stat(kept.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    put(100);
    const VerifyReport report = must(vault.verify());
    CHECK(report.integrity == "ok");
    REQUIRE(report.bad.size() == 1);
    CHECK(report.bad[0].page == 0);
    CHECK(report.bad[0].reason.find("vault.db-wal.damaged-1") != std::string::npos);

    // It is told once; verify goes on telling until the copy is put away.
    CHECK(temp.reopen().openReport().lostCommits == 0);
    CHECK_FALSE(must(temp.vault().verify()).sound());
    std::filesystem::remove(kept);
    CHECK(must(temp.vault().verify()).sound());
}

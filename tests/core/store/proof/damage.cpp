// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/damage.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "core/store/page_layout.h"
#include "core/store/vault.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/disk_trace.h"
#include "tests/core/store/proof/ledger.h"

namespace hearth::test {

namespace {

namespace fs = std::filesystem;
using namespace store;

constexpr int kTransactions = 28;  // the log was begun anew after the 26th

/// A run of bytes, as an offset in its page, frame or header.
struct Region {
    const char* name;
    std::size_t at;
    std::size_t size;
};

constexpr Region kPageRegions[] = {
    {"first bytes", 0, 16},
    {"start of the ciphertext", 16, 64},
    {"middle of the ciphertext", 2000, 64},
    {"end of the ciphertext", kUsableBytes - 16, 16},
    {"nonce", kNonceAt, 24},
    {"tag", kTagAt, 16},
    {"generation", kGenerationAt, 2},
    {"algorithm", kAlgorithmAt, 1},
    {"format", kFormatAt, 1},
    {"reserved", kZeroAt, 4},
};
constexpr Region kLogRegions[] = {{"magic", 0, 4},     {"version", 4, 4}, {"page size", 8, 4},
                                  {"sequence", 12, 4}, {"salt", 16, 8},   {"checksum", 24, 8}};
constexpr Region kFrameRegions[] = {{"page number", 0, 4}, {"commit size", 4, 4}, {"salt", 8, 8}, {"checksum", 16, 8}};

/// A ledger's files after a clean close, and as a kill would have left them with a log.
class Specimen {
public:
    Specimen() : m_directory(m_place.path() / "vault"), m_ledger(makeBareLedger()) {
        fs::create_directories(m_directory);
        m_ledger->prepare(m_directory);
        must(m_ledger->work(m_directory, kTransactions, [this](int number) {
            if (number == 20) m_early = readState(m_directory);
            if (number == kTransactions) m_open = readState(m_directory);
        }));
        m_closed = readState(m_directory);
    }

    const DiskState& closed() const { return m_closed; }
    const DiskState& open() const { return m_open; }
    /// Open too, but when an earlier log was in use.
    const DiskState& early() const { return m_early; }
    std::size_t pages() const { return m_closed.at("vault.db").size() / kPageBytes; }
    /// Frames of the open log that belong to it.
    std::size_t frames() const {
        const Bytes& log = m_open.at("vault.db-wal");
        std::size_t count = 0;
        while (kLogHeaderBytes + (count + 1) * kFrameBytes <= log.size() &&
               std::equal(log.begin() + kLogSaltAt, log.begin() + kLogSaltAt + 8,
                          log.begin() + static_cast<std::ptrdiff_t>(frameAt(count) + kFrameSaltAt)))
            ++count;
        return count;
    }
    static std::size_t frameAt(std::size_t frame) { return kLogHeaderBytes + frame * kFrameBytes; }

    /// Counts one run. Damage is noticed when something complains, or when what is there is a consistent prefix
    /// without the damaged end of the log.
    void judge(Tally& tally, const DiskState& damaged, const std::string& what) {
        ++tally.runs;
        ++tally.faults;
        writeState(m_directory, damaged);
        const Judgement found = m_ledger->judge(m_directory);
        const bool wrongContent =
            found.complaint.starts_with("the accounts") || found.complaint.find("transactions") != std::string::npos;
        if (wrongContent) tally.overlook(what + ": " + found.complaint);
        if (found.complaint.empty() && found.last == kTransactions) tally.overlook(what + ": went unnoticed");
    }

private:
    TempDirectory m_place;
    fs::path m_directory;
    std::unique_ptr<Ledger> m_ledger;
    DiskState m_closed;
    DiskState m_open;
    DiskState m_early;
};

/// One bit of `region`, which starts at `base` in a file.
std::size_t flip(Bytes& bytes, std::size_t base, const Region& region, std::mt19937_64& random) {
    const std::size_t at = base + region.at + random() % region.size;
    bytes[at] ^= static_cast<std::uint8_t>(1U << (random() % 8));
    return at;
}

void flipInPages(Specimen& specimen, const Scale& scale, std::mt19937_64& random, Tally& tally) {
    for (const Region& region : kPageRegions)
        for (int number = 0; number < scale.amount; ++number) {
            DiskState damaged = specimen.closed();
            const std::size_t page = number == 0 ? 0 : random() % specimen.pages();
            const std::size_t at = flip(damaged["vault.db"], page * kPageBytes, region, random);
            specimen.judge(tally, damaged,
                           fmt::format("seed {}: {} of page {}, byte {}", scale.seed, region.name, page + 1, at));
        }
}

void flipInLog(Specimen& specimen, const Scale& scale, std::mt19937_64& random, Tally& tally) {
    const auto flipAt = [&](std::size_t base, const Region& region, const char* part) {
        DiskState damaged = specimen.open();
        const std::size_t at = flip(damaged["vault.db-wal"], base, region, random);
        specimen.judge(tally, damaged, fmt::format("seed {}: {} of {}, byte {}", scale.seed, region.name, part, at));
    };
    const auto anyFrame = [&] { return Specimen::frameAt(random() % specimen.frames()); };
    for (int number = 0; number < scale.amount; ++number) {
        for (const Region& region : kLogRegions) flipAt(0, region, "the log's header");
        for (const Region& region : kFrameRegions) flipAt(anyFrame(), region, "a frame's header");
        for (const Region& region : kPageRegions) flipAt(anyFrame() + kFrameHeaderBytes, region, "a frame's page");
    }
}

void copyPart(Bytes& to, const Bytes& from, std::size_t at, std::size_t size) {
    std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(at), size, to.begin() + static_cast<std::ptrdiff_t>(at));
}

void swapParts(Bytes& bytes, std::size_t one, std::size_t other, std::size_t size) {
    const auto start = bytes.begin();
    std::swap_ranges(start + static_cast<std::ptrdiff_t>(one), start + static_cast<std::ptrdiff_t>(one + size),
                     start + static_cast<std::ptrdiff_t>(other));
}

}  // namespace

Tally proveFlips(const Scale& scale) {
    std::mt19937_64 random(scale.seed);
    Specimen specimen;
    Tally tally;
    flipInPages(specimen, scale, random, tally);
    flipInLog(specimen, scale, random, tally);
    return tally;
}

Tally proveMisplacedPages(const Scale& scale) {
    std::mt19937_64 random(scale.seed);
    Specimen specimen;
    // The same rows under the same key, but as another program run wrote them.
    Specimen other;
    Tally tally;
    for (int number = 0; number < scale.amount; ++number) {
        const auto where = [&](const char* what) {
            return fmt::format("seed {} round {}: {}", scale.seed, number, what);
        };
        DiskState damaged = specimen.closed();
        const std::size_t one = random() % specimen.pages();
        const std::size_t two = (one + 1 + random() % (specimen.pages() - 1)) % specimen.pages();
        swapParts(damaged["vault.db"], one * kPageBytes, two * kPageBytes, kPageBytes);
        specimen.judge(tally, damaged, where("two pages swapped"));

        damaged = specimen.closed();
        std::fill_n(damaged["vault.db"].begin() + static_cast<std::ptrdiff_t>(one * kPageBytes), kPageBytes,
                    std::uint8_t{0});
        specimen.judge(tally, damaged, where("a page of zeros"));

        damaged = specimen.open();
        const std::size_t frames = specimen.frames();
        const std::size_t frame = random() % (frames - 1);
        swapParts(damaged["vault.db-wal"], Specimen::frameAt(frame), Specimen::frameAt(frame + 1), kFrameBytes);
        specimen.judge(tally, damaged, where("two frames swapped"));

        damaged = specimen.open();
        Bytes& log = damaged["vault.db-wal"];
        const Bytes& early = specimen.early().at("vault.db-wal");
        copyPart(log, early, Specimen::frameAt(frame),
                 std::min(frames - frame, (early.size() - Specimen::frameAt(frame)) / kFrameBytes) * kFrameBytes);
        specimen.judge(tally, damaged, where("frames of an earlier log"));

        damaged = specimen.open();
        copyPart(damaged["vault.db-wal"], other.open().at("vault.db-wal"), Specimen::frameAt(frame), kFrameBytes);
        specimen.judge(tally, damaged, where("a frame of another database"));
    }
    return tally;
}

namespace {

/// A sealed page 1 or more of another vault, put in its own place: same number, other file and key.
class TwoVaults {
public:
    TwoVaults() {
        for (const char* name : {"one", "other"}) {
            auto created =
                must(Vault::create(directory(name), passphrase(), KdfProfile::Interactive, m_clock, m_random));
            m_words.push_back(std::move(created.recoveryPhrase));
            m_states.push_back({});
        }
        for (std::size_t which = 0; which < 2; ++which)
            m_states[which] = readState(directory(which == 0 ? "one" : "other"));
    }
    fs::path directory(const char* name) const { return m_place.path() / name; }
    static crypto::SecretBytes passphrase() { return crypto::SecretBytes::fromText("x"); }
    const DiskState& state(std::size_t which) const { return m_states[which]; }

    /// The pages that verify names, with the vault open or, when it does not open, closed.
    Result<VerifyReport> verify(const DiskState& state) {
        writeState(directory("one"), state);
        const auto vault = Vault::open(directory("one"), m_words[0], {}, m_clock, m_random);
        if (vault.ok()) return (*vault)->verify();
        return Vault::verifyUnopened(directory("one"), m_words[0], {}, m_random);
    }
    ErrorCode openWithKeysOfOther() {
        DiskState mixed = state(0);
        mixed["vault.keys"] = state(1).at("vault.keys");
        mixed["vault.keys.b"] = state(1).at("vault.keys.b");
        writeState(directory("one"), mixed);
        const auto vault = Vault::open(directory("one"), m_words[1], {}, m_clock, m_random);
        return vault.ok() ? ErrorCode::Internal : vault.error().code;
    }

private:
    TempDirectory m_place;
    SystemClock m_clock;
    SystemRandom m_random;
    std::vector<crypto::SecretBytes> m_words;
    std::vector<DiskState> m_states;
};

}  // namespace

Tally proveVerifyNamesPages(const Scale& scale) {
    std::mt19937_64 random(scale.seed);
    TwoVaults vaults;
    const std::size_t pages = vaults.state(0).at("vault.db").size() / kPageBytes;
    Tally tally;
    for (int number = 0; number < scale.amount; ++number) {
        DiskState damaged = vaults.state(0);
        const std::size_t page = number == 0 ? 0 : random() % pages;
        const bool foreign = number % 2 == 1;
        if (foreign)
            copyPart(damaged["vault.db"], vaults.state(1).at("vault.db"), page * kPageBytes, kPageBytes);
        else
            flip(damaged["vault.db"], page * kPageBytes, kPageRegions[random() % std::size(kPageRegions)], random);
        ++tally.runs;
        ++tally.faults;
        const auto report = vaults.verify(damaged);
        const std::string where =
            fmt::format("seed {} page {} {}: ", scale.seed, page + 1, foreign ? "foreign" : "flipped");
        if (!report.ok()) {
            // A page 1 that does not even say what the file is is refused before it is verified.
            if (report.error().code != ErrorCode::Corrupt) tally.overlook(where + report.error().detail);
        } else if (std::ranges::find(report->bad, page + 1, &PageFault::page) == report->bad.end()) {
            tally.overlook(where + "not named");
        }
    }
    ++tally.runs;
    if (vaults.openWithKeysOfOther() != ErrorCode::Corrupt) tally.overlook("another vault's keys");
    return tally;
}

}  // namespace hearth::test

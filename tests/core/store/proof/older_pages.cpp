// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "core/store/page_layout.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/damage.h"
#include "tests/core/store/proof/disk_trace.h"
#include "tests/core/store/proof/ledger.h"
#include "tests/core/store/proof/seeded.h"

namespace hearth::test {

namespace {

using store::kPageBytes;

constexpr int kTimes = 5;
constexpr int kTransactionsBetween = 9;

auto pageIn(const Bytes& database, std::size_t page) {
    return database.begin() + static_cast<std::ptrdiff_t>(page * kPageBytes);
}

/// Pages, from 0, that both have and that were written in between.
std::vector<std::size_t> changedPages(const Bytes& early, const Bytes& late) {
    std::vector<std::size_t> pages;
    for (std::size_t page = 0; (page + 1) * kPageBytes <= std::min(early.size(), late.size()); ++page)
        if (!std::equal(pageIn(early, page), pageIn(early, page) + kPageBytes, pageIn(late, page)))
            pages.push_back(page);
    return pages;
}

}  // namespace

Tally proveOlderPages(const Scale& scale) {
    const SeededChance chance(scale.seed);
    std::mt19937_64 random(scale.seed);
    const TempDirectory place;
    const auto directory = place.path() / "vault";
    std::filesystem::create_directories(directory);
    const auto ledger = makeVaultLedger();
    ledger->prepare(directory);
    std::vector<DiskState> times;
    for (int time = 1; time <= kTimes; ++time) {
        must(ledger->work(directory, time * kTransactionsBetween, [](int) {}));
        times.push_back(readState(directory));
    }
    Tally tally;
    for (int number = 0; number < scale.amount; ++number) {
        DiskState damaged = times.back();
        const Bytes& early = times[random() % (times.size() - 1)].at("vault.db");
        const auto changed = changedPages(early, damaged.at("vault.db"));
        const std::size_t page = changed.at(random() % changed.size());
        std::copy_n(pageIn(early, page), kPageBytes,
                    damaged["vault.db"].begin() + static_cast<std::ptrdiff_t>(page * kPageBytes));
        ++tally.runs;
        ++tally.faults;
        writeState(directory, damaged);
        const Judgement found = ledger->judge(directory);
        const bool named = found.complaint.find(fmt::format("page {} older", page + 1)) != std::string::npos;
        if (!named && !found.complaint.starts_with("cannot be read"))
            tally.overlook(fmt::format("seed {} round {}: an older page {}: {}", scale.seed, number, page + 1,
                                       found.complaint.empty() ? "went unnoticed" : found.complaint));
    }
    writeState(directory, times.back());
    ++tally.runs;
    if (const Judgement whole = ledger->judge(directory); !whole.complaint.empty())
        tally.lose("nothing was put back, and yet: " + whole.complaint);
    return tally;
}

}  // namespace hearth::test

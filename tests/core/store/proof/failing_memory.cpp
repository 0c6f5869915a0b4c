// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/failing_memory.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <limits>

#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/disk_trace.h"
#include "tests/core/store/proof/failures.h"
#include "tests/core/store/proof/seeded.h"

namespace hearth::test {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

/// The allocator that SQLite had, and when ours fails.
struct Memory {
    sqlite3_mem_methods real{};
    bool installed = false;
    std::int64_t left = kNever;
    bool lasts = false;
    bool struck = false;

    bool fails() {
        if (left == kNever) return false;
        if (left > 0) --left;
        if (left > 0 || (struck && !lasts)) return false;
        struck = true;
        return true;
    }
};

Memory& memory() {
    static Memory only;
    return only;
}

void* allocate(int size) { return memory().fails() ? nullptr : memory().real.xMalloc(size); }
void* reallocate(void* old, int size) { return memory().fails() ? nullptr : memory().real.xRealloc(old, size); }

}  // namespace

bool installFailingMemory() {
    if (memory().installed) return true;
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory().real) != SQLITE_OK) return false;
    sqlite3_mem_methods ours = memory().real;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    memory().installed = sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK;
    return memory().installed;
}

bool failingMemoryIsInstalled() { return memory().installed; }

FailingMemory::FailingMemory(std::int64_t nth, bool lasts) {
    memory().left = nth;
    memory().lasts = lasts;
    memory().struck = false;
}

FailingMemory::~FailingMemory() { memory().left = kNever; }
bool FailingMemory::struck() const { return memory().struck; }

Tally proveFailingMemory(Ledger& ledger, const FailureScale& scale) {
    Tally tally;
    if (!failingMemoryIsInstalled()) {
        tally.skipped = "SQLite was in use before its allocator could be replaced";
        return tally;
    }
    const SeededChance chance(scale.seed);
    const TempDirectory place;
    const fs::path directory = place.path() / "vault";
    fs::create_directories(directory);
    ledger.prepare(directory);
    const DiskState prepared = readState(directory);
    for (const bool lasts : {false, true})
        for (std::int64_t nth = 1 + static_cast<std::int64_t>(scale.seed) % scale.every;; nth += scale.every) {
            writeState(directory, prepared);
            const std::string where = fmt::format("allocation {} {}: ", nth, lasts ? "for ever" : "once");
            int promised = 0;
            Status told;
            bool struck = false;
            {
                const FailingMemory failing(nth, lasts);
                told = ledger.work(directory, scale.transactions, [&](int number) { promised = number; });
                struck = failing.struck();
            }
            ++tally.runs;
            if (!told.ok() && told.error().code != ErrorCode::Unavailable) tally.overlook(where + told.error().detail);
            const Judgement found = ledger.judge(directory);
            if (!found.complaint.empty())
                tally.lose(where + found.complaint);
            else if (found.last < promised)
                tally.lose(where + fmt::format("{} of {} commits", found.last, promised));
            if (!struck) break;
            ++tally.faults;
        }
    return tally;
}

}  // namespace hearth::test

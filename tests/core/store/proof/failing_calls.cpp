// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <map>

#include "core/store/vault.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/disk_trace.h"
#include "tests/core/store/proof/failures.h"
#include "tests/core/store/proof/seeded.h"

namespace hearth::test {

namespace {

namespace fs = std::filesystem;

/// One way in which a disk fails.
struct Way {
    const char* name;
    Call call;
    int error;
    bool half = false;  ///< The first half of a write gets through before it.
};

constexpr Way kWays[] = {
    {"read", Call::Read, EIO},
    {"write", Call::Write, EIO},
    {"short write", Call::Write, EIO, true},
    {"full disk", Call::Write, ENOSPC},
    {"full, half written", Call::Write, ENOSPC, true},
    {"flush", Call::Sync, EIO},
    {"truncate", Call::Truncate, EIO},
    {"open", Call::Open, EIO},
    {"open, out of handles", Call::Open, EMFILE},
    {"rename", Call::Rename, EIO},
    {"remove", Call::Remove, EIO},
    {"make directory", Call::MakeDirectory, ENOSPC},
};

enum class Duration { Once, Lasts };

class FailingCalls final : public CallWatcher {
public:
    FailingCalls(const Way& way, std::int64_t nth, Duration duration) : m_way(way), m_left(nth), m_duration(duration) {}

    Verdict before(const CallRequest& request) override {
        if (request.call != m_way.call) return {};
        if (m_failNext) {
            m_failNext = false;
            return {m_way.error};
        }
        if (m_left > 0) --m_left;
        if (m_left > 0 || (m_struck && m_duration == Duration::Once)) return {};
        m_struck = true;
        if (!m_way.half || request.bytes.size() < 2) return {m_way.error};
        // A write that stopped half-way is tried again for its rest.
        m_failNext = true;
        return {0, request.bytes.size() / 2};
    }
    bool struck() const { return m_struck; }

private:
    const Way& m_way;
    std::int64_t m_left;
    Duration m_duration;
    bool m_struck = false;
    bool m_failNext = false;
};

/// Whether a failure was called what it is. A full disk may also be met where only "does not work" is known.
bool wellTold(const Way& way, ErrorCode told) {
    return told == ErrorCode::Unavailable || (way.error == ENOSPC && told == ErrorCode::Full);
}

/// How often each call is made when nothing fails.
class CountedCalls final : public CallWatcher {
public:
    Verdict before(const CallRequest& request) override {
        ++m_counts[request.call];
        return {};
    }
    std::int64_t of(Call call) const {
        const auto found = m_counts.find(call);
        return found == m_counts.end() ? 0 : found->second;
    }

private:
    std::map<Call, std::int64_t> m_counts;
};

/// Calls `attempt(watcher, way, where)` for each way in which each of these calls may fail.
template <typename Attempt>
void forEachFailure(const CountedCalls& calls, const FailureScale& scale, Tally& tally, Attempt&& attempt) {
    for (const Way& way : kWays)
        for (const Duration duration : {Duration::Once, Duration::Lasts}) {
            const std::int64_t count = calls.of(way.call);
            const auto first = static_cast<std::int64_t>(scale.seed) %
                                   std::max<std::int64_t>(1, std::min<std::int64_t>(scale.every, count)) +
                               1;
            for (std::int64_t nth = first; nth <= count; nth += scale.every) {
                FailingCalls watcher(way, nth, duration);
                ++tally.runs;
                attempt(watcher, way,
                        fmt::format("{} {} {}: ", way.name, nth, duration == Duration::Once ? "once" : "for ever"));
                tally.faults += watcher.struck() ? 1 : 0;
            }
        }
}

}  // namespace

Tally proveFailingCalls(Ledger& ledger, const FailureScale& scale) {
    const SeededChance chance(scale.seed);
    const TempDirectory place;
    const fs::path directory = place.path() / "vault";
    fs::create_directories(directory);
    ledger.prepare(directory);
    const DiskState prepared = readState(directory);
    CountedCalls calls;
    {
        const WatchScope watching(calls, directory);
        must(ledger.work(directory, scale.transactions, [](int) {}));
    }
    Tally tally;
    forEachFailure(calls, scale, tally, [&](FailingCalls& watcher, const Way& way, const std::string& where) {
        writeState(directory, prepared);
        int promised = 0;
        Status told;
        {
            const WatchScope watching(watcher, directory);
            told = ledger.work(directory, scale.transactions, [&](int number) { promised = number; });
        }
        if (!told.ok() && !wellTold(way, told.error().code)) tally.overlook(where + told.error().detail);
        const Judgement found = ledger.judge(directory);
        if (!found.complaint.empty())
            tally.lose(where + found.complaint);
        else if (found.last < promised)
            tally.lose(where + fmt::format("{} of {} commits", found.last, promised));
    });
    return tally;
}

Tally proveFailingCreation(const FailureScale& scale) {
    const TempDirectory place;
    const fs::path directory = place.path() / "vault";
    const auto passphrase = crypto::SecretBytes::fromText("a passphrase");
    const SeededChance chance(scale.seed);
    ManualClock clock(must(Timestamp::parse("2026-11-20T10:00:00Z")));
    ProofRandom random;
    const auto create = [&] {
        return store::Vault::create(directory, passphrase, store::KdfProfile::Interactive, clock, random);
    };
    CountedCalls calls;
    {
        const WatchScope watching(calls, directory);
        must(create());
    }
    Tally tally;
    forEachFailure(calls, scale, tally, [&](FailingCalls& watcher, const Way& way, const std::string& where) {
        fs::remove_all(directory);
        fs::create_directories(directory);
        Status told;
        {
            const WatchScope watching(watcher, directory);
            const auto created = create();
            if (!created.ok()) told = created.error();
        }
        if (!told.ok() && !wellTold(way, told.error().code)) tally.overlook(where + told.error().detail);
        if (store::Vault::exists(directory)) {
            const auto opened = store::Vault::open(directory, passphrase, {}, clock, random);
            if (!opened.ok()) tally.lose(where + opened.error().detail);
        } else if (told.ok()) {
            tally.lose(where + "said to be created and not there");
        } else if (const auto again = create(); !again.ok()) {
            tally.lose(where + "cannot be created again: " + again.error().detail);
        }
    });
    return tally;
}

}  // namespace hearth::test

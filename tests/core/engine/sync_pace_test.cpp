// SPDX-License-Identifier: AGPL-3.0-or-later
// When a device meets its server: soon, and never more often than it helps.
#include "core/engine/sync_pace.h"

#include <catch2/catch.hpp>

using hearth::engine::SyncPace;
using Outcome = SyncPace::Outcome;

namespace {

/// One that has just met, at time 0.
SyncPace atRest() {
    SyncPace pace(0);
    (void)pace.take(0);
    pace.met(0, Outcome::Well);
    return pace;
}

}  // namespace

TEST_CASE("the first meeting is at once, and then one every five minutes") {
    SyncPace pace(1000);
    CHECK(pace.next() == 1000);
    CHECK(pace.take(1000).regular);
    pace.met(1200, Outcome::Well);
    CHECK(pace.next() == 1200 + SyncPace::kRegular);
    CHECK_FALSE(pace.take(1200).any());
}

TEST_CASE("a change goes out when nothing followed it for a moment, and once") {
    SyncPace pace = atRest();
    pace.changed(1000, 3);
    CHECK(pace.next() == 1000 + SyncPace::kQuiet);
    CHECK_FALSE(pace.take(1010).any());
    CHECK(pace.take(1020).changes);
    CHECK(pace.next() == SyncPace::kRegular);
}

TEST_CASE("a stream of changes does not wait for its end") {
    SyncPace pace = atRest();
    int taken = 0;
    for (double now = 1000; now < 3000; now += 10) {
        pace.changed(now, 1);
        taken += pace.take(now).changes ? 1 : 0;
    }
    CHECK(taken == 9);
}

TEST_CASE("edits one after another for minutes are never taken for an import") {
    SyncPace pace = atRest();
    for (double now = 1000; now < 200'000; now += 50) {
        pace.changed(now, 5);
        CHECK(pace.next() == now + SyncPace::kQuiet);
        (void)pace.take(now + SyncPace::kQuiet);
    }
}

TEST_CASE("an import is gathered, and goes when it has ended") {
    SyncPace pace = atRest();
    int taken = 0;
    double now = 1000;
    for (; now < 26'000; now += 50) {
        pace.changed(now, 1000);
        taken += pace.take(now).changes ? 1 : 0;
    }
    CHECK(taken == 2);
    CHECK(pace.next() == now - 50 + SyncPace::kQuietAfterMany);
    // A while later a change is a change again.
    (void)pace.take(now + 5000);
    pace.changed(now + 5000, 1);
    CHECK(pace.next() == now + 5000 + SyncPace::kQuiet);
}

TEST_CASE("news are for now, also while changes are gathered, which stay due") {
    SyncPace pace = atRest();
    pace.changed(1000, 1);
    pace.news(1005);
    CHECK(pace.next() == 1005);
    const SyncPace::Due due = pace.take(1005);
    CHECK(due.news);
    CHECK_FALSE(due.changes);
    CHECK(pace.take(1020).changes);
}

TEST_CASE("what fails is tried again ever more rarely, whatever is changed meanwhile") {
    SyncPace pace = atRest();
    double now = 1000;
    double before = 0;
    for (int i = 0; i < 12; ++i) {
        pace.met(now, Outcome::Failed);
        pace.changed(now + 1, 1);
        pace.news(now + 1);
        const double wait = pace.next() - now;
        CHECK(wait >= before);
        CHECK(wait >= SyncPace::kFirstRetry);
        CHECK(wait <= SyncPace::kRegular);
        before = wait;
        now = pace.next();
        CHECK(pace.take(now).any());
    }
    CHECK(before == SyncPace::kRegular);
    pace.met(now, Outcome::Well);
    pace.changed(now + 1, 1);
    CHECK(pace.next() == now + 1 + SyncPace::kQuiet);
}

TEST_CASE("a server that can be reached again is met at once") {
    SyncPace pace = atRest();
    for (int i = 0; i < 8; ++i) pace.met(1000, Outcome::Failed);
    pace.changed(1001, 1);
    pace.reached(5000);
    CHECK(pace.next() == 1001 + SyncPace::kQuiet);
    const SyncPace::Due due = pace.take(5000);
    CHECK(due.news);
    CHECK(due.changes);
}

TEST_CASE("where the server takes nothing, changes wait and news do not") {
    SyncPace pace = atRest();
    pace.met(1000, Outcome::Refused);
    pace.changed(1001, 1);
    CHECK(pace.next() == 1000 + SyncPace::kFirstRetry);
    pace.news(1100);
    CHECK(pace.take(1100).news);
}

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/job_runner.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

/// Counts the runs of one kind of job, and answers as told.
struct Counter {
    int runs = 0;
    Status answer;
    JobRunner::Handler handler() {
        return [this](const std::string&, const JobListener&, const CancelToken&) {
            ++runs;
            return answer;
        };
    }
};

}  // namespace

TEST_CASE("a job runs once when it is due, not before") {
    test::TempVault temp;
    JobRunner runner(temp.vault());
    Counter counter;
    runner.add("audit", counter.handler());
    REQUIRE(runner.queue("audit", "a", temp.clock().now().plus(kMinute)).ok());
    REQUIRE(runner.runDue({}, {}).ok());
    CHECK(counter.runs == 0);
    temp.clock().advance(kMinute);
    REQUIRE(runner.runDue({}, {}).ok());
    REQUIRE(runner.runDue({}, {}).ok());
    CHECK(counter.runs == 1);
}

TEST_CASE("queueing the same job again moves it instead of doubling it") {
    test::TempVault temp;
    JobRunner runner(temp.vault());
    Counter counter;
    runner.add("audit", counter.handler());
    for (int i = 0; i < 3; ++i) REQUIRE(runner.queue("audit", "a", temp.clock().now()).ok());
    REQUIRE(runner.runDue({}, {}).ok());
    CHECK(counter.runs == 1);
}

TEST_CASE("one job can be run at once, without the others and before it is due") {
    test::TempVault temp;
    JobRunner runner(temp.vault());
    Counter wanted;
    Counter other;
    runner.add("wanted", wanted.handler());
    runner.add("other", other.handler());
    REQUIRE(runner.runOne("wanted", "", {}, {}).ok());
    CHECK(wanted.runs == 0);
    REQUIRE(runner.queue("wanted", "", temp.clock().now().plus(kDay)).ok());
    REQUIRE(runner.queue("other", "", temp.clock().now()).ok());
    REQUIRE(runner.runOne("wanted", "", {}, {}).ok());
    CHECK(wanted.runs == 1);
    CHECK(other.runs == 0);
    temp.clock().advance(2 * kDay);
    REQUIRE(runner.runDue({}, {}).ok());
    CHECK(wanted.runs == 1);
    CHECK(other.runs == 1);
}

TEST_CASE("a job that fails is tried again later and does not hold up the others") {
    test::TempVault temp;
    JobRunner runner(temp.vault());
    Counter failing{0, fail(ErrorCode::Unavailable, "not now")};
    Counter other;
    runner.add("failing", failing.handler());
    runner.add("other", other.handler());
    REQUIRE(runner.queue("failing", "", temp.clock().now()).ok());
    REQUIRE(runner.queue("other", "", temp.clock().now()).ok());
    REQUIRE(runner.runDue({}, {}).ok());
    CHECK(failing.runs == 1);
    CHECK(other.runs == 1);
    failing.answer = {};
    temp.clock().advance(kMinute);
    REQUIRE(runner.runDue({}, {}).ok());
    CHECK(failing.runs == 2);
    temp.clock().advance(kDay);
    REQUIRE(runner.runDue({}, {}).ok());
    CHECK(failing.runs == 2);
}

TEST_CASE("a job that was stopped stays and runs after a restart") {
    test::TempVault temp;
    {
        JobRunner runner(temp.vault());
        Counter stopped{0, fail(ErrorCode::Cancelled, "stopped")};
        runner.add("audit", stopped.handler());
        REQUIRE(runner.queue("audit", "a", temp.clock().now()).ok());
        CHECK(runner.runDue({}, {}).error().code == ErrorCode::Cancelled);
    }
    temp.reopen();
    JobRunner runner(temp.vault());
    Counter counter;
    runner.add("audit", counter.handler());
    REQUIRE(runner.runDue({}, {}).ok());
    CHECK(counter.runs == 1);
}

TEST_CASE("who waits for the jobs of another can be stopped") {
    test::TempVault temp;
    JobRunner runner(temp.vault());
    std::atomic<bool> running = false;
    const CancelToken endJob;
    runner.add("long", [&](const std::string&, const JobListener&, const CancelToken&) -> Status {
        running = true;
        while (!endJob.cancelled()) std::this_thread::yield();
        return {};
    });
    REQUIRE(runner.queue("long", "", temp.clock().now()).ok());
    std::thread other([&] { CHECK(runner.runDue({}, {}).ok()); });
    while (!running) std::this_thread::yield();
    const CancelToken stop;
    stop.cancel();
    CHECK(runner.runDue({}, stop).error().code == ErrorCode::Cancelled);
    endJob.cancel();
    other.join();
}

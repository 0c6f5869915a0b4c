// SPDX-License-Identifier: AGPL-3.0-or-later
// A killed owner of a vault, and a killed creation. What kills do to rows: kill_test.cpp.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/child.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::Child;
using hearth::test::must;

namespace {}  // namespace

TEST_CASE("a killed owner does not keep the next one out, and a living one is named") {
    test::TempVault temp;
    temp.close();
    const auto open = [&](Milliseconds wait) {
        return Vault::open(temp.directory(), temp.passphrase(), {wait}, temp.clock(), temp.random());
    };
    Child child([&](const auto& promise) {
        auto vault = must(open(0));
        promise(1);
        ::pause();
    });
    REQUIRE(child.nextPromise() == 1);
    const auto refused = open(50);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Locked);
    CHECK(refused.error().detail.find("process ") != std::string::npos);
    CHECK(refused.error().detail.find("store_test") != std::string::npos);
    std::thread killer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        child.kill();
    });
    // Waiting pays: the owner dies while we wait.
    CHECK(open(5000).ok());
    killer.join();
}

TEST_CASE("a vault whose creation was killed can be created again") {
    for (int round = 0; round < 6; ++round) {
        test::TempDirectory directory;
        const auto where = directory.path() / "vault";
        SystemClock clock;
        SystemRandom random;
        const auto create = [&] {
            return Vault::create(where, crypto::SecretBytes::fromText("x"), KdfProfile::Interactive, clock, random);
        };
        Child child([&](const auto& promise) {
            promise(0);
            auto vault = must(create());
            promise(1);
            ::pause();
        });
        REQUIRE(child.nextPromise() == 0);
        std::this_thread::sleep_for(std::chrono::milliseconds(60 + round * 14));
        const int last = child.kill();
        if (Vault::exists(where)) {
            // The kill came too late: then it is whole.
            CHECK(Vault::open(where, crypto::SecretBytes::fromText("x"), {}, clock, random).ok());
        } else {
            CHECK(last < 1);
            CHECK(create().ok());
        }
    }
}

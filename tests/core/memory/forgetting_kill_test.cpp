// SPDX-License-Identifier: AGPL-3.0-or-later
// Killed at any call of the change of keys by which forgetting ends, nothing else is lost and the rest is done later.
#include <sys/wait.h>
#include <unistd.h>

#include <optional>

#include "tests/core/memory/forget_fixture.h"
#include "tests/core/store/proof/system_calls.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

constexpr int kKilled = 9;
constexpr int kFinished = 1;
constexpr int kFileStep = 3;
constexpr int kEvery = 29;

/// Ends the process at the nth call that changes something.
class KillAt final : public test::CallWatcher {
public:
    explicit KillAt(int left) : m_left(left) {}
    test::Verdict before(const test::CallRequest& request) override {
        if (request.call != test::Call::Read && m_left-- == 0) _exit(kKilled);
        return {};
    }

private:
    int m_left;
};

/// What runs over a vault that lies in `place`.
struct OpenedVault {
    explicit OpenedVault(ForgetFixture& fixture, const fs::path& place)
        : vault(store::Vault::open(place, fixture.temp.passphrase(), {}, fixture.temp.clock(), fixture.temp.random())
                    .value()) {}
    std::unique_ptr<store::Vault> vault;
    MemoryEngine engine{*vault};
    index::TextIndex index{*vault};
    Forgetting forgetting{*vault, engine, index};
};

/// How a child ended that was to be killed at the nth call of the last step.
int forgetUntil(ForgetFixture& fixture, const fs::path& place, int nth) {
    const pid_t child = fork();
    if (child == 0) {
        OpenedVault opened(fixture, place);
        KillAt killer(nth);
        std::optional<test::WatchScope> watch;
        const auto atFile = [&](std::int64_t step, std::int64_t) {
            if (step == kFileStep) watch.emplace(killer, place);
        };
        const bool done = opened.forgetting.finish(atFile, CancelToken()).ok();
        _exit(done ? kFinished : 2);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("killed at any call of the change of keys, forgetting loses nothing and finishes later") {
    ForgetFixture fixture;
    REQUIRE(fixture.forgetting.begin(ForgetFixture::topic()).ok());
    fixture.temp.close();
    int kills = 0;
    for (int nth = 0;; nth += kEvery) {
        const test::TempDirectory copies;
        const fs::path place = copies.path() / "vault";
        fs::copy(fixture.temp.directory(), place, fs::copy_options::recursive);
        const int ended = forgetUntil(fixture, place, nth);
        REQUIRE((ended == kKilled || ended == kFinished));
        kills += ended == kKilled ? 1 : 0;
        INFO("killed at call " << nth);
        OpenedVault opened(fixture, place);
        CHECK(opened.vault->verify()->sound());
        REQUIRE(opened.forgetting.finish({}, CancelToken()).ok());
        const auto receipts = opened.forgetting.receipts().value();
        REQUIRE(receipts.size() == 1);
        CHECK(receipts.front().finishedAt.has_value());
        CHECK(placesOf(*opened.vault, kSecret) == Nowhere());
        chat::Conversations conversations(*opened.vault);
        CHECK(conversations.branch(fixture.other)->size() == 2);
        CHECK(conversations.draft(std::nullopt).value() == "something else");
        CHECK(opened.vault->verify()->sound());
        if (ended == kFinished) break;
    }
    CHECK(kills >= 5);
}

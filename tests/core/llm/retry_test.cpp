// SPDX-License-Identifier: AGPL-3.0-or-later
// When a call is tried again, how long that takes, and when it is not.
#include "core/llm/retry.h"

#include <catch2/catch.hpp>

#include <thread>

#include "core/llm/failures.h"
#include "tests/core/llm/scripted_transport.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

class ManualPauses final : public Pauses {
public:
    Milliseconds elapsed() const override { return now; }
    Status pause(Milliseconds length, const CancelToken& cancel) override {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "scripted");
        lengths.push_back(length);
        now += length;
        return {};
    }
    Milliseconds now = 0;
    std::vector<Milliseconds> lengths;
};

class FixedRandom final : public RandomSource {
public:
    explicit FixedRandom(std::uint8_t byte) : m_byte(byte) {}
    void fill(std::span<std::uint8_t> out) override { std::fill(out.begin(), out.end(), m_byte); }

private:
    std::uint8_t m_byte;
};

ChatFailure failure(ErrorCode code, bool retryable, std::optional<Milliseconds> after = {}) {
    ChatFailure made;
    made.error = fail(code, "scripted");
    made.retryable = retryable;
    made.retryAfter = after;
    return made;
}

/// Fails as told, then answers.
class Unsteady final : public Provider {
public:
    Unsteady(std::vector<ChatFailure> failures, int& calls, std::string before = "", Milliseconds takes = 0,
             ManualPauses* pauses = nullptr)
        : m_failures(std::move(failures)),
          m_calls(calls),
          m_before(std::move(before)),
          m_takes(takes),
          m_pauses(pauses) {}
    std::string_view name() const override { return "unsteady"; }
    ChatOutcome chat(const ChatRequest&, const ChatSinks& sinks, const CancelToken&) override {
        if (sinks.thinking) sinks.thinking("Hm.");
        const auto call = static_cast<std::size_t>(m_calls++);
        if (m_pauses != nullptr) m_pauses->now += m_takes;
        ChatOutcome outcome;
        if (call < m_failures.size()) {
            if (!m_before.empty()) sinks.text(m_before);
            outcome.reply.text = m_before;
            outcome.failure = m_failures[call];
            return outcome;
        }
        sinks.text("answer");
        outcome.reply.text = "answer";
        return outcome;
    }
    Result<std::vector<ModelInfo>> models(const CancelToken&) override { return std::vector<ModelInfo>{{"m", "m"}}; }

private:
    std::vector<ChatFailure> m_failures;
    int& m_calls;
    std::string m_before;
    Milliseconds m_takes;
    ManualPauses* m_pauses;
};

struct Tried {
    Heard heard;
    int calls = 0;
    std::vector<Milliseconds> pauses;
};

Tried tryWith(std::vector<ChatFailure> failures, std::uint8_t noise = 255, std::string before = "",
              Milliseconds takes = 0) {
    Tried tried;
    ManualPauses pauses;
    FixedRandom random(noise);
    const auto provider =
        withRetries(std::make_unique<Unsteady>(std::move(failures), tried.calls, std::move(before), takes, &pauses),
                    random, pauses);
    tried.heard = listen(*provider, question());
    tried.pauses = pauses.lengths;
    return tried;
}

const ChatFailure kBusy = failure(ErrorCode::Unavailable, true);

}  // namespace

TEST_CASE("a server that is busy twice is asked three times, and the answer is heard once") {
    const Tried tried = tryWith({kBusy, kBusy});
    CHECK(tried.heard.outcome.complete());
    CHECK(tried.heard.pieces == std::vector<std::string>{"answer"});
    CHECK(tried.calls == 3);
    CHECK(tried.pauses == std::vector<Milliseconds>{500, 1000});
}

TEST_CASE("thinking that led to nothing is no word yet: the server is asked again") {
    const Tried tried = tryWith({kBusy});
    CHECK(tried.heard.thought == "Hm.");
    CHECK(tried.heard.outcome.complete());
    CHECK(tried.heard.anew == 1);
    CHECK(tryWith({}).heard.anew == 0);
}

TEST_CASE("pauses are jittered, so that many clients do not come back at once") {
    CHECK(tryWith({kBusy, kBusy}, 0).pauses == std::vector<Milliseconds>{250, 500});
    CHECK(tryWith({kBusy, kBusy}, 128).pauses == std::vector<Milliseconds>{375, 750});
}

TEST_CASE("the third failure is the last") {
    const Tried tried = tryWith({kBusy, kBusy, kBusy, kBusy});
    CHECK_FALSE(tried.heard.outcome.complete());
    CHECK(tried.calls == 3);
}

TEST_CASE("what cannot work later is not tried again") {
    for (ErrorCode code :
         {ErrorCode::AuthFailed, ErrorCode::NotFound, ErrorCode::InvalidArgument, ErrorCode::Cancelled})
        CHECK(tryWith({failure(code, false)}).calls == 1);
}

TEST_CASE("an answer that broke off after its first word is not asked for again") {
    const Tried tried = tryWith({kBusy}, 255, "half an ");
    CHECK(tried.calls == 1);
    CHECK(tried.heard.outcome.reply.text == "half an ");
    CHECK_FALSE(tried.heard.outcome.complete());
}

TEST_CASE("Retry-After is kept to") {
    CHECK(tryWith({failure(ErrorCode::Unavailable, true, 3210)}).pauses == std::vector<Milliseconds>{3210});
    CHECK(tryWith({failure(ErrorCode::Unavailable, true, 0)}).pauses == std::vector<Milliseconds>{0});
}

TEST_CASE("a wait of more than ten seconds becomes the error, with the time when it will work") {
    const Tried tried = tryWith({failure(ErrorCode::Unavailable, true, 10001)});
    CHECK(tried.calls == 1);
    CHECK(tried.pauses.empty());
    CHECK(tried.heard.outcome.failure->retryAfter == 10001);
}

TEST_CASE("a provider gets twenty seconds in all") {
    const Tried patient =
        tryWith({failure(ErrorCode::Unavailable, true, 9000), failure(ErrorCode::Unavailable, true, 9000)});
    CHECK(patient.calls == 3);
    const Tried slow = tryWith({kBusy}, 255, "", 19600);
    CHECK(slow.calls == 1);
    const Tried both = tryWith(
        {failure(ErrorCode::Unavailable, true, 9000), failure(ErrorCode::Unavailable, true, 9000)}, 255, "", 1500);
    CHECK(both.calls == 2);
}

TEST_CASE("cancelling while waiting ends at once, as cancelled") {
    int calls = 0;
    SystemPauses pauses;
    FixedRandom random(255);
    const auto provider = withRetries(
        std::make_unique<Unsteady>(std::vector{failure(ErrorCode::Unavailable, true, 9000)}, calls), random, pauses);
    const CancelToken cancel;
    std::thread user([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        cancel.cancel();
    });
    const Milliseconds start = pauses.elapsed();
    const Heard heard = listen(*provider, question(), cancel);
    user.join();
    REQUIRE(heard.outcome.failure.has_value());
    CHECK(heard.outcome.failure->error.code == ErrorCode::Cancelled);
    CHECK(calls == 1);
    CHECK(pauses.elapsed() - start < 1000);
}

TEST_CASE("the name and the models are those of the provider itself") {
    int calls = 0;
    ManualPauses pauses;
    FixedRandom random(0);
    const auto provider = withRetries(std::make_unique<Unsteady>(std::vector<ChatFailure>{}, calls), random, pauses);
    CHECK(provider->name() == "unsteady");
    CHECK(provider->models({}).value().front().id == "m");
}

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/retry.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>
#include <utility>

namespace hearth::llm {

namespace {

constexpr Milliseconds kFirstBackoff = 500;
constexpr Milliseconds kCancelCheck = 10;

class RetryingProvider final : public Provider {
public:
    RetryingProvider(std::unique_ptr<Provider> provider, RandomSource& random, Pauses& pauses)
        : m_provider(std::move(provider)), m_random(random), m_pauses(pauses) {}

    std::string_view name() const override { return m_provider->name(); }

    ChatOutcome chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) override {
        bool said = false;
        const auto onText = [&](std::string_view delta) {
            said = true;
            if (sinks.text) sinks.text(delta);
        };
        bool thought = false;
        const auto onThinking = [&](std::string_view delta) {
            thought = true;
            if (sinks.thinking) sinks.thinking(delta);
        };
        const ChatSinks watched{onText, onThinking};
        const Milliseconds start = m_pauses.elapsed();
        for (int attempt = 1;; ++attempt) {
            ChatOutcome outcome = m_provider->chat(request, watched, cancel);
            if (outcome.complete() || said || !outcome.failure->retryable || attempt == kMaxTries) return outcome;
            const Milliseconds pause = pauseBefore(attempt, *outcome.failure);
            const Milliseconds spent = m_pauses.elapsed() - start;
            if (pause > kMaxPause || spent + pause > kMaxTotal) return outcome;
            const Status waited = m_pauses.pause(pause, cancel);
            if (!waited.ok()) return cancelledOutcome(waited.error());
            if (std::exchange(thought, false) && sinks.thinkingAnew) sinks.thinkingAnew();
        }
    }

    Result<std::vector<ModelInfo>> models(const CancelToken& cancel) override { return m_provider->models(cancel); }

private:
    /// Full jitter in the upper half: half a second, then one, each times 0.5 to 1.
    Milliseconds pauseBefore(int attempt, const ChatFailure& failure) {
        if (failure.retryAfter) return *failure.retryAfter;
        std::array<std::uint8_t, 1> noise{};
        m_random.fill(noise);
        const Milliseconds longest = kFirstBackoff << (attempt - 1);
        return longest / 2 + longest / 2 * noise[0] / 255;
    }

    static ChatOutcome cancelledOutcome(const Error& error) {
        ChatOutcome outcome;
        outcome.failure.emplace().error = error;
        return outcome;
    }

    std::unique_ptr<Provider> m_provider;
    RandomSource& m_random;
    Pauses& m_pauses;
};

}  // namespace

Milliseconds SystemPauses::elapsed() const { return static_cast<Milliseconds>(steadyMilliseconds()); }

Status SystemPauses::pause(Milliseconds length, const CancelToken& cancel) {
    const Milliseconds end = elapsed() + length;
    while (!cancel.cancelled()) {
        const Milliseconds left = end - elapsed();
        if (left <= 0) return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(std::min(left, kCancelCheck)));
    }
    return fail(ErrorCode::Cancelled, "while waiting to try again");
}

std::unique_ptr<Provider> withRetries(std::unique_ptr<Provider> provider, RandomSource& random, Pauses& pauses) {
    return std::make_unique<RetryingProvider>(std::move(provider), random, pauses);
}

}  // namespace hearth::llm

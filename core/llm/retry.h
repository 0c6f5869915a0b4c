// SPDX-License-Identifier: AGPL-3.0-or-later
// Trying again what may be tried again, as long as nothing has been said yet.
#pragma once

#include <memory>

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/llm/provider.h"

namespace hearth::llm {

/// Time as retries see it. Threads: safe from any.
class Pauses {
public:
    virtual ~Pauses() = default;
    /// Milliseconds since some moment; only goes forward.
    virtual Milliseconds elapsed() const = 0;
    /// Errors: Cancelled, at once.
    virtual Status pause(Milliseconds length, const CancelToken& cancel) = 0;
};

class SystemPauses final : public Pauses {
public:
    Milliseconds elapsed() const override;
    Status pause(Milliseconds length, const CancelToken& cancel) override;
};

inline constexpr int kMaxTries = 3;
inline constexpr Milliseconds kMaxTotal = 20 * kSecond;  ///< A provider gets so long, first try and pauses included.
inline constexpr Milliseconds kMaxPause = 10 * kSecond;  ///< A longer Retry-After is the caller's to decide.

/// The same provider with retries around `chat`: at most kMaxTries, each after what Retry-After asks or a jittered
/// backoff, and never once text has gone to the sink. `models` is not retried. `random` and `pauses` outlive it.
std::unique_ptr<Provider> withRetries(std::unique_ptr<Provider> provider, RandomSource& random, Pauses& pauses);

}  // namespace hearth::llm

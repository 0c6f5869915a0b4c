// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/nonces.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <thread>

#include "core/crypto/aead.h"
#include "tests/core/store/proof/child.h"

namespace hearth::test {

namespace {

constexpr std::size_t kThreads = 4;
constexpr int kOfChild = 5000;

/// The first eight bytes are enough to tell nonces apart: ten million random ones agree in them once in 400,000 runs.
std::uint64_t startOf(const crypto::Nonce& nonce) {
    std::uint64_t start = 0;
    std::memcpy(&start, nonce.data(), sizeof start);
    return start;
}

void fill(std::span<std::uint64_t> starts) {
    SystemRandom random;
    crypto::NoncePool pool(random);
    for (std::uint64_t& start : starts) start = startOf(pool.next());
}

/// A pool that a forked process makes for itself, as it would for a vault that it opens.
void fillFromChild(std::span<std::uint64_t> starts) {
    Child child([&](const auto& promise) {
        SystemRandom random;
        crypto::NoncePool pool(random);
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const std::uint64_t start = startOf(pool.next());
            promise(static_cast<int>(start & 0x7FFFFFFF));
            promise(static_cast<int>(start >> 33));
        }
    });
    for (std::uint64_t& start : starts) {
        const auto low = static_cast<std::uint64_t>(child.nextPromise());
        start = static_cast<std::uint64_t>(child.nextPromise()) << 31 | low;
    }
}

std::int64_t repeated(std::vector<std::uint64_t>& starts) {
    std::ranges::sort(starts);
    std::int64_t count = 0;
    for (std::size_t i = 1; i < starts.size(); ++i) count += starts[i] == starts[i - 1] ? 1 : 0;
    return count;
}

}  // namespace

Tally proveNonces(const Scale& scale) {
    std::vector<std::uint64_t> starts(static_cast<std::size_t>(scale.amount));
    {
        std::vector<std::jthread> threads;
        const std::size_t share = starts.size() / kThreads;
        for (std::size_t thread = 0; thread < kThreads; ++thread) {
            const std::size_t size = thread + 1 == kThreads ? starts.size() - thread * share : share;
            threads.emplace_back([part = std::span(starts).subspan(thread * share, size)] { fill(part); });
        }
    }
    Tally tally;
    tally.runs = scale.amount;
    if (const std::int64_t count = repeated(starts); count > 0) tally.overlook(fmt::format("{} repeated", count));
    // Two forked processes and this one: 62 bits of each, which is enough for so few.
    std::vector<std::uint64_t> few(3 * kOfChild);
    const std::span all(few);
    fillFromChild(all.first(kOfChild));
    fillFromChild(all.subspan(kOfChild, kOfChild));
    fill(all.last(kOfChild));
    for (std::uint64_t& start : all.last(kOfChild)) start = (start >> 33) << 31 | (start & 0x7FFFFFFF);
    if (const std::int64_t count = repeated(few); count > 0)
        tally.overlook(fmt::format("{} repeated after a fork", count));
    return tally;
}

}  // namespace hearth::test

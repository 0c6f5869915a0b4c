// SPDX-License-Identifier: AGPL-3.0-or-later
// How long a new device needs until it has read a whole log: an encrypted vault, a real client, and a server in memory
// that answers at once. Seals have the real header and no cipher. Prints one JSON document.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>

#include "bench/sync_operations.h"
#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/store/schema.h"
#include "core/store/vault.h"
#include "sync/client.h"
#include "tests/support/temp_vault.h"
#include "tests/sync/simulator/plain_sealing.h"
#include "tests/sync/simulator/sim_store.h"

namespace {

using namespace hearth;
using namespace hearth::sync;

/// A log that answers at once.
class Log final : public SyncTransport {
public:
    /// `messages` of one device, `batch` in an envelope.
    Log(std::size_t messages, std::size_t batch) {
        SystemRandom random;
        SystemClock clock;
        PlainSealing author(DeviceId(IdBytes{0xD1}), random, clock);
        ChainHash last = PlainSealing::startOf(author.device());
        for (std::size_t number = 0; number < messages;) {
            Batch one{store::kSchemaVersion, {}, {}};
            for (; one.operations.size() < batch && number < messages; ++number) {
                if (number % kInEach == 0) one.operations.push_back(bench::conversation(number / kInEach));
                one.operations.push_back(bench::message(number, number / kInEach));
            }
            const Bytes plain = encodeBatch(one).value();
            auto sealed = author.seal({EnvelopeKind::Operations, m_envelopes.size() + 1, last, 0, 1, plain}).value();
            last = sealed.hash;
            m_bytes += sealed.envelope.size();
            m_envelopes.push_back(std::move(sealed.envelope));
        }
    }

    Result<Hello> hello(const DeviceId&, std::uint64_t cursor) override {
        Hello hello;
        hello.head = m_envelopes.size();
        if (cursor > 0) hello.atCursor = crypto::blake2b(m_envelopes[cursor - 1]);
        return hello;
    }
    Result<std::vector<PushResult>> push(std::span<const ByteView>) override { return std::vector<PushResult>(); }
    Result<LogPage> pull(std::uint64_t after, std::size_t maxBytes) override {
        LogPage page{{}, m_envelopes.size()};
        std::size_t bytes = 0;
        for (std::size_t i = after; i < m_envelopes.size(); ++i) {
            bytes += m_envelopes[i].size();
            if (!page.entries.empty() && bytes > maxBytes) break;
            page.entries.push_back({i + 1, m_envelopes[i]});
        }
        return page;
    }
    Result<LogPage> records(std::uint64_t, std::size_t) override { return LogPage(); }
    std::size_t envelopes() const { return m_envelopes.size(); }
    std::size_t bytes() const { return m_bytes; }

private:
    static constexpr std::size_t kInEach = 20;  ///< Messages of a conversation.
    std::vector<Bytes> m_envelopes;
    std::size_t m_bytes = 0;
};

/// A line of /proc/self/status, in KiB.
long memoryKilobytes(const std::string& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::stol(line.substr(name.size()));
    return 0;
}

/// The peak counts from here.
void forgetPeak() { std::ofstream("/proc/self/clear_refs") << "5"; }

}  // namespace

int main(int count, char** arguments) {
    CLI::App options("A new device reads a whole log.");
    std::size_t messages = 100'000;
    std::size_t batch = 2;
    options.add_option("--messages", messages, "messages in the log");
    options.add_option("--batch", batch, "messages in an envelope");
    CLI11_PARSE(options, count, arguments);
    Log log(messages, batch);
    SystemClock clock;
    SystemRandom random;
    SimStore store(clock, std::make_unique<test::TempVault>());
    PlainSealing sealing(store.device(), random, clock);
    auto client = Client::start(store, sealing, log).value();
    forgetPeak();
    const long before = memoryKilobytes("VmRSS:");
    const double start = steadyMilliseconds();
    const auto met = client->meet();
    const double spent = steadyMilliseconds() - start;
    if (!met.ok()) throw std::runtime_error(met.error().detail);
    const bool right = met->received.envelopes == log.envelopes();
    const Json result = {{"messages", messages},
                         {"envelopes", log.envelopes()},
                         {"logBytes", log.bytes()},
                         {"seconds", spent / 1000},
                         {"memoryAboveBeforeKiB", memoryKilobytes("VmHWM:") - before},
                         {"right", right}};
    std::printf("%s\n", result.dump(2).c_str());
    return right ? 0 : 1;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// A hearthd under load on loopback: many devices that listen for news, some that push signed envelopes at a steady
// rate, and, where asked for, kill -9 at random moments. Prints as one JSON document how long a push takes until it is
// acknowledged and the news of it until they are heard, what hearthd holds in memory, how many acknowledged envelopes
// are missing at the end (goal: none), and what writing the same bytes to a synced file takes in the same run.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <stdexcept>
#include <thread>

#include "bench/head_sockets.h"
#include "bench/loopback_http.h"
#include "bench/sync_operations.h"
#include "core/base/json.h"
#include "core/store/schema.h"
#include "sync/membership_author.h"
#include "sync/server_connection.h"
#include "tests/support/hearthd_process.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;
using namespace hearth::sync;

constexpr std::size_t kWriters = 4;      ///< Threads that push.
constexpr double kAskAgain = 50;         ///< Milliseconds, while the server is away.
constexpr double kLongestAway = 30'000;  ///< Then it will not come back.
constexpr std::size_t kBaseline = 500;   ///< Envelopes that are written to a file, at most.
constexpr double kSampleEvery = 250;     ///< Milliseconds between two looks at the server's memory.

template <typename T>
T must(Result<T> result) {
    if (!result.ok()) throw std::runtime_error(result.error().detail);
    return std::move(result).value();
}

void pauseUntil(double time) {
    const double left = time - steadyMilliseconds();
    if (left > 0) std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(left));
}

/// A vault on the server with one device that writes; each speaks from an address of its own, as devices do.
class Author {
public:
    Author(const test::HearthdProcess& server, std::size_t number, std::size_t mostEnvelopes)
        : m_number(number),
          m_from(static_cast<std::uint8_t>(2 + number % 250)),
          m_keys(AccountKeys::generate(m_random)),
          m_genesis(foundVault(m_keys, phrase(), m_random)),
          m_membership(must(Membership::begin(m_genesis))),
          m_last{1, envelopeHash(m_genesis)},
          m_http(server.port(), m_from),
          m_listening(server.port(), m_from),
          m_connection(setup(m_http)),
          m_listener(setup(m_listening)),
          m_sentAt(mostEnvelopes + 2) {
        const auto record = must(decodeRecord(std::get<EnvelopeView>(splitEnvelope(m_genesis)).body));
        if (!learnKeys(m_ring, m_membership, record, m_keys).ok()) throw std::runtime_error("no key");
        if (!m_connection.enrol(server.token(), m_genesis).ok()) throw std::runtime_error("the vault is not let in");
        m_connection.speakFor(m_keys.id());
        m_listener.speakFor(m_keys.id());
    }

    struct Pushed {
        double milliseconds;
        std::size_t bytes;
        bool again;  ///< It was not answered the first time.
    };
    /// Seals the next envelope and sends it until it is acknowledged.
    Pushed push() {
        const Bytes envelope = seal();
        const ByteView view(envelope);
        const double begun = steadyMilliseconds();
        for (bool again = false;; again = true) {
            const double sent = steadyMilliseconds();
            m_sentAt[m_last.sequence + 1] = sent;
            const auto results = m_connection.push({&view, 1});
            if (results.ok()) {
                note(results->at(0), envelope);
                return {steadyMilliseconds() - sent, envelope.size(), again};
            }
            if (steadyMilliseconds() - begun > kLongestAway) throw std::runtime_error(results.error().detail);
            pauseUntil(sent + kAskAgain);
        }
    }
    /// When the envelope at `place` was sent last; 0 for one that was not.
    double sentAt(std::uint64_t place) const { return place < m_sentAt.size() ? m_sentAt[place].load() : 0; }
    bench::HeadSockets::Place listener(std::uint16_t port) {
        auto heads = m_listener.headsPlace();
        // The connection of before a kill is found broken once.
        if (!heads.ok()) heads = m_listener.headsPlace();
        return {port, m_from, m_number, must(std::move(heads))};
    }
    /// How many of the acknowledged ones the server's log has not where it said.
    std::size_t missing() {
        std::map<std::uint64_t, ChainHash> log;
        for (std::uint64_t after = 0;;) {
            const LogPage page = must(m_connection.pull(after, std::size_t{1} << 20));
            for (const LogEntry& entry : page.entries) log.emplace(entry.position, envelopeHash(entry.envelope));
            if (page.entries.empty()) break;
            after = page.entries.back().position;
        }
        std::size_t missing = 0;
        for (const auto& [place, hash] : m_acknowledged) {
            const auto found = log.find(place);
            missing += found == log.end() || found->second != hash ? 1 : 0;
        }
        return missing;
    }
    std::size_t count() const { return m_acknowledged.size(); }

private:
    static RecoveryPublic phrase() {
        SystemRandom random;
        return recoveryPublic(crypto::RecoveryPhrase::generate(random));
    }
    ServerConnection::Setup setup(SyncHttp& http) {
        return {http, m_membership.vault(), [this](const DeviceId&) { return &m_keys; }};
    }
    Bytes seal() {
        const std::size_t number = m_acknowledged.size();
        const Batch batch{static_cast<std::uint32_t>(store::kSchemaVersion), {}, {bench::message(number, number / 20)}};
        crypto::Nonce nonce{};
        m_random.fill(nonce);
        const std::uint32_t epoch = m_membership.epoch();
        return must(sealEnvelope(
            {EnvelopeKind::Operations, m_membership.vault(), epoch, m_keys.id(), m_last.sequence + 1, m_last.hash},
            *m_ring.find(epoch), m_keys.sign(), nonce, must(encodeBatch(batch))));
    }
    void note(const PushResult& result, const Bytes& envelope) {
        if (result.outcome != PushOutcome::Stored) throw std::runtime_error("an envelope is not taken");
        m_last = {m_last.sequence + 1, envelopeHash(envelope)};
        m_acknowledged[result.position] = m_last.hash;
    }

    std::size_t m_number;
    std::uint8_t m_from;
    SystemRandom m_random;
    AccountKeys m_keys;
    Bytes m_genesis;
    Membership m_membership;
    KeyRing m_ring;
    Seen m_last;
    bench::LoopbackHttp m_http;
    bench::LoopbackHttp m_listening;
    ServerConnection m_connection;
    ServerConnection m_listener;
    std::map<std::uint64_t, ChainHash> m_acknowledged;
    std::vector<std::atomic<double>> m_sentAt;
};

struct Options {
    std::size_t vaults = 10;
    std::size_t sockets = 1000;
    double rate = 100;
    double seconds = 20;
    std::size_t kills = 0;
    std::uint32_t seed = 1;
};

/// What the server held in memory, and when, since it was started last.
class Memory {
public:
    void restart() { m_samples.clear(); }
    void look(const test::HearthdProcess& server) {
        m_samples.emplace_back(steadyMilliseconds() / 1000, static_cast<double>(server.memoryKilobytes()));
    }
    double first() const { return m_samples.empty() ? 0 : m_samples.front().second; }
    double last() const { return m_samples.empty() ? 0 : m_samples.back().second; }
    /// KiB a second, by least squares.
    double slope() const {
        const auto count = static_cast<double>(m_samples.size());
        double times = 0;
        double sizes = 0;
        for (const auto& [time, size] : m_samples) {
            times += time / count;
            sizes += size / count;
        }
        double above = 0;
        double below = 0;
        for (const auto& [time, size] : m_samples) {
            above += (time - times) * (size - sizes);
            below += (time - times) * (time - times);
        }
        return below > 0 ? above / below : 0;
    }

private:
    std::vector<std::pair<double, double>> m_samples;
};

class Load {
public:
    Load(const Options& options, const std::filesystem::path& data)
        : m_options(options), m_server({data}), m_chance(options.seed) {
        const auto each = static_cast<std::size_t>(options.rate * options.seconds) / options.vaults + 2;
        for (std::size_t i = 0; i < options.vaults; ++i)
            m_authors.push_back(std::make_unique<Author>(m_server, i, each));
        m_sockets.emplace([this](std::size_t vault, std::uint64_t head) { heard(vault, head); });
        listen();
    }

    void run() {
        m_start = steadyMilliseconds();
        std::vector<std::thread> writers;
        for (std::size_t writer = 0; writer < kWriters; ++writer)
            writers.emplace_back([this, writer] { write(writer); });
        keepWatch();
        for (std::thread& writer : writers) writer.join();
        m_spent = steadyMilliseconds() - m_start;
        m_open = m_sockets->open();
        m_sockets.reset();
    }

    Json result(const std::filesystem::path& place) {
        std::size_t missing = 0;
        std::size_t acknowledged = 0;
        for (const auto& author : m_authors) {
            missing += author->missing();
            acknowledged += author->count();
        }
        std::vector<double> least;
        bench::SyncedFile file(place / "baseline");
        for (std::size_t i = 0; i < std::min(kBaseline, m_sizes.size()); ++i) {
            const Bytes bytes(m_sizes[i], 0x5A);
            const double start = steadyMilliseconds();
            file.append(bytes);
            least.push_back(steadyMilliseconds() - start);
        }
        const double push95 = bench::percentile(m_pushes, 0.95);
        const double least95 = bench::percentile(least, 0.95);
        const bool right = m_faults == 0 && missing == 0 && m_open == m_options.sockets && !m_news.empty();
        return {{"listeners", m_open},
                {"pushes", acknowledged},
                {"pushesPerSecond", 1000 * static_cast<double>(acknowledged) / m_spent},
                {"pushP50Ms", bench::percentile(m_pushes, 0.5)},
                {"pushP95Ms", push95},
                {"news", m_news.size()},
                {"newsP50Ms", bench::percentile(m_news, 0.5)},
                {"newsP95Ms", bench::percentile(m_news, 0.95)},
                {"baselineP50Ms", bench::percentile(least, 0.5)},
                {"baselineP95Ms", least95},
                {"pushP95ToBaseline", least95 > 0 ? push95 / least95 : 0},
                {"memoryAtStartKiB", m_memory.first()},
                {"memoryAtEndKiB", m_memory.last()},
                {"memoryKiBPerSecond", m_memory.slope()},
                {"kills", m_options.kills},
                {"sentAgain", m_again},
                {"acknowledgedAndMissing", missing},
                {"right", right}};
    }

private:
    void listen() {
        for (std::size_t vault = 0; vault < m_authors.size(); ++vault) {
            const auto place = m_authors[vault]->listener(m_server.port());
            for (std::size_t i = vault; i < m_options.sockets; i += m_authors.size()) m_sockets->add(place);
        }
        m_memory.restart();
        m_memory.look(m_server);
    }
    void heard(std::size_t vault, std::uint64_t head) {
        const double sent = m_authors[vault]->sentAt(head);
        if (sent > 0) m_news.push_back(steadyMilliseconds() - sent);
    }
    /// Every kWriters-th vault is this thread's; envelopes are due at a steady rate, whatever the server does.
    void write(std::size_t writer) try {
        const auto all = static_cast<std::size_t>(m_options.rate * m_options.seconds);
        for (std::size_t i = 0; i < all && m_faults == 0; ++i) {
            const std::size_t vault = i % m_authors.size();
            if (vault % kWriters != writer) continue;
            pauseUntil(m_start + 1000 * static_cast<double>(i) / m_options.rate);
            const Author::Pushed pushed = m_authors[vault]->push();
            const std::lock_guard lock(m_mutex);
            m_sizes.push_back(pushed.bytes);
            m_again += pushed.again ? 1 : 0;
            if (!pushed.again) m_pushes.push_back(pushed.milliseconds);
        }
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "%s\n", fault.what());
        ++m_faults;
    }
    /// Looks at the server's memory, and kills it when it is time.
    void keepWatch() {
        const double end = m_start + 1000 * m_options.seconds;
        std::uniform_real_distribution<double> moments(0.1, 0.9);
        std::vector<double> kills;
        for (std::size_t i = 0; i < m_options.kills; ++i)
            kills.push_back(m_start + moments(m_chance) * 1000 * m_options.seconds);
        std::ranges::sort(kills);
        auto next = kills.begin();
        while (steadyMilliseconds() < end) {
            const double look = steadyMilliseconds() + kSampleEvery;
            pauseUntil(std::min({look, end, next == kills.end() ? end : *next}));
            if (next == kills.end() || steadyMilliseconds() < *next) {
                m_memory.look(m_server);
                continue;
            }
            ++next;
            m_server.kill();
            m_sockets->closeAll();
            m_server.start();
            listen();
        }
    }

    Options m_options;
    test::HearthdProcess m_server;
    std::mt19937 m_chance;
    std::vector<std::unique_ptr<Author>> m_authors;
    std::vector<double> m_news;  ///< Of the sockets' thread, until it has ended.
    std::optional<bench::HeadSockets> m_sockets;
    Memory m_memory;
    double m_start = 0;
    double m_spent = 0;
    std::size_t m_open = 0;
    std::atomic<int> m_faults = 0;
    std::mutex m_mutex;  ///< Guards what follows.
    std::vector<double> m_pushes;
    std::vector<std::size_t> m_sizes;
    std::size_t m_again = 0;
};

/// A socket each, on both sides.
void allowManyFiles() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

int main(int count, char** arguments) {
    CLI::App program("A hearthd under load.");
    Options options;
    std::string directory = "/var/tmp";
    program.add_option("--vaults", options.vaults, "vaults, each with a device that pushes")->check(CLI::Range(1, 200));
    program.add_option("--sockets", options.sockets, "devices that listen")->check(CLI::Range(1, 4000));
    program.add_option("--rate", options.rate, "pushes a second, of all vaults together");
    program.add_option("--seconds", options.seconds, "how long")->check(CLI::Range(1.0, 3600.0));
    program.add_option("--kills", options.kills, "how often the server is killed meanwhile");
    program.add_option("--seed", options.seed, "of the moments at which it is");
    program.add_option("--directory", directory, "where the server's data is put");
    CLI11_PARSE(program, count, arguments);
    ::setenv("TMPDIR", directory.c_str(), 1);
    allowManyFiles();
    const test::TempDirectory data;
    const test::TempDirectory place;
    Load load(options, data.path());
    load.run();
    const Json result = load.result(place.path());
    std::printf("%s\n", result.dump(2).c_str());
    return result["right"].get<bool>() ? 0 : 1;
}

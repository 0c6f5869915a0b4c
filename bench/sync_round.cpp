// SPDX-License-Identifier: AGPL-3.0-or-later
// How soon what is written on one device can be read on the other: two whole engines with encrypted vaults that meet by
// themselves, over Qt's network and a real hearthd on loopback. From the return of the write to the row being readable
// there. Beside it, in the same run, what two HTTP round trips and one synced write take; and the processor time of
// both devices while nothing happens. Prints one JSON document. Goals: p50 100 ms, p95 300 ms, nothing at rest.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <stdexcept>
#include <thread>

#include "bench/loopback_http.h"
#include "core/base/json.h"
#include "core/engine/device_sync.h"
#include "core/engine/engine.h"
#include "core/llm/http_transport.h"
#include "platform/sync_http.h"
#include "tests/support/hearthd_process.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;

constexpr double kLongest = 30'000;  ///< Milliseconds; what has not come by then is lost.

template <typename T>
T must(Result<T> result) {
    if (!result.ok()) throw std::runtime_error(result.error().detail);
    return std::move(result).value();
}
void must(const Status& status) {
    if (!status.ok()) throw std::runtime_error(status.error().detail);
}

void pause(double milliseconds) {
    std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(milliseconds));
}

class NoModels final : public llm::HttpTransport {
public:
    Result<llm::HttpResponse> send(const llm::HttpRequest&, const llm::BodySink&, const CancelToken&) override {
        return fail(ErrorCode::Unavailable, "no model");
    }
};

struct Device {
    explicit Device(const char* name) {
        engine->sync().useNetwork(*network);
        engine->sync().useDeviceName(name);
    }
    std::string titleOf(const ConversationId& id) {
        return must(engine->vault().read([&](store::Database& database) -> Result<std::string> {
            HEARTH_TRY(auto row, database.query("SELECT title FROM conversations WHERE id = ?1", id));
            HEARTH_TRY(const bool found, row.step());
            return found ? std::string(row.text(0)) : std::string();
        }));
    }

    NoModels models;
    test::TempVault temp;
    std::unique_ptr<platform::QtSyncNetwork> network = must(platform::QtSyncNetwork::create());
    std::unique_ptr<engine::Engine> engine = must(engine::Engine::start(temp.release(), models));
};

void pair(Device& inviter, Device& newcomer) {
    const auto inviting = must(inviter.engine->sync().invite());
    const auto joining = must(newcomer.engine->sync().join(inviting->code()));
    using Stage = engine::Pairing::Stage;
    bool here = false;
    bool there = false;
    for (int i = 0; i < 100 && !(here && there); ++i) {
        const Stage one = must(inviting->step());
        const Stage other = must(joining->step());
        if (one == Stage::Compare) inviting->agree();
        if (other == Stage::Compare) joining->agree();
        here = one == Stage::Done;
        there = other == Stage::Done;
    }
    if (!here || !there) throw std::runtime_error("the devices do not pair");
}

/// Milliseconds until `reader` has the title; nothing when it never comes.
std::optional<double> arrival(Device& reader, const ConversationId& id, const std::string& title) {
    const double start = steadyMilliseconds();
    while (steadyMilliseconds() - start < kLongest) {
        if (reader.titleOf(id) == title) return steadyMilliseconds() - start;
        pause(0.5);
    }
    return std::nullopt;
}

struct Edits {
    std::vector<double> times;
    std::size_t lost = 0;
};

/// Each device writes every other one: new conversations, and titles of those of the other device.
Edits edit(std::array<Device*, 2> devices, std::size_t count, double longestPause) {
    Edits edits;
    std::mt19937 chance(1);
    std::uniform_real_distribution<double> pauses(0, longestPause);
    std::optional<ConversationId> last;
    for (std::size_t i = 0; i < count; ++i) {
        Device& writer = *devices[i % 2];
        const std::string title = "edit " + std::to_string(i);
        if (last && i % 4 >= 2)
            must(writer.engine->conversations().rename(*last, title));
        else
            last = must(writer.engine->conversations().create(title)).id;
        const auto time = arrival(*devices[(i + 1) % 2], *last, title);
        if (time) edits.times.push_back(*time);
        edits.lost += time ? 0 : 1;
        pause(pauses(chance));
    }
    return edits;
}

/// What has to be at least: a request that tells, one that asks, and a write that survives a power cut.
std::vector<double> baseline(const test::HearthdProcess& server, std::size_t count) {
    const test::TempDirectory place;
    const auto network = must(platform::QtSyncNetwork::create());
    const auto http = must(network->reach(server.url(), {}));
    bench::SyncedFile file(place.path() / "file");
    const Bytes page(4096, 0x5A);
    std::vector<double> times;
    for (std::size_t i = 0; i < count; ++i) {
        const double start = steadyMilliseconds();
        for (int request = 0; request < 2; ++request) (void)must(http->send({sync::SyncMethod::Get, "/healthz"}));
        file.append(page);
        times.push_back(steadyMilliseconds() - start);
    }
    return times;
}

/// Milliseconds of processor time of this process so far.
double processorTime() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
    };
    return of(used.ru_utime) + of(used.ru_stime);
}

}  // namespace

int main(int count, char** arguments) {
    CLI::App options("How soon an edit is on the other device.");
    std::size_t edits = 200;
    double longestPause = 100;
    double rest = 5;
    std::string directory = "/var/tmp";
    options.add_option("--edits", edits, "edits, one after another");
    options.add_option("--pause", longestPause, "milliseconds between two, at most");
    options.add_option("--rest", rest, "seconds in which nothing happens, for the processor time");
    options.add_option("--directory", directory, "where the vaults and the server's data are put");
    CLI11_PARSE(options, count, arguments);
    ::setenv("TMPDIR", directory.c_str(), 1);
    const QCoreApplication application(count, arguments);
    const test::TempDirectory data;
    test::HearthdProcess server({data.path()});
    Device desk("Desk");
    Device laptop("Laptop");
    (void)must(desk.engine->sync().enable({server.url(), server.token()}));
    pair(desk, laptop);
    desk.engine->startJobs({});
    laptop.engine->startJobs({});
    // Until both listen, and the jobs of a start are over.
    const bool woken = edit({&desk, &laptop}, 10, 100).lost == 0;
    pause(1000);
    const Edits measured = edit({&desk, &laptop}, edits, longestPause);
    const double before = processorTime();
    pause(rest * 1000);
    const double used = processorTime() - before;
    const auto least = baseline(server, std::min<std::size_t>(edits, 100));
    const bool right = woken && measured.lost == 0;
    const double p95 = bench::percentile(measured.times, 0.95);
    const double least95 = bench::percentile(least, 0.95);
    const Json result = {{"edits", measured.times.size()},
                         {"p50Ms", bench::percentile(measured.times, 0.5)},
                         {"p95Ms", p95},
                         {"maxMs", bench::percentile(measured.times, 1)},
                         {"baselineP50Ms", bench::percentile(least, 0.5)},
                         {"baselineP95Ms", least95},
                         {"ratioP95", least95 > 0 ? p95 / least95 : 0},
                         {"restProcessorShare", rest > 0 ? used / (rest * 1000) : 0},
                         {"lost", measured.lost},
                         {"right", right}};
    std::printf("%s\n", result.dump(2).c_str());
    return right ? 0 : 1;
}

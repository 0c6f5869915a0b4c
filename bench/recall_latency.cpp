// SPDX-License-Identifier: AGPL-3.0-or-later
// How fast recall answers: `recall_latency [--messages N]… [--json]` fills an encrypted vault of each size and measures
// every step, warm, on one core; SQLite's FTS5 (in memory, not encrypted) over the same text beside them.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>

#include "bench/full_text_baseline.h"
#include "bench/latency_corpus.h"
#include "bench/stand_in_embedder.h"
#include "core/base/clock.h"
#include "core/index/text_index.h"
#include "core/index/vectors.h"
#include "core/memory/memory_engine.h"
#include "core/recall/recall.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;

constexpr int kQuestions = 300;
constexpr int kWarmQuestions = 60;
constexpr std::uint32_t kSeed = 20260508;
constexpr Milliseconds kNoDeadline = kMinute;
constexpr Milliseconds kChatDeadline = 30;

/// p50, p95 and p99 of wall time, and the same of processor time, which a busy machine does not change.
Json percentiles(std::vector<double> wall, std::vector<double> processor) {
    const auto at = [](std::vector<double>& times, double share) {
        std::sort(times.begin(), times.end());
        const auto index = static_cast<std::size_t>(share * static_cast<double>(times.size() - 1));
        return std::round(times[index] * 1000) / 1000;
    };
    return {{"p50", at(wall, 0.5)},         {"p95", at(wall, 0.95)},         {"p99", at(wall, 0.99)},
            {"cpuP50", at(processor, 0.5)}, {"cpuP95", at(processor, 0.95)}, {"cpuP99", at(processor, 0.99)}};
}

double processorMilliseconds() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

/// Times of every question after those that only warm up. Errors: what `ask` gives.
Result<Json> timed(const std::vector<std::string>& questions, const std::function<Status(const std::string&)>& ask) {
    std::vector<double> wall;
    std::vector<double> processor;
    for (std::size_t at = 0; at < questions.size(); ++at) {
        const double start = steadyMilliseconds();
        const double processorStart = processorMilliseconds();
        HEARTH_TRY_STATUS(ask(questions[at]));
        if (at < kWarmQuestions) continue;
        wall.push_back(steadyMilliseconds() - start);
        processor.push_back(processorMilliseconds() - processorStart);
    }
    return percentiles(std::move(wall), std::move(processor));
}

Status ask(const recall::Recall& recall, const std::string& question, recall::RecallPath step, Milliseconds deadline) {
    HEARTH_TRY(const recall::RecallResult result,
               recall.recall({.text = question, .conversation = {}, .deadline = deadline, .furthest = step}));
    static_cast<void>(result);
    return {};
}

Result<Json> timedStep(const recall::Recall& recall, const std::vector<std::string>& questions, recall::RecallPath step,
                       Milliseconds deadline) {
    return timed(questions, [&](const std::string& question) { return ask(recall, question, step, deadline); });
}

/// What the process holds of the machine's memory.
double residentMiB() {
    std::ifstream file("/proc/self/statm");
    double all = 0;
    double resident = 0;
    file >> all >> resident;
    return resident * 4096 / (1 << 20);
}

/// A vector of chance for every message; in its own time, so that none of it stays in memory.
Status makeVectors(store::Vault& vault, std::size_t dimensions) {
    index::Vectors vectors(vault);
    HEARTH_TRY(auto embedder, bench::standInEmbedder("chance:" + std::to_string(dimensions), {}));
    HEARTH_TRY_STATUS(vectors.use(std::move(embedder)));
    HEARTH_TRY(const bool done, vectors.catchUp({{}, {}, CancelToken()}));
    return done ? Status() : Status(fail(ErrorCode::Internal, "not every message has a vector"));
}

Result<Json> steps(const recall::Recall& recall, const std::vector<std::string>& questions,
                   const std::vector<std::string>& texts) {
    Json result = Json::object();
    const std::vector<std::string> resume(questions.size(), "Where did we leave off?");
    HEARTH_TRY(result["instant"], timedStep(recall, resume, recall::RecallPath::Instant, kNoDeadline));
    HEARTH_TRY(result["fast"], timedStep(recall, questions, recall::RecallPath::Fast, kNoDeadline));
    HEARTH_TRY(result["thorough"], timedStep(recall, questions, recall::RecallPath::Thorough, kNoDeadline));
    HEARTH_TRY(result["thoroughWithin30ms"], timedStep(recall, questions, recall::RecallPath::Thorough, kChatDeadline));
    HEARTH_TRY(result["search"], timed(questions, [&](const std::string& question) -> Status {
                   HEARTH_TRY(const auto hits, recall.search({.text = question}));
                   static_cast<void>(hits);
                   return {};
               }));
    bench::FullTextBaseline fullText;
    fullText.begin();
    for (std::size_t at = 0; at < texts.size(); ++at) fullText.add(std::to_string(at), texts[at]);
    fullText.commit();
    HEARTH_TRY(result["fts5"], timed(questions, [&](const std::string& question) -> Status {
                   fullText.search(question, 20);
                   return {};
               }));
    return result;
}

/// What a process that does nothing but recall holds, in MiB; asked of this program anew, because the bench itself
/// holds every text once more. Runs with the vault closed.
Result<Json> residentElsewhere(const test::TempVault& home, const std::vector<std::string>& questions,
                               std::size_t dimensions) {
    const test::TempDirectory notes;
    const auto asked = notes.path() / "questions";
    std::ofstream(asked) << asText(home.passphrase().expose()) << fmt::format("\n{}\n", fmt::join(questions, "\n"));
    const std::string command = fmt::format("'{}' --resident-of '{}' --vectors {} < '{}'",
                                            std::filesystem::read_symlink("/proc/self/exe").string(),
                                            home.directory().string(), dimensions, asked.string());
    const std::unique_ptr<FILE, int (*)(FILE*)> child(::popen(command.c_str(), "r"), ::pclose);
    std::string printed(200, '\0');
    if (!child || std::fgets(printed.data(), static_cast<int>(printed.size()), child.get()) == nullptr)
        return fail(ErrorCode::Internal, "the process that was to be measured said nothing");
    return parseJson(std::string_view(printed.c_str()));
}

/// The other end of it: opens the vault with the first line of standard input, answers the questions of all others, and
/// says what it holds.
Result<Json> resident(const std::filesystem::path& directory, std::size_t dimensions) {
    const ManualClock clock(*Timestamp::parse("2026-11-20T10:00:00Z"));
    SystemRandom random;
    std::string passphrase;
    std::getline(std::cin, passphrase);
    HEARTH_TRY(const auto vault,
               store::Vault::open(directory, crypto::SecretBytes::fromText(passphrase), {}, clock, random));
    index::TextIndex index(*vault);
    memory::MemoryEngine memories(*vault);
    index::Vectors vectors(*vault);
    if (dimensions > 0) {
        HEARTH_TRY(auto embedder, bench::standInEmbedder("chance:" + std::to_string(dimensions), {}));
        HEARTH_TRY_STATUS(vectors.use(std::move(embedder)));
        HEARTH_TRY_STATUS(vectors.load(CancelToken()));
    }
    const recall::Recall recall(*vault, index, memories, dimensions > 0 ? &vectors : nullptr);
    for (std::string question; std::getline(std::cin, question);)
        HEARTH_TRY_STATUS(ask(recall, question, recall::RecallPath::Thorough, kNoDeadline));
    return Json(std::round(residentMiB()));
}

/// Errors: what the vault gives.
Result<Json> measureIn(test::TempVault& home, std::vector<std::string>& questions, std::int64_t messages,
                       std::size_t dimensions) {
    bench::LatencyCorpus corpus(kSeed);
    std::vector<std::string> texts;
    HEARTH_TRY_STATUS(corpus.fill(home.vault(), messages, &texts));
    for (int at = 0; at < kQuestions + kWarmQuestions; ++at) questions.push_back(corpus.question());
    const double start = processorMilliseconds();
    {
        index::TextIndex index(home.vault());
        HEARTH_TRY(const std::int64_t indexed, index.catchUp({}, CancelToken()));
        if (indexed != messages) return fail(ErrorCode::Internal, "not every message was indexed");
    }
    const double seconds = (processorMilliseconds() - start) / 1000;
    store::Vault& vault = home.reopen();
    index::TextIndex index(vault);
    memory::MemoryEngine memories(vault);
    const recall::Recall recall(vault, index, memories);
    const double opened = processorMilliseconds();
    HEARTH_TRY(const auto first, index.match(questions.front(), 20));
    const double firstQuery = processorMilliseconds() - opened;
    static_cast<void>(first);
    HEARTH_TRY(Json result, steps(recall, questions, texts));
    Json document{{"messages", messages},
                  {"firstQueryCpuMs", std::round(firstQuery * 100) / 100},
                  {"indexedPerCpuSecond", std::round(static_cast<double>(messages) / seconds)}};
    if (dimensions > 0) {
        HEARTH_TRY_STATUS(makeVectors(vault, dimensions));
        index::Vectors vectors(vault);
        HEARTH_TRY(auto embedder, bench::standInEmbedder("chance:" + std::to_string(dimensions), {}));
        HEARTH_TRY_STATUS(vectors.use(std::move(embedder)));
        const double started = processorMilliseconds();
        HEARTH_TRY_STATUS(vectors.load(CancelToken()));
        document["vectors"] = {{"dimensions", dimensions},
                               {"loadCpuMs", std::round(processorMilliseconds() - started)}};
        const recall::Recall byMeaning(vault, index, memories, &vectors);
        HEARTH_TRY(result["thorough, with vectors"],
                   timedStep(byMeaning, questions, recall::RecallPath::Thorough, kNoDeadline));
    }
    document["steps"] = std::move(result);
    return document;
}

Result<Json> measure(std::int64_t messages, std::size_t dimensions) {
    test::TempVault home;
    std::vector<std::string> questions;
    HEARTH_TRY(Json document, measureIn(home, questions, messages, dimensions));
    home.close();
    HEARTH_TRY(document["memoryMiB"], residentElsewhere(home, questions, 0));
    if (dimensions == 0) return document;
    HEARTH_TRY(document["vectors"]["processMiB"], residentElsewhere(home, questions, dimensions));
    return document;
}

void print(const Json& document) {
    fmt::print("{} messages: {} indexed a second of processor time, first query after opening {} ms of it, {} MiB\n",
               document.at("messages").dump(), document.at("indexedPerCpuSecond").dump(),
               document.at("firstQueryCpuMs").dump(), document.at("memoryMiB").dump());
    if (document.contains("vectors"))
        fmt::print("  vectors of {} dimensions: read in {} ms of processor time, with them {} MiB\n",
                   document.at("vectors").at("dimensions").dump(), document.at("vectors").at("loadCpuMs").dump(),
                   document.at("vectors").at("processMiB").dump());
    for (const auto& [step, times] : document.at("steps").items())
        fmt::print("  {:<20} p50 {:>8.3f}  p95 {:>8.3f}  p99 {:>8.3f} ms;  processor p50 {:>8.3f}  p95 {:>8.3f} ms\n",
                   step, times.at("p50").get<double>(), times.at("p95").get<double>(), times.at("p99").get<double>(),
                   times.at("cpuP50").get<double>(), times.at("cpuP95").get<double>());
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Measures how fast recall answers, in an encrypted vault.");
    std::vector<std::int64_t> sizes = {10000, 100000};
    std::size_t dimensions = 0;
    bool json = false;
    std::string residentOf;
    app.add_option("--resident-of", residentOf, "a vault of this bench: answer standard input's questions, print MiB")
        ->group("");
    app.add_option("--vectors", dimensions, "measure with a vector of so many dimensions for each message, too");
    app.add_option("--messages", sizes, "sizes of vaults to measure")->check(CLI::PositiveNumber);
    app.add_flag("--json", json, "print one JSON document a size");
    CLI11_PARSE(app, argc, argv);
    if (!residentOf.empty()) sizes = {0};
    for (const std::int64_t size : sizes) {
        const auto document = residentOf.empty() ? measure(size, dimensions) : resident(residentOf, dimensions);
        if (!document.ok()) {
            std::cerr << "recall_latency: " << errorCodeName(document.error().code) << ": " << document.error().detail
                      << "\n";
            return 1;
        }
        if (json || !residentOf.empty())
            std::cout << document->dump() << std::endl;
        else
            print(*document);
    }
    return 0;
}

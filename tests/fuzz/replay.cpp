// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs a fuzz target without a fuzzer: `fuzz_NAME CORPUS MUTATIONS SEED [SECONDS]` tries every file of the corpus, then
// so many changed ones, or as many as there is time for. A broken promise or a crash ends it; the input is left in
// fuzz_NAME.failed beside where it was started.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "core/base/clock.h"
#include "tests/fuzz/mutator.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

using namespace hearth;
namespace fs = std::filesystem;

namespace {

/// What is being tried, for the moment when the target ends the process.
Bytes& current() {
    static Bytes bytes;
    return bytes;
}

std::string& failedName() {
    static std::string name;
    return name;
}

void keepFailed() {
    std::ofstream(failedName(), std::ios::binary)
        .write(reinterpret_cast<const char*>(current().data()), static_cast<std::streamsize>(current().size()));
}

void attempt(Bytes bytes) {
    current() = std::move(bytes);
    LLVMFuzzerTestOneInput(current().data(), current().size());
}

std::vector<Bytes> readCorpus(const fs::path& directory) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(directory)) files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Bytes> seeds;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        seeds.push_back({std::istreambuf_iterator<char>(stream), {}});
    }
    return seeds;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        std::cerr << arguments[0] << " CORPUS MUTATIONS SEED [SECONDS]\n";
        return 2;
    }
    failedName() = fs::path(arguments[0]).filename().string() + ".failed";
    std::signal(SIGABRT, [](int) { keepFailed(); });
    std::signal(SIGSEGV, [](int) {
        keepFailed();
        std::_Exit(1);
    });
    const std::vector<Bytes> seeds = readCorpus(arguments[1]);
    if (seeds.empty()) return 2;
    for (const Bytes& seed : seeds) attempt(seed);
    const long long mutations = std::atoll(arguments[2]);
    std::mt19937_64 random(std::strtoull(arguments[3], nullptr, 10));
    const double deadline = steadyMilliseconds() + (count > 4 ? std::atof(arguments[4]) * 1000 : 1e18);
    long long done = 0;
    for (; done < mutations && steadyMilliseconds() < deadline; ++done) attempt(fuzz::mutate(seeds, random));
    std::cout << seeds.size() << " seeds and " << done << " changed inputs, no promise broken\n";
    return 0;
}

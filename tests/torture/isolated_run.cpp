// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/torture/isolated_run.h"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <nlohmann/json.hpp>

namespace hearth::test {

namespace {

nlohmann::json toJson(const Tally& tally) {
    return {{"runs", tally.runs},
            {"faults", tally.faults},
            {"lost", tally.lost},
            {"undetected", tally.undetected},
            {"complaints", tally.complaints},
            {"skipped", tally.skipped}};
}

Tally fromJson(const nlohmann::json& json) {
    Tally tally;
    tally.runs = json.at("runs");
    tally.faults = json.at("faults");
    tally.lost = json.at("lost");
    tally.undetected = json.at("undetected");
    tally.complaints = json.at("complaints");
    tally.skipped = json.at("skipped");
    return tally;
}

Tally died(std::uint64_t seed, const std::string& how) {
    Tally tally;
    tally.runs = 1;
    tally.lose(fmt::format("seed {}: {}", seed, how));
    return tally;
}

[[noreturn]] void runInChild(const TortureProof& proof, std::uint64_t seed, int out) {
    Tally tally;
    try {
        tally = proof.run(seed);
    } catch (const std::exception& failure) {
        tally = died(seed, failure.what());
    }
    const std::string text = toJson(tally).dump();
    std::size_t at = 0;
    while (at < text.size()) {
        const ssize_t written = ::write(out, text.data() + at, text.size() - at);
        if (written <= 0) ::_exit(3);
        at += static_cast<std::size_t>(written);
    }
    ::_exit(0);
}

std::string readAll(int in) {
    std::string text;
    std::array<char, 4096> piece{};
    for (ssize_t got = ::read(in, piece.data(), piece.size()); got > 0; got = ::read(in, piece.data(), piece.size()))
        text.append(piece.data(), static_cast<std::size_t>(got));
    return text;
}

}  // namespace

Tally runIsolated(const TortureProof& proof, std::uint64_t seed) {
    int ends[2];
    if (::pipe(ends) != 0) return died(seed, "no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        runInChild(proof, seed, ends[1]);
    }
    ::close(ends[1]);
    const std::string text = readAll(ends[0]);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (WIFSIGNALED(status)) return died(seed, fmt::format("died of signal {}", WTERMSIG(status)));
    if (json.is_discarded()) return died(seed, fmt::format("ended with status {} and no counts", WEXITSTATUS(status)));
    return fromJson(json);
}

}  // namespace hearth::test

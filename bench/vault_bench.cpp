// SPDX-License-Identifier: AGPL-3.0-or-later
// What encryption costs: the same work on a vault and on plain SQLite, in one JSON document.
//   vault_bench [--quick] [--messages N] [--rounds N] [--directory DISK] [--only SETTING]
//
// How it measures. Both sides run the same statements through the same wrapper with the settings that every connection
// of the product has: a writer with 32 MiB of page cache, a reader with 8, synchronous=FULL, a checkpoint every 4,000
// pages. The vault's side is the product's: sealed pages, and the table of page tags that a checkpoint stores and that
// opening reads. The plain side is SQLite's own file system, without reserved bytes in its pages. The sides take turns,
// `rounds` times, and start each round in turn; printed are the median times, the median of the rounds' ratios, and the
// lowest and highest ratio. The answers of both sides are compared. SETTING is memoryOneCore (/dev/shm), diskOneCore or
// diskTwoCores (DISK, else TMPDIR); without one, all three. --quick is a twentieth of it, and one round.
//   insert            messages with an index and FTS5's full text, committed every 2,000
//   importRows        the same messages into the product's tables with its triggers, without any full text
//   singleCommit      one changed row, flushed
//   pointRead         rows that the reader's page cache holds; pointReadUncached: out of all, from the system's cache
//   rankedSearch      FTS5, ORDER BY rank LIMIT 20
//   coldOpen          of 1 GiB, dropped from the system's cache: Vault::open, without the stretching of a passphrase,
//                     and the first screen; on the plain side the same schema, opened and read
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <optional>

#include "bench/vault_workload.h"
#include "core/base/json.h"

using namespace hearth;
using namespace hearth::bench;

namespace {

constexpr std::string_view kSettings[] = {"memoryOneCore", "diskOneCore", "diskTwoCores"};

struct Setting {
    std::string name;
    std::filesystem::path directory;
    int cores;
};

struct Arguments {
    Extent extent;
    std::filesystem::path disk = std::filesystem::temp_directory_path();
    std::string only;
};

double medianOf(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// What all rounds gave, by what was measured.
class Rounds {
public:
    Status add(const Findings& plain, const Findings& vault) {
        if (plain.answers != vault.answers) return fail(ErrorCode::Internal, "the two sides answer differently");
        for (const auto& [what, milliseconds] : plain.milliseconds) {
            m_plain[what].push_back(milliseconds);
            m_vault[what].push_back(vault.milliseconds.at(what));
        }
        return {};
    }

    Json json() const {
        Json result = Json::object();
        for (const auto& [what, plain] : m_plain) {
            const auto& vault = m_vault.at(what);
            std::vector<double> ratios;
            for (std::size_t round = 0; round < plain.size(); ++round) ratios.push_back(vault[round] / plain[round]);
            result[what] = {{"ratio", medianOf(ratios)},
                            {"lowest", *std::ranges::min_element(ratios)},
                            {"highest", *std::ranges::max_element(ratios)},
                            {"vaultMs", medianOf(vault)},
                            {"plainMs", medianOf(plain)}};
        }
        return result;
    }

private:
    std::map<std::string, std::vector<double>> m_plain;
    std::map<std::string, std::vector<double>> m_vault;
};

/// Measures in `directory`, which is empty before and after.
template <typename Measure>
Result<Findings> measureIn(const std::filesystem::path& directory, const Measure& measure) {
    Result<Findings> findings = measure();
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(directory))
        std::filesystem::remove_all(entry.path(), ignored);
    return findings;
}

/// Both sides, `count` times, taking turns at being the first.
template <typename Measure>
Status takeTurns(Rounds& rounds, int count, const Measure& measure) {
    for (int round = 0; round < count; ++round) {
        std::optional<Findings> plain;
        std::optional<Findings> vault;
        for (const bool first : {true, false}) {
            const Side side = first == (round % 2 == 0) ? Side::Plain : Side::Vault;
            HEARTH_TRY(Findings findings, measure(side));
            (side == Side::Plain ? plain : vault) = std::move(findings);
        }
        HEARTH_TRY_STATUS(rounds.add(*plain, *vault));
    }
    return {};
}

Result<Json> compare(const Setting& setting, const Extent& extent, const std::vector<std::string>& texts) {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    for (int core = 0; core < setting.cores; ++core) CPU_SET(core, &cores);
    if (::sched_setaffinity(0, sizeof(cores), &cores) != 0)
        return fail(ErrorCode::Unavailable, "this machine has fewer cores");
    const auto& directory = setting.directory;
    Rounds rounds;
    HEARTH_TRY_STATUS(takeTurns(rounds, extent.rounds, [&](Side side) {
        return measureIn(directory, [&] { return measureWork(side, directory, extent, texts); });
    }));
    HEARTH_TRY_STATUS(takeTurns(rounds, extent.rounds, [&](Side side) {
        return measureIn(directory, [&] { return measureImport(side, directory, texts); });
    }));
    if (setting.name == "diskOneCore") {
        HEARTH_TRY(const ColdOpening opening, ColdOpening::make(directory, extent.coldMebibytes));
        HEARTH_TRY_STATUS(takeTurns(rounds, 2 * extent.rounds + 1, [&](Side side) { return opening.measure(side); }));
    }
    return rounds.json();
}

/// Makes a directory in the setting's, measures in it and removes it.
Result<Json> compareIn(Setting setting, const Extent& extent, const std::vector<std::string>& texts) {
    std::string directory = (setting.directory / "vault-bench-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr) return fail(ErrorCode::Unavailable, "no directory to measure in");
    setting.directory = directory;
    auto result = compare(setting, extent, texts);
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    return result;
}

bool readNumber(std::string_view text, int lowest, int& out) {
    return std::from_chars(text.data(), text.data() + text.size(), out).ec == std::errc() && out >= lowest;
}

std::optional<Arguments> parse(int count, char** arguments) {
    Arguments parsed;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = arguments[i];
        const bool more = i + 1 < count;
        if (word == "--quick") {
            parsed.extent = {10000, 5000, 20, 60, 64, 1};
        } else if (word == "--messages" && more) {
            if (!readNumber(arguments[++i], 10000, parsed.extent.messages)) return std::nullopt;
        } else if (word == "--rounds" && more) {
            if (!readNumber(arguments[++i], 1, parsed.extent.rounds)) return std::nullopt;
        } else if (word == "--directory" && more) {
            parsed.disk = arguments[++i];
        } else if (word == "--only" && more) {
            parsed.only = arguments[++i];
            if (std::ranges::find(kSettings, parsed.only) == std::end(kSettings)) return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    return parsed;
}

}  // namespace

int main(int count, char** arguments) {
    const auto parsed = parse(count, arguments);
    if (!parsed) {
        std::fprintf(stderr,
                     "vault_bench [--quick] [--messages N, at least 10000] [--rounds N] [--directory DISK] "
                     "[--only memoryOneCore|diskOneCore|diskTwoCores]\n");
        return 2;
    }
    const auto texts = someTexts(parsed->extent.messages);
    Json document = {
        {"messages", parsed->extent.messages}, {"rounds", parsed->extent.rounds}, {"settings", Json::object()}};
    for (const auto name : kSettings) {
        if (!parsed->only.empty() && parsed->only != name) continue;
        const Setting setting{std::string(name), name == "memoryOneCore" ? "/dev/shm" : parsed->disk,
                              name == "diskTwoCores" ? 2 : 1};
        auto result = compareIn(setting, parsed->extent, texts);
        if (!result.ok()) {
            std::fprintf(stderr, "%s: %s\n", setting.name.c_str(), result.error().detail.c_str());
            return 1;
        }
        document["settings"][setting.name] = std::move(*result);
    }
    std::puts(dumpJson(document).c_str());
    return 0;
}

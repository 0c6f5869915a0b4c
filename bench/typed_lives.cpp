// SPDX-License-Identifier: AGPL-3.0-or-later
// What becomes of changes that people type in passing: `typed_lives FILE [--failures]` tells each short life of
// bench/typed_lives to a vault of its own, reads it by the rules alone, and says whether what is over gave way to what
// came instead, and whether what only looked like a change ended nothing.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <regex>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/chat/import.h"
#include "core/memory/memory_engine.h"
#include "core/memory/upkeep.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;

using Pattern = std::optional<std::regex>;

/// Two lines of a file: what is typed, and what is expected of it.
struct Life {
    std::string typed;
    std::string about;    ///< "home", "job", …
    bool change = false;  ///< False: a trap, in which nothing changes.
    Pattern over;         ///< What no longer holds.
    Pattern stands;       ///< What holds instead.
    Pattern keeps;        ///< What goes on.
    Pattern never;        ///< What was not said.
};

struct Kept {
    std::vector<std::string> active;
    std::vector<std::string> past;
};

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.emplace_back(trim(text.substr(at, end - at)));
        at = end + separator.size();
    }
    return parts;
}

Status readExpected(const std::string& line, Life& life) {
    const std::vector<std::string> parts = split(line, "; ");
    const std::vector<std::string> first = split(parts.front(), " ");
    if (first.size() != 2 || (first.front() != "change" && first.front() != "trap"))
        return fail(ErrorCode::InvalidArgument, line);
    life.change = first.front() == "change";
    life.about = first.back();
    const std::map<std::string, Pattern*> patterns = {
        {"over", &life.over}, {"stands", &life.stands}, {"keeps", &life.keeps}, {"never", &life.never}};
    for (std::size_t index = 1; index < parts.size(); ++index) {
        const std::size_t colon = parts[index].find(": ");
        const auto pattern = patterns.find(parts[index].substr(0, colon));
        if (colon == std::string::npos || pattern == patterns.end()) return fail(ErrorCode::InvalidArgument, line);
        *pattern->second = std::regex(parts[index].substr(colon + 2), std::regex::icase | std::regex::optimize);
    }
    if (!(life.change ? life.stands : life.keeps)) return fail(ErrorCode::InvalidArgument, line);
    return {};
}

Result<std::vector<Life>> readLives(const std::string& path) {
    std::ifstream file(path);
    if (!file) return fail(ErrorCode::NotFound, path);
    std::vector<Life> lives;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.front() != ' ') {
            lives.emplace_back().typed = line;
            continue;
        }
        if (lives.empty()) return fail(ErrorCode::InvalidArgument, line);
        HEARTH_TRY_STATUS(readExpected(std::string(trim(line)), lives.back()));
    }
    return lives;
}

/// Writes the life as an export: conversations a day apart, messages four minutes, each answered by the assistant.
Timestamp write(const Life& life, const std::filesystem::path& path) {
    Timestamp now = *Timestamp::parse("2026-11-02T10:00:00Z");
    std::ofstream file(path);
    int conversations = 0;
    int messages = 0;
    const auto say = [&](const char* role, const std::string& text) {
        const Json line = {{"conversation", fmt::format("c{}", conversations)},
                           {"title", fmt::format("T{}", conversations)},
                           {"id", fmt::format("m{}", ++messages)},
                           {"role", role},
                           {"text", text},
                           {"timestamp", now.rfc3339()}};
        file << line.dump() << "\n";
        now = now.plus(2 * kMinute);
    };
    for (const std::string& conversation : split(life.typed, " || ")) {
        ++conversations;
        for (const std::string& message : split(conversation, " ++ ")) {
            say("user", message);
            say("assistant", "I see.");
        }
        now = now.plus(kDay);
    }
    return now;
}

/// What is remembered of a life, a day after its end.
Result<Kept> tell(const Life& life) {
    test::TempVault home;
    chat::ImportRequest request;
    request.path = home.directory().parent_path() / "life.jsonl";
    request.format = chat::ImportFormat::Jsonl;
    home.clock().set(write(life, request.path));
    HEARTH_TRY([[maybe_unused]] const auto imported, chat::importConversations(home.vault(), request));
    memory::MemoryEngine engine(home.vault());
    HEARTH_TRY(const std::vector<ConversationId> threads, engine.unaudited());
    HEARTH_TRY([[maybe_unused]] const auto audit, engine.audit(threads, CancelToken()));
    HEARTH_TRY([[maybe_unused]] const auto upkept, memory::Upkeep(home.vault(), {}).run({}, CancelToken()));
    HEARTH_TRY(const auto memories, engine.list({.includeInactive = true}));
    Kept kept;
    for (const memory::Memory& memory : memories) (memory.active ? kept.active : kept.past).push_back(memory.content);
    return kept;
}

bool matches(const Pattern& pattern, const std::string& sentence) {
    return pattern && std::regex_search(sentence, *pattern);
}

bool anyOf(const std::vector<std::string>& sentences, const Pattern& pattern) {
    return std::ranges::any_of(sentences, [&](const std::string& sentence) { return matches(pattern, sentence); });
}

/// What became of the two sides of a change. One without an old side counts by its new one alone.
std::string outcomeOfChange(const Life& life, const Kept& kept) {
    const bool newStands = anyOf(kept.active, life.stands);
    const bool oldStands = std::ranges::any_of(kept.active, [&](const std::string& sentence) {
        return matches(life.over, sentence) && !matches(life.stands, sentence);
    });
    if (oldStands) return newStands ? "bothStand" : "newLostOldStands";
    if (life.over && !anyOf(kept.past, life.over)) return newStands ? "oldNeverKept" : "nothingKept";
    return newStands ? "understood" : "overNewLost";
}

std::string outcomeOfTrap(const Life& life, const Kept& kept) {
    if (anyOf(kept.active, life.keeps)) return "left";
    return anyOf(kept.past, life.keeps) ? "wronglyEnded" : "neverKept";
}

void printLife(const Life& life, const std::string& outcome, const Kept& kept) {
    std::cout << fmt::format("{} {}: {}\n", life.about, outcome, life.typed);
    for (const std::string& sentence : kept.active) std::cout << "    + " << sentence << "\n";
    for (const std::string& sentence : kept.past) std::cout << "    - " << sentence << "\n";
}

Status run(const std::string& path, bool failures) {
    HEARTH_TRY(const std::vector<Life> lives, readLives(path));
    std::map<std::string, int> changes;
    std::map<std::string, int> traps;
    int neverSaid = 0;
    int alsoEnded = 0;
    for (const Life& life : lives) {
        HEARTH_TRY(const Kept kept, tell(life));
        const std::string outcome = life.change ? outcomeOfChange(life, kept) : outcomeOfTrap(life, kept);
        ++(life.change ? changes : traps)[outcome];
        const bool invented = anyOf(kept.active, life.never);
        const bool tooMuch = life.change && !anyOf(kept.active, life.keeps) && anyOf(kept.past, life.keeps);
        neverSaid += invented ? 1 : 0;
        alsoEnded += tooMuch ? 1 : 0;
        if (failures && ((outcome != "understood" && outcome != "left") || invented || tooMuch))
            printLife(life, outcome + (invented ? ", never said" : "") + (tooMuch ? ", too much ended" : ""), kept);
    }
    const Json document = {
        {"changes", changes}, {"traps", traps}, {"neverSaid", neverSaid}, {"alsoEndedByAChange", alsoEnded}};
    (failures ? std::cerr : std::cout) << document.dump(2) << "\n";
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Measures what becomes of changes that people type in passing.");
    std::string path;
    bool failures = false;
    app.add_option("FILE", path, "lives and what is expected of each (bench/typed_lives)")->required();
    app.add_flag("--failures", failures, "print each life that went wrong with what is remembered of it");
    CLI11_PARSE(app, argc, argv);
    if (const Status done = run(path, failures); !done.ok()) {
        std::cerr << "typed_lives: " << errorCodeName(done.error().code) << ": " << done.error().detail << "\n";
        return 1;
    }
    return 0;
}

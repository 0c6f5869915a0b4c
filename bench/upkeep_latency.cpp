// SPDX-License-Identifier: AGPL-3.0-or-later
// What the daily work of the memory engine costs: `upkeep_latency [--messages N] [--memories N]` fills a vault with a
// year of talk, lets everything be read and summed up once, says a day more, and measures the next night. The baseline
// is reading every message once. The goal is 2 s for 100,000 messages and 10,000 memories.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>

#include "core/memory/memory_engine.h"
#include "core/memory/upkeep.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;

constexpr auto kThemes = std::to_array<const char*>(
    {"image editor", "garden", "wedding", "kitchen renovation", "thesis", "marathon", "cooking", "novel"});
constexpr auto kSayings = std::to_array<const char*>(
    {"The {} needs a plan for the weekend, with more detail than last time.", "Which part of the {} should come first?",
     "We decided to keep the {} simple and cheap.", "Not sure whether the {} will be ready in time for spring.",
     "I worked on the {} for three hours and wrote down what was missing.", "How do others go about their {}?"});
constexpr int kThreadLength = 20;

struct Load {
    std::int64_t messages = 100000;
    std::int64_t memories = 10000;
};

std::string text(std::int64_t number) {
    const char* theme = kThemes[static_cast<std::size_t>(number / 2000) % kThemes.size()];
    return fmt::format(fmt::runtime(kSayings[static_cast<std::size_t>(number) % kSayings.size()]), theme) +
           fmt::format(" Step {} of {}.", number % 97, number % 89);
}

Status say(store::Vault& vault, RandomSource& random, std::int64_t first, std::int64_t last, Timestamp from,
           Milliseconds apart) {
    return vault.write([&](store::Database& database) -> Status {
        IdBytes thread{};
        for (std::int64_t number = first; number < last; ++number) {
            const Timestamp at = from.plus((number - first) * apart);
            if ((number - first) % kThreadLength == 0) {
                thread = newUuid(vault.clock(), random);
                const char* theme = kThemes[static_cast<std::size_t>(number / 2000) % kThemes.size()];
                HEARTH_TRY_STATUS(
                    database.run("INSERT INTO conversations(id, title, created_at, updated_at) VALUES(?1, ?2, ?3, ?3)",
                                 ByteView(thread), theme, at));
            }
            HEARTH_TRY_STATUS(database.run(
                "INSERT INTO messages(id, conversation_id, role, created_at, text) VALUES(?1, ?2, ?3, ?4, ?5)",
                ByteView(newUuid(vault.clock(), random)), ByteView(thread), number % 2 == 0 ? "user" : "assistant", at,
                text(number)));
        }
        return {};
    });
}

Status remember(store::Vault& vault, RandomSource& random, std::int64_t count, Timestamp from) {
    return vault.write([&](store::Database& database) -> Status {
        for (std::int64_t number = 0; number < count; ++number) {
            const Timestamp at = from.plus(number * kHour / 2);
            HEARTH_TRY_STATUS(database.run(
                "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, "
                "speaker, origin, learned_at, created_at) VALUES(?1, ?2, 'fact', 'user', ?3, ?2, ?4, 0.7, 0.7, 'user', "
                "'rule', ?5, ?5)",
                ByteView(newUuid(vault.clock(), random)), fmt::format("Keeps {} jars on shelf {}.", number % 7, number),
                fmt::format("shelf/{}", number), 1 + number % 3, at));
        }
        return {};
    });
}

Result<double> timeOf(store::Vault& vault) {
    const double started = steadyMilliseconds();
    HEARTH_TRY([[maybe_unused]] const auto report, memory::Upkeep(vault, {}).run({}, CancelToken()));
    return steadyMilliseconds() - started;
}

Result<Json> measure(const Load& load) {
    test::TempVault home;
    store::Vault& vault = home.vault();
    const Timestamp start = home.clock().now();
    HEARTH_TRY_STATUS(say(vault, home.random(), 0, load.messages, start, 365 * kDay / load.messages));
    HEARTH_TRY_STATUS(remember(vault, home.random(), load.memories, start));
    home.clock().set(start.plus(366 * kDay));
    memory::MemoryEngine engine(vault);
    HEARTH_TRY(const auto threads, engine.unaudited());
    HEARTH_TRY([[maybe_unused]] const auto audited, engine.audit(threads, CancelToken()));
    HEARTH_TRY(const double backlog, timeOf(vault));
    const std::int64_t aDay = load.messages / 365;
    HEARTH_TRY_STATUS(
        say(vault, home.random(), load.messages, load.messages + aDay, home.clock().now(), 12 * kHour / aDay));
    home.clock().advance(kDay);
    HEARTH_TRY(const auto fresh, engine.unaudited());
    HEARTH_TRY([[maybe_unused]] const auto read, engine.audit(fresh, CancelToken()));
    HEARTH_TRY(const double night, timeOf(vault));
    home.clock().advance(7 * kDay);
    HEARTH_TRY(const double week, timeOf(vault));
    const double started = steadyMilliseconds();
    HEARTH_TRY([[maybe_unused]] const std::int64_t bytes, vault.read([](store::Database& database) {
        return database.integer("SELECT SUM(length(text)) FROM messages");
    }));
    const double baseline = steadyMilliseconds() - started;
    return Json{{"messages", load.messages},
                {"memories", load.memories},
                {"firstNightMs", backlog},
                {"nightMs", night},
                {"nightAfterAWeekMs", week},
                {"readingEveryMessageMs", baseline},
                {"ratio", night / baseline},
                {"goalMs", 2000},
                {"withinGoal", night <= 2000 && week <= 2000}};
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Measures the daily work of the memory engine.");
    Load load;
    app.add_option("--messages", load.messages, "how many messages the vault holds");
    app.add_option("--memories", load.memories, "how many memories");
    CLI11_PARSE(app, argc, argv);
    const auto measured = measure(load);
    if (!measured.ok()) {
        std::cerr << "upkeep_latency: " << measured.error().detail << "\n";
        return 1;
    }
    std::cout << measured->dump(2) << "\n";
    return 0;
}

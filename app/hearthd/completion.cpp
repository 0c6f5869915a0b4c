// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthd/completion.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace hearth::server {

namespace {

/// What was typed so far, read as far as it can be understood.
struct Reading {
    const CLI::App* command;
    const CLI::Option* awaited = nullptr;  ///< An option of it that still wants its value.
    std::size_t positionals = 0;           ///< Given to it already.
};

std::vector<const CLI::App*> commandsOf(const CLI::App& command) {
    return command.get_subcommands([](const CLI::App*) { return true; });
}

Reading readTyped(const CLI::App& program, std::span<const std::string_view> before) {
    Reading reading{&program};
    for (const std::string_view word : before) {
        const auto below = commandsOf(*reading.command);
        const auto next =
            std::ranges::find_if(below, [word](const CLI::App* each) { return each->get_name() == word; });
        if (reading.awaited != nullptr) {
            reading.awaited = nullptr;
        } else if (word.starts_with('-')) {
            const CLI::Option* option = reading.command->get_option_no_throw(std::string(word));
            if (option != nullptr && option->get_items_expected_max() > 0) reading.awaited = option;
        } else if (next != below.end()) {
            reading.command = *next;
        } else {
            ++reading.positionals;
        }
    }
    return reading;
}

/// By what the value is called.
void addValues(completion::Suggestions& all, std::string_view value) {
    all.files = value == "FILE" || value == "FOLDER";
    if (value == "SHELL") completion::addShells(all);
}

void addPositional(completion::Suggestions& all, const Reading& reading) {
    const auto options = reading.command->get_options([](const CLI::Option* each) { return each->get_positional(); });
    if (reading.positionals < options.size()) addValues(all, options[reading.positionals]->get_name(true));
}

}  // namespace

completion::Suggestions wordsOf(const CLI::App& command, bool options) {
    completion::Suggestions all;
    if (options) {
        for (const CLI::Option* option : command.get_options())
            for (const std::string& name : option->get_lnames())
                all.words.push_back({"--" + name, option->get_description()});
    } else {
        for (const CLI::App* each : commandsOf(command))
            all.words.push_back({each->get_name(), each->get_description()});
    }
    return all;
}

completion::Suggestions suggest(const CLI::App& program, std::span<const std::string_view> before,
                                std::string_view begun) {
    const Reading reading = readTyped(program, before);
    completion::Suggestions all;
    if (reading.awaited != nullptr) {
        addValues(all, reading.awaited->get_type_name());
    } else {
        all = wordsOf(*reading.command, begun.starts_with('-'));
        if (!begun.starts_with('-')) addPositional(all, reading);
    }
    completion::keepBegun(all, begun);
    return all;
}

}  // namespace hearth::server

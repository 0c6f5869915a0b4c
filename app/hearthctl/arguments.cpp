// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <vector>

#include "app/hearthctl/completion.h"
#include "app/hearthctl/manual.h"
#include "app/hearthctl/passphrase.h"
#include "app/hearthctl/spelling.h"
#include "core/base/text.h"
#include "core/engine/version.h"
#include "core/index/edit_distance.h"

namespace hearth::ctl {

namespace {

using engine::Command;
using engine::Parameter;
using engine::ParameterKind;

/// What one parameter was given; CLI11 writes here while it parses.
struct Slot {
    const Parameter* parameter;
    std::string text;
    std::vector<std::string> texts;
    bool flag = false;
    CLI::Option* option = nullptr;
};

/// The tree of subcommands that the table spells, and what each was given.
class CommandLine {
public:
    CommandLine() : m_app("Hearth in a terminal: the same memory as the window's.", "hearthctl") {
        m_app.set_version_flag("--version", "hearthctl " + std::string(engine::kVersion));
        m_app.require_subcommand(1);
        m_app.fallthrough();
        addCommon(kVault, m_arguments.vault);
        CLI::Option* const passphraseFile = addCommon(kPassphraseFile, m_arguments.passphraseFile);
        m_app.add_flag(std::string(kKeychain.name), m_arguments.keychain, std::string(kKeychain.help))
            ->excludes(passphraseFile);
        m_app.add_flag(std::string(kJson.name), m_arguments.json, std::string(kJson.help));
        m_app.add_flag(std::string(kVerbose.name), m_arguments.verbose, std::string(kVerbose.help));
        addCommon(kNow, m_now);
        addCommon(kWait, m_waitSeconds)->check(CLI::NonNegativeNumber);
        for (const Command& command : engine::commandTable()) add(command);
        m_completion = m_app.add_subcommand("completion", "completion by Tab: a script for bash, zsh or fish");
        m_completion->add_option("shell", m_shell, "bash, zsh or fish")->required();
        m_manual = m_app.add_subcommand("manual", "the manual page, for man -l -");
    }

    Parsed parse(int argc, char** argv) {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::Success& asked) {
            return {std::nullopt, m_app.exit(asked)};
        } catch (const CLI::ExtrasError&) {
            return usageError(unexpected());
        } catch (const CLI::ParseError& wrong) {
            return usageError(wrong.what());
        }
        if (m_manual->parsed()) return printed(manualPage());
        if (m_completion->parsed()) return completion();
        return finish();
    }

private:
    template <typename Value>
    CLI::Option* addCommon(const CommonOption& option, Value& value) {
        return m_app.add_option(std::string(option.name), value, std::string(option.help));
    }

    static Parsed printed(std::string_view text) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return {std::nullopt, 0};
    }

    Parsed completion() const {
        const auto script = completionScript(m_shell);
        return script ? printed(*script) : usageError("completion takes one of " + std::string(kShells));
    }

    /// About the first word that the command does not take.
    std::string unexpected() const {
        const std::vector<std::string> extra = m_app.remaining(true);
        const auto option = std::ranges::find_if(extra, [](const std::string& word) { return word.starts_with('-'); });
        if (option == extra.end())
            return '"' + extra.front() + "\" is one word too many; words that belong together need quotes";
        std::string sentence = "there is no option \"" + *option + '"';
        const std::string near = nearestOption(*option);
        return near.empty() ? sentence : sentence + "; did you mean \"" + near + "\"?";
    }

    std::string nearestOption(const std::string& typed) const {
        std::size_t distance = std::max<std::size_t>(2, typed.size() / 4) + 1;
        std::string nearest;
        const auto look = [&](const std::string& name) {
            const std::size_t d = index::editDistance(typed, name, distance);
            if (d >= distance) return;
            distance = d;
            nearest = name;
        };
        for (const CommonOption& option : kCommonOptions) look(std::string(option.name));
        for (const auto& [command, sub] : m_commands) {
            if (!sub->parsed()) continue;
            for (const Parameter& parameter : command->parameters)
                if (!parameter.positional) look(optionName(parameter));
        }
        return nearest;
    }

    void add(const Command& command) {
        const std::size_t space = command.name.find(' ');
        const std::string first(command.name.substr(0, space));
        CLI::App* parent = &m_app;
        if (space != std::string_view::npos) {
            CLI::App*& group = m_groups[first];
            if (group == nullptr) {
                group = m_app.add_subcommand(first, "see: hearthctl " + first + " --help");
                group->require_subcommand(0, 1);
                group->fallthrough();
            }
            parent = group;
        }
        const std::string last(space == std::string_view::npos ? command.name : command.name.substr(space + 1));
        CLI::App* sub = parent->add_subcommand(last, std::string(command.summary));
        sub->fallthrough();
        std::vector<std::unique_ptr<Slot>>& slots = m_slots[&command];
        for (const Parameter& parameter : command.parameters) slots.push_back(addParameter(*sub, parameter));
        m_commands.emplace_back(&command, sub);
    }

    static std::unique_ptr<Slot> addParameter(CLI::App& sub, const Parameter& parameter) {
        auto slot = std::make_unique<Slot>(Slot{&parameter, {}, {}, false, nullptr});
        std::string spelled = parameter.positional ? argumentName(parameter) : optionName(parameter);
        if (parameter.name == "output") spelled = "-o," + spelled;
        if (isFlag(parameter)) {
            slot->option = sub.add_flag(spelled, slot->flag, std::string(parameter.help));
        } else if (parameter.kind == ParameterKind::Texts || parameter.kind == ParameterKind::Paths) {
            slot->option = sub.add_option(spelled, slot->texts, std::string(parameter.help));
            // One word a time, so that the next one is not taken along; the option may be given again.
            if (!parameter.positional) slot->option->allow_extra_args(false);
        } else {
            slot->option = sub.add_option(spelled, slot->text, std::string(parameter.help));
        }
        // Without a message, `chat` reads standard input; the table still wants one from every other face.
        if (parameter.required && parameter.name != "message") slot->option->required();
        return slot;
    }

    Parsed finish() {
        if (!m_now.empty()) {
            const auto now = Timestamp::parse(m_now);
            if (!now) return usageError("--now takes a time like 2026-05-08T13:56:00Z");
            m_arguments.now = *now;
        }
        m_arguments.wait = static_cast<Milliseconds>(m_waitSeconds * kSecond);
        for (const auto& [command, sub] : m_commands)
            if (sub->parsed()) return fill(*command);
        // A group without a word behind it lists what it holds.
        for (const auto& [name, group] : m_groups) {
            if (!group->parsed()) continue;
            for (const char* shown : {" list", " status"})
                if (const Command* list = engine::findCommand(name + shown)) return fill(*list);
        }
        return usageError("no command was given");
    }

    Parsed fill(const Command& command) {
        m_arguments.command = &command;
        for (const auto& slot : m_slots[&command]) {
            if (slot->option->count() == 0) continue;
            auto value = valueOf(*slot);
            if (!value) return usageError(value.error().detail);
            m_arguments.request[std::string(slot->parameter->name)] = std::move(*value);
        }
        // The content itself is what goes to standard output there, and it is no JSON document.
        if (m_arguments.json && command.name == "attachments save" && !m_arguments.request.contains("output"))
            return usageError("with --json, attachments save needs -o FILE: the content is not JSON");
        return {std::move(m_arguments)};
    }

    /// As the request has it. Errors: InvalidArgument, with the sentence for the person as detail.
    static Result<Json> valueOf(const Slot& slot) {
        const auto wrong = [&](std::string_view what) {
            const Parameter& parameter = *slot.parameter;
            return fail(ErrorCode::InvalidArgument,
                        (parameter.positional ? argumentName(parameter) : optionName(parameter)) + " takes " +
                            std::string(what));
        };
        switch (slot.parameter->kind) {
            case ParameterKind::Text:
                if (!engine::isChoice(*slot.parameter, slot.text)) return wrong(slot.parameter->help);
                return Json(toUtf8(slot.text));
            case ParameterKind::Texts: {
                Json list = Json::array();
                for (const std::string& text : slot.texts) list.push_back(toUtf8(text));
                return list;
            }
            case ParameterKind::Secret: {
                const auto secret = readPassphraseFile(slot.text == "-" ? "/dev/stdin" : slot.text);
                if (!secret) return wrong("a file that can be read and is not empty");
                return Json(std::string(asText(secret->expose())));
            }
            case ParameterKind::Path:
                if (slot.text.empty()) return wrong("the name of a file or folder");
                return Json(toUtf8(std::filesystem::absolute(slot.text).string()));
            case ParameterKind::Paths: {
                Json list = Json::array();
                for (const std::string& text : slot.texts) {
                    if (text.empty()) return wrong("the name of a file");
                    list.push_back(toUtf8(std::filesystem::absolute(text).string()));
                }
                return list;
            }
            case ParameterKind::Flag: return Json(slot.flag);
            case ParameterKind::Time:
                if (!Timestamp::parse(slot.text)) return wrong("a time like 2026-05-08T13:56:00Z");
                return Json(slot.text);
            case ParameterKind::Integer: break;
        }
        const auto number = parseInteger(slot.text);
        if (!number) return wrong("a whole number");
        return Json(*number);
    }

    static std::optional<std::int64_t> parseInteger(const std::string& text) {
        if (text.empty() || text.size() > 12) return std::nullopt;
        std::int64_t value = 0;
        for (char c : text) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
        }
        return value;
    }

    Parsed usageError(const std::string& sentence) const {
        if (m_arguments.json) {
            const Json error = {{"error", {{"code", "usage"}, {"message", sentence}}}};
            std::fprintf(stderr, "%s\n", dumpJson(error).c_str());
        } else {
            std::fprintf(stderr, "hearthctl: %s. See: hearthctl --help\n", sentence.c_str());
        }
        return {std::nullopt, 2};
    }

    CLI::App m_app;
    CLI::App* m_completion = nullptr;
    CLI::App* m_manual = nullptr;
    std::string m_shell;
    Arguments m_arguments;
    std::string m_now;
    double m_waitSeconds = 10;
    std::map<std::string, CLI::App*> m_groups;
    std::map<const Command*, std::vector<std::unique_ptr<Slot>>> m_slots;
    std::vector<std::pair<const Command*, CLI::App*>> m_commands;
};

/// What hearthctl does without the engine.
bool isOwn(std::string_view word) { return word == "completion" || word == "manual"; }

/// The words before the first option's end, where they name no command: said with the nearest one, before CLI11 does.
std::optional<std::string> unknownCommand(int argc, char** argv) {
    std::string name;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        for (const CommonOption& option : kCommonOptions)
            if (word == option.name && option.kind != ParameterKind::Flag) ++i;
        if (word.starts_with('-')) continue;
        name += (name.empty() ? "" : " ") + toUtf8(word);
        if (engine::findCommand(name) != nullptr || isOwn(name)) return std::nullopt;
        if (isGroup(name)) continue;
        std::string sentence = "there is no command \"" + name + "\"";
        const std::string_view near = engine::nearestCommand(name);
        if (!near.empty()) sentence += "; did you mean \"" + std::string(near) + "\"?";
        return sentence;
    }
    return std::nullopt;
}

/// What a shell asks about, the begun word last: `hearthctl completion words WORD…`.
std::optional<std::vector<std::string_view>> wordsToComplete(int argc, char** argv) {
    const std::span<char*> typed(argv, static_cast<std::size_t>(argc));
    if (typed.size() < 4 || typed[1] != std::string_view("completion") || typed[2] != std::string_view("words"))
        return std::nullopt;
    return std::vector<std::string_view>(typed.begin() + 3, typed.end());
}

bool wantsJson(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--json") == 0) return true;
    return false;
}

}  // namespace

Parsed parseArguments(int argc, char** argv) {
    if (const auto words = wordsToComplete(argc, argv)) {
        const std::string lines = suggestionLines(suggest(std::span(*words).first(words->size() - 1), words->back()));
        std::fwrite(lines.data(), 1, lines.size(), stdout);
        return {std::nullopt, 0};
    }
    if (const auto unknown = unknownCommand(argc, argv)) {
        if (wantsJson(argc, argv)) {
            const Json error = {{"error", {{"code", "usage"}, {"message", *unknown}}}};
            std::fprintf(stderr, "%s\n", dumpJson(error).c_str());
        } else {
            std::fprintf(stderr, "hearthctl: %s\n", unknown->c_str());
        }
        return {std::nullopt, 2};
    }
    return CommandLine().parse(argc, argv);
}

}  // namespace hearth::ctl

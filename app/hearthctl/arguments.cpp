// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <map>
#include <span>
#include <vector>

#include "app/hearthctl/completion.h"
#include "app/hearthctl/help.h"
#include "app/hearthctl/manual.h"
#include "app/hearthctl/spelling.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/engine/version.h"
#include "platform/passphrase_file.h"

namespace hearth::ctl {

namespace {

using engine::Command;
using engine::Parameter;
using engine::ParameterKind;

constexpr double kLongestWait = 1e6;  ///< Seconds: longer than anybody waits.

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
        m_app.require_subcommand(0, 1);
        m_app.fallthrough();
        m_app.footer("Options of every command: hearthctl --help");
        addCommon(kVault, m_arguments.vault);
        CLI::Option* const passphraseFile = addCommon(kPassphraseFile, m_arguments.passphraseFile);
        m_app.add_flag(std::string(kKeychain.name), m_arguments.keychain, std::string(kKeychain.help))
            ->excludes(passphraseFile);
        m_app.add_flag(std::string(kJson.name), m_arguments.json, std::string(kJson.help));
        m_app.add_flag(std::string(kVerbose.name), m_arguments.verbose, std::string(kVerbose.help));
        addCommon(kNow, m_now);
        addCommon(kWait, m_wait);
        for (const Command& command : engine::commandTable()) add(command);
        for (const OwnCommand& own : kOwnCommands) {
            CLI::App* const sub = m_app.add_subcommand(std::string(own.name), std::string(own.summary));
            if (own.name == "completion") {
                (m_completion = sub)->add_option("shell", m_shell, "bash, zsh or fish")->required();
            } else if (own.name == "manual") {
                m_manual = sub;
            }
        }
    }

    Parsed parse(int argc, char** argv) {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::CallForHelp& asked) {
            return help(asked);
        } catch (const CLI::Success& asked) {
            return {std::nullopt, m_app.exit(asked)};
        } catch (const CLI::ExtrasError&) {
            return usageError(unexpected());
        } catch (const CLI::ParseError& wrong) {
            return usageError(wrong.what());
        }
        if (m_manual->parsed()) return printed(manualPage());
        if (m_completion->parsed()) return completionScript();
        return finish();
    }

private:
    template <typename Value>
    CLI::Option* addCommon(const CommonOption& option, Value& value) {
        return m_app.add_option(std::string(option.name), value, std::string(option.help));
    }

    /// Of a command as the parser has it, else of the group, else of all.
    Parsed help(const CLI::CallForHelp& asked) {
        for (const auto& [name, group] : m_groups)
            if (group->parsed() && group->get_subcommands().empty()) return printed(groupHelp(name));
        return m_app.get_subcommands().empty() ? printed(overview()) : Parsed{std::nullopt, m_app.exit(asked)};
    }

    static Parsed printed(std::string_view text) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return {std::nullopt, 0};
    }

    Parsed completionScript() const {
        const auto script = completion::script(kCompletion, m_shell);
        return script ? printed(*script) : usageError("completion takes one of " + std::string(completion::kShells));
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
        std::vector<std::string> names;
        for (const CommonOption& option : kCommonOptions) names.emplace_back(option.name);
        if (const Command* command = parsedCommand())
            for (const Parameter& parameter : command->parameters)
                if (!parameter.positional) names.push_back(optionName(parameter));
        return nearestOf(typed, names);
    }

    const Command* parsedCommand() const {
        for (const auto& [command, sub] : m_commands)
            if (sub->parsed()) return command;
        return nullptr;
    }

    /// The command, else the group, that was named; empty before either.
    std::string namedSoFar() const {
        if (const Command* command = parsedCommand()) return std::string(command->name);
        for (const auto& [name, group] : m_groups)
            if (group->parsed()) return name;
        return {};
    }

    void add(const Command& command) {
        const std::size_t space = command.name.find(' ');
        const std::string first(command.name.substr(0, space));
        CLI::App* parent = &m_app;
        if (space != std::string_view::npos) {
            CLI::App*& group = m_groups[first];
            if (group == nullptr) {
                group = m_app.add_subcommand(first, std::string(groupSummary(first)));
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
        if (!isFlag(parameter)) slot->option->type_name(std::string(valueName(parameter)));
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
        const auto wait = parseSeconds(m_wait);
        if (!wait) return usageError("--wait takes a number of seconds");
        m_arguments.wait = *wait;
        if (m_arguments.passphraseFile.empty() && !m_arguments.keychain)
            if (const auto file = platform::passphraseFileOfEnvironment()) m_arguments.passphraseFile = file->string();
        if (const Command* command = parsedCommand()) return fill(*command);
        // A group without a word behind it lists what it holds.
        for (const auto& [name, group] : m_groups) {
            if (!group->parsed()) continue;
            for (const char* shown : {" list", " status"})
                if (const Command* list = engine::findCommand(name + shown)) return fill(*list);
            return usageError('"' + name + "\" wants one of its commands behind it");
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

    static std::string choiceHelp(const Slot& slot) {
        std::vector<std::string> choices;
        for (const std::string_view choice : choicesOf(*slot.parameter)) choices.emplace_back(choice);
        const std::string near = nearestOf(slot.text, choices);
        return std::string(slot.parameter->help) + (near.empty() ? "" : "; did you mean \"" + near + "\"?");
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
                if (!engine::isChoice(*slot.parameter, slot.text)) return wrong(choiceHelp(slot));
                return Json(toUtf8(slot.text));
            case ParameterKind::Texts: {
                Json list = Json::array();
                for (const std::string& text : slot.texts) list.push_back(toUtf8(text));
                return list;
            }
            case ParameterKind::Secret: {
                const auto secret = platform::readPassphraseFile(slot.text);
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

    static std::optional<Milliseconds> parseSeconds(const std::string& text) {
        double seconds = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        const bool isNumber = failure == std::errc() && end == text.data() + text.size();
        if (!isNumber || !(seconds >= 0 && seconds <= kLongestWait)) return std::nullopt;
        return static_cast<Milliseconds>(seconds * kSecond);
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
            const std::string named = namedSoFar();
            std::fprintf(stderr, "hearthctl: %s%s See: hearthctl %s\n", sentence.c_str(),
                         sentence.ends_with('?') ? "" : ".", named.empty() ? "--help" : ("help " + named).c_str());
        }
        return {std::nullopt, 2};
    }

    CLI::App m_app;
    CLI::App* m_completion = nullptr;
    CLI::App* m_manual = nullptr;
    std::string m_shell;
    Arguments m_arguments;
    std::string m_now;
    std::string m_wait = "10";
    std::map<std::string, CLI::App*> m_groups;
    std::map<const Command*, std::vector<std::unique_ptr<Slot>>> m_slots;
    std::vector<std::pair<const Command*, CLI::App*>> m_commands;
};

/// The places of words that are neither options nor values of options of every command.
std::vector<std::size_t> placesOfWords(std::span<char* const> typed) {
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i < typed.size(); ++i) {
        const std::string_view word = typed[i];
        if (!word.starts_with('-')) places.push_back(i);
        for (const CommonOption& option : kCommonOptions)
            if (word == option.name && option.kind != ParameterKind::Flag) ++i;
    }
    return places;
}

/// `hearthctl help memory add` as `hearthctl memory add --help`.
std::vector<char*> withoutHelpWord(std::span<char* const> typed) {
    static char option[] = "--help";
    std::vector<char*> words(typed.begin(), typed.end());
    const auto isHelp = [&words](std::size_t place) { return words[place] == std::string_view("help"); };
    bool asked = false;
    for (auto places = placesOfWords(words); !places.empty() && isHelp(places.front()); places = placesOfWords(words)) {
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(places.front()));
        asked = true;
    }
    if (asked) words.push_back(option);
    return words;
}

std::string nearestCommand(std::string_view name) {
    const std::string_view near = engine::nearestCommand(name);
    if (!near.empty()) return std::string(near);
    std::vector<std::string> own;
    for (const OwnCommand& command : kOwnCommands) own.emplace_back(command.name);
    return nearestOf(name, own);
}

struct Unknown {
    std::string sentence;
    std::string see;  ///< The help of the group that was named, or of all.
};

/// The first words, where they name no command: said with the nearest one, before CLI11 does.
std::optional<Unknown> unknownCommand(std::span<char* const> typed) {
    std::string name;
    std::string group;
    for (const std::size_t place : placesOfWords(typed)) {
        name += (name.empty() ? "" : " ") + toUtf8(typed[place]);
        if (engine::findCommand(name) != nullptr || isOwn(name)) return std::nullopt;
        if (isGroup(name)) {
            group = name;
            continue;
        }
        const std::string near = nearestCommand(name);
        return Unknown{
            "there is no command \"" + name + "\"" + (near.empty() ? "." : "; did you mean \"" + near + "\"?"),
            group.empty() ? "--help" : "help " + group};
    }
    return std::nullopt;
}

bool wantsJson(std::span<char* const> typed) {
    return std::ranges::any_of(typed, [](std::string_view word) { return word == "--json"; });
}

}  // namespace

Parsed parseArguments(int argc, char** argv) {
    const auto lines = completion::answer(kCompletion, std::span(argv, static_cast<std::size_t>(argc)), suggest);
    if (lines) {
        std::fputs(lines->c_str(), stdout);
        return {std::nullopt, 0};
    }
    std::vector<char*> typed = withoutHelpWord(std::span(argv, static_cast<std::size_t>(argc)));
    if (const auto unknown = unknownCommand(typed)) {
        if (wantsJson(typed)) {
            const Json error = {{"error", {{"code", "usage"}, {"message", unknown->sentence}}}};
            std::fprintf(stderr, "%s\n", dumpJson(error).c_str());
        } else {
            std::fprintf(stderr, "hearthctl: %s See: hearthctl %s\n", unknown->sentence.c_str(), unknown->see.c_str());
        }
        return {std::nullopt, 2};
    }
    return CommandLine().parse(static_cast<int>(typed.size()), typed.data());
}

}  // namespace hearth::ctl

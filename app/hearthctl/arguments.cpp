// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/arguments.h"

#include <CLI/CLI.hpp>

#include <cctype>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <vector>

#include "app/hearthctl/passphrase.h"
#include "core/base/text.h"
#include "core/engine/version.h"

namespace hearth::ctl {

namespace {

using engine::Command;
using engine::Parameter;
using engine::ParameterKind;

/// "deadlineMs" as an option: "--deadline-ms".
std::string optionName(std::string_view parameter) {
    std::string name = "--";
    for (char c : parameter) {
        if (std::isupper(static_cast<unsigned char>(c)) != 0) name += '-';
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return name;
}

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
        m_app.add_option("--vault", m_arguments.vault, "the vault's folder");
        CLI::Option* const passphraseFile =
            m_app.add_option("--passphrase-file", m_arguments.passphraseFile,
                             "a file with the passphrase, or with the twelve words of the recovery phrase");
        m_app.add_flag("--keychain", m_arguments.keychain, "open the vault with the system's keychain")
            ->excludes(passphraseFile);
        m_app.add_flag("--json", m_arguments.json, "print one JSON document");
        m_app.add_option("--now", m_now, "take this as the time (RFC 3339)");
        m_app.add_option("--wait", m_waitSeconds, "wait this many seconds for a vault in use")
            ->check(CLI::NonNegativeNumber);
        for (const Command& command : engine::commandTable()) add(command);
    }

    Parsed parse(int argc, char** argv) {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::Success& asked) {
            return {std::nullopt, m_app.exit(asked)};
        } catch (const CLI::ParseError& wrong) {
            return usageError(wrong.what());
        }
        return finish();
    }

private:
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
        const std::string name = optionName(parameter.name);
        std::string spelled = parameter.positional ? name.substr(2) : name;
        if (parameter.kind == ParameterKind::Secret) spelled += "-file";
        if (parameter.name == "output") spelled = "-o," + name;
        if (parameter.kind == ParameterKind::Flag) {
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
            const std::string name = optionName(slot.parameter->name);
            return fail(ErrorCode::InvalidArgument,
                        (slot.parameter->positional ? name.substr(2) : name) + " takes " + std::string(what));
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
    Arguments m_arguments;
    std::string m_now;
    double m_waitSeconds = 10;
    std::map<std::string, CLI::App*> m_groups;
    std::map<const Command*, std::vector<std::unique_ptr<Slot>>> m_slots;
    std::vector<std::pair<const Command*, CLI::App*>> m_commands;
};

bool isGroup(std::string_view word) {
    for (const Command& command : engine::commandTable())
        if (command.name.starts_with(std::string(word) + ' ')) return true;
    return false;
}

/// The words before the first option's end, where they name no command: said with the nearest one, before CLI11 does.
std::optional<std::string> unknownCommand(int argc, char** argv) {
    static constexpr const char* kWithValue[] = {"--vault", "--passphrase-file", "--now", "--wait"};
    std::string name;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        bool takesValue = false;
        for (const char* option : kWithValue) takesValue = takesValue || word == option;
        if (takesValue) ++i;
        if (word.starts_with('-')) continue;
        name += (name.empty() ? "" : " ") + toUtf8(word);
        if (engine::findCommand(name) != nullptr) return std::nullopt;
        if (isGroup(name)) continue;
        std::string sentence = "there is no command \"" + name + "\"";
        const std::string_view near = engine::nearestCommand(name);
        if (!near.empty()) sentence += "; did you mean \"" + std::string(near) + "\"?";
        return sentence;
    }
    return std::nullopt;
}

bool wantsJson(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--json") == 0) return true;
    return false;
}

}  // namespace

Parsed parseArguments(int argc, char** argv) {
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

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthd/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "app/hearthd/completion.h"
#include "app/hearthd/manual.h"
#include "core/base/spelling.h"
#include "sync/protocol.h"

namespace hearth::server {

namespace {

constexpr int kBadUsage = 2;

class CommandLine {
public:
    CommandLine()
        : m_program("hearthd: keeps sealed logs for devices and cannot read them", std::string(kCompletion.name)) {
        m_arguments.vaultBytes = sync::protocol::Limits().vaultBytes;
        m_program.set_version_flag("--version", std::string("hearthd ") + HEARTH_VERSION);
        m_program.require_subcommand(1);
        addSync();
        addAdmin();
        m_completion = m_program.add_subcommand("completion", "Completion by Tab: a script for bash, zsh or fish");
        m_completion->add_option("SHELL", m_shell, "One of " + std::string(completion::kShells))->required();
        m_manual = m_program.add_subcommand("manual", "Print the manual page, for man -l -");
    }

    Parsed parse(int argc, char** argv) {
        const auto lines = completion::answer(kCompletion, std::span(argv, static_cast<std::size_t>(argc)),
                                              [this](std::span<const std::string_view> before, std::string_view begun) {
                                                  return suggest(m_program, before, begun);
                                              });
        if (lines) return printed(*lines);
        try {
            m_program.parse(argc, argv);
        } catch (const CLI::Success& asked) {
            return {std::nullopt, m_program.exit(asked)};
        } catch (const CLI::ParseError& wrong) {
            // What is missing is often only mistyped.
            return usageError(m_program.remaining(true).empty() ? wrong.what() : unexpected());
        }
        if (m_manual->parsed()) return printed(manualPage(m_program));
        if (m_completion->parsed()) {
            const auto script = completion::script(kCompletion, m_shell);
            return script ? printed(*script)
                          : usageError("completion takes one of " + std::string(completion::kShells));
        }
        m_arguments.task = *m_token ? Task::MakeToken : *m_backup ? Task::BackUp : Task::Serve;
        return {m_arguments, 0};
    }

private:
    void addSync() {
        auto* const sync = m_program.add_subcommand("sync", "Serve the devices of vaults");
        sync->add_option("--listen", m_arguments.listen, "Address to listen on; port 0 takes any that is free")
            ->required()
            ->type_name("ADDR:PORT");
        addFolder(*sync);
        auto* const certificate =
            sync->add_option("--certificate", m_arguments.certificate, "PEM chain; without it, loopback only");
        certificate->type_name("FILE");
        sync->add_option("--private-key", m_arguments.privateKey, "PEM key of the certificate")
            ->needs(certificate)
            ->type_name("FILE");
        sync->add_option("--quota", m_arguments.vaultBytes, "Bytes that one vault may hold")
            ->capture_default_str()
            ->type_name("BYTES");
    }

    void addAdmin() {
        auto* const admin = m_program.add_subcommand("admin", "Look after a server, also while it runs");
        admin->require_subcommand(1);
        m_token = admin->add_subcommand("token", "Print an enrolment token: it lets one vault in");
        addFolder(*m_token);
        m_backup = admin->add_subcommand("backup", "Copy the logs into a file, also while the server runs");
        addFolder(*m_backup);
        m_backup->add_option("FILE", m_arguments.target, "A file that does not exist")->required();
    }

    void addFolder(CLI::App& command) {
        command.add_option("--data", m_arguments.data, "Folder of the logs")->required()->type_name("FOLDER");
    }

    static Parsed printed(const std::string& text) {
        std::fputs(text.c_str(), stdout);
        return {std::nullopt, 0};
    }

    /// The command that was named, as far as it goes: `hearthd admin`.
    const CLI::App& named() const {
        const CLI::App* command = &m_program;
        for (auto below = command->get_subcommands(); !below.empty(); below = command->get_subcommands())
            command = below.front();
        return *command;
    }

    std::string namedWords() const {
        std::string words;
        for (const CLI::App* command = &named(); command != nullptr; command = command->get_parent())
            words = command->get_name() + (words.empty() ? "" : ' ' + words);
        return words;
    }

    /// About the first word that the command does not take.
    std::string unexpected() const {
        const std::string word = m_program.remaining(true).front();
        const bool isOption = word.starts_with('-');
        const completion::Suggestions all = wordsOf(named(), isOption);
        std::vector<std::string> names;
        for (const completion::Suggestion& each : all.words) names.push_back(each.word);
        if (!isOption && names.empty()) return '"' + word + "\" is one word too many";
        const std::string near = nearestOf(word, names);
        const std::string sentence = "there is no " + std::string(isOption ? "option" : "command") + " \"" + word + '"';
        return near.empty() ? sentence : sentence + "; did you mean \"" + near + "\"?";
    }

    Parsed usageError(const std::string& sentence) const {
        std::fprintf(stderr, "hearthd: %s%s See: %s --help\n", sentence.c_str(), sentence.ends_with('?') ? "" : ".",
                     namedWords().c_str());
        return {std::nullopt, kBadUsage};
    }

    CLI::App m_program;
    CLI::App* m_token = nullptr;
    CLI::App* m_backup = nullptr;
    CLI::App* m_completion = nullptr;
    CLI::App* m_manual = nullptr;
    std::string m_shell;
    Arguments m_arguments;
};

}  // namespace

Parsed parseArguments(int argc, char** argv) { return CommandLine().parse(argc, argv); }

}  // namespace hearth::server

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthd/manual.h"

#include <CLI/CLI.hpp>

#include "app/manual/roff.h"

namespace hearth::server {

namespace {

using manual::escaped;

constexpr std::string_view kDescription = R"(.SH DESCRIPTION
The meeting place of the devices that share a vault. It keeps their logs, which are sealed: it checks signatures,
membership, order and size, and can read no word. Devices keep everything themselves, so that a lost server loses
nothing.
.PP
Without a certificate it listens on loopback only. The first line on standard output is "listening on port N". SIGTERM
ends it after the requests that have come were answered.
)";

constexpr std::string_view kEnding = R"(.SH FILES
.TP
.I FOLDER/hearthd.db
The sealed logs, in the folder that \fB\-\-data\fR names. The service of systemd keeps them in /var/lib/hearthd.
.TP
.I /etc/hearth/hearthd.env
HEARTHD_LISTEN and HEARTHD_OPTIONS, for the service of systemd.
.SH EXAMPLES
.nf
hearthd sync \-\-listen 127.0.0.1:8787 \-\-data ~/hearthd
hearthd admin token \-\-data ~/hearthd
hearthd admin backup \-\-data ~/hearthd /media/stick/hearthd.db
.fi
.SH SEE ALSO
.BR hearth (1),
.BR hearthctl (1)
.PP
SERVER.md, with what it takes to run it behind TLS: certificates, backups, upgrades, figures for Prometheus.
)";

std::string italic(const std::string& text) { return "\\fI" + escaped(text) + "\\fR"; }

std::string synopsis(const CLI::App& command, const std::string& words) {
    std::string line = "\\fB" + escaped(words) + "\\fR";
    bool optional = false;
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_positional())
            line += ' ' + italic(option->get_name(true));
        else if (option->get_required())
            line += " \\fB" + escaped(option->get_name()) + "\\fR " + italic(option->get_type_name());
        else
            optional = optional || option != command.get_help_ptr();
    }
    return optional ? line + " [\\fIoptions\\fR]" : line;
}

std::string describe(const CLI::Option& option) {
    if (option.get_positional())
        return ".TP\n" + italic(option.get_name(true)) + '\n' + escaped(option.get_description()) + ".\n";
    std::string help = option.get_description() + '.';
    if (!option.get_default_str().empty()) help += " Without it: " + option.get_default_str() + '.';
    return manual::entry({option.get_name(), option.get_type_name(), help});
}

/// Commands without commands of their own, each with its options; `words` are those that lead to it.
std::string describe(const CLI::App& command, const std::string& words) {
    std::string text;
    for (const CLI::App* each : command.get_subcommands([](const CLI::App*) { return true; }))
        text += describe(*each, words + ' ' + each->get_name());
    if (!text.empty()) return text;
    for (const CLI::Option* option : command.get_options())
        if (option != command.get_help_ptr()) text += describe(*option);
    if (!text.empty()) text = ".RS\n" + text + ".RE\n";
    return ".TP\n" + synopsis(command, words) + '\n' + escaped(command.get_description()) + ".\n" + text;
}

}  // namespace

std::string manualPage(const CLI::App& program) {
    std::string page = manual::opening({"hearthd", "the server of several devices, which cannot read", HEARTH_VERSION});
    page += ".SH SYNOPSIS\n\\fBhearthd\\fR \\fIcommand\\fR [\\fIoptions\\fR]\n";
    page += kDescription;
    page += ".SH COMMANDS\n" + describe(program, program.get_name());
    page += manual::exitStatus({{0, "Done."},
                                {1, "It failed; the sentence on standard error says why."},
                                {2, "Wrong usage, or an address beyond loopback without a certificate."},
                                {3, "Another hearthd serves this folder."},
                                {4, "The files are damaged."}});
    return page + std::string(kEnding);
}

}  // namespace hearth::server

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/manual.h"

#include "app/hearthctl/spelling.h"
#include "app/manual/roff.h"
#include "core/engine/version.h"

namespace hearth::ctl {

namespace {

using engine::Command;
using engine::Parameter;
using manual::escaped;

constexpr std::string_view kDescription = R"(.SH DESCRIPTION
The same memory as in Hearth's window, for the same vault: one encrypted file of one person. While the window has the
vault open, commands work through it, without the passphrase.
.PP
Where no passphrase is given it is asked for at a terminal. Nothing is asked when standard input is not a terminal.
With \fB\-\-json\fR one document goes to standard output, failures as
{"error":{"code","message"}} to standard error, and no question is asked.
)";

constexpr std::string_view kEnding = R"(.SH ENVIRONMENT
.TP
\fBHEARTH_\fIPROVIDER\fB_API_KEY\fR
The key of a provider of models, as HEARTH_ANTHROPIC_API_KEY. It counts before one that the vault keeps.
.TP
.B HEARTH_PASSPHRASE_FILE
As \fB\-\-passphrase\-file\fR.
.TP
.BR XDG_DATA_HOME ", " XDG_CONFIG_HOME
Where vaults and hearth.toml are.
.SH FILES
.TP
.I ~/.local/share/hearth/default
The vault, unless \fB\-\-vault\fR names another.
.TP
.I ~/.config/hearth/hearth.toml
Numbers that the memory and the gateway go by.
.SH EXAMPLES
.nf
hearthctl init
hearthctl import ~/Downloads/chatgpt\-export.zip
hearthctl search "second kiln" \-\-since 2024\-05\-01T00:00:00Z
hearthctl chat "What did we settle on for the second kiln?"
hearthctl \-\-json memory list | jq \-r '.memories[].content'
hearthctl backup /media/stick/hearth
.fi
.SH SEE ALSO
.BR hearth (1),
.BR hearthd (1)
)";

std::string synopsis(const Command& command) {
    std::string line = "\\fBhearthctl " + escaped(command.name) + "\\fR";
    bool options = false;
    for (const Parameter& parameter : command.parameters) {
        options = options || !parameter.positional;
        if (!parameter.positional) continue;
        const std::string name = "\\fI" + escaped(upper(argumentName(parameter))) + "\\fR";
        line += parameter.required ? ' ' + name : " [" + name + ']';
    }
    return options ? line + " [\\fIoptions\\fR]" : line;
}

std::string describe(const Parameter& parameter) {
    std::string line;
    if (parameter.positional) {
        line = "\\fI" + escaped(upper(argumentName(parameter))) + "\\fR";
    } else {
        if (parameter.name == "output") line = "\\fB\\-o\\fR, ";
        line += "\\fB" + escaped(optionName(parameter)) + "\\fR";
        if (!isFlag(parameter)) line += " \\fI" + std::string(valueName(parameter)) + "\\fR";
    }
    return ".TP\n" + line + '\n' + escaped(parameter.help) + '\n';
}

std::string describe(const Command& command) {
    std::string text = ".TP\n" + synopsis(command) + '\n' + escaped(command.summary) + ".\n";
    if (command.parameters.empty()) return text;
    text += ".RS\n";
    for (const Parameter& parameter : command.parameters) text += describe(parameter);
    return text + ".RE\n";
}

}  // namespace

std::string manualPage() {
    std::string page = manual::opening({"hearthctl", "an AI chat client's memory, in a terminal", engine::kVersion}) +
                       ".SH SYNOPSIS\n";
    page += "\\fBhearthctl\\fR [\\fIoptions\\fR] \\fIcommand\\fR [\\fIarguments\\fR]\n";
    page += kDescription;
    page += ".SH OPTIONS\nThey may stand before or behind the command.\n";
    for (const CommonOption& option : kCommonOptions) page += manual::entry({option.name, option.value, option.help});
    page += ".SH COMMANDS\n";
    for (const Command& command : engine::commandTable()) page += describe(command);
    page += ".TP\n\\fBhearthctl help\\fR [\\fICOMMAND\\fR]\nAll commands in a page, or what one does and takes.\n";
    page += ".TP\n\\fBhearthctl completion bash\\fR|\\fBzsh\\fR|\\fBfish\\fR\nCompletion by Tab, as a script.\n";
    page += ".TP\n\\fBhearthctl manual\\fR\nThis page.\n";
    page += manual::exitStatus({{0, "Done."},
                                {1, "It failed; the sentence on standard error says why and what can be done."},
                                {2, "Wrong usage."},
                                {3, "The vault is in use by another program, or a passphrase or key was refused."},
                                {4, "Something in the vault is damaged."}});
    return page + std::string(kEnding);
}

}  // namespace hearth::ctl

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearth/manual.h"

#include "app/hearth/options.h"
#include "app/manual/roff.h"
#include "core/engine/version.h"

namespace hearth::app {

namespace {

constexpr std::string_view kDescription = R"(.SH SYNOPSIS
\fBhearth\fR [\fIoptions\fR]
.SH DESCRIPTION
A window for conversations with models of any provider, or of none, and for what is remembered of them. Everything lies
in one encrypted file of one person, which a passphrase, recovery words or the system's keychain open.
.PP
Without \fB\-\-vault\fR it opens the vault that was open last, and makes one where there is none.
.SH OPTIONS
)";

constexpr std::string_view kEnding = R"(.SH ENVIRONMENT
.TP
.B HEARTH_PASSPHRASE_FILE
As \fB\-\-passphrase\-file\fR.
.TP
\fBHEARTH_\fIPROVIDER\fB_API_KEY\fR
The key of a provider of models, as HEARTH_ANTHROPIC_API_KEY. It counts before one that the vault keeps.
.TP
.B HEARTH_SYNC_CA
A PEM file of certificate authorities that are trusted, besides the system's, for the server of several devices.
.TP
.BR XDG_DATA_HOME ", " XDG_CONFIG_HOME ", " XDG_STATE_HOME
Where vaults, settings and logs are.
.SH FILES
.TP
.I ~/.local/share/hearth/default
The vault, unless another was chosen.
.TP
.I ~/.config/hearth/window.ini
How the window looks and which vault it opened last.
.TP
.I ~/.config/hearth/hearth.toml
Numbers that the memory and the gateway go by.
.TP
.I ~/.local/state/hearth/logs/hearth.log
What went wrong. It holds no word of a conversation.
.SH SEE ALSO
.BR hearthctl (1),
.BR hearthd (1)
)";

std::string typed(const Option& option) {
    const std::string name = std::string("--") + option.name;
    return *option.letter == 0 ? name : std::string("-") + option.letter + ", " + name;
}

}  // namespace

std::string manualPage() {
    std::string page = manual::opening({"hearth", "a desktop AI chat client that remembers", engine::kVersion});
    page += kDescription;
    for (const Option& option : kOptions) page += manual::entry({typed(option), option.value, option.help});
    page += manual::exitStatus({{0, "The window was closed."},
                                {1, "It could not start; the sentence on standard error says why."},
                                {2, "Wrong usage."}});
    return page + std::string(kEnding);
}

}  // namespace hearth::app

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/passphrase.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace hearth::ctl {

namespace {

/// Turns the terminal's echo off while it lives.
class Silence {
public:
    Silence() {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    termios m_before{};
};

}  // namespace

Result<crypto::SecretBytes> askPassphrase(const char* prompt) {
    if (isatty(STDIN_FILENO) == 0)
        return fail(ErrorCode::Locked, "the vault is locked: give its passphrase with --passphrase-file");
    std::fprintf(stderr, "%s", prompt);
    std::string text;
    {
        const Silence silence;
        std::getline(std::cin, text);
    }
    std::fprintf(stderr, "\n");
    if (text.empty()) return fail(ErrorCode::InvalidArgument, "no passphrase was typed");
    return crypto::SecretBytes::takeText(text);
}

}  // namespace hearth::ctl

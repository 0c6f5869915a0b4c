// SPDX-License-Identifier: AGPL-3.0-or-later
// Getting a passphrase from a person at a terminal.
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::ctl {

/// Asks on the terminal, without echo. Errors: Locked when standard input is no terminal,
/// InvalidArgument when nothing was typed.
Result<crypto::SecretBytes> askPassphrase(const char* prompt);

}  // namespace hearth::ctl

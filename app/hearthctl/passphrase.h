// SPDX-License-Identifier: AGPL-3.0-or-later
// Getting a passphrase: from a file, or from a person at a terminal.
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::ctl {

/// The file's content without one trailing newline. Errors: NotFound, InvalidArgument when it is empty.
Result<crypto::SecretBytes> readPassphraseFile(const std::string& file);

/// Asks on the terminal, without echo. Errors: InvalidArgument when standard input is no terminal.
Result<crypto::SecretBytes> askPassphrase(const char* prompt);

}  // namespace hearth::ctl

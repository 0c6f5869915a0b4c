// SPDX-License-Identifier: AGPL-3.0-or-later
// A passphrase in a file, for whoever opens a vault without a person at hand.
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::platform {

/// The file's content without one trailing newline; "-" is standard input. Errors: NotFound, InvalidArgument when it is
/// empty.
Result<crypto::SecretBytes> readPassphraseFile(const std::filesystem::path& file);

/// The one that HEARTH_PASSPHRASE_FILE names.
std::optional<std::filesystem::path> passphraseFileOfEnvironment();

}  // namespace hearth::platform

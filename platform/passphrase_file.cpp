// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/passphrase_file.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace hearth::platform {

Result<crypto::SecretBytes> readPassphraseFile(const std::filesystem::path& file) {
    std::ifstream in(file == "-" ? "/dev/stdin" : file, std::ios::binary);
    if (!in) return fail(ErrorCode::NotFound, "the passphrase file cannot be read");
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!text.empty() && text.back() == '\n') text.pop_back();
    if (!text.empty() && text.back() == '\r') text.pop_back();
    if (text.empty()) return fail(ErrorCode::InvalidArgument, "the passphrase file is empty");
    return crypto::SecretBytes::takeText(text);
}

std::optional<std::filesystem::path> passphraseFileOfEnvironment() {
    const char* const named = std::getenv("HEARTH_PASSPHRASE_FILE");
    if (named == nullptr || *named == 0) return std::nullopt;
    return std::filesystem::absolute(named);
}

}  // namespace hearth::platform

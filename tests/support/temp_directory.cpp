// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "tests/support/temp_vault.h"

namespace hearth::test {

namespace {

/// In memory where the system has such a place: a test waits for no disk. TMPDIR says otherwise.
std::filesystem::path place() {
    std::error_code ignored;
    const std::filesystem::path memory = "/dev/shm";
    if (std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory(memory, ignored)) return memory;
    return std::filesystem::temp_directory_path();
}

}  // namespace

TempDirectory::TempDirectory() {
    std::string pattern = (place() / "hearth-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    m_path = pattern;
}

TempDirectory::~TempDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace hearth::test

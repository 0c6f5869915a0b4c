// SPDX-License-Identifier: AGPL-3.0-or-later
// The tiny model that a script made (make_tiny_model), and what it must answer.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temp_vault.h"

namespace hearth::test {

struct ExpectedText {
    std::string text;
    std::vector<std::uint32_t> tokens;
    std::vector<float> vector;
};
std::filesystem::path tinyModel(const std::string& format = "f32");
std::vector<ExpectedText> expectedOf(const std::string& format);

std::string readText(const std::filesystem::path& file);
void writeText(const std::filesystem::path& file, std::string_view content);

/// A copy of the tiny model, to be damaged; gone with this.
class ModelCopy {
public:
    ModelCopy();
    const std::filesystem::path& path() const { return m_path; }
    /// Replaces the first `from` in a file of it.
    void change(const std::string& file, const std::string& from, const std::string& to) const;

private:
    TempDirectory m_directory;
    std::filesystem::path m_path = m_directory.path() / "tiny";
};

}  // namespace hearth::test

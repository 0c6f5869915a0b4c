// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/embed/model_files.h"

#include <fstream>
#include <iterator>

#include "core/base/json.h"

namespace hearth::test {

namespace fs = std::filesystem;

fs::path tinyModel(const std::string& format) { return fs::path(HEARTH_TINY_MODEL) / format; }

std::vector<ExpectedText> expectedOf(const std::string& format) {
    std::vector<ExpectedText> all;
    const Json expected = parseJson(readText(tinyModel(format) / "expected.json")).value();
    for (const Json& entry : expected)
        all.push_back({entry["text"].get<std::string>(), entry["tokens"].get<std::vector<std::uint32_t>>(),
                       entry["vector"].get<std::vector<float>>()});
    return all;
}

std::string readText(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void writeText(const fs::path& file, std::string_view content) { std::ofstream(file, std::ios::binary) << content; }

ModelCopy::ModelCopy() { fs::copy(tinyModel(), m_path, fs::copy_options::recursive); }

void ModelCopy::change(const std::string& file, const std::string& from, const std::string& to) const {
    std::string content = readText(m_path / file);
    content.replace(content.find(from), from.size(), to);
    writeText(m_path / file, content);
}

}  // namespace hearth::test

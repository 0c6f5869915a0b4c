// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/benchmark_set.h"

#include <algorithm>
#include <fstream>

#include "core/base/json.h"

namespace hearth::bench {

namespace {

constexpr std::string_view kMessages = ".messages.jsonl";

Result<std::vector<Json>> readLines(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) return fail(ErrorCode::NotFound, file.filename().string());
    std::vector<Json> lines;
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) continue;
        HEARTH_TRY(Json value, parseJson(line));
        lines.push_back(std::move(value));
    }
    return lines;
}

Status readQuestions(const std::filesystem::path& file, BenchmarkPair& pair) {
    HEARTH_TRY(const std::vector<Json> lines, readLines(file));
    for (const Json& line : lines) {
        BenchmarkQuestion question{
            stringAt(line, "question").value_or(""), stringAt(line, "kind").value_or("other"), {}};
        for (const Json& id : memberAt(line, "evidence"))
            if (id.is_string()) question.evidence.push_back(id.get<std::string>());
        if (!question.evidence.empty()) pair.questions.push_back(std::move(question));
    }
    return {};
}

}  // namespace

Result<std::vector<BenchmarkPair>> readBenchmarkSet(const std::filesystem::path& directory) {
    std::vector<BenchmarkPair> pairs;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
        const std::string file = entry.path().filename().string();
        if (!file.ends_with(kMessages)) continue;
        BenchmarkPair pair;
        pair.name = file.substr(0, file.size() - kMessages.size());
        pair.messageFile = entry.path();
        HEARTH_TRY(const std::vector<Json> lines, readLines(pair.messageFile));
        for (const Json& line : lines)
            pair.messages.push_back({stringAt(line, "id").value_or(""), stringAt(line, "speaker").value_or(""),
                                     stringAt(line, "timestamp").value_or(""), stringAt(line, "text").value_or("")});
        HEARTH_TRY_STATUS(readQuestions(directory / (pair.name + ".questions.jsonl"), pair));
        pairs.push_back(std::move(pair));
    }
    if (pairs.empty()) return fail(ErrorCode::NotFound, "no NAME.messages.jsonl in the directory");
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return pairs;
}

}  // namespace hearth::bench

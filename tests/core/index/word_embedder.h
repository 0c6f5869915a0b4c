// SPDX-License-Identifier: AGPL-3.0-or-later
// An embedder for tests: each of a few words is a dimension, and words that mean the same share one. It says what it
// was given.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "core/index/embedder.h"

namespace hearth::test {

class WordEmbedder final : public index::Embedder {
public:
    explicit WordEmbedder(std::string name = "test/words", bool remote = false)
        : m_name(std::move(name)), m_remote(remote) {}

    std::string_view name() const override { return m_name; }
    std::size_t dimensions() const override { return 8; }
    bool isRemote() const override { return m_remote; }
    std::size_t batchSize() const override { return 4; }
    std::optional<double> costPerMillion() const override { return 0; }
    Result<index::Embeddings> embed(const index::EmbedTask& task, const CancelToken& cancel) override {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "embedding");
        if (failure) return *failure;
        index::Embeddings made{.dimensions = 8};
        for (const std::string& text : task.texts) {
            if (beforeEach) beforeEach(text);
            given.push_back(text);
            std::vector<float> vector(8, 0.01F);
            for (const auto& [word, at] : kWords)
                if (text.find(word) != std::string::npos) vector[at] += 1;
            index::normalise(vector);
            made.values.insert(made.values.end(), vector.begin(), vector.end());
            made.tokens += static_cast<std::int64_t>(text.size() / 4);
        }
        return made;
    }

    std::vector<std::string> given;
    std::optional<Error> failure;
    std::function<void(const std::string&)> beforeEach;

private:
    static inline const std::map<std::string, std::size_t> kWords = {
        {"car", 0}, {"automobile", 0}, {"dog", 1}, {"hound", 1}, {"tea", 2}, {"brew", 2}, {"ship", 3}, {"moon", 4}};
    std::string m_name;
    bool m_remote;
};

}  // namespace hearth::test

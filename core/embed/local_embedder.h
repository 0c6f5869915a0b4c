// SPDX-License-Identifier: AGPL-3.0-or-later
// The Embedder that runs a sentence encoder of this machine. Nothing leaves it and nothing is downloaded.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/embed/sentence_encoder.h"
#include "core/index/embedder.h"

namespace hearth::embed {

/// Threads: safe from any.
class LocalEmbedder final : public index::Embedder {
public:
    /// Errors: those of SentenceEncoder::open.
    static Result<std::unique_ptr<LocalEmbedder>> open(const std::filesystem::path& directory);

    /// "local/", the directory's name, and a digest of what the model is: another model under the same name is another.
    std::string_view name() const override { return m_name; }
    std::size_t dimensions() const override { return m_encoder.shape().hidden; }
    bool isRemote() const override { return false; }
    std::size_t batchSize() const override { return 16; }
    std::optional<double> costPerMillion() const override { return 0; }
    Result<index::Embeddings> embed(const index::EmbedTask& task, const CancelToken& cancel) override;

private:
    LocalEmbedder(std::string name, SentenceEncoder encoder) : m_name(std::move(name)), m_encoder(std::move(encoder)) {}

    std::string m_name;
    SentenceEncoder m_encoder;
};

}  // namespace hearth::embed

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/embed/local_embedder.h"

#include <utility>

namespace hearth::embed {

namespace {

/// A question is short; what somebody pastes into the search box must not cost a message's time.
constexpr std::size_t kQuestionTokens = 64;

}  // namespace

Result<std::unique_ptr<LocalEmbedder>> LocalEmbedder::open(const std::filesystem::path& directory) {
    HEARTH_TRY(SentenceEncoder encoder, SentenceEncoder::open(directory));
    const std::filesystem::path whole = std::filesystem::absolute(directory).lexically_normal();
    const std::filesystem::path last = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    std::string name = "local/" + last.string() + "/" + encoder.digest();
    return std::unique_ptr<LocalEmbedder>(new LocalEmbedder(std::move(name), std::move(encoder)));
}

Result<index::Embeddings> LocalEmbedder::embed(const index::EmbedTask& task, const CancelToken& cancel) {
    index::Embeddings made;
    made.dimensions = dimensions();
    const std::size_t most = task.as == index::EmbedAs::Question ? kQuestionTokens : m_encoder.shape().mostTokens;
    for (const std::string& text : task.texts) {
        HEARTH_TRY(const SentenceEncoder::Encoded encoded, m_encoder.encode(text, most, cancel));
        made.values.insert(made.values.end(), encoded.vector.begin(), encoded.vector.end());
        made.tokens += static_cast<std::int64_t>(encoded.tokens);
    }
    return made;
}

}  // namespace hearth::embed

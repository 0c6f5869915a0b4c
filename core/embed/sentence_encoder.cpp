// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/embed/sentence_encoder.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include "core/base/bytes.h"
#include "core/crypto/hash.h"
#include "core/index/embedder.h"

namespace hearth::embed {

namespace {

constexpr std::uintmax_t kMostVocabularyBytes = std::uintmax_t{64} << 20;

Result<std::string> readVocabulary(const std::filesystem::path& file) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(file, failed);
    if (failed) return fail(ErrorCode::NotFound, "vocab.txt");
    if (size > kMostVocabularyBytes) return fail(ErrorCode::Corrupt, "vocab.txt is too long");
    std::ifstream stream(file, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

/// What one text needs while it is encoded.
struct SentenceEncoder::Workspace {
    Matrix tokens;  ///< In and out of every block.
    Matrix mixed;   ///< Queries, keys, values.
    Matrix attended;
    Matrix scores;
    Matrix context;  ///< One head's.
    Matrix inner;
    Matrix outer;
    PackedMatrix packed;
};

Result<SentenceEncoder> SentenceEncoder::open(const std::filesystem::path& directory) {
    HEARTH_TRY(EncoderShape shape, readEncoderShape(directory));
    HEARTH_TRY(const std::string vocabulary, readVocabulary(directory / "vocab.txt"));
    HEARTH_TRY(WordPieces words, WordPieces::fromVocabulary(vocabulary, shape.tokenizer));
    if (words.size() > shape.vocabulary) return fail(ErrorCode::Corrupt, "vocab.txt has more pieces than the model");
    HEARTH_TRY(TensorFile file, TensorFile::open(directory / "model.safetensors"));
    SentenceEncoder encoder(shape, std::move(words), std::move(file));
    HEARTH_TRY_STATUS(encoder.readWeights());
    return encoder;
}

Status SentenceEncoder::readWeights() {
    for (const char* prefix : {"bert.", ""})
        if (m_file.find(std::string(prefix) + "embeddings.word_embeddings.weight") != nullptr) m_prefix = prefix;
    const std::string embeddings = m_prefix + "embeddings.";
    const Tensor* words = m_file.find(embeddings + "word_embeddings.weight");
    if (words == nullptr || words->shape != std::vector<std::size_t>{m_shape.vocabulary, m_shape.hidden})
        return fail(ErrorCode::Corrupt, "model.safetensors has no vector for each word");
    HEARTH_TRY(m_positions,
               m_file.read(embeddings + "position_embeddings.weight", {m_shape.positions, m_shape.hidden}));
    HEARTH_TRY(m_type, m_file.read(embeddings + "token_type_embeddings.weight", {m_shape.types, m_shape.hidden}));
    HEARTH_TRY(m_embeddingNorm, readNorm(embeddings + "LayerNorm"));
    for (std::size_t number = 0; number < m_shape.layers; ++number) {
        HEARTH_TRY(Block block, readBlock(number));
        m_blocks.push_back(std::move(block));
    }
    return {};
}

std::string SentenceEncoder::digest() const {
    const auto bytes = [](const std::vector<float>& numbers) {
        return ByteView(reinterpret_cast<const std::uint8_t*>(numbers.data()), numbers.size() * sizeof(float));
    };
    const IdBytes id =
        crypto::derivedId("embedder", {bytes(m_positions), bytes(m_type), bytes(m_embeddingNorm.scale),
                                       bytes(m_blocks.front().attention.bias), bytes(m_blocks.back().outer.bias),
                                       bytes(m_blocks.back().outerNorm.shift)});
    return toHex(ByteView(id)).substr(0, 8);
}

Result<SentenceEncoder::Layer> SentenceEncoder::readLayer(const std::string& name, std::size_t outputs,
                                                          std::size_t inputs) const {
    Layer layer;
    HEARTH_TRY(const std::vector<float> weights, m_file.read(name + ".weight", {outputs, inputs}));
    HEARTH_TRY(layer.bias, m_file.read(name + ".bias", {outputs}));
    layer.weights.packRows(weights.data(), outputs, inputs, inputs);
    return layer;
}

Result<SentenceEncoder::Layer> SentenceEncoder::readAttention(const std::string& name) const {
    const std::size_t hidden = m_shape.hidden;
    Layer layer;
    std::vector<float> weights;
    for (const char* part : {"query", "key", "value"}) {
        HEARTH_TRY(const std::vector<float> some, m_file.read(name + part + ".weight", {hidden, hidden}));
        HEARTH_TRY(const std::vector<float> bias, m_file.read(name + part + ".bias", {hidden}));
        weights.insert(weights.end(), some.begin(), some.end());
        layer.bias.insert(layer.bias.end(), bias.begin(), bias.end());
    }
    layer.weights.packRows(weights.data(), 3 * hidden, hidden, hidden);
    return layer;
}

Result<SentenceEncoder::Norm> SentenceEncoder::readNorm(const std::string& name) const {
    Norm norm;
    HEARTH_TRY(norm.scale, m_file.read(name + ".weight", {m_shape.hidden}));
    HEARTH_TRY(norm.shift, m_file.read(name + ".bias", {m_shape.hidden}));
    return norm;
}

Result<SentenceEncoder::Block> SentenceEncoder::readBlock(std::size_t number) const {
    const std::string name = m_prefix + "encoder.layer." + std::to_string(number) + ".";
    Block block;
    HEARTH_TRY(block.attention, readAttention(name + "attention.self."));
    HEARTH_TRY(block.attended, readLayer(name + "attention.output.dense", m_shape.hidden, m_shape.hidden));
    HEARTH_TRY(block.attendedNorm, readNorm(name + "attention.output.LayerNorm"));
    HEARTH_TRY(block.inner, readLayer(name + "intermediate.dense", m_shape.inner, m_shape.hidden));
    HEARTH_TRY(block.outer, readLayer(name + "output.dense", m_shape.hidden, m_shape.inner));
    HEARTH_TRY(block.outerNorm, readNorm(name + "output.LayerNorm"));
    return block;
}

Result<SentenceEncoder::Encoded> SentenceEncoder::encode(std::string_view text, std::size_t mostTokens,
                                                         const CancelToken& cancel) const {
    const std::size_t most = std::max<std::size_t>(2, std::min(mostTokens, m_shape.mostTokens));
    const std::vector<std::uint32_t> tokens = m_words.tokens(text, most);
    Workspace work;
    HEARTH_TRY_STATUS(lookUp(tokens, work.tokens));
    for (const Block& block : m_blocks) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "embedding");
        run(block, work);
    }
    return Encoded{pooled(work.tokens), tokens.size()};
}

Status SentenceEncoder::lookUp(const std::vector<std::uint32_t>& tokens, Matrix& out) const {
    out.reshape(tokens.size(), m_shape.hidden);
    const Tensor& words = *m_file.find(m_prefix + "embeddings.word_embeddings.weight");
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::span<float> row = out.columnsOf(at);
        HEARTH_TRY_STATUS(m_file.readRow(words, tokens[at], row));
        const float* position = m_positions.data() + at * m_shape.hidden;
        for (std::size_t column = 0; column < row.size(); ++column) row[column] += position[column] + m_type[column];
        normaliseLayer(row, m_embeddingNorm.scale, m_embeddingNorm.shift, m_shape.epsilon);
    }
    return {};
}

/// Every head looks at its own columns: softmax(Q Kᵀ / √width) V.
void SentenceEncoder::attend(const Block& block, Workspace& work) const {
    const std::size_t count = work.tokens.rows();
    const std::size_t width = m_shape.hidden / m_shape.heads;
    const float scale = 1.0F / std::sqrt(static_cast<float>(width));
    apply(block.attention, work.tokens, work.mixed);
    work.attended.reshape(count, m_shape.hidden);
    for (std::size_t head = 0; head < m_shape.heads; ++head) {
        float* queries = work.mixed.row(0) + head * width;
        work.packed.packRows(queries + m_shape.hidden, count, width, work.mixed.stride());
        work.scores.reshape(count, count);
        multiplyAdd({queries, count, work.mixed.stride()}, work.packed,
                    {work.scores.row(0), count, work.scores.stride()});
        for (std::size_t row = 0; row < count; ++row) {
            for (float& score : work.scores.columnsOf(row)) score *= scale;
            softmax(work.scores.columnsOf(row));
        }
        work.packed.packColumns(queries + 2 * m_shape.hidden, width, count, work.mixed.stride());
        work.context.reshape(count, width);
        multiplyAdd({work.scores.row(0), count, work.scores.stride()}, work.packed,
                    {work.context.row(0), count, work.context.stride()});
        for (std::size_t row = 0; row < count; ++row)
            std::copy_n(work.context.row(row), width, work.attended.row(row) + head * width);
    }
}

void SentenceEncoder::run(const Block& block, Workspace& work) const {
    attend(block, work);
    apply(block.attended, work.attended, work.outer);
    addAndNormalise(block.attendedNorm, m_shape.epsilon, work.outer, work.tokens);
    apply(block.inner, work.tokens, work.inner);
    for (std::size_t row = 0; row < work.inner.rows(); ++row) activate(work.inner.columnsOf(row), m_shape.activation);
    apply(block.outer, work.inner, work.outer);
    addAndNormalise(block.outerNorm, m_shape.epsilon, work.outer, work.tokens);
}

void SentenceEncoder::apply(const Layer& layer, Matrix& in, Matrix& out) {
    out.reshape(in.rows(), layer.bias.size());
    for (std::size_t row = 0; row < out.rows(); ++row) std::copy(layer.bias.begin(), layer.bias.end(), out.row(row));
    multiplyAdd({in.row(0), in.rows(), in.stride()}, layer.weights, {out.row(0), out.rows(), out.stride()});
}

void SentenceEncoder::addAndNormalise(const Norm& norm, float epsilon, const Matrix& added, Matrix& onto) {
    for (std::size_t row = 0; row < onto.rows(); ++row) {
        const std::span<float> numbers = onto.columnsOf(row);
        for (std::size_t column = 0; column < numbers.size(); ++column) numbers[column] += added.row(row)[column];
        normaliseLayer(numbers, norm.scale, norm.shift, epsilon);
    }
}

std::vector<float> SentenceEncoder::pooled(const Matrix& tokens) const {
    std::vector<float> vector(m_shape.hidden, 0.0F);
    const std::size_t rows = m_shape.pooling == Pooling::Mean ? tokens.rows() : 1;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < vector.size(); ++column) vector[column] += tokens.row(row)[column];
    index::normalise(vector);
    return vector;
}

}  // namespace hearth::embed

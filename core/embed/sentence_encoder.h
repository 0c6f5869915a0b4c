// SPDX-License-Identifier: AGPL-3.0-or-later
// A BERT-family sentence encoder out of a directory in Hugging Face's layout, run in this process.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/embed/matrix.h"
#include "core/embed/tensor_file.h"
#include "core/embed/word_pieces.h"

namespace hearth::embed {

enum class Pooling { Mean, FirstToken };

/// What config.json and its companions say of the model.
struct EncoderShape {
    std::size_t vocabulary = 0;
    std::size_t hidden = 0;
    std::size_t layers = 0;
    std::size_t heads = 0;
    std::size_t inner = 0;
    std::size_t positions = 0;
    std::size_t types = 0;
    float epsilon = 1e-12F;
    Activation activation = Activation::Gelu;
    std::size_t mostTokens = 0;  ///< [CLS] and [SEP] included.
    Pooling pooling = Pooling::Mean;
    TokenizerSettings tokenizer;
};

/// Errors: NotFound without config.json, Corrupt, Unsupported for what is no BERT or needs parts that are not built.
Result<EncoderShape> readEncoderShape(const std::filesystem::path& directory);

/// Threads: safe from any.
class SentenceEncoder {
public:
    /// Reads config.json, vocab.txt, model.safetensors and, where they are, tokenizer_config.json,
    /// sentence_bert_config.json and modules.json. Cost: reads the weights; the word vectors stay in the file.
    /// Errors: NotFound, Unavailable, Corrupt, Unsupported.
    static Result<SentenceEncoder> open(const std::filesystem::path& directory);

    const EncoderShape& shape() const { return m_shape; }
    /// Tells this model's weights from others', on every machine alike.
    std::string digest() const;
    struct Encoded {
        std::vector<float> vector;  ///< Of unit length.
        std::size_t tokens = 0;
    };
    /// Errors: Cancelled, Unavailable. Cost: linear in layers, a little more than linear in the text's tokens.
    Result<Encoded> encode(std::string_view text, std::size_t mostTokens, const CancelToken& cancel) const;

private:
    /// One product with its bias.
    struct Layer {
        PackedMatrix weights;
        std::vector<float> bias;
    };
    struct Norm {
        std::vector<float> scale;
        std::vector<float> shift;
    };
    struct Block {
        Layer attention;  ///< Queries, keys and values side by side.
        Layer attended;
        Norm attendedNorm;
        Layer inner;
        Layer outer;
        Norm outerNorm;
    };
    struct Workspace;

    SentenceEncoder(EncoderShape shape, WordPieces words, TensorFile file)
        : m_shape(std::move(shape)), m_words(std::move(words)), m_file(std::move(file)) {}
    Status readWeights();
    Result<Layer> readLayer(const std::string& name, std::size_t outputs, std::size_t inputs) const;
    Result<Layer> readAttention(const std::string& name) const;
    Result<Norm> readNorm(const std::string& name) const;
    Result<Block> readBlock(std::size_t number) const;
    Status lookUp(const std::vector<std::uint32_t>& tokens, Matrix& out) const;
    void attend(const Block& block, Workspace& work) const;
    void run(const Block& block, Workspace& work) const;
    std::vector<float> pooled(const Matrix& tokens) const;
    static void apply(const Layer& layer, Matrix& in, Matrix& out);
    static void addAndNormalise(const Norm& norm, float epsilon, const Matrix& added, Matrix& onto);

    EncoderShape m_shape;
    WordPieces m_words;
    TensorFile m_file;
    std::string m_prefix;  ///< "bert." where the file has the whole model.
    std::vector<float> m_positions;
    std::vector<float> m_type;
    Norm m_embeddingNorm;
    std::vector<Block> m_blocks;
};

}  // namespace hearth::embed

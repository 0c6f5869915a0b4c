// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

#include "core/base/json.h"
#include "core/embed/sentence_encoder.h"

namespace hearth::embed {

namespace {

constexpr std::uintmax_t kMostConfigBytes = std::uintmax_t{1} << 20;
/// The largest BERT has 24 layers of 1024; what is far beyond is damage, or an attack on memory.
constexpr double kMostLayers = 96;
constexpr double kMostWidth = 16384;
constexpr double kMostVocabulary = 2000000;

/// A null value where there is no such file. Errors: Corrupt, Unavailable.
Result<Json> readConfig(const std::filesystem::path& file) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(file, failed);
    if (failed) return Json();
    if (size > kMostConfigBytes) return fail(ErrorCode::Corrupt, file.filename().string() + " is too long");
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream && !stream.eof()) return fail(ErrorCode::Unavailable, file.filename().string());
    auto parsed = parseJson(text);
    if (!parsed.ok() || !(parsed->is_object() || parsed->is_array()))
        return fail(ErrorCode::Corrupt, file.filename().string() + " is no JSON");
    return parsed;
}

std::optional<std::size_t> countAt(const Json& config, const char* key, double most) {
    const auto number = numberAt(config, key);
    if (!number || *number < 1 || *number > most) return std::nullopt;
    return static_cast<std::size_t>(*number);
}

std::optional<Activation> activationNamed(const std::string& name) {
    if (name == "gelu") return Activation::Gelu;
    if (name == "gelu_new" || name == "gelu_pytorch_tanh") return Activation::GeluTanh;
    if (name == "relu") return Activation::Relu;
    return std::nullopt;
}

Status readArchitecture(const Json& config, EncoderShape& shape) {
    if (stringAt(config, "model_type").value_or("bert") != "bert" ||
        stringAt(config, "position_embedding_type").value_or("absolute") != "absolute")
        return fail(ErrorCode::Unsupported, "only models of the BERT family can be run here");
    const auto activation = activationNamed(stringAt(config, "hidden_act").value_or("gelu"));
    if (!activation) return fail(ErrorCode::Unsupported, "an activation that is not built");
    shape.activation = *activation;
    const auto vocabulary = countAt(config, "vocab_size", kMostVocabulary);
    const auto hidden = countAt(config, "hidden_size", kMostWidth);
    const auto layers = countAt(config, "num_hidden_layers", kMostLayers);
    const auto heads = countAt(config, "num_attention_heads", kMostWidth);
    const auto inner = countAt(config, "intermediate_size", kMostWidth * 4);
    const auto positions = countAt(config, "max_position_embeddings", kMostWidth);
    if (!vocabulary || !hidden || !layers || !heads || !inner || !positions || *positions < 2 || *hidden % *heads != 0)
        return fail(ErrorCode::Corrupt, "config.json does not describe a model");
    shape.vocabulary = *vocabulary;
    shape.hidden = *hidden;
    shape.layers = *layers;
    shape.heads = *heads;
    shape.inner = *inner;
    shape.positions = *positions;
    shape.types = countAt(config, "type_vocab_size", kMostWidth).value_or(2);
    shape.epsilon = static_cast<float>(numberAt(config, "layer_norm_eps").value_or(1e-12));
    return {};
}

void readTokenizer(const Json& config, EncoderShape& shape) {
    shape.tokenizer.lowerCase = boolAt(config, "do_lower_case", true);
    shape.tokenizer.stripAccents = boolAt(config, "strip_accents", shape.tokenizer.lowerCase);
    shape.tokenizer.splitChinese = boolAt(config, "tokenize_chinese_chars", true);
}

/// modules.json lists what follows the encoder: pooling, and normalising, which is always done here.
Status readModules(const std::filesystem::path& directory, EncoderShape& shape) {
    HEARTH_TRY(const Json modules, readConfig(directory / "modules.json"));
    for (const Json& module : modules) {
        const std::string type = stringAt(module, "type").value_or("");
        if (type.ends_with(".Transformer") || type.ends_with(".Normalize")) continue;
        if (!type.ends_with(".Pooling")) return fail(ErrorCode::Unsupported, "a module that is not built");
        const std::filesystem::path path = stringAt(module, "path").value_or("");
        if (path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end())
            return fail(ErrorCode::Corrupt, "modules.json points out of its directory");
        HEARTH_TRY(const Json pooling, readConfig(directory / path / "config.json"));
        const bool mean = boolAt(pooling, "pooling_mode_mean_tokens", false);
        const bool first = boolAt(pooling, "pooling_mode_cls_token", false);
        if (mean == first) return fail(ErrorCode::Unsupported, "a kind of pooling that is not built");
        shape.pooling = mean ? Pooling::Mean : Pooling::FirstToken;
    }
    return {};
}

}  // namespace

Result<EncoderShape> readEncoderShape(const std::filesystem::path& directory) {
    HEARTH_TRY(const Json config, readConfig(directory / "config.json"));
    if (config.is_null()) return fail(ErrorCode::NotFound, "config.json");
    EncoderShape shape;
    HEARTH_TRY_STATUS(readArchitecture(config, shape));
    HEARTH_TRY(const Json tokenizer, readConfig(directory / "tokenizer_config.json"));
    readTokenizer(tokenizer, shape);
    HEARTH_TRY(const Json sentence, readConfig(directory / "sentence_bert_config.json"));
    const std::size_t limit =
        countAt(sentence, "max_seq_length", kMostWidth)
            .value_or(countAt(tokenizer, "model_max_length", kMostWidth).value_or(shape.positions));
    shape.mostTokens = std::max<std::size_t>(2, std::min(limit, shape.positions));
    HEARTH_TRY_STATUS(readModules(directory, shape));
    return shape;
}

}  // namespace hearth::embed

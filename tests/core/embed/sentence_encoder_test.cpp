// SPDX-License-Identifier: AGPL-3.0-or-later
// The encoder against an independent one, and against directories that are damaged, foreign or hostile.
#include "core/embed/sentence_encoder.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/core/embed/model_files.h"

using namespace hearth;
using namespace hearth::embed;

namespace {

ErrorCode refusal(const test::ModelCopy& model) {
    const auto opened = SentenceEncoder::open(model.path());
    return opened.ok() ? ErrorCode::Internal : opened.error().code;
}

}  // namespace

TEST_CASE("every text gets the vector that an independent implementation computed, in all number formats") {
    const std::string format = GENERATE("f32", "f16", "bf16");
    const auto encoder = SentenceEncoder::open(test::tinyModel(format)).value();
    CHECK(encoder.shape().mostTokens == 16);
    for (const test::ExpectedText& expected : test::expectedOf(format)) {
        INFO(format << ": " << expected.text);
        const auto encoded = encoder.encode(expected.text, 512, CancelToken()).value();
        CHECK(encoded.tokens == expected.tokens.size());
        REQUIRE(encoded.vector.size() == expected.vector.size());
        for (std::size_t at = 0; at < encoded.vector.size(); ++at)
            CHECK(std::abs(encoded.vector[at] - expected.vector[at]) < 1e-4F);
    }
}

TEST_CASE("a model that pools its first token is run so") {
    const test::ModelCopy model;
    test::writeText(model.path() / "1_Pooling" / "config.json", R"({"pooling_mode_cls_token": true})");
    const auto first = SentenceEncoder::open(model.path()).value();
    CHECK(first.shape().pooling == Pooling::FirstToken);
    const auto mean = SentenceEncoder::open(test::tinyModel()).value();
    CHECK(first.encode("the cat", 16, CancelToken())->vector != mean.encode("the cat", 16, CancelToken())->vector);
    CHECK(first.digest() == mean.digest());
}

TEST_CASE("a model that is no BERT, or needs what is not built, says so instead of giving wrong vectors") {
    const auto changed = [](const std::string& file, const std::string& from, const std::string& to) {
        const test::ModelCopy model;
        model.change(file, from, to);
        return refusal(model);
    };
    CHECK(changed("config.json", "\"bert\"", "\"mpnet\"") == ErrorCode::Unsupported);
    CHECK(changed("config.json", "\"gelu\"", "\"silu\"") == ErrorCode::Unsupported);
    CHECK(changed("modules.json", "models.Normalize", "models.Dense") == ErrorCode::Unsupported);
    CHECK(changed("1_Pooling/config.json", "\"pooling_mode_cls_token\": false", "\"pooling_mode_cls_token\": true") ==
          ErrorCode::Unsupported);
}

TEST_CASE("a directory whose parts do not fit together is refused") {
    const auto changed = [](const std::string& file, const std::string& from, const std::string& to) {
        const test::ModelCopy model;
        model.change(file, from, to);
        return refusal(model);
    };
    CHECK(changed("config.json", "\"num_attention_heads\": 3", "\"num_attention_heads\": 5") == ErrorCode::Corrupt);
    CHECK(changed("config.json", "\"hidden_size\": 12", "\"hidden_size\": 24") == ErrorCode::Corrupt);
    CHECK(changed("config.json", "\"num_hidden_layers\": 2", "\"num_hidden_layers\": 3") == ErrorCode::Corrupt);
    CHECK(changed("config.json", "\"num_hidden_layers\": 2", "\"num_hidden_layers\": 1e9") == ErrorCode::Corrupt);
    CHECK(changed("config.json", "\"hidden_size\": 12", "\"hidden_size\": -12") == ErrorCode::Corrupt);
    CHECK(changed("config.json", "\"type_vocab_size\": 2", "\"type_vocab_size\": 1") == ErrorCode::Corrupt);
    CHECK(changed("config.json", "{", "[") == ErrorCode::Corrupt);
    CHECK(changed("vocab.txt", "[CLS]", "[ABC]") == ErrorCode::Corrupt);
    CHECK(changed("vocab.txt", "[MASK]", "[MASK]\nextra\nwords") == ErrorCode::Corrupt);
    CHECK(changed("modules.json", "1_Pooling", "../../etc") == ErrorCode::Corrupt);
    CHECK(changed("model.safetensors", "layer.1.output.dense.bias", "layer.1.output.dense.bIas") == ErrorCode::Corrupt);
}

TEST_CASE("a directory that lacks a file is told by its name") {
    for (const char* file : {"config.json", "vocab.txt", "model.safetensors"}) {
        const test::ModelCopy model;
        std::filesystem::remove(model.path() / file);
        const auto opened = SentenceEncoder::open(model.path());
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().code == ErrorCode::NotFound);
        CHECK(opened.error().detail == file);
    }
}

TEST_CASE("what only helps may be missing: the defaults are BERT's") {
    const test::ModelCopy model;
    for (const char* file : {"tokenizer_config.json", "sentence_bert_config.json", "modules.json"})
        std::filesystem::remove(model.path() / file);
    const auto encoder = SentenceEncoder::open(model.path()).value();
    CHECK(encoder.shape().mostTokens == 48);
    CHECK(encoder.shape().pooling == Pooling::Mean);
    CHECK(encoder.shape().tokenizer.lowerCase);
}

TEST_CASE("encoding stops when it is told to") {
    const auto encoder = SentenceEncoder::open(test::tinyModel()).value();
    const CancelToken cancel;
    cancel.cancel();
    CHECK(encoder.encode("the cat", 16, cancel).error().code == ErrorCode::Cancelled);
}

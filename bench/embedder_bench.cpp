// SPDX-License-Identifier: AGPL-3.0-or-later
// How long a sentence encoder takes for a text: random weights of the shape of all-MiniLM-L6-v2 (or another), one
// thread. Prints one JSON document. The time is the processor's, so that neighbours on the machine do not count.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>

#include "core/base/json.h"
#include "core/embed/sentence_encoder.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;

struct Shape {
    std::size_t vocabulary = 30522;
    std::size_t hidden = 384;
    std::size_t layers = 6;
    std::size_t heads = 12;
    std::size_t inner = 1536;
    std::size_t positions = 512;
};

/// The tensors of a BERT with their shapes, in the file's order.
std::vector<std::pair<std::string, std::vector<std::size_t>>> tensorsOf(const Shape& shape) {
    const std::size_t hidden = shape.hidden;
    std::vector<std::pair<std::string, std::vector<std::size_t>>> all = {
        {"embeddings.word_embeddings.weight", {shape.vocabulary, hidden}},
        {"embeddings.position_embeddings.weight", {shape.positions, hidden}},
        {"embeddings.token_type_embeddings.weight", {2, hidden}}};
    const auto layer = [&](const std::string& name, std::size_t outputs, std::size_t inputs) {
        if (inputs > 0) all.push_back({name + ".weight", {outputs, inputs}});
        if (inputs == 0) all.push_back({name + ".weight", {outputs}});
        all.push_back({name + ".bias", {outputs}});
    };
    layer("embeddings.LayerNorm", hidden, 0);
    for (std::size_t number = 0; number < shape.layers; ++number) {
        const std::string name = "encoder.layer." + std::to_string(number) + ".";
        for (const char* part : {"query", "key", "value"}) layer(name + "attention.self." + part, hidden, hidden);
        layer(name + "attention.output.dense", hidden, hidden);
        layer(name + "attention.output.LayerNorm", hidden, 0);
        layer(name + "intermediate.dense", shape.inner, hidden);
        layer(name + "output.dense", hidden, shape.inner);
        layer(name + "output.LayerNorm", hidden, 0);
    }
    return all;
}

void writeModel(const std::filesystem::path& directory, const Shape& shape) {
    Json header = Json::object();
    std::size_t end = 0;
    for (const auto& [name, sides] : tensorsOf(shape)) {
        std::size_t bytes = sizeof(float);
        for (const std::size_t side : sides) bytes *= side;
        header[name] = {{"dtype", "F32"}, {"shape", sides}, {"data_offsets", {end, end + bytes}}};
        end += bytes;
    }
    const std::string text = header.dump();
    const std::uint64_t length = text.size();
    std::ofstream file(directory / "model.safetensors", std::ios::binary);
    file.write(reinterpret_cast<const char*>(&length), sizeof(length));
    file << text;
    std::mt19937 random(1);
    std::normal_distribution<float> numbers(0, 0.05F);
    std::vector<float> some(1U << 16U);
    for (std::size_t written = 0; written < end;) {
        for (float& number : some) number = numbers(random);
        const std::size_t bytes = std::min(some.size() * sizeof(float), end - written);
        file.write(reinterpret_cast<const char*>(some.data()), static_cast<std::streamsize>(bytes));
        written += bytes;
    }
    std::ofstream vocabulary(directory / "vocab.txt");
    vocabulary << "[PAD]\n[UNK]\n[CLS]\n[SEP]\n";
    for (std::size_t word = 4; word < shape.vocabulary; ++word) vocabulary << "w" << word << "\n";
    std::ofstream(directory / "config.json") << Json{{"model_type", "bert"},
                                                     {"vocab_size", shape.vocabulary},
                                                     {"hidden_size", shape.hidden},
                                                     {"num_hidden_layers", shape.layers},
                                                     {"num_attention_heads", shape.heads},
                                                     {"intermediate_size", shape.inner},
                                                     {"max_position_embeddings", shape.positions}};
}

double processorMilliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The median over `runs`, in ms; negative when encoding failed.
double measure(const embed::SentenceEncoder& encoder, std::size_t tokens, int runs) {
    std::string text;
    for (std::size_t word = 0; word + 2 < tokens; ++word) text += "w" + std::to_string(4 + word * 37 % 30000) + " ";
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const double started = processorMilliseconds();
        const auto encoded = encoder.encode(text, tokens, CancelToken());
        times.push_back(processorMilliseconds() - started);
        if (!encoded.ok() || encoded->tokens != tokens) return -1;
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<std::size_t>(runs) / 2];
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Times a sentence encoder of a given shape with random weights.");
    Shape shape;
    int runs = 15;
    app.add_option("--hidden", shape.hidden);
    app.add_option("--layers", shape.layers);
    app.add_option("--heads", shape.heads);
    app.add_option("--inner", shape.inner);
    app.add_option("--runs", runs)->check(CLI::PositiveNumber);
    CLI11_PARSE(app, argc, argv);
    const test::TempDirectory directory;
    writeModel(directory.path(), shape);
    const double opening = processorMilliseconds();
    const auto encoder = embed::SentenceEncoder::open(directory.path());
    if (!encoder.ok()) {
        std::fprintf(stderr, "%s\n", encoder.error().detail.c_str());
        return 1;
    }
    Json out = {{"hidden", shape.hidden}, {"layers", shape.layers}, {"openMs", processorMilliseconds() - opening}};
    for (const std::size_t tokens : {std::size_t{12}, std::size_t{64}, std::size_t{256}}) {
        const double time = measure(*encoder, tokens, runs);
        if (time < 0) return 1;
        out["ms"][std::to_string(tokens)] = time;
    }
    std::printf("%s\n", out.dump().c_str());
    return 0;
}

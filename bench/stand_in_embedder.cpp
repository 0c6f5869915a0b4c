// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/stand_in_embedder.h"

#include <cmath>
#include <functional>
#include <random>

#include "core/index/character_vector.h"

namespace hearth::bench {

namespace {

constexpr std::size_t kDimensions = 128;

class StandIn final : public index::Embedder {
public:
    using Fill = std::function<void(const std::string& text, index::EmbedAs as, std::span<float> vector)>;
    StandIn(std::string name, std::size_t dimensions, Fill fill)
        : m_name(std::move(name)), m_dimensions(dimensions), m_fill(std::move(fill)) {}

    std::string_view name() const override { return m_name; }
    std::size_t dimensions() const override { return m_dimensions; }
    bool isRemote() const override { return false; }
    std::size_t batchSize() const override { return 64; }
    std::optional<double> costPerMillion() const override { return 0; }
    Result<index::Embeddings> embed(const index::EmbedTask& task, const CancelToken&) override {
        index::Embeddings made{.dimensions = m_dimensions};
        for (const std::string& text : task.texts) {
            made.values.resize(made.values.size() + m_dimensions, 0.0F);
            const std::span<float> vector = std::span(made.values).last(m_dimensions);
            m_fill(text, task.as, vector);
            index::normalise(vector);
        }
        return made;
    }

private:
    std::string m_name;
    std::size_t m_dimensions;
    Fill m_fill;
};

/// A direction that is the same for the same text.
void addDirection(const std::string& text, float length, std::span<float> vector) {
    std::mt19937_64 random(std::hash<std::string>()(text));
    std::normal_distribution<float> normal;
    for (float& number : vector) number += length * normal(random) / std::sqrt(static_cast<float>(vector.size()));
}

void spell(const std::string& text, std::span<float> vector) {
    for (const auto& [dimension, value] : index::CharacterVectors().of(text).entries) vector[dimension] = value;
}

/// For each text that answers, its questions and how much of each it has: little mostly, much at times, as with people.
using Told = std::map<std::string, std::vector<std::pair<std::string, float>>>;

Told tellAnswers(const BenchmarkPair& pair, float strength) {
    std::map<std::string, std::string> textOf;
    for (const BenchmarkMessage& message : pair.messages) textOf[message.id] = message.text;
    Told told;
    std::mt19937 random(7);
    std::exponential_distribution<float> draw(1 / strength);
    for (const BenchmarkQuestion& question : pair.questions)
        for (const std::string& id : question.evidence) told[textOf[id]].emplace_back(question.text, draw(random));
    return told;
}

}  // namespace

Result<std::shared_ptr<index::Embedder>> standInEmbedder(const std::string& name, const BenchmarkPair& pair) {
    using Made = std::shared_ptr<index::Embedder>;
    if (name == "characters")
        return Made(std::make_shared<StandIn>(
            name, index::kCharacterDimensions,
            [](const std::string& text, index::EmbedAs, std::span<float> vector) { spell(text, vector); }));
    const float strength = name.starts_with("told:") ? std::strtof(name.c_str() + 5, nullptr) : 0;
    const auto chance = name.starts_with("chance:") ? std::strtoul(name.c_str() + 7, nullptr, 10)
                        : name == "chance"          ? kDimensions
                                                    : 0;
    if (chance == 0 && strength <= 0) return fail(ErrorCode::InvalidArgument, "no stand-in of that name");
    const Told told = strength > 0 ? tellAnswers(pair, strength) : Told();
    return Made(std::make_shared<StandIn>(name, chance > 0 ? chance : kDimensions,
                                          [told](const std::string& text, index::EmbedAs as, std::span<float> vector) {
                                              const bool question = as == index::EmbedAs::Question;
                                              addDirection((question ? "?" : "") + text, 1, vector);
                                              const auto known = told.find(text);
                                              if (question || known == told.end()) return;
                                              for (const auto& [asked, share] : known->second)
                                                  addDirection("?" + asked, share, vector);
                                          }));
}

}  // namespace hearth::bench

// SPDX-License-Identifier: AGPL-3.0-or-later
// How well recall finds what answers: `recall_quality DIR [--json]` imports every pair of a benchmark set into a vault
// of its own and measures each step of recall, and SQLite's FTS5 over the same text beside them. With `--model FOLDER`
// (a sentence encoder) or `--stand-in NAME` the search uses vectors, and what they find alone is measured as well.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "bench/benchmark_set.h"
#include "bench/full_text_baseline.h"
#include "bench/quality_measures.h"
#include "bench/stand_in_embedder.h"
#include "core/chat/import.h"
#include "core/embed/local_embedder.h"
#include "core/index/text_index.h"
#include "core/index/vectors.h"
#include "core/memory/memory_engine.h"
#include "core/recall/message_search.h"
#include "core/recall/recall.h"
#include "tests/support/temp_vault.h"

namespace {

using namespace hearth;

constexpr int kDepth = 20;
constexpr std::size_t kFastTexts = 16;

struct Tables {
    bench::QualityTable search;
    bench::QualityTable fast;
    bench::QualityTable fullText;
    bench::QualityTable vectors;

    Json json(bool withVectors) const {
        Json steps = {{"search", search.json()}, {"fast", fast.json()}, {"fts5", fullText.json()}};
        if (withVectors) steps["vectors"] = vectors.json();
        return steps;
    }
};

/// What finds by meaning; nothing when both are empty.
struct Meaning {
    std::string model;
    std::string standIn;
    bool wanted() const { return !model.empty() || !standIn.empty(); }
};

Result<std::shared_ptr<index::Embedder>> embedderFor(const bench::BenchmarkPair& pair, const Meaning& meaning) {
    if (!meaning.standIn.empty()) return bench::standInEmbedder(meaning.standIn, pair);
    HEARTH_TRY(auto local, embed::LocalEmbedder::open(meaning.model));
    return std::shared_ptr<index::Embedder>(std::move(local));
}

/// The nearest messages by their vectors alone.
Result<std::vector<std::string>> nearestIds(store::Vault& vault, const index::Vectors& vectors,
                                            const std::string& question) {
    HEARTH_TRY(const index::Embeddings asked,
               vectors.embedder()->embed({{&question, 1}, index::EmbedAs::Question}, CancelToken()));
    HEARTH_TRY(const auto matches, vectors.nearest(asked.at(0), {index::VectorOf::Message, kDepth, {}}));
    return vault.read([&](store::Database& database) -> Result<std::vector<std::string>> {
        std::vector<std::string> ids;
        for (const index::VectorMatch& match : matches) {
            HEARTH_TRY(auto row, database.query("SELECT external_id FROM messages WHERE k = ?1", match.key));
            HEARTH_TRY(const bool found, row.step());
            ids.emplace_back(found ? row.text(0) : "");
        }
        return ids;
    });
}

std::vector<std::string> idsOf(const std::vector<recall::Hit>& hits) {
    std::vector<std::string> ids;
    for (const recall::Hit& hit : hits) ids.push_back(hit.externalId.value_or(""));
    return ids;
}

Result<std::vector<recall::Hit>> fastHits(const index::TextIndex& index, const std::string& question,
                                          const Clock& clock) {
    recall::MessageSearch search{.question = recall::parseQuestion(question, clock), .filter = {}, .outOfTime = {}};
    search.limit = kDepth;
    search.readTexts = kFastTexts;
    HEARTH_TRY(recall::FoundMessages found, recall::findMessages(index, std::move(search)));
    std::vector<recall::Hit> hits;
    for (recall::FoundMessage& message : found.messages) hits.push_back(std::move(message.hit));
    return hits;
}

Status measure(const bench::BenchmarkPair& pair, const Meaning& meaning, Tables& tables) {
    test::TempVault home;
    chat::ImportRequest request;
    request.path = pair.messageFile;
    request.format = chat::ImportFormat::Jsonl;
    HEARTH_TRY(const chat::ImportReport report, chat::importConversations(home.vault(), request));
    if (report.added != static_cast<std::int64_t>(pair.messages.size()))
        return fail(ErrorCode::InvalidArgument, "not every message of " + pair.name + " could be imported");
    index::TextIndex index(home.vault());
    HEARTH_TRY(const std::int64_t added, index.catchUp({}, CancelToken()));
    static_cast<void>(added);
    memory::MemoryEngine memories(home.vault());
    index::Vectors vectors(home.vault());
    if (meaning.wanted()) {
        HEARTH_TRY(auto embedder, embedderFor(pair, meaning));
        HEARTH_TRY_STATUS(vectors.use(std::move(embedder)));
        HEARTH_TRY(const bool done, vectors.catchUp({{}, {}, CancelToken()}));
        static_cast<void>(done);
    }
    const recall::Recall recall(home.vault(), index, memories, &vectors);
    bench::FullTextBaseline fullText;
    fullText.begin();
    for (const auto& message : pair.messages) fullText.add(message.id, message.text);
    fullText.commit();
    for (const auto& question : pair.questions) {
        HEARTH_TRY(const auto hits, recall.search({.text = question.text, .limit = kDepth}));
        HEARTH_TRY(const auto fast, fastHits(index, question.text, home.vault().clock()));
        tables.search.add(question.kind, bench::qualityOf(idsOf(hits), question.evidence));
        tables.fast.add(question.kind, bench::qualityOf(idsOf(fast), question.evidence));
        tables.fullText.add(question.kind, bench::qualityOf(fullText.search(question.text, kDepth), question.evidence));
        if (!meaning.wanted()) continue;
        HEARTH_TRY(const auto nearest, nearestIds(home.vault(), vectors, question.text));
        tables.vectors.add(question.kind, bench::qualityOf(nearest, question.evidence));
    }
    return {};
}

void printTable(const Json& document) {
    fmt::print("{:<8}{:<16}{:>6}{:>8}{:>8}{:>8}{:>8}{:>8}{:>9}\n", "step", "kind", "n", "r@1", "r@5", "r@10", "r@20",
               "mrr", "ndcg@10");
    for (const auto& [step, table] : document.at("steps").items()) {
        Json rows = table.at("kinds");
        rows["all"] = table.at("overall");
        for (const auto& [kind, row] : rows.items())
            fmt::print("{:<8}{:<16}{:>6}{:>8.3f}{:>8.3f}{:>8.3f}{:>8.3f}{:>8.3f}{:>9.3f}\n", step, kind,
                       row.at("questions").get<int>(), row.at("recall@1").get<double>(),
                       row.at("recall@5").get<double>(), row.at("recall@10").get<double>(),
                       row.at("recall@20").get<double>(), row.at("mrr").get<double>(), row.at("ndcg@10").get<double>());
    }
}

Status run(const std::string& directory, const Meaning& meaning, Json& document) {
    HEARTH_TRY(const auto pairs, bench::readBenchmarkSet(directory));
    Tables tables;
    for (const auto& pair : pairs) HEARTH_TRY_STATUS(measure(pair, meaning, tables));
    document = {{"vaults", pairs.size()}, {"steps", tables.json(meaning.wanted())}};
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Measures how well recall finds what answers.");
    std::string directory;
    Meaning meaning;
    bool json = false;
    app.add_option("DIR", directory, "pairs of NAME.messages.jsonl and NAME.questions.jsonl")->required();
    app.add_option("--model", meaning.model, "a sentence encoder's folder: find by meaning as well");
    app.add_option("--stand-in", meaning.standIn, "instead of a model: characters, chance, or told:S");
    app.add_flag("--json", json, "print one JSON document");
    CLI11_PARSE(app, argc, argv);
    Json document;
    const Status status = run(directory, meaning, document);
    if (!status.ok()) {
        std::cerr << "recall_quality: " << errorCodeName(status.error().code) << ": " << status.error().detail << "\n";
        return 1;
    }
    if (json)
        std::cout << document.dump(2) << "\n";
    else
        printTable(document);
    return 0;
}

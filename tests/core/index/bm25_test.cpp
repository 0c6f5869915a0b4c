// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/bm25.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <set>

#include "core/index/text_index.h"
#include "core/index/time_words.h"
#include "tests/core/index/bm25_oracle.h"
#include "tests/core/index/message_seeder.h"
#include "tests/support/law.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::index;
using hearth::test::OracleDocument;

namespace {

const std::vector<std::string> kWords = {"river",  "stone",  "bridge",  "lantern",
                                         "copper", "violin", "harbour", "meadow"};
const std::string kAt = "2026-05-08T13:56:00Z";

struct Corpus {
    std::vector<test::SeededMessage> messages;
    std::vector<OracleDocument> documents;
};

Corpus anyCorpus() {
    Corpus corpus;
    Analyzer analyzer;
    const auto count = *rc::gen::inRange(1, 40);
    for (int at = 0; at < count; ++at) {
        const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kWords)));
        const auto thread = *rc::gen::inRange<std::size_t>(0, 4);
        std::string text;
        for (const std::string& word : words) text += word + " ";
        corpus.messages.push_back({.conversation = "c" + std::to_string(thread), .text = text, .at = kAt});
        OracleDocument document{analyzer.terms(text), thread};
        for (const std::string& term : analyzer.terms(dateWords(*Timestamp::parse(kAt))))
            document.terms.push_back(term);
        corpus.documents.push_back(std::move(document));
    }
    return corpus;
}

std::vector<std::string> anyQuery() {
    const auto words = *rc::gen::container<std::set<std::string>>(rc::gen::elementOf(kWords));
    Analyzer analyzer;
    std::vector<std::string> terms;
    for (const std::string& word : words) terms.push_back(analyzer.terms(word).front());
    return terms;
}

/// Threads as the oracle sees them: their messages' words in one document, in the order the index met them.
std::vector<OracleDocument> joinedThreads(const Corpus& corpus) {
    std::vector<OracleDocument> threads;
    for (const OracleDocument& document : corpus.documents) {
        auto found =
            std::find_if(threads.begin(), threads.end(), [&](const auto& t) { return t.thread == document.thread; });
        if (found == threads.end()) found = threads.insert(threads.end(), OracleDocument{{}, document.thread});
        found->terms.insert(found->terms.end(), document.terms.begin(), document.terms.end());
    }
    return threads;
}

TextScores scoresOf(const TextIndex& index, const std::vector<std::string>& query) {
    std::vector<QueryTerm> terms;
    for (const std::string& term : query) terms.push_back({term, 1});
    TextScores scores;
    const auto status = index.inspect([&](const IndexReader& reader) -> Status {
        HEARTH_TRY(scores, scoreTerms(reader, terms));
        return {};
    });
    REQUIRE(status.ok());
    return scores;
}

}  // namespace

TEST_CASE("the impacts of the terms add up to the score of the document, for whichever documents are asked") {
    test::TempVault vault;
    test::MessageSeeder seeder(vault.vault());
    test::checkLaw([&] {
        seeder.run("DELETE FROM messages");
        seeder.run("DELETE FROM index_state");
        const Corpus corpus = anyCorpus();
        TextIndex index(vault.vault());
        seeder.addAll(corpus.messages);
        RC_ASSERT(index.catchUp({}, CancelToken()).ok());
        std::vector<QueryTerm> terms;
        for (const std::string& term : anyQuery()) terms.push_back({term, 1});
        const auto asked = *rc::gen::container<std::vector<bool>>(corpus.messages.size(), rc::gen::arbitrary<bool>());
        std::vector<DocumentNumber> documents;
        for (DocumentNumber document = 0; document < asked.size(); ++document)
            if (asked[document]) documents.push_back(document);
        const auto status = index.inspect([&](const IndexReader& reader) -> Status {
            HEARTH_TRY(const TextScores scores, scoreTerms(reader, terms));
            HEARTH_TRY(const TermImpacts impacts, TermImpacts::read(reader, terms, documents));
            for (const DocumentNumber document : documents) {
                const auto each = impacts.of(document);
                RC_ASSERT(each.size() == terms.size());
                const float sum = std::accumulate(each.begin(), each.end(), 0.0F);
                RC_ASSERT(std::abs(sum - scores.documents[document]) < 1e-4F);
            }
            return {};
        });
        RC_ASSERT(status.ok());
    });
}

TEST_CASE("the index ranks exactly as BM25's formula does, however the messages came in") {
    test::TempVault vault;
    test::MessageSeeder seeder(vault.vault());
    CHECK(rc::check([&] {
        seeder.run("DELETE FROM messages");
        seeder.run("DELETE FROM index_state");
        const Corpus corpus = anyCorpus();
        TextIndex index(vault.vault());
        for (std::size_t at = 0; at < corpus.messages.size();) {
            const auto step = *rc::gen::inRange<std::size_t>(1, 12);
            const auto end = std::min(corpus.messages.size(), at + step);
            seeder.addAll({corpus.messages.begin() + static_cast<std::ptrdiff_t>(at),
                           corpus.messages.begin() + static_cast<std::ptrdiff_t>(end)});
            RC_ASSERT(index.catchUp({}, CancelToken()).value() == static_cast<std::int64_t>(end - at));
            at = end;
        }
        const auto query = anyQuery();
        const TextScores scores = scoresOf(index, query);
        const auto expected = test::oracleScores(corpus.documents, query, kK1, kB);
        RC_ASSERT(scores.documents.size() == expected.size());
        for (std::size_t at = 0; at < expected.size(); ++at)
            RC_ASSERT(static_cast<double>(scores.documents[at]) == Approx(expected[at]).margin(1e-5));
        const auto threads = test::oracleScores(joinedThreads(corpus), query, kThreadK1, kThreadB);
        RC_ASSERT(scores.threads.size() == threads.size());
        for (std::size_t at = 0; at < threads.size(); ++at)
            RC_ASSERT(static_cast<double>(scores.threads[at]) == Approx(threads[at]).margin(1e-5));
    }));
}

TEST_CASE("a rare word weighs more than a common one") {
    CHECK(inverseFrequency(1000, 1) > inverseFrequency(1000, 500));
    CHECK(inverseFrequency(1000, 1000) > 0);
}

TEST_CASE("each matching message is named once, with the numbers of messages that hold each word") {
    test::TempVault vault;
    test::MessageSeeder seeder(vault.vault());
    seeder.addAll({{.text = "river stone river"}, {.text = "stone"}, {.text = "copper"}});
    TextIndex index(vault.vault());
    REQUIRE(index.catchUp({}, CancelToken()).ok());
    const TextScores scores = scoresOf(index, {"river", "stone", "harbour"});
    CHECK(scores.matched == std::vector<DocumentNumber>{0, 1});
    CHECK(scores.holding == std::vector<std::uint32_t>{1, 2, 0});
}

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/document_table.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::index;

namespace {

DocumentFacts facts(std::int64_t key, std::uint8_t thread, std::uint8_t flags = kFromUser) {
    DocumentFacts made;
    made.key = key;
    made.conversation[0] = thread;
    made.flags = flags;
    made.length = 5;
    made.createdAt = Timestamp(key * 1000);
    return made;
}

std::vector<std::int64_t> threadKeys(const DocumentTable& table, ThreadNumber thread) {
    std::vector<std::int64_t> keys;
    for (DocumentNumber at = table.threads()[thread].last; at != kNoDocument; at = table.previous(at)) {
        keys.push_back(table.key(at));
        if (table.previous(at) != kNoDocument) CHECK(table.next(table.previous(at)) == at);
    }
    std::reverse(keys.begin(), keys.end());
    return keys;
}

}  // namespace

TEST_CASE("neighbours are those of the thread, not of the index") {
    DocumentTable table;
    for (const auto& message : {facts(1, 7), facts(2, 8), facts(3, 7), facts(4, 8), facts(5, 7)}) table.append(message);
    CHECK(threadKeys(table, 0) == std::vector<std::int64_t>{1, 3, 5});
    CHECK(threadKeys(table, 1) == std::vector<std::int64_t>{2, 4});
    CHECK(table.next(0) == 2);
    CHECK(table.previous(1) == kNoDocument);
}

TEST_CASE("an answer that streamed while others were indexed goes back to its place") {
    CHECK(rc::check([] {
        const auto keys = *rc::gen::unique<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 1000));
        DocumentTable table;
        for (const std::int64_t key : keys) table.append(facts(key, 1));
        auto sorted = keys;
        std::sort(sorted.begin(), sorted.end());
        RC_PRE(!keys.empty());
        RC_ASSERT(threadKeys(table, 0) == sorted);
    }));
}

TEST_CASE("a thread knows whether an assistant speaks in it") {
    DocumentTable table;
    table.append(facts(1, 1));
    table.append(facts(2, 2, kFromAssistant));
    CHECK_FALSE(table.threads()[0].hasAssistant);
    CHECK(table.threads()[1].hasAssistant);
}

TEST_CASE("what a segment stores of its messages comes back as it was") {
    CHECK(rc::check([] {
        std::vector<DocumentFacts> documents;
        const auto count = *rc::gen::inRange(0, 60);
        for (int at = 0; at < count; ++at) {
            DocumentFacts one =
                facts(*rc::gen::inRange<std::int64_t>(-5, 1LL << 40), *rc::gen::inRange<std::uint8_t>(0, 4));
            one.createdAt = Timestamp(*rc::gen::arbitrary<std::int32_t>());
            one.fingerprint = *rc::gen::arbitrary<std::uint32_t>();
            one.speaker = *rc::gen::element<std::string>("", "Ana", "Bo");
            one.length = *rc::gen::arbitrary<std::uint32_t>();
            documents.push_back(one);
        }
        std::vector<DocumentFacts> back;
        RC_ASSERT(decodeDocuments(encodeDocuments(documents), back));
        RC_ASSERT(back.size() == documents.size());
        for (std::size_t at = 0; at < back.size(); ++at) {
            RC_ASSERT(back[at].key == documents[at].key);
            RC_ASSERT(back[at].createdAt == documents[at].createdAt);
            RC_ASSERT(back[at].fingerprint == documents[at].fingerprint);
            RC_ASSERT(back[at].conversation == documents[at].conversation);
            RC_ASSERT(back[at].speaker == documents[at].speaker);
            RC_ASSERT(back[at].flags == documents[at].flags);
            RC_ASSERT(back[at].length == documents[at].length);
        }
    }));
}

TEST_CASE("damaged facts are refused or read, never a crash") {
    std::vector<DocumentFacts> documents;
    for (std::int64_t key = 1; key < 40; ++key) documents.push_back(facts(key, static_cast<std::uint8_t>(key % 3)));
    const std::string sound = encodeDocuments(documents);
    std::vector<DocumentFacts> back;
    for (std::size_t cut = 0; cut < sound.size(); ++cut) CHECK_FALSE(decodeDocuments(sound.substr(0, cut), back));
    CHECK(rc::check([&] {
        std::string damaged = sound;
        damaged[*rc::gen::inRange<std::size_t>(0, damaged.size())] = *rc::gen::arbitrary<char>();
        std::vector<DocumentFacts> read;
        decodeDocuments(damaged, read);
        RC_ASSERT(read.size() <= damaged.size());
    }));
}

TEST_CASE("a message is found by its key, also when answers were indexed later than what follows them") {
    DocumentTable table;
    for (const std::int64_t key : {2, 5, 9, 7, 12, 11})
        table.append({.key = key, .conversation = IdBytes{1}, .createdAt = Timestamp(key)});
    CHECK(table.documentOf(2) == 0);
    CHECK(table.documentOf(7) == 3);
    CHECK(table.documentOf(9) == 2);
    CHECK(table.documentOf(11) == 5);
    CHECK(table.documentOf(8) == kNoDocument);
    CHECK(table.documentOf(1) == kNoDocument);
    CHECK(table.documentOf(13) == kNoDocument);
}

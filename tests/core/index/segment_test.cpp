// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/segment.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

using namespace hearth;
using namespace hearth::index;

namespace {

MessageId someId(std::uint8_t last) {
    IdBytes bytes{};
    bytes[15] = last;
    return MessageId(bytes);
}

void add(SegmentBuilder& builder, std::int64_t key, std::string_view text) {
    builder.add(
        {key, someId(static_cast<std::uint8_t>(key)), ConversationId(IdBytes{}), true, false, "", Timestamp(0), text});
}

SegmentContent built(const std::vector<std::string>& texts, std::int64_t firstKey = 1) {
    SegmentBuilder builder;
    for (std::size_t at = 0; at < texts.size(); ++at) add(builder, firstKey + static_cast<std::int64_t>(at), texts[at]);
    return builder.finish();
}

using Decoded = std::map<std::string, std::vector<std::pair<std::uint32_t, std::uint32_t>>>;

Decoded decoded(const SegmentContent& segment) {
    Decoded terms;
    std::string last;
    for (const std::string& block : segment.blocks) {
        REQUIRE(forEachTerm(block, [&](const TermEntry& entry) {
            REQUIRE(std::string(entry.term) > last);
            last = entry.term;
            auto& list = terms[last];
            REQUIRE(forEachPosting(entry.postings, [&](std::uint32_t d, std::uint32_t c) { list.emplace_back(d, c); }));
            REQUIRE(list.size() == entry.documents);
            return true;
        }));
    }
    return terms;
}

std::vector<std::string> anyTexts() {
    const auto word =
        rc::gen::element<std::string>("river", "stone", "bridge", "copper", "getUserName", "東京都", "42");
    std::vector<std::string> texts;
    const auto count = *rc::gen::inRange(0, 20);
    for (int at = 0; at < count; ++at) {
        std::string text;
        for (const std::string& one : *rc::gen::container<std::vector<std::string>>(word)) text += one + " ";
        texts.push_back(text);
    }
    return texts;
}

std::string manyWords(std::size_t count) {
    std::string text;
    for (std::size_t at = 0; at < count; ++at) text += "word" + std::to_string(at) + " ";
    return text;
}

}  // namespace

TEST_CASE("postings come back as they were written") {
    CHECK(rc::check([] {
        const auto documents = *rc::gen::container<std::set<std::uint32_t>>(rc::gen::arbitrary<std::uint32_t>());
        std::vector<Posting> postings;
        for (const auto document : documents) postings.push_back({document, *rc::gen::inRange<std::uint32_t>(1, 5000)});
        ByteWriter out;
        encodePostings(postings, out);
        std::size_t at = 0;
        RC_ASSERT(forEachPosting(out.bytes(), [&](std::uint32_t document, std::uint32_t count) {
            RC_ASSERT(document == postings[at].document);
            RC_ASSERT(count == postings[at].count);
            ++at;
        }));
        RC_ASSERT(at == postings.size());
    }));
}

TEST_CASE("every term of every message is in its segment, counted") {
    const auto terms = decoded(built({"river river stone", "stone bridge"}));
    CHECK(terms.at("river") == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 2}});
    CHECK(terms.at("stone") == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 1}, {1, 1}});
    CHECK_FALSE(terms.contains("harbour"));
}

TEST_CASE("a term is found in the block that its directory names, however many blocks there are") {
    const SegmentContent segment = built({manyWords(3000)});
    REQUIRE(segment.blocks.size() > 3);
    REQUIRE(segment.blocks.size() == segment.firstTerms.size());
    for (const char* term : {"word0", "word1234", "word2999"}) {
        const auto block = blockFor(segment.firstTerms, term);
        REQUIRE(block);
        CHECK(findTerm(segment.blocks[*block], term));
    }
    CHECK_FALSE(blockFor(segment.firstTerms, ""));
    CHECK_FALSE(findTerm(segment.blocks.back(), "zzz"));
}

TEST_CASE("joining segments gives what building them as one would have given") {
    CHECK(rc::check([] {
        std::vector<std::string> all;
        std::vector<SegmentContent> parts;
        const auto count = *rc::gen::inRange(1, 6);
        for (int part = 0; part < count; ++part) {
            const auto texts = anyTexts();
            parts.push_back(built(texts, static_cast<std::int64_t>(all.size()) + 1));
            all.insert(all.end(), texts.begin(), texts.end());
        }
        const auto merged = mergeSegments(parts);
        const SegmentContent whole = built(all);
        RC_ASSERT(merged.has_value());
        RC_ASSERT(merged->documents.size() == whole.documents.size());
        RC_ASSERT(merged->blocks == whole.blocks);
        RC_ASSERT(merged->firstTerms == whole.firstTerms);
    }));
}

TEST_CASE("a damaged block is noticed or read, never a crash") {
    const SegmentContent sound = built({manyWords(400), "river stone"});
    CHECK(rc::check([&] {
        SegmentContent damaged = sound;
        std::string& block = damaged.blocks[*rc::gen::inRange<std::size_t>(0, damaged.blocks.size())];
        block[*rc::gen::inRange<std::size_t>(0, block.size())] = *rc::gen::arbitrary<char>();
        const std::vector<SegmentContent> parts = {damaged, sound};
        const auto merged = mergeSegments(parts);
        RC_ASSERT(!merged || merged->documents.size() == 4);
        findTerm(block, "river");
    }));
    const std::string cut = sound.blocks.front().substr(0, sound.blocks.front().size() / 2 + 1);
    CHECK_FALSE(forEachTerm(cut, [](const TermEntry&) { return true; }));
}

TEST_CASE("a message knows whether it asks, names a time, and who speaks") {
    SegmentBuilder builder;
    builder.add(
        {1, someId(1), ConversationId(IdBytes{}), true, false, "Ana", Timestamp(0), "Where were you yesterday?"});
    builder.add({2, someId(2), ConversationId(IdBytes{}), false, true, "", Timestamp(0), "At home."});
    const SegmentContent segment = builder.finish();
    CHECK(segment.documents[0].flags == (kFromUser | kAsks | kNamesTime));
    CHECK(segment.documents[1].flags == kFromAssistant);
    CHECK(segment.documents[0].speaker == "Ana");
    CHECK(decoded(segment).contains("ana"));
    CHECK(decoded(segment).at("1970").size() == 2);
}

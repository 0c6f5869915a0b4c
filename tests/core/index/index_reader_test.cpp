// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/index_reader.h"

#include <catch2/catch.hpp>

#include "core/index/text_index.h"
#include "tests/core/index/message_seeder.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::index;

namespace {

using Words = std::vector<std::string>;

/// A vault whose words lie in several segments.
struct Library {
    test::TempVault home;
    test::MessageSeeder seeder{home.vault()};
    TextIndex index{home.vault()};

    void add(const std::vector<std::string>& texts) {
        std::vector<test::SeededMessage> messages;
        for (const std::string& text : texts) messages.push_back({.text = text});
        seeder.addAll(messages);
        REQUIRE(index.catchUp({}, CancelToken()).ok());
    }
    template <typename Ask>
    auto ask(Ask question) {
        decltype(question(std::declval<const IndexReader&>()).value()) answer{};
        REQUIRE(index
                    .inspect([&](const IndexReader& reader) -> Status {
                        HEARTH_TRY(answer, question(reader));
                        return {};
                    })
                    .ok());
        return answer;
    }
    Words like(const std::string& word) {
        return ask([&](const IndexReader& reader) { return reader.termsLike(word, 5); });
    }
    Words beginning(const std::string& prefix, std::size_t limit = 5) {
        return ask([&](const IndexReader& reader) { return reader.termsWithPrefix(prefix, limit); });
    }
};

}  // namespace

TEST_CASE("a term's postings are those of all segments together") {
    Library library;
    library.add({"violin", "copper"});
    library.add({"violin and violin", "nothing"});
    const auto postings = library.ask([](const IndexReader& reader) { return reader.postings("violin"); });
    CHECK(postings.documents == 2);
    REQUIRE(postings.pieces.size() == 2);
    CHECK(postings.pieces[0].base == 0);
    CHECK(postings.pieces[1].base == 2);
    CHECK(library.ask([](const IndexReader& reader) { return reader.postings("absent"); }).documents == 0);
    CHECK(library.ask([](const IndexReader& reader) { return reader.postings(""); }).documents == 0);
}

TEST_CASE("words that begin alike come commonest first, from every segment") {
    Library library;
    library.add({"kubernet kubelet", "kubelet"});
    library.add({"kubectl kubelet"});
    CHECK(library.beginning("kube") == Words{"kubelet", "kubectl", "kubernet"});
    CHECK(library.beginning("kube", 1) == Words{"kubelet"});
    CHECK(library.beginning("zebra").empty());
}

TEST_CASE("words spelled almost alike come nearest first") {
    Library library;
    library.add({"lantern lanterns", "lattern"});
    library.add({"copper"});
    CHECK(library.like("lantenr").front() == "lantern");
    CHECK(library.like("coper") == Words{"copper"});
    CHECK(library.like("wholly").empty());
}

TEST_CASE("prefixes are found across many blocks") {
    Library library;
    std::string text;
    for (int at = 0; at < 5000; ++at) text += "w" + std::to_string(at) + " ";
    library.add({text});
    CHECK(library.beginning("w49", 200).size() == 111);
}

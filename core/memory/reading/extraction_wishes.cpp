// SPDX-License-Identifier: AGPL-3.0-or-later
// Where in a message the person says how answers should be from then on.
#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/memory/language/tokens.h"
#include "core/memory/reading/extraction_internals.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kMarks = ",;:- ";

/// Where the sentence may go over to a wish: its beginning, and behind each comma.
std::vector<std::size_t> beginningsOf(std::string_view sentence) {
    std::vector<std::size_t> all = {0};
    for (std::size_t at = sentence.find(", "); at != std::string_view::npos; at = sentence.find(", ", at + 1))
        all.push_back(at + 2);
    return all;
}

}  // namespace

std::optional<Statement> Extractor::readWish(std::vector<Sentence>& sentences, std::size_t number) const {
    Sentence& sentence = sentences[number];
    if (!rules().wishes.maybe(sentence.text)) return std::nullopt;
    const auto isTask = [&](const Sentence& one) {
        return &one != &sentence && (one.question || rules().open.isRequest(plainOf(one.text)));
    };
    const std::string_view whole = sentence.text;
    for (const std::size_t from : beginningsOf(whole)) {
        // "If you write code, use hints": what is wished under a condition is told with it, or not at all.
        const re2::StringPiece before(whole.data(), from);
        if (from > 0 && re2::RE2::PartialMatch(before, rules().conditions)) continue;
        const std::size_t end = from + rules().wishes.tailOf(whole.substr(from));
        const std::string said = m_redactor.redact(collapseSpaces(straightened(trim(whole.substr(from, end - from)))));
        WishText text{.sentence = rules().words.expand(rules().words.open(said).rest)};
        text.question = sentence.question && end == whole.size();
        text.whole = from == 0;
        text.alone = from == 0 && std::none_of(sentences.begin(), sentences.end(), isTask);
        if (end == whole.size() && number + 1 < sentences.size()) text.next = sentences[number + 1].text;
        auto wish = rules().wishes.read(text);
        if (!wish) continue;
        wish->begin = sentence.begin + from;
        wish->end = sentence.begin + end;
        rules().changeCues.markEnd(*wish, text.sentence);
        // What stands before it, or else behind, is read for itself.
        std::string_view rest = from > 0 ? whole.substr(0, from) : whole.substr(end);
        while (!rest.empty() && kMarks.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
        while (!rest.empty() && kMarks.find(rest.back()) != std::string_view::npos) rest.remove_suffix(1);
        sentence.begin += static_cast<std::size_t>(rest.data() - whole.data());
        sentence.end = sentence.begin + rest.size();
        sentence.text = rest;
        if (from > 0) sentence.question = false;
        return wish;
    }
    return std::nullopt;
}

}  // namespace hearth::memory

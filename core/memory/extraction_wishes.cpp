// SPDX-License-Identifier: AGPL-3.0-or-later
// Where in a message the person says how answers should be from then on.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/extraction_rules.h"
#include "core/memory/tokens.h"

namespace hearth::memory {

std::optional<Statement> Extractor::readWish(std::vector<Sentence>& sentences, std::size_t number) const {
    Sentence& sentence = sentences[number];
    const std::size_t end = rules().wishes.tailOf(sentence.text);
    const auto isTask = [&](const Sentence& one) {
        return &one != &sentence && (one.question || rules().open.isRequest(plainOf(one.text)));
    };
    const std::string said = m_redactor.redact(collapseSpaces(straightened(trim(sentence.text.substr(0, end)))));
    WishText text{.sentence = rules().words.expand(rules().words.open(said).rest)};
    text.question = sentence.question && end == sentence.text.size();
    text.alone = std::none_of(sentences.begin(), sentences.end(), isTask);
    if (number + 1 < sentences.size()) text.next = sentences[number + 1].text;
    auto wish = rules().wishes.read(text);
    if (!wish) return wish;
    wish->begin = sentence.begin;
    wish->end = sentence.begin + end;
    rules().turning.markEnd(*wish, text.sentence);
    sentence.text.remove_prefix(end);
    while (!sentence.text.empty() && std::string_view(",;:- ").find(sentence.text.front()) != std::string_view::npos)
        sentence.text.remove_prefix(1);
    sentence.begin = sentence.end - sentence.text.size();
    return wish;
}

}  // namespace hearth::memory

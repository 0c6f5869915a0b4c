// SPDX-License-Identifier: AGPL-3.0-or-later
// The stretches that the memory engine reads what people say in: `memory_stretches FILE` prints each of a conversation
// in JSONL as one line of JSON, with the signs by which it tells what it is about, for bench/learn_matters to learn
// from.
#include <fstream>
#include <iostream>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/memory/english/english.h"
#include "core/memory/language/language.h"
#include "core/memory/language/tokens.h"
#include "core/memory/provenance/provenance.h"
#include "core/memory/reading/asides.h"
#include "core/memory/reading/matters.h"
#include "core/memory/reading/predicates.h"
#include "core/memory/reading/segmentation.h"

namespace {

using namespace hearth;

void print(const std::string& id, const std::string& text, const memory::Asides& asides,
           const memory::Segmenter& cutter, const memory::PredicateWords& words, const memory::Provenance& provenance,
           const memory::MatterWords& matters) {
    const auto foreign = provenance.foreignParts(text);
    auto sentences = memory::splitSentences(text, memory::english());
    const std::string bare = asides.without(text, sentences);
    for (const auto& sentence : sentences)
        for (const auto& part : cutter.cut(bare, sentence)) {
            if (part.asks || memory::isForeign(foreign, part.begin)) continue;
            const std::string_view raw = std::string_view(bare).substr(part.begin, part.end - part.begin);
            const std::string plain = words.expand(collapseSpaces(memory::straightened(raw)));
            const std::string opened = words.expand(words.open(plain).rest);
            const std::string told = part.subject.empty() ? opened : part.subject + " " + opened;
            std::cout << Json{{"id", id},
                              {"begin", part.begin},
                              {"end", part.end},
                              {"text", told},
                              {"signs", matters.signsOf(told)}}
                      << "\n";
        }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "memory_stretches FILE\n";
        return 2;
    }
    std::ifstream in(argv[1]);
    const memory::Asides asides(memory::english());
    const memory::Segmenter cutter(memory::english());
    const memory::PredicateWords words(memory::english());
    const memory::Provenance provenance(memory::english());
    const memory::MatterWords matters(memory::english());
    for (std::string line; std::getline(in, line);) {
        const auto message = parseJson(line);
        if (!message.ok() || stringAt(*message, "role").value_or("") != "user") continue;
        print(stringAt(*message, "id").value_or(""), stringAt(*message, "text").value_or(""), asides, cutter, words,
              provenance, matters);
    }
    return in.bad() ? 1 : 0;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// The signs by which the memory engine tells somebody else's text: `memory_signs` reads one message a line as a JSON
// string and prints its signs as one line of JSON, for bench/learn_handed_over to learn from.
#include <iostream>

#include "core/base/json.h"
#include "core/memory/english/english.h"
#include "core/memory/provenance/handed_over.h"

int main() {
    using namespace hearth;
    const memory::TextCues cues(memory::english());
    for (std::string line; std::getline(std::cin, line);) {
        const auto message = parseJson(line);
        if (!message.ok() || !message->is_string()) return 1;
        const std::string text = message->get<std::string>();
        std::cout << Json(memory::HandedOver::signsOf(text, cues.partsOf(text))).dump() << "\n";
    }
    return std::cin.bad() ? 1 : 0;
}

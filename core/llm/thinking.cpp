// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/thinking.h"

#include <array>

namespace hearth::llm {

namespace {
constexpr std::array kAll = {Thinking::AsUsual, Thinking::Off,  Thinking::Low,
                             Thinking::Medium,  Thinking::High, Thinking::Most};
}

std::string_view thinkingName(Thinking thinking) {
    switch (thinking) {
        case Thinking::AsUsual: return "usual";
        case Thinking::Off: return "off";
        case Thinking::Low: return "low";
        case Thinking::Medium: return "medium";
        case Thinking::High: return "high";
        case Thinking::Most: return "max";
    }
    return "usual";
}

std::optional<Thinking> thinkingNamed(std::string_view name) {
    for (const Thinking thinking : kAll)
        if (thinkingName(thinking) == name) return thinking;
    return std::nullopt;
}

std::span<const Thinking> allThinking() { return kAll; }

}  // namespace hearth::llm

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearth/completion.h"

#include <algorithm>

#include "app/hearth/options.h"

namespace hearth::app {

completion::Suggestions suggest(std::span<const std::string_view> before, std::string_view begun) {
    completion::Suggestions all;
    const auto isLast = [&before](const Option& option) {
        return !before.empty() && *option.value != 0 && before.back() == "--" + std::string(option.name);
    };
    const auto awaited = std::ranges::find_if(kOptions, isLast);
    if (awaited == kOptions.end()) {
        for (const Option& option : kOptions) all.words.push_back({"--" + std::string(option.name), option.help});
    } else if (awaited->name == std::string_view(kCompletion.name)) {
        completion::addShells(all);
    } else {
        all.files = true;
    }
    completion::keepBegun(all, begun);
    return all;
}

}  // namespace hearth::app

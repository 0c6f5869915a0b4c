// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/fence.h"

#include "core/base/text.h"

namespace hearth::recall {

std::string neutraliseFences(std::string_view text) {
    std::string harmless;
    harmless.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at, 12);
        const std::string folded = rest.starts_with('<') ? foldCase(rest) : std::string();
        const bool fence = folded.starts_with("<data") || folded.starts_with("</data") ||
                           folded.starts_with("</ data") || folded.starts_with("< /data");
        if (fence) {
            harmless += "‹";
        } else {
            harmless.push_back(text[at]);
        }
    }
    return harmless;
}

std::string fenced(std::string_view name, std::string_view text) {
    return "<data name=\"" + std::string(name) + "\">\n" + neutraliseFences(text) + "\n</data>";
}

}  // namespace hearth::recall

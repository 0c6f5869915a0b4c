// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/folding.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace hearth::index {

namespace {

struct FreeText {
    void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

}  // namespace

std::string foldForSearch(std::string_view text) {
    utf8proc_uint8_t* out = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
                                                        UTF8PROC_IGNORE | UTF8PROC_STRIPMARK | UTF8PROC_STABLE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &out, options);
    const std::unique_ptr<utf8proc_uint8_t, FreeText> owned(out);
    if (length < 0) return {};
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
}

std::string lowered(std::string_view text) {
    std::string word(text);
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return word;
}

}  // namespace hearth::index

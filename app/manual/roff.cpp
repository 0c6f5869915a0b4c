// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/manual/roff.h"

#include <cctype>

namespace hearth::manual {

namespace {

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }

std::string upper(std::string_view text) {
    std::string out;
    for (const char c : text) out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return out;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if (out.empty() && (c == '.' || c == '\''))
            (out += "\\&") += c;
        else
            out += c;
    }
    return out;
}

std::string opening(const Title& title) {
    return ".TH " + upper(title.name) + " 1 \"\" \"Hearth " + std::string(title.version) + "\" \"Hearth\"\n.SH NAME\n" +
           escaped(title.name) + " \\- " + escaped(title.summary) + '\n';
}

std::string entry(const Option& option) {
    std::string line;
    std::string_view rest = option.typed;
    while (!rest.empty()) {
        const std::size_t comma = rest.find(", ");
        line += (line.empty() ? "" : ", ") + bold(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 2);
    }
    if (!option.value.empty()) line += " \\fI" + escaped(option.value) + "\\fR";
    return ".TP\n" + line + '\n' + escaped(option.help) + '\n';
}

std::string exitStatus(std::initializer_list<std::pair<int, std::string_view>> codes) {
    std::string section = ".SH EXIT STATUS\n";
    for (const auto& [code, meaning] : codes)
        section += ".TP\n.B " + std::to_string(code) + '\n' + escaped(meaning) + '\n';
    return section;
}

}  // namespace hearth::manual

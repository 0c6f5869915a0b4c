// SPDX-License-Identifier: AGPL-3.0-or-later
// What the manual pages of all programs are written with, in man(7)'s macros. Each program prints its own page from the
// tables that it parses its command line by, so that no page is out of date.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace hearth::manual {

/// Text as roff takes it: no line begins with a control character, minus signs stay minus signs.
std::string escaped(std::string_view text);

/// What begins a page: its title, and the program's `name` and `summary`. Pages are in section 1.
struct Title {
    std::string_view name;
    std::string_view summary;
    std::string_view version;
};
std::string opening(const Title& title);

/// One option of a list: what is typed, what its value is called (empty where it takes none), and what it does.
struct Option {
    std::string_view typed;  ///< "--vault", or "-h, --help"
    std::string_view value;
    std::string_view help;
};
std::string entry(const Option& option);

/// The section on exit codes, each with what it means.
std::string exitStatus(std::initializer_list<std::pair<int, std::string_view>> codes);

}  // namespace hearth::manual

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/statement.h"

namespace hearth::memory {

std::string_view kindName(Kind kind) {
    switch (kind) {
        case Kind::Preference: return "preference";
        case Kind::Fact: return "fact";
        case Kind::Decision: return "decision";
        case Kind::Goal: return "goal";
        case Kind::Plan: return "plan";
        case Kind::Relation: return "relation";
        case Kind::Note: return "note";
    }
    return "note";
}

std::string_view familyOf(std::string_view attribute) { return attribute.substr(0, attribute.find('/')); }

std::string_view qualifierOf(std::string_view attribute) {
    const std::size_t slash = attribute.find('/');
    return slash == std::string_view::npos ? std::string_view() : attribute.substr(slash + 1);
}

}  // namespace hearth::memory

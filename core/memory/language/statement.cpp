// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/statement.h"

#include <algorithm>
#include <array>

#include "core/memory/language/words.h"

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

void tellAs(const Statement& other, Statement& statement) {
    statement.content = other.content;
    statement.ownWords = other.ownWords;
}

std::string_view familyOf(std::string_view attribute) { return attribute.substr(0, attribute.find('/')); }

std::string_view qualifierOf(std::string_view attribute) {
    const std::size_t slash = attribute.find('/');
    return slash == std::string_view::npos ? std::string_view() : attribute.substr(slash + 1);
}

bool isFreelyWorded(std::string_view family) {
    static constexpr auto kFamilies = std::to_array<std::string_view>(
        {"decision", "goal", "plan", "task", "project", "instruction", "event", "habit"});
    return std::find(kFamilies.begin(), kFamilies.end(), family) != kFamilies.end();
}

bool isOfAPlan(const Statement& statement) {
    return std::any_of(statement.over.begin(), statement.over.end(),
                       [](const OverPhrase& over) { return over.ofAPlan; });
}

std::string looseAttribute(std::string_view family, std::string_view value) {
    return std::string(family) + "/" + kLooseMark + keyOf(value);
}

bool isLoose(std::string_view attribute) { return qualifierOf(attribute).starts_with(kLooseMark); }

std::string clauseAttribute(std::string_view family, std::string_view content) {
    return std::string(family) + "/" + kLooseMark + "=" + keyOf(content);
}

bool isToldByClause(std::string_view attribute) {
    return isLoose(attribute) && qualifierOf(attribute).substr(1).starts_with('=');
}

}  // namespace hearth::memory

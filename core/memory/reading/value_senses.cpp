// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/value_senses.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestName = 4;  ///< Words.
constexpr std::size_t kTelling = 6;      ///< Letters from which a name written small is one.
constexpr std::string_view kCommonWord = "word";
constexpr std::string_view kModel = "|model|";
constexpr std::string_view kPlace = "place";    ///< Names that get their capital and are no values by themselves.
constexpr std::string_view kBefore = "before";  ///< Words behind which a common word is the program of that name.
constexpr std::string_view kProgram = "|program|";

void note(std::unordered_map<std::string, std::string>& kinds, std::string name, std::string_view kind) {
    std::string& known = kinds[std::move(name)];
    known.append(known.empty() ? "|" : "").append(kind).append("|");
}

std::string_view lookUp(const std::unordered_map<std::string, std::string>& kinds, const std::string& name) {
    const auto found = kinds.find(name);
    return found == kinds.end() ? std::string_view() : std::string_view(found->second);
}

/// Without "the", "a new" and the like before a name.
std::string_view withoutLead(std::string_view value) {
    static constexpr auto kLeads = std::to_array<std::string_view>(
        {"the ", "a ", "an ", "my ", "our ", "own ", "new ", "old ", "used ", "refurbished ", "good old "});
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto lead : kLeads)
            if (value.starts_with(lead)) value.remove_prefix(lead.size()), cut = true;
    }
    return value;
}

/// The first words of a text, with the blanks between them.
std::string_view firstWords(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count > 0 && at < text.size()) {
        at = std::min(text.find(' ', at + 1), text.size());
        --count;
    }
    std::string_view head = text.substr(0, at);
    while (!head.empty() && (head.back() == ',' || head.back() == '.')) head.remove_suffix(1);
    return head;
}

}  // namespace

ValueSenses::ValueSenses(const Language& language) {
    for (const auto& sense : language.valueSenses) {
        m_senses.push_back({std::make_unique<const re2::RE2>(sense.pattern), sense.families, sense.fits});
        HEARTH_CHECK(m_senses.back().pattern->ok());
    }
    std::unordered_set<std::string> common;
    for (const auto& kind : language.nameKinds)
        for (const auto name : split(kind.names, '|')) {
            if (kind.kind == kBefore) {
                m_before.emplace_back(name);
            } else if (kind.kind == kPlace) {
                m_places.emplace(lowerAscii(name), name);
            } else if (kind.kind == kCommonWord) {
                common.emplace(name);
            } else {
                noteName(std::string(name), kind.kind);
            }
        }
    for (const std::string& word : common) {
        m_small.erase(word);
        const auto name = m_written.find(word);
        if (name == m_written.end()) continue;
        if (lookUp(m_kinds, name->second).find(kProgram) != std::string_view::npos) m_programs.insert(*name);
        m_written.erase(name);
    }
}

void ValueSenses::noteName(const std::string& name, std::string_view kind) {
    note(m_kinds, name, kind);
    if (name.size() >= kTelling) note(m_small, lowerAscii(name), kind);
    if (name.find('*') == std::string::npos && kModel.find(kind) == std::string_view::npos)
        m_written.emplace(lowerAscii(name), name);
}

std::shared_ptr<const ValueSenses> ValueSenses::shared(const Language& language) {
    return sharedFor<ValueSenses>(language);
}

std::string ValueSenses::kindsOf(std::string_view given) const {
    const std::string_view value = withoutLead(given);
    for (std::size_t count = kLongestName; count > 0; --count) {
        const std::string name(firstWords(value, count));
        const std::string_view behind = value.substr(std::min(name.size(), value.size()));
        for (const auto* kinds : {&m_kinds, &m_small})
            if (const auto known = lookUp(*kinds, name); !known.empty() && !goesOn(behind)) return std::string(known);
        const std::size_t last = name.rfind(' ');
        if (last == std::string::npos || !isUpper(name[0])) continue;
        if (const auto known = lookUp(m_kinds, "*" + name.substr(last)); !known.empty()) return std::string(known);
    }
    return std::string(lookUp(m_kinds, std::string(firstWords(value, 1)) + " *"));
}

bool ValueSenses::isBehindUse(std::string_view text, std::size_t at) const {
    std::string_view before = text.substr(0, at);
    if (!before.ends_with(' ')) return false;
    before.remove_suffix(1);
    return std::any_of(m_before.begin(), m_before.end(), [&](const std::string& words) {
        return before.ends_with(words) &&
               (before.size() == words.size() || before[before.size() - words.size() - 1] == ' ');
    });
}

std::string_view ValueSenses::nameFor(std::string_view text, std::size_t at, std::size_t end) const {
    const std::string small(text.substr(at, end - at));
    for (const auto* names : {&m_written, &m_places})
        if (const auto known = names->find(small); known != names->end()) return known->second;
    const auto program = m_programs.find(small);
    return program != m_programs.end() && isBehindUse(text, at) ? program->second : std::string_view();
}

std::string ValueSenses::withNames(std::string_view text) const {
    std::string written(text);
    const auto words = wordsOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t count = std::min(kLongestName, words.size() - i); count > 0; --count) {
            const auto at = static_cast<std::size_t>(words[i].data() - text.data());
            const std::string_view last = words[i + count - 1];
            const std::size_t end = static_cast<std::size_t>(last.data() - text.data()) + last.size();
            const std::string_view name = nameFor(text, at, end);
            if (name.empty()) continue;
            written.replace(at, end - at, name);
            i += count - 1;
            break;
        }
    }
    return written;
}

bool ValueSenses::goesOn(std::string_view behind) const {
    if (behind.size() < 2 || behind[0] != ' ' || !isUpper(behind[1])) return false;
    const std::string next(firstWords(behind.substr(1), 1));
    const bool model = std::any_of(next.begin(), next.end(), isDigit) || std::all_of(next.begin(), next.end(), isUpper);
    return !model && lookUp(m_kinds, next).find(kModel) == std::string_view::npos;
}

bool ValueSenses::isNamed(std::string_view value, std::string_view kinds) const {
    const std::string known = kindsOf(value);
    for (std::size_t at = 1; at < known.size();) {
        const std::size_t end = known.find('|', at);
        if (isAmongFamilies(kinds, std::string_view(known).substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

bool ValueSenses::fits(std::string_view family, std::string_view words, std::string_view value) const {
    const bool asked = std::any_of(m_senses.begin(), m_senses.end(),
                                   [&](const Sense& sense) { return isAmongFamilies(sense.families, family); });
    if (!asked) return true;
    const std::size_t at = words.find(value);
    const bool inside = at != std::string_view::npos;
    std::string marked(words.substr(0, inside ? at : 0));
    marked.append("<").append(value).append(kindsOf(value)).append(">");
    if (inside) marked.append(words.substr(at + value.size()));
    const auto speaks = [&](const Sense& sense) {
        return isAmongFamilies(sense.families, family) && re2::RE2::PartialMatch(marked, *sense.pattern);
    };
    const auto found = std::find_if(m_senses.begin(), m_senses.end(), speaks);
    return found == m_senses.end() || found->fits;
}

}  // namespace hearth::memory

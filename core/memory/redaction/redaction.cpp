// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/redaction/redaction.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "core/base/check.h"
#include "core/memory/language/words.h"
#include "core/memory/redaction/redaction_rules.h"
#include "core/memory/redaction/told_secrets.h"

namespace hearth::memory {

namespace {

/// By where they begin, without overlaps.
using Findings = std::map<std::size_t, Redaction>;

/// What a text has at all, so that most patterns need not run.
struct Holds {
    std::string lower;
    bool digits;
};

bool canMatch(const RedactionRule& rule, const Holds& holds) {
    return rule.needs.empty() ? holds.digits : holds.lower.find(rule.needs) != std::string::npos;
}

void addUnlessTaken(Findings& found, const Redaction& next) {
    const auto behind = found.lower_bound(next.begin);
    if (behind != found.end() && behind->second.begin < next.end) return;
    if (behind != found.begin() && std::prev(behind)->second.end > next.begin) return;
    found.emplace_hint(behind, next.begin, next);
}

/// "4471" is no part of "144710", "opal" none of "opaline".
bool standsApart(std::string_view text, std::size_t begin, std::size_t end) {
    const auto inside = [](char c) { return isLetter(c) || isDigit(c); };
    if (begin > 0 && inside(text[begin - 1]) && inside(text[begin])) return false;
    return end >= text.size() || !inside(text[end]) || !inside(text[end - 1]);
}

/// The same values again, wherever else they stand: a password is often said twice.
void addRepeats(std::string_view text, Findings& found) {
    std::map<std::string_view, PersonalData> values;
    for (const auto& [begin, one] : found) values.emplace(text.substr(begin, one.end - begin), one.kind);
    for (const auto& [value, kind] : values) {
        // "opal" stays in "opaline", and a PIN in a longer number; "kX7-9pq" in nothing.
        constexpr std::size_t kShort = 4;
        const bool plain = std::all_of(value.begin(), value.end(),
                                       [](unsigned char c) { return c < 0x80 && isLetter(static_cast<char>(c)); });
        const bool small = kind == PersonalData::Password && (plain || value.size() <= kShort);
        for (std::size_t at = text.find(value); at != std::string_view::npos; at = text.find(value, at + value.size()))
            if (!small || standsApart(text, at, at + value.size()))
                addUnlessTaken(found, {at, at + value.size(), kind});
    }
}

struct Compiled {
    const RedactionRule* rule;
    std::unique_ptr<const re2::RE2> pattern;
};

/// All of them, with the first redactor: they are many, and redactors come and go.
const std::vector<Compiled>& compiledRules() {
    static const std::vector<Compiled> made = [] {
        std::vector<Compiled> all;
        for (const auto& rule : redactionRules()) {
            all.push_back({&rule, std::make_unique<const re2::RE2>(rule.pattern, re2::RE2::Quiet)});
            HEARTH_CHECK(all.back().pattern->ok());
        }
        return all;
    }();
    return made;
}

void search(const Compiled& compiled, std::string_view text, const Holds& holds, Findings& found) {
    const auto& [rule, pattern] = compiled;
    if (!canMatch(*rule, holds)) return;
    re2::StringPiece groups[2];
    std::size_t at = 0;
    while (at <= text.size() &&
           pattern->Match({text.data(), text.size()}, at, text.size(), re2::RE2::UNANCHORED, groups, 2)) {
        Suspect suspect{text, static_cast<std::size_t>(groups[1].data() - text.data()), 0};
        suspect.end = suspect.begin + groups[1].size();
        at = std::max(suspect.end, at + 1);
        if (rule->check != nullptr && !rule->check(suspect)) continue;
        if (suspect.end > suspect.begin) addUnlessTaken(found, {suspect.begin, suspect.end, rule->kind});
    }
}

void addTold(std::string_view text, std::string_view asked, Findings& found) {
    std::vector<Redaction> told;
    findToldSecrets(text, asked, told);
    for (const auto& secret : told) addUnlessTaken(found, secret);
}

}  // namespace

struct Redactor::Patterns {
    std::vector<const Compiled*> rules;
    bool passwords = false;
};

std::string_view placeholderFor(PersonalData kind) {
    switch (kind) {
        case PersonalData::Secret: return "[key]";
        case PersonalData::Password: return "[password]";
        case PersonalData::Email: return "[email]";
        case PersonalData::Iban: return "[iban]";
        case PersonalData::Card: return "[card]";
        case PersonalData::NationalId: return "[id]";
        case PersonalData::Ip: return "[ip]";
        case PersonalData::Phone: return "[phone]";
        case PersonalData::Address: return "[address]";
    }
    return "[private]";
}

Redactor::Redactor(Kinds kinds) {
    auto patterns = std::make_unique<Patterns>();
    for (const auto& compiled : compiledRules())
        if (kinds.test(static_cast<std::size_t>(compiled.rule->kind))) patterns->rules.push_back(&compiled);
    patterns->passwords = kinds.test(static_cast<std::size_t>(PersonalData::Password));
    m_patterns = std::move(patterns);
}

Redactor::~Redactor() = default;
Redactor::Redactor(Redactor&&) noexcept = default;

std::vector<Redaction> Redactor::find(std::string_view text, std::string_view asked) const {
    Findings found;
    const Holds holds{lowerAscii(text), std::any_of(text.begin(), text.end(), isDigit)};
    for (const Compiled* compiled : m_patterns->rules) search(*compiled, text, holds, found);
    if (m_patterns->passwords) addTold(text, asked, found);
    addRepeats(text, found);
    std::vector<Redaction> inOrder;
    for (const auto& [begin, one] : found) inOrder.push_back(one);
    return inOrder;
}

std::string Redactor::redact(std::string_view text, std::string_view asked) const {
    std::string clean;
    std::size_t at = 0;
    for (const auto& finding : find(text, asked)) {
        clean.append(text.substr(at, finding.begin - at));
        clean.append(placeholderFor(finding.kind));
        at = finding.end;
    }
    clean.append(text.substr(at));
    return clean;
}

}  // namespace hearth::memory

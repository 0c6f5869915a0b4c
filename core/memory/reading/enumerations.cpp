// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/enumerations.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/relative_dates.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

using re2::RE2;
using re2::StringPiece;

#define A_NAME "((?-i:\\p{Lu})[\\pL'-]*\\pL(?: (?-i:\\p{Lu})[\\pL-]+)?)"

/// People and animals, of several and of one: "kids|…|sister|…".
std::string kindsOf(const Language& language) {
    std::string kinds;
    for (const auto& [several, one] : language.enumerations->ofOne)
        kinds += std::string(several) + "|" + std::string(one) + "|";
    return kinds + std::string(language.relation) + "|" + std::string(language.animal);
}

/// A pattern of the tables with what it leaves open.
std::string withKinds(const Language& language, std::string_view pattern) {
    using Filling = std::pair<std::string_view, std::string>;
    std::string text(pattern);
    for (const auto& [mark, words] : {Filling{"{name}", A_NAME}, Filling{"{kinds}", kindsOf(language)},
                                      Filling{"{counts}", std::string(language.enumerations->counts)}})
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size()))
            text.replace(at, mark.size(), words);
    return text;
}

}  // namespace

Enumerations::Enumerations(const Language& language)
    : m_language(language),
      m_own(language.enumerations->own, Case::Either),
      m_held("(?:" + std::string(language.enumerations->holders) + ") ", Case::Either),
      m_headed(withKinds(language, language.enumerations->headed), Case::Either),
      m_notHeld(language.enumerations->notHeld, Case::Either),
      m_head(withKinds(language, language.enumerations->head), Case::Either),
      m_aged(language.enumerations->aged, Case::Either),
      m_lead(language.enumerations->lead, Case::Either),
      m_are(language.enumerations->are, Case::Either),
      m_joint(language.enumerations->joint, Case::Either),
      m_described(language.enumerations->described, Case::Either),
      m_nationality(language.enumerations->nationality),
      m_name(A_NAME, Case::Either),
      m_bracketYears(language.enumerations->bracketYears, Case::Either),
      m_clause(language.enumerations->clause, Case::Either),
      m_plain(language.enumerations->plain),
      m_years(language.enumerations->years, Case::Either),
      m_who(language.enumerations->who, Case::Either),
      m_is(language.enumerations->is, Case::Either),
      m_apposed(language.enumerations->apposed, Case::Either),
      m_things(language.enumerations->things, Case::Either),
      m_thing(language.enumerations->thing, Case::Either),
      m_bare(language.enumerations->bare, Case::Either) {}

/// What brackets say of somebody: an age, what they are, or a clause of its own: "mechanic", "9, dyslexic", "he's 12".
void Enumerations::tellBracket(std::string_view bracket, Member& member) const {
    for (const auto piece : split(bracket, ',')) {
        const std::string_view words = trim(piece);
        const StringPiece text(words.data(), words.size());
        std::string found;
        if (RE2::FullMatch(text, m_bracketYears.in(text), &found)) {
            member.told.push_back(written(m_language.enumerations->isAged, found));
        } else if (RE2::FullMatch(text, m_clause.in(text), &found)) {
            member.told.push_back(found);
        } else if (RE2::FullMatch(text, m_plain.in(text))) {
            for (const auto form : m_language.enumerations->isWhat) member.told.push_back(written(form, words));
        }
    }
}

std::string Enumerations::singular(const std::string& kind) const {
    for (const auto& [several, one] : m_language.enumerations->ofOne)
        if (kind == several) return std::string(one);
    return kind;
}

void Enumerations::readDetail(StringPiece& rest, Member& member) const {
    static const RE2 kBracket(" ?\\(([^()]*)\\)?");
    std::string found;
    StringPiece end;
    const auto stopBefore = [&] {
        rest = StringPiece(end.data(), static_cast<std::size_t>(rest.data() + rest.size() - end.data()));
    };
    StringPiece from = rest;
    if (RE2::Consume(&rest, kBracket, &found)) {
        tellBracket(found, member);
    } else if (RE2::Consume(&from, m_years.in(from), &found, &end)) {
        member.told.push_back(written(m_language.enumerations->isAged, found));
        stopBefore();
    } else if (from = rest; RE2::Consume(&from, m_who.in(from), &found, &end)) {
        member.told.push_back(found);
        stopBefore();
    } else if (from = rest; RE2::Consume(&from, m_is.in(from), &found)) {
        member.told.push_back(found);
        rest = from;
    } else if (from = rest; RE2::Consume(&from, m_apposed.in(from), &found, &end)) {
        member.told.push_back(written(m_language.enumerations->isSomething, found));
        stopBefore();
    }
}

bool Enumerations::readMember(StringPiece& rest, Company& company) const {
    StringPiece from = rest;
    RE2::Consume(&from, m_described.in(from));
    Member member;
    if (!RE2::Consume(&from, m_name.in(from), &member.name)) return false;
    if (isAmong(m_language.notPeople, member.name) || isAmong(m_language.noValueNames, lowerAscii(member.name)))
        return false;
    rest = from;
    member.name = std::string(withoutOwner(m_language, member.name));
    readDetail(rest, member);
    company.members.push_back(std::move(member));
    return true;
}

void Enumerations::readMembers(StringPiece& rest, Company& company) const {
    StringPiece from = rest;
    const bool several = company.kind != singular(company.kind);
    const bool described = several && RE2::Consume(&from, m_are.in(from));
    if (!described) RE2::Consume(&from, m_lead.in(from));
    while (readMember(from, company)) {
        rest = from;
        if (!several || !RE2::Consume(&from, m_joint.in(from))) break;
    }
    // "My kids are German and Dutch."
    if (described && std::all_of(company.members.begin(), company.members.end(), [&](const Member& one) {
            return RE2::PartialMatch(one.name, m_nationality.in(one.name));
        }))
        company.members.clear();
}

bool Enumerations::readCompany(StringPiece& rest, Held held, std::vector<Company>& companies) const {
    StringPiece from = rest;
    StringPiece own;
    std::string count;
    std::string years;
    Company company;
    if (RE2::Consume(&from, m_head.in(from), &own, &count, &years, &company.kind)) {
        company.kind = lowerAscii(company.kind);
        company.whole = std::string(rest.data(), static_cast<std::size_t>(from.data() - rest.data()));
        readMembers(from, company);
    } else if (RE2::Consume(&from, m_aged.in(from), &years) && readMember(from, company)) {
        company.kind = std::string(m_language.enumerations->child);
    } else {
        return false;
    }
    // "My sister Ana and two friends" are no two friends of one's own that are meant for good.
    if (held == Held::Named && !companies.empty() && own.empty()) return false;
    if (held == Held::Had && companies.empty() && count.empty() && !company.whole.starts_with(company.kind))
        return false;
    if (!years.empty() && company.members.size() <= 1) {
        if (company.members.empty()) company.members.emplace_back();
        company.members.front().told.push_back(written(m_language.enumerations->isAged, years));
    }
    company.kind = singular(company.kind);
    if (held == Held::Named || (held == Held::Had && !company.members.empty()) || count.empty()) company.whole.clear();
    companies.push_back(std::move(company));
    rest = from;
    return true;
}

std::vector<Company> Enumerations::readFrom(StringPiece rest, Held held) const {
    std::vector<Company> companies;
    while (readCompany(rest, held, companies) && RE2::Consume(&rest, m_joint.in(rest))) {
    }
    std::size_t members = 0;
    bool told = false;
    for (const auto& company : companies) {
        members += company.members.size();
        for (const auto& member : company.members) told = told || !member.told.empty();
    }
    // "My sister Ana" alone is read by the clause.
    if (!told && members + companies.size() < 3) companies.clear();
    return companies;
}

std::vector<Company> Enumerations::read(std::string_view sentence, bool asks) const {
    const StringPiece text(sentence.data(), sentence.size());
    std::vector<Company> all;
    const auto add = [&](std::vector<Company> found) {
        std::move(found.begin(), found.end(), std::back_inserter(all));
    };
    if (!asks && RE2::PartialMatch(text, m_headed.in(text))) add(readFrom(text, Held::Headed));
    StringPiece rest = text;
    while (all.empty() && RE2::FindAndConsume(&rest, m_own.in(rest))) add(readFrom(rest, Held::Named));
    StringPiece held;
    if (all.empty() && !asks && m_held.in(text).Match(text, 0, text.size(), RE2::UNANCHORED, &held, 1) &&
        !RE2::PartialMatch(held, m_notHeld.in(held)))
        add(readFrom(text.substr(static_cast<std::size_t>(held.data() + held.size() - text.data())), Held::Had));
    return all;
}

std::vector<ListedThing> Enumerations::things(std::string_view sentence) const {
    const StringPiece text(sentence.data(), sentence.size());
    std::string head;
    std::string verb;
    StringPiece list;
    std::string thing;
    std::vector<ListedThing> things;
    if (!RE2::FullMatch(text, m_things.in(text), &head, &verb, &list)) return things;
    while (RE2::Consume(&list, m_thing.in(list), &thing)) {
        std::string name = thing;
        RE2::GlobalReplace(&name, m_bare.in(name), "");
        things.push_back({head + " " + thing, verb + " " + thing, name});
    }
    if (!list.empty() || things.size() < 2) things.clear();
    return things;
}

}  // namespace hearth::memory

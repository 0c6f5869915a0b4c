// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/roster.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

using re2::RE2;
using re2::StringPiece;

#define A_NAME "((?-i:\\p{Lu})[\\pL'-]*\\pL(?: (?-i:\\p{Lu})[\\pL-]+)?)"

/// People and animals, of several and of one: "kids|…|sister|…".
std::string kindsOf(const Language& language) {
    std::string kinds;
    for (const auto& [several, one] : rosterWords().ofOne) kinds += std::string(several) + "|" + std::string(one) + "|";
    return kinds + std::string(language.relation) + "|" + std::string(language.animal);
}

RE2::Options anyCase() {
    RE2::Options options(RE2::Quiet);
    options.set_case_sensitive(false);
    return options;
}

std::string aged(const std::string& years) { return "is " + years + " years old"; }

/// What brackets say of somebody: an age, what they are, or a clause of its own: "mechanic", "9, dyslexic", "he's 12".
void tellBracket(std::string_view bracket, Member& member) {
    static const RE2 kYears("(?:aged? |he is |she is )?(\\d{1,2})(?: ?years?(?: old)?| ?yrs?(?: old)?| ?yo| ?y/o)?",
                            anyCase());
    static const RE2 kClause("(?:he|she|who) (.+)", anyCase());
    static const RE2 kPlain("[a-z][a-z -]{3,40}");
    for (const auto piece : split(bracket, ',')) {
        const std::string_view words = trim(piece);
        const StringPiece text(words.data(), words.size());
        std::string found;
        if (RE2::FullMatch(text, kYears, &found)) {
            member.told.push_back(aged(found));
        } else if (RE2::FullMatch(text, kClause, &found)) {
            member.told.push_back(found);
        } else if (RE2::FullMatch(text, kPlain)) {
            member.told.push_back("is " + std::string(words));
            member.told.push_back("is a " + std::string(words));
        }
    }
}

}  // namespace

Rosters::Rosters(const Language& language)
    : m_language(language),
      m_kinds(kindsOf(language)),
      m_own("\\b(?:my|our) ", anyCase()),
      m_held("(?:" + std::string(rosterWords().holders) + ") ", anyCase()),
      m_headed(
          "^(?:(?:" + std::string(rosterWords().counts) + ") )?(?:" + m_kinds + ")(?: here)?(?::| -| \\() ?" A_NAME,
          anyCase()),
      m_notHeld(std::string(rosterWords().notHeld), anyCase()),
      m_head("((?:my|our) )?(?:(" + std::string(rosterWords().counts) +
                 ") )?(?:(\\d{1,2})[- ]years?[- ]old )?(?:(?-i:[a-z])[\\w-]* ){0,2}?(" + m_kinds + ")\\b",
             anyCase()),
      m_aged("(?:my |our )?(\\d{1,2})[- ]years?[- ]old ", anyCase()),
      m_lead("(?: here)?(?:,? (?:are |is )?(?:called|named))?(?: ?\\(| -|:|,)? ?", anyCase()),
      m_are(" are:? ", anyCase()),
      m_joint("(?:,? and |,? & |, plus | plus |, )", anyCase()),
      m_described(std::string(rosterWords().described), anyCase()),
      m_nationality(std::string(rosterWords().nationality)) {
    for (const RE2* one : {&m_own, &m_held, &m_headed, &m_notHeld, &m_head, &m_aged, &m_lead, &m_are, &m_joint,
                           &m_described, &m_nationality})
        HEARTH_CHECK(one->ok());
}

std::string Rosters::singular(const std::string& kind) const {
    for (const auto& [several, one] : rosterWords().ofOne)
        if (kind == several) return std::string(one);
    return kind;
}

void Rosters::readDetail(StringPiece& rest, Member& member) const {
    static const RE2 kBracket(" ?\\(([^()]*)\\)?");
    static const RE2 kYears(
        "(?:,| -)?(?: who is| aged?| he is| she is| is)? (\\d{1,2})(?: years? old| yrs?(?: old)?| yo| y/o)?([,.;:)!?]| "
        "and | & |$)",
        anyCase());
    static const RE2 kWho(",? who ([^,;.()]+?)(,|;|\\.|\\)| and (?-i:\\p{Lu})|$)", anyCase());
    static const RE2 kIs("(?:,| -) (?:he|she) (is [^,;.()]+)", anyCase());
    static const RE2 kApposed(", (an? [a-z][^,;.():]*)(,|\\.|$)", anyCase());
    std::string found;
    StringPiece end;
    const auto stopBefore = [&] {
        rest = StringPiece(end.data(), static_cast<std::size_t>(rest.data() + rest.size() - end.data()));
    };
    StringPiece from = rest;
    if (RE2::Consume(&rest, kBracket, &found)) {
        tellBracket(found, member);
    } else if (RE2::Consume(&from, kYears, &found, &end)) {
        member.told.push_back(aged(found));
        stopBefore();
    } else if (from = rest; RE2::Consume(&from, kWho, &found, &end)) {
        member.told.push_back(found);
        stopBefore();
    } else if (from = rest; RE2::Consume(&from, kIs, &found)) {
        member.told.push_back(found);
        rest = from;
    } else if (from = rest; RE2::Consume(&from, kApposed, &found, &end)) {
        member.told.push_back("is " + found);
        stopBefore();
    }
}

bool Rosters::readMember(StringPiece& rest, Company& company) const {
    static const RE2 kName(A_NAME, anyCase());
    StringPiece from = rest;
    RE2::Consume(&from, m_described);
    Member member;
    if (!RE2::Consume(&from, kName, &member.name)) return false;
    if (isAmong(m_language.notPeople, member.name) || isAmong(m_language.noValueNames, lowerAscii(member.name)))
        return false;
    rest = from;
    if (member.name.ends_with("'s")) member.name.resize(member.name.size() - 2);
    readDetail(rest, member);
    company.members.push_back(std::move(member));
    return true;
}

void Rosters::readMembers(StringPiece& rest, Company& company) const {
    StringPiece from = rest;
    const bool several = company.kind != singular(company.kind);
    const bool described = several && RE2::Consume(&from, m_are);
    if (!described) RE2::Consume(&from, m_lead);
    while (readMember(from, company)) {
        rest = from;
        if (!several || !RE2::Consume(&from, m_joint)) break;
    }
    // "My kids are German and Dutch."
    if (described && std::all_of(company.members.begin(), company.members.end(),
                                 [&](const Member& one) { return RE2::PartialMatch(one.name, m_nationality); }))
        company.members.clear();
}

bool Rosters::readCompany(StringPiece& rest, Held held, std::vector<Company>& companies) const {
    StringPiece from = rest;
    StringPiece own;
    std::string count;
    std::string years;
    Company company;
    if (RE2::Consume(&from, m_head, &own, &count, &years, &company.kind)) {
        company.kind = lowerAscii(company.kind);
        company.whole = std::string(rest.data(), static_cast<std::size_t>(from.data() - rest.data()));
        readMembers(from, company);
    } else if (RE2::Consume(&from, m_aged, &years) && readMember(from, company)) {
        company.kind = "child";
    } else {
        return false;
    }
    // "My sister Ana and two friends" are no two friends of one's own that are meant for good.
    if (held == Held::Named && !companies.empty() && own.empty()) return false;
    if (held == Held::Had && companies.empty() && count.empty() && !company.whole.starts_with(company.kind))
        return false;
    if (!years.empty() && company.members.size() <= 1) {
        if (company.members.empty()) company.members.emplace_back();
        company.members.front().told.push_back(aged(years));
    }
    company.kind = singular(company.kind);
    if (held == Held::Named || (held == Held::Had && !company.members.empty()) || count.empty()) company.whole.clear();
    companies.push_back(std::move(company));
    rest = from;
    return true;
}

std::vector<Company> Rosters::readFrom(StringPiece rest, Held held) const {
    std::vector<Company> companies;
    while (readCompany(rest, held, companies) && RE2::Consume(&rest, m_joint)) {
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

std::vector<Company> Rosters::read(std::string_view sentence, bool asks) const {
    const StringPiece text(sentence.data(), sentence.size());
    std::vector<Company> all;
    const auto add = [&](std::vector<Company> found) {
        std::move(found.begin(), found.end(), std::back_inserter(all));
    };
    if (!asks && RE2::PartialMatch(text, m_headed)) add(readFrom(text, Held::Headed));
    StringPiece rest = text;
    while (all.empty() && RE2::FindAndConsume(&rest, m_own)) add(readFrom(rest, Held::Named));
    StringPiece held;
    if (all.empty() && !asks && m_held.Match(text, 0, text.size(), RE2::UNANCHORED, &held, 1) &&
        !RE2::PartialMatch(held, m_notHeld))
        add(readFrom(text.substr(static_cast<std::size_t>(held.data() + held.size() - text.data())), Held::Had));
    return all;
}

}  // namespace hearth::memory

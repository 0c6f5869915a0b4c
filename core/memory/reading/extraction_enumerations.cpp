// SPDX-License-Identifier: AGPL-3.0-or-later
// Those whom a sentence lists: that they are there, and what stands beside each name.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/described_people.h"
#include "core/memory/reading/enumerations.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

/// "Kids are Lotte (9) and Finn (5)": what was kept in the sentence's own words and says no more than the statements
/// from `first` on say one by one.
void dropListed(const Language& language, std::size_t before, std::size_t first, std::vector<Statement>& statements) {
    constexpr double kAll = 0.8;
    std::string told;
    for (std::size_t i = first; i < statements.size(); ++i) told += lowerAscii(statements[i].content) + " ";
    std::erase_if(statements, [&, number = std::size_t{0}](const Statement& one) mutable {
        const std::size_t at = number++;
        if (at < before || at >= first || (familyOf(one.attribute) != kSaidFamily && !one.openlyRead)) return false;
        std::size_t words = 0;
        std::size_t known = 0;
        for (const auto word : wordsOf(one.content)) {
            if (word.size() < 4 && !isDigit(word[0]) && !isUpper(word[0])) continue;
            if (isAmong(language.describedPeople->called, lowerAscii(word))) continue;
            ++words;
            if (told.find(lowerAscii(word.substr(0, 3))) != std::string::npos) ++known;
        }
        return static_cast<double>(known) >= kAll * static_cast<double>(words);
    });
}

}  // namespace

std::vector<Company> Extractor::rosterOf(const ClausePlace& place, SharedReading& message) const {
    const Sentence& sentence = *place.sentence;
    if (beginsWithin(message.foreign, sentence)) return {};
    const std::string whole = rules().words.expand(m_redactor.redact(collapseSpaces(straightened(sentence.text))));
    auto companies = rules().enumerations.read(whole, sentence.question);
    for (const auto& company : companies)
        for (const auto& member : company.members)
            if (!member.name.empty())
                noteSubject({Subject::Who::Acquaintance, member.name, company.kind, false, {}}, message.people);
    return companies;
}

bool Extractor::readThings(const std::string& text, const ClausePlace& place, SharedReading& message) const {
    constexpr double kQuality = 0.76;
    const auto things = rules().enumerations.things(text);
    for (const auto& thing : things) {
        const std::size_t before = message.statements.size();
        readInstead(thing.sentence, place, message);
        if (message.statements.size() > before) continue;
        Statement one;
        one.tier = 3;
        one.quality = std::clamp(kQuality + place.adjustment, 0.0, 0.99);
        if (!place.said->speaker.empty()) one.subject = place.said->speaker;
        one.attribute = "owns/" + keyOf(thing.name);
        one.value = thing.name;
        const std::string subject = one.subject == kUserSubject ? std::string() : capitalised(one.subject);
        one.content = sentenceOf(m_language, {subject, asSaid(m_language, thing.told), "", "", "", "", Truth::Holds});
        one.begin = place.sentence->begin;
        one.end = place.sentence->end;
        message.statements.push_back(std::move(one));
    }
    return !things.empty();
}

void Extractor::tellRoster(const std::vector<Company>& companies, const ClausePlace& place, std::size_t before,
                           SharedReading& message) const {
    const Sentence& sentence = *place.sentence;
    const std::size_t listed = message.statements.size();
    for (const auto& company : companies) {
        if (!company.whole.empty()) readInstead("I have " + lowerAscii(company.whole), place, message);
        for (const auto& member : company.members) {
            const std::size_t first = message.statements.size();
            if (!member.name.empty()) {
                message.statements.push_back(
                    relationNamed(m_language, place.said->speaker, company.kind, member.name, rules().onlyOne));
                message.statements.back().quality = relationQuality(place);
            }
            const std::string who = member.name.empty() ? "My " + company.kind : member.name;
            for (const auto& told : member.told) {
                const std::size_t known = message.statements.size();
                readInstead(who + " " + told, place, message);
                if (message.statements.size() == known && member.told.size() == 1)
                    keepOpenly(who + " " + told, place, message);
            }
            const std::size_t at = member.name.empty() ? std::string::npos : sentence.text.find(member.name);
            for (std::size_t i = first; i < message.statements.size(); ++i) {
                message.statements[i].begin = sentence.begin + (at == std::string::npos ? 0 : at);
                message.statements[i].end = sentence.end;
            }
        }
    }
    if (message.statements.size() > listed) dropListed(m_language, before, listed, message.statements);
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/reworded_updates.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/memory/language/grammar.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"
#include "core/memory/reading/disfluencies.h"

namespace hearth::memory {

bool has(const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds(std::string_view padded, std::string_view key) {
    if (key.empty()) return false;
    for (std::size_t at = padded.find(key); at != std::string_view::npos; at = padded.find(key, at + 1)) {
        const std::size_t end = at + key.size();
        if (at > 0 && padded[at - 1] == ' ' && end < padded.size() && padded[end] == ' ') return true;
    }
    return false;
}

double partOf(const Words& words, const Words& others) {
    const auto shared = std::count_if(words.begin(), words.end(), [&](const auto& word) { return has(others, word); });
    return words.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(words.size());
}

bool isAnyOf(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isKnown(std::string_view attribute) {
    const std::string_view family = familyOf(attribute);
    return family != kSaidFamily && !isToldByClause(attribute) && !isFreelyWorded(family) &&
           !isAnyOf(family, {"gave up", "ended", "uses", "preference", "abstains from", "answers"});
}

bool areAkin(std::string_view one, std::string_view other) {
    using Kin = std::array<std::string_view, 5>;
    static constexpr std::array<Kin, 7> kKin = {Kin{"owns", "vehicle", "car", "bike", "laptop"},
                                                Kin{"trip", "plan", "event", "visit"},
                                                Kin{"routine", "habit"},
                                                Kin{"savings", "goal"},
                                                Kin{"goal race", "goal"},
                                                Kin{"learning", "goal", "habit", "subscription"},
                                                Kin{"opinion", "preference"}};
    const auto in = [](const Kin& kin, std::string_view family) {
        return std::find(kin.begin(), kin.end(), family) != kin.end();
    };
    return one == other ||
           std::any_of(kKin.begin(), kKin.end(), [&](const Kin& kin) { return in(kin, one) && in(kin, other); });
}

bool mayBeSeveral(std::string_view family) {
    static constexpr auto kFamilies =
        std::to_array<std::string_view>({"favourite hobby", "favourite pastime", "favourite thing", "name"});
    return isAmong(kFamilies, family);
}

std::string thingOf(const Standing& one) {
    std::string qualifier(qualifierOf(one.attribute));
    if (isLoose(one.attribute)) qualifier.erase(0, 1);
    return qualifier;
}

bool concerns(const Language& language, std::string_view shared, const Standing& one) {
    if (!isKnown(one.attribute) && !isFreelyWorded(familyOf(one.attribute))) return true;
    Words about = contentWords(language, thingOf(one));
    for (auto& word : contentWords(language, one.value)) about.push_back(std::move(word));
    return about.empty() || partOf(contentWords(language, shared), about) > 0;
}

namespace {

constexpr double kMost = 0.5;  ///< Of what the one that says less is about.

}  // namespace

std::vector<Overtaken> saidOfThing(const Language& language, const Statement& statement,
                                   const std::vector<WeighedStanding>& candidates) {
    constexpr double kMuch = 0.25;
    std::vector<Overtaken> found;
    const std::string thing(qualifierOf(statement.attribute));
    const Words telling = contentWords(language, thing);
    const std::string_view family = familyOf(statement.attribute);
    const bool anew = statement.value == kNoValue || (family == "opinion" && statement.stops) ||
                      isAnyOf(family, {"routine", "event", "trip", "visit", "savings", "colour", "database"});
    if (!anew || isLoose(statement.attribute) || telling.empty()) return found;
    const std::string value = " " + keyOf(statement.value) + " ";
    for (const auto& candidate : candidates) {
        const Standing& one = *candidate.memory;
        if (one.own || one.relation || one.attribute == statement.attribute) continue;
        const std::string_view other = familyOf(one.attribute);
        if (other != kSaidFamily && (!areAkin(other, family) || thingOf(one).find(thing) == std::string::npos))
            continue;
        const double part = static_cast<double>(telling.size()) / static_cast<double>(candidate.words.size());
        const std::string words = " " + keyOf(one.content) + " ";
        if (part < kMuch || words.find(" " + thing + " ") == std::string::npos) continue;
        if (statement.value != kNoValue && words.find(value) != std::string::npos) continue;
        found.push_back({&one, false, {thing, false, telling.size(), true, ""}, 1});
    }
    return found;
}

namespace {

/// The most that two sentences share in a row.
Run longestShared(const Language& language, std::string_view one, std::string_view other) {
    const std::string left = keyOf(one);
    const std::string right = " " + keyOf(other) + " ";
    const auto words = wordsOf(left);
    Run most;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string run;
        std::size_t telling = 0;
        for (std::size_t j = i; j < words.size(); ++j) {
            run += (run.empty() ? "" : " ") + std::string(words[j]);
            if (right.find(" " + run + " ") == std::string::npos) break;
            telling += language.stopWords->contains(words[j]) || isDigit(words[j][0]) ? 0 : 1;
            if (telling > most.telling) most = {run, false, telling, true, ""};
        }
    }
    return most;
}

std::vector<std::string_view> numbersIn(std::string_view text) {
    constexpr std::size_t kYear = 4;
    auto words = wordsOf(text);
    std::erase_if(words, [](std::string_view word) { return !isDigit(word[0]); });
    // The year of a day is worked out, and not what was said.
    if (words.size() > 1)
        std::erase_if(words, [](std::string_view word) { return word.size() == kYear && word[0] == '2'; });
    return words;
}

/// Whether the words say that this is what it is now: "so it is Split for us instead".
bool saysItIsNow(const Language& language, std::string_view said, const std::string& run) {
    const std::string key = " " + keyOf(said) + " ";
    const std::size_t at = key.find(" " + run + " ");
    if (at == std::string::npos || at == 0) return false;
    const auto before = wordsOf(std::string_view(key).substr(0, at));
    const std::size_t count = before.size();
    return count >= 2 && isAmong(language.beingWords, before[count - 1]) &&
           language.stopWords->contains(before[count - 2]);
}

}  // namespace

std::vector<Overtaken> sharingName(const Language& language, const Statement& statement,
                                   const std::vector<WeighedStanding>& candidates) {
    constexpr double kMuch = 0.34;
    std::vector<Overtaken> found;
    const std::string_view said = withoutOpening(statement.content, ",:-");
    const auto mine = numbersIn(statement.content);
    const std::size_t all = contentWords(language, said).size();
    for (const auto& candidate : candidates) {
        const Standing& one = *candidate.memory;
        if (one.own || one.relation || one.attribute == statement.attribute) continue;
        Run shared = longestShared(language, said, withoutOpening(one.content, ",:-"));
        const double part = static_cast<double>(shared.telling) / static_cast<double>(candidate.words.size());
        const auto theirs = numbersIn(one.content);
        const bool numbered = !mine.empty() && !theirs.empty() && mine != theirs;
        // Of what is said anew, too: what was kept may tell more beside it.
        const double ofMine = static_cast<double>(shared.telling) / static_cast<double>(std::max<std::size_t>(1, all));
        const bool otherwise = numbered || (statement.stops && !saysItIsNow(language, said, shared.key) &&
                                            (part >= kMost || familyOf(one.attribute) != kSaidFamily));
        const bool much = part >= kMuch || (numbered && ofMine >= kMost);
        if (otherwise && shared.telling >= 2 && much && concerns(language, shared.key, one))
            found.push_back({&one, isKnown(one.attribute), std::move(shared), part});
    }
    return found.size() == 1 ? found : std::vector<Overtaken>();
}

namespace {

/// The most that both sentences say in a row behind a word that leads to what a choice is about: "for the hall",
/// "regarding the hall".
Run sharedTopic(const Language& language, std::string_view one, std::string_view other) {
    const auto& leads = language.topicLeads;
    const auto leadsHere = [&](const std::vector<std::string_view>& words, std::size_t at) {
        return at > 0 && std::find(leads.begin(), leads.end(), words[at - 1]) != leads.end();
    };
    const std::string left = keyOf(withoutOpening(one, ",-"));
    const std::string right = keyOf(withoutOpening(other, ",-"));
    const auto mine = wordsOf(left);
    const auto theirs = wordsOf(right);
    Run most;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        for (std::size_t j = 0; leadsHere(mine, i) && j < theirs.size(); ++j) {
            if (!leadsHere(theirs, j)) continue;
            Run run;
            for (std::size_t k = 0; i + k < mine.size() && j + k < theirs.size() && mine[i + k] == theirs[j + k]; ++k) {
                run.key += (run.key.empty() ? "" : " ") + std::string(mine[i + k]);
                run.telling += language.stopWords->contains(mine[i + k]) ? 0 : 1;
            }
            if (run.telling > most.telling) most = std::move(run);
        }
    }
    return most;
}

/// Whether two choices about one thing are the same choice: beside its name they share a word that tells, and that is
/// not named as over.
bool isSameChoice(const EndCues& reader, const Language& language, const Statement& statement, const Standing& one,
                  const Run& topic) {
    const auto tells = [&](std::string_view content) {
        return contentWords(language, reader.withoutChoice(withoutOpening(content, ",-")));
    };
    const Words named = contentWords(language, topic.key);
    const Words theirs = tells(one.content);
    const Words mine = tells(statement.content);
    const auto isOver = [&](const std::string& word) {
        return std::any_of(statement.over.begin(), statement.over.end(), [&](const OverPhrase& phrase) {
            return std::any_of(phrase.words.begin(), phrase.words.end(),
                               [&](const OverPhrase::Word& other) { return other.key == word; });
        });
    };
    // Where something is said to be over, all that the earlier one tells must be told again.
    const auto again = [&](const std::string& word) { return has(mine, word) && !isOver(word); };
    Words own = theirs;
    std::erase_if(own, [&](const std::string& word) { return has(named, word); });
    if (own.empty()) own = contentWords(language, one.value);
    if (own.empty()) return false;
    if (statement.stops) return std::all_of(own.begin(), own.end(), again);
    return std::any_of(own.begin(), own.end(), again);
}

/// Whether a choice was about something else than the other, as far as both say what they are about.
bool areOfOtherThings(const Statement& statement, const Standing& one) {
    const auto topic = [](std::string_view attribute, std::string_view value) {
        const std::string_view about = qualifierOf(attribute);
        return familyOf(attribute) != "decision" || about == keyOf(value) ? std::string_view() : about;
    };
    const std::string_view mine = topic(statement.attribute, statement.value);
    const std::string_view theirs = topic(one.attribute, one.value);
    return !mine.empty() && !theirs.empty() && mine != theirs;
}

/// What a choice is of: its value, or what its words tell beside that it is one.
std::string chosenIn(const EndCues& reader, const Statement& statement) {
    if (familyOf(statement.attribute) != kSaidFamily) return statement.value;
    return reader.withoutChoice(withoutOpening(statement.content, ",-"));
}

/// Whether what is chosen now is what the earlier choice itself told to have lost: "oak over pine", then "pine".
bool picksTheLoser(const EndCues& reader, const Language& language, const Statement& statement, const Standing& one) {
    const Words telling = contentWords(language, chosenIn(reader, statement));
    if (telling.empty() || areOfOtherThings(statement, one)) return false;
    std::string chosen = " " + keyOf(statement.value) + " ";
    if (familyOf(statement.attribute) == kSaidFamily) {
        chosen = " ";
        for (const auto& word : telling) chosen += word + " ";
    }
    const std::string told = " " + keyOf(one.content) + " ";
    for (std::size_t at = told.find(chosen); at != std::string::npos; at = told.find(chosen, at + 1)) {
        const std::string before = told.substr(0, at);
        const std::string after = told.substr(at + chosen.size());
        const auto stands = [&](std::string_view words) { return before.ends_with(" " + std::string(words)); };
        const auto follows = [&](std::string_view words) { return after.starts_with(std::string(words) + " "); };
        if (std::any_of(language.lostBehind.begin(), language.lostBehind.end(), stands) ||
            std::any_of(language.lostBefore.begin(), language.lostBefore.end(), follows))
            return true;
    }
    return false;
}

}  // namespace

std::vector<Overtaken> chosenBefore(const EndCues& reader, const Language& language, const Statement& statement,
                                    const std::vector<WeighedStanding>& candidates) {
    std::vector<Overtaken> found;
    const auto chooses = [&](std::string_view attribute, std::string_view content) {
        const std::string_view family = familyOf(attribute);
        return family == "decision" || (family == kSaidFamily && reader.tellsOfChoice(content));
    };
    if (statement.value == kNoValue || !chooses(statement.attribute, statement.content)) return found;
    for (const auto& candidate : candidates) {
        const Standing& one = *candidate.memory;
        if (one.own || one.relation || one.attribute == statement.attribute) continue;
        if (!chooses(one.attribute, one.content)) continue;
        Run topic = sharedTopic(language, statement.content, one.content);
        const bool named = topic.telling >= 2 ||
                           (topic.telling == 1 &&
                            contentWords(language, qualifierOf(one.attribute)) == contentWords(language, topic.key));
        const bool turned = picksTheLoser(reader, language, statement, one);
        if (!turned && (!named || isSameChoice(reader, language, statement, one, topic))) continue;
        found.push_back({&one, false, std::move(topic), 1});
    }
    return found;
}

namespace {

/// The words of a memory with a mark for each number, without those that only say that it is so now. Empty where there
/// is none, or what it tells has a day of its own.
std::string withoutNumbers(const Language& language, std::string_view content) {
    constexpr std::string_view kNumber = "#";
    const std::string key = keyOf(content);
    std::string told;
    bool counted = false;
    for (const auto word : wordsOf(key)) {
        if (isAmong(language.calendarWords, word)) return {};
        const bool number = isDigit(word[0]) || isAmong(language.grammar->numbers, word) ||
                            isAmong(language.disfluencies->numbers, word);
        counted = counted || number;
        if (!number && isAmong(language.adverbs, word)) continue;
        told += " " + std::string(number ? kNumber : word);
    }
    return counted ? told : std::string();
}

}  // namespace

std::vector<const Standing*> sameButForNumbers(const Language& language, const Statement& statement,
                                               const std::vector<Standing>& standing) {
    std::vector<const Standing*> same;
    const std::string told = withoutNumbers(language, statement.content);
    if (!statement.turns || told.empty() || statement.value == kNoValue) return same;
    for (const auto& one : standing)
        if (!one.own && !one.past && keyOf(one.content) != keyOf(statement.content) &&
            withoutNumbers(language, one.content) == told)
            same.push_back(&one);
    return same;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/model/model_gates.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/antecedents.h"
#include "core/memory/reading/change_cues.h"
#include "core/memory/reading/matters.h"

namespace hearth::memory {

namespace {

bool names(std::string_view content, std::string_view subject) {
    return (" " + keyOf(content) + " ").find(" " + keyOf(subject) + " ") != std::string::npos;
}

/// Words with a capital that do not only begin the line.
std::set<std::string> namesIn(std::string_view content) {
    std::set<std::string> found;
    bool first = true;
    for (const auto word : wordsOf(content)) {
        if (isUpper(word[0]) && !first && word.size() > 1) found.insert(keyOf(word));
        first = false;
    }
    return found;
}

/// The patterns for what passes, and after how long each surely has.
struct PassingCues {
    struct Cue {
        std::unique_ptr<re2::RE2> words;
        Milliseconds after;
    };
    explicit PassingCues(const Language& language) {
        for (const ExpiryWords& one : language.expiryWords)
            cues.push_back({std::make_unique<re2::RE2>(std::string(one.words)), one.days * kDay});
    }
    std::vector<Cue> cues;
};

/// The words of a line, each with whether it is a name: with a capital, and not only because it begins the line.
struct LineWord {
    std::string lower;
    bool name = false;
};

std::vector<LineWord> lineWords(std::string_view line) {
    std::vector<LineWord> words;
    for (const auto word : wordsOf(line))
        words.push_back({lowerAscii(word), isDigit(word[0]) || (isUpper(word[0]) && !words.empty())});
    return words;
}

std::set<std::string> tellingIn(const Language& language, std::initializer_list<std::string_view> texts) {
    std::set<std::string> words;
    for (const std::string_view text : texts)
        for (std::string& word : contentWords(language, text)) words.insert(std::move(word));
    return words;
}

/// How likely a text speaks of each matter; an attribute that is one says so itself.
std::vector<double> mattersOf(const Language& language, std::string_view family, std::string_view text) {
    constexpr double kSure = 0.9;
    const auto matters = MatterWords::shared(language);
    const auto families = matters->families();
    const auto told = std::find(families.begin(), families.end(), family);
    if (told == families.end() || family.empty()) return matters->chances(asWritten(language, text));
    std::vector<double> chances(families.size(), 0);
    chances[static_cast<std::size_t>(told - families.begin())] = kSure;
    return chances;
}

/// How likely both speak of one matter, of the one that they most likely do. The first is nothing lasting.
double commonMatter(const std::vector<double>& one, const std::vector<double>& other) {
    double most = 0;
    for (std::size_t i = 1; i < std::min(one.size(), other.size()); ++i)
        most = std::max(most, std::min(one[i], other[i]));
    return most;
}

constexpr auto kClosing = std::to_array<std::string_view>({"\"", "\u201D", "\u00BB"});

/// Whether a letter or digit stands on either side. Scripts that are written without spaces part nothing.
bool partsAWord(std::string_view text, std::size_t at) {
    constexpr char kMarks = '\xC2';  ///< Begins "«" and its like.
    constexpr unsigned char kThreeBytes = 0xE0;
    if (at == 0 || at >= text.size()) return false;
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    const auto isOfWord = [](char lead) {
        return (isLetter(lead) || isDigit(lead)) && lead != kMarks && static_cast<unsigned char>(lead) < kThreeBytes;
    };
    return isOfWord(text[before]) && isOfWord(text[at]);
}

/// A word that tells something, a number, or the whole message: "yes" says what the question before it asked. "Cat" and
/// "sister" do not say what a sentence is about, and tell something; "I", "the" and "to" do not.
bool saysSomething(const Language& language, std::string_view quote, std::string_view said) {
    constexpr std::size_t kLetters = 3;
    const auto words = wordsOf(quote);
    const bool tells = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const bool small = isAmong(language.firstPerson, lowerAscii(straightened(word))) || word.size() < kLetters ||
                           wordOverlap(word, word) == 0;
        return isDigit(word[0]) || !small;
    });
    return tells || !contentWords(language, quote).empty() || (!words.empty() && words == wordsOf(said));
}

std::int64_t denialsIn(const Language& language, const std::vector<LineWord>& words) {
    return std::count_if(words.begin(), words.end(), [&](const LineWord& word) {
        return isAmong(language.denials, word.lower) || isAmong(language.denials, capitalised(word.lower));
    });
}

}  // namespace

std::optional<std::size_t> quotedAt(const Language& language, const UnreadEnd& end, std::size_t message,
                                    std::string_view quote, bool wish) {
    if (message >= end.task.messages.size()) return std::nullopt;
    const ShownMessage& shown = end.task.messages[message];
    const std::string& said = end.texts[message];
    if (!shown.fresh || shown.role != chat::Role::User || !saysSomething(language, quote, said)) return std::nullopt;
    const auto sentences = splitSentences(said, language);
    for (std::size_t begin = said.find(quote); begin != std::string::npos; begin = said.find(quote, begin + 1)) {
        if (partsAWord(said, begin) || partsAWord(said, begin + quote.size())) continue;
        const auto sentence = std::find_if(sentences.begin(), sentences.end(),
                                           [&](const Sentence& one) { return one.begin <= begin && begin < one.end; });
        if (sentence == sentences.end()) continue;
        if (!sentence->question || wish || 2 * quote.size() <= sentence->end - sentence->begin) return begin;
    }
    return std::nullopt;
}

Sentence sentenceAt(const Language& language, std::string_view said, std::size_t begin) {
    for (const Sentence& sentence : splitSentences(said, language))
        if (sentence.begin <= begin && begin < sentence.end) return sentence;
    return {said, 0, said.size(), false};
}

bool tellsTheReader(const Language& language, const Sentence& sentence) {
    if (sentence.question) return false;
    bool toReader = false;
    for (const auto word : wordsOf(sentence.text)) {
        const std::string lower = lowerAscii(straightened(word));
        if (isAmong(language.firstPerson, lower)) return false;
        toReader = toReader || isOfReader(language, lower);
    }
    return toReader;
}

bool isOfReader(const Language& language, std::string_view word) {
    // "You're" is said of you.
    const std::string_view bare = word.substr(0, word.find('\''));
    const WordMap& shift = language.answerShift;
    return (language.antecedents != nullptr && isAmong(language.antecedents->you, bare)) ||
           std::any_of(shift.begin(), shift.end(), [&](const auto& pair) { return pair.first == bare; });
}

bool isQuotation(std::string_view said, std::size_t begin, std::size_t end) {
    bool within = false;
    bool around = false;
    for (const Token& token : tokensOf(said, {said, 0, said.size(), false})) {
        if (!token.quoted) around = true;
        if (token.begin >= begin && token.begin < end && token.quoted) within = true;
    }
    // A mark that nothing closes is no quotation: 27" are inches.
    const std::string_view rest = said.substr(end);
    const bool closed = std::any_of(kClosing.begin(), kClosing.end(),
                                    [&](std::string_view mark) { return rest.find(mark) != std::string_view::npos; });
    return within && around && closed;
}

bool haveToDoWithEachOther(const KnownMemory& known, const Statement& statement) {
    const bool ofUser = known.subject == kUserSubject || statement.subject == kUserSubject;
    if (ofUser || known.subject == statement.subject || names(known.content, statement.subject) ||
        names(statement.content, known.subject))
        return true;
    const std::set<std::string> both = namesIn(statement.content);
    const std::set<std::string> before = namesIn(known.content);
    return std::any_of(both.begin(), both.end(), [&](const std::string& name) { return before.contains(name); });
}

bool mayBeOfOneMatter(const Language& language, const KnownMemory& known, const Statement& statement,
                      std::string_view quote) {
    constexpr double kCommon = 0.01;
    const std::string about = statement.attribute + " " + statement.value;
    const auto told = tellingIn(language, {statement.content, quote, about});
    const auto before = tellingIn(language, {known.content});
    if (std::any_of(before.begin(), before.end(), [&](const std::string& word) { return told.contains(word); }))
        return true;
    if (known.subject != statement.subject) return false;
    const auto old = mattersOf(language, "", known.content);
    return commonMatter(old, mattersOf(language, familyOf(statement.attribute), statement.content)) > kCommon ||
           commonMatter(old, mattersOf(language, "", statement.content)) > kCommon ||
           commonMatter(old, mattersOf(language, "", quote)) > kCommon;
}

Result<std::optional<MemoryRow>> givingWay(store::Database& database, const KnownMemory& known, Timestamp said) {
    HEARTH_TRY(auto row, rowOf(database, known.id));
    if (known.learnedAt >= said || !row || row->deleted || !row->memory.kept()) return std::optional<MemoryRow>();
    const Memory& memory = row->memory;
    // What the rules saw it give way to in this very thread may be told better.
    const bool stood = !memory.supersededBy || memory.supersededAt > said || known.goneBy.has_value();
    if (!stood || memory.origin == "user" || memory.pinned) return std::optional<MemoryRow>();
    return row;
}

bool tellsThatItHasPassed(const Language& language, const Memory& line, Timestamp said) {
    constexpr Milliseconds kPlanIsOver = 92 * kDay;
    const Milliseconds age = said.since(line.learnedAt);
    if (line.kind == kindName(Kind::Plan) && age >= kPlanIsOver) return true;
    const std::string text = lowerAscii(line.content);
    const auto cues = sharedFor<PassingCues>(language);
    return std::any_of(cues->cues.begin(), cues->cues.end(), [&](const PassingCues::Cue& cue) {
        return age >= cue.after && re2::RE2::PartialMatch(text, *cue.words);
    });
}

bool isPartOf(const Language& language, std::string_view part, std::string_view whole) {
    const auto left = lineWords(part);
    const auto all = lineWords(whole);
    if (left.empty() || left.size() >= all.size() || denialsIn(language, left) != denialsIn(language, all))
        return false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto found = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(at), all.end(),
                                        [&](const LineWord& word) { return word.lower == left[i].lower; });
        if (found == all.end()) return false;
        const auto place = static_cast<std::size_t>(found - all.begin());
        // "Ana works at Zed and Bo lives in Rome": who lives in Rome is not left out.
        if (place > at && all[place - 1].name) return false;
        at = place + 1;
    }
    return !contentWords(language, part).empty();
}

}  // namespace hearth::memory

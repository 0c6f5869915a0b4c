// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/thread_sentences.h"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>
#include <set>

#include "core/base/text.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kSentence = 240;     ///< Characters of a kept sentence.
constexpr std::size_t kLong = 180;         ///< Of one that is told clause by clause.
constexpr std::size_t kWordsOfClause = 5;  ///< A shorter one belongs to the one before.
constexpr std::size_t kWordsOfTask = 3;
constexpr std::size_t kToldBySelf = 3;       ///< Words from which on what points back can be read alone.
constexpr std::size_t kShortestTelling = 3;  ///< Letters of a word that says something.

using Piece = re2::StringPiece;

bool finds(const re2::RE2& pattern, std::string_view text) {
    return re2::RE2::PartialMatch(Piece(text.data(), text.size()), pattern);
}

/// Where the pattern is found; empty where it is not.
std::string_view foundIn(const re2::RE2& pattern, std::string_view text) {
    Piece found;
    const Piece piece(text.data(), text.size());
    if (!pattern.Match(piece, 0, piece.size(), re2::RE2::UNANCHORED, &found, 1)) return {};
    return {found.data(), found.size()};
}

/// The sentence up to what is handed over in it: "Translate this" of "Translate this: “Dear …".
std::string_view beforeForeign(const Sentence& sentence, const std::vector<ForeignPart>& parts) {
    std::size_t end = sentence.end;
    for (const auto& part : parts)
        if (part.begin > sentence.begin && part.begin < end) end = part.begin;
    std::string_view text = sentence.text.substr(0, std::min(sentence.text.size(), end - sentence.begin));
    if (end < sentence.end) text = text.substr(0, text.find_last_not_of(" \t\n:\"'-(") + 1);
    return text;
}

std::string wordKey(std::string_view word) {
    std::string key = lowerAscii(word);
    if (key.size() > 2 && key.ends_with("'s")) key.resize(key.size() - 2);
    if (key.size() > 4 && key.ends_with("s") && !key.ends_with("ss")) key.pop_back();
    return key;
}

}  // namespace

struct ThreadSentences::Patterns {
    explicit Patterns(const ThreadWords& words)
        : decision(words.decision),
          chosen(words.chosen),
          intention(words.intention),
          idleDeed(words.idleDeed),
          supposed(words.supposed),
          open(words.open),
          doubt(words.doubt),
          pointing(words.pointing),
          noise(words.noise),
          lead(words.lead),
          needsLead(words.needsLead),
          clause(words.clause),
          completed(words.completed),
          abandoned(words.abandoned),
          implementing(words.implementing) {}
    re2::RE2 decision;
    re2::RE2 chosen;
    re2::RE2 intention;
    re2::RE2 idleDeed;
    re2::RE2 supposed;
    re2::RE2 open;
    re2::RE2 doubt;
    re2::RE2 pointing;
    re2::RE2 noise;
    re2::RE2 lead;
    re2::RE2 needsLead;
    re2::RE2 clause;
    re2::RE2 completed;
    re2::RE2 abandoned;
    re2::RE2 implementing;
    /// Whose words a message holds; made with the first message that is read.
    mutable std::once_flag once;
    mutable std::unique_ptr<const Provenance> provenance;
};

ThreadSentences::ThreadSentences(const Language& language)
    : m_language(language),
      m_words(*language.threads),
      m_patterns(std::make_unique<const Patterns>(*language.threads)) {}
ThreadSentences::~ThreadSentences() = default;
ThreadSentences::ThreadSentences(ThreadSentences&&) noexcept = default;

bool ThreadSentences::isSmall(std::string_view lowerWord) const {
    return lowerWord.size() < kShortestTelling || isAmong(m_words.small, lowerWord);
}

std::size_t ThreadSentences::contentWords(std::string_view text) const {
    const auto words = wordsOf(text);
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [&](std::string_view word) { return !isSmall(lowerAscii(word)); }));
}

std::size_t ThreadSentences::shared(std::string_view one, std::string_view other) const {
    const auto keysOf = [&](std::string_view text) {
        std::set<std::string> keys;
        for (const auto word : wordsOf(text))
            if (!isSmall(lowerAscii(word))) keys.insert(wordKey(word));
        return keys;
    };
    const auto left = keysOf(one);
    const auto right = keysOf(other);
    return static_cast<std::size_t>(
        std::count_if(left.begin(), left.end(), [&](const std::string& key) { return right.contains(key); }));
}

std::string ThreadSentences::taskOf(std::string_view message) const {
    const auto sentences = splitSentences(message, m_language);
    if (sentences.empty()) return {};
    std::string_view text = sentences.front().text;
    const std::size_t colon = std::min(text.find(": "), text.find(":\n"));
    const std::size_t end = std::min({colon, text.find('"'), text.find("“"), text.size()});
    const std::string_view task = trim(text.substr(0, end));
    if (wordsOf(task).size() >= kWordsOfTask) text = task;
    if (wordsOf(text).size() < kWordsOfTask) return {};
    return shape(text.ends_with(':') ? text.substr(0, text.size() - 1) : text, false).text;
}

bool ThreadSentences::completes(const OwnSentence& sentence) const {
    return !sentence.question && finds(m_patterns->completed, sentence.text);
}
bool ThreadSentences::abandons(const OwnSentence& sentence) const {
    return finds(m_patterns->abandoned, sentence.text);
}
bool ThreadSentences::implements(const OwnSentence& sentence) const {
    return finds(m_patterns->implementing, sentence.text);
}

/// How far a sentence settles something, and the words that say so.
Holds ThreadSentences::decides(const std::string& text, std::string_view& said) const {
    if (finds(m_patterns->supposed, text)) return Holds::No;
    said = foundIn(m_patterns->decision, text);
    if (!said.empty() || finds(m_patterns->chosen, text)) return Holds::Firm;
    const std::string_view meant = foundIn(m_patterns->intention, text);
    if (meant.empty()) return Holds::No;
    const auto behind = static_cast<std::size_t>(meant.data() + meant.size() - text.data());
    if (finds(m_patterns->idleDeed, std::string_view(text).substr(behind))) return Holds::No;
    said = meant;
    return Holds::Loose;
}

Holds ThreadSentences::leavesOpen(const std::string& text, std::string_view& said) const {
    said = foundIn(m_patterns->open, text);
    if (!said.empty()) return Holds::Firm;
    said = foundIn(m_patterns->doubt, text);
    return said.empty() ? Holds::No : Holds::Loose;
}

void ThreadSentences::weigh(OwnSentence& sentence) const {
    const std::string& text = sentence.text;
    std::string_view said;
    sentence.noise = finds(m_patterns->noise, text);
    if (!sentence.question) sentence.decided = decides(text, said);
    if (sentence.decided == Holds::No) sentence.open = leavesOpen(text, said);
    std::string rest = text;
    if (!said.empty()) rest.erase(static_cast<std::size_t>(said.data() - text.data()), said.size());
    const std::size_t left = contentWords(rest);
    sentence.bare = left == 0;
    const std::size_t enough = said.empty() && sentence.decided != Holds::No ? 1 : 0;
    sentence.points = left <= enough || (left <= kToldBySelf && finds(m_patterns->pointing, text));
}

OwnSentence ThreadSentences::shape(std::string_view told, bool question) const {
    std::string text = elide(collapseSpaces(told), kSentence);
    Piece lead;
    if (!finds(m_patterns->needsLead, text) && re2::RE2::PartialMatch(text, m_patterns->lead, &lead) &&
        lead.size() < text.size())
        text.erase(0, lead.size());
    OwnSentence sentence;
    sentence.text = capitalised(text);
    sentence.words = wordsOf(sentence.text).size();
    sentence.telling = contentWords(sentence.text);
    sentence.question = question;
    weigh(sentence);
    return sentence;
}

std::vector<std::string_view> ThreadSentences::clausesOf(std::string_view sentence) const {
    if (countCharacters(sentence) <= kLong) return {sentence};
    std::vector<std::string_view> clauses;
    std::size_t begin = 0;
    for (std::size_t from = 0; from < sentence.size();) {
        Piece found[2];
        const Piece whole(sentence.data(), sentence.size());
        if (!m_patterns->clause.Match(whole, from, whole.size(), re2::RE2::UNANCHORED, found, 2)) break;
        const auto end = static_cast<std::size_t>(found[1].data() - sentence.data());
        from = end + found[1].size();
        if (wordsOf(sentence.substr(begin, end - begin)).size() < kWordsOfClause) continue;
        clauses.push_back(trim(sentence.substr(begin, end - begin)));
        begin = from;
    }
    clauses.push_back(trim(sentence.substr(begin)));
    return clauses;
}

std::vector<OwnSentence> ThreadSentences::ownOf(std::string_view message) const {
    std::call_once(m_patterns->once, [&] { m_patterns->provenance = std::make_unique<const Provenance>(m_language); });
    const Provenance& provenance = *m_patterns->provenance;
    const auto foreign = provenance.foreignParts(message);
    std::vector<OwnSentence> own;
    bool settles = false;
    for (const auto& sentence : splitSentences(message, m_language)) {
        if (isForeign(foreign, sentence.begin)) continue;
        const std::string_view text = beforeForeign(sentence, foreign);
        for (const auto clause : clausesOf(text)) {
            own.push_back(shape(clause, sentence.question && text.size() == sentence.text.size()));
            settles = settles || own.back().decided != Holds::No || own.back().open != Holds::No;
        }
    }
    // Whose words the whole message is, is asked only where something would be believed of it.
    if (settles && provenance.whose(message, foreign, {}) == Whose::HandedOver)
        for (auto& sentence : own) sentence.decided = sentence.open = Holds::No;
    return own;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/parts.h"

#include <algorithm>
#include <array>

#include "core/memory/forms.h"
#include "core/memory/people.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestSubject = 6;  ///< Words before the verb.
constexpr std::size_t kLongestJoint = 5;    ///< Words from a conjunction to the clause: "and on top of that my …".
constexpr std::size_t kLongestLabel = 40;   ///< Bytes before a colon that are no clause.

template <std::size_t N>
bool isAny(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isPronoun(const std::string& word) {
    static constexpr auto kWords = std::to_array<std::string_view>(
        {"i",       "i'm",   "im",  "i've",   "ive",   "i'd",    "i'll",     "we",        "we're",   "we've", "we'll",
         "we'd",    "he",    "she", "he's",   "she's", "they",   "they're",  "they've",   "it",      "it's",  "that's",
         "there's", "there", "you", "you're", "let's", "nobody", "everyone", "everybody", "nothing", "mine",  "ours"});
    return isAny(kWords, word);
}

bool isDeterminer(const std::string& word) {
    static constexpr auto kWords =
        std::to_array<std::string_view>({"my", "our", "his", "her", "their", "the", "a", "an", "this", "that", "these",
                                         "those", "both", "all", "one", "every", "each"});
    return isAny(kWords, word);
}

bool isConjunction(const std::string& word) {
    static constexpr auto kWords = std::to_array<std::string_view>(
        {"and",      "but",         "so",           "because",   "cause",    "cos",    "cuz",         "coz",
         "although", "though",      "while",        "whilst",    "whereas",  "plus",   "yet",         "since",
         "as",       "when",        "until",        "till",      "given",    "seeing", "considering", "now",
         "&",        "then",        "also",         "except",    "where",    "that",   "which",       "who",
         "knowing",  "meaning",     "only",         "with",      "remember", "what",   "even",        "being",
         "moreover", "furthermore", "additionally", "meanwhile", "besides",  "further"});
    return isAny(kWords, word);
}

/// What may stand between a conjunction and the clause: "now that", "seeing as how", "and also".
bool isJoint(const std::string& word) {
    static constexpr auto kWords = std::to_array<std::string_view>(
        {"that",     "as",  "how",    "though",    "well",     "also",    "then",    "now",  "so",  "because", "since",
         "actually", "yes", "means",  "anyway",    "btw",      "well",    "the",     "fact", "oh",  "and",     "cos",
         "but",      "of",  "course", "meanwhile", "moreover", "further", "besides", "on",   "top", "plus"});
    return isAny(kWords, word);
}

/// "Named after where we found her": a clause that a preposition before it takes.
bool isGoverned(const std::vector<Token>& tokens, std::size_t at) {
    static constexpr auto kTaken = std::to_array<std::string_view>({"where", "what", "who", "which"});
    static constexpr auto kTaking =
        std::to_array<std::string_view>({"after", "of", "for", "with", "about", "from", "by", "than", "like", "to"});
    return at > 0 && !tokens[at].afterBreak && isAny(kTaken, tokens[at].lower) && isAny(kTaking, tokens[at - 1].lower);
}

/// "mum", which stands without "my".
bool isBareKin(const std::string& word) {
    const std::string_view kin = peopleWords().bareKin;
    const std::size_t at = kin.find(word);
    const std::size_t end = at == std::string_view::npos ? 0 : at + word.size();
    return end > 0 && (at == 0 || kin[at - 1] == '|') && (end == kin.size() || kin[end] == '|');
}

bool isCapital(std::string_view message, const Token& token) {
    return isUpper(message[token.begin]) || (static_cast<unsigned char>(message[token.begin]) == 0xC3);
}

std::string wordsFrom(std::string_view message, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    return std::string(message.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin));
}

/// "… an oven & we live …": a sign for "and".
bool isJoinedBySign(std::string_view message, const std::vector<Token>& tokens, std::size_t at) {
    if (at == 0 || !(isPronoun(tokens[at].lower) || isDeterminer(tokens[at].lower))) return false;
    const std::string_view between = message.substr(tokens[at - 1].end, tokens[at].begin - tokens[at - 1].end);
    return between.find('&') != std::string_view::npos || between.find(" / ") != std::string_view::npos;
}

/// "I am 74 and was a teacher": what was so tells something of its own behind what is so, and asks nothing.
bool goesBack(const std::vector<Token>& tokens, std::size_t first, std::size_t verb) {
    static constexpr auto kIs = std::to_array<std::string_view>({"am", "is", "are", "i'm", "im", "she's", "he's"});
    const bool was = tokens[verb].lower == "was" || tokens[verb].lower == "were";
    return verb + 1 < tokens.size() && was && !isPronoun(tokens[verb + 1].lower) &&
           std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(verb),
                       [](const Token& one) { return isAny(kIs, one.lower); });
}

bool isAsking(WordList interrogatives, const Token& token) {
    return std::find(interrogatives.begin(), interrogatives.end(), token.lower) != interrogatives.end() ||
           token.lower == "any";
}

}  // namespace

bool pointsBack(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    static constexpr auto kPointers = std::to_array<std::string_view>(
        {"it", "it's", "its", "that", "that's", "thats", "them", "those", "this", "there", "they", "they're", "one",
         "ones", "which", "there's", "these", "itself"});
    constexpr std::size_t kHead = 2;
    constexpr std::size_t kShort = 9;
    for (std::size_t i = first; i < last; ++i) {
        if (!isAny(kPointers, tokens[i].lower)) continue;
        // "that flat" is named, "those" at the end is not.
        const bool names = tokens[i].lower == "that" || tokens[i].lower == "this" || tokens[i].lower == "those" ||
                           tokens[i].lower == "these" || tokens[i].lower == "one";
        if (i < first + kHead && (!names || i + 2 < last)) return true;
        if (last - first <= kShort && (i + 1 == last || !names)) return true;
    }
    return false;
}

/// "I am the developer": of what stands before.
static bool namesPart(const std::vector<Token>& tokens) {
    constexpr std::size_t kMost = 4;
    return tokens.size() > 2 && tokens.size() <= kMost && isPronoun(tokens.front().lower) &&
           tokens[tokens.size() - 2].lower == "the";
}

/// "Rosa and her husband Karl are moving": two names before a verb of several do it together.
static bool isOneOfSeveral(std::string_view message, const std::vector<Token>& tokens, std::size_t at) {
    static constexpr auto kOfSeveral = std::to_array<std::string_view>({"are", "were", "have", "both", "aren't"});
    std::size_t verb = at + 1;
    while (verb < tokens.size() && verb < at + kLongestSubject && !isAny(kOfSeveral, tokens[verb].lower) &&
           !tokens[verb].afterBreak)
        ++verb;
    return verb > at + 1 && verb < tokens.size() && isAny(kOfSeveral, tokens[verb].lower) &&
           isCapital(message, tokens[verb - 1]) && !isPronoun(tokens[verb - 1].lower) &&
           !tokens[verb - 1].lower.ends_with("s");
}

PartCutter::PartCutter(const Language& language)
    : m_language(language),
      m_finite(language.finiteVerbs.begin(), language.finiteVerbs.end()),
      m_shared(language.clauseVerbs.begin(), language.clauseVerbs.end()) {
    m_shared.insert(language.finiteVerbs.begin(), language.finiteVerbs.end());
    m_shared.insert(language.pastVerbs.begin(), language.pastVerbs.end());
    m_shared.erase("be");  // "can sing and be happy": no clause of its own.
}

bool PartCutter::isFinite(const std::string& word) const {
    return m_finite.contains(word) || (word.size() > 4 && (word.ends_with("'s") || word.ends_with("ed")));
}

bool PartCutter::startsClause(std::string_view message, const std::vector<Token>& tokens, std::size_t at) const {
    if (at >= tokens.size() || tokens[at].quoted) return false;
    if (isPronoun(tokens[at].lower)) return true;
    // "Gluten's been off the menu."
    if (tokens[at].lower.ends_with("'s") && at + 1 < tokens.size() && tokens[at + 1].lower == "been") return true;
    const bool named = isCapital(message, tokens[at]);
    if (isBareKin(tokens[at].lower)) return at + 1 < tokens.size() && isFinite(tokens[at + 1].lower);
    if (!named && !isDeterminer(tokens[at].lower)) return false;
    if (named && tokens[at].lower.ends_with("'s") && at + 1 < tokens.size() && !tokens[at + 1].afterBreak) return true;
    for (std::size_t i = at + 1; i < tokens.size() && i <= at + kLongestSubject; ++i) {
        if (tokens[i].afterBreak || tokens[i].lower == "and" || tokens[i].lower == "i") return false;
        if (isFinite(tokens[i].lower)) return true;
    }
    return false;
}

bool PartCutter::beginsClause(std::string_view message, const Sentence& sentence, std::size_t byte) const {
    const std::vector<Token> tokens = tokensOf(message, sentence);
    const auto at = std::find_if(tokens.begin(), tokens.end(), [&](const Token& one) { return one.begin >= byte; });
    return at != tokens.end() && startsClause(message, tokens, static_cast<std::size_t>(at - tokens.begin()));
}

std::size_t PartCutter::boundary(std::string_view message, const std::vector<Token>& tokens, std::size_t at) const {
    if (tokens[at].quoted) return 0;
    if (tokens[at].strongBreak) return at;
    const bool conjunction = isConjunction(tokens[at].lower);
    if (!conjunction && !tokens[at].afterBreak && !isJoinedBySign(message, tokens, at)) return 0;
    if (!conjunction) return startsClause(message, tokens, at) ? at : 0;
    // "my sister and I" is one subject, and so is "me and my sister".
    if (at == 1 && tokens[0].lower == "me" && tokens[at].lower == "and") return 0;
    if (tokens[at].lower == "and" && at + 1 < tokens.size() && tokens[at + 1].lower == "i" && !tokens[at].afterBreak &&
        at <= 4 && !isFinite(tokens[at - 1].lower) && !isPronoun(tokens[0].lower))
        return 0;
    if (tokens[at].lower == "and" && isOneOfSeveral(message, tokens, at)) return 0;
    if (isGoverned(tokens, at)) return 0;
    for (std::size_t next = at + 1; next < tokens.size() && next <= at + kLongestJoint; ++next) {
        // "On top of that my brother …": the clause begins behind what only points back.
        const bool points = tokens[next].lower == "that" && startsClause(message, tokens, next + 1);
        if (!points && startsClause(message, tokens, next)) return next;
        if (!isJoint(tokens[next].lower)) break;
    }
    return 0;
}

std::vector<Part> PartCutter::joined(std::vector<Part> parts, std::string_view message) const {
    std::vector<Part> whole;
    for (auto& part : parts) {
        const Sentence words{message.substr(part.begin, part.end - part.begin), part.begin, part.end, false};
        const std::vector<Token> tokens = tokensOf(message, words);
        const bool label = !whole.empty() && part.joint == ":" && !startsClause(message, tokens, 0) &&
                           whole.back().end - whole.back().begin <= kLongestLabel && isLabel(message, whole.back());
        const bool back =
            !whole.empty() && part.subject.empty() && (pointsBack(tokens, 0, tokens.size()) || namesPart(tokens));
        if ((label || back) && !whole.back().asks && !part.asks) {
            whole.back().end = part.end;
        } else {
            whole.push_back(std::move(part));
        }
    }
    return whole;
}

bool PartCutter::isLabel(std::string_view message, const Part& part) const {
    const Sentence words{message.substr(part.begin, part.end - part.begin), part.begin, part.end, false};
    const std::vector<Token> tokens = tokensOf(message, words);
    return tokens.size() <= kLongestSubject && std::none_of(tokens.begin(), tokens.end(), [&](const Token& token) {
               return isFinite(token.lower) || (isPronoun(token.lower) && token.lower != "mine");
           });
}

std::vector<Part> PartCutter::cut(std::string_view message, const Sentence& sentence) const {
    std::vector<Part> parts;
    const std::vector<Token> tokens = tokensOf(message, sentence);
    if (tokens.empty()) return parts;
    std::size_t start = 0;
    std::string subject;
    std::string lent;
    std::string joint = isConjunction(tokens[0].lower) ? tokens[0].lower : std::string();
    const auto close = [&](std::size_t end, std::size_t next) {
        if (end > start) parts.push_back({tokens[start].begin, tokens[end - 1].end, lent, joint, false});
        if (end > start && isAsking(m_language.interrogatives, tokens[start])) parts.back().asks = sentence.question;
        joint = end < tokens.size() && tokens[end].strongBreak ? ":"
                : next > end && end < tokens.size()            ? tokens[end].lower
                                                               : std::string();
        start = next;
        lent.clear();
    };
    const auto noteSubject = [&](std::size_t at) {
        if (isPronoun(tokens[at].lower)) subject = tokens[at].lower.starts_with("w") ? "we" : "I";
        if (isPronoun(tokens[at].lower) && !tokens[at].lower.starts_with("i") && !tokens[at].lower.starts_with("w"))
            subject.clear();
        if (isPronoun(tokens[at].lower)) return;
        std::size_t verb = at + 1;
        while (verb < tokens.size() && verb <= at + kLongestSubject && !isFinite(tokens[verb].lower)) ++verb;
        // "My uncle never eats meat and always brings his own": the other verb has its own adverb, or none.
        std::size_t last = verb;
        while (last > at + 1 && isAmong(formWords().between, tokens[last - 1].lower)) --last;
        subject = verb < tokens.size() && isFinite(tokens[verb].lower) && verb > at
                      ? wordsFrom(message, tokens, at, last)
                      : std::string();
    };
    noteSubject(0);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (i <= start) continue;
        const bool asks = sentence.question && tokens[i].afterBreak && isAsking(m_language.interrogatives, tokens[i]);
        if (const std::size_t next = asks ? i : boundary(message, tokens, i); next != 0) {
            close(i, next);
            noteSubject(next);
            continue;
        }
        const bool joined = tokens[i].lower == "and" || tokens[i].lower == "but" || tokens[i].lower == "then";
        const std::size_t verb = joined ? i + 1 : i;
        if ((!joined && !tokens[i].afterBreak) || verb >= tokens.size() || subject.empty() || tokens[i].quoted)
            continue;
        const bool being = joined && !sentence.question && goesBack(tokens, start, verb);
        if (!m_shared.contains(tokens[verb].lower) || (!being && isAsking(m_language.interrogatives, tokens[verb])))
            continue;
        close(i, verb);
        lent = subject;
    }
    close(tokens.size(), tokens.size());
    const bool asked = std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.asks; });
    if (sentence.question && !asked && !parts.empty()) parts.back().asks = true;
    return joined(std::move(parts), message);
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/question.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"
#include "core/index/analyzer.h"
#include "core/index/folding.h"
#include "core/recall/question_words.h"

namespace hearth::recall {

namespace {

/// Stems that say "this is a question about what was said" and nothing of its subject. Sorted.
constexpr auto kBoilerplate = std::to_array<std::string_view>(
    {"accord",  "again", "anyth", "ask",     "chat",  "convers", "describ",  "detail", "discuss", "earlier", "exactli",
     "explain", "find",  "give",  "hei",     "hello", "hey",     "hi",       "kind",   "know",    "mean",    "mention",
     "messag",  "ok",    "okai",  "opinion", "pleas", "previou", "question", "recal",  "regard",  "rememb",  "remind",
     "sai",     "said",  "speak", "still",   "talk",  "tell",    "thank",    "thing",  "told",    "type"});
static_assert(std::is_sorted(kBoilerplate.begin(), kBoilerplate.end()));

/// Words of small talk: a message of nothing else is answered, not looked up. Sorted.
constexpr auto kSmallTalk = std::to_array<std::string_view>(
    {"afternoon", "amazing", "awesome",  "bye",        "cheers",    "congrats",  "cool",    "day",       "dear",
     "dude",      "evening", "everyone", "everything", "excellent", "fine",      "friend",  "fun",       "glad",
     "goes",      "going",   "gonna",    "good",       "goodbye",   "goodnight", "got",     "gotcha",    "great",
     "greetings", "guess",   "guys",     "haha",       "happy",     "help",      "hmm",     "hope",      "interesting",
     "later",     "lets",    "lol",      "lot",        "love",      "lovely",    "luck",    "man",       "mate",
     "morning",   "much",    "nice",     "nicely",     "night",     "nope",      "nothing", "perfect",   "pretty",
     "really",    "right",   "sir",      "something",  "sorry",     "sounds",    "super",   "sure",      "thank",
     "thanks",    "thanx",   "thx",      "today",      "tomorrow",  "tonight",   "ty",      "wait",      "week",
     "weekend",   "welcome", "well",     "wow",        "yeah",      "year",      "yep",     "yesterday", "yup"});
static_assert(std::is_sorted(kSmallTalk.begin(), kSmallTalk.end()));

constexpr double kGenericWeight = 0.5;
/// Stems. Sorted.
constexpr auto kGeneric =
    std::to_array<std::string_view>({"call", "date", "good", "long", "make", "name", "need", "number", "peopl",
                                     "person", "place", "time", "wai", "want", "work"});
static_assert(std::is_sorted(kGeneric.begin(), kGeneric.end()));

template <std::size_t Size>
bool among(const std::array<std::string_view, Size>& sorted, std::string_view term) {
    return std::binary_search(sorted.begin(), sorted.end(), term);
}

/// As the lists of other languages have it: without "¿" before it, nor the article of "l'ora".
std::string listedForm(std::string_view run) {
    for (const std::string_view mark : {"¿", "¡"})
        if (run.starts_with(mark)) run.remove_prefix(mark.size());
    const std::size_t apostrophe = run.find('\'');
    if (apostrophe != std::string_view::npos) run.remove_prefix(apostrophe + 1);
    return index::foldForSearch(run);
}

/// Each once, in order; the question receives how the terms of a whole word stand in the text, `asking` those of words
/// that only ask.
std::vector<index::QueryTerm> termsOf(std::string_view text, index::Analyzer& analyzer, Question& question,
                                      std::set<std::string>& asking) {
    std::vector<index::QueryTerm> all;
    std::size_t at = 0;
    for (std::string_view run = index::nextRun(text, at); !run.empty(); run = index::nextRun(text, at)) {
        std::vector<std::string> terms;
        analyzer.appendTerms(run, terms);
        if (terms.size() == 1) question.written.emplace(terms.front(), run);
        if (onlyAsks(listedForm(run), question.language)) asking.insert(terms.begin(), terms.end());
        for (std::string& term : terms) {
            const bool known =
                std::any_of(all.begin(), all.end(), [&](const auto& other) { return other.term == term; });
            const double weight = isGenericTerm(term) ? kGenericWeight : 1;
            if (!known) all.push_back({std::move(term), weight});
        }
    }
    return all;
}

/// Words with a capital that do not begin a sentence.
std::vector<std::string> properTermsOf(std::string_view text, index::Analyzer& analyzer) {
    std::vector<std::string> terms;
    std::size_t at = 0;
    bool sentenceStart = true;
    std::size_t last = 0;
    for (std::string_view run = index::nextRun(text, at); !run.empty(); run = index::nextRun(text, at)) {
        const auto start = static_cast<std::size_t>(run.data() - text.data());
        if (text.substr(last, start - last).find_first_of(".!?\n") != std::string_view::npos) sentenceStart = true;
        const bool capital = run.front() >= 'A' && run.front() <= 'Z';
        if (capital && !sentenceStart) analyzer.appendTerms(run, terms);
        sentenceStart = false;
        last = at;
    }
    return terms;
}

std::vector<std::string> foldedWords(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    for (std::string_view run = index::nextRun(text, at); !run.empty(); run = index::nextRun(text, at)) {
        std::string word = foldCase(run);
        for (const std::string_view ending : {"'s", "’s"})
            if (word.ends_with(ending)) word.resize(word.size() - ending.size());
        words.push_back(std::move(word));
    }
    return words;
}

/// Whether a folded word says what a question is about.
bool isSubject(const std::string& word, index::Analyzer& analyzer, index::Language language) {
    if (among(kSmallTalk, word)) return false;
    const std::string folded = listedForm(word);
    if (isSmallTalk(folded, language) || onlyAsks(folded, language)) return false;
    std::vector<std::string> terms;
    analyzer.appendTerms(word, terms);
    return std::any_of(terms.begin(), terms.end(), [](const std::string& term) { return !among(kBoilerplate, term); });
}

bool asksForAssistant(std::string_view text) {
    static const RE2 kAsked(
        R"((?i)\b(you (\w+ )?(said|told|gave|wrote|suggested|recommended|mentioned|explained|listed|provided|proposed|advised|shared|described|created|generated|came up with)|(did|had|have) you (\w+ )?(say|tell|give|write|suggest|recommend|mention|explain|list|provide|propose|advise|share|describe|create|come up with)|your (answer|suggestions?|recommendations?|explanation|advice|reply|response|proposal))\b)");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kAsked);
}

}  // namespace

Question parseQuestion(std::string_view text, const Clock& clock) {
    Question question;
    question.text = std::string(text);
    question.words = foldedWords(text);
    question.asksWhen = asksWhen(text);
    question.asksAssistant = asksForAssistant(text);
    question.frame = parseTimeFrame(text, clock.localNow());
    if (question.frame) question.frame = inMoments(*question.frame, clock);
    index::Analyzer analyzer;
    question.language = index::languageOf(text);
    analyzer.use(question.language);
    std::set<std::string> asking;
    std::vector<index::QueryTerm> all = termsOf(withoutRelativeTime(text), analyzer, question, asking);
    if (all.empty()) all = termsOf(text, analyzer, question, asking);
    std::copy_if(all.begin(), all.end(), std::back_inserter(question.terms), [&](const index::QueryTerm& term) {
        return !among(kBoilerplate, term.term) && !asking.contains(term.term);
    });
    question.namesSubject = std::any_of(question.words.begin(), question.words.end(), [&](const std::string& word) {
        return isSubject(word, analyzer, question.language);
    });
    std::vector<std::string> listed;
    for (const std::string& word : question.words) listed.push_back(listedForm(word));
    if (isGreeting(listed)) question.namesSubject = false;
    question.properTerms = properTermsOf(text, analyzer);
    if (question.terms.empty()) question.terms = std::move(all);
    return question;
}

bool isGenericTerm(std::string_view term) { return among(kGeneric, term); }

bool names(const Question& question, std::string_view speaker) {
    const auto asked = [&](const std::string& name) {
        return std::find(question.words.begin(), question.words.end(), name) != question.words.end();
    };
    const std::vector<std::string> parts = foldedWords(speaker);
    return !parts.empty() && asked(parts.front());
}

}  // namespace hearth::recall

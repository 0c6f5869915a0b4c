// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/threads/thread_fold.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "core/base/text.h"
#include "core/memory/keeping/cadence.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kSentence = 240;  ///< Characters of a kept sentence.
constexpr std::size_t kMostKept = 12;   ///< Decisions and open questions.
constexpr std::size_t kMostNames = 48;
constexpr std::size_t kMostWords = 160;
constexpr std::size_t kMostTerms = 120;
constexpr std::size_t kMostSubtopics = 5;
constexpr std::size_t kAssistantPart = 1200;  ///< Bytes of an answer that are read for words and questions.
constexpr std::size_t kToldByAQuestion = 2;   ///< Telling words of what is left open, or left off at.
constexpr std::size_t kShortest = 3;          ///< Words of a sentence that says something.
constexpr std::size_t kWordsOfLead = 5;
constexpr std::size_t kPlain = 6;         ///< Words of one that says something with a single telling word.
constexpr std::int64_t kAskedBefore = 2;  ///< Messages of the person after which their question is still meant.
constexpr std::size_t kAnswersFrom = 3;   ///< Words that a statement shares with what it answers.
constexpr double kSameMatter = 0.6;
constexpr std::int64_t kDoubtedFor = 4;  ///< Messages of the person for which a mere doubt is open.
constexpr std::size_t kContextBytes = 600 * 4;

void keepLargest(std::map<std::string, int>& counts, std::size_t most) {
    if (counts.size() <= most * 2) return;
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [word, count] : counts) order.emplace_back(-count, word);
    std::sort(order.begin(), order.end());
    for (std::size_t i = most; i < order.size(); ++i) counts.erase(order[i].second);
}

std::vector<std::string> top(const std::map<std::string, int>& counts, std::size_t most, int atLeast) {
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [word, count] : counts)
        if (count >= atLeast) order.emplace_back(-count, word);
    std::sort(order.begin(), order.end());
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) words.push_back(order[i].second);
    return words;
}

/// What stands for personal data is no word of the thread.
bool isPlaceholder(std::string_view text, std::string_view word) {
    const auto at = static_cast<std::size_t>(word.data() - text.data());
    return at > 0 && text[at - 1] == '[';
}

void countTerm(ThreadFold& fold, const std::string& term, bool own) {
    TermUse& use = fold.terms[term];
    ++use.count;
    use.own = use.own || own;
    use.places |= std::uint64_t{1} << (fold.messages % 64);
}

void countWords(const ThreadSentences& words, ThreadFold& fold, const Sentence& sentence, bool own) {
    bool first = true;
    std::string before;
    for (const auto word : wordsOf(sentence.text)) {
        const std::string lower = lowerAscii(word);
        const bool counts = !words.isSmall(lower) && !isDigit(lower[0]) && !isPlaceholder(sentence.text, word);
        if (counts) {
            ++fold.words[lower];
            if (isUpper(word[0]) && !first) ++fold.names[std::string(word)];
            countTerm(fold, lower, own);
            if (!before.empty()) countTerm(fold, before + " " + lower, own);
        }
        before = counts ? lower : "";
        first = false;
    }
}

/// The heaviest half goes on being counted when there are too many.
void keepHeaviest(std::map<std::string, TermUse>& terms, std::size_t most) {
    if (terms.size() <= most * 2) return;
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [term, use] : terms) order.emplace_back(-use.count, term);
    std::sort(order.begin(), order.end());
    for (std::size_t i = most; i < order.size(); ++i) terms.erase(order[i].second);
}

/// A pair says more than a word.
int weightOf(const std::string& term, const TermUse& use) {
    return use.count * (term.find(' ') == std::string::npos ? 2 : 3);
}

/// Whether two terms are about the same: they share a word, or are said in the same messages.
bool sameTopic(const std::string& one, const TermUse& oneUse, const std::string& other, const TermUse& otherUse) {
    for (const auto word : wordsOf(one))
        for (const auto also : wordsOf(other))
            if (keyOf(word) == keyOf(also)) return true;
    const int both = std::popcount(oneUse.places & otherUse.places);
    const int either = std::popcount(oneUse.places | otherUse.places);
    return both * 5 >= either * 3;
}

/// As the thread writes it: names with their capital.
std::string asWritten(const ThreadFold& fold, const std::string& term) {
    for (const auto& [name, count] : fold.names)
        if (count >= 2 && lowerAscii(name) == term) return name;
    return term;
}

/// The distinct things that the person of a thread speaks of, in more than one message of it, besides what it is about
/// as a whole.
std::vector<std::string> subtopicsOf(const ThreadFold& fold, std::string_view topic) {
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [term, use] : fold.terms)
        if (use.own && std::popcount(use.places) >= 2) order.emplace_back(-weightOf(term, use), term);
    std::sort(order.begin(), order.end());
    std::vector<std::string> chosen;
    for (const auto& [weight, term] : order) {
        const TermUse& use = fold.terms.at(term);
        const bool said = std::any_of(chosen.begin(), chosen.end(), [&, &term = term](const std::string& one) {
            return sameTopic(one, fold.terms.at(one), term, use);
        });
        if (said || sameTopic(std::string(topic), {}, term, {1, 1})) continue;
        chosen.push_back(term);
        if (chosen.size() == kMostSubtopics) break;
    }
    for (auto& term : chosen) term = asWritten(fold, term);
    return chosen;
}

Json termsToJson(const std::map<std::string, TermUse>& terms) {
    Json object = Json::object();
    for (const auto& [term, use] : terms) object[term] = {use.count, use.places, use.own};
    return object;
}

std::map<std::string, TermUse> termsFromJson(const Json& object) {
    std::map<std::string, TermUse> terms;
    if (!object.is_object()) return terms;
    for (const auto& [term, use] : object.items())
        if (use.is_array() && use.size() >= 2 && use[0].is_number_integer() && use[1].is_number_integer())
            terms[term] = {use[0].get<int>(), use[1].get<std::uint64_t>(), use.size() == 2 || use[2] == true};
    return terms;
}

std::int64_t integerAt(const Json& object, const char* key) {
    return static_cast<std::int64_t>(numberAt(object, key).value_or(0));
}

Json sentencesToJson(const std::vector<DatedSentence>& sentences) {
    Json list = Json::array();
    for (const auto& sentence : sentences)
        list.push_back({{"text", sentence.text},
                        {"at", sentence.at.milliseconds()},
                        {"firm", sentence.firm},
                        {"number", sentence.number}});
    return list;
}

std::vector<DatedSentence> sentencesFromJson(const Json& list) {
    std::vector<DatedSentence> sentences;
    if (!list.is_array()) return sentences;
    for (const auto& entry : list)
        if (const auto text = stringAt(entry, "text"))
            sentences.push_back(
                {*text, Timestamp(integerAt(entry, "at")), boolAt(entry, "firm", true), integerAt(entry, "number")});
    return sentences;
}

std::map<std::string, int> countsFromJson(const Json& object) {
    std::map<std::string, int> counts;
    if (!object.is_object()) return counts;
    for (const auto& [word, count] : object.items())
        if (count.is_number_integer()) counts[word] = count.get<int>();
    return counts;
}

/// Where there are too many, the oldest of what was only meant goes first.
void keepNewest(std::vector<DatedSentence>& sentences, DatedSentence next) {
    std::erase_if(sentences, [&](const DatedSentence& kept) { return kept.text == next.text; });
    sentences.push_back(std::move(next));
    if (sentences.size() <= kMostKept) return;
    const auto loose = std::find_if(sentences.begin(), sentences.end(), [](const auto& kept) { return !kept.firm; });
    sentences.erase(loose == sentences.end() ? sentences.begin() : loose);
}

/// A sentence that says too little alone, behind what it speaks of; `apart`: that stands in another message.
std::string behind(std::string_view before, const std::string& text, bool apart) {
    if (before.empty() || before.find(text) != std::string_view::npos) return text;
    const bool ended = before.find_first_of(".?!:…", before.size() - 1) != std::string_view::npos;
    return elide(std::string(before) + (apart ? " … " : ended ? " " : ". ") + text, kSentence);
}

double saturated(double share) { return std::min(1.0, share); }

/// The newest first, and what is firm before the rest.
std::vector<std::string> texts(const std::vector<DatedSentence>& sentences) {
    std::vector<std::string> list;
    for (const bool firm : {true, false})
        for (auto at = sentences.rbegin(); at != sentences.rend(); ++at)
            if (at->firm == firm) list.push_back(at->text);
    return list;
}

/// Adds a line as long as the whole stays within what a prompt may hold.
void addLine(std::string& context, const std::string& line) {
    if (context.size() + line.size() + 1 <= kContextBytes) context += line + "\n";
}

}  // namespace

ThreadReader::ThreadReader(const Redactor& redactor, const Language& language)
    : m_redactor(redactor), m_language(language), m_sentences(language) {}

Json foldToJson(const ThreadFold& fold) {
    return {{"lead", fold.lead},
            {"task", fold.task},
            {"position", fold.position},
            {"decisions", sentencesToJson(fold.decisions)},
            {"open", sentencesToJson(fold.open)},
            {"asked", sentencesToJson(fold.asked)},
            {"question", sentencesToJson({fold.question})},
            {"names", fold.names},
            {"words", fold.words},
            {"terms", termsToJson(fold.terms)},
            {"cue", fold.cue},
            {"messages", fold.messages},
            {"userMessages", fold.userMessages},
            {"userWords", fold.userWords},
            {"days", fold.days},
            {"firstAt", fold.firstAt.milliseconds()},
            {"lastAt", fold.lastAt.milliseconds()}};
}

ThreadFold foldFromJson(const Json& value) {
    ThreadFold fold;
    fold.lead = stringAt(value, "lead").value_or("");
    fold.task = stringAt(value, "task").value_or("");
    fold.position = stringAt(value, "position").value_or("");
    fold.decisions = sentencesFromJson(memberAt(value, "decisions"));
    fold.open = sentencesFromJson(memberAt(value, "open"));
    fold.asked = sentencesFromJson(memberAt(value, "asked"));
    if (auto question = sentencesFromJson(memberAt(value, "question")); !question.empty())
        fold.question = std::move(question.front());
    fold.names = countsFromJson(memberAt(value, "names"));
    fold.words = countsFromJson(memberAt(value, "words"));
    fold.terms = termsFromJson(memberAt(value, "terms"));
    fold.cue = stringAt(value, "cue").value_or("");
    fold.messages = integerAt(value, "messages");
    fold.userMessages = integerAt(value, "userMessages");
    fold.userWords = integerAt(value, "userWords");
    fold.days = integerAt(value, "days");
    fold.firstAt = Timestamp(integerAt(value, "firstAt"));
    fold.lastAt = Timestamp(integerAt(value, "lastAt"));
    return fold;
}

void ThreadReader::add(ThreadFold& fold, const Turn& turn) const {
    const bool user = turn.role == chat::Role::User;
    if (!user && turn.role != chat::Role::Assistant) return;
    if (fold.messages == 0) fold.firstAt = turn.at;
    if (fold.messages == 0 || turn.at.milliseconds() / kDay != fold.lastAt.milliseconds() / kDay) ++fold.days;
    ++fold.messages;
    fold.lastAt = std::max(fold.lastAt, turn.at);
    const std::string clean =
        m_redactor.redact(user ? turn.text : turn.text.substr(0, byteOffset(turn.text, kAssistantPart)),
                          fold.asked.empty() ? std::string_view() : std::string_view(fold.asked.back().text));
    if (user) ++fold.userMessages;
    const std::vector<DatedSentence> asked = std::exchange(fold.asked, {});
    for (const auto& sentence : splitSentences(clean, m_language)) {
        countWords(m_sentences, fold, sentence, user);
        const std::size_t length = wordsOf(sentence.text).size();
        if (user) fold.userWords += static_cast<std::int64_t>(length);
        if (user || !sentence.question || length < kShortest) continue;
        const std::string text = elide(collapseSpaces(sentence.text), kSentence);
        if (m_sentences.contentWords(text) >= kToldByAQuestion) keepNewest(fold.asked, {text, turn.at});
    }
    if (user && !turn.played) addOwn(fold, turn.at, clean, asked);
    if (user && !turn.played && fold.lead.empty() && fold.position.empty()) fold.task = m_sentences.taskOf(clean);
    keepLargest(fold.names, kMostNames);
    keepLargest(fold.words, kMostWords);
    keepHeaviest(fold.terms, kMostTerms);
}

void ThreadReader::settle(ThreadFold& fold, const OwnSentence& sentence, const DatedSentence& told) const {
    // What is said at some length about what was open answers it, whatever it is called.
    const bool decides = sentence.decided != Holds::No;
    const std::size_t enough = decides ? 1 : kAnswersFrom;
    if (!sentence.question && sentence.open == Holds::No)
        std::erase_if(fold.open,
                      [&](const DatedSentence& open) { return m_sentences.shared(open.text, told.text) >= enough; });
    if (decides) {
        // Of two about the same the later holds.
        std::erase_if(fold.decisions, [&](const DatedSentence& earlier) {
            return wordOverlap(earlier.text, told.text) >= kSameMatter;
        });
        keepNewest(fold.decisions, told);
        fold.cue = "decided";
    }
    if (sentence.open != Holds::No) {
        std::erase_if(fold.asked, [&](const DatedSentence& asked) { return told.text.starts_with(asked.text); });
        keepNewest(fold.open, told);
    }
    if (m_sentences.abandons(sentence))
        fold.cue = "abandoned";
    else if (m_sentences.completes(sentence))
        fold.cue = "completed";
    else if (m_sentences.implements(sentence))
        fold.cue = "implementing";
}

/// A doubt that nobody comes back to is none any more, and what was dropped leaves nothing open.
void ThreadReader::drop(ThreadFold& fold) const {
    std::erase_if(fold.open, [&](const DatedSentence& open) {
        return !open.firm && fold.userMessages - open.number >= kDoubtedFor;
    });
    if (fold.cue == "abandoned") fold.open.clear();
}

/// A sentence with what it points at, if it says too little alone: a doubt and a choice speak of what was asked,
/// everything else of what was said before it.
std::string ThreadReader::toldAlone(const OwnSentence& sentence, std::string_view earlier, std::string_view question,
                                    bool apart) const {
    if (!sentence.points) return sentence.text;
    const bool chosen =
        sentence.decided != Holds::No && (sentence.bare || m_sentences.shared(question, sentence.text) > 0);
    const bool asked = !question.empty() && (sentence.open != Holds::No || chosen);
    return behind(asked ? question : earlier, sentence.text, apart && !asked);
}

void ThreadReader::addOwn(ThreadFold& fold, Timestamp at, std::string_view text,
                          const std::vector<DatedSentence>& asked) const {
    const bool recent = fold.userMessages - fold.question.number <= kAskedBefore;
    std::string before = !asked.empty() ? asked.back().text : fold.position;
    std::string question = !asked.empty() ? asked.back().text : recent ? fold.question.text : std::string();
    // What the assistant has just asked stands right before it.
    bool apart = asked.empty() || asked.back().number > 0;
    for (const OwnSentence& sentence : m_sentences.ownOf(text)) {
        const std::string earlier = std::exchange(before, sentence.text);
        const std::string told = toldAlone(sentence, earlier, question, std::exchange(apart, false));
        if (sentence.question && sentence.telling > 0) {
            question = sentence.text;
            fold.question = {sentence.text, at, true, fold.userMessages};
        }
        const bool firm = sentence.decided == Holds::Firm || sentence.open == Holds::Firm;
        if (sentence.noise || (sentence.words < kShortest && !(firm && sentence.telling > 0))) continue;
        if (sentence.question) keepNewest(fold.asked, {sentence.text, at, true, fold.userMessages});
        if (fold.lead.empty() && sentence.words >= kWordsOfLead) fold.lead = sentence.text;
        const bool tells = sentence.telling >= kToldByAQuestion ||
                           (sentence.telling > 0 && (sentence.points || sentence.words >= kPlain));
        if (tells || (fold.position.empty() && sentence.words > kShortest)) fold.position = told;
        settle(fold, sentence, {told, at, firm, fold.userMessages});
    }
    drop(fold);
}

ThreadDigest ThreadReader::digest(const ThreadFold& fold, std::string_view title, const Clock& clock) const {
    ThreadDigest digest;
    digest.decisions = texts(fold.decisions);
    digest.openQuestions = texts(fold.open);
    // What was asked last and never answered, by either side, is open too.
    for (const auto& question : fold.asked) digest.openQuestions.push_back(question.text);
    digest.entities = top(fold.names, 8, 2);
    const std::string& lead = fold.lead.empty() ? fold.task : fold.lead;
    digest.position = fold.position.empty() ? lead : fold.position;
    digest.state = fold.cue.empty() ? "brainstorming" : fold.cue;
    const std::string second = !digest.decisions.empty() ? digest.decisions.front() : digest.position;
    digest.summary = lead;
    if (second != lead && !second.empty()) digest.summary += digest.summary.empty() ? second : " " + second;
    const std::string cleanTitle = m_redactor.redact(collapseSpaces(title));
    digest.topic = cleanTitle;
    if (digest.topic.empty())
        for (const auto& word : top(fold.words, 3, 2)) digest.topic += (digest.topic.empty() ? "" : ", ") + word;
    digest.subtopics = subtopicsOf(fold, digest.topic);
    digest.engagement = 0.5 * saturated(static_cast<double>(fold.messages) / 30) +
                        0.3 * saturated(static_cast<double>(fold.userWords) / 600) +
                        0.2 * saturated(static_cast<double>(fold.days) / 5);
    const std::string name = cleanTitle.empty() ? (digest.topic.empty() ? "Untitled" : digest.topic) : cleanTitle;
    addLine(digest.precomputed,
            fmt::format("Conversation \"{}\", {} to {}, {} messages, {}.", elide(name, 120), clock.day(fold.firstAt),
                        clock.day(fold.lastAt), fold.messages, digest.state));
    if (!lead.empty()) addLine(digest.precomputed, "It began with: " + lead);
    for (auto at = fold.decisions.rbegin(); at != fold.decisions.rend() && at - fold.decisions.rbegin() < 5; ++at)
        addLine(digest.precomputed, fmt::format("Decided ({}): {}", clock.day(at->at), at->text));
    for (std::size_t i = 0; i < std::min<std::size_t>(digest.openQuestions.size(), 4); ++i)
        addLine(digest.precomputed, "Open: " + digest.openQuestions[i]);
    if (!digest.position.empty())
        addLine(digest.precomputed, fmt::format("Left off ({}): {}", clock.day(fold.lastAt), digest.position));
    return digest;
}

}  // namespace hearth::memory

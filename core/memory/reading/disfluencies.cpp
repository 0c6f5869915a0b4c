// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/disfluencies.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

Sentence within(std::string_view message, std::size_t begin, std::size_t end, bool question) {
    const std::string_view text = trim(message.substr(begin, end - begin));
    const auto from = static_cast<std::size_t>(text.data() - message.data());
    return {text, from, from + text.size(), question};
}

void blank(std::string& message, std::size_t begin, std::size_t end) {
    std::fill(message.begin() + static_cast<std::ptrdiff_t>(begin), message.begin() + static_cast<std::ptrdiff_t>(end),
              ' ');
}

/// The sentence without the white space that blanking left at its edges.
void settle(const std::string& message, Sentence& sentence) {
    sentence = within(message, sentence.begin, sentence.end, sentence.question);
}

std::size_t offsetIn(std::string_view text, std::string_view word) {
    return static_cast<std::size_t>(word.data() - text.data());
}

bool isNameWord(std::string_view word) {
    return isUpper(word[0]) || (static_cast<unsigned char>(word[0]) == 0xC3 && word.size() > 2);
}

}  // namespace

Disfluencies::Disfluencies(const Language& language, const Segmenter& segmenter)
    : m_language(language),
      m_segmenter(segmenter),
      m_faces(language.disfluencies->faces),
      m_laughs(language.disfluencies->laughs),
      m_runOn(language.disfluencies->runOn),
      m_repairs(language.disfluencies->repairs),
      m_surely(language.disfluencies->surely),
      m_takenBack(language.disfluencies->takenBack),
      m_toldThat(language.disfluencies->toldThat),
      m_being(language.disfluencies->being),
      m_doing(language.disfluencies->doing),
      m_retold(language.disfluencies->retold),
      m_mildly(language.disfluencies->mildly),
      m_leads(language.disfluencies->leads),
      m_remarks(language.disfluencies->remarks),
      m_tails(language.disfluencies->tails),
      m_praising(language.disfluencies->praising),
      m_doubts(language.disfluencies->doubts),
      m_irony(language.irony),
      m_leavesPlay(language.leavesPlay),
      m_nameLabel(language.disfluencies->nameLabel),
      m_ownData(language.disfluencies->ownData) {
    HEARTH_CHECK(m_faces.ok() && m_laughs.ok() && m_runOn.ok() && m_repairs.ok() && m_surely.ok() && m_retold.ok() &&
                 m_mildly.ok() && m_leads.ok());
    HEARTH_CHECK(m_remarks.ok() && m_tails.ok() && m_praising.ok() && m_doubts.ok() && m_irony.ok() &&
                 m_leavesPlay.ok() && m_ownData.ok());
    HEARTH_CHECK(m_takenBack.ok() && m_toldThat.ok() && m_being.ok() && m_doing.ok());
}

Disfluencies::Stop Disfluencies::stopIn(std::string_view message, const Sentence& sentence, std::size_t from) const {
    std::array<re2::StringPiece, 3> groups;
    const std::string_view words = sentence.text;
    const re2::StringPiece text(words.data(), words.size());
    const auto found = [&](const re2::RE2& pattern, int group) {
        if (!pattern.Match(text, from, text.size(), re2::RE2::UNANCHORED, groups.data(), group + 1)) return Stop{};
        const auto at = static_cast<std::size_t>(groups[group].data() - text.data());
        return Stop{at, at + groups[group].size(), true};
    };
    if (const Stop face = found(m_faces, 1); face.found) return face;
    if (Stop laugh = found(m_laughs, 1); laugh.found) {
        // "I just love Mondays lol": that is what the laugh says.
        const bool mocks = re2::RE2::PartialMatch({words.data(), words.size()}, m_irony);
        if (mocks || re2::RE2::PartialMatch({words.data(), laugh.begin}, m_praising)) laugh.begin = laugh.end;
        if (m_segmenter.beginsClause(message, sentence, sentence.begin + laugh.end + 1)) return laugh;
    }
    Stop runOn = found(m_runOn, 2);
    runOn.end = runOn.begin;
    return runOn;
}

void Disfluencies::cut(std::string& message, Sentence sentence, std::vector<Sentence>& out) const {
    constexpr std::size_t kFewest = 2;  ///< Words before a cut.
    std::size_t from = 0;
    while (from < sentence.text.size()) {
        const Stop stop = stopIn(message, sentence, from);
        if (!stop.found) break;
        blank(message, sentence.begin + stop.begin, sentence.begin + stop.end);
        from = std::max(stop.end, from + 1);
        const bool few = wordsOf(sentence.text.substr(0, stop.begin)).size() < kFewest;
        if (few || wordsOf(sentence.text.substr(stop.end)).empty()) continue;
        out.push_back(within(message, sentence.begin, sentence.begin + stop.begin, false));
        sentence = within(message, sentence.begin + stop.end, sentence.end, sentence.question);
        from = 0;
    }
    settle(message, sentence);
    if (!wordsOf(sentence.text).empty()) out.push_back(sentence);
}

void Disfluencies::dropTalk(std::string& message, Sentence& sentence) const {
    constexpr std::size_t kFewest = 3;  ///< Words that stay.
    std::array<re2::StringPiece, 2> groups;
    const re2::StringPiece whole(sentence.text.data(), sentence.text.size());
    std::size_t end = sentence.text.size();
    if (m_tails.Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, groups.data(), 2))
        end = static_cast<std::size_t>(groups[1].data() - whole.data());
    // "Oh great, another form", "I just love Mondays lol": that is what such words say there.
    const std::string tail = std::string(sentence.text.substr(end)) + " x";
    if (re2::RE2::PartialMatch({whole.data(), end}, m_irony) ||
        (re2::RE2::PartialMatch(tail, m_laughs) && re2::RE2::PartialMatch(whole, m_praising)))
        return;
    if (end < sentence.text.size() && wordsOf(sentence.text.substr(0, end)).size() >= kFewest) {
        blank(message, sentence.begin + end, sentence.end);
        settle(message, sentence);
    }
    for (const re2::RE2* pattern : {&m_leads, &m_remarks, &m_leads}) {
        const re2::StringPiece text(sentence.text.data(), sentence.text.size());
        if (!pattern->Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups.data(), 2)) continue;
        const std::size_t next = groups[1].size();
        // "Anyway, I live in Riga" behind a joke says that it is over.
        if (re2::RE2::PartialMatch({text.data(), next}, m_leavesPlay)) continue;
        if (wordsOf(sentence.text.substr(next)).size() < kFewest) continue;
        if (pattern == &m_remarks && !m_segmenter.beginsClause(message, sentence, sentence.begin + next)) continue;
        blank(message, sentence.begin, sentence.begin + next);
        settle(message, sentence);
    }
}

bool Disfluencies::isDated(std::string_view word) const {
    const std::string lower = lowerAscii(word);
    return isAmong(m_language.disfluencies->months, lower) || isAmong(m_language.disfluencies->weekdays, lower);
}

Disfluencies::Is Disfluencies::kindOf(const std::vector<std::string_view>& words, std::size_t at) const {
    const std::string lower = lowerAscii(words[at]);
    const bool counts = isDigit(words[at][0]) || isAmong(m_language.disfluencies->numbers, lower);
    if (isUpper(words[at][0]) ? isDated(words[at]) : isAmong(m_language.disfluencies->weekdays, lower)) return Is::Date;
    if (counts && at + 1 < words.size() && isAmong(m_language.disfluencies->months, lowerAscii(words[at + 1])))
        return Is::Date;
    if (counts) return Is::Number;
    if (isNameWord(words[at]) && !isAmong(m_language.capitalWords, words[at])) return Is::Name;
    return isAmong(m_language.disfluencies->articles, lower) ? Is::Thing : Is::Word;
}

std::size_t Disfluencies::lengthOf(const std::vector<std::string_view>& words, std::size_t at, Is kind) const {
    std::size_t end = at + 1;
    const auto goesOn = [&](std::string_view word) {
        if (kind == Is::Date) return isDated(word) || isDigit(word[0]);
        if (kind == Is::Name) return isNameWord(word) && !isAmong(m_language.capitalWords, word);
        return kind == Is::Thing && end == at + 1;
    };
    while (end < words.size() && goesOn(words[end])) {
        // A stop ends it, but that of "Dr.".
        const std::string_view between(
            words[end - 1].data() + words[end - 1].size(),
            static_cast<std::size_t>(words[end].data() - words[end - 1].data()) - words[end - 1].size());
        if (between.find(',') != std::string_view::npos) break;
        ++end;
    }
    return end - at;
}

bool Disfluencies::isClause(const std::vector<std::string_view>& words, std::size_t from) const {
    for (std::size_t i = from; i < words.size(); ++i) {
        const std::string lower = lowerAscii(words[i]);
        if (isAmong(m_language.finiteVerbs, lower) || isAmong(m_language.writer, lower)) return true;
    }
    return false;
}

std::size_t Disfluencies::wrongAt(const std::vector<std::string_view>& words, Is kind) const {
    constexpr std::size_t kBack = 5;  ///< Words before what leads over, within which the wrong one begins.
    if (kind == Is::Word) return words.size() - 1;
    for (std::size_t back = 1; back <= std::min(kBack, words.size()); ++back) {
        std::size_t at = words.size() - back;
        if (kindOf(words, at) != kind || (kind == Is::Name && at == 0)) continue;
        // The whole name, the whole date.
        const bool grows = kind == Is::Name || kind == Is::Date;
        while (grows && at > 1 && kindOf(words, at - 1) == kind && lengthOf(words, at - 1, kind) > 1) --at;
        return at;
    }
    return words.size();
}

bool Disfluencies::isMeant(const Lead& lead, const std::vector<std::string_view>& right, std::size_t first, Is kind,
                           std::size_t length) const {
    constexpr std::size_t kTail = 3;  ///< Words that one without a kind may have.
    const bool counted = kind == Is::Number || kind == Is::Date;
    if (!counted && isClause(right, first + length)) return false;
    if (kind == Is::Word) return lead.surely && right.size() <= kTail && !isClause(right, 0);
    // "I have tea, no sugar": where nothing is counted, only what is surely told anew.
    return lead.surely || counted || lead.apart;
}

std::optional<Disfluencies::Exchange> Disfluencies::exchangeAt(std::string_view text, const Lead& lead) const {
    const auto wrong = wordsOf(text.substr(0, lead.begin));
    const auto right = wordsOf(text.substr(lead.end));
    if (wrong.size() < 2 || right.empty()) return std::nullopt;
    const bool placed = right.size() > 1 && isAmong(m_language.beforePlaces, lowerAscii(right[0]));
    const std::size_t first = placed ? 1 : 0;
    const Is kind = kindOf(right, first);
    const std::size_t length = lengthOf(right, first, kind);
    if (!isMeant(lead, right, first, kind, length)) return std::nullopt;
    const std::size_t at = wrongAt(wrong, kind);
    if (at >= wrong.size()) return std::nullopt;
    Exchange exchange{offsetIn(text, wrong[at]), offsetIn(text, right[first + length - 1]), {}};
    exchange.end += right[first + length - 1].size();
    // "In Leeds, I mean in Bradford", but also "in Leeds, I mean Bradford".
    const bool both = placed && at > 0 && isAmong(m_language.beforePlaces, lowerAscii(wrong[at - 1]));
    if (both) exchange.begin = offsetIn(text, wrong[at - 1]);
    const std::size_t told = offsetIn(text, right[placed && !both ? 1 : 0]);
    exchange.put = std::string(text.substr(told, exchange.end - told));
    // "Three cats, no, four": what was counted stays behind the number.
    const std::size_t behind = at + std::min(lengthOf(wrong, at, kind), wrong.size() - at);
    const bool repeats = behind < wrong.size() && first + length < right.size() &&
                         lowerAscii(right[first + length]) == lowerAscii(wrong[behind]);
    if (behind < wrong.size() && !repeats) {
        const std::size_t rest = offsetIn(text, wrong[behind]);
        exchange.put += " " + std::string(text.substr(rest, offsetIn(text, wrong.back()) + wrong.back().size() - rest));
    }
    if (exchange.put.size() > exchange.end - exchange.begin) return std::nullopt;
    return exchange;
}

void Disfluencies::repair(std::string& message, Sentence& sentence) const {
    std::array<re2::StringPiece, 3> groups;
    const re2::StringPiece text(sentence.text.data(), sentence.text.size());
    if (re2::RE2::PartialMatch(text, m_retold)) return;
    std::size_t from = 0;
    while (m_repairs.Match(text, from, text.size(), re2::RE2::UNANCHORED, groups.data(), 3)) {
        Lead lead;
        lead.begin = static_cast<std::size_t>(groups[0].data() - text.data());
        lead.end = lead.begin + groups[0].size();
        lead.surely = re2::RE2::PartialMatch(groups[2], m_surely);
        lead.apart = text[lead.end - 2] == ',' || re2::RE2::PartialMatch(groups[2], m_mildly);
        from = lead.begin + groups[1].size() + 1;
        const bool stopped = std::any_of(groups[1].begin(), groups[1].end(), [](char c) { return !isSpace(c); });
        if (!lead.surely && !stopped) continue;
        auto exchange = exchangeAt(sentence.text, lead);
        if (!exchange) continue;
        const std::size_t room = exchange->end - exchange->begin;
        exchange->put.insert(0, room - exchange->put.size(), ' ');
        message.replace(sentence.begin + exchange->begin, room, exchange->put);
        return settle(message, sentence);
    }
}

std::string Disfluencies::putRight(std::string_view before, std::string_view repair) const {
    while (!before.empty() && !isLetter(before.back()) && !isDigit(before.back())) before.remove_suffix(1);
    // "*Liverpool": the word before it was typed wrong.
    if (repair.starts_with('*') && repair.find('*', 1) == std::string_view::npos) {
        std::string marked = std::string(before) + ", " + std::string(repair.substr(1));
        const auto exchange = exchangeAt(marked, {before.size(), before.size() + 2, true, true});
        if (!exchange) return {};
        return marked.replace(exchange->begin, exchange->end - exchange->begin, exchange->put);
    }
    std::string told = std::string(before) + ", " + std::string(repair);
    const std::string both = told;
    // "No, London is too far" answers somebody.
    const re2::StringPiece said(both.data() + before.size(), both.size() - before.size());
    std::array<re2::StringPiece, 3> lead;
    if (!m_repairs.Match(said, 0, said.size(), re2::RE2::ANCHOR_START, lead.data(), 3)) return {};
    const auto right = wordsOf(std::string_view(said.data(), said.size()).substr(lead[0].size()));
    const Is kind = right.empty() ? Is::Word : kindOf(right, 0);
    const bool meant = re2::RE2::PartialMatch(lead[2], m_surely) || re2::RE2::PartialMatch(lead[2], m_mildly);
    // "Sorry 4, forgot the baby", "no Saturday, she works Friday": the reason stands behind.
    const std::size_t reason = both.find(',', before.size() + lead[0].size());
    const bool day = kind == Is::Date && !isClause(wordsOf(both.substr(0, reason)), wordsOf(before).size());
    if (!meant && !day) return {};
    if (reason != std::string::npos && (kind == Is::Number || kind == Is::Date)) told.resize(reason);
    Sentence sentence = within(told, 0, told.size(), false);
    const std::string plain = told;
    this->repair(told, sentence);
    return told == plain ? std::string() : collapseSpaces(told);
}

/// "… called Ingvild. Ingvild Moe.": the name is told in full.
static void joinNames(std::string& message, std::vector<Sentence>& sentences) {
    constexpr std::size_t kLongest = 3;
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        const auto before = wordsOf(sentences[i - 1].text);
        const auto words = wordsOf(sentences[i].text);
        if (before.size() < 2 || words.size() < 2 || words.size() > kLongest || before.back() != words.front())
            continue;
        if (!std::all_of(words.begin(), words.end(), isNameWord)) continue;
        const std::size_t begin = sentences[i - 1].begin + offsetIn(sentences[i - 1].text, before.back());
        blank(message, begin, sentences[i].begin);
        sentences[i - 1].end = sentences[i].end;
        settle(message, sentences[i - 1]);
        sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

void Disfluencies::takeBack(std::string& message, Sentence& sentence) const {
    std::array<re2::StringPiece, 2> groups;
    const std::string_view text = sentence.text;
    if (!m_takenBack.Match({text.data(), text.size()}, 0, text.size(), re2::RE2::UNANCHORED, groups.data(), 2)) return;
    std::string told(text.substr(0, static_cast<std::size_t>(groups[1].data() - text.data())));
    re2::RE2::Replace(&told, m_toldThat, "");
    const std::string between(m_language.disfluencies->noLonger);
    if (!re2::RE2::Replace(&told, m_being, "\\1\\2" + between + " \\3") &&
        !re2::RE2::Replace(&told, m_doing, "\\1" + between + " \\2 \\3"))
        return;
    if (told.size() > text.size()) return;
    told.resize(text.size(), ' ');
    message.replace(sentence.begin, told.size(), told);
    settle(message, sentence);
}

void Disfluencies::joinLabels(std::string& message, std::vector<Sentence>& sentences) const {
    const std::string_view joined = m_language.disfluencies->named;
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        Sentence& before = sentences[i - 1];
        std::array<re2::StringPiece, 2> label;
        const re2::StringPiece text(sentences[i].text.data(), sentences[i].text.size());
        if (!m_nameLabel.in(text).Match(text, 0, text.size(), re2::RE2::UNANCHORED, label.data(), 2)) continue;
        std::size_t end = before.end;
        while (end > before.begin && !isLetter(message[end - 1]) && !isDigit(message[end - 1])) --end;
        const std::size_t name = sentences[i].begin + label[1].size();
        const bool sameLine = message.substr(end, name - end).find('\n') == std::string::npos;
        const re2::StringPiece head(before.text.data(), before.text.size());
        const bool labelled = before.text.find(':') != std::string_view::npos;
        if (!sameLine || labelled || before.question || wordsOf(before.text).size() < 3 || name - end < joined.size() ||
            re2::RE2::PartialMatch(head, m_ownData))
            continue;
        blank(message, end, name);
        message.replace(end, joined.size(), joined);
        before = within(message, before.begin, sentences[i].end, false);
        sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

void Disfluencies::mend(std::string& message, std::vector<Sentence>& sentences) const {
    std::vector<Sentence> mended;
    for (const auto& sentence : sentences) cut(message, sentence, mended);
    for (auto& sentence : mended) {
        dropTalk(message, sentence);
        repair(message, sentence);
        takeBack(message, sentence);
    }
    joinNames(message, mended);
    joinLabels(message, mended);
    sentences = std::move(mended);
}

std::string Disfluencies::withoutFaces(std::string_view message) const {
    std::string bare(message);
    std::array<re2::StringPiece, 2> groups;
    std::size_t from = 0;
    const re2::StringPiece text(bare.data(), bare.size());
    while (from < bare.size() && m_faces.Match(text, from, bare.size(), re2::RE2::UNANCHORED, groups.data(), 2)) {
        const auto at = static_cast<std::size_t>(groups[1].data() - bare.data());
        from = at + groups[1].size();
        blank(bare, at, from);
    }
    return bare;
}

std::string Disfluencies::tidied(std::string_view content) const {
    std::string text(content);
    re2::RE2::Replace(&text, m_doubts, ".");
    re2::RE2::GlobalReplace(&text, m_faces, " ");
    // A quote or bracket that stands alone was cut from its other half.
    if (std::count(text.begin(), text.end(), '"') % 2 != 0) {
        const std::size_t at = text.front() == '"' ? 0 : text.rfind('"');
        text.erase(at, 1);
    }
    const auto open = std::count(text.begin(), text.end(), '(');
    const auto closed = std::count(text.begin(), text.end(), ')');
    if (open > closed) {
        const std::size_t at = text.rfind('(');
        text.replace(at, 1, at > 1 && text[at - 1] == ' ' ? "" : " ");
        if (at > 1 && text[at - 1] == ' ') text.insert(at - 1, ",");
    } else if (const std::size_t at = text.rfind(')'); closed > open && at > 1) {
        // "1) for the shed" keeps its mark.
        text.erase(at, 1);
    }
    text = collapseSpaces(text);
    while (text.size() > 2 && text.back() == '.' &&
           std::string_view(" :;,-").find(text[text.size() - 2]) != std::string_view::npos)
        text.erase(text.size() - 2, 1);
    return text;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/asides.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

bool isStop(char c) { return c == ',' || c == ';' || c == ':' || c == '-' || c == '(' || c == ')'; }

/// Apostrophes may be curly or left out.
std::string loosely(std::string_view words) {
    std::string pattern;
    for (const char c : words) {
        if (c == '\'') {
            pattern += "(?:'|\u2019)?";
        } else {
            pattern += c;
        }
    }
    return pattern;
}

re2::RE2::Options quiet() {
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_case_sensitive(false);
    return options;
}

/// A pattern between the marks of an aside.
std::string bounded(std::string_view words) {
    constexpr const char* kBefore = "(?:^|[\\s(,;:\\x{2013}\\x{2014}-])(";
    constexpr const char* kAfter = ")(?:$|[\\s),;:.!?\\x{2013}\\x{2014}\\x{2026}-])";
    return kBefore + loosely(words) + kAfter;
}

/// Whether what an aside says ends with it.
bool isClosed(std::string_view behind) {
    if (behind.size() < 2 || behind[0] != ' ') return true;
    constexpr unsigned char kDashes = 0xE2;
    constexpr unsigned char kPictographs = 0xF0;
    const auto next = static_cast<unsigned char>(behind[1]);
    return isStop(behind[1]) || next == kDashes || next == kPictographs;
}

}  // namespace

Asides::Asides(const Language& language)
    : m_language(language),
      m_aside(bounded(language.asides), quiet()),
      m_stopped(bounded(language.stoppedAsides), quiet()),
      m_cleft(loosely(language.clefts), quiet()),
      m_supposed(loosely(language.supposed), quiet()) {
    HEARTH_CHECK(m_aside.ok() && m_stopped.ok() && m_cleft.ok() && m_supposed.ok());
}

bool Asides::isGoverned(std::string_view before) const {
    const auto words = wordsOf(before);
    if (words.empty() || before.ends_with(", ") || before.ends_with(",")) return false;
    return isAmong(m_language.governing, lowerAscii(words.back()));
}

bool Asides::supposes(std::string_view rest) const {
    re2::StringPiece input(rest.data(), rest.size());
    std::string verb;
    while (re2::RE2::FindAndConsume(&input, m_supposed, &verb))
        if (!isAmong(m_language.mildWishes, lowerAscii(verb))) return true;
    return false;
}

bool Asides::isWanted(std::string_view text, std::size_t begin, std::size_t end, bool stopped) const {
    const std::string_view before = text.substr(0, begin);
    const std::string_view behind = text.substr(end);
    if (isGoverned(before)) return false;
    if (!stopped) return true;
    if (supposes(before) || supposes(behind)) return false;
    if (isClosed(behind)) return true;
    const std::string straight = straightened(behind);
    const auto words = wordsOf(straight);
    if (words.empty()) return true;
    const std::string next = lowerAscii(words[0]);
    return isAmong(m_language.firstPerson, next) && !isAmong(m_language.possessives, next);
}

namespace {

/// Blanks [from, to) of a sentence that lies at [begin, end) of the message, with the stops and brackets around it.
void blank(std::string& message, std::size_t begin, std::size_t end, std::size_t from, std::size_t to) {
    bool bracketed = false;
    while (from > begin && (message[from - 1] == ' ' || message[from - 1] == ',' || message[from - 1] == '(')) {
        --from;
        bracketed = bracketed || message[from] == '(';
    }
    if (bracketed && to < end && message[to] == ')') ++to;
    while (from == begin && to < end && (message[to] == ' ' || isStop(message[to]))) ++to;
    // What stood on both sides stays two, with one stop between.
    if (from > begin && to < end && (message[to] == ',' || message[to] == ';' || message[to] == ':')) message[to] = ' ';
    const bool between = from > begin && to < end && message[to] == ' ';
    std::fill(message.begin() + static_cast<std::ptrdiff_t>(from), message.begin() + static_cast<std::ptrdiff_t>(to),
              ' ');
    if (between) message[from] = ',';
}

}  // namespace

void Asides::blankIn(std::string& message, std::size_t begin, std::size_t end) const {
    std::array<re2::StringPiece, 3> groups;
    std::string text = message.substr(begin, end - begin);
    if (m_cleft.Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups.data(), 3))
        for (const auto& group : {groups[1], groups[2]})
            std::fill_n(message.begin() + static_cast<std::ptrdiff_t>(begin) + (group.data() - text.data()),
                        group.size(), ' ');
    for (const re2::RE2* pattern : {&m_aside, &m_stopped}) {
        text = message.substr(begin, end - begin);
        std::size_t from = 0;
        while (from < text.size() && pattern->Match(text, from, text.size(), re2::RE2::UNANCHORED, groups.data(), 2)) {
            const auto at = static_cast<std::size_t>(groups[1].data() - text.data());
            from = at + groups[1].size();
            if (isWanted(text, at, from, pattern == &m_stopped)) blank(message, begin, end, begin + at, begin + from);
        }
    }
}

std::string Asides::without(std::string_view message, std::vector<Sentence>& sentences) const {
    std::string bare(message);
    for (const auto& sentence : sentences) blankIn(bare, sentence.begin, sentence.end);
    for (auto& sentence : sentences) {
        sentence.text = trim(std::string_view(bare).substr(sentence.begin, sentence.end - sentence.begin));
        sentence.begin = static_cast<std::size_t>(sentence.text.data() - bare.data());
        sentence.end = sentence.begin + sentence.text.size();
    }
    std::erase_if(sentences, [](const Sentence& sentence) { return wordsOf(sentence.text).empty(); });
    return bare;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/analyzer.h"

#include <libstemmer.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/index/folding.h"
#include "core/index/letters.h"

namespace hearth::index {

namespace {

/// Longer "words" are pasted data; their beginning is enough to find them by.
constexpr std::size_t kMaxTermBytes = 48;
/// A part of an identifier that ends in digits is split from them only when it is a word ("sha256", not "v2").
constexpr std::size_t kMinSplitLetters = 3;

enum class Kind : std::uint8_t { Other, Lower, Upper, Digit, Underscore, Wide };

constexpr std::array<Kind, 256> kKinds = [] {
    std::array<Kind, 256> kinds{};
    for (std::size_t c = 0; c < kinds.size(); ++c) {
        if (c >= 'a' && c <= 'z') kinds[c] = Kind::Lower;
        if (c >= 'A' && c <= 'Z') kinds[c] = Kind::Upper;
        if (c >= '0' && c <= '9') kinds[c] = Kind::Digit;
        if (c == '_') kinds[c] = Kind::Underscore;
        if (c >= 0x80) kinds[c] = Kind::Wide;
    }
    return kinds;
}();

Kind kindOf(char c) { return kKinds[static_cast<unsigned char>(c)]; }
bool isLetter(char c) { return kindOf(c) == Kind::Lower || kindOf(c) == Kind::Upper; }
bool isDigit(char c) { return kindOf(c) == Kind::Digit; }
char lower(char c) { return kindOf(c) == Kind::Upper ? static_cast<char>(c + 32) : c; }

/// Whether the character at `at` holds the characters around it together: don't, 3.14, 1,500.
bool joins(std::string_view text, std::size_t at) {
    if (at == 0 || at + 1 >= text.size()) return false;
    const char c = text[at];
    if (c == '\'') return isLetter(text[at - 1]) && isLetter(text[at + 1]);
    return (c == '.' || c == ',') && isDigit(text[at - 1]) && isDigit(text[at + 1]);
}

/// Where a new part of an identifier starts: after '_', at "aB", at the last capital of "ABc", at "abc1".
bool startsPart(std::string_view run, std::size_t at, std::size_t partStart) {
    const Kind before = kindOf(run[at - 1]);
    const Kind here = kindOf(run[at]);
    if (before == Kind::Lower && here == Kind::Upper) return true;
    if (before == Kind::Upper && here == Kind::Upper)
        return at + 2 < run.size() && kindOf(run[at + 1]) == Kind::Lower && kindOf(run[at + 2]) == Kind::Lower;
    return here == Kind::Digit && isLetter(run[at - 1]) && at - partStart >= kMinSplitLetters;
}

/// Cut at a character's end.
std::string_view shortened(std::string_view term) {
    if (term.size() <= kMaxTermBytes) return term;
    std::size_t end = kMaxTermBytes;
    while (end > 0 && (static_cast<unsigned char>(term[end]) & 0xC0) == 0x80) --end;
    return term.substr(0, end);
}

void appendPairs(const std::vector<std::string>& characters, std::vector<std::string>& terms) {
    if (characters.size() == 1) terms.push_back(characters.front());
    for (std::size_t at = 0; at + 1 < characters.size(); ++at) terms.push_back(characters[at] + characters[at + 1]);
}

}  // namespace

std::string_view nextRun(std::string_view text, std::size_t& at) {
    while (at < text.size() && kindOf(text[at]) == Kind::Other) ++at;
    const std::size_t start = at;
    while (at < text.size() && (kindOf(text[at]) != Kind::Other || joins(text, at))) ++at;
    return text.substr(start, at - start);
}

void Analyzer::StemmerDeleter::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Analyzer::Analyzer() = default;
Analyzer::~Analyzer() = default;

std::string Analyzer::stem(std::string_view word) {
    auto& stemmer = m_stemmers[static_cast<std::size_t>(m_language)];
    if (stemmer == nullptr) stemmer.reset(sb_stemmer_new(stemmerOf(m_language), "UTF_8"));
    HEARTH_CHECK(stemmer != nullptr);
    const auto* stem =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (stem == nullptr) return std::string(word);
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

std::vector<std::string> Analyzer::terms(std::string_view text) {
    m_language = languageOf(text);
    std::vector<std::string> all;
    std::size_t at = 0;
    for (std::string_view run = nextRun(text, at); !run.empty(); run = nextRun(text, at)) appendTerms(run, all);
    return all;
}

std::vector<std::string> Analyzer::formsOf(std::string_view run) {
    const Language before = m_language;
    std::vector<std::string> forms;
    for (std::size_t at = 0; at < kLanguages; ++at) {
        m_language = static_cast<Language>(at);
        std::vector<std::string> terms;
        appendTerms(run, terms);
        const bool known = terms.size() != 1 || std::find(forms.begin(), forms.end(), terms.front()) != forms.end();
        if (!known) forms.push_back(std::move(terms.front()));
    }
    m_language = before;
    return forms;
}

void Analyzer::appendTerms(std::string_view run, std::vector<std::string>& terms) {
    const std::size_t apostrophe = elides(m_language) ? run.find('\'') : std::string_view::npos;
    if (apostrophe != std::string_view::npos) {
        appendTerms(run.substr(0, apostrophe), terms);
        return appendTerms(run.substr(apostrophe + 1), terms);
    }
    const bool wide = std::any_of(run.begin(), run.end(), [](char c) { return kindOf(c) == Kind::Wide; });
    wide ? appendFolded(run, terms) : appendAscii(run, terms);
}

void Analyzer::appendWord(std::string_view folded, std::vector<std::string>& terms) {
    const std::string_view word = shortened(folded);
    if (word.empty() || isFunctionWord(word, m_language)) return;
    const bool digits = std::any_of(word.begin(), word.end(), isDigit);
    terms.push_back(digits ? std::string(word) : stem(word));
}

void Analyzer::appendAscii(std::string_view run, std::vector<std::string>& terms) {
    if (run.ends_with("'s") || run.ends_with("'S")) run.remove_suffix(2);
    std::string whole;
    std::vector<std::string> parts;
    std::size_t partStart = 0;
    for (std::size_t at = 0; at < run.size(); ++at) {
        const char c = run[at];
        const bool inside = c != '_' && c != '\'' && c != ',';
        if (c == '_' || parts.empty() || (at > 0 && startsPart(run, at, partStart))) {
            if (parts.empty() || !parts.back().empty()) parts.emplace_back();
            partStart = c == '_' ? at + 1 : at;
        }
        if (!inside) continue;
        parts.back().push_back(lower(c));
        whole.push_back(lower(c));
    }
    if (!parts.empty() && parts.back().empty()) parts.pop_back();
    appendWord(whole, terms);
    if (parts.size() < 2) return;
    for (const std::string& part : parts) appendWord(part, terms);
}

void Analyzer::appendFolded(std::string_view run, std::vector<std::string>& terms) {
    const std::string folded = foldForSearch(run);
    std::string word;
    std::vector<std::string> unspaced;
    const auto flush = [&] {
        if (word.ends_with("'s")) word.resize(word.size() - 2);
        std::erase(word, '\'');
        appendWord(word, terms);
        appendPairs(unspaced, terms);
        word.clear();
        unspaced.clear();
    };
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(folded.data());
    auto left = static_cast<utf8proc_ssize_t>(folded.size());
    while (left > 0) {
        utf8proc_int32_t c = 0;
        const auto length = utf8proc_iterate(at, left, &c);
        if (length <= 0) break;
        const std::string character(reinterpret_cast<const char*>(at), static_cast<std::size_t>(length));
        at += length;
        left -= length;
        if (isUnspaced(c)) {
            if (!word.empty()) flush();
            unspaced.push_back(character);
            continue;
        }
        if (!unspaced.empty()) flush();
        const bool apostrophe = (c == 0x2019 || c == '\'') && !word.empty();
        if (apostrophe && !elides(m_language))
            word.push_back('\'');
        else if (isWordCategory(c))
            word += character;
        else
            flush();
    }
    flush();
}

}  // namespace hearth::index

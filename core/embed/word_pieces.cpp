// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/embed/word_pieces.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <functional>

#include "core/base/text.h"

namespace hearth::embed {

namespace {

/// A longer word has no pieces; BERT's own limit.
constexpr std::size_t kMostWordCharacters = 100;
constexpr char32_t kReplacement = 0xFFFD;

struct Range {
    char32_t first;
    char32_t last;
};
/// What BERT takes for Chinese: not Hangul, Hiragana or Katakana, whose words have spaces or stay whole.
constexpr std::array<Range, 8> kChinese = {{{0x4E00, 0x9FFF},
                                            {0x3400, 0x4DBF},
                                            {0x20000, 0x2A6DF},
                                            {0x2A700, 0x2B73F},
                                            {0x2B740, 0x2B81F},
                                            {0x2B820, 0x2CEAF},
                                            {0xF900, 0xFAFF},
                                            {0x2F800, 0x2FA1F}}};

bool isChinese(char32_t c) {
    return std::any_of(kChinese.begin(), kChinese.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool isSpace(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || category(c) == UTF8PROC_CATEGORY_ZS;
}

bool isControl(char32_t c) {
    switch (category(c)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN: return true;
        default: return false;
    }
}

/// Every sign of ASCII counts, also $ + < = > ^ ` | ~, which Unicode calls symbols.
bool isPunctuation(char32_t c) {
    if (c < 0x80) return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
    switch (category(c)) {
        case UTF8PROC_CATEGORY_PC:
        case UTF8PROC_CATEGORY_PD:
        case UTF8PROC_CATEGORY_PS:
        case UTF8PROC_CATEGORY_PE:
        case UTF8PROC_CATEGORY_PI:
        case UTF8PROC_CATEGORY_PF:
        case UTF8PROC_CATEGORY_PO: return true;
        default: return false;
    }
}

/// Calls `take` with each character of well-formed UTF-8.
void eachCharacter(std::string_view text, const std::function<bool(char32_t)>& take) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t c = 0;
        const utf8proc_ssize_t used = utf8proc_iterate(bytes, left, &c);
        if (used <= 0) return;
        if (!take(static_cast<char32_t>(c))) return;
        bytes += used;
        left -= used;
    }
}

void appendUtf8(char32_t c, std::string& out) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

/// Canonically decomposed, without the marks that then stand by themselves.
void appendWithoutAccents(char32_t c, std::u32string& out) {
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
                                               UTF8PROC_DECOMPOSE, &boundary);
    for (utf8proc_ssize_t at = 0; at < std::min<utf8proc_ssize_t>(count, parts.size()); ++at) {
        const auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(at)]);
        if (category(part) != UTF8PROC_CATEGORY_MN) out.push_back(part);
    }
}

/// Cuts a text into words, one after the other, until nobody wants more.
class WordCutter {
public:
    using Take = std::function<bool(std::u32string_view word)>;
    WordCutter(const TokenizerSettings& settings, Take take) : m_settings(settings), m_take(std::move(take)) {}

    void cut(std::string_view text) {
        eachCharacter(text, [this](char32_t c) { return character(c); });
        if (m_wanted) flush();
    }

private:
    bool character(char32_t c) {
        if (isSpace(c)) return flush();
        if (c == 0 || c == kReplacement || isControl(c)) return true;
        if (isPunctuation(c) || (m_settings.splitChinese && isChinese(c))) {
            if (!flush()) return false;
            append(c);
            return flush();
        }
        append(c);
        return true;
    }

    void append(char32_t c) {
        if (m_settings.lowerCase) c = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
        if (m_settings.stripAccents)
            appendWithoutAccents(c, m_word);
        else
            m_word.push_back(c);
    }

    bool flush() {
        if (!m_word.empty()) m_wanted = m_take(m_word);
        m_word.clear();
        return m_wanted;
    }

    const TokenizerSettings& m_settings;
    Take m_take;
    std::u32string m_word;
    bool m_wanted = true;
};

}  // namespace

Result<WordPieces> WordPieces::fromVocabulary(std::string_view vocabulary, const TokenizerSettings& settings) {
    WordPieces made;
    made.m_settings = settings;
    while (!vocabulary.empty() && (vocabulary.back() == '\n' || vocabulary.back() == '\r')) vocabulary.remove_suffix(1);
    for (std::string_view line : split(vocabulary, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        made.m_pieces.insert_or_assign(std::string(line), static_cast<std::uint32_t>(made.m_size++));
    }
    for (const auto& [name, number] :
         {std::pair("[UNK]", &made.m_unknown), std::pair("[CLS]", &made.m_begin), std::pair("[SEP]", &made.m_end)}) {
        const auto found = made.m_pieces.find(name);
        if (found == made.m_pieces.end()) return fail(ErrorCode::Corrupt, std::string("vocab.txt has no ") + name);
        *number = found->second;
    }
    return made;
}

std::vector<std::uint32_t> WordPieces::tokens(std::string_view text, std::size_t most) const {
    std::vector<std::uint32_t> out{m_begin};
    const std::string valid = isUtf8(text) ? std::string() : toUtf8(text);
    WordCutter cutter(m_settings, [&](std::u32string_view word) {
        appendWord(word, most - 1, out);
        return out.size() + 1 < most;
    });
    cutter.cut(valid.empty() ? text : std::string_view(valid));
    out.push_back(m_end);
    return out;
}

void WordPieces::appendWord(std::u32string_view word, std::size_t most, std::vector<std::uint32_t>& out) const {
    const std::size_t before = out.size();
    std::size_t begin = 0;
    while (begin < word.size() && word.size() <= kMostWordCharacters) {
        std::string piece = begin > 0 ? "##" : "";
        std::vector<std::size_t> ends;
        for (std::size_t at = begin; at < word.size(); ++at) {
            appendUtf8(word[at], piece);
            ends.push_back(piece.size());
        }
        auto found = m_pieces.end();
        while (!ends.empty() && found == m_pieces.end()) {
            piece.resize(ends.back());
            found = m_pieces.find(piece);
            if (found == m_pieces.end()) ends.pop_back();
        }
        if (found == m_pieces.end()) break;
        out.push_back(found->second);
        begin += ends.size();
    }
    if (begin < word.size()) {
        out.resize(before);
        out.push_back(m_unknown);
    }
    if (out.size() > most) out.resize(most);
}

}  // namespace hearth::embed

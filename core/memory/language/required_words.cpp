// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/required_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kShortest = 3;   ///< Bytes: shorter words stand in nearly every text.
constexpr std::size_t kTogether = 16;  ///< Of two pieces behind each other so many texts are told, or each by itself.
constexpr std::size_t kMost = 120;     ///< What may be one of more is not worth asking for.

/// What is known of a piece of a pattern: all texts it matches, or what every text has that it matches.
struct Known {
    bool all = true;
    OneOf texts;
    std::vector<OneOf> required;
};

Known exactly(std::string text) { return {true, {std::move(text)}, {}}; }
Known anything() { return {false, {}, {}}; }

bool isWorthAsking(const OneOf& texts) {
    return !texts.empty() && texts.size() <= kMost &&
           std::all_of(texts.begin(), texts.end(), [](const auto& text) { return text.size() >= kShortest; });
}

std::size_t shortest(const OneOf& texts) {
    return std::min_element(texts.begin(), texts.end(),
                            [](const auto& a, const auto& b) { return a.size() < b.size(); })
        ->size();
}

/// `text` behind `before`; nothing where the one is the end of the text, or the other its begin.
bool append(std::string& before, const std::string& text) {
    const bool begins = text.starts_with(kTextBegin);
    const bool ended = before.ends_with(kTextEnd);
    if (begins && before.find_first_not_of(kTextBegin) != std::string::npos) return false;
    if (ended && text.find_first_not_of(kTextEnd) != std::string::npos) return false;
    before.append(text, (begins && !before.empty()) || (ended && !text.empty()) ? 1 : 0);
    return true;
}

/// Pieces behind each other.
class Sequence {
public:
    void add(Known&& piece) {
        if (!piece.all) {
            flush();
            for (OneOf& one : piece.required) m_required.push_back(std::move(one));
            m_all = false;
            return;
        }
        if (m_last.size() * piece.texts.size() > kTogether && !(m_last.size() == 1 && m_last[0].empty())) {
            flush();
            m_all = false;
        }
        join(piece.texts);
    }
    Known take() {
        if (m_all) return {true, std::move(m_last), {}};
        flush();
        return {false, {}, std::move(m_required)};
    }

private:
    void join(OneOf& texts) {
        if (texts.size() == 1 && m_last.size() == 1 && texts[0].empty()) return;
        OneOf both;
        both.reserve(m_last.size() * texts.size());
        for (const std::string& before : m_last)
            for (const std::string& text : texts)
                if (std::string joined = before; append(joined, text)) both.push_back(std::move(joined));
        m_last = std::move(both);
    }
    void flush() {
        if (isWorthAsking(m_last)) m_required.push_back(std::move(m_last));
        m_last = {std::string()};
    }

    bool m_all = true;
    OneOf m_last{std::string()};
    std::vector<OneOf> m_required;
};

/// The requirement that says most: of the fewest words, the longest.
OneOf best(Known&& known) {
    if (known.all) return isWorthAsking(known.texts) ? std::move(known.texts) : OneOf();
    const auto chosen =
        std::min_element(known.required.begin(), known.required.end(),
                         [](const auto& a, const auto& b) { return a.size() * shortest(b) < b.size() * shortest(a); });
    return chosen == known.required.end() ? OneOf() : std::move(*chosen);
}

Known either(std::vector<Known>&& choices) {
    if (choices.size() == 1) return std::move(choices.front());
    Known result;
    result.all = std::all_of(choices.begin(), choices.end(), [](const auto& choice) { return choice.all; });
    for (Known& choice : choices) {
        OneOf texts = result.all ? std::move(choice.texts) : best(std::move(choice));
        if (texts.empty()) return anything();
        std::move(texts.begin(), texts.end(), std::back_inserter(result.texts));
    }
    if (result.texts.size() > kMost) return anything();
    if (!result.all) {
        result.required.push_back(std::move(result.texts));
        result.texts.clear();
    }
    return result;
}

class Reader {
public:
    explicit Reader(std::string_view pattern) : m_pattern(pattern) {}

    std::vector<OneOf> read() {
        Sequence all;
        all.add(choices());
        all.add(anything());
        std::vector<OneOf> required = all.take().required;
        return m_known && m_at == m_pattern.size() ? std::move(required) : std::vector<OneOf>();
    }

private:
    bool atEnd() const { return m_at >= m_pattern.size(); }
    bool take(std::string_view what) {
        if (!m_pattern.substr(m_at).starts_with(what)) return false;
        m_at += what.size();
        return true;
    }
    Known unknown() {
        m_known = false;
        m_at = m_pattern.size();
        return anything();
    }

    Known choices() {
        std::vector<Known> all;
        do all.push_back(sequence());
        while (take("|"));
        return either(std::move(all));
    }

    Known sequence() {
        Sequence pieces;
        while (!atEnd() && m_pattern[m_at] != '|' && m_pattern[m_at] != ')') {
            Known one = piece();
            pieces.add(repeated(std::move(one)));
        }
        return pieces.take();
    }

    /// What is known of `piece` with the sign behind it that says how often it stands.
    Known repeated(Known&& piece) {
        bool optional = false;
        bool many = false;
        if (atEnd()) return std::move(piece);
        if (take("?"))
            optional = true;
        else if (take("*"))
            optional = many = true;
        else if (take("+"))
            many = true;
        else if (m_pattern[m_at] == '{' && m_at + 1 < m_pattern.size() && isDigit(m_pattern[m_at + 1])) {
            optional = m_pattern[m_at + 1] == '0';
            many = true;
            m_at = std::min(m_pattern.find('}', m_at), m_pattern.size() - 1) + 1;
        } else {
            return std::move(piece);
        }
        take("?");
        if (optional && many) return anything();
        if (optional) {
            if (!piece.all) return anything();
            piece.texts.emplace_back();
            return std::move(piece);
        }
        Sequence some;
        some.add(std::move(piece));
        some.add(anything());
        return some.take();
    }

    Known piece() {
        const char sign = m_pattern[m_at];
        if (sign == '(') return group();
        if (sign == '[') return oneOfClass();
        if (sign == '\\') return escaped();
        if (isPlain(sign)) return letters();
        ++m_at;
        if (sign == '.') return anything();
        if (sign == '^') return exactly(std::string(1, kTextBegin));
        if (sign == '$') return exactly(std::string(1, kTextEnd));
        if ((static_cast<unsigned char>(sign) & 0x80) == 0) return unknown();
        while (!atEnd() && (static_cast<unsigned char>(m_pattern[m_at]) & 0xC0) == 0x80) ++m_at;
        return anything();
    }

    /// Letters that mean themselves, up to one that stands there a number of times.
    Known letters() {
        const std::size_t first = m_at;
        while (!atEnd() && isPlain(m_pattern[m_at])) ++m_at;
        const bool counted = !atEnd() && std::string_view("?*+{").find(m_pattern[m_at]) != std::string_view::npos;
        if (counted && m_at > first + 1) --m_at;
        return exactly(lowerAscii(m_pattern.substr(first, m_at - first)));
    }

    Known group() {
        if (take("(?P<"))
            m_at = std::min(m_pattern.find('>', m_at), m_pattern.size() - 1) + 1;
        else if (!take("(?:") && !take("(?i:") && !take("(?-i:")) {
            if (take("(?i)")) return exactly({});
            take("(");
            if (take("?")) return unknown();
        }
        Known inside = choices();
        if (!take(")")) return unknown();
        return inside;
    }

    /// A class of a few letters is each of them.
    Known oneOfClass() {
        constexpr std::size_t kFew = 4;
        const std::size_t first = m_at + 1;
        bool plain = true;
        for (m_at = first; !atEnd() && (m_pattern[m_at] != ']' || m_at == first); ++m_at) {
            if (m_pattern.substr(m_at).starts_with("[:")) return unknown();
            plain = plain && isPlain(m_pattern[m_at]) && m_pattern[m_at] != '-';
            if (m_pattern[m_at] == '\\') ++m_at;
        }
        const std::string_view letters = m_pattern.substr(first, m_at - first);
        if (!take("]")) return unknown();
        if (!plain || letters.size() > kFew) return anything();
        Known result;
        for (const char letter : letters) result.texts.push_back(lowerAscii(std::string_view(&letter, 1)));
        return result;
    }

    Known escaped() {
        if (m_at + 1 >= m_pattern.size()) return unknown();
        const char sign = m_pattern[m_at + 1];
        m_at += 2;
        if (sign == 'b' || sign == 'B') return exactly({});
        if (sign == 'p' || sign == 'P') {
            if (take("{"))
                m_at = std::min(m_pattern.find('}', m_at), m_pattern.size() - 1) + 1;
            else
                ++m_at;
            return anything();
        }
        if (std::string_view("dDwWsS").find(sign) != std::string_view::npos) return anything();
        if (sign == 'x') {
            if (!take("1F")) return unknown();
            return exactly("\x1F");
        }
        if (isLetter(sign) || isDigit(sign)) return unknown();
        return exactly(std::string(1, sign));
    }

    static bool isPlain(char sign) {
        constexpr std::string_view kSigns = ".^$|()[]{}?*+\\";
        return static_cast<unsigned char>(sign) < 0x80 && kSigns.find(sign) == std::string_view::npos;
    }

    std::string_view m_pattern;
    std::size_t m_at = 0;
    bool m_known = true;  ///< Nothing stood in it that is not read here.
};

}  // namespace

std::vector<OneOf> requiredWords(std::string_view pattern) { return Reader(pattern).read(); }

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/redaction/secret_pieces.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <unordered_map>

#include "core/memory/language/words.h"
#include "core/memory/redaction/secret_words.h"

namespace hearth::memory {

namespace {

using namespace secret_role;
using Roles = std::unordered_map<std::string_view, std::uint64_t>;

const Roles& roles() {
    static const Roles made = [] {
        Roles all;
        for (const auto& [does, words] : englishSecretWords()) {
            std::string_view rest = words;
            while (!rest.empty()) {
                const std::size_t space = std::min(rest.find(' '), rest.size());
                all[rest.substr(0, space)] |= does;
                rest.remove_prefix(std::min(space + 1, rest.size()));
            }
        }
        return all;
    }();
    return made;
}

std::uint64_t rolesOf(std::string_view word) {
    const auto known = roles().find(word);
    if (known != roles().end()) return known->second;
    constexpr std::size_t kShortest = 5;
    if (word.size() < kShortest) return 0;
    // "db_password", "userPassword", "PGPASSWORD"
    const auto hidden = [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); };
    const bool names = hidden("password") || hidden("passwd") || hidden("passwort") || hidden("passphrase") ||
                       hidden("_pass") || hidden("_pwd") || hidden("_pw") || hidden("_pin");
    return names ? kPassword : 0;
}

constexpr auto kOpeners = std::to_array<std::string_view>({"\"", "'", "`", "\u201c", "\u2018", "\u00ab", "\u201e"});
constexpr auto kBrackets = std::to_array<std::string_view>({"(", "[", "{", "<", "*"});
constexpr auto kClosers =
    std::to_array<std::string_view>({"\"", "'", "`", "\u201d", "\u2019", "\u00bb", "\u201c", "\u2018"});

std::size_t startsWithAny(std::string_view text, std::span<const std::string_view> some) {
    for (const auto one : some)
        if (text.starts_with(one)) return one.size();
    return 0;
}

std::size_t endsWithAny(std::string_view text, std::span<const std::string_view> some) {
    for (const auto one : some)
        if (text.ends_with(one)) return one.size();
    return 0;
}

/// Where the quote that begins before `from` ends, on the same line and not far; 0 when it does not.
std::size_t endOfQuote(std::string_view text, std::size_t from, std::string_view opener) {
    constexpr std::size_t kFarthest = 80;
    const std::string_view ahead = text.substr(from, kFarthest);
    const std::size_t line = std::min(ahead.find('\n'), ahead.size());
    for (const auto closer : kClosers) {
        if (opener.size() == 1 ? closer != opener : closer.size() == 1) continue;
        for (std::size_t at = ahead.find(closer); at < line; at = ahead.find(closer, at + 1)) {
            const std::size_t next = from + at + closer.size();
            const bool within = next < text.size() && (isLetter(text[next]) || isDigit(text[next]));
            if (!within) return from + at;
        }
    }
    return 0;
}

/// A sign that stands alone: "->", "/". A "=" between spaces is '~': in code as often as not.
char signOf(std::string_view token) {
    static constexpr auto kArrows = std::to_array<std::string_view>({"->", "=>", "\u2192", ":", "-->"});
    static constexpr auto kDashes = std::to_array<std::string_view>({"-", "--", "\u2013", "\u2014"});
    if (std::find(kArrows.begin(), kArrows.end(), token) != kArrows.end()) return ':';
    if (std::find(kDashes.begin(), kDashes.end(), token) != kDashes.end()) return '-';
    if (token == "=" || token == ":=") return '~';
    return token == "/" ? '/' : '\0';
}

/// What makes a text worth a second look.
constexpr std::uint64_t kMention =
    kPassword | kPhrase | kNumber | kCode | kLock | kNetwork | kLogin | kKey | kJudges | kAnswer | kAround;

constexpr std::size_t kLetters = 32;
std::size_t letterOf(char c) { return static_cast<unsigned char>(c) % kLetters; }

/// By its first two letters and its length alone, and whether it may hide a word ("userPassword"): most words end here.
bool mayMention(std::string_view word) {
    constexpr std::size_t kLengths = 16;
    static const auto beginnings = [] {
        std::bitset<kLetters * kLetters * kLengths> some;
        for (const auto& [known, does] : roles())
            if ((does & kMention) != 0 && known.size() > 1)
                some.set((letterOf(known[0]) * kLetters + letterOf(known[1])) * kLengths + known.size() % kLengths);
        return some;
    }();
    if (beginnings.test((letterOf(word[0]) * kLetters + letterOf(word[1])) * kLengths + word.size() % kLengths))
        return true;
    const char last = static_cast<char>(word.back() | 0x20);
    return word.size() > 4 &&
           (last == 'd' || last == 'w' || last == 's' || last == 'e' || last == 'n' || last == 't') &&
           (word.find('_') != std::string_view::npos || word.size() > 9);
}

class Cutter {
public:
    Cutter(std::string_view text, std::size_t to) : m_text(text), m_to(to) {}

    std::vector<SecretPiece> cut(std::size_t from) {
        std::size_t at = from;
        while (at < m_to) {
            if (isSpace(m_text[at])) {
                if (m_text[at] == '\n' && !m_pieces.empty()) endLine();
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < m_to && !isSpace(m_text[end])) ++end;
            add(at, end);
            at = end;
        }
        return std::move(m_pieces);
    }

private:
    /// "Password:\nX" goes on in the next line.
    void endLine() {
        SecretPiece& last = m_pieces.back();
        if (last.sign == 0 && !last.copula) last.stop = true;
    }

    void add(std::size_t begin, std::size_t end) {
        const char sign = signOf(m_text.substr(begin, end - begin));
        if (sign != 0) {
            if (!m_pieces.empty() && m_pieces.back().sign == 0) m_pieces.back().sign = sign;
            return;
        }
        if (const auto value = assigned(begin, end)) {
            addPiece(begin, *value);
            if (!m_pieces.empty()) m_pieces.back().sign = m_text[*value - 1];
            begin = *value;
            if (begin >= end) return;
        }
        addPiece(begin, end);
    }

    /// Where the value of "pin=4921", "\"password\":\"x\"" begins.
    std::optional<std::size_t> assigned(std::size_t begin, std::size_t end) const {
        const std::size_t found = m_text.substr(begin, end - begin).find_first_of("=:");
        const std::size_t sign = found == std::string_view::npos ? end : begin + found;
        if (sign >= end || sign == begin) return std::nullopt;
        std::size_t from = begin;
        std::size_t to = sign;
        while (from < to && !isLetter(m_text[from])) ++from;
        while (to > from && !isLetter(m_text[to - 1]) && !isDigit(m_text[to - 1])) --to;
        const std::uint64_t does = rolesOf(lowerAscii(m_text.substr(from, to - from)));
        constexpr std::uint64_t kAsking = kPassword | kPhrase | kNumber | kCode | kLock | kNetwork | kLogin | kKey;
        return (does & kAsking) != 0 ? std::optional(sign + 1) : std::nullopt;
    }

    void addPiece(std::size_t begin, std::size_t end) {
        SecretPiece piece{begin, end, {}};
        openPiece(piece);
        closePiece(piece);
        if (piece.end <= piece.begin) {
            if (!m_pieces.empty()) leaveEmpty(m_pieces.back(), piece, end > begin + 1);
            return;
        }
        const std::string_view token = m_text.substr(piece.begin, piece.end - piece.begin);
        // "[password]" is what a secret was taken out for.
        const bool placeholder =
            piece.begin > begin && m_text[piece.begin - 1] == '[' && m_text.substr(piece.end).starts_with(']');
        if (placeholder) {
            m_pieces.push_back(std::move(piece));
            return;
        }
        piece.word = lowerAscii(token);
        while (piece.word.ends_with('!')) piece.word.pop_back();
        for (const std::string_view possessive : {"'s", "\u2019s"}) {
            if (!piece.word.ends_with(possessive)) continue;
            piece.roles = rolesOf(piece.word);
            piece.word.resize(piece.word.size() - possessive.size());
            piece.copula = true;
        }
        piece.roles |= rolesOf(piece.word);
        piece.look = secretLook(piece.copula ? token.substr(0, piece.word.size()) : token);
        if (piece.copula) piece.end = piece.begin + piece.word.size();
        m_pieces.push_back(std::move(piece));
    }

    /// "pass=''" tells nothing.
    static void leaveEmpty(SecretPiece& last, const SecretPiece& empty, bool quotes) {
        last.stop = last.stop || empty.stop;
        if (quotes && last.sign != 0) {
            last.sign = 0;
            last.comma = true;
        }
    }

    void openPiece(SecretPiece& piece) const {
        while (piece.begin < piece.end) {
            const std::string_view rest = m_text.substr(piece.begin, piece.end - piece.begin);
            if (const std::size_t bracket = startsWithAny(rest, kBrackets); bracket > 0 && rest.size() > bracket) {
                // "<password>" and "*99*" are no brackets around a word.
                if (rest.front() == '<' || rest.front() == '*' || rest.front() == '{') return;
                piece.begin += bracket;
                continue;
            }
            const std::size_t quote = startsWithAny(rest, kOpeners);
            if (quote == 0) return;
            piece.quoteEnd = endOfQuote(m_text, piece.begin + quote, rest.substr(0, quote));
            piece.begin += quote;
        }
    }

    void closePiece(SecretPiece& piece) const {
        while (piece.end > piece.begin) {
            const std::string_view rest = m_text.substr(piece.begin, piece.end - piece.begin);
            const char last = rest.back();
            if (const std::size_t quote = endsWithAny(rest, kClosers); quote > 0) {
                piece.end -= quote;
            } else if (last == '.' || last == '?') {
                piece.stop = true;
                piece.asks = piece.asks || last == '?';
                --piece.end;
            } else if (last == ',' || last == ';' || last == ')' || last == ']') {
                piece.comma = true;
                --piece.end;
            } else if (last == ':' || last == '=') {
                piece.sign = last;
                --piece.end;
            } else if (rest.ends_with("\u2026")) {
                piece.end -= 3;
            } else {
                break;
            }
        }
        const std::size_t next = piece.end + 1;
        const bool exclaims = piece.end > piece.begin && m_text[piece.end - 1] == '!';
        piece.stop = piece.stop || (exclaims && next < m_text.size() && isUpper(m_text[next]));
    }

    std::string_view m_text;
    std::size_t m_to;
    std::vector<SecretPiece> m_pieces;
};

}  // namespace

bool mentionsSecrets(std::string_view text) {
    // Letters alone are secrets only where a password is told.
    const bool marked = text.find_first_of("0123456789!#$&*\"'`") != std::string_view::npos;
    const std::uint64_t wanted = marked ? kMention : kMention & (kPassword | kPhrase | kAnswer);
    const auto isWord = [](char c) { return isLetter(c) || isDigit(c) || c == '_' || c == '-'; };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isWord(text[end])) ++end;
        if (end > at + 1 && mayMention(text.substr(at, end - at)) &&
            (rolesOf(lowerAscii(text.substr(at, end - at))) & wanted) != 0)
            return true;
        at = end + 1;
    }
    return false;
}

std::vector<SecretPiece> secretPieces(std::string_view text, std::size_t from, std::size_t to) {
    return Cutter(text, to).cut(from);
}

}  // namespace hearth::memory

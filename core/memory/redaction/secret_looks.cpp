// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/redaction/secret_looks.h"

#include <algorithm>
#include <array>

#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongest = 64;
constexpr std::size_t kShortestMixed = 6;
/// So few letters are rather a model or a formula: "M8x40", "H2SO4".
constexpr int kFewestLetters = 4;

bool isSmall(char c) { return c >= 'a' && c <= 'z'; }
bool isAsciiLetter(char c) { return isSmall(c) || isUpper(c); }

struct Counts {
    int lower = 0;
    int upper = 0;
    int other = 0;  ///< Letters beyond ASCII.
    int digits = 0;
    int symbols = 0;
    int hyphens = 0;
    int dots = 0;
    int underscores = 0;
    int between = 0;  ///< Digits with a letter on either side.
    int letters() const { return lower + upper + other; }
};

Counts countOf(std::string_view token) {
    Counts counts;
    for (std::size_t at = 0; at < token.size(); ++at) {
        const char c = token[at];
        counts.lower += isSmall(c);
        counts.upper += isUpper(c);
        counts.other += isLetter(c) && !isAsciiLetter(c);
        counts.digits += isDigit(c);
        counts.hyphens += c == '-';
        counts.dots += c == '.';
        counts.underscores += c == '_';
        counts.symbols += std::string_view("!#$%&*+?@^~").find(c) != std::string_view::npos;
        if (!isDigit(c)) continue;
        std::size_t from = at;
        while (from > 0 && isDigit(token[from - 1])) --from;
        std::size_t to = at + 1;
        while (to < token.size() && isDigit(token[to])) ++to;
        // "Pixel7a": one letter behind the last digit is a kind of something.
        const bool last = to + 1 == token.size() && counts.between == 0 && isSmall(token[to]);
        counts.between += from > 0 && isLetter(token[from - 1]) && to < token.size() && isLetter(token[to]) && !last;
    }
    return counts;
}

/// "4921", "4471#", "*99*", "32-14-07"; no decimals, no dates with four digits at an end.
SecretLook lookOfDigits(std::string_view token, const Counts& counts) {
    const bool groups = counts.hyphens > 0 || counts.dots > 0 || token.find('/') != std::string_view::npos;
    if (token.find_first_not_of("0123456789-#*") != std::string_view::npos) return SecretLook::None;
    if (counts.digits < 3 || counts.digits > 9 || counts.hyphens > 4) return SecretLook::None;
    if (!isDigit(token.front()) && token.front() != '*' && token.front() != '#') return SecretLook::None;
    if (token.back() == '-') return SecretLook::None;
    // "2019-2021", "2024-05-12"
    const std::size_t firstGroup = std::min(token.find('-'), token.size());
    return groups && firstGroup == 4 ? SecretLook::None : SecretLook::Digits;
}

/// "100Mbps", "2nd", "4x4", "1990s", "30-day": a number with what it counts.
bool isCounted(std::string_view token) {
    const auto letter =
        std::find_if(token.begin(), token.end(), [](char c) { return !isDigit(c) && c != '.' && c != ','; });
    if (letter == token.begin() || !isDigit(token.front())) return false;
    const std::string_view rest = token.substr(static_cast<std::size_t>(letter - token.begin()));
    if (rest.front() == '-') return std::none_of(rest.begin(), rest.end(), isDigit);
    return rest.size() <= 4 && std::none_of(rest.begin(), rest.end(), isDigit);
}

/// How documents and machines are called: "report2.pdf", "db2.example.com".
bool endsAsFileOrHost(std::string_view token) {
    static constexpr auto kEnds = std::to_array<std::string_view>(
        {"com", "org", "net", "io",  "dev",  "app",  "local", "uk",   "de",   "eu",   "fr",  "es",
         "pt",  "edu", "gov", "txt", "pdf",  "py",   "js",    "ts",   "cpp",  "h",    "c",   "md",
         "csv", "jpg", "png", "doc", "docx", "xlsx", "yml",   "yaml", "json", "html", "php", "java",
         "go",  "rs",  "sh",  "cfg", "ini",  "conf", "toml",  "exe",  "zip"});
    const std::size_t dot = token.rfind('.');
    if (dot == std::string_view::npos) return false;
    return std::find(kEnds.begin(), kEnds.end(), lowerAscii(token.substr(dot + 1))) != kEnds.end();
}

/// "fail2ban", "City2Surf": a digit that is read as a word between two.
bool joinsWords(std::string_view token, const Counts& counts) {
    constexpr std::size_t kShortestWord = 3;
    const std::size_t digit = token.find_first_of("24");
    return counts.digits == 1 && counts.symbols == 0 && digit != std::string_view::npos && digit >= kShortestWord &&
           token.size() - digit - 1 >= 2;
}

/// "€18k": money.
bool isPriced(std::string_view token) {
    for (const std::string_view sign : {"\u20ac", "\u00a3", "\u00a5", "\u20a6", "\u20b9", "\u20ba", "\u20bd", "\u20a9"})
        if (token.starts_with(sign)) return true;
    return false;
}

bool isHexadecimal(std::string_view token) {
    return token.size() >= 7 && std::all_of(token.begin(), token.end(), [](char c) {
               return isDigit(c) || c == '-' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

/// What is written for a value, never as one: "<your-password>", "${NAME}", "call(x)", "****", a path.
bool standsForAnother(std::string_view token) {
    if (token.find_first_of("()[]{}<>\\/|\"`=:,;") != std::string_view::npos) return true;
    if (std::string_view("$@%#-*&").find(token.front()) != std::string_view::npos) return true;
    const std::string lower = lowerAscii(token);
    if (lower.starts_with("your") || lower.starts_with("0x") || lower.starts_with("u+") || lower.starts_with("xxx") ||
        lower.find("://") != std::string::npos)
        return true;
    const std::size_t at = token.find('@');
    return at != std::string_view::npos && (token.find('.', at) != std::string_view::npos || at == 0);
}

/// "Blue-Otter-77": words and digits, three at least.
bool hasManyParts(std::string_view token, const Counts& counts) {
    if (counts.hyphens < 2 || counts.dots + counts.underscores > 0 || counts.letters() < 7) return false;
    // "UTF-8-encoded" and "us-east-1" are names.
    const std::string_view last = token.substr(token.rfind('-') + 1);
    const bool digits = !last.empty() && std::all_of(last.begin(), last.end(), isDigit);
    return !isDigit(token.front()) && digits && (last.size() > 1 || counts.upper > 0);
}

/// "auditMsPer20Messages": a name in code, digits as one of its words.
bool isCamel(std::string_view token) {
    int humps = 0;
    for (std::size_t at = 1; at < token.size(); ++at) {
        humps += isUpper(token[at]) && isSmall(token[at - 1]);
        if (isDigit(token[at - 1]) && isSmall(token[at])) return false;
    }
    return humps >= 2;
}

}  // namespace

SecretLook secretLook(std::string_view token) {
    if (token.size() < 3 || token.size() > kLongest) return SecretLook::None;
    // Most are words; the rest is not looked at for them.
    if (std::all_of(token.begin(), token.end(), isAsciiLetter))
        return lowerAscii(token.substr(0, 4)) == "your" ? SecretLook::None : SecretLook::Word;
    const Counts counts = countOf(token);
    if (counts.letters() == 0) return lookOfDigits(token, counts);
    if (standsForAnother(token) || isCounted(token) || isPriced(token) || endsAsFileOrHost(token))
        return SecretLook::None;
    const bool apostrophe = token.find('\'') != std::string_view::npos;
    if (counts.digits == 0) {
        const bool inside = counts.symbols > 0 && token.find_first_of("!#$%&*+?^~") + 1 < token.size();
        if (inside && counts.letters() >= kFewestLetters && !apostrophe) return SecretLook::Plain;
        return counts.letters() >= 3 && counts.dots == 0 ? SecretLook::Word : SecretLook::None;
    }
    if (apostrophe || counts.digits > 12) return SecretLook::None;
    const bool capitals = counts.lower == 0 && counts.other == 0;
    if (isHexadecimal(token) && !capitals && counts.hyphens == 0)
        return token.size() >= 32 ? SecretLook::None : SecretLook::Code;
    if (capitals && counts.symbols == 0)
        return token.size() >= 4 && counts.digits >= 2 ? SecretLook::Code : SecretLook::None;
    if (token.size() < kShortestMixed || counts.letters() < 3) return SecretLook::None;
    if (counts.letters() < kFewestLetters) return SecretLook::Code;
    if (joinsWords(token, counts) || (token.ends_with('$') && counts.dots > 0)) return SecretLook::Plain;
    if (counts.symbols == 0 && isCamel(token)) return SecretLook::Plain;
    const bool leet = counts.between > 0 && counts.dots + counts.hyphens + counts.underscores <= 4;
    if (leet || counts.symbols > 0 || token.front() == '0') return SecretLook::Mixed;
    if (hasManyParts(token, counts)) return SecretLook::Mixed;
    return SecretLook::Plain;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/redaction/redaction_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/memory/language/words.h"
#include "core/memory/redaction/address_words.h"
#include "core/memory/redaction/checksums.h"

namespace hearth::memory {

namespace {

std::string digitsOf(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (isDigit(c)) digits += c;
    return digits;
}

std::string compactUpper(std::string_view text) {
    std::string compact;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '.') continue;
        compact += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return compact;
}

/// Whether the suspect is cut out of a longer word, number or path.
bool standsAlone(const Suspect& suspect) {
    const auto inside = [](char c) { return isLetter(c) || isDigit(c) || c == '_'; };
    if (suspect.begin > 0 && inside(suspect.text[suspect.begin - 1])) return false;
    return suspect.end >= suspect.text.size() || !inside(suspect.text[suspect.end]);
}

/// The words just before the suspect, lower-cased: at most 24 bytes, not over a sentence's end.
std::string before(const Suspect& suspect, std::size_t reach = 24) {
    const std::size_t from = suspect.begin > reach ? suspect.begin - reach : 0;
    std::string_view window = suspect.text.substr(from, suspect.begin - from);
    // Of a word that the window tears, the rest says something else: "did " is no "id ".
    if (from > 0 && isLetter(suspect.text[from - 1]))
        while (!window.empty() && isLetter(window.front())) window.remove_prefix(1);
    if (const std::size_t stop = window.find_last_of("\n!?"); stop != std::string_view::npos)
        window.remove_prefix(stop + 1);
    return lowerAscii(window);
}

/// The sentence or line that it stands in, lower-cased: at most 160 bytes either side.
std::string sentenceAround(const Suspect& suspect) {
    constexpr std::size_t kReach = 160;
    const std::size_t first = suspect.begin > kReach ? suspect.begin - kReach : 0;
    const std::string_view ahead = suspect.text.substr(suspect.end, kReach);
    const std::size_t stop = std::min(ahead.find_first_of("\n!?"), ahead.size());
    const std::string_view behind = suspect.text.substr(first, suspect.begin - first);
    const std::size_t start = behind.find_last_of("\n!?");
    return lowerAscii(behind.substr(start == std::string_view::npos ? 0 : start + 1)) + std::string(suspect.value()) +
           lowerAscii(ahead.substr(0, stop));
}

bool mentions(const std::string& window, std::span<const std::string_view> words) {
    // A word must begin where a word begins: "prefer" does not speak of a reference.
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        for (std::size_t at = window.find(word); at != std::string::npos; at = window.find(word, at + 1))
            if (at == 0 || !isLetter(window[at - 1]) || !isLetter(word[0])) return true;
        return false;
    });
}

constexpr auto kCallWords = std::to_array<std::string_view>({"phone", "mobile", "cell", "call ", "text ", "sms", "tel",
                                                             "whatsapp", "reach me", "fax", "landline", "my number"});
constexpr auto kOtherNumberWords = std::to_array<std::string_view>(
    {"order",  "invoice", "ticket",  "tracking",  "ref",      "isbn",  "case",    "serial",
     "model",  "part n",  "version", "sku",       "build",    "port ", "page",    "commit",
     "issue",  "pr #",    "bug",     "account n", "customer", "item",  "booking", "confirmation",
     "flight", "$",       "\u20ac",  "\u00a3",    "article",  "doi",   "id ",     "id:"});

/// Where these are spoken of, four small numbers are an address too.
constexpr auto kNetworkWords = std::to_array<std::string_view>(
    {"ip",    "ping",   "ssh",   "server",  "host",   "router", "address", "connect", "firewall",
     "dns",   "subnet", "port",  "login",   "attack", "block",  "curl",    "network", "traceroute",
     "whois", "vpn",    "proxy", "gateway", "scan",   "log in", "nginx"});

constexpr auto kVersionWords = std::to_array<std::string_view>(
    {"version", "driver", "firmware", "release", "build", "update", "upgrade", "patch", "plugin", "bios"});

/// Parts of a text are numbered so: "clause 4.2.1.7".
constexpr auto kPartWords =
    std::to_array<std::string_view>({"clause", "section", "chapter", "paragraph", "article", "appendix", "annex",
                                     "figure", "heading", "requirement", "\u00a7"});

/// "git@example.org:tools.git" is where a repository lives.
bool checkEmail(Suspect& suspect) {
    return suspect.end + 1 >= suspect.text.size() || suspect.text[suspect.end] != ':' ||
           isSpace(suspect.text[suspect.end + 1]);
}

bool checkCard(Suspect& suspect) { return standsAlone(suspect) && isCardNumber(digitsOf(suspect.value())); }

bool checkIban(Suspect& suspect) {
    if (suspect.begin > 0 && isLetter(suspect.text[suspect.begin - 1])) return false;
    const std::string compact = compactUpper(suspect.value());
    const std::size_t length = ibanLength(std::string_view(compact).substr(0, 2));
    if (length == 0 || compact.size() < length || !isIban(std::string_view(compact).substr(0, length))) return false;
    std::size_t taken = 0;
    std::size_t end = suspect.begin;
    while (taken < length) taken += suspect.text[end++] == ' ' ? 0 : 1;
    suspect.end = end;
    return true;
}

bool checkIpv4(Suspect& suspect) {
    if (!standsAlone(suspect)) return false;
    // Every machine calls itself so: it tells of nobody.
    if (suspect.value().starts_with("127.") || suspect.value() == "0.0.0.0") return false;
    const auto touches = [&](std::size_t at, char c) { return at < suspect.text.size() && suspect.text[at] == c; };
    if (suspect.begin > 0 && touches(suspect.begin - 1, '.')) return false;
    if (touches(suspect.end, '.') && suspect.end + 1 < suspect.text.size() && isDigit(suspect.text[suspect.end + 1]))
        return false;
    const std::string window = before(suspect, 24);
    if (window.ends_with("v") || mentions(window, kVersionWords) || mentions(window, kPartWords)) return false;
    int octet = 0;
    int largest = 0;
    for (const char c : suspect.value()) {
        octet = c == '.' ? 0 : octet * 10 + (c - '0');
        largest = std::max(largest, octet);
    }
    // Versions, clauses and object identifiers count in small numbers; few machines have four such.
    constexpr int kSmall = 31;
    const bool small = largest <= kSmall && !suspect.value().starts_with("10.");
    return largest <= 255 && (!small || mentions(sentenceAround(suspect), kNetworkWords));
}

bool checkIpv6(Suspect& suspect) {
    if (!standsAlone(suspect)) return false;
    const auto value = suspect.value();
    const auto colons = std::count(value.begin(), value.end(), ':');
    const bool shortened = value.find("::") != std::string_view::npos;
    const bool digit = std::any_of(value.begin(), value.end(), isDigit);
    return digit && (shortened ? colons >= 3 : colons == 7);
}

bool checkSsn(Suspect& suspect) {
    if (!standsAlone(suspect)) return false;
    const std::string digits = digitsOf(suspect.value());
    const std::string area = digits.substr(0, 3);
    return area != "000" && area != "666" && digits.substr(3, 2) != "00" && digits.substr(5) != "0000";
}

bool checkCpf(Suspect& suspect) { return standsAlone(suspect) && isCpf(digitsOf(suspect.value())); }
bool checkSpanishId(Suspect& suspect) { return standsAlone(suspect) && isSpanishId(compactUpper(suspect.value())); }
bool checkFrenchId(Suspect& suspect) { return standsAlone(suspect) && isFrenchId(digitsOf(suspect.value())); }

/// A number that its label calls an identity number: it must hold enough digits to be one. What the pattern took too
/// much
/// ("111222333 on the f") is given back.
bool checkLabelledId(Suspect& suspect) {
    std::size_t end = suspect.begin;
    for (std::size_t at = suspect.begin; at < suspect.text.size();) {
        const std::size_t space = std::min(suspect.text.find_first_of(" \n,;", at), suspect.text.size());
        std::string_view part = suspect.text.substr(at, space - at);
        while (!part.empty() && !isLetter(part.back()) && !isDigit(part.back())) part.remove_suffix(1);
        const bool letters = part.size() == 1 || (part.size() <= 3 && std::all_of(part.begin(), part.end(), isUpper));
        if (at >= suspect.end || (!letters && std::none_of(part.begin(), part.end(), isDigit))) break;
        end = std::min(space, suspect.end);
        if (space >= suspect.text.size() || suspect.text[space] != ' ') break;
        at = space + 1;
    }
    suspect.end = end;
    const std::string digits = digitsOf(suspect.value());
    return standsAlone(suspect) && digits.size() >= 5 && digits.size() <= 14;
}

bool looksLikeDate(std::string_view value) {
    const std::string digits = digitsOf(value);
    if (digits.size() != 8 && digits.size() != 6) return false;
    const auto separators = std::count_if(value.begin(), value.end(), [](char c) { return !isDigit(c); });
    return separators == 2 &&
           (value.starts_with("19") || value.starts_with("20") || value.find("19") != std::string_view::npos ||
            value.find("20") != std::string_view::npos || digits.size() == 6);
}

/// Pairs of digits are a number to call where it begins with 0 ("06 12 34 56 78"); else they are drawn numbers, scores,
/// a version ("15.26.11.22").
bool isOfPairs(std::string_view value) {
    std::size_t longest = 0;
    std::size_t length = 0;
    for (const char c : value) {
        length = isDigit(c) ? length + 1 : 0;
        longest = std::max(longest, length);
    }
    return longest <= 2 && value.front() != '0';
}

bool phoneNeighbours(const Suspect& suspect) {
    if (suspect.begin > 0) {
        const char previous = suspect.text[suspect.begin - 1];
        if (isLetter(previous) || isDigit(previous) ||
            std::string_view("#/.:-_$=@,").find(previous) != std::string_view::npos)
            return previous == ':' && suspect.begin > 1 && !isDigit(suspect.text[suspect.begin - 2]);
    }
    if (suspect.end >= suspect.text.size()) return true;
    const char next = suspect.text[suspect.end];
    if (isLetter(next) || isDigit(next) || std::string_view("/:_%=").find(next) != std::string_view::npos) return false;
    return !((next == '.' || next == '-' || next == ',') && suspect.end + 1 < suspect.text.size() &&
             isDigit(suspect.text[suspect.end + 1]));
}

/// "3704 0044 0532 …" is the middle of an account number, "045 311 447" of a large one.
bool goesOn(const Suspect& suspect) {
    return suspect.begin >= 2 && suspect.text[suspect.begin - 1] == ' ' && isDigit(suspect.text[suspect.begin - 2]);
}

/// Written with a + and a country: nothing else looks so, but sums do ("+ 1 000 000").
bool checkInternationalPhone(Suspect& suspect) {
    const std::size_t digits = digitsOf(suspect.value()).size();
    return !goesOn(suspect) && digits >= 8 && digits <= 15 && phoneNeighbours(suspect) &&
           !mentions(before(suspect), kOtherNumberWords);
}

/// Groups of digits as people write a number.
bool checkGroupedPhone(Suspect& suspect) {
    const std::string digits = digitsOf(suspect.value());
    if (digits.size() < 9 || digits.size() > 13 || !phoneNeighbours(suspect) || looksLikeDate(suspect.value()) ||
        isOfPairs(suspect.value()) || goesOn(suspect))
        return false;
    const std::string window = before(suspect);
    if (suspect.value().size() == 11 && suspect.value()[3] == '-' && suspect.value()[6] == '-') return false;
    if (mentions(window, kCallWords)) return true;
    if (mentions(window, kOtherNumberWords)) return false;
    return suspect.value()[0] == '(' || digits[0] == '0' || digits.size() == 10;
}

/// Any row of digits, when the words before it speak of calling.
bool checkNamedPhone(Suspect& suspect) {
    const std::size_t digits = digitsOf(suspect.value()).size();
    const std::string window = before(suspect, 32);
    return digits >= 7 && digits <= 15 && phoneNeighbours(suspect) && mentions(window, kCallWords) &&
           !mentions(window, kOtherNumberWords) && !looksLikeDate(suspect.value()) && !isOfPairs(suspect.value());
}

/// From 0 on in one row: a number to call where its sentence speaks of calling, before it or behind.
bool checkTrunkPhone(Suspect& suspect) {
    const std::string sentence = sentenceAround(suspect);
    return phoneNeighbours(suspect) && mentions(sentence, kCallWords) && !mentions(before(suspect), kOtherNumberWords);
}

double entropy(std::string_view text) {
    std::array<int, 256> counts{};
    for (const char c : text) ++counts[static_cast<unsigned char>(c)];
    double bits = 0;
    for (const int count : counts) {
        if (count == 0) continue;
        const double share = static_cast<double>(count) / static_cast<double>(text.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

/// Whether it goes from small letters to capitals and digits and back as no name in code does: those have words.
bool jumps(std::string_view value) {
    constexpr double kLeast = 0.42;
    constexpr std::size_t kShortest = 24;
    const std::size_t from = value.find_last_of("_-/+=", value.size() > 1 ? value.size() - 2 : 0);
    const std::string_view part = from == std::string_view::npos ? value : value.substr(from + 1);
    if (part.size() < kShortest) return false;
    const auto classOf = [](char c) { return isDigit(c) ? 0 : isUpper(c) ? 1 : 2; };
    int jumped = 0;
    for (std::size_t at = 1; at < part.size(); ++at) jumped += classOf(part[at]) != classOf(part[at - 1]);
    return jumped >= kLeast * static_cast<double>(part.size() - 1);
}

/// A long row of mixed letters and digits that is no hash, no UUID, no path and no name in code.
bool checkEntropy(Suspect& suspect) {
    const auto value = suspect.value();
    int lower = 0;
    int upper = 0;
    int digit = 0;
    bool hex = true;
    for (const char c : value) {
        lower += c >= 'a' && c <= 'z';
        upper += isUpper(c);
        digit += isDigit(c);
        hex = hex && (isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-');
    }
    // The public half of a key begins so.
    if (hex || value.starts_with("AAAA")) return false;
    return (lower >= 4 && upper >= 4 && digit >= 3 && entropy(value) > 3.9) || jumps(value);
}

/// What follows "token:" or "api key is" must not be an ordinary word.
bool checkLabelledSecret(Suspect& suspect) {
    const auto value = suspect.value();
    if (std::any_of(value.begin(), value.end(), isDigit)) return true;
    // "process.env.TOKEN" is a name in code.
    return value.find('.') == std::string_view::npos && entropy(value) > 3.6;
}

/// A password in a command: none that stands for one.
bool checkWritten(Suspect& suspect) {
    const auto value = suspect.value();
    return value.find_first_of("<>{}()[]$*") == std::string_view::npos && value.front() != '-' && value != "password";
}

bool endsWithAny(std::string_view text, std::span<const std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

/// A sight, or a work that is called like a house: "Was 21 Jump Street filmed in Canada?"
bool isOfTheWorld(const Suspect& suspect) {
    const std::string window = " " + before(suspect);
    const std::string sentence = sentenceAround(suspect);
    if (mentions(sentence, wordsOfLiving())) return false;
    if (endsWithAny(window, questionsOfSights())) return true;
    const std::string value = lowerAscii(suspect.value());
    const auto known = wellKnownAddresses();
    // With a town and its code it is an address like any other.
    const auto isKnown = [&](std::string_view one) {
        return value.starts_with(one) && value.find(',') == std::string::npos;
    };
    if (std::any_of(known.begin(), known.end(), isKnown)) return true;
    const std::size_t stop = suspect.text.find_first_of("?!\n", suspect.end);
    const bool question = stop != std::string_view::npos && suspect.text[stop] == '?';
    return question && !endsWithAny(window, wordsToPlaces()) && mentions(sentence, wordsOfWorks());
}

bool checkAddress(Suspect& suspect) {
    static constexpr auto kAmounts =
        std::to_array<std::string_view>({"minute", "mile", "block", "hour", "km", "meter", "metre", "year", "day",
                                         "people", "step", "house", "other", " and "});
    if (suspect.begin > 0 && (isDigit(suspect.text[suspect.begin - 1]) || isLetter(suspect.text[suspect.begin - 1])))
        return false;
    if (isOfTheWorld(suspect)) return false;
    return !mentions(lowerAscii(suspect.value()), kAmounts);
}

#define HEARTH_STREET                                                                                                  \
    "(?:Street|St\\b\\.?|Avenue|Ave\\b\\.?|Road|Rd\\b\\.?|Boulevard|Blvd\\b\\.?|Lane|Ln\\b\\.?|Drive|Dr\\b\\.?|Court|" \
    "Ct\\b\\.?|Place|Terrace|Parkway|Pkwy|Highway|Close|Crescent|Gardens|Square|Way)"

constexpr auto kRules = std::to_array<RedactionRule>({
    {PersonalData::Secret, "(-----BEGIN [A-Z ]*PRIVATE KEY-----(?s:.*?)(?:-----END [A-Z ]*PRIVATE KEY-----|\\z))",
     nullptr, "-"},
    {PersonalData::Secret,
     "\\b((?:sk-(?:ant-|proj-|or-)?|sk_live_|sk_test_|rk_live_|pk_live_|pk_test_|ghp_|gho_|ghu_|ghs_|ghr_|github_pat_|"
     "glpat-|xox[abposr]-|hf_|npm_|pypi-|dop_v1_|shpat_|whsec_|r8_|gsk_|xai-|AGE-SECRET-KEY-)[A-Za-z0-9_\\-]{12,})",
     nullptr,
     {}},
    {PersonalData::Secret, "\\b([a-z]{2,12}_(?:live|test|prod|sandbox)_[A-Za-z0-9_\\-]{16,})", nullptr, "_"},
    {PersonalData::Secret, "\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b", nullptr, "ia"},
    {PersonalData::Secret, "\\b(AIza[0-9A-Za-z_\\-]{30,})", nullptr, "aiza"},
    {PersonalData::Secret, "\\b(SG\\.[A-Za-z0-9_\\-]{16,}\\.[A-Za-z0-9_\\-]{16,})", nullptr, "sg."},
    {PersonalData::Secret, "\\b(\\d{8,10}:AA[A-Za-z0-9_\\-]{30,})", nullptr, ":"},
    {PersonalData::Secret, "\\b([MNO][A-Za-z0-9_\\-]{23,25}\\.[A-Za-z0-9_\\-]{6}\\.[A-Za-z0-9_\\-]{27,})", nullptr,
     "."},
    {PersonalData::Secret, "\\b(ya29\\.[A-Za-z0-9_\\-]{20,})", nullptr, "ya29."},
    {PersonalData::Secret, "\\b(eyJ[A-Za-z0-9_\\-]{8,}\\.[A-Za-z0-9_\\-]{8,}(?:\\.[A-Za-z0-9_\\-]*)?)", nullptr, "eyj"},
    {PersonalData::Secret, "(?i)\\bbearer\\s+([A-Za-z0-9_\\-.=+/]{16,})", checkLabelledSecret, "bearer"},
    {PersonalData::Secret,
     "(?i)(?:\\b|_)(?:api[ _-]?key|api[ _-]?token|access[ _-]?(?:key|token)|secret(?:[ _-]?key)?|auth[ "
     "_-]?token|token|client[ _-]?secret)"
     "\\b(?:\\s+(?:for|of)\\s+\\S+)?\\s*(?:is|was|=|:)+\\s*[\"'`]?([A-Za-z0-9_\\-./+=~]{12,})",
     checkLabelledSecret, "e"},
    {PersonalData::Secret, "([A-Za-z0-9+/_\\-]{24,}={0,2})", checkEntropy, {}},
    {PersonalData::Password, "[a-z+]{2,}://[^\\s:/@]+:([^\\s@/]{3,})@", checkWritten, ":"},
    {PersonalData::Password,
     "(?:\\bcurl\\b[^\\n]*?|\\bwget\\b[^\\n]*?) (?:-u|--user) ?['\"]?[^\\s:'\"]+:([^\\s'\"]{3,})", checkWritten, ":"},
    {PersonalData::Password, "\\bmysql\\w*\\b[^\\n]*? -p([^\\s'\"]{3,})", checkWritten, "-"},
    {PersonalData::Password, "\\bsshpass -p ?['\"]?([^\\s'\"]{3,})", checkWritten, "-"},
    {PersonalData::Password, "--password[ =]['\"]?([^\\s'\"]{3,})", checkWritten, "-"},
    {PersonalData::Email, "([\\pL\\pM0-9._%+\\-]+@[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)*\\.[A-Za-z]{2,})", checkEmail,
     "@"},
    {PersonalData::Email,
     "(?i)\\b([a-z0-9._+\\-]+ ?(?:\\(at\\)|\\[at\\]) ?[a-z0-9\\-]+ ?(?:\\.|\\(dot\\)|\\[dot\\]) ?[a-z]{2,})", nullptr,
     "t"},
    {PersonalData::Email, "(?i)\\b([a-z0-9._+\\-]+ at [a-z0-9\\-]+ dot (?:com|org|net|io|eu|de|pt|fr|es|uk|edu|me))\\b",
     nullptr, " dot "},
    {PersonalData::Iban, "\\b([A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]){11,30})", checkIban, {}},
    {PersonalData::Card,
     "(\\d{4}(?:[ -]\\d{4}){3}(?:[ -]\\d{1,3})?|\\d{4}[ -]\\d{6}[ -]\\d{4,5}|\\d{13,19})",
     checkCard,
     {}},
    {PersonalData::NationalId,
     "(?i)\\b(?:ssn|social security(?: number)?|national insurance(?: number)?|ni (?:number|no\\.?)|national "
     "id|nino|nif|nie|dni|tax "
     "id|tin|steuer-?id|"
     "bsn|cpf|nhs|medicare|svnr|aadhaar|pesel|personnummer|sin|passport|driver'?s licen[cs]e|id card|identity card)(?: "
     "number| no\\.?| "
     "#)?"
     "(?:,? (?:mine|it|which) is| is| was| as|:|=)?\\s*#?((?:[A-Za-z]{1,3} ?|[A-Za-z]{4,6})?\\d[\\dA-Za-z "
     ".\\-]{3,16}[\\dA-Za-z])",
     checkLabelledId,
     {}},
    {PersonalData::NationalId, "(\\d{3}-\\d{2}-\\d{4})", checkSsn, "-"},
    {PersonalData::NationalId, "\\b([A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D])\\b", nullptr, {}},
    {PersonalData::NationalId, "(\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2})", checkCpf, "-"},
    {PersonalData::NationalId, "\\b([XYZxyz]?\\d{7,8}-?[A-Za-z])\\b", checkSpanishId, {}},
    {PersonalData::NationalId, "\\b([A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z])\\b", nullptr, {}},
    {PersonalData::NationalId, "\\b([12] ?\\d{2} ?\\d{2} ?\\d{2} ?\\d{3} ?\\d{3} ?\\d{2})\\b", checkFrenchId, {}},
    {PersonalData::Ip, "(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})", checkIpv4, "."},
    {PersonalData::Ip, "((?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4})", checkIpv6, ":"},
    {PersonalData::Phone,
     "((?:\\+|\\b00)[1-9]\\d{0,2}[ .\\-]?(?:\\(\\d{1,4}\\)[ .\\-]?)?\\d(?:[ .\\-]?\\d){5,12})",
     checkInternationalPhone,
     {}},
    {PersonalData::Phone,
     "(\\(\\d{2,5}\\) ?\\d{2,4}(?:[ .\\-]\\d{2,5}){1,3}|\\d{2,5}(?:[ .\\-/]\\d{2,5}){2,4})",
     checkGroupedPhone,
     {}},
    {PersonalData::Phone, "\\b(0\\d{3,4}[ .\\-]\\d{6,8})\\b", checkGroupedPhone, {}},
    {PersonalData::Phone, "(\\d(?:[ .\\-]?\\d){6,14})", checkNamedPhone, {}},
    {PersonalData::Phone, "\\b(0[1-9]\\d{8,9})\\b", checkTrunkPhone, {}},
    {PersonalData::Address,
     "\\b((?:(?:Flat|Apt|Apartment|Unit|Suite|Room|Floor)\\.? ?#?\\w+, )?\\d{1,5}[A-Za-z]?,? (?:[NSEW]\\.? "
     ")?(?:[A-Z0-9][\\w'.\\-]* ){1,4}" HEARTH_STREET
     "(?:,? (?:Apt|Apartment|Unit|Suite|Flat|#)\\.? ?#?\\w+)?(?:, [A-Z][\\w .]+?,? (?:[A-Z]{2} "
     "\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?)",
     checkAddress,
     {}},
    {PersonalData::Address,
     "(?i)(?:live at|lives at|address is|address:|moved to|deliver to|ship to|ship it to|send it to|deliver it "
     "to|pick-?up at|party is at|meet at|is at) ((?:(?:flat|apt|apartment|unit|suite|room)\\.? ?#?\\w+, "
     ")?\\d{1,5}[a-z]? "
     "(?:[\\w'.]+ ){1,3}" HEARTH_STREET "(?:,? (?:apt|apartment|unit|suite|flat|#)\\.? ?#?\\w+)?)",
     checkAddress,
     {}},
    {PersonalData::Address, "\\b((?i:p\\.? ?o\\.? box) \\d{1,6})\\b", nullptr, {}},
    {PersonalData::Address,
     "((?:Rua|Avenida|Av\\.|Calle|Via|Viale|Piazza|Rue|Travessa|Largo|Praça|Plaza) (?:d[aeo]s? |de la |de |del |della "
     "|du |des )?"
     "(?:\\pL[\\pL'.\\-]* ){0,3}\\pL[\\pL'.\\-]*,? (?:n\\.?º? ?)?\\d{1,4}[A-Za-z]?)\\b",
     checkAddress,
     {}},
    {PersonalData::Address,
     "(\\p{Lu}[\\pL\\-]*(?:straße|strasse|str\\.|weg|platz|allee|gasse|damm|ufer|laan|straat|gatan|vej)\\.? \\d{1,4} "
     "?[a-z]?)\\b",
     checkAddress,
     {}},
});

}  // namespace

std::span<const RedactionRule> redactionRules() { return kRules; }

}  // namespace hearth::memory

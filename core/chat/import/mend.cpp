// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/import/mend.h"

#include <array>
#include <cctype>
#include <cmath>

#include "core/base/text.h"

namespace hearth::chat {

namespace {

constexpr double kLatestSeconds = 253402300799.0;    // 9999-12-31
constexpr double kEarliestSeconds = -62135596800.0;  // 0001-01-01

/// The value of `\uXXXX` at the front of the text, or -1.
int unicodeEscape(std::string_view text) {
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
    int value = 0;
    for (const char c : text.substr(2, 4)) {
        if (std::isxdigit(static_cast<unsigned char>(c)) == 0) return -1;
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        value = value * 16 + digit;
    }
    return value;
}

bool isHighSurrogate(int value) { return value >= 0xD800 && value <= 0xDBFF; }
bool isLowSurrogate(int value) { return value >= 0xDC00 && value <= 0xDFFF; }

/// Walks JSON text and copies it, inside strings and outside by their own rules.
class Mender {
public:
    explicit Mender(std::string_view text) : m_text(text) { m_out.reserve(text.size() + 16); }

    std::string run() && {
        while (m_at < m_text.size()) m_inString ? insideString() : outside();
        return std::move(m_out);
    }

private:
    void copy(std::size_t count) {
        m_out.append(m_text.substr(m_at, count));
        m_at += count;
    }
    void replace(std::size_t count, std::string_view with) {
        m_out += with;
        m_at += count;
    }
    void outside() {
        const std::string_view rest = m_text.substr(m_at);
        for (const std::string_view word : {"-Infinity", "Infinity", "NaN"})
            if (rest.starts_with(word)) return replace(word.size(), "null");
        if (rest.front() == '"') m_inString = true;
        copy(1);
    }
    void insideString() {
        const std::string_view rest = m_text.substr(m_at);
        const char c = rest.front();
        if (c == '\\') return escape(rest);
        if (static_cast<unsigned char>(c) < 0x20) return controlCharacter(c);
        if (c == '"') m_inString = false;
        copy(1);
    }
    void escape(std::string_view rest) {
        const int value = unicodeEscape(rest);
        if (value < 0) return copy(std::min<std::size_t>(2, rest.size()));
        if (isHighSurrogate(value) && isLowSurrogate(unicodeEscape(rest.substr(6)))) return copy(12);
        if (isHighSurrogate(value) || isLowSurrogate(value)) return replace(6, "\\ufffd");
        copy(6);
    }
    void controlCharacter(char c) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        const auto value = static_cast<unsigned char>(c);
        m_out += "\\u00";
        m_out += kDigits[value >> 4];
        m_out += kDigits[value & 15];
        ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_inString = false;
    std::string m_out;
};

std::optional<Timestamp> inRange(Timestamp moment) {
    const double seconds = static_cast<double>(moment.milliseconds()) / 1000;
    if (seconds < kEarliestSeconds || seconds > kLatestSeconds) return std::nullopt;
    return moment;
}

}  // namespace

std::string mendJson(std::string_view text) {
    if (isUtf8(text)) return Mender(text).run();
    const std::string clean = toUtf8(text);
    return Mender(clean).run();
}

Result<Json> parseMended(std::string_view text) {
    auto value = parseJson(text);
    return value.ok() ? std::move(value) : parseJson(mendJson(text));
}

std::string cleanText(std::string_view text) {
    std::string clean = isUtf8(text) ? std::string(text) : toUtf8(text);
    std::erase(clean, '\0');
    return clean;
}

std::string textAt(const Json& object, const char* key) {
    const Json& member = memberAt(object, key);
    return member.is_string() ? cleanText(member.get_ref<const std::string&>()) : std::string();
}

std::optional<Timestamp> secondsAt(const Json& object, const char* key) {
    const auto seconds = numberAt(object, key);
    if (!seconds || !(*seconds >= kEarliestSeconds && *seconds <= kLatestSeconds)) return std::nullopt;
    return Timestamp(std::llround(*seconds * 1000));
}

std::optional<Timestamp> timeAt(const Json& object, const char* key) {
    const Json& member = memberAt(object, key);
    if (!member.is_string()) return std::nullopt;
    const auto moment = Timestamp::parse(member.get_ref<const std::string&>());
    return moment.ok() ? inRange(*moment) : std::nullopt;
}

}  // namespace hearth::chat

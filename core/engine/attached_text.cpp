// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/attached_text.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace hearth::engine {

namespace {

constexpr std::size_t kLookedAt = 64 * 1024;
constexpr std::size_t kNameCharacters = 120;
/// A PDF may begin with something else, as mails and some printers leave it.
constexpr std::size_t kPdfWithin = 1024;

bool starts(ByteView content, std::string_view magic, std::size_t at = 0) {
    return content.size() >= at + magic.size() && asText(content.subspan(at, magic.size())) == magic;
}

void appendCodePoint(std::string& text, char32_t code) {
    const auto push = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x80) return push(code);
    if (code < 0x800) {
        push(0xC0 | (code >> 6));
    } else if (code < 0x10000) {
        push(0xE0 | (code >> 12));
        push(0x80 | ((code >> 6) & 0x3F));
    } else {
        push(0xF0 | (code >> 18));
        push(0x80 | ((code >> 12) & 0x3F));
        push(0x80 | ((code >> 6) & 0x3F));
    }
    push(0x80 | (code & 0x3F));
}

enum class Order { LittleEndian, BigEndian };

/// Absent when a surrogate stands alone or a byte is over.
std::optional<std::string> fromUtf16(ByteView content, Order order) {
    if (content.size() % 2 != 0) return std::nullopt;
    const auto unitAt = [&](std::size_t at) -> char32_t {
        const char32_t first = content[at];
        const char32_t second = content[at + 1];
        return order == Order::LittleEndian ? (second << 8 | first) : (first << 8 | second);
    };
    std::string text;
    for (std::size_t at = 0; at < content.size(); at += 2) {
        const char32_t unit = unitAt(at);
        if (unit < 0xD800 || unit > 0xDFFF) {
            appendCodePoint(text, unit);
            continue;
        }
        if (unit > 0xDBFF || at + 3 >= content.size()) return std::nullopt;
        const char32_t low = unitAt(at + 2);
        if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
        appendCodePoint(text, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        at += 2;
    }
    return text;
}

/// Which half of the units is nearly always zero, as in Western text without a mark.
std::optional<Order> likelyUtf16(ByteView content) {
    const std::size_t looked = std::min(content.size(), kLookedAt) & ~std::size_t{1};
    if (looked < 4) return std::nullopt;
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t at = 0; at < looked; at += 2) {
        even += content[at] == 0 ? 1 : 0;
        odd += content[at + 1] == 0 ? 1 : 0;
    }
    const std::size_t units = looked / 2;
    if (odd * 10 >= units * 9 && even == 0) return Order::LittleEndian;
    if (even * 10 >= units * 9 && odd == 0) return Order::BigEndian;
    return std::nullopt;
}

/// NUL and the control characters that no editor writes.
bool holdsControls(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7F || (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B');
    });
}

std::optional<std::string> fromLatin1(ByteView content) {
    std::string text;
    for (const std::uint8_t byte : content) {
        // Latin-1 has control characters here and no letters: it is something else.
        if (byte >= 0x80 && byte < 0xA0) return std::nullopt;
        appendCodePoint(text, byte);
    }
    return text;
}

std::string plainLineEnds(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!pair) plain.push_back(text[i] == '\r' ? '\n' : text[i]);
    }
    return plain;
}

std::optional<std::string> decoded(ByteView content) {
    if (starts(content, "\xEF\xBB\xBF")) return std::string(asText(content.subspan(3)));
    if (starts(content, "\xFF\xFE")) return fromUtf16(content.subspan(2), Order::LittleEndian);
    if (starts(content, "\xFE\xFF")) return fromUtf16(content.subspan(2), Order::BigEndian);
    if (const auto order = likelyUtf16(content)) return fromUtf16(content, *order);
    if (isUtf8(asText(content))) return std::string(asText(content));
    return fromLatin1(content);
}

struct Language {
    std::string_view ending;
    std::string_view name;
    std::string_view mediaType;
};

constexpr auto kLanguages = std::to_array<Language>({
    {"bash", "bash", "text/x-shellscript"},
    {"c", "c", "text/x-c"},
    {"cc", "cpp", "text/x-c++"},
    {"cpp", "cpp", "text/x-c++"},
    {"cs", "csharp", "text/x-csharp"},
    {"css", "css", "text/css"},
    {"csv", "csv", "text/csv"},
    {"cxx", "cpp", "text/x-c++"},
    {"diff", "diff", "text/x-diff"},
    {"go", "go", "text/x-go"},
    {"h", "c", "text/x-c"},
    {"hpp", "cpp", "text/x-c++"},
    {"hs", "haskell", "text/x-haskell"},
    {"htm", "html", "text/html"},
    {"html", "html", "text/html"},
    {"ini", "ini", "text/plain"},
    {"java", "java", "text/x-java"},
    {"js", "javascript", "text/javascript"},
    {"json", "json", "application/json"},
    {"jsx", "jsx", "text/javascript"},
    {"kt", "kotlin", "text/x-kotlin"},
    {"lua", "lua", "text/x-lua"},
    {"md", "markdown", "text/markdown"},
    {"patch", "diff", "text/x-diff"},
    {"php", "php", "text/x-php"},
    {"pl", "perl", "text/x-perl"},
    {"py", "python", "text/x-python"},
    {"r", "r", "text/x-r"},
    {"rb", "ruby", "text/x-ruby"},
    {"rs", "rust", "text/x-rust"},
    {"sh", "bash", "text/x-shellscript"},
    {"sql", "sql", "text/x-sql"},
    {"svg", "xml", "image/svg+xml"},
    {"swift", "swift", "text/x-swift"},
    {"tex", "latex", "text/x-tex"},
    {"toml", "toml", "application/toml"},
    {"ts", "typescript", "text/typescript"},
    {"tsx", "tsx", "text/typescript"},
    {"xml", "xml", "text/xml"},
    {"yaml", "yaml", "application/yaml"},
    {"yml", "yaml", "application/yaml"},
});

const Language* languageFor(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return nullptr;
    const std::string ending = foldCase(name.substr(dot + 1));
    const auto found = std::ranges::find(kLanguages, std::string_view(ending), &Language::ending);
    return found == kLanguages.end() ? nullptr : &*found;
}

}  // namespace

Content contentOf(ByteView content) {
    const bool webp = starts(content, "RIFF") && starts(content, "WEBP", 8);
    if (webp || starts(content, "\x89PNG\r\n\x1A\n") || starts(content, "\xFF\xD8\xFF") || starts(content, "GIF87a") ||
        starts(content, "GIF89a"))
        return Content::Picture;
    const std::string_view beginning = asText(content.first(std::min(content.size(), kPdfWithin)));
    return beginning.find("%PDF-") == std::string_view::npos ? Content::Other : Content::Pdf;
}

std::optional<std::string> decodeText(ByteView content) {
    auto text = decoded(content);
    if (!text || !isUtf8(*text) || holdsControls(*text)) return std::nullopt;
    return plainLineEnds(*text);
}

std::string_view languageOfFile(std::string_view name) {
    const Language* language = languageFor(name);
    return language == nullptr ? std::string_view() : language->name;
}

std::string mediaTypeOfText(std::string_view name) {
    const Language* language = languageFor(name);
    return language == nullptr ? "text/plain" : std::string(language->mediaType);
}

std::string plainName(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    std::string plain = toUtf8(name);
    std::erase_if(plain, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '"'; });
    plain = collapseSpaces(plain);
    if (plain.empty()) return "file";
    if (countCharacters(plain) <= kNameCharacters) return plain;
    // The ending says what it is.
    const std::size_t dot = plain.rfind('.');
    const bool kept = dot != std::string::npos && countCharacters(std::string_view(plain).substr(dot)) <= 12;
    const std::string ending = kept ? plain.substr(dot) : "";
    return plain.substr(0, byteOffset(plain, kNameCharacters - countCharacters(ending))) + ending;
}

}  // namespace hearth::engine

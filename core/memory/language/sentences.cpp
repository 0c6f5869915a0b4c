// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/sentences.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kWrappedLine = 60;  ///< A line at least this long may go on in the next one.

struct Line {
    std::size_t begin;
    std::size_t end;  ///< Without the line break.
};

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> lines;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) end = text.size();
        lines.push_back({begin, end});
        begin = end + 1;
    }
    return lines;
}

/// The bytes that a list marker takes at the front of a trimmed line: "- ", "* ", "• ", "3. ", "b) ".
std::size_t listMarker(std::string_view line) {
    if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') return 2;
    if (line.starts_with("• ")) return 4;
    std::size_t digits = 0;
    while (digits < line.size() && digits < 3 && isDigit(line[digits])) ++digits;
    if (digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
        line[digits + 1] == ' ')
        return digits + 2;
    return 0;
}

bool isLinkAlone(std::string_view line) {
    return (line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.")) &&
           line.find(' ') == std::string_view::npos;
}

bool isFence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

/// "J.R", "P.D": capitals with stops between, before a last one.
bool areInitials(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i)
        if (i % 2 == 0 ? !isUpper(word[i]) : word[i] != '.') return false;
    return word.size() > 2 && word.size() % 2 == 1;
}

/// Whether the full stop at `dot` ends a sentence, seen from the word before it and from what follows.
bool stopEnds(const SentenceMarks& marks, std::string_view text, std::size_t dot, std::size_t end) {
    const std::size_t next = dot + 1;
    if (next < end && !isSpace(text[next]) && text[next] != '"' && text[next] != ')' && text[next] != '\'')
        return false;
    std::size_t wordBegin = dot;
    while (wordBegin > 0 && !isSpace(text[wordBegin - 1]) && text[wordBegin - 1] != '(') --wordBegin;
    const std::string word = lowerAscii(text.substr(wordBegin, dot - wordBegin));
    if (next >= end) return true;
    if (areInitials(text.substr(wordBegin, dot - wordBegin))) return false;
    if (word.size() == 1 && isLetter(word[0]) && !isAmong(marks.letters, word)) return false;
    if (!isAmong(marks.abbreviations, word)) return true;
    // "etc." and "no." end a sentence when a capital follows.
    std::size_t after = next;
    while (after < end && isSpace(text[after])) ++after;
    return isAmong(marks.mayEnd, word) && after < end && isUpper(text[after]);
}

/// Adds the sentences of one block of prose [begin, end).
void splitBlock(const SentenceMarks& marks, std::string_view text, std::size_t begin, std::size_t end,
                std::vector<Sentence>& out) {
    std::size_t start = begin;
    bool question = false;
    const auto close = [&](std::size_t at) {
        std::string_view body = trim(text.substr(start, at - start));
        if (!body.empty()) {
            const auto from = static_cast<std::size_t>(body.data() - text.data());
            out.push_back({body, from, from + body.size(), question});
        }
        start = at;
        question = false;
    };
    for (std::size_t at = begin; at < end; ++at) {
        const char c = text[at];
        const bool ellipsis = text.substr(at, 3) == "…";
        if (c != '.' && c != '!' && c != '?' && !ellipsis) continue;
        if (c == '.' && !stopEnds(marks, text, at, end)) continue;
        std::size_t after = at + (ellipsis ? 3 : 1);
        question = question || c == '?';
        while (after < end && (text[after] == '.' || text[after] == '!' || text[after] == '?' || text[after] == '"' ||
                               text[after] == ')' || text[after] == '\'')) {
            question = question || text[after] == '?';
            ++after;
        }
        if (after < end && !isSpace(text[after])) continue;
        close(after);
        at = after - 1;
    }
    close(end);
}

/// Whether a paragraph goes on from one line into the next: a long line, then one that starts small.
bool goesOn(std::string_view line, std::string_view next) {
    return line.size() >= kWrappedLine && !next.empty() && next[0] >= 'a' && next[0] <= 'z';
}

std::size_t countOf(std::string_view line, std::string_view characters) {
    return static_cast<std::size_t>(
        std::count_if(line.begin(), line.end(), [&](char c) { return characters.find(c) != std::string_view::npos; }));
}

bool looksLikeLog(std::string_view line) {
    static constexpr auto kStarts = std::to_array<std::string_view>(
        {"Traceback (", "File \"", "at com.", "at org.", "at java.", "at Object.", "at async ", "Caused by:", "ERROR",
         "WARN", "INFO ", "DEBUG ", "$ ", "npm ERR!"});
    for (const auto start : kStarts)
        if (line.starts_with(start)) return true;
    if (line.starts_with("[") && line.size() > 4 && (isDigit(line[1]) || line.find("] ") < 12) &&
        countOf(line, ":[]") >= 3)
        return true;
    const bool stamped = line.size() > 19 && isDigit(line[0]) && isDigit(line[3]) && line[4] == '-' && line[7] == '-';
    return stamped && (line[10] == 'T' || (line[10] == ' ' && isDigit(line[11]) && line[13] == ':'));
}

}  // namespace

bool looksLikeCodeOrLog(std::string_view line) {
    const std::string_view body = trim(line);
    if (body.empty()) return false;
    if (looksLikeLog(body)) return true;
    if (body.front() == '|' && body.back() == '|' && body.size() > 2) return true;
    static constexpr auto kCodeStarts = std::to_array<std::string_view>(
        {"#include", "import ", "def ", "class ", "public ", "private ", "static ", "return ", "const ", "SELECT ",
         "INSERT ", "sudo ", "</", "//", "/*", "@Override"});
    const std::size_t symbols = countOf(body, "{}();=<>[]\\_$#|&");
    for (const auto start : kCodeStarts)
        if (body.starts_with(start) && (symbols > 0 || body.find(' ') == std::string_view::npos || start == "SELECT "))
            return true;
    const char last = body.back();
    if ((last == ';' && symbols >= 2) || last == '{' || body == "}" || body == "};" || body == "});") return true;
    return body.size() >= 8 && symbols * 6 > body.size();
}

std::vector<Sentence> splitSentences(std::string_view message, const Language& language) {
    std::vector<Sentence> sentences;
    const std::vector<Line> lines = linesOf(message);
    bool inFence = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view whole = message.substr(lines[i].begin, lines[i].end - lines[i].begin);
        std::string_view body = trim(whole);
        if (isFence(body)) inFence = !inFence;
        if (inFence || isFence(body) || body.empty() || body.front() == '>' || isLinkAlone(body)) continue;
        const bool indented = whole.starts_with("    ") || whole.starts_with("\t");
        const std::size_t marker = listMarker(body);
        if ((indented && marker == 0) || looksLikeCodeOrLog(body)) continue;
        body.remove_prefix(marker);
        const auto begin = static_cast<std::size_t>(body.data() - message.data());
        std::size_t end = begin + body.size();
        while (i + 1 < lines.size()) {
            const std::string_view next = message.substr(lines[i + 1].begin, lines[i + 1].end - lines[i + 1].begin);
            if (!goesOn(message.substr(lines[i].begin, lines[i].end - lines[i].begin), next) ||
                looksLikeCodeOrLog(next))
                break;
            end = lines[++i].end;
        }
        splitBlock(*language.sentences, message, begin, end, sentences);
    }
    return sentences;
}

std::int64_t CharacterIndex::at(std::size_t byte) {
    if (byte < m_byte) {
        m_byte = 0;
        m_characters = 0;
    }
    m_characters += static_cast<std::int64_t>(countCharacters(m_text.substr(m_byte, byte - m_byte)));
    m_byte = byte;
    return m_characters;
}

}  // namespace hearth::memory

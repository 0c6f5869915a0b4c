// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/sentences.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kShortQuote = 3;     ///< Words: what is quoted and no longer is a title or a name.
constexpr std::size_t kLongestTask = 160;  ///< Bytes of "translate this into French, informally:".

bool matches(const re2::RE2& pattern, std::string_view text) {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

struct Place {
    std::string_view text;
    std::size_t begin;
};

std::vector<Place> linesOf(std::string_view message) {
    std::vector<Place> lines;
    for (std::size_t begin = 0; begin <= message.size();) {
        const std::size_t end = std::min(message.find('\n', begin), message.size());
        const std::string_view line = trim(message.substr(begin, end - begin));
        if (!line.empty()) lines.push_back({line, static_cast<std::size_t>(line.data() - message.data())});
        begin = end + 1;
    }
    return lines;
}

/// Where a text ends that begins at `from`: with its closing quotation mark, where it stands in some; else the message.
std::size_t endOfHandedOver(std::string_view message, std::size_t from) {
    static constexpr auto kQuotes = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"„", "“"}, {"‘", "’"}});
    while (from < message.size() && isSpace(message[from])) ++from;
    for (const auto& [opening, closing] : kQuotes) {
        if (!message.substr(from).starts_with(opening)) continue;
        const std::size_t end = message.find(closing, from + opening.size());
        return end == std::string_view::npos ? message.size() : end + closing.size();
    }
    return message.size();
}

bool closesQuotation(std::string_view line) {
    while (!line.empty() && (line.back() == '.' || line.back() == '?' || line.back() == '!')) line.remove_suffix(1);
    return line.ends_with("\"") || line.ends_with("”") || line.ends_with("»") || line.ends_with("“");
}

/// Whether the text that a line points at stands in it, in quotation marks.
bool holdsItsText(std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) return false;
    const std::size_t end = endOfHandedOver(line, colon + 1);
    return end < line.size() || closesQuotation(line);
}

/// Text between quotation marks that is long enough to be speech.
void addQuotes(std::string_view message, std::string_view opening, std::string_view closing,
               std::vector<ForeignPart>& parts) {
    std::size_t from = message.find(opening);
    while (from != std::string_view::npos) {
        const std::size_t begin = from + opening.size();
        const std::size_t end = message.find(closing, begin);
        if (end == std::string_view::npos) return;
        if (wordsOf(message.substr(begin, end - begin)).size() > kShortQuote) parts.push_back({begin, end});
        from = message.find(opening, end + closing.size());
    }
}

}  // namespace

struct Provenance::Patterns {
    explicit Patterns(const Language& language)
        : fiction(language.fiction),
          handedOver(language.handedOver),
          pointsAtText(language.pointsAtText),
          ownHeading(language.ownHeading),
          letterShape(language.letterShape),
          reported(language.reported),
          clause(language.numberedClause) {
        HEARTH_CHECK(fiction.ok() && handedOver.ok() && pointsAtText.ok() && ownHeading.ok());
        HEARTH_CHECK(letterShape.ok() && reported.ok() && clause.ok() && machine.ok());
    }

    re2::RE2 fiction;
    re2::RE2 handedOver;
    re2::RE2 pointsAtText;
    re2::RE2 ownHeading;
    re2::RE2 letterShape;
    re2::RE2 reported;
    re2::RE2 clause;
    /// What no person types of themselves, in any language: "# USER", "<memory>", "user.name = …", "SYSTEM:", "$ ls".
    re2::RE2 machine{
        "^(?:#{1,6} |</?[\\w.-]+>$|<\\|\\w+|[\\w.-]+ ?=(?:[^=]|$)|\\p{Lu}{3,}(?: \\p{Lu}{2,})*:|[$%>#] "
        "?\\w+|---+$|\\w+: "
        "\\*{3}|[a-z_]+: \\S+$|\\[?\\d{1,2}:\\d{2}(?::\\d{2})?\\]|(?:error|note|warning|fatal|info|debug|npm "
        "\\w+|make)\\b.*:)"};

    void inlineTask(std::string_view message, std::vector<ForeignPart>& parts) const;
    void pastedBlocks(std::string_view message, std::vector<ForeignPart>& parts) const;
};

/// "Translate into French: I live in Porto": what follows the colon, to the message's end.
void Provenance::Patterns::inlineTask(std::string_view message, std::vector<ForeignPart>& parts) const {
    for (std::size_t at = message.find_first_of(":?"); at != std::string_view::npos;
         at = message.find_first_of(":?", at + 1)) {
        if (at + 1 < message.size() && !isSpace(message[at + 1])) continue;
        std::size_t begin = at;
        while (begin > 0 && std::string_view("\n.!?").find(message[begin - 1]) == std::string_view::npos) --begin;
        const std::string_view task = trim(message.substr(begin, at - begin));
        if (task.empty() || task.size() > kLongestTask) continue;
        const bool colon = message[at] == ':';
        if (colon ? matches(handedOver, task) || matches(pointsAtText, task)
                  : matches(handedOver, task) && matches(pointsAtText, task)) {
            parts.push_back({at + 1, endOfHandedOver(message, at + 1)});
            return;
        }
    }
}

/// A message of several lines in which one shows that a text was pasted: nothing in it is the writer's own, but lines
/// before an introduction ("… this file:") that speak of no text themselves.
void Provenance::Patterns::pastedBlocks(std::string_view message, std::vector<ForeignPart>& parts) const {
    const auto lines = linesOf(message);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        const bool more = i + 1 < lines.size();
        if (matches(machine, line) || matches(letterShape, line)) {
            parts.push_back({0, message.size()});
            return;
        }
        const bool introduces = more && line.back() == ':' && !matches(ownHeading, line);
        const bool asksAbout = lines.size() > 1 && matches(pointsAtText, line) && !holdsItsText(line);
        if (!introduces && !asksAbout) continue;
        parts.push_back({i + 1 == lines.size() || asksAbout ? 0 : lines[i].begin, message.size()});
        return;
    }
}

Provenance::Provenance(const Language& language) : m_patterns(std::make_unique<const Patterns>(language)) {}
Provenance::~Provenance() = default;
Provenance::Provenance(Provenance&&) noexcept = default;

std::vector<ForeignPart> Provenance::foreignParts(std::string_view message) const {
    std::vector<ForeignPart> parts;
    const Patterns& patterns = *m_patterns;
    const std::string_view opening = message.substr(0, 400);
    if (matches(patterns.fiction, opening) || matches(patterns.letterShape, message) ||
        matches(patterns.clause, message))
        return {{0, message.size()}};
    addQuotes(message, "\"", "\"", parts);
    addQuotes(message, "“", "”", parts);
    addQuotes(message, "«", "»", parts);
    addQuotes(message, "„", "“", parts);
    patterns.inlineTask(message, parts);
    patterns.pastedBlocks(message, parts);
    re2::StringPiece rest(message.data(), message.size());
    re2::StringPiece told;
    while (re2::RE2::FindAndConsume(&rest, patterns.reported, &told)) {
        const auto begin = static_cast<std::size_t>(told.data() - message.data());
        parts.push_back({begin, std::min(message.find('\n', begin), message.size())});
    }
    std::sort(parts.begin(), parts.end(), [](const auto& one, const auto& other) { return one.begin < other.begin; });
    return parts;
}

bool isForeign(const std::vector<ForeignPart>& parts, std::size_t at) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const ForeignPart& part) { return at >= part.begin && at < part.end; });
}

}  // namespace hearth::memory

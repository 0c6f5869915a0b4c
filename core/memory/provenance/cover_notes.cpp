// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance/cover_notes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/words.h"
#include "core/memory/provenance/layout_cues.h"
#include "core/memory/provenance/text_tasks.h"

namespace hearth::memory {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kShortQuote = 3;  ///< Words: what is quoted and no longer is a title or a name.

bool matches(const re2::RE2& pattern, std::string_view text) {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool isWithin(const std::vector<Passage>& stretches, std::size_t at) {
    return std::any_of(stretches.begin(), stretches.end(),
                       [&](const Passage& one) { return at >= one.begin && at < one.end; });
}

/// A single quotation mark that opens or closes, and is no apostrophe.
bool opensAt(std::string_view text, std::size_t at) {
    return (at == 0 || isSpace(text[at - 1])) && at + 1 < text.size() && isUpper(text[at + 1]);
}

bool closesAt(std::string_view text, std::size_t at) {
    const bool stopped = at > 0 && (text[at - 1] == '.' || text[at - 1] == '!' || text[at - 1] == '?');
    return at + 1 == text.size() || (stopped && !isLetter(text[at + 1]));
}

/// "polish this: 'Dear Sir, I live in Hull.'"
void addSingleQuotes(std::string_view message, std::vector<Passage>& texts) {
    for (std::size_t at = message.find('\''); at != npos; at = message.find('\'', at + 1)) {
        if (!opensAt(message, at)) continue;
        std::size_t end = at + 1;
        while ((end = message.find('\'', end)) != npos && !closesAt(message, end)) ++end;
        if (end == npos) return;
        if (wordsOf(message.substr(at, end - at)).size() > kShortQuote) texts.push_back({at, end + 1});
        at = end;
    }
}

void addQuotations(std::string_view message, std::vector<Passage>& texts) {
    std::vector<ForeignPart> quoted;
    addQuotes(message, quoted);
    // With the marks around it.
    for (const auto& one : quoted) texts.push_back({one.begin - 1, std::min(one.end + 1, message.size())});
    addSingleQuotes(message, texts);
}

/// Where the line ends that `at` stands on.
std::size_t lineEnd(std::string_view message, std::size_t at) {
    return std::min(message.find('\n', at), message.size());
}

/// "Ove", "Graham Tulloch, Senior Officer": who signs, on a line of its own.
bool signs(std::string_view line) {
    const auto words = wordsOf(line);
    return !words.empty() && words.size() < 6 && isUpper(words[0][0]) && line.back() != '.' && line.back() != '?';
}

/// Whether a text stands just behind a part.
bool leadsTo(std::string_view message, const TextPart& part, const std::vector<Passage>& texts) {
    return std::any_of(texts.begin(), texts.end(), [&](const Passage& one) {
        return one.begin >= part.end && trim(message.substr(part.end, one.begin - part.end)).empty();
    });
}

/// Where the words of a part begin.
std::size_t firstWord(std::string_view message, const TextPart& part) {
    std::size_t at = part.begin;
    while (at < part.end && !isLetter(message[at]) && !isDigit(message[at])) ++at;
    return at;
}

}  // namespace

CoverNotes::CoverNotes(const CoverNoteWords& words, const TextCues& cues)
    : m_cues(cues),
      m_salutes(words.salutes),
      m_closes(words.closes),
      m_returns(words.returns),
      m_others(words.others),
      m_leadIns(words.leadIns),
      m_assistant(words.assistant) {
    HEARTH_CHECK(m_salutes.ok() && m_closes.ok() && m_returns.ok() && m_others.ok() && m_leadIns.ok() &&
                 m_assistant.ok());
}

std::string CoverNotes::withoutAddress(std::string_view message) const {
    constexpr int kLines = 2;  ///< "Kind regards", and below it the name.
    std::string bare(message);
    re2::StringPiece greeting;
    const re2::StringPiece whole(message.data(), message.size());
    if (!m_assistant.Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, &greeting, 1)) return bare;
    std::fill_n(bare.begin(), greeting.size(), '\n');
    std::size_t stop = message.size();
    for (int line = 0; line < kLines && stop != npos && stop > 0; ++line) {
        stop = message.find_last_of(".!?\n", stop - 1);
        if (stop == npos || stop + 1 == message.size() || !matches(m_closes, collapseSpaces(message.substr(stop + 1))))
            continue;
        std::fill(bare.begin() + static_cast<std::ptrdiff_t>(stop + 1), bare.end(), '\n');
        break;
    }
    return bare;
}

std::size_t CoverNotes::endBelow(std::string_view message, std::size_t from) const {
    for (std::size_t gap = message.find("\n\n", from); gap != npos; gap = message.find("\n\n", gap + 2)) {
        const std::string_view rest = trim(message.substr(gap));
        if (!trim(message.substr(from, gap - from)).empty() && matches(m_returns, rest)) return gap;
    }
    return message.size();
}

void CoverNotes::addLetter(std::string_view message, std::vector<Passage>& texts) const {
    std::size_t opened = npos;
    for (std::size_t begin = 0; begin < message.size();) {
        const std::size_t end = lineEnd(message, begin);
        const std::string_view line = trim(message.substr(begin, end - begin));
        if (opened == npos && !line.empty() && matches(m_salutes, line)) {
            opened = begin;
        } else if (opened != npos && !line.empty() && matches(m_closes, line)) {
            const std::size_t next = std::min(end + 1, message.size());
            const std::size_t nextEnd = lineEnd(message, next);
            const bool signedBelow = signs(trim(message.substr(next, nextEnd - next)));
            texts.push_back({opened, signedBelow ? nextEnd : end});
            opened = npos;
        }
        begin = end + 1;
    }
    if (opened != npos) texts.push_back({opened, endBelow(message, opened)});
}

void CoverNotes::addBehindTask(std::string_view message, const std::vector<TextPart>& parts, std::size_t at,
                               std::vector<Passage>& texts) const {
    const TextPart& part = parts[at];
    const bool last = at + 1 == parts.size();
    if (last || isWithin(texts, firstWord(message, part))) return;
    const bool lastOfLine = parts[at + 1].line != part.line;
    const bool shown = part.stop == ':' && part.lastIs(Cue::Points);
    if (!shown && scoreOf(part, lastOfLine && part.stop == 0) < kPoints) return;
    if (std::any_of(texts.begin(), texts.end(), [&](const Passage& one) { return one.begin >= part.end - 1; })) return;
    if (lastOfLine) {
        const std::size_t from = lineEnd(message, part.begin);
        texts.push_back({from, endBelow(message, from)});
    } else if (part.stop == ':' && (part.line == 0 || parts[at - 1].line == part.line)) {
        // What stands alone above it may be the text, and this only how it shall be: "Reply as a friend: short".
        texts.push_back({part.end, endOfInline(message, part.end)});
    }
}

std::vector<Passage> CoverNotes::spokenIn(std::string_view message, const std::vector<TextPart>& parts) const {
    std::vector<Passage> spoken;
    bool answered = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && parts[i - 1].line == parts[i].line) continue;
        const Passage line{parts[i].begin, lineEnd(message, parts[i].begin)};
        const bool more = i + 1 < parts.size() && parts[i + 1].line == parts[i].line;
        if (more && !speakerOf(message, parts[i], m_cues).empty())
            spoken.push_back(line);
        else
            answered = answered || matches(m_others, message.substr(line.begin, line.end - line.begin));
    }
    return answered ? spoken : std::vector<Passage>();
}

std::vector<Passage> CoverNotes::textsIn(std::string_view message, const std::vector<TextPart>& parts) const {
    std::vector<Passage> texts;
    addQuotations(message, texts);
    addLetter(message, texts);
    for (const auto& spoken : spokenIn(message, parts)) texts.push_back(spoken);
    for (std::size_t i = 0; i < parts.size(); ++i) addBehindTask(message, parts, i, texts);
    // "Could you reply to this? I can't do Thursdays.\n\nHi, it's Ken …": below the paragraph with the task.
    const std::size_t gap = message.find("\n\n");
    const bool task = gap != npos && std::any_of(parts.begin(), parts.end(), [&](const TextPart& part) {
                          return part.end <= gap && scoreOf(part, false) >= kPoints;
                      });
    const bool speaks = task && std::any_of(parts.begin(), parts.end(), [&](const TextPart& part) {
                            return part.begin > gap && part.opensWith(Cue::Me);
                        });
    if (texts.empty() && speaks) texts.push_back({gap, endBelow(message, gap)});
    std::sort(texts.begin(), texts.end(),
              [](const Passage& one, const Passage& other) { return one.begin < other.begin; });
    return texts;
}

bool CoverNotes::tellsOfWriter(std::string_view message, const TextPart& part) const {
    constexpr std::size_t kFewest = 2;  ///< Words.
    re2::StringPiece rest(message.data() + part.begin, part.end - part.begin);
    re2::RE2::Consume(&rest, m_leadIns);
    const auto said = m_cues.partsOf({rest.data(), rest.size()});
    if (said.empty()) return false;
    const TextPart& first = said.front();
    return first.opensWith(Cue::Me) && first.words >= kFewest && !asks(first) && first.stop != ':' &&
           setsTask(first) < 2 && statesOwn(first) && !(first.has(Cue::Hands) && first.mention != Mention::None);
}

std::size_t CoverNotes::endOfLead(std::string_view message, const TextPart& part) const {
    for (std::size_t at = part.begin; at < part.end; ++at) {
        const bool joined = message.substr(at).starts_with(" and ") && part.stop == ':';
        if (message[at] != ',' && message[at] != ';' && !joined) continue;
        const TextPart lead{.begin = part.begin, .end = at};
        const auto rest = m_cues.partsOf(message.substr(at + (joined ? 5 : 1), part.end - at - (joined ? 5 : 1)));
        if (rest.empty() || !tellsOfWriter(message, lead)) continue;
        const TextPart& task = rest.front();
        if (task.asksYou || setsTask(task) > 0 || asks(task) || (task.stop == ':' && task.lastIs(Cue::Points)))
            return at;
    }
    return 0;
}

/// Whether a part before or behind the texts says that one of them is handed over.
bool CoverNotes::handsOver(const TextPart& part, bool leadsUp) {
    if (scoreOf(part, leadsUp && part.stop == 0) >= kPoints) return true;
    const bool came = part.has(Cue::Hands) || part.has(Cue::TextNoun) || part.lastIs(Cue::Points) || setsTask(part) > 0;
    return leadsUp && part.stop == ':' && came;
}

std::vector<Passage> CoverNotes::ownIn(std::string_view message, const std::vector<TextPart>& parts,
                                       Place place) const {
    const auto texts = textsIn(message, parts);
    std::vector<Passage> own;
    if (texts.empty()) return own;
    bool framed = std::any_of(texts.begin(), texts.end(), [&](const Passage& one) {
        return message.substr(one.end).starts_with("\n\n") && matches(m_returns, message.substr(one.end));
    });
    bool shown = false;  // "Here's what she wrote: …"
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const TextPart& part = parts[i];
        const std::size_t begin = firstWord(message, part);
        if (isWithin(texts, begin)) continue;
        const bool holds = std::any_of(texts.begin(), texts.end(),
                                       [&](const Passage& one) { return one.begin > begin && one.begin < part.end; });
        const bool leadsUp = holds || leadsTo(message, part, texts);
        // Behind a text or its task a game may begin, or a joke on it go on.
        if (place == Place::Before && !shown && (framed || texts.front().begin < begin)) break;
        const bool hands = handsOver(part, leadsUp);
        framed = framed || hands;
        shown = shown || (hands && leadsUp && part.stop == ':');
        // "backstory: I have a daughter"
        const bool labelled =
            std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i), [&](const TextPart& label) {
                return label.line == part.line && label.stop == ':' && !leadsTo(message, label, texts);
            });
        if (!holds && !labelled && tellsOfWriter(message, part)) {
            own.push_back({begin, part.end});
        } else if (const std::size_t end = endOfLead(message, part); end > 0 && !isWithin(texts, end)) {
            own.push_back({begin, end});
        }
    }
    return framed ? own : std::vector<Passage>();
}

}  // namespace hearth::memory

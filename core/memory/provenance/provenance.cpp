// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance/provenance.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/memory/language/patterns.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"
#include "core/memory/provenance/exchange.h"
#include "core/memory/provenance/handed_over.h"
#include "core/memory/provenance/layout_cues.h"
#include "core/memory/provenance/role_play.h"
#include "core/memory/provenance/text_cues.h"
#include "core/memory/provenance/text_tasks.h"

namespace hearth::memory {

namespace {

constexpr double kSurely = 0.9;            ///< Leads of handed_over.h: nothing else speaks for it;
constexpr double kDoubtful = -0.5;         ///< from which on it may be; as much more, then, beside such a part;
constexpr double kBeside = 2.2;            ///< a part is somebody else's already, which counts in the sum too;
constexpr double kAnswered = -2.5;         ///< the answer gives it back in another wording, or plays;
constexpr std::size_t kShortAnswer = 100;  ///< Bytes: who plays along or works on texts by turns says no more.
constexpr double kOwn = -5.0;              ///< below it all is the person's own, whatever a part looks like.

bool matches(const Pattern& pattern, std::string_view text) {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern.in(text));
}

/// "Abstract.", "Witness statement of Bo", "PRODUCT REVIEW": names the text that follows and states nothing.
bool isHeading(const TextPart& part) {
    constexpr std::size_t kLongest = 8;
    if (part.words > kLongest || asks(part) || part.has(Cue::Me) || isOwnHeading(part) || part.stop == '!')
        return false;
    const bool task = part.headIs(Cue::Task) || part.headIs(Cue::WeakTask) || part.headIs(Cue::Asks);
    return !task && part.mention == Mention::Bare && !part.has(Cue::You);
}

/// "HANDBOOK EXTRACT We …": words in capitals, of which one names a text.
std::size_t capitalHeading(std::string_view message, const TextCues& cues) {
    std::size_t end = 0;
    std::size_t words = 0;
    bool names = false;
    for (const auto word : wordsOf(message.substr(0, 60))) {
        const bool capital = word.size() > 1 && std::all_of(word.begin(), word.end(), isUpper);
        if (!capital) break;
        const std::uint64_t told = cues.of(word);
        names = names || (told & static_cast<std::uint64_t>(Cue::TextNoun)) != 0;
        if ((told & static_cast<std::uint64_t>(Cue::Own)) != 0) return 0;
        end = static_cast<std::size_t>(word.data() - message.data()) + word.size();
        ++words;
    }
    return names && words > 0 ? end : 0;
}

/// Whether the last line, alone, tells what to do with the text above it: "Pros and cons in a table please".
bool closesBlock(const std::vector<TextPart>& parts) {
    constexpr std::ptrdiff_t kShortest = 3;  ///< Parts of the text.
    const auto said = std::count_if(parts.begin(), parts.end(), [](const TextPart& one) { return one.words > 0; }) - 1;
    if (said < kShortest) return false;
    const TextPart& part = parts.back();
    if (part.line == 0 || parts[parts.size() - 2].line == part.line || part.has(Cue::Me) || part.stop == ':')
        return false;
    if (std::any_of(parts.begin(), parts.end() - 1, [](const TextPart& above) { return asks(above); })) return false;
    const bool works = part.headIs(Cue::Task) || part.headIs(Cue::WeakTask) || part.headIs(Cue::Creates);
    const bool text = part.mention >= Mention::Bare || part.things || (part.has(Cue::Manner) && (works || !asks(part)));
    return part.headIs(Cue::Task) || (works && (text || part.has(Cue::Refers) || part.has(Cue::Points))) ||
           (text && (asks(part) || part.words < 8)) || (asks(part) && part.has(Cue::Verdict));
}

/// "Dial the bragging down a notch: I …": somebody is told to do something, and somebody speaks.
bool ordersAndLabels(const TextPart& part) {
    constexpr std::size_t kShortest = 5;  ///< "On the bright side" is shorter.
    const auto object = static_cast<std::uint64_t>(Cue::Definite) | static_cast<std::uint64_t>(Cue::Points);
    return part.words >= kShortest && part.head == static_cast<std::uint64_t>(Cue::Any) && (part.second & object) != 0;
}

/// "An applicant sends: I …", "swap every verb: I …": what says "I" behind such a colon is not who writes.
bool labelsOther(const TextPart& part, const TextPart& next) {
    constexpr std::size_t kLongest = 12;
    if (part.stop != ':' || next.line != part.line || part.words > kLongest) return false;
    if (part.has(Cue::Me) || part.has(Cue::You) || isOwnHeading(part) || !next.opensWith(Cue::Me)) return false;
    return part.has(Cue::Task) || part.has(Cue::WeakTask) || part.has(Cue::TextNoun) || part.has(Cue::ThingNoun) ||
           part.has(Cue::Hands) || part.has(Cue::Manner) || part.has(Cue::Tongue) || part.has(Cue::Announces) ||
           ordersAndLabels(part);
}

/// "More concise, same facts. I …", "Need the Greek of both. My …": where tasks end that stand before a text
/// on its line; 0 where none do.
std::size_t endOfLead(const std::vector<TextPart>& parts) {
    constexpr std::size_t kLongest = 10;
    int score = 0;
    bool task = false;
    std::size_t i = 0;
    for (; i < parts.size() && parts[i].line == 0; ++i) {
        const TextPart& part = parts[i];
        // What "it" is may as well be the last answer: "Say that again but shorter."
        if (part.has(Cue::Me) || part.has(Cue::Refers) || asks(part) || part.headIs(Cue::Own) || part.words > kLongest)
            break;
        if (part.stop != '.' && part.stop != ';' && part.stop != ':') break;
        task = task || setsTask(part) > 0 || part.has(Cue::Manner) || part.tongue > 0;
        score += scoreOf(part, false) + ((part.second & static_cast<std::uint64_t>(Cue::Manner)) != 0 ? 1 : 0);
    }
    if (i == 0 || i == parts.size() || parts[i].line > 0 || !task || score < kPoints - 1) return 0;
    return parts[i].opensWith(Cue::Me) && !asks(parts[i]) ? parts[i - 1].end : 0;
}

/// "Shorter again, for a sticker I work from home": how a text shall be, and then the text.
bool leadsByManner(const TextPart& part) {
    return part.headIs(Cue::Manner) && (part.second & static_cast<std::uint64_t>(Cue::Polite)) != 0 &&
           part.has(Cue::Me) && !asks(part);
}

/// Whether the line below a part begins as people begin who speak of themselves.
bool opensOwn(const std::vector<TextPart>& parts, std::size_t at) {
    const auto next = std::find_if(parts.begin() + static_cast<std::ptrdiff_t>(at), parts.end(),
                                   [&](const TextPart& other) { return other.line > parts[at].line; });
    return next != parts.end() && (next->opensWith(Cue::Me) || next->opensWith(Cue::Own));
}

/// What stands before a line's first colon or in its brackets: "Agent", "[build]", "Deploy 118".
std::string_view labelOf(std::string_view line) {
    constexpr std::size_t kLongestLabel = 24;
    if (line[0] != '[' && !isLetter(line[0])) return {};
    const std::size_t end = line.substr(0, kLongestLabel).find_first_of(line[0] == '[' ? "]" : ":");
    return end == std::string_view::npos ? std::string_view() : line.substr(0, end);
}

/// Whether a label stands a second time; remembers the first few others.
bool repeats(std::string_view label, std::vector<std::string_view>& seen) {
    constexpr std::size_t kMostLabels = 8;
    if (label.empty()) return false;
    if (std::find(seen.begin(), seen.end(), label) != seen.end()) return true;
    if (seen.size() < kMostLabels) seen.push_back(label);
    return false;
}

/// "Coach Ana": a name alone on the last line.
bool isSignature(std::string_view line) {
    const auto words = wordsOf(line);
    return !words.empty() && words.size() < 4 && isLetter(line.back()) &&
           std::all_of(words.begin(), words.end(), [](std::string_view word) { return isUpper(word[0]); });
}

}  // namespace

struct Provenance::Patterns {
    explicit Patterns(const Language& language)
        : cues(language),
          coverNotes(*language.coverNotes, cues),
          handed(language),
          exchange(*language.exchange),
          rolePlay(*language.rolePlay),
          fiction(language.fiction),
          textShape(language.textShape),
          aboutUser(language.aboutUser),
          reported(language.reported),
          clause(language.numberedClause),
          leaves(language.leavesPlay),
          stays(language.staysInPlay),
          offers(language.offers) {}

    TextCues cues;
    CoverNotes coverNotes;
    HandedOver handed;
    Exchange exchange;
    RolePlay rolePlay;
    Pattern fiction;
    Pattern textShape;
    Pattern aboutUser;
    Pattern reported;
    Pattern clause;
    Pattern leaves;
    Pattern stays;
    Pattern offers;
    /// What no person types of themselves, in any language: "# USER", "<memory>", "user.name = …", "SYSTEM:", "$ ls",
    /// "[WARN] …", "SOUL.md".
    Pattern machine{
        "^(?:#{1,6} |</?[\\w.-]+(?: [\\w]+=\"[^\"]*\")?>|<\\|\\w+|[\\w.-]+ "
        "?=(?:[^=]|$)|(?:SYSTEM|USER|ASSISTANT|HUMAN|AI|BOT|SYS): |[$%>#] ?\\w+|PS [A-Z]:|---+$|\\w+: \\*{3}|[a-z_]+: "
        "\\S+$|"
        "\\[[\\w. -]{2,20}\\](?: |$)|(?:error|note|warning|fatal|info|debug|npm \\w+|make|cron|step \\d+)\\b.*:|"
        "\\\\[a-z]+\\*?[{\\[]|-- \\pL|[^:\\d]{2,40}: (?:19|20)\\d\\d ?[-–]|(?:\\?- ?)?[a-z_]+\\([^()]*\\)[.;]$|"
        "[\\w-]+\\.(?:md|txt|json|ya?ml|toml|ini|log)\\b:?|\\d{1,2}:\\d{2}(?::\\d{2})? \\p{Lu}{3,} )|[)}\\w] ?=> "
        "?\\{|\\}\\);"};
    /// "09:31 Ana: good morning", "[Tue 7:41 PM] Bo: …", "user_ana: …".
    Pattern spoken{
        "^(?:[\\[(](?:\\w{3} )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?[\\])],? ?-? ?<?[\\pL_][\\pL\\d_ "
        "-]{0,24}>?:? |"
        "(?:\\w{3} )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?,? ?-? ?(?:<[^<> ][^<>]*>:? |[\\pL_][^<>:.,;!?]*: |"
        "\\p{Lu}[\\pL\\d_-]+ |$))"};

    bool isPlayed(std::string_view message, const std::vector<TextPart>& parts) const;
    bool hasShape(std::string_view message, const std::vector<TextPart>& parts) const;
    bool lineHasShape(std::string_view line) const;
    static bool ordersMachine(const std::vector<TextPart>& parts);
    void handedOver(std::string_view message, const std::vector<TextPart>& parts, std::vector<ForeignPart>& out) const;
    bool headsText(std::string_view message, const std::vector<TextPart>& parts, std::size_t at,
                   std::vector<ForeignPart>& out) const;
    bool pointsAtText(std::string_view message, const std::vector<TextPart>& parts, std::size_t at, int score,
                      std::vector<ForeignPart>& out) const;
    void toldByOthers(std::string_view message, std::vector<ForeignPart>& out) const;
    /// Whether an answer plays along, works on a text, or waits for more of one.
    bool goesAlong(std::string_view message, std::string_view answer) const;
};

/// Whether the message sets up something that nobody means: a game, a role, a rehearsal.
bool Provenance::Patterns::isPlayed(std::string_view message, const std::vector<TextPart>& parts) const {
    bool might = message.find('*') != std::string_view::npos;
    for (const auto& part : parts) {
        if (part.has(Cue::Plays) && !statesOwn(part)) return true;
        if (part.played && !statesOwn(part) && part.stop != '?') return true;
        might = might || part.has(Cue::You) || part.has(Cue::Plays) || part.has(Cue::Creates) || part.things ||
                part.has(Cue::ThingNoun) || part.has(Cue::TextNoun) || part.has(Cue::Practises) ||
                part.has(Cue::Staged) || part.has(Cue::Task);
    }
    return might && (rolePlay.sharesRoles(message) || matches(fiction, rolePlay.opening(message)));
}

bool Provenance::Patterns::lineHasShape(std::string_view line) const {
    const bool plain = isLetter(line[0]) && line.find_first_of(":=,-_") == std::string_view::npos && line.size() > 40;
    return !plain && (matches(machine, line) || matches(textShape, line));
}

/// Whether some line can only be that of a letter, a log, a file for machines or a transcript.
bool Provenance::Patterns::hasShape(std::string_view message, const std::vector<TextPart>& parts) const {
    if (matches(clause, message) || matches(aboutUser, message) || hasForeignLayout(message, parts, cues)) return true;
    int turns = 0;
    std::size_t lines = 0;
    std::vector<std::string_view> labels;
    std::string_view last;
    bool saluted = false;
    for (std::size_t begin = 0; begin < message.size();) {
        const std::size_t end = std::min(message.find('\n', begin), message.size());
        const std::string_view line = trim(message.substr(begin, end - begin));
        begin = end + 1;
        if (line.empty()) continue;
        ++lines;
        if (lineHasShape(line) || repeats(labelOf(line), labels)) return true;
        if (lines > 1 && line.back() == ',' && wordsOf(line).size() < 4) saluted = true;
        last = line;
        if (isDigit(line[0]) || line[0] == '[' || line[0] == '(') turns += matches(spoken, line) ? 1 : 0;
    }
    if (turns > 0) return true;
    const bool greets = std::any_of(parts.begin(), parts.end(), [&](const TextPart& part) {
        return part.line > 0 && part.line + 1 < lines && part.has(Cue::Greets) && part.words < 5;
    });
    const bool closes = std::any_of(parts.begin(), parts.end(), [&](const TextPart& part) {
        return part.line > 0 && part.has(Cue::Closes) && part.words < 6;
    });
    return closes || ordersMachine(parts) || ((greets || saluted) && lines > 3 && (greets || isSignature(last)));
}

/// "You are Pip. You love ducks. Always answer in rhyme.": told to a machine, which is not the one that listens.
bool Provenance::Patterns::ordersMachine(const std::vector<TextPart>& parts) {
    std::size_t told = 0;
    std::size_t orders = 0;
    for (const auto& part : parts) {
        if (part.stop == '?' || part.has(Cue::Me)) continue;
        told += part.opensWith(Cue::You) ? 1 : 0;
        orders += part.opensWith(Cue::Orders) ? 1 : 0;
    }
    return told > 2 || (told > 0 && told + orders > 2);
}

/// What a part hands over by its shape, whatever it asks for: what a heading, a label or a name stands over. False
/// where that is nothing.
bool Provenance::Patterns::headsText(std::string_view message, const std::vector<TextPart>& parts, std::size_t at,
                                     std::vector<ForeignPart>& out) const {
    const TextPart& part = parts[at];
    const bool more = at + 1 < parts.size();
    const bool lastOfLine = !more || parts[at + 1].line != part.line;
    if (at == 0 && more && isHeading(part)) {
        out.push_back({part.begin, message.size()});
        return true;
    }
    // "Compose a poem. I worked at the port", but "a cover letter. I'm a nurse", "a note to my landlord. I live …".
    const bool ofWriter = part.has(Cue::Mine) || part.has(Cue::OfWriter);
    const bool creates = part.headIs(Cue::Creates) && part.mention == Mention::Indefinite && !ofWriter;
    if ((more && labelsOther(part, parts[at + 1])) || (creates && !lastOfLine && parts[at + 1].opensWith(Cue::Me))) {
        out.push_back({part.end, endOfInline(message, part.end)});
        return true;
    }
    const std::size_t above = namedAbove(parts, at);
    if (above > 0) out.push_back({0, above});
    return above > 0;
}

/// What a part that speaks of a text beside it hands over: what follows a colon, the lines below, the lines above.
/// Whether nothing behind it is looked at any more.
bool Provenance::Patterns::pointsAtText(std::string_view message, const std::vector<TextPart>& parts, std::size_t at,
                                        int score, std::vector<ForeignPart>& out) const {
    const TextPart& part = parts[at];
    const bool more = at + 1 < parts.size();
    const bool lastOfLine = !more || parts[at + 1].line != part.line;
    const bool firstOfLine = at == 0 || parts[at - 1].line != part.line;
    if (part.stop == ':' && !lastOfLine) {
        const bool came = part.has(Cue::Hands) && part.has(Cue::Points);
        out.push_back({came ? part.begin : part.end, endOfInline(message, part.end)});
        return true;
    }
    if (onlyPoints(part) && !firstOfLine && !asks(parts[at - 1])) return false;
    // A single line below a question may well be the writer's own, a text is longer.
    const std::size_t below = parts.size() - at - 1;
    const bool own = more && part.stop != ':' && parts.back().line == part.line + 1 &&
                     (below == 1 || (below == 2 && opensOwn(parts, at)));
    if (more && parts.back().line > part.line && (!own || score > kPoints)) {
        const std::size_t lineEnd = std::min(message.find('\n', part.begin), message.size());
        out.push_back({lineEnd, message.size()});
        return true;
    }
    if (part.line > 0 && pointsBack(part) && at > 1 && (!onlyPoints(part) || part.line > 2)) {
        out.push_back({0, part.begin});
        return true;
    }
    // "… What's that in English?"
    const bool named = asks(part) && part.tongue > 0 && part.has(Cue::Refers);
    if (!firstOfLine && (named || (pointsBack(part) && !onlyPoints(part)))) out.push_back({0, part.begin});
    constexpr std::size_t kText = 3;  ///< Parts: less may be the writer's own.
    const bool anothers = part.others && asks(part) && below >= kText;
    if (!lastOfLine && (anothers || (part.has(Cue::Points) && !onlyPoints(part))))
        out.push_back({part.end, message.size()});
    if (!part.has(Cue::Me)) out.push_back({part.begin, part.end});
    // The part itself may hold the text: "how do you say I live in Porto in Greek".
    if (part.tongue > 0 && part.has(Cue::Me)) out.push_back({part.begin, part.end});
    return false;
}

/// What a message hands over, told by its parts from the first on.
void Provenance::Patterns::handedOver(std::string_view message, const std::vector<TextPart>& parts,
                                      std::vector<ForeignPart>& out) const {
    const std::size_t heading = capitalHeading(message, cues);
    if ((heading > 0 && heading + 1 < message.size()) || closesBlock(parts) ||
        (!parts.empty() && leadsByManner(parts[0]))) {
        out.push_back({0, message.size()});
        return;
    }
    if (const std::size_t lead = endOfLead(parts); lead > 0) {
        out.push_back({lead, endOfInline(message, lead)});
        return;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const TextPart& part = parts[i];
        const bool more = i + 1 < parts.size();
        const bool lastOfLine = !more || parts[i + 1].line != part.line;
        const int score = scoreOf(part, lastOfLine && more && part.stop == 0);
        // "Need the Spanish for I work at the port"
        if (part.tongue == 2 && part.has(Cue::Me) && !statesOwn(part)) out.push_back({part.begin, part.end});
        if (headsText(message, parts, i, out)) return;
        // "The oddest thing I saw:", and lines below it.
        if (score < kPoints && part.stop == ':' && lastOfLine && more && !isOwnHeading(part)) {
            out.push_back({part.end, message.size()});
            return;
        }
        if (score >= kPoints && pointsAtText(message, parts, i, score, out)) return;
    }
}

/// "A friend of a friend says I …": to the end of the line.
void Provenance::Patterns::toldByOthers(std::string_view message, std::vector<ForeignPart>& out) const {
    re2::StringPiece rest(message.data(), message.size());
    std::array<re2::StringPiece, 3> told;
    while (re2::RE2::FindAndConsume(&rest, reported.in(rest), &told[0], &told[1], &told[2])) {
        const auto& words = *std::find_if(told.begin(), told.end() - 1, [](const auto& one) { return !one.empty(); });
        const auto begin = static_cast<std::size_t>(words.data() - message.data());
        out.push_back({begin, std::min(message.find('\n', begin), message.size())});
    }
}

Provenance::Provenance(const Language& language) : m_patterns(sharedFor<Patterns>(language)) {}
Provenance::~Provenance() = default;
Provenance::Provenance(Provenance&&) noexcept = default;

namespace {

/// All that stands between the stretches.
std::vector<ForeignPart> allBut(const std::vector<Passage>& own, std::size_t size) {
    std::vector<ForeignPart> foreign;
    std::size_t from = 0;
    for (const auto& one : own) {
        if (one.begin > from) foreign.push_back({from, one.begin});
        from = one.end;
    }
    if (from < size) foreign.push_back({from, size});
    return foreign;
}

std::string joined(std::string_view message, const std::vector<Passage>& stretches) {
    std::string text;
    for (const auto& one : stretches) {
        if (!text.empty()) text += isSpace(message[one.begin]) ? "" : " ";
        text += message.substr(one.begin, one.end - one.begin);
    }
    return text;
}

}  // namespace

std::vector<Passage> Provenance::ownAround(std::string_view message, const std::vector<TextPart>& parts) const {
    auto own = m_patterns->coverNotes.ownIn(message, parts, CoverNotes::Place::Anywhere);
    if (own.empty()) return own;
    if (m_patterns->handed.isPlayful(message, parts))
        own = m_patterns->coverNotes.ownIn(message, parts, CoverNotes::Place::Before);
    const std::string text = joined(message, own);
    const auto told = m_patterns->cues.partsOf(text);
    const bool others = m_patterns->isPlayed(text, told) || m_patterns->hasShape(text, told) ||
                        m_patterns->handed.score(text, told) > kDoubtful;
    return others ? std::vector<Passage>() : own;
}

std::string Provenance::withoutAddress(std::string_view message) const {
    return m_patterns->coverNotes.withoutAddress(message);
}

std::vector<ForeignPart> Provenance::foreignParts(std::string_view message) const {
    const auto parts = m_patterns->cues.partsOf(message);
    if (m_patterns->isPlayed(message, parts)) return {{0, message.size()}};
    auto foreign = handedOver(message, parts);
    const auto own = ownAround(message, parts);
    const bool lost =
        std::any_of(own.begin(), own.end(), [&](const Passage& one) { return isForeign(foreign, one.begin); });
    if (lost || (!own.empty() && m_patterns->handed.score(message, parts) > kDoubtful))
        return allBut(own, message.size());
    return foreign;
}

std::vector<ForeignPart> Provenance::handedOver(std::string_view message, const std::vector<TextPart>& parts) const {
    const Patterns& patterns = *m_patterns;
    if (patterns.hasShape(message, parts)) return {{0, message.size()}};
    std::vector<ForeignPart> foreign;
    patterns.handedOver(message, parts, foreign);
    // "Oh, and this: I …": by all of its words the message is the person's own, and no part of it was handed over.
    const bool whole = std::any_of(foreign.begin(), foreign.end(), [&](const ForeignPart& part) {
        return part.begin == 0 && part.end == message.size();
    });
    if (!foreign.empty() && !whole && patterns.handed.score(message, parts) < kOwn) foreign.clear();
    for (const auto& line : patterns.coverNotes.spokenIn(message, parts)) foreign.push_back({line.begin, line.end});
    for (const auto& part : parts)
        if (const std::size_t begin = statesOwn(part) ? 0 : dictatedAt(message, part, patterns.cues); begin > 0)
            foreign.push_back({begin, part.end});
    addQuotes(message, foreign);
    const bool told = std::any_of(parts.begin(), parts.end(), [](const auto& part) {
        return part.has(Cue::Hands) || part.has(Cue::TextNoun) || part.has(Cue::ThingNoun);
    });
    if (told) patterns.toldByOthers(message, foreign);
    std::sort(foreign.begin(), foreign.end(),
              [](const auto& one, const auto& other) { return one.begin < other.begin; });
    return foreign;
}

Whose Provenance::whose(std::string_view message, const std::vector<ForeignPart>& parts,
                        std::string_view answer) const {
    const auto told = m_patterns->cues.partsOf(message);
    if (!parts.empty() && !ownAround(message, told).empty()) return Whose::Own;
    const double lead = m_patterns->handed.score(message, told);
    if (lead > (parts.empty() ? kSurely : kBeside)) return Whose::HandedOver;
    if (lead > kAnswered && Exchange::treatsAsText(message, answer, m_patterns->cues)) return Whose::HandedOver;
    return lead > kDoubtful + (parts.empty() ? 0 : kBeside - kSurely) ? Whose::Doubtful : Whose::Own;
}

bool Provenance::leavesPlay(std::string_view message) const { return matches(m_patterns->leaves, message); }

std::vector<ForeignPart> Provenance::playedParts(std::string_view message) const {
    re2::StringPiece left;
    const re2::StringPiece whole(message.data(), message.size());
    if (!m_patterns->leaves.in(message).Match(whole, 0, whole.size(), re2::RE2::UNANCHORED, &left, 1))
        return {{0, message.size()}};
    auto at = static_cast<std::size_t>(left.data() - message.data());
    while (at < message.size() && !isLetter(message[at])) ++at;
    const std::size_t stop = message.substr(0, at).find_last_of(".!?\n");
    auto foreign = foreignParts(message);
    if (stop != std::string_view::npos) foreign.insert(foreign.begin(), {0, stop + 1});
    return foreign;
}

bool Provenance::Patterns::goesAlong(std::string_view message, std::string_view answer) const {
    if (matches(offers, answer)) return false;
    if (answer.empty() || matches(stays, answer) || exchange.invites(answer)) return true;
    const auto parts = cues.partsOf(message);
    const bool asked = std::any_of(parts.begin(), parts.end(), [](const TextPart& part) { return asks(part); });
    return (answer.size() <= kShortAnswer && !asked) || Exchange::treatsAsText(message, answer, cues);
}

bool Provenance::playGoesOn(std::span<const EarlierTurn> before) const {
    std::string_view answer;
    for (auto turn = before.rbegin(); turn != before.rend(); ++turn) {
        if (!turn->person) {
            answer = turn->text;
            continue;
        }
        const auto parts = m_patterns->cues.partsOf(turn->text);
        const bool setUp = m_patterns->isPlayed(turn->text, parts);
        // "Can we practise the exam? You're the examiner." is not answered but by rolePlay.
        const bool takenUp = setUp && answer.size() <= kShortAnswer && !matches(m_patterns->offers, answer);
        if (!takenUp && !m_patterns->goesAlong(turn->text, answer)) return false;
        if (setUp || m_patterns->exchange.announces(turn->text, parts, answer)) return true;
        // "Knock knock." – "Who's there?", in quotation marks: no game was set up, and one is played.
        const bool plain = std::none_of(parts.begin(), parts.end(), [](const TextPart& part) {
            return asks(part) || part.asksYou || setsTask(part) > 0 || namesText(part, false) > 0;
        });
        if (plain && Exchange::speaksAPart(answer)) return true;
        if (leavesPlay(turn->text)) return false;
        answer = {};
    }
    return false;
}

bool isForeign(const std::vector<ForeignPart>& parts, std::size_t at) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const ForeignPart& part) { return at >= part.begin && at < part.end; });
}

bool beginsWithin(const std::vector<ForeignPart>& parts, const Sentence& sentence) {
    return std::any_of(parts.begin(), parts.end(), [&](const ForeignPart& part) {
        return part.begin > sentence.begin && part.begin < sentence.end;
    });
}

}  // namespace hearth::memory

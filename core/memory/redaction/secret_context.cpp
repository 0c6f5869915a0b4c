// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/redaction/secret_context.h"

#include <algorithm>

#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

using namespace secret_role;

/// Words that a sentence has at most: what has no end, a log or code, costs no more.
constexpr std::size_t kLongest = 60;
constexpr std::size_t kLeastPhrase = 3;  ///< Words.

bool isGroup(const SecretPiece& piece) {
    return piece.word.size() == 2 && isDigit(piece.word[0]) && isDigit(piece.word[1]);
}

}  // namespace

std::size_t SecretContext::sentenceStart(std::size_t index) const {
    for (std::size_t steps = 0; !isFirst(index) && steps < kLongest; ++steps) --index;
    return index;
}

std::size_t SecretContext::sentenceEnd(std::size_t index) const {
    for (std::size_t steps = 0; index + 1 < m_pieces.size() && !m_pieces[index].stop && steps < kLongest; ++steps)
        ++index;
    return index;
}

bool SecretContext::inSentence(std::size_t index, std::uint64_t roles) const {
    for (std::size_t one = sentenceStart(index), last = sentenceEnd(index); one <= last; ++one)
        if (one != index && m_pieces[one].does(roles)) return true;
    return false;
}

bool SecretContext::near(std::size_t index, std::uint64_t roles) const {
    constexpr std::size_t kBefore = 6;
    constexpr std::size_t kBehind = 6;
    for (std::size_t one = index; !isFirst(one) && index - one < kBefore;)
        if (m_pieces[--one].does(roles)) return true;
    for (std::size_t one = index; one < index + kBehind && one + 1 < m_pieces.size() && !m_pieces[one].stop;)
        if (m_pieces[++one].does(roles)) return true;
    return false;
}

std::uint64_t SecretContext::asksFor(std::size_t index) const {
    const SecretPiece& piece = m_pieces[index];
    std::uint64_t asks = piece.roles & kAsking;
    if (asks == 0) return 0;
    const SecretPiece* before = index > 0 && !m_pieces[index - 1].stop ? &m_pieces[index - 1] : nullptr;
    if (piece.does(kOften) && !near(index, kNetwork | kLogin)) return isAssigned(index) ? kNetwork : 0;
    if ((asks & kPhrase) != 0 && (asks & kPassword) == 0)
        return before != nullptr && before->does(kSends | kProves) ? kPassword | kPhrase : 0;
    if ((asks & kKey) != 0) return near(index, kNetwork) ? kPassword : 0;
    if ((asks & kCode) != 0) {
        if (before != nullptr && before->does(kPublic)) return 0;
        return near(index, kLock | kPlace | kSends | kNetwork) ? kNumber : kCode;
    }
    return asks;
}

bool SecretContext::isAssigned(std::size_t index) const {
    const SecretPiece* next = at(index + 1);
    return m_pieces[index].sign != 0 && next != nullptr && isOnLineBefore(index + 1);
}

bool SecretContext::isOnLineBefore(std::size_t index) const {
    const std::size_t from = m_pieces[index - 1].end;
    return m_text.substr(from, m_pieces[index].begin - from).find('\n') == std::string_view::npos;
}

bool SecretContext::isName(const SecretPiece& piece, bool afterSign) const {
    constexpr std::size_t kDescribing = 6;
    if (piece.look != SecretLook::Word || piece.does(kOrdinary | kAsking | kFills | kTells | kLeads | kOwns))
        return false;
    if (afterSign || piece.word.size() < kDescribing) return true;
    const auto ends = englishDescribingEnds();
    return std::none_of(ends.begin(), ends.end(), [&](const char* end) { return piece.word.ends_with(end); });
}

bool SecretContext::endsClause(std::size_t index) const {
    const SecretPiece& piece = m_pieces[index];
    const SecretPiece* next = at(index + 1);
    return next == nullptr || piece.stop || piece.comma || piece.sign == '-' || next->does(kParts) ||
           m_text[piece.end] == '!' || (next->begin > 0 && m_text[next->begin - 1] == '(');
}

bool SecretContext::isEverybodys(std::size_t index) const {
    return m_pieces[index].does(kKnown) && inSentence(index, kWidely);
}

bool SecretContext::counts(std::size_t index) const {
    const SecretPiece* next = at(index + 1);
    const SecretPiece& piece = m_pieces[index];
    return next != nullptr && !piece.stop && !piece.comma && next->does(kUnit);
}

bool SecretContext::usedBefore(std::size_t index) const {
    if (isFirst(index)) return false;
    const bool particle = m_pieces[index - 1].does(kIn) && !isFirst(index - 1);
    return m_pieces[index - (particle ? 2 : 1)].does(kUses);
}

bool SecretContext::isLineAlone(std::size_t index) const {
    const std::string_view before = m_text.substr(0, m_pieces[index - 1].end);
    const std::size_t line = before.rfind('\n');
    const std::string_view label = before.substr(line == std::string_view::npos ? 0 : line + 1);
    const bool alone = m_pieces[index].stop || index + 1 == m_pieces.size();
    return alone && std::count(label.begin(), label.end(), ' ') <= 1;
}

bool SecretContext::isPair(std::size_t index) const {
    const SecretPiece* next = at(index + 1);
    return next != nullptr && isGroup(m_pieces[index]) && isGroup(*next) && next->begin == m_pieces[index].end + 1;
}

bool SecretContext::isInRow(std::size_t index) const {
    const auto isGroupAt = [&](std::size_t one) {
        return !m_pieces[one].word.empty() && isDigit(m_pieces[one].word.front()) &&
               m_pieces[one].look != SecretLook::Word;
    };
    const bool behind = index > 0 && m_pieces[index - 1].end + 1 == m_pieces[index].begin && isGroupAt(index - 1);
    const bool ahead =
        index + 1 < m_pieces.size() && m_pieces[index].end + 1 == m_pieces[index + 1].begin && isGroupAt(index + 1);
    return behind || ahead;
}

std::size_t SecretContext::phraseLast(std::size_t index) const {
    std::size_t last = index;
    while (last + 1 < m_pieces.size() && last < index + kLongest && !endsClause(last)) ++last;
    return last;
}

bool SecretContext::isPhrase(std::size_t index) const {
    const std::size_t last = phraseLast(index);
    std::size_t small = 0;
    for (std::size_t one = index; one <= last; ++one)
        small += m_pieces[one].does(kOrdinary | kFills | kOwns | kTells | kTo | kUses) ? 1 : 0;
    const std::size_t words = last + 1 - index;
    return words >= kLeastPhrase && small * 3 <= words;
}

}  // namespace hearth::memory

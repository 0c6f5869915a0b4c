// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/redaction/told_secrets.h"

#include <algorithm>
#include <span>

#include "core/memory/language/words.h"
#include "core/memory/redaction/secret_context.h"

namespace hearth::memory {

namespace {

using namespace secret_role;

/// How far a value stands from the word that asks for it, in words.
constexpr std::size_t kReach = 14;
constexpr std::size_t kNear = 8;
/// "Password? Swordfish9." is a sentence of its own.
constexpr std::size_t kFragment = 3;

/// What was read between the asking word and a value.
struct Way {
    bool told = false;     ///< A word or sign that tells, and since then only what fills.
    bool maybe = false;    ///< That was "be", or the "'s" of some other word: numbers follow it, words seldom.
    bool sign = false;     ///< That was a sign: ":", "=".
    bool turned = false;   ///< "changed", "set": a "to" tells now.
    bool crossed = false;  ///< Another sentence or clause has begun.
    bool opened = false;   ///< A word or sign that tells, at any time.
    bool empty = true;     ///< Nothing but what fills since then.
    std::size_t words = 0;
};

class Reader : SecretContext {
public:
    Reader(std::string_view text, std::vector<SecretPiece> pieces, std::vector<Redaction>& found)
        : SecretContext(text, std::move(pieces)), m_found(found) {}

    /// Answers to what was asked for last stand behind `asked` bytes; 0: nothing was.
    void read(std::size_t asked) {
        m_asked = asked;
        for (std::size_t at = 0; at < m_pieces.size(); ++at) {
            const SecretPiece& piece = m_pieces[at];
            if (piece.does(kJudges)) readJudged(at);
            if (piece.look == SecretLook::Mixed && inSentence(at, kAround) && !piece.does(kOrdinary) &&
                !isEverybodys(at))
                take(0, at, {});
            if (piece.does(kAnswer) && near(at, kProves)) readAnswer(at);
            const std::uint64_t asks = asksFor(at);
            if (asks == 0) continue;
            readForward(at, asks);
            readBackward(at, asks);
        }
    }

private:
    // ---- the value behind the word -----------------------------------------------------------------------------

    void readForward(std::size_t key, std::uint64_t asks) {
        Way way;
        way.turned = std::any_of(m_pieces.begin() + static_cast<std::ptrdiff_t>(sentenceStart(key)),
                                 m_pieces.begin() + static_cast<std::ptrdiff_t>(key),
                                 [](const SecretPiece& piece) { return piece.does(kTurns); });
        way.told = m_pieces[key].sign != 0 || m_pieces[key].copula;
        way.sign = m_pieces[key].sign != 0;
        way.opened = way.told;
        bool another = false;
        for (std::size_t index = key + 1; index < m_pieces.size() && index <= key + kReach; ++index) {
            if (!step(way, index)) return;
            const SecretPiece& piece = m_pieces[index];
            if ((piece.roles & asks & (kPassword | kNumber | kCode)) != 0 && piece.look == SecretLook::Word &&
                !way.told)
                return;
            if (!isEverybodys(index) && accepts(asks, key, index, way)) {
                take(asks, index, way);
                if (piece.stop || another || !joins(index + 1)) return;
                another = true;
                continue;
            }
            walk(way, piece);
        }
    }

    /// Into the piece `index`: false where no value of this word can follow any more.
    bool step(Way& way, std::size_t index) const {
        const SecretPiece& before = m_pieces[index - 1];
        const bool clause = m_pieces[index].does(kParts) && way.words > 0;
        if (before.stop || clause) {
            if (way.crossed && before.stop) return false;
            way = {false, false, false, way.turned, true, way.opened, true, way.words};
        }
        ++way.words;
        return true;
    }

    static void walk(Way& way, const SecretPiece& piece) {
        way.turned = way.turned || piece.does(kTurns);
        if (piece.sign != 0 || piece.copula) {
            way.told = piece.sign != '-' || way.empty;
            way.maybe = piece.sign == 0 && !piece.does(kFills);
            way.sign = piece.sign != 0;
            way.opened = true;
            way.empty = way.empty && piece.does(kFills | kOwns);
        } else if (piece.does(kTells) || (piece.does(kTo | kFrom) && way.turned)) {
            way.told = true;
            way.maybe = piece.does(kMaybe);
            way.sign = false;
            way.opened = true;
        } else if (piece.does(kTurns)) {
            way.told = false;
        } else if (piece.look != SecretLook::Digits && !piece.does(kFills | kParts | kJoins)) {
            way.told = false;
            way.empty = false;
        }
    }

    bool accepts(std::uint64_t asks, std::size_t key, std::size_t index, const Way& way) const {
        const SecretPiece& piece = m_pieces[index];
        if (piece.look == SecretLook::None && piece.quoteEnd == 0 && !isPair(index)) return false;
        if (piece.look == SecretLook::Digits && isInRow(index)) return false;
        if (piece.does(kAsking | kUnit) && piece.quoteEnd == 0) return false;
        if (piece.does(kOrdinary) && piece.look == SecretLook::Mixed) return false;
        if (way.crossed && !way.empty && piece.look != SecretLook::Mixed) return false;
        const bool direct = index == key + 1 && !m_pieces[key].stop;
        const bool fragment = isFirst(index) && way.crossed && sentenceEnd(index) - index < kFragment;
        const bool told = way.told || fragment;
        if ((asks & kPassword) != 0 && acceptsPassword(asks, index, way, told, direct)) return true;
        if ((asks & kNumber) != 0 && acceptsNumber(index, told, direct)) return true;
        if ((asks & kCode) != 0 && acceptsBareCode(key, index, way)) return true;
        if ((asks & kLock) != 0 && acceptsLock(key, index, way)) return true;
        if ((asks & kNetwork) != 0 && acceptsNetwork(index, way)) return true;
        return (asks & kLogin) != 0 && acceptsLogin(index, way);
    }

    bool acceptsPassword(std::uint64_t asks, std::size_t index, const Way& way, bool told, bool direct) const {
        const SecretPiece& piece = m_pieces[index];
        const bool used = usedBefore(index) && !m_pieces[index - 1].does(kFills);
        const bool sameLine = isOnLineBefore(index);
        if (piece.quoteEnd != 0 && sameLine && (told || direct) && !piece.does(kOrdinary))
            return piece.look != SecretLook::None;
        switch (piece.look) {
            case SecretLook::None: return false;
            case SecretLook::Mixed: return true;
            case SecretLook::Plain:
            case SecretLook::Code: return told || direct || used || isInserted(index);
            case SecretLook::Digits:
                return (told || (direct && way.sign)) && piece.end - piece.begin >= 4 && !counts(index);
            case SecretLook::Word: break;
        }
        if (answers(index)) return isName(piece, false) && endsClause(index);
        if (way.crossed || !way.told || way.maybe || m_pieces[index - 1].does(kFrom)) return false;
        if (!sameLine && !isLineAlone(index)) return false;
        // "pwd = name" is code; "a-b-c" names nothing there.
        if (m_pieces[index - 1].sign == '~' && std::count(piece.word.begin(), piece.word.end(), '-') < 2) return false;
        if ((asks & kPhrase) != 0 && (way.sign || isName(piece, false)) && isPhrase(index)) return true;
        return isName(piece, way.sign) && endsClause(index);
    }

    /// The first word of an answer that is a word or two long.
    bool answers(std::size_t index) const {
        constexpr std::size_t kShort = 2;
        if (m_asked == 0 || m_pieces[index].begin < m_asked || m_pieces.size() - index > kShort) return false;
        return m_pieces[index - 1].begin < m_asked && inSentence(index - 1, kWhich);
    }

    bool acceptsNumber(std::size_t index, bool told, bool direct) const {
        const SecretPiece& piece = m_pieces[index];
        if (counts(index)) return false;
        switch (piece.look) {
            case SecretLook::Digits: return told || ((direct || usedBefore(index)) && countsNothing(index));
            case SecretLook::Code:
            case SecretLook::Plain:
            case SecretLook::Mixed: return told || direct;
            default: return isPair(index) && (told || direct);
        }
    }

    /// "pin 100 photos" and "a combination with 1200 calories" open nothing.
    bool countsNothing(std::size_t index) const { return endsClause(index) || m_pieces[index + 1].roles != 0; }

    /// "the password of the printer, brother123, was never changed"
    bool isInserted(std::size_t index) const {
        return m_pieces[index - 1].comma && m_pieces[index].comma && !isUpper(m_text[m_pieces[index].begin]);
    }

    bool acceptsBareCode(std::size_t key, std::size_t index, const Way& way) const {
        const SecretPiece& piece = m_pieces[index];
        const bool own = key > 0 && m_pieces[key - 1].does(kOwns);
        const std::size_t length = piece.end - piece.begin;
        if (piece.look != SecretLook::Digits || length < 4 || length > 8) return false;
        if (way.crossed) return isFirst(index) && inSentence(index, kLock | kPlace);
        const bool used = index > key + 1 && usedBefore(index);
        return own && ((way.told && !way.sign) || used) && endsClause(index);
    }

    bool acceptsLock(std::size_t key, std::size_t index, const Way& way) const {
        const SecretPiece& piece = m_pieces[index];
        if (piece.look != SecretLook::Digits || counts(index)) return false;
        const bool groups = m_text.substr(piece.begin, piece.end - piece.begin).find('-') != std::string_view::npos;
        if (way.crossed) return groups && isFirst(index);
        const SecretPiece& before = m_pieces[index - 1];
        const bool alarm = m_pieces[key].does(kSends);
        // "the alarm is set to 0630" is an hour, "the lock is set to 729" is none.
        if (before.does(kTo)) return way.told && !alarm;
        if (piece.end - piece.begin < 4) return false;
        if (index == key + 1 && !way.told) return isListed(index) || (alarm && !isHour(piece.word));
        const bool opening = usedBefore(index) && !before.does(kFills);
        return (way.told || opening) && (endsClause(index) || way.sign);
    }

    static bool isHour(std::string_view digits) {
        return digits.size() == 4 && digits < "2400" &&
               (digits.ends_with("00") || digits.ends_with("15") || digits.ends_with("30") || digits.ends_with("45"));
    }

    /// Another secret of its sentence was found: "alarm code 2201, door 7745".
    bool isListed(std::size_t index) const {
        if (m_found.empty()) return false;
        const Redaction& last = m_found.back();
        return last.begin >= m_pieces[sentenceStart(index)].begin && last.end <= m_pieces[index].begin;
    }

    bool acceptsNetwork(std::size_t index, const Way& way) const {
        const SecretPiece& piece = m_pieces[index];
        if (way.crossed || (index > 0 && m_pieces[index - 1].does(kOwns))) return false;
        if (piece.look == SecretLook::Mixed) return way.told || way.words == 1;
        const bool small = piece.look == SecretLook::Plain && piece.word.size() >= 8 && !isUpper(m_text[piece.begin]);
        return small && (way.told || (way.words == 1 && isListed(index)));
    }

    bool acceptsLogin(std::size_t index, const Way& way) const {
        const SecretPiece& piece = m_pieces[index];
        const bool handed = usedBefore(index) || m_pieces[index - 1].sign == '/';
        if (way.crossed || way.words > kNear) return false;
        if (piece.look == SecretLook::Digits)
            return way.words == 2 && usedBefore(index) && piece.end - piece.begin >= 4 && inSentence(index, kOpens);
        return (piece.look == SecretLook::Mixed && (handed || way.opened)) ||
               (piece.look == SecretLook::Plain && handed);
    }

    /// "from 4120 to 4121", "5309 or 5390".
    bool joins(std::size_t index) const { return index < m_pieces.size() && m_pieces[index].does(kTo | kJoins); }

    // ---- the value before the word -----------------------------------------------------------------------------

    void readBackward(std::size_t key, std::uint64_t asks) {
        bool parted = false;
        for (std::size_t index = key; !isFirst(index) && key - index < kReach;) {
            const SecretPiece& piece = m_pieces[--index];
            parted = parted || piece.does(kParts);
            if (parted && piece.look != SecretLook::Mixed) continue;
            if (isEverybodys(index) || !acceptsBefore(asks, key, index)) continue;
            take(0, index, {});
            return;
        }
    }

    bool acceptsBefore(std::uint64_t asks, std::size_t key, std::size_t index) const {
        const SecretPiece& piece = m_pieces[index];
        if (piece.does(kAsking | kUnit) || counts(index)) return false;
        if (piece.comma && piece.look != SecretLook::Mixed) return false;
        const SecretPiece& next = m_pieces[index + 1];
        const bool leads = piece.copula || next.does(kLeads | kOpens | kTells);
        const bool used = usedBefore(index);
        const bool digits = piece.look == SecretLook::Digits;
        if (piece.look == SecretLook::Mixed && (asks & (kPassword | kNumber)) != 0) return true;
        if ((asks & kPassword) != 0) {
            if (piece.look == SecretLook::Plain) return leads || used || piece.quoteEnd != 0;
            if (digits) return piece.end - piece.begin >= 4 && leads;
            return piece.look == SecretLook::Word && isOwnName(key, index);
        }
        if ((asks & kNumber) != 0) return digits && index + 1 < key && (leads || used || next.does(kOwns));
        if ((asks & kLock) != 0) return digits && piece.end - piece.begin >= 4 && (pressed(index) || next.does(kOpens));
        if ((asks & (kNetwork | kLogin)) != 0) {
            if (piece.look == SecretLook::Mixed) return leads || used;
            const bool usedFor = leads && std::any_of(m_pieces.begin() + static_cast<std::ptrdiff_t>(index),
                                                      m_pieces.begin() + static_cast<std::ptrdiff_t>(key),
                                                      [](const SecretPiece& one) { return one.does(kUses); });
            return piece.look == SecretLook::Plain && (used || usedFor || next.does(kOpens));
        }
        return false;
    }

    /// "Punch in 7731 at the gate".
    bool pressed(std::size_t index) const {
        if (!usedBefore(index)) return false;
        const SecretPiece& before = m_pieces[index - 1];
        return !before.does(kFills);
    }

    /// "letmein is my password"
    bool isOwnName(std::size_t key, std::size_t index) const {
        const SecretPiece& piece = m_pieces[index];
        if (!isName(piece, false) || key < index + 3 || !endsClause(key)) return false;
        const bool own = m_pieces[index + 2].does(kOwns) && m_pieces[index + 2].does(kFills);
        return own && isFirst(index) && m_pieces[index + 1].does(kTells) && !piece.does(kAsks);
    }

    // ---- without the word --------------------------------------------------------------------------------------

    /// "is Tr0ub4dor strong enough for a bank?"
    void readJudged(std::size_t judge) {
        const std::size_t first = sentenceStart(judge);
        const std::size_t last = sentenceEnd(judge);
        const bool asking = m_pieces[last].asks || m_pieces[first].does(kAsks);
        if (!asking) return;
        for (std::size_t index = first; index <= last; ++index) {
            const SecretPiece& piece = m_pieces[index];
            const bool small = piece.look == SecretLook::Plain && !isUpper(m_text[piece.begin]) && index + 2 >= judge;
            if ((piece.look == SecretLook::Mixed || small) && !isEverybodys(index)) take(0, index, {});
        }
    }

    /// "The answer to my security question is Mr Whiskers."
    void readAnswer(std::size_t answer) {
        Way way;
        way.told = m_pieces[answer].sign != 0 || m_pieces[answer].copula;
        for (std::size_t index = answer + 1; index < m_pieces.size() && index <= answer + kNear; ++index) {
            if (m_pieces[index - 1].stop) return;
            const SecretPiece& piece = m_pieces[index];
            if (way.told && !piece.word.empty() && isLetter(piece.word.front()) && !piece.does(kOrdinary | kFills)) {
                std::size_t last = index;
                while (last + 1 < m_pieces.size() && last < index + 3 && !endsClause(last)) ++last;
                add(piece.begin, m_pieces[last].end);
                return;
            }
            walk(way, piece);
        }
    }

    // ---- what goes ---------------------------------------------------------------------------------------------

    void take(std::uint64_t asks, std::size_t index, const Way& way) {
        const SecretPiece& piece = m_pieces[index];
        std::size_t end = piece.end;
        if (piece.quoteEnd > end) end = piece.quoteEnd;
        const bool phrase = (asks & kPhrase) != 0 && way.told && piece.look == SecretLook::Word && isPhrase(index);
        if (phrase) end = std::max(end, m_pieces[phraseLast(index)].end);
        // "G0oseberry? for": what asks no question ends none.
        const std::string_view behind = m_text.substr(end, 3);
        if (behind.starts_with("? ") && behind.size() > 2 && behind[2] >= 'a' && behind[2] <= 'z') ++end;
        if (isPair(index)) end = m_pieces[index + 1].end;
        add(piece.begin, end);
    }

    void add(std::size_t begin, std::size_t end) { m_found.push_back({begin, end, PersonalData::Password}); }

    std::size_t m_asked = 0;
    std::vector<Redaction>& m_found;
};

/// The last question of what was said before.
std::string_view lastQuestion(std::string_view asked) {
    constexpr std::size_t kLongest = 300;
    const std::size_t end = asked.rfind('?');
    if (end == std::string_view::npos) return {};
    const std::string_view head = asked.substr(0, end);
    const std::size_t stop = head.find_last_of(".!?\n");
    const std::string_view question = asked.substr(stop == std::string_view::npos ? 0 : stop + 1);
    return question.substr(
        0, std::min({question.size(), end + 1 - static_cast<std::size_t>(question.data() - asked.data()), kLongest}));
}

}  // namespace

void findToldSecrets(std::string_view text, std::string_view asked, std::vector<Redaction>& found) {
    if (mentionsSecrets(text)) Reader(text, secretPieces(text, 0, text.size()), found).read(0);
    const std::string_view question = lastQuestion(asked);
    if (question.empty()) return;
    const std::string whole = std::string(question) + "\n" + std::string(text);
    if (!mentionsSecrets(whole)) return;
    const std::size_t offset = question.size() + 1;
    std::vector<Redaction> answers;
    Reader(whole, secretPieces(whole, 0, whole.size()), answers).read(offset);
    for (const Redaction& one : answers)
        if (one.begin >= offset) found.push_back({one.begin - offset, one.end - offset, one.kind});
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/provenance/text_tasks.h"

namespace hearth::memory {

bool asks(const TextPart& part) { return part.stop == '?' || (part.stop != ':' && part.headIs(Cue::Asks)); }

bool statesOwn(const TextPart& part) {
    if (!part.opensWith(Cue::Me) || part.asksYou) return false;
    if (part.stop == '?' && (part.has(Cue::Points) || part.others)) return false;
    const bool names = part.mention >= Mention::Bare || part.things || part.has(Cue::Points);
    if (part.has(Cue::Hands) && names) return false;
    return !(part.stop == ':' && (part.has(Cue::Task) || part.lastIs(Cue::Hands)));
}

bool isOwnHeading(const TextPart& part) { return part.has(Cue::Own) || part.has(Cue::Me) || part.has(Cue::Creates); }

int namesText(const TextPart& part, bool worksOn) {
    const bool judges = worksOn || part.has(Cue::Verdict) || part.stop == ':';
    if (part.things) return 2;
    if (part.bareThing && part.stop == '?' && part.mention == Mention::None) return 1;
    switch (part.mention) {
        case Mention::Definite: return part.has(Cue::Points) || part.stop == ':' || worksOn ? 2 : 1;
        case Mention::Bare: return part.headIs(Cue::TextNoun) || judges ? 2 : 1;
        case Mention::Own: return judges ? 2 : 0;
        case Mention::Indefinite: return part.stop == ':' ? 2 : part.has(Cue::Hands) ? 1 : 0;
        case Mention::None: break;
    }
    return 0;
}

int setsTask(const TextPart& part) {
    const bool beside = part.stop == ':' || (part.second & static_cast<std::uint64_t>(Cue::Indefinite)) == 0;
    // What "it" is was said before: the last answer, as a rule.
    const bool answer = part.stop != ':' && (part.second & static_cast<std::uint64_t>(Cue::Refers)) != 0;
    if (answer && !part.has(Cue::Points)) return 0;
    if (part.headIs(Cue::Task) && beside) return 2;
    if (part.has(Cue::Task) && part.stop == ':') return 2;
    return part.headIs(Cue::WeakTask) ? 1 : 0;
}

int scoreOf(const TextPart& part, bool open) {
    if (statesOwn(part)) return 0;
    const int task = setsTask(part);
    const int named = namesText(part, task > 0);
    const bool colon = part.stop == ':';
    const bool question = asks(part);
    int score = task + named;
    if (part.tongue > 0)
        score += colon || task > 0 || part.has(Cue::Points) || part.has(Cue::WeakTask) ? 2 : part.tongue;
    if (part.has(Cue::Manner))
        score += colon || part.headIs(Cue::Manner) || (part.headIs(Cue::WeakTask) && part.has(Cue::Points)) ? 2 : 1;
    if (part.has(Cue::Points))
        score +=
            question || colon || (open && part.lastIs(Cue::Points)) || part.headIs(Cue::Points) || task > 0 ? 2 : 1;
    const bool came = named > 0 || part.has(Cue::Points) || (part.headIs(Cue::Hands) && part.has(Cue::Refers));
    if (part.has(Cue::Hands)) score += part.lastIs(Cue::Hands) && (colon || open) ? 2 : came ? 1 : 0;
    if (part.has(Cue::Points) && part.has(Cue::Creates)) ++score;
    if (score > 0 && part.has(Cue::Verdict) && (question || part.has(Cue::Points))) ++score;
    const bool text = task > 0 || named > 0 || part.has(Cue::Manner) || part.has(Cue::Hands);
    if (score > 0 && text && part.has(Cue::Refers)) ++score;
    if (colon && part.quotes && (part.headIs(Cue::WeakTask) || part.headIs(Cue::Task))) score += 2;
    if (part.others && question) score += 2;
    if (score > 0 && (colon || question)) ++score;
    if (part.mention == Mention::Bare && part.headIs(Cue::TextNoun) && part.words < 6 && !question) ++score;
    return score;
}

bool onlyPoints(const TextPart& part) {
    return part.mention < Mention::Bare && !part.things && part.tongue == 0 && setsTask(part) == 0 &&
           !part.has(Cue::Manner) && !part.has(Cue::Hands);
}

bool pointsBack(const TextPart& part) {
    const bool named = part.mention >= Mention::Definite || part.things;
    if (part.has(Cue::Points))
        return named || part.tongue > 0 || setsTask(part) > 0 || part.has(Cue::Verdict) || asks(part);
    return named && setsTask(part) > 0;
}

}  // namespace hearth::memory

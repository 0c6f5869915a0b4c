// SPDX-License-Identifier: AGPL-3.0-or-later
// Puts statements into the vault: new, merged into what says the same, or superseding what it contradicts; and
// takes back what a message supported. Running it twice changes nothing.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/memory/english/english.h"
#include "core/memory/keeping/endings.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/successions.h"
#include "core/memory/keeping/supersession_links.h"

namespace hearth::memory {

/// What became of a statement.
struct Kept {
    std::int64_t added = 0;
    std::int64_t merged = 0;
    std::int64_t superseded = 0;
    std::optional<MemoryId> by = {};  ///< What tells it from then on.
    void operator+=(const Kept& other);
};

/// Again: what was heard before ends what came to stand since, though it was said before it.
enum class Hearing { First, Again };

/// Works inside the caller's write transaction, which it must not outlive.
class Keeper {
public:
    Keeper(store::Database& database, Timestamp now, const Language& language = english(),
           Hearing hearing = Hearing::First)
        : m_database(database),
          m_now(now),
          m_language(language),
          m_hearing(hearing),
          m_successions(database, language) {}

    /// `over` is what is known to give way to it beside what its own words end.
    Result<Kept> keep(const Statement& statement, const Origin& origin, const std::vector<MemoryId>& over = {});
    /// The statement tells what `row` does: it becomes one more source of it, and `over` gives way to that. Its words
    /// are taken where no name and no number is lost.
    Result<Kept> keepAs(const MemoryRow& row, const Statement& statement, const Origin& origin,
                        const std::vector<MemoryId>& over);
    /// A rule's memory is told in the statement's words from now on; what the person has pinned or looked at is not.
    Status reword(const MemoryId& id, const Statement& statement);
    /// What stands is refused by a model ("provider/model"): it counts no more, gives back what it had replaced, and
    /// does not come by itself again.
    Status setAside(const MemoryRow& row, const std::string& model);
    /// A line as it is told from now on, in the place of `row`, because of what was said at `origin`: it rests on that
    /// and on all that `row` does, and goes with any of it. Returns whether it is new; what the person undid is not.
    Result<bool> tellInstead(const MemoryRow& row, Memory line, const Origin& origin, std::string_view why);
    /// `memory` tells a name or a number that only `line` did: it rests on all that this does too, goes with any of it,
    /// and leaves the machine no more than it may.
    Status drawFrom(const MemoryRow& line, const MemoryId& memory);
    /// What a model tells too, and rests on this message alone, is the model's from then on: when the rules read its
    /// thread on, they do not take it back.
    Status confirm(const MemoryId& id, const MessageId& message);
    /// As if it had never been said: it is gone, and what it had taken the place of stands again.
    Status unsay(const MemoryRow& row);
    /// Takes back the memories that rest on these messages, and those that stood against them, unless the user touched
    /// them. The other messages that they rested on are named in the result, each once, to be kept anew. Cost: one look
    /// a memory that goes, and one settling a family that lost one.
    Result<std::vector<MessageId>> retract(std::span<const MessageId> messages);
    /// What waited for a look is kept: it strengthens what says the same, or supersedes what it contradicts. Returns
    /// the memory that says it from then on.
    Result<MemoryId> accept(const MemoryRow& row);
    /// A memory that came from another device, or changed there, is settled with its rivals as it would have been, had
    /// both been told on one: what was told again after something else was so stands by itself, and what two devices
    /// kept of the same is one memory, with the sources of both and with what was asked and decided of either.
    Status settleMerged(const MemoryId& id);
    /// What became part of a memory on one device while another one did something with it: that goes on to the memory.
    Status settlePart(const MemoryId& part);
    /// What waited for a look is refused by the person; who says the same again does not bring it back.
    Status reject(const MemoryRow& row);

private:
    Status refuseAll(const MemoryRow& row, const std::string& by);
    /// It was heard before; only what is known to give way to it beside its own words is new.
    Result<Kept> keptAlready(const MemoryId& id, const Origin& origin, const std::vector<MemoryId>& over);
    /// "Porto, not Lisbon" as a statement about what Lisbon was said of; nothing when that is not clear.
    Result<std::optional<Statement>> corrected(const Statement& statement, const Origin& origin);
    /// Both stay, and a card asks which holds; nothing where one of them no longer stands.
    Status askWhichHolds(const MemoryId& earlier, const MemoryId& later);
    /// What was kept as the writer's and begins with the name of somebody known is told of them.
    Status giveToNamedSubject(Statement& statement, const Origin& origin);
    /// What gives way to a statement by its own words, or by the event that it tells.
    Status endWhatGivesWay(Statement& statement, const Origin& origin);
    /// What a statement says to be over, or to be replaced, wherever it stands: the statement then speaks of the same.
    Status endWhatItEnds(Statement& statement, const Origin& origin);
    Status endWhatStood(Statement& statement, const Origin& origin);
    /// What came to stand since it was heard; the statement speaks of what it has always spoken of.
    Status endSince(const Statement& statement, const Origin& origin);
    /// What is over by its name alone. Whether anything is.
    Result<bool> endWhatItNames(Statement& statement, const Origin& origin);
    /// Whether the message was read before, and then as what.
    Result<bool> heardBefore(Statement& statement, const Origin& origin);
    Status endAmong(Statement& statement, const std::vector<Standing>& standing);
    /// What the statement replaces by what it says needs no ruling.
    void leaveToSaying(const Statement& statement, const Origin& origin, const std::vector<Standing>& before);
    /// The same for what stands in other words. What knows what it is about keeps that and rules the other out.
    Status endByWords(Statement& statement, const std::vector<Standing>& before);
    /// What ends nothing any more and was told in the same words before speaks of what it ended then.
    Status speakAsBefore(Statement& statement, const Origin& origin);
    /// From here on the statement speaks of what `found` does.
    Status speakOf(Statement& statement, const Standing& found);
    /// Writes down that what the statement turned is replaced by the memory that says it.
    Status ruleTurned(const MemoryId& by, Timestamp at);
    Status ruleReplaced(const MemoryId& old, const MemoryId& by, std::string why, Timestamp at);
    /// Whether the person forgot or refused what it would be, whatever else it would be taken for by now.
    Result<bool> forgottenAsSaid();
    /// The memory that was found to say it in other words when it was heard before.
    Result<std::optional<MemoryId>> toldAgainBy(const MemoryId& asSaid);
    /// Makes a statement one more source of the memory that it tells again, in the fuller words and with what is surely
    /// known of both. Nothing where that cannot be.
    Result<std::optional<Kept>> tellAgain(const Statement& statement, const Origin& origin, const Succession& found,
                                          const std::vector<MemoryRow>& rivals);
    Status rewordBy(const MemoryRow& row, const Statement& statement, Wording wording);
    /// What told the same as a memory that `by` took the place of gives way with it.
    Status ruleCompanions(const MemoryId& by, const Statement& statement, const Origin& origin);
    /// The memories because of which another one gave way too, as rulings name them.
    Result<std::set<std::string>> companionships() const;
    /// What gave way only because this memory did stands again, once it is settled.
    Status releaseCompanions(const MemoryId& gone, const std::set<std::string>& companionships);
    /// What a memory turned is turned by another, or stands again.
    Status passOn(const MemoryId& from, const std::optional<MemoryId>& to);
    /// The same, but for the settling.
    Status passRulings(const MemoryId& from, const std::optional<MemoryId>& to);
    /// The memory is gone; what that changes is to be settled.
    Status takeAway(const MemoryRow& row, const std::set<std::string>& companionships);
    /// What rests on a message and what stands against that, but for what the user touched.
    Result<std::vector<MemoryRow>> restingOn(std::span<const MessageId> messages);
    /// What was said shortly before and is all said by this statement becomes one memory with it.
    Status takeIn(const Statement& statement, const MemoryId& id, const Origin& origin);
    /// The memory, said shortly after, that says all this statement does.
    Result<std::optional<MemoryRow>> impliedBy(const Statement& statement, const Origin& origin);
    /// The memory of which the statement is one more source: of one of its rivals, or of what says it in other words.
    Result<std::optional<MemoryRow>> sayingTheSame(const Statement& statement, const Origin& origin,
                                                   const std::vector<MemoryRow>& rivals);
    Result<std::optional<MemoryRow>> standing(const Statement& statement, const Origin& origin,
                                              const std::vector<MemoryRow>& rivals);
    Result<std::optional<MemoryRow>> nearDuplicate(const Statement& statement);
    Result<Kept> merge(const MemoryRow& row, const Statement& statement, const Origin& origin);
    Result<Kept> add(const Statement& statement, const Origin& origin, const std::vector<MemoryRow>& rivals,
                     const std::optional<MemoryRow>& retracted);
    /// What is told again after it was archived, by whomever, is so today.
    Status bringBack(const MemoryRow& row, const Origin& origin);
    /// Whether the person wants to look at what is found before it is kept.
    Result<bool> reviews();
    /// What rivals were told of after `moment`, when `stance` replaced them, becomes memories of their own.
    Status splitRivals(const std::vector<MemoryRow>& rivals, const Stance& stance, bool proposed);
    Status refuse(const MemoryRow& row, const Origin& origin);
    /// Splits a memory and its rivals where one stands between what another was told of.
    Status splitAmong(const MemoryRow& row, const std::vector<MemoryRow>& rivals);
    /// Whether two that say the same would be one memory on one device; `part` becomes a part of `whole` then.
    Result<bool> areOne(const MemoryRow& part, const MemoryRow& whole, const std::vector<MemoryRow>& rivals);
    Status becomePartOf(const MemoryRow& part, const MemoryRow& whole);
    /// Sources, what was asked and what was decided.
    Status handOver(const MemoryRow& part, const MemoryRow& whole);
    Status handOverDecided(const MemoryId& from, const MemoryId& to);
    /// What `row` was told of after the new statement had replaced it becomes a memory of its own.
    Status splitAfter(const MemoryRow& row, Timestamp moment);

    static Stance stanceFrom(const Statement& statement, const Origin& origin);
    static bool touchedByUser(const Memory& memory);

    store::Database& m_database;
    Timestamp m_now;
    const Language& m_language;
    Hearing m_hearing;
    std::vector<MemoryId> m_turned;  ///< By the statement at hand.
    std::optional<MemoryId> m_said;  ///< What it would be as a memory of its own, before anything was read into it.
    PendingRelinks m_pending;
    Successions m_successions;
    std::shared_ptr<const EndCues> m_over;
    std::optional<bool> m_reviews;
};

}  // namespace hearth::memory

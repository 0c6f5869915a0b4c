// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/audit.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <set>
#include <thread>

#include "core/base/text.h"
#include "core/memory/keeping/cadence.h"
#include "core/memory/language/words.h"
#include "core/memory/threads/thread_rows.h"

namespace hearth::memory {

namespace {

constexpr std::int64_t kMessagesARead = 2000;
constexpr std::size_t kMostWaiting = 64;
constexpr std::size_t kBefore = 300;           ///< Bytes of an earlier message that may hold a question.
constexpr std::size_t kShortAnswer = 160;      ///< Bytes.
constexpr std::size_t kStillRemembered = 600;  ///< Bytes of a message whom the next one may speak of as "he".
constexpr std::size_t kAnswer = 600;           ///< Bytes of an answer: whether it gives a text back shows at once.
constexpr std::size_t kTurnsBack = 12;         ///< A game is over when it was set up longer ago than that.

Result<std::vector<HeardMessage>> readMessages(store::Statement& rows) {
    std::vector<HeardMessage> messages;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return messages;
        HEARTH_TRY(const MessageId id, rows.id<MessageId>(1));
        messages.push_back({rows.integer(0),
                            id,
                            rows.text(2) == "user" ? chat::Role::User : chat::Role::Assistant,
                            std::string(rows.text(3)),
                            rows.time(4),
                            chat::ownText(std::string(rows.text(5)), rows.optionalText(6)),
                            {},
                            false,
                            false});
    }
}

/// The end of a text, from a whole character on.
std::string_view endOf(std::string_view text) {
    if (text.size() <= kBefore) return text;
    std::size_t at = text.size() - kBefore;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    return text.substr(at);
}

/// What somebody asks themselves they do not answer with their next message.
bool asksAtItsEnd(std::string_view text) { return trim(text).ends_with("?"); }

/// The beginning of a text, to a whole character.
std::string_view startOf(std::string_view text) {
    std::size_t end = std::min(text.size(), kAnswer);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

/// The last messages before one, in order. Only their roles and texts.
Result<std::vector<HeardMessage>> readEarlier(store::Database& database, const ConversationId& conversation,
                                              const HeardMessage& message) {
    HEARTH_TRY(auto rows,
               database.query(
                   "SELECT k, id, role, '', created_at, text, parts FROM messages WHERE conversation_id = ?1 AND k < "
                   "?2 AND hidden = 0 AND state <> 'streaming' AND role IN ('user', 'assistant') ORDER BY k "
                   "DESC LIMIT ?3",
                   conversation, message.key, static_cast<std::int64_t>(kTurnsBack)));
    HEARTH_TRY(auto earlier, readMessages(rows));
    std::reverse(earlier.begin(), earlier.end());
    return earlier;
}

/// The beginning of the answer to a message, if the next one is an answer. A window is closed by a message behind it,
/// so what is read for good has it whenever it was read.
Result<std::string> readAnswer(store::Database& database, const ConversationId& conversation, std::int64_t key) {
    HEARTH_TRY(
        auto rows,
        database.query("SELECT k, id, role, '', created_at, text, parts FROM messages WHERE conversation_id = ?1 "
                       "AND k > ?2 AND hidden = 0 AND state <> 'streaming' AND role IN ('user', 'assistant') "
                       "ORDER BY k LIMIT 1",
                       conversation, key));
    HEARTH_TRY(const auto next, readMessages(rows));
    const bool answered = !next.empty() && next.front().role == chat::Role::Assistant;
    return answered ? std::string(startOf(next.front().text)) : std::string();
}

/// Whether the answer to a message plays along too.
bool goesOnBehind(const Extractor& extractor, std::span<const EarlierTurn> before, const HeardMessage& message) {
    std::vector<EarlierTurn> turns(before.end() - static_cast<std::ptrdiff_t>(std::min(before.size(), kTurnsBack)),
                                   before.end());
    turns.push_back({true, message.text});
    turns.push_back({false, message.answer});
    return extractor.playGoesOn(turns);
}

/// The last message of the person in another conversation of these days that "he" or "she", with whom a conversation
/// begins, may mean; empty where there is none.
Result<std::string> readCompany(store::Database& database, const ConversationId& conversation,
                                const Extractor& extractor, const HeardMessage& message) {
    constexpr std::int64_t kDays = 7;
    constexpr std::int64_t kMessages = 12;
    if (!message.speaker.empty() || !extractor.opensWithPerson(message.text)) return std::string();
    HEARTH_TRY(
        auto rows,
        database.query(
            "SELECT m.k, m.id, m.role, '', m.created_at, m.text, m.parts FROM messages m JOIN conversations c ON "
            "c.id = m.conversation_id WHERE m.hidden = 0 AND m.created_at < ?1 AND m.created_at >= ?2 AND "
            "m.conversation_id <> ?3 AND m.role = 'user' AND m.author IS NULL AND c.deleted_at IS NULL AND "
            "c.memory_off = 0 ORDER BY m.created_at DESC, m.k DESC LIMIT ?4",
            message.at, message.at.plus(-kDays * kDay), conversation, kMessages));
    HEARTH_TRY(const auto earlier, readMessages(rows));
    const auto found = std::find_if(earlier.begin(), earlier.end(), [&](const HeardMessage& one) {
        return one.text.size() <= kStillRemembered && extractor.mayMean(one.text, message.text);
    });
    return found == earlier.end() ? std::string() : found->text;
}

/// What the messages around them say of messages in a row: a bare answer is short, and only then does it matter what
/// was asked; what is said in a game is not meant; an answer shows whether it was given a text.
Status lookBack(store::Database& database, const ConversationId& conversation, const Extractor& extractor,
                std::span<HeardMessage> messages) {
    if (messages.empty()) return {};
    HEARTH_TRY(const auto earlier, readEarlier(database, conversation, messages.front()));
    std::vector<EarlierTurn> turns;
    for (const auto& message : earlier) turns.push_back({message.role == chat::Role::User, message.text});
    for (std::size_t i = 0; i < messages.size(); ++i) {
        auto& message = messages[i];
        if (message.role == chat::Role::User) {
            if (i + 1 == messages.size()) {
                HEARTH_TRY(message.answer, readAnswer(database, conversation, message.key));
            } else if (messages[i + 1].role == chat::Role::Assistant) {
                message.answer = std::string(startOf(messages[i + 1].text));
            }
            const std::span<const EarlierTurn> all(turns);
            message.played = extractor.playGoesOn(all.last(std::min(all.size(), kTurnsBack)));
            // What stands before "OK stop" was played, whatever is answered.
            if (message.played && !message.answer.empty() && !extractor.leavesPlay(message.text))
                message.played = goesOnBehind(extractor, turns, message);
            if (message.text.size() <= kShortAnswer)
                for (const auto& turn : all.last(std::min<std::size_t>(all.size(), 2)))
                    if (!turn.person || !asksAtItsEnd(turn.text))
                        message.before += std::string(endOf(turn.text)) + "\n";
            const auto own = std::find_if(turns.rbegin(), turns.rend(), [](const auto& turn) { return turn.person; });
            if (own == turns.rend()) {
                HEARTH_TRY(message.company, readCompany(database, conversation, extractor, message));
            } else if (own->text.size() <= kStillRemembered) {
                message.company = own->text;
            }
            if (message.text.size() <= kShortAnswer && own != turns.rend() && own->text.size() <= kShortAnswer)
                message.earlier = own->text;
        }
        turns.push_back({message.role == chat::Role::User, message.text});
    }
    return {};
}

Result<std::vector<Contender>> readWaiting(store::Database& database, const ConversationId& conversation) {
    std::vector<Contender> waiting;
    HEARTH_TRY(auto rows,
               database.query("SELECT message_k, quality FROM candidates WHERE conversation_id = ?1 ORDER BY message_k",
                              conversation));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return waiting;
        waiting.push_back({rows.integer(0), rows.real(1)});
    }
}

Result<bool> severalSpeak(store::Database& database, const ConversationId& conversation) {
    HEARTH_TRY(const std::int64_t several, database.integer("SELECT MIN(author) <> MAX(author) FROM messages WHERE "
                                                            "conversation_id = ?1 AND role = 'user' AND hidden = 0",
                                                            conversation));
    return several != 0;
}

/// Where several people speak in one thread, "I" is whoever says it; where one does, it is the vault's owner.
Status nameSpeakers(store::Database& database, const ConversationId& conversation,
                    std::vector<HeardMessage>& messages) {
    const bool named =
        std::any_of(messages.begin(), messages.end(), [](const auto& message) { return !message.speaker.empty(); });
    if (!named) return {};
    HEARTH_TRY(const bool several, severalSpeak(database, conversation));
    if (!several)
        for (auto& message : messages) message.speaker.clear();
    return {};
}

std::vector<Statement> worthKeeping(Reading reading, const KeepRules& rules) {
    std::erase_if(reading.statements, [&](const Statement& statement) { return statement.quality < rules.from; });
    return std::move(reading.statements);
}

/// The best of the pool; what is not chosen stays in it, the best of it.
std::vector<Contender> choose(std::vector<Contender>& pool, const KeepRules& rules) {
    std::vector<Contender> best = chooseBest(pool, rules);
    std::erase_if(pool, [&](const Contender& contender) {
        return std::any_of(best.begin(), best.end(),
                           [&](const Contender& chosen) { return chosen.order == contender.order; });
    });
    std::sort(best.begin(), best.end(), [](const auto& one, const auto& other) { return one.order < other.order; });
    if (pool.size() > kMostWaiting) {
        std::sort(pool.begin(), pool.end(), [](const auto& one, const auto& other) {
            return one.quality != other.quality ? one.quality > other.quality : one.order < other.order;
        });
        pool.resize(kMostWaiting);
    }
    return best;
}

/// East of UTC "today" is a day whose midnight UTC lies ahead of the message: what holds since then holds already.
void beginWhenSaid(std::vector<Statement>& statements, Timestamp said, const Clock& clock) {
    for (auto& statement : statements)
        if (statement.validFrom && *statement.validFrom > said && *statement.validFrom <= clock.local(said))
            statement.validFrom.reset();
}

/// Puts the statements of one message into the vault, their places counted in characters.
Result<Kept> keepAll(Keeper& keeper, const HeardMessage& said, std::vector<Statement> statements, const Clock& clock) {
    Kept kept;
    CharacterIndex characters(said.text);
    beginWhenSaid(statements, said.at, clock);
    for (const auto& statement : statements) {
        const std::int64_t start = characters.at(statement.begin);
        HEARTH_TRY(const Kept one, keeper.keep(statement, {said.id, said.at, start, characters.at(statement.end)}));
        kept += one;
    }
    return kept;
}

/// Counts what is new, and names what an earlier audit kept of the open window and this one does not.
void settle(const ThreadToRead& thread, AuditPlan& plan) {
    for (const auto& message : thread.messages) {
        if (message.key > thread.auditedTo && !message.waiting && message.key <= plan.auditedTo) ++plan.messagesRead;
        const bool seenBefore = message.waiting || message.key <= thread.auditedTo;
        const bool kept = std::any_of(plan.keep.begin(), plan.keep.end(),
                                      [&](const AuditPlan::Keep& keep) { return keep.message->key == message.key; });
        if (seenBefore && message.role == chat::Role::User && !kept) plan.retract.push_back(message.id);
    }
}

/// Between reading a thread and writing what it says, something of it may have been forgotten; it is read again then.
Result<bool> stillThere(store::Database& database, const ThreadToRead& thread) {
    for (const auto& message : thread.messages) {
        HEARTH_TRY(const std::int64_t found,
                   database.integer("SELECT EXISTS(SELECT 1 FROM messages WHERE k = ?1 AND id = ?2 AND hidden = 0)",
                                    message.key, message.id));
        if (found == 0) return false;
    }
    return true;
}

void addTo(AuditReport& sum, const AuditReport& part) {
    sum.messagesRead += part.messagesRead;
    sum.added += part.added;
    sum.merged += part.merged;
    sum.superseded += part.superseded;
}

}  // namespace

Result<ThreadToRead> Auditor::readThread(store::Database& database, const ConversationId& conversation) const {
    HEARTH_TRY(auto row,
               database.query("SELECT c.title, c.deleted_at IS NULL AND c.memory_off = 0, COALESCE(a.closed_to, 0), "
                              "COALESCE(a.audited_to, 0) "
                              "FROM conversations c LEFT JOIN audits a ON a.conversation_id = c.id WHERE c.id = ?1",
                              conversation));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return fail(ErrorCode::NotFound, "conversation");
    ThreadToRead thread{conversation, std::string(row.text(0)), row.flag(1), row.integer(2), row.integer(3), {}, {},
                        false};
    if (!thread.readable) return thread;
    HEARTH_TRY(auto rows,
               database.query("SELECT k, id, role, COALESCE(author, ''), created_at, text, parts FROM messages WHERE "
                              "conversation_id = ?1 AND k > ?2 AND hidden = 0 "
                              "AND state <> 'streaming' AND role IN ('user', 'assistant') ORDER BY k LIMIT ?3",
                              conversation, thread.closedTo, kMessagesARead));
    HEARTH_TRY(thread.messages, readMessages(rows));
    thread.more = static_cast<std::int64_t>(thread.messages.size()) == kMessagesARead;
    if (thread.messages.empty() || thread.messages.back().key <= thread.auditedTo) {
        thread.messages.clear();
        thread.more = false;
        return thread;
    }
    HEARTH_TRY_STATUS(lookBack(database, conversation, m_extractor, thread.messages));
    HEARTH_TRY(thread.waiting, readWaiting(database, conversation));
    for (const auto& contender : thread.waiting) {
        HEARTH_TRY(auto one, database.query("SELECT k, id, role, COALESCE(author, ''), created_at, text, parts FROM "
                                            "messages WHERE k = ?1 AND hidden = 0",
                                            contender.order));
        HEARTH_TRY(auto messages, readMessages(one));
        for (auto& message : messages) {
            message.waiting = true;
            HEARTH_TRY_STATUS(lookBack(database, conversation, m_extractor, {&message, 1}));
            thread.messages.push_back(std::move(message));
        }
    }
    HEARTH_TRY_STATUS(nameSpeakers(database, conversation, thread.messages));
    return thread;
}

std::vector<Contender> Auditor::hear(std::span<const HeardMessage* const> window, StatedByKey& stated) const {
    std::vector<Contender> contenders;
    for (const auto* message : window) {
        if (message->role != chat::Role::User) continue;
        Reading reading =
            m_extractor.read({message->text, m_vault.clock().local(message->at), message->speaker, message->before,
                              message->played, message->earlier, message->answer, message->company});
        const double quality = scoreMessage(reading);
        if (quality < m_keep.from) continue;
        contenders.push_back({message->key, quality});
        stated[message->key] = worthKeeping(std::move(reading), m_keep);
    }
    return contenders;
}

AuditPlan Auditor::plan(const ThreadToRead& thread) const {
    AuditPlan plan{&thread, {}, {}, thread.waiting, thread.closedTo, thread.auditedTo, 0};
    std::vector<const HeardMessage*> heard;
    std::map<std::int64_t, const HeardMessage*> byKey;
    std::vector<Beat> beats;
    StatedByKey stated;
    for (const auto& message : thread.messages) {
        byKey[message.key] = &message;
        if (message.waiting) continue;
        heard.push_back(&message);
        beats.push_back({message.at, estimateTokens(message.text.size())});
    }
    for (const auto& window : auditWindows(beats, m_cadence)) {
        // A window that only the size of one reading ended is not over: the next reading begins with it.
        if (!window.closed && thread.more) break;
        const auto messages = std::span(heard).subspan(window.first, window.last - window.first);
        plan.auditedTo = std::max(plan.auditedTo, messages.back()->key);
        std::vector<Contender> pool = hear(messages, stated);
        pool.insert(pool.end(), plan.waiting.begin(), plan.waiting.end());
        for (const auto& contender : choose(pool, m_keep)) {
            const auto message = byKey.find(contender.order);
            if (message == byKey.end()) continue;
            const HeardMessage& said = *message->second;
            if (!stated.contains(said.key)) hear(std::array{&said}, stated);
            plan.keep.push_back({&said, stated[said.key]});
        }
        if (!window.closed) break;
        plan.waiting = std::move(pool);
        plan.closedTo = messages.back()->key;
    }
    settle(thread, plan);
    return plan;
}

Result<std::vector<Auditor::Said>> Auditor::hearAgain(store::Database& database,
                                                      std::span<const MessageId> again) const {
    std::map<std::pair<Timestamp, std::int64_t>, HeardMessage> inOrder;
    for (const auto& id : again) {
        HEARTH_TRY(auto rows,
                   database.query("SELECT k, id, role, COALESCE(author, ''), created_at, text, parts FROM messages "
                                  "WHERE id = ?1",
                                  id));
        HEARTH_TRY(auto messages, readMessages(rows));
        HEARTH_TRY(auto place, database.query("SELECT conversation_id FROM messages WHERE id = ?1", id));
        HEARTH_TRY(const bool found, place.step());
        if (!found) continue;
        HEARTH_TRY(const ConversationId conversation, place.id<ConversationId>(0));
        HEARTH_TRY_STATUS(nameSpeakers(database, conversation, messages));
        for (auto& message : messages) HEARTH_TRY_STATUS(lookBack(database, conversation, m_extractor, {&message, 1}));
        for (auto& message : messages) inOrder.emplace(std::pair(message.at, message.key), std::move(message));
    }
    std::vector<Said> all;
    for (auto& [place, said] : inOrder) {
        auto statements =
            worthKeeping(m_extractor.read({said.text, m_vault.clock().local(said.at), said.speaker, said.before,
                                           said.played, said.earlier, said.answer, said.company}),
                         m_keep);
        all.push_back({std::move(said), std::move(statements)});
    }
    return all;
}

Result<Kept> Auditor::keepAnew(store::Database& database, const std::vector<MessageId>& again, Hearing hearing) const {
    HEARTH_TRY(const auto all, hearAgain(database, again));
    Kept kept;
    Keeper keeper(database, m_vault.clock().now(), english(), hearing);
    for (const auto& [said, statements] : all) {
        HEARTH_TRY(const Kept one, keepAll(keeper, said, statements, m_vault.clock()));
        kept += one;
    }
    return kept;
}

Result<Kept> Auditor::takeBack(store::Database& database, std::span<const MessageId> messages,
                               const std::function<bool(const MessageId&)>& goes) const {
    HEARTH_TRY(auto again, Keeper(database, m_vault.clock().now()).retract(messages));
    std::erase_if(again, goes);
    return keepAnew(database, again);
}

Status Auditor::unread(store::Database& database, const ConversationId& conversation) const {
    std::vector<MessageId> sources;
    HEARTH_TRY(auto rows, database.query("SELECT DISTINCT s.message_id FROM memory_sources s JOIN messages g ON g.id = "
                                         "s.message_id WHERE g.conversation_id = ?1",
                                         conversation));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        HEARTH_TRY(const MessageId message, rows.id<MessageId>(0));
        sources.push_back(message);
    }
    const std::set<MessageId> own(sources.begin(), sources.end());
    HEARTH_TRY([[maybe_unused]] const Kept kept,
               takeBack(database, sources, [&](const MessageId& message) { return own.contains(message); }));
    HEARTH_TRY_STATUS(database.run("DELETE FROM audits WHERE conversation_id = ?1", conversation));
    HEARTH_TRY_STATUS(database.run("DELETE FROM candidates WHERE conversation_id = ?1", conversation));
    return database.run("UPDATE thread_summaries SET fold = '{}' WHERE id = ?1", conversation);
}

Result<AuditReport> Auditor::apply(store::Database& database, Keeper& keeper, const AuditPlan& plan) {
    AuditReport report;
    report.messagesRead = plan.messagesRead;
    HEARTH_TRY(
        const std::int64_t readable,
        database.integer("SELECT COUNT(*) FROM conversations WHERE id = ?1 AND deleted_at IS NULL AND memory_off = 0",
                         plan.thread->conversation));
    HEARTH_TRY(const bool there, stillThere(database, *plan.thread));
    if (readable == 0 || !there) return AuditReport{};
    HEARTH_TRY(Kept kept, takeBack(database, plan.retract, [&](const MessageId& id) {
                   return std::find(plan.retract.begin(), plan.retract.end(), id) != plan.retract.end();
               }));
    for (const auto& [message, statements] : plan.keep) {
        HEARTH_TRY(const Kept one, keepAll(keeper, *message, statements, m_vault.clock()));
        kept += one;
        if (one.added + one.merged > 0) m_late.heard(message->id, message->at);
    }
    HEARTH_TRY_STATUS(carryOn(database, plan));
    HEARTH_TRY_STATUS(writeProgress(database, plan));
    report.added = kept.added;
    report.merged = kept.merged;
    report.superseded = kept.superseded;
    return report;
}

Status Auditor::carryOn(store::Database& database, const AuditPlan& plan) const {
    HEARTH_TRY(ThreadFold fold, readFold(database, plan.thread->conversation));
    for (const auto& message : plan.thread->messages)
        if (!message.waiting && message.key > plan.thread->auditedTo && message.key <= plan.auditedTo)
            m_threads.add(fold, {message.role, message.at, message.text, message.played});
    return writeThread(database, plan.thread->conversation, fold,
                       m_threads.digest(fold, plan.thread->title, m_vault.clock()), m_vault.clock().now());
}

Status Auditor::writeProgress(store::Database& database, const AuditPlan& plan) const {
    const ConversationId& id = plan.thread->conversation;
    HEARTH_TRY_STATUS(
        database.run("INSERT INTO audits(conversation_id, audited_to, audited_at, closed_to) VALUES(?1, ?2, ?3, ?4) "
                     "ON CONFLICT(conversation_id) DO UPDATE SET audited_to = ?2, audited_at = ?3, closed_to = ?4",
                     id, plan.auditedTo, m_vault.clock().now(), plan.closedTo));
    HEARTH_TRY_STATUS(database.run("DELETE FROM candidates WHERE conversation_id = ?1", id));
    for (const auto& contender : plan.waiting)
        HEARTH_TRY_STATUS(database.run("INSERT INTO candidates(conversation_id, message_k, quality) VALUES(?1, ?2, ?3)",
                                       id, contender.order, contender.quality));
    return {};
}

Result<std::vector<ThreadToRead>> Auditor::gather(std::span<const ConversationId>& conversations) const {
    std::vector<ThreadToRead> threads;
    std::int64_t gathered = 0;
    while (!conversations.empty() && gathered < kMessagesARead) {
        HEARTH_TRY(auto thread, m_vault.read([&](store::Database& database) {
            return readThread(database, conversations.front());
        }));
        const bool more = thread.more;
        gathered += static_cast<std::int64_t>(thread.messages.size());
        if (!thread.messages.empty()) threads.push_back(std::move(thread));
        if (more) break;
        conversations = conversations.subspan(1);
    }
    return threads;
}

Result<Auditor::Stretch> Auditor::readStretch(std::span<const ConversationId>& conversations,
                                              const CancelToken& cancel) const {
    Stretch stretch;
    HEARTH_TRY(stretch.threads, gather(conversations));
    stretch.plans = planAll(stretch.threads, cancel);
    if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "audit");
    return stretch;
}

std::vector<AuditPlan> Auditor::planAll(std::span<const ThreadToRead> threads, const CancelToken& cancel) const {
    constexpr std::size_t kMostReaders = 4;
    std::vector<AuditPlan> plans(threads.size());
    std::atomic<std::size_t> next = 0;
    const auto read = [&] {
        for (std::size_t i = next++; i < threads.size() && !cancel.cancelled(); i = next++) plans[i] = plan(threads[i]);
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < std::min({cores, kMostReaders, threads.size()}); ++i)
        others.push_back(std::async(std::launch::async, read));
    read();
    for (const auto& other : others) other.wait();
    return plans;
}

Result<AuditReport> Auditor::write(const Stretch& stretch) {
    if (stretch.plans.empty()) return AuditReport{};
    return m_vault.write([&](store::Database& database) -> Result<AuditReport> {
        AuditReport sum;
        Keeper keeper(database, m_vault.clock().now());
        for (const auto& one : stretch.plans) {
            HEARTH_TRY(const AuditReport done, apply(database, keeper, one));
            addTo(sum, done);
        }
        HEARTH_TRY_STATUS(m_late.note(database));
        return sum;
    });
}

Result<std::vector<EarlierKept>> Auditor::endingsAmong(store::Database& database,
                                                       std::span<const EarlierKept> messages) const {
    std::vector<EarlierKept> endings;
    for (const auto& message : messages) {
        HEARTH_TRY(const auto heard, hearAgain(database, {&message.message, 1}));
        for (const auto& [said, statements] : heard)
            if (std::any_of(statements.begin(), statements.end(),
                            [](const Statement& one) { return mayEndWhatStands(english(), one); }))
                endings.push_back(message);
    }
    return endings;
}

Status Auditor::readAgain(store::Database& database, std::span<const EarlierKept> endings) const {
    std::vector<MessageId> taken;
    for (const auto& [message, decided] : endings)
        if (!decided) taken.push_back(message);
    HEARTH_TRY(auto again, Keeper(database, m_vault.clock().now()).retract(taken));
    for (const auto& [message, decided] : endings) again.push_back(message);
    HEARTH_TRY([[maybe_unused]] const Kept kept, keepAnew(database, again, Hearing::Again));
    return {};
}

Status Auditor::readEndingsAgain(const CancelToken& cancel) {
    constexpr std::size_t kAtOnce = 100;
    HEARTH_TRY(const auto messages,
               m_vault.read([&](store::Database& database) { return m_late.toReadAgain(database); }));
    for (std::size_t done = 0; done < messages.size(); done += kAtOnce) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "audit");
        const auto some = std::span(messages).subspan(done, std::min(kAtOnce, messages.size() - done));
        HEARTH_TRY(const auto endings,
                   m_vault.read([&](store::Database& database) { return endingsAmong(database, some); }));
        if (endings.empty()) continue;
        HEARTH_TRY_STATUS(m_vault.write([&](store::Database& database) { return readAgain(database, endings); }));
    }
    return m_late.any() ? m_vault.write(&LateEndings::finish) : Status();
}

Result<AuditReport> Auditor::run(std::span<const ConversationId> conversations,
                                 const MemoryEngine::AuditProgress& progress, const CancelToken& cancel) {
    AuditReport report;
    HEARTH_TRY(m_late, m_vault.read(&LateEndings::begin));
    const std::size_t all = conversations.size();
    std::future<Result<Stretch>> ahead;
    while (ahead.valid() || !conversations.empty()) {
        HEARTH_TRY(const Stretch stretch, ahead.valid() ? ahead.get() : readStretch(conversations, cancel));
        // What the next threads say is read while this is written, unless the next is the rest of a thread of these.
        const std::size_t left = conversations.size();
        const bool goesOn = !stretch.threads.empty() && stretch.threads.back().more;
        if (!goesOn && !conversations.empty()) ahead = std::async([&] { return readStretch(conversations, cancel); });
        const Result<AuditReport> part = write(stretch);
        if (!part.ok() && ahead.valid()) ahead.wait();
        HEARTH_TRY_STATUS(part.ok() ? Status() : Status(part.error()));
        addTo(report, *part);
        if (progress) progress(static_cast<std::int64_t>(all - left));
    }
    HEARTH_TRY_STATUS(readEndingsAgain(cancel));
    return report;
}

}  // namespace hearth::memory

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/chat_turn.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/chat/titles.h"
#include "core/engine/attached_parts.h"
#include "core/engine/file_reading.h"
#include "core/engine/gateway.h"
#include "core/engine/ledger.h"
#include "core/engine/offline.h"
#include "core/engine/prompt.h"
#include "core/engine/saved_prompts.h"
#include "core/engine/services.h"
#include "core/engine/stream_saver.h"
#include "core/engine/tool_loop.h"
#include "core/engine/tool_parts.h"
#include "core/llm/providers.h"

namespace hearth::engine {

namespace {

constexpr std::size_t kProfileMemories = 10;
constexpr int kResumeThreads = 5;
constexpr Milliseconds kRecallByMeaning = 1500;
constexpr std::int64_t kInlineIndexing = 200;  ///< More waiting messages than these are left to the job.

constexpr std::size_t kKeptTurns = 10;
constexpr std::size_t kMostSteps = 200;  ///< Up a branch whose messages are nearly all hidden.
constexpr std::string_view kGoOn =
    "Your answer broke off. Continue it from exactly where it stopped: begin with the next word, repeat nothing, and "
    "say nothing about the interruption.";

bool hasImage(const chat::Message& message) {
    return std::ranges::any_of(message.parts, [](const auto& part) { return part.kind == chat::PartKind::Image; });
}

/// A message of files alone is called as its first file.
std::string titleFrom(const TurnRequest& request) {
    const bool typed = !trim(request.text).empty() || request.attachments.empty();
    return chat::titleFrom(typed ? request.text : request.attachments.front().name);
}

/// What the memory's tools found goes along with the next words to the model, and every later time.
void noteUse(chat::Receipt& receipt, ToolLoop& loop) {
    const ToolFinds found = loop.takeFinds();
    for (const MemoryId& id : found.memories)
        if (std::ranges::find(receipt.memories, id) == receipt.memories.end()) receipt.memories.push_back(id);
    for (const MessageId& id : found.passages)
        if (std::ranges::find(receipt.passages, id) == receipt.passages.end()) receipt.passages.push_back(id);
    receipt.contextTokens += found.tokens;
}

/// Whether the model is known to take no tools.
bool refusesTools(const std::optional<llm::ModelFacts>& facts) { return facts && !facts->can.tools; }

/// What had come of an answer that is continued stands before its first words.
void beginWith(std::vector<chat::Part>& parts, const std::string& begun) {
    if (begun.empty()) return;
    const auto first = std::ranges::find(parts, chat::PartKind::Text, &chat::Part::kind);
    if (first == parts.end()) {
        parts.insert(parts.begin(), {chat::PartKind::Text, begun});
    } else {
        first->text.insert(0, begun);
    }
}

/// Adds what an earlier call of the same turn used.
void addTo(chat::CallInfo& sum, const chat::CallInfo& earlier) {
    sum.inputTokens += earlier.inputTokens;
    sum.cachedTokens += earlier.cachedTokens;
    sum.outputTokens += earlier.outputTokens;
    if (sum.costUsd) sum.costUsd = earlier.costUsd ? std::optional(*sum.costUsd + *earlier.costUsd) : std::nullopt;
    sum.fallbacks.insert(sum.fallbacks.begin(), earlier.fallbacks.begin(), earlier.fallbacks.end());
    std::vector<chat::CallTry> chain;
    // Who answered an earlier round stands there once, as who answered the last.
    std::ranges::copy_if(earlier.chain, std::back_inserter(chain),
                         [](const chat::CallTry& one) { return one.outcome != kAnswered; });
    sum.chain.insert(sum.chain.begin(), chain.begin(), chain.end());
}

}  // namespace

ChatTurn::ChatTurn(Engine::Services& services, const TurnRequest& request, const TurnListener& listener,
                   const CancelToken& cancel)
    : m_services(services),
      m_request(request),
      m_listener(listener),
      m_cancel(cancel),
      m_startedMs(steadyMilliseconds()) {}

Result<TurnResult> ChatTurn::run() {
    const bool says = m_request.kind == TurnKind::New || m_request.kind == TurnKind::Edit;
    const std::size_t files = m_request.attachments.size() + m_request.keptAttachments.size();
    if (says && files == 0 && trim(m_request.text).empty())
        return fail(ErrorCode::InvalidArgument, "the message is empty");
    if (m_request.instructions.size() > kMostPromptBytes)
        return fail(ErrorCode::InvalidArgument, "instructions hold at most 64 KiB");
    HEARTH_TRY(const std::optional<chat::Message> target, findTarget());
    HEARTH_TRY_STATUS(gatherAttachments(target));
    HEARTH_TRY(const chat::Conversation conversation, openConversation(target));
    m_remembers = !conversation.memoryOff;
    m_instructions = conversation.systemPrompt.value_or("");
    // A route that is refused is refused before anything is stored: the text is still in the composer.
    HEARTH_TRY(std::optional<chat::Message> asked, askedAgain(target));
    HEARTH_TRY(Route route, m_early ? Result<Route>(std::move(*m_early))
                                    : m_services.gateway.route(ruledBy(asked), &conversation, {showsImage(asked), 0}));
    HEARTH_TRY(chat::Message question, storeQuestion(conversation, std::move(asked)));
    const Connection first = route.offline() ? Connection{std::string(kOffline), "", "", false} : route.connections[0];
    HEARTH_TRY(chat::Message answer, beginAnswer(question, first, target));
    if (m_listener.onStarted) m_listener.onStarted(question, answer);

    TurnResult result{std::move(question), std::move(answer), {}, std::nullopt};
    const Status answered = this->answer(result, route, conversation);
    if (!answered.ok()) return brokenOff(std::move(result), answered.error());
    const Timestamp quiet = m_services.vault->clock().now().plus(m_services.memories.settings().cadence.quiet);
    if (m_remembers) HEARTH_TRY_STATUS(m_services.jobs.queue("audit", conversation.id.text(), quiet));
    HEARTH_TRY_STATUS(m_services.jobs.queue("index", "", m_services.vault->clock().now()));
    HEARTH_TRY_STATUS(m_services.queueEmbedding());
    return result;
}

Status ChatTurn::answer(TurnResult& result, Route& route, const chat::Conversation& conversation) {
    HEARTH_TRY_STATUS(offerTools(conversation, route));
    result.toolNotices = m_offer.notices;
    const bool remote = !route.offline() && (isRemote(route.connections.front()) || m_offer.leavesMachine());
    HEARTH_TRY(result.recalled, recallFor(result.question, remote));
    if (m_listener.onRecalled) m_listener.onRecalled(result.recalled);
    if (!route.offline()) HEARTH_TRY_STATUS(lookAtLength(result, route, conversation));
    return route.offline() ? answerOffline(result) : answerWithModel(result, route);
}

Result<TurnResult> ChatTurn::brokenOff(TurnResult result, const Error& error) {
    const auto stored = m_services.conversations.message(result.answer.id);
    if (!stored.ok() || stored->state != chat::MessageState::Streaming) return error;
    chat::FinishedAnswer broken{stored->text, stored->parts, chat::MessageState::Broken};
    auto finished = m_services.conversations.finish(result.answer.id, broken);
    if (!finished.ok()) return error;
    result.answer = std::move(*finished);
    result.failure.emplace();
    result.failure->error = error;
    return result;
}

Result<std::optional<chat::Message>> ChatTurn::findTarget() const {
    if (m_request.kind == TurnKind::New) return std::optional<chat::Message>();
    if (!m_request.target)
        return fail(ErrorCode::InvalidArgument, "an edit, a retry and a second answer name a message");
    HEARTH_TRY(chat::Message target, m_services.conversations.message(*m_request.target));
    const bool answers = m_request.kind == TurnKind::Regenerate || m_request.kind == TurnKind::Continue;
    if (answers && !target.parent) return fail(ErrorCode::InvalidArgument, "this message answers nothing");
    if (m_request.kind == TurnKind::Continue && target.state != chat::MessageState::Broken)
        return fail(ErrorCode::InvalidArgument, "this answer came to its end: there is nothing to continue");
    return std::optional(std::move(target));
}

Result<chat::Conversation> ChatTurn::openConversation(const std::optional<chat::Message>& target) {
    if (m_request.conversation) return m_services.conversations.get(*m_request.conversation);
    if (target) return m_services.conversations.get(target->conversation);
    // Checked before the row is made, so that a refused turn leaves no empty conversation behind.
    HEARTH_TRY(m_early, m_services.gateway.route(m_request, nullptr, {showsImage(std::nullopt), 0}));
    HEARTH_TRY(chat::Conversation conversation, m_services.conversations.create(titleFrom(m_request)));
    // What begins on this machine stays on it: the next turn would send this one's words along.
    if (m_request.localOnly) HEARTH_TRY_STATUS(m_services.conversations.setLocalOnly(conversation.id, true));
    conversation.localOnly = m_request.localOnly;
    if (trim(m_request.instructions).empty()) return conversation;
    HEARTH_TRY_STATUS(m_services.conversations.setSystemPrompt(conversation.id, m_request.instructions));
    return m_services.conversations.get(conversation.id);
}

/// The question that is answered once more; without one, a message that is nowhere yet.
Result<std::optional<chat::Message>> ChatTurn::askedAgain(const std::optional<chat::Message>& target) const {
    switch (m_request.kind) {
        case TurnKind::New:
        case TurnKind::Edit: return std::optional<chat::Message>();
        case TurnKind::Retry: return target;
        case TurnKind::Regenerate:
        case TurnKind::Continue: break;
    }
    HEARTH_TRY(chat::Message question, m_services.conversations.message(*target->parent));
    return std::optional(std::move(question));
}

TurnRequest ChatTurn::ruledBy(const std::optional<chat::Message>& asked) const {
    TurnRequest request = m_request;
    if (asked) request.text = chat::ownText(*asked);
    return request;
}

/// Read before anything is stored: what cannot be read any more must not be lost silently.
Status ChatTurn::gatherAttachments(const std::optional<chat::Message>& target) {
    const bool says = m_request.kind == TurnKind::New || m_request.kind == TurnKind::Edit;
    if (!says) return {};
    if (!m_request.keptAttachments.empty()) {
        if (!target) return fail(ErrorCode::InvalidArgument, "only an edit keeps attachments");
        HEARTH_TRY_STATUS(fetchAll(m_services.sync, m_request.keptAttachments, m_cancel));
        HEARTH_TRY(m_attached, preparedAgain(m_services.attachments, *target, m_request.keptAttachments));
    }
    m_attached.insert(m_attached.end(), m_request.attachments.begin(), m_request.attachments.end());
    HEARTH_TRY_STATUS(checkTogether(m_attached));
    // On the disk before a conversation is made for them: a full one leaves nothing.
    HEARTH_TRY(StagedAttachments staged, stage(*m_services.vault, m_attached));
    m_staged.emplace(std::move(staged));
    return {};
}

/// Whether what is asked, or asked again, comes with a picture.
bool ChatTurn::showsImage(const std::optional<chat::Message>& asked) const {
    return asked ? hasImage(*asked) : engine::showsImage(m_attached);
}

Result<chat::Message> ChatTurn::storeQuestion(const chat::Conversation& conversation,
                                              std::optional<chat::Message> asked) {
    if (asked) return std::move(*asked);
    chat::NewMessage message{conversation.id, std::nullopt, chat::Role::User, m_request.text, {}};
    StagedAttachments staged = std::move(*m_staged);
    m_staged.reset();
    if (!staged.parts.empty()) {
        message.parts = std::move(staged.parts);
        if (!trim(m_request.text).empty())
            message.parts.insert(message.parts.begin(), {chat::PartKind::Text, toUtf8(m_request.text)});
        message.text = chat::textOfParts(message.parts);
    }
    if (m_request.kind == TurnKind::Edit)
        return m_services.conversations.appendSibling(*m_request.target, message, staged.contents);
    return m_services.conversations.append(message, staged.contents);
}

Result<chat::Message> ChatTurn::beginAnswer(const chat::Message& question, const Connection& first,
                                            const std::optional<chat::Message>& target) {
    if (m_request.kind == TurnKind::Continue) m_begun = target->text;
    chat::NewMessage answer{question.conversation,        question.id, chat::Role::Assistant, m_begun, {},
                            chat::MessageState::Streaming};
    answer.provider = first.provider;
    if (!first.model.empty()) answer.model = first.model;
    return m_services.conversations.append(answer);
}

Result<recall::RecallResult> ChatTurn::recallFor(const chat::Message& question, bool remote) {
    m_recalledForRemote = remote;
    // Where memory is off nothing is asked of it, and nothing it holds counts as used.
    if (!m_remembers) return recall::RecallResult{};
    HEARTH_TRY(const std::int64_t waiting, m_services.index.waiting());
    if (waiting > 0 && waiting <= kInlineIndexing) HEARTH_TRY_STATUS(m_services.index.catchUp({}, m_cancel));
    recall::RecallQuery query;
    query.text = chat::ownText(question);
    query.conversation = question.conversation;
    query.forRemoteModel = remote;
    query.mayAskRemote = !m_request.localOnly;
    // An embedder needs a moment, wherever it runs, which is little before an answer that takes seconds.
    if (m_services.vectors.embedder()) query.deadline = kRecallByMeaning;
    return m_services.recall.recall(query);
}

Status ChatTurn::answerOffline(TurnResult& result) {
    std::vector<memory::ThreadState> threads;
    if (result.recalled.path == recall::RecallPath::Instant && result.recalled.passages.empty()) {
        HEARTH_TRY(threads, m_services.memories.resumable(kResumeThreads));
        std::erase_if(threads, [&](const auto& thread) { return thread.conversation == result.question.conversation; });
    }
    chat::FinishedAnswer answer;
    answer.text = offlineAnswer(result.recalled, threads, m_services.vault->clock());
    if (m_listener.onText) m_listener.onText(answer.text);
    answer.provider = std::string(kOffline);
    answer.call = chat::CallInfo{"offline"};
    answer.call->latencyMs = answer.call->firstTokenMs = steadyMilliseconds() - m_startedMs;
    answer.call->costUsd = 0;
    answer.receipt.emplace();
    for (const auto& item : result.recalled.memories) answer.receipt->memories.push_back(item.memory.id);
    for (const auto& hit : result.recalled.passages) answer.receipt->passages.push_back(hit.message);
    HEARTH_TRY(result.answer, m_services.conversations.finish(result.answer.id, answer));
    return {};
}

Result<std::vector<memory::Memory>> ChatTurn::profile(const recall::RecallResult& recalled, bool remote) const {
    if (!m_remembers) return std::vector<memory::Memory>();
    std::set<MemoryId> already;
    for (const auto& item : recalled.memories) already.insert(item.memory.id);
    HEARTH_TRY(std::vector<memory::Memory> all, m_services.memories.list({}));
    std::erase_if(all, [&](const memory::Memory& memory) {
        const bool stable = memory.pinned || (memory.tier == memory::Tier::PrefsGoals && memory.subject == "user");
        return !stable || already.contains(memory.id) || (remote && memory.localOnly);
    });
    std::stable_sort(all.begin(), all.end(), [](const memory::Memory& a, const memory::Memory& b) {
        return std::tuple(b.pinned, b.priority) < std::tuple(a.pinned, a.priority);
    });
    if (all.size() > kProfileMemories) all.erase(all.begin() + kProfileMemories, all.end());
    return all;
}

/// From the root's side of what fits down to the answer that is being written. It does not follow the visible branch:
/// another answer to the same question may be streaming beside this one.
Result<std::vector<chat::BranchMessage>> ChatTurn::branchTo(const chat::Message& answer) const {
    std::vector<chat::BranchMessage> branch;
    std::optional<chat::Message> at = answer;
    for (std::size_t steps = 0; at && steps < kMostSteps && branch.size() <= kKeptTurns * 2 + 1; ++steps) {
        const std::optional<MessageId> parent = at->parent;
        if (!at->hidden) branch.push_back({std::move(*at), 0, 1});
        at.reset();
        if (!parent) break;
        auto next = m_services.conversations.message(*parent);
        if (next) at = std::move(*next);
    }
    std::reverse(branch.begin(), branch.end());
    return branch;
}

Result<Prepared> ChatTurn::prepare(TurnResult& result, const Connection& connection, const GatewaySettings& numbers) {
    const bool remote = isRemote(connection) || m_offer.leavesMachine();
    // The first connection was local, this one is not: no memory, passage or context that is local only may go along.
    if (remote && !m_recalledForRemote) {
        HEARTH_TRY(result.recalled, recallFor(result.question, true));
    }
    PromptParts parts{m_services.vault->clock()};
    HEARTH_TRY(parts.profile, profile(result.recalled, remote));
    if (m_remembers) {
        HEARTH_TRY(parts.thread, m_services.memories.thread(result.question.conversation));
    }
    parts.recalled = &result.recalled;
    HEARTH_TRY(parts.branch, branchTo(result.answer));
    parts.keepLastTurns = kKeptTurns;
    const auto facts = llm::modelFacts(connection.provider, modelOf(connection), numbers.models);
    parts.tools = !m_offer.tools.empty() && !refusesTools(facts);
    if (llm::seesImages(connection.provider, modelOf(connection), numbers.models) != false) {
        fetchPictures(m_services.sync, parts.branch, m_cancel);
        parts.pictures = picturesOf(m_services.attachments, parts.branch);
    }
    const PromptRoom room = roomFor(facts ? facts->contextTokens : 0);
    HEARTH_TRY(const llm::TokenFactor factor, m_services.gateway.tokenFactor(connection));
    parts.maxInputTokens = static_cast<std::int64_t>(static_cast<double>(room.inputTokens) / factor.factor);
    parts.instructions = m_instructions;
    Prompt prompt = assemblePrompt(parts);
    prompt.request.maxOutputTokens = room.outputTokens;
    if (parts.tools)
        for (const OfferedTool& one : m_offer.tools) prompt.request.tools.push_back(one.tool);
    if (m_request.kind == TurnKind::Continue)
        prompt.request.turns.push_back({llm::TurnRole::User, std::string(kGoOn), {}});
    m_receipt = {};
    for (const auto& item : result.recalled.memories) m_receipt.memories.push_back(item.memory.id);
    for (const auto& memory : parts.profile) m_receipt.memories.push_back(memory.id);
    for (const auto& hit : result.recalled.passages) m_receipt.passages.push_back(hit.message);
    m_receipt.contextTokens = factor.apply(prompt.contextTokens);
    return Prepared{std::move(prompt.request), m_receipt.memories, m_receipt.contextTokens, true,
                    std::move(prompt.files)};
}

/// Only the assembled prompt tells how long it is; a long one may be for another model than its words alone.
Status ChatTurn::lookAtLength(TurnResult& result, Route& route, const chat::Conversation& conversation) {
    HEARTH_TRY(Prepared prepared, prepare(result, route.connections.front(), route.numbers));
    HEARTH_TRY(const llm::TokenFactor factor, m_services.gateway.tokenFactor(route.connections.front()));
    const std::int64_t tokens = factor.apply(promptTokens(prepared.request));
    m_prepared.emplace(PreparedFor{route.connections.front(), std::move(prepared)});
    if (tokens <= route.numbers.longAbove) return {};
    HEARTH_TRY(route,
               m_services.gateway.route(ruledBy(result.question), &conversation, {hasImage(result.question), tokens}));
    return {};
}

/// What was prepared already, or now.
Result<Prepared> ChatTurn::preparedFor(TurnResult& result, const Connection& connection,
                                       const GatewaySettings& numbers) {
    const bool ready = m_prepared && m_prepared->connection.provider == connection.provider &&
                       m_prepared->connection.baseUrl == connection.baseUrl &&
                       m_prepared->connection.model == connection.model;
    if (!ready) return prepare(result, connection, numbers);
    Prepared first = std::move(m_prepared->prepared);
    m_prepared.reset();
    return first;
}

Status ChatTurn::answerWithModel(TurnResult& result, const Route& route) {
    HEARTH_TRY_STATUS(sayBudget(route));
    llm::ChatRequest sent;
    const auto prepared = [&](const Connection& connection) -> Result<Prepared> {
        HEARTH_TRY(Prepared made, preparedFor(result, connection, route.numbers));
        if (!m_offer.tools.empty()) sent = made.request;
        return made;
    };
    Answered answered{{}, route.connections.front(), {}};
    {
        StreamSaver saver(m_services.conversations, result.answer.id);
        saver.add(m_begun);
        const llm::ChatSinks sinks = heard(saver);
        answered = m_services.gateway.call(route, prepared, sinks, m_cancel);
        HEARTH_TRY_STATUS(work(result, route, answered, std::move(sent), saver, sinks));
    }
    return finish(result, route, answered);
}

/// Everything that comes is saved while it comes, and told.
llm::ChatSinks ChatTurn::heard(StreamSaver& saver) {
    const auto onText = [this, &saver](std::string_view delta) {
        if (m_firstTokenMs == 0) m_firstTokenMs = steadyMilliseconds() - m_startedMs;
        saver.add(delta);
        if (m_listener.onText) m_listener.onText(delta);
    };
    const auto onThinking = [this, &saver](std::string_view delta) {
        saver.think(delta);
        if (m_listener.onThinking) m_listener.onThinking(delta);
    };
    const auto onAnew = [this, &saver] {
        saver.thinkAnew();
        if (m_listener.onThinkingAnew) m_listener.onThinkingAnew();
    };
    return {onText, onThinking, onAnew};
}

Status ChatTurn::sayBudget(const Route& route) const {
    if (!route.numbers.monthlyUsd || !m_listener.onBudget) return {};
    HEARTH_TRY(const BudgetState state, m_services.gateway.budget());
    if (state.level == BudgetLevel::Near || state.level == BudgetLevel::Spent) m_listener.onBudget(state);
    return {};
}

chat::CallInfo ChatTurn::callOf(const Answered& answered, const Route& route) const {
    chat::CallInfo call = callInfoOf(answered, route);
    call.firstTokenMs = m_firstTokenMs;
    call.latencyMs = steadyMilliseconds() - m_startedMs;
    return call;
}

Status ChatTurn::offerTools(const chat::Conversation& conversation, const Route& route) {
    if (!m_request.tools || route.offline()) return {};
    const bool stays = m_request.localOnly || conversation.localOnly;
    auto offer = m_services.tools.offer(m_remembers ? MemoryTools::Offered : MemoryTools::LeftOut,
                                        stays ? RemoteServers::LeftOut : RemoteServers::Offered, m_cancel);
    if (offer.ok()) m_offer = std::move(*offer);
    // Stopped while servers start: the turn ends as one that was stopped, with its question kept.
    return offer.ok() || offer.error().code == ErrorCode::Cancelled ? Status() : Status(offer.error());
}

Status ChatTurn::work(TurnResult& result, const Route& route, Answered& answered, llm::ChatRequest sent,
                      StreamSaver& saver, const llm::ChatSinks& sinks) {
    const bool leaves = isRemote(answered.connection) || m_offer.leavesMachine();
    HEARTH_TRY(const auto conversation, m_services.conversations.get(result.answer.conversation));
    ToolLoop loop(m_offer, {m_services.tools, m_services.memoryTools, m_listener.tools, m_cancel}, m_request.allowed,
                  {conversation.id, leaves, m_request.localOnly || conversation.localOnly});
    sent.tools.clear();
    Route same = route;
    same.connections = {answered.connection};
    const auto files = answered.last() == nullptr ? std::vector<AttachmentId>() : answered.last()->files;
    while (loop.wants(answered.outcome)) {
        m_earlier.push_back(callOf(answered, route));
        HEARTH_TRY_STATUS(
            writeLedgers(*m_services.vault, {result.answer.id, conversation.id, route.rule, answered.tries}));
        HEARTH_TRY_STATUS(loop.answer(answered.outcome.reply));
        std::vector<chat::Part> kept = loop.parts();
        beginWith(kept, m_begun);
        saver.keep(std::move(kept));
        noteUse(m_receipt, loop);
        bool spoke = chat::textOfParts(loop.parts()).empty();
        const auto onMore = [&](std::string_view delta) {
            // As its parts are joined in the text that is stored.
            if (!std::exchange(spoke, true) && m_listener.onText) m_listener.onText("\n\n");
            sinks.text(delta);
        };
        const auto again = [&](const Connection&) -> Result<Prepared> {
            Prepared next{sent, m_receipt.memories, m_receipt.contextTokens, true, files};
            loop.extend(next.request);
            return next;
        };
        answered = m_services.gateway.call(same, again, {onMore, sinks.thinking, sinks.thinkingAnew}, m_cancel);
    }
    m_worked = loop.parts();
    result.toolSteps = loop.steps();
    return {};
}

Status ChatTurn::finish(TurnResult& result, const Route& route, const Answered& answered) {
    llm::ChatReply reply = answered.outcome.reply;
    // The provider's own blocks hold the second half of a continued answer alone.
    if (!m_begun.empty()) reply.opaque.reset();
    chat::FinishedAnswer answer;
    answer.parts = std::move(m_worked);
    appendReply(answer.parts, reply);
    beginWith(answer.parts, m_begun);
    answer.text = chat::textOfParts(answer.parts);
    answer.state = answered.outcome.complete() ? chat::MessageState::Complete : chat::MessageState::Broken;
    answer.provider = answered.connection.provider;
    answer.model = reply.model.empty() ? modelOf(answered.connection) : reply.model;
    answer.receipt = m_receipt;
    answer.call = callOf(answered, route);
    for (const chat::CallInfo& earlier : m_earlier) addTo(*answer.call, earlier);
    HEARTH_TRY(result.answer, m_services.conversations.finish(result.answer.id, answer));
    if (answered.outcome.failure) result.failure = turnFailure(answered, m_services.vault->clock().now());
    if (answered.outcome.complete()) HEARTH_TRY_STATUS(m_services.memories.markUsed(m_receipt.memories));
    HEARTH_TRY_STATUS(
        writeLedgers(*m_services.vault, {result.answer.id, result.answer.conversation, route.rule, answered.tries}));
    if (!route.numbers.monthlyUsd) return {};
    HEARTH_TRY(const BudgetState state, m_services.gateway.budget());
    if (state.level == BudgetLevel::Near || state.level == BudgetLevel::Spent) result.budget = state;
    return {};
}

}  // namespace hearth::engine

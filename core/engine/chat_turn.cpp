// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/chat_turn.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/engine/answerer.h"
#include "core/engine/ledger.h"
#include "core/engine/offline.h"
#include "core/engine/prompt.h"
#include "core/engine/services.h"
#include "core/engine/stream_saver.h"
#include "core/llm/providers.h"

namespace hearth::engine {

namespace {

constexpr std::size_t kTitleCharacters = 48;
constexpr std::size_t kProfileMemories = 10;
constexpr int kResumeThreads = 5;
constexpr Milliseconds kRemoteRecall = 1500;
constexpr std::int64_t kInlineIndexing = 200;  ///< More waiting messages than these are left to the job.

std::string titleFrom(std::string_view question) {
    const std::string_view trimmed = trim(question);
    return elide(collapseSpaces(trimmed.substr(0, trimmed.find('\n'))), kTitleCharacters);
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
    if (m_request.kind != TurnKind::Regenerate && m_request.kind != TurnKind::Retry && trim(m_request.text).empty())
        return fail(ErrorCode::InvalidArgument, "the message is empty");
    HEARTH_TRY(const chat::Conversation conversation, openConversation());
    m_remembers = !conversation.memoryOff;
    // A route that is refused is refused before anything is stored: the text is still in the composer.
    HEARTH_TRY(const Route route, chooseRoute(m_request, &conversation, m_services.settings));
    HEARTH_TRY(chat::Message question, storeQuestion(conversation));
    const Connection first = route.offline() ? Connection{std::string(kOffline), "", "", false} : route.connections[0];
    HEARTH_TRY(chat::Message answer, beginAnswer(question, first));
    if (m_listener.onStarted) m_listener.onStarted(question, answer);

    TurnResult result{std::move(question), std::move(answer), {}, std::nullopt};
    const bool remote = !route.offline() && isRemote(first);
    HEARTH_TRY(result.recalled, recallFor(result.question, remote));
    if (m_listener.onRecalled) m_listener.onRecalled(result.recalled);
    HEARTH_TRY_STATUS(route.offline() ? answerOffline(result) : answerWithModel(result, route));
    const Timestamp quiet = m_services.vault->clock().now().plus(m_services.memories.settings().cadence.quiet);
    if (m_remembers) HEARTH_TRY_STATUS(m_services.jobs.queue("audit", conversation.id.text(), quiet));
    HEARTH_TRY_STATUS(m_services.jobs.queue("index", "", m_services.vault->clock().now()));
    HEARTH_TRY_STATUS(m_services.queueEmbedding());
    return result;
}

Result<chat::Conversation> ChatTurn::openConversation() {
    if (m_request.conversation) return m_services.conversations.get(*m_request.conversation);
    if (m_request.target) {
        HEARTH_TRY(const chat::Message target, m_services.conversations.message(*m_request.target));
        return m_services.conversations.get(target.conversation);
    }
    // Checked before the row is made, so that a refused turn leaves no empty conversation behind.
    HEARTH_TRY_STATUS(chooseRoute(m_request, nullptr, m_services.settings));
    return m_services.conversations.create(titleFrom(m_request.text));
}

Result<chat::Message> ChatTurn::storeQuestion(const chat::Conversation& conversation) {
    chat::NewMessage message{conversation.id, std::nullopt, chat::Role::User, m_request.text, {}};
    switch (m_request.kind) {
        case TurnKind::New: return m_services.conversations.append(message);
        case TurnKind::Edit:
            if (!m_request.target) return fail(ErrorCode::InvalidArgument, "an edit names its message");
            return m_services.conversations.appendSibling(*m_request.target, message);
        case TurnKind::Retry:
            if (!m_request.target) return fail(ErrorCode::InvalidArgument, "a retry names its message");
            return m_services.conversations.message(*m_request.target);
        case TurnKind::Regenerate: break;
    }
    if (!m_request.target) return fail(ErrorCode::InvalidArgument, "a regeneration names its message");
    HEARTH_TRY(const chat::Message target, m_services.conversations.message(*m_request.target));
    if (!target.parent) return fail(ErrorCode::InvalidArgument, "this message answers nothing");
    return m_services.conversations.message(*target.parent);
}

Result<chat::Message> ChatTurn::beginAnswer(const chat::Message& question, const Connection& first) {
    chat::NewMessage answer{question.conversation,        question.id, chat::Role::Assistant, "", {},
                            chat::MessageState::Streaming};
    answer.provider = first.provider;
    if (!first.model.empty()) answer.model = first.model;
    return m_services.conversations.append(answer);
}

Result<recall::RecallResult> ChatTurn::recallFor(const chat::Message& question, bool remote) {
    // Where memory is off nothing is asked of it, and nothing it holds counts as used.
    if (!m_remembers) return recall::RecallResult{};
    HEARTH_TRY(const std::int64_t waiting, m_services.index.waiting());
    if (waiting > 0 && waiting <= kInlineIndexing) HEARTH_TRY_STATUS(m_services.index.catchUp({}, m_cancel));
    recall::RecallQuery query;
    query.text = question.text;
    query.conversation = question.conversation;
    query.forRemoteModel = remote;
    query.mayAskRemote = !m_request.localOnly;
    // A remote embedder needs a moment, which is little before an answer that takes seconds.
    const auto embedder = m_services.vectors.embedder();
    if (embedder && embedder->isRemote()) query.deadline = kRemoteRecall;
    return m_services.recall.recall(query);
}

Status ChatTurn::answerOffline(TurnResult& result) {
    std::vector<memory::ThreadState> threads;
    if (result.recalled.path == recall::RecallPath::Instant && result.recalled.passages.empty()) {
        HEARTH_TRY(threads, m_services.memories.resumable(kResumeThreads));
        std::erase_if(threads, [&](const auto& thread) { return thread.conversation == result.question.conversation; });
    }
    chat::FinishedAnswer answer;
    answer.text = offlineAnswer(result.recalled, threads);
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

Result<llm::ChatRequest> ChatTurn::request(TurnResult& result, const Connection& connection, chat::Receipt& receipt) {
    const bool remote = isRemote(connection);
    const auto leavesOut = [&](const auto& item) { return remote && item.memory.localOnly; };
    if (std::any_of(result.recalled.memories.begin(), result.recalled.memories.end(), leavesOut)) {
        // The first connection was local, this one is not: what is local only must not go along.
        HEARTH_TRY(result.recalled, recallFor(result.question, true));
    }
    PromptParts parts{m_services.vault->clock().now()};
    HEARTH_TRY(parts.profile, profile(result.recalled, remote));
    if (m_remembers) {
        HEARTH_TRY(parts.thread, m_services.memories.thread(result.question.conversation));
    }
    parts.recalled = &result.recalled;
    HEARTH_TRY(parts.branch, m_services.conversations.branch(result.question.conversation));
    Prompt prompt = assemblePrompt(parts);
    receipt = {};
    for (const auto& item : result.recalled.memories) receipt.memories.push_back(item.memory.id);
    for (const auto& memory : parts.profile) receipt.memories.push_back(memory.id);
    for (const auto& hit : result.recalled.passages) receipt.passages.push_back(hit.message);
    receipt.contextTokens = prompt.contextTokens;
    return std::move(prompt.request);
}

Status ChatTurn::answerWithModel(TurnResult& result, const Route& route) {
    chat::Receipt receipt;
    const auto prepare = [&](const Connection& connection) { return request(result, connection, receipt); };
    Answered answered = [&] {
        StreamSaver saver(m_services.conversations, result.answer.id);
        const auto onText = [&](std::string_view delta) {
            if (m_firstTokenMs == 0) m_firstTokenMs = steadyMilliseconds() - m_startedMs;
            saver.add(delta);
            if (m_listener.onText) m_listener.onText(delta);
        };
        return callRoute(route, m_services.settings, m_services.transport, m_services.vault->random(), prepare, onText,
                         m_cancel);
    }();
    return finish(result, route, std::move(answered), receipt);
}

Status ChatTurn::finish(TurnResult& result, const Route& route, Answered answered, const chat::Receipt& receipt) {
    const llm::ChatReply& reply = answered.outcome.reply;
    chat::FinishedAnswer answer;
    answer.text = reply.text;
    if (!reply.thinking.empty())
        answer.parts = {{chat::PartKind::Thinking, reply.thinking}, {chat::PartKind::Text, reply.text}};
    answer.state = answered.outcome.complete() ? chat::MessageState::Complete : chat::MessageState::Broken;
    answer.provider = answered.connection.provider;
    answer.model = reply.model;
    answer.receipt = receipt;
    chat::CallInfo call;
    call.route = route.rule;
    call.inputTokens = reply.usage.inputTokens;
    call.cachedTokens = reply.usage.cachedTokens;
    call.outputTokens = reply.usage.outputTokens;
    call.costUsd = llm::costOf(answered.connection.provider, baseUrlOf(answered.connection), reply.model, reply.usage);
    call.firstTokenMs = m_firstTokenMs;
    call.latencyMs = steadyMilliseconds() - m_startedMs;
    call.fallbacks = answered.fallbacks;
    answer.call = call;
    HEARTH_TRY(result.answer, m_services.conversations.finish(result.answer.id, answer));
    if (answered.outcome.failure)
        result.failure = TurnFailure{answered.outcome.failure->error, answered.connection.provider,
                                     answered.outcome.failure->providerMessage, answered.outcome.failure->retryAfter};
    if (answered.outcome.complete()) HEARTH_TRY_STATUS(m_services.memories.markUsed(receipt.memories));
    return writeLedgers(*m_services.vault, {result.answer.id, result.answer.conversation, answered.connection,
                                            result.answer.model.value_or(""), *result.answer.call, receipt.memories,
                                            receipt.contextTokens});
}

}  // namespace hearth::engine

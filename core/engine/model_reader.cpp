// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/model_reader.h"

#include <algorithm>
#include <array>

#include "core/engine/ledger.h"
#include "core/engine/prompt.h"
#include "core/llm/failures.h"
#include "core/memory/model/model_prompt.h"

namespace hearth::engine {

namespace {

constexpr std::string_view kSetting = "memory/model";
constexpr std::string_view kRoute = "memory";
constexpr int kMostOutputTokens = 4096;  ///< A long thread has some thirty things to tell; more would be cut off.
constexpr const char* kAgain =
    "That was not the JSON object that was asked for. Answer with that object and nothing else.";

/// A call's error as the port means it, where Unsupported is that nobody may be asked.
Error portError(Error error) {
    if (llm::isWithoutEnd(error)) {
        error.code = ErrorCode::InvalidArgument;
    } else if (error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::Unsupported) {
        // The request was refused, or a stranger answered, and nothing was said of the thread: another time it may be.
        error.code = ErrorCode::Unavailable;
    }
    return error;
}

constexpr auto kNames = std::to_array<std::pair<MemoryModel, std::string_view>>(
    {{MemoryModel::Off, "off"}, {MemoryModel::Local, "local"}, {MemoryModel::Answers, "answers"}});

}  // namespace

std::string_view memoryModelName(MemoryModel model) {
    for (const auto& [value, name] : kNames)
        if (value == model) return name;
    return "off";
}

std::optional<MemoryModel> memoryModelNamed(std::string_view name) {
    for (const auto& [value, text] : kNames)
        if (text == name) return value;
    return std::nullopt;
}

Result<MemoryModel> memoryModel(const Settings& settings) {
    HEARTH_TRY(const Json value, settings.get(kSetting));
    if (!value.is_string()) return MemoryModel::Local;
    // A name from a newer version allows nothing here.
    return memoryModelNamed(value.get<std::string>()).value_or(MemoryModel::Off);
}

Status setMemoryModel(Settings& settings, MemoryModel model) {
    return settings.set(kSetting, std::string(memoryModelName(model)));
}

struct ModelReader::Asked {
    llm::ChatReply reply;
    std::string model;
};

Result<std::vector<Connection>> ModelReader::allowed() const {
    HEARTH_TRY(const MemoryModel model, memoryModel(m_settings));
    if (model == MemoryModel::Off) return std::vector<Connection>();
    HEARTH_TRY(std::vector<Connection> known, m_settings.connections());
    std::erase_if(known, [&](const Connection& connection) {
        return connection.provider == kOffline || (model == MemoryModel::Local && isRemote(connection));
    });
    return known;
}

Result<std::vector<Connection>> ModelReader::affordable(std::vector<Connection> connections) const {
    HEARTH_TRY(const GatewaySettings numbers, m_gateway.settings());
    if (!numbers.monthlyUsd) return connections;
    HEARTH_TRY(const BudgetState budget, m_gateway.budget());
    if (budget.level != BudgetLevel::Spent) return connections;
    std::erase_if(connections, [&](const Connection& connection) { return Gateway::mayCost(connection, numbers); });
    return connections;
}

Result<Help> ModelReader::help() const {
    HEARTH_TRY(const auto known, allowed());
    if (known.empty()) return Help::None;
    HEARTH_TRY(const auto paid, affordable(known));
    return paid.empty() ? Help::OverBudget : Help::Given;
}

/// What answers in the thread first. What was never shown to a remote model is not shown to it for the memory's sake.
Result<std::vector<Connection>> ModelReader::readers(bool localOnly, const std::string& provider) const {
    HEARTH_TRY(std::vector<Connection> known, allowed());
    const auto answers = [&](const Connection& connection) { return connection.provider == provider; };
    std::erase_if(known, [&](const Connection& connection) {
        return isRemote(connection) && (localOnly || !answers(connection));
    });
    std::stable_partition(known.begin(), known.end(), answers);
    return known;
}

Result<ModelReader::Asked> ModelReader::ask(const Question& question, const std::vector<Connection>& connections,
                                            const CancelToken& cancel) const {
    llm::ChatRequest request;
    request.system = question.instructions;
    request.maxOutputTokens = kMostOutputTokens;
    request.turns.push_back({llm::TurnRole::User, question.prompt, {}});
    if (!question.refused.empty()) {
        request.turns.push_back({llm::TurnRole::Assistant, question.refused, {}});
        request.turns.push_back({llm::TurnRole::User, kAgain, {}});
    }
    Route route{connections, std::string(kRoute)};
    HEARTH_TRY(route.numbers, m_gateway.settings());
    const auto prepare = [&](const Connection&) -> Result<Prepared> {
        return Prepared{request, question.shown, promptTokens(request)};
    };
    Answered answered = m_gateway.call(route, prepare, {}, cancel);
    HEARTH_TRY_STATUS(
        writeLedgers(m_vault, {std::nullopt, question.conversation, std::string(kRoute), answered.tries}));
    const llm::ChatReply& reply = answered.outcome.reply;
    if (answered.outcome.failure) {
        if (m_listener) m_listener(answered);
        return portError(std::move(answered.outcome.failure->error));
    }
    return Asked{reply, answered.connection.provider + "/" + reply.model};
}

Result<memory::ProposedReading> ModelReader::read(const memory::ReadingTask& task, const CancelToken& cancel) {
    HEARTH_TRY(auto permitted, readers(task.localOnly, task.provider));
    if (permitted.empty()) return fail(ErrorCode::Unsupported, "no model may read this thread");
    HEARTH_TRY(const auto connections, affordable(std::move(permitted)));
    if (connections.empty()) return fail(ErrorCode::Full, std::string(kBudgetSpent));
    Question question{memory::readingInstructions(), memory::readingPrompt(task, m_vault.clock()), task.conversation};
    for (const memory::KnownMemory& known : task.known) question.shown.push_back(known.id);
    HEARTH_TRY(const Asked first, ask(question, connections, cancel));
    auto reading = memory::parseReading(first.reply.text);
    std::string model = first.model;
    if (!reading.ok()) {
        question.refused = first.reply.text.empty() ? "{" : first.reply.text;
        HEARTH_TRY(const Asked second, ask(question, connections, cancel));
        reading = memory::parseReading(second.reply.text);
        model = second.model;
    }
    HEARTH_TRY(memory::ProposedReading checked, std::move(reading));
    checked.model = std::move(model);
    return checked;
}

Result<memory::WrittenPeriod> ModelReader::write(const memory::PeriodTask& task, const CancelToken& cancel) {
    HEARTH_TRY(auto permitted, readers(task.localOnly, task.provider));
    HEARTH_TRY(const auto connections, affordable(std::move(permitted)));
    if (connections.empty()) return fail(ErrorCode::Unsupported, "no model may read this period");
    HEARTH_TRY(const Asked asked,
               ask({memory::periodInstructions(), memory::periodPrompt(task), std::nullopt}, connections, cancel));
    HEARTH_TRY(std::string summary, memory::parsePeriod(asked.reply.text));
    return memory::WrittenPeriod{std::move(summary), asked.model};
}

}  // namespace hearth::engine

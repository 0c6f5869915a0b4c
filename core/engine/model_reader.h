// SPDX-License-Identifier: AGPL-3.0-or-later
// The model behind the memory engine's port: which one may read a thread, the call, and its place in the ledgers.
#pragma once

#include <functional>
#include <utility>

#include "core/engine/gateway.h"
#include "core/engine/settings.h"
#include "core/memory/model/candidate_source.h"
#include "core/memory/model/period_writer.h"

namespace hearth::engine {

/// Who may help the rules to remember. Stored by name in the setting "memory/model", never renamed.
enum class MemoryModel {
    Off,      ///< Nobody: the rules alone.
    Local,    ///< Models on this machine. What is not set otherwise.
    Answers,  ///< The model that answers in the conversation, wherever it runs.
};
std::string_view memoryModelName(MemoryModel model);
std::optional<MemoryModel> memoryModelNamed(std::string_view name);
Result<MemoryModel> memoryModel(const Settings& settings);
Status setMemoryModel(Settings& settings, MemoryModel model);

/// Whether a model helps to remember at this moment.
enum class Help {
    None,        ///< Nobody is there who may.
    OverBudget,  ///< Whoever may would cost something, and the month's budget is used up.
    Given,
};

/// Hears of a call to which nobody gave a whole answer: the port's errors do not say who failed, nor what it said.
using UnansweredListener = std::function<void(const Answered&)>;

/// Threads: safe from any; calls block.
class ModelReader final : public memory::CandidateSource, public memory::PeriodSource {
public:
    /// All of them outlive it.
    ModelReader(store::Vault& vault, const Settings& settings, Gateway& gateway, UnansweredListener listener = {})
        : m_vault(vault), m_settings(settings), m_gateway(gateway), m_listener(std::move(listener)) {}

    /// Whether any connection could be asked about some thread.
    Result<Help> help() const;
    /// Errors besides those of the port: Full (kBudgetSpent) where the thread waits only for the month's budget.
    Result<memory::ProposedReading> read(const memory::ReadingTask& task, const CancelToken& cancel) override;
    Result<memory::WrittenPeriod> write(const memory::PeriodTask& task, const CancelToken& cancel) override;

private:
    struct Asked;
    struct Question {
        std::string instructions;
        std::string prompt;
        std::optional<ConversationId> conversation;
        std::vector<MemoryId> shown = {};  ///< Memories that stand in the prompt.
        std::string refused = {};          ///< What was answered before and was of no use.
    };
    Result<std::vector<Connection>> allowed() const;
    /// Those that may be asked without a person who says that it may cost more than the budget holds.
    Result<std::vector<Connection>> affordable(std::vector<Connection> connections) const;
    /// Those that may read what `provider` answers in.
    Result<std::vector<Connection>> readers(bool localOnly, const std::string& provider) const;
    Result<Asked> ask(const Question& question, const std::vector<Connection>& connections,
                      const CancelToken& cancel) const;

    store::Vault& m_vault;
    const Settings& m_settings;
    Gateway& m_gateway;
    UnansweredListener m_listener;
};

}  // namespace hearth::engine

// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person may say of routing, prices and the budget: in the vault, and above it in hearth.toml of this machine.
#pragma once

#include <filesystem>
#include <map>
#include <optional>

#include "core/engine/settings.h"
#include "core/llm/model_overrides.h"
#include "core/llm/routing.h"
#include "core/llm/thinking.h"

namespace hearth::engine {

/// Names of settings in the vault, never renamed.
inline constexpr std::string_view kRoutingSetting = "routing";    ///< {"vision": {"provider","baseUrl","model"}, …}
inline constexpr std::string_view kModelsSetting = "models";      ///< {"provider/model": {"input", …}}
inline constexpr std::string_view kThinkingSetting = "thinking";  ///< A name of llm::Thinking.
inline constexpr std::string_view kBudgetSetting = "budget";      ///< {"monthlyUsd": 20}

struct GatewaySettings {
    /// Which connection serves a purpose; a purpose that is not here goes by the built-in list.
    std::map<llm::Purpose, Connection> assigned;
    std::int64_t longAbove = llm::kLongContextAbove;
    llm::ModelOverrides models;
    std::optional<double> monthlyUsd;
    llm::Thinking thinking = llm::Thinking::AsUsual;  ///< Of turns that say nothing of it.
};

/// `[routing]` (vision, long, precision: "provider" or "provider/model"; long_above), `[models."provider/model"]` and
/// `[budget]` (monthly_usd) of the file above what the vault says; a file that is not there says nothing.
/// Errors: InvalidArgument for what cannot be understood, with the sentence for the person as detail.
Result<GatewaySettings> readGatewaySettings(const Settings& settings, const std::filesystem::path& file);

/// Says which connection serves a purpose; absent: the built-in list again. Errors: InvalidArgument for Default, which
/// is the first connection.
Status assignPurpose(Settings& settings, llm::Purpose purpose, const std::optional<Connection>& connection);
/// What the person knows better of a model than the list; absent: the list again.
Status overrideModel(Settings& settings, std::string_view name, const std::optional<llm::ModelOverride>& entry);
/// How much models think in turns that say nothing of it, where they can.
Status setThinking(Settings& settings, llm::Thinking thinking);
/// Dollars a month; absent: no limit. Errors: InvalidArgument below zero.
Status setMonthlyBudget(Settings& settings, std::optional<double> dollars);

}  // namespace hearth::engine

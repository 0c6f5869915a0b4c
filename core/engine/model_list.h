// SPDX-License-Identifier: AGPL-3.0-or-later
// The price list as a person sees it: what came with the program, with what they know better laid over it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/gateway_settings.h"

namespace hearth::engine {

struct ListedModel {
    std::string name;  ///< "provider/model"
    llm::ModelFacts facts;
    bool changed = false;  ///< Something of it is not as it came.
    std::string taken;     ///< The day on which it was true.
};

/// The list's order, then the person's own models.
std::vector<ListedModel> listModels(const GatewaySettings& numbers);

/// What the vault says of a model above the list, to be changed and given back to `overrideModel`.
Result<llm::ModelOverride> storedModel(const Settings& settings, std::string_view name);

}  // namespace hearth::engine

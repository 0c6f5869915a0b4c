// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/model_list.h"

#include <algorithm>

namespace hearth::engine {

std::vector<ListedModel> listModels(const GatewaySettings& numbers) {
    std::vector<std::string> names = llm::listedModels();
    for (const auto& [name, entry] : numbers.models)
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    std::vector<ListedModel> models;
    for (const std::string& name : names) {
        const std::size_t slash = name.find('/');
        auto facts = llm::modelFacts(name.substr(0, slash), name.substr(slash + 1), numbers.models);
        if (!facts) continue;
        const auto own = numbers.models.find(name);
        const bool changed = own != numbers.models.end();
        models.push_back({name, std::move(*facts), changed,
                          changed && !own->second.taken.empty() ? own->second.taken : llm::pricesTaken()});
    }
    return models;
}

Result<llm::ModelOverride> storedModel(const Settings& settings, std::string_view name) {
    HEARTH_TRY(const Json stored, settings.get(kModelsSetting));
    // What another version wrote and this one does not understand counts as not said, as everywhere.
    const auto known = llm::parseModelOverrides(stored);
    if (!known) return llm::ModelOverride{};
    const auto found = known->find(name);
    return found == known->end() ? llm::ModelOverride{} : found->second;
}

}  // namespace hearth::engine

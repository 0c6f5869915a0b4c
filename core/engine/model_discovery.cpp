// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/model_discovery.h"

#include "core/engine/gateway.h"
#include "core/engine/model_list.h"
#include "core/llm/ollama_show.h"

namespace hearth::engine {

Status learnModel(Settings& settings, llm::HttpTransport& transport, const Connection& connection, Timestamp now,
                  const CancelToken& cancel) {
    if (connection.provider != "ollama" || connection.model.empty()) return {};
    const std::string name = connection.provider + '/' + connection.model;
    HEARTH_TRY(llm::ModelOverride known, storedModel(settings, name));
    if (known.contextTokens && known.sees) return {};
    HEARTH_TRY(auto key, settings.apiKey(connection.provider));
    HEARTH_TRY(const llm::ModelOverride said,
               llm::askOllamaOf(connection.model, {baseUrlOf(connection), std::move(key)}, transport, cancel));
    if (!said.contextTokens && !said.sees) return {};
    // What the person said counts above what the server says.
    if (!known.contextTokens) known.contextTokens = said.contextTokens;
    if (!known.sees) known.sees = said.sees;
    if (known.taken.empty()) known.taken = now.rfc3339().substr(0, 10);
    return overrideModel(settings, name, known);
}

}  // namespace hearth::engine

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/ollama_show.h"

#include <algorithm>

#include "core/llm/reply.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

namespace {
constexpr Milliseconds kPatience = 5 * kSecond;
}

ModelOverride readOllamaShow(const Json& shown) {
    ModelOverride known;
    const Json& info = memberAt(shown, "model_info");
    // "llama.context_length": the first part is the architecture, which the same object names.
    const std::string architecture = stringAt(info, "general.architecture").value_or("");
    if (!architecture.empty()) known.contextTokens = countAt(info, (architecture + ".context_length").c_str());
    if (known.contextTokens == 0) known.contextTokens.reset();
    const Json& can = memberAt(shown, "capabilities");
    // Servers before 0.6.4 do not say.
    if (can.is_array()) known.sees = std::find(can.begin(), can.end(), "vision") != can.end();
    return known;
}

Result<ModelOverride> askOllamaOf(const std::string& model, const Endpoint& endpoint, HttpTransport& transport,
                                  const CancelToken& cancel) {
    HttpRequest http;
    http.url = joinUrl(endpoint.baseUrl, "/api/show");
    http.headers = {{"content-type", "application/json"}};
    http.connectTimeout = kPatience;
    http.idleTimeout = kPatience;
    http.body = dumpJson({{"model", model}});
    addKey(http, "authorization", "Bearer ", endpoint);
    HEARTH_TRY(const Json shown, getJson(transport, std::move(http), cancel));
    return readOllamaShow(shown);
}

}  // namespace hearth::llm

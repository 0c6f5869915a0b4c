// SPDX-License-Identifier: AGPL-3.0-or-later
// What an Ollama server knows of one of its models. Source: WIRE.md of the design, 2.4; its own documentation,
// /api/show.
#pragma once

#include <string>

#include "core/llm/model_overrides.h"
#include "core/llm/provider.h"

namespace hearth::llm {

/// How many tokens it takes and whether it sees images; absent where the server does not say.
ModelOverride readOllamaShow(const Json& shown);

/// Errors: NotFound for a model that the server does not have; Unavailable, AuthFailed.
Result<ModelOverride> askOllamaOf(const std::string& model, const Endpoint& endpoint, HttpTransport& transport,
                                  const CancelToken& cancel);

}  // namespace hearth::llm

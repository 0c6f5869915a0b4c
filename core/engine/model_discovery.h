// SPDX-License-Identifier: AGPL-3.0-or-later
// What a server on this machine says of a model that the price list does not know: asked once, when the connection is
// set up, so that no turn waits for it.
#pragma once

#include "core/base/cancel.h"
#include "core/engine/settings.h"
#include "core/llm/http_transport.h"

namespace hearth::engine {

/// Ollama's models alone have such words; for others, for a model that is known already, and for none this does
/// nothing. Errors: those of llm::askOllamaOf; nothing is stored then.
Status learnModel(Settings& settings, llm::HttpTransport& transport, const Connection& connection, Timestamp now,
                  const CancelToken& cancel);

}  // namespace hearth::engine

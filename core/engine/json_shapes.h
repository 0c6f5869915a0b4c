// SPDX-License-Identifier: AGPL-3.0-or-later
// What the engine's types look like as JSON: the contract of docs/ARCHITECTURE.md, "What --json prints".
#pragma once

#include <optional>
#include <string>

#include "core/base/json.h"
#include "core/chat/import.h"
#include "core/chat/types.h"
#include "core/engine/chat_turn.h"
#include "core/memory/memory_engine.h"
#include "core/recall/recall.h"

namespace hearth::engine {

struct TemporaryAnswer;

Json toJson(const chat::ImportReport& report);
Json toJson(const chat::Conversation& conversation);
Json toJson(const chat::Message& message);
Json toJson(const memory::Memory& memory);
const char* layerName(memory::Layer layer);
Json toJson(const TemporaryAnswer& answer);
Json toJson(const memory::ThreadState& thread);
Json toJson(const recall::Hit& hit);
Json toJson(const recall::RecallResult& result);
Json toJson(const TurnResult& result);
Json toJson(const BudgetState& state);
Json toJson(const ToolStep& step);
Json toJson(const ToolNotice& notice);

Json timeJson(const std::optional<Timestamp>& time);
Json textJson(const std::optional<std::string>& text);

}  // namespace hearth::engine

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/support/fake_model_server/dialect.h"

#include "core/base/text.h"

namespace hearth::fakemodel {

namespace {

constexpr std::string_view kCreatedAt = "2026-11-01T09:00:00Z";

std::string data(const Json& event) { return "data: " + dumpJson(event) + "\n\n"; }

std::string namedEvent(const Json& event) {
    return "event: " + event.at("type").get<std::string>() + "\n" + data(event);
}

std::string line(const Json& document) { return dumpJson(document) + "\n"; }

std::string joined(const Answer& answer) {
    std::string text;
    for (const std::string& token : answer.tokens) text += token;
    return text;
}

Json openAiChunk(const Answer& answer, const Json& choices) {
    return {{"id", "chatcmpl-fake"}, {"object", "chat.completion.chunk"},
            {"created", 1793523600}, {"model", answer.model},
            {"choices", choices},    {"usage", nullptr}};
}

Json openAiChoice(const Json& delta, const Json& finishReason) {
    return Json::array({{{"index", 0}, {"delta", delta}, {"finish_reason", finishReason}}});
}

Json openAiUsage(const Answer& answer) {
    return {{"prompt_tokens", answer.promptTokens},
            {"completion_tokens", answer.tokens.size()},
            {"total_tokens", answer.promptTokens + answer.tokens.size()}};
}

Json ollamaLine(const Answer& answer, const std::string& content, bool done) {
    Json document = {{"model", answer.model},
                     {"created_at", kCreatedAt},
                     {"message", {{"role", "assistant"}, {"content", content}}},
                     {"done", done}};
    if (done) {
        document["done_reason"] = "stop";
        document["prompt_eval_count"] = answer.promptTokens;
        document["eval_count"] = answer.tokens.size();
    }
    return document;
}

Json anthropicMessage(const Answer& answer, const Json& content) {
    return {{"id", "msg_fake"},
            {"type", "message"},
            {"role", "assistant"},
            {"model", answer.model},
            {"content", content},
            {"stop_reason", nullptr},
            {"usage", {{"input_tokens", answer.promptTokens}, {"output_tokens", 1}}}};
}

std::string textOf(const Json& content) {
    if (content.is_string()) return content.get<std::string>();
    std::string text;
    if (content.is_array())
        for (const Json& part : content) text += stringAt(part, "text").value_or("") + "\n";
    return text;
}

}  // namespace

std::string_view contentType(Dialect dialect) {
    return dialect == Dialect::Ollama ? "application/x-ndjson" : "text/event-stream";
}

std::string opening(const Answer& answer) {
    switch (answer.dialect) {
        case Dialect::OpenAi:
            return data(openAiChunk(answer, openAiChoice({{"role", "assistant"}, {"content", ""}}, nullptr)));
        case Dialect::Ollama: return "";
        case Dialect::Anthropic:
            return namedEvent({{"type", "message_start"}, {"message", anthropicMessage(answer, Json::array())}}) +
                   namedEvent({{"type", "content_block_start"},
                               {"index", 0},
                               {"content_block", {{"type", "text"}, {"text", ""}}}});
    }
    return "";
}

std::string tokenEvent(const Answer& answer, std::size_t index) {
    const std::string& token = answer.tokens.at(index);
    switch (answer.dialect) {
        case Dialect::OpenAi: return data(openAiChunk(answer, openAiChoice({{"content", token}}, nullptr)));
        case Dialect::Ollama: return line(ollamaLine(answer, token, false));
        case Dialect::Anthropic:
            return namedEvent(
                {{"type", "content_block_delta"}, {"index", 0}, {"delta", {{"type", "text_delta"}, {"text", token}}}});
    }
    return "";
}

std::string closing(const Answer& answer) {
    switch (answer.dialect) {
        case Dialect::OpenAi: {
            Json usage = openAiChunk(answer, Json::array());
            usage["usage"] = openAiUsage(answer);
            return data(openAiChunk(answer, openAiChoice(Json::object(), "stop"))) + data(usage) + "data: [DONE]\n\n";
        }
        case Dialect::Ollama: return line(ollamaLine(answer, "", true));
        case Dialect::Anthropic:
            return namedEvent({{"type", "content_block_stop"}, {"index", 0}}) +
                   namedEvent({{"type", "message_delta"},
                               {"delta", {{"stop_reason", "end_turn"}, {"stop_sequence", nullptr}}},
                               {"usage", {{"output_tokens", answer.tokens.size()}}}}) +
                   namedEvent({{"type", "message_stop"}});
    }
    return "";
}

std::string wholeReply(const Answer& answer) {
    if (answer.dialect == Dialect::Ollama) return dumpJson(ollamaLine(answer, joined(answer), true));
    if (answer.dialect == Dialect::Anthropic) {
        Json message = anthropicMessage(answer, Json::array({{{"type", "text"}, {"text", joined(answer)}}}));
        message["stop_reason"] = "end_turn";
        message["usage"]["output_tokens"] = answer.tokens.size();
        return dumpJson(message);
    }
    const Json message = {{"role", "assistant"}, {"content", joined(answer)}};
    return dumpJson({{"id", "chatcmpl-fake"},
                     {"object", "chat.completion"},
                     {"model", answer.model},
                     {"choices", Json::array({{{"index", 0}, {"message", message}, {"finish_reason", "stop"}}})},
                     {"usage", openAiUsage(answer)}});
}

std::string errorBody(Dialect dialect, int status, const std::string& told) {
    std::string message = "the fake model was told to answer " + std::to_string(status);
    if (!told.empty()) message += ", and it was told " + told;
    if (dialect == Dialect::Ollama) return dumpJson({{"error", message}});
    const std::string type = status == 429 ? "rate_limit_error" : "api_error";
    const Json error = {{"type", type}, {"message", message}};
    if (dialect == Dialect::Anthropic) return dumpJson({{"type", "error"}, {"error", error}});
    return dumpJson({{"error", error}});
}

std::string modelList(Dialect dialect, const std::vector<std::string>& models) {
    Json list = Json::array();
    for (const std::string& model : models) {
        if (dialect == Dialect::Ollama)
            list.push_back({{"name", model}, {"model", model}, {"modified_at", kCreatedAt}, {"size", 1}});
        else
            list.push_back({{"id", model}, {"object", "model"}, {"type", "model"}, {"display_name", model}});
    }
    if (dialect == Dialect::Ollama) return dumpJson({{"models", list}});
    return dumpJson({{"object", "list"}, {"data", list}, {"has_more", false}});
}

std::string lastUserLine(const Json& request) {
    std::string text;
    for (const Json& message : memberAt(request, "messages"))
        if (stringAt(message, "role") == "user") text = textOf(memberAt(message, "content"));
    std::string_view last;
    for (std::string_view candidate : split(text, '\n'))
        if (!trim(candidate).empty()) last = trim(candidate);
    return std::string(last);
}

std::vector<std::string> cutIntoTokens(std::string_view text) {
    std::vector<std::string> tokens;
    while (!text.empty()) {
        const std::size_t end = text.find(' ', 1);
        tokens.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end);
    }
    return tokens;
}

}  // namespace hearth::fakemodel

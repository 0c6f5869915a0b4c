// SPDX-License-Identifier: AGPL-3.0-or-later
// A short answer as each provider streams it, for servers that a test makes misbehave.
#pragma once

#include <string>
#include <vector>

namespace hearth::platform {

struct ProviderStream {
    std::string provider;  ///< As makeProvider() knows it.
    std::string base;      ///< Behind the server's address.
    std::string words;     ///< The stream up to the end of its text.
    std::string end;       ///< What ends it.
    std::string failure;   ///< An error in the middle, over HTTP 200.
};

inline const std::string kStreamed = "größer 🙂";

inline std::vector<ProviderStream> providerStreams() {
    const std::string chat = R"(data: {"choices":[{"delta":{"content":"größer 🙂"},"finish_reason":null}]})"
                             "\n\n";
    const std::string chatEnd = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    const std::string chatFailure = "data: {\"error\":{\"message\":\"Overloaded\",\"type\":\"server_error\"}}\n\n";
    return {
        {"anthropic", "",
         "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":"
         "\"text\",\"text\":\"\"}}\n\nevent: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
         "\"delta\":{\"type\":\"text_delta\",\"text\":\"größer 🙂\"}}\n\n",
         "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
         "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"
         "\n\n"},
        {"openai", "/v1", chat, chatEnd, chatFailure},
        {"openai", "/v1/responses",
         "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"delta\":\"größer "
         "🙂\"}\n\n",
         "event: response.completed\ndata: {\"type\":\"response.completed\",\"response\":{}}\n\n",
         "event: error\ndata: {\"type\":\"error\",\"code\":\"server_error\",\"message\":\"Overloaded\"}\n\n"},
        {"custom", "/v1", chat, chatEnd, chatFailure},
        {"google", "", "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"größer 🙂\"}]}}]}\r\n\r\n",
         "data: {\"candidates\":[{\"finishReason\":\"STOP\"}]}\r\n\r\n",
         "data: {\"error\":{\"code\":503,\"message\":\"Overloaded\",\"status\":\"UNAVAILABLE\"}}\r\n\r\n"},
        {"ollama", "", "{\"message\":{\"content\":\"größer 🙂\"},\"done\":false}\n", "{\"done\":true}\n",
         "{\"error\":\"Overloaded\"}\n"},
    };
}

}  // namespace hearth::platform

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/shell/scripted_transport.h"

#include <chrono>
#include <thread>

#include "core/base/json.h"

namespace hearth::test {

namespace {

constexpr std::size_t kTokenBytes = 6;

std::string eventOf(const Json& value) { return "data: " + dumpJson(value) + "\n\n"; }

std::string deltaEvent(const std::string& token, const std::string& model) {
    return eventOf(
        {{"id", "a"},
         {"object", "chat.completion.chunk"},
         {"model", model},
         {"choices", Json::array({{{"index", 0}, {"delta", {{"content", token}}}, {"finish_reason", nullptr}}})}});
}

std::string thoughtEvent(const std::string& thought, const std::string& model) {
    return eventOf({{"id", "a"},
                    {"model", model},
                    {"choices", Json::array({{{"index", 0}, {"delta", {{"reasoning_content", thought}}}}})}});
}

std::string callsEvent(const std::vector<std::pair<std::string, std::string>>& calls, const std::string& model) {
    Json list = Json::array();
    for (const auto& [name, arguments] : calls)
        list.push_back({{"index", list.size()},
                        {"id", "call-" + std::to_string(list.size())},
                        {"type", "function"},
                        {"function", {{"name", name}, {"arguments", arguments}}}});
    return eventOf({{"id", "a"},
                    {"model", model},
                    {"choices", Json::array({{{"index", 0}, {"delta", {{"tool_calls", std::move(list)}}}}})}});
}

/// What memory's own work asks, whenever it comes to that, and no person did.
bool asksToRead(const std::string& body) {
    return body.find("note what is worth remembering about the person") != std::string::npos;
}
bool asksForPeriod(const std::string& body) {
    return body.find("what they were busy with in a stretch of time") != std::string::npos;
}

/// Pieces of whole characters.
std::vector<std::string> tokensOf(const std::string& text) {
    std::vector<std::string> tokens(1);
    for (const char letter : text) {
        const bool starts = (static_cast<unsigned char>(letter) & 0xC0) != 0x80;
        if (starts && tokens.back().size() >= kTokenBytes) tokens.emplace_back();
        tokens.back() += letter;
    }
    return tokens;
}

}  // namespace

void ScriptedTransport::setAnswer(Answer answer) { setAnswers({std::move(answer)}); }

void ScriptedTransport::setAnswers(std::vector<Answer> answers) {
    const std::lock_guard lock(m_mutex);
    m_answers.assign(answers.begin(), answers.end());
    m_released = false;
}

void ScriptedTransport::setAnswerOf(const std::string& model, Answer answer) {
    const std::lock_guard lock(m_mutex);
    m_byModel.insert_or_assign(model, std::move(answer));
}

ScriptedTransport::Answer ScriptedTransport::next(const std::string& model) {
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_byModel.find(model); found != m_byModel.end()) return found->second;
    Answer answer = m_answers.front();
    if (m_answers.size() > 1) m_answers.pop_front();
    return answer;
}

void ScriptedTransport::setReading(Answer reading) {
    const std::lock_guard lock(m_mutex);
    m_reading = std::move(reading);
    m_released = false;
}

ScriptedTransport::Answer ScriptedTransport::reading() {
    const std::lock_guard lock(m_mutex);
    return m_reading;
}

std::string ScriptedTransport::lastBody() {
    const std::lock_guard lock(m_mutex);
    return m_body;
}

void ScriptedTransport::release() {
    {
        const std::lock_guard lock(m_mutex);
        m_released = true;
    }
    m_wake.notify_all();
}

Result<llm::HttpResponse> ScriptedTransport::send(const llm::HttpRequest& request, const llm::BodySink& sink,
                                                  const CancelToken& cancel) {
    if (request.url.find("127.0.0.1:4141") == std::string::npos) return fail(ErrorCode::Unavailable, "refused");
    if (request.url.find("/models") != std::string::npos) {
        return llm::HttpResponse{200, {}, R"({"object":"list","data":[{"id":"hearth-demo"},{"id":"hearth-small"}]})"};
    }
    if (request.url.find("/chat/completions") == std::string::npos) return llm::HttpResponse{404, {}, "{}"};
    HEARTH_TRY(const Json asked, parseJson(request.body));
    const std::string model = stringAt(asked, "model").value_or("hearth-demo");
    if (asksForPeriod(request.body)) return stream(Answer{"All right."}, model, sink, cancel);
    if (asksToRead(request.body)) return reply(reading(), model, sink, cancel);
    ++m_chats;
    {
        const std::lock_guard lock(m_mutex);
        m_body = request.body;
    }
    return reply(next(model), model, sink, cancel);
}

Result<llm::HttpResponse> ScriptedTransport::reply(const Answer& answer, const std::string& model,
                                                   const llm::BodySink& sink, const CancelToken& cancel) {
    if (answer.status != 200)
        return llm::HttpResponse{answer.status, {}, R"({"error":{"message":"The server is busy."}})"};
    return stream(answer, model, sink, cancel);
}

Result<llm::HttpResponse> ScriptedTransport::stream(const Answer& answer, const std::string& model,
                                                    const llm::BodySink& sink, const CancelToken& cancel) {
    std::size_t sent = 0;
    if (!answer.thinks.empty()) HEARTH_TRY_STATUS(sink(thoughtEvent(answer.thinks, model)));
    for (const auto& token : tokensOf(answer.text)) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "asked to");
        if (sent >= answer.holdAfter) {
            if (answer.breaks) return fail(ErrorCode::Unavailable, "connection reset");
            if (!hold(cancel)) return fail(ErrorCode::Cancelled, "asked to");
        }
        if (answer.tokenMs > 0) std::this_thread::sleep_for(std::chrono::milliseconds(answer.tokenMs));
        HEARTH_TRY_STATUS(sink(deltaEvent(token, model)));
        sent += token.size();
    }
    if (!answer.calls.empty()) HEARTH_TRY_STATUS(sink(callsEvent(answer.calls, model)));
    const char* reason = answer.calls.empty() ? "stop" : "tool_calls";
    const Json last = {
        {"id", "a"},
        {"model", model},
        {"choices", Json::array({{{"index", 0}, {"delta", Json::object()}, {"finish_reason", reason}}})}};
    const Json usage = {{"id", "a"},
                        {"model", model},
                        {"choices", Json::array()},
                        {"usage", {{"prompt_tokens", 1204}, {"completion_tokens", 212}, {"total_tokens", 1416}}}};
    HEARTH_TRY_STATUS(sink(eventOf(last)));
    HEARTH_TRY_STATUS(sink(eventOf(usage)));
    HEARTH_TRY_STATUS(sink("data: [DONE]\n\n"));
    return llm::HttpResponse{200, {}, {}};
}

bool ScriptedTransport::hold(const CancelToken& cancel) {
    std::unique_lock lock(m_mutex);
    while (!m_released) {
        if (cancel.cancelled()) return false;
        m_wake.wait_for(lock, std::chrono::milliseconds(10));
    }
    return true;
}

}  // namespace hearth::test

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/web_link.h"

#include <algorithm>
#include <utility>

#include "core/base/base64.h"
#include "core/base/clock.h"
#include "core/llm/retry.h"
#include "core/llm/sse.h"
#include "core/mcp/line_link.h"

namespace hearth::mcp {

namespace {

constexpr std::size_t kMostBytes = std::size_t{32} << 20;
constexpr int kMostResumptions = 5;         ///< In a row that bring nothing new.
constexpr Milliseconds kUsualRetry = 1000;  ///< Before an answer that broke off is taken up again.
constexpr Milliseconds kFarewell = 2 * kSecond;
constexpr std::size_t kLongestSession = 1024;

/// One answer while it comes.
struct Reading {
    std::int64_t id;
    double deadline;
    bool isStream = false;
    std::string session;  ///< That the server gave with it.
    std::string body;
    llm::SseParser events = {};
    std::optional<Message> answer = {};
    std::size_t bytes = 0;

    Milliseconds left() const { return static_cast<Milliseconds>(deadline - steadyMilliseconds()); }
};

std::string headerOf(const llm::HttpResponse& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

bool isSession(std::string_view text) {
    return !text.empty() && text.size() <= kLongestSession &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

class WebLink final : public Link {
public:
    WebLink(WebServer server, llm::HttpTransport& transport) : m_server(std::move(server)), m_transport(transport) {}

    ~WebLink() override {
        if (m_session.empty()) return;
        llm::HttpRequest request = base(llm::HttpMethod::Delete, {kFarewell, CancelToken()});
        // Who does not take leave of us is left without.
        static_cast<void>(m_transport.send(request, {}, CancelToken()).ok());
    }

    Result<Answer> request(const Call& call, const Patience& patience) override {
        Reading reading{++m_lastId, steadyMilliseconds() + static_cast<double>(patience.timeout)};
        const Status came = ask(call, reading, patience.cancel);
        if (isSession(reading.session)) m_session = reading.session;
        if (reading.answer) return Answer{std::move(reading.answer->result), std::move(reading.answer->error)};
        if (came.ok()) return fail(ErrorCode::Unsupported, "the server did not answer with MCP");
        const bool silent = reading.left() <= 0;
        if (m_era == Era::Legacy && (silent || came.error().code == ErrorCode::Cancelled)) giveUp(reading.id);
        if (silent) return fail(ErrorCode::Unavailable, "the server did not answer in time");
        return came.error();
    }

    Status notify(std::string_view method, const Patience& patience) override {
        llm::HttpRequest request = base(llm::HttpMethod::Post, patience);
        request.body = notificationText(method, Json());
        HEARTH_TRY_STATUS(m_transport.send(request, {}, patience.cancel));
        return {};
    }

    void agree(Era era, std::string_view version) override {
        m_era = era;
        m_version = version;
    }

    Status restart() override {
        m_session.clear();
        return {};
    }

    bool toolsChanged() override { return std::exchange(m_toolsChanged, false); }
    std::string complaints() const override { return {}; }

private:
    llm::HttpRequest base(llm::HttpMethod method, const Patience& patience) const {
        llm::HttpRequest request;
        request.method = method;
        request.url = m_server.url;
        request.headers = m_server.headers;
        const bool posts = method == llm::HttpMethod::Post;
        if (posts) request.headers.emplace_back("content-type", "application/json");
        request.headers.emplace_back("accept", posts ? "application/json, text/event-stream" : "text/event-stream");
        if (!m_version.empty()) request.headers.emplace_back("mcp-protocol-version", m_version);
        if (!m_session.empty()) request.headers.emplace_back("mcp-session-id", m_session);
        request.idleTimeout = std::max<Milliseconds>(1, patience.timeout);
        request.connectTimeout = std::min(request.connectTimeout, request.idleTimeout);
        return request;
    }

    Status ask(const Call& call, Reading& reading, const CancelToken& cancel) {
        llm::HttpRequest request = base(llm::HttpMethod::Post, {reading.left(), cancel});
        if (m_era == Era::Modern) {
            request.headers.emplace_back("mcp-method", call.method);
            if (!call.name.empty()) request.headers.emplace_back("mcp-name", headerValue(call.name));
            for (const auto& [name, value] : call.headers) request.headers.emplace_back(name, headerValue(value));
        }
        request.body = requestText(reading.id, call.method, paramsOf(call, m_era, m_version));
        const Status came = read(std::move(request), reading, cancel);
        return reading.answer || m_era == Era::Modern ? came : resume(came, reading, cancel);
    }

    /// One request and its answer, as far as it comes.
    Status read(llm::HttpRequest request, Reading& reading, const CancelToken& cancel) {
        reading.events.begin();
        request.onHead = [&](const llm::HttpResponse& head) {
            reading.isStream = headerOf(head, "content-type").starts_with("text/event-stream");
            if (const std::string session = headerOf(head, "mcp-session-id"); !session.empty())
                reading.session = session;
        };
        const auto sink = [&](std::string_view bytes) -> Status { return take(bytes, reading, cancel); };
        HEARTH_TRY(const llm::HttpResponse response, m_transport.send(request, sink, cancel));
        if (response.status >= 200 && response.status < 300) return whole(reading, cancel);
        return refused(response, reading);
    }

    Status take(std::string_view bytes, Reading& reading, const CancelToken& cancel) {
        reading.bytes += bytes.size();
        if (reading.bytes > kMostBytes) return fail(ErrorCode::Full, "the server writes without end");
        if (reading.left() <= 0) return fail(ErrorCode::Unavailable, "the server did not answer in time");
        if (!reading.isStream) {
            reading.body += bytes;
            return {};
        }
        return reading.events.feed(bytes, [&](const llm::SseEvent& event) { return hear(event, reading, cancel); });
    }

    /// Ends the reading, by an error, when the answer is there: some servers keep the stream open.
    Status hear(const llm::SseEvent& event, Reading& reading, const CancelToken& cancel) {
        auto message = readMessage(event.data);
        if (!message.ok()) return {};  // an event to begin with is empty, and what is none is passed over
        if (message->method == "notifications/tools/list_changed") m_toolsChanged = true;
        if (message->kind == Message::Kind::Request) return reply(*message, reading, cancel);
        if (!message->answers(reading.id)) return {};
        reading.answer = std::move(*message);
        return fail(ErrorCode::Cancelled, "answered");
    }

    Status reply(const Message& asked, const Reading& reading, const CancelToken& cancel) {
        llm::HttpRequest request = base(llm::HttpMethod::Post, {reading.left(), cancel});
        request.body = asked.method == "ping" ? answerText(asked.id, Json::object())
                                              : errorText(asked.id, kMethodNotFound, "this client does not do that");
        HEARTH_TRY_STATUS(m_transport.send(request, {}, cancel));
        return {};
    }

    /// At the end of a body: an answer that was one document.
    Status whole(Reading& reading, const CancelToken& cancel) {
        if (reading.isStream) {
            const Status last =
                reading.events.finish([&](const llm::SseEvent& event) { return hear(event, reading, cancel); });
            return reading.answer ? Status() : last;
        }
        auto message = readMessage(reading.body);
        const bool answers =
            message.ok() && (message->answers(reading.id) || (message->error && message->id.is_null()));
        if (!answers) return fail(ErrorCode::Unsupported, "the server did not answer with MCP");
        reading.answer = std::move(*message);
        return {};
    }

    Status refused(const llm::HttpResponse& response, Reading& reading) {
        if (response.status == 401 || response.status == 403)
            return fail(ErrorCode::AuthFailed,
                        "the server wants to know who asks: HTTP " + std::to_string(response.status));
        if (response.status == 404 && !m_session.empty()) return fail(ErrorCode::Conflict, "the session is gone");
        auto message = readMessage(response.body);
        if (!message.ok() || !message->error)
            return fail(ErrorCode::Unavailable, "the server answered HTTP " + std::to_string(response.status));
        reading.answer = std::move(*message);
        return {};
    }

    /// Takes up an answer that broke off, where the server has numbered its events.
    Status resume(Status came, Reading& reading, const CancelToken& cancel) {
        llm::SystemPauses pauses;
        for (int idle = 0; idle < kMostResumptions && !reading.answer;) {
            const bool mayGoOn = came.ok() || came.error().code == ErrorCode::Unavailable;
            const std::string last = reading.events.lastId();
            const Milliseconds pause = reading.events.retry().value_or(kUsualRetry);
            if (!mayGoOn || last.empty() || pause >= reading.left()) return came;
            HEARTH_TRY_STATUS(pauses.pause(pause, cancel));
            llm::HttpRequest request = base(llm::HttpMethod::Get, {reading.left(), cancel});
            request.headers.emplace_back("last-event-id", last);
            came = read(std::move(request), reading, cancel);
            idle = reading.events.lastId() == last ? idle + 1 : 0;
        }
        return came;
    }

    void giveUp(std::int64_t id) {
        const CancelToken nobody;
        llm::HttpRequest request = base(llm::HttpMethod::Post, {kFarewell, nobody});
        request.body = notificationText("notifications/cancelled", {{"requestId", id}});
        static_cast<void>(m_transport.send(request, {}, nobody).ok());
    }

    WebServer m_server;
    llm::HttpTransport& m_transport;
    std::int64_t m_lastId = 0;
    Era m_era = Era::Legacy;
    std::string m_version;
    std::string m_session;
    bool m_toolsChanged = false;
};

}  // namespace

bool isHeaderName(std::string_view text) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               kMarks.find(c) != std::string_view::npos;
    });
}

std::string headerValue(std::string_view value) {
    const bool plain = std::ranges::all_of(value, [](char c) { return c >= ' ' && c <= '~'; }) &&
                       !value.starts_with(' ') && !value.ends_with(' ') && !value.starts_with("=?base64?");
    return plain ? std::string(value) : "=?base64?" + toBase64(value) + "?=";
}

std::unique_ptr<Link> makeWebLink(WebServer server, llm::HttpTransport& transport) {
    return std::make_unique<WebLink>(std::move(server), transport);
}

}  // namespace hearth::mcp

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/line_link.h"

#include <utility>

#include "core/base/clock.h"

namespace hearth::mcp {

namespace {

constexpr int kMostNoise = 1000;  ///< Lines that are no messages: some servers log where they should not.
constexpr std::size_t kMostBytes = std::size_t{32} << 20;  ///< That may come before one answer.
constexpr Milliseconds kFarewell = 200;                    ///< For telling a server that nobody waits any more.

class LineLink final : public Link {
public:
    LineLink(LocalServer server, Launcher& launcher) : m_server(std::move(server)), m_launcher(launcher) {}

    Result<Answer> request(const Call& call, const Patience& patience) override {
        if (!m_channel) HEARTH_TRY_STATUS(restart());
        const std::int64_t id = ++m_lastId;
        const double deadline = steadyMilliseconds() + static_cast<double>(patience.timeout);
        Result<Answer> answer = [&]() -> Result<Answer> {
            HEARTH_TRY_STATUS(
                m_channel->send(requestText(id, call.method, paramsOf(call, m_era, m_version)), patience));
            return await(id, deadline, patience.cancel);
        }();
        if (answer.ok()) return answer;
        const ErrorCode code = answer.error().code;
        // A server that is only slow goes on; its late answer has a number that nobody waits for.
        if (m_timedOut || code == ErrorCode::Cancelled)
            giveUp(id);
        else
            drop();
        m_timedOut = false;
        return answer;
    }

    Status notify(std::string_view method, const Patience& patience) override {
        if (!m_channel) return fail(ErrorCode::Unavailable, "the server has ended");
        return m_channel->send(notificationText(method, Json()), patience);
    }

    void agree(Era era, std::string_view version) override {
        m_era = era;
        m_version = version;
    }

    Status restart() override {
        drop();
        HEARTH_TRY(m_channel, m_launcher.start(m_server));
        return {};
    }

    bool toolsChanged() override { return std::exchange(m_toolsChanged, false); }

    std::string complaints() const override { return m_channel ? m_channel->complaints() : m_lastComplaints; }

private:
    Result<Answer> await(std::int64_t id, double deadline, const CancelToken& cancel) {
        int noise = 0;
        for (std::size_t bytes = 0; bytes <= kMostBytes;) {
            const auto left = static_cast<Milliseconds>(deadline - steadyMilliseconds());
            if (left <= 0) break;
            HEARTH_TRY(const auto line, m_channel->receive({left, cancel}));
            if (!line) break;
            bytes += line->size() + 1;
            auto message = readMessage(*line);
            if (!message.ok()) {
                if (++noise > kMostNoise) return fail(ErrorCode::Unsupported, "the server does not speak MCP");
                continue;
            }
            if (message->answers(id)) return Answer{std::move(message->result), std::move(message->error)};
            hear(*message, {left, cancel});
            if (bytes > kMostBytes) return fail(ErrorCode::Full, "the server writes without end");
        }
        m_timedOut = true;
        return fail(ErrorCode::Unavailable, "the server did not answer in time");
    }

    /// What is no answer to us: it may ask whether we live, and say that its tools have changed.
    void hear(const Message& message, const Patience& patience) {
        if (message.method == "notifications/tools/list_changed") m_toolsChanged = true;
        if (message.kind != Message::Kind::Request) return;
        const bool ping = message.method == "ping";
        const std::string reply = ping ? answerText(message.id, Json::object())
                                       : errorText(message.id, kMethodNotFound, "this client does not do that");
        // Whether it could be said shows with the answer that is waited for.
        static_cast<void>(m_channel->send(reply, patience).ok());
    }

    void giveUp(std::int64_t id) {
        const Json params = {{"requestId", id}, {"reason", "no longer wanted"}};
        const CancelToken nobody;
        const Status told = m_channel->send(notificationText("notifications/cancelled", params), {kFarewell, nobody});
        if (!told.ok()) drop();
    }

    void drop() {
        if (m_channel) m_lastComplaints = m_channel->complaints();
        m_channel.reset();
    }

    LocalServer m_server;
    Launcher& m_launcher;
    std::unique_ptr<LineChannel> m_channel;
    std::int64_t m_lastId = 0;
    Era m_era = Era::Legacy;
    std::string m_version;
    std::string m_lastComplaints;
    bool m_toolsChanged = false;
    bool m_timedOut = false;
};

}  // namespace

Json metaOf(std::string_view version) {
    return {{"io.modelcontextprotocol/protocolVersion", version},
            {"io.modelcontextprotocol/clientCapabilities", Json::object()},
            {"io.modelcontextprotocol/clientInfo", {{"name", "hearth"}, {"version", HEARTH_VERSION}}}};
}

Json paramsOf(const Call& call, Era era, std::string_view version) {
    Json params = call.params.is_object() ? call.params : Json::object();
    if (era == Era::Modern) params["_meta"] = metaOf(version);
    return params;
}

std::unique_ptr<Link> makeLineLink(LocalServer server, Launcher& launcher) {
    return std::make_unique<LineLink>(std::move(server), launcher);
}

}  // namespace hearth::mcp

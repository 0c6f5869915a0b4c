// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/mcp/client.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/clock.h"
#include "core/mcp/line_link.h"
#include "core/mcp/web_link.h"

namespace hearth::mcp {

namespace {

constexpr std::string_view kModern = "2026-07-28";
/// Newest first; the first is asked for.
constexpr std::array<std::string_view, 5> kLegacy = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05",
                                                     "2024-10-07"};
constexpr Milliseconds kProbe = 4 * kSecond;  ///< A server of before may say nothing at all to what it does not know.
constexpr int kMostPages = 32;
constexpr std::size_t kMostTools = 256;

bool isModernError(std::int64_t code) {
    return code == kHeaderMismatch || code == kMissingCapability || code == kUnsupportedVersion;
}

bool holds(const Json& list, std::string_view version) {
    return list.is_array() && std::ranges::any_of(list, [&](const Json& one) { return one == version; });
}

/// Whether another try may help: nobody is told twice that the key is wrong, or waited for after a cancel.
bool isFinal(const Error& error) { return error.code == ErrorCode::AuthFailed || error.code == ErrorCode::Cancelled; }

std::vector<std::pair<std::string, std::string>> headersFor(const RemoteTool& tool, const Json& arguments) {
    std::vector<std::pair<std::string, std::string>> headers;
    for (const HeaderParam& param : headerParams(tool.schema).value_or(std::vector<HeaderParam>())) {
        const Json& value = memberAt(arguments, param.argument.c_str());
        if (value.is_null()) continue;
        headers.emplace_back(param.header, value.is_string() ? value.get<std::string>() : dumpJson(value));
    }
    return headers;
}

Error refusal(const RpcError& error) {
    return fail(ErrorCode::Unsupported, "the server refused with " + std::to_string(error.code));
}

}  // namespace

Client::Client(std::unique_ptr<Link> link) : m_link(std::move(link)) {}

Status Client::connect(const Patience& patience) {
    const double deadline = steadyMilliseconds() + static_cast<double>(patience.timeout);
    const auto left = [&] { return static_cast<Milliseconds>(deadline - steadyMilliseconds()); };
    m_connected = m_listed = false;
    HEARTH_TRY_STATUS(m_link->restart());
    HEARTH_TRY(const bool modern, tryModern({std::min(kProbe, patience.timeout), patience.cancel}));
    if (!modern) {
        Status shaken = shakeHands({std::max<Milliseconds>(1, left()), patience.cancel});
        // A server that was slow to start has missed the first question, and may know no handshake.
        if (!shaken.ok() && shaken.error().code == ErrorCode::Unsupported && left() > 0) {
            HEARTH_TRY(const bool late, tryModern({left(), patience.cancel}));
            if (late) shaken = {};
        }
        if (!shaken.ok()) return shaken;
    }
    m_connected = true;
    return {};
}

Result<bool> Client::tryModern(const Patience& patience) {
    m_link->agree(Era::Modern, kModern);
    auto answer = m_link->request({"server/discover", Json::object(), ""}, patience);
    if (!answer.ok() && isFinal(answer.error())) return answer.error();
    bool modern = false;
    if (answer.ok() && answer->error) {
        const bool knowsUs = holds(memberAt(answer->error->data, "supported"), kModern);
        modern = isModernError(answer->error->code) && (answer->error->code != kUnsupportedVersion || knowsUs);
    } else if (answer.ok()) {
        modern = holds(memberAt(answer->result, "supportedVersions"), kModern);
    }
    if (modern) {
        m_era = Era::Modern;
        m_version = kModern;
    }
    return modern;
}

Status Client::shakeHands(const Patience& patience) {
    m_link->agree(Era::Legacy, "");
    const Json params = {{"protocolVersion", kLegacy.front()},
                         {"capabilities", Json::object()},
                         {"clientInfo", {{"name", "hearth"}, {"version", HEARTH_VERSION}}}};
    const double deadline = steadyMilliseconds() + static_cast<double>(patience.timeout);
    auto answer = m_link->request({"initialize", params, ""}, patience);
    const bool died = !answer.ok() && answer.error().code == ErrorCode::Unavailable && steadyMilliseconds() < deadline;
    // Some servers of before end, or drop us, when their first message is no handshake.
    if (died) {
        HEARTH_TRY_STATUS(m_link->restart());
        answer = m_link->request({"initialize", params, ""}, patience);
    }
    if (!answer.ok()) return answer.error();
    if (answer->error) return refusal(*answer->error);
    m_version = stringAt(answer->result, "protocolVersion").value_or("");
    if (std::ranges::find(kLegacy, m_version) == kLegacy.end())
        return fail(ErrorCode::Unsupported, "the server speaks a version of MCP that is not known here");
    m_era = Era::Legacy;
    m_link->agree(Era::Legacy, m_version);
    return m_link->notify("notifications/initialized", patience);
}

Result<Answer> Client::ask(const Call& call, const Patience& patience) {
    if (!m_connected) HEARTH_TRY_STATUS(connect(patience));
    auto answer = m_link->request(call, patience);
    if (!answer.ok() && answer.error().code == ErrorCode::Conflict) {
        // The server has forgotten the session, so it has not done what was asked.
        HEARTH_TRY_STATUS(connect(patience));
        answer = m_link->request(call, patience);
    }
    if (!answer.ok() && answer.error().code != ErrorCode::Cancelled) m_connected = false;
    return answer;
}

Result<std::vector<RemoteTool>> Client::tools(const Patience& patience) {
    if (m_link->toolsChanged()) m_listed = false;
    if (m_connected && m_listed) return m_tools;
    std::vector<RemoteTool> all;
    Json params = Json::object();
    for (int page = 0;; ++page) {
        if (page == kMostPages) return fail(ErrorCode::Unsupported, "the server's list of tools has no end");
        HEARTH_TRY(const Answer answer, ask({"tools/list", params, ""}, patience));
        if (answer.error) return refusal(*answer.error);
        if (!memberAt(answer.result, "tools").is_array())
            return fail(ErrorCode::Unsupported, "the server's list of tools is none");
        for (RemoteTool& tool : readTools(answer.result)) all.push_back(std::move(tool));
        const auto cursor = stringAt(answer.result, "nextCursor");
        if (!cursor || cursor->empty()) break;
        params["cursor"] = *cursor;
    }
    std::ranges::stable_sort(all, {}, &RemoteTool::name);
    const auto again = std::ranges::unique(all, {}, &RemoteTool::name);
    all.erase(again.begin(), again.end());
    if (m_era == Era::Modern) std::erase_if(all, [](const RemoteTool& tool) { return !headerParams(tool.schema); });
    if (all.size() > kMostTools) all.resize(kMostTools);
    m_tools = std::move(all);
    m_listed = true;
    return m_tools;
}

Result<RemoteResult> Client::call(const std::string& tool, const Json& arguments, const Patience& patience) {
    Call call{"tools/call", {{"name", tool}, {"arguments", arguments}}, tool};
    const auto known = std::ranges::find(m_tools, tool, &RemoteTool::name);
    if (known != m_tools.end()) call.headers = headersFor(*known, arguments);
    HEARTH_TRY(const Answer answer, ask(call, patience));
    if (answer.error) return RemoteResult{"The server refused: " + answer.error->message, true};
    if (stringAt(answer.result, "resultType").value_or("complete") != "complete")
        return RemoteResult{"The server asks for more than the arguments, which this client does not give.", true};
    return resultText(answer.result);
}

Result<std::unique_ptr<Client>> makeClient(const ServerConfig& config, Launcher* launcher,
                                           llm::HttpTransport& transport) {
    if (const WebServer* web = config.web()) return std::make_unique<Client>(makeWebLink(*web, transport));
    if (launcher == nullptr) return fail(ErrorCode::Unsupported, "this program starts no servers");
    return std::make_unique<Client>(makeLineLink(*config.local(), *launcher));
}

}  // namespace hearth::mcp

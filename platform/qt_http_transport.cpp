// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/qt_http_transport.h"

#include <QUrl>
#include <chrono>
#include <utility>

#include "platform/http_exchange.h"
#include "platform/network_thread.h"

namespace hearth::platform {

namespace {

constexpr std::chrono::milliseconds kCancelCheck{10};
constexpr std::size_t kMaxWholeBody = std::size_t{64} << 20;  ///< Without a sink, or when the status is an error.

bool isSuccess(int status) { return status >= 200 && status < 300; }

Status keep(std::string& body, const std::string& chunk) {
    if (body.size() + chunk.size() > kMaxWholeBody) return fail(ErrorCode::Unavailable, "the reply is too large");
    body += chunk;
    return {};
}

}  // namespace

QtHttpTransport::QtHttpTransport() : m_own(std::make_unique<NetworkThread>()), m_network(*m_own) {}
QtHttpTransport::QtHttpTransport(NetworkThread& network) : m_network(network) {}
QtHttpTransport::~QtHttpTransport() = default;

Result<llm::HttpResponse> QtHttpTransport::send(const llm::HttpRequest& request, const llm::BodySink& sink,
                                                const CancelToken& cancel) {
    const QUrl url(QString::fromStdString(request.url), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) return fail(ErrorCode::InvalidArgument, "not a URL");
    if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "before the request");
    const auto exchange = std::make_shared<HttpExchange>();
    m_network.start(request, exchange);
    std::string body;
    bool headGiven = !request.onHead;
    while (true) {
        const HttpExchange::Step step = exchange->next(kCancelCheck);
        if (step.wasFull) m_network.resume(exchange);
        const bool streams = sink && isSuccess(exchange->status());
        if (!headGiven && exchange->status() != 0) {
            headGiven = true;
            request.onHead(exchange->response());
        }
        for (const std::string& chunk : step.chunks) {
            const Status taken = cancel.cancelled() ? Status(fail(ErrorCode::Cancelled, "during the reply"))
                                 : streams          ? sink(chunk)
                                                    : keep(body, chunk);
            if (taken.ok()) continue;
            m_network.abandon(exchange);
            return taken.error();
        }
        if (step.end) {
            if (!step.end->ok()) return step.end->error();
            break;
        }
        if (cancel.cancelled()) {
            m_network.abandon(exchange);
            return fail(ErrorCode::Cancelled, "while waiting for the reply");
        }
    }
    llm::HttpResponse response = exchange->response();
    response.body = std::move(body);
    return response;
}

}  // namespace hearth::platform

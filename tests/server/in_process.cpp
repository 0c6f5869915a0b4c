// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/in_process.h"

#include <catch2/catch.hpp>

#include "core/base/text.h"

namespace hearth::server {

using namespace sync;

namespace {

const char* nameOf(SyncMethod method) {
    switch (method) {
        case SyncMethod::Get: return "GET";
        case SyncMethod::Put: return "PUT";
        case SyncMethod::Post: return "POST";
        case SyncMethod::Delete: return "DELETE";
    }
    return "";
}

std::string callName(const SyncRequest& request) {
    const std::string path = request.target.substr(0, request.target.find('?'));
    const auto parts = split(path, '/');
    return std::string(nameOf(request.method)) + " " + std::string(parts.size() > 4 ? parts[4] : parts[2]);
}

}  // namespace

InProcess::InProcess(protocol::Limits limits)
    : m_limits(limits), m_database(openData(m_directory.path(), Access::Own).value()) {
    restart();
}

void InProcess::restart(const IdBytes& incarnation) {
    m_api.reset();
    m_shared = std::make_unique<Shared>(Sessions::World{m_key, m_clock, m_random}, incarnation, m_limits);
    m_api = std::make_unique<Api>(*m_database, *m_shared);
}

Result<SyncReply> InProcess::send(const SyncRequest& request) {
    ++calls[callName(request)];
    if (before) {
        if (auto instead = before(request)) return std::move(*instead);
    }
    // Everybody has an address of their own, so that nobody runs into the limit of strangers.
    const Reply reply =
        m_api->answer({nameOf(request.method), request.target, request.token, std::to_string(++m_count), request.body});
    Result<SyncReply> answer(SyncReply{reply.status, reply.body});
    if (after) after(request, answer);
    if (answer.ok() && answer->body.size() > request.mostBytes)
        return fail(ErrorCode::Unavailable, "the reply is too large");
    return answer;
}

std::string InProcess::token() {
    return LogStore(*m_database, m_shared->memberships, m_limits).makeToken(m_random, m_clock.now()).value();
}

}  // namespace hearth::server

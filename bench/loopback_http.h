// SPDX-License-Identifier: AGPL-3.0-or-later
// The cheapest way to speak to a hearthd on loopback, for programs that measure: one socket that stays open.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "sync/sync_http.h"

namespace hearth::bench {

/// `share` 0.95 gives the 95th percentile. 0 when there are no values.
double percentile(std::vector<double> values, double share);

/// What is written to it is on the disk before `append` returns: what durable work is measured against.
class SyncedFile {
public:
    explicit SyncedFile(const std::filesystem::path& file);
    ~SyncedFile();
    SyncedFile(const SyncedFile&) = delete;
    SyncedFile& operator=(const SyncedFile&) = delete;
    void append(ByteView bytes);

private:
    int m_file;
};

/// A connected socket to a port of this machine, from 127.0.0.`from`; -1 when nobody answers there.
int connectLoopback(std::uint16_t port, std::uint8_t from);
/// Errors: false when the connection broke.
bool sendAll(int socket, std::string_view bytes);

/// A connection that is kept open, and opened anew after it broke. Threads: one at a time.
class LoopbackHttp final : public sync::SyncHttp {
public:
    LoopbackHttp(std::uint16_t port, std::uint8_t from) : m_port(port), m_from(from) {}
    ~LoopbackHttp() override;
    Result<sync::SyncReply> send(const sync::SyncRequest& request) override;

private:
    Result<sync::SyncReply> receive(std::size_t most);
    bool more();
    void close();

    std::uint16_t m_port;
    std::uint8_t m_from;
    int m_socket = -1;
    std::string m_left;
};

}  // namespace hearth::bench

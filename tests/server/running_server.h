// SPDX-License-Identifier: AGPL-3.0-or-later
// A hearthd of its own in a folder of its own, and a client that speaks to it over loopback as a device does.
#pragma once

#include <optional>
#include <string>

#include "sync/protocol.h"
#include "tests/support/hearthd_process.h"
#include "tests/support/temp_vault.h"
#include "tests/sync/account.h"

namespace hearth::server {

struct HttpReply {
    int status = 0;  ///< 0: the connection ended without an answer.
    std::string headers;
    Bytes body;
};

struct HttpCall {
    std::string method;
    std::string target;
    Bytes body;
    std::string token;
};

/// A connected socket; closed when it dies.
class Connection {
public:
    explicit Connection(std::uint16_t port);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    bool send(std::string_view bytes);
    /// At most `most` bytes; empty at the end, or when nothing came for `seconds`.
    std::string receive(std::size_t most, int seconds = 20);
    /// Until the header and the announced body are there.
    HttpReply reply();

private:
    int m_socket;
    std::string m_left;
};

HttpReply call(std::uint16_t port, const HttpCall& request);

/// A hearthd in a folder of its own, whose log lies beside the folder.
class RunningServer {
public:
    explicit RunningServer(std::vector<std::string> more = {}, std::uint64_t fileLimit = 0);

    std::uint16_t port() const { return m_process.port(); }
    const std::filesystem::path& folder() const { return m_directory.path(); }
    std::string token() const { return m_process.token(); }
    void kill() { m_process.kill(); }
    /// The exit code after SIGTERM.
    int stop() { return m_process.stop(); }
    void start() { m_process.start(); }

private:
    /// Outlives the process, and takes its log with it.
    struct Folder : test::TempDirectory {
        ~Folder() { std::filesystem::remove(log()); }
        std::filesystem::path log() const { return path().string() + ".log"; }
    };
    Folder m_directory;
    test::HearthdProcess m_process;
};

/// One device that is logged in.
class Device {
public:
    Device(const RunningServer& server, sync::Party& party, const VaultId& vault)
        : m_server(server), m_party(party), m_vault(vault) {}
    /// The status of the login.
    int login();
    HttpReply call(const std::string& method, const std::string& rest, const Bytes& body = {});
    HttpReply send(const std::vector<Bytes>& envelopes);
    /// The outcomes; none where the request was refused.
    std::vector<sync::protocol::Outcome> push(const std::vector<Bytes>& envelopes);
    sync::protocol::LogPage pull(std::uint64_t after);
    sync::protocol::Welcome hello(std::uint64_t at = 0);
    const std::string& token() const { return m_token; }
    std::string address(const std::string& rest) const;

private:
    const RunningServer& m_server;
    sync::Party& m_party;
    VaultId m_vault;
    std::string m_token;
};

/// Puts the account's first record on the server. The status.
int enrol(const RunningServer& server, const Bytes& genesis, const std::string& token);

}  // namespace hearth::server

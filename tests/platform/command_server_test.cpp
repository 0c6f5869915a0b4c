// SPDX-License-Identifier: AGPL-3.0-or-later
// The owner's socket with real clients, and with what hostile or broken ones send.
#include "platform/command_server.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <thread>

#include "platform/command_client.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::platform;
using namespace std::chrono_literals;

namespace {

/// A model that says one word and then nothing, until it is stopped.
class SilentModel final : public llm::HttpTransport {
public:
    Result<llm::HttpResponse> send(const llm::HttpRequest&, const llm::BodySink& sink,
                                   const CancelToken& cancel) override {
        const std::string_view word = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Well\"}}]}\n\n";
        HEARTH_TRY_STATUS(sink(word));
        ++running;
        while (!cancel.cancelled()) std::this_thread::sleep_for(1ms);
        --running;
        return fail(ErrorCode::Cancelled, "stopped");
    }
    std::atomic<int> running = 0;
};

template <typename Condition>
bool soon(Condition condition) {
    for (int i = 0; i < 5000 && !condition(); ++i) std::this_thread::sleep_for(1ms);
    return condition();
}

struct Owner {
    explicit Owner(const ServerLimits& limits = {}) { start(limits); }

    void start(const ServerLimits& limits = {}) {
        auto started = CommandServer::start(socket, service, limits);
        REQUIRE(started.ok());
        server = std::move(*started);
    }
    CommandClient client() const {
        auto connected = CommandClient::connect(socket, vault.directory());
        REQUIRE(connected.ok());
        return std::move(*connected);
    }
    Result<engine::CommandOutput> run(const std::string& command, const Json& request = Json::object(),
                                      const CancelToken& cancel = {}) const {
        HEARTH_TRY(CommandClient client, CommandClient::connect(socket, vault.directory()));
        return client.run({1, command, request}, {}, cancel);
    }
    Json silentChat() const {
        return {{"message", "Is the kiln ready?"},
                {"provider", "custom"},
                {"baseUrl", "http://127.0.0.1:9/v1"},
                {"model", "silent"}};
    }
    bool answers() const {
        const auto output = run("stats");
        return output.ok() && !output->failure;
    }

    test::TempVault vault;
    test::TempDirectory runtime;
    std::filesystem::path socket = runtime.path() / "file.sock";
    SilentModel model;
    std::unique_ptr<engine::Engine> engine = engine::Engine::start(vault.release(), model).value();
    engine::CommandService service{*engine};
    std::unique_ptr<CommandServer> server;
};

/// Somebody who knows the address and nothing else.
class Stranger {
public:
    explicit Stranger(const std::filesystem::path& path) : m_descriptor(::socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.native().copy(address.sun_path, sizeof address.sun_path - 1);
        connected = ::connect(m_descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        const timeval patience{5, 0};
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    }
    Stranger(Stranger&& other) noexcept
        : connected(other.connected), m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    ~Stranger() { hangUp(); }
    void hangUp() {
        if (m_descriptor >= 0) ::close(m_descriptor);
        m_descriptor = -1;
    }
    /// How much was taken before the other end hung up.
    std::size_t say(std::string_view text) const {
        std::size_t said = 0;
        while (said < text.size()) {
            const ssize_t size = ::send(m_descriptor, text.data() + said, text.size() - said, MSG_NOSIGNAL);
            if (size <= 0) break;
            said += static_cast<std::size_t>(size);
        }
        return said;
    }
    /// Everything until the other end hangs up, or five seconds of silence.
    std::string hear(std::size_t atMost = SIZE_MAX) const {
        std::string heard;
        char bytes[65536];
        while (heard.size() < atMost) {
            const ssize_t size = ::recv(m_descriptor, bytes, sizeof bytes, 0);
            if (size <= 0) break;
            heard.append(bytes, static_cast<std::size_t>(size));
        }
        return heard;
    }
    bool connected;

private:
    int m_descriptor;
};

}  // namespace

TEST_CASE("a command runs in the owner and answers its client") {
    Owner owner;
    const auto added = owner.run("memory add", {{"text", "The kiln is fired on Fridays."}});
    REQUIRE(added.ok());
    CHECK(added->value["content"] == "The kiln is fired on Fridays.");
    CHECK(owner.run("memory list")->value["memories"].size() == 1);
    CHECK(owner.run("nonsense")->failure->code == ErrorCode::Unsupported);
    std::string exported;
    CommandClient::Listener listener;
    listener.onOutput = [&](std::string_view bytes) { exported += bytes; };
    REQUIRE(owner.client().run({3, "export", {{"format", "json"}}}, listener, {}).ok());
    CHECK(exported.starts_with('['));
}

TEST_CASE("the socket is this user's alone, and gone when the owner is") {
    Owner owner;
    struct stat found {};
    REQUIRE(::stat(owner.socket.c_str(), &found) == 0);
    CHECK(S_ISSOCK(found.st_mode));
    CHECK((found.st_mode & 0777) == 0600);
    owner.server.reset();
    CHECK_FALSE(std::filesystem::exists(owner.socket));
    CHECK(CommandClient::connect(owner.socket, owner.vault.directory()).error().code == ErrorCode::Unavailable);
}

TEST_CASE("what a dead owner left is replaced, a living one is not, and no other file is touched") {
    Owner owner;
    CHECK(CommandServer::start(owner.socket, owner.service).error().code == ErrorCode::Conflict);
    CHECK(owner.answers());
    owner.server.reset();
    {
        const int dead = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        owner.socket.native().copy(address.sun_path, sizeof address.sun_path - 1);
        REQUIRE(::bind(dead, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        ::close(dead);
    }
    owner.start();
    CHECK(owner.answers());
    owner.server.reset();
    std::ofstream(owner.socket) << "mine";
    CHECK(CommandServer::start(owner.socket, owner.service).error().code == ErrorCode::Unavailable);
    CHECK(std::filesystem::file_size(owner.socket) == 4);
}

TEST_CASE("a path that is too long for a socket is an error and nothing else") {
    Owner owner;
    const auto far = owner.runtime.path() / std::string(120, 'd') / "file.sock";
    CHECK(CommandServer::start(far, owner.service).error().code == ErrorCode::Unavailable);
    CHECK(CommandClient::connect(far, owner.vault.directory()).error().code == ErrorCode::Unavailable);
}

TEST_CASE("the owner of a copy of the vault is not taken for the owner of the vault") {
    Owner owner;
    const test::TempDirectory copy;
    CHECK(CommandClient::connect(owner.socket, copy.path()).error().code == ErrorCode::Unavailable);
}

TEST_CASE("several clients work at once, and a long command holds up no other") {
    Owner owner;
    const CancelToken stop;
    std::thread chatting([&] {
        const auto answer = owner.run("chat", owner.silentChat(), stop);
        REQUIRE(answer.ok());
        CHECK(answer->value["complete"] == false);
        CHECK(answer->failure->code == ErrorCode::Cancelled);
    });
    REQUIRE(soon([&] { return owner.model.running == 1; }));
    std::vector<std::thread> others;
    std::atomic<int> answered = 0;
    for (int i = 0; i < 8; ++i)
        others.emplace_back([&, i] {
            const auto added = owner.run("memory add", {{"text", "Fact number " + std::to_string(i) + " is known."}});
            if (added.ok() && !added->failure) ++answered;
        });
    for (auto& other : others) other.join();
    CHECK(answered == 8);
    // The client's Ctrl+C: what had come of the answer is kept.
    stop.cancel();
    chatting.join();
    CHECK_FALSE(owner.run("search", {{"query", "kiln ready"}})->value["hits"].empty());
}

TEST_CASE("a client that is lost takes its command with it") {
    Owner owner;
    Stranger client(owner.socket);
    client.say(engine::encode(engine::ServiceCall{1, "chat", owner.silentChat()}));
    REQUIRE(soon([&] { return owner.model.running == 1; }));
    client.hangUp();
    CHECK(soon([&] { return owner.model.running == 0; }));
}

TEST_CASE("when the owner ends, running commands are stopped and waiting ones told that they had not begun") {
    ServerLimits limits;
    limits.commandsAtOnce = 1;
    Owner owner(limits);
    std::optional<Result<engine::CommandOutput>> first;
    std::optional<Result<engine::CommandOutput>> second;
    std::thread running([&] { first.emplace(owner.run("chat", owner.silentChat())); });
    REQUIRE(soon([&] { return owner.model.running == 1; }));
    auto patient = owner.client();
    std::thread waiting([&] { second.emplace(patient.run({1, "memory add", {{"text", "Too late."}}}, {}, {})); });
    std::this_thread::sleep_for(50ms);
    owner.server.reset();
    running.join();
    waiting.join();
    REQUIRE(first->ok());
    CHECK((*first)->failure->code == ErrorCode::Cancelled);
    CHECK(second->error().code == ErrorCode::Conflict);
    CHECK(owner.engine->stats()->memories == 0);
}

TEST_CASE("an owner that is done lets what runs come to its end, until it is told not to") {
    Owner owner;
    const CancelToken stop;
    std::thread chatting([&] { CHECK(owner.run("chat", owner.silentChat(), stop).ok()); });
    REQUIRE(soon([&] { return owner.model.running == 1; }));
    std::atomic<bool> finished = false;
    std::thread finishing([&] {
        owner.server->finish({});
        finished = true;
    });
    std::this_thread::sleep_for(100ms);
    CHECK_FALSE(finished);
    CHECK(CommandClient::connect(owner.socket, owner.vault.directory()).error().code == ErrorCode::Unavailable);
    stop.cancel();
    chatting.join();
    finishing.join();
    CHECK(finished);

    owner.server.reset();
    owner.start();
    const CancelToken hurry;
    std::thread last([&] { CHECK(owner.run("chat", owner.silentChat())->failure->code == ErrorCode::Cancelled); });
    REQUIRE(soon([&] { return owner.model.running == 1; }));
    hurry.cancel();
    owner.server->finish(hurry);
    owner.server.reset();
    last.join();
}

TEST_CASE("whoever talks nonsense is told so once and shown the door") {
    Owner owner;
    for (const std::string& text :
         {std::string("GET / HTTP/1.1\r\n\r\n"), std::string("\n"), std::string(100, '\0') + "\n",
          std::string("{\"protocol\":99,\"id\":1,\"command\":\"stats\",\"request\":{}}\n")}) {
        const Stranger stranger(owner.socket);
        stranger.say(text);
        const std::string heard = stranger.hear();
        CHECK(heard.find("invalidArgument") != std::string::npos);
        CHECK(std::count(heard.begin(), heard.end(), '\n') == 2);
    }
    CHECK(owner.answers());
}

TEST_CASE("a line without an end is cut off at the limit") {
    Owner owner;
    const Stranger stranger(owner.socket);
    const std::string endless(engine::kMaxCallBytes * 3, 'x');
    CHECK(stranger.say(endless) < endless.size());
    CHECK(owner.answers());
}

TEST_CASE("a client that reads nothing costs the owner a bounded amount and is dropped in the end") {
    ServerLimits limits;
    limits.unreadBytes = 64 * 1024;
    limits.stall = 1500;
    Owner owner(limits);
    const std::string much(200'000, 'x');
    for (int i = 0; i < 12; ++i) REQUIRE(owner.run("chat", {{"message", much + std::to_string(i)}}).ok());
    Stranger slow(owner.socket);
    slow.say(engine::encode(engine::ServiceCall{1, "export", {{"format", "jsonl"}}}));
    // Others are served all the while.
    for (int i = 0; i < 5; ++i) CHECK(owner.answers());
    std::this_thread::sleep_for(3s);
    const std::string heard = slow.hear();
    CHECK(heard.size() < 1024 * 1024);
    CHECK(heard.find("\"value\"") == std::string::npos);
    CHECK(owner.answers());
}

TEST_CASE("a flood of calls whose answers nobody reads is not taken in") {
    ServerLimits limits;
    limits.unreadBytes = 64 * 1024;
    limits.stall = 1000;
    Owner owner(limits);
    const Stranger stranger(owner.socket);
    std::string calls;
    for (int i = 0; i < 200'000; ++i) calls += engine::encode(engine::ServiceCall{i, "nonsense", Json::object()});
    CHECK(stranger.say(calls) < calls.size());
    CHECK(owner.answers());
}

TEST_CASE("a hundred idle connections keep nobody out for long") {
    ServerLimits limits;
    limits.clients = 20;
    limits.idle = 300;
    Owner owner(limits);
    std::vector<Stranger> idle;
    for (int i = 0; i < 100; ++i) {
        idle.emplace_back(owner.socket);
        REQUIRE(idle.back().connected);
    }
    const auto refused = owner.run("stats");
    CHECK((!refused.ok() || refused->failure->code == ErrorCode::Unavailable));
    CHECK(soon([&] { return owner.answers(); }));
}

TEST_CASE("an id that is used twice at once, and too many calls of one client, are refused") {
    ServerLimits limits;
    limits.commandsAtOnce = 1;
    limits.commandsOfClient = 2;
    Owner owner(limits);
    const Stranger client(owner.socket);
    client.say(engine::encode(engine::ServiceCall{1, "chat", owner.silentChat()}));
    REQUIRE(soon([&] { return owner.model.running == 1; }));
    client.say(engine::encode(engine::ServiceCall{1, "stats", Json::object()}));
    client.say(engine::encode(engine::ServiceCall{2, "stats", Json::object()}));
    client.say(engine::encode(engine::ServiceCall{3, "stats", Json::object()}));
    std::string heard;
    for (int i = 0; i < 10 && heard.find("\"id\":3") == std::string::npos; ++i) heard += client.hear(1);
    CHECK(heard.find("busy") != std::string::npos);
    CHECK(heard.find("\"id\":3") != std::string::npos);
}

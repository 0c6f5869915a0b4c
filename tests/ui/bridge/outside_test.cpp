// SPDX-License-Identifier: AGPL-3.0-or-later
// Other programs work through the bridge's engine while a vault is open, and the window hears of it.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <catch2/catch.hpp>
#include <thread>

#include "ui/bridge/bridge.h"

using namespace hearth;
using namespace hearth::bridge;

namespace {

constexpr int kPatience = 20'000;

class NoNetwork final : public llm::HttpTransport {
public:
    Result<llm::HttpResponse> send(const llm::HttpRequest&, const llm::BodySink&, const CancelToken&) override {
        return fail(ErrorCode::Unavailable, "no network here");
    }
};

/// What a socket would do, without one.
struct Socket {
    class Served final : public engine::Serving {
    public:
        explicit Served(Socket& socket) : m_socket(socket) {}
        ~Served() override { m_socket.service = nullptr; }
        void finish(const CancelToken&) override {}

    private:
        Socket& m_socket;
    };

    engine::Serve door() {
        return [this](const engine::CommandService& opened, const FileId&) {
            service = &opened;
            return std::make_unique<Served>(*this);
        };
    }
    /// On a thread of its own, as commands of others run.
    void run(const std::string& command, const Json& request) const {
        std::thread([&] { service->run({1, command, request}, [](const std::string&) { return true; }, {}); }).join();
    }

    const engine::CommandService* service = nullptr;
};

}  // namespace

TEST_CASE("while a vault is open other programs are served, and the window hears what they may have changed") {
    const QTemporaryDir folder;
    const SystemClock clock;
    SystemRandom random;
    NoNetwork network;
    Socket socket;
    {
        Bridge door(Ports{clock, random, network, socket.door()});
        CHECK(socket.service == nullptr);
        QSignalSpy opened(&door, &Bridge::opened);
        QSignalSpy changed(&door, &Bridge::changedFromOutside);
        door.createVault((folder.path() + QStringLiteral("/vault")).toStdString(),
                         crypto::SecretBytes::fromText("seven grey herons"), store::KdfProfile::Interactive);
        REQUIRE(opened.wait(kPatience));
        REQUIRE(socket.service != nullptr);

        QSignalSpy busy(&door, &Bridge::busyChanged);
        socket.run("memory list", Json::object());
        REQUIRE(QTest::qWaitFor([&] { return busy.size() == 2; }, kPatience));
        CHECK(changed.isEmpty());
        QThread* heard = nullptr;
        QObject::connect(&door, &Bridge::changedFromOutside, &door, [&] { heard = QThread::currentThread(); });
        socket.run("memory add", {{"text", "The kiln is fired on Fridays."}});
        REQUIRE(changed.wait(kPatience));
        CHECK(heard == QThread::currentThread());

        // A vault that is closed is served no longer.
        QSignalSpy closed(&door, &Bridge::closed);
        door.closeVault();
        REQUIRE(closed.wait(kPatience));
        CHECK(socket.service == nullptr);
        CHECK_FALSE(door.isBusy());
        door.openVault((folder.path() + QStringLiteral("/vault")).toStdString(),
                       crypto::SecretBytes::fromText("seven grey herons"));
        REQUIRE(opened.wait(kPatience));
        CHECK(socket.service != nullptr);
    }
    CHECK(socket.service == nullptr);
}

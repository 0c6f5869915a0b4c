// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests: answered where they were asked, in time, or not at all.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <thread>

#include "ui/bridge/chats.h"

using namespace hearth;
using namespace hearth::bridge;

namespace {

constexpr int kPatience = 20'000;
constexpr const char* kPassphrase = "seven grey herons at dusk";

class NoNetwork final : public llm::HttpTransport {
public:
    Result<llm::HttpResponse> send(const llm::HttpRequest&, const llm::BodySink&, const CancelToken&) override {
        return fail(ErrorCode::Unavailable, "no network here");
    }
};

struct Ground {
    std::filesystem::path vault() const { return (folder.path() + QStringLiteral("/vault")).toStdString(); }
    Ports ports() { return {clock, random, network}; }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    NoNetwork network;
};

void spin(const CancelToken& token) {
    while (!token.cancelled()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

}  // namespace

TEST_CASE("work runs on a worker and its answer comes on the window's thread") {
    Ground ground;
    Bridge door(ground.ports());
    QObject context;
    QThread* worked = nullptr;
    QThread* answered = nullptr;
    door.post(
        &context, Lane::Read,
        [&](const CancelToken&) -> Result<int> {
            worked = QThread::currentThread();
            return 7;
        },
        [&](const Result<int>& answer) {
            answered = QThread::currentThread();
            CHECK(*answer == 7);
        });
    REQUIRE(QTest::qWaitFor([&] { return answered != nullptr; }, kPatience));
    CHECK(answered == QThread::currentThread());
    CHECK(worked != answered);
}

TEST_CASE("when the asker dies its work is stopped and nobody is called") {
    Ground ground;
    Bridge door(ground.ports());
    std::atomic<bool> stopped = false;
    bool called = false;
    auto context = std::make_unique<QObject>();
    std::atomic<bool> running = false;
    door.post(
        context.get(), Lane::Long,
        [&](const CancelToken& token) -> Result<int> {
            running = true;
            spin(token);
            stopped = true;
            return 1;
        },
        [&](const Result<int>&) { called = true; });
    REQUIRE(QTest::qWaitFor([&] { return running.load(); }, kPatience));
    context.reset();
    REQUIRE(QTest::qWaitFor([&] { return stopped.load(); }, kPatience));
    QTest::qWait(50);
    CHECK_FALSE(called);
}

TEST_CASE("cancelling really stops the work, and the asker hears that") {
    Ground ground;
    Bridge door(ground.ports());
    QObject context;
    bool heard = false;
    const auto token = door.post(
        &context, Lane::Long,
        [](const CancelToken& asked) -> Result<int> {
            spin(asked);
            return fail(ErrorCode::Cancelled, "asked to");
        },
        [&](const Result<int>& answer) { heard = !answer.ok() && answer.error().code == ErrorCode::Cancelled; });
    token.cancel();
    CHECK(QTest::qWaitFor([&] { return heard; }, kPatience));
}

TEST_CASE("long work does not hold up short work") {
    Ground ground;
    Bridge door(ground.ports());
    QObject context;
    std::vector<CancelToken> tokens;
    for (int at = 0; at < 4; ++at) {
        tokens.push_back(door.post(
            &context, Lane::Long,
            [](const CancelToken& token) -> Result<int> {
                spin(token);
                return 0;
            },
            [](const Result<int>&) {}));
    }
    bool answered = false;
    door.post(
        &context, Lane::Read, [](const CancelToken&) -> Result<int> { return 1; },
        [&](const Result<int>&) { answered = true; });
    CHECK(QTest::qWaitFor([&] { return answered; }, kPatience));
    for (const auto& token : tokens) token.cancel();
}

TEST_CASE("writes keep their order, and those that wait are done before the end") {
    Ground ground;
    std::vector<int> done;
    {
        Bridge door(ground.ports());
        for (int at = 0; at < 20; ++at) {
            door.post(
                &door, Lane::Write,
                [&done, at](const CancelToken&) -> Status {
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
                    done.push_back(at);
                    return {};
                },
                [](const Status&) {});
        }
    }
    REQUIRE(done.size() == 20);
    CHECK(std::is_sorted(done.begin(), done.end()));
}

TEST_CASE("ending stops long work instead of waiting for it") {
    Ground ground;
    std::atomic<bool> running = false;
    const double before = steadyMilliseconds();
    {
        Bridge door(ground.ports());
        door.post(
            &door, Lane::Long,
            [&](const CancelToken& token) -> Result<int> {
                running = true;
                spin(token);
                return 0;
            },
            [](const Result<int>&) {});
        REQUIRE(QTest::qWaitFor([&] { return running.load(); }, kPatience));
    }
    CHECK(steadyMilliseconds() - before < kPatience);
}

TEST_CASE("without a vault a request is refused, not lost") {
    Ground ground;
    Bridge door(ground.ports());
    Chats chats(door);
    QObject context;
    bool refused = false;
    chats.list(&context, chat::ConversationScope::Active, [&](const Result<std::vector<ConversationItem>>& list) {
        refused = !list.ok() && list.error().code == ErrorCode::Locked;
    });
    CHECK(QTest::qWaitFor([&] { return refused; }, kPatience));
}

TEST_CASE("a vault is made with twelve words, and each of them and the passphrase opens it") {
    Ground ground;
    QString phrase;
    {
        Bridge door(ground.ports());
        QObject::connect(&door, &Bridge::created, [&](const QString& words) { phrase = words; });
        door.createVault(ground.vault(), crypto::SecretBytes::fromText(kPassphrase), store::KdfProfile::Interactive);
        REQUIRE(QTest::qWaitFor([&] { return door.isOpen(); }, kPatience));
    }
    REQUIRE(phrase.split(QLatin1Char(' ')).size() == 12);
    for (const std::string& secret : {std::string(kPassphrase), phrase.toStdString()}) {
        Bridge door(ground.ports());
        door.openVault(ground.vault(), crypto::SecretBytes::fromText(secret));
        CHECK(QTest::qWaitFor([&] { return door.isOpen(); }, kPatience));
    }
    Bridge door(ground.ports());
    ErrorCode code = ErrorCode::Internal;
    QObject::connect(&door, &Bridge::openFailed, [&](const Error& error) { code = error.code; });
    door.openVault(ground.vault(), crypto::SecretBytes::fromText("wrong"));
    REQUIRE(QTest::qWaitFor([&] { return code != ErrorCode::Internal; }, kPatience));
    CHECK(code == ErrorCode::AuthFailed);
    CHECK_FALSE(door.isOpen());
}

TEST_CASE("closing lets go of the vault after the last write, and stops what only reads") {
    Ground ground;
    Bridge door(ground.ports());
    QObject context;
    door.createVault(ground.vault(), crypto::SecretBytes::fromText(kPassphrase), store::KdfProfile::Interactive);
    REQUIRE(QTest::qWaitFor([&] { return door.isOpen(); }, kPatience));
    std::atomic<bool> running = false;
    door.ask(
        &context, Lane::Long,
        [&](engine::Engine&, const CancelToken& token) -> Status {
            running = true;
            spin(token);
            return {};
        },
        [](const Status&) {});
    REQUIRE(QTest::qWaitFor([&] { return running.load(); }, kPatience));
    Chats chats(door);
    chats.saveDraft({}, QStringLiteral("the last word"));
    QSignalSpy closing(&door, &Bridge::closing);
    QSignalSpy closed(&door, &Bridge::closed);
    door.closeVault();
    CHECK_FALSE(door.isOpen());
    CHECK(closing.size() == 1);
    REQUIRE(QTest::qWaitFor([&] { return closed.size() == 1; }, kPatience));

    auto vault = store::Vault::open(ground.vault(), crypto::SecretBytes::fromText(kPassphrase), {0}, ground.clock,
                                    ground.random);
    REQUIRE(vault.ok());
    chat::Conversations conversations(**vault);
    CHECK(*conversations.draft({}) == "the last word");
    vault->reset();

    door.openVault(ground.vault(), crypto::SecretBytes::fromText(kPassphrase));
    REQUIRE(QTest::qWaitFor([&] { return door.isOpen(); }, kPatience));
    QString draft;
    chats.draft(&context, {}, [&](const Result<QString>& found) { draft = *found; });
    CHECK(QTest::qWaitFor([&] { return draft == QStringLiteral("the last word"); }, kPatience));
}

TEST_CASE("the program can end while a vault is being closed") {
    Ground ground;
    {
        Bridge door(ground.ports());
        door.createVault(ground.vault(), crypto::SecretBytes::fromText(kPassphrase), store::KdfProfile::Interactive);
        REQUIRE(QTest::qWaitFor([&] { return door.isOpen(); }, kPatience));
        door.closeVault();
    }
    CHECK(
        store::Vault::open(ground.vault(), crypto::SecretBytes::fromText(kPassphrase), {0}, ground.clock, ground.random)
            .ok());
}

TEST_CASE("answers and long work make it busy, short requests do not") {
    Ground ground;
    Bridge door(ground.ports());
    auto context = std::make_unique<QObject>();
    std::vector<bool> heard;
    QObject::connect(&door, &Bridge::busyChanged, [&](bool busy) { heard.push_back(busy); });
    const auto quick = [](const CancelToken&) -> Result<int> { return 1; };
    bool answered = false;
    door.post(context.get(), Lane::Read, quick, [&](const Result<int>&) { answered = true; });
    REQUIRE(QTest::qWaitFor([&] { return answered; }, kPatience));
    CHECK(heard.empty());
    door.post(context.get(), Lane::Long, quick, [](const Result<int>&) {});
    CHECK(door.isBusy());
    REQUIRE(QTest::qWaitFor([&] { return !door.isBusy(); }, kPatience));
    CHECK(heard == std::vector<bool>{true, false});
    // Also when nobody waits for it any more.
    door.post(
        context.get(), Lane::Stream,
        [](const CancelToken& token) -> Result<int> {
            spin(token);
            return 1;
        },
        [](const Result<int>&) {});
    context.reset();
    CHECK_FALSE(door.isBusy());
}

TEST_CASE("the numbers that hearth.toml sets for memory hold in the window too") {
    Ground ground;
    auto ports = ground.ports();
    ports.settingsFile = (ground.folder.path() + QStringLiteral("/hearth.toml")).toStdString();
    std::ofstream(ports.settingsFile) << "[memory]\nshift_distance = 0.75\n";
    Bridge door(ports);
    door.createVault(ground.vault(), crypto::SecretBytes::fromText(kPassphrase), store::KdfProfile::Interactive);
    REQUIRE(QTest::qWaitFor([&] { return door.isOpen(); }, kPatience));
    QObject context;
    std::optional<double> distance;
    door.ask(
        &context, Lane::Read,
        [](engine::Engine& engine, const CancelToken&) -> Result<double> {
            HEARTH_TRY(const auto settings, engine.memorySettings());
            return settings.shift.distance;
        },
        [&](const Result<double>& found) { distance = *found; });
    REQUIRE(QTest::qWaitFor([&] { return distance.has_value(); }, kPatience));
    CHECK(*distance == 0.75);
}

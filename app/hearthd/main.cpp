// SPDX-License-Identifier: AGPL-3.0-or-later
// hearthd: keeps sealed logs for devices and cannot read them.
#include <sys/prctl.h>
#include <sys/stat.h>

#include <QCoreApplication>
#include <csignal>
#include <cstdio>

#include "app/hearthd/arguments.h"
#include "core/base/log.h"
#include "server/http_server.h"

using namespace hearth;
using server::Arguments;

namespace {

/// Exit codes as of all programs.
enum Exit { kDone = 0, kFailed = 1, kBadUsage = 2, kLocked = 3, kCorrupt = 4 };

int failed(const Error& error) {
    const bool damaged = error.code == ErrorCode::Corrupt;
    std::fprintf(stderr, "hearthd: %s%s\n", error.detail.c_str(),
                 damaged ? "; its files are damaged: put a backup in their place (SERVER.md, \"Keeping it\")" : "");
    switch (error.code) {
        case ErrorCode::InvalidArgument: return kBadUsage;
        case ErrorCode::Locked: return kLocked;
        case ErrorCode::Corrupt: return kCorrupt;
        default: return kFailed;
    }
}

Result<server::HttpOptions> optionsOf(const Arguments& arguments) {
    const std::size_t colon = arguments.listen.rfind(':');
    if (colon == std::string::npos) return fail(ErrorCode::InvalidArgument, "--listen takes ADDR:PORT");
    std::string address = arguments.listen.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    char* end = nullptr;
    const std::string digits = arguments.listen.substr(colon + 1);
    const unsigned long port = std::strtoul(digits.c_str(), &end, 10);
    if (digits.empty() || *end != 0 || port > 65535)
        return fail(ErrorCode::InvalidArgument, "--listen takes ADDR:PORT");
    server::HttpOptions options{address, static_cast<std::uint16_t>(port)};
    options.certificate = arguments.certificate;
    options.privateKey = arguments.privateKey;
    return options;
}

/// Runs until it is told to stop. Signals are blocked before the first thread starts, so that only this one takes them.
int serve(const Arguments& arguments) {
    sigset_t stopSignals;
    sigemptyset(&stopSignals);
    sigaddset(&stopSignals, SIGINT);
    sigaddset(&stopSignals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stopSignals, nullptr);
    setLogLevel(LogLevel::Info);
    const SystemClock clock;
    SystemRandom random;
    const auto options = optionsOf(arguments);
    if (!options.ok()) return failed(options.error());
    sync::protocol::Limits limits;
    limits.vaultBytes = arguments.vaultBytes;
    auto service = server::Service::start({arguments.data, limits, clock, random});
    if (!service.ok()) return failed(service.error());
    auto http = server::HttpServer::start(*options, **service);
    if (!http.ok()) return failed(http.error());
    std::printf("listening on port %d\n", static_cast<int>((*http)->port()));
    std::fflush(stdout);
    int signal = 0;
    sigwait(&stopSignals, &signal);
    logInfo("server", "stopping");
    http->reset();
    service->reset();
    return kDone;
}

int makeToken(const Arguments& arguments) {
    const SystemClock clock;
    SystemRandom random;
    // A server may be started after its first token was made; a mistyped folder looks the same.
    if (!std::filesystem::exists(arguments.data / "hearthd.db"))
        std::fprintf(stderr,
                     "hearthd: no server has kept anything in this folder yet; one that is started over it takes "
                     "this token\n");
    auto database = server::openData(arguments.data, server::Access::Visit);
    if (!database.ok()) return failed(database.error());
    const sync::protocol::Limits limits;
    server::MembershipCache memberships;
    const auto token = server::LogStore(**database, memberships, limits).makeToken(random, clock.now());
    if (!token.ok()) return failed(token.error());
    std::printf("%s\n", token->c_str());
    return kDone;
}

int backUp(const Arguments& arguments) {
    if (std::filesystem::exists(arguments.target)) return failed(fail(ErrorCode::Conflict, "the file exists already"));
    auto database = server::openData(arguments.data, server::Access::Visit);
    if (!database.ok()) return failed(database.error());
    const Status done = (*database)->run("VACUUM INTO ?", {QString::fromStdString(arguments.target.string())});
    if (done.ok()) return kDone;
    return failed({done.error().code, "the copy cannot be written (" + done.error().detail + ')'});
}

}  // namespace

int main(int argc, char** argv) {
    // Sealed logs, but the keys of sessions too: neither a core dump nor other users shall see them.
    prctl(PR_SET_DUMPABLE, 0);
    umask(077);
    QCoreApplication application(argc, argv);
    const server::Parsed parsed = server::parseArguments(argc, argv);
    if (!parsed.arguments) return parsed.exitCode;
    switch (parsed.arguments->task) {
        case server::Task::MakeToken: return makeToken(*parsed.arguments);
        case server::Task::BackUp: return backUp(*parsed.arguments);
        case server::Task::Serve: break;
    }
    return serve(*parsed.arguments);
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// hearthctl: runs one command of the table and prints what it answered.
#include <QCoreApplication>

#include "app/hearthctl/arguments.h"
#include "app/hearthctl/interrupt.h"
#include "app/hearthctl/run.h"
#include "core/base/log.h"
#include "platform/child_process.h"
#include "platform/keychain.h"
#include "platform/paths.h"
#include "platform/process.h"
#include "platform/qt_http_transport.h"
#include "platform/reader_process.h"
#include "platform/sync_http.h"

using namespace hearth;

int main(int argc, char** argv) {
    platform::forbidCoreDumps();
    const CancelToken cancel;
    const ctl::Interrupt interrupt(cancel);
    ctl::Parsed parsed = ctl::parseArguments(argc, argv);
    if (!parsed.arguments) return parsed.exitCode;
    ctl::Arguments& arguments = *parsed.arguments;
    // What concerns the person is said in sentences; the log's lines would stand in the middle of an answer.
    if (!arguments.verbose) setLogLevel(LogLevel::Error);
    if (arguments.vault.empty()) arguments.vault = platform::Paths::fromEnvironment().defaultVault().string();

    QCoreApplication application(argc, argv);
    const SystemClock systemClock;
    const ManualClock givenClock(arguments.now.value_or(Timestamp(0)),
                                 [&](Timestamp moment) { return systemClock.utcOffset(moment); });
    const Clock& clock = arguments.now ? static_cast<const Clock&>(givenClock) : systemClock;
    SystemRandom random;
    platform::QtHttpTransport transport;
    platform::Keychain keychain;
    platform::ChildProcesses launcher;
    platform::ReaderProcess workshop(platform::ReaderProcess::installed());
    auto network = platform::QtSyncNetwork::create(platform::syncAuthorities());
    if (!network.ok()) return ctl::reportError(arguments, network.error(), "");
    ctl::Session session{arguments, clock, random, transport, keychain, launcher, workshop, **network, cancel};
    return ctl::runSession(session);
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// The desktop program: makes what the window needs, in the order in which it must die.
#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QTranslator>
#include <cstdio>

#include "app/hearth/arguments.h"
#include "app/hearth/completion.h"
#include "app/hearth/terminator.h"
#include "core/base/log.h"
#include "core/engine/version.h"
#include "platform/child_process.h"
#include "platform/command_server.h"
#include "platform/keychain.h"
#include "platform/passphrase_file.h"
#include "platform/paths.h"
#include "platform/process.h"
#include "platform/qt_http_transport.h"
#include "platform/reader_process.h"
#include "platform/screen_lock.h"
#include "platform/sync_http.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_settings.h"
#include "ui/theme/system_appearance.h"

namespace {

using namespace hearth;

/// The log goes to a file under the state folder; without one, to standard error.
void startLog(const platform::Paths& paths) {
    std::error_code ignored;  // logToFile says what is wrong.
    std::filesystem::create_directories(paths.logFolder(), ignored);
    const Status logged = logToFile(paths.logFolder() / "hearth.log");
    if (!logged.ok()) logError("window", logged.error());
}

std::filesystem::path vaultFor(const app::Arguments& arguments, const QSettings& settings,
                               const platform::Paths& paths) {
    if (arguments.vault) return *arguments.vault;
    const std::filesystem::path last = settings.value(QLatin1String(shell::kLastVault)).toString().toStdString();
    return !last.empty() && store::Vault::exists(last) ? last : paths.defaultVault();
}

/// None where the certificates that HEARTH_SYNC_CA names cannot be read: then there is no server, and all else works.
std::unique_ptr<platform::QtSyncNetwork> syncNetwork() {
    auto network = platform::QtSyncNetwork::create(platform::syncAuthorities());
    if (network.ok()) return std::move(*network);
    logError("window", network.error());
    return nullptr;
}

int run(QApplication& application, const app::Arguments& arguments, app::Terminator& terminator) {
    const auto paths = platform::Paths::fromEnvironment();
    startLog(paths);
    QSettings settings(QString::fromStdString((paths.config() / "window.ini").string()), QSettings::IniFormat);
    const theme::SystemAppearance appearance;
    theme::Theme look(&appearance);
    look.setMode(shell::storedMode(settings));
    look.setTextScale(shell::storedTextPercent(settings) / 100.0);
    look.applyTo(application);

    const SystemClock clock;
    SystemRandom random;
    platform::QtHttpTransport transport;
    platform::Keychain keychain;
    platform::ReaderProcess workshop(platform::ReaderProcess::installed());
    platform::ChildProcesses launcher;
    const auto network = syncNetwork();
    bridge::Bridge door(bridge::Ports{clock, random, transport, platform::serveAt(paths), &keychain,
                                      paths.settingsFile(), &workshop, &launcher, network.get(),
                                      platform::machineName()});
    shell::Context context(door, look, settings);
    shell::MainWindow window(context, store::KdfProfile::Moderate);
    const platform::ScreenLock screen;
    QObject::connect(&screen, &platform::ScreenLock::changed, &window, &shell::MainWindow::noteScreenLocked);
    terminator.watch([&window] { window.close(); });

    const auto vault = vaultFor(arguments, settings, paths);
    window.showVault(vault);
    if (arguments.passphraseFile && store::Vault::exists(vault)) {
        auto secret = platform::readPassphraseFile(*arguments.passphraseFile);
        if (!secret.ok()) {
            std::fprintf(stderr, "The passphrase file cannot be used: %s.\n", secret.error().detail.c_str());
            return 1;
        }
        window.openWith(std::move(*secret));
    }
    window.show();
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    platform::forbidCoreDumps();
    app::Terminator terminator;
    const auto lines =
        completion::answer(app::kCompleted, std::span(argv, static_cast<std::size_t>(argc)), app::suggest);
    if (lines) {
        std::fputs(lines->c_str(), stdout);
        return 0;
    }
    // Help and the version need no display.
    QStringList words;
    for (int at = 0; at < argc; ++at) words << QString::fromLocal8Bit(argv[at]);
    QCoreApplication::setApplicationName(QStringLiteral("hearth"));
    QCoreApplication::setApplicationVersion(QString::fromUtf8(engine::kVersion.data(), engine::kVersion.size()));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Hearth"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.hearth.Hearth"));
    const auto parsed = [&] {
        const QCoreApplication core(argc, argv);
        return app::parseArguments(words);
    }();
    if (!parsed.arguments) return parsed.exitCode;

    QApplication application(argc, argv);
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("hearth"), QStringLiteral("_"),
                        QStringLiteral(":/hearth/translations")) ||
        translator.load(QStringLiteral(":/hearth/translations/hearth_en.qm"))) {
        QCoreApplication::installTranslator(&translator);
    }
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/hearth/icons/app/hearth.svg")));
    return run(application, *parsed.arguments, terminator);
}

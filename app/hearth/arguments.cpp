// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearth/arguments.h"

#include <QCommandLineParser>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace hearth::app {

namespace {

constexpr int kBadUsage = 2;

std::optional<std::filesystem::path> pathFrom(const QString& text) {
    if (text.isEmpty()) return std::nullopt;
    return std::filesystem::absolute(text.toStdString());
}

}  // namespace

Parsed parseArguments(const QStringList& words) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A desktop AI chat client that remembers."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Show the version."));
    const QCommandLineOption vault(QStringLiteral("vault"), QStringLiteral("Open the vault in this folder."),
                                   QStringLiteral("DIR"));
    const QCommandLineOption passphrase(
        QStringLiteral("passphrase-file"),
        QStringLiteral("Open with the passphrase or recovery words in this file, without asking. "
                       "HEARTH_PASSPHRASE_FILE names one too."),
        QStringLiteral("FILE"));
    parser.addOptions({help, version, vault, passphrase});
    if (!parser.parse(words) || !parser.positionalArguments().isEmpty()) {
        const QString wrong = parser.errorText().isEmpty()
                                  ? QStringLiteral("Hearth takes no arguments besides its options.")
                                  : parser.errorText();
        std::fprintf(stderr, "%s\nhearth --help lists the options.\n", qPrintable(wrong));
        return {std::nullopt, kBadUsage};
    }
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return {std::nullopt, 0};
    }
    if (parser.isSet(version)) {
        std::printf("%s %s\n", qPrintable(QCoreApplication::applicationName()),
                    qPrintable(QCoreApplication::applicationVersion()));
        return {std::nullopt, 0};
    }
    const QString file =
        parser.isSet(passphrase) ? parser.value(passphrase) : qEnvironmentVariable("HEARTH_PASSPHRASE_FILE");
    return {Arguments{pathFrom(parser.value(vault)), pathFrom(file)}, 0};
}

Result<crypto::SecretBytes> readPassphraseFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(ErrorCode::NotFound, "the passphrase file cannot be read");
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!text.empty() && text.back() == '\n') text.pop_back();
    if (!text.empty() && text.back() == '\r') text.pop_back();
    if (text.empty()) return fail(ErrorCode::InvalidArgument, "the passphrase file is empty");
    return crypto::SecretBytes::takeText(text);
}

}  // namespace hearth::app

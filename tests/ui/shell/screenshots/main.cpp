// SPDX-License-Identifier: AGPL-3.0-or-later
// hearth_screenshots FOLDER [--text PERCENT] [--right-to-left]: writes a picture of each scene, light and dark, at
// 1280×800. With QT_SCALE_FACTOR it writes the conversation and the memory alone, at that scale. scripts/screenshots
// calls it, fonts, language and time zone pinned. The options are for looking at what the README does not show.
#include <QApplication>
#include <QCommandLineParser>
#include <QImage>
#include <QLocale>
#include <QTranslator>
#include <cstdio>
#include <memory>

#include "tests/ui/shell/screenshots/scenes.h"

namespace {

using namespace hearth;

/// English with a mark before each text, so that it is aligned and ordered as Arabic or Hebrew would be.
class MirroredEnglish : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override {
        const QString found = QTranslator::translate(context, source, disambiguation, n);
        return QChar(test::kMirroredMark) + (found.isEmpty() ? QString::fromUtf8(source) : found);
    }
    bool isEmpty() const override { return false; }
};

bool save(QWidget& window, const QString& path) {
    const double scale = window.devicePixelRatioF();
    QImage image((QSizeF(window.size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    window.render(&image);
    constexpr int kSmallest = 0;  // Qt's PNG writer: the slowest and smallest compression.
    if (image.save(path, "PNG", kSmallest)) return true;
    std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    return false;
}

bool runTheme(theme::Theme& look, const QString& suffix, const QString& folder) {
    bool written = true;
    test::Stage stage(look, [&](QWidget& window, const QString& scene) {
        const double scale = window.devicePixelRatioF();
        if (scale > 1 && scene != QStringLiteral("conversation") && scene != QStringLiteral("memory")) return;
        const QString mark = scale > 1 ? QStringLiteral("@%1x").arg(scale) : QString();
        written = save(window, QStringLiteral("%1/%2-%3%4.png").arg(folder, scene, suffix, mark)) && written;
    });
    return stage.run() && written;
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser options;
    const QCommandLineOption text(QStringLiteral("text"), QStringLiteral("Size of the text in percent."),
                                  QStringLiteral("PERCENT"), QStringLiteral("100"));
    const QCommandLineOption mirrored(QStringLiteral("right-to-left"), QStringLiteral("As for Arabic or Hebrew."));
    options.addOptions({text, mirrored});
    if (!options.parse(application.arguments()) || options.positionalArguments().size() != 1) {
        std::fputs("usage: hearth_screenshots FOLDER [--text PERCENT] [--right-to-left]\n", stderr);
        return 2;
    }
    QApplication::setCursorFlashTime(0);  // The cursor is always there, not by chance.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString words = QStringLiteral(":/hearth/translations/hearth_en.qm");
    const auto translator = options.isSet(mirrored) ? std::unique_ptr<QTranslator>(std::make_unique<MirroredEnglish>())
                                                    : std::make_unique<QTranslator>();
    if (translator->load(words)) QCoreApplication::installTranslator(translator.get());
    theme::Theme look;
    look.setTextScale(options.value(text).toDouble() / 100);
    look.applyTo(application);
    if (options.isSet(mirrored)) QApplication::setLayoutDirection(Qt::RightToLeft);
    const QString folder = options.positionalArguments().front();
    bool good = true;
    for (const auto& [mode, suffix] : {std::pair{theme::Mode::Light, "light"}, std::pair{theme::Mode::Dark, "dark"}}) {
        look.setMode(mode);
        good = runTheme(look, QLatin1String(suffix), folder) && good;
    }
    return good ? 0 : 1;
}

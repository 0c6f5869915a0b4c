// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs the tests of the window inside one QApplication, without a display unless QT_QPA_PLATFORM names one.
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QStandardPaths>
#include <catch2/catch.hpp>

int main(int argumentCount, char** arguments) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    int own = 1;  // Catch reads the arguments; Qt gets the name alone.
    QApplication application(own, arguments);
    return Catch::Session().run(argumentCount, arguments);
}

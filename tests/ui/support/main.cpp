// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs the tests of the window inside one QApplication, without a display unless QT_QPA_PLATFORM names one.
#include <QApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include "tests/support/catch.h"

int main(int argumentCount, char** arguments) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    // Their vaults are in memory where the system has such a place: a test waits for no disk.
    if (qEnvironmentVariableIsEmpty("TMPDIR") && QFileInfo(QStringLiteral("/dev/shm")).isDir())
        qputenv("TMPDIR", "/dev/shm");
    QStandardPaths::setTestModeEnabled(true);
    int own = 1;  // Catch reads the arguments; Qt gets the name alone.
    QApplication application(own, arguments);
    return hearth::test::runTests(argumentCount, arguments);
}

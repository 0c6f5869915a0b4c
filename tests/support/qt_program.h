// SPDX-License-Identifier: AGPL-3.0-or-later
// Qt wants an application before its threads run; this one never runs an event loop, as hearthctl does not.
#pragma once

#include <QCoreApplication>

namespace hearth::test {

struct QtProgram {
    int count = 1;
    char name[5] = "test";
    char* words[1] = {name};
    QCoreApplication application{count, words};
};

}  // namespace hearth::test

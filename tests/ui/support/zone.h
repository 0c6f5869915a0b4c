// SPDX-License-Identifier: AGPL-3.0-or-later
// Somewhere else in the world, for as long as this lives.
#pragma once

#include <QByteArray>
#include <ctime>

namespace hearth::test {

/// One zone west of UTC and one east of it, each far enough for most of a day to be another.
inline constexpr const char* kWest = "America/Los_Angeles";
inline constexpr const char* kEast = "Pacific/Auckland";

class Zone {
public:
    explicit Zone(const char* name) : m_before(qgetenv("TZ")), m_was(qEnvironmentVariableIsSet("TZ")) {
        qputenv("TZ", name);
        tzset();
    }
    ~Zone() {
        if (m_was) {
            qputenv("TZ", m_before);
        } else {
            qunsetenv("TZ");
        }
        tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    QByteArray m_before;
    bool m_was;
};

}  // namespace hearth::test

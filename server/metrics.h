// SPDX-License-Identifier: AGPL-3.0-or-later
// What the server counts, in Prometheus's text format. Nothing in it names a vault or a device.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace hearth::server {

struct Answered {
    std::string_view route;
    int status;
    double seconds;
};

/// Threads: safe from any.
class Metrics {
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    void answered(const Answered& request);
    void stored(std::size_t envelopes, std::size_t bytes);
    void connections(int change);
    void watchers(int change);
    std::string text() const;

private:
    struct Families;
    std::unique_ptr<Families> m_families;
};

}  // namespace hearth::server

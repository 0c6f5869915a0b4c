// SPDX-License-Identifier: AGPL-3.0-or-later
// Starting a program with pipes to its three streams, and descriptors that close themselves.
#pragma once

#include <sys/types.h>

#include <utility>

#include "core/base/result.h"
#include "core/mcp/server_config.h"

namespace hearth::platform {

/// An open file of this process, or none (-1).
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor() { close(); }

    void close();
    int get() const { return m_number; }
    explicit operator bool() const { return m_number >= 0; }

private:
    int m_number = -1;
};

/// A program that runs in a group of its own, and our ends of its streams, which never block.
struct Spawned {
    pid_t process = 0;
    Descriptor input;
    Descriptor output;
    Descriptor errors;
};

/// Errors: NotFound when there is no such program or folder, Unavailable.
Result<Spawned> spawn(const mcp::LocalServer& server);

}  // namespace hearth::platform

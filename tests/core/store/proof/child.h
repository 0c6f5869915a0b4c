// SPDX-License-Identifier: AGPL-3.0-or-later
// A process of ours that is killed while it works, and says through a pipe what it was promised.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace hearth::test {

class Child {
public:
    /// Runs `work(promise)` in a child process, where `promise(int)` tells this one a number that is not negative.
    template <typename Work>
    explicit Child(Work&& work) {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            ::close(ends[0]);
            try {
                work([&](int promise) {
                    if (::write(ends[1], &promise, sizeof promise) != sizeof promise) ::_exit(3);
                });
            } catch (...) {
                ::_exit(2);
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        m_promises = ends[0];
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (!m_ended) kill();
        ::close(m_promises);
    }

    /// -1 when there are no more.
    int nextPromise() {
        int promise = -1;
        return ::read(m_promises, &promise, sizeof promise) == sizeof promise ? promise : -1;
    }
    /// Kills it and gives the last promise that it made, or -1.
    int kill() {
        ::kill(m_process, SIGKILL);
        int last = -1;
        for (int promise = nextPromise(); promise >= 0; promise = nextPromise()) last = promise;
        ::waitpid(m_process, &m_status, 0);
        m_ended = true;
        return last;
    }
    /// Whether it was killed, and did not end by itself before. Pre: `kill`.
    bool wasKilled() const { return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGKILL; }

private:
    pid_t m_process;
    int m_promises;
    int m_status = 0;
    bool m_ended = false;
};

}  // namespace hearth::test

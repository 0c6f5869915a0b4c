// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/child_process.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <utility>

#include "core/base/clock.h"
#include "core/llm/lines.h"
#include "platform/broken_pipe.h"
#include "platform/spawn.h"

namespace hearth::platform {

namespace {

constexpr std::size_t kMostWaiting = std::size_t{32} << 20;  ///< Bytes of lines that nobody has taken yet.
constexpr std::size_t kMostComplaints = 8192;                ///< The end of standard error that is kept.
constexpr int kLookAgain = 20;                               ///< Milliseconds between two looks at a cancel.

class Child final : public mcp::LineChannel {
public:
    Child(Spawned spawned, EndTimes times)
        : m_process(spawned.process),
          m_input(std::move(spawned.input)),
          m_output(std::move(spawned.output)),
          m_errors(std::move(spawned.errors)),
          m_times(times) {}

    ~Child() override {
        m_input.close();
        if (endsWithin(m_times.afterClosing)) return;
        ::kill(-m_process, SIGTERM);
        if (endsWithin(m_times.afterAsking)) return;
        ::kill(-m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    Status send(std::string_view line, const mcp::Patience& patience) override {
        const double deadline = deadlineOf(patience);
        const std::string bytes = std::string(line) + '\n';
        for (std::size_t sent = 0; sent < bytes.size();) {
            // What it writes is taken meanwhile: it may not read before that.
            HEARTH_TRY_STATUS(look(Waiting::ToWrite, deadline, patience.cancel));
            const WithoutBrokenPipe ours;
            const ssize_t count = ::write(m_input.get(), bytes.data() + sent, bytes.size() - sent);
            if (count > 0) sent += static_cast<std::size_t>(count);
            if (count < 0 && errno != EAGAIN && errno != EINTR)
                return fail(ErrorCode::Unavailable, "the server has ended");
            if (steadyMilliseconds() > deadline) return fail(ErrorCode::Unavailable, "the server does not read");
        }
        return {};
    }

    Result<std::optional<std::string>> receive(const mcp::Patience& patience) override {
        const double deadline = deadlineOf(patience);
        while (m_lines.empty()) {
            if (!m_output) return fail(ErrorCode::Unavailable, "the server has ended");
            HEARTH_TRY_STATUS(look(Waiting::ToRead, deadline, patience.cancel));
            if (m_lines.empty() && steadyMilliseconds() >= deadline) return std::optional<std::string>();
        }
        std::string line = std::move(m_lines.front());
        m_lines.pop_front();
        m_waiting -= line.size();
        return std::optional(std::move(line));
    }

    std::string complaints() const override { return m_complaints; }

private:
    enum class Waiting { ToRead, ToWrite };

    static double deadlineOf(const mcp::Patience& patience) {
        return steadyMilliseconds() + static_cast<double>(patience.timeout);
    }

    /// Waits a moment for what is waited for, and takes what is there. Errors: Cancelled, Full.
    Status look(Waiting waiting, double deadline, const CancelToken& cancel) {
        if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "while a server worked");
        const double left = std::clamp(deadline - steadyMilliseconds(), 0.0, static_cast<double>(kLookAgain));
        const bool writes = waiting == Waiting::ToWrite && m_input;
        // A descriptor of -1 is passed over.
        std::array<pollfd, 3> watched = {pollfd{m_output.get(), POLLIN, 0}, pollfd{m_errors.get(), POLLIN, 0},
                                         pollfd{writes ? m_input.get() : -1, POLLOUT, 0}};
        if (::poll(watched.data(), watched.size(), static_cast<int>(left) + 1) <= 0) return {};
        if (watched[1].revents != 0) takeErrors();
        return watched[0].revents != 0 ? takeOutput() : Status();
    }

    Status takeOutput() {
        if (m_waiting > kMostWaiting) return fail(ErrorCode::Full, "the server writes without end");
        std::array<char, 65536> buffer{};
        const ssize_t count = ::read(m_output.get(), buffer.data(), buffer.size());
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) m_output.close();
        if (count <= 0) return {};
        const Status cut = m_cutter.feed(std::string_view(buffer.data(), static_cast<std::size_t>(count)),
                                         [this](std::string_view line) -> Status {
                                             m_lines.emplace_back(line);
                                             m_waiting += line.size();
                                             return {};
                                         });
        return cut.ok() ? cut : Status(fail(ErrorCode::Full, "the server writes without end"));
    }

    void takeErrors() {
        std::array<char, 4096> buffer{};
        const ssize_t count = ::read(m_errors.get(), buffer.data(), buffer.size());
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) m_errors.close();
        if (count <= 0) return;
        m_complaints.append(buffer.data(), static_cast<std::size_t>(count));
        if (m_complaints.size() > kMostComplaints) m_complaints.erase(0, m_complaints.size() - kMostComplaints);
    }

    /// Whether it has ended. What it still writes is thrown away, so that it does not wait for us.
    bool endsWithin(Milliseconds length) {
        const double deadline = steadyMilliseconds() + static_cast<double>(length);
        do {
            siginfo_t ended{};
            const int asked = ::waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOHANG | WNOWAIT);
            if (asked != 0 || ended.si_pid != 0) {
                // What it had started and left behind ends with it, while its number is still its own.
                ::kill(-m_process, SIGKILL);
                ::waitpid(m_process, nullptr, 0);
                return true;
            }
            m_lines.clear();
            m_waiting = 0;
            const CancelToken nobody;
            static_cast<void>(look(Waiting::ToRead, deadline, nobody).ok());
        } while (steadyMilliseconds() < deadline);
        return false;
    }

    pid_t m_process;
    Descriptor m_input;
    Descriptor m_output;
    Descriptor m_errors;
    EndTimes m_times;
    llm::LineCutter m_cutter{mcp::kMaxMessageBytes};
    std::deque<std::string> m_lines;
    std::size_t m_waiting = 0;
    std::string m_complaints;
};

}  // namespace

Result<std::unique_ptr<mcp::LineChannel>> ChildProcesses::start(const mcp::LocalServer& server) {
    HEARTH_TRY(Spawned spawned, spawn(server));
    return std::unique_ptr<mcp::LineChannel>(std::make_unique<Child>(std::move(spawned), m_times));
}

}  // namespace hearth::platform

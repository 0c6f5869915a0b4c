// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/reader_process.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/engine/attachments.h"
#include "platform/broken_pipe.h"
#include "platform/spawn.h"

namespace hearth::platform {

namespace {

constexpr std::size_t kMostAnswer = std::size_t{64} << 20;
constexpr int kLookEvery = 50;  ///< Milliseconds between two looks at whether somebody wants it stopped.

Error refuse(std::string_view reason) { return fail(ErrorCode::InvalidArgument, std::string(reason)); }

/// A reader while it runs; it ends with this.
class Running {
public:
    explicit Running(Spawned spawned) : m_spawned(std::move(spawned)) {}
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        if (!m_ended) end();
    }

    /// Writes the content and reads the answer. Errors: InvalidArgument (kReadingTooLong), Cancelled, Unavailable.
    Result<Bytes> converse(ByteView content, Milliseconds patience, const CancelToken& cancel) {
        const double until = steadyMilliseconds() + static_cast<double>(patience);
        while (m_spawned.output) {
            if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "reading a file");
            if (steadyMilliseconds() > until) return refuse(engine::kReadingTooLong);
            waitForStreams();
            if (m_spawned.input) give(content);
            take();
            if (m_answer.size() > kMostAnswer) return fail(ErrorCode::Unavailable, "the reader says too much");
        }
        if (!end()) return refuse(m_outOfTime ? engine::kReadingTooLong : engine::kReaderFailed);
        return std::move(m_answer);
    }

private:
    void waitForStreams() const {
        std::array<pollfd, 3> streams{{{m_spawned.output.get(), POLLIN, 0},
                                       {m_spawned.errors.get(), POLLIN, 0},
                                       {m_spawned.input.get(), POLLOUT, 0}}};
        ::poll(streams.data(), streams.size(), kLookEvery);
    }

    void give(ByteView& content) {
        const ssize_t written = content.empty() ? 0 : ::write(m_spawned.input.get(), content.data(), content.size());
        if (written > 0) content = content.subspan(static_cast<std::size_t>(written));
        const bool lost = written < 0 && errno != EAGAIN && errno != EINTR;
        if (content.empty() || lost) m_spawned.input.close();
    }

    void take() {
        std::array<std::uint8_t, 65536> chunk{};
        // What it complains of is nobody's business, but it must not wait for being heard.
        if (m_spawned.errors && ::read(m_spawned.errors.get(), chunk.data(), chunk.size()) == 0)
            m_spawned.errors.close();
        const ssize_t got = ::read(m_spawned.output.get(), chunk.data(), chunk.size());
        if (got > 0) m_answer.insert(m_answer.end(), chunk.begin(), chunk.begin() + got);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) m_spawned.output.close();
    }

    /// Whether it ended by itself, and not by a limit or a fault.
    bool end() {
        m_ended = true;
        m_spawned.input.close();
        int state = 0;
        // With its answer's end it has nothing left to do; what is still there then is not asked twice.
        bool gone = false;
        for (int i = 0; i < kLooksAtEnd && m_spawned.output.get() < 0 && !gone; ++i) {
            gone = ::waitpid(m_spawned.process, &state, WNOHANG) == m_spawned.process;
            if (!gone) ::poll(nullptr, 0, 10);
        }
        if (!gone) {
            ::kill(-m_spawned.process, SIGKILL);
            while (::waitpid(m_spawned.process, &state, 0) < 0 && errno == EINTR) {
            }
        }
        m_outOfTime = !gone || (WIFSIGNALED(state) && WTERMSIG(state) == SIGXCPU);
        return gone && WIFEXITED(state) && WEXITSTATUS(state) == 0;
    }

    static constexpr int kLooksAtEnd = 200;
    Spawned m_spawned;
    Bytes m_answer;
    bool m_ended = false;
    bool m_outOfTime = false;  ///< It was ended because it took too long.
};

struct Answer {
    Json head;
    Bytes body;
};

Result<Answer> ask(const std::filesystem::path& program, const std::string& what, std::size_t number, ByteView content,
                   Milliseconds patience, const CancelToken& cancel) {
    mcp::LocalServer reader;
    reader.command = program.string();
    reader.arguments = {what, std::to_string(number)};
    // It needs no home, no screen and no place where the vault's owner listens.
    for (const char* name : {"HOME", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"})
        reader.environment.emplace_back(name, "");
    auto spawned = spawn(reader);
    if (!spawned.ok() && spawned.error().code == ErrorCode::NotFound) return refuse(engine::kNoWorkshop);
    if (!spawned.ok()) return std::move(spawned).error();
    Running running(std::move(*spawned));
    const WithoutBrokenPipe quiet;
    HEARTH_TRY(const Bytes all, running.converse(content, patience, cancel));
    const auto line = std::ranges::find(all, std::uint8_t{'\n'});
    auto head = parseJson(asText(ByteView(all.begin(), line)));
    if (line == all.end() || !head.ok() || !head->is_object())
        return fail(ErrorCode::Unavailable, "the reader's answer cannot be read");
    if (const auto refused = stringAt(*head, "refused")) return refuse(*refused);
    return Answer{std::move(*head), Bytes(line + 1, all.end())};
}

/// What stands there where it is a number that a picture or a document may have.
int wholeAt(const Json& head, const char* key) {
    constexpr double kMost = 1'000'000;
    const double number = numberAt(head, key).value_or(0);
    return number > 0 && number <= kMost ? static_cast<int>(number) : 0;
}

}  // namespace

std::filesystem::path ReaderProcess::installed() {
    std::error_code failure;
    const auto own = std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
    const auto beside = own / "hearth-reader";
    if (std::filesystem::exists(beside, failure)) return beside;
    return own.parent_path() / "libexec" / "hearth" / "hearth-reader";
}

Result<engine::Picture> ReaderProcess::picture(ByteView content, int side, const CancelToken& cancel) {
    HEARTH_TRY(Answer answer, ask(m_program, "picture", static_cast<std::size_t>(side), content, m_patience, cancel));
    engine::Picture picture{stringAt(answer.head, "mediaType").value_or(""), std::move(answer.body),
                            wholeAt(answer.head, "width"), wholeAt(answer.head, "height")};
    const bool sound = (picture.mediaType == "image/png" || picture.mediaType == "image/jpeg") && picture.width > 0 &&
                       picture.height > 0 && !picture.content.empty();
    if (!sound) return fail(ErrorCode::Unavailable, "the reader's picture cannot be read");
    return picture;
}

Result<engine::DocumentText> ReaderProcess::document(ByteView content, std::size_t mostBytes,
                                                     const CancelToken& cancel) {
    HEARTH_TRY(const Answer answer, ask(m_program, "document", mostBytes, content, m_patience, cancel));
    return engine::DocumentText{std::string(asText(answer.body)), wholeAt(answer.head, "pages")};
}

}  // namespace hearth::platform

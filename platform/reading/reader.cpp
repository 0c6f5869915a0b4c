// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/reading/reader.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "core/base/json.h"
#include "platform/reading/pdf_text.h"
#include "platform/reading/picture_rewriter.h"

namespace hearth::platform {

namespace {

constexpr rlim_t kSecondsOfWork = 20;
constexpr rlim_t kMostMemory = rlim_t{1536} << 20;

void limit(decltype(RLIMIT_CPU) what, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(what, &both);
}

Bytes framed(const Json& head, ByteView body) {
    const std::string line = dumpJson(head) + "\n";
    Bytes all(line.begin(), line.end());
    all.insert(all.end(), body.begin(), body.end());
    return all;
}

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#endif

#if defined(__x86_64__) || defined(__aarch64__)
/// What no picture needs: a file that took this process over can neither ask the vault's owner through its socket, nor
/// look into other processes, nor become another program.
void forbidCalls() {
    constexpr std::array<std::uint32_t, 8> kForbidden = {
        __NR_socket, __NR_connect,          __NR_sendmsg,           __NR_execve,
        __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev, __NR_execveat};
    constexpr std::uint32_t kOtherNumbers = 0x40000000;  // Of x32, which a check of the numbers would miss.
    constexpr sock_filter kEnd = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    std::vector<sock_filter> program = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0),
        kEnd,
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kOtherNumbers, 0, 1),
        kEnd,
    };
    for (const std::uint32_t call : kForbidden) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    }
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
}
#else
void forbidCalls() {}
#endif

Bytes refusal(const Error& error) { return framed({{"refused", error.detail}}, {}); }

}  // namespace

void limitThisProcess() {
    // Told apart from a fault: the soft limit is a signal of its own.
    const rlimit work{kSecondsOfWork, kSecondsOfWork + 2};
    ::setrlimit(RLIMIT_CPU, &work);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
#if !defined(__SANITIZE_ADDRESS__)
    limit(RLIMIT_AS, kMostMemory);
#endif
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    forbidCalls();
}

Bytes answerReading(const std::vector<std::string>& words, ByteView content) {
    std::uint32_t number = 0;
    if (words.size() == 2) std::from_chars(words[1].data(), words[1].data() + words[1].size(), number);
    if (number == 0) return refusal(fail(ErrorCode::InvalidArgument, "picture SIDE or document BYTES"));
    if (words[0] == "picture") {
        const auto picture = rewritePicture(content, static_cast<int>(number));
        if (!picture.ok()) return refusal(picture.error());
        return framed({{"mediaType", picture->mediaType}, {"width", picture->width}, {"height", picture->height}},
                      picture->content);
    }
    const auto document = pdfText(content, number);
    if (!document.ok()) return refusal(document.error());
    return framed({{"pages", document->pages}}, asBytes(document->text));
}

}  // namespace hearth::platform

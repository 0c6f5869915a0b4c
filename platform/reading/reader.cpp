// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/reading/reader.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <charconv>

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

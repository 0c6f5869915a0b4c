// SPDX-License-Identifier: AGPL-3.0-or-later
// The port to whatever reads pictures and documents that came from elsewhere. Such files may be hostile: the platform's
// side reads them in a process of their own that holds no key and ends when it takes too long.
#pragma once

#include <string>

#include "core/base/bytes.h"
#include "core/base/cancel.h"
#include "core/base/result.h"

namespace hearth::engine {

/// A picture written anew: turned the way it was held, scaled, and with nothing in it but the picture.
struct Picture {
    std::string mediaType;  ///< "image/png" or "image/jpeg".
    Bytes content;
    int width = 0;
    int height = 0;
};

struct DocumentText {
    std::string text;  ///< UTF-8; pages follow each other, one empty line between them.
    int pages = 0;
};

/// Threads: safe from any; calls block for as long as the file may take, which is limited.
class FileWorkshop {
public:
    virtual ~FileWorkshop() = default;
    /// Neither side longer than `side`; a smaller picture keeps its size. Errors: InvalidArgument with one of the
    /// reasons of attachments.h (kNotAPicture, kPictureTooLarge, kReadingTooLong, kReaderFailed), Unavailable,
    /// Cancelled.
    virtual Result<Picture> picture(ByteView content, int side, const CancelToken& cancel) = 0;
    /// What a PDF says, as far as `mostBytes`. Errors: InvalidArgument (kNotADocument, kLockedDocument,
    /// kDocumentTooLong, kReadingTooLong, kReaderFailed), Unavailable, Cancelled. A document of pictures alone gives an
    /// empty text.
    virtual Result<DocumentText> document(ByteView content, std::size_t mostBytes, const CancelToken& cancel) = 0;
};

}  // namespace hearth::engine

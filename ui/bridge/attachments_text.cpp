// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/attachments_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/bridge/attachments.h"

namespace hearth::bridge {

namespace {

struct Refusal {
    std::string_view reason;
    const char* sentence;
};
// The numbers are those of core/engine/attachments.h.
constexpr auto kRefusals = std::to_array<Refusal>({
    {engine::kNotAPicture,
     QT_TRANSLATE_NOOP("ErrorText",
                       "This is no picture that can be read, so it will not be sent. Pictures are PNG, JPEG or GIF "
                       "files.")},
    {engine::kPictureTooLarge,
     QT_TRANSLATE_NOOP("ErrorText",
                       "This picture is too large, so it will not be sent. A picture may have 32 MB and 100 million "
                       "pixels: save a smaller copy of it.")},
    {engine::kNotADocument,
     QT_TRANSLATE_NOOP("ErrorText",
                       "This PDF cannot be read, so it will not be sent. It may be damaged: save it anew.")},
    {engine::kLockedDocument,
     QT_TRANSLATE_NOOP("ErrorText",
                       "This PDF asks for a password, so it will not be sent. Save a copy of it without one and add "
                       "that.")},
    {engine::kDocumentTooLarge,
     QT_TRANSLATE_NOOP("ErrorText", "This PDF is too large, so it will not be sent. A PDF may have 32 MB.")},
    {engine::kDocumentTooLong,
     QT_TRANSLATE_NOOP("ErrorText",
                       "This PDF holds more text than a model takes at once, so it will not be sent. A file may hold "
                       "400 KB of text: add the pages that matter.")},
    {engine::kDocumentWithoutText,
     QT_TRANSLATE_NOOP("ErrorText",
                       "This PDF holds no text, only pictures of pages, so it will not be sent. Add a page as a "
                       "picture instead.")},
    {engine::kReadingTooLong,
     QT_TRANSLATE_NOOP("ErrorText", "Reading this file took too long and was given up, so it will not be sent.")},
    {engine::kNotText,
     QT_TRANSLATE_NOOP("ErrorText", "This file is neither a picture, a PDF nor text, so it will not be sent.")},
    {engine::kTextTooLong,
     QT_TRANSLATE_NOOP("ErrorText",
                       "This file holds more text than a model takes at once, so it will not be sent. A file may hold "
                       "400 KB of text: add the part that matters.")},
    {engine::kEmptyFile, QT_TRANSLATE_NOOP("ErrorText", "This file is empty, so it will not be sent.")},
    {engine::kTooMany,
     QT_TRANSLATE_NOOP("ErrorText",
                       "At most 10 files go with one message, so this will not be sent. Add it to the next one.")},
    {engine::kTooMuchTogether,
     QT_TRANSLATE_NOOP("ErrorText",
                       "These files hold more text together than a model takes at once (800 KB), so this will not be "
                       "sent. Take some away.")},
    {engine::kReaderFailed,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Reading this file failed, so it will not be sent. It may be damaged: save it anew.")},
    {engine::kNoWorkshop,
     QT_TRANSLATE_NOOP("ErrorText",
                       "Pictures and PDFs cannot be read here, because the program hearth-reader is missing, so this "
                       "will not be sent. Install Hearth anew.")},
    {kNotAFile,
     QT_TRANSLATE_NOOP("ErrorText", "A folder cannot be added, so it will not be sent. Choose files in it.")},
});

}  // namespace

QString refusalText(std::string_view reason) {
    const auto found = std::ranges::find(kRefusals, reason, &Refusal::reason);
    return found == kRefusals.end() ? QString() : QCoreApplication::translate("ErrorText", found->sentence);
}

}  // namespace hearth::bridge

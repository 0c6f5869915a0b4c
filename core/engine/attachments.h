// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that a person adds to a message: looked at before they are sent, stored with it, read back to be shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/chat/types.h"
#include "core/engine/file_workshop.h"
#include "core/store/vault.h"

namespace hearth::engine {

inline constexpr std::size_t kMostAttachments = 10;                       ///< Of one message.
inline constexpr std::size_t kMostPictureBytes = std::size_t{32} << 20;   ///< Before it is scaled.
inline constexpr std::size_t kMostDocumentBytes = std::size_t{32} << 20;  ///< Of a PDF.
/// Of a text file, and of what a PDF says: about 100,000 tokens, more than most models take at once.
inline constexpr std::size_t kMostTextBytes = std::size_t{400} << 10;
/// Of the text of all files that go with one message.
inline constexpr std::size_t kMostTextTogether = std::size_t{800} << 10;
/// The longest side of a stored picture. Claude scales down what is longer, the others cut what is longer into tiles
/// that cost more; a screenshot's words can still be read at it.
inline constexpr int kPictureSide = 1568;

/// Why a file is refused: details of ErrorCode::InvalidArgument, which the outermost layer turns into sentences.
inline constexpr std::string_view kNotAPicture = "attachment: not a picture";
inline constexpr std::string_view kPictureTooLarge = "attachment: the picture is too large";
inline constexpr std::string_view kNotADocument = "attachment: not a readable PDF";
inline constexpr std::string_view kLockedDocument = "attachment: the PDF asks for a password";
inline constexpr std::string_view kDocumentTooLarge = "attachment: the PDF is too large";
inline constexpr std::string_view kDocumentTooLong = "attachment: the PDF holds too much text";
inline constexpr std::string_view kDocumentWithoutText = "attachment: the PDF holds no text";
inline constexpr std::string_view kReadingTooLong = "attachment: reading it took too long";
inline constexpr std::string_view kNotText = "attachment: neither a picture, a PDF nor text";
inline constexpr std::string_view kTextTooLong = "attachment: the text is too long";
inline constexpr std::string_view kEmptyFile = "attachment: the file is empty";
inline constexpr std::string_view kTooMany = "attachment: too many files";
inline constexpr std::string_view kTooMuchTogether = "attachment: too much text together";
inline constexpr std::string_view kReaderFailed = "attachment: reading it failed";
inline constexpr std::string_view kNoWorkshop = "attachment: this program reads no pictures and documents";

/// What a person chose.
struct AttachmentFile {
    std::string name;  ///< Its last part is kept; a path is no name.
    Bytes content;
};

enum class AttachmentKind { Image, File };

/// What is expected of a file. Anything: a picture, a PDF or text, as its content says.
enum class Expected { Anything, Picture };

/// A file that may go with a message.
struct PreparedAttachment {
    AttachmentKind kind = AttachmentKind::File;
    std::string name;
    std::string mediaType;  ///< Of `content`.
    Bytes content;          ///< What is stored: a picture written anew, another file as it was.
    int width = 0;          ///< Of an Image, in pixels.
    int height = 0;
    int pages = 0;     ///< Of a PDF.
    std::string text;  ///< Of a File: what models and search read of it.
};

/// A stored attachment with its content. An Image has at most kPictureSide pixels a side and was written by us: it can
/// be shown as it is.
struct StoredAttachment {
    AttachmentId id;
    MessageId message;
    std::string name;
    std::string mediaType;
    Bytes content;
};

/// A line of the list.
struct AttachmentEntry {
    AttachmentId id;
    MessageId message;
    ConversationId conversation;
    std::string name;
    std::string mediaType;  ///< Empty: not known.
    std::optional<std::int64_t> bytes;
    bool stored = false;  ///< Its content is in this vault; imported conversations bring names alone.
    Timestamp at;
};

/// Threads: safe from any; every call blocks (`prepare` up to half a minute for a file that wants it so), so that the
/// window calls them from its workers.
class Attachments {
public:
    explicit Attachments(store::Vault& vault) : m_vault(vault) {}

    /// Reads pictures and PDFs; outlives this. Without one only text can be attached. Call before anything else runs.
    void useWorkshop(FileWorkshop& workshop) { m_workshop = &workshop; }

    /// Looks at a file that was chosen, and makes of it what will be stored and sent. Nothing is stored.
    /// Errors: InvalidArgument with one of the reasons above as detail, Unavailable, Cancelled.
    Result<PreparedAttachment> prepare(const AttachmentFile& file, Expected expected, const CancelToken& cancel) const;

    /// Errors: NotFound when there is no such attachment or its content is not in this vault, Corrupt when its file was
    /// damaged. Cost: linear in the content.
    Result<StoredAttachment> read(const AttachmentId& id) const;

    /// Newest first, without those of conversations in the trash. `conversation` absent: of all.
    Result<std::vector<AttachmentEntry>> list(const std::optional<ConversationId>& conversation) const;

private:
    store::Vault& m_vault;
    FileWorkshop* m_workshop = nullptr;
};

/// Whether they may go with one message. Errors: InvalidArgument with kTooMany or kTooMuchTogether.
Status checkTogether(const std::vector<PreparedAttachment>& attachments);

/// The part of a message that stands for it, before it has an id.
chat::Part partOf(const PreparedAttachment& attachment);

}  // namespace hearth::engine

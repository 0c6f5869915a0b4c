// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/reading/picture_rewriter.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <algorithm>

#include "core/engine/attachments.h"

namespace hearth::platform {

namespace {

constexpr int kMegabytesToDecode = 512;
constexpr int kJpegQuality = 88;
constexpr int kMostPngBytes = 1'500'000;  ///< A larger one is a photograph, which JPEG holds in a tenth.

Error refuse(std::string_view reason) { return fail(ErrorCode::InvalidArgument, std::string(reason)); }

/// Formats that people have pictures in. Qt knows more; each is more code that a hostile file can reach.
bool isTaken(const QByteArray& format) {
    return format == "png" || format == "jpeg" || format == "gif" || format == "webp";
}

QSize scaledSize(const QSize& size, int side) {
    if (size.width() <= side && size.height() <= side) return size;
    return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
}

/// The pixels in sRGB and nothing else: no texts, no profile, no resolution.
QImage bare(QImage image) {
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    const bool alpha = image.hasAlphaChannel();
    const QImage pixels = std::move(image).convertToFormat(alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    return QImage(pixels.constBits(), pixels.width(), pixels.height(), pixels.bytesPerLine(), pixels.format()).copy();
}

bool isTransparent(const QImage& image) {
    if (!image.hasAlphaChannel()) return false;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; })) return true;
    }
    return false;
}

Result<Bytes> encoded(const QImage& image, const char* format) {
    QBuffer buffer;
    QImageWriter writer(&buffer, format);
    if (qstrcmp(format, "jpeg") == 0) writer.setQuality(kJpegQuality);
    if (!writer.write(image)) return fail(ErrorCode::Unavailable, "a picture cannot be written");
    return Bytes(buffer.data().begin(), buffer.data().end());
}

}  // namespace

Result<engine::Picture> rewritePicture(ByteView content, int side) {
    QByteArray bytes(reinterpret_cast<const char*>(content.data()), static_cast<qsizetype>(content.size()));
    QBuffer buffer(&bytes);
    QImageReader::setAllocationLimit(kMegabytesToDecode);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead() || !isTaken(reader.format())) return refuse(engine::kNotAPicture);
    const bool sharp = reader.format() == "png" || reader.format() == "gif";
    const QSize size = reader.size();
    if (size.isValid()) {
        if (qint64{size.width()} * size.height() > kMostPixels) return refuse(engine::kPictureTooLarge);
        reader.setScaledSize(scaledSize(size, side));
    }
    QImage read = reader.read();
    if (read.isNull()) return refuse(engine::kNotAPicture);
    if (scaledSize(read.size(), side) != read.size())
        read = read.scaled(scaledSize(read.size(), side), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage image = bare(std::move(read));
    engine::Picture picture{"image/png", {}, image.width(), image.height()};
    const bool transparent = isTransparent(image);
    if (sharp || transparent) {
        HEARTH_TRY(picture.content, encoded(image, "png"));
        if (transparent || picture.content.size() <= kMostPngBytes) return picture;
    }
    picture.mediaType = "image/jpeg";
    HEARTH_TRY(picture.content, encoded(image, "jpeg"));
    return picture;
}

}  // namespace hearth::platform

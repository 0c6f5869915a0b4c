// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures and PDFs from anywhere: what is made of them, and what hostile ones come to.
#include <errno.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/engine/attachments.h"
#include "platform/reader_process.h"
#include "platform/reading/pdf_text.h"
#include "platform/reading/picture_rewriter.h"
#include "platform/reading/reader.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using namespace hearth::platform;

namespace {

Bytes fromQt(const QByteArray& array) { return Bytes(array.begin(), array.end()); }
Bytes bytesOf(std::string_view text) { return Bytes(text.begin(), text.end()); }

Bytes encoded(const QImage& image, const char* format) {
    QBuffer buffer;
    REQUIRE(QImageWriter(&buffer, format).write(image));
    return fromQt(buffer.data());
}

QImage decoded(const Bytes& content) { return QImage::fromData(content.data(), static_cast<int>(content.size())); }

/// Red above, blue below.
QImage flag(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) image.setPixel(x, y, y < height / 2 ? 0xFFD00000 : 0xFF0000D0);
    return image;
}

/// Puts what cameras write into a JPEG: how it was held, and where.
Bytes withExif(const Bytes& jpeg, std::uint8_t orientation) {
    Bytes exif = bytesOf(std::string_view("Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\0\0\0", 28));
    exif[25] = orientation;
    const Bytes model = bytesOf(std::string_view("\x01\x10\0\x02\0\0\0\x10\0\0\0\x26\0\0\0\0GPSmarkermole48N\0", 33));
    exif.insert(exif.end(), model.begin(), model.end());
    const auto size = static_cast<std::uint16_t>(exif.size() + 2);
    Bytes whole(jpeg.begin(), jpeg.begin() + 2);
    for (const int byte : {0xFF, 0xE1, size >> 8, size & 0xFF}) whole.push_back(static_cast<std::uint8_t>(byte));
    whole.insert(whole.end(), exif.begin(), exif.end());
    whole.insert(whole.end(), jpeg.begin() + 2, jpeg.end());
    return whole;
}

std::string pdfWith(const std::vector<std::string>& pages) {
    std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string kids;
    for (const std::string& page : pages) {
        const std::string stream = page.empty() ? "0 0 10 10 re f" : "BT /F1 24 Tf 72 700 Td (" + page + ") Tj ET";
        kids += fmt::format("{} 0 R ", objects.size() + 1);
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R /Resources "
                        "<< /Font << /F1 3 0 R >> >> >>",
                        objects.size() + 2));
        objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", stream.size(), stream));
    }
    objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size());
    std::string pdf = "%PDF-1.4\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t start = pdf.size();
    return pdf +
           fmt::format("xref\n0 {}\n0000000000 65535 f \n{}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                       objects.size() + 1, table, objects.size() + 1, start);
}

/// As PNG's chunks carry it.
std::uint32_t crcOf(ByteView content) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const std::uint8_t byte : content) {
        sum ^= byte;
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~sum;
}

std::string refusalOf(const Bytes& content) { return rewritePicture(content, 100).error().detail; }

/// A program that stands in for the reader.
std::filesystem::path script(const test::TempDirectory& place, const std::string& commands) {
    const auto file = place.path() / "reader";
    std::ofstream(file) << "#!/bin/sh\n" << commands << "\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file;
}

}  // namespace

TEST_CASE("a photograph is turned as it was held, scaled, and says nothing of where it was taken") {
    const Bytes photo = withExif(encoded(flag(400, 200), "jpeg"), 6);
    REQUIRE(asText(photo).find("GPSmarkermole") != std::string_view::npos);
    const Picture picture = rewritePicture(photo, 100).value();
    CHECK(picture.mediaType == "image/jpeg");
    // Held upright: what was above is now on the right.
    CHECK(picture.width == 50);
    CHECK(picture.height == 100);
    const QImage image = decoded(picture.content);
    REQUIRE(image.size() == QSize(50, 100));
    CHECK(qRed(image.pixel(45, 50)) > 150);
    CHECK(qBlue(image.pixel(5, 50)) > 150);
    CHECK(asText(picture.content).find("GPSmarkermole") == std::string_view::npos);
    CHECK(asText(picture.content).find("Exif") == std::string_view::npos);
}

TEST_CASE("a screenshot stays sharp, keeps its size where it is small, and loses its notes") {
    QImage noted = flag(80, 60);
    noted.setText(QStringLiteral("Author"), QStringLiteral("NAMEmarkerfox"));
    const Bytes content = encoded(noted, "png");
    REQUIRE(asText(content).find("NAMEmarkerfox") != std::string_view::npos);
    const Picture picture = rewritePicture(content, 100).value();
    CHECK(picture.mediaType == "image/png");
    CHECK(picture.width == 80);
    CHECK(decoded(picture.content).pixel(3, 3) == 0xFFD00000);
    CHECK(asText(picture.content).find("NAMEmarkerfox") == std::string_view::npos);
}

TEST_CASE("transparent pictures stay transparent, large opaque ones become JPEG") {
    QImage glass(300, 300, QImage::Format_ARGB32);
    glass.fill(0x40FF0000);
    const Picture clear = rewritePicture(encoded(glass, "png"), 1568).value();
    CHECK(clear.mediaType == "image/png");
    CHECK(qAlpha(decoded(clear.content).pixel(1, 1)) == 0x40);
    QImage noise(900, 900, QImage::Format_RGB32);
    std::uint32_t state = 1;
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, 0xFF000000 | (state = state * 1664525 + 1013904223) >> 8);
    const Picture dense = rewritePicture(encoded(noise, "png"), 1568).value();
    CHECK(dense.mediaType == "image/jpeg");
    CHECK(dense.content.size() < 1'500'000);
}

TEST_CASE("a very long picture keeps at least a pixel of its other side") {
    const Picture line = rewritePicture(encoded(flag(4000, 2), "png"), 100).value();
    CHECK(line.width == 100);
    CHECK(line.height == 1);
}

TEST_CASE("what is no picture, or half of one, is refused") {
    CHECK(refusalOf(bytesOf("")) == kNotAPicture);
    CHECK(refusalOf(bytesOf("hello")) == kNotAPicture);
    CHECK(refusalOf(bytesOf("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")) == kNotAPicture);
    const Bytes sound = encoded(flag(80, 60), "png");
    CHECK(refusalOf(Bytes(sound.begin(), sound.begin() + 30)) == kNotAPicture);
    for (std::size_t at = 0; at < sound.size(); at += 7) {
        Bytes damaged = sound;
        damaged[at] ^= 0x55;
        const auto read = rewritePicture(damaged, 100);
        if (!read.ok()) CHECK(read.error().code == ErrorCode::InvalidArgument);
    }
}

TEST_CASE("a picture that says it is enormous is refused before it is decoded") {
    Bytes bomb = encoded(flag(8, 8), "png");
    // Width and height, most significant byte first: 60,160 each.
    for (const std::size_t at : {18, 22}) bomb[at] = 0xEB;
    const std::uint32_t check = crcOf(ByteView(bomb).subspan(12, 17));
    for (std::size_t i = 0; i < 4; ++i) bomb[29 + i] = static_cast<std::uint8_t>(check >> (24 - 8 * i));
    const double started = steadyMilliseconds();
    const auto refused = rewritePicture(bomb, 100);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().detail == kPictureTooLarge);
    CHECK(steadyMilliseconds() - started < 2000);
}

TEST_CASE("a PDF gives its pages' words in order") {
    const DocumentText read = pdfText(bytesOf(pdfWith({"Glazes melt", "", "at cone ten"})), 10000).value();
    CHECK(read.pages == 3);
    CHECK(read.text == "Glazes melt\n\nat cone ten");
    CHECK(pdfText(bytesOf(pdfWith({"", ""})), 10000)->text.empty());
    CHECK(pdfText(bytesOf(pdfWith(std::vector<std::string>(9, "Glazes melt"))), 100).error().detail ==
          kDocumentTooLong);
}

TEST_CASE("a damaged PDF is refused or read as far as it goes, never more") {
    CHECK(pdfText(bytesOf("%PDF-1.7\nnothing"), 100).error().detail == kNotADocument);
    CHECK(pdfText({}, 100).error().detail == kNotADocument);
    const std::string sound = pdfWith({"Glazes melt"});
    for (std::size_t at = 9; at < sound.size(); at += 11) {
        std::string damaged = sound;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x15);
        const auto read = pdfText(bytesOf(damaged), 10000);
        if (read.ok()) CHECK(read->text.size() < 10000);
    }
}

TEST_CASE("the reader answers what it is asked, and nothing else") {
    const auto headOf = [](const Bytes& answer) {
        const std::string text(asText(answer));
        return parseJson(text.substr(0, text.find('\n'))).value();
    };
    CHECK(headOf(answerReading({"document", "1000"}, bytesOf(pdfWith({"a"}))))["pages"] == 1);
    CHECK(headOf(answerReading({"picture", "10"}, encoded(flag(20, 10), "png")))["width"] == 10);
    CHECK(headOf(answerReading({"picture", "10"}, bytesOf("no"))).contains("refused"));
    CHECK(headOf(answerReading({"picture"}, {})).contains("refused"));
    CHECK(headOf(answerReading({"picture", "x"}, {})).contains("refused"));
}

TEST_CASE("what takes the reader over can reach no socket and become no other program") {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        limitThisProcess();
        const bool noSocket = ::socket(AF_UNIX, SOCK_STREAM, 0) < 0 && errno == EPERM;
        ::execl("/bin/true", "true", static_cast<char*>(nullptr));
        const bool noProgram = errno == EPERM;
        ::_exit(noSocket && noProgram ? 7 : 1);
    }
    int state = 0;
    REQUIRE(::waitpid(child, &state, 0) == child);
    REQUIRE(WIFEXITED(state));
    CHECK(WEXITSTATUS(state) == 7);
}

TEST_CASE("the program reads pictures and documents for another process") {
    ReaderProcess reader(HEARTH_READER);
    const Picture picture = reader.picture(encoded(flag(3000, 2000), "png"), 1568, {}).value();
    CHECK(picture.width == 1568);
    CHECK(picture.height == 1045);
    CHECK(decoded(picture.content).width() == 1568);
    CHECK(reader.document(bytesOf(pdfWith({"Glazes melt"})), 1000, {})->text == "Glazes melt");
    CHECK(reader.picture(bytesOf("no"), 10, {}).error().detail == kNotAPicture);
    // More than a pipe holds, to a program that may have read enough of it.
    CHECK(reader.picture(Bytes(5'000'000, 'x'), 10, {}).error().detail == kNotAPicture);
}

TEST_CASE("a file that hangs, kills or confuses its reader costs little time and nothing else") {
    const test::TempDirectory place;
    const Bytes content(1'000'000, 'x');
    const double started = steadyMilliseconds();
    CHECK(ReaderProcess(script(place, "sleep 60"), 300).picture(content, 10, {}).error().detail == kReadingTooLong);
    CHECK(ReaderProcess(script(place, "cat > /dev/null; exec sleep 60 >&1"), 300)
              .picture(content, 10, {})
              .error()
              .detail == kReadingTooLong);
    CHECK(ReaderProcess(script(place, "kill -9 $$"), 5000).picture(content, 10, {}).error().detail == kReaderFailed);
    CHECK(ReaderProcess(script(place, "echo nonsense"), 5000).picture(content, 10, {}).error().code ==
          ErrorCode::Unavailable);
    CHECK(ReaderProcess(script(place, "echo '{\"mediaType\":\"text/html\",\"width\":1,\"height\":1}'; echo x"), 5000)
              .picture(content, 10, {})
              .error()
              .code == ErrorCode::Unavailable);
    CHECK(ReaderProcess(script(place, "yes yes"), 60000).document(content, 10, {}).error().code ==
          ErrorCode::Unavailable);
    CHECK(ReaderProcess(place.path() / "missing").picture(content, 10, {}).error().detail == kNoWorkshop);
    const CancelToken stopped;
    stopped.cancel();
    CHECK(ReaderProcess(script(place, "sleep 60")).picture(content, 10, stopped).error().code == ErrorCode::Cancelled);
    CHECK(steadyMilliseconds() - started < 20000);
}

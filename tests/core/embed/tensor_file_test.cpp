// SPDX-License-Identifier: AGPL-3.0-or-later
// A model's file may come from anywhere: whatever is in it, nothing outside it is read and nothing crashes.
#include "core/embed/tensor_file.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "tests/core/embed/model_files.h"

using namespace hearth;
using namespace hearth::embed;

namespace {

std::string lengthOf(std::uint64_t size) {
    std::string bytes;
    for (int at = 0; at < 8; ++at) bytes.push_back(static_cast<char>(size >> (8 * at) & 0xFFU));
    return bytes;
}

/// A file in a directory of its own.
class Sample {
public:
    explicit Sample(std::string_view content) { test::writeText(m_file, content); }
    Sample(const std::string& header, const std::string& data) : Sample(lengthOf(header.size()) + header + data) {}
    Result<TensorFile> open() const { return TensorFile::open(m_file); }

private:
    test::TempDirectory m_directory;
    std::filesystem::path m_file = m_directory.path() / "model.safetensors";
};

std::string entry(const std::string& shape, const std::string& offsets, const std::string& format = "F32") {
    return R"({"a":{"dtype":")" + format + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}";
}

ErrorCode refusal(const std::string& header, const std::string& data = std::string(16, '\0')) {
    const auto opened = Sample(header, data).open();
    return opened.ok() ? ErrorCode::Internal : opened.error().code;
}

}  // namespace

TEST_CASE("numbers of all three formats are read as they were meant") {
    const std::string one("\x00\x00\x80\x3f", 4);
    CHECK(Sample(entry("[1]", "[0,4]"), one).open()->read("a", {1}).value() == std::vector<float>{1.0F});
    const std::string halves("\x00\x3c\x00\xc0\x01\x00\xff\x7b\x00\x7c\x00\x80", 12);
    const auto read = Sample(entry("[2,3]", "[0,12]", "F16"), halves).open()->read("a", {2, 3}).value();
    CHECK(read[0] == 1.0F);
    CHECK(read[1] == -2.0F);
    CHECK(read[2] == 0x1p-24F);
    CHECK(read[3] == 65504.0F);
    CHECK(read[4] == std::numeric_limits<float>::infinity());
    CHECK(std::signbit(read[5]));
    const std::string brain("\x80\x3f\x20\xc0", 4);
    CHECK(Sample(entry("[2]", "[0,4]", "BF16"), brain).open()->read("a", {2}).value() ==
          std::vector<float>{1.0F, -2.5F});
}

TEST_CASE("a row of a matrix is read by itself") {
    std::string data;
    for (const float number : {1.0F, 2.0F, 3.0F, 4.0F}) {
        const auto bytes = std::bit_cast<std::array<char, 4>>(number);
        data.append(bytes.data(), bytes.size());
    }
    const auto file = Sample(entry("[2,2]", "[0,16]"), data).open();
    std::array<float, 2> row{};
    REQUIRE(file->readRow(*file->find("a"), 1, row).ok());
    CHECK(row == std::array<float, 2>{3.0F, 4.0F});
}

TEST_CASE("a header that lies about the file is refused") {
    CHECK(refusal(entry("[5]", "[0,20]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[4]", "[4,20]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[1]", "[8,4]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[3]", "[0,16]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[-4]", "[0,16]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[4]", "[0.5,16]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[4]", "[0]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("4", "[0,16]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[1,1,1,1,1,1,1,1,4]", "[0,16]")) == ErrorCode::Corrupt);
    // Products that would wrap around to what is there.
    CHECK(refusal(entry("[4611686018427387905,4]", "[0,16]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[9223372036854775808,2]", "[0,0]")) == ErrorCode::Corrupt);
    CHECK(refusal(entry("[0,18446744073709551615]", "[0,4]")) == ErrorCode::Corrupt);
    CHECK(refusal("[1,2]") == ErrorCode::Corrupt);
    CHECK(refusal("{") == ErrorCode::Corrupt);
}

TEST_CASE("a header longer than its file, and a file that is none, are refused") {
    CHECK(Sample("").open().error().code == ErrorCode::Corrupt);
    CHECK(Sample("1234567").open().error().code == ErrorCode::Corrupt);
    CHECK(Sample(lengthOf(100) + "{}").open().error().code == ErrorCode::Corrupt);
    CHECK(Sample(std::string(8, '\xff') + "{}").open().error().code == ErrorCode::Corrupt);
    CHECK(TensorFile::open("/nonexistent/model.safetensors").error().code == ErrorCode::NotFound);
    CHECK(TensorFile::open("/tmp").error().code == ErrorCode::Unavailable);
}

TEST_CASE("formats that nobody asks for are passed over, and what is asked for must have its shape") {
    const auto file = Sample(entry("[2]", "[0,16]", "I64"), std::string(16, '\0')).open();
    REQUIRE(file.ok());
    CHECK(file->find("a") == nullptr);
    const auto other = Sample(entry("[4]", "[0,16]"), std::string(16, '\0')).open();
    CHECK(other->read("a", {2, 2}).error().code == ErrorCode::Corrupt);
    CHECK(other->read("b", {4}).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a model with changed or missing bytes is read or refused, and never crashes") {
    const std::string whole = test::readText(test::tinyModel() / "model.safetensors");
    std::mt19937 random(7);  // the same changes in every run
    for (int run = 0; run < 400; ++run) {
        std::string changed = whole;
        const std::size_t reach = run % 2 == 0 ? 3000 : whole.size();
        for (int flips = 1 + run % 4; flips > 0; --flips) changed[random() % reach] = static_cast<char>(random());
        if (run % 5 == 0) changed.resize(random() % whole.size());
        const auto file = Sample(changed).open();
        if (!file.ok()) continue;
        for (const char* name : {"embeddings.LayerNorm.bias", "encoder.layer.1.output.dense.bias"}) {
            const auto read = file->read(name, {12});
            if (read.ok()) CHECK(read->size() == 12);
        }
    }
}

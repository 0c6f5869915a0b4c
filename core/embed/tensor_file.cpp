// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/embed/tensor_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "core/base/json.h"

namespace hearth::embed {

namespace {

constexpr std::uint64_t kLengthBytes = 8;
/// A few hundred tensors take some ten thousand bytes.
constexpr std::uint64_t kMostHeaderBytes = std::uint64_t{16} << 20;
constexpr std::size_t kMostDimensions = 8;

std::size_t bytesOf(NumberFormat format) { return format == NumberFormat::F32 ? 4 : 2; }

std::optional<NumberFormat> formatNamed(std::string_view name) {
    if (name == "F32") return NumberFormat::F32;
    if (name == "F16") return NumberFormat::F16;
    if (name == "BF16") return NumberFormat::Bf16;
    return std::nullopt;
}

std::uint64_t littleEndian(const std::uint8_t* bytes, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t at = size; at-- > 0;) value = value << 8U | bytes[at];
    return value;
}

float fromHalf(std::uint16_t half) {
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000U) << 16U;
    const std::uint32_t exponent = (half >> 10U) & 0x1FU;
    const std::uint32_t fraction = half & 0x3FFU;
    if (exponent == 0) {
        const float small = static_cast<float>(fraction) * 0x1p-24F;
        return sign != 0 ? -small : small;
    }
    const std::uint32_t wide = exponent == 0x1F ? 0xFFU : exponent + 112;
    return std::bit_cast<float>(sign | wide << 23U | fraction << 13U);
}

Status readAt(int descriptor, std::uint64_t offset, std::span<std::uint8_t> out) {
    while (!out.empty()) {
        const ssize_t got = ::pread(descriptor, out.data(), out.size(), static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return fail(ErrorCode::Unavailable, "the model's file cannot be read");
        offset += static_cast<std::uint64_t>(got);
        out = out.subspan(static_cast<std::size_t>(got));
    }
    return {};
}

std::optional<std::uint64_t> wholeNumber(const Json& value) {
    if (!value.is_number_unsigned()) return std::nullopt;
    return value.get<std::uint64_t>();
}

/// What one entry of the header says, when it can be true of `dataBytes` bytes of numbers.
std::optional<Tensor> checkedTensor(const Json& entry, NumberFormat format, std::uint64_t dataBytes) {
    Tensor tensor{format, {}, 0, 1};
    const Json& shape = memberAt(entry, "shape");
    const Json& range = memberAt(entry, "data_offsets");
    if (!shape.is_array() || shape.size() > kMostDimensions || !range.is_array() || range.size() != 2)
        return std::nullopt;
    for (const Json& side : shape) {
        const auto length = wholeNumber(side);
        if (!length || (tensor.count > 0 && *length > dataBytes / tensor.count)) return std::nullopt;
        tensor.count *= *length;
        tensor.shape.push_back(*length);
    }
    const auto begin = wholeNumber(range[0]);
    const auto end = wholeNumber(range[1]);
    if (!begin || !end || *begin > *end || *end > dataBytes) return std::nullopt;
    if (*end - *begin != std::uint64_t{tensor.count} * bytesOf(format)) return std::nullopt;
    tensor.offset = *begin;
    return tensor;
}

}  // namespace

Result<TensorFile> TensorFile::open(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT) return fail(ErrorCode::NotFound, "model.safetensors");
    if (descriptor < 0) return fail(ErrorCode::Unavailable, "model.safetensors cannot be opened");
    TensorFile opened(descriptor);
    HEARTH_TRY_STATUS(opened.readHeader());
    return opened;
}

TensorFile::TensorFile(TensorFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_tensors(std::move(other.m_tensors)) {}

TensorFile::~TensorFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Status TensorFile::readHeader() {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorCode::Unavailable, "model.safetensors is no file");
    const auto size = static_cast<std::uint64_t>(status.st_size);
    std::array<std::uint8_t, kLengthBytes> length{};
    if (size < kLengthBytes) return fail(ErrorCode::Corrupt, "model.safetensors is too short");
    HEARTH_TRY_STATUS(readAt(m_descriptor, 0, length));
    const std::uint64_t headerBytes = littleEndian(length.data(), length.size());
    if (headerBytes > kMostHeaderBytes || headerBytes > size - kLengthBytes)
        return fail(ErrorCode::Corrupt, "the header of model.safetensors is longer than the file");
    std::vector<std::uint8_t> bytes(headerBytes);
    HEARTH_TRY_STATUS(readAt(m_descriptor, kLengthBytes, bytes));
    const auto header = parseJson({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (!header.ok() || !header->is_object())
        return fail(ErrorCode::Corrupt, "the header of model.safetensors cannot be read");
    const std::uint64_t data = kLengthBytes + headerBytes;
    for (const auto& [name, entry] : header->items()) {
        if (name == "__metadata__") continue;
        const auto format = formatNamed(stringAt(entry, "dtype").value_or(""));
        if (!format) continue;
        auto tensor = checkedTensor(entry, *format, size - data);
        if (!tensor) return fail(ErrorCode::Corrupt, "model.safetensors describes numbers that it does not hold");
        tensor->offset += data;
        m_tensors.emplace(name, std::move(*tensor));
    }
    return {};
}

const Tensor* TensorFile::find(std::string_view name) const {
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? nullptr : &found->second;
}

Result<std::vector<float>> TensorFile::read(std::string_view name, const std::vector<std::size_t>& shape) const {
    const Tensor* tensor = find(name);
    if (tensor == nullptr || tensor->shape != shape)
        return fail(ErrorCode::Corrupt, "model.safetensors has no " + std::string(name) + " of the right shape");
    std::vector<float> numbers(tensor->count);
    HEARTH_TRY_STATUS(readNumbers(tensor->format, tensor->offset, numbers));
    return numbers;
}

Status TensorFile::readRow(const Tensor& tensor, std::size_t row, std::span<float> out) const {
    const std::uint64_t skipped = std::uint64_t{row} * out.size() * bytesOf(tensor.format);
    return readNumbers(tensor.format, tensor.offset + skipped, out);
}

Status TensorFile::readNumbers(NumberFormat format, std::uint64_t offset, std::span<float> out) const {
    std::vector<std::uint8_t> bytes(out.size() * bytesOf(format));
    HEARTH_TRY_STATUS(readAt(m_descriptor, offset, bytes));
    for (std::size_t at = 0; at < out.size(); ++at) {
        const auto bits =
            static_cast<std::uint32_t>(littleEndian(bytes.data() + at * bytesOf(format), bytesOf(format)));
        switch (format) {
            case NumberFormat::F32: out[at] = std::bit_cast<float>(bits); break;
            case NumberFormat::F16: out[at] = fromHalf(static_cast<std::uint16_t>(bits)); break;
            case NumberFormat::Bf16: out[at] = std::bit_cast<float>(bits << 16U); break;
        }
    }
    return {};
}

}  // namespace hearth::embed

// SPDX-License-Identifier: AGPL-3.0-or-later
// A `model.safetensors` file: named arrays of numbers. The file may come from anywhere, so nothing in its header is
// believed before it was held against the file's size.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace hearth::embed {

enum class NumberFormat { F32, F16, Bf16 };

struct Tensor {
    NumberFormat format = NumberFormat::F32;
    std::vector<std::size_t> shape;
    std::uint64_t offset = 0;  ///< In the file.
    std::size_t count = 0;     ///< Product of the shape.
};

/// Threads: safe from any once open. The file stays open, so that replacing it changes nothing.
class TensorFile {
public:
    /// Tensors of other formats than those of NumberFormat are passed over.
    /// Errors: NotFound, Unavailable, Corrupt when the header is no header or points outside the file.
    static Result<TensorFile> open(const std::filesystem::path& file);

    TensorFile(TensorFile&& other) noexcept;
    TensorFile& operator=(TensorFile&&) = delete;
    ~TensorFile();

    /// Null when there is none of that name.
    const Tensor* find(std::string_view name) const;
    /// All of it. Errors: Corrupt when it is missing or has another shape, Unavailable.
    Result<std::vector<float>> read(std::string_view name, const std::vector<std::size_t>& shape) const;
    /// Row `row` of a matrix. Pre: the row exists and has `out.size()` numbers. Errors: Unavailable.
    Status readRow(const Tensor& tensor, std::size_t row, std::span<float> out) const;

private:
    explicit TensorFile(int descriptor) : m_descriptor(descriptor) {}
    Status readHeader();
    Status readNumbers(NumberFormat format, std::uint64_t offset, std::span<float> out) const;

    int m_descriptor;
    std::map<std::string, Tensor, std::less<>> m_tensors;
};

}  // namespace hearth::embed

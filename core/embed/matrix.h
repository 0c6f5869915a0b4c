// SPDX-License-Identifier: AGPL-3.0-or-later
// The arithmetic of an encoder: products of matrices and what is done to every number between them. One thread; the
// widest registers that the processor has.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hearth::embed {

/// Columns are handled in panels of so many; rows of every matrix are padded to a multiple of it.
inline constexpr std::size_t kPanel = 32;
constexpr std::size_t padded(std::size_t columns) { return (columns + kPanel - 1) / kPanel * kPanel; }

/// Rows of floats, each padded with zeros to a multiple of kPanel.
class Matrix {
public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns) { reshape(rows, columns); }
    /// All zeros from then on.
    void reshape(std::size_t rows, std::size_t columns);
    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    std::size_t stride() const { return m_stride; }
    float* row(std::size_t at) { return m_numbers.data() + at * m_stride; }
    const float* row(std::size_t at) const { return m_numbers.data() + at * m_stride; }
    std::span<float> columnsOf(std::size_t at) { return {row(at), m_columns}; }

private:
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
    std::size_t m_stride = 0;
    std::vector<float> m_numbers;
};

/// The right side of a product, laid out in panels so that the product reads it from front to back.
class PackedMatrix {
public:
    /// `outputs` rows of `inputs` numbers, each row `stride` apart: as the weights of a layer are stored.
    void packRows(const float* numbers, std::size_t outputs, std::size_t inputs, std::size_t stride);
    /// `inputs` rows of `outputs` numbers: the same, the other way round.
    void packColumns(const float* numbers, std::size_t outputs, std::size_t inputs, std::size_t stride);

    std::size_t outputs() const { return m_outputs; }
    std::size_t inputs() const { return m_inputs; }
    const float* panel(std::size_t at) const { return m_numbers.data() + at * m_inputs * kPanel; }

private:
    void reshape(std::size_t outputs, std::size_t inputs);
    std::size_t m_outputs = 0;
    std::size_t m_inputs = 0;
    std::vector<float> m_numbers;
};

/// Part of a matrix: `rows` rows that begin `stride` apart.
struct Block {
    float* numbers = nullptr;
    std::size_t rows = 0;
    std::size_t stride = 0;
};

/// out += left × right. Shape: left is rows × right.inputs(); out is rows × right.outputs(), padded to whole panels.
void multiplyAdd(const Block& left, const PackedMatrix& right, const Block& out);

enum class Activation { Gelu, GeluTanh, Relu };
void activate(std::span<float> numbers, Activation kind);
/// Each becomes its share of the sum of their exponentials.
void softmax(std::span<float> numbers);
/// To mean 0 and variance 1, then scaled and shifted number by number.
void normaliseLayer(std::span<float> numbers, std::span<const float> scale, std::span<const float> shift,
                    float epsilon);

}  // namespace hearth::embed

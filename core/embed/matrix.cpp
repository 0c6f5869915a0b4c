// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/embed/matrix.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

// The same loops for the widest registers there are; the loader picks.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define HEARTH_WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define HEARTH_WIDE
#endif

namespace hearth::embed {

namespace {

/// So many rows of a panel stay in the processor's nearest cache.
constexpr std::size_t kDepth = 256;

template <std::size_t Lanes>
struct Wide {
    using Type __attribute__((vector_size(Lanes * sizeof(float)), aligned(4), may_alias)) = float;
};

/// Rows × two registers of the result, kept in registers while `depth` steps are added.
template <std::size_t Lanes, std::size_t Rows>
__attribute__((always_inline)) inline void addTile(const float* left, std::size_t leftStride, const float* right,
                                                   std::size_t depth, float* out, std::size_t outStride) {
    using Register = typename Wide<Lanes>::Type;
    Register sums[Rows][2];
#pragma GCC unroll 16
    for (std::size_t row = 0; row < Rows; ++row) {
        sums[row][0] = *reinterpret_cast<const Register*>(out + row * outStride);
        sums[row][1] = *reinterpret_cast<const Register*>(out + row * outStride + Lanes);
    }
    for (std::size_t at = 0; at < depth; ++at) {
        const Register first = *reinterpret_cast<const Register*>(right + at * kPanel);
        const Register second = *reinterpret_cast<const Register*>(right + at * kPanel + Lanes);
#pragma GCC unroll 16
        for (std::size_t row = 0; row < Rows; ++row) {
            const float factor = left[row * leftStride + at];
            sums[row][0] += factor * first;
            sums[row][1] += factor * second;
        }
    }
#pragma GCC unroll 16
    for (std::size_t row = 0; row < Rows; ++row) {
        *reinterpret_cast<Register*>(out + row * outStride) = sums[row][0];
        *reinterpret_cast<Register*>(out + row * outStride + Lanes) = sums[row][1];
    }
}

template <std::size_t Lanes, std::size_t Rows>
__attribute__((always_inline)) inline void multiplyTiles(const Block& left, const PackedMatrix& right,
                                                         const Block& out) {
    for (std::size_t from = 0; from < right.inputs(); from += kDepth) {
        const std::size_t depth = std::min(kDepth, right.inputs() - from);
        for (std::size_t column = 0; column < padded(right.outputs()); column += 2 * Lanes) {
            const float* panel = right.panel(column / kPanel) + from * kPanel + column % kPanel;
            std::size_t row = 0;
            for (; row + Rows <= left.rows; row += Rows)
                addTile<Lanes, Rows>(left.numbers + row * left.stride + from, left.stride, panel, depth,
                                     out.numbers + row * out.stride + column, out.stride);
            for (; row < left.rows; ++row)
                addTile<Lanes, 1>(left.numbers + row * left.stride + from, left.stride, panel, depth,
                                  out.numbers + row * out.stride + column, out.stride);
        }
    }
}

#if defined(__x86_64__)
__attribute__((target("avx512f"))) void multiplyAvx512(const Block& left, const PackedMatrix& right, const Block& out) {
    multiplyTiles<16, 12>(left, right, out);
}
__attribute__((target("avx2,fma"))) void multiplyAvx2(const Block& left, const PackedMatrix& right, const Block& out) {
    multiplyTiles<8, 6>(left, right, out);
}
#endif

/// e^x, within two units of the last place; 0 far below.
inline float exponential(float x) {
    constexpr float kLog2 = 1.44269504F;
    constexpr float kHigh = 0.693359375F;
    constexpr float kLow = -2.12194440e-4F;
    constexpr float kRound = 12582912.0F;  // adding 1.5 · 2^23 rounds to a whole number
    x = std::min(std::max(x, -87.0F), 88.0F);
    const float power = (x * kLog2 + kRound) - kRound;
    const float rest = (x - power * kHigh) - power * kLow;
    float series = 1.9875691500e-4F;
    series = series * rest + 1.3981999507e-3F;
    series = series * rest + 8.3334519073e-3F;
    series = series * rest + 4.1665795894e-2F;
    series = series * rest + 1.6666665459e-1F;
    series = series * rest + 5.0000001201e-1F;
    const float value = series * rest * rest + rest + 1.0F;
    const auto exponent = static_cast<std::int32_t>(power) + 127;
    return value * std::bit_cast<float>(exponent << 23);
}

/// The error function as a quotient of polynomials, within 5e-7.
inline float errorFunction(float x) {
    x = std::min(std::max(x, -4.0F), 4.0F);
    const float square = x * x;
    float above = -2.72614225801306e-10F;
    above = above * square + 2.77068142495902e-08F;
    above = above * square + -2.10102402082508e-06F;
    above = above * square + -5.69250639462346e-05F;
    above = above * square + -7.34990630326855e-04F;
    above = above * square + -2.95459980854025e-03F;
    above = above * square + -1.60960333262415e-02F;
    float below = -1.45660718464996e-05F;
    below = below * square + -2.13374055278905e-04F;
    below = below * square + -1.68282697438203e-03F;
    below = below * square + -7.37332916720468e-03F;
    below = below * square + -1.42647390514189e-02F;
    return x * above / below;
}

HEARTH_WIDE void gelu(float* numbers, std::size_t size) {
    for (std::size_t at = 0; at < size; ++at)
        numbers[at] = 0.5F * numbers[at] * (1.0F + errorFunction(numbers[at] * 0.707106781F));
}

/// tanh(y) = 1 − 2 / (e^2y + 1).
HEARTH_WIDE void geluTanh(float* numbers, std::size_t size) {
    for (std::size_t at = 0; at < size; ++at) {
        const float x = numbers[at];
        const float inner = 0.797884561F * (x + 0.044715F * x * x * x);
        numbers[at] = x * (1.0F - 1.0F / (exponential(2.0F * inner) + 1.0F));
    }
}

/// In so many lanes side by side, which a processor adds up at once.
constexpr std::size_t kLanes = 16;

HEARTH_WIDE float sumOf(const float* numbers, std::size_t size) {
    float lanes[kLanes] = {};
    std::size_t at = 0;
    for (; at + kLanes <= size; at += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += numbers[at + lane];
    for (; at < size; ++at) lanes[0] += numbers[at];
    float sum = 0;
    for (const float lane : lanes) sum += lane;
    return sum;
}

HEARTH_WIDE float squaresAround(float mean, const float* numbers, std::size_t size) {
    float lanes[kLanes] = {};
    std::size_t at = 0;
    for (; at + kLanes <= size; at += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            lanes[lane] += (numbers[at + lane] - mean) * (numbers[at + lane] - mean);
    for (; at < size; ++at) lanes[0] += (numbers[at] - mean) * (numbers[at] - mean);
    float sum = 0;
    for (const float lane : lanes) sum += lane;
    return sum;
}

HEARTH_WIDE float greatestOf(const float* numbers, std::size_t size) {
    float lanes[kLanes];
    std::fill_n(lanes, kLanes, numbers[0]);
    std::size_t at = 0;
    for (; at + kLanes <= size; at += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            lanes[lane] = lanes[lane] < numbers[at + lane] ? numbers[at + lane] : lanes[lane];
    for (; at < size; ++at) lanes[0] = std::max(lanes[0], numbers[at]);
    return *std::max_element(lanes, lanes + kLanes);
}

HEARTH_WIDE void scaleBy(float* numbers, std::size_t size, float factor) {
    for (std::size_t at = 0; at < size; ++at) numbers[at] *= factor;
}

HEARTH_WIDE void exponentials(float* numbers, std::size_t size, float greatest) {
    for (std::size_t at = 0; at < size; ++at) numbers[at] = exponential(numbers[at] - greatest);
}

HEARTH_WIDE void scaleAndShift(float* numbers, const float* scale, const float* shift, std::size_t size, float mean,
                               float factor) {
    for (std::size_t at = 0; at < size; ++at) numbers[at] = (numbers[at] - mean) * factor * scale[at] + shift[at];
}

}  // namespace

void Matrix::reshape(std::size_t rows, std::size_t columns) {
    m_rows = rows;
    m_columns = columns;
    m_stride = padded(columns);
    m_numbers.assign(m_rows * m_stride, 0.0F);
}

void PackedMatrix::reshape(std::size_t outputs, std::size_t inputs) {
    m_outputs = outputs;
    m_inputs = inputs;
    m_numbers.assign(padded(outputs) * inputs, 0.0F);
}

void PackedMatrix::packRows(const float* numbers, std::size_t outputs, std::size_t inputs, std::size_t stride) {
    reshape(outputs, inputs);
    for (std::size_t output = 0; output < outputs; ++output) {
        float* to = m_numbers.data() + output / kPanel * inputs * kPanel + output % kPanel;
        for (std::size_t input = 0; input < inputs; ++input) to[input * kPanel] = numbers[output * stride + input];
    }
}

void PackedMatrix::packColumns(const float* numbers, std::size_t outputs, std::size_t inputs, std::size_t stride) {
    reshape(outputs, inputs);
    for (std::size_t from = 0; from < outputs; from += kPanel) {
        const std::size_t width = std::min(kPanel, outputs - from);
        float* to = m_numbers.data() + from * inputs;
        for (std::size_t input = 0; input < inputs; ++input)
            std::copy_n(numbers + input * stride + from, width, to + input * kPanel);
    }
}

void multiplyAdd(const Block& left, const PackedMatrix& right, const Block& out) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return multiplyAvx512(left, right, out);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return multiplyAvx2(left, right, out);
#endif
    multiplyTiles<4, 4>(left, right, out);
}

void activate(std::span<float> numbers, Activation kind) {
    switch (kind) {
        case Activation::Gelu: return gelu(numbers.data(), numbers.size());
        case Activation::GeluTanh: return geluTanh(numbers.data(), numbers.size());
        case Activation::Relu:
            for (float& number : numbers) number = std::max(number, 0.0F);
            return;
    }
}

void softmax(std::span<float> numbers) {
    if (numbers.empty()) return;
    exponentials(numbers.data(), numbers.size(), greatestOf(numbers.data(), numbers.size()));
    scaleBy(numbers.data(), numbers.size(), 1.0F / sumOf(numbers.data(), numbers.size()));
}

void normaliseLayer(std::span<float> numbers, std::span<const float> scale, std::span<const float> shift,
                    float epsilon) {
    const auto size = static_cast<float>(numbers.size());
    const float mean = sumOf(numbers.data(), numbers.size()) / size;
    const float variance = squaresAround(mean, numbers.data(), numbers.size()) / size;
    const float factor = 1.0F / std::sqrt(variance + epsilon);
    scaleAndShift(numbers.data(), scale.data(), shift.data(), numbers.size(), mean, factor);
}

}  // namespace hearth::embed

// SPDX-License-Identifier: AGPL-3.0-or-later
// The fast arithmetic against the plain one.
#include "core/embed/matrix.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "core/index/embedder.h"

using namespace hearth;
using namespace hearth::embed;

namespace {

std::vector<float> randomNumbers(std::size_t count, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<float> numbers(count);
    for (float& number : numbers) number = static_cast<float>(random() % 2001) / 1000.0F - 1.0F;
    return numbers;
}

void checkProduct(std::size_t rows, std::size_t inputs, std::size_t outputs) {
    INFO(rows << " x " << inputs << " x " << outputs);
    const std::vector<float> left = randomNumbers(rows * inputs, 1);
    const std::vector<float> right = randomNumbers(outputs * inputs, 2);
    Matrix a(rows, inputs);
    for (std::size_t row = 0; row < rows; ++row) std::copy_n(left.data() + row * inputs, inputs, a.row(row));
    PackedMatrix byRows;
    byRows.packRows(right.data(), outputs, inputs, inputs);
    std::vector<float> turned(right.size());
    for (std::size_t output = 0; output < outputs; ++output)
        for (std::size_t input = 0; input < inputs; ++input)
            turned[input * outputs + output] = right[output * inputs + input];
    PackedMatrix byColumns;
    byColumns.packColumns(turned.data(), outputs, inputs, outputs);
    for (const PackedMatrix* packed : {&byRows, &byColumns}) {
        Matrix out(rows, outputs);
        for (std::size_t row = 0; row < rows; ++row)
            for (float& number : out.columnsOf(row)) number = 3;
        multiplyAdd({a.row(0), rows, a.stride()}, *packed, {out.row(0), rows, out.stride()});
        double worst = 0;
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t output = 0; output < outputs; ++output) {
                double sum = 3;
                for (std::size_t input = 0; input < inputs; ++input)
                    sum += static_cast<double>(left[row * inputs + input]) *
                           static_cast<double>(right[output * inputs + input]);
                worst = std::max(worst, std::abs(sum - static_cast<double>(out.row(row)[output])));
            }
        CHECK(worst < 1e-4);
    }
}

}  // namespace

TEST_CASE("products are those of plain arithmetic, whatever the shape") {
    checkProduct(1, 1, 1);
    checkProduct(13, 12, 20);
    checkProduct(12, 384, 32);
    checkProduct(25, 700, 65);
    checkProduct(64, 257, 96);
}

TEST_CASE("activations agree with the functions that they stand for") {
    std::vector<float> numbers;
    for (float x = -12; x <= 12; x += 0.01F) numbers.push_back(x);
    std::vector<float> exact = numbers;
    std::vector<float> tangent = numbers;
    std::vector<float> linear = numbers;
    activate(exact, Activation::Gelu);
    activate(tangent, Activation::GeluTanh);
    activate(linear, Activation::Relu);
    double worst = 0;
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const auto x = static_cast<double>(numbers[at]);
        const double gelu = 0.5 * x * (1 + std::erf(x / std::sqrt(2.0)));
        const double tanh = 0.5 * x * (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x)));
        worst = std::max({worst, std::abs(gelu - static_cast<double>(exact[at])),
                          std::abs(tanh - static_cast<double>(tangent[at])),
                          std::abs(std::max(x, 0.0) - static_cast<double>(linear[at]))});
    }
    CHECK(worst < 5e-6);
}

TEST_CASE("shares add up to one, also of numbers that an exponential would overflow on") {
    std::vector<float> numbers = {1000, 1001, -1000, 1001};
    softmax(numbers);
    CHECK(numbers[0] + numbers[1] + numbers[2] + numbers[3] == Approx(1));
    CHECK(numbers[1] == Approx(0.4223).margin(1e-3));
    CHECK(numbers[2] < 1e-30F);
    std::vector<float> none;
    softmax(none);
    CHECK(none.empty());
}

TEST_CASE("a normalised layer has mean 0 and variance 1 before it is scaled and shifted") {
    std::vector<float> numbers = randomNumbers(37, 5);
    normaliseLayer(numbers, std::vector<float>(37, 2), std::vector<float>(37, 1), 1e-12F);
    double sum = 0;
    double squares = 0;
    for (const float number : numbers) {
        sum += static_cast<double>(number);
        squares += (static_cast<double>(number) - 1) * (static_cast<double>(number) - 1);
    }
    CHECK(sum / 37 == Approx(1).margin(1e-5));
    CHECK(squares / 37 == Approx(4).margin(1e-4));
}

TEST_CASE("a vector without direction becomes zeros instead of noise") {
    std::vector<float> zeros(4, 0);
    index::normalise(zeros);
    CHECK(zeros == std::vector<float>(4, 0));
    std::vector<float> broken = {1, std::nanf(""), 2};
    index::normalise(broken);
    CHECK(broken == std::vector<float>(3, 0));
    std::vector<float> ordinary = {3, 4};
    index::normalise(ordinary);
    CHECK(ordinary[0] == Approx(0.6));
}

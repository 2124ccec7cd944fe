// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/orientation.hpp"

#include <array>
#include <cmath>

namespace hatang::spatial::detail {

namespace {

/// A sum of doubles held exactly as components that do not overlap, smallest first.
class ExactSum {
public:
    void add_product(double a, double b) {
        double const product = a * b;
        add(std::fma(a, b, -product)); // the rounding error of the product, exact
        add(product);
    }

    double sign() const {
        for (std::size_t i = m_count; i-- > 0;) {
            if (m_parts[i] < 0.0 || m_parts[i] > 0.0) {
                return m_parts[i];
            }
        }
        return 0.0;
    }

private:
    void add(double value) {
        // Shewchuk's grow-expansion: Knuth's two-sum along the components
        double carried = value;
        for (std::size_t i = 0; i < m_count; ++i) {
            double const part = m_parts[i];
            double const sum = carried + part;
            double const virtual_part = sum - carried;
            m_parts[i] = (carried - (sum - virtual_part)) + (part - virtual_part);
            carried = sum;
        }
        m_parts[m_count++] = carried;
    }

    std::array<double, 12> m_parts{};
    std::size_t m_count = 0;
};

double exact_orientation(double ax, double ay, double bx, double by, double cx, double cy) {
    ExactSum sum;
    sum.add_product(ax, by);
    sum.add_product(-ay, bx);
    sum.add_product(bx, cy);
    sum.add_product(-by, cx);
    sum.add_product(cx, ay);
    sum.add_product(-cy, ax);
    return sum.sign();
}

} // namespace

double orientation(double ax, double ay, double bx, double by, double cx, double cy) {
    double const left = (ax - cx) * (by - cy);
    double const right = (ay - cy) * (bx - cx);
    double const determinant = left - right;
    constexpr double kFilter = 3.3306690738754716e-16; // (3 + 16 e) e with e = 2^-53: Shewchuk 1997, ccwerrboundA
    if (std::abs(determinant) > kFilter * (std::abs(left) + std::abs(right))) {
        return determinant;
    }
    return exact_orientation(ax, ay, bx, by, cx, cy);
}

} // namespace hatang::spatial::detail

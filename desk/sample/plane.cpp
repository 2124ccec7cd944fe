// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sample/plane.hpp"

#include <array>

namespace hatang::desk {

namespace {

constexpr std::size_t kTerms = 6;
using Terms = std::array<std::array<double, kTerms>, kTerms>;

// Fitted by least squares to the pinned pipeline of EPSG:5899 at 24 x 24 Chebyshev nodes: the factor of u^i v^j stands
// in row i, column j; u and v are the distances from the middle in units of 60 km.
constexpr PlanePoint kMiddle{540'000.0, 1'776'000.0};
constexpr double kUnit = 60'000.0;
constexpr core::GeoPoint kMiddleDegrees{108.125678, 16.0577};
constexpr Terms kLongitude{{
    {-1.899284456013e-07, 0.001017177870213, 1.947412569543e-05, 8.252670143755e-08, 9.216954553576e-10, 0.0},
    {0.5607736078524, 0.001518172975715, 2.906695158898e-05, 1.231581518373e-07, 1.37577810318e-09, 0.0},
    {-1.947362435873e-05, -2.475867474347e-07, -5.531645098767e-09, 0.0, 0.0, 0.0},
    {-9.689931261715e-06, -1.231753405415e-07, -2.751879910227e-09, 0.0, 0.0, 0.0},
    {9.221040364843e-10, 0.0, 0.0, 0.0, 0.0, 0.0},
    {1.309953421175e-09, 0.0, 0.0, 0.0, 0.0, 0.0},
}};
constexpr Terms kLatitude{{
    {4.953639009461e-07, 0.5422482577932, -1.369053938287e-05, -1.388149123638e-07, 4.130460186475e-10,
     1.003062134004e-09},
    {-0.000983574751973, -3.494910007073e-05, -9.115471094014e-08, -1.253600531206e-09, 0.0, 0.0},
    {-0.0007340122593582, -2.608274038667e-05, -6.801532766279e-08, -9.353631945953e-10, 0.0, 0.0},
    {7.613340286951e-08, 2.954436235324e-09, 0.0, 0.0, 0.0, 0.0},
    {2.840564305844e-08, 1.102298100501e-09, 0.0, 0.0, 0.0, 0.0},
    {0.0, 0.0, 0.0, 0.0, 0.0, 0.0},
}};

double value_of(Terms const& terms, double u, double v) {
    double sum = 0.0;
    for (std::size_t row = kTerms; row-- > 0;) {
        double inner = 0.0;
        for (std::size_t column = kTerms; column-- > 0;) {
            inner = inner * v + terms[row][column];
        }
        sum = sum * u + inner;
    }
    return sum;
}

} // namespace

core::GeoPoint to_wgs84(PlanePoint point) {
    double const u = (point.x - kMiddle.x) / kUnit;
    double const v = (point.y - kMiddle.y) / kUnit;
    return {kMiddleDegrees.lon + value_of(kLongitude, u, v), kMiddleDegrees.lat + value_of(kLatitude, u, v)};
}

} // namespace hatang::desk

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/reports.hpp"

#include <fmt/format.h>

namespace hatang::desk::ledger {

namespace {

using core::Severity;

/// Streets that meet at a sharp angle lie over one another for some metres: that is no mistake of the register.
constexpr std::int64_t kWorthSayingMm = 20'000;

double metres(std::int64_t millimetres) {
    return static_cast<double>(millimetres) / 1000.0;
}

} // namespace

void Reports::stretch(Stretch const& stretch, bool outside, bool against_street) {
    auto& sum = m_streets[stretch.street];
    sum.repeated += stretch.repeated ? stretch.line_mm : 0;
    sum.shared += !stretch.repeated && stretch.side_by_side > 1 ? stretch.line_mm : 0;
    sum.outside += outside ? stretch.line_mm : 0;
    sum.against += against_street ? stretch.line_mm : 0;
}

void Reports::add(Severity severity, std::string code, std::string const& street, core::Words message) {
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    finding.value = street;
    finding.message = std::move(message);
    m_sink.add(std::move(finding));
}

void Reports::route_off_streets(Route const& route) {
    add(Severity::warning, "route-without-street", route.code,
        {fmt::format("tuyến cáp \"{}\" không nằm dọc đoạn đường nào trong sổ: chưa tính", route.code),
         fmt::format("route \"{}\" runs along no stretch of street of the register: it is not counted", route.code)});
}

void Reports::report(Street const& street, Metres const& sum) {
    if (sum.repeated >= kWorthSayingMm) {
        add(Severity::warning, "street-drawn-twice", street.code,
            {fmt::format("{:.1f} m của đoạn \"{}\" trùng với đoạn khác: chỉ tính một lần", metres(sum.repeated),
                         street.code),
             fmt::format("{:.1f} m of segment \"{}\" are drawn by another segment too: counted there",
                         metres(sum.repeated), street.code)});
    }
    if (sum.shared > 0) {
        add(Severity::info, "lines-side-by-side", street.code,
            {fmt::format(
                 "{:.1f} m của đoạn \"{}\" chạy song song với nét vẽ khác của cùng đường: chia nhau một lần tính",
                 metres(sum.shared), street.code),
             fmt::format("{:.1f} m of segment \"{}\" run beside another line of the same street: they share one count",
                         metres(sum.shared), street.code)});
    }
    if (sum.outside > 0) {
        add(Severity::warning, "outside-every-unit", street.code,
            {fmt::format("{:.3f} m của đoạn \"{}\" nằm ngoài mọi ranh giới", metres(sum.outside), street.code),
             fmt::format("{:.3f} m of segment \"{}\" lie outside every outline", metres(sum.outside), street.code)});
    }
    if (sum.against > 0) {
        add(Severity::warning, "state-against-routes", street.code,
            {fmt::format(
                 "đoạn \"{}\" ghi trạng thái cáp khác với các tuyến cáp trên đó ({:.1f} m): tính theo tuyến cáp",
                 street.code, metres(sum.against)),
             fmt::format("segment \"{}\" states other cables than the routes on it ({:.1f} m): the routes count",
                         street.code, metres(sum.against))});
    }
}

void Reports::end(std::vector<Street> const& streets) {
    for (auto const& [at, sum] : m_streets) {
        auto const& street = streets[at];
        report(street, sum);
        if (street.lines.empty() && street.stated_m) {
            add(Severity::info, "length-as-stated", street.code,
                {fmt::format("đoạn \"{}\" không có hình: tính theo chiều dài ghi {:.1f} m", street.code,
                             *street.stated_m),
                 fmt::format("segment \"{}\" has no line: its stated length of {:.1f} m counts", street.code,
                             *street.stated_m)});
        } else if (street.lines.empty()) {
            add(Severity::warning, "street-without-length", street.code,
                {fmt::format("đoạn \"{}\" không có hình, không ghi chiều dài: tính 0 m", street.code),
                 fmt::format("segment \"{}\" has no line and no stated length: it counts 0 m", street.code)});
        }
    }
}

} // namespace hatang::desk::ledger

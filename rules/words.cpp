// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/check_result.hpp"

namespace hatang::rules {

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
    case Verdict::pass: return "pass";
    case Verdict::not_applicable: return "not_applicable";
    case Verdict::needs_officer: return "needs_officer";
    case Verdict::fail: return "fail";
    }
    return "";
}

core::Words label(Verdict verdict) {
    switch (verdict) {
    case Verdict::pass: return {"đạt", "passes"};
    case Verdict::not_applicable: return {"không áp dụng", "does not apply"};
    case Verdict::needs_officer: return {"cần cán bộ xem xét", "needs an officer"};
    case Verdict::fail: return {"không đạt", "fails"};
    }
    return {};
}

std::string_view to_string(PermitDuty duty) {
    switch (duty) {
    case PermitDuty::unknown: return "unknown";
    case PermitDuty::exempt: return "exempt";
    case PermitDuty::notice: return "notice";
    case PermitDuty::permit: return "permit";
    }
    return "";
}

core::Words label(PermitDuty duty) {
    switch (duty) {
    case PermitDuty::unknown: return {"chưa xác định", "unknown"};
    case PermitDuty::exempt: return {"miễn giấy phép xây dựng", "exempt from the building permit"};
    case PermitDuty::notice:
        return {"miễn giấy phép, phải thông báo khởi công kèm hồ sơ", "exempt; notice of commencement with dossier"};
    case PermitDuty::permit: return {"phải có giấy phép xây dựng", "building permit needed"};
    }
    return {};
}

InForce in_force(Period const& period, core::Date on) {
    auto const earliest = period.earliest ? period.earliest : period.from;
    if ((earliest && on < *earliest) || (period.to && on >= *period.to)) {
        return InForce::no;
    }
    bool const begun = !period.from || on >= *period.from;
    bool const maybe_over = period.to_earliest && on >= *period.to_earliest;
    return begun && !maybe_over ? InForce::yes : InForce::unsure;
}

} // namespace hatang::rules

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/kinds/kinds.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace hatang::rules {

namespace {

std::vector<RuleKind> figures_of_the_mast() {
    return {RuleKind{"mast_class",
                     Phase::classification,
                     {"Phân loại cột", "Class of the mast"},
                     {"cột cồng kềnh hay không cồng kềnh, theo số đo", "bulky or not, from its figures"},
                     read_mast_class},
            RuleKind{"permit_duty",
                     Phase::duty,
                     {"Nghĩa vụ giấy phép", "Permit duty"},
                     {"miễn, thông báo khởi công hay phải có giấy phép", "exempt, notice of commencement, or permit"},
                     read_permit_duty},
            RuleKind{"attribute_limit",
                     Phase::limits,
                     {"Giới hạn một số đo", "Limit of one figure"},
                     {"một thuộc tính so với mức quy định", "one attribute against what is laid down"},
                     read_attribute_limit},
            RuleKind{"clearance",
                     Phase::limits,
                     {"Khoảng cách tĩnh không", "Clearance"},
                     {"khoảng cách tới công trình đi qua", "distance kept from what is crossed"},
                     read_clearance}};
}

std::vector<RuleKind> places() {
    return {RuleKind{"zone_prohibits",
                     Phase::limits,
                     {"Vùng không cho phép", "Zones that prohibit"},
                     {"không được đặt trong các loại vùng này", "not allowed in zones of these kinds"},
                     read_zone_prohibits},
            RuleKind{"proximity",
                     Phase::limits,
                     {"Bán kính quanh nơi bảo vệ", "Radius about protected places"},
                     {"phải nằm ngoài bán kính quanh các nơi này", "must lie outside a radius about these places"},
                     read_proximity},
            RuleKind{"street_front",
                     Phase::limits,
                     {"Mặt tiền tuyến đường", "Street front"},
                     {"không được đặt ở mặt tiền tuyến đường", "not allowed on the frontage of a street"},
                     read_street_front},
            RuleKind{"zone_limits",
                     Phase::limits,
                     {"Vùng hạn chế chiều cao", "Zones that limit height"},
                     {"chiều cao không quá mức của vùng", "height at most what the zone allows"},
                     read_zone_limits}};
}

std::vector<RuleKind> neighbours_and_form() {
    return {
        RuleKind{"spacing",
                 Phase::limits,
                 {"Khoảng cách giữa các cột", "Spacing of masts"},
                 {"khoảng cách tối thiểu theo khu vực, mạng và loại cột", "least distance by area, network and class"},
                 read_spacing},
        RuleKind{
            "sharing_duty",
            Phase::limits,
            {"Dùng chung cột", "Duty to share"},
            {"trong phạm vi này phải dùng chung cột đang có", "within this distance a standing mast must be shared"},
            read_sharing_duty},
        RuleKind{"form_required",
                 Phase::limits,
                 {"Hình thức cột", "Form of the mast"},
                 {"phải ngụy trang hoặc dùng kiểu cột nhất định", "must be disguised or of certain kinds"},
                 read_form_required}};
}

std::vector<RuleKind> other_bodies() {
    return {
        RuleKind{"surface_limit",
                 Phase::limits,
                 {"Bề mặt giới hạn chướng ngại vật", "Obstacle surfaces"},
                 {"đỉnh cột không vượt bề mặt giới hạn của sân bay", "the top stays under the surfaces of aerodromes"},
                 read_surface_limit},
        RuleKind{"approval_duty",
                 Phase::limits,
                 {"Phải có chấp thuận", "Agreement of another body"},
                 {"từ mức này phải có văn bản chấp thuận", "from this figure on another body must agree"},
                 read_approval_duty},
        RuleKind{"railway_fall_distance",
                 Phase::limits,
                 {"Khoảng cách đổ tới đường sắt", "Fall distance to railways"},
                 {"chân cột cách đường sắt theo chiều cao", "mast foot from the railway by its height"},
                 read_railway_fall_distance},
        RuleKind{"aerial_ban",
                 Phase::limits,
                 {"Cấm treo cáp", "Aerial ban"},
                 {"không treo cáp mới qua các vùng này", "no new aerial cable through these zones"},
                 read_aerial_ban}};
}

std::vector<RuleKind> papers() {
    return {RuleKind{"dig_once",
                     Phase::limits,
                     {"Đào một lần", "Dig once"},
                     {"phối hợp thi công trong khu vực công trình", "trench together inside works areas"},
                     read_dig_once},
            RuleKind{"dossier_complete",
                     Phase::limits,
                     {"Thành phần hồ sơ", "Dossier"},
                     {"hồ sơ đủ các tài liệu quy định", "the dossier holds what is laid down"},
                     read_dossier_complete},
            RuleKind{"emf_inspection_due",
                     Phase::limits,
                     {"Kiểm định trạm gốc", "EMF inspection"},
                     {"giấy chứng nhận kiểm định còn hạn", "the inspection certificate holds"},
                     read_emf_inspection_due},
            RuleKind{"procedure",
                     Phase::limits,
                     {"Thẩm quyền và thời hạn", "Authority and days"},
                     {"cơ quan giải quyết và số ngày", "who decides, in how many days"},
                     read_procedure},
            RuleKind{"statement",
                     Phase::limits,
                     {"Quy định khác", "What else is laid down"},
                     {"điều phải biết, không có số đo để so", "to be known; no figure to hold it against"},
                     read_statement},
            RuleKind{"unseen_text",
                     Phase::limits,
                     {"Văn bản chưa thấy", "Text not seen"},
                     {"văn bản có hiệu lực nhưng chưa thấy nội dung", "in force, but its text was not seen"},
                     read_unseen_text}};
}

} // namespace

std::span<RuleKind const> rule_kinds() {
    static std::vector<RuleKind> const kKinds = [] {
        std::vector<RuleKind> all;
        for (auto const group : {figures_of_the_mast, places, neighbours_and_form, other_bodies, papers}) {
            auto kinds = group();
            all.insert(all.end(), std::make_move_iterator(kinds.begin()), std::make_move_iterator(kinds.end()));
        }
        return all;
    }();
    return kKinds;
}

RuleKind const* find_rule_kind(std::string_view name) {
    auto const kinds = rule_kinds();
    auto const found =
        std::find_if(kinds.begin(), kinds.end(), [name](RuleKind const& each) { return each.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace hatang::rules

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/attributes.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::rules {

namespace {

using Type = AttributeType;

constexpr std::size_t kMostAttributes = 500;

std::vector<Attribute> figures() {
    return {
        {"height_m", Type::number, "m", {"Chiều cao cột", "Height of the mast"}, false, "height_m > 15"},
        {"host_height_m",
         Type::number,
         "m",
         {"Chiều cao công trình bên dưới", "Height of the building below"},
         false,
         "host_height_m > 0"},
        {"half_width_m",
         Type::number,
         "m",
         {"Từ tim cột ra điểm xa nhất", "Mast centre to outermost point"},
         false,
         "half_width_m <= 0.5"},
        {"ground_elevation_m",
         Type::number,
         "m",
         {"Cao độ mặt đất", "Ground elevation"},
         false,
         "ground_elevation_m > 100"},
    };
}

std::vector<Attribute> words_and_days() {
    return {
        {"mast_class_declared",
         Type::text,
         "",
         {"Loại cột khai", "Declared class"},
         false,
         "mast_class_declared = 'A2a'"},
        {"structure_kind", Type::text, "", {"Kiểu cột", "Structure kind"}, false, "structure_kind = 'monopole'"},
        {"disguise", Type::text, "", {"Hình thức ngụy trang", "Disguise"}, false, "disguise IS NOT NULL"},
        {"operators", Type::texts, "", {"Doanh nghiệp", "Operators"}, false, "A_CONTAINS(operators, ('VNPT'))"},
        {"location", Type::text, "", {"Vị trí đặt", "Where it stands"}, false, "location IN ('park', 'square')"},
        {"in_plan", Type::flag, "", {"Phù hợp quy hoạch đã duyệt", "Fits the approved plan"}, false, "in_plan = TRUE"},
        {"inside_limits",
         Type::flag,
         "",
         {"Không làm thay đổi kiến trúc, kết cấu, an toàn công trình",
          "Does not change the building's architecture, structure and safety"},
         false,
         "inside_limits = TRUE"},
        {"documents",
         Type::texts,
         "",
         {"Tài liệu trong hồ sơ", "Documents in the dossier"},
         false,
         "A_CONTAINS(documents, ('sharing_plan'))"},
        {"emf_certificate_on",
         Type::day,
         "",
         {"Ngày cấp giấy chứng nhận kiểm định", "Day of the EMF certificate"},
         false,
         "emf_certificate_on > DATE('2021-01-01')"},
        {"existing", Type::flag, "", {"Đang tồn tại", "Stands already"}, false, "existing = FALSE"},
    };
}

std::vector<Attribute> derived_attributes() {
    return {
        {"total_height_m",
         Type::number,
         "m",
         {"Chiều cao tính từ mặt đất", "Height over ground"},
         true,
         "total_height_m >= 45"},
        {"top_elevation_m",
         Type::number,
         "m",
         {"Cao độ đỉnh cột", "Elevation of the top"},
         true,
         "top_elevation_m > 90"},
        {"mast_class", Type::text, "", {"Loại cột theo quy định", "Class by the law"}, true, "mast_class = 'A2'"},
        {"mast_subclass", Type::text, "", {"Phân loại chi tiết", "Subclass"}, true, "mast_subclass = 'A2b'"},
        {"bulky", Type::flag, "", {"Cồng kềnh", "Bulky"}, true, "bulky = TRUE"},
        {"area", Type::text, "", {"Khu vực", "Area"}, true, "area = 'urban'"},
        {"zones",
         Type::texts,
         "",
         {"Loại vùng tại đây", "Kinds of zones here"},
         true,
         "A_CONTAINS(zones, ('heritage'))"},
        {"permit_duty", Type::text, "", {"Nghĩa vụ giấy phép", "Permit duty"}, true, "permit_duty = 'permit'"},
    };
}

core::cql2::ValueType value_type(Type type) {
    switch (type) {
    case Type::number: return core::cql2::ValueType::number;
    case Type::text: return core::cql2::ValueType::text;
    case Type::flag: return core::cql2::ValueType::boolean;
    case Type::day: return core::cql2::ValueType::date;
    case Type::texts: return core::cql2::ValueType::array;
    }
    return core::cql2::ValueType::unknown;
}

constexpr std::array<std::string_view, kSubjectKinds> kSubjectWords{"mast", "cable", "duct", "pole"};

} // namespace

std::string_view to_string(SubjectKind kind) {
    return kSubjectWords[static_cast<std::size_t>(kind)];
}

std::optional<SubjectKind> parse_subject_kind(std::string_view word) {
    auto const* const found = std::find(kSubjectWords.begin(), kSubjectWords.end(), word);
    return found == kSubjectWords.end() ? std::nullopt
                                        : std::optional(static_cast<SubjectKind>(found - kSubjectWords.begin()));
}

core::Words label(SubjectKind kind) {
    static std::array<core::Words, kSubjectKinds> const kLabels{core::Words{"cột ăng ten", "antenna mast"},
                                                                {"tuyến cáp", "cable route"},
                                                                {"cống, hào, tuy nen", "duct, trench or tunnel"},
                                                                {"cột treo cáp", "pole"}};
    return kLabels[static_cast<std::size_t>(kind)];
}

Attributes::Attributes() {
    for (auto const group : {figures, words_and_days, derived_attributes}) {
        auto attributes = group();
        m_all.insert(m_all.end(), std::make_move_iterator(attributes.begin()),
                     std::make_move_iterator(attributes.end()));
    }
    if (m_all.size() != kKnownCount) {
        throw core::internal_error("the known attributes and their indices disagree");
    }
}

std::size_t Attributes::declare(Attribute attribute) {
    if (auto const known = find(attribute.name)) {
        Attribute const& other = m_all[*known];
        if (other.type != attribute.type || other.unit != attribute.unit) {
            throw core::data_error(
                {fmt::format("thuộc tính '{}' đã có với kiểu hoặc đơn vị khác", attribute.name),
                 fmt::format("attribute '{}' is known already with another type or unit", attribute.name)});
        }
        return *known;
    }
    if (m_all.size() >= kMostAttributes) {
        throw core::data_error({fmt::format("quá {} thuộc tính", kMostAttributes),
                                fmt::format("more than {} attributes", kMostAttributes)});
    }
    m_all.push_back(std::move(attribute));
    return m_all.size() - 1;
}

std::optional<std::size_t> Attributes::find(std::string_view name) const {
    auto const found =
        std::find_if(m_all.begin(), m_all.end(), [name](Attribute const& each) { return each.name == name; });
    return found == m_all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_all.begin()));
}

core::cql2::Schema Attributes::schema() const {
    std::vector<core::cql2::PropertySpec> properties;
    properties.reserve(m_all.size());
    for (Attribute const& each : m_all) {
        properties.push_back({each.name, value_type(each.type), {}, std::string(each.example)});
    }
    return core::cql2::Schema(std::move(properties));
}

} // namespace hatang::rules

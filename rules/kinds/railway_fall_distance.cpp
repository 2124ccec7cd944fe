// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// railway_fall_distance: mast foot to the railway at least factor × height and at least at_least_m.
/// Parameters: attribute (measured distance, m), factor, at_least_m.
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::rules {

namespace {

class FallDistance final : public RuleBody {
public:
    FallDistance(core::MapReader& reader, Attributes const& attributes)
        : m_factor(reader.need_number("factor")), m_least(reader.need_number("at_least_m")) {
        std::string const name = reader.need_text("attribute");
        auto const index = attributes.find(name);
        if (!index || attributes[*index].type != AttributeType::number || m_factor <= 0.0) {
            reader.refuse({"'attribute' phải là thuộc tính số (mét), 'factor' lớn hơn 0",
                           "'attribute' must be a number in metres, 'factor' more than 0"});
        }
        m_index = *index;
    }
    Judgement judge(Case const& question) const override {
        auto const* const distance = std::get_if<double>(&question.subject.value(m_index));
        auto const height = question.subject.number(Known::height_m);
        if (distance == nullptr) {
            return officer({"chưa biết khoảng cách đến đường sắt", "the distance to the railway is unknown"});
        }
        if (!height) {
            return officer_needs(question.attributes, Known::height_m);
        }
        double const limit = std::max(m_factor * *height, m_least);
        Judgement judgement = holds(Comparison::at_least, *distance, limit) ? passes({}) : fails({});
        judgement.measured = Quantity{*distance, "m"};
        judgement.limit = Limit{">=", limit, "m"};
        judgement.message = {
            fmt::format("chân cột cách đường sắt {}, tối thiểu {} ({} lần chiều cao, không nhỏ hơn {})",
                        figure(*distance, "m").vi, figure(limit, "m").vi, figure(m_factor).vi, figure(m_least, "m").vi),
            fmt::format("mast foot {} from the railway, at least {} ({} times the height, not under {})",
                        figure(*distance, "m").en, figure(limit, "m").en, figure(m_factor).en,
                        figure(m_least, "m").en)};
        return judgement;
    }
    void critical_heights(Case const& question, std::vector<double>& heights) const override {
        if (auto const* const distance = std::get_if<double>(&question.subject.value(m_index))) {
            heights.push_back(*distance / m_factor);
        }
    }

private:
    double m_factor;
    double m_least;
    std::size_t m_index = 0;
};

} // namespace

std::shared_ptr<RuleBody const> read_railway_fall_distance(core::MapReader& reader, Attributes const& attributes) {
    return std::make_shared<FallDistance>(reader, attributes);
}

} // namespace hatang::rules

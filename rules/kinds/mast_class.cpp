// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// mast_class: whether a mast is bulky ("cồng kềnh"), from its figures.
/// Parameters: max_share_of_host (ratio of the building's height), max_height_m, max_half_width_m.
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::rules {

namespace {

constexpr std::string_view kNotBulky = "A1";
constexpr std::string_view kBulky = "A2";

class MastClass final : public RuleBody {
public:
    explicit MastClass(core::MapReader& reader)
        : m_share(reader.need_number("max_share_of_host")), m_height(reader.need_number("max_height_m")),
          m_half_width(reader.need_number("max_half_width_m")) {}

    Judgement judge(Case const& question) const override {
        Subject const& mast = question.subject;
        auto const height = mast.number(Known::height_m);
        auto const host = mast.number(Known::host_height_m);
        if (!mast.text(Known::disguise).empty()) {
            return officer({"có ngụy trang: phải xem có ẩn trong hoặc mô phỏng bộ phận công trình không",
                            "disguised: whether it is hidden in or imitates part of the building must be looked at"});
        }
        if (!height) {
            return officer_needs(question.attributes, Known::height_m);
        }
        if (!host) {
            return officer_needs(question.attributes, Known::host_height_m);
        }
        return by_figures(question, *height, *host);
    }
    void critical_heights(Case const& question, std::vector<double>& heights) const override {
        heights.push_back(limit(question.subject.number(Known::host_height_m).value_or(0.0)));
    }

private:
    double limit(double host) const { return std::min(m_share * host, m_height); }

    Judgement by_figures(Case const& question, double height, double host) const {
        if (host <= 0.0) {
            return classed(kBulky, height, 0.0,
                           {"dựng trên mặt đất, không nằm trong hoặc trên công trình",
                            "stands on the ground, not in or on a building"});
        }
        double const most = limit(host);
        auto const share = figure(m_share * 100.0);
        auto const cap = figure(most, "m");
        auto const host_words = figure(host, "m");
        auto const mine = figure(height, "m");
        if (!holds(Comparison::at_most, height, most)) {
            return classed(kBulky, height, most,
                           {fmt::format("cột cao {}, quá {} ({} % của công trình cao {}, nhiều nhất {} m)", mine.vi,
                                        cap.vi, share.vi, host_words.vi, figure(m_height).vi),
                            fmt::format("the mast is {} high, over {} ({} % of the {} building, at most {} m)", mine.en,
                                        cap.en, share.en, host_words.en, figure(m_height).en)});
        }
        auto const width = question.subject.number(Known::half_width_m);
        if (width && !holds(Comparison::at_most, *width, m_half_width)) {
            return classed(kBulky, height, most,
                           {fmt::format("tim cột ra điểm xa nhất {}, quá {}", figure(*width, "m").vi,
                                        figure(m_half_width, "m").vi),
                            fmt::format("mast centre to outermost point {}, over {}", figure(*width, "m").en,
                                        figure(m_half_width, "m").en)});
        }
        if (question.subject.flag(Known::inside_limits) == false) {
            return classed(kBulky, height, most,
                           {"làm thay đổi kiến trúc, kết cấu chịu lực hoặc an toàn của công trình",
                            "changes the building's architecture, bearing structure or safety"});
        }
        if (!width) {
            return officer_needs(question.attributes, Known::half_width_m);
        }
        return classed(
            kNotBulky, height, most,
            {fmt::format("cột cao {}, trong {}; bề rộng {}", mine.vi, cap.vi, figure(*width, "m").vi),
             fmt::format("the mast is {} high, within {}; width {}", mine.en, cap.en, figure(*width, "m").en)});
    }
    static Judgement classed(std::string_view name, double height, double most, core::Words because) {
        Judgement judgement = passes(std::move(because));
        judgement.mast_class = name;
        judgement.measured = Quantity{height, "m"};
        judgement.limit = Limit{"<=", most, "m"};
        return judgement;
    }

    double m_share;
    double m_height;
    double m_half_width;
};

} // namespace

std::shared_ptr<RuleBody const> read_mast_class(core::MapReader& reader, Attributes const&) {
    return std::make_shared<MastClass>(reader);
}

} // namespace hatang::rules

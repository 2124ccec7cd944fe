// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// mast_class: whether a mast is bulky ("cồng kềnh"), from its figures.
/// Parameters: max_share_of_host (ratio of the building's height), max_height_m, max_half_width_m. The last two may be
/// left out where that part of the text was not seen: such a rule tells what is bulky, never what is not.
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
        : m_share(reader.need_number("max_share_of_host")), m_height(reader.number("max_height_m")),
          m_half_width(reader.number("max_half_width_m")) {}

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
    double limit(double host) const { return m_height ? std::min(m_share * host, *m_height) : m_share * host; }
    core::Words words_of_limit(double host) const {
        auto const share = figure(m_share * 100.0);
        auto const of = figure(host, "m");
        core::Words words{fmt::format("{} % của công trình cao {}", share.vi, of.vi),
                          fmt::format("{} % of the {} building", share.en, of.en)};
        if (m_height) {
            words.vi += fmt::format(", nhiều nhất {}", figure(*m_height, "m").vi);
            words.en += fmt::format(", at most {}", figure(*m_height, "m").en);
        }
        return words;
    }

    Judgement by_figures(Case const& question, double height, double host) const {
        if (host <= 0.0) {
            return classed(kBulky, height, 0.0,
                           {"dựng trên mặt đất, không nằm trong hoặc trên công trình",
                            "stands on the ground, not in or on a building"});
        }
        double const most = limit(host);
        auto const cap = figure(most, "m");
        auto const mine = figure(height, "m");
        if (!holds(Comparison::at_most, height, most)) {
            auto const why = words_of_limit(host);
            return classed(kBulky, height, most,
                           {fmt::format("cột cao {}, quá {} ({})", mine.vi, cap.vi, why.vi),
                            fmt::format("the mast is {} high, over {} ({})", mine.en, cap.en, why.en)});
        }
        auto const width = question.subject.number(Known::half_width_m);
        if (width && m_half_width && !holds(Comparison::at_most, *width, *m_half_width)) {
            return classed(kBulky, height, most,
                           {fmt::format("tim cột ra điểm xa nhất {}, quá {}", figure(*width, "m").vi,
                                        figure(*m_half_width, "m").vi),
                            fmt::format("mast centre to outermost point {}, over {}", figure(*width, "m").en,
                                        figure(*m_half_width, "m").en)});
        }
        if (question.subject.flag(Known::inside_limits) == false) {
            return classed(kBulky, height, most,
                           {"làm thay đổi kiến trúc, kết cấu chịu lực hoặc an toàn của công trình",
                            "changes the building's architecture, bearing structure or safety"});
        }
        if (!m_height || !m_half_width) {
            return unseen_part(cap);
        }
        if (!width) {
            return officer_needs(question.attributes, Known::half_width_m);
        }
        return classed(
            kNotBulky, height, most,
            {fmt::format("cột cao {}, trong {}; bề rộng {}", mine.vi, cap.vi, figure(*width, "m").vi),
             fmt::format("the mast is {} high, within {}; width {}", mine.en, cap.en, figure(*width, "m").en)});
    }
    static Judgement unseen_part(core::Words const& cap) {
        return officer({fmt::format("cột không quá {}, nhưng phần còn lại của định nghĩa chưa thấy", cap.vi),
                        fmt::format("the mast is within {}, but the rest of the definition was not seen", cap.en)});
    }
    static Judgement classed(std::string_view name, double height, double most, core::Words because) {
        Judgement judgement = passes(std::move(because));
        judgement.mast_class = name;
        judgement.measured = Quantity{height, "m"};
        judgement.limit = Limit{"<=", most, "m"};
        return judgement;
    }

    double m_share;
    std::optional<double> m_height;
    std::optional<double> m_half_width;
};

} // namespace

std::shared_ptr<RuleBody const> read_mast_class(core::MapReader& reader, Attributes const&) {
    return std::make_shared<MastClass>(reader);
}

} // namespace hatang::rules

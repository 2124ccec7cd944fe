// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// spacing: least distance to other masts and pending applications, by area, network and the proposal's class and
/// height; sharing_duty: within that distance of a standing mast, share it. Parameters: neighbours (class prefix, for
/// example A2; empty = all), neighbours_over_m (masts up to this height are no neighbours), table: rows of {area
/// (urban, rural), network (same, different), class (subclass), over_m, to_m (height of the proposal: over_m < h <=
/// to_m), min_m}; what a row leaves out counts always.
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace hatang::rules {

namespace {

enum class Network : std::uint8_t { any, same, different };

struct Row {
    std::string area;
    Network network = Network::any;
    std::string subclass;
    double over = 0.0;
    double to = std::numeric_limits<double>::infinity();
    double min = 0.0;
};

/// Least distances that could be meant; unequal where area, class or height is unknown.
struct Range {
    double least = std::numeric_limits<double>::infinity();
    double most = 0.0;
    bool any = false;
    bool none_possible = true; ///< nothing known forbids that no row fits
};

class Spacing final : public RuleBody {
public:
    Spacing(core::MapReader& reader, bool sharing)
        : m_neighbours(reader.text("neighbours")), m_neighbours_over(reader.number("neighbours_over_m").value_or(0.0)),
          m_sharing(sharing) {
        for (core::MapReader each : reader.maps("table")) {
            m_rows.push_back(read_row(each));
            m_reach = std::max(m_reach, m_rows.back().min);
        }
        if (m_rows.empty()) {
            reader.refuse({"thiếu 'table': các dòng khoảng cách", "'table' is missing: rows of distances"});
        }
    }
    double reach_m() const override { return m_reach; }

    Judgement judge(Case const& question) const override {
        return question.with_words ? full(question) : brief(question);
    }
    void critical_heights(Case const&, std::vector<double>& heights) const override {
        for (Row const& row : m_rows) {
            heights.insert(heights.end(), {row.over, row.to});
        }
    }
    void boundaries(Case const& question, spatial::BoundaryCollector& collector) const override {
        std::vector<double> radii;
        for (Row const& row : m_rows) {
            if (std::find(radii.begin(), radii.end(), row.min) == radii.end()) {
                radii.push_back(row.min);
            }
        }
        for (NearbyMast const& near :
             question.around.masts_near(question.subject.position, m_reach + collector.within_m())) {
            for (double const radius : is_counted(question, *near.mast) ? radii : std::vector<double>{}) {
                collector.add_circle(near.mast->position, radius);
            }
        }
    }

private:
    /// Ranges by Network.
    using Ranges = std::array<Range, 3>;
    static Range const& of(Ranges const& ranges, Network network) { return ranges[static_cast<std::size_t>(network)]; }

    Ranges ranges_for(Subject const& subject) const {
        return {range_for(subject, Network::any), range_for(subject, Network::same),
                range_for(subject, Network::different)};
    }
    static bool has_row(Ranges const& ranges) {
        return of(ranges, Network::same).any || of(ranges, Network::different).any;
    }
    Judgement full(Case const& question) const {
        Judgement worst = passes({});
        auto const ranges = ranges_for(question.subject);
        if (!has_row(ranges)) {
            worst.verdict = Verdict::not_applicable;
            worst.message = {"bảng khoảng cách không có dòng cho trường hợp này",
                             "the table of distances has no row for this case"};
            return worst;
        }
        for (NearbyMast const& near : question.around.masts_near(question.subject.position, m_reach)) {
            weigh(question, ranges, near, worst);
        }
        if (worst.others.empty()) {
            worst.message = {"không có cột nào trong khoảng cách quy định", "no mast within the distance"};
        }
        return worst;
    }
    /// The verdict alone: no order of neighbours, no list, and nothing more to weigh after a failure.
    Judgement brief(Case const& question) const {
        Judgement judgement;
        auto const ranges = ranges_for(question.subject);
        if (!has_row(ranges)) {
            return judgement;
        }
        judgement.verdict = Verdict::pass;
        double const reach = std::max({ranges[0].most, ranges[1].most, ranges[2].most});
        question.around.each_mast_near(question.subject.position, reach, [&](MastMark const& mast, double distance) {
            auto const verdict = verdict_beside(of(ranges, network_of(question.subject, mast)), mast, distance);
            if (verdict && is_counted(question, mast)) {
                judgement.verdict = *verdict;
            }
            return judgement.verdict != Verdict::fail;
        });
        return judgement;
    }
    /// Nothing when the mast is far enough.
    std::optional<Verdict> verdict_beside(Range const& range, MastMark const& mast, double distance_m) const {
        if (!range.any || holds(Comparison::at_least, distance_m, range.most)) {
            return std::nullopt;
        }
        bool const surely_meant =
            (m_neighbours.empty() || !mast.mast_class.empty()) && (m_neighbours_over <= 0.0 || mast.height_m > 0.0);
        bool const surely = surely_meant && !holds(Comparison::at_least, distance_m, range.least);
        return surely ? Verdict::fail : Verdict::needs_officer;
    }
    static Row read_row(core::MapReader& each) {
        Row row;
        row.area = each.text("area");
        row.subclass = each.text("class");
        row.over = each.number("over_m").value_or(row.over);
        row.to = each.number("to_m").value_or(row.to);
        row.min = each.need_number("min_m");
        std::string const network = each.text("network");
        bool const known = network.empty() || network == "same" || network == "different";
        if (!known || row.min <= 0.0 || row.to <= row.over ||
            (!row.area.empty() && row.area != "urban" && row.area != "rural")) {
            each.refuse({"dòng khoảng cách sai: area urban/rural, network same/different, min_m > 0, over_m < to_m",
                         "wrong row: area urban/rural, network same/different, min_m > 0, over_m < to_m"});
        }
        row.network = network.empty() ? Network::any : network == "same" ? Network::same : Network::different;
        each.finish();
        return row;
    }
    bool is_counted(Case const& question, MastMark const& mast) const {
        auto const& own = question.subject.own_codes;
        bool const may_be_meant = mast.mast_class.empty() || mast.mast_class.starts_with(m_neighbours);
        bool const too_small = mast.height_m > 0.0 && holds(Comparison::at_most, mast.height_m, m_neighbours_over);
        return mast.in_service && may_be_meant && !too_small &&
               std::find(own.begin(), own.end(), mast.code) == own.end() && !(m_sharing && mast.pending);
    }
    /// Over the rows that fit, or may fit where something is unknown.
    Range range_for(Subject const& subject, Network network) const {
        auto const area = subject.text(Known::area);
        auto const subclass = subject.text(Known::mast_subclass);
        auto const height = subject.number(Known::height_m);
        Range range;
        for (Row const& row : m_rows) {
            bool const area_fits = row.area.empty() || area.empty() || row.area == area;
            bool const class_fits = row.subclass.empty() || subclass.empty() || row.subclass == subclass;
            bool const height_fits = !height || (*height > row.over && *height <= row.to);
            bool const network_fits = row.network == Network::any || network == Network::any || row.network == network;
            if (!area_fits || !class_fits || !height_fits || !network_fits) {
                continue;
            }
            range.any = true;
            range.least = std::min(range.least, row.min);
            range.most = std::max(range.most, row.min);
            range.none_possible = range.none_possible && !row.subclass.empty() && subclass.empty();
        }
        if (range.any && range.none_possible) {
            range.least = 0.0;
        }
        return range;
    }
    static Network network_of(Subject const& subject, MastMark const& mast) {
        auto const& mine = subject.texts(Known::operators);
        if (mine.empty() || mast.operator_code.empty()) {
            return Network::any;
        }
        return std::find(mine.begin(), mine.end(), mast.operator_code) != mine.end() ? Network::same
                                                                                     : Network::different;
    }
    void weigh(Case const& question, Ranges const& ranges, NearbyMast const& near, Judgement& worst) const {
        Network const network = network_of(question.subject, *near.mast);
        Range const& range = of(ranges, network);
        auto const verdict = verdict_beside(range, *near.mast, near.distance_m);
        if (!verdict || !is_counted(question, *near.mast)) {
            return;
        }
        if (worst.others.empty() || (verdict == Verdict::fail && worst.verdict != Verdict::fail)) {
            worst.verdict = *verdict;
            worst.measured = Quantity{near.distance_m, "m"};
            worst.limit = Limit{">=", verdict == Verdict::fail ? range.least : range.most, "m"};
            describe(near, network, range, *verdict, worst);
        }
        worst.others.push_back(
            {near.mast->pending ? "application" : "site", near.mast->code, near.mast->operator_code, near.distance_m});
    }
    void describe(NearbyMast const& near, Network network, Range const& range, Verdict verdict,
                  Judgement& worst) const {
        auto const distance = figure(near.distance_m, "m");
        auto const limit = figure(verdict == Verdict::fail ? range.least : range.most, "m");
        core::Words const what = near.mast->pending ? core::Words{"hồ sơ đang giải quyết", "the pending application"}
                                                    : core::Words{"cột", "mast"};
        core::Words const kin = network == Network::same        ? core::Words{", cùng mạng", ", same network"}
                                : network == Network::different ? core::Words{", khác mạng", ", different network"}
                                                                : core::Words{};
        core::Words const doubt = verdict == Verdict::fail ? core::Words{}
                                                           : core::Words{"; chưa đủ thông tin để kết luận",
                                                                         "; not enough is known to decide"};
        core::Words const demand = m_sharing ? core::Words{"phải dùng chung trong phạm vi", "it must be shared within"}
                                             : core::Words{"tối thiểu", "at least"};
        worst.message = {fmt::format("cách {} {} ({}){} {}, {} {}{}", what.vi, near.mast->code,
                                     near.mast->operator_code, kin.vi, distance.vi, demand.vi, limit.vi, doubt.vi),
                         fmt::format("{} from {} {} ({}){}, {} {}{}", distance.en, what.en, near.mast->code,
                                     near.mast->operator_code, kin.en, demand.en, limit.en, doubt.en)};
    }

    std::string m_neighbours;
    double m_neighbours_over;
    std::vector<Row> m_rows;
    double m_reach = 0.0;
    bool m_sharing;
};

} // namespace

std::shared_ptr<RuleBody const> read_spacing(core::MapReader& reader, Attributes const&) {
    return std::make_shared<Spacing>(reader, false);
}

std::shared_ptr<RuleBody const> read_sharing_duty(core::MapReader& reader, Attributes const&) {
    return std::make_shared<Spacing>(reader, true);
}

} // namespace hatang::rules

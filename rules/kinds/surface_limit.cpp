// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// surface_limit: the top of the mast stays under the obstacle surfaces of every aerodrome. The lowest surface at the
/// place decides. Shielding is an officer's ground and is not applied. Parameters: surfaces (surface_blocks.hpp),
/// only_runways (codes "DAD 17L/35R"; empty = all).
#include "core/error.hpp"
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"
#include "rules/kinds/surface_blocks.hpp"
#include "spatial/geodesic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

namespace hatang::rules {

namespace {

struct LowestSurface {
    AerodromeMark const* aerodrome = nullptr;
    spatial::SurfaceLimit limit;
};

/// The names of the international tables, in Vietnamese; others as the pack writes them.
core::Words surface_words(std::string const& name) {
    static std::map<std::string, core::Words, std::less<>> const kNames{
        {"inner_horizontal", {"mặt ngang trong", "inner horizontal surface"}},
        {"conical", {"mặt hình nón", "conical surface"}},
        {"outer_horizontal", {"mặt ngang ngoài", "outer horizontal surface"}},
        {"approach", {"mặt tiếp cận", "approach surface"}},
        {"inner_approach", {"mặt tiếp cận trong", "inner approach surface"}},
        {"transitional", {"mặt chuyển tiếp", "transitional surface"}},
        {"take_off_climb", {"mặt lấy độ cao cất cánh", "take-off climb surface"}},
        {"horizontal", {"mặt ngang", "horizontal surface"}},
        {"straight_in_upper", {"mặt trên của tiếp cận thẳng", "upper straight-in surface"}},
    };
    auto const found = kNames.find(name);
    return found == kNames.end() ? core::same_words(name) : found->second;
}

class SurfaceLimit final : public RuleBody {
public:
    explicit SurfaceLimit(core::MapReader& reader)
        : m_family(read_surfaces(reader)), m_only(reader.texts("only_runways")) {
        // Wrong figures are told when the pack is read, not at the first case.
        spatial::Runway const trial{"trial", {{108.0, 16.0}, 0.0, "18"}, {{108.0, 16.03}, 0.0, "36"}};
        core::while_doing({fmt::format("đọc '{}' dòng {}", reader.source(), reader.line()),
                           fmt::format("reading '{}' line {}", reader.source(), reader.line())},
                          [&] { return spatial::ObstacleSurfaces({trial}, 0.0, m_family).box(); });
    }
    Judgement judge(Case const& question) const override {
        if (question.around.aerodromes().empty()) {
            return officer({"sổ chưa có sân bay nào để đối chiếu", "the register holds no aerodrome to check against"});
        }
        if (auto const unknown = unknown_near(question)) {
            return *unknown;
        }
        auto const lowest = lowest_at(question.around, question.subject.position);
        if (!lowest) {
            Judgement judgement =
                passes({"ngoài mọi bề mặt giới hạn chướng ngại vật", "outside every obstacle surface"});
            judgement.verdict = Verdict::not_applicable;
            return judgement;
        }
        return under(question, *lowest);
    }
    void critical_heights(Case const& question, std::vector<double>& heights) const override {
        auto const mast = question.subject.number(Known::height_m);
        auto const top = question.subject.number(Known::top_elevation_m);
        auto const lowest = lowest_at(question.around, question.subject.position);
        if (mast && top && lowest) {
            heights.push_back(lowest->limit.limit_amsl_m - (*top - *mast));
        }
    }
    void boundaries(Case const& question, spatial::BoundaryCollector& collector) const override {
        auto const top = question.subject.number(Known::top_elevation_m);
        if (!top) {
            return;
        }
        for (AerodromeMark const& aerodrome : question.around.aerodromes()) {
            auto const surfaces = surfaces_of(aerodrome);
            if (surfaces == nullptr || !surfaces->box().contains(question.subject.position)) {
                continue;
            }
            for (spatial::BoundaryPiece const& piece : surfaces->boundaries(*top)) {
                collector.add_piece(piece);
            }
        }
    }
    std::vector<RuleOutline> outlines(core::GeoPoint at, Surroundings const& around) const override {
        std::vector<RuleOutline> outlines;
        for (AerodromeMark const& aerodrome : around.aerodromes()) {
            auto const surfaces = surfaces_of(aerodrome);
            auto const limits = surfaces == nullptr ? std::vector<spatial::SurfaceLimit>{} : surfaces->at(at);
            for (spatial::SurfaceLimit const& each : limits) {
                bool const again = std::any_of(outlines.begin(), outlines.end(),
                                               [&each](RuleOutline const& made) { return made.name == each.surface; });
                if (!again) {
                    outlines.push_back({each.surface, each.limit_amsl_m, surfaces->outline_wkb(each.surface)});
                }
            }
        }
        std::stable_sort(outlines.begin(), outlines.end(),
                         [](RuleOutline const& a, RuleOutline const& b) { return a.limit_amsl_m < b.limit_amsl_m; });
        return outlines;
    }

private:
    /// Farther than any surface of the families in use reaches (15 km and the runway).
    static constexpr double kFarFromAerodrome_m = 20'000.0;

    bool counts(AerodromeMark const& aerodrome, spatial::Runway const& runway) const {
        return m_only.empty() ||
               std::find(m_only.begin(), m_only.end(), aerodrome.code + " " + runway.code) != m_only.end();
    }
    /// Built once for an aerodrome; nullptr where an elevation is unknown or no runway counts.
    std::shared_ptr<spatial::ObstacleSurfaces const> surfaces_of(AerodromeMark const& aerodrome) const {
        std::lock_guard const lock(m_mutex);
        auto const [entry, fresh] = m_built.try_emplace(aerodrome.serial);
        if (fresh && aerodrome.elevation_m) {
            std::vector<spatial::Runway> runways;
            std::copy_if(aerodrome.runways.begin(), aerodrome.runways.end(), std::back_inserter(runways),
                         [&](spatial::Runway const& each) { return counts(aerodrome, each); });
            if (!runways.empty()) {
                entry->second =
                    std::make_shared<spatial::ObstacleSurfaces const>(runways, *aerodrome.elevation_m, m_family);
            }
        }
        return entry->second;
    }
    std::optional<Judgement> unknown_near(Case const& question) const {
        for (AerodromeMark const& aerodrome : question.around.aerodromes()) {
            bool const unknown = !aerodrome.elevation_m || aerodrome.runways.empty();
            if (unknown &&
                spatial::geodesic_distance_m(aerodrome.centre, question.subject.position) < kFarFromAerodrome_m) {
                return officer({fmt::format("sân bay {} chưa có cao độ hoặc ngưỡng đường cất hạ cánh", aerodrome.code),
                                fmt::format("aerodrome {} has no elevation or no thresholds", aerodrome.code)});
            }
        }
        return std::nullopt;
    }
    std::optional<LowestSurface> lowest_at(Surroundings const& around, core::GeoPoint at) const {
        std::optional<LowestSurface> lowest;
        for (AerodromeMark const& aerodrome : around.aerodromes()) {
            auto const surfaces = surfaces_of(aerodrome);
            auto const limits = surfaces == nullptr ? std::vector<spatial::SurfaceLimit>{} : surfaces->at(at);
            if (!limits.empty() && (!lowest || limits.front().limit_amsl_m < lowest->limit.limit_amsl_m)) {
                lowest = LowestSurface{&aerodrome, limits.front()};
            }
        }
        return lowest;
    }
    static Judgement ground_unknown(double limit, double turn, core::Words const& surface) {
        auto const bound = figure(limit, "m");
        auto const ground = figure(turn, "m");
        Judgement judgement = officer(
            {fmt::format(
                 "chưa biết cao độ mặt đất; {} giới hạn {} trên mực nước biển: đạt khi mặt đất không cao hơn {}",
                 surface.vi, bound.vi, ground.vi),
             fmt::format(
                 "ground elevation unknown; the {} allows {} above sea level: passes where the ground is at most {}",
                 surface.en, bound.en, ground.en)});
        judgement.limit = Limit{"<=", limit, "m AMSL"};
        return judgement;
    }
    Judgement under(Case const& question, LowestSurface const& lowest) const {
        double const limit = lowest.limit.limit_amsl_m;
        auto const total = question.subject.number(Known::total_height_m);
        auto const top = question.subject.number(Known::top_elevation_m);
        auto const bound = figure(limit, "m");
        auto const place = fmt::format("{} ({})", lowest.aerodrome->code, lowest.limit.runway);
        core::Words const surface{fmt::format("{} {}", surface_words(lowest.limit.surface).vi, place),
                                  fmt::format("{} {}", surface_words(lowest.limit.surface).en, place)};
        if (!total) {
            return officer_needs(question.attributes, Known::total_height_m);
        }
        if (!top) {
            return ground_unknown(limit, limit - *total, surface);
        }
        Judgement judgement = holds(Comparison::at_most, *top, limit) ? passes({}) : fails({});
        judgement.measured = Quantity{*top, "m AMSL"};
        judgement.limit = Limit{"<=", limit, "m AMSL"};
        judgement.others.push_back({"aerodrome", lowest.aerodrome->code, lowest.aerodrome->name, std::nullopt});
        auto const mine = figure(*top, "m");
        judgement.message = {
            fmt::format("đỉnh cột ở cao độ {}, {} giới hạn {}", mine.vi, surface.vi, bound.vi),
            fmt::format("the top is at {} above sea level, the {} allows {}", mine.en, surface.en, bound.en)};
        if (judgement.verdict == Verdict::fail) {
            judgement.message.vi += "; cán bộ có thể xem xét nguyên tắc núp bóng (mặt dốc xuống 10 %)";
            judgement.message.en += "; an officer may consider shielding (plane falling at 10 %)";
        }
        return judgement;
    }

    spatial::SurfaceFamily m_family;
    std::vector<std::string> m_only;
    mutable std::mutex m_mutex;
    mutable std::map<std::uint64_t, std::shared_ptr<spatial::ObstacleSurfaces const>> m_built;
};

} // namespace

std::shared_ptr<RuleBody const> read_surface_limit(core::MapReader& reader, Attributes const&) {
    return std::make_shared<SurfaceLimit>(reader);
}

} // namespace hatang::rules

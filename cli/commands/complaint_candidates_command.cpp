// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// From a vague address to the things it may be about.
#include "cli/commands/entries.hpp"
#include "cli/complaint_options.hpp"
#include "cli/open_register.hpp"
#include "core/error.hpp"
#include "core/text/number.hpp"
#include "core/text/unicode.hpp"
#include "desk/complaints/address_fixes.hpp"
#include "desk/complaints/candidates.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

class ComplaintCandidates final : public Command {
public:
    void describe(OptionTable& options) override {
        options.optional_argument(
            "CODE",
            {"mã một đơn đã có; không thì ghi --address hoặc --at", "code of a complaint; or else --address or --at"},
            m_code);
        options.text(
            "address", "TEXT",
            {"địa chỉ như người gửi nói: số nhà, kiệt/hẻm/ngõ, lô, tổ, KDC, ngã tư, phường, quận cũ hoặc mới",
             "the address as said: house, kiệt/hẻm/ngõ, lot, group, area, crossing, ward, district, old or new"},
            m_address);
        options.text("ward", "NAME", {"phường, xã, khi địa chỉ không nói", "ward, where the address does not say"},
                     m_ward);
        options.text("district", "NAME",
                     {"quận, huyện, khi địa chỉ không nói", "district, where the address does not say"}, m_district);
        options.text("at", "LON,LAT", {"tọa độ WGS 84", "WGS 84 coordinates"}, m_at);
        options.number("accuracy", "METRES", {"tọa độ đúng đến bao nhiêu mét", "how exact they are"}, m_accuracy);
        options.number("within", "METRES", {"tìm thêm bao xa ngoài sai số", "how far to look beyond the radius"},
                       m_within);
        options
            .texts("kind", "KIND",
                   {"chỉ các loại này: site, pole, route, street_segment, application, complaint",
                    "these kinds only: site, pole, route, street_segment, application, complaint"},
                   m_kinds)
            .choices = {"site", "pole", "route", "street_segment", "application", "complaint"};
        options.integer("limit", "N", {"nhiều nhất N của mỗi loại (mặc định 5)", "at most N of each kind (default 5)"},
                        m_limit);
        options.date("as-of", {"như vào ngày này", "as on this day"}, m_on);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Từ tọa độ hoặc một địa chỉ mơ hồ ra các trạm, cột, tuyến cáp, đoạn đường, hồ sơ có thể liên quan, gần "
                "nhất "
                "trước, với khoảng cách và sai số thật; cả những đơn đã có về cùng chỗ. Địa chỉ đã xác minh (complaint "
                "locate) được dùng trước. Không tìm được thì nói không tìm được.",
                "From coordinates or a vague address to the stations, poles, cable routes, street segments and "
                "applications it may be about, nearest first, with distances and an honest radius; and to complaints "
                "about the same place. Addresses that a visit has fixed (complaint locate) are used first. What cannot "
                "be found is said."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint candidates --address \"K624 Trưng Nữ Vương, quận Hải Châu\"",
                 {"Kiệt 624 ở đâu, có gì gần đó", "Where alley 624 is, and what is near"}},
                {"hatang complaint candidates PA-2017-0001 --kind pole,route",
                 {"Cột và cáp quanh một đơn", "Poles and cables about a complaint"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const question = ask(reg, console);
        desk::PlaceGuesser guesser(reg.admin(), reg.places(), reg.complaints());
        auto const answer = desk::find_candidates(
            {reg.admin(), reg.sites(), reg.places(), reg.applications(), reg.complaints()}, guesser, question);
        auto writer = m_output.open(console);
        bool const for_people = m_output.output.empty() && (m_output.format.empty() || m_output.format == "table");
        print_guess(question, answer, console, for_people ? console.out : console.err);
        desk::list_candidates(answer, m_output.style(console), *writer);
        if (answer.found.empty()) {
            console.err << console.say({"không tìm thấy gì\n", "nothing was found\n"});
        }
        return ExitCode::done;
    }

private:
    desk::CandidateQuestion ask(store::Register const& reg, Console const& console) const {
        desk::CandidateQuestion question;
        question.on = m_on.value_or(today(console));
        question.kinds = m_kinds;
        question.within_m = m_within;
        question.limit = static_cast<std::size_t>(std::clamp<std::int64_t>(m_limit.value_or(5), 1, 10'000));
        core::PlaceRecord record(core::PlaceKind::complaint);
        if (!m_code.empty()) {
            record = desk::find_complaint(reg.places(), reg.complaints(), m_code).row.record;
            question.except = m_code;
            question.where.position = spatial::point_of_wkb(record.geometry_wkb);
            question.where.accuracy_m = record.accuracy ? std::optional(record.accuracy->metres()) : std::nullopt;
        } else if (m_address.empty() && m_at.empty()) {
            throw core::usage_error(
                {"chưa có mã đơn, địa chỉ hay tọa độ", "no complaint, address or coordinates"},
                {"ghi mã đơn, --address \"…\" hoặc --at KINH,VĨ", "give a code, --address \"…\" or --at LON,LAT"});
        }
        if (!m_address.empty()) {
            record.address = m_address;
        }
        record.ward_written = m_ward.empty() ? record.ward_written : m_ward;
        record.district_written = m_district.empty() ? record.district_written : m_district;
        if (!m_at.empty()) {
            question.where.position = desk::parse_point(m_at);
            question.where.accuracy_m = m_accuracy;
        }
        question.where.parts = desk::address_of(record);
        return question;
    }

    static std::string understood(desk::AddressParts const& parts, Console const& console) {
        std::vector<std::pair<core::Words, std::string>> const known{
            {{"số nhà", "house"}, parts.house},
            {{"kiệt, hẻm", "alley"}, fmt::format("{}", fmt::join(parts.alleys, "/"))},
            {{"lô", "lot"}, parts.lot},
            {{"tổ", "group"}, parts.group},
            {{"thôn, khối phố", "hamlet"}, parts.hamlet},
            {{"khu", "area"}, parts.area},
            {{"đường", "street"}, parts.street},
            {{"gặp đường", "crossing"}, parts.crossing},
            {{"từ", "from"}, parts.from},
            {{"đến", "to"}, parts.to},
            {{"mốc", "landmark"}, parts.landmark},
            {{"xã, phường", "ward"}, parts.ward},
            {{"quận, huyện", "district"}, parts.district},
            {{"tỉnh, thành phố", "province"}, parts.province},
            {{"đơn vị", "units"}, fmt::format("{}", fmt::join(parts.units, ", "))}};
        std::vector<std::string> texts;
        for (auto const& [label, value] : known) {
            if (!value.empty()) {
                texts.push_back(fmt::format("{} {}", console.say(label), value));
            }
        }
        return fmt::format("{}", fmt::join(texts, "; "));
    }

    static void print_guess(desk::CandidateQuestion const& question, desk::CandidateAnswer const& answer,
                            Console& console, std::ostream& out) {
        auto const& parts = question.where.parts;
        if (!parts.written.empty()) {
            out << console.say({"Địa chỉ: ", "Address: "}) << core::printable(parts.written) << '\n'
                << console.say({"Hiểu là: ", "Read as: "}) << core::printable(understood(parts, console)) << '\n';
        }
        auto const& guess = answer.guess;
        out << console.say({"Vị trí: ", "Place: "}) << console.say(desk::label(guess.basis));
        if (guess.centre) {
            bool const vi = console.language == core::Language::vi;
            out << fmt::format(", {} {}, {} {} m", core::format_number(guess.centre->lon, 5, vi),
                               core::format_number(guess.centre->lat, 5, vi), console.say({"sai số", "within"}),
                               core::format_number(guess.radius_m, 0, vi));
        }
        out << '\n';
        for (auto const& words : guess.said) {
            out << "  " << core::printable(console.say(words)) << '\n';
        }
    }

    std::string m_code;
    std::string m_address;
    std::string m_ward;
    std::string m_district;
    std::string m_at;
    std::optional<double> m_accuracy;
    std::optional<double> m_within;
    std::vector<std::string> m_kinds;
    std::optional<std::int64_t> m_limit;
    std::optional<core::Date> m_on;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_complaint_candidates() {
    return std::make_unique<ComplaintCandidates>();
}

} // namespace hatang::cli

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Complaints counted, and given to and taken from other systems.
#include "cli/commands/entries.hpp"
#include "cli/commands/places_list_command.hpp"
#include "cli/complaint_options.hpp"
#include "cli/open_register.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "core/hash.hpp"
#include "desk/complaints/complaint_figures.hpp"
#include "desk/complaints/open311.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <ostream>

namespace hatang::cli {

namespace {

class ComplaintFigures final : public Command {
public:
    ComplaintFigures() : m_options(core::PlaceKind::complaint) {}
    void describe(OptionTable& options) override {
        options.texts(
            "by", "GROUP",
            {"đếm theo: channel, kind, stage, body, subject, cable_owner, cable_fault, commune, cause, month",
             "count by: channel, kind, stage, body, subject, cable_owner, cable_fault, commune, cause, month"},
            m_by);
        m_options.describe_filter(options);
        m_filter.describe(options);
        options.group({});
        options.date("as-of", {"như đã đúng vào ngày này", "as it was on this day"}, m_options.words.place.as_of);
        m_options.output.describe(options, false);
        m_options.register_file.describe(options);
    }
    core::Words description() const override {
        return {
            "Số đơn theo kênh, loại, đơn vị, chủ cáp …: đang giải quyết, đã xong, đúng hạn, trễ hạn, quá hạn. Đếm theo "
            "cable_owner cho thấy doanh nghiệp nào bị phản ánh nhiều lần.",
            "Complaints by channel, kind, body, owner of the cable …: open, closed, on time, late, overdue. Counted by "
            "cable_owner it shows who came up again and again."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang complaint figures --by kind,channel --from 01/01/2017 --to 30/06/2017",
             {"Sáu tháng đầu năm", "The first half year"}},
            {"hatang complaint figures --by cable_owner,cable_fault", {"Ai bị phản ánh nhiều", "Who comes up again"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_options.register_file, console);
        desk::check_filter(m_filter.filter);
        m_filter.take_where(m_options.words.place.where, reg);
        auto const query = m_options.query(reg, console);
        desk::ComplaintViews views(reg.complaints(), m_options.words.place.as_of.value_or(today(console)),
                                   std::nullopt);
        auto const by = m_by.empty() ? std::vector<std::string>{"kind", "channel"} : m_by;
        auto writer = m_options.output.open(console);
        desk::list_complaint_figures(reg.places(), views, query, m_filter.filter, by, m_options.output.style(console),
                                     *writer);
        return ExitCode::done;
    }

private:
    std::vector<std::string> m_by;
    PlaceListOptions m_options;
    ComplaintFilterOptions m_filter;
};

class ComplaintOpen311 final : public Command {
public:
    ComplaintOpen311() : m_options(core::PlaceKind::complaint) {}
    void describe(OptionTable& options) override {
        options.text("take", "FILE",
                     {"nhận yêu cầu từ tệp JSON này vào sổ", "take service requests from this JSON file in"}, m_file);
        options.text(
            "channel", "CHANNEL",
            {"kênh của các yêu cầu nhận vào (mặc định portal)", "channel of what is taken in (default portal)"},
            m_channel);
        m_options.describe_filter(options);
        m_filter.describe(options);
        options.group({});
        options.date("as-of", {"như đã đúng vào ngày này", "as it was on this day"}, m_options.words.place.as_of);
        options
            .text("output", "FILE", {"ghi ra tệp này; không ghi đè", "write to this file; never over another"},
                  m_output)
            .short_name = "o";
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {
            "Cho ra hoặc nhận vào các yêu cầu Open311 GeoReport v2 (JSON). Cho ra: không bao giờ có dữ liệu cá nhân. "
            "Nhận vào: họ tên, thư điện tử, điện thoại được để riêng; tệp quá lớn hoặc sai bị từ chối cả tệp.",
            "Gives out or takes in service requests of Open311 GeoReport v2 (JSON). Out: never personal data. In: "
            "name, "
            "e-mail and telephone are kept apart; a file that is too large or broken is refused as a whole."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint open311 --open -o requests.json", {"Cho ra đơn chưa xong", "Give out what is open"}},
                {"hatang complaint open311 --take requests.json --channel app", {"Nhận vào", "Take in"}}};
    }
    ExitCode run(Console& console) override { return m_file.empty() ? give(console) : take(console); }

private:
    ExitCode give(Console& console) {
        auto const reg = open_for_reading(m_desk.register_file, console);
        desk::check_filter(m_filter.filter);
        m_filter.take_where(m_options.words.place.where, reg);
        auto const query = m_options.query(reg, console);
        desk::ComplaintViews views(reg.complaints(), m_options.words.place.as_of.value_or(today(console)),
                                   std::nullopt);
        auto const text = desk::open311_text(reg.places(), views, query, m_filter.filter);
        if (m_output.empty()) {
            console.out << text;
            return ExitCode::done;
        }
        if (std::filesystem::exists(m_output)) {
            throw core::conflict_error(
                {fmt::format("tệp \"{}\" đã có", m_output), fmt::format("the file \"{}\" is already there", m_output)});
        }
        std::ofstream stream(m_output, std::ios::binary);
        stream << text;
        stream.close();
        if (!stream) {
            throw core::io_error({fmt::format("không ghi được tệp \"{}\"", m_output),
                                  fmt::format("the file \"{}\" cannot be written", m_output)});
        }
        return ExitCode::done;
    }

    ExitCode take(Console& console) {
        auto const* channel = core::complaint_channels().find(m_channel);
        if (channel == nullptr) {
            throw core::usage_error(
                {fmt::format("không có kênh \"{}\"", m_channel), fmt::format("there is no channel \"{}\"", m_channel)});
        }
        auto const text = read_document_file(m_file);
        core::ChangeHeader header;
        header.action = "complaint open311";
        header.source_file = std::filesystem::path(m_file).filename().string();
        header.source_sha256 = core::sha256_hex(text);
        auto records = desk::read_open311(text, header.source_file, channel->code, today(console));
        auto reg = open_for_writing(m_desk.register_file, console);
        auto const counts = desk::take_open311(m_desk.desk(reg, console), std::move(records), header);
        console.out << fmt::format("{} {}, {} {}, {} {}, {} {}, {} {}\n", console.say({"đọc", "read"}), counts.read,
                                   console.say({"mới", "new"}), counts.added, console.say({"thay đổi", "changed"}),
                                   counts.changed, console.say({"không đổi", "unchanged"}), counts.unchanged,
                                   console.say({"giữ nguyên như đang xử lý", "kept as the desk has them"}),
                                   counts.kept);
        for (auto const& code : counts.others) {
            console.err << fmt::format("{}: {} {}\n", console.say({"cảnh báo", "warning"}), code,
                                       console.say({"đang được xử lý tại sổ với nội dung, ngày hoặc người gửi khác; "
                                                    "yêu cầu trong tệp không được nhận",
                                                    "is a case of the desk with other content, day or sender; the "
                                                    "request in the file was not taken"}));
        }
        return ExitCode::done;
    }

    std::string m_file;
    std::string m_channel = "portal";
    std::string m_output;
    PlaceListOptions m_options;
    ComplaintFilterOptions m_filter;
    ComplaintDeskOptions m_desk;
};

} // namespace

std::unique_ptr<Command> make_complaint_figures() {
    return std::make_unique<ComplaintFigures>();
}
std::unique_ptr<Command> make_complaint_open311() {
    return std::make_unique<ComplaintOpen311>();
}

} // namespace hatang::cli

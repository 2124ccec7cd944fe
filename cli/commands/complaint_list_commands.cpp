// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Complaints on a day: which, how late, one in full.
#include "cli/commands/entries.hpp"
#include "cli/commands/places_list_command.hpp"
#include "cli/complaint_options.hpp"
#include "cli/open_register.hpp"
#include "cli/output/complaint_report.hpp"
#include "cli/output/json_text.hpp"
#include "cli/output/record_card.hpp"
#include "desk/complaints/complaint_json.hpp"
#include "desk/list_queryables.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

/// list and overdue.
class ComplaintList final : public Command {
public:
    explicit ComplaintList(bool overdue) : m_overdue(overdue), m_options(core::PlaceKind::complaint) {}
    void describe(OptionTable& options) override {
        m_options.describe_filter(options);
        m_filter.describe(options);
        m_options.describe_output(options);
    }
    core::Words description() const override {
        return m_overdue
                   ? core::Words{"Phản ánh, khiếu nại, tố cáo, khiếu kiện quá hạn vào một ngày (--as-of, mặc định "
                                 "hôm nay): quá thời hạn của luật đã đọc, hoặc quá hạn cán bộ đặt cho đơn vị xử lý.",
                                 "Complaints that are overdue on a day (--as-of, default today): past a limit of "
                                 "a law that was read, or past the day an officer set for the body that answers."}
                   : core::Words{"Phản ánh, khiếu nại, tố cáo, khiếu kiện: nhập từ danh sách và tiếp nhận tại đây là "
                                 "một danh sách, với giai đoạn, thời hạn và đơn vị xử lý. Không có người gửi.",
                                 "Reports, grievances, denunciations and lawsuits: those that were imported and "
                                 "those taken in here are one list, with stage, limits and responsible body. "
                                 "Without those who sent them."};
    }
    std::vector<Example> examples() const override {
        if (m_overdue) {
            return {{"hatang complaint overdue --as-of 30/06/2017", {"Quá hạn vào ngày 30/6", "Overdue on 30 June"}}};
        }
        return {{"hatang complaint list --open --body viettel", {"Viettel còn nợ", "Open at Viettel"}},
                {"hatang complaint list --as-of 30/06/2017 -o complaints.gpkg",
                 {"Như vào ngày 30/6/2017, ra GeoPackage", "As on 2017-06-30, to a GeoPackage"}},
                {fmt::format("hatang complaint list --where \"{}\"", where_example(core::PlaceKind::complaint)),
                 {"Hỏi bằng CQL2", "Asked in CQL2"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_options.register_file, console);
        if (m_options.queryables) {
            auto writer = m_options.output.open(console);
            desk::list_queryables(desk::complaint_queryables(reg.places()), console.language, *writer);
            return ExitCode::done;
        }
        m_filter.filter.overdue = m_overdue;
        desk::check_filter(m_filter.filter);
        m_filter.take_where(m_options.words.place.where, reg);
        auto const query = m_options.query(reg, console);
        auto const& asked = m_options.words.place;
        desk::ComplaintViews views(reg.complaints(), asked.as_of.value_or(today(console)), asked.known_at);
        if (m_options.count) {
            std::int64_t count = 0;
            reg.places().places(query, [&](core::PlaceRow const& row) {
                count += desk::meets(m_filter.filter, row, views.of(row.record), views.on()) ? 1 : 0;
                return true;
            });
            console.out << count << '\n';
            return ExitCode::done;
        }
        auto writer = m_options.output.open(console);
        auto const result = desk::list_complaints(reg.places(), views, query, m_filter.filter,
                                                  m_options.output.style(console), *writer);
        if (result.total == 0) {
            console.err << console.say({"không có gì thỏa điều kiện\n", "nothing meets the conditions\n"});
        }
        return ExitCode::done;
    }

private:
    bool m_overdue;
    PlaceListOptions m_options;
    ComplaintFilterOptions m_filter;
};

class ComplaintShow final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã", "code"}, m_code);
        options.group({"Thời điểm", "Time"});
        options.date("as-of", {"như đã đúng vào ngày này", "as it was on this day"}, m_words.place.as_of);
        options.integer("known-at", "CHANGE",
                        {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"},
                        m_words.place.known_at);
        m_output.describe(options, true);
        options.group({"Dữ liệu cá nhân", "Personal data"});
        options.flag("with-persons",
                     {"cả người gửi; việc xem được ghi vào nhật ký của sổ, cần --why",
                      "also who sent it; the reading is written to the register's log and needs --why"},
                     m_with_persons);
        options.text("why", "TEXT", {"vì sao cần xem", "why it has to be seen"}, m_why);
        options.group({});
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {
            "Mọi điều đã biết về một đơn: nguyên văn, giai đoạn, từng thời hạn với điều khoản, các bước đã qua, bước "
            "có "
            "thể, tệp kèm theo. Người gửi chỉ được thấy với --with-persons; ai xem, khi nào, vì sao được ghi lại.",
            "Everything known of one complaint: as written, stage, each limit with its article, what happened, what "
            "is possible, files. Who sent it is shown with --with-persons only; who looked, when and why is "
            "recorded."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint show PA-2017-0001", {"Xem một đơn", "Look at one"}},
                {"hatang complaint show KN-2017-0002 --with-persons --why \"mời đối thoại\"",
                 {"Cả người gửi, có ghi nhật ký", "With the sender, recorded"}}};
    }
    ExitCode run(Console& console) override {
        std::vector<std::pair<std::string, std::string>> persons;
        if (m_with_persons) {
            auto reg = open_for_writing(m_desk.register_file, console);
            desk::record_reading(m_desk.desk(reg, console), {m_code}, m_why);
            persons = reg.complaints().persons(m_code);
        }
        auto const reg = open_for_reading(m_desk.register_file, console);
        auto const on = m_words.place.as_of.value_or(today(console));
        // an unknown code is named before anything is printed
        auto const known = desk::find_complaint(reg.places(), reg.complaints(), m_code);
        if (m_output.format == "json") {
            auto found = known;
            found.view = desk::ComplaintViews(reg.complaints(), on, m_words.place.known_at).of(found.row.record);
            console.out << json_text(desk::complaint_json(found, on, reg.complaints().files(m_code), persons));
            return ExitCode::done;
        }
        m_words.any_day = true;
        m_words.place.today = today(console);
        auto query =
            desk::make_place_query(core::PlaceKind::complaint, m_words, {reg.admin(), reg.sites(), reg.places()});
        query.codes = {m_code};
        desk::ComplaintViews views(reg.complaints(), on, m_words.place.known_at);
        auto style = m_output.style(console);
        if (style.columns.empty()) {
            style.columns = {"all"};
        }
        bool const card = m_output.output.empty() && (m_output.format.empty() || m_output.format == "table");
        auto writer = card ? make_record_card(console) : m_output.open(console);
        desk::list_complaints(reg.places(), views, query, {}, style, *writer);
        if (card) {
            console.out << '\n';
            auto const& view = views.of(known.row.record);
            print_complaint_state(view, on, console);
            print_complaint_events(view, console);
            print_complaint_files(reg.complaints().files(m_code), console);
            print_complaint_persons(persons, console);
        }
        return ExitCode::done;
    }

private:
    std::string m_code;
    desk::PlaceFilterWords m_words;
    ListOutputOptions m_output;
    bool m_with_persons = false;
    std::string m_why;
    ComplaintDeskOptions m_desk;
};

} // namespace

std::unique_ptr<Command> make_complaint_list() {
    return std::make_unique<ComplaintList>(false);
}
std::unique_ptr<Command> make_complaint_overdue() {
    return std::make_unique<ComplaintList>(true);
}
std::unique_ptr<Command> make_complaint_show() {
    return std::make_unique<ComplaintShow>();
}

} // namespace hatang::cli

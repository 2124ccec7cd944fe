// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/inspect_report.hpp"
#include "desk/inspect/inspect_file.hpp"
#include "import/reader_process.hpp"
#include "import/station_map.hpp"

#include <algorithm>

namespace hatang::cli {

namespace {

class Inspect final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE", {"tệp bất kỳ đọc được", "any file hatang can read"}, m_file);
        options.optional_text("layer", "NAME", {"chỉ lớp hay trang tính này", "only this layer or sheet"}, m_layer);
        options.optional_text("encoding", "NAME",
                              {"bảng mã của tệp; mặc định tự nhận", "the file's encoding; default: detected"},
                              m_encoding);
        options.text("where", "CQL2",
                     {"đếm số dòng thỏa điều kiện CQL2; tên là tên cột, hình học là geom",
                      "count the rows that meet a CQL2 condition; names are headings, the geometry is geom"},
                     m_where);
        auto& format = options.text("format", "FORMAT", {"kết quả dạng chữ hay JSON", "text or JSON"}, m_format);
        format.short_name = "f";
        format.choices = {"table", "json"};
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Cho thấy hatang nhìn thấy gì trong một tệp, trước khi nhập: các lớp, các cột kèm ví dụ và cột đó được "
                "hiểu là gì, bảng mã, hệ tọa độ, số dòng, phạm vi. "
                "Có sổ đăng ký thì còn đối chiếu tọa độ với xã, phường ghi trong các dòng.",
                "Shows what hatang sees in a file before it is taken in: layers, columns with samples and what they "
                "are taken for, encoding, CRS, counts, extent. With a "
                "register the coordinates are also held against the communes the rows name."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang inspect danh-sach-tram.xlsx", {"Xem trước một danh sách trạm", "Look at a station list first"}}};
    }
    ExitCode run(Console& console) override {
        ingest::ReaderProcess reader;
        core::StationHeadingMapper const headings = ingest::map_station_headings;
        desk::FindingReport report;
        desk::InspectOptions options;
        options.read.layer = m_layer;
        options.read.encoding = m_encoding;
        options.where = m_where;
        auto const sight = desk::inspect_file(m_file, reader, options, headings, report);
        auto const survey = evidence(sight, reader, headings, options.read, console);
        if (m_format == "json") {
            print_inspection_json(sight, survey, report, console);
        } else {
            print_inspection(sight, survey, report, console);
        }
        return ExitCode::done;
    }

private:
    std::optional<desk::SiteSurvey> evidence(desk::FileSight const& sight, core::FileReader& reader,
                                             core::StationHeadingMapper const& headings, core::ReadOptions const& read,
                                             Console const& console) const {
        bool const has_register = !m_register.path.empty() || console.variable("HATANG_REGISTER");
        bool const any_list = std::any_of(sight.layers.begin(), sight.layers.end(),
                                          [](auto const& layer) { return layer.is_station_list; });
        if (!has_register || !any_list) {
            return std::nullopt;
        }
        auto const reg = open_for_reading(m_register, console);
        desk::SurveyOptions options;
        options.read = read;
        return desk::survey_sites(m_file, reader, reg.admin(), headings, options);
    }

    std::string m_file;
    std::optional<std::string> m_layer;
    std::optional<std::string> m_encoding;
    std::string m_where;
    std::string m_format = "table";
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_inspect() {
    return std::make_unique<Inspect>();
}

} // namespace hatang::cli

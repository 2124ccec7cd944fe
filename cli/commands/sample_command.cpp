// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "desk/sample/sample_province.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

namespace hatang::cli {

namespace {

class Sample final : public Command {
public:
    void describe(OptionTable& options) override {
        options.integer(
            "sites", "N",
            {"số trạm, từ 10 đến 10 000 000, mặc định 1000", "number of stations, 10 to 10,000,000, default 1000"},
            m_sites);
        options.integer("seed", "N",
                        {"số khởi đầu: cùng số thì cùng kết quả, mặc định 1",
                         "seed: the same seed gives the same bytes, default 1"},
                        m_seed);
        options
            .text("crs", "CRS",
                  {"tọa độ trong sites.csv, mặc định vn2000 (KTT 107°45', X là hướng bắc)",
                   "coordinates in sites.csv, default vn2000 (107°45', X = northing)"},
                  m_crs)
            .choices = {"vn2000", "wgs84"};
        options.flag("decimal-comma", {"viết dấu phẩy thập phân", "write decimal commas"}, m_comma);
        options.flag(
            "dirty",
            {"khoảng một phần bốn mươi số dòng bị hỏng như tệp thật", "about one row in forty broken as in real files"},
            m_dirty);
        options.text("output", "FOLDER", {"thư mục ghi các tệp", "the folder for the files"}, m_folder).short_name =
            "o";
        options.flag("overwrite", {"cho phép ghi vào thư mục đã có tệp", "allow a folder that already holds files"},
                     m_overwrite);
    }
    core::Words description() const override {
        return {"Dựng một tỉnh giả lập thành các tệp nhập thông thường: sites.csv, admin_units.geojson, "
                "succession.csv, zones.geojson, streets.geojson, poles.csv, "
                "complaints.csv. Tên và địa giới là bịa; cùng tùy chọn luôn ra cùng từng byte.",
                "Makes a synthetic province as ordinary import files: sites.csv, admin_units.geojson, succession.csv, "
                "zones.geojson, streets.geojson, poles.csv, "
                "complaints.csv. Names and borders are invented; the same options give the same bytes."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang sample --sites 100000 -o tinh-mau", {"Một tỉnh 100 000 trạm", "A province of 100,000 stations"}},
            {"hatang sample --sites 500 --dirty -o tep-hong",
             {"Một danh sách có lỗi để thử", "A list with faults, to try"}}};
    }
    ExitCode run(Console& console) override {
        namespace fs = std::filesystem;
        if (m_folder.empty()) {
            throw core::usage_error({"cần -o THƯ-MỤC", "-o FOLDER is needed"},
                                    {"ví dụ -o tinh-mau", "e.g. -o province"});
        }
        std::error_code ignored;
        if (fs::exists(m_folder, ignored) && !fs::is_empty(m_folder, ignored) && !m_overwrite) {
            throw core::conflict_error(
                {fmt::format("thư mục '{}' đã có tệp", m_folder),
                 fmt::format("the folder '{}' already holds files", m_folder)},
                {"chọn thư mục khác hoặc thêm --overwrite", "choose another folder or add --overwrite"});
        }
        desk::SampleOptions options;
        options.sites = m_sites.value_or(options.sites);
        options.seed = static_cast<std::uint64_t>(m_seed.value_or(1));
        options.coordinates = m_crs == "wgs84" ? desk::SampleCoordinates::wgs84 : desk::SampleCoordinates::vn2000;
        options.decimal_comma = m_comma;
        options.dirty = m_dirty;
        desk::write_sample(options, m_folder);
        console.out << fmt::format("{} {}: {} {}\n", console.say({"Đã dựng", "Made"}), m_folder, options.sites,
                                   console.say({"trạm", "stations"}));
        return ExitCode::done;
    }

private:
    std::optional<std::int64_t> m_sites;
    std::optional<std::int64_t> m_seed;
    std::string m_crs = "vn2000";
    bool m_comma = false;
    bool m_dirty = false;
    std::string m_folder;
    bool m_overwrite = false;
};

} // namespace

std::unique_ptr<Command> make_sample() {
    return std::make_unique<Sample>();
}

} // namespace hatang::cli

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// import field-pack: what came back.
#include "cli/command.hpp"
#include "cli/commands/field_entries.hpp"
#include "cli/file_reader.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "cli/output/receive_report.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "desk/field/receive_pack.hpp"
#include "import/photo_folder.hpp"
#include "store/field_register.hpp"

#include <fmt/format.h>

namespace hatang::cli {

namespace {

class ImportFieldPack final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE",
                         {"gói thực địa (.gpkg) đã sửa, hoặc quan sát: GPX, CSV, GeoJSON",
                          "the edited field pack (.gpkg), or observations: GPX, CSV, GeoJSON"},
                         m_file);
        options.text("photos", "DIR",
                     {"thư mục hoặc tệp ZIP ảnh; mặc định thư mục của tệp",
                      "folder or ZIP of photos; default the folder of the file"},
                     m_photos);
        options.text("photo-store", "DIR",
                     {"nơi giữ ảnh; mặc định cạnh sổ, tên sổ thêm \"-photos\"",
                      "where photos are kept; default beside the register, its name and \"-photos\""},
                     m_store);
        options.date("on",
                     {"ngày đi thực địa: trạng thái mới đúng từ ngày này; mặc định hôm nay",
                      "day of the field work: changed states are true from it; default today"},
                     m_on);
        options.number("accuracy", "M",
                       {"độ chính xác của quan sát GPX, CSV không ghi (mặc định: chưa biết)",
                        "accuracy of GPX and CSV observations that tell none (default: unknown)"},
                       m_options.accuracy_m);
        options.flag("allow-deletions",
                     {"nhận cả khi quá nửa một lớp bị xóa", "also when more than half of a layer is gone"},
                     m_options.allow_deletions);
        m_report.describe(options, false);
        m_register.describe(options);
        m_actor.describe(options);
    }
    core::Words description() const override {
        return {
            "Nhận gói thực địa về: so từng trường với sổ như khi gói đi. Thêm, sửa, xóa thành một lần thay đổi; trường "
            "cả hai bên cùng sửa là xung đột, giữ cả hai giá trị cho đến khi có người quyết. Mọi dòng, mọi ảnh được "
            "ghi vào biên nhận. Nhận lại cùng một gói không đổi gì. Vị trí ghi trong ảnh được đọc rồi xóa khỏi bản "
            "công khai.",
            "Takes a field pack back: field by field against the register as it was when the pack left. Additions, "
            "changes and deletions become one change; what both sides changed is a conflict with both values until a "
            "person ends it. Every row and photo stands in the receipt. The same pack twice changes nothing. Places "
            "written into photos are read, then stripped from the public copies."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang import field-pack hai-chau.gpkg", {"Gói của tổ 1 về", "The pack of team 1 comes back"}},
                {"hatang import field-pack quan-sat.gpx --accuracy 8",
                 {"Điểm ghi bằng máy GPS", "Waypoints of a GPS device"}},
                {"hatang import field-pack hai-chau.gpkg --photos DCIM.zip --on 18/11/2026",
                 {"Ảnh trong tệp ZIP", "With photos in a ZIP"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_register, console);
        auto const register_path = m_register.require(console);
        auto reader = make_file_reader(console);
        ingest::PhotoFolder photos(photo_source(), !m_photos.empty(), photo_store(register_path));
        FindingFile file(m_report.file, m_report.overwrite, console);
        desk::FindingReport report(kKeptPerCode, [&file](auto const& finding) { file.add(finding); });
        m_options.on = m_on.value_or(today(console));
        m_options.dry_run = m_report.dry_run;
        m_options.actor = m_actor.name(console);
        desk::ReceiveParts const parts{reader, reg.admin(), reg.sites(), reg.places(), store::field_register(reg),
                                       photos, report};
        bool const pack = std::filesystem::path(m_file).extension() == ".gpkg";
        auto const result =
            pack ? desk::receive_pack(m_file, parts, m_options) : desk::receive_observations(m_file, parts, m_options);
        file.end();
        if (m_report.format == "json") {
            print_receive_json(result, report, console);
        } else {
            print_receive(result, report, m_options.dry_run, console);
        }
        return exit_code_of(report, m_report.fail_on);
    }

private:
    static constexpr std::size_t kKeptPerCode = 100;

    std::filesystem::path photo_source() const {
        if (!m_photos.empty()) {
            return m_photos;
        }
        auto const folder = std::filesystem::path(m_file).parent_path();
        return folder.empty() ? std::filesystem::path(".") : folder;
    }
    std::filesystem::path photo_store(std::filesystem::path const& register_path) const {
        if (!m_store.empty()) {
            return m_store;
        }
        return register_path.parent_path() / (register_path.stem().string() + "-photos");
    }

    std::string m_file;
    std::string m_photos;
    std::string m_store;
    std::optional<core::Date> m_on;
    desk::ReceiveOptions m_options;
    ReportOptions m_report;
    RegisterOption m_register;
    ActorOption m_actor;
};

} // namespace

std::unique_ptr<Command> make_import_field_pack() {
    return std::make_unique<ImportFieldPack>();
}

} // namespace hatang::cli

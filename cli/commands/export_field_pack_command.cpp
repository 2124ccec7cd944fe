// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// export field-pack: what a team takes along.
#include "cli/command.hpp"
#include "cli/commands/field_entries.hpp"
#include "cli/open_register.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "desk/field/export_pack.hpp"
#include "export/field_package.hpp"
#include "store/field_register.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hatang::cli {

namespace {

class ExportFieldPack final : public Command {
public:
    void describe(OptionTable& options) override {
        options.group({"Phạm vi", "Scope"});
        options.texts("ward", "NAME", {"xã, phường, cũ hoặc mới", "commune, old or new"}, m_pack.scope.wards);
        options.texts("street", "NAME", {"dọc tên đường này", "along this street"}, m_pack.scope.streets);
        options.texts("route", "CODE", {"dọc tuyến cáp này", "along this cable route"}, m_pack.scope.routes);
        options.number("within", "M",
                       {"cách tim đường, tuyến không quá (mặc định 30 m)",
                        "not farther from street or route than this (default 30 m)"},
                       m_pack.scope.within_m);
        options.text("bbox", "W,S,E,N", {"khung kinh độ, vĩ độ WGS 84", "box of WGS 84 degrees"}, m_pack.scope.box);
        options.text("where", "CQL2",
                     {"điều kiện CQL2; lớp nào không có trường được hỏi thì không đi",
                      "a CQL2 condition; layers without the fields it asks for stay at home"},
                     m_pack.scope.where);
        options.texts("layers", "NAMES",
                      {"các lớp mang đi; mặc định mọi lớp có gì trong phạm vi",
                       "layers to take along; default every one with something in the scope"},
                      m_pack.layers);
        options.group({"Gói", "Pack"});
        options.text("team", "NAME", {"giao cho tổ, đội nào", "to whom it is given"}, m_pack.team);
        auto& output = options.text("output", "FILE", {"tệp GeoPackage (.gpkg)", "the GeoPackage (.gpkg)"}, m_output);
        output.short_name = "o";
        output.required = true;
        options.flag("no-project", {"không ghi thêm dự án QGIS (.qgs) bên cạnh", "no QGIS project (.qgs) beside it"},
                     m_no_project);
        options.flag("overwrite", {"thay tệp đã có", "replace existing files"}, m_overwrite);
        m_register.describe(options);
        m_actor.describe(options);
    }
    core::Words description() const override {
        return {
            "Gói thực địa cho QField, Mergin Maps và QGIS: GeoPackage có sẵn kiểu hiển thị, danh mục mã, bảng ảnh, "
            "nền đường và xã phường; mỗi dòng mang UUID và phiên bản của sổ. Sổ ghi lại gói nào đã đi, giao cho ai. "
            "Không bao giờ có đơn thư và thông tin cá nhân.",
            "A field pack for QField, Mergin Maps and QGIS: a GeoPackage with styles, value lists, a photo table and a "
            "base of streets and communes; every row carries its UUID and version. The register notes what left and to "
            "whom. Complaints and personal data are never in it."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang export field-pack --ward \"Phường Hải Châu\" --team \"Tổ 1\" -o hai-chau.gpkg",
                 {"Một phường cho tổ 1", "A ward for team 1"}},
                {"hatang export field-pack --street \"Bạch Đằng\" --layers poles,routes -o bach-dang.gpkg",
                 {"Cột và tuyến cáp trên một đường", "Poles and routes of one street"}}};
    }
    ExitCode run(Console& console) override {
        std::filesystem::path const target(m_output);
        if (target.extension() != ".gpkg") {
            throw core::usage_error({"gói thực địa phải có đuôi .gpkg: '" + m_output + "'",
                                     "a field pack must be named .gpkg: '" + m_output + "'"});
        }
        auto reg = open_for_writing(m_register, console);
        m_pack.scope.today = today(console);
        m_pack.actor = m_actor.name(console);
        m_pack.file_name = target.filename().string();
        publish::PackageStyle style;
        style.language = console.language;
        style.made_at = std::chrono::sys_days(today(console));
        style.project_beside = !m_no_project;
        auto package = publish::make_field_package({target, m_overwrite}, style);
        auto const result =
            desk::export_pack(m_pack, {{reg.admin(), reg.sites(), reg.places()}, store::field_register(reg)}, *package);
        print(result, console);
        return ExitCode::done;
    }

private:
    void print(desk::PackResult const& result, Console& console) const {
        console.out << fmt::format(
            fmt::runtime(console.say({"gói {} → {} (lần thay đổi {})\n", "pack {} → {} (change {})\n"})),
            result.pack.code, m_output, result.pack.change);
        for (auto const& layer : result.layers) {
            console.out << fmt::format("  {:>7}  {}  {}\n", layer.rows, layer.layer, console.say(layer.title));
        }
        if (!result.left_out.empty()) {
            console.err << fmt::format(fmt::runtime(console.say({"ở lại, vì điều kiện hỏi trường mà lớp không có: {}\n",
                                                                 "left at home, because the condition asks for fields "
                                                                 "they have not: {}\n"})),
                                       fmt::join(result.left_out, ", "));
        }
    }

    desk::PackOptions m_pack;
    std::string m_output;
    bool m_no_project = false;
    bool m_overwrite = false;
    RegisterOption m_register;
    ActorOption m_actor;
};

} // namespace

std::unique_ptr<Command> make_export_field_pack() {
    return std::make_unique<ExportFieldPack>();
}

} // namespace hatang::cli

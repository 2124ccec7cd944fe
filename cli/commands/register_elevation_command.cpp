// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/dem_option.hpp"
#include "cli/file_reader.hpp"
#include "cli/open_register.hpp"
#include "core/text/json_text.hpp"
#include "desk/checks/ground_elevation.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

namespace hatang::cli {

namespace {

/// The model stays where it is; the register keeps its path and SHA-256 in the log.
class RegisterElevation final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE",
                         {"mô hình số độ cao: GeoTIFF, IMG, ASC, SRTM", "an elevation model: GeoTIFF, IMG, ASC, SRTM"},
                         m_file);
        m_register.describe(options);
        m_actor.describe(options);
    }
    core::Words description() const override {
        return {
            "Ghi vào sổ mô hình số độ cao dùng để lấy cao độ mặt đất khi kiểm tra mà đề nghị hoặc trạm không ghi. Tệp "
            "nằm "
            "nguyên chỗ; sổ giữ đường dẫn và mã băm, tệp đổi thì không dùng nữa.",
            "Names the elevation model that supplies ground elevations to checks where a proposal or station states "
            "none. The "
            "file stays where it is; the register keeps its path and hash, and a file that has changed is not used."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang register elevation dem-da-nang.tif", {"Dùng cho mọi lần kiểm tra sau", "For every later check"}}};
    }
    ExitCode run(Console& console) override {
        auto process = make_file_reader(console);
        auto const path = std::filesystem::absolute(m_file).lexically_normal();
        desk::GroundElevation const model(path, process);
        auto reg = open_for_writing(m_register, console);
        auto const change = reg.writer().begin_change();
        core::ChangeHeader header;
        header.actor = m_actor.name(console);
        header.action = kElevationAction;
        header.summary = fmt::format("{} (EPSG:{})", path.filename().string(), model.epsg());
        header.source_file = path.filename().string();
        header.source_sha256 = model.sha256();
        header.details_json = R"({"path":)";
        core::append_json_string(header.details_json, path.string());
        header.details_json += fmt::format(R"(,"epsg":{}}})", model.epsg());
        change->commit(header);
        console.out << fmt::format(
            fmt::runtime(console.say({"Đã ghi: {} (EPSG:{}), SHA-256 {}\n", "Recorded: {} (EPSG:{}), SHA-256 {}\n"})),
            m_file, model.epsg(), model.sha256());
        return ExitCode::done;
    }

private:
    std::string m_file;
    RegisterOption m_register;
    ActorOption m_actor;
};

} // namespace

std::unique_ptr<Command> make_register_elevation() {
    return std::make_unique<RegisterElevation>();
}

} // namespace hatang::cli

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "core/error.hpp"
#include "core/text/number.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

void print_field(Console& console, core::Words const& label, std::string const& value) {
    console.out << fmt::format("{}: {}\n", console.say(label), value);
}

std::string number_text(Console const& console, std::int64_t number) {
    return core::format_number(static_cast<double>(number), 0, console.language == core::Language::vi);
}

class RegisterCreate final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE", {"tệp sổ đăng ký mới, ví dụ da-nang.gpkg", "the new register file, e.g. da-nang.gpkg"},
                         m_file);
    }
    core::Words description() const override {
        return {"Tạo một tệp sổ đăng ký trống. Tệp là một GeoPackage: QGIS và GDAL mở được ngay, có sẵn các lớp. Không "
                "ghi đè tệp đã có.",
                "Makes an empty register file. The file is a GeoPackage: QGIS and GDAL open it as it is, with its "
                "layers. An existing file is never replaced."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang register create da-nang.gpkg", {"Tạo sổ của thành phố Đà Nẵng", "Make the register of Da Nang"}}};
    }
    ExitCode run(Console& console) override {
        store::create(m_file, surroundings());
        print_field(console, {"Đã tạo", "Created"}, m_file);
        return ExitCode::done;
    }

private:
    std::string m_file;
};

/// The file of commands that take it as argument, else --register or the environment.
struct FileOrRegister {
    std::string file;
    RegisterOption option;

    void describe(OptionTable& options) {
        options.optional_argument(
            "FILE", {"tệp sổ đăng ký; thay cho --register", "the register file; instead of --register"}, file);
        option.describe(options);
    }
    std::filesystem::path require(Console const& console) const {
        return file.empty() ? option.require(console) : std::filesystem::path(file);
    }
};

class RegisterInfo final : public Command {
public:
    void describe(OptionTable& options) override { m_register.describe(options); }
    core::Words description() const override {
        return {"Cho biết phiên bản cấu trúc, số bản ghi đang có và mã băm cuối của nhật ký.",
                "Shows the schema version, what the register holds now, and the last hash of the log."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang register info da-nang.gpkg", {"Xem sổ", "Look at the register"}}};
    }
    ExitCode run(Console& console) override {
        auto const path = m_register.require(console);
        auto const info = store::info(path);
        print_field(console, {"Tệp", "File"}, path.string());
        print_field(
            console, {"Cấu trúc", "Schema"},
            fmt::format("{} ({} {})", info.schema, console.say({"chương trình", "program"}), info.schema_of_program));
        print_field(console, {"Tạo lúc", "Created"}, fmt::format("{} (hatang {})", info.created_at, info.created_by));
        print_field(console, {"Dung lượng (byte)", "Size (bytes)"}, number_text(console, info.file_bytes));
        print_field(console, {"Lần thay đổi", "Changes"}, number_text(console, info.changes));
        print_field(console, {"Trạm", "Stations"}, number_text(console, info.stations));
        print_field(console, {"Vị trí", "Sites"}, number_text(console, info.sites));
        print_field(console, {"Cột", "Structures"}, number_text(console, info.structures));
        print_field(console, {"Tỉnh", "Provinces"}, number_text(console, info.provinces));
        print_field(console, {"Huyện", "Districts"}, number_text(console, info.districts));
        print_field(console, {"Xã", "Communes"}, number_text(console, info.communes));
        print_field(console, {"Quan hệ sáp nhập", "Successions"}, number_text(console, info.successions));
        print_field(console, {"SQLite", "SQLite"},
                    fmt::format("{}, journal {}", info.sqlite_version, info.journal_mode));
        print_field(console, {"Mã băm cuối nhật ký", "Head of the log"}, info.head);
        return ExitCode::done;
    }

private:
    FileOrRegister m_register;
};

class RegisterUpgrade final : public Command {
public:
    void describe(OptionTable& options) override { m_register.describe(options); }
    core::Words description() const override {
        return {"Nâng cấp sổ cũ lên cấu trúc của chương trình này, sau khi tự sao lưu bên cạnh. Xong cả, hoặc sổ vẫn "
                "như trước.",
                "Brings an older register to this program's schema, after a backup beside it. All or nothing."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang register upgrade da-nang.gpkg", {"Nâng cấp sổ", "Upgrade the register"}}};
    }
    ExitCode run(Console& console) override {
        auto const result = store::upgrade(m_register.require(console), surroundings());
        if (result.from == result.to) {
            console.out << fmt::format("{} {}\n", console.say({"Sổ đã ở cấu trúc", "The register is at schema"}),
                                       result.to);
            return ExitCode::done;
        }
        console.out << fmt::format("{} {} → {}; {} {}\n", console.say({"Đã nâng cấp cấu trúc", "Upgraded schema"}),
                                   result.from, result.to, console.say({"bản sao trước đó:", "backup from before:"}),
                                   result.backup.string());
        return ExitCode::done;
    }

private:
    FileOrRegister m_register;
};

class RegisterVerify final : public Command {
public:
    void describe(OptionTable& options) override {
        m_register.describe(options);
        options.optional_text(
            "head", "HEAD",
            {"mã băm cuối đã cất giữ từ trước (register log --head)", "a head kept from before (register log --head)"},
            m_head);
    }
    core::Words description() const override {
        return {"Tính lại chuỗi băm của nhật ký và dấu vết của mọi dòng dữ liệu, rồi kiểm tra tệp. Tìm ra việc sửa, "
                "xóa, đổi thứ tự; "
                "với --head, cả việc cắt bớt đuôi nhật ký.",
                "Recomputes the hash chain of the log and the digest of every row, then checks the file. Finds edits, "
                "deletions and "
                "reordering; with --head also a log that was cut."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang register verify da-nang.gpkg", {"Kiểm tra sổ", "Check the register"}}};
    }
    ExitCode run(Console& console) override {
        auto const result = store::verify(m_register.require(console), m_head);
        for (auto const& problem : result.problems) {
            console.out << fmt::format("{} {}: {} ({})\n", console.say({"lần thay đổi", "change"}), problem.entry,
                                       console.say(problem.message), problem.code);
        }
        if (!result.ok()) {
            return ExitCode::findings;
        }
        console.out << fmt::format("{}: {} {}, {} {}\n{}: {}\n", console.say({"Nguyên vẹn", "Intact"}),
                                   number_text(console, result.changes), console.say({"lần thay đổi", "changes"}),
                                   number_text(console, result.rows), console.say({"dòng dữ liệu", "rows"}),
                                   console.say({"Mã băm cuối", "Head"}), result.head);
        return ExitCode::done;
    }

private:
    FileOrRegister m_register;
    std::optional<std::string> m_head;
};

class RegisterBackup final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("TARGET", {"tệp sao lưu, chưa có", "the backup file, not there yet"}, m_target);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Sao lưu bằng cơ chế của SQLite, an toàn cả khi đang có người ghi. Đừng chép tệp bằng tay: bản chép "
                "của sổ đang mở có thể hỏng.",
                "Backs up through SQLite's own mechanism, safe while somebody writes. Do not copy the file by hand: a "
                "copy of an open register may be broken."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang register backup sao-luu/da-nang-2026-11-20.gpkg --register da-nang.gpkg",
                 {"Sao lưu cuối ngày", "The evening's backup"}}};
    }
    ExitCode run(Console& console) override {
        store::backup(m_register.require(console), m_target);
        print_field(console, {"Đã sao lưu vào", "Backed up to"}, m_target);
        return ExitCode::done;
    }

private:
    std::string m_target;
    RegisterOption m_register;
};

class RegisterRestore final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("BACKUP", {"tệp sao lưu", "the backup file"}, m_backup);
        m_register.describe(options);
        options.flag("overwrite", {"thay sổ đang có", "replace the register that is there"}, m_overwrite);
    }
    core::Words description() const override {
        return {"Kiểm tra bản sao lưu rồi đặt nó vào chỗ của sổ, trọn vẹn hoặc không gì cả.",
                "Verifies the backup, then puts it in the register's place, whole or not at all."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang register restore sao-luu/da-nang-2026-11-20.gpkg --register da-nang.gpkg --overwrite",
                 {"Khôi phục", "Restore"}}};
    }
    ExitCode run(Console& console) override {
        auto const path = m_register.require(console);
        auto const result = store::restore(m_backup, path, m_overwrite);
        console.out << fmt::format("{} {}: {} {}\n", console.say({"Đã khôi phục", "Restored"}), path.string(),
                                   number_text(console, result.changes), console.say({"lần thay đổi", "changes"}));
        return ExitCode::done;
    }

private:
    std::string m_backup;
    RegisterOption m_register;
    bool m_overwrite = false;
};

} // namespace

std::unique_ptr<Command> make_register_create() {
    return std::make_unique<RegisterCreate>();
}
std::unique_ptr<Command> make_register_info() {
    return std::make_unique<RegisterInfo>();
}
std::unique_ptr<Command> make_register_upgrade() {
    return std::make_unique<RegisterUpgrade>();
}
std::unique_ptr<Command> make_register_verify() {
    return std::make_unique<RegisterVerify>();
}
std::unique_ptr<Command> make_register_backup() {
    return std::make_unique<RegisterBackup>();
}
std::unique_ptr<Command> make_register_restore() {
    return std::make_unique<RegisterRestore>();
}

} // namespace hatang::cli

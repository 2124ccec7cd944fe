// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"

#include <ostream>

namespace hatang::cli {

namespace {

using core::Cell;
using core::ColumnType;

core::ListHeader log_header() {
    core::ListHeader header{.name = "changes",
                            .title = {"Nhật ký thay đổi", "Change log"},
                            .columns = {},
                            .geometry = core::ListGeometry::none,
                            .total = {}};
    header.columns = {
        {"change", {"Lần", "Change"}, ColumnType::integer, -1},
        {"at", {"Lúc (giờ Việt Nam)", "At (UTC+7)"}, ColumnType::text, -1},
        {"actor", {"Người", "Actor"}, ColumnType::text, -1},
        {"action", {"Việc", "Action"}, ColumnType::text, -1},
        {"summary", {"Tóm tắt", "Summary"}, ColumnType::text, -1},
        {"source_file", {"Từ tệp", "From file"}, ColumnType::text, -1},
        {"rows_added", {"Dòng thêm", "Rows added"}, ColumnType::integer, -1},
        {"versions_closed", {"Dòng thay", "Rows closed"}, ColumnType::integer, -1},
        {"hash", {"Mã băm", "Hash"}, ColumnType::text, -1},
    };
    return header;
}

class RegisterLog final : public Command {
public:
    void describe(OptionTable& options) override {
        options.flag(
            "head",
            {"chỉ in mã băm cuối, để cất giữ ngoài máy", "print the last hash only, to be kept off this machine"},
            m_head);
        options.integer("limit", "N",
                        {"chỉ N lần gần nhất, mặc định 20; 0 là tất cả", "the last N changes, default 20; 0 = all"},
                        m_limit);
        m_register.describe(options);
        m_output.describe(options, false);
    }
    core::Words description() const override {
        return {"Liệt kê các lần thay đổi, mới nhất trước: ai, lúc nào, việc gì, từ tệp nào. Mỗi lần mang mã băm nối "
                "với lần trước.",
                "Lists the changes, newest first: who, when, what, from which file. Each carries a hash chained to the "
                "one before."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang register log --limit 5", {"Năm lần thay đổi gần nhất", "The last five changes"}},
                {"hatang register log --head", {"Mã băm để ghi ra giấy", "The head, to be written down"}}};
    }
    ExitCode run(Console& console) override {
        auto const path = m_register.require(console);
        if (m_head) {
            console.out << store::log_head(path) << '\n';
            return ExitCode::done;
        }
        constexpr std::int64_t kUsualLimit = 20;
        store::LogQuery query;
        query.limit = m_limit.value_or(kUsualLimit);
        // twelve digits tell entries apart on a screen; machines get the whole hash
        auto const shown_hash = [whole = !m_output.style(console).for_people](std::string const& hash) {
            constexpr std::size_t kShownDigits = 12;
            return std::string_view(hash).substr(0, whole ? hash.size() : kShownDigits);
        };
        auto writer = m_output.open(console);
        writer->begin(log_header());
        for (auto const& entry : store::log(path, query)) {
            auto const& header = entry.header;
            std::vector<Cell> const cells{Cell{entry.number.value()},
                                          Cell{std::string_view(entry.at_local)},
                                          Cell{std::string_view(header.actor)},
                                          Cell{std::string_view(header.action)},
                                          Cell{std::string_view(header.summary)},
                                          Cell{std::string_view(header.source_file)},
                                          Cell{entry.rows_added},
                                          Cell{entry.versions_closed},
                                          Cell{shown_hash(entry.hash)}};
            writer->row({cells, {}});
        }
        writer->end();
        return ExitCode::done;
    }

private:
    bool m_head = false;
    std::optional<std::int64_t> m_limit;
    RegisterOption m_register;
    ListOutputOptions m_output;
};

} // namespace

std::unique_ptr<Command> make_register_log() {
    return std::make_unique<RegisterLog>();
}

} // namespace hatang::cli

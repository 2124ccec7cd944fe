// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// field packs, receipts, conflicts, resolve: what left, what came back, what a person has yet to decide.
#include "cli/command.hpp"
#include "cli/commands/field_entries.hpp"
#include "cli/open_register.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "desk/field/field_lists.hpp"
#include "desk/field/resolve_conflict.hpp"
#include "store/field_register.hpp"

#include <fmt/format.h>

namespace hatang::cli {

namespace {

/// What the lists of this noun share.
class FieldList : public Command {
public:
    ExitCode run(Console& console) override {
        auto const packs = store::read_field_packs(m_register.require(console));
        auto writer = m_output.open(console);
        if (write(*packs, *writer, console) == 0) {
            console.err << console.say(nothing());
        }
        return ExitCode::done;
    }

protected:
    virtual std::int64_t write(core::FieldPackReader const& packs, core::ListWriter& writer, Console& console) = 0;
    virtual core::Words nothing() const = 0;
    desk::FieldListStyle style(Console const& console) const {
        return {console.language, m_output.style(console).for_people};
    }

    ListOutputOptions m_output;
    RegisterOption m_register;
};

class FieldPacks final : public FieldList {
public:
    void describe(OptionTable& options) override {
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Các gói thực địa đã đi: giao cho ai, ngày nào, phạm vi nào, đã về mấy lần.",
                "The field packs that left: to whom, when, which part of the register, how often they came back."};
    }
    std::vector<Example> examples() const override { return {{"hatang field packs", {"Mọi gói", "Every pack"}}}; }

private:
    std::int64_t write(core::FieldPackReader const& packs, core::ListWriter& writer, Console&) override {
        return desk::list_packs(packs, writer);
    }
    core::Words nothing() const override { return {"chưa có gói nào đi\n", "no pack has left yet\n"}; }
};

class FieldReceipts final : public FieldList {
public:
    void describe(OptionTable& options) override {
        options.optional_argument(
            "CODE", {"mã biên nhận: in từng dòng, từng ảnh của nó", "code of a receipt: every row and photo of it"},
            m_code);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Biên nhận của những gì từ thực địa về. Có mã biên nhận: từng dòng và từng ảnh với mã SHA-256, dòng nào đã "
            "nhận, dòng nào xung đột, dòng nào không nhận.",
            "Receipts of what came back from the field. With a code: every row and every photo with its SHA-256, and "
            "what became of it."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang field receipts", {"Mọi biên nhận", "Every receipt"}},
                {"hatang field receipts BN-2026-0001 -o bien-nhan.xlsx",
                 {"Một biên nhận ra Excel", "One receipt to Excel"}}};
    }

private:
    std::int64_t write(core::FieldPackReader const& packs, core::ListWriter& writer, Console& console) override {
        return m_code.empty() ? desk::list_receipts(packs, writer)
                              : desk::list_receipt(packs, m_code, style(console), writer);
    }
    core::Words nothing() const override { return {"chưa có gì về\n", "nothing has come back yet\n"}; }

    std::string m_code;
};

class FieldConflicts final : public FieldList {
public:
    void describe(OptionTable& options) override {
        options.flag("all", {"cả những xung đột đã kết thúc", "also those that were ended"}, m_all);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Những trường mà cả hai bên đã sửa, và những đề nghị sửa trạm, với giá trị khi gói đi, trong sổ và từ thực "
            "địa. Chúng ở lại cho đến khi có người kết thúc bằng 'field resolve'.",
            "Fields that both sides changed, and proposals about stations, with the value when the pack left, in the "
            "register and from the field. They stay until a person ends them by 'field resolve'."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang field conflicts", {"Những gì chưa quyết", "What is not decided yet"}}};
    }

private:
    std::int64_t write(core::FieldPackReader const& packs, core::ListWriter& writer, Console& console) override {
        return desk::list_conflicts(packs, m_all, style(console), writer);
    }
    core::Words nothing() const override { return {"không có xung đột nào chờ quyết\n", "no conflict is open\n"}; }

    bool m_all = false;
};

class FieldResolve final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã xung đột", "code of the conflict"}, m_words.code);
        auto& take = options.text("take", "WHAT",
                                  {"ours: giữ như trong sổ; theirs: theo thực địa; hoặc một giá trị khác",
                                   "ours: as the register has it; theirs: as the field says; or another value"},
                                  m_words.take);
        take.required = true;
        auto& reason = options.text("reason", "TEXT", {"lý do", "the reason"}, m_words.reason);
        reason.required = true;
        options.date("on", {"đúng từ ngày (mặc định hôm nay)", "true from this day (default today)"}, m_on);
        m_register.describe(options);
        m_actor.describe(options);
    }
    core::Words description() const override {
        return {"Kết thúc một xung đột, kèm lý do. Cả hai giá trị vẫn được giữ. Nếu sổ đã đổi giá trị từ khi nhận gói "
                "thì 'theirs' bị từ chối: giữ giá trị nay bằng 'ours', hoặc ghi rõ giá trị muốn lấy.",
                "Ends a conflict, with a reason. Both values are kept. When the register has changed the value since "
                "the pack came back, 'theirs' is refused: keep what is now by 'ours', or write the value out."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang field resolve XD-2026-0001 --take theirs --reason \"đã đo lại\"",
                 {"Theo thực địa", "As the field says"}},
                {"hatang field resolve XD-2026-0002 --take 9,5 --reason \"theo biên bản\"",
                 {"Một giá trị khác", "Another value"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_register, console);
        m_words.on = m_on.value_or(today(console));
        m_words.actor = m_actor.name(console);
        auto const [row, replaced] =
            desk::resolve_conflict(m_words, {reg.admin(), reg.sites(), reg.places(), store::field_register(reg)});
        desk::FieldListStyle const style{console.language, true};
        auto const shown = desk::shown_value(row.conflict, row.end->value, style);
        console.out << fmt::format("{}: {}, {} = {} ({})\n", row.conflict.code, row.conflict.record_code,
                                   console.say(desk::conflict_field_label(row.conflict)),
                                   shown.empty() ? console.say({"chưa rõ", "unknown"}) : shown, row.end->take);
        if (replaced && replaced != row.conflict.ours && replaced != row.end->value) {
            console.out << fmt::format(
                fmt::runtime(console.say({"  thay giá trị {} mà sổ ghi sau khi nhận gói\n",
                                          "  in place of {}, which the register says since the pack came back\n"})),
                desk::shown_value(row.conflict, replaced, style));
        }
        return ExitCode::done;
    }

private:
    desk::ResolveWords m_words;
    std::optional<core::Date> m_on;
    RegisterOption m_register;
    ActorOption m_actor;
};

} // namespace

std::vector<CommandEntry> field_commands() {
    return {
        {"export",
         "sites",
         {"danh sách trạm ra tệp, như 'sites list -o'", "stations to a file, as 'sites list -o'"},
         make_export_sites},
        {"export",
         "route",
         {"tuyến cáp với cột dọc tuyến: GPX, KML, DXF, bảng", "a cable route with its poles: GPX, KML, DXF, tables"},
         make_export_route},
        {"export",
         "field-pack",
         {"gói thực địa cho QField, Mergin Maps, QGIS", "a pack for QField, Mergin Maps, QGIS"},
         make_export_field_pack},
        {"import",
         "field-pack",
         {"nhận gói thực địa về: trộn, giữ xung đột, lập biên nhận",
          "take a field pack back: merge, keep conflicts, give a receipt"},
         make_import_field_pack},
        {"field", "packs", {"các gói thực địa đã đi", "the packs that left"}, make_field_packs},
        {"field", "receipts", {"biên nhận những gì đã về", "receipts of what came back"}, make_field_receipts},
        {"field",
         "conflicts",
         {"xung đột và đề nghị chờ quyết", "conflicts and proposals to decide"},
         make_field_conflicts},
        {"field", "resolve", {"kết thúc một xung đột, kèm lý do", "end a conflict, with a reason"}, make_field_resolve},
    };
}

std::unique_ptr<Command> make_field_packs() {
    return std::make_unique<FieldPacks>();
}
std::unique_ptr<Command> make_field_receipts() {
    return std::make_unique<FieldReceipts>();
}
std::unique_ptr<Command> make_field_conflicts() {
    return std::make_unique<FieldConflicts>();
}
std::unique_ptr<Command> make_field_resolve() {
    return std::make_unique<FieldResolve>();
}

} // namespace hatang::cli

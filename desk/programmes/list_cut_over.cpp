// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "desk/programmes/cells.hpp"
#include "desk/programmes/cut_over.hpp"
#include "desk/sites/site_columns.hpp"

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

std::string_view code_of(CutOverState state) {
    switch (state) {
    case CutOverState::to_withdraw: return "to_withdraw";
    case CutOverState::late: return "late";
    case CutOverState::withdrawn: return "withdrawn";
    case CutOverState::added: break;
    }
    return "added";
}

core::Words words_of(CutOverState state) {
    switch (state) {
    case CutOverState::to_withdraw: return {"Phải thu hồi", "To withdraw"};
    case CutOverState::late: return {"Quá hạn thu hồi", "Late"};
    case CutOverState::withdrawn: return {"Đã thu hồi", "Withdrawn"};
    case CutOverState::added: break;
    }
    return {"Mới dựng, mới treo", "Added"};
}

core::ListHeader header_of() {
    core::ListHeader header;
    header.name = "cut_over";
    header.title = {"Thu hồi cáp, cột sau ngầm hóa", "Cables and poles to withdraw"};
    header.geometry = core::ListGeometry::any;
    header.row_noun = {"cáp, cột", "cable or pole"};
    header.columns = {{"state", {"Tình trạng", "State"}, ColumnType::text, -1},
                      {"what", {"Vật", "What"}, ColumnType::text, -1},
                      {"code", {"Mã", "Code"}, ColumnType::text, -1},
                      {"owner", {"Chủ sở hữu", "Owner"}, ColumnType::text, -1},
                      {"owner_kind", {"Loại chủ", "Owner kind"}, ColumnType::text, -1},
                      {"programme", {"Chương trình", "Programme"}, ColumnType::text, -1},
                      {"item", {"Hạng mục, vùng", "Item or zone"}, ColumnType::text, -1},
                      {"street", {"Đường", "Street"}, ColumnType::text, -1},
                      {"built_on", {"Có từ", "Since"}, ColumnType::date, -1},
                      {"deadline", {"Hạn thu hồi", "Deadline"}, ColumnType::date, -1},
                      {"withdrawn_on", {"Thu hồi ngày", "Withdrawn on"}, ColumnType::date, -1},
                      {"length_m", {"Dài (m)", "Length (m)"}, ColumnType::real, 1}};
    return header;
}

} // namespace

void list_cut_over(CutOver const& cut_over, SiteListStyle const& style, core::ListWriter& writer) {
    writer.begin(header_of());
    CellTexts texts(style.language, style.for_people);
    core::Words const pole{"cột", "pole"};
    core::Words const route{"tuyến cáp", "route"};
    for (auto const& row : cut_over.rows) {
        texts.clear();
        auto const shown = [&](core::Words const& words, std::string_view code) {
            return style.for_people ? Cell{texts.keep(words.in(style.language))} : Cell{code};
        };
        auto const coded = [&](core::CodeList const& list, std::string const& code) {
            return code.empty() ? Cell{} : shown(list.label(code), code);
        };
        std::vector<Cell> const cells{shown(words_of(row.state), code_of(row.state)),
                                      shown(row.pole ? pole : route, row.pole ? "pole" : "route"),
                                      text_cell(row.code),
                                      coded(core::operators(), row.owner),
                                      coded(core::owner_kinds(), row.owner_kind),
                                      text_cell(row.programme),
                                      text_cell(row.item),
                                      text_cell(row.street),
                                      day_cell(row.built_on),
                                      day_cell(row.deadline),
                                      day_cell(row.withdrawn_on),
                                      row.length_m ? Cell{*row.length_m} : Cell{}};
        writer.row({cells, row.wkb});
    }
    writer.end();
}

} // namespace hatang::desk

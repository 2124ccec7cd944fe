// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/list_queryables.hpp"

namespace hatang::desk {

void list_queryables(core::cql2::Schema const& schema, core::Language language, core::ListWriter& writer) {
    using core::Cell;
    using core::ColumnType;
    core::ListHeader header;
    header.name = "queryables";
    header.title = {"Điều có thể hỏi", "Queryables"};
    header.columns = {{"name", {"Tên", "Name"}, ColumnType::text, -1},
                      {"second_name", {"Tên tiếng Việt", "Vietnamese name"}, ColumnType::text, -1},
                      {"type", {"Loại", "Type"}, ColumnType::text, -1},
                      {"example", {"Ví dụ", "Example"}, ColumnType::text, -1}};
    writer.begin(header);
    for (auto const& property : schema.properties()) {
        auto const type = core::cql2::type_name(property.type).in(language);
        std::vector<Cell> const cells{Cell{std::string_view(property.name)}, Cell{std::string_view(property.label.vi)},
                                      Cell{std::string_view(type)}, Cell{std::string_view(property.example)}};
        writer.row({cells, {}});
    }
    writer.end();
}

} // namespace hatang::desk

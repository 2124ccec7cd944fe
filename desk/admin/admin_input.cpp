// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/admin_input.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"
#include "desk/admin/admin_names.hpp"
#include "spatial/geometry.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hatang::desk {
namespace {

/// The heaviest commune has about 30,000 vertices, the heaviest province 150,000.
constexpr std::size_t kOutlineVertexLimit = 5'000'000;
constexpr std::size_t kValueLength = 200;

std::string file_name(AdminFileSummary const& summary) {
    return std::filesystem::path(summary.file.path).filename().string();
}

bool is_code(std::string_view text, std::size_t length) {
    return text.size() == length && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t code_length(core::AdminLevel level) {
    switch (level) {
    case core::AdminLevel::province: return 2;
    case core::AdminLevel::district: return 3;
    case core::AdminLevel::commune: return 5;
    }
    return 0;
}

void set_name(core::AdminUnit& unit, std::string full_name) {
    auto parts = split_kind(full_name);
    unit.full_name = parts.kind.empty() ? std::move(full_name) : parts.kind + " " + parts.name;
    unit.name = std::move(parts.name);
    unit.kind = std::move(parts.kind);
}

std::optional<core::SuccessionExtent> parse_extent(std::string_view text) {
    for (auto const extent :
         {core::SuccessionExtent::whole, core::SuccessionExtent::part, core::SuccessionExtent::remainder}) {
        if (text == core::to_string(extent) || (text.empty() && extent == core::SuccessionExtent::whole)) {
            return extent;
        }
    }
    return std::nullopt;
}

core::Words headings_unknown(core::RawFile const& file) {
    std::string seen;
    for (auto const& layer : file.layers) {
        seen += seen.empty() ? "" : "; ";
        for (auto const& field : layer.fields) {
            seen += field + " ";
        }
    }
    auto const name = std::filesystem::path(file.path).filename().string();
    return {"không nhận ra tệp đơn vị hành chính '" + name + "' qua các tiêu đề cột: " + seen,
            "cannot tell what administrative file '" + name + "' is from its headings: " + seen};
}

} // namespace

void AdminFindings::add(std::string code, core::Severity severity, std::optional<RowOrigin> origin, std::string value,
                        core::Words message) {
    ++m_counts[code];
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = severity;
    if (origin && origin->file < m_files.size()) {
        finding.file = file_name(m_files[origin->file]);
        finding.row = origin->row;
    }
    finding.value = std::move(value);
    if (finding.value.size() > kValueLength) {
        // cut between characters: bytes 10xxxxxx continue one
        std::size_t end = kValueLength;
        while (end > 0 && (static_cast<unsigned char>(finding.value[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        finding.value.resize(end);
    }
    finding.message = std::move(message);
    m_sink.add(std::move(finding));
}

void AdminInput::read(core::FileReader& reader, std::filesystem::path const& path) {
    auto const files_before = files.size();
    auto const name = path.filename().string();
    core::while_doing({"khi đọc '" + name + "'", "while reading '" + name + "'"},
                      [&] { reader.read(path, core::ReadOptions{}, *this); });
    if (files.size() == files_before || files.back().roles.empty()) {
        auto const& seen = files.size() == files_before ? core::RawFile{name, "", "", 0, {}, {}} : files.back().file;
        throw core::usage_error(headings_unknown(seen), {"các tiêu đề hiểu được: " + understood_headings(),
                                                         "headings that are understood: " + understood_headings()});
    }
}

void AdminInput::file(core::RawFile const& file) {
    files.push_back({file, {}});
    m_role.reset();
    m_fields.reset();
}

void AdminInput::require_wgs84(core::RawLayer const& layer) const {
    if (!layer.crs.epsg || *layer.crs.epsg == core::kWgs84) {
        return;
    }
    auto const text = "'" + file_name(files.back()) + "' (EPSG:" + std::to_string(layer.crs.epsg->epsg()) + ")";
    throw core::usage_error(
        {"ranh giới hành chính trong " + text + " không ở hệ WGS 84", "the outlines in " + text + " are not in WGS 84"},
        {"chuyển tệp sang EPSG:4326 rồi nhập lại", "convert the file to EPSG:4326 and import it again"});
}

void AdminInput::layer(std::size_t index) {
    auto const& layer = files.back().file.layers.at(index);
    m_role = find_role(layer);
    m_fields.emplace(layer.fields);
    if (!m_role) {
        findings.add("layer-not-understood", core::Severity::warning, RowOrigin{files.size() - 1, 0}, layer.name,
                     {"lớp không có tiêu đề nào hiểu được nên bị bỏ qua",
                      "the layer has no headings that are understood; skipped"});
        return;
    }
    files.back().roles.emplace_back(to_string(*m_role));
    if (!layer.geometry_type.empty()) {
        require_wgs84(layer);
    }
    // The publisher of the simplified outlines says so in the file's name and nowhere else.
    auto const key = core::search_key(file_name(files.back()) + " " + layer.name);
    m_outline_note = key.find("simplified") == std::string::npos ? "" : "simplified";
}

void AdminInput::finding(core::Finding finding) {
    m_sink.add(std::move(finding));
}

bool AdminInput::row(core::RawRow const& row) {
    ++rows_read;
    if (!m_role) {
        ++skipped;
        return true;
    }
    ++accepted;
    m_at = origin(row);
    switch (*m_role) {
    case AdminFileRole::own_units: add_own_unit(row); break;
    case AdminFileRole::own_successions: add_succession(row); break;
    case AdminFileRole::units_before:
    case AdminFileRole::units_now: add_unit(row); break;
    case AdminFileRole::merger_texts: add_text(row); break;
    case AdminFileRole::mapping_table: add_mapping(row); break;
    case AdminFileRole::outlines_now: add_outline_of_now(row); break;
    case AdminFileRole::district_outlines:
    case AdminFileRole::province_outlines: add_old_outline(row); break;
    }
    return true;
}

void AdminInput::reject(std::string value, core::Words message) {
    reject_later();
    findings.add("row-not-usable", core::Severity::error, m_at, std::move(value), std::move(message));
}

std::string AdminInput::source(core::RawRow const& row) const {
    return file_name(files.back()) + ":" + std::to_string(row.number);
}

bool AdminInput::is_good_outline(core::RawRow const& row) {
    try {
        spatial::check_wkb(row.geometry_wkb, kOutlineVertexLimit);
        return true;
    } catch (core::Error const& error) {
        reject(m_fields->cell(row, "code"),
               {"ranh giới hỏng: " + error.sentence().vi, "broken outline: " + error.sentence().en});
        return false;
    }
}

void AdminInput::add_unit(core::RawRow const& row) {
    auto const level = parse_level(m_fields->cell(row, "level"));
    UnitRow unit;
    unit.unit.code = m_fields->cell(row, "code");
    auto full_name = m_fields->cell(row, "full_name");
    if (!level || full_name.empty() || !is_code(unit.unit.code, code_length(*level))) {
        reject(unit.unit.code + " " + full_name,
               {"cần cấp, tên và mã số đúng độ dài của cấp đó (2, 3 hoặc 5 chữ số)",
                "level, name and a code of that level's length (2, 3 or 5 digits) are needed"});
        return;
    }
    bool const before = *m_role == AdminFileRole::units_before;
    unit.unit.level = *level;
    set_name(unit.unit, std::move(full_name));
    unit.unit.name_en = m_fields->cell(row, "full_name_en");
    (before ? unit.unit.valid_to : unit.unit.valid_from) = core::kTwoLevelGovernment;
    unit.unit.source = source(row);
    if (*level != core::AdminLevel::province) {
        bool const in_district = before && *level == core::AdminLevel::commune;
        unit.parent_code = m_fields->cell(row, in_district ? "district_code" : "province_code");
    }
    unit.origin = m_at;
    units.push_back(std::move(unit));
}

void AdminInput::add_own_unit(core::RawRow const& row) {
    auto const level = parse_level(m_fields->cell(row, "level"));
    UnitRow own;
    auto& unit = own.unit;
    unit.code = m_fields->cell(row, "code");
    set_name(unit, m_fields->cell(row, "full_name"));
    unit.valid_from = core::parse_date(m_fields->cell(row, "valid_from"));
    unit.valid_to = core::parse_date(m_fields->cell(row, "valid_to"));
    if (!level || unit.code.empty() || unit.full_name.empty() || (!unit.valid_from && !unit.valid_to)) {
        reject(unit.code + " " + unit.full_name, {"cần cấp, mã, tên và ngày bắt đầu hoặc kết thúc hiệu lực",
                                                  "level, code, name and a first or last day of validity are needed"});
        return;
    }
    if (!row.geometry_wkb.empty() && !is_good_outline(row)) {
        return;
    }
    unit.level = *level;
    unit.name_en = m_fields->cell(row, "name_en");
    unit.geometry_wkb = std::string(row.geometry_wkb);
    // "approximate: drawn for this sample": the word before the colon is the note, the rest is for readers of the file
    auto const note = m_fields->cell(row, "outline_note");
    unit.geometry_note = row.geometry_wkb.empty() ? "" : note.substr(0, note.find(':'));
    unit.source = source(row);
    own.parent_code = m_fields->cell(row, "parent_code");
    own.origin = m_at;
    units.push_back(std::move(own));
}

void AdminInput::add_outline_of_now(core::RawRow const& row) {
    UnitRow outline;
    auto& unit = outline.unit;
    unit.code = m_fields->cell(row, "code");
    bool const province = is_code(unit.code, 2);
    set_name(unit, m_fields->cell(row, "full_name"));
    if ((!province && !is_code(unit.code, 5)) || unit.full_name.empty()) {
        reject(unit.code, {"cần mã 2 hoặc 5 chữ số và tên", "a code of 2 or 5 digits and a name are needed"});
        return;
    }
    if (!is_good_outline(row)) {
        return;
    }
    unit.level = province ? core::AdminLevel::province : core::AdminLevel::commune;
    unit.name_en = m_fields->cell(row, "full_name_en");
    unit.valid_from = core::kTwoLevelGovernment;
    unit.geometry_wkb = std::string(row.geometry_wkb);
    unit.geometry_note = m_outline_note;
    unit.source = source(row);
    outline.parent_code = province ? "" : m_fields->cell(row, "province_code");
    outline.is_outline = true;
    outline.origin = m_at;
    units.push_back(std::move(outline));
}

void AdminInput::add_old_outline(core::RawRow const& row) {
    bool const district = *m_role == AdminFileRole::district_outlines;
    OutlineRow outline;
    outline.level = district ? core::AdminLevel::district : core::AdminLevel::province;
    outline.code = m_fields->cell(row, district ? "code_vung" : "shapeISO");
    outline.name = m_fields->cell(row, district ? "ten_huyen" : "shapeName");
    outline.province = district ? m_fields->cell(row, "ten_tinh") : outline.name;
    if (outline.name.empty() || (district && !is_code(outline.code, 5))) {
        reject(outline.code + " " + outline.name, {"cần mã và tên của đơn vị", "the unit's code and name are needed"});
        return;
    }
    if (!is_good_outline(row)) {
        return;
    }
    auto const year = m_fields->cell(row, "nam_tk");
    // geoBoundaries carries no year in the file; its metadata says 2008.
    outline.note = (district ? (is_code(year, 4) ? year : "2009") : std::string("2008")) + " outline";
    outline.wkb = std::string(row.geometry_wkb);
    outline.origin = m_at;
    outlines.push_back(std::move(outline));
}

void AdminInput::add_text(core::RawRow const& row) {
    TextRow text{m_fields->cell(row, "new_code"), m_fields->cell(row, "truoc_sap_nhap"), m_at};
    if (text.code.empty() || text.text.empty()) {
        reject(text.code,
               {"cần mã xã mới và nội dung trước sáp nhập", "the new commune's code and the text are needed"});
        return;
    }
    texts.push_back(std::move(text));
}

void AdminInput::add_mapping(core::RawRow const& row) {
    MappingRow mapping{m_fields->cell(row, "old_ward_code"), m_fields->cell(row, "old_ward_name"),
                       m_fields->cell(row, "new_ward_code"), m_fields->cell(row, "new_ward_name"), m_at};
    if (mapping.old_code.empty() || mapping.new_code.empty()) {
        reject(mapping.old_code, {"cần mã xã cũ và mã xã mới", "the old and the new commune's codes are needed"});
        return;
    }
    mappings.push_back(std::move(mapping));
}

void AdminInput::add_succession(core::RawRow const& row) {
    SuccessionRow succession;
    succession.before_code = m_fields->cell(row, "old_code");
    succession.after_code = m_fields->cell(row, "new_code");
    auto const extent = parse_extent(m_fields->cell(row, "extent"));
    auto const before = parse_level(m_fields->cell(row, "old_level"));
    auto const after = parse_level(m_fields->cell(row, "new_level"));
    if (succession.before_code.empty() || succession.after_code.empty() || !extent || !before || !after) {
        reject(succession.before_code + " → " + succession.after_code,
               {"cần cấp và mã cũ, cấp và mã mới, phạm vi whole, part hoặc remainder",
                "levels and codes before and after and an extent whole, part or remainder are needed"});
        return;
    }
    succession.extent = *extent;
    succession.before_level = *before;
    succession.after_level = *after;
    succession.on = core::parse_date(m_fields->cell(row, "on")).value_or(core::kTwoLevelGovernment);
    succession.basis = m_fields->cell(row, "basis");
    succession.origin = m_at;
    successions.push_back(std::move(succession));
}

} // namespace hatang::desk

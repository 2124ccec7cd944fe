// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/wire/row_batch.hpp"

#include "core/text/unicode.hpp"
#include "import/wire/buffer.hpp"

#include <cmath>

namespace hatang::ingest::wire {

namespace {

constexpr std::uint32_t kKindBits = 3;
constexpr std::uint32_t kKindMask = (1U << kKindBits) - 1;
constexpr std::size_t kRowHeadBytes = sizeof(std::int64_t) + sizeof(std::uint32_t);

template <typename Number> void append(std::string& bytes, Number value) {
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof value);
}

bool has_real(core::RawCell::Kind kind) {
    return kind == core::RawCell::Kind::integer || kind == core::RawCell::Kind::real;
}

/// How long the texts and geometries together are, told by the heads; each view then stays inside its section.
struct Sections {
    Reader row_heads;
    Reader cell_heads;
    Reader reals;
    Reader texts;
    Reader geometries;
};

std::uint64_t sum_geometry(Reader heads, std::size_t rows) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        heads.take(sizeof(std::int64_t));
        sum += heads.number<std::uint32_t>();
    }
    return sum;
}

struct CellSums {
    std::uint64_t text_bytes = 0;
    std::uint64_t reals = 0;
};

CellSums sum_cells(Reader heads, std::size_t cells) {
    CellSums sums;
    for (std::size_t i = 0; i < cells; ++i) {
        auto const head = heads.number<std::uint32_t>();
        if ((head & kKindMask) > static_cast<std::uint32_t>(core::RawCell::Kind::date)) {
            throw WireError("a cell's kind is unknown");
        }
        sums.text_bytes += head >> kKindBits;
        sums.reals += has_real(static_cast<core::RawCell::Kind>(head & kKindMask)) ? 1U : 0U;
    }
    return sums;
}

Sections cut(Reader& payload, std::size_t rows, std::size_t cells) {
    Reader const row_heads(payload.take(rows * kRowHeadBytes));
    Reader const cell_heads(payload.take(cells * sizeof(std::uint32_t)));
    CellSums const sums = sum_cells(cell_heads, cells);
    Reader const reals(payload.take(sums.reals * sizeof(double)));
    std::string_view const texts = payload.take(sums.text_bytes);
    if (!core::is_valid_utf8(texts)) {
        throw WireError("a cell is not UTF-8");
    }
    Reader const geometries(payload.take(sum_geometry(row_heads, rows)));
    payload.expect_end();
    return {row_heads, cell_heads, reals, Reader(texts), geometries};
}

core::RawCell read_cell(Sections& sections) {
    auto const head = sections.cell_heads.number<std::uint32_t>();
    core::RawCell cell;
    cell.kind = static_cast<core::RawCell::Kind>(head & kKindMask);
    cell.text = sections.texts.take(head >> kKindBits);
    // the section as a whole is UTF-8, so a cell is when it does not begin inside a character
    if (!cell.text.empty() && (static_cast<unsigned char>(cell.text.front()) & 0xC0U) == 0x80U) {
        throw WireError("a cell begins inside a character");
    }
    if (has_real(cell.kind)) {
        cell.real = sections.reals.number<double>();
        if (!std::isfinite(cell.real)) {
            throw WireError("a number is not finite");
        }
    }
    return cell;
}

} // namespace

void RowBatchWriter::add(core::RawRow const& row) {
    m_cells_per_row = static_cast<std::uint32_t>(row.cells.size());
    ++m_rows;
    append(m_row_heads, row.number);
    append(m_row_heads, static_cast<std::uint32_t>(row.geometry_wkb.size()));
    m_geometries.append(row.geometry_wkb);
    std::size_t const at = m_cell_heads.size();
    m_cell_heads.resize(at + row.cells.size() * sizeof(std::uint32_t));
    char* heads = m_cell_heads.data() + at;
    for (core::RawCell const& cell : row.cells) {
        std::uint32_t const head =
            static_cast<std::uint32_t>(cell.text.size()) << kKindBits | static_cast<std::uint32_t>(cell.kind);
        std::memcpy(heads, &head, sizeof head);
        heads += sizeof head;
        m_texts.append(cell.text);
        if (has_real(cell.kind)) {
            append(m_reals, cell.real);
        }
    }
}

std::size_t RowBatchWriter::bytes() const {
    return 2 * sizeof(std::uint32_t) + m_row_heads.size() + m_cell_heads.size() + m_reals.size() + m_texts.size() +
           m_geometries.size();
}

std::string_view RowBatchWriter::take() {
    m_payload.clear();
    m_payload.reserve(bytes());
    append(m_payload, m_rows);
    append(m_payload, m_cells_per_row);
    for (std::string* section : {&m_row_heads, &m_cell_heads, &m_reals, &m_texts, &m_geometries}) {
        m_payload.append(*section);
        section->clear();
    }
    m_rows = 0;
    return m_payload;
}

bool RowBatchReader::read(std::string_view payload, std::size_t fields,
                          std::function<bool(core::RawRow const&)> const& each) {
    Reader reader(payload);
    std::size_t const rows = reader.number<std::uint32_t>();
    if (reader.number<std::uint32_t>() != fields) {
        throw WireError("a row has another number of cells than its layer has fields");
    }
    Sections sections = cut(reader, rows, rows * fields);
    m_cells.resize(fields);
    for (std::size_t i = 0; i < rows; ++i) {
        for (core::RawCell& cell : m_cells) {
            cell = read_cell(sections);
        }
        core::RawRow row;
        row.number = sections.row_heads.number<std::int64_t>();
        row.geometry_wkb = sections.geometries.take(sections.row_heads.number<std::uint32_t>());
        row.cells = m_cells;
        if (!each(row)) {
            return false;
        }
    }
    return true;
}

} // namespace hatang::ingest::wire

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "export/formats/format_writers.hpp"
#include "export/sink/new_file.hpp"
#include "export/sink/text_escape.hpp"
#include "export/wire/writer_process.hpp"

#include <array>
#include <cstdio>

namespace hatang::publish {

namespace {

/// 2026-01-31T08:00:00.000Z, as GDAL's OGR_CURRENT_DATE wants it.
std::string utc_text(std::chrono::sys_seconds time) {
    auto const day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const clock{time - day};
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.000Z", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

class WiredList final : public core::ListWriter {
public:
    WiredList(ListFormat format, FileDestination const& destination, ListStyle style)
        : m_file(destination, format == ListFormat::gpkg ? ".gpkg" : ".fgb"), m_style(std::move(style)),
          m_process(m_style.helper.empty() ? wire::find_writer_program() : m_style.helper),
          m_driver(format == ListFormat::gpkg ? "GPKG" : "FlatGeobuf") {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        wire::WireHeader wired;
        wired.driver = m_driver;
        wired.path = m_file.temporary().string();
        wired.layer = header.name.empty() ? "list" : header.name;
        wired.title = header.title.in(m_style.language);
        wired.made_at = utc_text(m_style.made_at);
        wired.geometry = header.geometry;
        auto const names = unique_names(header);
        for (std::size_t at = 0; at < names.size(); ++at) {
            auto const& column = header.columns[at];
            wired.columns.push_back({names[at], column.label.in(m_style.language), column.type});
        }
        wire::put_header(m_batch, wired);
        send(wire::FrameKind::header);
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        wire::put_row(m_batch, is_clean(row) ? row : cleaned(row));
        constexpr std::size_t kBatch = std::size_t{1} << 18U;
        if (m_batch.bytes().size() >= kBatch) {
            send(wire::FrameKind::rows);
        }
    }

    void end() override {
        send(wire::FrameKind::rows);
        send(wire::FrameKind::end);
        if (auto const problem = m_process.answer(); !problem.empty()) {
            fail(problem);
        }
        m_file.commit();
    }

private:
    static bool is_clean(std::string_view text) {
        return text.find('\0') == std::string_view::npos && core::is_valid_utf8(text);
    }

    static bool is_clean(core::ListRow const& row) {
        for (auto const& cell : row.cells) {
            auto const* text = std::get_if<std::string_view>(&cell);
            if (text != nullptr && !is_clean(*text)) {
                return false;
            }
        }
        return true;
    }

    /// The row with NUL and broken bytes made visible, which C strings and SQLite would cut or refuse.
    core::ListRow cleaned(core::ListRow const& row) {
        m_texts.assign(row.cells.size(), {});
        m_cells.assign(row.cells.begin(), row.cells.end());
        for (std::size_t at = 0; at < m_cells.size(); ++at) {
            auto const* text = std::get_if<std::string_view>(&m_cells[at]);
            if (text != nullptr && !is_clean(*text)) {
                m_texts[at] = plain_text(*text);
                m_cells[at] = std::string_view(m_texts[at]);
            }
        }
        return {m_cells, row.geometry_wkb};
    }

    void send(wire::FrameKind kind) {
        if (!m_process.send(kind, m_batch.bytes())) {
            fail(m_process.answer());
        }
        m_batch.clear();
    }

    [[noreturn]] void fail(std::string const& problem) const {
        auto const name = m_file.target().string();
        // FlatGeobuf orders its features by place and cannot hold one without.
        bool const no_place = problem == "no-geometry";
        auto const why = no_place ? std::string("một dòng không có vị trí") : problem;
        throw core::io_error({"không ghi được \"" + name + "\": " + why,
                              "cannot write '" + name + "': " + (no_place ? "a row has no position" : problem)},
                             no_place
                                 ? core::Words{"chọn --format gpkg hoặc geojson", "choose --format gpkg or geojson"}
                                 : core::Words{});
    }

    NewFile m_file;
    ListStyle m_style;
    wire::WriterProcess m_process;
    std::string m_driver;
    core::ListHeader m_header;
    wire::ByteWriter m_batch;
    std::vector<std::string> m_texts;
    std::vector<core::Cell> m_cells;
};

} // namespace

std::unique_ptr<core::ListWriter> make_wired_writer(ListFormat format, FileDestination const& destination,
                                                    ListStyle style) {
    return std::make_unique<WiredList>(format, destination, std::move(style));
}

} // namespace hatang::publish

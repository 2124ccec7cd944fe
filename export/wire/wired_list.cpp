// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "export/formats/format_writers.hpp"
#include "export/sink/new_file.hpp"
#include "export/wire/clean_row.hpp"
#include "export/wire/writer_process.hpp"

namespace hatang::publish {

namespace {

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
        wired.made_at = wire::utc_text(m_style.made_at);
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
        wire::put_row(m_batch, m_clean.of(row));
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
    wire::CleanRow m_clean;
};

} // namespace

std::unique_ptr<core::ListWriter> make_wired_writer(ListFormat format, FileDestination const& destination,
                                                    ListStyle style) {
    return std::make_unique<WiredList>(format, destination, std::move(style));
}

} // namespace hatang::publish

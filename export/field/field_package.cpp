// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/field_package.hpp"

#include "core/error.hpp"
#include "export/field/layer_style.hpp"
#include "export/field/qgis_project.hpp"
#include "export/sink/file_errors.hpp"
#include "export/sink/new_file.hpp"
#include "export/wire/clean_row.hpp"
#include "export/wire/writer_process.hpp"

#include <cerrno>
#include <fstream>
#include <optional>
#include <vector>

namespace hatang::publish {

namespace {

using core::ColumnType;

FileDestination beside(FileDestination destination) {
    destination.path.replace_extension(".qgs");
    return destination;
}

class FieldPackage final : public core::FieldPackageWriter {
public:
    FieldPackage(FileDestination const& destination, PackageStyle style)
        : m_file(destination, ".gpkg"), m_style(std::move(style)),
          m_process(m_style.helper.empty() ? wire::find_writer_program() : m_style.helper) {
        if (m_style.project_beside) {
            m_project.emplace(beside(destination), ".qgs");
        }
    }

    void begin_layer(core::FieldLayer const& layer) override {
        send(wire::FrameKind::rows);
        m_layers.push_back(layer);
        wire::WireHeader header;
        header.driver = "GPKG";
        header.path = m_file.temporary().string();
        header.layer = layer.name;
        header.title = layer.title.in(m_style.language);
        header.made_at = wire::utc_text(m_style.made_at);
        header.geometry = layer.geometry;
        for (auto const& each : layer.columns) {
            header.columns.push_back({each.column.name, each.column.label.in(m_style.language), each.column.type});
        }
        wire::put_header(m_batch, header);
        send(wire::FrameKind::header);
    }

    void row(core::ListRow const& row) override {
        wire::put_row(m_batch, m_clean.of(row));
        constexpr std::size_t kBatch = std::size_t{1} << 18U;
        if (m_batch.bytes().size() >= kBatch) {
            send(wire::FrameKind::rows);
        }
    }

    void complete(core::Words const& title, core::GeoBox const& view) override {
        auto const layers = m_layers;
        write_styles(layers);
        auto const name = m_file.target().filename().string();
        auto const project = qgis_project({title.in(m_style.language), name, view, m_style.language}, layers);
        send(wire::FrameKind::rows);
        auto const archive = zipped_project(project);
        if (!m_process.send(wire::FrameKind::project, archive) || !m_process.send(wire::FrameKind::end, {})) {
            fail(m_process.answer());
        }
        if (auto const problem = m_process.answer(); !problem.empty()) {
            fail(problem);
        }
        if (m_project) {
            write_project(project);
        }
    }

    void end() override {
        m_file.commit();
        if (m_project) {
            m_project->commit();
        }
    }

private:
    /// The table that QGIS looks for styles in (QgsOgrProviderMetadata::saveStyle).
    void write_styles(std::vector<core::FieldLayer> const& layers) {
        core::FieldLayer table{.name = "layer_styles", .title = core::same_words("layer_styles")};
        for (auto const* name : {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName",
                                 "styleQML", "styleSLD"}) {
            table.columns.push_back({{name, {}, ColumnType::text, -1}});
        }
        table.columns.push_back({{"useAsDefault", {}, ColumnType::boolean, -1}});
        for (auto const* name : {"description", "owner", "ui"}) {
            table.columns.push_back({{name, {}, ColumnType::text, -1}});
        }
        table.columns.push_back({{"update_time", {}, ColumnType::text, -1}});
        begin_layer(table);
        m_layers.pop_back();
        auto const now = wire::utc_text(m_style.made_at);
        for (auto const& layer : layers) {
            auto const document = style_document(layer, m_style.language);
            std::string_view const geometry = layer.geometry == core::ListGeometry::none ? "" : "geom";
            std::string_view const none;
            std::vector<core::Cell> const cells{none,
                                                none,
                                                std::string_view(layer.name),
                                                geometry,
                                                std::string_view(layer.name),
                                                std::string_view(document),
                                                none,
                                                true,
                                                std::string_view("hatang"),
                                                none,
                                                none,
                                                std::string_view(now)};
            row({cells, {}});
        }
    }

    void write_project(std::string const& project) {
        std::ofstream out(m_project->temporary(), std::ios::binary);
        out.write(project.data(), static_cast<std::streamsize>(project.size()));
        out.close();
        if (!out) {
            throw write_error(m_project->target(), errno);
        }
    }

    void send(wire::FrameKind kind) {
        if (!m_batch.bytes().empty() && !m_process.send(kind, m_batch.bytes())) {
            fail(m_process.answer());
        }
        m_batch.clear();
    }

    [[noreturn]] void fail(std::string const& problem) const {
        auto const name = m_file.target().string();
        throw core::io_error(
            {"không ghi được \"" + name + "\": " + problem, "cannot write '" + name + "': " + problem});
    }

    NewFile m_file;
    std::optional<NewFile> m_project;
    PackageStyle m_style;
    wire::WriterProcess m_process;
    std::vector<core::FieldLayer> m_layers;
    wire::ByteWriter m_batch;
    wire::CleanRow m_clean;
};

} // namespace

std::unique_ptr<core::FieldPackageWriter> make_field_package(FileDestination const& destination, PackageStyle style) {
    return std::make_unique<FieldPackage>(destination, std::move(style));
}

} // namespace hatang::publish

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/kml/kml_reader.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/kml/kml_geometry.hpp"
#include "import/text/cell_text.hpp"
#include "import/xlsx/zip_members.hpp"

namespace hatang::ingest {

namespace {

using Event = XmlScanner::Event;

constexpr std::size_t kNameBytes = 200;

std::string clean_name(std::string const& text) {
    return cut_text(core::clean_text(core::printable(text)), kNameBytes);
}

class KmlReader {
public:
    KmlReader(std::string_view document, std::string const& name, std::string stem) : m_xml(document, name) {
        m_folders.push_back(std::move(stem));
    }

    void run() {
        Event event = m_xml.next();
        while (event == Event::text) {
            event = m_xml.next();
        }
        if (event != Event::start || (m_xml.element() != "kml" && m_xml.element() != "Document")) {
            throw core::data_error({"tệp XML không phải là KML", "the XML file is not KML"});
        }
        for (event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            take(event);
        }
    }

    FeatureLayers const& layers() const { return m_layers; }
    std::size_t links() const { return m_links; }
    std::size_t overlays() const { return m_overlays; }

private:
    void take(Event event) {
        std::string_view const element = m_xml.element();
        if (event == Event::end && element == "Folder" && m_folders.size() > 1) {
            m_folders.pop_back();
        } else if (event != Event::start) {
            return;
        } else if (element == "Folder") {
            m_folders.emplace_back();
        } else if (element == "name" && m_folders.size() > 1 && m_folders.back().empty()) {
            m_folders.back() = clean_name(m_xml.text_of_element());
        } else if (element == "Placemark") {
            read_placemark();
        } else if (element == "NetworkLink") {
            ++m_links;
            m_xml.skip_element();
        } else if (element == "GroundOverlay" || element == "ScreenOverlay" || element == "PhotoOverlay") {
            ++m_overlays;
            m_xml.skip_element();
        } else if (element == "Style" || element == "StyleMap" || element == "Schema") {
            m_xml.skip_element();
        }
    }

    std::string layer_name() const {
        std::string path;
        for (std::size_t i = 1; i < m_folders.size(); ++i) {
            path += (path.empty() || m_folders[i].empty() ? "" : "/") + m_folders[i];
        }
        return path.empty() ? m_folders.front() : path;
    }

    void read_placemark() {
        Feature feature;
        std::vector<Shape> shapes;
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            std::string const element{m_xml.element()};
            if (event == Event::end && element == "Placemark") {
                break;
            }
            if (event != Event::start) {
                continue;
            }
            if (is_kml_geometry(element)) {
                feature.incomplete = !read_kml_geometry(m_xml, shapes) || feature.incomplete;
            } else if (element == "ExtendedData") {
                read_extended(feature);
            } else if (is_field(element)) {
                feature.put(element, m_xml.text_of_element());
            } else if (element != "TimeSpan" && element != "TimeStamp") {
                m_xml.skip_element();
            }
        }
        feature.shape = combine(shapes);
        feature.broken = feature.incomplete && shapes.empty();
        m_layers.add(m_layers.layer(layer_name()), std::move(feature));
    }

    static bool is_field(std::string_view element) {
        return element == "name" || element == "description" || element == "address" || element == "phoneNumber" ||
               element == "when" || element == "begin" || element == "end";
    }

    void read_extended(Feature& feature) {
        std::string data; // of the <Data> around <value>
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            std::string const element{m_xml.element()};
            if (event == Event::end && element == "ExtendedData") {
                return;
            }
            if (event != Event::start) {
                continue;
            }
            if (element == "Data") {
                data = clean_name(m_xml.attribute("name").value_or(""));
            } else if (element == "value") {
                feature.put(data, m_xml.text_of_element());
            } else if (element == "SimpleData") {
                std::string const name = clean_name(m_xml.attribute("name").value_or(""));
                feature.put(name, m_xml.text_of_element());
            }
        }
    }

    XmlScanner m_xml;
    FeatureLayers m_layers;
    std::vector<std::string> m_folders; ///< the first stands for the file
    std::size_t m_links = 0;
    std::size_t m_overlays = 0;
};

core::Finding not_followed(std::string code, std::size_t count, core::Words what) {
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = core::Severity::warning;
    finding.value = std::to_string(count);
    finding.message = std::move(what);
    return finding;
}

void read_document(OpenedFile const& file, std::string_view document, ReadRequest const& request, core::RowSink& sink) {
    KmlReader reader(document, file.name, file.stem);
    reader.run();
    reader.layers().hand_over(make_raw_file(file, "kml"), request, sink);
    if (reader.links() > 0) {
        sink.finding(not_followed("link-not-followed", reader.links(),
                                  {"tệp dẫn tới tệp khác (NetworkLink); hatang không bao giờ mở liên kết",
                                   "the file refers to other files (NetworkLink); links are never opened"}));
    }
    if (reader.overlays() > 0) {
        sink.finding(not_followed("image-not-read", reader.overlays(),
                                  {"ảnh phủ không được đọc", "images laid over the map were not read"}));
    }
}

} // namespace

void read_kml(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    read_document(file, file.bytes, request, sink);
}

void read_kmz(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    ZipMembers archive(file.bytes);
    std::string chosen;
    std::size_t documents = 0;
    for (std::string const& name : archive.names()) {
        bool const is_document = has_extension(name, "kml");
        documents += is_document ? 1U : 0U;
        if (name == "doc.kml" || (chosen.empty() && is_document)) {
            chosen = name;
        }
    }
    auto const document = chosen.empty() ? std::nullopt : archive.read(chosen);
    if (!document) {
        throw core::data_error({"tệp KMZ không có phần KML nào", "the KMZ archive holds no KML"});
    }
    read_document(file, *document, request, sink);
    if (documents > 1) {
        sink.finding(not_followed("document-not-read", documents - 1,
                                  {"tệp KMZ còn tài liệu KML khác, không đọc",
                                   "the KMZ archive holds further KML documents, which were not read"}));
    }
}

} // namespace hatang::ingest

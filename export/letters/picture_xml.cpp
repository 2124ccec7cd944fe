// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/detail/picture_xml.hpp"

#include "core/error.hpp"
#include "export/letters/detail/word_xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::publish::word {

namespace {

constexpr char const* kRelations = "word/_rels/document.xml.rels";
constexpr char const* kImageType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
constexpr char const* kDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr char const* kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr char const* kPlacing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr char const* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr double kEmuPerMm = 36'000.0; // ECMA-376 part 1, 20.1.2.1

std::string emu(double length_mm) {
    return std::to_string(std::llround(length_mm * kEmuPerMm));
}

pugi::xml_node add(pugi::xml_node parent, char const* name,
                   std::initializer_list<std::pair<char const*, std::string>> attributes = {}) {
    pugi::xml_node node = parent.append_child(name);
    for (auto const& [attribute, value] : attributes) {
        node.append_attribute(attribute).set_value(value.c_str());
    }
    return node;
}

std::string& part_or_new(core::DocxPackage& package, std::string const& name, char const* fresh) {
    auto const found = std::ranges::find_if(package.parts, [&](auto const& each) { return each.first == name; });
    return found != package.parts.end() ? found->second : package.parts.emplace_back(name, fresh).second;
}

} // namespace

void append_picture(pugi::xml_node run, LetterPicture const& picture) {
    std::string const width = emu(picture.width_mm);
    std::string const height = emu(picture.height_mm);
    auto place = add(add(run, "w:drawing"), "wp:inline",
                     {{"xmlns:wp", kPlacing}, {"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    add(place, "wp:extent", {{"cx", width}, {"cy", height}});
    add(place, "wp:docPr", {{"id", "1001"}, {"name", "Bản đồ"}, {"descr", "Trích bản đồ vị trí"}});
    add(add(place, "a:graphic", {{"xmlns:a", kDrawing}}), "a:graphicData", {{"uri", kPicture}});
    auto shown = add(place.child("a:graphic").child("a:graphicData"), "pic:pic", {{"xmlns:pic", kPicture}});
    auto named = add(shown, "pic:nvPicPr");
    add(named, "pic:cNvPr", {{"id", "1001"}, {"name", "hatang-map.png"}});
    add(named, "pic:cNvPicPr");
    auto fill = add(shown, "pic:blipFill");
    add(fill, "a:blip", {{"xmlns:r", kOffice}, {"r:embed", std::string(kPictureRelation)}});
    add(add(fill, "a:stretch"), "a:fillRect");
    auto form = add(shown, "pic:spPr");
    auto frame = add(form, "a:xfrm");
    add(frame, "a:off", {{"x", "0"}, {"y", "0"}});
    add(frame, "a:ext", {{"cx", width}, {"cy", height}});
    add(add(form, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

void add_picture_part(core::DocxPackage& package, LetterPicture const& picture) {
    package.parts.emplace_back(kPicturePart, picture.png);
    std::string& relations = part_or_new(
        package, kRelations,
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>)");
    pugi::xml_document tree;
    load(tree, relations, kRelations);
    add(tree.child("Relationships"), "Relationship",
        {{"Id", std::string(kPictureRelation)}, {"Type", kImageType}, {"Target", "media/hatang-map.png"}});
    relations = save(tree);

    std::string& types = part_or_new(package, "[Content_Types].xml", "<Types/>");
    pugi::xml_document type_tree;
    load(type_tree, types, "[Content_Types].xml");
    pugi::xml_node root = type_tree.child("Types");
    if (!root.find_child_by_attribute("Default", "Extension", "png")) {
        pugi::xml_node png = root.prepend_child("Default");
        png.append_attribute("Extension").set_value("png");
        png.append_attribute("ContentType").set_value("image/png");
    }
    types = save(type_tree);
}

void set_properties(core::DocxPackage& package, std::string const& title, core::Date made_on) {
    auto const found =
        std::ranges::find_if(package.parts, [](auto const& each) { return each.first == "docProps/core.xml"; });
    if (found == package.parts.end()) {
        return;
    }
    pugi::xml_document tree;
    auto root = add(tree, "cp:coreProperties",
                    {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                     {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                     {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                     {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    add(root, "dc:title").text().set(title.c_str());
    add(root, "dc:creator").text().set("hatang");
    add(root, "dc:language").text().set("vi-VN");
    for (char const* const name : {"dcterms:created", "dcterms:modified"}) {
        add(root, name, {{"xsi:type", "dcterms:W3CDTF"}})
            .text()
            .set((core::format_iso(made_on) + "T00:00:00Z").c_str());
    }
    found->second = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)" + save(tree);
}

} // namespace hatang::publish::word

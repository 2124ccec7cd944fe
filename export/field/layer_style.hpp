// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How QGIS, QField and Mergin Maps show and edit a layer: symbols, labels, widgets, aliases, as the XML of QGIS 3.22
/// and later (a QML document, or the same inside a project).

#include "core/list/field_layer.hpp"

#include <string>
#include <string_view>

namespace hatang::publish {

/// Text as XML character data or attribute value.
std::string xml_of(std::string_view text);
/// The elements that a QML document and a layer of a project share.
std::string style_elements(core::FieldLayer const& layer, core::Language language);
/// A whole QML document.
std::string style_document(core::FieldLayer const& layer, core::Language language);
/// Attributes of the enclosing element: labels on or off, whether the layer may be edited.
std::string style_attributes(core::FieldLayer const& layer);

} // namespace hatang::publish

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Features of formats whose fields are known only at the end (KML, GPX): gathered layer by layer, then handed over.

#include "core/contracts/file_reader.hpp"
#include "import/geometry/wkb.hpp"
#include "import/reader/read_request.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

/// One geometry, its type beside it.
struct Shape {
    WkbType type = WkbType::point;
    std::string wkb;
};

/// Nothing for none; a multi-geometry when all are of one simple kind; else a collection.
std::optional<Shape> combine(std::vector<Shape> const& shapes);

struct Feature {
    std::map<std::string, std::string> values; ///< by field, as written
    std::optional<Shape> shape;
    bool broken = false;     ///< its geometry could not be read
    bool incomplete = false; ///< a part of it could not
    std::string twice;       ///< a field that stood there twice

    /// The first value of a field stays.
    void put(std::string const& field, std::string value);
};

class FeatureLayers {
public:
    /// The layer of that name, made when it is not there. \throws core::Error when there are too many.
    std::size_t layer(std::string const& name);
    /// \throws core::Error when the layer's features have too many fields together.
    void add(std::size_t layer, Feature feature);

    /// All of it in WGS 84 degrees. \p raw has format and encoding.
    void hand_over(core::RawFile raw, ReadRequest const& request, core::RowSink& sink) const;

private:
    struct Layer {
        std::string name;
        std::vector<std::string> fields; ///< in the order they were met
        std::set<std::string, std::less<>> known_fields;
        std::vector<Feature> features;
    };
    static core::RawLayer describe(Layer const& layer);
    static bool hand_over_row(Layer const& layer, std::size_t index, core::RowSink& sink);

    std::vector<Layer> m_layers;
    std::map<std::string, std::size_t, std::less<>> m_by_name;
};

} // namespace hatang::ingest

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The parts of write_sample(), one file each.

#include "desk/sample/places.hpp"
#include "desk/sample/sample_file.hpp"
#include "desk/sample/sample_province.hpp"

namespace hatang::desk {

void write_sites(SampleOptions const& options, SamplePlaces const& places, SampleFile& file);
void write_admin_units(SamplePlaces const& places, SampleFile& file);
void write_succession(SamplePlaces const& places, SampleFile& file);
void write_zones(SampleOptions const& options, SamplePlaces const& places, SampleFile& file);
void write_streets(SampleOptions const& options, SamplePlaces const& places, SampleFile& file);
void write_poles(SampleOptions const& options, SamplePlaces const& places, SampleFile& file);
void write_complaints(SampleOptions const& options, SamplePlaces const& places, SampleFile& file);

} // namespace hatang::desk

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a department says of itself once for all its letters: a small YAML file it keeps (docs/letters.md).

#include "core/geo_point.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// Quyền hạn ký of Nghị định 30/2020/NĐ-CP Article 13: TM (thay mặt), KT (ký thay), TL (thừa lệnh), TUQ (thừa ủy
/// quyền), Q (quyền); "TM,KT" when a deputy signs for a collective; empty: the head signs.
bool is_sign_authority(std::string_view text);

struct Signer {
    std::string name;
    std::string title;     ///< "PHÓ GIÁM ĐỐC"; empty = the head's
    std::string authority; ///< is_sign_authority()
};

struct Agency {
    std::string heading;    ///< in capitals, as above the number; lines divided by '\n'
    std::string superior;   ///< the same of the superior agency; may be empty
    std::string name;       ///< within a sentence: "Sở Khoa học và Công nghệ thành phố Đà Nẵng"
    std::string short_name; ///< of the symbol: "SKHCN"
    std::string unit;       ///< drafting unit: "BCVT"; may be empty
    std::string place;      ///< "Đà Nẵng"
    std::string address;
    std::string phone;
    std::string one_stop;                       ///< where papers are handed in
    std::string head_title;                     ///< "GIÁM ĐỐC"
    std::string collective;                     ///< after TM.: "ỦY BAN NHÂN DÂN"; empty for an office with one head
    core::CrsId vn2000 = core::kWgs84;          ///< the province's zone
    std::vector<Signer> signers;                ///< the first signs where nobody else is named
    std::vector<std::string> copies;            ///< nơi nhận, beside the addressee and the archive
    std::vector<std::string> bases;             ///< căn cứ of every permit: the agency's own tasks
    std::map<std::string, std::string> symbols; ///< by letter kind, where they are not "SKHCN-BCVT", "GP-SKHCN"
};

/// \p name stands in messages. \throws core::Error(invalid_data) with the line: an unknown key, a missing one, a text
/// that is too long for its place, a symbol that is none, an unknown authority or CRS.
Agency read_agency(std::string_view text, std::string_view name);

} // namespace hatang::desk

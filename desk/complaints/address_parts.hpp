// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A Vietnamese address as people say it to a hotline, taken apart: "K624/12 Trưng Nữ Vương, quận Hải Châu",
/// "tổ 35A phường Hòa Xuân", "lô 23A3, tổ 56, KDC nam cầu Tuyên Sơn", "ngã tư Mẹ Thứ - Phạm Hùng". Nothing is looked up
/// and nothing is corrected: each part is what was written of it.

#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct AddressParts {
    std::string written;
    std::string house;               ///< số nhà: "280", "15/3", "55-57"
    std::vector<std::string> alleys; ///< kiệt, hẻm, ngõ, ngách, from the street inwards: "K624" → 624
    std::string lot;                 ///< lô: "23A3"
    std::string group;               ///< tổ, tổ dân phố: "35A"
    std::string hamlet;              ///< thôn, ấp, khối phố, khu phố: the name
    std::string area;                ///< khu dân cư, khu đô thị, khu công nghiệp: the name
    std::string street;              ///< without the kind of road in front
    std::string crossing;            ///< the other street of a ngã ba, ngã tư
    std::string from;                ///< of "đoạn từ … đến …"
    std::string to;
    std::string landmark; ///< khách sạn, chợ, cầu … with that word
    std::string ward;     ///< with its kind: "phường Hòa Xuân"
    std::string district;
    std::string province;
    std::vector<std::string> units; ///< names after the first comma without a kind: a ward, district or province
    bool street_said = false;       ///< "đường" or "phố" stood before it, or a number did
    bool vague = false;             ///< "gần", "đối diện", "khu vực": near it, not at it

    /// Whether something in it can be looked for at all.
    bool empty() const;
};

AddressParts parse_address(std::string_view written);

/// Names after the first comma without a kind as ward, then district, then province, as far as these are missing.
AddressParts with_units(AddressParts parts);

/// The same for addresses that name the same place, however they are written; units count only where there is no
/// street. Empty where the words do not name one place: a street or a ward as a whole.
std::string address_key(AddressParts const& parts);

/// "Phường Hòa Xuân", "P. Hòa Xuân" and "hoa xuan" are one.
std::string unit_key(std::string_view unit);
/// "Đường Bạch Đằng" and "bach dang" are one.
std::string street_key(std::string_view street);

/// The first number of a house or alley: 55 of "55-57"; 0 without one.
int leading_number(std::string_view text);

/// The number that runs along the street: of the alley where there is one.
int street_number(AddressParts const& parts);

} // namespace hatang::desk

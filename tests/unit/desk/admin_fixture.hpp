// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A corner of Đà Nẵng and Quảng Nam small enough to read: two old provinces, five districts, ten old communes that
/// became four, one of them split.

#include "desk/admin/import_admin.hpp"
#include "tests/support/memory_register.hpp"
#include "tests/support/plain_file_reader.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace hatang::desk::test_data {

inline constexpr char const* kBefore = R"csv(level,code,district_code,province_code,full_name,full_name_en
province,48,,48,Thành phố Đà Nẵng,Da Nang City
province,49,,49,Tỉnh Quảng Nam,Quang Nam Province
district,490,490,48,Quận Liên Chiểu,Lien Chieu District
district,492,492,48,Quận Hải Châu,Hai Chau District
district,497,497,48,Huyện Hòa Vang,Hoa Vang District
district,498,498,48,Huyện Hoàng Sa,Hoang Sa District
district,504,504,49,Huyện Tây Giang,Tay Giang District
ward,20194,490,48,Phường Hòa Hiệp Bắc,
ward,20195,490,48,Phường Hòa Hiệp Nam,
ward,20197,490,48,Phường Hòa Khánh Bắc,
ward,20236,492,48,Phường Hải Châu,
ward,20242,492,48,Phường Phước Ninh,
ward,20293,497,48,Xã Hòa Bắc,
ward,20296,497,48,Xã Hòa Liên,
ward,20455,504,49,Xã Ch'ơm,
ward,20461,504,49,Xã Ga Ri,
)csv";

inline constexpr char const* kNow = R"csv(level,code,province_code,name,full_name,full_name_en,unit_type
province,48,48,Đà Nẵng,Thành phố Đà Nẵng,Da Nang City,Thành phố
ward,20194,48,Hải Vân,Phường Hải Vân,Hai Van Ward,Phường
ward,20197,48,Liên Chiểu,Phường Liên Chiểu,Lien Chieu Ward,Phường
ward,20242,48,Hải Châu,Phường Hải Châu,Hai Chau Ward,Phường
ward,20333,48,Hoàng Sa,Đặc khu Hoàng Sa,,Đặc khu
ward,20455,48,Hùng Sơn,Xã Hùng Sơn,Hung Son Commune,Xã
)csv";

inline constexpr char const* kTexts = R"csv(new_code,province_code,new_full_name,truoc_sap_nhap
20194,48,Phường Hải Vân,"Phường Hòa Hiệp Bắc, Phường Hoà Hiệp Nam, Xã Hòa Bắc, Xã Hòa Liên"
20197,48,Phường Liên Chiểu,"Phường Hòa Khánh Bắc, Xã Hòa Liên (phần còn lại sau khi sáp nhập vào phường Hải Vân)"
20242,48,Phường Hải Châu,"Phường Hải Châu, Phường Phước Ninh"
20333,48,Đặc khu Hoàng Sa,Huyện Hoàng Sa
20455,48,Xã Hùng Sơn,"Xã Ch’ơm, Xã Gari"
)csv";

class Findings final : public core::FindingSink {
public:
    void add(core::Finding finding) override { all.push_back(std::move(finding)); }
    /// Values of the findings with this code, in order.
    std::vector<std::string> values(std::string_view code) const {
        std::vector<std::string> found;
        for (auto const& one : all) {
            if (one.code == code) {
                found.push_back(one.value);
            }
        }
        return found;
    }
    std::vector<core::Finding> all;
};

/// A register, files by name and the findings of the last import.
struct World {
    test::MemoryRegister reg;
    test::PlainFileReader files;
    Findings findings;

    World() {
        files.give("before.csv", kBefore);
        files.give("now.csv", kNow);
        files.give("texts.csv", kTexts);
    }
    AdminImportResult import(std::initializer_list<char const*> names, bool dry_run = false) {
        std::vector<std::filesystem::path> const paths(names.begin(), names.end());
        findings.all.clear();
        return import_admin(paths, files, reg, reg, findings, {"lan", dry_run, {}});
    }
    /// The unit with this code that began (true) or ended (false) with the reform.
    core::AdminUnit unit(std::string_view code, bool now, core::AdminLevel level = core::AdminLevel::commune) const {
        for (auto const& one : reg.units_with_code(code)) {
            if (one.level == level && one.valid_from.has_value() == now) {
                return one;
            }
        }
        throw core::not_found_error(core::same_words("test: no unit " + std::string(code)));
    }
    /// "20194 part; 20197 remainder" for what became of an old commune.
    std::string after(std::string_view code, core::AdminLevel level = core::AdminLevel::commune) const {
        std::vector<std::string> lines;
        for (auto const& one : reg.successors(*unit(code, false, level).id)) {
            lines.push_back(reg.unit(one.after).code + " " + std::string(core::to_string(one.extent)));
        }
        std::sort(lines.begin(), lines.end());
        std::string text;
        for (auto const& line : lines) {
            text += (text.empty() ? "" : "; ") + line;
        }
        return text;
    }
};

} // namespace hatang::desk::test_data

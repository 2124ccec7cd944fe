// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xls/biff_globals.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/xlsx/serial_date.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

// record types of [MS-XLS] 2.3
constexpr std::uint16_t kBof = 0x0809;
constexpr std::uint16_t kEof = 0x000A;
constexpr std::uint16_t kFilePass = 0x002F;
constexpr std::uint16_t kDate1904 = 0x0022;
constexpr std::uint16_t kBoundSheet = 0x0085;
constexpr std::uint16_t kFont = 0x0031;
constexpr std::uint16_t kStyle = 0x00E0;
constexpr std::uint16_t kFormat = 0x041E;
constexpr std::uint16_t kSharedTexts = 0x00FC;
constexpr std::uint16_t kVersion8 = 0x0600;

constexpr std::size_t kMaxTexts = 5'000'000;
constexpr std::size_t kMaxSheets = 4'096;

core::Words save_again() {
    return {"mở và lưu lại dạng XLSX bằng chương trình bảng tính",
            "open it in a spreadsheet program and save it as XLSX"};
}

/// Like a text, but its length is one byte.
std::string short_text(std::string_view data, std::size_t at) {
    std::size_t const length = biff_number<std::uint8_t>(data, at);
    return to_utf8(BiffTextReader({data.substr(std::min(at + 1, data.size()))}).text(length).units);
}

class GlobalsReader {
public:
    explicit GlobalsReader(std::string_view stream) : m_stream(stream) {}

    BiffGlobals run() {
        BiffRecord record;
        if (!m_stream.next(record) || record.type != kBof) {
            throw core::data_error(
                {"tệp XLS bị hỏng: thiếu đầu bảng tính", "the XLS file is damaged: no workbook begins in it"},
                save_again());
        }
        if (biff_number<std::uint16_t>(record.data, 0) != kVersion8) {
            throw core::data_error(
                {"tệp XLS cũ hơn Excel 97, không đọc được", "the XLS file is older than Excel 97 and cannot be read"},
                save_again());
        }
        while (m_stream.next(record) && record.type != kEof) {
            take(record);
        }
        resolve_styles();
        return std::move(m_globals);
    }

private:
    void take(BiffRecord const& record) {
        std::string_view const data = record.data;
        switch (record.type) {
        case kFilePass:
            throw core::data_error({"tệp XLS có mật khẩu", "the XLS file is protected by a password"},
                                   {"bỏ mật khẩu rồi lưu lại", "remove the password and save it again"});
        case kDate1904: m_globals.from_1904 = biff_number<std::uint16_t>(data, 0) == 1; break;
        case kBoundSheet: take_sheet(data); break;
        case kFont: m_globals.fonts.push_back(short_text(data, 14)); break;
        case kStyle:
            m_globals.styles.push_back({biff_number<std::uint16_t>(data, 0), false});
            m_formats_of_styles.push_back(biff_number<std::uint16_t>(data, 2));
            break;
        case kFormat: take_format(data); break;
        case kSharedTexts: take_texts(data); break;
        default: break;
        }
    }

    void take_sheet(std::string_view data) {
        bool const is_worksheet = biff_number<std::uint8_t>(data, 5) == 0;
        if (is_worksheet && m_globals.sheets.size() < kMaxSheets) {
            m_globals.sheets.push_back({core::clean_text(core::printable(short_text(data, 6))),
                                        biff_number<std::uint32_t>(data, 0),
                                        (biff_number<std::uint8_t>(data, 4) & 3U) != 0});
        }
    }

    void take_format(std::string_view data) {
        std::size_t const length = biff_number<std::uint16_t>(data, 2);
        BiffTextReader reader({data.substr(std::min<std::size_t>(4, data.size()))});
        m_date_formats[biff_number<std::uint16_t>(data, 0)] = is_date_format(to_utf8(reader.text(length).units));
    }

    void take_texts(std::string_view data) {
        std::vector<std::string_view> pieces{data};
        BiffRecord record;
        while (m_stream.continues() && m_stream.next(record)) {
            pieces.push_back(record.data);
        }
        BiffTextReader reader(std::move(pieces));
        reader.skip(4);
        std::size_t const promised = reader.number<std::uint32_t>();
        while (m_globals.texts.size() < std::min(promised, kMaxTexts) && !reader.at_end()) {
            std::size_t const length = reader.number<std::uint16_t>();
            m_globals.texts.push_back(reader.text(length));
        }
    }

    void resolve_styles() {
        for (std::size_t i = 0; i < m_globals.styles.size(); ++i) {
            auto const own = m_date_formats.find(m_formats_of_styles[i]);
            m_globals.styles[i].is_date =
                own == m_date_formats.end() ? is_builtin_date_format(m_formats_of_styles[i]) : own->second;
        }
    }

    BiffStream m_stream;
    BiffGlobals m_globals;
    std::vector<std::uint16_t> m_formats_of_styles;
    std::map<std::uint16_t, bool> m_date_formats;
};

} // namespace

std::string_view BiffGlobals::font(std::uint16_t index) const {
    std::size_t const at = index >= 4 ? index - std::size_t{1} : index;
    return at < fonts.size() ? std::string_view(fonts[at]) : std::string_view{};
}

BiffGlobals read_biff_globals(std::string_view stream) {
    return GlobalsReader(stream).run();
}

} // namespace hatang::ingest

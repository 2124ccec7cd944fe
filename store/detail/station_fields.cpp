// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/station_fields.hpp"

#include "core/text/json_text.hpp"
#include "core/text/search_key.hpp"

namespace hatang::store {

namespace {

core::Error damaged_extra() {
    return core::io_error(
        {"cột phụ của một trạm trong sổ đăng ký bị hỏng", "the extra columns of a station in the register are damaged"},
        {"chạy 'hatang register verify'", "run 'hatang register verify'"});
}

/// Reads the strings of a flat JSON object.
class FlatObject {
public:
    explicit FlatObject(std::string_view text) : m_text(text) {}
    bool take(char wanted) {
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    void require(char wanted) {
        if (!take(wanted))
            throw damaged_extra();
    }
    std::string string() {
        require('"');
        std::string out;
        while (true) {
            char const c = next();
            if (c == '"')
                return out;
            out.push_back(c == '\\' ? escaped() : c);
        }
    }

private:
    char next() {
        if (m_at >= m_text.size())
            throw damaged_extra();
        return m_text[m_at++];
    }
    /// append_json_string() writes \u only for control characters.
    char escaped() {
        char const c = next();
        switch (c) {
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        case 'b': return '\b';
        case 'f': return '\f';
        case 'u': break;
        default: return c;
        }
        int value = 0;
        for (int i = 0; i < 4; ++i)
            value = value * 16 + digit(next());
        return static_cast<char>(value);
    }
    static int digit(char c) {
        if (c >= '0' && c <= '9')
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        if (c >= 'A' && c <= 'F')
            return c - 'A' + 10;
        throw damaged_extra();
    }
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

void write_extra(std::string& out, std::vector<std::pair<std::string, std::string>> const& extra) {
    out.clear();
    for (auto const& [name, value] : extra) {
        out.push_back(out.empty() ? '{' : ',');
        core::append_json_string(out, name);
        out.push_back(':');
        core::append_json_string(out, value);
    }
    if (!out.empty())
        out.push_back('}');
}

std::vector<std::pair<std::string, std::string>> read_extra(std::string_view json) {
    std::vector<std::pair<std::string, std::string>> extra;
    if (json.empty())
        return extra;
    FlatObject object(json);
    object.require('{');
    do {
        std::string name = object.string();
        object.require(':');
        extra.emplace_back(std::move(name), object.string());
    } while (object.take(','));
    object.require('}');
    return extra;
}

std::string station_search_key(core::StationRecord const& record) {
    std::string key = core::search_key(record.code);
    key.push_back('|');
    key += core::search_key(record.name);
    key.push_back('|');
    key += core::search_key(record.address);
    return key;
}

} // namespace hatang::store

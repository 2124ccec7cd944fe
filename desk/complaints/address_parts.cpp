// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/address_parts.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "desk/complaints/address_words.hpp"

#include <algorithm>
#include <cctype>

namespace hatang::desk {

namespace {

/// Reads one segment, the text between two commas.
class SegmentReader {
public:
    SegmentReader(AddressParts& parts, std::string_view segment, bool first)
        : m_parts(parts), m_words(address_words(segment)), m_first(first) {}

    void read() {
        while (m_at < m_words.size()) {
            auto const match = keyword_at(m_words, m_at);
            if (match.keyword != nullptr && means_it(match)) {
                take(*match.keyword, match.words);
            } else if (auto const alley = glued_alley(m_words[m_at])) {
                ++m_at;
                put_alley(*alley);
            } else if (is_number_word(m_words[m_at].text) && m_parts.house.empty() && m_first) {
                m_parts.house = m_words[m_at++].text;
                m_parts.street_said = true;
            } else {
                take_bare();
            }
        }
    }

private:
    /// "Tổ" needs a number after it, "Xã" a name: "Xã Đàn" with nothing before it may be a street, which "đường" says.
    bool means_it(AddressMatch const& match) const {
        auto const next = m_at + match.words;
        bool const has_next = next < m_words.size();
        bool const number = has_next && is_number_word(m_words[next].text);
        switch (match.keyword->part) {
        case AddressPart::group:
        case AddressPart::lot:
        case AddressPart::house: return number || (has_next && m_words[next].key == "so");
        case AddressPart::alley: return number || (has_next && m_words[next].key == "so");
        case AddressPart::vague: return has_next;
        default: return has_next;
        }
    }

    void take(AddressKeyword const& keyword, std::size_t words) {
        auto const start = m_at;
        m_at += words;
        switch (keyword.part) {
        case AddressPart::vague: m_parts.vague = true; return;
        case AddressPart::house:
        case AddressPart::alley:
        case AddressPart::lot:
        case AddressPart::group: take_number(keyword.part); return;
        case AddressPart::crossing: take_crossing(start); return;
        case AddressPart::from: take_stretch(); return;
        default: break;
        }
        auto value = take_name();
        if (keyword.kept) {
            std::string head;
            for (std::size_t i = start; i < start + words; ++i) {
                head += m_words[i].text + (m_words[i].dotted ? "." : "") + ' ';
            }
            value = head + value;
        }
        put(keyword.part, std::move(value));
    }

    void take_number(AddressPart part) {
        if (m_at < m_words.size() && m_words[m_at].key == "so") {
            ++m_at;
        }
        if (m_at >= m_words.size()) {
            return;
        }
        auto const& number = m_words[m_at++].text;
        switch (part) {
        case AddressPart::house:
            m_parts.house = number;
            m_parts.street_said = true;
            return;
        case AddressPart::alley: put_alley(number); return;
        case AddressPart::lot: m_parts.lot = number; return;
        default: m_parts.group = number; return;
        }
    }

    /// "624/12" is house 12 in alley 624; alleys are said from inside out: "hẻm 12 kiệt 408".
    void put_alley(std::string const& number) {
        auto const slash = number.find('/');
        m_parts.alleys.insert(m_parts.alleys.begin(), number.substr(0, slash));
        if (slash != std::string::npos && m_parts.house.empty()) {
            m_parts.house = number.substr(slash + 1);
        }
        m_parts.street_said = true;
    }

    std::string words_until_keyword(bool (*stops)(AddressWord const&)) {
        std::string name;
        while (m_at < m_words.size()) {
            bool const ends = stops != nullptr && stops(m_words[m_at]);
            if (ends || (!name.empty() && ends_name())) {
                break;
            }
            name += (name.empty() ? "" : " ") + m_words[m_at++].text;
        }
        return name;
    }

    /// Inside a name only words that can be nothing else end it: "Chợ Cồn" is one, "Ngô Quyền phường An Hải" two.
    bool ends_name() const {
        auto const match = keyword_at(m_words, m_at);
        if (match.keyword == nullptr || !means_it(match)) {
            return false;
        }
        switch (match.keyword->part) {
        case AddressPart::landmark:
        case AddressPart::street:
        case AddressPart::hamlet: return false;
        default: return true;
        }
    }

    std::string take_name() { return words_until_keyword(nullptr); }

    void take_crossing(std::size_t start) {
        auto const split = [](AddressWord const& word) {
            return is_dash(word.text) || word.key == "va" || word.key == "giao" || word.key == "voi";
        };
        auto const first = words_until_keyword(split);
        if (m_at < m_words.size() && split(m_words[m_at])) {
            ++m_at;
            m_parts.street = strip_kind(first);
            m_parts.crossing = strip_kind(words_until_keyword(split));
            m_parts.street_said = true;
            return;
        }
        // "ngã ba Huế": a place with a name of its own
        m_parts.landmark = m_words[start].text + ' ' + m_words[start + 1].text + ' ' + first;
    }

    void take_stretch() {
        auto const until = [](AddressWord const& word) { return word.key == "den"; };
        m_parts.from = strip_kind(words_until_keyword(until));
        if (m_at < m_words.size() && until(m_words[m_at])) {
            ++m_at;
            m_parts.to = strip_kind(take_name());
        }
    }

    static std::string strip_kind(std::string const& name) {
        auto const words = address_words(name);
        if (words.size() > 1 && (words[0].key == "duong" || words[0].key == "pho")) {
            return name.substr(words[0].text.size() + 1);
        }
        return name;
    }

    void take_bare() {
        auto const split = [](AddressWord const& word) { return is_dash(word.text); };
        auto name = words_until_keyword(split);
        if (m_at < m_words.size() && is_dash(m_words[m_at].text)) {
            ++m_at;
        }
        if (name.empty()) {
            return;
        }
        if (m_parts.street.empty() && (m_first || m_parts.street_said)) {
            m_parts.street = std::move(name);
        } else {
            m_parts.units.push_back(std::move(name));
        }
    }

    void put(AddressPart part, std::string value) {
        auto const first_of = [&](std::string& target) {
            if (target.empty()) {
                target = std::move(value);
            }
        };
        switch (part) {
        case AddressPart::hamlet: first_of(m_parts.hamlet); return;
        case AddressPart::area: first_of(m_parts.area); return;
        case AddressPart::street:
            m_parts.street_said = true;
            first_of(m_parts.street);
            return;
        case AddressPart::landmark: first_of(m_parts.landmark); return;
        case AddressPart::ward: first_of(m_parts.ward); return;
        case AddressPart::district: first_of(m_parts.district); return;
        case AddressPart::province: first_of(m_parts.province); return;
        default: return;
        }
    }

    AddressParts& m_parts;
    std::vector<AddressWord> m_words;
    bool m_first;
    std::size_t m_at = 0;
};

std::string strip_words(std::string key, std::initializer_list<std::string_view> heads) {
    for (auto const head : heads) {
        if (key.starts_with(head) && key.size() > head.size()) {
            return key.substr(head.size());
        }
    }
    return key;
}

void add(std::string& key, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        key += (key.empty() ? "" : "|") + std::string(name) + "=" + std::string(value);
    }
}

std::string number_key(std::string_view text) {
    std::string key(text);
    std::ranges::transform(key, key.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return key;
}

} // namespace

bool AddressParts::empty() const {
    return house.empty() && alleys.empty() && lot.empty() && group.empty() && hamlet.empty() && area.empty() &&
           street.empty() && crossing.empty() && landmark.empty() && ward.empty() && district.empty() &&
           province.empty() && units.empty();
}

AddressParts parse_address(std::string_view written) {
    AddressParts parts;
    parts.written = core::clean_text(written);
    bool first = true;
    std::string_view rest = parts.written;
    while (!rest.empty()) {
        auto const end = std::min(rest.find_first_of(",;()"), rest.size());
        auto const segment = core::clean_text(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!segment.empty()) {
            SegmentReader(parts, segment, first).read();
            first = false;
        }
    }
    return parts;
}

AddressParts with_units(AddressParts parts) {
    std::size_t next = 0;
    for (auto* unit : {&parts.ward, &parts.district, &parts.province}) {
        if (unit->empty() && next < parts.units.size()) {
            *unit = parts.units[next++];
        }
    }
    return parts;
}

std::string unit_key(std::string_view unit) {
    return strip_words(core::search_key(unit), {"phuong ", "xa ", "thi tran ", "dac khu ", "quan ", "huyen ", "thi xa ",
                                                "thanh pho ", "tinh ", "tp ", "p ", "q ", "h ", "x ", "tt ", "tx "});
}

std::string street_key(std::string_view street) {
    return strip_words(core::search_key(street), {"tuyen duong ", "duong pho ", "duong ", "pho ", "dg ", "d "});
}

std::string address_key(AddressParts const& parts) {
    bool const one_place = !parts.house.empty() || !parts.alleys.empty() || !parts.lot.empty() ||
                           !parts.group.empty() || !parts.crossing.empty() || !parts.landmark.empty();
    if (!one_place) {
        return {};
    }
    std::string key;
    auto first = street_key(parts.street);
    auto second = street_key(parts.crossing);
    if (!second.empty() && second < first) {
        std::swap(first, second);
    }
    add(key, "street", first);
    add(key, "crossing", second);
    for (auto const& alley : parts.alleys) {
        add(key, "alley", number_key(alley));
    }
    add(key, "house", number_key(parts.house));
    add(key, "lot", number_key(parts.lot));
    add(key, "group", number_key(parts.group));
    add(key, "hamlet", core::search_key(parts.hamlet));
    add(key, "area", core::search_key(parts.area));
    add(key, "landmark", core::search_key(parts.landmark));
    if (parts.street.empty()) {
        add(key, "ward",
            parts.ward.empty() && !parts.units.empty() ? unit_key(parts.units.front()) : unit_key(parts.ward));
    }
    return key;
}

int leading_number(std::string_view text) {
    int number = 0;
    for (std::size_t i = 0; i < text.size() && text[i] >= '0' && text[i] <= '9' && number < 100'000; ++i) {
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

int street_number(AddressParts const& parts) {
    return leading_number(parts.alleys.empty() ? parts.house : parts.alleys.front());
}

} // namespace hatang::desk

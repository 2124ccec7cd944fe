// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/lexer.hpp"

#include "core/cql2/detail/errors.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>
#include <tao/pegtl.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace hatang::core::cql2::detail {

/// The lexical part of cql2.bnf (OGC 21-065r2, annex B), rule by rule.
namespace grammar {

using namespace tao::pegtl; // NOLINT(google-build-using-namespace): rules read like the BNF

struct Blank : sor<utf8::range<0x09, 0x0D>, utf8::one<0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000>,
                   utf8::range<0x2000, 0x200A>> {};

struct IdentifierStart : utf8::ranges<':', ':', '_', '_', 'A', 'Z', 'a', 'z', 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x2FF,
                                      0x370, 0x37D, 0x37F, 0x1FFE, 0x200C, 0x200D, 0x2070, 0x218F, 0x2C00, 0x2FEF,
                                      0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xEFFFF> {};
/// The Ogham space U+1680 lies inside a range of letters: blanks go first.
struct IdentifierPart : sor<IdentifierStart, digit, one<'.'>, utf8::ranges<0x300, 0x36F, 0x203F, 0x2040>> {};
struct Word : seq<not_at<Blank>, IdentifierStart, star<not_at<Blank>, IdentifierPart>> {};

/// Wider than the standard's: any characters, "" for a quotation mark. Vietnamese headings have blanks.
struct QuotedName : seq<one<'"'>, plus<sor<two<'"'>, utf8::not_one<'"'>>>, one<'"'>> {};
struct Text : seq<one<'\''>, star<sor<two<'\''>, seq<one<'\\'>, utf8::any>, utf8::not_one<'\'', '\\'>>>, one<'\''>> {};

struct Decimal : sor<seq<plus<digit>, opt<one<'.'>, star<digit>>>, seq<one<'.'>, plus<digit>>> {};
struct Exponent : seq<one<'e', 'E'>, opt<one<'+', '-'>>, plus<digit>> {};
struct Number : seq<Decimal, opt<Exponent>, not_at<IdentifierPart>> {};

struct Sign : sor<TAO_PEGTL_STRING("<>"), TAO_PEGTL_STRING("<="), TAO_PEGTL_STRING(">="),
                  one<'<', '>', '=', '+', '-', '*', '/', '%', '^', '(', ')', ','>> {};

struct Token : sor<Word, QuotedName, Text, Number, Sign> {};
struct Tokens : seq<star<Blank>, star<Token, star<Blank>>> {};

} // namespace grammar

namespace {

/// Counts lines and characters as the tokens go by.
class Collector {
public:
    explicit Collector(std::string_view text) : m_text(text) {}

    void add(TokenKind kind, std::string value, std::size_t offset) {
        m_tokens.push_back({kind, std::move(value), place_at(offset)});
    }
    Place place_at(std::size_t offset) {
        while (m_at.offset < offset) {
            bool const line_end = m_text[m_at.offset] == '\n';
            next_code_point(m_text, m_at.offset);
            m_at.line += line_end ? 1 : 0;
            m_at.column = line_end ? 1 : m_at.column + 1;
        }
        return m_at;
    }
    std::vector<Token> take() { return std::move(m_tokens); }

private:
    std::string_view m_text;
    Place m_at{0, 1, 1, {}};
    std::vector<Token> m_tokens;
};

/// \p raw without its quotation marks, doubled ones made one.
std::string unquoted_name(std::string_view raw) {
    std::string out;
    for (std::size_t at = 1; at + 1 < raw.size(); ++at) {
        out.push_back(raw[at]);
        at += raw[at] == '"' ? 1U : 0U;
    }
    return out;
}

/// \p raw without its quotation marks, escapes undone (requirement /req/cql2-text/escaping). A backslash before any
/// other character stays, as LIKE needs it in '50\%'.
std::string unquoted_text(std::string_view raw) {
    std::string out;
    for (std::size_t at = 1; at + 1 < raw.size(); ++at) {
        auto const escape = raw[at] == '\\' ? kEscapes.find(raw[at + 1]) : std::string_view::npos;
        bool const quote = raw[at] == '\'';
        out.push_back(escape == std::string_view::npos ? raw[at] : kEscaped[escape]);
        at += quote || escape != std::string_view::npos ? 1U : 0U;
    }
    return out;
}

template <typename Rule> struct Collect : tao::pegtl::nothing<Rule> {};
template <TokenKind Kind> struct CollectKind {
    template <typename Input> static void apply(Input const& in, Collector& collector) {
        auto value = Kind == TokenKind::quoted_name ? unquoted_name(in.string_view())
                     : Kind == TokenKind::text      ? unquoted_text(in.string_view())
                                                    : in.string();
        if (Kind == TokenKind::word || Kind == TokenKind::quoted_name)
            value = to_nfc(value);
        collector.add(Kind, std::move(value), in.position().byte);
    }
};
template <> struct Collect<grammar::Word> : CollectKind<TokenKind::word> {};
template <> struct Collect<grammar::QuotedName> : CollectKind<TokenKind::quoted_name> {};
template <> struct Collect<grammar::Text> : CollectKind<TokenKind::text> {};
template <> struct Collect<grammar::Number> : CollectKind<TokenKind::number> {};
template <> struct Collect<grammar::Sign> : CollectKind<TokenKind::sign> {};

constexpr std::array<std::string_view, 11> kReserved{"AND", "OR",   "NOT",  "LIKE",  "BETWEEN", "IN",
                                                     "IS",  "NULL", "TRUE", "FALSE", "DIV"};

struct Remedy {
    char32_t sign;
    char const* vi;
    char const* en;
};
/// What people type who know another language, or who paste from a word processor.
constexpr std::array<Remedy, 15> kRemedies{{
    {U'!', "khác nhau viết là <>", "not equal is written <>"},
    {U'&', "và viết là AND", "and is written AND"},
    {U'|', "hoặc viết là OR", "or is written OR"},
    {U';', "chỉ viết một biểu thức, không có dấu chấm phẩy", "write one expression, without a semicolon"},
    {U'[', "danh sách viết trong ngoặc tròn: ('a', 'b')", "lists are written in round brackets: ('a', 'b')"},
    {U'{', "biểu thức dạng JSON phải bắt đầu bằng dấu {", "an expression in JSON must begin with {"},
    {U'\u2018', "dùng dấu nháy thẳng: 'A2a'", "use straight quotation marks: 'A2a'"},
    {U'\u2019', "dùng dấu nháy thẳng: 'A2a'", "use straight quotation marks: 'A2a'"},
    {U'\u201C', "dùng dấu nháy thẳng: \"Chiều cao\"", "use straight quotation marks: \"Chiều cao\""},
    {U'\u201D', "dùng dấu nháy thẳng: \"Chiều cao\"", "use straight quotation marks: \"Chiều cao\""},
    {U'`', "tên trường viết trong dấu nháy kép: \"Chiều cao\"", "names are written in double quotes: \"Chiều cao\""},
    {U'\u00D7', "nhân viết là *", "times is written *"},
    {U'\u2264', "viết là <=", "write <="},
    {U'\u2265', "viết là >=", "write >="},
    {U'\u2260', "viết là <>", "write <>"},
}};

/// The error at the first character that begins no token.
Error no_token(std::string_view text, Place const& place) {
    auto const rest = text.substr(place.offset);
    if (rest.front() == '\'')
        return filter_error(
            place, {"giá trị chữ thiếu dấu nháy đóng '", "the text has no closing quotation mark '"},
            {"dấu nháy trong chữ viết hai lần: 'O''Brien'", "a quotation mark inside is doubled: 'O''Brien'"});
    if (rest.front() == '"')
        return filter_error(place,
                            {"tên trường thiếu dấu nháy kép đóng \"", "the name has no closing quotation mark \""},
                            {"ví dụ: \"Chiều cao\" > 18", "for example: \"Chiều cao\" > 18"});
    std::size_t at = 0;
    auto const character = next_code_point(rest, at);
    if ((character >= U'0' && character <= U'9') || character == U'.')
        return filter_error(place,
                            {fmt::format("{} không phải là số", quoted(rest.substr(0, rest.find_first_of(" ,()<>=")))),
                             fmt::format("{} is not a number", quoted(rest.substr(0, rest.find_first_of(" ,()<>="))))},
                            {"số thập phân dùng dấu chấm: 18.5; tên bắt đầu bằng chữ số viết trong dấu nháy kép",
                             "decimals use a point: 18.5; names that begin with a digit are written in double quotes"});
    Words hint;
    for (auto const& remedy : kRemedies) {
        if (remedy.sign == character)
            hint = {remedy.vi, remedy.en};
    }
    return filter_error(place,
                        {fmt::format("không hiểu ký tự {}", quoted(rest.substr(0, at))),
                         fmt::format("unexpected character {}", quoted(rest.substr(0, at)))},
                        hint);
}

} // namespace

std::vector<Token> tokens_of(std::string_view text) {
    if (text.size() > kMaxLength)
        throw too_long(text.size());
    if (!is_valid_utf8(text) || text.find('\0') != std::string_view::npos)
        throw filter_error({}, {"không phải là chữ UTF-8", "this is not UTF-8 text"});
    Collector collector(text);
    tao::pegtl::memory_input in(text.data(), text.size(), "filter");
    tao::pegtl::parse<grammar::Tokens, Collect>(in, collector);
    auto const place = collector.place_at(in.byte());
    if (!in.empty())
        throw no_token(text, place);
    collector.add(TokenKind::end, {}, place.offset);
    return collector.take();
}

bool is_word(std::string_view text) {
    tao::pegtl::memory_input in(text.data(), text.size(), "name");
    return tao::pegtl::parse<tao::pegtl::seq<grammar::Word, tao::pegtl::eof>>(in);
}

bool is_reserved(std::string_view word) {
    return std::ranges::any_of(kReserved, [&](auto reserved) { return same_keyword(word, reserved); });
}

} // namespace hatang::core::cql2::detail

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// \file
/// Random filters over random rows: the evaluator of rows and SQLite give the same answer, "cannot be told" included.

#include "core/cql2/json.hpp"
#include "core/cql2/sql_writer.hpp"
#include "core/cql2/text.hpp"
#include "spatial/cql2/row_filter.hpp"
#include "tests/support/cql2_sqlite.hpp"

#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <random>

namespace hatang::spatial::cql2 {

namespace {

using namespace core::cql2;

std::vector<SqlColumn> const& columns() {
    static std::vector<SqlColumn> const kColumns{
        {{"Chiều cao", ValueType::number}, "height"},  {{"số lượng", ValueType::number}, "amount"},
        {{"Loại cột", ValueType::text}, "kind"},       {{"tên", ValueType::text}, "name"},
        {{"ngày", ValueType::date}, "built"},          {{"bắt đầu", ValueType::timestamp}, "started"},
        {{"kết thúc", ValueType::timestamp}, "ended"}, {{"chung", ValueType::boolean}, "shared"},
        {{"geom", ValueType::geometry}, "geom"},       {{"nhãn", ValueType::array}, "tags"},
        {{"số tầng", ValueType::number}, "floors"}};
    return kColumns;
}

class MemoryRow final : public Row {
public:
    std::vector<Value> values;
    Value value(std::size_t property) const override { return values[property]; }
};

/// Few values each, so that equality, order and every relation occur.
class Chooser {
public:
    explicit Chooser(unsigned seed) : m_random(seed) {}

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    bool one_in(int chances) { return below(chances) == 0; }
    template <typename Item, std::size_t Count> Item const& of(std::array<Item, Count> const& items) {
        return items[static_cast<std::size_t>(below(static_cast<int>(Count)))];
    }

    double number() {
        static constexpr std::array<double, 10> kNumbers{0.0, 1.0, -1.0, 2.0, 3.5, 18.0, -7.0, 0.1, 1e308, 20.0};
        return of(kNumbers);
    }
    std::string text() {
        static std::array<std::string, 10> const kTexts{"",    "A2a",   "a2A",    "Đà Nẵng",     "da nang",
                                                        "50%", "a\\b'", "Straße", "new\nline\\", "Z'quote"};
        return of(kTexts);
    }
    std::string pattern() {
        static std::array<std::string, 9> const kPatterns{"%", "A%", "_2a", "%n%", "50\\%", "a\\_b", "", "đ%", "%S%e"};
        return of(kPatterns);
    }
    Day day() { return {17'000 + below(3)}; }
    Moment moment() {
        static constexpr std::array<std::int64_t, 5> kOffsets{0, 1, 500'000, 86'400'000'000, 86'399'999'999};
        return {17'000 * 86'400'000'000 + of(kOffsets)};
    }
    Geometry geometry() {
        double const x = below(3);
        double const y = below(3);
        if (one_in(3))
            return {GeometryKind::point, false, {x, y}, {}};
        if (one_in(2))
            return {GeometryKind::line_string, false, {x, y, x + 1.0 + below(2), y + below(2)}, {}};
        return to_geometry(Box{{x, y, x + 1.0 + below(2), y + 1.0 + below(2)}});
    }

private:
    std::mt19937 m_random;
};

/// Expressions that bind: each function makes one of its type.
class Maker {
public:
    explicit Maker(Chooser& choose) : m_choose(choose) {}

    Expression condition(int depth) {
        if (depth <= 0 || m_choose.one_in(8))
            return m_choose.one_in(2) ? property("chung") : comparison(0);
        switch (m_choose.below(10)) {
        case 0:
            return operation(Operator::logical_and, {condition(depth - 1), condition(depth - 1), condition(depth - 2)});
        case 1: return operation(Operator::logical_or, {condition(depth - 1), condition(depth - 1)});
        case 2: return operation(Operator::logical_not, {condition(depth - 1)});
        case 3: return operation(Operator::is_null, {anything(depth - 1)});
        case 4: return operation(Operator::like, {text(depth - 1), pattern()});
        case 5: return relation(Operator::t_after, 15, [&] { return span(); });
        case 6: return relation(Operator::s_contains, 8, [&] { return geometry(); });
        case 7: return relation(Operator::a_contained_by, 4, [&] { return array(); });
        default: return comparison(depth - 1);
        }
    }

private:
    static Expression of(Node node) { return {std::move(node), {}, {}}; }
    static Expression operation(Operator op, std::vector<Expression> args) {
        return of(Operation{op, std::move(args)});
    }
    static Expression property(std::string name) { return of(Property{std::move(name)}); }

    template <typename Make> Expression relation(Operator first, int count, Make make) {
        auto const op = static_cast<Operator>(static_cast<int>(first) + m_choose.below(count));
        auto left = make();
        return operation(op, {std::move(left), make()});
    }

    Expression comparison(int depth) {
        int const kind = m_choose.below(4);
        auto const operand = [&] {
            return kind == 0   ? number(depth)
                   : kind == 1 ? text(depth)
                   : kind == 2 ? instant()
                               : (m_choose.one_in(3) ? of(Boolean{m_choose.one_in(2)}) : condition(depth - 1));
        };
        auto left = operand();
        if (m_choose.one_in(4))
            return operation(Operator::between, {std::move(left), operand(), operand()});
        if (!m_choose.one_in(4))
            return operation(static_cast<Operator>(static_cast<int>(Operator::equal) + m_choose.below(6)),
                             {std::move(left), operand()});
        std::vector<Expression> args{std::move(left)};
        for (int items = 1 + m_choose.below(4); items > 0; --items)
            args.push_back(operand());
        return operation(Operator::in, std::move(args));
    }

    Expression number(int depth) {
        if (depth > 0 && m_choose.one_in(2))
            return operation(static_cast<Operator>(static_cast<int>(Operator::plus) + m_choose.below(7)),
                             {number(depth - 1), number(depth - 1)});
        if (depth > 0 && m_choose.one_in(6))
            return call();
        if (m_choose.one_in(3))
            return of(Number{m_choose.number()});
        return property(m_choose.one_in(3) ? "Chiều cao" : m_choose.one_in(2) ? "số lượng" : "số tầng");
    }
    Expression call() {
        auto const& function = known_functions()[static_cast<std::size_t>(m_choose.below(9))];
        auto argument = function.argument == ValueType::number ? number(0)
                        : function.argument == ValueType::text ? text(0)
                                                               : instant();
        auto result = of(Call{std::string(function.name), {std::move(argument)}});
        return function.result == ValueType::number ? std::move(result) : of(Call{"char_length", {std::move(result)}});
    }
    Expression text(int depth) {
        if (depth > 0 && m_choose.one_in(3))
            return operation(m_choose.one_in(2) ? Operator::casei : Operator::accenti, {text(depth - 1)});
        if (m_choose.one_in(3))
            return of(Text{m_choose.text()});
        return property(m_choose.one_in(2) ? "Loại cột" : "tên");
    }
    Expression pattern() {
        auto literal = of(Text{m_choose.pattern()});
        return m_choose.one_in(2) ? operation(Operator::casei, {std::move(literal)}) : std::move(literal);
    }
    Expression instant() {
        switch (m_choose.below(4)) {
        case 0: return of(m_choose.day());
        case 1: return of(m_choose.moment());
        case 2: return property("ngày");
        default: return property(m_choose.one_in(2) ? "bắt đầu" : "kết thúc");
        }
    }
    Expression span() {
        if (m_choose.one_in(3))
            return instant();
        if (m_choose.one_in(3))
            return of(Interval{{property("bắt đầu"), property("kết thúc")}});
        auto first = m_choose.one_in(3) ? of(OpenBound{}) : of(Day{17'000});
        return of(Interval{{std::move(first), m_choose.one_in(3) ? of(OpenBound{}) : instant()}});
    }
    Expression geometry() {
        if (m_choose.one_in(2))
            return property("geom");
        return m_choose.one_in(3) ? of(Box{{0.0, 0.0, 1.0 + m_choose.below(2), 1.0}}) : of(m_choose.geometry());
    }
    Expression array() {
        if (m_choose.one_in(2))
            return property("nhãn");
        Array array;
        for (int items = m_choose.below(3); items > 0; --items)
            array.items.push_back(m_choose.one_in(4)   ? instant()
                                  : m_choose.one_in(3) ? number(0)
                                  : m_choose.one_in(2) ? property("chung")
                                                       : text(0));
        return of(std::move(array));
    }
    Expression anything(int depth) {
        switch (m_choose.below(6)) {
        case 0: return number(depth);
        case 1: return text(depth);
        case 2: return instant();
        case 3: return geometry();
        case 4: return span();
        default: return condition(depth - 1);
        }
    }

    Chooser& m_choose;
};

/// The same rows in memory and in a table.
class Rows {
public:
    Rows(test::Cql2Database const& database, Chooser& choose, int count) : m_database(database), m_choose(choose) {
        m_database.run("CREATE TABLE row (id INTEGER PRIMARY KEY, height REAL, amount INTEGER, kind TEXT, name TEXT, "
                       "built TEXT, started TEXT, ended TEXT, shared INTEGER, geom BLOB, tags TEXT, floors INTEGER)");
        m_insert = m_database.prepare("INSERT INTO row VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
        for (int row = 0; row < count; ++row)
            add();
    }

    std::deque<MemoryRow> const& all() const { return m_rows; }

private:
    void add() {
        sqlite3_reset(m_insert.get());
        sqlite3_clear_bindings(m_insert.get());
        auto& row = m_rows.emplace_back();
        row.values.resize(columns().size());
        for (std::size_t column = 0; column < columns().size(); ++column) {
            if (!m_choose.one_in(4))
                set(row.values[column], static_cast<int>(column) + 1, columns()[column].property.type);
        }
        ASSERT_EQ(sqlite3_step(m_insert.get()), SQLITE_DONE);
    }

    void set(Value& value, int at, ValueType type) {
        switch (type) {
        case ValueType::number: {
            // Two columns are of whole numbers, which SQLite keeps as such.
            bool const whole = columns()[static_cast<std::size_t>(at) - 1].sql != "height";
            double const number = whole ? static_cast<double>(m_choose.below(5)) : m_choose.number();
            value = {number};
            return whole ? m_database.bind(m_insert, at, static_cast<std::int64_t>(number))
                         : m_database.bind(m_insert, at, number);
        }
        case ValueType::text: {
            auto const& text = m_kept.emplace_back(m_choose.text());
            value = {std::string_view(text)};
            return m_database.bind(m_insert, at, text);
        }
        case ValueType::date: {
            auto const day = m_choose.day();
            value = {day};
            return m_database.bind(m_insert, at, format_day(day));
        }
        case ValueType::timestamp: {
            auto const moment = m_choose.moment();
            value = {moment};
            return m_database.bind(m_insert, at, format_moment(moment));
        }
        case ValueType::boolean: {
            bool const flag = m_choose.one_in(2);
            value = {flag};
            return m_database.bind(m_insert, at, std::int64_t{flag});
        }
        case ValueType::geometry: {
            auto const& wkb = m_kept.emplace_back(m_choose.one_in(20) ? "no wkb" : to_wkb(m_choose.geometry()));
            value = {Wkb{wkb}};
            return m_database.bind(m_insert, at, SqlBlob{wkb});
        }
        default: break;
        }
        set_array(value, at);
    }

    void set_array(Value& value, int at) {
        std::vector<Value> items;
        std::string json = "[";
        for (int count = m_choose.below(4); count > 0; --count) {
            auto const& text = m_kept.emplace_back(m_choose.text());
            int const kind = m_choose.below(4);
            items.push_back(kind == 0   ? Value{m_choose.number()}
                            : kind == 1 ? Value{m_choose.one_in(2)}
                            : kind == 2 ? Value{}
                                        : Value{std::string_view(text)});
            Array const one{{kind == 0   ? Expression{Number{std::get<double>(items.back().data)}, {}, {}}
                             : kind == 1 ? Expression{Boolean{std::get<bool>(items.back().data)}, {}, {}}
                                         : Expression{Text{text}, {}, {}}}};
            auto const printed = to_json(Expression{one, {}, {}});
            json += (json.size() == 1 ? "" : ",") + (kind == 2 ? "null" : printed.substr(1, printed.size() - 2));
        }
        value = {std::move(items)};
        m_database.bind(m_insert, at, json + "]");
    }

    test::Cql2Database const& m_database;
    Chooser& m_choose;
    test::Statement m_insert;
    std::deque<std::string> m_kept;
    std::deque<MemoryRow> m_rows;
};

std::string answer(std::optional<bool> value) {
    return !value ? "unknown" : *value ? "true" : "false";
}

} // namespace

TEST(Cql2Agreement, SqlAndRowsGiveTheSameAnswer) {
    constexpr int kRows = 40;
    constexpr int kFilters = 10'000;
    Chooser choose(20'170'630);
    test::Cql2Database const database(":memory:");
    Rows const rows(database, choose, kRows);
    Maker make(choose);
    auto const schema = schema_of(columns());
    std::array<int, 3> seen{};
    for (int number = 0; number < kFilters; ++number) {
        auto const expression = make.condition(4);
        Filter const filter(expression, schema);
        auto const condition = write_sql(filter, columns());
        auto const statement = database.select("SELECT ", condition, " FROM row ORDER BY id");
        RowFilter row_filter(filter);
        for (auto const& row : rows.all()) {
            ASSERT_EQ(sqlite3_step(statement.get()), SQLITE_ROW) << sqlite3_errmsg(database.handle());
            bool const is_null = sqlite3_column_type(statement.get(), 0) == SQLITE_NULL;
            auto const in_sql = is_null ? std::nullopt : std::optional(sqlite3_column_int(statement.get(), 0) != 0);
            auto const in_memory = row_filter.evaluate(row);
            ASSERT_EQ(answer(in_memory), answer(in_sql)) << to_text(expression) << "\n" << condition.sql;
            ++seen[!in_sql ? 0 : *in_sql ? 1 : 2];
        }
    }
    // The data must exercise all three.
    for (int const times : seen)
        EXPECT_GT(times, kRows * kFilters / 20);
}

TEST(Cql2Agreement, RandomFiltersReadBackAsTheyWerePrinted) {
    Chooser choose(20'260'901);
    Maker make(choose);
    for (int number = 0; number < 10'000; ++number) {
        auto const expression = make.condition(5);
        ASSERT_EQ(parse_json(to_json(expression)), expression) << to_json(expression);
        auto const text = to_text(expression);
        ASSERT_EQ(to_text(parse_text(text)), text);
        ASSERT_EQ(parse_text(text), expression) << text;
    }
}

} // namespace hatang::spatial::cql2

// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/json.hpp"
#include "core/text/json_text.hpp"

#include <span>

namespace hatang::core::cql2 {

namespace {

class JsonPrinter {
public:
    void print(Expression const& expression) {
        std::visit([this](auto const& node) { write(node); }, expression.node);
    }
    std::string take() { return std::move(m_out); }

private:
    void write(Boolean const& node) { m_out += node.value ? "true" : "false"; }
    void write(Number const& node) { append_json_number(m_out, node.value); }
    void write(Text const& node) { append_json_string(m_out, node.value); }
    void write(Day const& day) { member("date", format_day(day)); }
    void write(Moment const& moment) { member("timestamp", format_moment(moment)); }
    void write(OpenBound const& /*bound*/) { m_out += R"("..")"; }
    void write(Geometry const& geometry) { m_out += to_geojson(geometry); }
    void write(Property const& property) { member("property", property.name); }
    void write(Array const& array) { list(array.items); }
    void write(Call const& call) { operation(call.name, call.args); }

    void write(Box const& box) {
        m_out += R"({"bbox":[)";
        for (auto const& number : box.numbers) {
            m_out += &number == box.numbers.data() ? "" : ",";
            append_json_number(m_out, number);
        }
        m_out += "]}";
    }

    void write(Interval const& interval) {
        m_out += R"({"interval":[)";
        for (auto const& bound : interval.bounds) {
            m_out += &bound == interval.bounds.data() ? "" : ",";
            if (auto const* day = std::get_if<Day>(&bound.node))
                append_json_string(m_out, format_day(*day));
            else if (auto const* moment = std::get_if<Moment>(&bound.node))
                append_json_string(m_out, format_moment(*moment));
            else
                print(bound);
        }
        m_out += "]}";
    }

    void write(Operation const& node) {
        auto const name = spec_of(node.op).json;
        if (node.op != Operator::in)
            return operation(name, node.args);
        m_out += R"({"op":"in","args":[)";
        print(node.args.front());
        m_out.push_back(',');
        list(std::span(node.args).subspan(1));
        m_out += "]}";
    }

    void operation(std::string_view name, std::span<Expression const> args) {
        m_out += R"({"op":)";
        append_json_string(m_out, name);
        m_out += R"(,"args":)";
        list(args);
        m_out.push_back('}');
    }

    void list(std::span<Expression const> items) {
        m_out.push_back('[');
        for (auto const& item : items) {
            m_out += &item == items.data() ? "" : ",";
            print(item);
        }
        m_out.push_back(']');
    }

    void member(std::string_view name, std::string_view value) {
        m_out.push_back('{');
        append_json_string(m_out, name);
        m_out.push_back(':');
        append_json_string(m_out, value);
        m_out.push_back('}');
    }

    std::string m_out;
};

} // namespace

std::string to_json(Expression const& expression) {
    JsonPrinter printer;
    printer.print(expression);
    return printer.take();
}

} // namespace hatang::core::cql2

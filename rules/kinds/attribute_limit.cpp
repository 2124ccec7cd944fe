// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// attribute_limit: one attribute against a figure, a list of words, or yes/no; clearance: a height or distance kept
/// from something crossed. Parameters: attribute; then op and value (numbers, and texts by their count), or one_of
/// (text), or must_be (flag); times (attribute whose value multiplies value); over (clearance: vi/en, what is crossed).
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::rules {

namespace {

struct NumberTest {
    Comparison op = Comparison::at_most;
    double value = 0.0;
    std::optional<std::size_t> times;
};

class AttributeLimit final : public RuleBody {
public:
    AttributeLimit(core::MapReader& reader, Attributes const& attributes, bool crossing) {
        m_index = read_attribute(reader, "attribute", reader.need_text("attribute"), attributes);
        Attribute const& attribute = attributes[m_index];
        if (crossing) {
            m_over = reader.words("over");
        }
        switch (attribute.type) {
        case AttributeType::number:
        case AttributeType::texts: read_number(reader, attributes); break;
        case AttributeType::text: m_one_of = reader.texts("one_of"); break;
        case AttributeType::flag: m_must_be = reader.flag("must_be"); break;
        case AttributeType::day: break;
        }
        if (!m_number && m_one_of.empty() && !m_must_be) {
            reader.refuse({"cần op và value (số), one_of (chữ) hoặc must_be (có/không)",
                           "needs op and value (numbers), one_of (text) or must_be (yes/no)"});
        }
    }
    Judgement judge(Case const& question) const override {
        AttributeValue const& value = question.subject.value(m_index);
        if (std::holds_alternative<std::monostate>(value)) {
            core::Words const& label = question.attributes[m_index].label;
            return officer({"chưa biết: " + label.vi, "unknown: " + label.en});
        }
        if (m_number) {
            return judge_number(question, value);
        }
        return m_must_be ? judge_flag(question, std::get<bool>(value))
                         : judge_text(question, std::get<std::string>(value));
    }
    void critical_heights(Case const& question, std::vector<double>& heights) const override {
        auto const mast = question.subject.number(Known::height_m);
        auto const* const measured = std::get_if<double>(&question.subject.value(m_index));
        auto const limit = limit_of(question);
        if (limit && measured != nullptr && mast) {
            heights.insert(heights.end(), {*limit, *limit - (*measured - *mast)});
        }
    }

private:
    static std::size_t read_attribute(core::MapReader& reader, std::string_view key, std::string const& name,
                                      Attributes const& attributes) {
        auto const index = attributes.find(name);
        if (!index) {
            reader.refuse({fmt::format("'{}': không có thuộc tính '{}'; khai trong 'attributes' của gói", key, name),
                           fmt::format("'{}': there is no attribute '{}'; declare it under 'attributes' of the pack",
                                       key, name)});
        }
        return *index;
    }
    void read_number(core::MapReader& reader, Attributes const& attributes) {
        NumberTest test;
        test.op = read_comparison(reader, "op");
        test.value = reader.need_number("value");
        if (auto const times = reader.text("times"); !times.empty()) {
            test.times = read_attribute(reader, "times", times, attributes);
        }
        m_number = test;
    }
    std::optional<double> limit_of(Case const& question) const {
        if (!m_number || !m_number->times) {
            return m_number ? std::optional(m_number->value) : std::nullopt;
        }
        auto const* const factor = std::get_if<double>(&question.subject.value(*m_number->times));
        return factor == nullptr ? std::nullopt : std::optional(m_number->value * *factor);
    }
    static double number_of(AttributeValue const& value) {
        auto const* const list = std::get_if<std::vector<std::string>>(&value);
        return list != nullptr ? static_cast<double>(list->size()) : std::get<double>(value);
    }
    Judgement judge_number(Case const& question, AttributeValue const& value) const {
        auto const limit = limit_of(question);
        if (!limit) {
            core::Words const& label = question.attributes[*m_number->times].label;
            return officer({"chưa biết: " + label.vi, "unknown: " + label.en});
        }
        Attribute const& attribute = question.attributes[m_index];
        double const measured = number_of(value);
        Judgement judgement = holds(m_number->op, measured, *limit) ? passes({}) : fails({});
        judgement.measured = Quantity{measured, attribute.unit};
        judgement.limit = Limit{to_string(m_number->op), *limit, attribute.unit};
        if (question.with_words) {
            auto const mine = figure(measured, attribute.unit);
            auto const bound = figure(*limit, attribute.unit);
            auto const relation = words_of(m_number->op);
            core::Words const over = m_over.empty() ? core::Words{} : core::Words{" " + m_over.vi, " " + m_over.en};
            judgement.message = {
                fmt::format("{}{}: {}, quy định {} {}", attribute.label.vi, over.vi, mine.vi, relation.vi, bound.vi),
                fmt::format("{}{}: {}, must be {} {}", attribute.label.en, over.en, mine.en, relation.en, bound.en)};
        }
        return judgement;
    }
    Judgement judge_flag(Case const& question, bool value) const {
        core::Words const& label = question.attributes[m_index].label;
        core::Words message{label.vi + (value ? ": có" : ": không"), label.en + (value ? ": yes" : ": no")};
        return value == *m_must_be ? passes(std::move(message)) : fails(std::move(message));
    }
    Judgement judge_text(Case const& question, std::string const& value) const {
        core::Words const& label = question.attributes[m_index].label;
        auto const allowed = fmt::to_string(fmt::join(m_one_of, ", "));
        core::Words message{fmt::format("{}: '{}', quy định: {}", label.vi, value, allowed),
                            fmt::format("{}: '{}', must be one of: {}", label.en, value, allowed)};
        bool const fits = std::find(m_one_of.begin(), m_one_of.end(), value) != m_one_of.end();
        return fits ? passes(std::move(message)) : fails(std::move(message));
    }

    std::size_t m_index = 0;
    std::optional<NumberTest> m_number;
    std::vector<std::string> m_one_of;
    std::optional<bool> m_must_be;
    core::Words m_over;
};

} // namespace

std::shared_ptr<RuleBody const> read_attribute_limit(core::MapReader& reader, Attributes const& attributes) {
    return std::make_shared<AttributeLimit>(reader, attributes, false);
}

std::shared_ptr<RuleBody const> read_clearance(core::MapReader& reader, Attributes const& attributes) {
    return std::make_shared<AttributeLimit>(reader, attributes, true);
}

} // namespace hatang::rules

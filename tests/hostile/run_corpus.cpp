// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// run_corpus HATANG ADMIN_UNITS EXPECTATIONS WORK_FOLDER [SECONDS] [CASE]
/// Makes the hostile files, has the program HATANG inspect and import each, and compares with the table. ADMIN_UNITS is
/// what the register starts from. SECONDS: the limit for one run. CASE: only this one, and what it printed is shown.
/// WORK_FOLDER/seen.txt afterwards holds what was seen, in the form of the table.

#include "tests/hostile/checks.hpp"
#include "tests/hostile/corpus.hpp"
#include "tests/hostile/expectations.hpp"
#include "tests/hostile/text_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iostream>
#include <set>
#include <thread>

namespace hatang::hostile {
namespace {

namespace fs = std::filesystem;

constexpr int kFailed = 3;       // exit code of a refused operation
constexpr unsigned kWorkers = 3; // one more than cores: an import waits for the disk

struct Setting {
    fs::path program;
    fs::path admin_units;
    fs::path work;
    int limit_s = 30;
};

/// What one case did.
struct Seen {
    std::string id;
    int inspect_code = -1;
    int import_code = -1;
    std::string rows = "-";
    double seconds = 0.0;
    double cpu_seconds = 0.0;
    Complaints complaints;
};

class CaseRun {
public:
    CaseRun(Setting const& setting, fs::path folder, Case const& one, Expectation const& expected)
        : m_setting(setting), m_case(one), m_expected(expected), m_folder(std::move(folder)),
          m_notes(setting.work / "notes" / one.id) {
        m_seen.id = one.id;
    }

    Seen run() {
        auto const before = list_folder(m_folder);
        inspect();
        complain("inspect", changes(before, list_folder(m_folder), {}));
        fs::copy_file(m_setting.work / "start.gpkg", m_folder / "so.gpkg");
        import();
        complain("import", changes(before, list_folder(m_folder), {"so.gpkg", "report.csv"}));
        look_at_register();
        look_at_report();
        for (auto const& words : m_expected.must_say) {
            if (m_said.find(words) == std::string::npos) {
                m_seen.complaints.push_back("does not say: " + words);
            }
        }
        return m_seen;
    }

    std::string const& said() const { return m_said; }

private:
    void complain(std::string const& when, Complaints const& complaints) {
        for (auto const& complaint : complaints) {
            m_seen.complaints.push_back(when + ": " + complaint);
        }
    }

    WatchedRun start(std::string const& step, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), m_setting.program.string());
        auto const run =
            run_watched(arguments, {.folder = m_folder,
                                    .notes = m_notes.string() + "." + step,
                                    .environment = {"PATH=/usr/bin:/bin", "HOME=/nonexistent", "LANG=C.UTF-8", "TZ=UTC",
                                                    "HATANG_ACTOR=tester", "HATANG_TODAY=2026-11-20"},
                                    .limit_s = m_setting.limit_s});
        m_seen.seconds += run.seconds;
        m_seen.cpu_seconds += run.cpu_seconds;
        for (auto const* text : {&run.out, &run.err}) {
            m_said += *text;
            complain(step, check_printable("the output", *text));
            complain(step, check_no_secret("the output", *text));
        }
        return run;
    }

    void inspect() {
        auto const run = start("inspect", {"inspect", m_case.argument});
        m_seen.inspect_code = run.code;
        complain("inspect", check_end(run, m_expected.inspect_codes));
    }

    void import() {
        auto const run = start("import", {"import", "sites", m_case.argument, "--register", "so.gpkg", "--report",
                                          "report.csv", "--format", "json"});
        m_seen.import_code = run.code;
        complain("import", check_end(run, m_expected.import_codes));
        if (run.code == 0 || run.code == 1) {
            read_counts(run.out);
        }
        if (m_expected.rows != "-" && m_expected.rows != m_seen.rows) {
            complain("import", {"rows " + m_seen.rows + ", expected " + m_expected.rows});
        }
    }

    void read_counts(std::string const& text) {
        auto const report = nlohmann::json::parse(text, nullptr, false);
        if (!report.is_object() || !report.contains("read")) {
            complain("import", {"the report is not JSON"});
            return;
        }
        auto const count = [&report](char const* name) { return report.value(name, std::int64_t{-1}); };
        m_seen.rows = std::to_string(count("read")) + " " + std::to_string(count("accepted")) + " " +
                      std::to_string(count("rejected"));
        if (count("read") != count("accepted") + count("rejected") + count("skipped")) {
            complain("import", {"read is not accepted + rejected + skipped"});
        }
        if (count("accepted") + count("skipped") == 0) {
            complain("import", {"no usable row, yet not refused"});
        }
        for (auto const& finding : report["findings"]) {
            if (finding["severity"] == "error" &&
                (finding["row"] == 0 || (finding["field"] == "" && finding["value"] == ""))) {
                complain("import", {"a rejected row is not named: " + finding.dump()});
            }
        }
    }

    void look_at_register() {
        auto const after = text_of_file(m_folder / "so.gpkg");
        complain("register", check_no_secret("the register", after));
        if (m_seen.import_code >= 2 && after != text_of_file(m_setting.work / "start.gpkg")) {
            complain("register", {"changed by an import that failed"});
        }
        if (m_seen.import_code < 2) {
            auto const verified = start("verify", {"register", "verify", "--register", "so.gpkg"});
            complain("register", check_end(verified, "0"));
        }
    }

    void look_at_report() {
        auto const report = text_of_file(m_folder / "report.csv");
        m_said += report;
        complain("report", check_report(report));
        complain("report", check_no_secret("the report", report));
    }

    Setting const& m_setting;
    Case const& m_case;
    Expectation const& m_expected;
    fs::path m_folder;
    fs::path m_notes;
    std::string m_said;
    Seen m_seen;
};

void make_start_register(Setting const& setting) {
    for (std::vector<std::string> const& arguments :
         {std::vector<std::string>{"register", "create", "start.gpkg"},
          {"import", "admin", setting.admin_units.string(), "--register", "start.gpkg"}}) {
        auto command = arguments;
        command.insert(command.begin(), setting.program.string());
        run_watched(command, {.folder = setting.work,
                              .notes = setting.work / "notes" / "start",
                              .environment = {"HATANG_ACTOR=tester", "LANG=C.UTF-8"},
                              .limit_s = setting.limit_s});
    }
    if (!fs::exists(setting.work / "start.gpkg")) {
        std::ofstream(setting.work / "start.gpkg") << "no register"; // the controls' programs make none
    }
}

std::string line_of(Seen const& seen) {
    return seen.id + " | " + std::to_string(seen.inspect_code) + " | " + std::to_string(seen.import_code) + " | " +
           seen.rows;
}

/// Cases and table must name the same things.
Complaints compare_names(std::vector<Case> const& cases, std::vector<Expectation> const& table) {
    std::set<std::string> made;
    std::set<std::string> told;
    for (auto const& one : cases) {
        made.insert(one.id);
    }
    for (auto const& entry : table) {
        told.insert(entry.id);
    }
    Complaints complaints;
    for (auto const& id : told) {
        if (!made.contains(id)) {
            complaints.push_back(id + ": expected, but nobody makes it");
        }
    }
    for (auto const& id : made) {
        if (!told.contains(id)) {
            complaints.push_back(id + ": made, but nothing is expected");
        }
    }
    return complaints;
}

class Runner {
public:
    Runner(Setting const& setting, Corpus const& corpus, std::vector<Expectation> const& table)
        : m_setting(setting), m_corpus(corpus), m_seen(table.size()), m_said(table.size()), m_table(table) {}

    /// All of the table, some at a time, the largest first: none is left alone at the end.
    void run() {
        auto const order = largest_first();
        std::vector<std::thread> workers;
        for (unsigned i = 0; i < kWorkers; ++i) {
            workers.emplace_back([this, &order] {
                for (std::size_t at = m_next++; at < order.size(); at = m_next++) {
                    run_one(order[at]);
                }
            });
        }
        for (auto& worker : workers) {
            worker.join();
        }
    }

    std::vector<Seen> const& seen() const { return m_seen; }
    std::string const& said(std::size_t at) const { return m_said[at]; }

private:
    std::vector<std::size_t> largest_first() const {
        std::vector<std::pair<std::uintmax_t, std::size_t>> sizes;
        for (std::size_t at = 0; at < m_table.size(); ++at) {
            std::uintmax_t size = 0;
            std::error_code none; // a case may be a file that is not there, or no file
            for (auto const& entry : fs::directory_iterator(m_corpus.folder_of(m_table[at].id), none)) {
                size += entry.is_regular_file(none) && !entry.is_symlink(none) ? entry.file_size(none) : 0;
            }
            sizes.emplace_back(size, at);
        }
        std::stable_sort(sizes.begin(), sizes.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
        std::vector<std::size_t> order;
        for (auto const& [size, at] : sizes) {
            order.push_back(at);
        }
        return order;
    }

    void run_one(std::size_t at) {
        auto const& cases = m_corpus.cases();
        auto const one =
            std::find_if(cases.begin(), cases.end(), [&](Case const& made) { return made.id == m_table[at].id; });
        if (one != cases.end()) {
            CaseRun run(m_setting, m_corpus.folder_of(one->id), *one, m_table[at]);
            m_seen[at] = run.run();
            m_said[at] = run.said();
        }
    }

    Setting const& m_setting;
    Corpus const& m_corpus;
    std::vector<Seen> m_seen;
    std::vector<std::string> m_said;
    std::vector<Expectation> const& m_table;
    std::atomic<std::size_t> m_next = 0;
};

int judge(Setting const& setting, Runner const& runner, Complaints others, bool show) {
    std::ofstream notes(setting.work / "seen.txt");
    std::size_t wrong = others.size();
    double slowest = 0.0;
    for (std::size_t at = 0; at < runner.seen().size(); ++at) {
        auto const& seen = runner.seen()[at];
        notes << line_of(seen) << " | " << seen.seconds << " s | CPU " << seen.cpu_seconds << " s\n";
        slowest = std::max(slowest, seen.seconds);
        if (show) {
            std::cout << line_of(seen) << '\n' << runner.said(at);
        }
        for (auto const& complaint : seen.complaints) {
            std::cout << seen.id << ": " << complaint << '\n';
        }
        wrong += seen.complaints.size();
    }
    for (auto const& complaint : others) {
        std::cout << complaint << '\n';
    }
    std::cout << runner.seen().size() << " hostile files, " << wrong << " complaints, the slowest " << slowest
              << " s\n";
    return wrong == 0 ? 0 : 1;
}

int run(Setting const& setting, fs::path const& expectations, std::string const& only) {
    fs::remove_all(setting.work);
    fs::create_directories(setting.work / "notes");
    Listener const listener;
    auto const corpus = make_corpus(setting.work / "corpus", listener.port(), only);
    auto table = read_expectations(expectations);
    auto complaints = only.empty() ? compare_names(corpus.cases(), table) : Complaints{};
    std::erase_if(table, [&only](Expectation const& entry) { return !only.empty() && entry.id != only; });
    make_start_register(setting);
    Runner runner(setting, corpus, table);
    runner.run();
    if (listener.was_called()) {
        complaints.emplace_back("somebody called the listener on 127.0.0.1");
    }
    return judge(setting, runner, std::move(complaints), !only.empty());
}

} // namespace
} // namespace hatang::hostile

int main(int argc, char** argv) {
    std::vector<std::string> const arguments(argv + 1, argv + argc);
    if (arguments.size() < 4) {
        std::cerr << "usage: run_corpus HATANG ADMIN_UNITS EXPECTATIONS WORK_FOLDER [SECONDS] [CASE]\n";
        return 2;
    }
    hatang::hostile::Setting setting{std::filesystem::absolute(arguments[0]), std::filesystem::absolute(arguments[1]),
                                     std::filesystem::absolute(arguments[3])};
    setting.limit_s = arguments.size() > 4 ? std::stoi(arguments[4]) : 30;
    return hatang::hostile::run(setting, arguments[2], arguments.size() > 5 ? arguments[5] : "");
}

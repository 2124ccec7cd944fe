// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Every call that changes a file, every way in which it may fail: after an import, a change, a migration, a backup and
// a restore the register is as before or as after, never between, and what was acknowledged is there.
// Default: as many points as fit HATANG_FAULT_SECONDS (20), evenly spread; HATANG_FAULT_SECONDS=0 does all of them.
#include "core/error.hpp"
#include "store/detail/schema.hpp"
#include "store/register_file.hpp"
#include "tests/support/faultio.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace hatang;
using test::Fault;
namespace fs = std::filesystem;

constexpr std::array kFaults{Fault::kill_before, Fault::kill_half, Fault::kill_after,
                             Fault::no_space,    Fault::io_error,  Fault::short_write};
/// What a worker tells by its exit code; a killed one tells nothing.
enum Told : int { kDone = 10, kFailed = 11, kSaysNotStored = 12, kSaysStored = 13, kSaysInDoubt = 14 };

store::Surroundings around() {
    store::Surroundings s;
    s.unix_milliseconds = [now = std::int64_t{1'795'140'000'000}]() mutable { return now += 1000; };
    s.uuid_seed = 3;
    s.lock_wait_milliseconds = 0;
    return s;
}

core::StationRecord station(int number, double height) {
    core::StationRecord record;
    record.operator_code = "VNPT";
    record.code = fmt::format("DN{:05}", number);
    record.name = "Trạm " + record.code;
    record.position = {108.0 + number % 97 * 0.001, 16.0 + number % 89 * 0.001};
    record.height = core::Length::metres(height);
    return record;
}

void import(fs::path const& path, int from, int to, double height) {
    store::Register reg = store::open_write(path, around());
    auto const change = reg.writer().begin_change();
    for (int i = from; i < to; ++i)
        change->put_station(station(i, height), core::Date{std::chrono::year{2020 + static_cast<int>(height)},
                                                           std::chrono::month{1}, std::chrono::day{1}});
    change->commit({"an", "import sites", "", "list.csv", "", "{}"});
}

void lower(fs::path const& path) {
    store::Register reg = store::open_write(path, around());
    auto const change = reg.writer().begin_change();
    core::StructureEvent event;
    event.operator_code = "VNPT";
    event.station_code = "DN00007";
    event.kind = "height_reduction";
    event.on = core::Date{std::chrono::year{2025}, std::chrono::month{6}, std::chrono::day{30}};
    event.height_after = core::Length::metres(1);
    change->apply_event(event);
    change->commit({"an", "sites change", "", "", "", "{}"});
}

void merge(fs::path const& path) {
    store::Register reg = store::open_write(path, around());
    auto const site = [&](char const* code) { return reg.site_merges().sites_with_code(code).at(0).id; };
    auto const change = reg.writer().begin_change();
    change->site_merges().merge({site("DN00008"),
                                 site("DN00007"),
                                 core::Date{std::chrono::year{2025}, std::chrono::month{6}, std::chrono::day{30}},
                                 {},
                                 "one place"});
    change->commit({"an", "sites merge", "", "", "", "{}"});
}

void make_old_schema(fs::path const& path) {
    store::Connection connection(path, store::OpenMode::create);
    store::migrate(connection, 0, 1, {"2026-01-01T00:00:00.000Z", "0"});
}

struct Scenario {
    std::string name;
    std::function<void(fs::path const&)> prepare;      ///< fills a folder
    std::function<void(fs::path const&)> work;         ///< what is disturbed
    std::function<std::string(fs::path const&)> state; ///< of a folder, whole or "bad: …"
};

std::string sound_head(fs::path const& path) {
    store::VerifyResult const result = store::verify(path);
    return result.ok() ? result.head : "bad: " + result.problems.front().message.en;
}

std::string schema_state(fs::path const& folder) {
    int const schema = store::info(folder / "r.gpkg").schema;
    if (schema == 1)
        store::upgrade(folder / "r.gpkg", around()); // must still be possible
    std::string const head = sound_head(folder / "r.gpkg");
    return head.starts_with("bad") ? head : fmt::format("schema {}", schema);
}

std::string backup_state(fs::path const& folder) {
    std::string const source = sound_head(folder / "r.gpkg");
    if (source.starts_with("bad") || !fs::exists(folder / "copy.gpkg"))
        return source;
    return source + " copy " + sound_head(folder / "copy.gpkg");
}

std::vector<Scenario> scenarios() {
    auto const filled = [](fs::path const& folder) {
        store::create(folder / "r.gpkg", around());
        import(folder / "r.gpkg", 0, 200, 1);
    };
    auto const head = [](fs::path const& folder) { return sound_head(folder / "r.gpkg"); };
    return {
        {"import", filled, [](fs::path const& folder) { import(folder / "r.gpkg", 100, 300, 2); }, head},
        {"bulk import", [](fs::path const& folder) { store::create(folder / "r.gpkg", around()); },
         [](fs::path const& folder) { import(folder / "r.gpkg", 0, 200, 1); }, head},
        {"change", filled, [](fs::path const& folder) { lower(folder / "r.gpkg"); }, head},
        {"merge", filled, [](fs::path const& folder) { merge(folder / "r.gpkg"); }, head},
        {"migration", [](fs::path const& folder) { make_old_schema(folder / "r.gpkg"); },
         [](fs::path const& folder) { store::upgrade(folder / "r.gpkg", around()); }, schema_state},
        {"backup", filled, [](fs::path const& folder) { store::backup(folder / "r.gpkg", folder / "copy.gpkg"); },
         backup_state},
        {"restore",
         [filled](fs::path const& folder) {
             filled(folder);
             store::backup(folder / "r.gpkg", folder / "old.gpkg");
             lower(folder / "r.gpkg");
         },
         [](fs::path const& folder) { store::restore(folder / "old.gpkg", folder / "r.gpkg", true); }, head},
    };
}

int tell(core::Error const& error) {
    std::string const text = error.what();
    if (text.find("not stored") != std::string::npos)
        return kSaysNotStored;
    if (text.find("in doubt") != std::string::npos)
        return kSaysInDoubt;
    return text.find("is stored") != std::string::npos ? kSaysStored : kFailed;
}

/// Runs the work in a child with one fault. \returns its exit code, or -1 when it was killed.
int disturbed(Scenario const& scenario, fs::path const& folder, Fault fault, long at, long* count = nullptr) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        std::abort();
    pid_t const child = ::fork();
    if (child == 0) {
        test::arm(folder.string(), fault, at);
        int code = kDone;
        try {
            scenario.work(folder);
        } catch (core::Error const& error) {
            code = tell(error);
        }
        long const calls = test::calls();
        if (::write(pipe[1], &calls, sizeof calls) < 0)
            code = kFailed;
        ::_exit(code);
    }
    ::close(pipe[1]);
    long calls = 0;
    if (::read(pipe[0], &calls, sizeof calls) == sizeof calls && count != nullptr)
        *count = calls;
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class Sweep {
public:
    explicit Sweep(fs::path folder) : m_folder(std::move(folder)) {}

    /// \returns the number of points of this scenario.
    long prepare(Scenario const& scenario) {
        fs::remove_all(m_folder);
        fs::create_directories(original());
        scenario.prepare(original());
        refresh();
        m_before = scenario.state(work());
        refresh();
        long calls = 0;
        if (disturbed(scenario, work(), Fault::none, 0, &calls) != kDone)
            fail(scenario, "the undisturbed run failed");
        m_after = scenario.state(work());
        if (m_before == m_after || m_before.starts_with("bad") || m_after.starts_with("bad"))
            fail(scenario, "states " + m_before + " and " + m_after);
        return calls;
    }

    void point(Scenario const& scenario, Fault fault, long at) {
        refresh();
        int const told = disturbed(scenario, work(), fault, at);
        std::string state;
        try {
            state = scenario.state(work());
        } catch (core::Error const& error) {
            state = std::string("bad: ") + error.what();
        }
        bool const is_before = state == m_before;
        bool const is_after = state == m_after;
        std::string const where = fmt::format("call {} fault {} told {}: ", at, static_cast<int>(fault), told);
        if (!is_before && !is_after)
            fail(scenario, where + "between: " + state);
        if ((told == kDone || told == kSaysStored) && !is_after)
            fail(scenario, where + "acknowledged and lost");
        if (told == kSaysNotStored && !is_before)
            fail(scenario, where + "said not stored, is stored");
        if (told == kSaysInDoubt)
            ++m_in_doubt;
        (is_after ? m_points_after : m_points_before) += 1;
    }

    long failures() const { return m_failures; }
    std::string summary() const {
        return fmt::format("{} points before, {} after, {} in doubt, {} wrong", m_points_before, m_points_after,
                           m_in_doubt, m_failures);
    }

private:
    fs::path original() const { return m_folder / "original"; }
    fs::path work() const { return m_folder / "work"; }
    void refresh() {
        fs::remove_all(work());
        fs::copy(original(), work(), fs::copy_options::recursive);
    }
    void fail(Scenario const& scenario, std::string const& text) {
        ++m_failures;
        fmt::print(stderr, "{}: {}\n", scenario.name, text);
    }

    fs::path m_folder;
    std::string m_before;
    std::string m_after;
    long m_points_before = 0;
    long m_points_after = 0;
    long m_in_doubt = 0;
    long m_failures = 0;
};

double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

int main() {
    char const* const asked = std::getenv("HATANG_FAULT_SECONDS");
    double const budget = asked != nullptr ? std::atof(asked) : 20.0;
    fs::path const base = fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
    fs::path const folder = base / fmt::format("hatang-faults-{}", ::getpid());
    std::vector<Scenario> const all = scenarios();
    Sweep sweep(folder);
    long total = 0, done = 0;
    double const share = budget / static_cast<double>(all.size());
    for (Scenario const& scenario : all) {
        double const start = seconds_now();
        long const calls = sweep.prepare(scenario);
        long const points = calls * static_cast<long>(kFaults.size());
        // a stride that shares no factor with the number of points walks all of them in a scattered order
        long stride = points / 2 + 1;
        while (std::gcd(stride, points) != 1)
            ++stride;
        long here = 0;
        for (long i = 0, at = 0; i < points; ++i, at = (at + stride) % points, ++here) {
            if (budget > 0 && seconds_now() - start > share)
                break;
            sweep.point(scenario, kFaults.at(static_cast<std::size_t>(at) % kFaults.size()),
                        at / static_cast<long>(kFaults.size()) + 1);
        }
        fmt::print("{}: {} calls, {} of {} points\n", scenario.name, calls, here, points);
        total += points;
        done += here;
    }
    fs::remove_all(folder);
    fmt::print("{} of {} points: {}\n", done, total, sweep.summary());
    return sweep.failures() == 0 && done > 0 ? 0 : 1;
}

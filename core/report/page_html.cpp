// The page as HTML. Every word that people typed goes through words(): cut to a length that fits and escaped.
#include <fmt/format.h>

#include "core/report/html_text.hpp"
#include "core/report/page.hpp"
#include "core/report/page_style.hpp"
#include "core/report/words.hpp"

namespace report {

namespace {

constexpr std::size_t longest_shown = 1200;  // characters
constexpr std::string_view state_before = R"(<meta name="kataboard-state" content=")";
constexpr std::string_view arrow =
    R"(<svg class="sign arrow" role="img" aria-label="Now"><use href="#arrow"/></svg>)";
constexpr std::string_view lock =
    R"(<svg class="sign lock" role="img" aria-label="Locked before the start"><use href="#lock"/></svg>)";
constexpr std::string_view bulb = R"(<svg class="sign bulb" aria-hidden="true"><use href="#bulb"/></svg> )";

std::string words(std::string_view text) { return escaped(clipped(text, longest_shown)); }

/// An element with typed words; nothing where there are none.
std::string said(std::string_view tag, std::string_view what, std::string_view text) {
    if (text.empty()) return {};
    const auto space = what.empty() ? "" : " ";
    return fmt::format(R"(<{0} class="said{1}{2}">{3}</{0}>)", tag, space, what, words(text));
}

/// Our own words, or numbers.
std::string ours(std::string_view tag, std::string_view what, std::string_view text) {
    return fmt::format(R"(<{0} class="{1}">{2}</{0}>)", tag, what, text);
}

std::string figure_of(std::string_view figure, std::string_view side) {
    return fmt::format(R"(<p class="figure"><b>{}</b><span>{}</span></p>)", words(figure), words(side));
}

// --- the head ----------------------------------------------------------------------------------------------------------

std::string head_of(const BoardPage& page, std::string_view state) {
    return fmt::format(R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
{}{}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{} - storyboard</title>
<style>{}</style>
</head>
<body>
{})",
                       state_before, state, words(in_one_line(page.name)), page_style, page_signs);
}

std::string board_head(const BoardPage& page) {
    std::string out = "<header>\n<div>" + ours("p", "label", "Focus process") + said("h1", "", page.name);
    out += said("p", "small more", page.focus_process) + "</div>\n<div>";
    out += ours("p", "label", "Challenge");
    out += page.challenge.empty() ? ours("p", "challenge empty", "Not written yet")
                                  : said("p", "challenge", page.challenge);
    if (!page.challenge_by.empty()) out += ours("p", "small more", "Achieve by " + page.challenge_by);
    out += said("p", "small more", page.framing);
    if (!page.vision.empty()) out += said("p", "small more", "North Star: " + page.vision);
    return out + "</div>\n</header>\n";
}

// --- target and actual -------------------------------------------------------------------------------------------------

std::string titled(std::string_view what, std::string_view title, std::string_view body) {
    return fmt::format("<section class=\"tile {}\">\n<h2>{}</h2>\n{}</section>\n", what, title, body);
}

std::string by_line(const TargetPart& target) {
    if (target.by.empty()) return {};
    if (target.date_passed)
        return fmt::format(R"(<p><span class="passed">{} passed, look back</span></p>)", target.by);
    return fmt::format(R"(<p><span class="label">Achieve by</span> <span class="by">{}</span></p>)",
                       target.by);
}

std::string fact(std::string_view name, std::string_view figure, std::string_view side,
                 std::string_view rest) {
    return fmt::format(R"(<div><dt class="said">{}</dt><dd class="said"><b>{} {}</b> {}</dd></div>)",
                       words(name), words(figure), words(side), words(rest));
}

std::string target_tile(const TargetPart& target) {
    if (!target.set)
        return titled("target", "Target condition",
                      ours("p", "empty", "No target condition yet. How should it run in two weeks?"));
    auto body = by_line(target) + said("p", "rule", target.sentence);
    std::string rows;
    for (std::size_t i = 0; i < target.goals.size(); ++i) {
        const auto& goal = target.goals[i];
        if (i == target.first) {
            body += figure_of(goal.target_figure, goal.target_side);
            body += said("p", "rule", goal.rule.empty() ? goal.name : goal.name + " " + goal.rule);
        } else {
            rows += fact(goal.name, goal.target_figure, goal.target_side, goal.rule);
        }
    }
    for (const auto& line : target.pattern)
        rows += fmt::format(R"(<div><dt class="said">{}</dt><dd class="said">{}</dd></div>)",
                            words(line.label), words(line.words));
    if (!rows.empty()) body += fmt::format("<dl class=\"rows\">{}</dl>\n", rows);
    const auto title = fmt::format("Target condition {}", target.number);
    return titled("target", title, body);
}

std::string chart_figure(const Chart& chart) {
    const auto unit = chart.metric.unit.empty() ? "" : ", " + chart.metric.unit;
    const auto n = chart.points.size();
    auto key = std::string(R"(<p class="key"><span><i></i>Median</span>)");
    if (chart.band_low || chart.band_high) key += R"(<span><i class="t"></i>Target</span>)";
    if (!chart.flags.empty()) key += R"(<span><i class="e"></i>Experiments</span>)";
    return fmt::format(
        "<figure><figcaption><b class=\"said\">{}</b>{}, {} {}</figcaption>\n{}{}</p></figure>\n",
        words(chart.metric.name), words(unit), n == 1 ? "1" : fmt::format("the last {}", n),
        n == 1 ? "point" : "points", chart_svg(chart), key);
}

std::string actual_tile(const BoardPage& page) {
    const auto& target = page.target;
    std::string body, rows;
    for (std::size_t i = 0; i < target.goals.size(); ++i) {
        const auto& goal = target.goals[i];
        const bool any = !goal.actual_figure.empty();
        if (i == target.first) {
            body += ours("p", "by", any ? words(goal.when) : "No data yet");
            if (any) body += figure_of(goal.actual_figure, goal.actual_side);
            if (any) body += said("p", "rule", goal.rule.empty() ? goal.name : goal.name + " " + goal.rule);
        } else {
            rows += fact(goal.name, any ? goal.actual_figure : "no data yet", goal.actual_side, goal.when);
        }
    }
    if (page.chart) body += chart_figure(*page.chart);
    else body += ours("p", "empty", "Nothing measured yet. Which number shows the process?");
    for (const auto& line : target.pattern)
        if (!line.now.empty())
            rows += fmt::format(R"(<div><dt class="said">{}</dt><dd class="said">{}</dd></div>)",
                                words(line.label), words(line.now));
    if (!rows.empty()) body += fmt::format("<dl class=\"rows\">{}</dl>\n", rows);
    return titled("actual", "Actual condition now", body);
}

// --- obstacles -----------------------------------------------------------------------------------------------------------

std::string lot(const std::vector<ObstacleLine>& obstacles) {
    std::string out = "<ul class=\"lot\">\n";
    for (const auto& line : obstacles) {
        const auto mark = line.now ? std::string(arrow) : std::to_string(line.number);
        out += fmt::format("<li><span class=\"number\">{}</span><div>{}{}</div></li>\n", mark,
                           said("p", line.now ? "now" : "", line.words), said("p", "small", line.note));
    }
    return out + "</ul>\n";
}

std::string sub_lot(std::string_view title, const std::vector<ObstacleLine>& obstacles) {
    if (obstacles.empty()) return {};
    return fmt::format("<div class=\"sub\"><h3>{}</h3>\n{}</div>\n", title, lot(obstacles));
}

std::string obstacle_tile(const BoardPage& page) {
    const bool chosen = !page.open.empty() && page.open.front().now;
    std::string body;
    if (page.open.empty()) body = ours("p", "empty", "No obstacles in the way. What stops us?");
    else if (!chosen) body = ours("p", "empty", "None chosen yet");
    if (!page.open.empty()) body += lot(page.open);
    body += sub_lot("Holding area", page.held) + sub_lot("Out of the way", page.closed);
    return titled("lot-tile", "Obstacle parking lot", body);
}

// --- the experimenting record ----------------------------------------------------------------------------------------------

std::string cell(std::string_view what, std::string_view label, std::string_view body) {
    return fmt::format("<div class=\"cell {}\"><span class=\"label\">{}</span>{}</div>\n", what, label, body);
}

std::string numbered(std::string_view number, std::string_view text) {
    return said("span", "number", number) + said("p", "", text);
}

std::string happened_cell(const ExperimentRow& row) {
    auto body = numbered(row.happened_number, row.happened) + ours("p", "small", row.verdict);
    if (!row.see.empty())
        body += fmt::format(R"(<p class="small">Go and see</p><p class="see">{}</p>)", row.see);
    return cell("happened", "What happened", body);
}

std::string learned_cell(const ExperimentRow& row) {
    std::string body;
    if (!row.learning.empty())
        body = fmt::format(R"(<div class="slip">{}</div>)", said("p", "", row.learning));
    if (!row.normal_way.empty()) body += said("p", "small", "Normal way now: " + row.normal_way);
    return cell("learned", row.learning.empty() ? "" : "What we learned", body);
}

std::string experiment_of(const ExperimentRow& row) {
    std::string lines;
    for (const auto& line : {row.day, row.about}) lines += ours("p", "small", line);
    lines += ours("p", row.running ? "small now" : "small", row.state);
    const auto when = fmt::format(
        "<div class=\"cell\"><div class=\"when\"><b>{}</b><div>{}</div></div></div>\n", row.number, lines);
    const auto expected = numbered(row.expected_number, row.expectation) + said("p", "small", row.afterwards);
    return fmt::format("<div class=\"row{}\">\n{}{}{}<div class=\"seal\">{}</div>\n{}{}</div>\n",
                       row.running ? " running" : "", when, cell("step", "Step", said("p", "", row.step)),
                       cell("expect", "What do you expect?", expected), row.sealed ? lock : "",
                       happened_cell(row), learned_cell(row));
}

std::string record_tile(const BoardPage& page) {
    if (page.experiments.empty())
        return titled("", page.record_title, ours("p", "empty", "No experiment yet. What is the next step?"));
    std::string body = "<div class=\"record\">\n<div class=\"head\"><div class=\"cell\">Date</div><div "
                       "class=\"cell\">Step</div>"
                       "<div class=\"cell\">What do you expect?</div><div class=\"seal\"></div><div "
                       "class=\"cell\">What happened"
                       "</div><div class=\"cell\">What we learned</div></div>\n";
    for (const auto& row : page.experiments) body += experiment_of(row);
    body += "</div>\n";
    if (page.experiments_left_out > 0)
        body +=
            ours("p", "small note",
                 fmt::format("{} earlier ones stand in the table of experiments", page.experiments_left_out));
    return titled("", page.record_title, body);
}

// --- the rest --------------------------------------------------------------------------------------------------------------

std::string charts_tile(const BoardPage& page) {
    if (page.more_charts.empty()) return {};
    std::string body = "<div class=\"charts\">\n";
    for (const auto& chart : page.more_charts) body += chart_figure(chart);
    return titled("", "Run charts", body + "</div>\n");
}

std::string learnings_tile(const BoardPage& page) {
    if (page.learnings.empty())
        return titled("", "What we learned",
                      ours("p", "empty", "Nothing written yet. What did the last step show?"));
    std::string body = "<div class=\"slips\">\n";
    for (const auto& slip : page.learnings)
        body += fmt::format("<div class=\"slip\">{}{}<span class=\"small\">{}</span></div>\n", bulb,
                            said("span", "", with_capital(slip.words)), words(slip.from));
    body += "</div>\n";
    if (page.learnings_left_out > 0)
        body += ours("p", "small note",
                     fmt::format("{} earlier ones stand in the table of learnings", page.learnings_left_out));
    return titled("", "What we learned", body);
}

std::string earlier_tile(const BoardPage& page) {
    if (page.earlier.empty()) return {};
    std::string body = "<ul class=\"lot\">\n";
    for (const auto& target : page.earlier) {
        body += fmt::format("<li><span class=\"number\">{}</span><div>{}{}", target.number,
                            said("p", "", with_capital(target.sentence)), said("p", "small", target.dates));
        body += said("p", "small", target.learning.empty() ? "" : "Learned: " + target.learning) +
                "</div></li>\n";
    }
    return titled("", "Earlier target conditions", body + "</ul>\n");
}

std::string foot(const BoardPage& page, std::string_view state) {
    constexpr std::size_t short_state = 8;
    const auto data = page.newest.empty() ? std::string("No data yet") : "Newest data " + page.newest;
    return fmt::format(
        "<footer><span>Kataboard</span><span>{}</span><span>State {}</span></footer>\n</body>\n</html>\n",
        words(data), state.substr(0, short_state));
}

}  // namespace

std::string page_html(const BoardPage& page, std::string_view state) {
    auto out = head_of(page, state) + board_head(page) + "<main>\n<div class=\"three\">\n";
    out += target_tile(page.target) + actual_tile(page) + obstacle_tile(page) + "</div>\n";
    out += record_tile(page) + charts_tile(page) + learnings_tile(page) + earlier_tile(page);
    return out + "</main>\n" + foot(page, state);
}

std::string state_named(std::string_view first_bytes) {
    constexpr std::size_t digits = 64;
    const auto at = first_bytes.find(state_before);
    if (at == std::string_view::npos) return {};
    const auto state = first_bytes.substr(at + state_before.size(), digits + 1);
    const bool whole =
        state.size() == digits + 1 && state.back() == '"' &&
        state.substr(0, digits).find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return whole ? std::string(state.substr(0, digits)) : std::string();
}

}  // namespace report

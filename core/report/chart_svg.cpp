// A chart as SVG: where things stand on it. Every number that is written comes from here, every word is escaped.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "core/measure/axis.hpp"
#include "core/report/chart.hpp"
#include "core/report/html_text.hpp"
#include "core/report/words.hpp"

namespace report {

namespace {

// In units of the view box; the page scales them.
constexpr double wide = 560, high = 316, left = 50, right = 494, top = 12, bottom = 266;
constexpr double flag_wide = 26, flag_high = 20, label_height = 19, days_at = 292;
constexpr std::size_t many_points = 60;

class Plot {
public:
    explicit Plot(const Chart& chart) : chart_{chart} {
        std::vector<double> values;
        for (const auto& point : chart.points)
            if (!point.struck_out) values.push_back(point.value);
        axis_ = measure::axis_of(values, {drawable(chart.band_low), drawable(chart.band_high)});
    }

    std::string svg() {
        out_ = fmt::format(R"(<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">)", wide,
                           high, escaped(label()));
        add_band();
        add_axes();
        add_phases();
        add_stems();
        add_line();
        add_discs();
        add_flags();
        add_band_labels();
        return out_ + "</svg>\n";
    }

private:
    static std::optional<double> drawable(const std::optional<double>& value) {
        constexpr double greatest = 1e15;
        return value && std::isfinite(*value) && std::abs(*value) < greatest ? value : std::nullopt;
    }

    std::string label() const {
        const auto n = chart_.points.size();
        return fmt::format("Run chart of {}: {} {}, {} to {}", chart_.metric.name, n,
                           n == 1 ? "point" : "points", chart_.first_day, chart_.last_day);
    }

    double x(std::size_t slot) const {
        const double inset = 10;
        const auto last = static_cast<double>(std::max<std::size_t>(chart_.points.size(), 2) - 1);
        return left + inset + (right - left - 2 * inset) * static_cast<double>(slot) / last;
    }
    /// Between two slots.
    double x_before(std::size_t slot) const { return slot == 0 ? left : (x(slot - 1) + x(slot)) / 2; }
    double y(double value) const {
        const double part = (value - axis_.low) / (axis_.high - axis_.low);
        return std::clamp(bottom - part * (bottom - top), top, bottom);
    }

    void line(std::string_view what, double x1, double y1, double x2, double y2) {
        out_ += fmt::format(R"(<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>)", what, x1,
                            y1, x2, y2);
    }
    void words(std::string_view what, double at_x, double at_y, std::string_view text) {
        out_ += fmt::format(R"(<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>)", what, at_x, at_y,
                            escaped(text));
    }
    void disc(std::string_view what, double at_x, double at_y, double radius) {
        out_ += fmt::format(R"(<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>)", what, at_x, at_y,
                            radius);
    }

    void add_band() {
        const auto low = drawable(chart_.band_low), high_value = drawable(chart_.band_high);
        if (low && high_value) {
            const auto from = y(*high_value), to = y(*low);
            out_ += fmt::format(R"(<rect class="band" x="{}" y="{:.1f}" width="{}" height="{:.1f}"/>)", left,
                                from, right - left, std::max(to - from, 0.0));
        }
        for (const auto& edge : {low, high_value})
            if (edge) line("target", left, y(*edge), right, y(*edge));
    }

    void add_axes() {
        line("axis", left, top, left, bottom);
        line("axis", left, bottom, right, bottom);
        const int decimals = measure::decimals_of(axis_.ticks);
        auto ticks = chart_.metric;
        ticks.decimals = decimals;
        for (const double tick : axis_.ticks)
            words("tick end", left - 8, y(tick) + 6, figure_words(tick, ticks));
        words("tick", left, days_at, chart_.first_day);
        if (chart_.last_day != chart_.first_day) words("tick end", right, days_at, chart_.last_day);
    }

    void add_phases() {
        for (const auto& stretch : chart_.stretches) {
            if (stretch.starts) line("split", x_before(stretch.from), top, x_before(stretch.from), bottom);
            const auto from = stretch.from == 0 ? left : x_before(stretch.from);
            const auto to = stretch.to >= chart_.points.size() ? right : x_before(stretch.to);
            if (const auto median = drawable(stretch.median))
                line("median", from, y(*median), to, y(*median));
        }
    }

    void add_stems() {
        for (const auto& flag : chart_.flags)
            line("stem", x(flag.at), y(chart_.points[flag.at].value), x(flag.at), bottom);
    }

    void add_line() {
        out_ += R"(<polyline class="values" points=")";
        for (std::size_t i = 0; i < chart_.points.size(); ++i)
            if (!chart_.points[i].struck_out)
                out_ += fmt::format("{:.1f},{:.1f} ", x(i), y(chart_.points[i].value));
        out_ += R"("/>)";
    }

    void add_discs() {
        const double radius = chart_.points.size() > many_points ? 2.6 : 3.6, newest_radius = 6;
        std::optional<std::size_t> newest;
        for (std::size_t i = 0; i < chart_.points.size(); ++i) {
            const auto& point = chart_.points[i];
            if (!point.struck_out) newest = i;
            disc(point.struck_out ? "struck" : "point", x(i), y(point.value), radius);
        }
        if (newest) disc("newest", x(*newest), y(chart_.points[*newest].value), newest_radius);
    }

    void add_flags() {
        double free_from = left;
        for (const auto& flag : chart_.flags) {
            const auto at = std::min(x(flag.at), right - flag_wide);
            if (at < free_from) continue;
            free_from = at + flag_wide + 2;
            out_ += fmt::format(R"(<rect class="flag" x="{:.1f}" y="{}" width="{}" height="{}"/>)", at,
                                bottom - flag_high, flag_wide, flag_high);
            words("flag-number", at + flag_wide / 2, bottom - 5, std::to_string(flag.number));
        }
    }

    /// Where the two edges lie too near, the upper label stands above its line and the lower one below.
    void add_band_labels() {
        const auto low = drawable(chart_.band_low), high_value = drawable(chart_.band_high);
        const double to_middle = 6;
        double high_at = high_value ? y(*high_value) : 0, low_at = low ? y(*low) : 0;
        if (low && high_value && low_at - high_at < label_height) {
            const double middle = (low_at + high_at) / 2;
            high_at = middle - label_height / 2;
            low_at = middle + label_height / 2;
        }
        if (high_value)
            words("edge", right + 8, high_at + to_middle, figure_words(*high_value, chart_.metric));
        if (low) words("edge", right + 8, low_at + to_middle, figure_words(*low, chart_.metric));
    }

    const Chart& chart_;
    measure::Axis axis_;
    std::string out_;
};

}  // namespace

std::string chart_svg(const Chart& chart) { return Plot(chart).svg(); }

}  // namespace report

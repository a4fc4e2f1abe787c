#include "core/report/page_style.hpp"

namespace report {

const std::string_view page_style = R"css(
:root{color-scheme:light dark;--paper:#f1ede4;--sheet:#fffdf9;--ink:#15181b;--ink2:#454239;--line:#d9d2c3;--line2:#8b8474;
--target:#0072b2;--target-text:#004a78;--target-tint:#e2eef6;--now:#e69f00;--now-tint:#fbe9c2;
--predict:#cc79a7;--predict-text:#6a2450;--predict-tint:#f8eaf2;--learned-tint:#fbf5b8;--bulb:#15181b}
@media (prefers-color-scheme:dark){:root{--paper:#101316;--sheet:#1b2025;--ink:#f4f1ea;--ink2:#c8c3b8;--line:#353b42;--line2:#7c828a;
--target:#56b4e9;--target-text:#8fcff5;--target-tint:#16303f;--now:#f0b02e;--now-tint:#3a2d10;
--predict:#d98db8;--predict-text:#edb5d3;--predict-tint:#33212c;--learned-tint:#37351a;--bulb:#f0e442}}
*{box-sizing:border-box}
html{font-size:17px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.42 Roboto,"Segoe UI","Helvetica Neue",Arial,"Noto Sans",sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main,header,footer{max-width:1680px;margin:0 auto;padding:0 24px}
h1,h2,h3,p,ol,ul,dl,dd,figure{margin:0;padding:0}
ol,ul{list-style:none}
.said{white-space:pre-line;unicode-bidi:isolate}
.label{color:var(--ink2);font-size:.88rem;line-height:1.3}
.small{color:var(--ink2);font-size:.88rem;line-height:1.35}
.empty{color:var(--ink2)}
header{display:grid;grid-template-columns:1fr;gap:16px 24px;padding-top:24px;padding-bottom:20px}
h1{font-size:1.9rem;line-height:1.15;font-weight:700;margin-top:2px}
header .challenge{font-size:1.3rem;line-height:1.28;font-weight:500;margin-top:2px}
header .more{margin-top:6px}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:20px}
.tile{background:var(--sheet);border:1px solid var(--line);border-radius:12px;padding:18px 22px 20px;min-width:0}
.tile>h2{border-top:5px solid var(--ink);padding-top:12px;margin-bottom:12px;font-size:1.12rem;line-height:1.25;font-weight:700}
.tile>h2 .small{font-weight:400;margin-left:8px}
.figure{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:10px;font-weight:500;font-size:1.35rem;line-height:1.2;margin:4px 0}
.figure b{font-size:3.3rem;line-height:1;font-weight:500}
.target .figure{color:var(--target-text)}
.rule{font-size:1.12rem}.tile>.rule:first-of-type,.tile>p+.rule{margin-top:4px}
.rows{margin-top:14px}
.rows>li,.rows>div{border-top:1px solid var(--line);padding:10px 0}
.rows>:last-child{padding-bottom:0}
.rows dt{color:var(--ink2);font-size:.88rem;line-height:1.3}
.rows dd b{font-weight:500;font-size:1.12rem}
.target .rows dd b{color:var(--target-text)}
.passed{background:var(--now-tint);border-radius:8px;padding:2px 8px;font-weight:500}
.by{font-weight:500}
figure{margin-top:14px}
figcaption{color:var(--ink2);font-size:.88rem;margin-bottom:4px}
figcaption b{color:var(--ink);font-weight:500}
.chart{display:block;width:100%;max-width:820px;height:auto}
.chart .band{fill:var(--target-tint)}
.chart .target{stroke:var(--target);stroke-width:3}
.chart .axis{stroke:var(--line2);stroke-width:1.5}
.chart .split{stroke:var(--line2);stroke-width:1.5;stroke-dasharray:5 4}
.chart .median{stroke:var(--ink2);stroke-width:2.5}
.chart .values{fill:none;stroke:var(--ink);stroke-width:1.6;stroke-linejoin:round}
.chart .point{fill:var(--ink)}
.chart .struck{fill:var(--sheet);stroke:var(--line2);stroke-width:1.2}
.chart .newest{fill:var(--sheet);stroke:var(--ink);stroke-width:3}
.chart .stem{stroke:var(--predict);stroke-width:2}
.chart .flag{fill:var(--predict-tint);stroke:var(--predict);stroke-width:1.5}
.chart text{fill:var(--ink2);font-size:16px}
.chart .end{text-anchor:end}
.chart .edge{fill:var(--target-text);font-weight:700}
.chart .flag-number{fill:var(--predict-text);font-weight:700;font-size:14px;text-anchor:middle}
.key{display:flex;flex-wrap:wrap;gap:4px 18px;margin-top:6px;color:var(--ink2);font-size:.82rem}
.key i{display:inline-block;width:22px;height:0;border-top:3px solid var(--ink2);vertical-align:middle;margin-right:6px}
.key .t{border-color:var(--target)}
.key .e{width:16px;height:12px;border:2px solid var(--predict);background:var(--predict-tint)}
.lot li{display:grid;grid-template-columns:44px minmax(0,1fr);border-top:1px solid var(--line);padding:9px 0}
.lot li:first-child{border-top:0}
.lot .number{color:var(--ink2);font-weight:500}
.lot .now{font-weight:700;font-size:1.12rem}
.sign{display:inline-block;fill:currentColor;vertical-align:-.12em}
.arrow{width:36px;height:24px;fill:var(--now);margin-top:1px}
.lock{width:19px;height:19px;fill:var(--predict-text)}
.bulb{width:20px;height:20px;fill:var(--bulb)}
h3{font-size:.95rem;font-weight:700;margin-top:18px}
.sub .lot li{padding:6px 0}
.record{display:grid;gap:0}
.record .row{display:grid;grid-template-columns:minmax(0,1fr);gap:8px;padding:16px 0;border-top:1px solid var(--line)}
.record .row:first-child{border-top:0;padding-top:2px}
.record .running{background:var(--now-tint);margin:0 -22px;padding-left:22px;padding-right:22px}
.record .head{display:none}
.when{display:flex;gap:12px;align-items:flex-start}
.when b{font-size:2.3rem;line-height:1;font-weight:500;min-width:1.2em}
.when .now{font-weight:700;color:var(--ink)}
.step{font-weight:500;font-size:1.06rem}
.expect{background:var(--predict-tint);border:2px solid var(--predict);border-radius:12px;padding:8px 12px;color:var(--predict-text)}
.expect .number{font-weight:700;display:block}
.cell>.label{display:block;margin-bottom:2px}
.expect .label{color:var(--predict-text)}
.happened .number{font-weight:700;display:block}
.see{font-weight:500}
.slip{background:var(--learned-tint);border-radius:12px;padding:10px 14px;font-weight:500}
.slip .small{display:block;font-weight:400;margin-top:4px}
.slips{display:grid;grid-template-columns:minmax(0,1fr);gap:12px}
.charts{display:grid;grid-template-columns:minmax(0,1fr);gap:20px 32px}
.charts figure{margin-top:0}
.note{margin-top:12px}
footer{padding-top:20px;padding-bottom:32px;color:var(--ink2);font-size:.82rem;display:flex;flex-wrap:wrap;gap:4px 24px}
@media (min-width:640px),print{.slips{grid-template-columns:repeat(auto-fill,minmax(300px,1fr))}
.charts{grid-template-columns:repeat(auto-fill,minmax(min(460px,100%),1fr))}}
@media (min-width:900px),print{header{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}
.three{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,4fr);gap:20px}.three .lot-tile{grid-column:1/-1}
.record .row,.record .head{display:grid;grid-template-columns:minmax(150px,1.1fr) minmax(0,1.7fr) minmax(0,1.6fr) 44px minmax(0,1.7fr) minmax(0,1.9fr);gap:0;padding:0;align-items:stretch}
.record .head{font-weight:700;border-bottom:1px solid var(--line)}
.record .running{padding:0 22px}.record .cell{padding:14px 14px 14px 0}
.record .head .cell{padding:4px 14px 10px 0}
.record .cell>.label{display:none}
.record .row:first-of-type{padding-top:0}
.expect{background:none;border:0;border-radius:0;color:var(--predict-text)}
.seal{background:var(--predict-tint);display:flex;align-items:center;justify-content:center;margin-right:18px}
.learned{padding-right:0!important}}
@media screen and (max-width:899px){.three{display:grid;grid-template-columns:minmax(0,1fr);gap:20px}.record .seal{display:none}}
@media (min-width:1280px),print{.three{grid-template-columns:minmax(0,5fr) minmax(0,7fr) minmax(0,6fr)}.three .lot-tile{grid-column:auto}
header{grid-template-columns:minmax(0,5fr) minmax(0,13fr)}}
@media screen and (max-width:639px){html{font-size:16px}main,header,footer{padding-left:12px;padding-right:12px}.tile{padding:14px 16px 16px}
.record .running{margin:0 -16px;padding-left:16px;padding-right:16px}.figure b{font-size:2.9rem}h1{font-size:1.6rem}header .challenge{font-size:1.12rem}.chart text{font-size:19px}}
@page{size:landscape;margin:10mm}
@media print{:root{color-scheme:light;--paper:#fff;--sheet:#fff;--ink:#000;--ink2:#333;--line:#bbb;--line2:#777;
--target:#0072b2;--target-text:#004a78;--target-tint:#e2eef6;--now:#e69f00;--now-tint:#fbe9c2;
--predict:#cc79a7;--predict-text:#6a2450;--predict-tint:#f8eaf2;--learned-tint:#fbf5b8;--bulb:#000}
html{font-size:8pt}.charts .chart{max-width:440px}body{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,header,footer{max-width:none;padding-left:0;padding-right:0}
.row,.slip,figure,.lot li{break-inside:avoid}.tile>h2{break-after:avoid}}
)css";

const std::string_view page_signs =
    R"svg(<svg width="0" height="0" style="position:absolute" aria-hidden="true"><symbol id="arrow" viewBox="0 0 66 44"><path d="M0 9.7h41V0l25 22-25 22v-9.7H0z"/></symbol><symbol id="lock" viewBox="0 0 24 24"><path fill-rule="evenodd" d="M6.5 9V7a5.5 5.5 0 0 1 11 0v2H18a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zm2 0h7V7a3.5 3.5 0 0 0-7 0zM12 13.3a2 2 0 1 0 0 4 2 2 0 0 0 0-4z"/></symbol><symbol id="bulb" viewBox="0 0 24 24"><path d="M12 2a7 7 0 0 1 4 12.7V17a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-2.3A7 7 0 0 1 12 2zM9 19.5h6v1A1.5 1.5 0 0 1 13.5 22h-3A1.5 1.5 0 0 1 9 20.500z"/></symbol></svg>
)svg";

}  // namespace report

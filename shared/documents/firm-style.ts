/** The look of the firm's report, by day and by night; on paper always by day. No quotes of the double kind, no angle brackets. */
export const FIRM_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#13232c, #e7edef); --ink-2: light-dark(#46565f, #aebbc1);
  --ink-3: light-dark(#596972, #91a0a8); --line: light-dark(#dfe5e7, #253138); --ground: light-dark(#fff, #131b20);
  --tide: light-dark(#0b6173, #7ccada); --met: light-dark(#17694a, #6ccb9c); --watch: light-dark(#855000, #e6b660); }
* { box-sizing: border-box; }
html { background: var(--ground); }
body { margin: 0 auto; max-width: 1280px; padding: 48px 72px; background: var(--ground); color: var(--ink);
  font: 400 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, Inter, 'Liberation Sans', Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
h1, h2, p, dl, dd, table { margin: 0; padding: 0; }
h1, h2, th { font-weight: 600; text-align: left; line-height: 1.3; }
h1 { font-size: 20px; } h2 { font-size: 14px; }
header, .head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 24px; }
header p, .quiet, thead th { color: var(--ink-2); }
.private { color: var(--tide); }
.late { margin-top: 16px; padding: 10px 14px; border: 1px solid var(--watch); border-radius: 6px; color: var(--watch); }
.currency { margin: 36px 0 0; font-size: 17px; }
.currency + .figures { margin-top: 12px; }
.figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); margin: 28px 0 0; border: 1px solid var(--line); border-width: 1px 0; }
.figures div { padding: 16px 20px; border-left: 1px solid var(--line); }
.figures div:first-child { padding-left: 0; border-left: 0; }
.figures dt, .figures .below { color: var(--ink-2); font-size: 13px; }
.figures dd { font-size: 21px; font-weight: 600; line-height: 1.35; }
.figures .below { font-weight: 400; }
.code { font-size: 14px; font-weight: 400; color: var(--ink-2); }
.head { margin-top: 36px; }
table { width: 100%; border-collapse: collapse; margin-top: 4px; }
table.short { max-width: 820px; }
th, td { padding: 10px 0; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th { padding: 4px 0 6px; font-size: 13px; }
th + th, th + td, td + td { padding-left: 24px; }
tbody th { font-weight: 600; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
tr { break-inside: avoid; }
.end { text-align: right; white-space: nowrap; }
.way { display: flex; align-items: center; gap: 16px; }
.way svg { flex: 1 1 160px; min-width: 80px; height: 16px; overflow: visible; }
.way span { flex: none; width: 68px; text-align: right; }
.track { stroke: var(--line); } .come { stroke: var(--tide); } .all { stroke: var(--met); }
.gap { stroke: var(--ink-3); fill: none; stroke-dasharray: 3 2; stroke-width: 1; } .pace { stroke: var(--ink); stroke-width: 2; }
.track, .come, .all { stroke-width: 6; stroke-linecap: round; }
.note { margin-top: 32px; color: var(--ink-3); font-size: 13px; }
@media (max-width: 760px) {
  body { padding: 20px; }
  .figures { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .figures div:nth-child(odd) { padding-left: 0; border-left: 0; }
  .scroll { overflow-x: auto; } .scroll table { min-width: 860px; } .scroll .short { min-width: 560px; }
}
@page { size: A4 landscape; margin: 14mm; }
@media print { :root { color-scheme: only light; } body { padding: 0; max-width: none; } .come, .all { stroke: var(--ink); } }`;

/** The look of one article's page. */

export const PAGE_STYLE = `
.head{padding:14px 24px 12px;border-bottom:1px solid var(--line);background:var(--card);display:flex;flex-wrap:wrap;gap:6px 28px;align-items:baseline;justify-content:space-between}
.brand{font-weight:650;letter-spacing:.01em;text-decoration:none}
a.brand:hover{text-decoration:underline}
.facts{color:var(--soft);font-size:13px;display:flex;flex-wrap:wrap;gap:2px 14px}
.facts b{color:var(--ink);font-weight:600}
.tally{display:flex;flex-wrap:wrap;gap:4px 14px;font-size:13px}
.tally a{text-decoration:none}.tally a:hover{text-decoration:underline}.tally .doubts{font-weight:650;color:var(--hue)}
.tally li::before{content:"";display:inline-block;width:9px;height:9px;border-radius:2px;background:var(--hue);margin-inline-end:6px}
.panes{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr)}
.text{padding:28px clamp(20px,4vw,64px) 60px}
.text article{max-width:44rem;margin-inline:auto}
.text[dir=rtl] article{font:17.5px/2 var(--arabic)}
.text[dir=ltr] article{font-size:16.5px;line-height:1.7}
.text p{margin-block:0 .8em}
.text p.title{font-size:1.35em;line-height:1.7;font-weight:700}
.records{padding:20px 24px 60px;border-inline-start:1px solid var(--line)}
.records h2{font-size:13px;letter-spacing:.05em;text-transform:uppercase;color:var(--hue,var(--soft));margin:26px 0 8px;display:flex;gap:8px;align-items:baseline}
.records section:first-child h2{margin-top:0}
.records h2 span{color:var(--soft);letter-spacing:0;font-weight:400}
.card{background:var(--card);border:1px solid var(--line);border-inline-start:4px solid var(--hue);border-radius:6px;padding:9px 12px 9px 12px;margin-bottom:8px;box-shadow:var(--shadow);cursor:pointer;scroll-margin:16px}
.card p+p,.card dl{margin-top:5px}
.card .native{display:block;margin-top:5px;line-height:1.8;color:var(--ink)}
.card .native::before{content:"“"}.card .native::after{content:"”"}
.card strong{font-weight:620}
.no{display:inline-block;min-width:1.7em;text-align:center;font:600 11px/1.55 var(--latin);color:var(--card);background:var(--hue);border-radius:4px;padding:0 4px;margin-inline-end:6px;text-decoration:none;vertical-align:1px}
.meta{display:flex;flex-wrap:wrap;gap:1px 12px;font-size:12.5px;color:var(--soft)}
.meta .sure{margin-inline-start:auto;font-variant-numeric:tabular-nums}
.meta .sure.low{color:var(--doubts)}
.tag{color:var(--hue)}
.why{font-size:12.5px;color:var(--soft);border-top:1px dotted var(--line);padding-top:5px}
.doubts .card{background:var(--doubt-paper);border-color:var(--hue)}
.doubts .card p:first-child{font-weight:560}
.who{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,230px),1fr));gap:4px 14px}
.who li{padding:4px 8px;border-radius:5px;cursor:pointer;font-size:14px;scroll-margin:16px}
.who b{font-weight:600}
.who small{color:var(--soft);font-size:12.5px;display:block}
.who .native{display:inline;font-size:13px;color:var(--soft)}
details summary{cursor:pointer;color:var(--soft);font-size:13px;margin:8px 0}
.s{background:color-mix(in srgb,var(--hue) 7%,transparent);box-shadow:inset 0 -2px color-mix(in srgb,var(--hue) 45%,transparent);cursor:pointer;padding-block:.12em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.s.s2{box-shadow:inset 0 -2px color-mix(in srgb,var(--hue) 45%,transparent),inset 0 -5px color-mix(in srgb,var(--hue2) 30%,transparent)}
.s.dim-doubt{text-decoration:underline wavy var(--doubts) 1px;text-underline-offset:.4em}
.s.on{background:color-mix(in srgb,var(--hue) 26%,transparent);box-shadow:inset 0 -3px var(--hue)}
.n.here{background:color-mix(in srgb,var(--focus) 22%,transparent)}
.s.on.here{background:color-mix(in srgb,var(--hue) 38%,transparent)}
strong.here{background:color-mix(in srgb,var(--focus) 16%,transparent)}
.mark{display:inline;white-space:nowrap;padding-block:2px;font-size:10.5px;margin-inline:2px 3px;user-select:none;-webkit-user-select:none;min-width:1.5em;padding-inline:5px;vertical-align:.45em;unicode-bidi:isolate}
.card.on,.who li.here{background:color-mix(in srgb,var(--hue,var(--focus)) 11%,var(--card));border-color:var(--hue)}
.join{user-select:none;-webkit-user-select:none}
.none{color:var(--soft);padding:20px 0}
@media screen and (min-width:900px) and (min-height:480px){
body.page{height:100dvh;display:grid;grid-template-rows:auto minmax(0,1fr);overflow:hidden}
.panes{min-height:0}
.text,.records{overflow-y:auto;overscroll-behavior:contain}}
@media (max-width:899px){
.head{padding:12px 16px}
.panes{display:block}
.text{padding:18px 16px 28px}
.text[dir=rtl] article{font-size:16.5px;line-height:1.95}
.records{padding:18px 16px 48px;border-inline-start:0;border-top:1px solid var(--line)}}
@media print{
@page{margin:16mm 14mm}
.records h2{break-after:avoid}
:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb}
body{font-size:10.5pt}
.panes{display:block}.text,.records{padding:8pt 0;border:0}
.text article{max-width:none}.text[dir=rtl] article{font-size:11.5pt;line-height:1.8}
.card,.who li{break-inside:avoid;box-shadow:none}
.s{background:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.no,.tally li::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}}

@media (prefers-reduced-motion:no-preference){.s,.card,.who li{transition:background-color .12s}}
`

/** Look and filter of the list of articles. */

export const INDEX_STYLE = `
body.index{max-width:1180px;margin-inline:auto;padding:0 24px 48px}
.top{padding:34px 0 18px;display:grid;gap:6px}
.top h1{font-size:26px;letter-spacing:-.01em}
.top p{color:var(--soft);max-width:46rem}
.tally{display:flex;flex-wrap:wrap;gap:6px 20px;margin-top:8px}
.tally b{font-size:18px;font-variant-numeric:tabular-nums;color:var(--hue)}
.filter{position:sticky;top:0;z-index:2;background:var(--paper);display:flex;flex-wrap:wrap;gap:8px 18px;align-items:center;padding:10px 0;border-block:1px solid var(--line);font-size:13.5px;color:var(--soft)}
.filter label{white-space:nowrap;display:inline-flex;gap:6px;align-items:center}
.filter .find{flex:1 1 260px}
.filter input{flex:1;min-width:0}
.filter input,.filter select{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:6px;padding:5px 8px;max-width:100%}
.filter output{margin-inline-start:auto;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%}
th{font-size:11.5px;font-weight:600;letter-spacing:.04em;text-transform:uppercase;color:var(--soft);text-align:start;padding:14px 8px 6px;vertical-align:bottom}
th.count{color:var(--hue);text-align:center;white-space:nowrap;letter-spacing:0;text-transform:none}
td{padding:8px;border-top:1px solid var(--line);vertical-align:top}
.date{white-space:nowrap;color:var(--soft);font-size:13.5px;padding-top:11px;font-variant-numeric:tabular-nums}
.what a{display:block;font-size:16px;line-height:1.7;text-decoration:none;font-weight:560}
.what a:hover{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.3em}
.what.rtl{text-align:right}
.what small{color:var(--soft);font-size:12.5px}
.count{text-align:center;font-variant-numeric:tabular-nums;padding-top:11px}
td.count b{color:var(--hue);font-weight:650}
td.count span{color:var(--line)}
.off{position:absolute;clip-path:inset(50%)}
td.count{position:relative}
tr:hover td{background:color-mix(in srgb,var(--focus) 5%,transparent)}
footer{color:var(--soft);font-size:13px;padding-top:22px}
[hidden]{display:none!important}
@media (max-width:860px){
body.index{padding:0 16px 32px}
.top{padding-top:22px}
.filter{position:static}
thead{position:absolute;clip-path:inset(50%)}
table,tbody{display:block}
tr{display:flex;flex-wrap:wrap;gap:2px 14px;padding:10px 0;border-top:1px solid var(--line)}
td{border:0;padding:0}
td.date{order:2;padding:0;flex:0 0 auto}
td.what{flex:1 0 100%}
td.count{padding:0;font-size:12.5px;order:3}
td.count:has(.off){display:none}
td.count::after{content:" " attr(data-label);color:var(--soft);text-transform:lowercase}}
@media print{.filter{display:none}}
`

export const INDEX_SCRIPT = `
'use strict';(()=>{
const form=document.querySelector('.filter'),rows=[...document.querySelectorAll('tbody tr')],out=form.querySelector('output')
const plain=s=>s.toLowerCase().normalize('NFKD').replace(/\\p{M}|\\u200c|\\u0640/gu,'').replace(/[\\u064a\\u0649]/g,'\\u06cc').replace(/\\u0643/g,'\\u06a9')
const texts=rows.map(r=>plain(r.dataset.search))
const filter=()=>{const words=plain(form.find.value).split(/\\s+/).filter(Boolean);let n=0
rows.forEach((r,i)=>{const ok=words.every(w=>texts[i].includes(w))&&(!form.language.value||r.dataset.language===form.language.value)&&(!form.pair.value||r.dataset.pair===form.pair.value)
r.hidden=!ok;if(ok)n++})
out.value=n===1?'1 article':n+' articles'}
form.addEventListener('input',filter);form.addEventListener('submit',e=>e.preventDefault());filter()
})()
`

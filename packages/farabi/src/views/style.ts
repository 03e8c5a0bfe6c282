/** Colours and type that all pages share. */

/** One hue per group of records, the same in the text, on the cards and on the index. */
export const BASE_STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf7;--card:#fff;--ink:#1f2328;--soft:#5c6470;--line:#e3e0d8;--focus:#1b5fb5;
--events:#1f6f8b;--agreements:#2f7d4f;--commitments:#8a4fa8;--figures:#b0621b;--pairings:#4a5bb8;--doubts:#b3261e;--people:#5c6470;
--doubt-paper:#fdf1ee;
--shadow:0 1px 2px rgb(0 0 0/.05);
--latin:Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,"Noto Sans",sans-serif;
--arabic:Vazirmatn,"Noto Naskh Arabic","Geeza Pro","Segoe UI","Noto Sans Arabic",Tahoma,"DejaVu Sans",sans-serif}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#15181c;--card:#1d2126;--ink:#e7e5e0;--soft:#a0a7b1;--line:#30363d;--focus:#7db4ff;
--events:#63b8d4;--agreements:#6fc48f;--commitments:#c596e0;--figures:#e2a066;--pairings:#98a6f2;--doubts:#ff8a80;--people:#a0a7b1;
--doubt-paper:#2c1d1c;--shadow:none}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 var(--latin);overflow-wrap:break-word}
a{color:inherit}
h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.events{--hue:var(--events)}.agreements{--hue:var(--agreements)}.commitments{--hue:var(--commitments)}.figures{--hue:var(--figures)}
.pairings{--hue:var(--pairings)}.doubts{--hue:var(--doubts)}.people{--hue:var(--people)}
.skip{position:absolute;inset-inline-start:-200vw}
.skip:focus{inset-inline-start:8px;top:8px;background:var(--card);padding:6px 12px;z-index:9}
.native{font-family:var(--arabic);unicode-bidi:isolate}
`

// How the concept's HTML file looks on a screen, in the dark and on paper. No letters are fetched from anywhere.

export const HTML_STYLE = `
figure { margin: 1.5rem 0; break-inside: avoid; }
.storyboard { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 1rem; }
.storyboard figure { margin: 0; }
.storyboard img { max-height: 20rem; object-fit: contain; }
.marks { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; margin-top: 1rem; padding: .5rem; background: #fff; }
.marks img { width: auto; height: auto; max-width: 11rem; max-height: 3.25rem; }
figure img { display: block; width: 100%; height: auto; border: 1px solid #b9b0a2; }
figcaption { margin-top: .4rem; font-weight: 600; }
:root{color-scheme:light dark;--ground:#faf8f4;--ink:#1f1f1f;--quiet:#5c554a;--rule:#b9b0a2;--head:#efe9df;--accent:#1d5c8a;--warn:#7a4b00}
@media (prefers-color-scheme:dark){:root{--ground:#1c1b19;--ink:#f2efe9;--quiet:#bdb5a8;--rule:#5f594f;--head:#2e2b27;--accent:#8fc3ea;--warn:#f0b866}}
*{box-sizing:border-box}
p,li,td,th,h1,h2,h3,h4{unicode-bidi:plaintext}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:50rem;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 "Times New Roman",Tinos,"Liberation Serif",serif}
h1,h2,h3,h4,caption,th,.mark{font-family:"Atkinson Hyperlegible Next",system-ui,sans-serif;line-height:1.25}
h1{font-size:2rem;margin:1rem 0 .5rem}h2{font-size:1.45rem;margin:2.5rem 0 .75rem}h3{font-size:1.15rem;margin:1.75rem 0 .5rem}h4{font-size:1rem;margin:1.25rem 0 .4rem;color:var(--quiet)}
p{margin:.6rem 0}ul,ol{margin:.5rem 0;padding-left:1.5rem}li{margin:.25rem 0}
a{color:var(--accent)}a:focus-visible,.table:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem 1rem}
.slogan{font-size:1.35rem;font-style:italic;color:var(--accent)}
.mark{display:inline-block;margin:.5rem 0;padding:.25rem .6rem;border:2px solid var(--warn);border-radius:4px;color:var(--warn);font-weight:700}
.line{margin:.15rem 0}.quiet{color:var(--quiet);font-size:.9375rem}.missing{color:var(--warn);font-style:italic}
.codes{color:var(--quiet);font-size:.8125rem}.code{white-space:nowrap}
header{border-bottom:1px solid var(--rule);padding-bottom:1.5rem}
nav ul{list-style:none;padding:0}
.table{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35}
caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{border:1px solid var(--rule);padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--head)}tbody th{font-weight:400;font-family:inherit}.total th,.total td{font-weight:700;background:var(--head)}
.number{text-align:right;font-variant-numeric:tabular-nums}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@media print{:root{--ground:#fff;--ink:#000;--quiet:#444;--rule:#999;--head:#eee;--accent:#000;--warn:#000}
body{max-width:none;padding:0;font-size:12pt}.skip,nav{display:none}.table{overflow:visible}table{font-size:9.5pt}
h2,h3,h4,caption{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}
`

// What stands around the views on our own pages: header, footer, reading width, filters. Colours come from the views' tokens.

export const chrome = `
*,*::before,*::after{box-sizing:border-box}
html{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:112.5%;color:#17222a;background:#fff;
-webkit-text-size-adjust:100%;text-size-adjust:100%}
body.as-root{margin:0;min-height:100vh;display:flex;flex-direction:column;overflow-wrap:anywhere}
.site-width{width:100%;max-width:60rem;margin:0 auto;padding:0 1.25rem}
.site-header{background:#0a3446;color:#fff}
.site-bar{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.5rem;padding-top:.5rem;padding-bottom:.5rem}
.site-bar a,.site-link{display:inline-flex;align-items:center;min-height:44px;color:#fff;text-underline-offset:.2em}
.site-bar a:hover,.site-link:hover{text-decoration-thickness:.15em}
.site-name{gap:.6rem;font-weight:700;font-size:1.25rem;letter-spacing:-.01em;text-decoration:none}
.site-mark{flex:none;fill:none;stroke:#7fd3e6;stroke-width:3}
.site-nav a[aria-current]{text-decoration:none;box-shadow:inset 0 -3px #7fd3e6}
.site-language{margin-left:auto}
button.site-link{padding:0;border:0;background:none;font:inherit;text-decoration:underline;cursor:pointer}
a:focus-visible,button:focus-visible,summary:focus-visible,[tabindex='0']:focus-visible{outline:3px solid var(--fr);outline-offset:0;box-shadow:0 0 0 6px var(--f)}
.site-header :focus-visible{outline:3px solid #fff;outline-offset:2px;box-shadow:none}
.site-default{position:absolute;width:1px;height:1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}
.skip-link{position:absolute;left:-999rem;padding:.75rem 1.25rem;background:#ffd83d;color:#14212b}
.skip-link:focus{position:static;display:block}
.site-main{flex:1;padding-top:2.25rem;padding-bottom:4rem;outline:0}
.site-main:focus-visible{outline:0;box-shadow:none}
.site-footer{border-top:1px solid var(--l);background:#f4f7f8;padding:1.5rem 0 2rem;font-size:.9rem}
.site-links{display:flex;flex-wrap:wrap;gap:0 1.5rem;list-style:none;margin:0 0 .5rem;padding:0}
.site-footer a{display:inline-flex;align-items:center;min-height:44px;color:#17222a;text-underline-offset:.2em}
.site-small{color:var(--m);font-size:.9rem;margin:0}
.site-main>p,.reading,.lead{max-width:42em}
.site-main a{color:var(--a);text-underline-offset:.15em}
.site-main a.as-button{color:var(--bt)}
.site-main a.as-button.as-second{color:var(--a)}
.site-main :is(h1,h2,h3,h4){line-height:1.2;text-wrap:balance;scroll-margin-top:1rem}
h1,.as-view h1:is(.as-l,.as-m){font-size:clamp(1.5em,1.2em + 1.6vw,2em);margin:0 0 .6em}
.reading h2{font-size:1.3em;margin:1.75em 0 .5em}
.reading p,.reading ul{margin:0 0 1em}
.reading ul{padding-left:1.25em}
.reading li{margin-bottom:.4em}
.lead{font-size:1.15em;margin:0 0 1.5em}
.notice{max-width:42em;margin:0 0 1.75em;padding:.75em 1em;border-left:5px solid var(--c);background:var(--t)}
.hero{margin:-2.25rem 0 2.5rem;padding:2.75rem 0 2.25rem;background:var(--t);box-shadow:0 0 0 100vmax var(--t);clip-path:inset(0 -100vmax)}
.hero h1{max-width:22em;font-size:clamp(1.6em,1.2em + 2.2vw,2.4em)}
.hero .as-lead{max-width:38em;margin:0}
.home{display:grid;gap:2.5rem 3.5rem}
.home-more{padding-top:1.25rem;border-top:3px solid var(--a);align-self:start}
.home-more h2{margin-top:0;font-size:1.2em}
.filters.as-view{max-width:none;display:flex;flex-wrap:wrap;gap:1rem 1.25rem;align-items:end;margin-bottom:2.25rem;padding:1.25rem 1.5rem 1rem;background:var(--t);border-radius:var(--r)}
.filter{flex:1 1 12rem}
.filter-buttons{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center;flex:1 1 100%}
.filter-buttons a{display:inline-flex;align-items:center;min-height:44px}
.mail{margin:0 0 2rem;padding:1.25rem 1.5rem;border:1px solid var(--l);border-radius:var(--r)}
.mail h2{font-size:1.15em;margin:0 0 .75em}
.mail dl{display:grid;grid-template-columns:auto 1fr;gap:.25em 1em;margin:0 0 1em}
.mail dt{color:var(--m)}
.mail dd{margin:0}
.mail-text{max-width:42em;padding-top:1em;border-top:1px solid var(--l);overflow-wrap:anywhere}
.mail-text>*{margin:0 0 1em}
.mail-text>:last-child{margin-bottom:0}
.mail-text h3{margin-top:1.5em;font-size:1.05em}
.mail-text ul{padding-left:1.25em}
.mail-inset{padding:.5em 1em;border-left:5px solid var(--l)}
@media (min-width:60rem){.home{grid-template-columns:2fr 1fr}}
@media (forced-colors:active){.site-header,.site-footer{border-bottom:1px solid}.site-mark{stroke:CanvasText}.notice,.filters{border:1px solid}
.site-nav a[aria-current]{border-bottom:3px solid}}
`;

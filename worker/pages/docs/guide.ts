// The first part of the reference: how to put a programme on a page, call the API, and use the SDK.
import { html, type TemplateResult } from 'lit/html.js';

const code = (label: string, text: string): TemplateResult =>
  html`<pre class="docs-code" tabindex="0" aria-label=${label}><code>${text}</code></pre>`;

const tag = (origin: string) => `<script type="module" src="${origin}/embed/v1.js"></script>
<alongside-programme programme="joined-up-care">
  <a href="${origin}/programmes/joined-up-care">Peer learning for joined-up care</a>
</alongside-programme>`;

const height = '@media (scripting: enabled) { alongside-programme { display: block; min-block-size: 100vh; } }';

const policy = (origin: string) => `Content-Security-Policy: script-src ${origin}; connect-src ${origin}`;

const sdk = (origin: string) => `import { createClient, isProblem } from '@alongside/sdk';

const client = createClient({ baseUrl: '${origin}', locale: 'en' });
const { items } = await client.programmes.list({ phase: 'open' });
const round = items[0]?.round;

if (round) {
  try {
    const { application, token } = await client.applications.create({ round: round.id });
    console.log(application.id, token.length);
  } catch (error) {
    if (isProblem(error, 'round-not-open')) console.log(error.message);
    else throw error;
  }
}`;

const conventions: readonly [term: string, meaning: string][] = [
  [
    'Media type',
    'Send and receive application/json in UTF-8. Fields and parameters that are not described are refused.',
  ],
  ['Instants', 'RFC 3339, in UTC. Days are YYYY-MM-DD. Rounds open and close by the clock of London.'],
  [
    'Lists',
    'Answer items and next. Send next back as cursor until it is null. limit is 1 to 100, 20 if you do not say.',
  ],
  [
    'Retries',
    'POST requests that create something carry an Idempotency-Key of 16 to 200 characters. The same key with the same body gets the first answer again, for 24 hours.',
  ],
  [
    'Saving',
    'Send the ETag of your last read or save as If-Match. If someone saved meanwhile the answer is 412 and nothing is overwritten.',
  ],
  ['Caching', 'Public reads carry an ETag: send it back as If-None-Match and get 304 when nothing has changed.'],
  [
    'Limits',
    'A body may hold 256 KB, 32 levels and 2,000 members, or more where its operation says so. Too many writes from one address are answered 429 with Retry-After.',
  ],
  [
    'Tokens',
    'Starting an application answers a token once. It opens that application and nothing else. Keep it out of addresses and logs.',
  ],
];

/** The guide, for a service at `origin`. */
export const guide = (origin: string): TemplateResult =>
  html` <section id="embed">
      <h2>Put a programme on your page</h2>
      <p>
        One script and one tag show the right thing in every phase: what is coming, how to apply, what happens next. You
        never edit that page again.
      </p>
      ${code('The tag', tag(origin))}
      <p>
        The link inside the tag is shown where scripts are off. The language follows the page’s lang attribute; add
        locale="cy" to choose Welsh yourself. &lt;alongside-programmes&gt; lists all programmes.
      </p>
      <p>Add this to your own style sheet, so that your page does not move when the programme appears:</p>
      ${code('Style sheet', height)}
      <p>
        It takes your font, text size and colour by itself. theme="nhs" and theme="govuk" give it the colours of those
        design systems.
      </p>
      <p>
        There is no cookie, no frame and no inline style, and nothing is loaded from anywhere else. This policy is
        enough:
      </p>
      ${code('Content security policy', policy(origin))}
    </section>
    <section id="client">
      <h2>Call it from a program</h2>
      <p>The SDK has no dependencies and runs in browsers, Node and Workers.</p>
      ${code('SDK', sdk(origin))}
      <p>Or call it directly:</p>
      ${code('curl', `curl ${origin}/v1/programmes?phase=open`)}
      <p>The whole description is at <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).</p>
    </section>
    <section id="conventions">
      <h2>Conventions</h2>
      <dl class="docs-members">
        ${conventions.map(
          ([term, meaning]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${meaning}</dd>
            </div>`,
        )}
      </dl>
    </section>`;

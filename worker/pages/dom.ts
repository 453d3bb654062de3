// The little of a browser's DOM that Lit asks for while its modules load. Import this before anything that imports Lit.
// Nothing here renders or is ever read afterwards: templates become text in render.ts.
import { HTMLElement } from '@lit-labs/ssr-dom-shim';

Object.assign(globalThis, { HTMLElement, document: { createTreeWalker: () => ({}) } });

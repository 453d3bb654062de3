// Gives a person a file that was made in the page: nothing is asked of the service, and no address is opened.

/** Offers text or bytes as a file. */
export function saveAs(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const look =
  'body{max-width:42em;margin:2em auto;padding:0 1em;font:1em/1.5 sans-serif}dt{font-weight:bold}dd{margin:0 0 1em}dd p{margin:0;white-space:pre-wrap}';

/** Offers what a view shows as a page of its own, for reading and for paper: without what can only be pressed. */
function savePage(name: string, lang: string, title: string, view: Element): void {
  const copy = view.cloneNode(true) as Element;
  copy.querySelectorAll('.screen-only').forEach((each) => each.remove());
  const body = copy.innerHTML.replace(/<!--.*?-->/gs, '');
  saveAs(
    name,
    'text/html;charset=utf-8',
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${title}</title><style>${look}</style><body>${body}</body></html>\n`,
  );
}

/** What a copy is called, and what it holds as data. */
interface Copy {
  name: string;
  locale: string;
  title: string;
  copy: unknown;
}

/** Offers a copy as the control that was pressed says: the view around it as a page, or the data. */
export function saveCopy(control: HTMLElement, { name, locale, title, copy }: Copy): void {
  const file = `alongside-${name}`;
  if (control.dataset['as'] === 'json')
    saveAs(`${file}.json`, 'application/json', `${JSON.stringify(copy, null, 2)}\n`);
  else savePage(`${file}.html`, locale, title, control.closest('.as-view') as Element);
}

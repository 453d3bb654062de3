// The least that can show the same fields: a custom element that fetches the form and writes out the controls of its first
// page. No validation, no second page, no language, no style.
interface Given {
  form?: { pages: Shown[] };
  pages?: Shown[];
}
interface Shown {
  title: { en: string };
  questions: { id: string; type: string; label: { en: string }; hint?: { en: string } }[];
}

class BareForm extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const response = await fetch(this.getAttribute('src') ?? '');
    const given = (await response.json()) as Given;
    const page = (given.form?.pages ?? given.pages)?.[0];
    const root = this.attachShadow({ mode: 'open' });
    const form = document.createElement('form');
    form.append(text('h1', page?.title.en ?? ''));
    for (const { id, type, label, hint } of page?.questions ?? []) {
      const named = text('label', label.en);
      const input = document.createElement('input');
      named.htmlFor = input.id = input.name = id;
      input.type = type === 'email' ? 'email' : type === 'telephone' ? 'tel' : 'text';
      form.append(named, text('p', hint?.en ?? ''), input);
    }
    form.append(text('button', 'Continue'));
    root.append(form);
  }
}

function text<K extends keyof HTMLElementTagNameMap>(tag: K, content: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}

customElements.define('bare-form', BareForm);

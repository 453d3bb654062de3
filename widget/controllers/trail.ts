// The browser's Back and Forward inside an application: each screen is an entry in the history of the host's page, under the
// host's own address, title and state. What is typed stays, unsaved, as with the screens' own Back.
import { stepOf } from '../../sdk/form/journey.ts';
import type { Application, Place } from './application.ts';
import type { Panel, Stage } from './stage.ts';

/** Where a person has been; null is what the element showed before the application. */
type Screen = (Pick<Application, 'place' | 'page'> & { returns: boolean }) | null;

/** An entry of ours: how many of ours came before it, and what it shows. */
interface Mark {
  at: number;
  screen: Screen;
}

/** What an entry holds besides the host's state: a mark for each application on the page. */
type Entry = { alongside?: Record<string, Mark> } | null;

/** From here nothing leads back into the form. */
const ends = new Set<Place>(['done', 'status', 'closed', 'lost', 'handed']);

/** What each element shows now. An earlier application in it may still hear of the history. */
const shown = new WeakMap<Element, Panel>();

/** Follows the application from what is drawn next on. What it answers is to be called after each drawing. */
export function trailOf(stage: Stage): () => void {
  const { element, application, panel, programme, outer, leave, unasked } = stage;
  const { render } = panel;
  const whole = (outer ?? stage).panel;
  // The same after a reload, so that entries made before it still lead somewhere.
  const place = [...document.querySelectorAll(element.localName)].indexOf(element);
  const name = [element.localName, place, programme.slug, outer ? 'section' : ''].join(' ');
  const markIn = (entry: unknown) => (entry as Entry)?.alongside?.[name];
  const marked = (mark: Mark): Entry => {
    const entry = history.state as Entry;
    return { ...entry, alongside: { ...entry?.alongside, [name]: mark } };
  };
  /** The places that have what they show by now. */
  const ready = new Set<Place>(['start', 'page', 'check']);
  let mark: Mark | undefined;
  let travels = false;
  let before = 0;
  let last = 0;

  const drawn = () => {
    const { place, page, returns = false } = application;
    const screen = { place, page, returns };
    ready.add(place);
    // Browsers skip entries that nobody's press led to: what was opened unasked begins where it is.
    mark ??= leave && !outer && !unasked ? { at: 0, screen: null } : { at: markIn(history.state)?.at ?? 0, screen };
    if (travels || (mark.screen?.place === place && mark.screen.page === page)) {
      travels = false;
      mark = { ...mark, screen };
      return;
    }
    const next = { at: mark.at + 1, screen };
    try {
      if (!mark.at) history.replaceState(marked(mark), '');
      history.pushState(marked(next), '');
      // Of this entry alone: its heading takes focus, and is to be seen.
      history.scrollRestoration = 'manual';
    } catch {
      return; // Too many in too short a time, or a document that has no history.
    }
    if (!mark.at) before = history.length - 1;
    mark = next;
    last = next.at;
  };

  const show = ({ place, page, returns }: NonNullable<Screen>) => {
    if (application.busy || !ready.has(place) || (ends.has(place) && place !== 'status')) return;
    if (application.place === 'page') application.check(stage.given());
    travels = true;
    // The answers may have changed which pages there are.
    if (place === 'page' && !stepOf(application.asked(), application.answers, page)) application.back();
    else application.show(place, page);
    application.returns = returns;
  };

  const travelled = ({ state }: PopStateEvent) => {
    if (shown.get(element) !== whole) return removeEventListener('popstate', travelled);
    const to = markIn(state);
    // Entries of somebody else's have none.
    if (!to || !mark || to.at === mark.at) return;
    mark = to;
    const isOver = panel.render !== render; // by a section in its place
    if (!to.screen || (ends.has(application.place) && !isOver)) stage.leave?.();
    else if (!isOver) show(to.screen);
  };

  if (leave)
    stage.leave = () => {
      removeEventListener('popstate', travelled);
      // Takes its entries back, unless somebody else's are among them.
      if (mark?.at && history.length === before + last) history.go(-mark.at);
      leave();
    };
  shown.set(element, whole);
  addEventListener('popstate', travelled);
  return drawn;
}

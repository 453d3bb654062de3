// The browser's Back and Forward inside an application: its screens are entries in the history of the host's page, under the
// host's own address, title and state. What is typed stays, unsaved, as with the screens' own Back (decision 25).
import { stepOf } from '../../sdk/form/journey.ts';
import type { Application, Place } from './application.ts';
import { opened, recall } from './kept.ts';
import type { Panel, Stage } from './stage.ts';
import { take } from './take.ts';

type Screen = Pick<Application, 'place' | 'page'> & { returns: boolean };

/** An entry of ours. */
interface Mark {
  /** Which entries belong together: those since the application was opened. */
  life: string;
  /** How many of these came before it. */
  at: number;
  /** How long the history was at the first of them; 0 once somebody else's entries are among them. */
  base: number;
  /** Which of them shows the end that the application had last come to; 0 before it has. */
  end: number;
  /** What it shows; null is what the element showed before the application. */
  screen: Screen | null;
}

/** What an entry holds besides the host's state: a mark for each application on the page. */
type Entry = { alongside?: Record<string, Mark> } | null;

/** From here nothing leads back into the form. */
const ends = new Set<Place>(['done', 'closed', 'lost', 'handed']);

/** What each element shows now. An earlier application in it may still hear of the history. */
const shown = new WeakMap<Element, Panel>();

/** Ids of drafts that were left for the programme on this page: open as those are that a link opened, but no link led to them. */
export const unmailed = new Set<string>();

/** Whether the element shows this application still, or a section in its place: nobody left it, or turned to another. */
export const isShown = (stage: Stage): boolean =>
  shown.get(stage.element) === (stage.outer ?? stage).panel &&
  stage.element.getAttribute('programme') === stage.programme.slug &&
  stage.element.isConnected;

/** Follows the application from what is drawn next on. What it answers is to be called after each drawing. */
export function trailOf(stage: Stage): () => void {
  const { element, application, panel, programme, outer, leave, unasked } = stage;
  const { render } = panel;
  const whole = (outer ?? stage).panel;
  // The same after a reload, so that entries made before it still lead somewhere.
  const among = [...document.querySelectorAll(element.localName)].indexOf(element);
  const name = [element.localName, among, programme.slug, outer ? 'section' : ''].join(' ');
  /** The places that have what they show by now. */
  const ready = new Set<Place>(['start', 'page', 'check']);
  let mark: Mark | undefined;
  let travels = false;
  let moves = false;

  const isEnd = (place: Place) => ends.has(place) || (place === 'status' && !outer);
  const markIn = (entry: unknown) => (entry as Entry)?.alongside?.[name];
  const isHere = ({ life, at }: Mark) => {
    const found = markIn(history.state);
    return found?.life === life && found.at === at;
  };
  /** Marks the entry that the history is at, or a new one after it. Answers whether the browser and the host's state let it. */
  const put = (next: Mark, how: 'pushState' | 'replaceState'): boolean => {
    const entry = history.state as Entry;
    if (entry && Object.getPrototypeOf(entry) !== Object.prototype) return false;
    try {
      history[how]({ ...entry, alongside: { ...entry?.alongside, [name]: next } }, '');
      return true;
    } catch {
      return false;
    }
  };
  const begun = (screen: Mark['screen']): Mark => ({
    ...{ life: Math.random().toString(36).slice(2), at: 0, base: 0, end: 0, screen },
  });
  /** Moves in the history for reasons of ours: what is shown stays. */
  const go = (by: number) => {
    moves = true;
    history.go(by);
  };

  const begin = (screen: Screen): Mark => {
    const stored = markIn(history.state);
    if (stored && application.kept && (unasked || !leave))
      return { ...stored, screen, end: isEnd(screen.place) ? stored.at : stored.end };
    // What led to this entry was lost with a reload.
    if (stored?.base && stored.at) go(-stored.at);
    // Browsers skip entries that nobody's press led to: what was opened unasked begins where it is.
    return begun(leave && !outer && !unasked ? null : screen);
  };

  const drawn = () => {
    if (moves) return;
    const { place, page, returns = false } = application;
    const screen = { place, page, returns };
    ready.add(place);
    mark ??= begin(screen);
    if (moves) return;
    const stays = mark.screen?.place === place && mark.screen.page === page;
    if (stays && !travels) return;
    // An end takes the place of the screen that led to it.
    if (!travels && (!mark.screen || !isEnd(place))) return push(mark, screen);
    mark = { ...mark, screen, ...(isEnd(place) && !stays && { end: mark.at }) };
    if (isHere(mark)) put(mark, 'replaceState');
    if (travels) putInView();
    travels = false;
  };

  const push = (from: Mark, screen: Screen) => {
    const at = from.at + 1;
    const next = { ...from, at, screen, end: isEnd(screen.place) ? at : from.end };
    if (!from.at && !put(from, 'replaceState')) return;
    if (!put(next, 'pushState')) return;
    const { length } = history;
    if (!from.at) next.base = length - 1;
    else if (length !== next.base + next.at) next.base = 0;
    put(next, 'replaceState');
    mark = next;
  };

  // Once the browser has put back where the page was scrolled to.
  const putInView = () =>
    requestAnimationFrame(() => requestAnimationFrame(() => element.root.activeElement?.scrollIntoView()));

  const canShow = ({ screen, end }: Mark): boolean => {
    if (!screen || end !== mark?.end) return false;
    const { place, page } = screen;
    if (place === 'page') return !!stepOf(application.form, application.answers, page);
    return place === 'status' ? !outer || ready.has(place) : ready.has(place) && !isEnd(place);
  };
  const show = ({ place, page, returns }: Screen) => {
    travels = true;
    if (place === 'status' && !outer) return void stage.run(async () => stage.steps?.stand());
    application.show(place, page);
    application.returns = returns;
  };

  /** What was saved can be gone on with for as long as the page is open, also after Back was pressed once too often. */
  const keepOpen = () => {
    const { round, sent, place } = application;
    const holding = stage.steps?.holding;
    if (!holding || outer || sent || isEnd(place) || recall(round.id)) return;
    opened[round.id] = holding;
    unmailed.add(holding.id);
  };

  const stop = () => {
    removeEventListener('popstate', travelled);
    if (!outer && shown.get(element) === whole) shown.delete(element);
  };
  const travelled = ({ state }: PopStateEvent) => {
    if (!isShown(stage)) return stop();
    if (moves) {
      moves = false;
      return drawn();
    }
    const to = markIn(state);
    // Somebody else's entries have none.
    if (!mark || to?.life !== mark.life || to.at === mark.at) return;
    const by = to.at - mark.at;
    const isAlone = whole.render === render; // no section in its place
    if (outer && !isAlone) return stop();
    if (application.busy) return go(-by);
    if (isAlone && application.place === 'page') take(application, stage.given());
    if (to.screen === null) {
      const isWithin = isAlone && (application.place === 'page' || application.place === 'check');
      if (by < -1 || !isWithin) return stage.leave?.();
      // It was opened in the middle: the screens before it come first.
      travels = true;
      application.back();
      go(1);
    } else if (isAlone && canShow(to)) {
      mark = to;
      show(to.screen);
    } else if (by < 0) history.back(); // passes over it
    else go(-by);
  };

  if (leave)
    stage.leave = () => {
      stop();
      if (mark?.at && mark.base && isHere(mark)) history.go(-mark.at);
      keepOpen();
      leave();
    };
  shown.set(element, whole);
  addEventListener('popstate', travelled);
  return drawn;
}

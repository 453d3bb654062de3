// Something that an element loads and shows: on the way, here, or failed with a way to try again.

/** What a resource needs of the element that shows it. */
export interface Shows {
  requestUpdate(fresh?: boolean): void;
}

/** One thing to load. Only the latest load counts; an earlier one that comes late is dropped. */
export interface Resource<T> {
  readonly state: 'loading' | 'ready' | 'failed';
  /** What was loaded; with `keeps`, while a later load is on its way or has failed, what was there before. */
  readonly value: T | undefined;
  /** Why the latest load failed. */
  readonly error: unknown;
  /** Loads it (again). Never rejects. */
  load(keeps?: boolean): Promise<void>;
}

/** A resource that `get` loads and `element` shows. */
export function resource<T>(element: Shows, get: () => Promise<T>): Resource<T> {
  let state: Resource<T>['state'] = 'loading';
  let value: T | undefined;
  let error: unknown;
  let latest = 0;
  return {
    get state() {
      return state;
    },
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    async load(keeps) {
      const mine = ++latest;
      if (!keeps) value = undefined;
      state = 'loading';
      element.requestUpdate();
      const outcome = await get().then(
        (loaded) => ({ loaded }),
        (reason: unknown) => ({ reason }),
      );
      if (mine !== latest) return;
      if ('loaded' in outcome) [state, value] = ['ready', outcome.loaded];
      else [state, error] = ['failed', outcome.reason];
      element.requestUpdate();
    },
  };
}

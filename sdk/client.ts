// The client: a method for each route, typed from the contract. It places a call's input into path, query and body,
// and leaves the call itself to request.ts.
import { type CallOptions, request, type RequestSettings } from './request.ts';
import { type OperationName, routes } from './routes.ts';
import type { Locale, Operations } from './types.ts';

/** How to reach the service, and what every call of this client shares. */
export interface ClientSettings extends RequestSettings {
  /** The token of an application or of a section, sent as `Authorization: Bearer` with calls on these; never with public reads. */
  token?: string | undefined;
  /** The language of the person at the keyboard: stored with the applications that this client writes. */
  locale?: Locale | undefined;
}

type Given<T> = { [K in keyof T]: {} extends Pick<T, K> ? T[K] | undefined : T[K] };
type Queried<T> = { [K in keyof T]: K extends 'limit' ? T[K] | number : 'true' extends T[K] ? T[K] | boolean : T[K] };
type Flat<T> = { [K in keyof T]: T[K] };

/** What an operation takes, path parameters, query and body in one object. */
export type Input<K extends OperationName> = Flat<
  Given<Operations[K]['params']> & Given<Queried<Operations[K]['query']>> & Given<Operations[K]['body']>
>;

/** What an operation answers. */
export type Output<K extends OperationName> = Operations[K]['answer'];

type Options<K extends OperationName> = Operations[K] extends { conditional: true }
  ? [options: CallOptions & { ifMatch: string }]
  : [options?: CallOptions];

/** The method of one operation. It does not depend on `this`. */
export type Call<K extends OperationName> =
  {} extends Input<K>
    ? (input?: Input<K>, ...options: Options<K>) => Promise<Output<K>>
    : (input: Input<K>, ...options: Options<K>) => Promise<Output<K>>;

type Groups<K extends OperationName> = K extends `${infer Group}.${string}` ? Group : never;
type Verbs<K extends OperationName, Group extends string> = K extends `${Group}.${infer Verb}` ? Verb : never;

/** A client with the methods of the named operations: `programmes.show` is `client.programmes.show`. */
export type ClientFor<K extends OperationName> = {
  [Group in Groups<K>]: { [Verb in Verbs<K, Group>]: Call<Extract<K, `${Group}.${Verb}`>> };
};

/** A client with every operation. */
export type Client = ClientFor<OperationName>;

const isGiven = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined;

/** The method of one route: path parameters into the path, the rest into the query of a GET, else into the body. */
const methodOf =
  (settings: ClientSettings, group: string, [method, path]: readonly [string, string]) =>
  async (input?: object, options: CallOptions = {}) => {
    const rest = { ...input } as Record<string, string | undefined>;
    let url = path.replace(/:(\w+)/g, (_, key: string) => {
      const value = rest[key] ?? '';
      delete rest[key];
      // An empty or dotted segment would make the address that of another operation.
      if (/^\.*$/.test(value)) throw new TypeError(`${path} needs ${key}`);
      return encodeURIComponent(value);
    });
    const isApplicant = group == 'applications' || group == 'sections';
    // The other two lead to letters to people who hold nothing yet.
    const speaks = isApplicant || /(links|subscriptions)$/.test(path);
    let body;
    if (method == 'GET') {
      // In a fixed order, so that caches know the same question by the same address.
      const query = `${new URLSearchParams(Object.entries(rest).filter(isGiven).sort())}`;
      if (query) url += `?${query}`;
    } else body = speaks ? { ...rest, locale: rest['locale'] ?? settings.locale } : rest;
    const token = options.token ?? (isApplicant || group == 'staff' ? settings.token : undefined);
    return request(method, url, body, {
      ...settings,
      ...options,
      token,
      // Files are large, and lines slow.
      timeout: options.timeout ?? settings.timeout ?? (/\/files(\/:file)?$/.test(path) ? 120_000 : undefined),
    });
  };

/**
 * A client of a few operations only, for pages where every byte counts:
 * `clientFor({ 'programmes.show': ['GET', '/v1/programmes/:slug'] }, { baseUrl })`. A wrong route does not compile.
 */
export function clientFor<K extends OperationName>(table: Pick<typeof routes, K>, settings: ClientSettings) {
  const client: Record<string, Record<string, unknown>> = {};
  for (const name in table) {
    const [group, verb] = name.split('.') as [string, string];
    (client[group] ??= {})[verb] = methodOf(settings, group, table[name]);
  }
  return client as ClientFor<K>;
}

/** A client of the service at `baseUrl`, with every operation. */
export const createClient = (settings: ClientSettings): Client => clientFor(routes, settings);

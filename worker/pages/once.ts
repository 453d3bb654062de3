// The hidden field that names one showing of a form, so that sending it twice does once what it does. Random, and long
// enough that nobody hits upon another's.

/** Its name on our own pages. Question ids hold no underscore. */
export const onceField = '_once';

/** What the field `name` of a sent form holds; a new one where it holds none of ours. */
export function onceIn(fields: URLSearchParams, name: string = onceField): string {
  const sent = fields.get(name) ?? '';
  return /^[0-9a-f-]{36}$/.test(sent) ? sent : crypto.randomUUID();
}

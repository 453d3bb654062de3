// What a service that answers as told is told to say to the steps of an application or of a section.
import type { Form } from '../../../sdk/types.ts';

const both = (text: string) => ({ en: text, cy: text });

/** A form of one page, with a short text of each id. */
export const formOf = (version: number, page: Pick<Form['pages'][number], 'id' | 'for'>, ids: string[]): Form => ({
  id: 'form',
  version,
  title: both('Apply'),
  pages: [
    {
      ...page,
      title: both('A page'),
      questions: ids.map((id) => ({ id, type: 'short-text' as const, label: both(id) })),
    },
  ],
});

export const json = (body: unknown, etag = '"1"') => Response.json(body, { headers: { etag } });

/** What a save under the version before is refused with. */
export const formChanged = () =>
  Response.json(
    { code: 'form-changed', status: 409 },
    { status: 409, headers: { 'content-type': 'application/problem+json' } },
  );

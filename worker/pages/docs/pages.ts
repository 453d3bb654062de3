// Where the API reference is. Its page is evaluated on first use: nobody applying needs it.
import { readDescription } from '../../system/description.ts';
import { fixedPage } from '../answer.ts';
import type { PageRoute } from '../visit.ts';
import type { Description } from './description.ts';

export const docsPages: readonly PageRoute[] = [
  {
    path: '/docs',
    get: (visit) =>
      fixedPage(visit, async () => {
        const [{ docs }, description] = await Promise.all([
          import('./page.ts'),
          readDescription(visit.context.bindings),
        ]);
        return {
          title: visit.say.nav.docs,
          description:
            'Every operation of the Alongside API, how to embed a programme, and what each problem code means.',
          main: docs(visit, description as unknown as Description),
        };
      }),
  },
];

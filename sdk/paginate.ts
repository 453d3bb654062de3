// Goes through a list page by page. It asks for the next page only when its items are wanted.
import type { CallOptions } from './request.ts';

/** One page of a list. `next` is the cursor of the following page, null at the end. */
interface ListPage {
  items: unknown[];
  next: string | null;
}

/** A method that lists: it takes a cursor and answers a page. */
type List = (input: never, options?: CallOptions) => Promise<ListPage>;

type InputOf<L extends List> = NonNullable<Parameters<L>[0]>;
type ItemOf<L extends List> = Awaited<ReturnType<L>>['items'][number];

/**
 * Every item of a list, from `input.cursor` or the start: `for await (const p of paginate(client.programmes.list, {}))`.
 * An error of a page ends the loop with that error.
 */
export async function* paginate<L extends List>(
  list: 'cursor' extends keyof InputOf<L> ? L : never,
  input: InputOf<L>,
  options?: CallOptions,
): AsyncGenerator<ItemOf<L>, void, undefined> {
  const ask: List = list;
  let { cursor }: { cursor?: string | null | undefined } = input;
  while (cursor !== null) {
    const page = await ask({ ...(input as object), cursor } as never, options);
    yield* page.items as ItemOf<L>[];
    cursor = page.next;
  }
}

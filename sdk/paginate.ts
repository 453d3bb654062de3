// Goes through a list page by page. It asks for the next page only when its items are wanted.
import type { CallOptions } from './request.ts';

/** One page of a list. `next` is the cursor of the following page, null at the end. */
interface ListPage<Item> {
  items: Item[];
  next: string | null;
}

/**
 * Every item of a list, from `input.cursor` or the start: `for await (const p of paginate(client.programmes.list, {}))`.
 * Errors of a page end the loop with that error.
 */
export async function* paginate<Input extends { cursor?: string | undefined }, Item>(
  list: (input: Input, options?: CallOptions) => Promise<ListPage<Item>>,
  input: NoInfer<Input>,
  options?: CallOptions,
): AsyncGenerator<Item, void, undefined> {
  for (let next: string | null | undefined = input.cursor; next !== null;) {
    const page: ListPage<Item> = await list({ ...input, cursor: next }, options);
    yield* page.items;
    next = page.next;
  }
}

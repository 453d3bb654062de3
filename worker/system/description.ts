// The description of the API, sdk/openapi.json: an asset, because a script that held it would be a tenth longer to read
// at every cold start.
import type { Bindings } from '../env.ts';

/** The description as it was built with the Worker. Throws when the assets were not built. */
export async function readDescription({ ASSETS }: Pick<Bindings, 'ASSETS'>): Promise<{ openapi: string }> {
  const file = await ASSETS.fetch('https://assets.local/openapi.json');
  if (!file.ok) throw new Error('dist/assets has no openapi.json: run .tools/build-widget.ts.');
  return (await file.json()) as { openapi: string };
}

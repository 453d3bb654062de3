// Registers the elements for pages that install the widget from a package registry. Pages with the script tag don't need it.
import { arriveOnce } from './arrive-once.ts';
import { service } from './controllers/service.ts';
import { type Tag, tags } from './tags.ts';

/** Where the service is, and which elements to register. */
export interface DefineSettings {
  /** Address of the service, such as `https://alongside.example`. A path prefix is kept. */
  baseUrl: string | URL;
  /** Default: all of them. */
  tags?: readonly Tag[];
}

/** Loads the elements and registers each under its tag, unless that tag is taken already. Rejects when one can't load. */
export async function define(settings: DefineSettings): Promise<void> {
  service.baseUrl = `${settings.baseUrl}`.replace(/\/*$/, '/');
  const wanted = settings.tags ?? (Object.keys(tags) as Tag[]);
  await Promise.all(
    wanted.map(async (tag) => {
      const element = await tags[tag]();
      if (!customElements.get(tag)) customElements.define(tag, element);
    }),
  );
  arriveOnce();
}

// Hosted pages of save and return: save for later, get a link by email, open a link.
import type { PageRoute } from '../pages/visit.ts';
import { exchange, renew, showLink, toLink } from './pages/open.ts';
import { request, showRequest, showRequested } from './pages/request.ts';
import { save, showSave, showSaved } from './pages/save.ts';

export const linkPages: readonly PageRoute[] = [
  { path: '/apply/:app/save-for-later', get: showSave, post: save },
  { path: '/apply/:app/saved-for-later', get: showSaved },
  { path: '/programmes/:slug/return', get: showRequest, post: request },
  { path: '/programmes/:slug/return/sent', get: showRequested },
  { path: '/return/:token', get: showLink, post: exchange },
  { path: '/return/:token/new', get: toLink, post: renew },
];

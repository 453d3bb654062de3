// Hosted pages of save and return: save for later, get a link by email, open a link; and where letters lead.
import type { PageRoute } from '../pages/visit.ts';
import { exchange, renew, showLink, toLink } from './pages/open.ts';
import { request, showRequest, showRequested } from './pages/request.ts';
import { save, showSave, showSaved } from './pages/save.ts';
import { sendWayIn, showWayIn, showWayInSent } from './pages/way-in.ts';

export const linkPages: readonly PageRoute[] = [
  { path: '/apply/:app/save-for-later', get: showSave, post: save },
  { path: '/apply/:app/saved-for-later', get: showSaved },
  { path: '/section/:section/save-for-later', get: showSave, post: save },
  { path: '/section/:section/saved-for-later', get: showSaved },
  { path: '/programmes/:slug/return', get: showRequest, post: request },
  { path: '/programmes/:slug/return/sent', get: showRequested },
  { path: '/return/to/:app', get: showWayIn, post: sendWayIn },
  { path: '/return/to/:app/sent', get: showWayInSent },
  { path: '/return/:token', get: showLink, post: exchange },
  { path: '/return/:token/new', get: toLink, post: renew },
];

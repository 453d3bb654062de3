// Hosted pages of applications: start, answer page by page, check, submit. Every journey is plain forms and links.
import type { PageRoute } from '../pages/visit.ts';
import { answerPage, showPage } from './pages/answer-page.ts';
import { goOn, showCheck, showSent, submit } from './pages/check.ts';
import { showStart, start } from './pages/start.ts';

export const applicationPages: readonly PageRoute[] = [
  { path: '/programmes/:slug/apply', get: showStart, post: start },
  { path: '/apply/:app', get: goOn },
  { path: '/apply/:app/check', get: showCheck, post: submit },
  { path: '/apply/:app/sent', get: showSent },
  { path: '/apply/:app/:page', get: showPage, post: answerPage },
];

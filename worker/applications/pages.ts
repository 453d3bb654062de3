// Hosted pages of applications: start, answer page by page, check, submit, and what follows. Every journey is plain forms and links.
import type { PageRoute } from '../pages/visit.ts';
import { answerPage, showPage } from './pages/answer-page.ts';
import { sendFile } from './pages/file.ts';
import { goOn, showCheck, showSent, submit } from './pages/check.ts';
import { copyJson, showCopy } from './pages/copy.ts';
import { leave, showLeave } from './pages/leave.ts';
import { showStart, start } from './pages/start.ts';
import { showStatus } from './pages/status.ts';

export const applicationPages: readonly PageRoute[] = [
  { path: '/programmes/:slug/apply', get: showStart, post: start },
  { path: '/apply/:app', get: goOn },
  { path: '/apply/:app/check', get: showCheck, post: submit },
  { path: '/apply/:app/sent', get: showSent },
  { path: '/apply/:app/status', get: showStatus },
  { path: '/apply/:app/copy', get: showCopy },
  { path: '/apply/:app/copy\\.json', get: copyJson },
  { path: '/apply/:app/files/:file', get: sendFile },
  { path: '/apply/:app/withdraw', get: showLeave, post: leave },
  { path: '/apply/:app/offer/:answer', get: showLeave, post: leave },
  { path: '/apply/:app/:page', get: showPage, post: answerPage },
];

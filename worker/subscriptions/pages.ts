// Hosted pages of "tell me when it opens": ask, confirm by the link in the email, stop.
import type { PageRoute } from '../pages/visit.ts';
import { askForProgramme, askForTopic, showAsked, showProgramme, showTopic } from './pages/ask.ts';
import { showConfirm, takeConfirm } from './pages/confirm.ts';
import { showStop, takeStop } from './pages/stop.ts';

export const subscriptionPages: readonly PageRoute[] = [
  { path: '/programmes/:slug/tell-me', get: showProgramme, post: askForProgramme },
  { path: '/topics/:topic/tell-me', get: showTopic, post: askForTopic },
  { path: '/tell-me/asked', get: showAsked },
  { path: '/tell-me/:token', get: showConfirm, post: takeConfirm },
  { path: '/tell-me/:token/stop', get: showStop, post: takeStop },
];

// Hosted pages of joint applications: the lead's list of tasks and organisations, joining, and a section of one's own.
import type { PageRoute } from '../pages/visit.ts';
import { decide, showDecision } from './pages/decide.ts';
import { organisations, postOrganisations, tasks } from './pages/lead.ts';
import { join, showJoin } from './pages/join.ts';
import { answerSectionPage, showSectionPage } from './pages/section-page.ts';
import { sectionCopyJson, sendSectionFile, showSectionCopy } from './pages/section-copy.ts';
import { goOnWithSection, postSectionCheck, showSectionCheck } from './pages/section-check.ts';

export const sectionPages: readonly PageRoute[] = [
  { path: '/join', get: showJoin, post: join },
  { path: '/apply/:app/tasks', get: tasks },
  { path: '/apply/:app/organisations', get: organisations, post: postOrganisations },
  { path: '/apply/:app/organisations/:section/:decision', get: showDecision, post: decide },
  { path: '/section/:section', get: goOnWithSection },
  { path: '/section/:section/check', get: showSectionCheck, post: postSectionCheck },
  { path: '/section/:section/copy', get: showSectionCopy },
  { path: '/section/:section/copy\\.json', get: sectionCopyJson },
  { path: '/section/:section/files/:file', get: sendSectionFile },
  { path: '/section/:section/:page', get: showSectionPage, post: answerSectionPage },
];

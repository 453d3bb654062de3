// Equality questions over HTTP.
import { formOfMonitoring, monitoringPage } from '../../sdk/form/monitoring.ts';
import { describeIssue } from '../../sdk/locale/issue-messages.ts';
import { issues as english } from '../../sdk/locale/en/issues.ts';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/handler.ts';
import { answerMonitoring, roundThatAsks } from './answer.ts';
import { shownCounts } from './counts.ts';
import { askingRound, countsOfRound } from './store.ts';

export const monitoringRoutes: Pick<Handlers, 'rounds.monitoring' | 'rounds.answerMonitoring' | 'staff.monitoring'> = {
  async 'rounds.monitoring'({ params }, context) {
    const { round, revision } = await roundThatAsks(context, params.id);
    return { body: round.monitoring, revision };
  },

  async 'rounds.answerMonitoring'({ params, body, key }, context) {
    const issues = await answerMonitoring(context, params.id, body.answers, key ?? '');
    if (!issues.length) return { body: { accepted: true } };
    const { round } = await roundThatAsks(context, params.id);
    const form = formOfMonitoring(round.monitoring, { en: monitoringPage });
    throw new Problem('answers-invalid', 'See `issues` for each answer. None was counted.', {
      issues: issues.map((issue) => ({
        path: ['answers', issue.question],
        message: describeIssue(form, issue, english),
        ...issue,
      })),
    });
  },

  async 'staff.monitoring'({ params }, { db, source }) {
    const { value: round } = await askingRound(db, { id: params.id });
    if (!round) throw new Problem('round-not-found', 'There is no round of that id.');
    const asked = round.monitoring ?? { questions: [] };
    return { body: shownCounts(round, asked, await countsOfRound(db, params.id), source.now()) };
  },
};

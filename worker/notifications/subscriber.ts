// Turns events into messages that are due. What they say is decided when they leave, not here.
import type { Subscriber } from '../events/drain.ts';
import type { Source } from '../env.ts';
import { isNews, messagesOf } from './catalogue.ts';
import { insertDue } from './store.ts';

/** The subscriber that makes messages due. */
export const messaging = (source: Source): Subscriber => ({
  name: 'messages',
  digest(events) {
    const due = events.flatMap((event) =>
      messagesOf(event).map((kind) => ({
        id: source.newId('msg'),
        eventSeq: event.seq,
        kind,
        rank: isNews(kind) ? 1 : 0,
        subject: event.subject,
      })),
    );
    return due.length ? [insertDue(due, source.now())] : [];
  },
});

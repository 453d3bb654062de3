// People who apply together: a form with a page for organisations, a lead, and organisations that join.
import type { Answers, Form, Issue } from '../../../sdk/form/types.ts';
import type { Application, Invitation, Section } from '../../../sdk/types.ts';
import { aForm, rightAnswers } from '../a-form.ts';
import { aProgramme, type World } from '../world.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });

export const jointForm: Form = {
  ...aForm,
  id: 'joint-form',
  pages: [
    ...aForm.pages,
    {
      id: 'your-part',
      title: both('Your part'),
      for: 'organisation',
      questions: [
        { id: 'body', type: 'organisation', label: both('Your body') },
        { id: 'people', type: 'long-text', label: both('Your people') },
      ],
    },
    {
      id: 'more',
      title: both('More'),
      for: 'organisation',
      questions: [{ id: 'notes', type: 'short-text', label: both('Notes'), required: false }],
    },
  ],
};

export const leadAnswers: Record<string, Answers> = {
  ...rightAnswers,
  'your-part': { body: { name: 'Lead Trust' }, people: 'Siân, lead' },
};

export const part: Answers = { body: { name: 'Fell Carers' }, people: 'Ngũgĩ, carer\nAnn, O’Brien ward' };

let addresses = 0;
/** An address that no other test writes to: three emails an hour go to one. */
export const anAddress = (): string => `someone${++addresses}@example.org`;

export const aJointWorld = () => aProgramme().withForm(jointForm).withOpenRound().begin();

interface Fault {
  code?: string;
  issues?: { path: string[]; code: string; organisation: string; message: string }[];
}

type Lead = Awaited<ReturnType<World['anApplicant']>>;

/** The calls of a lead on its sections. */
export function leading(world: World, { id, token }: Pick<Lead, 'id' | 'token'>) {
  const headers = { authorization: `Bearer ${token}` };
  const application = `/v1/applications/${id}`;
  const path = `${application}/sections`;
  const show = () => world.call<Application & Fault>('GET', application, undefined, headers);
  const post = (to: string, body: object, key: string = crypto.randomUUID()) =>
    world.call<Invitation & Fault>('POST', to, body, { ...headers, 'idempotency-key': key });
  return {
    token,
    show,
    check: async () =>
      (await world.call<{ items: Issue[] }>('GET', `${application}/issues`, undefined, headers)).body.items,
    /** Saves a page over what is there. */
    save: async (page: string, answers: Answers) =>
      world.call<Application & Fault>(
        'PUT',
        `${application}/pages/${page}`,
        { answers },
        { ...headers, 'if-match': (await show()).etag ?? '' },
      ),
    submit: () => world.call<Fault>('POST', `${application}/submission`, {}, headers),
    add: (organisation = 'Fell Carers', email = anAddress(), key?: string) => post(path, { organisation, email }, key),
    list: () => world.call<{ items: Invitation[] } & Fault>('GET', path, undefined, headers),
    reinvite: (section: string, body: { email?: string } = {}) => post(`${path}/${section}/invitation`, body),
    remove: (section: string) => post(`${path}/${section}/removal`, {}),
    handOver: (section: string, key?: string) => post(`${application}/lead`, { section }, key),
  };
}

/** Joins with a code. */
export const joining = (
  world: World,
  code: string,
  more: { key?: string; origin?: string; address?: string; locale?: 'en' | 'cy' } = {},
) =>
  world.call<{ section: Section; token: string } & Fault>(
    'POST',
    '/v1/sections',
    { code, ...(more.locale && { locale: more.locale }) },
    {
      'idempotency-key': more.key ?? crypto.randomUUID(),
      ...(more.origin && { origin: more.origin }),
      ...(more.address && { 'cf-connecting-ip': more.address }),
    },
  );

/** The code in the latest message to an address. */
export async function codeSentTo(world: World, address: string): Promise<string> {
  const [latest] = await world.mail(address);
  return /\b(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\b/.exec(latest?.text ?? '')?.[0] ?? '';
}

/** The calls of a co-applicant. */
export function holding(world: World, { id, token }: { id: string; token: string }, etag = '"2"') {
  const headers = { authorization: `Bearer ${token}` };
  const path = `/v1/sections/${id}`;
  let version = etag;
  const seen = <T extends { etag: string | null }>(answer: T): T => {
    if (answer.etag) version = answer.etag;
    return answer;
  };
  return {
    id,
    token,
    form: () => world.call<Form & Fault>('GET', `${path}/form`, undefined, headers),
    show: async () => seen(await world.call<Section & Fault>('GET', path, undefined, headers)),
    save: async (page: string, answers: Answers, ifMatch = version) =>
      seen(
        await world.call<Section & Fault>(
          'PUT',
          `${path}/pages/${page}`,
          { answers },
          { ...headers, 'if-match': ifMatch },
        ),
      ),
    consent: async () => seen(await world.call<Section & Fault>('POST', `${path}/consent`, {}, headers)),
    revoke: async () => seen(await world.call<Section & Fault>('POST', `${path}/consent/withdrawal`, {}, headers)),
  };
}

/** A joint application: a lead with complete answers, and organisations that have joined, each from its own site. */
export async function together(world: World, count = 1, answers = leadAnswers) {
  const me = await (await world.anApplicant({ origin: 'https://lead.example' })).answerAll(answers);
  const lead = leading(world, me);
  const others = [];
  for (let at = 1; at <= count; at++) {
    const { body } = await lead.add(`Partner ${at}`);
    const joined = await joining(world, body.code!, { origin: `https://partner${at}.example` });
    others.push(holding(world, { id: body.id, token: joined.body.token }, joined.etag!));
  }
  return { me, lead, others };
}

// A joint application that was made through the SDK, and an organisation that was invited to it.
import { inject } from 'vitest';
import { createClient } from '../../sdk/index.ts';

/** A joint application, and the code with which an organisation joins it. */
export async function invited() {
  const { programmes, applications, sections } = createClient({ baseUrl: inject('baseURL') });
  const { round } = await programmes.show({ slug: 'joined-up-care' });
  const { application, token } = await applications.create({ round: round!.id });
  const email = `invited-${crypto.randomUUID()}@example.org`;
  const { id, code } = await sections.add({ id: application.id, organisation: 'Fell Carers', email }, { token });
  const remove = () => sections.remove({ id: application.id, section: id }, { token });
  const handOver = () => applications.handOver({ id: application.id, section: id }, { token });
  return { code: code!, email, remove, handOver };
}

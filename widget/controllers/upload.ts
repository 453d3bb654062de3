// Sends a file that was chosen in an application, or in a section of one, as soon as it is chosen, and keeps what names it.
import { clientFor } from '../../sdk/client.ts';
import { filesIn, mostBytes, sizeFault } from '../../sdk/form/questions/upload.ts';
import type { Answers, Entries, UploadQuestion } from '../../sdk/form/types.ts';
import { service } from './service.ts';
import type { Stage } from './stage.ts';
import { take } from './take.ts';

/** A file's bytes as base64. */
const asBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file could not be read.')));
    reader.readAsDataURL(file);
  });

/** Sends the file that stands in a question's control. `shown` is called once the answer names it. */
export async function sendChosen(
  stage: Stage,
  question: UploadQuestion,
  input: HTMLInputElement,
  shown: () => void,
): Promise<void> {
  const { application, steps, refresh } = stage;
  const { id } = question;
  const file = input.files?.[0];
  if (!file || !input.form) return input.focus();
  if (file.size > mostBytes(question)) {
    application.issues = [{ page: application.page, question: id, ...sizeFault(question, file.name) }];
    input.value = '';
    return refresh();
  }
  /** What is typed on the page, and the files of the question that have been sent already. */
  const typed = () => {
    const { [id]: own, ...others } = stage.given();
    const files = filesIn(own).filter((each) => each.file);
    return { given: { ...others, ...(files.length && { [id]: files as unknown as Entries }) } as Answers, files };
  };
  const before = application.issues;
  await stage.run(async () => {
    if (!steps) throw new Error('The steps of the application are not here yet.');
    // Whatever comes of the file, what is typed beside it stays.
    take(application, typed().given);
    const { id: of = '', token = '' } = (await steps.setAside()) ?? {};
    const { applications, sections } = clientFor(
      {
        'applications.upload': ['POST', '/v1/applications/:id/files'],
        'sections.upload': ['POST', '/v1/sections/:id/files'],
      },
      service,
    );
    // What is held says itself what it is.
    const { upload } = of.startsWith('sec_') ? sections : applications;
    const sent = await upload({ id: of, question: id, name: file.name, content: await asBase64(file) }, { token });
    // Also what was typed while it was on its way.
    const { given, files } = typed();
    given[id] = [...files.filter((each) => each.file !== sent.file), { ...sent }] as unknown as Entries;
    take(application, given);
    application.issues = [];
    await steps.setAside(given);
    shown();
  });
  // What was refused is not offered again: its reason stays until something else is done, and Continue goes on without it.
  const { issues } = application;
  if (issues !== before && issues.some((issue) => issue.question === id)) input.value = '';
}

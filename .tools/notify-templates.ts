// Prints the email templates to create at GOV.UK Notify, one for each letter and language: name, subject and message.
// `node .tools/notify-templates.ts` for all, or with the beginning of a name. See docs/email.md.
import { letterTemplate } from '../worker/notifications/letter.ts';
import { everyLetter } from '../worker/notifications/letters.ts';

const [, , wanted = ''] = process.argv;
for (const { kind, locale, letter } of everyLetter()) {
  const name = `${kind}.${locale}`;
  if (!name.startsWith(wanted)) continue;
  const { subject, body } = letterTemplate(letter);
  console.log(`Name:    ${name}\nSubject: ${subject}\nMessage:\n${body.replace(/^/gm, '  ').trimEnd()}\n`);
}

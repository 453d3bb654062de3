// An organisation: one of the register, or a name that is not in it. Whether a code exists is the Worker's to verify.
// Fields: `id` what was typed; `id-code` what was picked: `CODE Name`, or `-` for "not listed, use what I typed";
// `id-for` the text that the choices were shown for, so that a choice made before the text changed does not count.
import type { OrganisationQuestion } from '../types.ts';
import { checkCharacters, countCharacters, typed, visible } from './characters.ts';
import type { Kind } from './kind.ts';

/** The value of the choice "my organisation is not listed". */
export const unlisted = '-';

/** The value of the choice of one organisation of the register. Codes hold no spaces. */
export const choiceOf = (organisation: { code: string; name: string }) => `${organisation.code} ${organisation.name}`;

export const organisation: Kind<OrganisationQuestion> = {
  read(question, fields) {
    const { id } = question;
    const text = typed(question, fields);
    const shownFor = fields.get(`${id}-for`);
    const picked = shownFor !== null && shownFor.trim() !== (text ?? '') ? '' : (fields.get(`${id}-code`) ?? '').trim();
    if (picked === unlisted) return text && { name: text };
    const [, code, name] = /^(\S+) +(.+)$/s.exec(picked) ?? [];
    return code && name ? { code, name } : text;
  },
  check(_, answer) {
    // Typed, but neither picked from the register nor said to be missing from it.
    if (typeof answer === 'string') return checkCharacters(answer) ?? { code: 'not-an-option' };
    if (typeof answer !== 'object' || !answer) return { code: 'wrong-type' };
    const { name, code, ...rest } = answer as { name?: unknown; code?: unknown };
    const fault = checkCharacters(name);
    if (fault) return fault;
    const text = name as string;
    if (Object.keys(rest).length || !visible.test(text)) return { code: 'wrong-type' };
    if ('code' in answer && !(typeof code === 'string' && /^[A-Za-z\d-]{1,40}$/.test(code)))
      return { code: 'wrong-type' };
    const count = countCharacters(text);
    if (count > 300) return { code: 'too-long', params: { max: 300, count } };
  },
};

// Files: those that were sent, each with a button that takes it away, and a control to send another, which names them: that is
// where focus goes when one has been sent or taken away.
import { html, nothing } from 'lit/html.js';
import {
  allKinds,
  type FileEntry,
  fileKinds,
  filesIn,
  keptValue,
  upload as rules,
  uploadDefaults,
} from '../../../sdk/form/questions/upload.ts';
import type { Entries, UploadQuestion } from '../../../sdk/form/types.ts';
import { laterWords } from '../../../sdk/locale/later.ts';
import { continueFirst } from './continue-first.ts';
import { describedBy, group, invalid, type QuestionView } from './frame.ts';

export const upload: QuestionView<UploadQuestion> = (state, t) => {
  const { question, answer } = state;
  const { id, accept = allKinds, max = uploadDefaults.files, maxMegabytes = uploadDefaults.megabytes } = question;
  const words = laterWords[t.locale];
  const note = words.filesHint(accept.map((kind) => fileKinds[kind].name).join(', '), maxMegabytes, max);
  const files = filesIn(answer).filter(({ file }) => file);
  const shown = (each: FileEntry) => rules.show(question, [each] as unknown as Entries, t.locale)[0]?.text;
  const full = files.length >= max;
  const list = files.map(
    (each, at) =>
      html`<li id=${full && !at ? id : nothing} tabindex=${full && !at ? '-1' : nothing}>
        <input type="hidden" name="${id}-kept" value=${keptValue(each)} />
        <bdi id="${id}-file-${at}">${shown(each)}</bdi>
        <button
          class="as-link"
          name="${id}-remove"
          value=${each.file ?? ''}
          formaction="#${id}"
          data-question=${id}
          aria-label="${words.remove}: ${each.name}"
        >
          ${words.remove}
        </button>
      </li>`,
  );
  return group(
    state,
    t,
    html`${continueFirst(t)}${
      files.length
        ? html`<ul>
            ${list}
          </ul>`
        : nothing
    }${
      full
        ? nothing
        : html`<label class="as-box" for=${id}>${words.chooseFile}</label>
            <div class="as-row">
              <input
                class="as-input"
                id=${id}
                name="${id}-file"
                type="file"
                accept=${accept.map((kind) => fileKinds[kind].picks).join(',')}
                aria-describedby=${describedBy(state, note, files.map((_, at) => `${id}-file-${at}`).join(' '))}
                aria-invalid=${invalid(state)}
              />
              <button class="as-button as-second" name="${id}-upload" value="1" data-question=${id}>
                ${words.upload}
              </button>
            </div>`
    }`,
    note,
  );
};

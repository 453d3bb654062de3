// Gives a person the files back that answers name, also those that were set aside, for as long as they are kept. Loaded where
// there are some.
import { clientFor } from '../../sdk/client.ts';
import { isProblem } from '../../sdk/errors.ts';
import { filesIn } from '../../sdk/form/questions/upload.ts';
import type { ChangesMessages } from '../../sdk/locale/en/changes.ts';
import type { Application } from '../../sdk/types.ts';
import { filesView } from '../views/files.ts';
import { saveAs } from './download.ts';
import type { Holding } from './kept.ts';
import { service } from './service.ts';
import type { Stage } from './stage.ts';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** How the files that answers name are shown; `holding` opens the application or the section that has them. */
export function filesOf(stage: Stage, { id, token }: Holding, words: Pick<ChangesMessages, 'files'>) {
  const { applications, sections } = clientFor(
    {
      'applications.file': ['GET', '/v1/applications/:id/files/:file'],
      'sections.file': ['GET', '/v1/sections/:id/files/:file'],
    },
    service,
  );
  const read = id.startsWith('sec') ? sections.file : applications.file;
  const gone = new Set<string>();
  const download = stage.taking(({ dataset }) =>
    stage.run(async () => {
      const file = dataset['file'] ?? '';
      try {
        const { name, content } = await read({ id, file }, { token });
        saveAs(name, 'application/octet-stream', bytesOf(content));
      } catch (error) {
        if (!isProblem(error, 'not-found')) throw error;
        gone.add(file);
      }
    }),
  );
  return (naming: readonly Pick<Application['setAside'][number], 'answer'>[]) => {
    const named = new Map(
      naming
        .flatMap(({ answer }) => filesIn(answer))
        .flatMap(({ file, name, size }) =>
          file && !gone.has(file) ? [[file, { id: file, name, size: Number(size) }]] : [],
        ),
    );
    return filesView([...named.values()], words.files, { download });
  };
}

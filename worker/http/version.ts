// What ETags of applications are made of, also where a page carries it in a hidden field: `7`, or `7-3` for the seventh
// version of a draft as it stands under the third version of its form.

/** Reads it. Null when it is not one. */
export function readVersion(text: string | null | undefined): { version: number; form: number | undefined } | null {
  const [, version, form] = /^([1-9]\d{0,8}|0)(?:-([1-9]\d{0,8}))?$/.exec(text ?? '') ?? [];
  return version === undefined
    ? null
    : { version: Number(version), form: form === undefined ? undefined : Number(form) };
}

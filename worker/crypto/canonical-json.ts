// One text for one value: JSON with the members of every object in order of their names, for comparing and for hashing.

/** The value as JSON, whatever the order its members were written in. Numbers and texts as `JSON.stringify` has them. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

/** Fields of the form's own working, which nobody typed. */
const ownFields = new Set([
  'seen',
  'then',
  'from',
  'to',
  'do',
  'who',
  'where',
  'stamp',
  'rows',
  'website-address',
]);

/** Of what a form sent, what somebody typed or chose. */
export function listTyped(fields: readonly [name: string, text: string][]): { name: string; text: string }[] {
  return fields
    .filter(([name, text]) => !ownFields.has(name) && !name.startsWith('__') && text.trim() !== '')
    .map(([name, text]) => ({ name, text }));
}

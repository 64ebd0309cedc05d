// The keys of a card as the documents name them, from the schema itself.
import { z } from 'zod';
import { cardSchema } from '#app/features/models/card-schema.ts';

interface Node {
  anyOf?: Node[];
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  additionalProperties?: Node | boolean;
}

const card = z.toJSONSchema(cardSchema, { io: 'input' }) as Node;

/** The keys below a list's entries, a group's keys, or (under `s1`) those of any source; null for a plain value. */
function findGroup(node: Node): { mark: '[]' | '' | '.s1'; node: Node } | null {
  if (node.items) return node.items.properties ? { mark: '[]', node: node.items } : null;
  if (node.properties) return { mark: '', node };
  return typeof node.additionalProperties === 'object'
    ? { mark: '.s1', node: node.additionalProperties }
    : null;
}

/** Every key by its group, in order: `''` for the card's own, then `problem`, `evidence.items[]`, `sources.s1` and so on. */
export function listCardKeys(): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const add = (path: string, group: Node) => {
    groups.set(path, Object.keys(group.properties ?? {}));
    for (const [key, child] of Object.entries(group.properties ?? {})) {
      const inner = findGroup(child);
      if (inner) add(`${path === '' ? '' : `${path}.`}${key}${inner.mark}`, inner.node);
    }
  };
  add('', card);
  return groups;
}

/** All keys in one line: `slug name shortName? otherNames[] … costs[]{id what} … sources{s1: {title …}}`. */
export function writeKeyNotation(group: Node = card): string {
  return Object.entries(group.properties ?? {})
    .map(([key, node]) => {
      const name = `${key}${group.required?.includes(key) ? '' : '?'}${node.items ? '[]' : ''}`;
      const inner = findGroup(node);
      if (inner === null) return name;
      const keys = writeKeyNotation(inner.node);
      return inner.mark === '.s1' ? `${name}{s1: {${keys}}}` : `${name}{${keys}}`;
    })
    .join(' ');
}

// Reads a Zod schema to say in words what may stand at a place in a file.
import type { z } from 'zod';
import type { CardPath } from '#app/features/models/content-rules/card-rule.ts';
import { describeTerms } from '#scripts/explain-term.ts';

export type Schema = z.core.$ZodType;

type Definition = z.core.$ZodTypes['_zod']['def'];

function definitionOf(schema: Schema): Definition {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** The schema without `optional` and `nullable` round it. */
function unwrap(schema: Schema): Schema {
  const definition = definitionOf(schema);
  return definition.type === 'optional' || definition.type === 'nullable'
    ? unwrap(definition.innerType)
    : schema;
}

/** The schema at a path, undefined where the path leaves it. */
export function findSchema(root: Schema, path: CardPath): Schema | undefined {
  return path.reduce<Schema | undefined>((schema, step) => schema && findChild(unwrap(schema), step), root);
}

function findChild(schema: Schema, step: string | number): Schema | undefined {
  const definition = definitionOf(schema);
  if (definition.type === 'array') return definition.element;
  if (definition.type === 'record') return definition.valueType;
  if (definition.type !== 'object') return undefined;
  return Object.hasOwn(definition.shape, step) ? definition.shape[String(step)] : definition.catchall;
}

/** Whether null may stand here. */
export function isNullable(schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const definition = definitionOf(schema);
  if (definition.type === 'nullable') return true;
  return definition.type === 'optional' && isNullable(definition.innerType);
}

/** Whether a group of keys should stand here. */
export function isGroup(schema: Schema | undefined): boolean {
  const type = schema && definitionOf(unwrap(schema)).type;
  return type === 'object' || type === 'record';
}

/** The keys of a group of keys in order; empty for anything else. */
export function listKeys(schema: Schema | undefined): string[] {
  if (schema === undefined) return [];
  const definition = definitionOf(unwrap(schema));
  return definition.type === 'object' ? Object.keys(definition.shape) : [];
}

/** What should stand here: "text", "a whole number", "one of active, growing, paused". */
export function describeShape(schema: Schema | undefined): string {
  if (schema === undefined) return 'a value';
  const definition = definitionOf(unwrap(schema));
  switch (definition.type) {
    case 'string':
      return describeText('format' in definition ? definition.format : undefined);
    case 'number':
      return 'format' in definition ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
      return describeKeys(listKeys(schema));
    case 'record':
      return 'the keys s1, s2 and so on';
    case 'enum':
      return describeTerms(Object.values(definition.entries).map(String));
    case 'literal':
      return definition.values.map((value) => `“${String(value)}”`).join(' or ');
    case 'union':
      return definition.options.map((option) => describeShape(option)).join(' or ');
    default:
      return 'a value';
  }
}

function describeText(format: unknown): string {
  if (format === 'date') return 'a day such as 2026-11-21';
  return format === 'url' ? 'a web address' : 'text';
}

function describeKeys(keys: readonly string[]): string {
  return keys.length === 1 ? `the key ${keys[0]}` : `the keys ${keys.join(', ')}`;
}

/** What to write for a key that is missing: “Add a line “year:” with a whole number, or null where it is not stated”. */
export function describeAddition(key: string, schema: Schema | undefined): string {
  const type = schema && definitionOf(unwrap(schema)).type;
  if (isGroup(schema)) {
    return `Add “${key}:” and below it, indented by two spaces, ${describeShape(schema)}`;
  }
  if (type === 'array') {
    return mayBeEmpty(schema)
      ? `Add “${key}:” with a list below it, or “${key}: []” where there is nothing to list`
      : `Add “${key}:” with a list of at least one entry below it`;
  }
  return `Add a line “${key}:” with ${describeShape(schema)}${isNullable(schema) ? ', or null where it is not stated' : ''}`;
}

function mayBeEmpty(schema: Schema | undefined): boolean {
  const checks = schema && definitionOf(unwrap(schema)).checks;
  return !checks?.some((check) => check._zod.def.check === 'min_length');
}

// What `npm run editors` does: who may moderate, in sentences for whoever gave the command.
import { parseArgs } from 'node:util';
import {
  addEditor,
  changeRole,
  listEditors,
  removeEditor,
  type ListedEditor,
} from '#app/features/editors/commands.server.ts';
import { addressField } from '#app/features/editors/address-field.ts';
import { readEnv, type Env } from '#app/lib/env.server.ts';
import { countOf } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { openDatabase, type Database } from '#db/client.server.ts';

const usage = `Who may moderate:
  npm run editors -- add name@example.org          lets somebody moderate
  npm run editors -- add name@example.org --admin  makes them an admin too, who manages editors
  npm run editors -- remove name@example.org       takes it away, and signs them out
  npm run editors -- list                          says who they are`;

/** What keeps the command from being done, in a sentence for whoever gave it. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * @param args after `npm run editors --`
 * @param source the environment
 * @returns what to print, line by line
 * @throws CommandError, EnvError or DatabaseUnusableError, in words
 */
export function manageEditors(
  args: string[],
  source: Readonly<Record<string, string | undefined>>,
): string[] {
  const command = readCommand(args);
  const env = readEnv(source);
  const db = openDatabase(env.DATABASE_PATH);
  try {
    return carryOut(db, command, env);
  } finally {
    db.$client.close();
  }
}

type Command =
  { name: 'list' } | { name: 'remove'; email: string } | { name: 'add'; email: string; isAdmin: boolean };

function readCommand(args: string[]): Command {
  const { values, positionals } = readArguments(args);
  const [name, typed, ...rest] = positionals;
  if (rest.length > 0 || (values.admin && name !== 'add')) throw new CommandError(usage);
  if (name === 'list' && typed === undefined) return { name };
  if ((name !== 'add' && name !== 'remove') || typed === undefined) throw new CommandError(usage);
  const read = addressField('').safeParse(typed);
  if (!read.success) {
    throw new CommandError(
      `${JSON.stringify(typed)} is no e-mail address: write it in full, such as name@example.org.`,
    );
  }
  return name === 'remove'
    ? { name, email: read.data }
    : { name, email: read.data, isAdmin: values.admin ?? false };
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { admin: { type: 'boolean' } } });
  } catch {
    throw new CommandError(usage);
  }
}

function carryOut(db: Database, command: Command, env: Env): string[] {
  switch (command.name) {
    case 'list':
      return listLines(listEditors(db));
    case 'add':
      return [...add(db, command), ...sayNext(env)];
    case 'remove':
      return remove(db, command.email);
  }
}

/** Whoever runs commands on the server. */
function by(): { byId: null; now: Date } {
  return { byId: null, now: new Date() };
}

function add(db: Database, { email, isAdmin }: { email: string; isAdmin: boolean }): string[] {
  const role = isAdmin ? 'admin' : 'editor';
  const nowIs = `${email} is now ${isAdmin ? 'an admin: an editor who also manages editors' : 'an editor'}.`;
  switch (addEditor(db, { ...by(), email, role }).outcome) {
    case 'added':
      return [nowIs];
    case 'brought-back':
      return [`${nowIs} They had been removed before; what they did then is theirs again.`];
    case 'there-already': {
      const present = listEditors(db).find((editor) => editor.email === email);
      if (present?.role === 'admin' || !isAdmin) {
        throw new CommandError(
          `${email} is ${present?.role === 'admin' ? 'an admin' : 'an editor'} already, and nothing was changed.`,
        );
      }
      changeRole(db, { ...by(), email, role, mayBeLastAdmin: true });
      return [nowIs];
    }
  }
}

function remove(db: Database, email: string): string[] {
  if (removeEditor(db, { ...by(), email, mayBeLastAdmin: true }) === 'unknown') {
    throw new CommandError(
      `${email} is no editor, and nothing was changed. To see who is: npm run editors -- list`,
    );
  }
  const left = listEditors(db);
  const done = `${email} is no longer an editor: signed out everywhere, and what they did stays in the audit trail.`;
  if (left.length === 0) return [done, 'Nobody is left who may moderate.'];
  if (left.some(({ role }) => role === 'admin')) return [done];
  return [
    done,
    `Of the ${countOf(left.length, 'editor')} left none is an admin. To make one: npm run editors -- add ${left[0]?.email} --admin`,
  ];
}

function listLines(all: readonly ListedEditor[]): string[] {
  if (all.length === 0)
    return ['Nobody may moderate yet. To let somebody: npm run editors -- add name@example.org --admin'];
  const width = Math.max(...all.map(({ email }) => email.length));
  return all.map(
    ({ email, role, addedAt }) =>
      `${email.padEnd(width)}  ${role.padEnd(6)}  since ${ukDay(new Date(addedAt))}`,
  );
}

function sayNext({ ORIGIN, PORT, SESSION_SECRET }: Env): string[] {
  const signIn = `${ORIGIN ?? `http://localhost:${PORT}`}${moderationPaths.signIn()}`;
  const lines = [`They sign in at ${signIn} with this address: a link comes by mail.`];
  if (SESSION_SECRET === null) {
    lines.push(
      'npm start needs SESSION_SECRET for that, at least 32 characters. Make one with openssl rand -base64 32, and start the site again with it.',
    );
  }
  return lines;
}

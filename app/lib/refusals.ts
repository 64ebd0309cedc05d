// What the log says of refusals and failures: enough to see an attack and to mend a fault, and nothing of whoever asked.
// Used by the server and by routes alike, so that every reason is named here.
import { hideTokens, readPrivatePath } from './private-path.ts';

/** Why something was refused, for whoever counts lines of the log. */
export type RefusalReason =
  | 'other-origin'
  | 'too-many-begun'
  | 'too-many-links'
  | 'too-many-contacts'
  | 'too-many-posts'
  | 'too-many-wrong-links'
  | 'link-unknown'
  | 'link-expired'
  | 'link-replaced'
  | 'link-used'
  | 'link-of-removed'
  | 'session-forged'
  | 'session-ended'
  | 'session-expired'
  | 'session-of-removed'
  | 'not-signed-in'
  | 'not-admin'
  | 'too-many-sign-ins'
  | 'too-large'
  | 'packed'
  | 'no-form'
  | 'too-many-fields'
  | 'odd-field'
  | 'guard-filled'
  | 'guard-too-quick'
  | 'guard-too-old'
  | 'guard-forged';

interface RefusalLog {
  warn(details: object, message: string): void;
}

/** @param request.path as it came, without the query; tokens in it are hidden here */
export function logRefusal(
  log: RefusalLog,
  { method, path }: { method: string; path: string },
  reason: RefusalReason,
): void {
  log.warn({ refused: reason, method, path: hideTokens(path).slice(0, 200) }, 'A request was refused.');
}

/**
 * A failure for the log. Of one under a private path the message is left out, because those of databases, parsers and mail
 * servers quote what they were given: its kind, code and place remain.
 */
export function describeFailure(error: unknown, path: string): { err: unknown; path: string } {
  const failure = error instanceof Error ? error : new Error(String(error));
  return { err: readPrivatePath(path) === null ? failure : takePlace(failure), path: hideTokens(path) };
}

function takePlace(error: Error): object {
  const { code } = error as { code?: unknown };
  // The stack begins with the message, which may have lines that look like its own.
  const stack = error.stack ?? '';
  const frames = stack
    .slice(stack.indexOf(error.message) + error.message.length)
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' && /^\w+$/.test(code) && { code }),
    stack: frames.join('\n'),
    ...(error.cause instanceof Error && { cause: takePlace(error.cause) }),
  };
}

// What the address of the audit trail asks for. What it does not know is passed over.
import { cleanLine } from '#app/lib/typed-text.ts';

/** Stands in the address for whoever runs commands on the server. */
export const commandsWord = 'commands';

export interface AuditQuery {
  /** The number of an editor, past ones included; `commands`; null: anybody. */
  who: number | typeof commandsWord | null;
  /** A word of the trail; null: any. */
  action: string | null;
  /** Part of what it was done to; empty: anything. */
  subject: string;
  /** From 1. */
  page: number;
}

const longestText = 200;
const largestPage = 1_000_000;

/** @param parameters `who=3&action=published&subject=shared&page=2` */
export function readAuditQuery(parameters: URLSearchParams): AuditQuery {
  const who = parameters.get('who') ?? '';
  const action = parameters.get('action') ?? '';
  const page = /^\d{1,7}$/.test(parameters.get('page') ?? '') ? Number(parameters.get('page')) : 1;
  return {
    who: who === commandsWord ? who : /^\d{1,9}$/.test(who) ? Number(who) : null,
    action: action === '' ? null : action.slice(0, longestText),
    subject: cleanLine((parameters.get('subject') ?? '').slice(0, longestText)),
    page: Math.min(Math.max(page, 1), largestPage),
  };
}

/** The query string of the same filters. @param page left out for the file, which has all of them */
export function writeAuditQuery({ who, action, subject }: AuditQuery, page = 1): string {
  const parameters = new URLSearchParams();
  if (who !== null) parameters.set('who', String(who));
  if (action !== null) parameters.set('action', action);
  if (subject !== '') parameters.set('subject', subject);
  if (page > 1) parameters.set('page', String(page));
  return parameters.toString();
}

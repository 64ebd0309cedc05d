import { auditActions } from '#app/features/editors/audit.server.ts';
import type { ModerationDesk } from '#app/features/moderation/desk.server.ts';
import { sayMoment } from '#app/features/moderation/moments.ts';
import { capitalise } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { commandsWord, writeAuditQuery, type AuditQuery } from './audit-query.ts';
import { entriesPerPage } from './list-entries.server.ts';

/** How an action is told; one of another version of this program by its own word. */
function sayAction(action: string): string {
  return (auditActions as Record<string, string | undefined>)[action] ?? capitalise(action);
}

/** How the trail names whoever runs commands on the server. */
const commandsName = 'Commands on the server';

/** The page of what something was done to; null where it has none. */
function findPage(subject: string): string | null {
  const [kind, name = ''] = subject.split(' ');
  if (kind === 'submission') return moderationPaths.review(name);
  return kind === 'model' ? moderationPaths.model(name) : null;
}

/** What the page /moderation/audit shows. A page beyond the last shows the last. */
export function presentAudit(desk: Pick<ModerationDesk, 'listAudit' | 'listActors'>, asked: AuditQuery) {
  const { total } = desk.listAudit({ ...asked, page: 1 });
  const pages = Math.max(1, Math.ceil(total / entriesPerPage));
  const query = { ...asked, page: Math.min(asked.page, pages) };
  const { entries } = desk.listAudit(query);
  const toPage = (page: number) =>
    page < 1 || page > pages ? null : moderationPaths.audit(writeAuditQuery(query, page));
  const filters = writeAuditQuery(query);
  return {
    title: 'Audit trail',
    total,
    query,
    isFiltered: filters !== '',
    file: moderationPaths.auditFile() + (filters === '' ? '' : `?${filters}`),
    actors: [
      ...desk.listActors().map(({ id, email }) => ({ value: String(id), label: email })),
      { value: commandsWord, label: commandsName },
    ],
    actions: Object.entries(auditActions).map(([value, label]) => ({ value, label })),
    pages: { page: query.page, pages, previous: toPage(query.page - 1), next: toPage(query.page + 1) },
    entries: entries.map((entry) => ({
      id: entry.id,
      at: sayMoment(entry.at),
      who: entry.editor ?? commandsName,
      action: sayAction(entry.action),
      subject: entry.subject,
      to: findPage(entry.subject),
      words: entry.words,
    })),
  };
}
export type AuditPageData = ReturnType<typeof presentAudit>;

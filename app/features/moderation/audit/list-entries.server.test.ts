import { describe, expect, it } from 'vitest';
import { recordAction, type AuditAction } from '#app/features/editors/audit.server.ts';
import { auditEntries } from '#db/schema.ts';
import { insertEditor } from '#tests/factories/editor.ts';
import { openTestDatabase } from '#tests/setup/open-test-database.ts';
import { writeAuditFile } from './audit-file.ts';
import { readAuditQuery, writeAuditQuery } from './audit-query.ts';
import { listEntries, takeEntries } from './list-entries.server.ts';

const now = new Date('2026-03-10T12:00:00Z');

function open(lines: [who: 'ada' | null, action: AuditAction, subject: string, words?: string][]) {
  const { db } = openTestDatabase();
  const ada = insertEditor(db);
  for (const [who, action, subject, words] of lines) {
    recordAction(db, { editorId: who === null ? null : ada.id, action, subject, words, now });
  }
  const list = (query: string) => listEntries(db, readAuditQuery(new URLSearchParams(query)));
  return { db, ada, list, find: (query: string) => list(query).entries.map(({ subject }) => subject) };
}

const lines: Parameters<typeof open>[0] = [
  [null, 'editor-added', 'editor ada@council.example', 'editor'],
  ['ada', 'published', 'submission CR-4F7K-9TQX', 'revision 3'],
  ['ada', 'withdrawn', 'model shared-lives', '100% sure_'],
  ['ada', 'published', 'model shared-lives-plus'],
];

describe('the trail', () => {
  it.each([
    [
      '',
      [
        'model shared-lives-plus',
        'model shared-lives',
        'submission CR-4F7K-9TQX',
        'editor ada@council.example',
      ],
    ],
    ['who=1', ['model shared-lives-plus', 'model shared-lives', 'submission CR-4F7K-9TQX']],
    ['who=commands', ['editor ada@council.example']],
    ['who=99', []],
    [
      'who=x&action=&subject=&page=0',
      [
        'model shared-lives-plus',
        'model shared-lives',
        'submission CR-4F7K-9TQX',
        'editor ada@council.example',
      ],
    ],
    ['action=published', ['model shared-lives-plus', 'submission CR-4F7K-9TQX']],
    ['action=nonsense', []],
    ['subject=SHARED', ['model shared-lives-plus', 'model shared-lives']],
    ['subject=cr-4f7k', ['submission CR-4F7K-9TQX']],
    ['subject=%25', []],
    ['subject=_', []],
    ["subject='", []],
    ['who=1&action=published&subject=plus', ['model shared-lives-plus']],
  ])('asked for “%s”: %j', (query, subjects) => {
    const { list, find } = open(lines);
    expect(find(query)).toEqual(subjects);
    expect(list(query).total).toBe(subjects.length);
  });

  it('comes a hundred at a time, the newest first', () => {
    const { list } = open(
      Array.from({ length: 205 }, (_, index) => [null, 'published', `model m${index}`] as const).map(
        (each) => [...each],
      ),
    );
    expect(list('').entries.map(({ subject }) => subject)[0]).toBe('model m204');
    expect(
      list('page=2')
        .entries.map(({ subject }) => subject)
        .at(0),
    ).toBe('model m104');
    expect(list('page=3').entries.map(({ subject }) => subject)).toEqual(
      [4, 3, 2, 1, 0].map((index) => `model m${index}`),
    );
    expect(list('page=4')).toEqual({ entries: [], total: 205 });
  });
});

it('the file holds all that was asked for, and that it was taken is written down', () => {
  const { db, ada } = open(lines);
  const query = readAuditQuery(new URLSearchParams('subject=shared&page=7'));
  const entries = takeEntries(db, { query, editorId: ada.id, now });
  expect(entries.map(({ subject }) => subject)).toEqual(['model shared-lives-plus', 'model shared-lives']);
  expect(db.select().from(auditEntries).all().at(-1)).toMatchObject({
    editorId: ada.id,
    action: 'audit-exported',
    words: 'subject=shared',
  });
  const whole = takeEntries(db, { query: readAuditQuery(new URLSearchParams()), editorId: ada.id, now });
  expect(whole[0]).toMatchObject({ action: 'audit-exported', words: null });
  expect(whole).toHaveLength(lines.length + 2);
});

it('the file is CSV of which no cell is run as a formula', () => {
  const entry = { id: 1, at: now.toISOString(), action: 'declined', subject: 'submission CR-1' };
  const text = writeAuditFile(
    [
      { ...entry, editor: '=cmd@council.example', words: '=1+1' },
      { ...entry, editor: null, words: 'two\nlines, "quoted"' },
    ],
    'https://rainbow.example',
  );
  expect(text).toBe(
    'id,at,editor,action,subject,words\r\n' +
      '1,"2026-03-10T12:00:00.000Z","\'=cmd@council.example","declined","submission CR-1","\'=1+1"\r\n' +
      '1,"2026-03-10T12:00:00.000Z",,"declined","submission CR-1","two\nlines, ""quoted"""\r\n',
  );
});

it.each(['who=3&action=published&subject=shared+lives', 'who=commands', ''])(
  '“%s” is written as it is read',
  (query) => {
    expect(writeAuditQuery(readAuditQuery(new URLSearchParams(query)))).toBe(query);
  },
);

it.each([
  ['page=2', 2],
  ['page=-1', 1],
  ['page=1e3', 1],
  ['page=9999999', 1_000_000],
  ['page=99999999', 1],
])('“%s” is page %d', (query, page) => {
  expect(readAuditQuery(new URLSearchParams(query)).page).toBe(page);
});

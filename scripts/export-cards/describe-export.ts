// What npm run export-cards says.
import { countOf } from '#app/lib/format.ts';
import type { ExportPlan, Obstacle } from './plan-export.ts';

/** What was written and what to do next. */
export function describeExport({ writes, removals }: ExportPlan): string[] {
  if (writes.length + removals.length === 0) {
    return ['The files say what the database says: nothing to write.'];
  }
  return [
    ...writes.map(({ file }) => `Wrote ${file}.`),
    ...removals.map((file) => `Removed ${file}.`),
    'Next: npm run generate brings docs/levels.md up to these cards, npm run content checks them, and git diff shows what to commit.',
  ];
}

const reasons: Record<Obstacle['kind'], string> = {
  'not-imported':
    'newer than the database, which has not imported it: start the server (npm start), which imports it or says why not, and run this again',
  'both-changed': 'changed in the file and, otherwise, by editors: no import ever had what the file says',
  unreadable: 'cannot be read, so it cannot be compared: npm run content tells what is wrong',
};

/** Why nothing was written. */
export function describeObstacles(obstacles: readonly Obstacle[]): string {
  const slugs = obstacles.flatMap(({ slug, kind }) =>
    slug === null || kind === 'not-imported' ? [] : [slug],
  );
  return [
    `Nothing was written, because of ${countOf(obstacles.length, 'file')}:`,
    ...obstacles.map(({ file, slug, kind }) =>
      file.endsWith('/retired.yaml') && slug !== null
        ? `- ${file}, the entry ${slug}: ${reasons[kind]}.`
        : `- ${file}: ${reasons[kind]}.`,
    ),
    ...(slugs.length > 0
      ? [
          `To let the database overwrite a file, name its slug: npm run export-cards -- ${slugs.map((slug) => `--overwrite ${slug}`).join(' ')}. Commit the file first, so that git diff shows what to put in again.`,
        ]
      : []),
  ].join('\n');
}

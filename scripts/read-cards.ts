// Reads a folder of cards. Whatever is wrong in it comes back as problems, all of them at once; the cards without
// problems of their own come back too, so that one broken file does not take the directory down. The content check
// prints the problems; the importer takes the cards.
import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Card } from '#app/features/models/card-schema.ts';
import type { CardProblem } from '#app/features/models/content-rules/card-rule.ts';
import { checkCatalogue } from '#app/features/models/content-rules/catalogue-rules.ts';
import type { RetiredSlug } from '#app/features/models/retired-schema.ts';
import { checkCardFile, type CheckedCardFile } from '#scripts/check-card-file.ts';
import { locateProblem, type ContentProblem } from '#scripts/content-problem.ts';
import { makeSlug } from '#scripts/explain-value.ts';
import { readYamlFile, type YamlFile } from '#scripts/yaml-file.ts';

export interface CardFile {
  file: string;
  card: Card;
}

export interface CardFolder {
  /** The cards that can be served, by file name */
  cards: CardFile[];
  /** How many card files there are, those that cannot be served included */
  fileCount: number;
  problems: ContentProblem[];
}

interface ReadFile extends CheckedCardFile {
  file: string;
  /** The name of the file without its ending */
  fileSlug: string;
  yaml: YamlFile;
}

const cardEnding = '.yaml';

/**
 * Reads every card of a folder.
 *
 * @param folder such as `data/models`; also how problems name it
 * @param retired addresses that are no longer used, to explain a relation to one of them
 * @param findFurtherProblems what else to ask of each file's content, sound or not; it keeps no card from being served
 * @returns never throws: a missing folder or an unreadable file is a problem like any other
 */
export function readCards(
  folder: string,
  retired: readonly RetiredSlug[] = [],
  findFurtherProblems: (value: unknown) => CardProblem[] = () => [],
): CardFolder {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    return { cards: [], fileCount: 0, problems: [explainMissingFolder(folder)] };
  }
  const files = names.filter(isCardName).map((name): ReadFile => {
    const file = `${folder}/${name}`;
    const fileSlug = basename(name, cardEnding);
    const yaml = readYamlFile(file);
    return { file, fileSlug, yaml, ...checkCardFile(file, fileSlug, yaml) };
  });
  const ownProblems = files.flatMap((file) => [...file.problems, ...findSharedSlug(file, files)]);
  const furtherProblems = files.flatMap((file) =>
    findFurtherProblems(file.yaml.value).map((problem) =>
      locateProblem(problem, { ...file, blocksCard: false }),
    ),
  );
  const strays = names
    .filter((name) => !isCardName(name) && !name.startsWith('.') && name !== 'README.md')
    .map((name) => explainStray(`${folder}/${name}`, name));
  const blockedFiles = new Set(ownProblems.filter(({ blocksCard }) => blocksCard).map(({ file }) => file));
  return {
    cards: files.flatMap(({ file, card }) =>
      card === null || blockedFiles.has(file) ? [] : [{ file, card }],
    ),
    fileCount: files.length,
    problems: [...ownProblems, ...furtherProblems, ...strays, ...findRelationProblems(files, retired)].sort(
      (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line,
    ),
  };
}

/**
 * The slugs of all card files by their names: an address is in use even while its card is broken. Empty for a folder
 * that cannot be read, which `readCards` reports.
 */
export function listCardSlugs(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter(isCardName).sort();
    return names.map((name) => basename(name, cardEnding));
  } catch {
    return [];
  }
}

function isCardName(name: string): boolean {
  return !name.startsWith('.') && extname(name) === cardEnding;
}

function explainMissingFolder(folder: string): ContentProblem {
  return {
    file: folder,
    line: 1,
    field: '',
    message: 'The folder cannot be read',
    mend: 'Check that it is there, that its name is right, and that you may read it',
    blocksCard: true,
  };
}

/** A file that its author may think is a card, and that nothing reads. */
function explainStray(file: string, name: string): ContentProblem {
  const slug = /\.ya?ml\b/i.test(name) ? makeSlug(name.replace(/\.ya?ml\b.*$/i, '')) : null;
  return {
    file,
    line: 1,
    field: '',
    message: `This is not read: the name of a card file ends in ${cardEnding}`,
    mend: slug === null ? 'Keep it in another folder' : `Rename it to ${slug}${cardEnding}`,
    blocksCard: true,
  };
}

/** A problem where another file has better claim to this one's slug: the file that is named after it. */
function findSharedSlug(one: ReadFile, files: readonly ReadFile[]): ContentProblem[] {
  const slug = one.writtenSlug?.toLowerCase();
  const other = files.find((file) => file !== one && file.writtenSlug?.toLowerCase() === slug);
  if (slug === undefined || other === undefined || one.writtenSlug === one.fileSlug) return [];
  const problem = {
    path: ['slug'],
    message: `${other.file} has the slug ${other.writtenSlug} too`,
    mend: 'Keep one of the two files, or give this model a slug of its own',
  };
  return [locateProblem(problem, { ...one, blocksCard: true })];
}

/** Problems between cards. They never keep a card from being served: the card at fault may be the other one. */
function findRelationProblems(files: readonly ReadFile[], retired: readonly RetiredSlug[]): ContentProblem[] {
  const readable = files.flatMap((file) => (file.card === null ? [] : [{ file, card: file.card }]));
  const surroundings = {
    brokenSlugs: files
      .filter(({ card }) => card === null)
      .flatMap(({ fileSlug, writtenSlug }) => [fileSlug, writtenSlug ?? fileSlug]),
    retired,
  };
  return checkCatalogue(
    readable.map(({ card }) => card),
    surroundings,
  ).flatMap(({ cardIndex, ...problem }) => {
    const file = readable[cardIndex]?.file;
    return file ? [locateProblem(problem, { ...file, blocksCard: false })] : [];
  });
}

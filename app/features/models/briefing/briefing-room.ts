// How much of a card fits on one A4 page, as a rule: what is said less of is taken away item by item in a fixed order, least needed first, until
// what is left is short enough, and never in the middle of a sentence. A card of few words keeps all of them. Lines are counted by letters,
// for the wider of the two ways in which a briefing is set (in Word, where Arial has been replaced by a wider letter), so that the
// page in print has a little to spare; a test prints every card.
import { listNumberedSources, numberSources, type Line, type Paper } from '#app/lib/paper/paper.ts';

/** The most that is said under each heading. */
export interface BriefingRoom {
  /** Of the text on how it works, after the summary. */
  sentences: number;
  /** Whether it is said who is left out. */
  leftOut: boolean;
  costs: number;
  needs: number;
  risks: number;
  /** Whether the early sign of each risk is told. */
  earlySigns: boolean;
  organisations: number;
  /** Studies that are cited for what speaks against it. */
  opposing: number;
}

const roomiest: BriefingRoom = {
  sentences: 4,
  leftOut: true,
  costs: 5,
  needs: 10,
  risks: 8,
  earlySigns: true,
  organisations: 5,
  opposing: 6,
};

/** What is taken away, one after another. What the evidence says is never shortened, but fewer of the studies are cited. */
const savings: readonly Partial<BriefingRoom>[] = [
  { organisations: 4 },
  { opposing: 4 },
  { needs: 8 },
  { risks: 7 },
  { costs: 4 },
  { needs: 7 },
  { risks: 6 },
  { sentences: 3 },
  { organisations: 3 },
  { needs: 6 },
  { risks: 5 },
  { costs: 3 },
  { sentences: 2 },
  { leftOut: false },
  { opposing: 2 },
  { needs: 5 },
  { risks: 4 },
  { organisations: 2 },
  { sentences: 1 },
  { costs: 2 },
  { needs: 4 },
  { risks: 3 },
  { earlySigns: false },
  { sentences: 0 },
  { needs: 3 },
  { costs: 1 },
  { risks: 2 },
  { organisations: 1 },
  { needs: 2 },
  { needs: 1, risks: 1 },
];

const rooms = savings.reduce<readonly BriefingRoom[]>(
  (made, saving) => [...made, { ...(made.at(-1) ?? roomiest), ...saving }],
  [roomiest],
);

/** The fullest paper that fits on a page, or the shortest that there is. */
export function fitToPage(write: (room: BriefingRoom) => Paper): Paper {
  const fits = (room: BriefingRoom) => countLines(write(room)) <= linesOfPage;
  const found = rooms.findIndex(fits);
  if (found === -1) return write(rooms.at(-1) ?? roomiest);
  return write(giveBack(found, fits));
}

/** What was taken away last may have been more than had to be: from there on up, whatever has room again is given back. */
function giveBack(found: number, fits: (room: BriefingRoom) => boolean): BriefingRoom {
  let room = rooms[found] ?? roomiest;
  for (let step = found - 1; step >= 0; step--) {
    const before = rooms[step] ?? roomiest;
    for (const key of Object.keys(savings[step] ?? {}) as (keyof BriefingRoom)[]) {
      const fuller = { ...room, [key]: before[key] };
      if (fits(fuller)) room = fuller;
    }
  }
  return room;
}

/** In lines of body text, as are all heights below. */
const linesOfPage = 65;
const lettersOfLine = 97;
const lettersOfListLine = 94;
const lettersOfSourceLine = 112;
const titleHeight = 3.6;
const headingHeight = 1.7;
const paragraphGap = 0.2;
const listGap = 0.1;
const sourceHeight = 0.87;

/** How high a paper of headings, paragraphs and lists is, its sources included. */
export function countLines(paper: Pick<Paper, 'blocks' | 'sources'>): number {
  const blocks = paper.blocks.reduce((height, block) => {
    switch (block.kind) {
      case 'heading':
        return height + headingHeight;
      case 'paragraph':
        return height + wrap(readLetters(block.line), lettersOfLine) + paragraphGap;
      case 'list':
        return block.items.reduce(
          (sum, item) => sum + wrap(readLetters(item), lettersOfListLine) + listGap,
          height,
        );
      case 'table':
        throw new Error('A briefing has no tables; how high one is cannot be told from its letters.');
    }
  }, titleHeight);
  const sources = listNumberedSources(numberSources(paper)).map(
    ({ text, url }) => wrap(`${text} ${url ?? ''}`, lettersOfSourceLine) * sourceHeight,
  );
  return sources.reduce((sum, height) => sum + height, blocks + headingHeight);
}

/** Of a link its text alone; of a citation, small and raised, one letter. */
function readLetters(line: Line): string {
  return line
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('cite' in span) return '1';
      return 'strong' in span ? span.strong : span.text;
    })
    .join('');
}

/** How many lines a text takes that breaks after spaces and hyphens, or anywhere in what is longer than a line. */
function wrap(text: string, letters: number): number {
  let [lines, taken] = [1, 0];
  for (const word of text.split(/(?<=[ -])/)) {
    if (taken > 0 && taken + word.trimEnd().length > letters) [lines, taken] = [lines + 1, 0];
    taken += word.length;
    if (taken > letters + 1) [lines, taken] = [lines + Math.floor(taken / letters), taken % letters];
  }
  return lines;
}

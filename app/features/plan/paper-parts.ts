// Small pieces that the parts of the plan's paper are put together from.
import type { Card } from '#app/features/models/card-schema.ts';
import { formatNumber } from '#app/lib/format.ts';
import type { Line, PaperBlock, Span } from '#app/lib/paper/paper.ts';
import { paths } from '#app/lib/paths.ts';

/** From a path of the site to the whole address that a link of the paper holds, on a page as in a file. */
export type ToAddress = (path: string) => string;

/** A part of the paper. Its anchor on a page comes from its words. */
export function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text };
}

export function subheading(text: string): PaperBlock {
  return { kind: 'heading', level: 3, text };
}

export function paragraph(...line: readonly Span[]): PaperBlock {
  return { kind: 'paragraph', line };
}

/** A quieter remark. */
export function note(...line: readonly Span[]): PaperBlock {
  return { kind: 'paragraph', line, isNote: true };
}

export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Line[])[],
): PaperBlock {
  return { kind: 'table', caption, columns, rows };
}

/** What the author writes. Brackets and words mark it in every form that a paper takes. */
export function blank(words: string): PaperBlock {
  return paragraph({ strong: `[For the author: ${words}]` });
}

/** `A`, `A and B`, `A, B and 2 more` are for titles; in a cell every name stands. */
export function joinNames(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join('; ');
}

/** Lines one after another, with a space between. */
export function joinLines(lines: readonly Line[], between = ' '): Line {
  return lines.flatMap((line, index) => (index === 0 ? [...line] : [between, ...line]));
}

/** The name of a model as the first cell of its row. */
export function nameModel(card: Pick<Card, 'name' | 'status'>): Line {
  return [{ strong: card.name }, ...remarkOnStatus(card)];
}

/** The same, leading to its card. */
export function linkModel(card: Pick<Card, 'slug' | 'name' | 'status'>, toAddress: ToAddress): Line {
  return [{ text: card.name, href: toAddress(paths.model(card.slug)) }, ...remarkOnStatus(card)];
}

function remarkOnStatus({ status }: Pick<Card, 'status'>): Line {
  return status === 'closed' || status === 'paused' ? [` (${status})`] : [];
}

/** `none` for nought, which reads as a slip in a sentence. */
export function countOrNone(count: number): string {
  return count === 0 ? 'none' : formatNumber(count);
}

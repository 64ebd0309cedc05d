import type { ReactNode } from 'react';
import { paths } from '#app/lib/paths.ts';

export interface Example {
  slug: string;
  /** The model's name, as its card has it. */
  model: string;
  /** What its card has chosen from a list, or short facts, one to a line. */
  lines?: readonly string[];
  /** Words of its card, whole sentences as they stand there. */
  paragraphs?: readonly string[];
  /** What the numbers in the paragraphs stand for on that card, by their keys. */
  sources?: Readonly<Record<string, string>>;
}

/** A published card's own answer to the question, in the same frame on every page. */
export function GoodExample({ slug, model, lines = [], paragraphs = [], sources = {} }: Example) {
  const cited = Object.entries(sources);
  return (
    <figure className="border-s-2 border-strong-rule ps-4">
      <p className="text-note font-bold">A good example</p>
      <blockquote className="mt-1 grid gap-2">
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <figcaption className="mt-2 grid gap-1 text-note text-faint">
        <p>
          From the card of{' '}
          <a href={paths.model(slug)} target="_blank" rel="noreferrer">
            {model} (opens in a new tab)
          </a>
        </p>
        {cited.length > 0 && (
          <ul>
            {cited.map(([key, source]) => (
              <li key={key}>
                There [{key}] is {source}.
              </li>
            ))}
          </ul>
        )}
      </figcaption>
    </figure>
  );
}

/** What most questions say before their fields: a paragraph, and an example. */
export function GuidanceAndExample({ guidance, example }: { guidance: ReactNode; example: Example }) {
  return (
    <>
      <p>{guidance}</p>
      <GoodExample {...example} />
    </>
  );
}

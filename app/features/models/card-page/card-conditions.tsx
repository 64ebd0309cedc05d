import { CardSection } from './card-section.tsx';
import { sourcedNotes } from './citation-index.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { CitedLine, CitedText } from './cited-text.tsx';
import { termIds, termLabel } from '#app/features/vocabulary/vocabulary.ts';

export function CardRequirementsSection({ card }: { card: Card }) {
  const { text, items } = card.requirements;
  return (
    <CardSection id="requirements" heading="Requirements" text={text}>
      {termIds('requirementTheme')
        .map((theme) => ({ theme, needs: items.filter((item) => item.theme === theme) }))
        .filter(({ needs }) => needs.length > 0)
        .map(({ theme, needs }) => (
          <div key={theme} className="max-w-measure">
            <h3>{termLabel('requirementTheme', theme)}</h3>
            <ul className="mt-2 grid list-disc gap-2 ps-5">
              {needs.map(({ id, need, source }) => (
                <li key={id} id={`requirement-${id}`}>
                  <CitedLine text={need} place={id} source={source} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      <dl className="grid max-w-measure gap-4">
        {sourcedNotes.map(({ key, label }) => (
          <div key={key}>
            <dt className="font-bold">{label}</dt>
            <dd className="grid gap-2">
              {card[key] ? (
                <CitedText text={card[key].text} place={key} source={card[key].source} />
              ) : (
                'Not stated.'
              )}
            </dd>
          </div>
        ))}
      </dl>
    </CardSection>
  );
}

export function CardRisksSection({ card }: { card: Card }) {
  const { text, items } = card.risks;
  return (
    <CardSection id="risks" heading="What would kill it?" text={text}>
      {items.length > 0 && (
        <ul className="grid max-w-measure gap-4 border-s-4 border-risk ps-5">
          {items.map((item) => (
            <li key={item.id} id={`risk-${item.id}`}>
              <p>
                <strong>{termLabel('riskKind', item.kind)}.</strong>{' '}
                <CitedLine text={item.risk} place={item.id} source={item.source} />
              </p>
              {item.earlySign !== undefined && (
                <p className="text-note text-quiet">
                  Early sign: <CitedLine text={item.earlySign} place={`${item.id}-sign`} />
                </p>
              )}
              {item.whatHelps !== undefined && (
                <p className="text-note text-quiet">
                  What helps: <CitedLine text={item.whatHelps} place={`${item.id}-help`} />
                </p>
              )}
              {item.inferred && (
                <p className="text-note text-quiet">
                  This is our reading of the source, which does not say it in so many words.
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  );
}

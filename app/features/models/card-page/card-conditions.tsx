import { CardSection } from './card-section.tsx';
import { sourcedNotes } from './citation-index.ts';
import type { Card } from '#app/features/models/card-schema.ts';
import { CitedLine, CitedText } from './cited-text.tsx';
import { groupByTerm } from './group-by-term.ts';

export function CardRequirementsSection({ card }: { card: Card }) {
  const { text, items } = card.requirements;
  return (
    <CardSection id="requirements" heading="Requirements" text={text}>
      {groupByTerm('requirementTheme', items, ({ theme }) => theme).map(({ id: theme, term, parts }) => (
        <div key={theme} className="max-w-measure">
          <h3>{term.label}</h3>
          <ul className="mt-2 grid list-disc gap-2 ps-5">
            {parts.map(({ id, need, source }) => (
              <li key={id} id={id} className="marked">
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
        <div className="risks">
          {groupByTerm('riskKind', items, ({ kind }) => kind).map(({ id, term, parts }) => (
            <div key={id}>
              <h3>{term.label}</h3>
              <ul>
                {parts.map((item) => (
                  <RiskItem key={item.id} item={item} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </CardSection>
  );
}

function RiskItem({ item }: { item: Card['risks']['items'][number] }) {
  return (
    <li id={item.id} className="marked">
      <p>
        <CitedLine text={item.risk} place={item.id} source={item.source} />
      </p>
      {item.earlySign !== undefined && (
        <p className="note">
          <b>Early sign:</b> <CitedLine text={item.earlySign} place={`${item.id}-sign`} />
        </p>
      )}
      {item.whatHelps !== undefined && (
        <p className="note">
          <b>What helps:</b> <CitedLine text={item.whatHelps} place={`${item.id}-help`} />
        </p>
      )}
      {item.inferred && (
        <p className="note">This is our reading of the source, which does not say it in so many words.</p>
      )}
    </li>
  );
}

import { Form, Link } from '@remix-run/react';
import type { Card, EvidenceItem } from '#app/features/models/card-schema.ts';
import { CitedLine } from './cited-text.tsx';
import { findingSorts, type FindingSort } from './findings-query.ts';
import type { PresentedFindings } from './findings-presenter.ts';
import { countFindings, describeStudy } from '#app/features/models/evidence-words.ts';
import { listMethodNotes } from '#app/features/models/finding-words.ts';
import { FoundOutcomes } from '#app/features/models/found-outcomes.tsx';
import { CarriedFields, useCarry, useModelAddress } from '#app/features/models/carried-comparison.tsx';
import { Button } from '#app/components/button.tsx';
import { Choice } from '#app/components/choices.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { SelectField } from '#app/components/text-field.tsx';
import { capitalise, countOf, formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

interface CardFindingsProps {
  card: Card;
  findings: PresentedFindings;
}

/** Every finding of the card: those asked for in the address first, the others folded away below, never gone. */
export function CardFindings({ card, findings }: CardFindingsProps) {
  const addressOf = useModelAddress();
  const carry = useCarry();
  const pick = (ids: readonly string[]) =>
    ids.flatMap((id) => card.evidence.items.find((item) => item.id === id) ?? []);
  const shown = pick(findings.shown);
  const leftOut = pick(findings.leftOut);
  return (
    <div id="findings" className="findings">
      <h3 className="mb-3">What was found</h3>
      <IgnoredParameters ignored={findings.ignored} clean={carry(findings.clean)} />
      {findings.hasControls && <FindingsForm slug={card.slug} findings={findings} />}
      {findings.narrowedBy.length > 0 && (
        <p className="mb-3">
          <strong>
            {formatNumber(shown.length)} of {countOf(card.evidence.items.length, 'finding')}
          </strong>
          : {findings.narrowedBy.join('; ')}. <Link to={`${addressOf(card.slug)}#findings`}>Show all</Link>
        </p>
      )}
      {shown.length > 0 && (
        <FindingsTable slug={card.slug} caption={capitalise(countFindings(shown))} items={shown} />
      )}
      {leftOut.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={`The other ${countOf(leftOut.length, 'finding')}`}>
            <FindingsTable slug={card.slug} caption={countFindings(leftOut)} items={leftOut} />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

const sortLabels: Record<FindingSort, string> = {
  card: 'As the card has them',
  year: 'Latest first',
  design: 'By kind of study, reviews first',
  direction: 'What speaks against it first',
  outcome: 'By outcome',
};

function FindingsForm({ slug, findings }: { slug: string; findings: PresentedFindings }) {
  const { query } = findings;
  // A field keeps what its reader chose unless it is made anew, so each is named after what the address says.
  return (
    <Form
      method="get"
      action={`${paths.model(slug)}#findings`}
      // A browser that goes back would fill in what was chosen since, beside findings that were not picked by it.
      autoComplete="off"
      className="no-print findings-form"
    >
      <CarriedFields />
      <QuerySelect
        name="outcome"
        label="Outcome"
        chosen={query.outcome ?? ''}
        options={[
          ['', 'Any'],
          ...findings.outcomes.map(
            ({ id, count }) => [id, `${termLabel('outcome', id)} (${count})`] as const,
          ),
        ]}
      />
      <QuerySelect
        name="direction"
        label="Which way"
        chosen={query.direction ?? ''}
        options={[
          ['', 'Any'],
          ...findings.directions.map(
            ({ id, count }) => [id, `${termLabel('direction', id)} (${count})`] as const,
          ),
        ]}
      />
      <QuerySelect
        name="sort"
        label="Sort"
        chosen={withoutUsual(query.sort)}
        options={findingSorts.map((sort) => [withoutUsual(sort), sortLabels[sort]] as const)}
      />
      <Choice
        key={`independent ${query.isIndependentOnly}`}
        type="checkbox"
        id="finding-independent"
        name="independent"
        value="yes"
        label={`Independent (${findings.independent})`}
        defaultChecked={query.isIndependentOnly}
      />
      <Choice
        key={`uk ${query.isUkOnly}`}
        type="checkbox"
        id="finding-uk"
        name="uk"
        value="yes"
        label={`From the UK (${findings.uk})`}
        defaultChecked={query.isUkOnly}
      />
      <Button kind="secondary">Show findings</Button>
    </Form>
  );
}

/** The usual order is sent as none. */
const withoutUsual = (sort: FindingSort) => (sort === 'card' ? '' : sort);

interface QuerySelectProps {
  /** The parameter of the address. */
  name: string;
  label: string;
  chosen: string;
  options: readonly (readonly [value: string, label: string])[];
}

function QuerySelect({ name, label, chosen, options }: QuerySelectProps) {
  return (
    <SelectField
      // Made anew when the address says something else: see FindingsForm.
      key={chosen}
      id={`finding-${name}`}
      name={name}
      label={label}
      width="full"
      defaultValue={chosen}
    >
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}

interface FindingsTableProps {
  slug: string;
  caption: string;
  items: readonly EvidenceItem[];
}

/** Each id leads to the finding's own page, where it is explained and can be cited. */
function FindingsTable({ slug, caption, items }: FindingsTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={['Finding', 'Which way', 'How, of how many, where and when']}
      widths={['w-[40%]', 'w-[33%]', 'w-[27%]']}
      rows={items.map((item) => ({
        id: item.id,
        anchor: item.id,
        cells: [
          <div key="finding">
            <a href={paths.finding(slug, item.id)} aria-label={`Finding ${item.id} on a page of its own`}>
              {item.id}
            </a>
            <span className="text-faint">. </span>
            <CitedLine text={item.finding} place={item.id} source={item.source} />
          </div>,
          <FoundOutcomes key="outcomes" item={item} />,
          <Method key="method" item={item} />,
        ],
      }))}
    />
  );
}

function Method({ item }: { item: EvidenceItem }) {
  return (
    <div className="method">
      {termLabel('design', item.design)}
      <p>{capitalise(describeStudy(item))}</p>
      <p>{listMethodNotes(item).join('; ')}</p>
    </div>
  );
}

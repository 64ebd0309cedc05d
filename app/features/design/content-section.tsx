import type { ReactNode } from 'react';
import { DesignSection, Specimen, SpecimenRow } from './specimen.tsx';
import { Citation } from '#app/components/citation.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { KeyFact, KeyFacts } from '#app/components/key-facts.tsx';
import { LevelBar } from '#app/components/level-bar.tsx';
import { Notice } from '#app/components/notice.tsx';
import { StatusTag } from '#app/components/status-tag.tsx';
import { ApproachTag } from '#app/features/models/card-page/approach-tag.tsx';
import { OutcomeLadder } from '#app/features/models/card-page/outcome-ladder.tsx';
import { describeSpan, SpectrumBar } from '#app/features/models/card-page/spectrum-bar.tsx';
import { SpreadCharts } from '#app/features/models/card-page/spread-charts.tsx';
import { termIds } from '#app/features/vocabulary/vocabulary.ts';

export function TagSection() {
  return (
    <DesignSection
      id="tags"
      heading="Tags and bars"
      lead="What a thing is or how it stands, in words first. None of them can be pressed."
    >
      <SpecimenRow>
        <Specimen name="Approach tag">
          <ul className="grid gap-1">
            {termIds('approach').map((id) => (
              <li key={id}>
                <ApproachTag approach={id} />
              </li>
            ))}
          </ul>
        </Specimen>
        <Specimen name="Level bar, 0 to 5">
          <ul className="grid max-w-60 gap-2 text-note">
            {[
              'Not yet assessed',
              'Clear account',
              'Difference seen',
              'Compared',
              'Confirmed',
              'Proven at scale',
            ].map((words, level) => (
              <li key={words}>
                {level} of 5: {words.toLowerCase()}
                <LevelBar level={level} />
              </li>
            ))}
          </ul>
        </Specimen>
        <Specimen name="Ladder of an outcome, and of one without a level">
          <div className="grid gap-2 text-note">
            {[1, 3, 5, null].map((level) => (
              <div key={level}>
                <OutcomeLadder level={level} />
                {level === null ? 'No level' : `${level} of 5`}
              </div>
            ))}
          </div>
        </Specimen>
        <Specimen name="Status tag">
          <p className="flex flex-wrap gap-3">
            <StatusTag>Not started</StatusTag>
            <StatusTag kind="done">Done</StatusTag>
            <StatusTag kind="trouble">Cannot be sent yet</StatusTag>
          </p>
        </Specimen>
        <Specimen name="Spectrum bar">
          <div className="grid max-w-60 gap-2 text-note">
            <SpectrumBar
              spectrum={{ from: 'whole-community', to: 'long-term-support' }}
              approach="volunteering"
            />
            {describeSpan('whole-community', 'long-term-support')}
            <SpectrumBar
              spectrum={{ from: 'crisis-and-acute', to: 'crisis-and-acute' }}
              approach="shared-life"
            />
            {describeSpan('crisis-and-acute', 'crisis-and-acute')}
          </div>
        </Specimen>
      </SpecimenRow>
    </DesignSection>
  );
}

export function NoticeSection() {
  return (
    <DesignSection
      id="notices"
      heading="Notices and details"
      lead="A rule at the side for what must not be missed; a line that unfolds for what only some want."
    >
      <SpecimenRow>
        <Specimen name="Information">
          <Notice title="Part of the address was ignored">
            <p>No list of this site knows a colour.</p>
          </Notice>
        </Specimen>
        <Specimen name="Warning">
          <Notice kind="warning" title="Before you go on">
            <p>
              What you send is public once it is approved, under the{' '}
              <a href="https://creativecommons.org/licenses/by/4.0/">
                Creative Commons Attribution 4.0 licence
              </a>
              .
            </p>
          </Notice>
        </Specimen>
        <Specimen name="Risk">
          <Notice kind="risk" title="This card is overdue for checking">
            <p>Costs and numbers may have changed since it was last checked.</p>
          </Notice>
        </Specimen>
        <Specimen name="A title alone">
          <Notice title="Your answers were saved" />
        </Specimen>
        <Specimen name="Long">
          <Notice title="What counts as a finding, and why some that you know of may be missing from the card">
            <p>
              A finding is something that was looked for in real people or places, by somebody who says how,
              and was found or not found. A forecast is none, and a good story is told as a story.
            </p>
            <p>Where a report was seen only in part, the card says so.</p>
          </Notice>
        </Specimen>
      </SpecimenRow>
      <div>
        <Disclosure summary="Folded away">
          <p className="mt-1 max-w-measure">It opens with a press, with the keyboard, and without script.</p>
        </Disclosure>
        <Disclosure summary="Unfolded" isOpen>
          <p className="mt-1 max-w-measure">
            What it holds begins under its own line and keeps to the measure.
          </p>
        </Disclosure>
      </div>
    </DesignSection>
  );
}

export function TableSection() {
  return (
    <DesignSection
      id="tables"
      heading="Tables and facts"
      lead="Few rules, figures that line up, and on a phone a row becomes labelled lines. What is not known is written, never left blank."
    >
      <DataTable
        caption="A table with a source, a long cell and something not stated"
        columns={['Measure', 'Figure', 'Where', 'As of']}
        widths={['w-[46%]', 'w-[18%]', 'w-[18%]', 'w-[18%]']}
        rows={[
          {
            id: 'carers',
            cells: [
              <span key="measure">
                Carers approved
                <Citation number={1} id="cite-1" href="#source-1" />
              </span>,
              '10,406',
              'United Kingdom',
              '2022',
            ],
          },
          {
            id: 'long',
            cells: [
              'People who moved in with an approved carer after living in a home for people with a learning disability, and were still there a year later',
              '1,111',
              'Four councils in the north-west of England',
              'Not stated',
            ],
          },
        ]}
      />
      <p id="source-1" className="source max-w-measure text-note">
        <span className="font-bold">1.</span> The source that the small number leads to, marked once one has
        come to it. Back to <a href="#cite-1">the figure</a>.
      </p>
      <Specimen name="Figures over the years">
        <SpreadCharts
          approach="shared-life"
          charts={[
            {
              id: 'sample',
              title: 'Carers approved, United Kingdom',
              description: '9,000 carers in 2017, 9,226 carers in 2022, 10,406 carers in 2025',
              path: 'M34,39L204,36.9L306,26',
              points: [
                { x: 34, y: 39 },
                { x: 204, y: 36.9 },
                { x: 306, y: 26 },
              ],
              values: [
                { x: 306, y: 17, text: '10,406' },
                { x: 34, y: 30, text: '9,000' },
                { x: 204, y: 27.9, text: '9,226' },
              ],
              years: [
                { x: 306, text: '2025' },
                { x: 34, text: '2017' },
                { x: 204, text: '2022' },
              ],
            },
          ]}
        />
      </Specimen>
      <Specimen name="Table with nothing to show: a sentence stands in its place">
        <p>Not stated: no cost figure was found.</p>
      </Specimen>
      <Specimen name="Key facts">
        <KeyFacts>
          <KeyFact term="Evidence" lead="2 of 5: difference seen" bar={<LevelBar level={2} />}>
            Good quality care. 96% of all services, England, 2024. <a href="#tables">What is missing</a>
          </KeyFact>
          <KeyFact term="Cost" lead="Not stated">
            No cost figure was found.
          </KeyFact>
          <KeyFact
            term="From prevention to crisis"
            lead="Long-term support to intensive support"
            bar={
              <SpectrumBar
                spectrum={{ from: 'long-term-support', to: 'intensive-support' }}
                approach="shared-life"
              />
            }
          >
            Where most people are when they come. <a href="#tables">Why here</a>
          </KeyFact>
          <KeyFact term="Spread" lead="National">
            In most parts of at least one of the four nations. <a href="#tables">Figures and dates</a>
          </KeyFact>
        </KeyFacts>
      </Specimen>
    </DesignSection>
  );
}

/** @param list the list of models itself, which belongs to the search */
export function ListSection({ list }: { list: ReactNode }) {
  return (
    <DesignSection
      id="lists"
      heading="Lists of models"
      lead="An entry a model between rules: name, approach and summary, then how well it is evidenced and where it stands on the spectrum."
    >
      {list}
      <Specimen name="Nothing found">
        <p className="text-h3 font-bold">No model found</p>
        <p className="mt-2 max-w-measure">
          Try fewer or other words. <a href="#lists">See all models</a>.
        </p>
      </Specimen>
    </DesignSection>
  );
}

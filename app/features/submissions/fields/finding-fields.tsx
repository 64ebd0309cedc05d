// What is asked of a finding, in the order in which a study tells it. The evidence level reads these answers, so none of
// them is folded away, and what each means stands beside it.
import type { ReactNode } from 'react';
import { FindingOutcomes } from './finding-outcomes.tsx';
import { BoxesField, LineField, MenuField, ParagraphsField, RadioField } from './form-fields.tsx';
import { termOptions } from './term-options.ts';
import { Disclosure } from '#app/components/disclosure.tsx';

const designs = termOptions('design');

export function FindingFields({ children }: { children?: ReactNode }) {
  return (
    <>
      <ParagraphsField
        name="finding"
        label="What was found?"
        hint="In your own words, with its exact figures: how many people, how much, over what time. Good, bad and no difference, all three."
        rows={6}
      />
      <Part heading="How it was found">
        <div className="grid grid-cols-1 gap-2">
          <MenuField
            name="design"
            label="What kind of study was it?"
            hint="Take the one that comes nearest. Readers filter by it; the level does not depend on it."
            blank="Choose a kind"
            options={designs}
          />
          <Disclosure summary="What the kinds are">
            <dl className="grid max-w-measure gap-2 text-note">
              {designs.map(({ value, label, hint }) => (
                <div key={value}>
                  <dt className="font-bold">{label}</dt>
                  <dd className="text-quiet">{hint}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </div>
        <RadioField
          name="measured"
          legend="Was it counted in real people or services?"
          options={[
            { value: 'yes', label: 'Yes', hint: 'Somebody asked, tested or counted them.' },
            {
              value: 'no',
              label: 'No',
              hint: 'It was worked out from assumptions, forecast, or somebody’s remark.',
            },
          ]}
        />
        <RadioField
          name="comparison"
          legend="What was it compared with?"
          hint="For a review, take the strongest studies that it put together."
          options={[
            {
              value: 'randomised',
              label: 'A group chosen by chance',
              hint: 'A lottery decided who had the model and who did not.',
            },
            {
              value: 'group',
              label: 'A similar group without the model',
              hint: 'Matched, or otherwise like those who had it.',
            },
            {
              value: 'benchmark',
              label: 'A published figure for others',
              hint: 'Such as a national average, or the ratings of other services.',
            },
            {
              value: 'own-past',
              label: 'The same people or services earlier',
              hint: 'Measured before and after, or again and again.',
            },
            {
              value: 'none',
              label: 'Nothing',
              hint: 'Counted or asked once. Asking people how they have changed is asking once.',
            },
          ]}
        />
      </Part>
      <Part heading="How many">
        <RadioField
          name="counted"
          legend="How many were counted?"
          hint="In the study as a whole, those compared with included."
          options={[
            { value: 'number', label: 'A number, written below' },
            {
              value: 'all',
              label: 'All there were',
              hint: 'A complete count, such as every service in England.',
            },
            { value: 'not-stated', label: 'Not stated', hint: 'The card says so.' },
          ]}
        />
        <LineField
          name="n"
          label="How many?"
          hint="In digits. Leave it empty unless you chose a number."
          length="short"
          inputMode="numeric"
        />
        <RadioField
          name="nOf"
          legend="Of what?"
          hint="Leave it unless they were counted. A pair of a person and their carer is one."
          options={[
            { value: 'people', label: 'People' },
            { value: 'services', label: 'Services or schemes' },
            { value: 'places', label: 'Areas' },
            { value: 'studies', label: 'Studies that a review put together' },
          ]}
        />
        <LineField
          name="sites"
          label="At how many places?"
          hint="Towns, services or areas in which it was done. Leave it empty where it is not stated."
          length="short"
          inputMode="numeric"
        />
      </Part>
      <Part heading="Where, when and by whom">
        <LineField
          name="place"
          label="Where was it done?"
          hint="Such as: England, or Italy, Poland and UK. Leave it empty where it is not stated."
        />
        <LineField
          name="year"
          label="In which year?"
          hint="Of the study, not of its publication; the last one if it took several. Leave it empty where it is not stated."
          length="short"
          inputMode="numeric"
        />
        <RadioField
          name="independent"
          legend="Who did it?"
          options={[
            {
              value: 'yes',
              label: 'Others',
              hint: 'People with no part in running, selling or leading the model, whoever paid.',
            },
            {
              value: 'no',
              label: 'The model’s own people',
              hint: 'Those who run it, sell it, developed it or promote it. Such findings count too.',
            },
            { value: 'unknown', label: 'We do not know' },
          ]}
        />
        <RadioField
          name="ownModel"
          legend="Was it of this model itself?"
          options={[
            { value: 'yes', label: 'Yes', hint: 'By this name, or plainly the same thing by another.' },
            { value: 'no', label: 'No, of one like it', hint: 'Shown, and marked as of a related model.' },
          ]}
        />
        <RadioField
          name="inUk"
          legend="Was any of it in the United Kingdom?"
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        <RadioField
          name="caution"
          legend="Should readers be careful with it?"
          hint="Shown with the finding. It is no judgement on the model."
          options={[
            { value: 'none', label: 'No more than with any study' },
            {
              value: 'low-certainty',
              label: 'Its authors or reviewers say so',
              hint: 'They call the risk of bias high, or the certainty low.',
            },
            {
              value: 'second-hand',
              label: 'It is known at second hand',
              hint: 'Whoever reports it did not see the study, or gives neither its method nor its numbers.',
            },
          ]}
        />
      </Part>
      <FindingOutcomes />
      <Part heading="How the model runs">
        <BoxesField
          name="topics"
          legend="Does it tell about running the model?"
          hint="Tick what it tells about, or nothing. A finding about running it alone needs no outcome."
          options={termOptions('topic')}
        />
      </Part>
      {children}
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section aria-label={heading} className="grid grid-cols-1 gap-6 border-t border-rule pt-5">
      <h2 className="text-h3">{heading}</h2>
      {children}
    </section>
  );
}

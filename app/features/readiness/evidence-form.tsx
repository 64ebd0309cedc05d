import { features, labelFeatureAnswer, letterFeature } from './asset-based-area.ts';
import { labelAnswer, questionsOf, themes } from './framework.ts';
import { longestNote, noteField, voiceField, voices, type EvidenceById } from './local-evidence.ts';
import { listAnswers } from './readiness-query.ts';
import type { ReadinessPageProps } from './readiness-presenter.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';
import { Button } from '#app/components/button.tsx';
import { Disclosure } from '#app/components/disclosure.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { formatNumber } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** What was typed when the form comes back because a note was too long, or the answers beside it were not understood. */
export interface TypedEvidence {
  evidence: EvidenceById;
  tooLong: readonly string[];
}

export const nothingTyped: TypedEvidence = { evidence: {}, tooLong: [] };

/** The id of a note's box on the page. */
export const noteId = noteField;

/** Words for a note that is longer than a paper takes. */
export const tooLongMessage = `Shorten this note to at most ${formatNumber(longestNote)} characters`;

interface EvidenceFormProps extends Pick<ReadinessPageProps, 'questions' | 'features' | 'models'> {
  typed: TypedEvidence;
}

/** A note box for each statement, and the button that makes the paper of them. Sent in the body, so that no note stands in an address. */
export function EvidenceForm({ questions, features: given, models, typed }: EvidenceFormProps) {
  const isOpen = (ids: readonly string[]) => ids.some((id) => id in typed.evidence);
  return (
    <form method="post" action={paths.readinessFile()} className="no-print grid gap-4">
      {listAnswers({ questions, features: given }).map(({ id, answer }) => (
        <input key={id} type="hidden" name={id} value={answer} />
      ))}
      {models.map(({ slug }) => (
        <input key={slug} type="hidden" name="model" value={slug} />
      ))}
      <div>
        {themes.map((theme) => {
          const asked = questionsOf(theme);
          return (
            <Disclosure
              key={theme}
              summary={`${termLabel('requirementTheme', theme)}: notes on ${asked[0]?.number} to ${asked.at(-1)?.number}`}
              isOpen={isOpen(asked.map(({ id }) => id))}
            >
              {asked.map(({ id, number, item }) => (
                <EvidenceFields
                  key={id}
                  id={id}
                  name={`${number}. ${item}`}
                  answer={labelAnswer(questions[id] ?? null)}
                  typed={typed}
                />
              ))}
            </Disclosure>
          );
        })}
        <Disclosure
          summary={`Features of an asset-based area: notes on ${letterFeature(0)} to ${letterFeature(features.length - 1)}`}
          isOpen={isOpen(features.map(({ id }) => id))}
        >
          {features.map(({ id, item }, index) => (
            <EvidenceFields
              key={id}
              id={id}
              name={`${letterFeature(index)}. ${item}`}
              answer={labelFeatureAnswer(given[id] ?? null)}
              typed={typed}
            />
          ))}
        </Disclosure>
      </div>
      <div className="grid justify-items-start gap-2">
        <Button>Download the paper, for Word</Button>
        <p className="text-note text-quiet">
          Nothing that you type here is kept: it goes into the document and nowhere else. Download before you
          leave this page, or your notes are gone.
        </p>
      </div>
    </form>
  );
}

interface EvidenceFieldsProps {
  id: string;
  name: string;
  answer: string;
  typed: TypedEvidence;
}

function EvidenceFields({ id, name, answer, typed }: EvidenceFieldsProps) {
  const { note = '', voices: said = [] } = typed.evidence[id] ?? {};
  return (
    <fieldset className="evidence-fields">
      <legend>
        {name}{' '}
        <span className="said">
          Your answer: <b>{answer}</b>
        </span>
      </legend>
      <TextArea
        id={noteId(id)}
        name={noteField(id)}
        label="What shows this?"
        rows={3}
        defaultValue={note}
        error={typed.tooLong.includes(id) ? tooLongMessage : undefined}
      />
      <div role="group" aria-labelledby={`${voiceField(id)}-label`}>
        <p id={`${voiceField(id)}-label`} className="font-bold">
          Who says so?
        </p>
        <div className="voices">
          {voices.map((voice) => (
            <label key={voice.id}>
              <input
                type="checkbox"
                name={voiceField(id)}
                value={voice.id}
                defaultChecked={said.includes(voice.id)}
              />
              <span>{voice.label}</span>
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}

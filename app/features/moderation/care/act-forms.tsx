// What each act on a card is told as, and asks for.
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Notice } from '#app/components/notice.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { countOf, joinWords } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { paths } from '#app/lib/paths.ts';
import type { ActId } from './act-ids.ts';
import type { ActData, ReturnedAct } from './act-presenter.server.ts';

export interface ActFormProps {
  page: ActData;
  returned: ReturnedAct | undefined;
}

interface ActForm {
  /** What it does, in plain words. */
  Told: (props: { page: ActData }) => ReactNode;
  Fields?: (props: ActFormProps) => ReactNode;
  button: string;
  /** Where there is nothing to do, and `Told` says why. */
  isPointless?: (page: ActData) => boolean;
}

/** What was typed into a field and what is wrong with it, else what it begins with. */
export function readField({ returned }: ActFormProps, id: string, initial = '') {
  return {
    id,
    name: id,
    defaultValue: returned?.typed[id] ?? initial,
    error: returned?.errors.find((error) => error.id === id)?.message,
  };
}

const longestNote = 600;

export const actForms: Record<Exclude<ActId, 'ask'>, ActForm> = {
  checked: {
    button: 'Mark as checked',
    isPointless: ({ isCheckedToday }) => isCheckedToday,
    Told: ({ page }) =>
      page.isCheckedToday ? (
        <Notice title="It was checked today">
          <p>The card says so already. It is due again on {page.nextDue}.</p>
        </Notice>
      ) : (
        <>
          <p>
            You say by it that you have compared <strong>the whole card</strong> with its sources, and that it
            is right as it stands. It was last checked on {page.checkedOn}.
          </p>
          <p>
            The card then says that it was checked on {page.today}, and is due again on {page.nextDue}.
            Nothing else on it changes.
          </p>
        </>
      ),
  },
  correct: {
    button: 'Publish the note',
    Told: ({ page }) => (
      <>
        <p>
          Readers see the note on the card and in its history, with today’s date, for good. It is for what was
          published and wrong, such as a figure or a finding. A card that only gained something needs none.
        </p>
        <p>
          The note changes nothing on the card. If the card is still wrong,{' '}
          <Link to={moderationPaths.model(page.slug)} reloadDocument>
            change it first
          </Link>
          : what you publish there can bear a note of its own.
        </p>
      </>
    ),
    Fields: (props) => (
      <TextArea
        {...readField(props, 'words')}
        label="What was wrong, and what is right now"
        hint={`At most ${longestNote} characters. Name nobody who pointed it out.`}
        rows={6}
      />
    ),
  },
  rename: {
    button: 'Rename',
    Told: ({ page }) => (
      <>
        <p>
          The card moves with all that is on it. Its address now,{' '}
          <code className="wrap-anywhere">{paths.model(page.slug)}</code>, leads to the new one for ever, and
          so do its history, briefing, data and findings.
        </p>
        <p>The former name becomes one of its other names, so that search still finds it.</p>
      </>
    ),
    Fields: (props) => (
      <>
        <TextField {...readField(props, 'name', props.page.name)} label="Name" autoComplete="off" />
        <TextField
          {...readField(props, 'shortName', props.page.shortName)}
          label="Short name for the rainbow"
          hint="At most 22 characters. Leave it empty where the name is as short as that."
          autoComplete="off"
        />
        <TextField
          {...readField(props, 'newSlug', props.page.slug)}
          label="Last part of its address"
          hint="Small letters and digits, with single hyphens between words. Change it only where it says something wrong."
          autoComplete="off"
          spellCheck={false}
        />
      </>
    ),
  },
  withdraw: {
    button: 'Withdraw',
    Told: ({ page }) => (
      <>
        <p>
          It is gone at once from search, lists, the rainbow, comparisons and the data of this moment. Its
          address says that it was withdrawn, when, and why; the feed tells of it. Releases made before keep
          it. It can be put back.
        </p>
        {page.related.length > 0 && (
          <p>
            {joinWords(page.related)} {page.related.length === 1 ? 'names' : 'name'} it as related, and no
            longer will.
          </p>
        )}
        {page.workCount > 0 && (
          <p>
            <strong>{countOf(page.workCount, 'piece')} of work on it</strong>{' '}
            {page.workCount === 1 ? 'is' : 'are'} still open. While it is withdrawn, nothing of that can be
            published.
          </p>
        )}
      </>
    ),
    Fields: (props) => (
      <TextArea
        {...readField(props, 'reason')}
        label="Why it is withdrawn"
        hint={`Readers see this at its address and in the feed. At most ${longestNote} characters, in plain words, and without the name of a person.`}
        rows={4}
      />
    ),
  },
  restore: {
    button: 'Put back',
    Told: ({ page }) => (
      <>
        <p>
          It was withdrawn on {page.withdrawn?.on}: <q>{page.withdrawn?.reason}</q>
        </p>
        <p>
          Put back, it stands at its address again as it was, is found and counted again, and the cards beside
          it name it again. Cards that are gone meanwhile it no longer names.
        </p>
      </>
    ),
  },
};

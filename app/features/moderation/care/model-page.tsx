import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#app/components/button.tsx';
import { KeyFact, KeyFacts } from '#app/components/key-facts.tsx';
import { Notice } from '#app/components/notice.tsx';
import type { Editor } from '#app/features/editors/editor.ts';
import { ModerationFrame } from '#app/features/moderation/moderation-frame.tsx';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { paths } from '#app/lib/paths.ts';
import type { ModelData } from './model-presenter.server.ts';

/** A card as whoever looks after it sees it: how it stands, what is under way, and what can be done with it. */
export function ModelPage({ editor, page }: { editor: Editor; page: ModelData }) {
  return (
    <ModerationFrame
      editor={editor}
      part="freshness"
      back={{ to: moderationPaths.freshness(), words: '‹ Due for checking' }}
      above={page.done !== null && <Notice title={page.done} />}
      over={page.withdrawn === null ? 'A published card' : 'A card that was withdrawn'}
      title={page.title}
    >
      {page.withdrawn === null ? <Standing page={page} /> : <Withdrawn page={page} />}
      <Work page={page} />
      {page.withdrawn === null && <Acts page={page} />}
      <Actions page={page} />
    </ModerationFrame>
  );
}

interface PartProps {
  page: ModelData;
}

function Standing({ page }: PartProps) {
  const { checked, asked } = page;
  return (
    <>
      <KeyFacts>
        <KeyFact term="Last checked" lead={checked.on}>
          {checked.age}
        </KeyFact>
        <KeyFact term="Next check" lead={checked.isOverdue ? `Overdue since ${checked.due}` : checked.due}>
          a year after the last
        </KeyFact>
        <KeyFact term="Evidence level" lead={page.level ?? 'not assessed'}>
          by rule, from its findings
        </KeyFact>
        <KeyFact term="The organisation" lead={asked === null ? 'Never asked' : `Asked on ${asked.on}`}>
          {asked === null ? (
            page.hasAddress ? (
              'we have its address'
            ) : (
              'we have no address of it'
            )
          ) : asked.answer === null ? (
            'has not answered yet'
          ) : (
            <>
              answered on {asked.answer.on}:{' '}
              <Link to={moderationPaths.review(asked.answer.reference)} reloadDocument>
                {asked.answer.reference}
              </Link>
            </>
          )}
        </KeyFact>
      </KeyFacts>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <Link to={paths.model(page.slug)} reloadDocument className="inline-block py-0.5">
          The card, as readers see it
        </Link>
        <Link to={paths.history(page.slug)} reloadDocument className="inline-block py-0.5">
          Its history (revision {page.revision} stands)
        </Link>
      </p>
    </>
  );
}

function Withdrawn({ page }: PartProps) {
  return (
    <>
      <Notice kind="warning" title={`Withdrawn on ${page.withdrawn?.on}`}>
        <p>What readers find at its address:</p>
        <p className="whitespace-pre-line">{page.withdrawn?.reason}</p>
      </Notice>
      <div className="grid max-w-measure gap-3">
        <p>
          Its {page.revision} revisions are kept. Put back, it is published again as it was, and the cards
          beside it name it again.
        </p>
        <p>
          <ButtonLink to={moderationPaths.modelPage(page.slug, 'restore')} reloadDocument>
            Put back
          </ButtonLink>
        </p>
      </div>
    </>
  );
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t-2 border-ink pt-3">
      <h2 id={id} className="text-h3">
        {heading}
      </h2>
      {children}
    </section>
  );
}

function Work({ page: { work } }: PartProps) {
  return (
    <Part id="work" heading="Under way">
      {work.length === 0 ? (
        <p>Nobody has sent in anything on it that waits, and no editor has begun to change it.</p>
      ) : (
        <ul className="grid gap-1">
          {work.map(({ reference, words, since }) => (
            <li key={reference} className="wrap-anywhere">
              <Link to={moderationPaths.review(reference)} reloadDocument className="inline-block py-0.5">
                {words} ({reference})
              </Link>
              , {since}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Acts({ page }: PartProps) {
  const acts = [
    {
      id: 'checked',
      words: 'Mark as checked',
      told: page.checked.isToday
        ? 'It was checked today.'
        : 'The whole card was compared with its sources, and is right as it stands.',
    },
    {
      id: 'ask',
      words: 'Ask the organisation',
      told: 'A letter with a private link asks it to confirm the card or to correct it.',
    },
    {
      id: 'correct',
      words: 'Publish a correction note',
      told: 'Tells readers, on the card, what it said wrongly. Correct the card itself first.',
    },
    {
      id: 'rename',
      words: 'Rename it',
      told: 'Another name, another address, or both. The former address leads on.',
    },
    { id: 'withdraw', words: 'Withdraw it', told: 'Takes it out of the directory. It can be put back.' },
  ];
  return (
    <Part id="acts" heading="What you can do">
      <form method="post" action={page.editPath} className="grid max-w-measure gap-2">
        <p>
          Change what the card says, question by question. Nothing is published before you have seen it as a
          whole.
        </p>
        <div>
          <Button>Change this card</Button>
        </div>
      </form>
      <ul className="grid max-w-measure border-b border-rule">
        {acts.map(({ id, words, told }) => (
          <li key={id} className="border-t border-rule py-2">
            <Link
              to={moderationPaths.modelPage(page.slug, id)}
              reloadDocument
              className="inline-block py-0.5 font-bold"
            >
              {words}
            </Link>
            <p className="text-note text-quiet">{told}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Actions({ page: { actions } }: PartProps) {
  return (
    <Part id="actions" heading="What editors did with it">
      {actions.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <ol className="grid gap-2">
          {actions.map(({ at, words, detail, who }, index) => (
            <li key={index} className="max-w-measure wrap-anywhere">
              <span className="font-bold">{words}</span>
              <span className="text-note text-quiet">
                , {at}, {who}
              </span>
              {detail !== null && <p className="text-note whitespace-pre-line">{detail}</p>}
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

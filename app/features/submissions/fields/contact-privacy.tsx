// What happens to the name and address of whoever sends something in, on the page that asks for them. Whoever changes what is
// kept of a submission, or for how long, changes this too.
import { useParams, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { paths } from '#app/lib/paths.ts';

/** The part of the root loader's data that is read here. */
interface SiteData {
  operatorName: string | null;
  contactEmail: string | null;
}

export function ContactPrivacy() {
  const site = useRouteLoaderData('root') as SiteData | undefined;
  const { token = '' } = useParams();
  const contactEmail = site?.contactEmail ?? null;
  return (
    <section aria-labelledby="privacy" className="max-w-measure border-t-2 border-ink pt-4">
      <h2 id="privacy" className="text-h3">
        What happens to your name and address
      </h2>
      <dl className="mt-2 grid gap-3 text-note">
        <Part asks="Who holds them?">
          <Operator name={site?.operatorName ?? null} contactEmail={contactEmail} />
        </Part>
        <Part asks="What for?">
          Only for what you are sending in: to let you come back to it, to ask you about it, and to tell you
          what was decided. The same goes for what you have to do with the model, which is asked next.
        </Part>
        <Part asks="Who sees them?">
          The editors of this copy, and the e-mail service that carries our letters to you. They are never
          published, never in a file that can be downloaded, and never written to a log.
        </Part>
        <Part asks="For how long?">
          <ul className="grid list-disc gap-1 ps-5">
            <li>A draft that nobody touches is deleted after 6 months. We write to you before.</li>
            <li>If it is declined, or you withdraw it, your details are deleted 12 months later.</li>
            <li>
              If it is published, we keep them so that we can ask you whether the card still holds, until you
              ask us to erase them.
            </li>
          </ul>
        </Part>
        <Part asks="By what right?">
          The law calls it a legitimate interest: a directory can be kept true only if somebody can be asked.
        </Part>
        <Part asks="What can you do?">
          See, correct or erase them at any time, on the page{' '}
          <a href={paths.submissionPage(token, 'your-details')}>Your details</a>, which your private link
          opens. You need give no reason.
        </Part>
        <Part asks="Whom can you complain to?">
          {contactEmail === null ? '' : 'To us first, if you like. '}To the{' '}
          <a href="https://ico.org.uk/make-a-complaint/" className="print-address">
            Information Commissioner’s Office
          </a>
          , who watches over data protection in the United Kingdom.
        </Part>
      </dl>
    </section>
  );
}

function Operator({ name, contactEmail }: { name: string | null; contactEmail: string | null }) {
  if (name === null && contactEmail === null) {
    return (
      <>
        <strong>This copy has no operator yet.</strong> Nobody has put a name to it, so we cannot tell you who
        would hold your details. If that matters to you, do not give them here.
      </>
    );
  }
  return (
    <>
      <strong>{name ?? 'An operator who has given no name'}</strong>, who run this copy of Community Rainbow.
      {contactEmail !== null && (
        <>
          {' '}
          Write to them at <a href={`mailto:${contactEmail}`}>{contactEmail}</a>.
        </>
      )}
    </>
  );
}

function Part({ asks, children }: { asks: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-bold">{asks}</dt>
      <dd>{children}</dd>
    </div>
  );
}

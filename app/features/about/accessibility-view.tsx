import { Link } from '@remix-run/react';
import { AboutLayout } from './about-layout.tsx';
import { ContactLink, type OperatorProps } from './operator.tsx';
import { formatDate } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

/** When the statement was written, and when it was last gone through; raised by hand with the review itself. */
const preparedOn = '2026-11-21';
const reviewedOn = '2026-11-21';

/**
 * The accessibility statement, in the parts of the model statement that the Public Sector Bodies (Websites and Mobile
 * Applications) (No. 2) Accessibility Regulations 2018 ask for.
 */
export function AccessibilityView(props: OperatorProps) {
  return (
    <AboutLayout
      page="accessibility"
      lead="We want everybody to be able to use this website. This page says how far that has been reached, how we know, and what nobody has checked yet."
      sections={[
        { id: 'scope', heading: 'What this statement covers', content: <Scope {...props} /> },
        { id: 'use', heading: 'What you should be able to do', content: <Use /> },
        { id: 'status', heading: 'Compliance status', content: <Status /> },
        { id: 'non-accessible', heading: 'Non-accessible content', content: <NonAccessible /> },
        { id: 'tests', heading: 'How it was tested', content: <Tests /> },
        { id: 'better', heading: 'What comes next', content: <Next /> },
        { id: 'feedback', heading: 'Feedback and contact', content: <Feedback {...props} /> },
        { id: 'enforcement', heading: 'Enforcement procedure', content: <Enforcement /> },
        { id: 'preparation', heading: 'Preparation of this statement', content: <Preparation /> },
      ]}
    />
  );
}

function Scope({ operatorName }: OperatorProps) {
  return (
    <>
      <p>
        This statement is for this copy of Community Rainbow, all pages of it.{' '}
        {operatorName === null ? (
          <>
            <strong>This copy has no operator yet</strong>, so nobody has yet taken on what it promises.
          </>
        ) : (
          <>It is run by {operatorName}.</>
        )}
      </p>
      <p>
        The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
        bind public sector bodies. The directory itself is not one. The statement keeps to their form all the
        same, because councils and NHS bodies are among those it is made for, and may come to run a copy.
      </p>
    </>
  );
}

function Use() {
  return (
    <>
      <p>On every page you should be able to:</p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>zoom in to 400% without reading from side to side;</li>
        <li>reach and use everything with a keyboard, and see where you are;</li>
        <li>read with a screen reader: headings, tables, lists and links are marked as what they are;</li>
        <li>read in light or dark, as your device is set, with text that stands out enough;</li>
        <li>do everything without JavaScript;</li>
        <li>print it on A4.</li>
      </ul>
      <p>
        Each card begins in plain words. The rest of it reports studies and money, and is harder to read than
        we would like.
      </p>
    </>
  );
}

function Status() {
  return (
    <>
      <p>
        This website is <strong>partially compliant</strong> with the{' '}
        <a href="https://www.w3.org/TR/WCAG22/" className="print-address">
          Web Content Accessibility Guidelines version 2.2
        </a>{' '}
        AA standard, due to what is listed below.
      </p>
      <p>
        Why not “fully”: the regulations know three answers, fully, partially and not compliant. “Fully” means
        that every criterion is met without exception. Our automatic tests find no failure on any page, but
        such tests can judge only some of the criteria. The rest has not been checked by a person, so we do
        not claim it.
      </p>
    </>
  );
}

function NonAccessible() {
  return (
    <>
      <h3 id="non-compliance">Non-compliance with the accessibility regulations</h3>
      <p>We know of no criterion that a page fails. These have not been shown to be met:</p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>
          Whether links, headings and table captions make sense when they are heard, and in a sensible order
          (success criteria 1.3.2, 2.4.3, 2.4.4 and 2.4.6). No screen reader was used.
        </li>
        <li>Whether pages hold when a reader widens the space between letters, words and lines (1.4.12).</li>
        <li>Whether titles, or quotations, in another language than English are marked as such (3.1.2).</li>
        <li>Whether everything can be operated by voice (2.5.3).</li>
      </ul>
      <p>
        The regulations also ask for a contact form. There is none yet, only an address to write to, where the
        operator has given one.
      </p>
      <h3 id="burden">Disproportionate burden</h3>
      <p>Nothing is left undone on the ground that it would cost too much.</p>
      <h3 id="out-of-scope">Content that is not within the scope of the regulations</h3>
      <p>
        Cards link to publications on other websites, many of them PDF documents. Those are not ours, and some
        will not be accessible. What a card needs from them, it says itself.
      </p>
    </>
  );
}

function Tests() {
  return (
    <>
      <p>
        All tests are automatic, and are run before a change goes in. They open every kind of page in the
        Chromium browser, and look for:
      </p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>
          faults that the program axe knows, by the rules for WCAG 2.0, 2.1 and 2.2, level A and AA, and its
          best practices: at 390 and 1280 pixels wide, each in light and in dark;
        </li>
        <li>anything that makes a page scroll sideways, at 320, 390 and 1280 pixels;</li>
        <li>
          links and buttons smaller than 24 pixels that are not in a line of text and have no room around
          them;
        </li>
        <li>headings that skip a level, or that are not there;</li>
        <li>
          by pressing Tab through the whole page: that every control is reached, is in sight and shows that it
          has the focus;
        </li>
        <li>the main errands, with JavaScript and without; and printing.</li>
      </ul>
      <p>
        <strong>Not done yet:</strong> no disabled person has tested it for us, no screen reader, voice
        control or magnifier was tried, no browser but Chromium, and nobody outside the project has audited
        it. Those who built it tested it, and they may have missed what others would trip over.
      </p>
    </>
  );
}

function Next() {
  return (
    <p>
      The tests above are run on every new page. What a program cannot judge comes next: reading pages with a
      screen reader, and being tested by people who use one every day. Until that is done, this statement
      stays at “partially”. It is gone through again at least once a year, and when anything large changes.
    </p>
  );
}

function Feedback({ contactEmail }: OperatorProps) {
  return (
    <>
      <p>
        If you cannot use something here, or need a card in another form, such as large print or plain text,
        tell us the address of the page, what went wrong and what you use to read it.
      </p>
      {contactEmail === null ? (
        <p>
          <strong>There is no address to write to yet.</strong>{' '}
          <Link to={paths.aboutContact()}>Contact and corrections</Link> says what can be done meanwhile.
        </p>
      ) : (
        <p>
          Write to <ContactLink contactEmail={contactEmail} />. The operator is to answer, and to say what
          will be done and by when.
        </p>
      )}
      <p>
        All cards can be had as <a href={paths.apiModels()}>JSON</a> too, which other programs can turn into
        other forms.
      </p>
    </>
  );
}

function Enforcement() {
  return (
    <>
      <p>
        The Equality and Human Rights Commission (EHRC) enforces the accessibility regulations in England,
        Scotland and Wales. If a public sector body runs this copy and you are not content with its answer,
        contact the{' '}
        <a href="https://www.equalityadvisoryservice.com/" className="print-address">
          Equality Advisory and Support Service (EASS)
        </a>
        .
      </p>
      <p>
        In Northern Ireland it is the{' '}
        <a href="https://www.equalityni.org/" className="print-address">
          Equality Commission for Northern Ireland (ECNI)
        </a>
        .
      </p>
      <p>
        Where the operator is no public sector body, those regulations do not bind it. The duty to make
        reasonable adjustments, under the Equality Act 2010 or, in Northern Ireland, the Disability
        Discrimination Act 1995, may; the same two bodies can tell you.
      </p>
    </>
  );
}

function Preparation() {
  return (
    <p>
      This statement was prepared on <time dateTime={preparedOn}>{formatDate(preparedOn)}</time>. It was last
      reviewed on <time dateTime={reviewedOn}>{formatDate(reviewedOn)}</time>. It rests on a self-assessment
      by the developers, made with the automatic tests described above.
    </p>
  );
}

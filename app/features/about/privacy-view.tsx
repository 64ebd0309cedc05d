import { Link } from '@remix-run/react';
import { AboutLayout } from './about-layout.tsx';
import { OperatorSentence, type OperatorProps } from './operator.tsx';
import { paths } from '#app/lib/paths.ts';

/** The page /about/privacy. Whoever changes what the server logs, keeps or sets changes this page too. */
export function PrivacyView(props: OperatorProps) {
  return (
    <AboutLayout
      page="privacy"
      lead="You can read everything here without telling us who you are. There are no accounts for readers, no cookies for them, no counting of visitors and no advertising. Only if you send something in do we keep a name and an address, for as long as this page says."
      sections={[
        { id: 'controller', heading: 'Who is responsible', content: <Controller {...props} /> },
        { id: 'not-collected', heading: 'What is not collected', content: <NotCollected /> },
        { id: 'processed', heading: 'What the server handles', content: <Processed /> },
        { id: 'sending', heading: 'When you send something in', content: <Sending /> },
        { id: 'editors', heading: 'If you are an editor', content: <Editors /> },
        { id: 'writing', heading: 'When you write to us', content: <Writing /> },
        { id: 'on-cards', heading: 'People named on cards', content: <OnCards /> },
        { id: 'rights', heading: 'Your rights', content: <Rights {...props} /> },
      ]}
    />
  );
}

function Controller(props: OperatorProps) {
  return (
    <>
      <OperatorSentence {...props} />
      <p>
        {props.operatorName === null
          ? 'By data protection law the controller is whoever decides to run this copy and how. Until they say who they are, we cannot name them here.'
          : 'By data protection law they are the controller of what is described on this page.'}
      </p>
    </>
  );
}

function NotCollected() {
  return (
    <ul className="grid list-disc gap-2 ps-5">
      <li>
        No cookies for readers, and nothing else stored on your device:{' '}
        <Link to={paths.aboutCookies()}>how to check</Link>.
      </li>
      <li>No analytics: nobody counts visitors or follows them from page to page.</li>
      <li>
        Nothing from other websites: fonts, styles and scripts all come from here, so no other company learns
        that you came.
      </li>
      <li>No record of what you search for.</li>
    </ul>
  );
}

function Processed() {
  return (
    <>
      <p>
        <strong>Your network address</strong> (IP address) reaches the server with every request, as it must
        for an answer to come back. So that nobody can overload the site, the server counts the requests of
        each network address. It does so in its memory alone, begins again every minute (every hour for the
        forms by which models and corrections are sent in and editors sign in), and writes the address
        nowhere. The lawful basis is a legitimate interest: keeping the site up for everybody.
      </p>
      <p>
        <strong>The log.</strong> For each request the server writes one line: the time, the method, the path
        of the page, how it was answered, and how long that took. The line holds no network address, no search
        words, no browser name and no page that you came from. When something breaks, the cause is logged too,
        with the path. How long log lines are kept is for the operator to decide.
      </p>
      <p>
        <strong>In between.</strong> Whoever hosts this copy, or carries its traffic, may keep records of
        their own that this program knows nothing of. Ask the operator.
      </p>
      <p>
        Your browser may keep copies of pages it has seen, as it does for any website, and when it asks again
        it names the version that it has. That name is the same for every reader, so it tells nobody apart.
      </p>
    </>
  );
}

function Sending() {
  return (
    <>
      <p>
        <Link to={paths.submit()}>The form</Link> by which models, corrections and studies are sent in keeps
        what you type, page by page, in the database of this copy:
      </p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>
          <strong>your name and e-mail address</strong>, so that editors can ask you and tell you what they
          decided;
        </li>
        <li>
          <strong>what you have to do with the model</strong>: which organisation you may speak for, if any,
          and what you or it may gain or lose by what the card says, so that editors know whom they are
          reading;
        </li>
        <li>
          <strong>your answers about the model</strong>, what editors asked and what you answered, and the
          days on which it was begun, sent and decided.
        </li>
      </ul>
      <p>
        The first two are for the editors alone. They stand apart from the rest, and in no card, file, release
        or log. Whom readers may ask is a question of its own in the form, answered with a web page of an
        organisation or not at all. Once published, your answers are a card like any other, without your name.
        The lawful basis is a legitimate interest: a directory that those it tells of can correct.
      </p>
      <p>
        <strong>For how long.</strong> Details of what is declined or withdrawn are erased after 12 months. A
        draft that nobody touches for six months is deleted whole, and you are told a month before, if you
        gave an address. Of what is published, your details are kept until you erase them, so that we can ask
        you when the card is due to be checked.
      </p>
      <p>
        <strong>See, correct, take away, erase.</strong> Your private link leads to a page with all that is
        held about you, where you can do each of these yourself and at once. If you have lost the link,{' '}
        <Link to={paths.submitReturn()}>ask for a new one</Link>. The link holds a key of 256 random bits, of
        which we keep only a fingerprint; whoever has the link can read and change what you send in, so keep
        it to yourself. It works for 60 days.
      </p>
      <p>
        <strong>When we ask an organisation.</strong> Once a year we may write to an organisation to ask
        whether the card of its model is still right. For that editors keep the organisation’s own address,
        never a person’s, until it asks us to stop: by answering the letter, or by erasing its details behind
        the link in it. What nobody touches behind that link is deleted after three months.
      </p>
      <p>
        <strong>Mail.</strong> Our letters to you leave through the operator’s mail server, which may keep
        records of its own, and so may yours. We keep that a letter was sent for 30 days after it left, and
        never its text.
      </p>
      <p>
        The forms that anybody can send without a link bear the moment at which their page was made, and a
        field that stays empty. They tell people from programs, and nothing about you.
      </p>
    </>
  );
}

function Editors() {
  return (
    <>
      <p>For those who may moderate, this copy keeps in its database:</p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>
          <strong>your e-mail address</strong>, whether you are an admin, and the days on which you were added
          and removed;
        </li>
        <li>
          <strong>that you are signed in</strong>, and until when, for 12 hours at most: as the fingerprint of
          what <Link to={`${paths.aboutCookies()}#editors`}>your one cookie</Link> holds. Links to sign in are
          kept as fingerprints too, and work for 15 minutes. What has run out is deleted within a day;
        </li>
        <li>
          <strong>which review you have open</strong>, so that two editors do not work on one thing unawares,
          for a day at most;
        </li>
        <li>
          <strong>what you did</strong>, in the audit trail: signing in and out, each decision, with its
          reason and the time, by your address. Admins can read it and take it away as a file.
        </li>
      </ul>
      <p>
        The audit trail is never changed or deleted while this copy exists, and so your address stays in it
        after you stop being an editor: whoever relies on the directory must be able to find out how a card
        came to say what it says. The lawful basis is a legitimate interest. No network address is kept with
        any of it, and neither your address nor your name is published.
      </p>
    </>
  );
}

function Writing() {
  return (
    <p>
      What you answer to <Link to={paths.readiness()}>the readiness questions</Link> stands in the address of
      its page and nowhere else. The notes that you may add there reach the server only when you download the
      document made of them, and are forgotten once it is made. If you write an e-mail to the operator, they
      have your address and what you wrote, and should use it only to answer you and to mend the directory.
      Corrections are published by what they change and by their source, not by who sent them.
    </p>
  );
}

function OnCards() {
  return (
    <p>
      Cards are about models, not people. They hold no private contact details. Stories are retold from what
      was already published, with first names only, as published. If you are in one and would rather not be,{' '}
      <Link to={paths.aboutContact()}>say so</Link>; you need give no reason.
    </p>
  );
}

function Rights({ contactEmail }: OperatorProps) {
  return (
    <>
      <p>
        You have the right to ask what is held about you and to have a copy, to have it put right or deleted,
        to have its use limited, and to object to its use. What you sent in by the form{' '}
        <Link to="#sending">you can see, correct and erase yourself</Link>. Because this site cannot tell its
        readers apart, there is nothing else to find, apart from messages that you wrote to the operator.
      </p>
      <p>
        {contactEmail === null
          ? 'Ask the operator, once there is an address to write to.'
          : 'Ask the operator at the address above.'}{' '}
        If you are not content with the answer, or get none, you may complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/" className="print-address">
          Information Commissioner’s Office
        </a>
        .
      </p>
      <p>This page was written on 22 November 2026.</p>
    </>
  );
}

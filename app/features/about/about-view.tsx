import { Link } from '@remix-run/react';
import { AboutLayout } from './about-layout.tsx';
import { aboutPages } from './about-pages.ts';
import { OperatorSentence, type OperatorProps } from './operator.tsx';
import { headings } from '#app/features/models/headings.ts';
import { countOf, formatDate, joinWords, lowerFirst } from '#app/lib/format.ts';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { paths } from '#app/lib/paths.ts';

export interface AboutViewProps extends OperatorProps {
  /** How many models have a card. */
  modelCount: number;
  /** The day on which the card that was checked longest ago was checked; null without cards. */
  oldestCheck: string | null;
}

/** The page /about: what this is, where it comes from, whom it serves, who runs it. */
export function AboutView(props: AboutViewProps) {
  return (
    <AboutLayout
      page="about"
      lead="An open directory of community models of care and support in the United Kingdom: what each costs, what the evidence really says, what must be in place, and what would kill it."
      sections={[
        { id: 'what', heading: 'What this is', content: <WhatThisIs {...props} /> },
        { id: 'independent', heading: 'Independent', content: <Independent /> },
        { id: 'operator', heading: 'Who runs this copy', content: <Operator {...props} /> },
        { id: 'rainbow', heading: 'Where the rainbow comes from', content: <Origin /> },
        { id: 'who', heading: 'Whom it serves', content: <WhomItServes /> },
        { id: 'models', heading: 'What counts as a model', content: <WhatCounts /> },
        { id: 'kept', heading: 'How it is kept', content: <HowItIsKept {...props} /> },
        { id: 'licence', heading: 'Taking it away', content: <Licence /> },
        { id: 'more', heading: 'More about it', content: <More /> },
      ]}
    />
  );
}

function WhatThisIs({ modelCount }: AboutViewProps) {
  const words = headings.map(({ label }) => (label.endsWith('?') ? `“${label}”` : lowerFirst(label)));
  return (
    <>
      <p>
        A model, here, is a way of supporting people: a carer who opens their home to somebody, a circle of
        friends round one person, a coordinator who knows a neighbourhood and everybody in it. Each model has
        a card. {countOf(modelCount, 'model')} {modelCount === 1 ? 'has' : 'have'} one so far, and more are to
        come.
      </p>
      <p>
        Every card answers under the same seven headings: {joinWords(words)}. Every figure on it names its
        source and its date, or says that none is stated. Models without proof stand beside those with it,
        under an honest label. Studies that found nothing, or harm, are shown like any other.
      </p>
      <p>
        <Link to={paths.models()}>See all models</Link>, or read{' '}
        <Link to={paths.aboutMethod()}>how the directory is made</Link>.
      </p>
    </>
  );
}

function Independent() {
  return (
    <p>
      Community Rainbow is independent. It is not a site of Think Local Act Personal, Nesta or any body that
      provides or promotes a model, and none of them has approved what it says. It does not sell or recommend
      anything, and nobody can pay for a place in it or a better level.
    </p>
  );
}

function Operator(props: AboutViewProps) {
  return (
    <>
      <OperatorSentence {...props} />
      <p>
        The directory is free software, so anybody may run a copy. Whoever does answers for that copy.{' '}
        <Link to={paths.aboutContact()}>Contact and corrections</Link> says how to send something in, and whom
        to write to.
      </p>
    </>
  );
}

function Origin() {
  return (
    <>
      <p>
        The first rainbow of community approaches went up on the website of Think Local Act Personal in July
        2019. Nesta drew it. Alex Fox, <SourceLink {...sources.launch}>marking the launch</SourceLink>, wrote
        that it showed such models reaching right across public services, from prevention and work with a
        whole community to the acute or crisis end. Behind it stood a directory with a page for each model,
        meant to grow by many more. By January 2020 it was{' '}
        <SourceLink {...sources.catalogue}>being called an online catalogue</SourceLink>, one of the ways for
        an area to build on what its people and places already have.
      </p>
      <p>
        Its pages asked nearly the same questions of each model as a booklet of 2017 on six of them: Community
        Catalysts, Community Circles, Local Area Coordination, Shared Lives, Homeshare and Wellbeing Teams.
        One of them was what would kill the model (
        <SourceLink {...sources.booklet}>its text on Local Area Coordination</SourceLink>). Our headings come
        from there.
      </p>
      <p>
        We found seven such pages, of 2017 and 2019, on six models. How many there were in all, and the
        picture itself, we did not find. So the rainbow here is not a copy. It is drawn anew from the cards;
        its seven colours and its five steps from prevention to crisis{' '}
        <Link to={`${paths.aboutMethod()}#approaches`}>are our own</Link>.
      </p>
      <p className="text-note text-quiet">
        These sources were read as stored copies in November 2026, some of them in part. Think Local Act
        Personal seems to have rebuilt its website since, so its older address may no longer open.
      </p>
    </>
  );
}

const sources = {
  launch: { url: 'https://alexfoxblog.wordpress.com/2019/07/26/rainbow/' },
  catalogue: {
    url: 'https://www.scie.org.uk/transforming-care/innovation/network/news-blogs/asset-based-area-idea',
  },
  booklet: {
    url: 'https://www.thinklocalactpersonal.org.uk/Latest/Innovations-in-health-and-social-care-Local-Area-Coordination/',
  },
} as const;

function SourceLink({ url, children }: { url: string; children: string }) {
  return (
    <a href={url} className="print-address">
      {children}
    </a>
  );
}

function WhomItServes() {
  return (
    <>
      <p>This is what each can do here today. What cannot be done yet is said too.</p>
      <ul className="grid list-disc gap-3 ps-5">
        <li>
          <strong>Commissioners</strong>, in a council or the NHS, can search for models by words, by
          approach, by who they are for, by their place from prevention to crisis and by evidence level. Each
          card says what is known of cost, evidence, conditions and risks, and prints on A4.{' '}
          <Link to={paths.compare()}>Up to four</Link> can be set side by side, and each has a briefing for a
          committee.
        </li>
        <li>
          <strong>Providers</strong> can see what is said of their model, on whose word, and what evidence is
          missing for the next level. They have a right of reply:{' '}
          <Link to={paths.submit()}>put a model in, correct a card</Link>, or tell of a study that was missed,
          in a form that can be left and come back to.
        </li>
        <li>
          <strong>Researchers</strong> can follow every figure and finding to its source, and see how far that
          source was read. All cards and findings <Link to={paths.aboutApi()}>can be taken away</Link>, as
          files or through an API without a key, or as <Link to={paths.data()}>numbered releases</Link> to
          cite.
        </li>
        <li>
          <strong>Everyone else</strong>, people who draw on support and their families first of all, finds
          each model in plain words at the top of its card. The site works on a phone, by keyboard and without
          JavaScript. The <Link to={paths.aboutAccessibility()}>accessibility statement</Link> says what has
          not been tested.
        </li>
      </ul>
    </>
  );
}

function WhatCounts() {
  return (
    <>
      <p>A model has a card when:</p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>it is a way of supporting people that others could take up, with a name people know it by;</li>
        <li>somebody has set out in public what it is for, and who does what;</li>
        <li>
          it draws on what people, families, neighbours and communities can do, and not on services alone;
        </li>
        <li>it runs in the United Kingdom, has run there, or is being proposed for it.</li>
      </ul>
      <p>
        It need not be proven, large or still alive. An idea may have a card, if its label says so; a model
        that has closed keeps its card for what it taught.
      </p>
      <p>
        What is not a model: an organisation as such, though where only one works in a certain way the card
        may bear its name; a single group or home that nobody means to repeat; a product or an app; a medical
        treatment; a principle without an account of who does what. Care homes, timed home care visits, day
        centres and hostels have no cards either: they are what the models are set against, under “instead
        of”.
      </p>
    </>
  );
}

function HowItIsKept({ oldestCheck }: AboutViewProps) {
  return (
    <>
      <p>
        Every card is due to be checked against its sources every 12 months. It says when it was last checked
        and when it is due again, and says plainly when that day has passed.
        {oldestCheck !== null && (
          <> Of the cards here, the one checked longest ago was checked on {formatDate(oldestCheck)}.</>
        )}
      </p>
      <p>
        A change makes a new numbered revision, and the earlier one is kept. A published address does not die:
        a model that is renamed leads on to its new address, and one that is withdrawn says when and why.
      </p>
    </>
  );
}

function Licence() {
  return (
    <>
      <p>
        The data (cards, findings, figures and lists) is under the{' '}
        <a href={dataLicenceUrl} className="print-address">
          Creative Commons Attribution 4.0 licence
        </a>
        . You may copy, share and change it for any purpose, selling included, as long as you name Community
        Rainbow, link to the licence and say whether you changed anything. Each card ends with words to cite
        it by. The publications that cards report have licences of their own.
      </p>
      <p>
        The code is under the <a href="https://opensource.org/license/mit">MIT licence</a>. It comes with the
        data, and with a guide to writing a card.
      </p>
    </>
  );
}

function More() {
  return (
    <ul className="grid list-disc gap-2 ps-5">
      {aboutPages
        .filter(({ id }) => id !== 'about')
        .map(({ id, path, title, description }) => (
          <li key={id}>
            <Link to={path}>{title}</Link>: {lowerFirst(description)}
          </li>
        ))}
    </ul>
  );
}

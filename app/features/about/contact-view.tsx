import { Link } from '@remix-run/react';
import { AboutLayout } from './about-layout.tsx';
import { ContactLink, OperatorSentence, type OperatorProps } from './operator.tsx';
import { paths } from '#app/lib/paths.ts';

/** The page /about/contact: whom to write to, and what. */
export function ContactView(props: OperatorProps) {
  return (
    <AboutLayout
      page="contact"
      lead="Something on a card is wrong, a study is missing, a model is missing: this is how to say so. Everybody may, and those who run a model above all."
      sections={[
        { id: 'who', heading: 'Whom to write to', content: <Whom {...props} /> },
        { id: 'correction', heading: 'A correction', content: <Correction /> },
        { id: 'study', heading: 'A study', content: <Study /> },
        { id: 'model', heading: 'A new model', content: <NewModel /> },
        { id: 'privacy', heading: 'What happens to what you write', content: <WhatHappens {...props} /> },
      ]}
    />
  );
}

function Whom(props: OperatorProps) {
  const { contactEmail } = props;
  return (
    <>
      <OperatorSentence {...props} />
      {contactEmail === null && (
        <p>
          What you can do meanwhile: the cards come with the program, as one text file for each model with a
          guide to how it is written, so whoever has the program can mend a card and propose the change to the
          project. And the data is free to take: you may copy a card, correct your copy and publish it, saying
          what you changed.
        </p>
      )}
      <p>
        There is no form yet. Please do not write about your own care, or about somebody else’s: nobody here
        can give advice or find support. Your council’s adult social care team can, or the organisations named
        on each card.
      </p>
    </>
  );
}

function Correction() {
  return (
    <>
      <p>Say three things:</p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>the card, by its name or address;</li>
        <li>
          the sentence that is wrong, or the number of the finding, cost or risk (such as e3, c1 or r2);
        </li>
        <li>the publication that says otherwise, with its address and the page.</li>
      </ul>
      <p>
        If you run the model, say so. Where your own figures are used, the card says that they are yours. If
        you object to how a finding is read, say what you think it shows;{' '}
        <Link to={`${paths.aboutMethod()}#levels`}>the rule</Link> is the same for everybody.
      </p>
    </>
  );
}

function Study() {
  return (
    <p>
      Name the model, and the study: its title, who published it, the year, and where it can be read. One that
      found no difference, or harm, is as welcome as any other. If it cannot be read freely, say so, and who
      could send a copy.
    </p>
  );
}

function NewModel() {
  return (
    <p>
      Say what it is called, what it is for, who does what, where it runs, and where that can be read. See{' '}
      <Link to={`${paths.about()}#models`}>what counts as a model</Link>. It need not be proven: a card shows
      what is missing. Somebody else may already have written it up under another name, so please{' '}
      <Link to={paths.models()}>search</Link> first.
    </p>
  );
}

function WhatHappens({ contactEmail }: OperatorProps) {
  return (
    <p>
      {contactEmail === null ? (
        'Until there is an address to write to, nothing can be sent, and so nothing is kept.'
      ) : (
        <>
          Your message goes to <ContactLink contactEmail={contactEmail} /> and nowhere else. It should be used
          only to answer you and to mend the directory. What is published is the change and its source, not
          your name.
        </>
      )}{' '}
      More stands under <Link to={paths.aboutPrivacy()}>privacy</Link>.
    </p>
  );
}

import { Link } from '@remix-run/react';
import { AboutLayout } from './about-layout.tsx';
import { ContactLink, OperatorSentence, type OperatorProps } from './operator.tsx';
import { paths } from '#app/lib/paths.ts';

/** The page /about/contact: how to send something in, and whom to write to. */
export function ContactView(props: OperatorProps) {
  return (
    <AboutLayout
      page="contact"
      lead="Something on a card is wrong, a study is missing, a model is missing: this is how to say so. Everybody may, and those who run a model above all."
      sections={[
        { id: 'form', heading: 'By the form', content: <TheForm /> },
        { id: 'correction', heading: 'A correction', content: <Correction /> },
        { id: 'study', heading: 'A study', content: <Study /> },
        { id: 'model', heading: 'A new model', content: <NewModel /> },
        { id: 'who', heading: 'Whom to write to', content: <Whom {...props} /> },
        { id: 'privacy', heading: 'What happens to what you write', content: <WhatHappens {...props} /> },
      ]}
    />
  );
}

function TheForm() {
  return (
    <>
      <p>
        <Link to={paths.submit()} className="font-bold">
          Put a model in, or put a card right
        </Link>
        . One question a page; you can leave and come back. We acknowledge it at once by mail, and an editor
        decides within 20 working days. Each card leads to the form too, with what it says filled in.
      </p>
      <p>
        To come back to what you began or sent, follow the private link in our letters, or{' '}
        <Link to={paths.submitReturn()}>ask for a new one</Link>.
      </p>
      <p>
        Please do not write about your own care, or about somebody else’s: nobody here can give advice or find
        support. Your council’s adult social care team can, or the organisations named on each card.
      </p>
    </>
  );
}

function Correction() {
  return (
    <>
      <p>
        Choose <Link to={paths.submit('kind=change')}>a change to a card</Link>. Have at hand:
      </p>
      <ul className="grid list-disc gap-2 ps-5">
        <li>
          the sentence that is wrong, or the number of the finding, cost or risk (such as e3, c1 or r2);
        </li>
        <li>the publication that says otherwise, with its address and the page.</li>
      </ul>
      <p>
        If you run the model, say so: you are asked. Where your own figures are used, the card says that they
        are yours. If you object to how a finding is read, say what you think it shows;{' '}
        <Link to={`${paths.aboutMethod()}#levels`}>the rule</Link> is the same for everybody.
      </p>
    </>
  );
}

function Study() {
  return (
    <p>
      Choose <Link to={paths.submit('kind=study')}>a study for a card</Link>. You are asked for its title, who
      published it, the year, where it can be read, and what it found. One that found no difference, or harm,
      is as welcome as any other. If it cannot be read freely, say so, and who could send a copy.
    </p>
  );
}

function NewModel() {
  return (
    <p>
      Choose <Link to={paths.submit('kind=new-model')}>a new model</Link>. You are asked what it is called,
      what it is for, who does what, where it runs, and where that can be read. See{' '}
      <Link to={`${paths.about()}#models`}>what counts as a model</Link>. It need not be proven: a card shows
      what is missing. Somebody else may already have written it up under another name, so please{' '}
      <Link to={paths.models()}>search</Link> first.
    </p>
  );
}

function Whom(props: OperatorProps) {
  const { contactEmail } = props;
  return (
    <>
      <OperatorSentence {...props} />
      {contactEmail === null && (
        <p>
          What you can do meanwhile: what is sent in by the form is kept for whoever edits this copy. The
          cards come with the program, as one text file for each model with a guide to how it is written, so
          whoever has the program can mend a card and propose the change to the project. And the data is free
          to take: you may copy a card, correct your copy and publish it, saying what you changed.
        </p>
      )}
    </>
  );
}

function WhatHappens({ contactEmail }: OperatorProps) {
  return (
    <>
      <p>
        What you send by the form is for the editors alone until it is published. Then the change and its
        source are public, and not who sent them. Your name and e-mail address are published nowhere, and you
        can see, correct and erase them yourself.
      </p>
      <p>
        {contactEmail !== null && (
          <>
            An e-mail goes to <ContactLink contactEmail={contactEmail} /> and nowhere else. It should be used
            only to answer you and to mend the directory.{' '}
          </>
        )}
        More stands under <Link to={`${paths.aboutPrivacy()}#sending`}>privacy</Link>.
      </p>
    </>
  );
}

import { FormProvider, useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { listFormErrors } from './list-form-errors.ts';
import type { ReturnedGuardedForm } from '#app/features/submissions/guarded-form.server.ts';
import type { StartPageData } from './start-presenter.server.ts';
import { MenuField, RadioField } from '#app/features/submissions/fields/form-fields.tsx';
import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { GuardFields } from '#app/components/guard-fields.tsx';
import { IgnoredParameters } from '#app/components/ignored-parameters.tsx';
import { SectionedPage } from '#app/components/sectioned-page.tsx';
import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { joinWords } from '#app/lib/format.ts';
import { paths } from '#app/lib/paths.ts';

interface StartPageProps {
  page: StartPageData;
  returned: ReturnedGuardedForm | undefined;
}

/** The page /submit: what will be asked and what comes of it, and then what somebody would send in. */
export function StartPage({ page, returned }: StartPageProps) {
  const errors = listFormErrors(formId, returned?.result);
  return (
    <SectionedPage
      above={
        <>
          {errors.length > 0 && <ErrorSummary errors={errors} />}
          <IgnoredParameters ignored={page.query.ignored} clean={paths.submit(page.query.clean)} />
        </>
      }
      title={page.title}
      lead="A model that is missing, a card that is wrong, a study that nobody told us of: send it in here. Everybody may, and those who run a model above all."
      sections={[
        { id: 'model', heading: 'What is a model, and what is not', content: <WhatCounts /> },
        { id: 'asked', heading: 'What you will be asked', content: <WhatIsAsked {...page} /> },
        { id: 'time', heading: 'How long it takes', content: <HowLong {...page} /> },
        { id: 'then', heading: 'What happens then', content: <WhatThen {...page} /> },
        { id: 'licence', heading: 'What becomes of what you give', content: <WhatBecomes {...page} /> },
        {
          id: 'begin',
          heading: 'Begin',
          content: <BeginForm page={page} returned={returned} />,
        },
      ]}
    />
  );
}

const formId = 'start';

function WhatCounts() {
  return (
    <>
      <p>
        A model is a way of supporting people that others could take up: Shared Lives, a circle of friends
        round one person, a coordinator who knows a neighbourhood. It has a name, somebody has set out in
        public what it is for and who does what, it draws on what people and communities can do, and it runs
        in the United Kingdom, has run there, or is proposed for it.
      </p>
      <p>
        It need not be proven, large or still alive. It is not an organisation as such, a single group that
        nobody means to repeat, a product or an app, a medical treatment, or a principle without an account of
        who does what. <Link to={`${paths.about()}#models`}>What counts as a model</Link> says more. Somebody
        may have written yours up under another name: please <Link to={paths.models()}>search</Link> first.
      </p>
      <p>
        Please send nothing about your own care, or about somebody else’s. Nobody here can give advice or find
        support; your council’s adult social care team can.
      </p>
    </>
  );
}

function WhatIsAsked({ groups }: StartPageData) {
  return (
    <>
      <p>
        One question a page, in any order, each with an example. “We do not know” is a fair answer, and the
        card will say so. For a new model these are asked; what is not marked as needed can be left out.
      </p>
      <ul className="grid max-w-measure gap-2">
        {groups.map(({ id, heading, needed, ifKnown }) => (
          <li key={id} className="border-t border-rule pt-2">
            <strong>{heading}</strong>
            {needed.length > 0 && <p className="text-note">Needed: {joinWords(needed)}.</p>}
            {ifKnown.length > 0 && (
              <p className="text-note text-quiet">
                {needed.length > 0 ? 'If you know it' : 'Only if you know it'}: {joinWords(ifKnown)}.
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>
        For a change to a card, the form holds what the card says now: you change what is wrong, and say why.
        For a study, only the publication and what it found are asked.
      </p>
    </>
  );
}

function HowLong({ periods }: StartPageData) {
  return (
    <>
      <p>
        A new model: about an hour for what is needed, if you have the publications at hand, and longer with
        findings and costs. A study: about a quarter of an hour. A change to one answer: some minutes.
      </p>
      <p>
        You need not do it at once. Give your e-mail address first, and we send you a private link, with which
        you can go on where you left off. Each link works for {periods.linkDays} days, and you can{' '}
        <Link to={paths.submitReturn()}>ask for a new one</Link> at any time. A draft that nobody touches for{' '}
        {periods.draftMonths} months is deleted, and we write to you before.
      </p>
    </>
  );
}

function WhatThen({ periods }: StartPageData) {
  return (
    <>
      <ol className="grid list-decimal gap-2 ps-6">
        <li>You send it in from the last page, where all your answers stand together.</li>
        <li>We acknowledge it by mail at once, with a reference.</li>
        <li>
          An editor reads it, checks it against its sources, and asks you if something is unclear. You have a
          decision within {periods.decisionWorkingDays} working days.
        </li>
        <li>
          It is published, with changes of wording where the rules of the directory ask for them; or it is
          declined, and you are told why. Then you may mend it and send it in again.
        </li>
      </ol>
      <p>
        Until then nothing of it is public, and a card that you want changed stays as it is. Nobody can pay
        for a place or for a better level: <Link to={paths.aboutMethod()}>the rule</Link> is the same for all.
      </p>
    </>
  );
}

function WhatBecomes({ periods }: StartPageData) {
  return (
    <>
      <p>
        What is published stands under the{' '}
        <a href={dataLicenceUrl}>Creative Commons Attribution 4.0 licence</a>, as the whole directory does:
        anybody may copy, share and change it, if they name where it comes from. Before you send it in, you
        are asked to agree to this. So write in your own words, and give nothing that you may not give.
      </p>
      <p>
        Your name and e-mail address are for the editors alone, and are published nowhere. Of what is declined
        or withdrawn, they are deleted after {periods.contactMonths} months. You can see, correct and erase
        them yourself. <Link to={paths.aboutPrivacy()}>Privacy</Link> says more.
      </p>
    </>
  );
}

function BeginForm({ page, returned }: StartPageProps) {
  const [form] = useForm({
    id: formId,
    lastResult: returned?.result,
    defaultValue: { kind: page.query.kind ?? undefined, model: page.query.model ?? undefined },
  });
  return (
    <>
      <p>
        If you have begun already, <Link to={paths.submitReturn()}>ask for a new link</Link> instead.
      </p>
      <FormProvider context={form.context}>
        <form id={form.id} method="post" action={paths.submit()} noValidate className="grid gap-6">
          <GuardFields stamp={returned?.stamp ?? page.stamp} />
          <RadioField
            name="kind"
            legend="What would you like to send in?"
            options={[
              { value: 'new-model', label: 'A new model', hint: 'One that has no card here.' },
              {
                value: 'change',
                label: 'A change to a card',
                hint: 'Something on it is wrong, out of date or missing.',
              },
              {
                value: 'study',
                label: 'A study for a card',
                hint: 'One finding with its publication. One that found no difference, or harm, is as welcome as any other.',
              },
            ]}
          />
          <MenuField
            name="model"
            label="Which card?"
            hint="For a change or a study."
            blank="None: it is a new model"
            options={page.models.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <div>
            <Button>Begin</Button>
          </div>
        </form>
      </FormProvider>
    </>
  );
}

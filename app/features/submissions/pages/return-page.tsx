import { FormProvider, useForm } from '@conform-to/react';
import { Link } from '@remix-run/react';
import type { ReturnedGuardedForm } from '#app/features/submissions/guarded-form.server.ts';
import { listFormErrors } from './list-form-errors.ts';
import { LineField } from '#app/features/submissions/fields/form-fields.tsx';
import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { GuardFields } from '#app/components/guard-fields.tsx';
import { paths } from '#app/lib/paths.ts';
import type { ReturnPageData } from './return-presenter.server.ts';

interface ReturnPageProps {
  page: ReturnPageData;
  returned: ReturnedGuardedForm | undefined;
}

const formId = 'return';

/** The page /submit/return, where whoever has lost a private link asks for a new one. */
export function ReturnPage({ page, returned }: ReturnPageProps) {
  const errors = listFormErrors(formId, returned?.result);
  return (
    <article className="grid gap-5 pt-8">
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1>{page.title}</h1>
      {page.isAsked ? <Asked {...page} /> : <AskForm page={page} returned={returned} />}
    </article>
  );
}

/** The same whether the two belong together or not: nobody learns here who sends things in. */
function Asked({ operator }: ReturnPageData) {
  return (
    <div className="grid max-w-measure gap-3">
      <p>
        If the reference and the e-mail address belong together, a new link is on its way to that address, and
        should be there within minutes. Once it is followed, earlier links stop working.
      </p>
      <p>
        If nothing comes, look among the unwanted mail, and check that it is the address that you gave in the
        form. A link is sent once an hour at most.{' '}
        {operator.contactEmail !== null && (
          <>
            If you no longer have that address, write to{' '}
            <a href={`mailto:${operator.contactEmail}`}>{operator.contactEmail}</a>.
          </>
        )}
      </p>
      <p>
        <Link to={paths.submitReturn()} reloadDocument>
          Try another reference or address
        </Link>
      </p>
    </div>
  );
}

function AskForm({ page, returned }: ReturnPageProps) {
  const [form] = useForm({ id: formId, lastResult: returned?.result });
  return (
    <>
      <p className="max-w-measure">
        Your private link stands in every letter that we sent you; it works for {page.linkDays} days. If you
        have lost it, or it has run out, we send you a new one.
      </p>
      <FormProvider context={form.context}>
        <form id={form.id} method="post" action={paths.submitReturn()} noValidate className="grid gap-6">
          <GuardFields stamp={returned?.stamp ?? page.stamp} />
          <LineField
            name="reference"
            label="Your reference"
            hint="It stands in our letters, such as CR-4F7K-9TQX."
            length="short"
            autoComplete="off"
            spellCheck={false}
          />
          <LineField
            name="email"
            label="The e-mail address that you gave"
            type="email"
            autoComplete="email"
            spellCheck={false}
          />
          <div>
            <Button>Send me a new link</Button>
          </div>
        </form>
      </FormProvider>
      <p className="max-w-measure">
        If you gave no address, no link can be sent: please{' '}
        <Link to={paths.submit()} reloadDocument>
          begin anew
        </Link>
        .
      </p>
    </>
  );
}

import { Button } from '#app/components/button.tsx';
import { Choice } from '#app/components/choices.tsx';
import { Notice } from '#app/components/notice.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { countOf, formatDate } from '#app/lib/format.ts';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import type { EditorsPageData, ReturnedEditors } from './editors-presenter.server.ts';

const ids = { list: 'editors', email: 'new-email' };

interface EditorsViewProps {
  page: EditorsPageData;
  returned: ReturnedEditors | undefined;
}

/** What is wrong, for the summary above the page. */
export function listEditorsErrors(returned: ReturnedEditors | undefined): { id: string; message: string }[] {
  if (returned === undefined) return [];
  const { field, message } = returned.error;
  return [{ id: field === 'email' ? ids.email : ids.list, message }];
}

/** The page /moderation/editors, within the frame of moderation: who may moderate, and somebody new. */
export function EditorsView({ page, returned }: EditorsViewProps) {
  return (
    <>
      <Done {...page} />
      <section aria-labelledby={ids.list}>
        <h2 id={ids.list} tabIndex={-1} className="text-h3">
          {countOf(page.editors.length, 'editor')}
        </h2>
        <ul className="mt-3 grid gap-0 border-t border-rule">
          {page.editors.map((member) => (
            <Member key={member.id} member={member} />
          ))}
        </ul>
      </section>
      <AddForm returned={returned} />
    </>
  );
}

function Done({ done, signInAddress }: EditorsPageData) {
  if (done === null) return null;
  const { deed, email } = done;
  switch (deed) {
    case 'added':
    case 'brought-back':
      return (
        <Notice title={`${email} may now moderate`}>
          <p>
            Nothing is sent to them by itself. Tell them to sign in, with this address, at{' '}
            <span className="wrap-anywhere">{signInAddress}</span>
          </p>
        </Notice>
      );
    case 'removed':
      return (
        <Notice title={`${email} may no longer moderate`}>
          <p>They are signed out everywhere. What they did stays in the audit trail.</p>
        </Notice>
      );
    case 'made-admin':
      return <Notice title={`${email} is now an admin`} />;
    case 'made-editor':
      return <Notice title={`${email} is now an editor, and no longer an admin`} />;
    case 'signed-out':
      return <Notice title={`${email} is signed out everywhere`} />;
  }
}

function Member({ member }: { member: EditorsPageData['editors'][number] }) {
  const { id, email, role, addedOn, sessions, isOneself } = member;
  return (
    <li className="grid gap-3 border-b border-rule py-4 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-center">
      <div>
        <p className="font-bold wrap-anywhere">
          {email}
          {isOneself && ' (you)'}
        </p>
        <p className="text-note text-quiet">
          {role === 'admin' ? 'Admin' : 'Editor'} since {formatDate(addedOn)}.{' '}
          {sessions === 0 ? 'Not signed in.' : `Signed in on ${countOf(sessions, 'browser')}.`}
        </p>
      </div>
      <form method="post" action={moderationPaths.editors()} className="flex flex-wrap gap-3">
        <input type="hidden" name="who" value={id} />
        <Deed deed={role === 'admin' ? 'make-editor' : 'make-admin'} email={email}>
          {role === 'admin' ? 'Make an editor only' : 'Make an admin'}
        </Deed>
        <Deed deed="sign-out" email={email}>
          Sign out everywhere
        </Deed>
        <Deed deed="remove" email={email}>
          Remove
        </Deed>
      </form>
    </li>
  );
}

function Deed({ deed, email, children }: { deed: string; email: string; children: string }) {
  return (
    <Button kind="secondary" name="do" value={deed}>
      {children}
      <span className="sr-only"> ({email})</span>
    </Button>
  );
}

function AddForm({ returned }: Pick<EditorsViewProps, 'returned'>) {
  return (
    <section aria-labelledby="add">
      <h2 id="add" className="text-h3">
        Let somebody moderate
      </h2>
      <form method="post" action={moderationPaths.editors()} noValidate className="mt-3 grid gap-4">
        <TextField
          id={ids.email}
          name="email"
          label="Their e-mail address"
          hint="Links to sign in go there, so it must be theirs alone."
          type="email"
          autoComplete="off"
          spellCheck={false}
          defaultValue={returned?.typed.email}
          error={returned?.error.field === 'email' ? returned.error.message : undefined}
        />
        <Choice
          type="checkbox"
          id="new-admin"
          name="admin"
          value="yes"
          label="As an admin"
          hint="An admin also manages editors, reads the audit trail and makes releases."
          defaultChecked={returned?.typed.isAdmin}
        />
        <div>
          <Button name="do" value="add">
            Add
          </Button>
        </div>
      </form>
    </section>
  );
}

// The page /moderation/editors: what it shows, and what its forms do.
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { moderationPaths } from '#app/lib/moderation-paths.ts';
import { privateHeaders } from '#app/lib/private-headers.ts';
import { ukDay } from '#app/lib/uk-day.ts';
import { addressField } from './address-field.ts';
import type { Objection } from './commands.server.ts';
import type { Editor } from './editor.ts';

/** What was done, as the address of the page tells it that shows so. */
const deeds = ['added', 'brought-back', 'removed', 'made-admin', 'made-editor', 'signed-out'] as const;
type Deed = (typeof deeds)[number];
const doneParameter = 'done';
const whoParameter = 'who';

export function presentEditors(context: AppLoadContext, editor: Editor, parameters: URLSearchParams) {
  return {
    title: 'Editors',
    hasErrors: context.answered.hasErrors,
    done: context.answered.hasErrors ? null : readDone(context, parameters),
    signInAddress: context.site.origin + moderationPaths.signIn(),
    editors: context.doors.staff.list(context.clock()).map((member) => ({
      ...member,
      addedOn: ukDay(new Date(member.addedAt)),
      isOneself: member.id === editor.id,
    })),
  };
}
export type EditorsPageData = ReturnType<typeof presentEditors>;

function readDone(
  context: AppLoadContext,
  parameters: URLSearchParams,
): { deed: Deed; email: string } | null {
  const deed = deeds.find((each) => each === parameters.get(doneParameter));
  const email = context.doors.staff.findEmail(Number(parameters.get(whoParameter)));
  return deed === undefined || email === null ? null : { deed, email };
}

/** A form that did nothing. */
export interface ReturnedEditors {
  /** What was typed as the address of somebody new, and whether as an admin. */
  typed: { email: string; isAdmin: boolean };
  /** Of the field for a new address, or of the list where it is null. */
  error: { field: 'email' | null; message: string };
}

/** Does what a form of the page asks for, and leads back to the page. */
export function answerEditors(context: AppLoadContext, editor: Editor, form: URLSearchParams) {
  const { staff } = context.doors;
  const by = { byId: editor.id, now: context.clock() };
  const deed = form.get('do');
  if (deed === 'add') return addEditor(context, by, form);
  const email = staff.findEmail(Number(form.get(whoParameter))) ?? '';
  const finish = (objection: Objection | null, done: Deed) =>
    objection === null ? lead(done, form.get(whoParameter), editor.id) : object(context, objection, email);
  switch (deed) {
    case 'remove':
      return finish(staff.remove({ ...by, email }), 'removed');
    case 'make-admin':
      return finish(staff.changeRole({ ...by, email, role: 'admin' }), 'made-admin');
    case 'make-editor':
      return finish(staff.changeRole({ ...by, email, role: 'editor' }), 'made-editor');
    case 'sign-out':
      return finish(staff.signOut({ ...by, email }), 'signed-out');
    default:
      return giveBack(context, 400, {
        typed: { email: '', isAdmin: false },
        error: { field: null, message: 'Press one of the buttons of the page' },
      });
  }
}

function addEditor(context: AppLoadContext, by: { byId: number; now: Date }, form: URLSearchParams) {
  const typed = { email: form.get('email') ?? '', isAdmin: form.get('admin') === 'yes' };
  const complain = (status: 400 | 409, message: string) =>
    giveBack(context, status, { typed, error: { field: 'email', message } });
  const read = addressField('').safeParse(typed.email);
  if (!read.success) return complain(400, 'Write the e-mail address in full, such as name@example.org');
  const role = typed.isAdmin ? 'admin' : 'editor';
  const { outcome, id } = context.doors.staff.add({ ...by, email: read.data, role });
  if (outcome === 'there-already') {
    return complain(409, `${read.data} is an editor already: a role is changed in the list`);
  }
  return lead(outcome, String(id), by.byId);
}

function object(context: AppLoadContext, objection: Objection, email: string) {
  const message =
    objection === 'unknown'
      ? 'They are no longer an editor: somebody else removed them meanwhile'
      : `${email} is the last admin: make somebody else an admin first, or nobody could let others in`;
  return giveBack(context, 409, { typed: { email: '', isAdmin: false }, error: { field: null, message } });
}

function giveBack(context: AppLoadContext, status: 400 | 409, returned: ReturnedEditors) {
  context.answered.hasErrors = true;
  return data(returned, { status, headers: privateHeaders });
}

/** Back to the page; or to the queue, for somebody who has taken the right to see it from themselves. */
function lead(done: Deed, who: string | null, byId: number) {
  const query = new URLSearchParams({ [doneParameter]: done, [whoParameter]: who ?? '' });
  const isClosed = Number(who) === byId && done !== 'made-admin';
  const to = isClosed ? moderationPaths.queue() : `${moderationPaths.editors()}?${query.toString()}`;
  return redirect(to, {
    status: 303,
    headers: privateHeaders,
  });
}

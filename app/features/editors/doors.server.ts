// How editors get in and out, bound to the database, the cookie and the postman: what `context.doors` is. Made anew for each
// request, because it knows the cookie that came with it.
import type { Database } from '#db/client.server.ts';
import { readPrivatePath } from '#app/lib/private-path.ts';
import { logRefusal } from '#app/lib/refusals.ts';
import { recordAction, subjectOf } from './audit.server.ts';
import {
  addEditor,
  changeRole,
  endEveryVisit,
  findEmail,
  listEditors,
  removeEditor,
  type Addition,
  type ListedEditor,
  type Objection,
} from './commands.server.ts';
import type { Editor } from './editor.ts';
import { createSessionCookie } from './session-cookie.server.ts';
import { countSessions, endSession, endSessionsOf, findSession } from './sessions.server.ts';
import {
  askForSignInLink,
  endLinksOf,
  findLinkFault,
  signInByLink,
  type SignInLinkFault,
} from './sign-in-links.server.ts';

export interface Doors {
  /** Whether this copy has a SESSION_SECRET; without, nobody can sign in. */
  areSetUp: boolean;
  askForLink(of: { email: string; to: string | null; now: Date }): void;
  findLinkFault(token: string, now: Date): SignInLinkFault | null;
  /** @returns the header `Set-Cookie` of the new session */
  signIn(token: string, now: Date): Promise<{ setCookie: string } | { fault: SignInLinkFault }>;
  /** Ends the session of this browser, or all of its editor’s. @returns the header `Set-Cookie` that clears the cookie */
  signOut(of: { everywhere: boolean; now: Date }): Promise<string | null>;
  /** Those who may moderate, for an admin who says who they are. */
  staff: Staff;
}

/** Who may moderate, as an admin looks after it. */
export interface Staff {
  list(now: Date): StaffMember[];
  findEmail(editorId: number): string | null;
  add(of: Parameters<typeof addEditor>[1]): Addition;
  remove(of: Omit<Parameters<typeof removeEditor>[1], 'mayBeLastAdmin'>): Objection | null;
  changeRole(of: Omit<Parameters<typeof changeRole>[1], 'mayBeLastAdmin'>): Objection | null;
  signOut(of: Parameters<typeof endEveryVisit>[1]): Objection | null;
}

export interface StaffMember extends ListedEditor {
  /** On how many browsers they are signed in. */
  sessions: number;
}

/** Who came with a request, and the doors as they stand to them. */
export interface Admission {
  editor: Editor | null;
  doors: Doors;
}

export interface DoorsParts {
  db: Database;
  post: { wake(): void };
  /** Null: nobody can sign in. */
  sessionSecrets: readonly string[] | null;
  /** The public address of the site. */
  origin: string;
  /** Letters to one editor in an hour. */
  linksPerHour: number;
  log: { warn(details: object, message: string): void };
}

/** A request as far as the doors look at it: `path` without the query, `cookie` the whole header. */
export interface KnockingRequest {
  method: string;
  path: string;
  cookie: string | undefined;
}

/** By which an answer has long left. */
const answeredMs = 500;

/**
 * @returns reads who came. A cookie that opens nothing is logged by its reason and taken for none.
 */
export function createDoors({
  db,
  post,
  sessionSecrets,
  origin,
  linksPerHour,
  log,
}: DoorsParts): (request: KnockingRequest, now: Date) => Promise<Admission> {
  const cookie = sessionSecrets === null ? null : createSessionCookie({ secrets: sessionSecrets, origin });
  const staff: Staff = {
    list(now) {
      const sessions = countSessions(db, now);
      return listEditors(db).map((editor) => ({ ...editor, sessions: sessions.get(editor.id) ?? 0 }));
    },
    findEmail: (editorId) => findEmail(db, editorId),
    add: (of) => addEditor(db, of),
    remove: (of) => removeEditor(db, { ...of, mayBeLastAdmin: false }),
    changeRole: (of) => changeRole(db, { ...of, mayBeLastAdmin: false }),
    signOut: (of) => endEveryVisit(db, of),
  };

  return async (request, now) => {
    const { token, editor } = await recognise(request, now);
    return {
      editor,
      doors: {
        areSetUp: cookie !== null,
        staff,
        askForLink(of) {
          askForSignInLink(db, { ...of, mostPerHour: linksPerHour });
          // Once the answer has left, which would else take as long as it takes to write the letter, if there is one.
          setTimeout(() => post.wake(), answeredMs).unref();
        },
        findLinkFault: (link, at) => findLinkFault(db, { token: link, now: at }),
        async signIn(link, at) {
          if (cookie === null) return { fault: 'unknown' };
          const signed = signInByLink(db, { token: link, replaced: token, now: at });
          return 'fault' in signed ? signed : { setCookie: await cookie.set(signed.session) };
        },
        async signOut({ everywhere, now: at }) {
          if (editor !== null && token !== null) leave({ editor, token, everywhere, now: at });
          return cookie === null ? null : cookie.clear();
        },
      },
    };
  };

  async function recognise(
    request: KnockingRequest,
    now: Date,
  ): Promise<{ token: string | null; editor: Editor | null }> {
    const nobody = { token: null, editor: null };
    // What readers and submitters see is the same for everybody, so nobody is asked there.
    const part = readPrivatePath(request.path)?.part ?? 'submit';
    if (part === 'submit') return nobody;
    const sent = await cookie?.read(request.cookie);
    if (sent === undefined || sent === null) return nobody;
    if (sent === 'forged') {
      logRefusal(log, request, 'session-forged');
      return nobody;
    }
    const found = findSession(db, { token: sent.token, now });
    if ('editor' in found) return { token: sent.token, editor: found.editor };
    logRefusal(log, request, `session-${found.fault}`);
    return nobody;
  }

  function leave(of: { editor: Editor; token: string; everywhere: boolean; now: Date }): void {
    const { id: editorId, email } = of.editor;
    db.transaction(
      (tx) => {
        if (of.everywhere) {
          endSessionsOf(tx, editorId);
          endLinksOf(tx, { editorId, now: of.now });
        } else endSession(tx, of.token);
        const action = of.everywhere ? 'sessions-ended' : 'signed-out';
        recordAction(tx, { editorId, action, subject: subjectOf.editor(email), now: of.now });
      },
      { behavior: 'immediate' },
    );
  }
}

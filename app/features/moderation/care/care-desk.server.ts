// The care of published cards as its pages use it: commands and queries bound to the database and to the postman.
import type { Database } from '#db/client.server.ts';
import { askOrganisation } from './ask-organisation.server.ts';
import {
  findAskedOrganisation,
  findCard,
  listAskedOrganisations,
  listModelActions,
  listOpenWork,
  listRevisionsSince,
  type AskedOrganisation,
  type FoundCard,
  type ModelActionLine,
  type OpenWork,
  type RevisionLine,
} from './care-queries.server.ts';
import { markChecked, publishCorrection } from './check-model.server.ts';
import type { ActResult } from './model-act.server.ts';
import {
  findOrganisationContact,
  forgetOrganisationContact,
  listAskableSlugs,
  type OrganisationContact,
} from './organisation-contacts.server.ts';
import { renameModel } from './rename-model.server.ts';
import { restoreModel, withdrawModel } from './withdraw-model.server.ts';

export interface CareDesk {
  findCard(slug: string): FoundCard;
  listOpenWork(slug: string): OpenWork[];
  listActions(slug: string): ModelActionLine[];
  listRevisionsSince(slug: string, number: number): RevisionLine[];
  findAsked(slug: string): AskedOrganisation | null;
  /** The same of all that were asked, by slug. */
  listAsked(): ReadonlyMap<string, AskedOrganisation>;
  findContact(slug: string): OrganisationContact | undefined;
  /** The slugs of the cards whose organisation has an address here. */
  listAskable(): Set<string>;
  markChecked(of: Parameters<typeof markChecked>[1]): ActResult;
  publishCorrection(of: Parameters<typeof publishCorrection>[1]): ActResult;
  withdraw(of: Parameters<typeof withdrawModel>[1]): ActResult;
  restore(of: Parameters<typeof restoreModel>[1]): ActResult;
  rename(of: Parameters<typeof renameModel>[1]): ActResult;
  askOrganisation(of: Parameters<typeof askOrganisation>[1]): ActResult;
  /** Deletes where an organisation is asked. @returns false where nothing was kept */
  forgetContact(of: Parameters<typeof forgetOrganisationContact>[1]): boolean;
}

/** @param wakingAfter gives its argument back, once the letters that it caused are on their way */
export function createCareDesk(db: Database, wakingAfter: <Result>(result: Result) => Result): CareDesk {
  return {
    findCard: (slug) => findCard(db, slug),
    listOpenWork: (slug) => listOpenWork(db, slug),
    listActions: (slug) => listModelActions(db, slug),
    listRevisionsSince: (slug, number) => listRevisionsSince(db, slug, number),
    findAsked: (slug) => findAskedOrganisation(db, slug),
    listAsked: () => listAskedOrganisations(db),
    findContact: (slug) => findOrganisationContact(db, slug),
    listAskable: () => listAskableSlugs(db),
    markChecked: (of) => markChecked(db, of),
    publishCorrection: (of) => publishCorrection(db, of),
    withdraw: (of) => withdrawModel(db, of),
    restore: (of) => restoreModel(db, of),
    rename: (of) => renameModel(db, of),
    askOrganisation: (of) => wakingAfter(askOrganisation(db, of)),
    forgetContact: (of) => forgetOrganisationContact(db, of),
  };
}

-- A revision is a promise to those who cited it. A correction is a new revision.
CREATE TRIGGER revisions_refuse_update BEFORE UPDATE ON revisions
BEGIN
  SELECT RAISE(ABORT, 'A revision is immutable: add a new one.');
END;
--> statement-breakpoint
CREATE TRIGGER revisions_refuse_delete BEFORE DELETE ON revisions
BEGIN
  SELECT RAISE(ABORT, 'A revision is immutable: it cannot be deleted.');
END;

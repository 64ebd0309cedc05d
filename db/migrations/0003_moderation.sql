CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`editor_id` integer,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`words` text,
	FOREIGN KEY (`editor_id`) REFERENCES `editors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`);--> statement-breakpoint
CREATE TABLE `editors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editors_email` ON `editors` (`email`);--> statement-breakpoint
CREATE TABLE `open_reviews` (
	`subject` text NOT NULL,
	`editor_id` integer NOT NULL,
	`opened_at` text NOT NULL,
	PRIMARY KEY(`subject`, `editor_id`),
	FOREIGN KEY (`editor_id`) REFERENCES `editors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`editor_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`editor_id`) REFERENCES `editors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_editor` ON `sessions` (`editor_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`editor_id` integer NOT NULL,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`editor_id`) REFERENCES `editors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_editor` ON `sign_in_links` (`editor_id`);--> statement-breakpoint
ALTER TABLE `care_models` ADD `imported_revision` integer;--> statement-breakpoint
ALTER TABLE `retired_slugs` ADD `decided_by` text DEFAULT 'import' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `correction` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `invited_at` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `editor_id` integer REFERENCES editors(id);--> statement-breakpoint
ALTER TABLE `submissions` ADD `mends_id` integer REFERENCES submissions(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `submissions` ADD `clashes` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_mends` ON `submissions` (`mends_id`);--> statement-breakpoint
-- So far nobody but an import has made a revision.
UPDATE `care_models` SET `imported_revision` = `current_revision`;--> statement-breakpoint
-- Whoever could mend the trail could hide what they did.
CREATE TRIGGER audit_entries_refuse_update BEFORE UPDATE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'The audit trail is append-only: nothing in it is changed.');
END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_refuse_delete BEFORE DELETE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'The audit trail is append-only: nothing in it is deleted.');
END;

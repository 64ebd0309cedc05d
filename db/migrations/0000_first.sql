CREATE TABLE `care_models` (
	`slug` text PRIMARY KEY NOT NULL,
	`current_revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `costs` (
	`slug` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`what` text NOT NULL,
	`kind` text NOT NULL,
	`amount` real NOT NULL,
	`amount_to` real,
	`currency` text NOT NULL,
	`per` text,
	`price_year` integer,
	`claimed_by` text,
	`source` text NOT NULL,
	PRIMARY KEY(`slug`, `id`),
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`slug`,`source`) REFERENCES `sources`(`slug`,`source`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence_items` (
	`slug` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`finding` text NOT NULL,
	`design` text NOT NULL,
	`measured` integer NOT NULL,
	`comparison` text NOT NULL,
	`n` text,
	`n_of` text,
	`sites` integer,
	`place` text,
	`year` integer,
	`independent` text NOT NULL,
	`own_model` integer NOT NULL,
	`in_uk` integer NOT NULL,
	`caution` text,
	`source` text NOT NULL,
	PRIMARY KEY(`slug`, `id`),
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`slug`,`source`) REFERENCES `sources`(`slug`,`source`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence_outcomes` (
	`slug` text NOT NULL,
	`id` text NOT NULL,
	`outcome` text NOT NULL,
	`position` integer NOT NULL,
	`direction` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`slug`, `id`, `outcome`),
	FOREIGN KEY (`slug`,`id`) REFERENCES `evidence_items`(`slug`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_outcomes_outcome` ON `evidence_outcomes` (`outcome`);--> statement-breakpoint
CREATE TABLE `evidence_topics` (
	`slug` text NOT NULL,
	`id` text NOT NULL,
	`topic` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`slug`, `id`, `topic`),
	FOREIGN KEY (`slug`,`id`) REFERENCES `evidence_items`(`slug`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `related_models` (
	`slug` text NOT NULL,
	`model` text NOT NULL,
	`position` integer NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`slug`, `model`),
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `requirements` (
	`slug` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`need` text NOT NULL,
	`theme` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`slug`, `id`),
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`slug`,`source`) REFERENCES `sources`(`slug`,`source`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `retired_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`moved_to` text,
	`withdrawn_on` text,
	`reason` text
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`number` integer NOT NULL,
	`card` text NOT NULL,
	`digest` text NOT NULL,
	`author_kind` text NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_slug_number` ON `revisions` (`slug`,`number`);--> statement-breakpoint
CREATE TABLE `risks` (
	`slug` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`risk` text NOT NULL,
	`kind` text NOT NULL,
	`early_sign` text,
	`what_helps` text,
	`inferred` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`slug`, `id`),
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`slug`,`source`) REFERENCES `sources`(`slug`,`source`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`slug` text NOT NULL,
	`source` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text NOT NULL,
	`year` integer,
	`url` text,
	`kind` text NOT NULL,
	`read` text NOT NULL,
	PRIMARY KEY(`slug`, `source`),
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `spread_figures` (
	`slug` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`metric` text NOT NULL,
	`value` real NOT NULL,
	`unit` text NOT NULL,
	`place` text,
	`as_of` text,
	`source` text NOT NULL,
	PRIMARY KEY(`slug`, `id`),
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`slug`,`source`) REFERENCES `sources`(`slug`,`source`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `terms` (
	`slug` text NOT NULL,
	`list` text NOT NULL,
	`term` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`slug`, `list`, `term`),
	FOREIGN KEY (`slug`) REFERENCES `care_models`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `terms_list_term` ON `terms` (`list`,`term`);
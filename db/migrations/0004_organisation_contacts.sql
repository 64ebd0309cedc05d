CREATE TABLE `organisation_contacts` (
	`slug` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`email` text NOT NULL,
	`changed_at` text NOT NULL,
	`editor_id` integer NOT NULL,
	FOREIGN KEY (`editor_id`) REFERENCES `editors`(`id`) ON UPDATE no action ON DELETE no action
);

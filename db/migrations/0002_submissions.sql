CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event` text NOT NULL,
	`letter` text NOT NULL,
	`submission_id` integer,
	`details` text NOT NULL,
	`created_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text NOT NULL,
	`sent_at` text,
	`failed_at` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_event` ON `outbox` (`event`);--> statement-breakpoint
CREATE INDEX `outbox_next_attempt` ON `outbox` (`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `submission_contacts` (
	`submission_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`standing` text,
	`organisation` text,
	`interest` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `submission_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` integer NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`words` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submission_events_submission` ON `submission_events` (`submission_id`);--> statement-breakpoint
CREATE TABLE `submission_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`replaces_earlier` integer NOT NULL,
	`used_at` text,
	`replaced_at` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submission_links_submission` ON `submission_links` (`submission_id`);--> statement-breakpoint
CREATE TABLE `submission_questions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` integer NOT NULL,
	`asked_at` text NOT NULL,
	`about` text,
	`words` text NOT NULL,
	`answer` text,
	`answered_at` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submission_questions_submission` ON `submission_questions` (`submission_id`);--> statement-breakpoint
CREATE TABLE `submission_versions` (
	`submission_id` integer NOT NULL,
	`number` integer NOT NULL,
	`draft` text NOT NULL,
	`sent_at` text NOT NULL,
	PRIMARY KEY(`submission_id`, `number`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text,
	`base_revision` integer,
	`state` text NOT NULL,
	`draft` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`sent_at` text,
	`closed_at` text,
	`warned_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_reference` ON `submissions` (`reference`);--> statement-breakpoint
CREATE INDEX `submissions_state` ON `submissions` (`state`);
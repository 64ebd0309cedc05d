import type { ComponentType } from 'react';

/** How a question looks: its fields, and what helps to answer it. */
export interface QuestionView {
  /** Of the form, or of one entry where the question is a list. */
  Fields: ComponentType;
  /** Above the fields, or above the entries of a list: why it is asked, what to leave out, and a good example. */
  Guidance?: ComponentType;
  /** Above the fields of one entry of a list: what a good one looks like. */
  EntryGuidance?: ComponentType;
}

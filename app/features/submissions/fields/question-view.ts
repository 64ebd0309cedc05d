import type { ComponentType } from 'react';

/** How a question looks: its fields, and what helps to answer it. */
export interface QuestionView {
  Fields: ComponentType;
  /** Above the fields: why it is asked, what to leave out, and a good example. */
  Guidance?: ComponentType;
}

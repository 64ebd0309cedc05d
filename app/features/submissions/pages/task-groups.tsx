import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { pageAddress, type FormPlace } from '#app/features/submissions/form-place.ts';
import { countOf } from '#app/lib/format.ts';
import { AnswerStatusTag } from './answer-status.tsx';
import type { AnswerStatus } from './present-answers.server.ts';

export interface TaskGroup {
  id: string;
  heading: string;
  note: string | null;
  tasks: { id: string; shortTitle: string; status: AnswerStatus; entryCount: number | null }[];
}

interface TaskGroupsProps {
  place: FormPlace;
  groups: readonly TaskGroup[];
  /** What stands below a question. */
  below?: (questionId: string) => ReactNode;
}

/** The questions of a form by its parts, each with how it stands and the way to its page. */
export function TaskGroups({ place, groups, below }: TaskGroupsProps) {
  return groups.map((group) => (
    <section key={group.id} aria-labelledby={`group-${group.id}`}>
      <h2 id={`group-${group.id}`} className="text-h3">
        {group.heading}
      </h2>
      {group.note !== null && <p className="max-w-measure text-note text-quiet">{group.note}</p>}
      <ul className="mt-2 border-b border-rule">
        {group.tasks.map((task) => (
          <li
            key={task.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule py-2"
          >
            <span className="min-w-0">
              <Link
                to={pageAddress(place, task.id)}
                reloadDocument
                aria-describedby={`status-${task.id}`}
                className="inline-block py-0.5"
              >
                {task.shortTitle}
              </Link>
              {task.entryCount !== null && task.entryCount > 0 && (
                <span className="ps-2 text-note text-faint">
                  {countOf(task.entryCount, 'entry', 'entries')}
                </span>
              )}
            </span>
            <span id={`status-${task.id}`}>
              <AnswerStatusTag status={task.status} />
            </span>
            {below?.(task.id)}
          </li>
        ))}
      </ul>
    </section>
  ));
}

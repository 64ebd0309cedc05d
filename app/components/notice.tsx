import type { ReactNode } from 'react';

interface NoticeProps {
  /**
   * `information` what the reader may want to know; `warning` what they must know before going on; `risk` what may go
   * wrong for people or for a model.
   */
  kind?: 'information' | 'warning' | 'risk';
  title: string;
  /** Names it as a region of the page; the title does when left out. */
  label?: string;
  children?: ReactNode;
}

const looks = {
  information: { frame: 'border-strong-rule bg-panel', title: '' },
  warning: { frame: 'border-ink bg-mark', title: '' },
  risk: { frame: 'border-risk bg-panel', title: 'text-risk' },
} as const;

/** A passage that must not be missed, marked by a rule at its side. Its title says in words what the colour says. */
export function Notice({ kind = 'information', title, label = title, children }: NoticeProps) {
  return (
    <section aria-label={label} className={`max-w-measure border-s-4 p-4 ${looks[kind].frame}`}>
      <p className={`font-bold ${looks[kind].title}`}>{title}</p>
      {children !== undefined && <div className="mt-1 grid gap-2">{children}</div>}
    </section>
  );
}

import type { ReactNode } from 'react';

interface StatusTagProps {
  /** `done` and `trouble` are coloured too; the words alone must do. */
  kind?: 'neutral' | 'done' | 'trouble';
  children: ReactNode;
}

const looks = {
  neutral: 'border-strong-rule text-quiet',
  done: 'border-bar text-bar',
  trouble: 'border-risk text-risk',
} as const;

/** How something stands, in a word or three. It is no link and no button, and must not look like one. */
export function StatusTag({ kind = 'neutral', children }: StatusTagProps) {
  return (
    <strong className={`inline-block border px-2 py-0.5 text-small leading-snug font-bold ${looks[kind]}`}>
      {children}
    </strong>
  );
}

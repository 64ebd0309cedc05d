import { Link } from '@remix-run/react';
import type { ComponentPropsWithoutRef } from 'react';

/** One primary button a page at most: what most people came to do. */
type ButtonKind = 'primary' | 'secondary';

const shape =
  'inline-flex min-h-11 items-center justify-center rounded border-2 border-ink px-4 py-1.5 text-center font-bold leading-snug no-underline';
const kinds = {
  primary: 'bg-ink text-paper hover:bg-quiet print:bg-transparent print:text-ink',
  secondary: 'text-ink hover:bg-sky-alt',
} as const;

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'disabled'> & { kind?: ButtonKind };

/**
 * A button cannot be disabled, as on GOV.UK: one that does nothing does not say why, and is hard to see and to find. It
 * is always there, and the answer to pressing it says what is missing.
 */
export function Button({ kind = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={`${shape} ${kinds[kind]}`} {...rest} />;
}

type ButtonLinkProps = Omit<ComponentPropsWithoutRef<typeof Link>, 'className'> & { kind?: ButtonKind };

/** A link that looks like a button, for the next step on a way; it leads somewhere and changes nothing. */
export function ButtonLink({ kind = 'primary', ...rest }: ButtonLinkProps) {
  return <Link className={`${shape} ${kinds[kind]}`} {...rest} />;
}

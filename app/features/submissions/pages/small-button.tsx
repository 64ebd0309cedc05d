import type { ComponentPropsWithoutRef } from 'react';

/** A button for one of several small acts on an entry or a row, that looks like the links beside it. */
export function SmallButton(props: Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'type'>) {
  return (
    <button
      type="submit"
      className="min-h-7 cursor-pointer text-link underline underline-offset-2 hover:decoration-2"
      {...props}
    />
  );
}

import { useState, type RefObject } from 'react';

/**
 * Copies a text at one press. Where the browser does not allow that, the text is selected in its field, to be copied from there.
 *
 * @param field which holds the text
 * @param reveal called first where the field is folded away
 * @returns the handler, and what came of it in words, empty until it was used
 */
export function useCopy(
  text: string,
  field: RefObject<HTMLTextAreaElement>,
  reveal?: () => void,
): { copy: () => void; said: string } {
  const [said, setSaid] = useState('');
  const copy = () => {
    // Absent where the page came without encryption.
    const copying =
      navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('There is no clipboard.'));
    copying.then(
      () => setSaid('Copied.'),
      () => {
        reveal?.();
        field.current?.select();
        setSaid('Your browser did not allow it: the text is selected, copy it from there.');
      },
    );
  };
  return { copy, said };
}

// Puts the YAML parser's errors into words for someone who writes a card and has never heard of YAML.
import type { YAMLParseError, YAMLWarning } from 'yaml';

interface Explanation {
  message: string;
  mend: string;
}

const quoteText =
  'Put the whole text in "double quotes", or write >- after the key and the text on the lines below, indented';
const alignKeys = 'Line it up with spaces under the keys it belongs to, as in the other cards';

const explanations: Record<string, Explanation> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second colon in this line, or a line indented too far, is taken for a new key',
    mend: `${quoteText}; or move the line left to stand under its neighbours`,
  },
  BAD_SCALAR_START: {
    message: 'A text cannot begin with this sign',
    mend: 'Put the text in "double quotes"',
  },
  TAB_AS_INDENT: {
    message: 'This line is indented with a tab',
    mend: 'Take the tab out and indent with spaces, two for each step',
  },
  BAD_INDENT: {
    message: 'This line does not line up with its neighbours, or a bracket is not closed',
    mend: alignKeys,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key has no colon, or a text runs on where a key should stand',
    mend: 'Write the key as “key: text”. A long text: >- after the colon, and the text below, indented',
  },
  MISSING_CHAR: {
    message: 'A quotation mark, a bracket or the colon after a key is missing',
    mend: 'Close what was opened, or write the colon and a space after the key',
  },
  UNEXPECTED_TOKEN: {
    message:
      'Something stands here that does not belong: often words after a closing quote or bracket, or a list on the line of its key',
    mend: `${quoteText}. Begin a list on the line below its key`,
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash inside "double quotes" has a meaning of its own',
    mend: "Write two backslashes, or put the text in 'single quotes'",
  },
  MULTIPLE_DOCS: {
    message: 'A line of three dashes (---) begins a second document',
    mend: 'Keep one card in a file, and take the line of dashes out',
  },
  TAG_RESOLVE_FAILED: {
    message: 'A text that begins with ! is taken for an instruction',
    mend: 'Put the text in "double quotes"',
  },
  BAD_ALIAS: {
    message: 'A text that begins with & or * is taken for a reference',
    mend: 'Put the text in "double quotes"',
  },
  RESOURCE_EXHAUSTION: {
    message: 'Too many brackets or steps are opened inside each other',
    mend: 'Close them, and shape the file like the other cards',
  },
  NON_STRING_KEY: {
    message: 'A list or a group of keys stands where the name of a key should stand',
    mend: 'Begin the line with the name of a key and a colon; put a text that begins with ? in "double quotes"',
  },
};

/** What is wrong and how to mend it. @param text the whole file, from which a repeated key is read */
export function explainYamlError(error: YAMLParseError | YAMLWarning, text: string): Explanation {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':\n]{0,60})/.exec(text.slice(error.pos[0]))?.[1] ?? '';
    return {
      message: `The key “${key.trim()}” stands here for the second time`,
      mend: 'Keep one of the two; the second may belong one step further in or out',
    };
  }
  return (
    explanations[error.code] ?? {
      message: `The file cannot be read from here on (${error.message})`,
      mend: 'Compare this line and the one above with the same place in another card',
    }
  );
}

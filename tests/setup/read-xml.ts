// A strict reader of the XML that we write: elements, attributes in double quotes, text, the five named entities.
// Anything else, or anything not well-formed, is an error.

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text without that of its children, trimmed. */
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const token = /<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;

/** The root element of a document. @throws Error saying where it is not well-formed */
export function readXml(document: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error('There is no XML declaration.');
  const text = document.slice(declaration.length);
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let end = 0;
  for (const [piece, closing, opening, attributes, isEmpty] of text.matchAll(token)) {
    end += piece.length;
    const current = open.at(-1) as XmlElement;
    if (closing !== undefined) {
      if (current.name !== closing) throw new Error(`</${closing}> ends <${current.name}>.`);
      current.text = current.text.trim();
      open.pop();
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: readAttributes(attributes ?? ''), children: [], text: '' };
      current.children.push(element);
      if (isEmpty === '') open.push(element);
    } else {
      current.text += resolveEntities(piece);
    }
  }
  if (end !== text.length) throw new Error(`Not well-formed at: ${text.slice(end, end + 40)}`);
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0 || open.length > 1 || top.text.trim() !== '') {
    throw new Error('A document is one element, ended.');
  }
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(/([\w:-]+)="([^"]*)"/g), ([, name = '', value = '']) => [
    name,
    resolveEntities(value),
  ]);
  const attributes = Object.fromEntries(pairs) as Record<string, string>;
  if (Object.keys(attributes).length !== pairs.length) throw new Error(`An attribute stands twice: ${text}`);
  return attributes;
}

function resolveEntities(text: string): string {
  // eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|]]>/.test(text)) {
    throw new Error(`Forbidden characters: ${JSON.stringify(text)}`);
  }
  return text.replace(/&([^;\s]*;?)/g, (sign, name: string) => {
    const value = name.endsWith(';') ? entities[name.slice(0, -1)] : undefined;
    if (value === undefined) throw new Error(`${sign} is no entity of XML.`);
    return value;
  });
}

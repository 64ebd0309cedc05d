// The environment of the server, checked once at start. Everything is optional; an empty value counts as unset.
import { isIP } from 'node:net';
import { z } from 'zod';

/** Words for whoever starts the server: a sentence for each variable that cannot be used. */
export class EnvError extends Error {
  override name = 'EnvError';
}

const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];

/** Stands in docs/running.md to be changed: whoever only copies it has a secret that everybody knows. */
export const sampleSecret = 'change-me-to-what-openssl-rand-prints';

const variables = {
  PORT: {
    meaning: 'Port to listen on; 0 takes any free one.',
    default: '3000',
    // Digits only: `Number('')`, `1e3` and `0x50` are numbers too, and nobody means them.
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65535),
    rule: 'must be a whole number from 0 to 65535',
  },
  HOST: {
    meaning:
      'Address to listen on. Unset, it listens on every address, so that a container can be reached; `localhost` keeps it to this computer.',
    default: null,
    schema: z.string().regex(/^[\w.:%-]+$/),
    rule: 'must be a host name or an IP address, without a port',
  },
  ORIGIN: {
    meaning:
      'Public address, such as `https://rainbow.example`: used in the addresses that answers carry; with https, browsers are told to keep to it.',
    default: 'http://localhost:PORT',
    schema: z
      .string()
      .refine(isPublicAddress)
      .transform((address) => new URL(address).origin),
    rule: 'must be an http or https address without a path, such as https://rainbow.example',
  },
  DATABASE_PATH: {
    meaning: 'The SQLite file; it and its folder are made when missing.',
    default: 'var/rainbow.db',
    schema: z.string(),
    rule: 'must be the path of a file',
  },
  SESSION_SECRET: {
    meaning:
      'Signs what keeps editors signed in: at least 32 characters, made by `openssl rand -base64 32`. Several with commas between: the first signs, all are taken, so that it can be changed without signing anybody out. Needed by `npm start` once there are editors; `npm run dev` makes its own.',
    default: null,
    schema: z
      .string()
      .transform((value) => value.split(',').map((secret) => secret.trim()))
      .refine((secrets) => secrets.every((secret) => secret.length >= 32 && secret !== sampleSecret)),
    rule: 'must be a secret of at least 32 characters, not the sample of docs/running.md, or several with commas between; make one with: openssl rand -base64 32',
    isSecret: true,
  },
  OPERATOR_NAME: {
    meaning: 'Who runs this copy. Unset: “this copy has no operator yet”.',
    default: null,
    schema: z.string().max(200),
    rule: 'must be at most 200 characters',
  },
  CONTACT_EMAIL: {
    meaning: 'Where readers can write to the operator.',
    default: null,
    schema: z.email(),
    rule: 'must be an e-mail address',
  },
  SMTP_URL: {
    meaning:
      'Server that takes the mail, such as `smtps://user:password@mail.example`. Unset, mail is written to the folder `outbox` beside the database, and its path logged.',
    default: null,
    schema: z.string().refine(isMailServer),
    rule: 'must be an smtp or smtps address such as smtps://user:password@mail.example, with signs such as @ and : in the password as %40 and %3A, and no path; after it may stand ?requireTLS=, ?ignoreTLS=, ?name= or ?tls.rejectUnauthorized=',
    isSecret: true,
  },
  LOG_LEVEL: {
    meaning:
      'How much is logged: `fatal`, `error`, `warn`, `info` (a line a request), `debug` (assets and health checks too), `trace` or `silent`.',
    default: 'info',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    rule: 'must be one of fatal, error, warn, info, debug, trace and silent',
  },
  TRUST_PROXY: {
    meaning:
      'Proxies in front whose `X-Forwarded-For` is believed: how many, or their addresses, ranges or `loopback`, `linklocal`, `uniquelocal`, with commas between. Unset behind a proxy, all readers share one rate limit.',
    default: '0',
    schema: z
      .string()
      .transform((value) => (/^\d{1,2}$/.test(value) ? Number(value) : value.split(/\s*,\s*/)))
      .refine((value) => typeof value === 'number' || value.every(isProxyAddress)),
    rule: 'must be a number of proxies, or a list of IP addresses, ranges, loopback, linklocal and uniquelocal (not "true": anybody could then pass for anybody)',
  },
} as const satisfies Record<
  string,
  { meaning: string; default: string | null; schema: z.ZodType; rule: string; isSecret?: true }
>;

type Variables = typeof variables;
/** Null: unset, and without a default. */
export type Env = {
  [Name in keyof Variables]:
    | z.output<Variables[Name]['schema']>
    | (Variables[Name]['default'] extends null ? null : never)
    | (Name extends 'ORIGIN' ? null : never);
};

/** Every variable that the server reads, with its meaning and default (null: none), for the README. */
export const envVariables: readonly { name: string; meaning: string; default: string | null }[] =
  Object.entries(variables).map(([name, { meaning, default: fallback }]) => ({
    name,
    meaning,
    default: fallback,
  }));

/**
 * Reads the environment.
 *
 * @throws EnvError naming every variable that cannot be used, with what it must be and, unless it is secret, its value
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const problems: string[] = [];
  const env = Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => {
      const { schema, rule, default: fallback } = variable;
      const given = source[name]?.trim() ?? '';
      // The default origin is known only when the port is, which 0 leaves to the system.
      const text = given !== '' ? given : name === 'ORIGIN' ? null : fallback;
      if (text === null) return [name, null];
      const result = schema.safeParse(text);
      const value = 'isSecret' in variable ? '' : `; it is ${JSON.stringify(text)}`;
      if (!result.success) problems.push(`${name} ${rule}${value}.`);
      return [name, result.data];
    }),
  );
  if (problems.length > 0) throw new EnvError(problems.join('\n'));
  return env as Env;
}

function isPublicAddress(text: string): boolean {
  if (!/^https?:\/\/[^/?#@]+\/?$/i.test(text)) return false;
  return URL.canParse(text);
}

/** Of the many things that nodemailer would take from an address, those that cannot make it log mail. */
const mailServerParameters = ['requireTLS', 'ignoreTLS', 'name', 'tls.rejectUnauthorized'];

function isMailServer(text: string): boolean {
  if (!/^smtps?:\/\/[^/\s]+\/?(\?\S*)?$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, hash, searchParams } = new URL(text);
  return (
    hostname !== '' &&
    hash === '' &&
    [...searchParams.keys()].every((name) => mailServerParameters.includes(name))
  );
}

function isProxyAddress(value: string): boolean {
  if (proxyNames.includes(value)) return true;
  const [address = '', bits, ...rest] = value.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

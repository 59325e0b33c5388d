import * as z from 'zod';
import { policyPacks } from '../shared/policy/packs.ts';

const OidcIdentity = z.strictObject({
  kind: z.literal('oidc'),
  issuer: z.url(),
  audience: z.string().min(1),
  /**
   * In which claim a person's number of reference stands: `sub`, unless the issuer numbers people
   * its own way.
   */
  personClaim: z.string().default('sub'),
  rolesClaim: z.string().default('roles'),
  organizationsClaim: z.string().default('organizations'),
});
const CognitoIdentity = z.strictObject({ kind: z.literal('cognito') });

const Settings = z
  .strictObject({
    stage: z.string().regex(/^[a-z][a-z0-9-]{1,15}$/),
    /** Decides the partition too: `cn-…` is `aws-cn`. */
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
    account: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    identity: z.discriminatedUnion('kind', [OidcIdentity, CognitoIdentity]),
    /** The pack that the opinions of today follow; one that ships. */
    policyPack: z.string().refine((chosen) => policyPacks.some(({ id }) => id === chosen), {
      error: `There are the packs ${policyPacks.map(({ id }) => id).join(', ')}.`,
    }),
    /** The counties whose work calendar must be there; somebody is told when a year is missing. */
    counties: z
      .string()
      .regex(/^[1-9]\d{5}(,[1-9]\d{5})*$/)
      .default('360732'),
    /** Lets a caller say which day it is, so that a test walks through a year in seconds. */
    allowAsOf: z.boolean(),
    /** Tables, key and archive outlive the stack. */
    keepData: z.boolean(),
    logRetentionDays: z.number().int().positive(),
    archiveLockDays: z.number().int().positive(),
    requestsPerSecond: z.number().int().positive(),
    /**
     * On the emulator, which knows no versions of machines in CloudFormation and no resource of an
     * answer in IAM.
     */
    emulated: z.boolean(),
    /** Shortens every wait of the procedure; for tests only. */
    waitSeconds: z.number().int().positive().optional(),
    /**
     * Where and how often functions die on purpose, as `functions/runtime/fault-injection.ts` reads it; on
     * the emulator only.
     */
    faults: z
      .string()
      .regex(/^[A-Za-z]+=(0?\.\d+|[01])(,[A-Za-z]+=(0?\.\d+|[01]))*$/)
      .optional(),
    alarmEmail: z.email().optional(),
  })
  .refine(
    (s) =>
      !(
        s.stage === 'prod' &&
        (s.allowAsOf || s.emulated || !s.keepData || s.waitSeconds !== undefined)
      ),
    {
      error: 'Stage prod keeps its data, takes the date from the clock and waits in full.',
    },
  )
  .refine((s) => s.faults === undefined || (s.emulated && s.stage !== 'prod'), {
    error: 'Functions die on purpose nowhere but on the emulator.',
  })
  .refine((s) => !(s.region.startsWith('cn-') && s.identity.kind === 'cognito'), {
    error:
      'The regions of AWS China have no Cognito user pools: give an OIDC issuer with -c issuer=… -c audience=….',
  });
export type Settings = z.infer<typeof Settings>;

type Context = (key: string) => unknown;

const defined = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const identityOf = (context: Context, settings: Record<string, unknown>) =>
  context('issuer') === undefined
    ? settings['identity']
    : defined({
        kind: 'oidc',
        issuer: context('issuer'),
        audience: context('audience'),
        personClaim: context('personClaim'),
        rolesClaim: context('rolesClaim'),
        organizationsClaim: context('organizationsClaim'),
      });

const waitSecondsOf = (context: Context) => {
  const seconds = context('waitSeconds');
  return seconds === undefined ? undefined : Number(seconds);
};

/**
 * The settings of one stage from `cdk.json`, with what the command line says (`-c region=… -c
 * issuer=…`) on top.
 */
export const readSettings = (context: Context): Settings => {
  const stage = z.string().default('dev').parse(context('stage'));
  const stages = z.record(z.string(), z.record(z.string(), z.unknown())).parse(context('stages'));
  const settings = stages[stage];
  if (!settings)
    throw new Error(`cdk.json has no stage "${stage}"; it has ${Object.keys(stages).join(', ')}.`);
  const read = Settings.safeParse(
    defined({
      ...settings,
      stage,
      region: context('region') ?? settings['region'],
      account: context('account') ?? settings['account'],
      identity: identityOf(context, settings),
      waitSeconds: waitSecondsOf(context),
      faults: context('faults') ?? settings['faults'],
      counties: context('counties') ?? settings['counties'],
      alarmEmail: context('alarmEmail') ?? settings['alarmEmail'],
    }),
  );
  if (!read.success)
    throw new Error(`The settings of stage "${stage}" do not fit:\n${z.prettifyError(read.error)}`);
  return read.data;
};

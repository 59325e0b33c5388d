import { Match } from 'aws-cdk-lib/assertions';
import { readSettings } from '../../infra/settings.ts';
import { withWaitsOf } from '../../infra/constructs/shortened-waits.ts';
import { china, resourcesOf, templateOf } from './stacks.ts';

describe('stage prod', () => {
  it('keeps tables, key and archive when the stack goes', () => {
    const template = templateOf({ stage: 'prod' });
    for (const type of [
      'AWS::DynamoDB::GlobalTable',
      'AWS::KMS::Key',
      'AWS::S3::Bucket',
      'AWS::StepFunctions::StateMachineVersion',
    ]) {
      for (const { DeletionPolicy } of Object.values(resourcesOf(template, type)))
        expect(DeletionPolicy).toMatch(/^Retain/);
    }
  });

  it('takes the date from the clock', () => {
    const environments = Object.values(
      resourcesOf(templateOf({ stage: 'prod' }), 'AWS::Lambda::Function'),
    ).map(
      ({ Properties }) =>
        (Properties['Environment'] as { Variables: Record<string, string> }).Variables,
    );
    expect(environments.map(({ ALLOW_AS_OF }) => ALLOW_AS_OF)).not.toContain('true');
  });

  it('publishes a version of the procedure and pins new cases to it', () => {
    const template = templateOf({ stage: 'prod' });
    const [version] = Object.keys(resourcesOf(template, 'AWS::StepFunctions::StateMachineVersion'));
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { MACHINE_VERSION_ARN: { 'Fn::GetAtt': [version, 'Arn'] } } },
    });
  });

  it('signs people in with a pool of its own where the region has one', () => {
    expect(
      Object.keys(resourcesOf(templateOf({ stage: 'prod' }), 'AWS::Cognito::UserPool')),
    ).toHaveLength(1);
  });

  it('knows people of its pool by their reference number, not by the pool’s own', () => {
    const template = templateOf({ stage: 'prod' });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          PERSON_CLAIM: 'custom:person',
          ROLES_CLAIM: 'cognito:groups',
          ORGANIZATIONS_CLAIM: 'custom:organizations',
        },
      },
    });
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      Schema: Match.arrayWith([Match.objectLike({ Name: 'person', Mutable: false })]),
    });
  });

  it('puts who one is into the token, and lets nobody say so of themselves', () => {
    const [client] = Object.values(
      resourcesOf(templateOf({ stage: 'prod' }), 'AWS::Cognito::UserPoolClient'),
    );
    expect(client?.Properties['ReadAttributes']).toEqual(
      expect.arrayContaining(['custom:person', 'custom:organizations']),
    );
    expect(client?.Properties['WriteAttributes']).toEqual(['locale']);
    expect(client?.Properties).not.toHaveProperty('CallbackURLs');
    expect(client?.Properties['AllowedOAuthFlowsUserPoolClient'] ?? false).toBe(false);
  });
});

describe('AWS China', () => {
  it('trusts the issuer of the setting, without a pool', () => {
    const template = templateOf(china);
    expect(Object.keys(resourcesOf(template, 'AWS::Cognito::UserPool'))).toHaveLength(0);
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Issuer: china.issuer, Audience: [china.audience] },
    });
  });

  it('knows people by the claims that it is told, or else by the usual ones', () => {
    const claimsIn = (commandLine: Record<string, unknown>) =>
      Object.values(resourcesOf(templateOf(commandLine), 'AWS::Lambda::Function'))
        .map(
          ({ Properties }) =>
            (Properties['Environment'] as { Variables: Record<string, string> }).Variables,
        )
        .flatMap(({ PERSON_CLAIM, ROLES_CLAIM, ORGANIZATIONS_CLAIM }) =>
          PERSON_CLAIM === undefined ? [] : [[PERSON_CLAIM, ROLES_CLAIM, ORGANIZATIONS_CLAIM]],
        );
    expect(claimsIn(china)).toEqual([1, 2, 3].map(() => ['sub', 'roles', 'organizations']));
    expect(claimsIn({ ...china, personClaim: 'employee_number', rolesClaim: 'groups' })).toEqual(
      [1, 2, 3].map(() => ['employee_number', 'groups', 'organizations']),
    );
  });
});

describe('settings', () => {
  const stages = { prod: { region: 'eu-west-1' } };
  const read = (settings: Record<string, unknown>, commandLine: Record<string, unknown> = {}) =>
    readSettings(
      (key) => ({ stages: { ...stages, prod: settings }, stage: 'prod', ...commandLine })[key],
    );
  const fit = {
    region: 'eu-west-1',
    identity: { kind: 'cognito' },
    policyPack: 'xingguo-2021-trial',
    allowAsOf: false,
    keepData: true,
    logRetentionDays: 30,
    archiveLockDays: 10,
    requestsPerSecond: 10,
    emulated: false,
  };

  it('are read with the command line on top', () => {
    expect(read(fit, { region: 'eu-central-1' })).toMatchObject({
      stage: 'prod',
      region: 'eu-central-1',
    });
  });

  it.each([
    ['a stage that lets callers say which day it is, as prod', { ...fit, allowAsOf: true }, {}],
    ['a prod that forgets its data', { ...fit, keepData: false }, {}],
    ['shortened waits in prod', fit, { waitSeconds: '3' }],
    [
      'functions that die on purpose in prod, even on the emulator',
      { ...fit, emulated: true },
      { faults: 'every=0.1' },
    ],
    [
      'functions that die on purpose on AWS',
      fit,
      { stage: 'dev', stages: { dev: fit }, faults: 'every=0.1' },
    ],
    [
      'faults that nobody can read',
      { ...fit, emulated: true },
      { stage: 'local', stages: { local: { ...fit, emulated: true } }, faults: 'often' },
    ],
    ['a pool in a region without pools', fit, { region: 'cn-north-1' }],
    ['a setting that nobody knows', { ...fit, colour: 'red' }, {}],
    ['a policy pack that does not ship', { ...fit, policyPack: 'xingguo-2022' }, {}],
    ['an issuer without audience', fit, { issuer: 'https://id.example.org' }],
    ['a stage that is not there', fit, { stage: 'test' }],
  ])('refuse %s', (_, settings, commandLine) => {
    expect(() => read(settings, commandLine)).toThrow(/stage/);
  });
});

describe('shortened waits', () => {
  const definition = JSON.stringify({
    TimeoutSeconds: 9,
    States: {
      a: { TimeoutSeconds: 86_400 },
      map: { ItemProcessor: { States: { b: { TimeoutSeconds: 5, Seconds: 7 } } } },
    },
  });

  it('reach into Map and touch nothing else', () => {
    expect(JSON.parse(withWaitsOf(2, definition))).toEqual({
      TimeoutSeconds: 2,
      States: {
        a: { TimeoutSeconds: 2 },
        map: { ItemProcessor: { States: { b: { TimeoutSeconds: 2, Seconds: 7 } } } },
      },
    });
  });

  it('leave the definition alone where no stage asks for them', () => {
    expect(withWaitsOf(undefined, definition)).toBe(definition);
  });
});

describe('faults', () => {
  const environments = (commandLine: Record<string, unknown>) =>
    Object.values(resourcesOf(templateOf(commandLine), 'AWS::Lambda::Function')).map(
      ({ Properties }) =>
        (Properties['Environment'] as { Variables: Record<string, string> }).Variables['FAULTS'],
    );

  it('are given to every function of a stage that asks for them, and to no other', () => {
    expect(new Set(environments({ stage: 'local', faults: 'every=0.05,afterStart=1' }))).toEqual(
      new Set(['every=0.05,afterStart=1']),
    );
    for (const stage of ['local', 'dev', 'prod'])
      expect(new Set(environments({ stage }))).toEqual(new Set([undefined]));
  });
});

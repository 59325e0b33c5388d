import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { removalOf } from './removal-policy.ts';
import type { Settings } from '../settings.ts';

export interface SignInProps {
  readonly settings: Settings;
}

/**
 * Who signs people in: an OIDC issuer that the county already has, or a Cognito pool of our own.
 */
export class SignIn extends Construct {
  readonly authorizer: HttpJwtAuthorizer;
  /** In which claims of the token the person, the roles and the organizations stand. */
  readonly claims: Readonly<Record<'PERSON_CLAIM' | 'ROLES_CLAIM' | 'ORGANIZATIONS_CLAIM', string>>;

  constructor(scope: Construct, id: string, { settings }: SignInProps) {
    super(scope, id);
    const { identity } = settings;
    if (identity.kind === 'oidc') {
      this.authorizer = new HttpJwtAuthorizer('SignedIn', identity.issuer, {
        jwtAudience: [identity.audience],
      });
      this.claims = {
        PERSON_CLAIM: identity.personClaim,
        ROLES_CLAIM: identity.rolesClaim,
        ORGANIZATIONS_CLAIM: identity.organizationsClaim,
      };
      return;
    }
    const { issuer, client } = this.ownPool(settings);
    this.authorizer = new HttpJwtAuthorizer('SignedIn', issuer, {
      jwtAudience: [client.userPoolClientId],
    });
    // A pool's own `sub` is a number that no register knows.
    this.claims = {
      PERSON_CLAIM: 'custom:person',
      ROLES_CLAIM: 'cognito:groups',
      ORGANIZATIONS_CLAIM: 'custom:organizations',
    };
  }

  private ownPool(settings: Settings): { issuer: string; client: UserPoolClient } {
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      customAttributes: {
        person: new StringAttribute({ mutable: false, minLen: 3, maxLen: 40 }),
        organizations: new StringAttribute({ mutable: true }),
      },
      deletionProtection: settings.keepData,
      removalPolicy: removalOf(settings),
    });
    const client = pool.addClient('Web', {
      authFlows: { userSrp: true },
      // Nobody signs in through a page of the pool's: no address to which it would send a token.
      disableOAuth: true,
      idTokenValidity: Duration.hours(1),
      preventUserExistenceErrors: true,
      // Tokens carry what the client may read. Who one is and for whom one acts, nobody says of
      // themselves.
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ locale: true })
        .withCustomAttributes('person', 'organizations'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    const stack = Stack.of(this);
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason: 'The pool is on the Plus plan already.',
    });
    return {
      issuer: `https://cognito-idp.${stack.region}.${stack.urlSuffix}/${pool.userPoolId}`,
      client,
    };
  }
}

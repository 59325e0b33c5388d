import { Duration, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routes, type Route } from '../../shared/contract/routes.ts';
import type { Alarms } from './alarms.ts';
import type { BackendFunction } from './backend-function.ts';
import { removalOf, retentionOf } from './removal-policy.ts';
import type { SignIn } from './sign-in.ts';
import type { Settings } from '../settings.ts';

export interface CaseApiProps {
  readonly settings: Settings;
  readonly signIn: SignIn;
  readonly functions: Readonly<Record<'commands' | 'queries' | 'audit', BackendFunction>>;
  readonly alarms: Alarms;
}

/**
 * The one door for people: every route of the contract, each behind a signed token unless the
 * contract says otherwise.
 */
export class CaseApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: CaseApiProps) {
    super(scope, id);
    const { settings, signIn, functions } = props;
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    const integrationOf = (name: keyof CaseApiProps['functions']) =>
      // One permission for the whole API: one per route would outgrow a function's policy.
      new HttpLambdaIntegration(name, functions[name], {
        scopePermissionToRoute: false,
        timeout: Duration.seconds(20),
      });
    const integrations = {
      commands: integrationOf('commands'),
      queries: integrationOf('queries'),
      audit: integrationOf('audit'),
    };
    for (const route of routes) {
      const added = this.api.addRoutes({
        path: route.path,
        methods: methodsOf(route),
        integration: integrations[route.function],
        authorizer: route.authorized ? signIn.authorizer : new HttpNoneAuthorizer(),
      });
      if (!route.authorized)
        for (const open of added) Validations.of(open).acknowledge(describesTheApi);
    }
    this.openStage(settings);
    props.alarms.raise('ApiErrors', {
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 3,
      errorImpact:
        'People see "internal error" and their act was not recorded: find the request id of the answer in the log of the function.',
    });
  }

  private openStage(settings: Settings): void {
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: retentionOf(settings),
      removalPolicy: removalOf(settings),
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: {
        rateLimit: settings.requestsPerSecond,
        burstLimit: 2 * settings.requestsPerSecond,
      },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: withoutPersonalData,
      },
    });
  }
}

/** `HEAD` wherever `GET` is. */
const methodsOf = ({ method }: Route): HttpMethod[] =>
  method === 'GET' ? [HttpMethod.GET, HttpMethod.HEAD] : [HttpMethod[method]];

const describesTheApi = {
  id: 'AwsSolutions-APIG4',
  reason: 'It describes the API and holds no data of anybody.',
};

/** The route, never the path or its query: a path names a case, and an address names a person. */
const withoutPersonalData = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    milliseconds: AccessLogField.contextResponseLatency(),
    bytes: AccessLogField.contextResponseLength(),
    authorizerError: '$context.authorizer.error',
    integrationError: '$context.integration.error',
  }),
);

import { setTimeout as pause } from 'node:timers/promises';
import type { PersonClaims } from '../../../infra/local/token-issuer.ts';
import { requestExamples } from '../../../shared/contract/openapi/request-examples.ts';
import { commandRoutes } from '../../../shared/contract/routes.ts';
import type { CommandName } from '../../../shared/domain/people/permissions.ts';
import type { Disposition, PostKind } from '../../../shared/policy/policy-pack.ts';
import { type Answer, type Json, send } from './door.ts';
import { complainant, kin, official, type Place } from './place.ts';

// Brings a case to where a test needs it: by the commands before it, sent as the examples of the
// contract have them.

export type Case = { readonly place: Place; readonly cadreId: string; readonly caseId: string };

const routeOf = (command: CommandName) => commandRoutes.find(({ name }) => name === command)!;

/** The path of a command to a case or cadre. */
export const pathOf = (command: CommandName, id = ''): string =>
  routeOf(command).path.replace(/\{\w+\}/, id);

/** Who usually gives a command: the first role that may. */
export const whoMay = (command: CommandName, place: Place): PersonClaims =>
  official(routeOf(command).roles[0]!, place);

/** The example of a command with `changes`; a field changed to `undefined` is left out. */
export const bodyOf = (command: CommandName, changes: Json = {}): Json =>
  JSON.parse(JSON.stringify({ ...requestExamples[command], ...changes })) as Json;

export const done = (answer: Answer): Answer => {
  if (answer.status >= 300)
    throw new Error(
      `${answer.method} ${answer.path} was answered ${answer.status}: ${answer.text}`,
    );
  return answer;
};

const patienceMilliseconds = 30_000;

/**
 * Asks again and again until the answer is the one that is waited for: the procedure goes on by
 * itself, in its own time.
 */
export const until = async <Value>(
  ask: () => Promise<Value>,
  isSo: (value: Value) => boolean,
): Promise<Value> => {
  const end = performance.now() + patienceMilliseconds;
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    if (performance.now() > end)
      throw new Error(
        `still not so after ${patienceMilliseconds} ms: ${JSON.stringify(value).slice(0, 500)}`,
      );
    await pause(40);
  }
};

/** The case as its clerk reads it, once nothing is on its way any more. */
export const settled = ({ place, caseId }: Case): Promise<Answer> =>
  until(
    async () =>
      done(await send({ path: `/cases/${caseId}`, as: official('townshipClerk', place) })),
    ({ json }) => json['settled'] === true,
  );

export type Command = {
  readonly changes?: Json;
  /** Instead of the example, whatever it may be. */
  readonly body?: object | string;
  readonly as?: PersonClaims;
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

/** A command to a case, on the version that this reading of it tells. */
export const give = (
  of: Case,
  command: CommandName,
  { changes, body, as, headers }: Command,
  { json }: Answer,
): Promise<Answer> =>
  send({
    path: pathOf(command, of.caseId),
    as: as ?? whoMay(command, of.place),
    headers: { 'if-match': `"${String(json['version'])}"`, ...headers },
    body: body ?? bodyOf(command, changes),
  });

/** A command to a case once it has settled. Not expected to succeed. */
export const attempt = async (
  of: Case,
  command: CommandName,
  more: Command = {},
): Promise<Answer> => give(of, command, more, await settled(of));

/** A command that must succeed. */
export const act = async (of: Case, command: CommandName, changes: Json = {}): Promise<Answer> =>
  done(await attempt(of, command, { changes }));

const registered = new Map<string, Promise<Answer>>();

/** The village's registration, the first time anybody of it is needed. */
const village = (place: Place): Promise<Answer> => {
  const known =
    registered.get(place.village) ??
    send({
      path: '/villages',
      as: whoMay('RegisterVillage', place),
      body: bodyOf('RegisterVillage', { village: place.village }),
    });
  registered.set(place.village, known);
  return known;
};

export type Setting = {
  readonly posts?: readonly PostKind[];
  /** What was decided, post by post; the cadre was told as much. */
  readonly dispositions?: readonly Disposition[];
  readonly situation?: string;
  readonly substantiated?: boolean;
  /** What is not borne out is untrue, unless it is said to be not proved. */
  readonly refuted?: boolean;
  readonly cadre?: Json;
};

let cadresSoFar = 0;

/** A cadre with posts: a person of their own, for there is one dossier a person. */
export const cadreIn = async (
  place: Place,
  { posts = ['V1'], cadre = {} }: Setting = {},
): Promise<string> => {
  await village(place);
  const as = whoMay('RegisterCadre', place);
  cadresSoFar += 1;
  const changes = {
    village: place.village,
    personId: `CADRE-${cadresSoFar}`,
    nearRelatives: [kin],
    ...cadre,
  };
  const { json } = done(
    await send({ path: '/cadres', as, body: bodyOf('RegisterCadre', changes) }),
  );
  const cadreId = String(json['cadreId']);
  for (const kind of posts)
    done(
      await send({
        path: pathOf('RecordPost', cadreId),
        as,
        body: bodyOf('RecordPost', { kind, obtained: kind === 'E' ? 'employed' : 'elected' }),
      }),
    );
  return cadreId;
};

/** Who acts meanwhile for a cadre who is suspended. */
const actingPerson = { personId: 'ACTING-1', name: '陈春生' };
const acting = new Map<string, Promise<string>>();

/** Registered the first time that anybody of the village is to be suspended. */
const actingIn = (place: Place): Promise<string> => {
  const known =
    acting.get(place.village) ??
    cadreIn(place, { posts: ['P2', 'V2'], cadre: { ...actingPerson, nearRelatives: [] } });
  acting.set(place.village, known);
  return known;
};

/** An opinion that has just been raised. */
export const raised = async (place: Place, setting: Setting = {}): Promise<Case> => {
  if (setting.dispositions?.includes('SUSPENSION') === true) await actingIn(place);
  const cadreId = await cadreIn(place, setting);
  const [allegation] = requestExamples.RaiseOpinion['allegations'] as readonly [Json];
  const changes = {
    cadreId,
    complainants: [complainant],
    allegations: [{ ...allegation, situation: setting.situation ?? 'S4' }],
  };
  const { json } = done(
    await send({
      path: '/cases',
      as: whoMay('RaiseOpinion', place),
      body: bodyOf('RaiseOpinion', changes),
    }),
  );
  return { place, cadreId, caseId: String(json['caseId']) };
};

const postOf = (number: number): string => `post-${number + 1}`;

const intendedIn = ({
  dispositions = ['WARNING_TALK'],
  substantiated = true,
}: Setting): readonly Json[] =>
  substantiated
    ? dispositions.map((disposition, number) => ({
        postId: postOf(number),
        disposition,
        ...(disposition === 'SUSPENSION' && { particulars: { months: 3, actingPerson } }),
      }))
    : [];

const findingsIn = ({
  situation = 'S4',
  substantiated = true,
  refuted = true,
}: Setting): readonly Json[] => {
  const [finding] = requestExamples.SubmitFindings['findings'] as readonly [Json];
  return [{ ...finding, situation, substantiated, ...(!substantiated && { refuted }) }];
};

const steps: readonly (readonly [
  stage: string,
  command: CommandName,
  changes: (setting: Setting) => Json,
])[] = [
  ['accepted', 'AcceptOpinion', () => ({})],
  ['underInvestigation', 'AppointInvestigators', () => ({})],
  ['atHearing', 'SubmitFindings', (setting) => ({ findings: findingsIn(setting) })],
  ['served', 'ServeFacts', (setting) => ({ intended: intendedIn(setting) })],
  ['contested', 'RecordStatement', () => ({})],
  ['atDecision', 'AnswerDefence', () => ({})],
  [
    'decided',
    'DecideDisposition',
    (setting) => ({
      measures: intendedIn(setting).map((one) => ({ ...one, grounds: '履职不力。' })),
    }),
  ],
];
export type Stage =
  | 'raised'
  | 'accepted'
  | 'underInvestigation'
  | 'atHearing'
  | 'served'
  | 'contested'
  | 'atDecision'
  | 'decided';

/** A case that has come this far and waits there. */
export const caseAt = async (stage: Stage, place: Place, setting: Setting = {}): Promise<Case> => {
  const one = await raised(place, setting);
  const toGo =
    stage === 'raised' ? [] : steps.slice(0, steps.findIndex(([name]) => name === stage) + 1);
  for (const [, command, changes] of toGo) await act(one, command, changes(setting));
  await settled(one);
  return one;
};

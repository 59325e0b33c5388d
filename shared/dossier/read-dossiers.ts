import * as z from 'zod';
import { nothingEntered } from '../domain/calendar/county-calendar.ts';
import type { Case } from '../domain/case/case.ts';
import type { Dossiers } from '../domain/command/circumstances.ts';
import { CadreId, CaseId } from '../domain/ids.ts';
import { CountyCode, VillageCode } from '../domain/people/organization.ts';
import { PersonId, type Caller } from '../domain/people/person.ts';
import { cadreIdOf } from '../domain/register/register.ts';
import type { StreamKey } from '../domain/timeline/timeline.ts';
import type { CommandRequest } from './command-request.ts';
import { headsIn } from './heads.ts';
import type { HeadItem, HeadOf, Heads, StoredAnswer } from './items.ts';
import { cadreStream, calendarStream, caseStream, villageStream } from './keys.ts';
import type { Dossier } from './port.ts';

// What a command reads before its rule is asked.

const NewCadre = z.object({ village: VillageCode, personId: PersonId });

/** So that one read takes them all, whatever a token holds. */
const mostCalendars = 50;

/**
 * The calendars of the counties in which the caller acts. A case anywhere else is not theirs, so
 * that its county's is among these wherever it matters, in the same read.
 */
const calendarsOf = ({ organizations }: Caller): readonly StreamKey[] =>
  [
    ...new Set(organizations.map((code) => calendarStream(CountyCode.parse(code.slice(0, 6))))),
  ].slice(0, mostCalendars);

/**
 * What is read first: the dossier that the command is addressed to, or what a new one belongs to or
 * might repeat.
 */
const firstStreams = ({ rule, body, id, caller }: CommandRequest): readonly StreamKey[] => {
  if (rule.target === 'calendar') return [calendarStream(CountyCode.parse(id))];
  if (!rule.creates) {
    if (rule.target === 'village') return [villageStream(VillageCode.parse(id))];
    return rule.target === 'cadre'
      ? [cadreStream(CadreId.parse(id))]
      : [caseStream(CaseId.parse(id)), ...calendarsOf(caller)];
  }
  if (rule.target === 'case')
    return [cadreStream(z.object({ cadreId: CadreId }).parse(body).cadreId)];
  if (rule.target === 'village')
    return [villageStream(z.object({ village: VillageCode }).parse(body).village)];
  const { village, personId } = NewCadre.parse(body);
  return [villageStream(village), cadreStream(cadreIdOf(village, personId))];
};

/** The calendar of the county that a command is about: its own, or its case's. */
const calendarAmong = (
  loaded: readonly (HeadItem | null)[],
  county: string | undefined,
): HeadOf<'calendar'> | null =>
  loaded.find(
    (head): head is HeadOf<'calendar'> => head?.of === 'calendar' && head.state.county === county,
  ) ?? null;

const isCadre = (head: HeadItem | null): head is HeadOf<'cadre'> => head?.of === 'cadre';

/** Whom the rule asks about, the cadre of the case left out: their dossier is no colleague's. */
const colleaguesIn = ({ rule, body }: CommandRequest, state: Case): readonly StreamKey[] => {
  const asked = rule.asks(body, state).filter((one) => one !== state.subject.personId);
  return [...new Set(asked)].map((one) => cadreStream(cadreIdOf(state.village, one)));
};

/**
 * One read, and one more where the rule spans the cadre's dossier, asks those of others or is judged
 * by the village's.
 */
export const read = async (
  dossier: Dossier,
  request: CommandRequest,
): Promise<{ readonly heads: Heads; readonly record: StoredAnswer | null }> => {
  const { heads: first, record } = await dossier.load(
    firstStreams(request),
    request.idempotencyKey,
  );
  const { rule } = request;
  const found = headsIn(first);
  const county = rule.target === 'calendar' ? request.id : found.case?.state.county;
  const heads = { ...found, calendar: calendarAmong(first, county) };
  if (record !== null || heads.case === null) return { heads, record };
  const { state } = heads.case;
  const own = rule.spansCadre ? [cadreStream(state.subject.cadreId)] : [];
  const colleagues = colleaguesIn(request, state);
  const ofVillage = rule.readsVillage?.(state) === true ? [villageStream(state.village)] : [];
  const streams = [...own, ...colleagues, ...ofVillage];
  if (streams.length === 0) return { heads, record };
  const { heads: second } = await dossier.load(streams);
  const cadres = second.filter(isCadre);
  return {
    heads: {
      ...heads,
      village: headsIn(second).village,
      cadre: cadres.find(({ stream }) => own.includes(stream)) ?? null,
      colleagues: cadres.filter(({ stream }) => colleagues.includes(stream)),
    },
    record,
  };
};

export const dossiersIn = (
  { village, cadre, case: one, calendar }: Heads,
  { rule, id }: CommandRequest,
): Dossiers => ({
  village: village?.state ?? null,
  cadre: cadre?.state ?? null,
  case: one?.state ?? null,
  calendar:
    rule.target === 'calendar' ? (calendar?.state ?? nothingEntered(CountyCode.parse(id))) : null,
});

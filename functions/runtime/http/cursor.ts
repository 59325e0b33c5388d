import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { CaseId } from '../../../shared/domain/ids.ts';
import type { ListQuestion, Position } from '../../../shared/dossier/case-lists.ts';
import { caseStream, idOfStream } from '../../../shared/dossier/keys.ts';
import { liesIn } from '../../../shared/dossier/dynamo/stored-items.ts';
import { refuseTransport } from './transport-refusal.ts';

/** Binds a position to the list that it belongs to, so that it opens no other. */
const seal = (question: ListQuestion, place: string): string =>
  createHash('sha256')
    .update(`${canonicalize(question) ?? ''}\n${place}`)
    .digest('base64url')
    .slice(0, 16);

const Place = z.tuple([CaseId, z.string().min(1).max(200)]);
const Cursor = z
  .string()
  .max(500)
  .regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{16}$/);

/** Where the next page of a list begins, in a form that is nobody's business but ours. */
export const cursorOf = (question: ListQuestion, position: Position | null): string | null => {
  if (position === null) return null;
  const place = Buffer.from(JSON.stringify([idOfStream(position.stream), position.sort])).toString(
    'base64url',
  );
  return `${place}.${seal(question, place)}`;
};

const notValid = (): never => refuseTransport('cursor-not-valid', { field: 'cursor' });

const decoded = (place: string): unknown => {
  try {
    return JSON.parse(Buffer.from(place, 'base64url').toString());
  } catch {
    return notValid();
  }
};

/**
 * The position that a cursor of this very list stands for. One of another list, cut short or
 * altered is refused.
 */
export const positionOf = (
  question: ListQuestion,
  cursor: string | undefined,
): Position | undefined => {
  if (cursor === undefined) return undefined;
  if (!Cursor.safeParse(cursor).success) return notValid();
  const [place = '', sealed] = cursor.split('.');
  if (sealed !== seal(question, place)) return notValid();
  const position = Place.safeParse(decoded(place));
  if (!position.success || !liesIn(question, position.data[1])) return notValid();
  return { stream: caseStream(position.data[0]), sort: position.data[1] };
};

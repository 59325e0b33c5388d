import * as z from 'zod';
import { MeasureId, PostId } from '../../ids.ts';

/** A kind of event: its name and its particulars, and nothing else. */
export const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), data: z.strictObject(shape) });

/** What an event about one measure says first. */
export const measure = { measureId: MeasureId };
export const measureOfPost = { ...measure, postId: PostId };

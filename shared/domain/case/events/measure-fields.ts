import { MeasureId, PostId } from '../../ids.ts';

/** What an event about one measure says first. */
export const measure = { measureId: MeasureId };
export const measureOfPost = { ...measure, postId: PostId };

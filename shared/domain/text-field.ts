import * as z from 'zod';

// Zero-width and direction marks make two different names look alike, and so do letters that are
// drawn as nothing (the Hangul fillers, the empty Braille cell); control characters have no place
// in a record.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0\u2800]/u;
const invisibleExceptLineBreaks =
  /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0\u2800]|[^\P{Cc}\n\r\t]/u;

/**
 * One line that a person typed: trimmed, well-formed Unicode, no invisible characters, at most
 * `max` characters.
 */
export const lineOf = /* @__NO_SIDE_EFFECTS__ */ (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !invisible.test(text), 'invisible-characters')
    .refine((text) => text.trim() === text, 'surrounding-space');

/** Several lines that a person typed, at most `max` characters. */
export const textOf = /* @__NO_SIDE_EFFECTS__ */ (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine(
      (text) => text.isWellFormed() && !invisibleExceptLineBreaks.test(text),
      'invisible-characters',
    )
    .refine((text) => text.trim().length > 0, 'blank');

/** A short reason, at most 1,000 characters. */
export const Reason = textOf(1000).meta({ examples: ['事实不清，请补充材料。'] });
/** A reference number of a paper: a case file, a minute, a court judgment. */
export const Reference = lineOf(100).meta({ examples: ['长党纪〔2026〕3号'] });

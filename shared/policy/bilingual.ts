import * as z from 'zod';

/** The same words in Chinese (as the county uses them) and in English. */
export const Bilingual = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .readonly();
export type Bilingual = z.infer<typeof Bilingual>;

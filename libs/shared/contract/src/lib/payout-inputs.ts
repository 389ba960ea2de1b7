/** Kinds of absence that days are given by; all of them shorten the time served. */
export const ABSENCE_KINDS = ['sick', 'unpaid', 'other'] as const;

/** The languages in which a plan and a payout can be told. */
export type Language = 'en' | 'ru';

/** One sentence in every language, side by side. */
export type Worded = Readonly<Record<Language, string>>;

/** How a measure is called by people; plans name measures by key only. */
export type MeasureName = (measureId: string) => Worded;

import type { Locale } from '@premia/shared-contract';

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = '\ufeff';

const SAMPLES: Readonly<Record<Locale, { readonly name: string; readonly lines: readonly string[] }>> = {
  en: {
    name: 'people-sample.csv',
    lines: [
      'name,email,personnel number,team,position,from,eligible pay,target percent,fte',
      'Search specialist,search@example.com,101,Digital,Search specialist,2021-01-01,60000,20,1',
      'Social specialist,social@example.com,102,Digital,Social specialist,2021-01-01,60000,20,1',
      'Influencer specialist,influencer@example.com,103,Digital,Influencer specialist,2021-01-01,60000,20,1',
      'Media specialist,media@example.com,104,Digital,Media specialist,2021-01-01,60000,20,0.5',
    ],
  },
  ru: {
    name: 'сотрудники-образец.csv',
    lines: [
      'имя;почта;табельный номер;команда;должность;с даты;оклад;целевой процент;ставка',
      'Специалист по поиску;search@example.com;101;Digital;Специалист по поиску;01.01.2021;60000;20;1',
      'Специалист по соцсетям;social@example.com;102;Digital;Специалист по соцсетям;01.01.2021;60000;20;1',
      'Специалист по блогерам;influencer@example.com;103;Digital;Специалист по блогерам;01.01.2021;60000;20;1',
      'Специалист по медиарекламе;media@example.com;104;Digital;Специалист по медиарекламе;01.01.2021;60000;20;0,5',
    ],
  },
};

export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** A file of four people in the reader's language, separated and written as that language's spreadsheets do. */
export function sampleFile(language: Locale): SampleFile {
  const { lines, name } = SAMPLES[language];
  return { name, text: BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('') };
}

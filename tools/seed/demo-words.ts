import type { Locale } from '@premia/shared-contract';

/** Every word of the demo that a reader meets, in the other language. */
const RUSSIAN: Readonly<Record<string, string>> = {
  Owner: 'Владелец',
  'Sample marketing department': 'Пример отдела маркетинга',
  Marketing: 'Маркетинг',
  Performance: 'Привлечение',
  'Brand and influencers': 'Бренд и блогеры',
  People: 'Персонал',
  'Head of marketing': 'Руководитель маркетинга',
  'Search specialist': 'Специалист по поисковой рекламе',
  'Social specialist': 'Специалист по соцсетям',
  'Influencer specialist': 'Специалист по блогерам',
  'Media specialist': 'Специалист по медийной рекламе',
  'Junior social specialist': 'Младший специалист по соцсетям',
  'Marketing analyst': 'Маркетинговый аналитик',
  'HR manager': 'Менеджер по персоналу',
  'Marketing 70/30': 'Маркетинг 70/30',
  'Each of us runs our own campaigns from budget to landing page':
    'Каждый ведёт свои кампании сам: от бюджета до посадочной страницы',
  'On leave until the end of the month': 'В отпуске до конца месяца',
};

/** The demo's words in a language; throws where one has been forgotten. */
export function demoWords(locale: Locale): (english: string) => string {
  return (english) => {
    if (locale === 'en') return english;
    const words = RUSSIAN[english];
    if (words === undefined) throw new Error(`The demo has no Russian for “${english}”`);
    return words;
  };
}

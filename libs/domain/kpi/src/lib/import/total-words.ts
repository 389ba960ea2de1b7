import { withoutInvisible } from './plain-text';

const EXACT =
  /^(?:grand |sub)?totals?$|^(?:общий )?итог[о]?$|^всего$|^all (?:channels|campaigns|sources|ads|devices)$|^все (?:каналы|кампании|источники|устройства)$|^(?:sum|summary|итоги|overall|gesamt|average|avg|mean|median|среднее|в среднем|сумма|account total|campaign total)$/;
const BEGINS =
  /^results from \d|^(?:(?:grand |sub)?totals?(?:\s*[:(\-–—]|\s+(?:for|of|by|rows?|account|campaigns?|ad groups?|search|display)\b|\s+\d)|(?:общий )?(?:итого?|всего)(?:\s*[:(\-–—]|\s+(?:за|по|и|с|строк|на)(?:\s|$)|\s+\d))/;

/** Whether a cell names a sum of other rows: `Итого`, `Total: Account`; not a campaign called `Total War`. */
export function totalWord(text: string): boolean {
  const cell = withoutInvisible(text).trim().toLowerCase();
  return cell.length <= 80 && (EXACT.test(cell) || BEGINS.test(cell));
}

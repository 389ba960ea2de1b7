import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const css = readFileSync(resolve(dirname(fileURLToPath(import.meta.url)), 'tokens.css'), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

type ThemeName = 'light' | 'dark';

function color(name: string, theme: ThemeName): string {
  const pair = pairs.get(name);
  if (pair === undefined) throw new Error(`tokens.css has no colour --${name} for both themes.`);
  return pair[theme];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken'];
const WORDS: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'accent'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...['good', 'warn', 'bad', 'pilot', 'accent'].map((tone) => [tone, `${tone}-soft`] as const),
  ...['good', 'warn', 'bad'].map((tone) => [tone, 'surface'] as const),
  ...['good', 'warn', 'bad', 'pilot'].map((tone) => ['ink', `${tone}-soft`] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
];
const SHAPES: readonly (readonly [string, string])[] = [
  ...['line-control', 'good-bar', 'warn-bar', 'bad-bar', 'accent'].flatMap((shape) => [[shape, 'surface'] as const]),
  ['line-control', 'paper'],
];

describe.each<ThemeName>(['light', 'dark'])('the %s palette', (theme) => {
  it.each(WORDS)('lets --%s be read on --%s (4.5 : 1)', (ink, ground) => {
    expect(contrast(color(ink, theme), color(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('lets --%s be made out on --%s (3 : 1)', (shape, ground) => {
    expect(contrast(color(shape, theme), color(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it('gives each series a grey of its own beside its neighbour in the order', () => {
    const greys = [1, 2, 3, 4, 5, 6].map((number) => luminance(color(`s${number}`, theme)));
    const steps = greys.slice(1).map((grey, index) => Math.abs(grey - (greys[index] ?? 0)));
    expect(Math.min(...steps)).toBeGreaterThan(0.02);
  });
});

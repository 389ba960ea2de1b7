/** @param {string} name */
const camel = (name) => name.replace(/-([a-z0-9])/g, (_whole, letter) => letter.toUpperCase());

/** @param {string} name */
const pascal = (name) => camel(`-${name}`);

/** @param {object} content */
export const json = (content) => `${JSON.stringify(content, null, 2)}\n`;

/**
 * The same noun as each place writes it: for `check-ins` the area `check-ins` and `checkIns`, the thing `CheckIn`,
 * `checkIn` and `check-in`, the table `check_ins`.
 * @param {string} area
 */
export function namesOf(area) {
  const noun = area.replace(/ies$/, 'y').replace(/s$/, '');
  return {
    area,
    noun,
    Things: pascal(area),
    things: camel(area),
    Thing: pascal(noun),
    thing: camel(noun),
    table: area.replaceAll('-', '_'),
  };
}

/** @typedef {ReturnType<typeof namesOf>} Names */

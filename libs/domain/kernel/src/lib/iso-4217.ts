/**
 * ISO 4217 (List One, with the amendments up to 2026): active codes by the decimals of their minor
 * unit. Codes withdrawn since 2023 (ANG, BGN, CUC, HRK, SLL, ZWL) stay, since earlier periods were paid in them.
 */
const NO_DECIMALS = `
  BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
`;

const TWO_DECIMALS = `
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
  CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL
  GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR
  LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB
  PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP
  SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
  ZWL
`;

const THREE_DECIMALS = `
  BHD IQD JOD KWD LYD OMR TND
`;

const FOUR_DECIMALS = `
  CLF UYW
`;

/** Metals, funds and test codes: ISO 4217 gives them no minor unit. */
const NO_MINOR_UNIT = `
  XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX
`;

function codesOf(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Decimals of the minor unit by currency code; null where ISO 4217 gives none. */
export const MINOR_UNITS: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ...codesOf(NO_DECIMALS).map((code): [string, number] => [code, 0]),
  ...codesOf(TWO_DECIMALS).map((code): [string, number] => [code, 2]),
  ...codesOf(THREE_DECIMALS).map((code): [string, number] => [code, 3]),
  ...codesOf(FOUR_DECIMALS).map((code): [string, number] => [code, 4]),
  ...codesOf(NO_MINOR_UNIT).map((code): [string, null] => [code, null]),
]);

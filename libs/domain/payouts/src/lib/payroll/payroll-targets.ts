import type { PayrollTarget } from './payroll-target';
import { adp } from './targets/adp';
import { datevLodas } from './targets/datev-lodas';
import { gusto } from './targets/gusto';
import { neutralCsv, neutralXlsx } from './targets/neutral';
import { oneC } from './targets/one-c';
import { personio } from './targets/personio';
import { sage } from './targets/sage';
import { sap0015, sap0267 } from './targets/sap';

/** Where a run can be handed on to, the neutral ones first. */
export const PAYROLL_TARGETS: readonly PayrollTarget[] = [
  neutralCsv,
  neutralXlsx,
  adp,
  datevLodas,
  gusto,
  oneC,
  personio,
  sage,
  sap0015,
  sap0267,
];

import { QueryFailedError } from 'typeorm';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly routine?: string;
}

function driverError(error: unknown): DriverError | null {
  return error instanceof QueryFailedError ? (error.driverError as DriverError) : null;
}

/** The name of the unique or exclusion constraint that a statement broke; null for every other error. */
export function brokenUniqueness(error: unknown): string | null {
  const driver = driverError(error);
  const uniqueOrExclusion = driver?.code === '23505' || driver?.code === '23P01';
  return uniqueOrExclusion ? (driver.constraint ?? '') : null;
}

/** True where a text given as an id is no UUID: such a thing cannot exist. */
export function isMalformedId(error: unknown): boolean {
  const driver = driverError(error);
  return driver?.code === '22P02' && driver.routine === 'string_to_uuid';
}

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * One running system per data folder. The lock is SQLite's, on an empty database DATA/slot: the kernel lets go of it however the
 * holder ends, so there is no stale lock to judge. Null = somebody else has it.
 */
export function neemSlot(data: string): { laatLos(): void } | null {
  // Two that come at the same moment hold each other back for an instant: without patience both would think that the other one runs.
  const db = new DatabaseSync(join(data, "slot"), { timeout: GEDULD_MS });
  try {
    // Nothing is ever written, so a journal on disk would only be litter.
    db.exec("pragma journal_mode = memory; begin exclusive");
  } catch (fout) {
    db.close();
    if ((fout as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw fout;
  }
  return { laatLos: () => db.close() };
}

const SQLITE_BUSY = 5;
const GEDULD_MS = 500;

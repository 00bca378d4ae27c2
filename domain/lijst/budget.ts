import type { Trajectregel } from "../projectie/trajectregel.ts";

/** More than this is nothing that anybody looks for. */
const HOOGSTENS = 1_000;

/** Which part of its hours was booked: 1 is all. Null where there is no budget, or nobody knows: a register tells what was granted, not what was booked. */
export function budgetdeel({
  urenGeboekt,
  urenbudget,
  bronNaam,
}: Pick<Trajectregel, "urenGeboekt" | "urenbudget" | "bronNaam">): number | null {
  if (urenbudget === null || (bronNaam !== null && urenGeboekt === 0)) return null;
  if (urenbudget === 0) return urenGeboekt === 0 ? 0 : HOOGSTENS;
  return Math.min(HOOGSTENS, urenGeboekt / urenbudget);
}

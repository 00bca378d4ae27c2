import { PADEN, regelVan, type Bladzijderegel, type Pad } from "./bladzijden.ts";
import type { Werker } from "./werker.ts";

/** Where the handleiding tells of a page; of one that is not in the table it tells how to begin. */
export function uitlegBij(pad: string | undefined, werker: Pick<Werker, "rollen"> | null): string {
  const { uitleg, uitlegPerRol }: Partial<Bladzijderegel> = PADEN.includes(pad as Pad) ? regelVan(pad as Pad) : {};
  const rol = werker?.rollen[0];
  return `/handleiding#${(rol === undefined ? undefined : uitlegPerRol?.[rol]) ?? uitleg ?? "beginnen"}`;
}

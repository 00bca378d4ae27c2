import type { z } from "zod";
import { botsing, Periodegegevens } from "../../aanmelding/periodegegevens.ts";
import { periode } from "../../aanmelding/periode.ts";
import type { Periode } from "../../aanmelding/regels.ts";
import type { Periodedeel } from "./deel.ts";

/** The rules as a whole with what a form says of them, or what then contradicts, each at the field of that form or (under "") above it. */

export interface Regelfouten {
  readonly fouten: ReadonlyMap<string, string>;
}

export function metDeel(
  { met, pad }: Periodedeel,
  nu: Periode,
  deel: object,
  bekend: readonly Periode[],
): { readonly regels: Periode } | Regelfouten {
  const { versie, hash: _, ...kaal } = nu;
  const gelezen = Periodegegevens.safeParse(met(kaal as Periode, deel as never));
  if (!gelezen.success) return foutenVan(gelezen.error, pad);
  const botst = botsing(gelezen.data, bekend);
  return botst === null
    ? { regels: periode(gelezen.data, versie + 1) }
    : { fouten: new Map([[pad([botst.veld ?? ""]) ?? "", botst.reden]]) };
}

/** The first of each field. */
export const foutenVan = (fout: z.ZodError, pad: Periodedeel["pad"]): Regelfouten => ({
  fouten: new Map(fout.issues.toReversed().map((een) => [pad(een.path) ?? "", een.message] as const)),
});

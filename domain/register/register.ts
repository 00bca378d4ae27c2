import type { Datum } from "../kalender/datum.ts";
import type { Kernvraag, Oordeel, Onderwijstype, Regio, Soort } from "../verantwoording/aanvraag.ts";
import type { AANVRAGERS } from "../aanmelding/aanmelding.ts";
import type { Vormnaam } from "../aanmelding/regels.ts";

/** The columns of a register of aanvragen, in the order of its header. */
export const KOLOMMEN = [
  "nummer",
  "ontvangen_op",
  "aanvrager",
  "naam",
  "soort",
  "onderwijstypen",
  "regio",
  "kernvraag",
  "besluit",
  "besloten_op",
  "reden_afwijzing",
  "trajectvorm",
  "duur",
  "gestart_op",
  "verlenging_gevraagd_op",
  "verlenging_besluit",
  "verlenging_reden",
  "afgerond_op",
  "eindverslag",
  "oordeel",
] as const;
export type Kolom = (typeof KOLOMMEN)[number];

/** One aanvraag as the register has it; null means: not recorded. */
export interface RegisterRij {
  /** As written: the number in the register, not ours. */
  readonly nummer: string;
  readonly ontvangen_op: Datum | null;
  readonly aanvrager: (typeof AANVRAGERS)[number];
  readonly naam: string;
  readonly soort: Soort;
  readonly onderwijstypen: readonly Onderwijstype[];
  readonly regio: Regio;
  readonly kernvraag: Kernvraag;
  /** Null while nobody has decided. */
  readonly besluit: "toegekend" | "afgewezen" | null;
  readonly besloten_op: Datum | null;
  readonly reden_afwijzing: string | null;
  readonly trajectvorm: Vormnaam | null;
  /** The hours of [E table 3.5], verlenging included. */
  readonly duur: number | null;
  readonly gestart_op: Datum | null;
  readonly verlenging_gevraagd_op: Datum | null;
  readonly verlenging_besluit: "toegekend" | "afgewezen" | null;
  readonly verlenging_reden: string | null;
  readonly afgerond_op: Datum | null;
  readonly eindverslag: boolean | null;
  readonly oordeel: Oordeel | null;
}

import { PERIODEN, periodeVoor } from "../aanmelding/perioden.ts";
import type { Periode } from "../aanmelding/regels.ts";
import type { Tijdstip } from "../kalender/datum.ts";
import { proefzaak } from "../traject/zaak.ts";
import { opening } from "../traject/opening.ts";
import { step } from "../traject/step.ts";
import { type Inzending } from "../traject/inzending.ts";
import { alsGebeurtenissen } from "./als-gebeurtenissen.ts";
import type { RegisterFout } from "./fout.ts";
import type { Registerrijen } from "./lees-register.ts";
import type { RegisterRij } from "./register.ts";

/** A row with all that is needed to take it over. */
export interface TeOvernemen {
  readonly rij: RegisterRij;
  /** The rules it started under: those of the day it was received, whatever period its decision falls in. */
  readonly regels: Periode;
  readonly inzendingen: readonly Inzending[];
}

export type GetoetsteRijen =
  | { readonly ok: true; readonly rijen: readonly TeOvernemen[] }
  | { readonly ok: false; readonly fouten: readonly RegisterFout[] };

/** Runs every row dry through the machine, so that a register is never taken over by half because a traject can't have gone that way. */
export function toetsRijen(
  { rijen, opRegel }: Registerrijen,
  register: string,
  nu: Tijdstip,
  perioden: readonly Periode[] = PERIODEN,
): GetoetsteRijen {
  const goed: TeOvernemen[] = [];
  const fouten: RegisterFout[] = [];
  for (const [i, rij] of rijen.entries()) {
    const regel = opRegel[i] ?? 0;
    const regels = periodeVoor(rij.ontvangen_op, perioden);
    if (regels === null) {
      fouten.push({
        regel,
        veld: "ontvangen_op",
        code: "geen_periode",
        reden: `Op ${rij.ontvangen_op} liep geen subsidieperiode die dit systeem kent.`,
      });
      continue;
    }
    const inzendingen = alsGebeurtenissen(rij, register);
    const fout = bezwaar(regels, inzendingen, nu);
    if (fout === null) goed.push({ rij, regels, inzendingen });
    else fouten.push({ regel, ...fout });
  }
  return fouten.length === 0 ? { ok: true, rijen: goed } : { ok: false, fouten };
}

function bezwaar(regels: Periode, inzendingen: readonly Inzending[], nu: Tijdstip): Omit<RegisterFout, "regel"> | null {
  let zaak = proefzaak();
  for (const inzending of [opening(zaak.nummer, regels), ...inzendingen]) {
    const uitkomst = step(zaak, [inzending], nu);
    if (!uitkomst.ok) {
      const { code, reden, veld } = uitkomst.weigering;
      return { veld: KOLOM_VAN_VELD[veld ?? ""] ?? KOLOM_VAN_TYPE[inzending.type] ?? "", code, reden };
    }
    zaak = uitkomst.waarde.zaak;
  }
  return null;
}

const KOLOM_VAN_VELD: Readonly<Record<string, string>> = { vorm: "trajectvorm", uren: "duur", naam: "naam" };
const KOLOM_VAN_TYPE: Readonly<Record<string, string>> = {
  "aanvraag.toegekend": "besluit",
  "aanvraag.afgewezen": "reden_afwijzing",
  "traject.gestart": "gestart_op",
  "verlenging.gevraagd": "verlenging_gevraagd_op",
  "verlenging.toegekend": "verlenging_besluit",
  "verlenging.afgewezen": "verlenging_besluit",
  "oordeel.gegeven": "oordeel",
  "traject.gesloten": "afgerond_op",
  "traject.stopgezet": "afgerond_op",
};

import { periodeVoor } from "../aanmelding/perioden.ts";
import type { Periode } from "../aanmelding/regels.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum, type Tijdstip } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import type { Inzending } from "../traject/inzending.ts";
import { opening } from "../traject/opening.ts";
import { staatpad } from "../traject/staat.ts";
import { step } from "../traject/step.ts";
import { proefzaak } from "../traject/zaak.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import { proefVan, type Proef } from "./proef.ts";

/** What will follow from an aanmelding that has no traject yet: tried on an empty one, under the rules of its day. */
export interface Nieuwproef {
  readonly proef: Proef;
  /** All its lines, from the opening on. */
  readonly regels: readonly Journaalregel[];
  /** By when the aanvrager is told that there is a decision; null: nobody is told a day. */
  readonly besluitOp: Datum | null;
  /** Without the number of the trial: it gets one when it is recorded. */
  readonly zonderNummer: (tekst: string) => string;
}

const NUMMER = "(nummer volgt)";

export function proefNieuw(
  inzendingen: readonly Inzending[],
  {
    perioden,
    kalender,
    nu,
  }: { readonly perioden: readonly Periode[]; readonly kalender: Kalender; readonly nu: Tijdstip },
): Uitkomst<Nieuwproef> {
  const gebeurd = inzendingen[0]?.gebeurdOp;
  const op = gebeurd === undefined ? datumOp(nu) : gebeurd;
  const onder = periodeVoor(op, perioden);
  if (onder === null) return geweigerd("periode.geen", `Er loopt geen subsidieperiode op ${op}.`, "gebeurdOp");
  const leeg = proefzaak();
  const geopend = step(leeg, [opening(leeg.nummer, onder, kalender)], nu);
  if (!geopend.ok) return geopend;
  const { zaak, regels } = geopend.waarde;
  const uitkomst = proefVan(
    { dossier: zaak.dossier, pad: staatpad(zaak.staat), volgnummer: zaak.kop.volgnummer },
    inzendingen,
    nu,
    null,
  );
  if (!uitkomst.ok) return uitkomst;
  const proef = uitkomst.waarde;
  const besluit = proef.termijnen.find(({ soort, nieuw }) => soort === "beslissing" && nieuw !== null)?.nieuw;
  return gelukt({
    proef,
    regels: [...regels, ...proef.regels],
    besluitOp: besluit?.uiterlijk ?? null,
    zonderNummer: (tekst) => tekst.replaceAll(leeg.nummer, NUMMER),
  });
}

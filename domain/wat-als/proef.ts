import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Tijdstip } from "../kalender/datum.ts";
import type { Boekhouding } from "../periode/boekhouding.ts";
import { claim } from "../periode/plaatsen.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Inzending } from "../traject/inzending.ts";
import type { Order } from "../traject/order.ts";
import { eerstGeboekt, magVoorbij, metPlaats, metRaad, vraagtPlaats } from "../traject/plaats.ts";
import { staatpad } from "../traject/staat.ts";
import { step } from "../traject/step.ts";
import { gelukt, opPlekVan, type Uitkomst } from "../weigering.ts";
import { brievenIn } from "./brieven.ts";
import { alsZaak } from "./proefrit.ts";
import { signaalverschillen } from "./signaalverschil.ts";
import { verschillen } from "./verschil.ts";
import { urenverschil, type Gevolgen } from "./wat-als.ts";

/** What will follow from an act, before it counts: the act itself is tried, by the machine and its rules, and nothing is kept. */
export interface Proef extends Omit<Gevolgen, "looptDoor"> {
  /** A place in the subsidieperiode that it takes or gives back. The last word on it is the period's: another may be quicker. */
  readonly plaats: "genomen" | "vrij" | null;
  /** What it would write, and what it would order by that. */
  readonly regels: readonly Journaalregel[];
  readonly orders: readonly Order[];
  readonly na: { readonly dossier: Dossier; readonly pad: string };
}

/** Where a traject is now. */
export interface Nu {
  readonly dossier: Dossier;
  readonly pad: string;
  readonly volgnummer: number;
}

/** `boeken`: of its subsidieperiode, as they are known; null: nobody asked anything of it yet. */
export function proefVan(
  { dossier, pad, volgnummer }: Nu,
  inzendingen: readonly Inzending[],
  nu: Tijdstip,
  boeken: Boekhouding | null,
): Uitkomst<Proef> {
  const leeg = alsZaak(dossier, pad);
  const voor = { ...leeg, kop: { ...leeg.kop, volgnummer } };
  const daad = metPlaats(voor, eerstGeboekt(voor, inzendingen, nu));
  const uitkomst = step(voor, daad, nu);
  if (!uitkomst.ok) return { ok: false, weigering: opPlekVan(uitkomst.weigering, daad, inzendingen) };
  // As the traject does it: first whether it can be done at all, then whether there is a place.
  if (boeken !== null && vraagtPlaats(voor, inzendingen)) {
    const plaats = claim(boeken, dossier.nummer, magVoorbij(voor, inzendingen));
    if (!plaats.ok) return { ok: false, weigering: metRaad(plaats.weigering, voor, inzendingen) };
  }
  const { zaak, regels, opdrachten } = uitkomst.waarde;
  const dag = datumOp(nu);
  return gelukt({
    termijnen: verschillen({ zaak: voor, vanaf: dag }, [{ zaak, vanaf: dag }]),
    signalen: signaalverschillen(voor, [zaak]),
    brieven: brievenIn(opdrachten).map((brief) => ({ op: dag, ...brief })),
    uren: urenverschil(dossier, zaak.dossier, () => null),
    plaats: plaatsverschil(dossier, zaak.dossier),
    regels,
    orders: opdrachten,
    na: { dossier: zaak.dossier, pad: staatpad(zaak.staat) },
  });
}

const plaatsverschil = (voor: Dossier, na: Dossier): Proef["plaats"] =>
  (voor.plaats === "geen") === (na.plaats === "geen") ? null : na.plaats === "geen" ? "vrij" : "genomen";

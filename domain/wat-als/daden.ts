import { boekingBovenNazorg } from "../gebeurtenissen/nazorg/ruimte.ts";
import { kwartieren } from "../gebeurtenissen/velden.ts";
import { dagenTussen, type Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { dagNa, dagVoor, type Pauze } from "../kalender/pauze.ts";
import type { Door } from "../rollen.ts";
import type { Dossier } from "../traject/dossier.ts";
import type { Inzending } from "../traject/inzending.ts";
import { potOp, urenIn } from "../uren/lopend.ts";
import { geweigerd, gelukt, type Uitkomst } from "../weigering.ts";

/** What can be asked, and the gebeurtenissen that it stands for. */
export type Vraag =
  | { readonly soort: "kalender"; readonly kalender: Kalender }
  | { readonly soort: "pauze"; readonly pauze: Pauze }
  /** So many hours more, booked today. */
  | { readonly soort: "uren"; readonly uren: number };

/** Something that somebody would do, recorded on `dag`. */
export interface Daad {
  readonly dag: Datum;
  readonly inzendingen: readonly Omit<Inzending, "id">[];
}

const BEHEERDER: Door = { rol: "beheerder", id: "wat-als" };
const PROJECTLEIDER: Door = { rol: "projectleider", id: "wat-als" };
const REDEN = "Wat als";
/** Days ahead: until the pause begins the clock is let run, with all that it tells again every week. */
const VERSTE = 5 * 366;

export function dadenVoor(
  dossier: Dossier,
  staatpad: string,
  vraag: Vraag,
  vandaag: Datum,
): Uitkomst<readonly [Daad, ...Daad[]]> {
  switch (vraag.soort) {
    case "kalender":
      return gelukt([
        {
          dag: vandaag,
          inzendingen: [{ type: "kalender.bijgewerkt", gegevens: { kalender: vraag.kalender }, door: BEHEERDER }],
        },
      ]);
    case "pauze":
      return dagenTussen(vandaag, vraag.pauze.van) > VERSTE
        ? geweigerd(
            "pauze.te-ver",
            "Deze pauze begint over meer dan vijf jaar. Zo ver vooruit is er niets te zeggen.",
            "pauze",
          )
        : gelukt(pauzeren(staatpad, vraag.pauze, vandaag));
    case "uren":
      return boeken(dossier, vraag.uren, vandaag);
  }
}

/**
 * The term for a decision stands still while an aanvulling is awaited: asked the day before, answered on the last day [Awb 4:15]. A traject that
 * runs is paused on the first day and goes on the day after the last. What lies in the past is recorded today.
 */
function pauzeren(staatpad: string, pauze: Pauze, vandaag: Datum): readonly [Daad, Daad] {
  const daad = (op: Datum, type: string, gegevens: Inzending["gegevens"]): Daad => ({
    dag: op > vandaag ? op : vandaag,
    inzendingen: [{ type, gegevens, door: PROJECTLEIDER, gebeurdOp: op }],
  });
  return staatpad.startsWith("aanmelding.")
    ? [
        daad(dagVoor(pauze), "aanvulling.gevraagd", { vraag: REDEN, uiterlijk: pauze.tot }),
        daad(pauze.tot, "aanvulling.ontvangen", { antwoord: REDEN }),
      ]
    : [daad(pauze.van, "traject.gepauzeerd", { reden: REDEN }), daad(dagNa(pauze), "traject.hervat", {})];
}

const OP_EEN_DAG = 24;
const MEESTE_UREN = 2000;

/** More than a day holds is shared over as many zorgarrangeurs: the budget does not look at whose hours they are. */
function boeken(dossier: Dossier, uren: number, vandaag: Datum): Uitkomst<readonly [Daad]> {
  const gelezen = kwartieren(MEESTE_UREN).safeParse(uren);
  if (!gelezen.success)
    return geweigerd("uren.ongeldig", gelezen.error.issues[0]?.message ?? "Dit aantal uren kan niet.", "uren");
  const nazorg = potOp(dossier, vandaag) === "nazorg" ? urenIn(dossier, "nazorg").geboekt : null;
  const teVeel = (samen: number): boolean => nazorg !== null && boekingBovenNazorg(dossier, nazorg + samen) !== null;
  const boekingen = Array.from({ length: Math.ceil(uren / OP_EEN_DAG) }, (_, i) => ({
    type: "uren.geboekt",
    gegevens: {
      za: `wat-als-${i + 1}`,
      datum: vandaag,
      uren: Math.min(OP_EEN_DAG, uren - i * OP_EEN_DAG),
      activiteit: "overig",
      reden: REDEN,
      ...(teVeel(Math.min(uren, (i + 1) * OP_EEN_DAG)) ? { afwijking: REDEN } : {}),
    },
    door: PROJECTLEIDER,
  }));
  return gelukt([{ dag: vandaag, inzendingen: boekingen }]);
}

import type { Feit } from "../journaal/feit.ts";
import { inUren } from "../getal.ts";
import { inWoorden, type Datum } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import { BUITEN_TRAJECTEN, buitenOp, metBuiten } from "../uren/buiten.ts";
import { geweigerd, type Uitkomst } from "../weigering.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { buitenurenGeboekt, buitenurenGecorrigeerd } from "./feiten/buitenuren.ts";
import type { Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";
import { zoek } from "./weigeringen.ts";

/**
 * Hours outside trajecten. The question says what there was and what there is to be, so that it needs no key: once more it finds its own outcome
 * there, and leaves no line.
 */
export function boekBuiten(
  stand: Medewerkers,
  { medewerker, regels }: VraagNaar<"boek-buiten">,
  dag: Datum,
  door: Door,
): Uitkomst<Beslissing> {
  if (door.rol === "zorgarrangeur" && door.id !== medewerker)
    return geweigerd(
      "uren.andere-za",
      "Boek alleen uw eigen uren. Die van een ander boekt zij zelf, of de projectleider.",
    );
  const gevonden = zoek(stand, medewerker);
  if (!gevonden.ok) return gevonden;
  const { rollen, tot } = gevonden.waarde;
  if (!rollen.includes("zorgarrangeur"))
    return geweigerd("uren.geen-zorgarrangeur", `${medewerker} is geen zorgarrangeur, en boekt hier geen uren.`);

  let uren = stand.buitenuren;
  const feiten: Feit[] = [];
  for (const [i, { was, wordt, reden, ...waar }] of regels.entries()) {
    const nee = (code: string, waarom: string, veld: string) => geweigerd(code, waarom, `regels.${i}.${veld}`);
    const plek = { medewerker, ...waar };
    const staat = buitenOp(uren, plek);
    if (staat === wordt) continue;
    if (staat !== was)
      return nee(
        "uren.veranderd",
        `Op ${inWoorden(plek.dag)} staat intussen ${inUren(staat)} ${plek.wat} geboekt. Kijk na of het zo klopt.`,
        "wordt",
      );
    if (plek.dag > dag) return nee("uren.toekomst", "Uren boeken kan pas op of na de dag zelf.", "dag");
    // Since when somebody works here is often the day on which the system began.
    if (tot !== null && plek.dag > tot)
      return nee("uren.werkte-niet", `Op ${inWoorden(plek.dag)} werkte ${medewerker} hier niet meer.`, "dag");
    uren = metBuiten(uren, plek, wordt - staat);
    const samen = BUITEN_TRAJECTEN.reduce((som, wat) => som + buitenOp(uren, { ...plek, wat }), 0);
    if (samen > 24)
      return nee(
        "uren.te-veel",
        `Op ${inWoorden(plek.dag)} zou ${medewerker} ${inUren(samen)} werken; een dag heeft er 24.`,
        "wordt",
      );
    if (wordt > staat) {
      const waarom = reden === undefined ? {} : { reden };
      feiten.push(buitenurenGeboekt.maak({ ...plek, uren: wordt - staat, ...waarom }));
    } else if (reden === undefined) return nee("uren.reden", "Zeg waarom er uren af gaan.", "reden");
    else feiten.push(buitenurenGecorrigeerd.maak({ ...plek, uren: staat - wordt, reden }));
  }
  return besluit(medewerker, ...feiten);
}

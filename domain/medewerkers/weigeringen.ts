import { eersteEnRest } from "../tekst/opsomming.ts";
import type { Datum } from "../kalender/datum.ts";
import { inWoorden } from "../kalender/datum.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Medewerker } from "./medewerker.ts";
import { alleMedewerkers, medewerkerMet, type BekendeMedewerker, type Medewerkers } from "./medewerkers.ts";

/** Why something about medewerkers can't be, each worded once. */

export function zoek(stand: Medewerkers, id: string): Uitkomst<BekendeMedewerker> {
  const gevonden = medewerkerMet(stand, id);
  return gevonden === undefined
    ? geweigerd("medewerker.onbekend", `Medewerker ${id} is er niet.`, "medewerker")
    : gelukt(gevonden);
}

/** Who changes somebody says which line was seen. */
export const zoekOngewijzigd = (stand: Medewerkers, id: string, gezien: number): Uitkomst<BekendeMedewerker> => {
  const gevonden = zoek(stand, id);
  return gevonden.ok && gevonden.waarde.volgnummer !== gezien
    ? geweigerd(
        "medewerker.veranderd",
        `${id} (${gevonden.waarde.naam}) is intussen gewijzigd. Bekijk het eerst opnieuw.`,
      )
    : gevonden;
};

export const isWeg = ({ tot }: Pick<Medewerker, "tot">, dag: Datum): boolean => tot !== null && tot < dag;

export const alWeg = ({ id, naam, tot }: Medewerker) =>
  geweigerd("medewerker.vertrokken", `${id} (${naam}) werkt hier niet meer sinds ${inWoorden(tot!)}.`, "medewerker");

/** More would be a list to read, and it is on the page of who leaves. */
const HOOGSTENS_GENOEMD = 10;

export function nogInHand(id: string, nummers: readonly string[]) {
  const aantal = nummers.length;
  const welke = eersteEnRest(nummers, HOOGSTENS_GENOEMD);
  return geweigerd(
    "medewerker.heeft-trajecten",
    aantal === 1
      ? `${id} heeft nog een traject in handen: ${welke}. Draag het eerst over.`
      : `${id} heeft nog ${aantal} trajecten in handen: ${welke}. Draag ze eerst over.`,
  );
}

/** What must hold of a medewerker as such, and among the others who work here; null: all of it. */
export function bezwaar(stand: Medewerkers, nieuw: Medewerker, dag: Datum) {
  if (nieuw.tot !== null && nieuw.tot < nieuw.van)
    return geweigerd(
      "medewerker.tot-voor-van",
      `De laatste dag (${inWoorden(nieuw.tot)}) ligt voor de eerste (${inWoorden(nieuw.van)}).`,
      "tot",
    );
  if (nieuw.urenPerWeek !== null && !nieuw.rollen.includes("zorgarrangeur"))
    return geweigerd("medewerker.uren", "Alleen een zorgarrangeur heeft uren per week.", "urenPerWeek");
  const zelfde = alleMedewerkers(stand).find(
    (een) => een.id !== nieuw.id && !isWeg(een, dag) && een.mail.toLowerCase() === nieuw.mail.toLowerCase(),
  );
  return zelfde === undefined
    ? null
    : geweigerd(
        "medewerker.mail-bestaat",
        `${zelfde.id} (${zelfde.naam}) heeft dit mailadres al. Heeft iemand meer rollen, geef ze dan aan dezelfde medewerker.`,
        "mail",
      );
}

/** Of these there is always one: else nobody decides, or nobody lets anybody in again. */
const ONMISBAAR = ["projectleider", "beheerder"] as const;

/** What would be left without whoever has it now; null: somebody else has it too. */
export function laatste(stand: Medewerkers, voor: Medewerker, na: Medewerker) {
  const rol = ONMISBAAR.find(
    (een) =>
      voor.rollen.includes(een) &&
      !(na.rollen.includes(een) && na.tot === null) &&
      !alleMedewerkers(stand).some((ander) => ander.id !== voor.id && ander.tot === null && ander.rollen.includes(een)),
  );
  return rol === undefined
    ? null
    : geweigerd(
        "medewerker.laatste",
        `${voor.naam} is de enige ${rol}. Geef eerst een ander die rol.`,
        na.tot === null ? "rollen" : "dag",
      );
}

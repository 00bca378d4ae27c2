import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DADEN } from "#domain/formulier/daden.ts";
import { trajecten } from "#test/client/cli/hulp.ts";
import { bedoeld, isAntwoord, PERSONEN, type Daad, type Deeldaad, type Vult } from "./daad.ts";

/** The acts of a walk on the command line: what people fill in, as the JSON that it is. Written out here, so that no form is judged by its own reading. */

const VELD: Readonly<Record<string, string>> = {
  Aanvrager: "aanvrager",
  Aanwezig: "aanwezig",
  Activiteit: "activiteit",
  Afspraak: "afspraak",
  Afspraken: "afspraken",
  "Andere aanwezigen": "namen",
  Antwoord: "antwoord",
  Behoefte: "behoefte",
  "Belang van de leerlingen staat voorop": "belangLeerlingen",
  Beleid: "beleid",
  Bereikt: "bereikt",
  Bestendigen: "bestendigen",
  Bestuur: "bestuur",
  Contactpersoon: "contactpersoon",
  Datum: "datum",
  Doel: "doel",
  Doelen: "doelen",
  "Doet mee aan de monitor": "monitor",
  "Draagvlak per niveau": "draagvlak",
  "E-mailadres": "email",
  "Er is al samenwerking": "bestaandeSamenwerking",
  "Een vraag die nog niet was vastgelegd": "gevraagd",
  Evaluatiemoment: "id",
  Functie: "functie",
  "Gepland einde": "geplandEinde",
  Groep: "groep",
  "Groepen leerlingen": "personas",
  Hoe: "wijze",
  "Hoe bijgestuurd wordt": "hoe",
  "Hoe gaat het?": "toelichting",
  "Hoeveel uren erbij": "uren",
  Kernvraag: "kernvraag",
  Knelpunten: "knelpunten",
  Kwaliteitsmedewerker: "kwaliteitsmedewerker",
  Maat: "maat",
  Mandaat: "mandaat",
  "Mankracht beschikbaar": "mankracht",
  "Mede-aanvragers": "medeaanvragers",
  Naam: "naam",
  Niveau: "niveau",
  Onderwijstypen: "onderwijstypen",
  Oordeel: "oordeel",
  "Omvang van het bestuur": "omvang",
  Op: "op",
  "Op welke dag": "datum",
  Overzicht: "overzicht",
  Partij: "partij",
  Partner: "partner",
  Partners: "partners",
  Piketpaaltje: "piketpaaltje",
  Piketpaaltjes: "piketpaaltjes",
  Projectgroep: "projectgroep",
  Projectvoorstel: "projectvoorstel",
  Reden: "reden",
  Redenen: "redencodes",
  "Redenen in eigen woorden": "redenen",
  Regio: "regio",
  Resultaat: "resultaat",
  Samenvatting: "samenvatting",
  Soort: "soort",
  Stap: "stap",
  "Stip op de horizon": "stip",
  Taak: "taak",
  Telefoonnummer: "telefoon",
  Toelichting: "toelichting",
  "Uiterlijk op": "uiterlijk",
  Uitvoerend: "uitvoerend",
  Uren: "uren",
  "Vaste contactpersoon": "vasteContactpersoon",
  Vervolg: "vervolg",
  Verwachtingen: "verwachtingen",
  Vorm: "vorm",
  Vraag: "vraag",
  "Vraag van de school als geheel": "collectief",
  "Waar staat het verslag": "verwijzing",
  "Waarvoor verantwoordelijk": "verantwoordelijkheid",
  Wat: "wat",
  "Wie doet het": "wie",
  "Worden de afspraken nagekomen": "nagekomen",
  "Worden deze afspraken nagekomen?": "nagekomen",
  Zorgarrangeur: "za",
};

const alsJson = (vult: Vult): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(vult).map(([label, waarde]) => {
      const veld = VELD[label];
      if (veld === undefined) throw new Error(`van ‘${label}’ weet de opdrachtregel niet welk veld het is`);
      return [veld, waardeVan(waarde)];
    }),
  );

const waardeVan = (waarde: Vult[string] | Vult): unknown =>
  isAntwoord(waarde) ? bedoeld(waarde) : Array.isArray(waarde) ? waarde.map(waardeVan) : alsJson(waarde as Vult);

const TYPEN = new Map(Object.entries(DADEN).map(([type, doet]) => [doet, type]));

const alsGebeurtenis = (rol: string, id: string, { doet, op, vult, vanzelf }: Deeldaad) => {
  // By the link in a letter it is one thing that is asked.
  const perBrief = rol === "partner";
  return {
    type: perBrief ? "borging.gecontroleerd" : (TYPEN.get(doet) ?? doet),
    gegevens: { ...alsJson(vult), ...vanzelf, ...(perBrief ? { partner: id } : {}) },
    ...(op === null ? {} : { gebeurdOp: op }),
  };
};

/** Gives the nummer of the traject. `nummer`: null for a new one. */
export async function opDeOpdrachtregel(map: string, nummer: string | null, daad: Daad): Promise<string> {
  const { rol, id } = PERSONEN[daad.wie];
  const { ervoor = [], erna = [] } = daad;
  const alle = [...ervoor, daad, ...erna].map((een) => alsGebeurtenis(rol, id, een));
  const bestand = join(map, `daden-${randomUUID()}.json`);
  await writeFile(bestand, JSON.stringify(alle));
  const { code, uit, fout } = await trajecten([
    "gebeurtenissen",
    nummer ?? "nieuw",
    bestand,
    "--rol",
    rol,
    "--wie",
    id,
    "--json",
    "--data",
    map,
  ]);
  if (code !== 0) throw new Error(`${daad.doet}: ${fout}`);
  return (JSON.parse(uit) as { nummer: string }).nummer;
}

import type { Aanmelding } from "./aanmelding.ts";
import type { Criterium, Periodegegevens } from "./regels.ts";
import { opsomming } from "../tekst/opsomming.ts";

/** Judges an aanmelding against the criteria of a period, one by one: an afwijzing has to say which one failed [E 3.4]. */

export interface Criteriumoordeel {
  readonly criterium: Criterium["soort"];
  readonly titel: string;
  readonly voldaan: boolean;
  /** A whole sentence, also when the criterium is met. */
  readonly reden: string;
  readonly bron: string;
}

export interface Oordeelstaat {
  readonly criteria: readonly Criteriumoordeel[];
  readonly voldoet: boolean;
  /** Advice: the projectleider decides. "verwijzen" is to an onderwijs(zorg)consulent, with the parents' consent [A]. */
  readonly advies: "toekennen" | "afwijzen" | "verwijzen";
}

type JaNeeCriterium = Exclude<Criterium["soort"], "doelgroep" | "aanvrager">;
type Doelgroep = Extract<Criterium, { soort: "doelgroep" }>;
type Aanvragers = Extract<Criterium, { soort: "aanvrager" }>;

const TEKSTEN: Record<JaNeeCriterium, { titel: string; wel: string; niet: string }> = {
  collectief: {
    titel: "Collectieve vraag",
    wel: "De vraag gaat over alle leerlingen die zorg nodig hebben.",
    niet: "De vraag gaat over één leerling of één klas. Een onderwijsconsulent of onderwijszorgconsulent kan helpen, als de ouders akkoord zijn.",
  },
  belangLeerlingen: {
    titel: "Belang van de leerlingen",
    wel: "Het belang van de leerlingen staat voorop.",
    niet: "Uit de aanmelding blijkt niet dat het belang van de leerlingen voorop staat.",
  },
  mankracht: {
    titel: "Mankracht",
    wel: "De aanvrager maakt tijd vrij voor het traject.",
    niet: "De aanvrager maakt geen mensen en tijd vrij voor het traject.",
  },
  mandaat: {
    titel: "Mandaat",
    wel: "De contactpersoon mag besluiten nemen.",
    niet: "De contactpersoon heeft geen mandaat om besluiten te nemen.",
  },
  vasteContactpersoon: {
    titel: "Vaste contactpersoon",
    wel: "Er is een vaste contactpersoon voor het hele traject.",
    niet: "Er is geen vaste contactpersoon voor het hele traject.",
  },
  monitor: {
    titel: "Meedoen aan de monitor",
    wel: "De aanvrager wil anonieme gegevens geven voor de monitor.",
    niet: "De aanvrager wil geen anonieme gegevens geven voor de monitor.",
  },
};

export const criteriumtitel = (soort: Criterium["soort"]): string =>
  soort === "doelgroep" ? "Doelgroep" : soort === "aanvrager" ? "Aanvrager" : TEKSTEN[soort].titel;

export function beoordeel(aanmelding: Aanmelding, periode: Pick<Periodegegevens, "naam" | "criteria">): Oordeelstaat {
  const criteria = periode.criteria.map((criterium): Criteriumoordeel => {
    return {
      criterium: criterium.soort,
      titel: criteriumtitel(criterium.soort),
      ...toets(aanmelding, criterium, periode.naam),
      bron: criterium.bron,
    };
  });
  const voldoet = criteria.every(({ voldaan }) => voldaan);
  // A single pupil's question is helped on, whatever else is missing: the consulent has no doelgroep of clusters [A].
  const individueel = criteria.some(({ criterium, voldaan }) => criterium === "collectief" && !voldaan);
  return { criteria, voldoet, advies: voldoet ? "toekennen" : individueel ? "verwijzen" : "afwijzen" };
}

type Toets = Pick<Criteriumoordeel, "voldaan" | "reden">;

function toets(aanmelding: Aanmelding, criterium: Criterium, periode: string): Toets {
  if (criterium.soort === "doelgroep") return toetsDoelgroep(aanmelding, criterium, periode);
  if (criterium.soort === "aanvrager") return toetsAanvrager(aanmelding, criterium, periode);
  const voldaan = aanmelding[criterium.soort];
  const { wel, niet } = TEKSTEN[criterium.soort];
  return { voldaan, reden: voldaan ? wel : niet };
}

function toetsAanvrager({ aanvrager: { partij } }: Aanmelding, { partijen }: Aanvragers, periode: string): Toets {
  const voldaan = partijen.includes(partij);
  const wie = `Een ${partij}`;
  return {
    voldaan,
    reden: voldaan
      ? `${wie} mag aanvragen in ${periode}.`
      : `${wie} mag niet zelf aanvragen in ${periode}, wel mee aanvragen met een aanvrager die dat mag: ${opsomming(partijen)}.`,
  };
}

/**
 * Who may apply [A][E 1.1.2]. An aanvraag may hold several onderwijstypen [E table 3.3]; one within the doelgroep is enough.
 * An SWV is judged as SWV, whatever its schools: regular PO and VO show up in 2020–2024 [E table 3.3] though schools
 * of those types could not apply before 2025, so they came in with the SWV (reading).
 */
function toetsDoelgroep(aanmelding: Aanmelding, criterium: Doelgroep, periode: string): Toets {
  const { soort, onderwijstypen } = aanmelding;
  const niet = (reden: string) => ({ voldaan: false, reden });
  if (!criterium.soorten.includes(soort))
    return niet(`${soort} hoort niet bij de doelgroep van ${periode}: ${opsomming(criterium.soorten)}.`);
  if (soort === "SWV")
    return [aanmelding.aanvrager, ...aanmelding.medeaanvragers].some(({ partij }) => partij === "samenwerkingsverband")
      ? { voldaan: true, reden: `Een samenwerkingsverband vraagt aan. Dat kan in ${periode}.` }
      : niet("De aanvraag is voor een samenwerkingsverband, maar het samenwerkingsverband vraagt niet zelf mee aan.");
  const passend = onderwijstypen.filter((type) => criterium.onderwijstypen.includes(type));
  return passend.length > 0
    ? { voldaan: true, reden: `${opsomming(passend)} hoort bij de doelgroep van ${periode}.` }
    : niet(
        `Het onderwijstype (${opsomming(onderwijstypen)}) hoort niet bij de doelgroep van ${periode}: ${opsomming(criterium.onderwijstypen)}.`,
      );
}

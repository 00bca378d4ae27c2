import { kalenderkenmerk } from "#domain/kalender/kenmerk.ts";
/** Journaal lines and a small fold for tests of the store; what the real fold makes of a line is tested in domain. */
import { canoniek, hashVanTekst } from "#domain/journaal/hash.ts";
import { kopNa, leesRegel, LEGE_KOP, schakel } from "#domain/journaal/keten.ts";
import type { Bron, Journaalregel, Vastgelegd } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Geprojecteerd, Projectie } from "#domain/projectie/projecteer.ts";
import { alsZoektekst } from "#domain/projectie/zoektekst.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";

export interface Lijnopties {
  readonly id?: string;
  readonly type?: string;
  readonly gegevens?: Readonly<Record<string, unknown>>;
  readonly gebeurdOp?: Datum | null;
  readonly naar?: string;
  readonly bron?: Bron;
  readonly uitgave?: string;
  readonly vastgelegdOp?: string;
}

/** The next line of `nummer` after `vorige`. */
export function lijn(nummer: string, vorige: Journaalregel | undefined, opties: Lijnopties = {}): Journaalregel {
  const volgnummer = (vorige?.volgnummer ?? 0) + 1;
  return schakel(vorige ? kopNa(vorige) : LEGE_KOP, {
    nummer,
    id: opties.id ?? `g-${volgnummer}`,
    sleutel: null,
    type: opties.type ?? "uren.geboekt",
    gegevens: opties.gegevens ?? { uren: 1 },
    door: { rol: "zorgarrangeur", id: "za-1" },
    gebeurdOp: opties.gebeurdOp === undefined ? "2026-01-01" : opties.gebeurdOp,
    vastgelegdOp: opties.vastgelegdOp ?? "2026-11-22T08:00:00.000Z",
    bron: opties.bron ?? null,
    uitgave: opties.uitgave ?? null,
    afdruk: null,
    machineversie: "1",
    regelversie: "2026/1",
    van: vorige?.naar ?? "nieuw",
    naar: opties.naar ?? "verkennen",
    opdrachten: [],
  });
}

/** A line that says something else than `regel`, with the hash of what it says. */
export function anders(regel: Vastgelegd, velden: Readonly<Record<string, unknown>>): Journaalregel {
  const tekst = canoniek({ ...(JSON.parse(regel.tekst) as object), ...velden });
  return leesRegel({ tekst, hash: hashVanTekst(tekst), geheim: regel.geheim });
}

/** A chain of lines, one for each element of `stappen`. */
export function keten(nummer: string, stappen: readonly Lijnopties[]): Journaalregel[] {
  const regels: Journaalregel[] = [];
  for (const stap of stappen) regels.push(lijn(nummer, regels.at(-1), stap));
  return regels;
}

export const lijnen = (nummer: string, aantal: number, opties: Lijnopties = {}): Journaalregel[] =>
  keten(
    nummer,
    Array.from({ length: aantal }, () => opties),
  );

/**
 * Adds up hours, takes every field of a row that a line carries in its gegevens, and remembers in `dossier` which lines it saw in
 * which order, so that a line that was folded twice or never shows.
 */
export function projecteerProef(vorige: Projectie | null, regel: Journaalregel): Geprojecteerd {
  const { uren = 0, ...velden } = regel.gegevens as Partial<Trajectregel> & { uren?: number };
  const gezien = (vorige?.dossier as unknown as { gezien: number[] } | undefined)?.gezien ?? [];
  const rij: Trajectregel = {
    ...(vorige?.rij ?? legeRij(regel)),
    ...velden,
    // An aanmelding tells more of its aanvrager than its name.
    aanvrager: typeof velden.aanvrager === "string" ? velden.aanvrager : null,
    staat: regel.naar,
    urenGeboekt: (vorige?.rij.urenGeboekt ?? 0) + uren,
    laatstVastgelegdOp: regel.vastgelegdOp,
  };
  const dossier = { gezien: [...gezien, regel.volgnummer] } as unknown as Projectie["dossier"];
  return {
    nummer: regel.nummer,
    volgnummer: regel.volgnummer,
    rij,
    aanvraag: rij.staat === "concept" ? null : alsAanvraag(rij),
    signalen: [],
    zoektekst: { open: alsZoektekst([rij.nummer, rij.naam]), mensen: "" },
    ochtendpost: [],
    dossier,
  };
}

/** As it is read after these lines: signals are rows of their own. */
export function verwachtProjectie(regels: readonly Journaalregel[]): Projectie | null {
  const gevouwen = regels.reduce<Geprojecteerd | null>((vorige, regel) => projecteerProef(vorige, regel), null);
  if (gevouwen === null) return null;
  const { signalen: _signalen, zoektekst: _zoektekst, ...projectie } = gevouwen;
  return projectie;
}

/** Of a traject of which nothing is known but this line. */
export const legeRij = ({ nummer, naar, vastgelegdOp, bron }: Journaalregel): Trajectregel => ({
  nummer,
  naam: `School ${nummer}`,
  periode: "2026",
  staat: naar,
  fase: null,
  stap: null,
  gepauzeerd: false,
  soort: "PO",
  regio: "West",
  gebied: null,
  omvang: null,
  leeftijd: null,
  doelgroep: null,
  kernvraag: null,
  besluit: null,
  aanvrager: null,
  vorm: null,
  za: null,
  overdrachtNaar: null,
  urenbudget: null,
  urenGeboekt: 0,
  urenOver: 0,
  termijn: null,
  termijnOp: null,
  besluitBeloofdOp: null,
  besluitDagenTeLaat: null,
  kalender: kalenderkenmerk(),
  ontvangenOp: null,
  gestartOp: null,
  eindeGepland: null,
  laatsteDaadOp: null,
  laatstVastgelegdOp: vastgelegdOp,
  bronNaam: bron?.naam ?? null,
  bronNummer: bron?.nummer ?? null,
});

const alsAanvraag = (rij: Trajectregel): Aanvraag => ({
  nummer: rij.nummer,
  ontvangenOp: rij.ontvangenOp,
  soort: "PO",
  onderwijstypen: ["PO"],
  regio: "West",
  besluit: "toegekend",
  beslotenOp: "2026-02-01",
  vorm: "kort",
  uren: 60,
  verlengingen: [],
  gestartOp: null,
  nooitBegonnen: true,
  afgerondOp: null,
  oordeel: null,
  organisaties: [],
});

import { beoordeel } from "#domain/aanmelding/criteria.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { jaarVan } from "#domain/kalender/datum.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { vormToegestaan } from "#domain/aanmelding/trajectvormen.ts";
import type { RegisterRij } from "#domain/register/register.ts";
import type { TeOvernemen } from "#domain/register/toets-rijen.ts";

/** A register beside the rules of its time. Shown, never enforced: it says what happened. */
export interface Periodebeeld {
  readonly id: string;
  readonly naam: string;
  readonly toegekend: number;
  /** In the order of the years; without those of which the day of the besluit is not known. */
  readonly perJaar: readonly { readonly jaar: number; readonly toegekend: number }[];
  readonly capaciteit: number | null;
  /** Where the capacity comes from, and for which years it was. */
  readonly capaciteitBron: string;
  readonly buitenDoelgroep: number;
  readonly buitenVorm: number;
}

export function periodebeelden(rijen: readonly TeOvernemen[]): Periodebeeld[] {
  const toegekend = rijen.filter(({ rij }) => rij.besluit === "toegekend");
  return [...Map.groupBy(toegekend, ({ regels }) => regels.id).values()].flatMap((groep) => {
    const regels = groep[0]?.regels;
    if (regels === undefined) return [];
    return {
      id: regels.id,
      naam: regels.naam,
      toegekend: groep.length,
      perJaar: perJaar(groep),
      capaciteit: regels.capaciteit,
      capaciteitBron: regels.bron,
      buitenDoelgroep: groep.filter(({ rij }) => !inDoelgroep(rij, regels)).length,
      buitenVorm: groep.filter(({ rij }) => !pastBijVorm(rij, regels)).length,
    };
  });
}

function perJaar(groep: readonly TeOvernemen[]): Periodebeeld["perJaar"] {
  const jaren = groep.flatMap(({ rij }) => (rij.besloten_op === null ? [] : [jaarVan(rij.besloten_op)]));
  return [...Map.groupBy(jaren, (jaar) => jaar)]
    .map(([jaar, alle]) => ({ jaar, toegekend: alle.length }))
    .toSorted((een, ander) => een.jaar - ander.jaar);
}

/** "61 toegekend (33 in 2023, 28 in 2024)": a period of more years may have had its capacity for one of them. */
const toegekendInWoorden = ({ toegekend, perJaar: jaren }: Periodebeeld): string =>
  `${toegekend} toegekend${jaren.length < 2 ? "" : ` (${jaren.map((een) => `${een.toegekend} in ${een.jaar}`).join(", ")})`}`;

export const zinVan = (beeld: Periodebeeld): string =>
  [
    `${beeld.naam}: ${toegekendInWoorden(beeld)}${beeld.capaciteit === null ? "" : `, in een periode van ${beeld.capaciteit} plaatsen (${beeld.capaciteitBron})`}`,
    ...(beeld.buitenDoelgroep === 0 ? [] : [`${beeld.buitenDoelgroep} buiten de doelgroep van toen`]),
    ...(beeld.buitenVorm === 0 ? [] : [`${beeld.buitenVorm} met andere uren dan bij de vorm hoorden`]),
  ].join(", ");

/** The other criteria are questions that a register has no answers to. */
function inDoelgroep({ soort, onderwijstypen, aanvrager }: RegisterRij, regels: Periode): boolean {
  const aanmelding = {
    ...VOORBEELD_AANMELDING,
    soort,
    onderwijstypen: [...onderwijstypen],
    aanvrager: { ...VOORBEELD_AANMELDING.aanvrager, partij: aanvrager },
    medeaanvragers: [],
  };
  return beoordeel(aanmelding, {
    naam: regels.naam,
    criteria: regels.criteria.filter(({ soort: criterium }) => criterium === "doelgroep"),
  }).voldoet;
}

/** `duur` has the hours of a verlenging in it. */
function pastBijVorm({ trajectvorm, duur, verlenging_besluit }: RegisterRij, regels: Periode): boolean {
  if (trajectvorm === null || duur === null || vormToegestaan(regels, trajectvorm, duur) === null) return true;
  const plafond = regels.vormen.find(({ naam }) => naam === trajectvorm)?.maxMetVerlenging ?? 0;
  const bodem = regels.vormen.find(({ naam }) => naam === trajectvorm)?.minUren ?? 0;
  return verlenging_besluit === "toegekend" && duur >= bodem && duur <= plafond;
}

import { FASEN } from "../fasen.ts";
import { urenbudget, type Urenstand } from "../traject/urenstand.ts";
import { type Dossier } from "../traject/dossier.ts";
import type { Fasenummer } from "../traject/fasenummer.ts";
import { alsPlek, type Plek } from "./plek.ts";

/**
 * Hours and days of a traject. A day is a day on which a zorgarrangeur worked on it, however short: no source turns hours into days, and
 * the table that counts "dagen" has the classes of hours [E tabel 3.5], so both are counted from what was booked.
 */
export interface Omvang {
  readonly uren: number;
  readonly dagen: number;
}

export interface Urenoverzicht {
  readonly budget: number | null;
  readonly geboekt: Omvang;
  /** Planned against booked. */
  readonly fasen: readonly {
    readonly fase: Fasenummer;
    readonly titel: string;
    readonly gepland: number | null;
    readonly geboekt: Omvang;
  }[];
  readonly nazorg: { readonly budget: number; readonly geboekt: Omvang } | null;
  readonly consultaties: Omvang | null;
}

export function urenoverzicht(dossier: Dossier): Urenoverzicht {
  const { uren, urenplan, nazorg, consultaties } = dossier;
  return {
    budget: urenbudget(dossier),
    geboekt: omvang(uren),
    fasen: FASEN.map(({ nummer: fase, titel }) => ({
      fase,
      titel,
      gepland: urenplan?.[fase] ?? null,
      geboekt: omvang(uren, (plek) => plek.fase === fase),
    })),
    nazorg: nazorg === null ? null : { budget: nazorg.uren, geboekt: omvang(nazorg) },
    consultaties:
      consultaties.length === 0
        ? null
        : {
            uren: consultaties.reduce((som, een) => som + een.uren, 0),
            dagen: new Set(consultaties.map(({ za, op }) => `${za}|${op}`)).size,
          },
  };
}

function omvang({ perDag }: Urenstand, telt: (plek: Plek) => boolean = () => true): Omvang {
  const geteld = Object.entries(perDag)
    .map(([sleutel, uren]) => ({ ...alsPlek(sleutel), uren }))
    .filter(telt);
  return {
    uren: geteld.reduce((som, { uren }) => som + uren, 0),
    dagen: new Set(geteld.map(({ za, dag }) => `${za}|${dag}`)).size,
  };
}

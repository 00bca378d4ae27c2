import { inUren, komma } from "../getal.ts";
import type { Weigering } from "../weigering.ts";
import type { Aanmelding } from "./aanmelding.ts";
import type { Periodegegevens, Vorm, Vormnaam } from "./regels.ts";

/** The trajectvormen, the hours that fit each, and which one suits a question. */

export const VORMNAMEN = ["kort", "middellang", "lang", "nazorg", "consultatie"] as const satisfies readonly Vormnaam[];

/** What a traject of any length reached with its verlengingen: nobody went over 250 hours in 2020–2024 [E table 3.5]. */
const MET_VERLENGING = 250;

/**
 * Hours per vorm. Table 3.5 is headed "dagen" but its classes are the hour classes (reading, domein.md). One quarter is
 * the least that can be booked. Consultatie has no figure in any source, only that it exists beside trajecten: 8 hours, one
 * working day, is our choice.
 */
export const VORMEN: readonly Vorm[] = [
  {
    naam: "kort",
    minUren: 20,
    maxUren: 50,
    maxMetVerlenging: MET_VERLENGING,
    bron: "[E 1.2, 3.1]; met verlenging [E tabel 3.5, totaal]",
  },
  {
    naam: "middellang",
    minUren: 60,
    maxUren: 105,
    maxMetVerlenging: MET_VERLENGING,
    bron: "[E tabel 3.5]; met verlenging [E tabel 3.5, totaal]",
  },
  {
    naam: "lang",
    minUren: 125,
    maxUren: 125,
    maxMetVerlenging: MET_VERLENGING,
    bron: "[E 3.1]; met verlenging [E tabel 3.5]",
  },
  { naam: "nazorg", minUren: 0.25, maxUren: 50, maxMetVerlenging: 50, bron: "[E 3.1]" },
  {
    naam: "consultatie",
    minUren: 0.25,
    maxUren: 8,
    maxMetVerlenging: 8,
    bron: "[E 1.1.2]; 8 uur is een keuze van ons",
  },
];

/** In 2020 a school got at most 200 hours, "for the time being" [A]; what a verlenging added later is in [E table 3.5]. */
export const VORMEN_2020: readonly Vorm[] = VORMEN.map((vorm) =>
  vorm.naam === "lang"
    ? { ...vorm, maxUren: 200, bron: "[E 3.1]; hoogstens 200 uur per school [A]; met verlenging [E tabel 3.5]" }
    : vorm,
);

/** The vormen of a traject itself, from short to long. */
const TRAJECTEN = ["kort", "middellang", "lang"] as const satisfies readonly Vormnaam[];

export const isTrajectvorm = (vorm: Vormnaam): boolean => TRAJECTEN.some((naam) => naam === vorm);

/**
 * Which vorm so many hours in all make, verlengingen included: at most 50 kort, at most 105 middellang, else lang. A reading: the classes of
 * [E table 3.5] have the verlengingen in them, and leave no hours between them where a verlenging may end.
 */
export const vormVanTotaal = ({ vormen }: Pick<Periodegegevens, "vormen">, uren: number): Vormnaam =>
  TRAJECTEN.find((naam) => vormen.some((vorm) => vorm.naam === naam && uren <= vorm.maxUren)) ?? "lang";

/** May this many hours be granted for this vorm in this period? */
export function vormToegestaan(
  periode: Pick<Periodegegevens, "naam" | "vormen">,
  vorm: Vormnaam,
  uren: number,
): Weigering | null {
  const regel = periode.vormen.find(({ naam }) => naam === vorm);
  if (regel === undefined)
    return {
      code: "vorm.onbekend",
      reden: `De vorm ${vorm} bestaat niet in ${periode.naam}. Kies een van: ${periode.vormen.map(({ naam }) => naam).join(", ")}.`,
      veld: "vorm",
    };
  if (uren >= regel.minUren && uren <= regel.maxUren) return null;
  return {
    code: "vorm.uren",
    reden: `Voor de vorm ${vorm} kunt u ${bereik(regel)} toekennen, niet ${inUren(uren)}.`,
    veld: "uren",
  };
}

/** "20 tot en met 50 uur". */
export function bereik({ minUren, maxUren }: Vorm): string {
  if (minUren === maxUren) return inUren(maxUren);
  return minUren < 1 ? `hoogstens ${inUren(maxUren)}` : `${komma(minUren)} tot en met ${inUren(maxUren)}`;
}

export interface Vormadvies {
  readonly vorm: Vorm;
  readonly reden: string;
  readonly bron: string;
}

/**
 * The vorm follows from the nature of the question and from the connections a region has already: a short traject needs only
 * expertise, a long one new contacts with gemeente and SWV [E 3.1]. Middellang, which [E 3.1] names only in its table,
 * is taken for what lies between (reading). "Anders" is treated as a question that needs contacts, the costlier guess.
 */
const ADVIES = {
  kennisdeling: { verbonden: "kort", los: "kort" },
  "zorg in school inzichtelijk maken": { verbonden: "kort", los: "middellang" },
  "lokale of regionale gesprekken activeren": { verbonden: "middellang", los: "lang" },
  "netwerk voor collectieve afspraken inzichtelijk maken": { verbonden: "middellang", los: "lang" },
  anders: { verbonden: "middellang", los: "lang" },
} as const satisfies Record<Aanmelding["kernvraag"], { verbonden: Vormnaam; los: Vormnaam }>;

const WAAROM = {
  kort: "De vraag gaat over kennis en overzicht. Daarvoor is vooral de kennis van een zorgarrangeur nodig.",
  middellang: "Een deel van het werk is overleg met partijen buiten de school.",
  lang: "Voor deze vraag zijn contacten met partijen buiten de school nodig.",
} as const;

/** Which vorm suits this aanmelding; null when the period doesn't have it. Advice only. */
export function adviseerVorm(
  aanmelding: Pick<Aanmelding, "kernvraag" | "bestaandeSamenwerking">,
  periode: Pick<Periodegegevens, "vormen">,
): Vormadvies | null {
  const verbonden = aanmelding.bestaandeSamenwerking;
  const naam = ADVIES[aanmelding.kernvraag][verbonden ? "verbonden" : "los"];
  const vorm = periode.vormen.find((kandidaat) => kandidaat.naam === naam);
  if (vorm === undefined) return null;
  const samenwerking = verbonden ? "De partijen werken al samen." : "De partijen werken nog niet samen.";
  return { vorm, reden: `${WAAROM[naam]} ${samenwerking} Advies: ${naam}, ${bereik(vorm)}.`, bron: "[E 3.1]" };
}

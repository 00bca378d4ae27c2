import { PARTIJEN } from "../aanmelding/partijen.ts";
import { type Aanvraag, type Besteding, BESTEDINGEN, ONDERWIJSTYPEN, VORMEN } from "./aanvraag.ts";
import { rondAf } from "./afronden.ts";
import type { Jaartelling } from "./periode.ts";
import { type Kolommen, perSleutel } from "./tellen.ts";

/** Hours that were granted and booked; of which only the booked ones were spent. */
interface Telling {
  /** Aanvragen of which it is known what was booked. */
  readonly n: number;
  readonly toegekend: number;
  readonly geboekt: number;
  /** Booked, per aanvraag; hundredths, half to even. Null where there is none to take it of. */
  readonly "gemiddeld geboekt": number | null;
}

/** How many hours were spent, beside those granted, on which vorm, when, by whom and for whom? [E 1.2 q12, q13] */
export interface Uren {
  readonly totaal: Telling;
  /** Of a nazorg and a consultatie the hours stand in their own row, not in that of the traject. */
  readonly "per vorm": Readonly<Record<string, Telling>>;
  /** Granted in the year of that decision, booked in the year in which it was worked. */
  readonly "per jaar": Readonly<Record<string, { readonly toegekend: number; readonly geboekt: number }>>;
  readonly "per zorgarrangeur": Readonly<Record<string, Kolommen>>;
  readonly "per aanvrager": Readonly<Record<string, Telling>>;
  /** An aanvraag can be of several types, so the rows add up to more than the whole [E table 3.3]. */
  readonly "per onderwijstype": Readonly<Record<string, Telling>>;
  /** How often more was given or booked than the rules allow, with a reason. */
  readonly afwijkingen: number;
  /** Granted and stopped before they began: they cost nothing, and are in none of the means. */
  readonly "niet begonnen": number;
  /** Granted, but nobody recorded what was booked: those of a register. They are in none of the above. */
  readonly "niet bekend": number;
}

/** Of one aanvraag, what it is about. */
interface Post {
  readonly aanvraag: Aanvraag;
  readonly aan: Besteding;
  readonly toegekend: number;
  readonly geboekt: number;
}

/** Undefined where nobody recorded any hours, as in a register. */
export function uren(aanvragen: readonly Aanvraag[], telling: Jaartelling): Uren | undefined {
  const bekend = aanvragen.filter(({ besteed }) => besteed !== undefined);
  if (bekend.length === 0) return undefined;
  const posten = bekend.flatMap(postenVan);
  return {
    totaal: urentelling(posten),
    "per vorm": rijen([...VORMEN, "niet bekend", "nazorg", "consultatie"], posten, (post) => [vormVan(post)]),
    "per jaar": perJaar(bekend, telling),
    "per zorgarrangeur": perZa(bekend),
    "per aanvrager": rijen<string>(PARTIJEN, posten, ({ aanvraag }) => [aanvraag.besteed?.aanvrager ?? ""]),
    "per onderwijstype": rijen(ONDERWIJSTYPEN, posten, ({ aanvraag }) => [...new Set(aanvraag.onderwijstypen)]),
    afwijkingen: bekend.reduce((som, { besteed }) => som + (besteed?.afwijkingen ?? 0), 0),
    "niet begonnen": bekend.filter(isNietBegonnen).length,
    "niet bekend": aanvragen.filter(isOnbekend).length,
  };
}

const isNietBegonnen = ({ besteed, oordeel, nooitBegonnen }: Aanvraag): boolean =>
  nooitBegonnen &&
  oordeel === "stopgezet" &&
  besteed?.geboekt.some(({ aan }) => aan === "traject") === false &&
  besteed.toegekend.some(({ aan }) => aan === "traject");

const isOnbekend = ({ besluit, besteed }: Aanvraag): boolean =>
  besluit === "toegekend" && besteed?.toegekend.some(({ aan }) => aan === "traject") !== true;

/** A granted traject is one also when nothing was booked yet, unless it ended so: the mean is of trajecten that were [E 1.2 q13]. */
function postenVan(aanvraag: Aanvraag): Post[] {
  const { toegekend = [], geboekt = [] } = aanvraag.besteed ?? {};
  const heeft = (aan: Besteding): boolean =>
    (toegekend.some((een) => een.aan === aan) || geboekt.some((een) => een.aan === aan)) &&
    !(aan === "traject" && isNietBegonnen(aanvraag));
  return BESTEDINGEN.filter(heeft).map((aan) => ({
    aanvraag,
    aan,
    toegekend: som(toegekend, aan),
    geboekt: som(geboekt, aan),
  }));
}

const vormVan = ({ aanvraag, aan }: Post): string => (aan === "traject" ? (aanvraag.vorm ?? "niet bekend") : aan);

/** A row for each that has hours, in this order. */
function rijen<S extends string>(
  sleutels: readonly S[],
  posten: readonly Post[],
  sleutelsVan: (post: Post) => readonly S[],
): Record<string, Telling> {
  const per = new Map<S, Post[]>(sleutels.map((sleutel) => [sleutel, []]));
  for (const post of posten) for (const sleutel of sleutelsVan(post)) per.get(sleutel)?.push(post);
  return Object.fromEntries(
    [...per].filter(([, van]) => van.length > 0).map(([sleutel, van]) => [sleutel, urentelling(van)]),
  );
}

function urentelling(posten: readonly Post[]): Telling {
  const n = new Set(posten.map(({ aanvraag }) => aanvraag)).size;
  const geboekt = posten.reduce((totaal, post) => totaal + post.geboekt, 0);
  return {
    n,
    toegekend: posten.reduce((totaal, post) => totaal + post.toegekend, 0),
    geboekt,
    "gemiddeld geboekt": n === 0 ? null : Number(rondAf(BigInt(geboekt * 4) * 25n, BigInt(n))) / 100,
  };
}

function perJaar(bekend: readonly Aanvraag[], telling: Jaartelling): Uren["per jaar"] {
  const jaarnaam = (op: string | null): string => (op === null ? "niet bekend" : telling.heet(telling.jaarVan(op)));
  const toegekend = Map.groupBy(
    bekend.flatMap(({ besteed }) => besteed?.toegekend ?? []),
    ({ op }) => jaarnaam(op),
  );
  const geboekt = Map.groupBy(
    bekend.flatMap(({ besteed }) => besteed?.geboekt ?? []),
    ({ maand }) => jaarnaam(maand),
  );
  const jaren = [...new Set([...toegekend.keys(), ...geboekt.keys()])].toSorted();
  return Object.fromEntries(
    jaren.map((naam) => [naam, { toegekend: som(toegekend.get(naam) ?? []), geboekt: som(geboekt.get(naam) ?? []) }]),
  );
}

function perZa(bekend: readonly Aanvraag[]): Uren["per zorgarrangeur"] {
  const perZorgarrangeur = Map.groupBy(
    bekend.flatMap(({ besteed }) => besteed?.geboekt ?? []),
    ({ za }) => za,
  );
  return Object.fromEntries(
    [...perZorgarrangeur]
      .toSorted(([een], [ander]) => (een < ander ? -1 : 1))
      .map(([za, eigen]) => {
        const perBesteding = perSleutel(BESTEDINGEN, (aan) => som(eigen, aan));
        return [za, { ...perBesteding, totaal: som(eigen) }];
      }),
  );
}

const som = (delen: readonly { readonly uren: number; readonly aan: Besteding }[], aan?: Besteding): number =>
  delen.reduce((totaal, deel) => (aan === undefined || deel.aan === aan ? totaal + deel.uren : totaal), 0);

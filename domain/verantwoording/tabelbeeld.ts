import { komma } from "../getal.ts";

/** Where a figure stands in the report (tabellen.ts): its keys, from the top. */
export type Plaats = readonly string[];

/** One figure: what stands at these places together, less what stands at those. */
export interface Getalcel {
  readonly plus: readonly Plaats[];
  readonly min?: readonly Plaats[];
  /** How people read it; left out: a whole number. */
  readonly als?: "procent" | "komma";
  /** A mean, a share, a least or a most: where nothing was counted there is none, rather than 0. */
  readonly maat?: true;
  /** It is of no aanvraag. */
  readonly los?: true;
  /** Who it is about, where the figure of one alone does not tell. */
  readonly over?: Plaats;
}

/** A figure, nothing to tell ("–"), or nothing to stand there. */
export type Cel = Getalcel | "geen" | "leeg";

export interface Tabelrij {
  readonly naam: string;
  readonly cellen: readonly Cel[];
}

/** A table of the report as people see it, on a screen, on paper and in a file: what it is called, what it counts, and where its figures are. */
export interface Tabelbeeld {
  /** In an address. */
  readonly id: string;
  readonly titel: string;
  readonly uitleg: string;
  /** Of the names of the rows, and of each column of figures. */
  readonly koppen: readonly [string, ...string[]];
  readonly rijen: readonly Tabelrij[];
  /** What of it is drawn beside it; left out: nothing. */
  readonly tekening?: Tekening;
}

/** A plot of a table: columns of it, over its rows. It has no figures of its own. */
export interface Tekening {
  /** Bars of each row, lying; or a panel of standing ones for each column, all on one scale. */
  readonly vorm: "balken" | "panelen";
  /** What it shows, as a name. */
  readonly naam: string;
  readonly kolommen: readonly string[];
  /** Rows that are not drawn, as a total would press the others together. */
  readonly zonder?: readonly string[];
}

export const op = (...plaats: string[]): Getalcel => ({ plus: [plaats] });
export const procentOp = (...plaats: string[]): Getalcel => ({ plus: [plaats], als: "procent", maat: true });
export const kommaOp = (...plaats: string[]): Getalcel => ({ plus: [plaats], als: "komma" });
export const samen = (plus: readonly Plaats[], min: readonly Plaats[] = []): Getalcel => ({ plus, min });

/** What a spread tells (spreiding.ts), of those of which it is known. */
export const spreidingOp = (...plaats: string[]): Getalcel[] =>
  ["gemiddelde", "n", "sd", "min", "max"].map((wat) => ({
    plus: [[...plaats, wat]],
    als: "komma",
    ...(wat === "n" ? {} : { maat: true, over: [...plaats, "n"] }),
  }));

/** Null where there is nothing to take a mean or a share of. What the report does not name was not there: 0. */
export function waardeVan(cijfers: object, { plus, min = [], maat }: Getalcel): number | null {
  const waarden = (plaatsen: readonly Plaats[]): readonly (number | null)[] =>
    plaatsen.map((plaats) => waardeOp(cijfers, plaats) ?? (maat === true ? null : 0));
  const som = (getallen: readonly (number | null)[]): number =>
    getallen.reduce<number>((totaal, getal) => totaal + (getal ?? 0), 0);
  const erbij = waarden(plus);
  return maat === true && erbij.includes(null) ? null : som(erbij) - som(waarden(min));
}

function waardeOp(cijfers: object, plaats: Plaats): number | null {
  const gevonden = plaats.reduce<unknown>(
    (deel, sleutel) =>
      typeof deel === "object" && deel !== null && Object.hasOwn(deel, sleutel)
        ? (deel as Record<string, unknown>)[sleutel]
        : undefined,
    cijfers,
  );
  return typeof gevonden === "number" ? gevonden : null;
}

export function inTekst(waarde: number | null, als?: Getalcel["als"]): string | null {
  if (waarde === null) return null;
  return als === "procent" ? `${waarde}%` : als === "komma" ? komma(waarde) : String(waarde);
}

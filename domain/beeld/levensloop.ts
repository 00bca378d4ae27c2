import { STAPPEN } from "../fasen.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";
import { dagVan } from "../projectie/tijdlijn.ts";
import { staatbeeld } from "../traject/staat.ts";
import { KNOPEN } from "./levenslijn.ts";

/** Which way a traject went through its states, as its journaal tells it. */
export interface Levensloop {
  /** In the order in which it came there. */
  readonly bezoeken: readonly Bezoek[];
  /** Each step from one state to another that was taken, as `stapsleutel` writes it. */
  readonly gegaan: ReadonlySet<string>;
}

export interface Bezoek {
  readonly pad: string;
  readonly woord: string;
  /** It goes on beside the stappen: a pause, a transfer. */
  readonly ernaast: boolean;
  /** Null = nobody recorded the day. */
  readonly van: Datum | null;
  readonly tot: Datum | null;
  /** It is still there. */
  readonly nu: boolean;
}

export const stapsleutel = (van: string, naar: string): string => `${van} > ${naar}`;

type Regel = Pick<Journaalregel, "van" | "naar" | "type" | "gegevens" | "gebeurdOp">;

export function levensloop(regels: readonly Regel[]): Levensloop {
  const bezoeken: Bezoek[] = [];
  const gegaan = new Set<string>();
  const begin = regels[0];
  if (begin !== undefined) for (const [, pad] of perSpoor(begin.van)) bezoeken.push(bezoek(pad, dagVan(begin)));
  for (const regel of regels) {
    if (regel.van === regel.naar) continue;
    const [voor, na] = [perSpoor(regel.van), perSpoor(regel.naar)];
    const dag = dagVan(regel);
    for (const spoor of new Set([...voor.keys(), ...na.keys()])) {
      const [van, naar] = [voor.get(spoor), na.get(spoor)];
      if (van === naar) continue;
      const i = bezoeken.findLastIndex(({ pad, nu }) => nu && pad === van);
      if (i >= 0) bezoeken[i] = verlaten(bezoeken[i]!, dag);
      if (naar === undefined) continue;
      bezoeken.push(bezoek(naar, dag));
      if (van !== undefined) gegaan.add(stapsleutel(van, naar));
    }
  }
  return { bezoeken, gegaan };
}

/** A traject may be older than its dossier here: it was nowhere on the day that was opened. */
const verlaten = (bezoek: Bezoek, dag: Datum | null): Bezoek => ({
  ...bezoek,
  van: bezoek.van !== null && dag !== null && dag < bezoek.van ? dag : bezoek.van,
  tot: dag,
  nu: false,
});

const bezoek = (pad: string, van: Datum | null): Bezoek => ({
  pad,
  woord: woordVan(pad),
  ernaast: isErnaast(pad),
  van,
  tot: null,
  nu: true,
});

/** The state in the words of the picture, a stap by its name. */
function woordVan(pad: string): string {
  const { stap } = staatbeeld(pad);
  return stap === null
    ? (KNOPEN.find((knoop) => knoop.pad === pad)?.woord ?? pad)
    : `stap ${stap}, ${STAPPEN[stap].titel.toLowerCase()}`;
}

const HOOFD = "hoofd";

/** What runs side by side: the way itself, and beside it the time it runs, who has it, who can be called and whether more hours were asked for. */
const spoorVan = (pad: string): string => /^traject\.(looptijd|bezetting|contact|verlengen)\./.exec(pad)?.[1] ?? HOOFD;

export const isErnaast = (pad: string): boolean => spoorVan(pad) !== HOOFD;

const perSpoor = (staat: string): ReadonlyMap<string, string> =>
  new Map(
    staat
      .split(" + ")
      .filter((pad) => pad !== "")
      .map((pad) => [spoorVan(pad), pad]),
  );

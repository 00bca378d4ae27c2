import { isRolbinnen } from "../aanmelding/regels.ts";
import type { Journaalregel, Opdracht } from "../journaal/lijn.ts";

/** Something to do outside, with the line that asked for it and its place among the orders of that line: the first is 1. */
export type Order = Opdracht & {
  readonly volgnummer: number;
  readonly plek: number;
  /** Not for the traject to carry out: it waits for the ochtendbericht. */
  readonly ochtend?: true;
};

/** Who acts at the hour of the clock. */
export const KLOK = { rol: "systeem", id: "klok" } as const;

/**
 * What the clock has to tell our own people is not sent by each traject: the ochtendbericht brings one reader the news of all trajecten together
 * (decision 33).
 */
const isOchtendpost = (door: Journaalregel["door"], { type, params }: Opdracht): boolean =>
  door.rol === KLOK.rol && door.id === KLOK.id && type === "mail" && isRolbinnen(String(params["aan"]));

export const ordersVan = ({
  volgnummer,
  opdrachten,
  door,
}: Pick<Journaalregel, "volgnummer" | "opdrachten" | "door">): Order[] =>
  opdrachten.map((opdracht, i) => ({
    ...opdracht,
    volgnummer,
    plek: i + 1,
    ...(isOchtendpost(door, opdracht) ? { ochtend: true } : {}),
  }));

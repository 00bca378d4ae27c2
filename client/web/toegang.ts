import type { Context } from "hono";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import type { Bewaard } from "../inlog/bewaard.ts";
import type { Sessies } from "../inlog/sessies.ts";
import type { Html } from "./bladzijde.ts";
import type { Koek } from "./sessiekoek.ts";

/** The log-in, whichever way people log in: what it needs, where it is, and why somebody comes there. */

export interface Toegang {
  readonly sessies: Sessies;
  readonly koek: Koek;
  /** Of the session before, which opens nothing any more: what is typed under it is kept for whose it was. */
  readonly waskoek: Koek;
  readonly bewaard: Bewaard;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly nu: () => Date;
  readonly vandaag: () => Datum;
}

/** A page around something, for who is not logged in. */
export type Blad = (titel: string, inhoud: Html) => Html;

export const INLOGGEN = "/inloggen";
export const UITLOGGEN = "/uitloggen";

export type Waarom = "verlopen" | "bewaard" | "weg" | "uit";

const WAAROM: Readonly<Record<Waarom, string>> = {
  verlopen: "U bent uitgelogd omdat u een tijd niets deed. Log opnieuw in; daarna gaat u verder waar u was.",
  bewaard:
    "U was niet meer ingelogd. Er is niets vastgelegd, en wat u typte is bewaard. Log in als dezelfde persoon; daarna staat het er weer.",
  weg: "U bent uitgelogd, omdat u hier niet (meer) als medewerker staat.",
  uit: "U bent uitgelogd.",
};

export const waaromInloggen = (c: Context): string | null => {
  const gevraagd = c.req.query("waarom") ?? "";
  return Object.hasOwn(WAAROM, gevraagd) ? WAAROM[gevraagd as Waarom] : null;
};

export const inlogadres = (naar: string, waarom: Waarom | null = null): string =>
  `${INLOGGEN}?${new URLSearchParams({ naar, ...(waarom === null ? {} : { waarom }) }).toString()}`;

import { resolve } from "node:path";
import { z } from "zod";
import type { Contact } from "#activities/mail/opmaak.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { gelukt, geweigerd, type Uitkomst } from "#domain/weigering.ts";
import { afzender, type Afzender } from "./config/afzender.ts";
import { contact } from "./config/contact.ts";
import { kalender, kalenderUit } from "./config/kalender.ts";
import { inlog, type Inloginstellingen } from "./config/inlog.ts";
import { leesVeld, VOORVOEGSEL, type Omgeving } from "./config/lees-veld.ts";
import { mailserver, type Mailserver } from "./config/mailserver.ts";
import { medewerkers, type Medewerkerinstellingen } from "./config/medewerkers.ts";
import { store, type Store } from "./config/store.ts";
import { opdrachtregel, type Opdrachtregelinstellingen } from "./config/opdrachtregel.ts";
import { systeem, type Systeeminstellingen } from "./config/systeem.ts";
import { temporal, temporalfouten } from "./config/temporal.ts";
import { uitvoering, type Uitvoering } from "./config/uitvoering.ts";
import { waarneming, type Waarneming } from "./config/waarneming.ts";
import { web, type Webinstellingen } from "./config/web.ts";
import type { Temporaladres } from "./verbinding.ts";

/** All that can be set from outside, group by group, and what is wrong with it. `.env.example` is made from it (env-voorbeeld.ts). */

export interface Instellingen
  extends
    Inloginstellingen,
    Opdrachtregelinstellingen,
    Systeeminstellingen,
    Webinstellingen,
    Store,
    Mailserver,
    Medewerkerinstellingen,
    Uitvoering,
    Waarneming {
  readonly temporal: Temporaladres;
  readonly mail: Afzender & { readonly contact: Contact };
  readonly kalender: Kalender;
}

/** In the order of `.env.example`. */
export const VELDEN = {
  ...systeem.velden,
  ...web.velden,
  ...inlog.velden,
  ...opdrachtregel.velden,
  ...temporal.velden,
  ...store.velden,
  ...mailserver.velden,
  ...afzender.velden,
  ...medewerkers.velden,
  ...contact.velden,
  ...kalender.velden,
  ...uitvoering.velden,
  ...waarneming.velden,
};

const Schema = z.object(VELDEN);
export type Veldnaam = keyof typeof VELDEN;
type Waarden = Partial<Record<Veldnaam, string>>;

/** Holds in both modes; what stands in neither list must be set. */
export const STANDAARD: Waarden = {
  ...systeem.standaard,
  ...web.standaard,
  ...uitvoering.standaard,
  ...waarneming.standaard,
};

export const STANDAARD_EMBEDDED: Waarden = {
  ...temporal.embedded,
  ...mailserver.embedded,
  ...afzender.embedded,
  ...medewerkers.embedded,
  ...contact.embedded,
};

/** All faults at once, one a line, and never a value: a value may be a password. */
export function leesInstellingen(omgeving: Omgeving): Uitkomst<Instellingen> {
  const fouten: string[] = [];
  const gezet = leesOmgeving(omgeving, fouten);
  const productie = omgeving["NODE_ENV"] === "production" || gezet.MODUS === "productie";
  if (productie && gezet.MODUS === "embedded")
    fouten.push(
      `${VOORVOEGSEL}MODUS: embedded kan niet samen met NODE_ENV=production, want embedded kiest ieder zelf wie zij is.`,
    );
  const data = resolve(gezet.DATA ?? STANDAARD.DATA ?? "data");

  const gelezen = (productie ? Schema.required({ LINKSLEUTEL: true }) : Schema).safeParse({
    ...STANDAARD,
    ...(productie
      ? {}
      : {
          ...STANDAARD_EMBEDDED,
          WEBADRES: `http://127.0.0.1:${gezet.POORT ?? STANDAARD.POORT}`,
          DATABASE_URL: `sqlite:${data}/trajecten.db`,
          SESSIES_URL: `sqlite:${data}/sessies.db`,
        }),
    ...gezet,
    MODUS: gezet.MODUS ?? (productie ? "productie" : "embedded"),
  });
  const kapot = new Set(fouten.map((fout) => fout.split(":")[0]));
  const isKapot = (veld: string): boolean =>
    ["", "_FILE"].some((staart) => kapot.has(`${VOORVOEGSEL}${veld}${staart}`));
  for (const { path, message } of gelezen.error?.issues ?? []) {
    const veld = String(path[0]) as Veldnaam;
    const naam = `${VOORVOEGSEL}${veld}`;
    if (isKapot(veld)) continue;
    // Reckoned here from a setting that has its own fault.
    if (!productie && gezet[veld] === undefined) continue;
    fouten.push(
      gezet[veld] === undefined
        ? `${naam}: ontbreekt; in productie is deze instelling verplicht.`
        : `${naam}: ${message}.`,
    );
  }
  if (productie && gezet.DATABASE_URL?.startsWith("sqlite:"))
    fouten.push(`${VOORVOEGSEL}DATABASE_URL: moet in productie een Postgres-database zijn.`);
  fouten.push(...temporalfouten(gezet, isKapot));
  const dagen = kalenderUit(gezet.KALENDER, fouten);
  if (!gelezen.success || fouten.length > 0)
    return geweigerd(
      "instellingen.ongeldig",
      ["De instellingen kloppen niet:", ...fouten.map((fout) => `  ${fout}`)].join("\n"),
    );

  const w = gelezen.data;
  return gelukt({
    ...systeem.maak(w),
    ...web.maak(w),
    ...inlog.maak(w),
    ...opdrachtregel.maak(w),
    temporal: temporal.maak(w),
    ...store.maak(w),
    ...mailserver.maak(w),
    mail: { ...afzender.maak(w), contact: contact.maak(w) },
    ...medewerkers.maak(w),
    kalender: dagen,
    ...uitvoering.maak(w),
    ...waarneming.maak(w),
  });
}

function leesOmgeving(omgeving: Omgeving, fouten: string[]): Partial<Record<Veldnaam, string>> {
  const gezet: Partial<Record<Veldnaam, string>> = {};
  for (const veld of Object.keys(VELDEN) as Veldnaam[]) {
    const waarde = leesVeld(omgeving, veld, fouten);
    if (waarde !== null) gezet[veld] = waarde;
  }
  return gezet;
}

import type { Dossier } from "#domain/traject/dossier.ts";
import { gelukt, geweigerd, type Uitkomst } from "#domain/weigering.ts";
import { isDatum, type Datum } from "#domain/kalender/datum.ts";
import type { Blok } from "./blokken.ts";
import { alsHtml, alsTekst, type Contact } from "./opmaak.ts";
import { eenRegel } from "./schoon.ts";

/** What a letter is, and how one is made from a dossier. The letters themselves stand in brieven/. */

export const ONTVANGERROLLEN = ["aanvrager", "projectleider", "plaatsvervanger"] as const;
export type Ontvangerrol = (typeof ONTVANGERROLLEN)[number];

/** What the order gives along beside the dossier. */
export type Briefparams = Readonly<Record<string, string | number | boolean | null>>;

/** What stands around the content and differs per reader. */
export interface Omlijsting {
  readonly contact: Contact;
  /** Name of the reader; null for somebody we only know by role. */
  readonly lezer: string | null;
  /** The reader gets it because the own organisation applied together with others. */
  readonly kopie: boolean;
}

export interface Brief {
  readonly versie: number;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly html: string;
}

export interface Inhoud {
  /** No personal data: subjects are shown on locked screens and kept in logs. The nummer is fine. */
  readonly onderwerp: string;
  readonly blokken: readonly Blok[];
}

interface Briefdefinitie<G> {
  /** Counts the changes of the text; the journaal keeps it with every letter that was sent. */
  readonly versie: number;
  readonly aan: readonly Ontvangerrol[];
  /** A decision on a joint aanmelding goes to everybody who applied. */
  readonly kopieAanMedeaanvragers: boolean;
  readonly verzamel: (dossier: Dossier, params: Briefparams) => Uitkomst<G>;
  readonly inhoud: (gegevens: G) => Inhoud;
}

export interface Briefsoort {
  readonly versie: number;
  readonly aan: readonly Ontvangerrol[];
  readonly kopieAanMedeaanvragers: boolean;
  readonly maak: (dossier: Dossier, params: Briefparams, omlijsting: Omlijsting) => Uitkomst<Brief>;
}

/** A letter in the table, with its pure function from data to letter beside it. */
export interface Definitief<G> extends Briefsoort {
  readonly schrijf: (gegevens: G, omlijsting: Omlijsting) => Brief;
}

export function definieerBrief<G extends { readonly nummer: string }>(definitie: Briefdefinitie<G>): Definitief<G> {
  const { versie, aan, kopieAanMedeaanvragers } = definitie;
  const schrijf = (gegevens: G, omlijsting: Omlijsting): Brief => {
    const { onderwerp, blokken } = definitie.inhoud(gegevens);
    const pagina = {
      onderwerp: eenRegel(onderwerp),
      aanhef: `Beste ${omlijsting.lezer ?? "lezer"},`,
      blokken,
      voet: voet(gegevens.nummer, omlijsting),
      contact: omlijsting.contact,
    };
    return { versie, onderwerp: pagina.onderwerp, tekst: alsTekst(pagina), html: alsHtml(pagina) };
  };
  return {
    versie,
    aan,
    kopieAanMedeaanvragers,
    schrijf,
    maak: (dossier, params, omlijsting) => {
      const gegevens = definitie.verzamel(dossier, params);
      return gegevens.ok ? gelukt(schrijf(gegevens.waarde, omlijsting)) : gegevens;
    },
  };
}

const voet = (nummer: string, { contact, kopie }: Omlijsting): readonly string[] => [
  ...(kopie ? ["U krijgt dit bericht omdat uw organisatie mede-aanvrager is."] : []),
  `Hebt u vragen? Bel ${contact.telefoon} of mail naar ${contact.email}. Noem daarbij het nummer ${nummer}.`,
  "Dit bericht is automatisch verzonden.",
];

type Aanwezig<T> = { readonly [K in keyof T]: NonNullable<T[K]> };

/** All of it, or a refusal that names the first thing that is missing: never a half letter. */
export function compleet<T extends Readonly<Record<string, unknown>>>(velden: T): Uitkomst<Aanwezig<T>> {
  for (const [veld, waarde] of Object.entries(velden))
    if (waarde === null || waarde === undefined || waarde === "" || (Array.isArray(waarde) && waarde.length === 0))
      return geweigerd("brief.gegeven-ontbreekt", `De brief kan niet worden gemaakt: '${veld}' ontbreekt.`, veld);
  return gelukt(velden as Aanwezig<T>);
}

export const tekstParam = (params: Briefparams, naam: string): string | null => {
  const waarde = params[naam];
  return typeof waarde === "string" && waarde.trim() !== "" ? waarde : null;
};

export const datumParam = (params: Briefparams, naam: string): Datum | null => {
  const waarde = tekstParam(params, naam);
  return waarde !== null && isDatum(waarde) ? waarde : null;
};

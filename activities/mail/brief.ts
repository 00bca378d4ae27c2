import { ONTVANGERS, type Ontvanger } from "#domain/aanmelding/regels.ts";
import { isDatum, type Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { partnerMet } from "#domain/traject/partnerschap.ts";
import { gelukt, geweigerd, type Uitkomst } from "#domain/weigering.ts";
import type { Agendapunt } from "./agenda.ts";
import type { Deel, Inhoud, Omlijsting } from "./deel.ts";
import { alsMail } from "./samen.ts";
import { isVeiligeLink } from "./veilige-link.ts";

/** What a letter is, and how one is made from a dossier. The letters themselves stand in brieven/. */

export type Ontvangerrol = Ontvanger;
export const isOntvangerrol = (rol: string): rol is Ontvangerrol => (ONTVANGERS as readonly string[]).includes(rol);

export { BINNEN, type Rolbinnen } from "#domain/aanmelding/regels.ts";

/** What the order gives along beside the dossier. */
export type Briefparams = Readonly<Record<string, string | number | boolean | null>>;

export interface Brief {
  readonly versie: number;
  /** As a mail of its own. */
  readonly onderwerp: string;
  readonly tekst: string;
  readonly html: string;
  /** Goes along as an invitation, or takes one back. */
  readonly agenda: Agendapunt | null;
  /** The same without what stands around it, to go in one mail with others. */
  readonly deel: Deel;
}

interface Briefdefinitie<G> {
  /** Counts the changes of the text; the journaal keeps it with every letter that was sent. */
  readonly versie: number;
  readonly aan: readonly Ontvangerrol[];
  /** A decision is a document of its own: it goes in no mail with other letters. */
  readonly besluit?: true;
  readonly verzamel: (dossier: Dossier, params: Briefparams) => Uitkomst<G>;
  readonly inhoud: (gegevens: G, omlijsting: Omlijsting) => Inhoud;
}

export interface Briefsoort {
  readonly versie: number;
  readonly aan: readonly Ontvangerrol[];
  readonly besluit: boolean;
  readonly maak: (dossier: Dossier, params: Briefparams, omlijsting: Omlijsting) => Uitkomst<Brief>;
}

export function definieerBrief<G extends { readonly nummer: string }>(definitie: Briefdefinitie<G>): Briefsoort {
  const { versie, aan, besluit = false } = definitie;
  return {
    versie,
    aan,
    besluit,
    maak: (dossier, params, omlijsting) => {
      const gegevens = definitie.verzamel(dossier, params);
      return gegevens.ok
        ? gelukt(
            alsBrief(versie, definitie.inhoud(gegevens.waarde, omlijsting), omlijsting, {
              nummer: gegevens.waarde.nummer,
              naam: dossier.naam ?? undefined,
              uiterlijk: datumParam(params, "uiterlijk") ?? undefined,
            }),
          )
        : gegevens;
    },
  };
}

/** The content with all that stands around it. `nummer` is what a reader mentions when asking; null when it is about more than one traject. */
export function alsBrief(
  versie: number,
  inhoud: Inhoud,
  omlijsting: Omlijsting,
  over: Pick<Deel, "nummer" | "naam" | "uiterlijk">,
): Brief {
  const deel = { inhoud, omlijsting, ...over };
  // Made when first asked: what goes in one mail with others is made there.
  let mail: ReturnType<typeof alsMail> | undefined;
  const alleen = () => (mail ??= alsMail([deel]));
  return {
    versie,
    agenda: inhoud.agenda ?? null,
    deel,
    get onderwerp() {
      return alleen().onderwerp;
    },
    get tekst() {
      return alleen().tekst;
    },
    get html() {
      return alleen().html;
    },
  };
}

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

/** How the partner of the order is called; null when it names none that is known. */
export const partnernaamParam = (dossier: Dossier, params: Briefparams): string | null =>
  partnerMet(dossier, tekstParam(params, "partner") ?? "")?.naam ?? null;

export const datumParam = (params: Briefparams, naam: string): Datum | null => {
  const waarde = tekstParam(params, naam);
  return waarde !== null && isDatum(waarde) ? waarde : null;
};

export const getalParam = (params: Briefparams, naam: string): number | null => {
  const waarde = params[naam];
  return typeof waarde === "number" && Number.isFinite(waarde) ? waarde : null;
};

/** `url` is null when the order gives none; a link that is no link is a refusal, because the reader would press it in vain. */
export function linkParam(params: Briefparams, naam: string): Uitkomst<{ readonly url: string | null }> {
  const waarde = params[naam];
  if (waarde === undefined || waarde === null) return gelukt({ url: null });
  return typeof waarde === "string" && isVeiligeLink(waarde)
    ? gelukt({ url: new URL(waarde).href })
    : geweigerd("brief.link-ongeldig", "De brief kan niet worden gemaakt: de link klopt niet.", naam);
}

import { z } from "zod";
import { bekend } from "../formulier/als-invoer.ts";
import type { Velduitleg } from "../formulier/uitleg.ts";
import type { Datum } from "../kalender/datum.ts";
import { isVergeten, medewerkervelden, type Medewerker } from "./medewerker.ts";
import type { BekendeMedewerker } from "./medewerkers.ts";
import { WIE_VRAAGT, type Medewerkervraag, type Vraagsoort } from "./vraag.ts";
import { isWeg } from "./weigeringen.ts";
import type { Rol } from "../rollen.ts";
import { invariant } from "../weigering.ts";

/** What can be told by form about who works here: each becomes a question to the organisatie (vraag.ts), of the same fields. */

export interface Medewerkervorm {
  readonly soort: Vraagsoort;
  /** What stands on the button that leads to it. */
  readonly daad: string;
  readonly uitleg: string | null;
  readonly knop: string;
  readonly schema: () => z.ZodObject;
  /** With which the form begins. */
  readonly begin: (wie: BekendeMedewerker | null, vandaag: Datum) => Readonly<Record<string, unknown>>;
  /** Whether there is any reason to ask it. */
  readonly kan: (wie: BekendeMedewerker, vandaag: Datum) => boolean;
  readonly vraag: (gegevens: never, bij: Vraagplek) => Medewerkervraag;
}

/** What a form carries and nobody types. */
export interface Vraagplek {
  readonly sleutel: string;
  readonly medewerker: string;
  readonly gezien: number;
  /** Of the letter with a link; null where nobody logs in by one. */
  readonly link: { readonly brief: string; readonly afdruk: string } | null;
}

/** How the fields are asked for. */
export const UITLEG: Readonly<Record<string, Velduitleg>> = {
  mail: { label: "E-mailadres", hint: "Hier komen de brieven van het systeem." },
  telefoon: { label: "Telefoonnummer" },
  rollen: { hint: "Iemand kan meer rollen hebben. De plaatsvervanger mag alles wat de projectleider mag." },
  urenPerWeek: { label: "Uren per week", hint: "Alleen van een zorgarrangeur." },
  van: { label: "Eerste dag" },
  tot: { label: "Laatste dag", hint: "Alleen als die al bekend is." },
  dag: { label: "Laatste dag", hint: "Tot en met deze dag kan iemand inloggen en werken." },
};

type MagLeeg<S> = { [K in keyof S]: S[K] extends z.ZodNullable<infer I> ? z.ZodOptional<I> : S[K] };

/** In a form nobody says that there is none: the field stays empty. */
const magLeeg = <S extends Readonly<Record<string, z.ZodType>>>(velden: S): MagLeeg<S> =>
  Object.fromEntries(
    Object.entries(velden).map(([naam, veld]) => [
      naam,
      veld instanceof z.ZodNullable ? z.optional(veld.unwrap() as z.ZodType) : veld,
    ]),
  ) as MagLeeg<S>;

const nieuwschema = () => z.strictObject(magLeeg(medewerkervelden()));
const wijzigschema = () => nieuwschema().omit({ tot: true });
const vertrekschema = () => z.strictObject({ dag: medewerkervelden().van });
const leegschema = () => z.strictObject({});

const vorm = <S extends z.ZodObject>(
  opgave: Omit<Medewerkervorm, "schema" | "vraag"> & {
    readonly schema: () => S;
    readonly vraag: (gegevens: z.output<S>, bij: Vraagplek) => Medewerkervraag;
  },
): Medewerkervorm => opgave;

const alsVelden = ({ naam, mail, telefoon, rollen, urenPerWeek, van }: Medewerker) =>
  bekend({ naam, mail, telefoon, rollen, urenPerWeek, van });

export const NIEUW = vorm({
  soort: "voeg-toe",
  daad: "Voeg een medewerker toe",
  uitleg: "De medewerker krijgt een aanduiding, zoals za-6. Die komt in de dossiers te staan; de naam niet.",
  knop: "Voeg toe",
  schema: nieuwschema,
  begin: (_wie, van) => ({ van }),
  kan: () => false,
  vraag: ({ telefoon = null, urenPerWeek = null, tot = null, ...gegevens }, { sleutel }) => ({
    soort: "voeg-toe",
    sleutel,
    telefoon,
    urenPerWeek,
    tot,
    ...gegevens,
  }),
});

/** By the word in their address. */
export const MEDEWERKERVORMEN = {
  wijzig: vorm({
    soort: "wijzig",
    daad: "Wijzig de gegevens",
    uitleg: null,
    knop: "Leg vast",
    schema: wijzigschema,
    begin: (wie) => (wie === null ? {} : alsVelden(wie)),
    kan: (wie, vandaag) => !isWeg(wie, vandaag),
    vraag: ({ telefoon = null, urenPerWeek = null, ...gegevens }, { link: _, ...bij }) => ({
      soort: "wijzig",
      ...bij,
      telefoon,
      urenPerWeek,
      ...gegevens,
    }),
  }),
  uitnodiging: vorm({
    soort: "nodig-uit",
    daad: "Stuur een uitnodiging om in te loggen",
    uitleg:
      "De medewerker krijgt een mail met een link. Wie die opent en inlogt, is hier voortaan deze medewerker. De link werkt één keer, een week lang. Een eerdere link werkt daarna niet meer.",
    knop: "Verstuur",
    schema: leegschema,
    begin: () => ({}),
    kan: (wie, vandaag) => !isWeg(wie, vandaag),
    vraag: (_leeg, { sleutel, medewerker, link }) => {
      invariant(link, "zonder aanbieder is er geen uitnodiging");
      return { soort: "nodig-uit", sleutel, medewerker, ...link };
    },
  }),
  vertrek: vorm({
    soort: "vertrekt",
    daad: "Leg de laatste dag vast",
    uitleg: "Wie weggaat, draagt eerst alle trajecten over.",
    knop: "Leg vast",
    schema: vertrekschema,
    begin: (wie) => bekend({ dag: wie?.tot }),
    kan: (wie, vandaag) => !isWeg(wie, vandaag),
    vraag: ({ dag }, { link: _, ...bij }) => ({ soort: "vertrekt", ...bij, dag }),
  }),
  blijft: vorm({
    soort: "wijzig",
    daad: "Neem de laatste dag terug",
    uitleg: "De medewerker blijft hier werken, of komt terug, en kan weer inloggen.",
    knop: "Neem terug",
    schema: leegschema,
    begin: () => ({}),
    kan: (wie) => wie.tot !== null && !isVergeten(wie),
    vraag: (_leeg, { link: _, ...bij }) => ({ soort: "wijzig", ...bij, tot: null }),
  }),
  vergeet: vorm({
    soort: "vergeet",
    daad: "Vergeet deze medewerker",
    uitleg:
      "Naam, e-mailadres en telefoonnummer worden gewist. In dossiers staat daarna alleen nog de aanduiding. Dit is niet terug te draaien.",
    knop: "Wis de gegevens",
    schema: leegschema,
    begin: () => ({}),
    kan: (wie, vandaag) => isWeg(wie, vandaag) && !isVergeten(wie),
    vraag: (_leeg, { link: _, ...bij }) => ({ soort: "vergeet", ...bij }),
  }),
} as const satisfies Readonly<Record<string, Medewerkervorm>>;

export type Medewerkerdaad = keyof typeof MEDEWERKERVORMEN;
export const MEDEWERKERDADEN = Object.keys(MEDEWERKERVORMEN) as readonly Medewerkerdaad[];

/** The first of these roles in which this may be asked; null: it is not for them. */
export const rolVoorVraag = <R extends Rol>(rollen: readonly R[], soort: Vraagsoort): R | null =>
  rollen.find((rol) => WIE_VRAAGT[soort].includes(rol)) ?? null;

import { z } from "zod";
import { bekend } from "../formulier/als-invoer.ts";
import type { Velduitleg } from "../formulier/uitleg.ts";
import type { Keuze, Veld } from "../formulier/veld.ts";
import { veldenLos } from "../formulier/velden.ts";
import { lang, reden, regel } from "../gebeurtenissen/velden.ts";
import type { Rol } from "../rollen.ts";
import type { Herkenning } from "./beeld.ts";
import { bestaande, naamVan, type Organisatie, type OrganisatieId, type Organisaties } from "./organisatie.ts";
import { brin, organisatieId, plaats } from "./velden.ts";
import { WIE_VRAAGT, type Organisatievraag, type Teherkennen } from "./vraag.ts";
import { enigZeker } from "./voorstel.ts";
import { plekInWoorden } from "./woorden.ts";

/** What can be told by form about organisations: each becomes a question to them (vraag.ts), of the same fields. */

export interface Organisatievorm {
  readonly daad: string;
  readonly uitleg: string | null;
  readonly knop: string;
  readonly schema: () => z.ZodObject;
  readonly velduitleg: (van: Organisatie, stand: Organisaties) => Readonly<Record<string, Velduitleg>>;
  readonly begin: (van: Organisatie) => Readonly<Record<string, unknown>>;
  readonly vraag: (gegevens: never, van: Organisatie, gezien: number) => Organisatievraag;
}

const vorm = <S extends z.ZodObject>(
  opgave: Omit<Organisatievorm, "schema" | "vraag"> & {
    readonly schema: () => S;
    readonly vraag: (gegevens: z.output<S>, van: Organisatie, gezien: number) => Organisatievraag;
  },
): Organisatievorm => opgave;

/** "ORG-3 De Wissel (Breda)". */
const keuzeVan = (een: Organisatie): Keuze => ({
  waarde: een.id,
  label: `${een.id} ${naamVan(een)}${een.plaats === null ? "" : ` (${een.plaats})`}`,
});

const anderen = (stand: Organisaties, soort: Organisatie["soort"], behalve: readonly OrganisatieId[]): Organisatie[] =>
  bestaande(stand)
    .filter((een) => een.soort === soort && !behalve.includes(een.id))
    .toSorted((een, ander) => naamVan(een).localeCompare(naamVan(ander), "nl"));

/** By the word in their address. */
export const ORGANISATIEVORMEN = {
  wijzig: vorm({
    daad: "Wijzig naam of gegevens",
    uitleg: "De oude naam blijft bekend: eerdere aanvragen staan onder die naam.",
    knop: "Leg vast",
    schema: () => z.strictObject({ naam: regel(200), brin: brin().optional(), plaats: plaats().optional(), reden }),
    velduitleg: ({ soort }) => ({
      reden: { label: "Waarom verandert dit" },
      ...(soort === "school" ? {} : { brin: { nooit: "alleen een school heeft er een" } }),
    }),
    begin: (van) => bekend({ naam: naamVan(van), brin: van.brin, plaats: van.plaats }),
    vraag: (gegevens, { id }, gezien) => ({ soort: "wijzig", organisatie: id, gezien, ...gegevens }),
  }),
  samen: vorm({
    daad: "Voeg samen met een andere",
    uitleg:
      "Deze organisatie gaat op in de organisatie die u kiest. Die krijgt al haar trajecten en namen. Dit is niet terug te draaien.",
    knop: "Voeg samen",
    schema: () => z.strictObject({ in: organisatieId(), reden }),
    velduitleg: (van, stand) => ({
      in: { label: "Met welke organisatie", zoek: true, uit: anderen(stand, van.soort, [van.id]).map(keuzeVan) },
      reden: { label: "Waarom is het dezelfde" },
    }),
    begin: () => ({}),
    vraag: (gegevens, { id }) => ({ soort: "voeg-samen", organisatie: id, ...gegevens }),
  }),
} as const satisfies Readonly<Record<string, Organisatievorm>>;

export type Organisatiedaad = keyof typeof ORGANISATIEVORMEN;
export const ORGANISATIEDADEN = Object.keys(ORGANISATIEVORMEN) as readonly Organisatiedaad[];

/** The first of these roles that keeps the organisations; null: none of them does. */
export const rolVoorOrganisaties = <R extends Rol>(rollen: readonly R[]): R | null =>
  rollen.find((rol) => WIE_VRAAGT.includes(rol)) ?? null;

/** Which organisation each of one traject is: one choice a place. */
export interface Herkenvorm {
  readonly schema: z.ZodObject;
  readonly velden: readonly Veld[];
  readonly begin: Readonly<Record<string, unknown>>;
  /** Null: nothing was chosen. */
  readonly vraag: (gegevens: Readonly<Record<string, unknown>>) => Organisatievraag | null;
}

const NIEUW: Keuze = { waarde: "nieuw", label: "Een nieuwe organisatie" };
/** Which one was seen at that place, for who sends the form later. */
const wasVeld = (plek: string): string => `was-${plek}`;

export function herkenvorm(nummer: string, lijst: readonly Herkenning[], stand: Organisaties): Herkenvorm {
  const schema = z.strictObject({
    ...Object.fromEntries(lijst.map(({ plek }) => [plek, z.string().optional()])),
    ...Object.fromEntries(lijst.map(({ plek }) => [wasVeld(plek), z.string()])),
    reden: lang(1000).optional(),
  });
  const uitleg: Readonly<Record<string, Velduitleg>> = {
    ...Object.fromEntries(lijst.map((een) => [een.plek, plekuitleg(een, stand)])),
    ...Object.fromEntries(lijst.map(({ plek }) => [wasVeld(plek), { nooit: "dat weet het formulier" }])),
    reden: { label: "Waarom het een andere is", hint: "Alleen nodig als u iets verandert dat al bevestigd was." },
  };
  return {
    schema,
    velden: [
      ...veldenLos(schema, "de organisaties van een traject", uitleg),
      ...lijst.map(({ plek, organisatie }): Veld => ({
        naam: wasVeld(plek),
        label: "",
        hint: null,
        verplicht: true,
        niets: null,
        soort: { soort: "vast", waarde: organisatie?.id ?? "" },
      })),
    ],
    begin: bekend(Object.fromEntries(lijst.map((een) => [een.plek, vermoeden(een)]))),
    vraag(gegevens) {
      const plekken = lijst.flatMap(({ plek, soort, naam, brin: nummerBrin, plaats: waar }): Teherkennen[] => {
        const als = gegevens[plek] as Teherkennen["als"] | undefined;
        const was = (gegevens[wasVeld(plek)] || null) as OrganisatieId | null;
        const waarom = gegevens["reden"] as string | undefined;
        return als === undefined || als === was
          ? []
          : [
              {
                nummer,
                plek,
                soort,
                naam,
                brin: nummerBrin,
                plaats: waar,
                als,
                was,
                ...(waarom === undefined ? {} : { reden: waarom }),
              },
            ];
      });
      return plekken.length === 0 ? null : { soort: "herken", plekken };
    },
  };
}

/** What it is, or surely seems to be; nothing where a person must look. */
const vermoeden = ({ organisatie, voorstellen }: Herkenning): string | null =>
  organisatie?.id ?? enigZeker(voorstellen)?.id ?? (voorstellen.length === 0 ? NIEUW.waarde.toString() : null);

function plekuitleg(een: Herkenning, stand: Organisaties): Velduitleg {
  const { organisatie, voorstellen, soort } = een;
  const lijktOp = voorstellen.map(({ id, naam, waarom }) => ({ waarde: id, label: `${id} ${naam}: ${waarom}` }));
  return {
    label: plekInWoorden(een),
    ...(organisatie === null ? {} : { hint: `Bevestigd als ${organisatie.id} ${organisatie.naam}.` }),
    leeg: "Nog niet kiezen",
    zoek: true,
    uit: [
      ...lijktOp,
      NIEUW,
      ...anderen(
        stand,
        soort,
        voorstellen.map(({ id }) => id),
      ).map(keuzeVan),
    ],
  };
}

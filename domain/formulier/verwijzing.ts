import { aanWie, briefnaam } from "../briefwoorden.ts";
import { type Datum, inWoorden } from "../kalender/datum.ts";
import { isVoor } from "../gebeurtenissen/signaal/welk.ts";
import { persoonsnaam, type Signaal } from "../signalen/signaal.ts";
import { signalen } from "../signalen/signalen.ts";
import type { Door } from "../rollen.ts";
import type { Dossier } from "../traject/dossier.ts";
import { type Evaluatiemoment, momentInWoorden } from "../traject/evaluatiemoment.ts";
import { meedoend, namenIn } from "../traject/partnerschap.ts";
import { isOpen, type Voornemen } from "../traject/plan.ts";
import { FASEN, STAPPEN } from "../fasen.ts";
import { STAPNUMMERS } from "../traject/stap.ts";
import { bereik, isTrajectvorm } from "../aanmelding/trajectvormen.ts";
import type { Redensoort } from "../verantwoording/gekozenreden.ts";
import type { Keuze, Waarde } from "./veld.ts";

/** What a field refers to, of what there is: people choose it by its name, and nobody types an id. */

/** All that a form goes by. */
export interface Kennis {
  readonly dossier: Dossier;
  /** Its state, as the journaal writes it. */
  readonly pad: string;
  readonly vandaag: Datum;
  readonly door: Door;
  /** Names of organisations that are known; left out where nobody asked. */
  readonly organisaties?: readonly string[];
  /** Who can carry a traject; empty: nobody knows. */
  readonly zorgarrangeurs: readonly {
    readonly id: string;
    readonly naam: string;
    /** How much work they have, to choose by; left out where nobody asked. */
    readonly werkdruk?: string;
  }[];
}

export type Verwijzing = keyof typeof KEUZEN | Redensoort;

const keuzeUit = (waarde: Waarde, label: string, ook?: Readonly<Record<string, Waarde>>): Keuze => ({
  waarde,
  label: label.charAt(0).toUpperCase() + label.slice(1),
  ...(ook === undefined ? {} : { ook }),
});

const KEUZEN = {
  partner: ({ dossier: { partners } }: Kennis) =>
    partners.map(({ nummer, naam, partij, uitgetredenOp }) =>
      keuzeUit(nummer, `${naam} (${uitgetredenOp === undefined ? partij : "doet niet meer mee"})`),
    ),
  wie: ({ dossier }: Kennis) => meedoend(dossier).map(({ nummer, naam }) => keuzeUit(nummer, naam)),
  organisatienaam: ({ organisaties = [] }: Kennis) =>
    organisaties.map((naam): Keuze => ({ waarde: naam, label: naam })),
  za: ({ zorgarrangeurs }: Kennis) =>
    zorgarrangeurs.map(({ id, naam, werkdruk: bij }) => ({
      ...keuzeUit(id, naam),
      ...(bij === undefined ? {} : { bij }),
    })),
  /** A zorgarrangeur books the own hours only. */
  "wie werkte": ({ zorgarrangeurs, door }: Kennis) =>
    zorgarrangeurs
      .filter(({ id }) => door.rol !== "zorgarrangeur" || id === door.id)
      .map(({ id, naam }) => keuzeUit(id, naam)),
  fase: (_kennis: Kennis) => FASEN.map(({ nummer, titel }) => keuzeUit(nummer, `${nummer}. ${titel}`)),
  stap: (_kennis: Kennis) => STAPNUMMERS.map((stap) => keuzeUit(stap, `${stap}. ${STAPPEN[stap].titel}`)),
  evaluatiemoment: ({ dossier: { evaluaties } }: Kennis) =>
    evaluaties.map((moment) => keuzeUit(moment.id, `${momentInWoorden(moment)}${hoe(moment)}`)),
  doel: ({ dossier: { plan } }: Kennis) => plan.doelen.map(({ nummer, doel }) => keuzeUit(nummer, doel)),
  piketpaaltje: ({ dossier: { plan } }: Kennis) => voornemens(plan.piketpaaltjes),
  vervolgstap: ({ dossier: { plan } }: Kennis) => voornemens(plan.vervolgstappen),
  "welke verlenging": ({ dossier: { verlengingen } }: Kennis) =>
    verlengingen.map(({ gevraagdOp, besluit }, i) =>
      keuzeUit(
        i + 1,
        `Verlenging ${i + 1}${gevraagdOp === null ? "" : `, gevraagd op ${inWoorden(gevraagdOp)}`}${besluit === null ? "" : ` (${besluit})`}`,
      ),
    ),
  signaal: (kennis: Kennis) => signalenNu(kennis, ({ afgehandeldOp }) => afgehandeldOp === null),
  "signaal dat niemand zag": (kennis: Kennis) =>
    signalenNu(kennis, ({ geopendOp, afgehandeldOp }) => geopendOp === null && afgehandeldOp === null),
  /** What a traject can be granted as; nazorg and a consultatie have acts of their own, but a register may call them so. */
  trajectvorm: ({ dossier: { regels, bron } }: Kennis) =>
    regels.vormen
      .filter(({ naam }) => bron !== null || isTrajectvorm(naam))
      .map((vorm) => ({ ...keuzeUit(vorm.naam, vorm.naam), bij: bereik(vorm) })),
  "mislukte brief": ({ dossier }: Kennis) =>
    Object.keys(dossier.mislukteMail).map((naam) => {
      const [brief = "", aan = "", partner] = naam.split(":");
      // The same letter may have failed to more than one: the choice is which of those.
      const ook = { brief, aan, ...(partner === undefined ? {} : { partner }) };
      return keuzeUit(naam, `${briefnaam(brief)}, aan ${aanWie({ aan, partner }, namenIn(dossier))}`, ook);
    }),
} as const;

/** Those that there are today and that are of whoever asks; of more about the same, for whom each is. */
function signalenNu({ dossier, pad, vandaag, door }: Kennis, welke: (signaal: Signaal) => boolean): readonly Keuze[] {
  const nu = signalen(dossier, pad, vandaag).filter((een) => welke(een) && isVoor(een, door));
  return nu.map(({ sleutel, wat, voor }) =>
    keuzeUit(
      sleutel,
      nu.filter((ander) => zelfde(ander.sleutel) === zelfde(sleutel)).length > 1
        ? `Voor ${persoonsnaam(voor)}: ${wat}`
        : wat,
    ),
  );
}

/** Who else is told of it has a signal under the same sleutel, with their role behind it. */
const zelfde = (sleutel: string): string => sleutel.replace(/\/[a-z]+$/, "");

const hoe = ({ oordeel, vervallen }: Evaluatiemoment): string =>
  vervallen === undefined ? (oordeel === null ? "" : ` (gehouden: ${oordeel})`) : " (vervallen)";

const voornemens = (lijst: readonly Voornemen[]): readonly Keuze[] =>
  lijst.map((een) =>
    keuzeUit(een.nummer, `${een.wat}, uiterlijk ${inWoorden(een.uiterlijk)}${isOpen(een) ? "" : " (klaar)"}`),
  );

export const keuzenUit = (naar: Verwijzing, kennis: Kennis): readonly Keuze[] =>
  Object.hasOwn(KEUZEN, naar)
    ? KEUZEN[naar as keyof typeof KEUZEN](kennis)
    : kennis.dossier.regels.redenen
        .filter(({ bij }) => bij.includes(naar as Redensoort))
        .map(({ code, naam }) => keuzeUit(code, naam));

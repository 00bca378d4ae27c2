import { eerstvolgende } from "../fasen.ts";
import type { Definitie } from "../gebeurtenissen/definitie.ts";
import { aanvraagToegekend } from "../gebeurtenissen/besluit/toegekend.ts";
import { evaluatiemomentGehouden } from "../gebeurtenissen/evaluatie/gehouden.ts";
import { evaluatiemomentGepland } from "../gebeurtenissen/evaluatie/gepland.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import { stapBegonnen } from "../gebeurtenissen/stap/begonnen.ts";
import { metStap } from "../gebeurtenissen/stap/in-dossier.ts";
import { stapVoltooid } from "../gebeurtenissen/stap/voltooid.ts";
import { trajectGestart } from "../gebeurtenissen/traject/gestart.ts";
import { urenGeboekt } from "../gebeurtenissen/uren/geboekt.ts";
import { urenGepland } from "../gebeurtenissen/uren/gepland.ts";
import { zaToegewezen } from "../gebeurtenissen/za/toegewezen.ts";
import type { Door } from "../rollen.ts";
import type { Dossier } from "../traject/dossier.ts";
import { daadVan } from "./daden.ts";
import { beginVan } from "./begin.ts";
import { nietsPad, padNaar, type Invoer, type Veld } from "./veld.ts";
import { veldenVan } from "./velden.ts";
import type { Kennis } from "./verwijzing.ts";
import { uitlegVan } from "./uitleg.ts";

/** What people do in one go, so that one form asks for it: each a gebeurtenis of its own, sent together in this order, all or none. */

interface Samen {
  readonly ervoor?: readonly string[];
  readonly erna: readonly string[];
  /** The dossier as what comes after it will find it, as far as anybody knows before it is filled in. */
  readonly straks?: (dossier: Dossier) => Dossier;
}

const SAMEN: Readonly<Record<string, Samen>> = {
  [aanvraagToegekend.type]: { erna: [zaToegewezen.type] },
  [trajectGestart.type]: { erna: [stapBegonnen.type, urenGepland.type] },
  [stapVoltooid.type]: {
    // Before it, or they would be hours of the fase that comes next.
    ervoor: [urenGeboekt.type],
    erna: [stapBegonnen.type],
    straks: (dossier) => {
      const nu = eerstvolgende(dossier);
      return nu === null ? dossier : metStap(dossier, nu, { status: "voltooid" });
    },
  },
  [evaluatiemomentGehouden.type]: { ervoor: [urenGeboekt.type], erna: [evaluatiemomentGepland.type] },
};

const ALLEEN: Samen = { erna: [] };

/** One gebeurtenis of a form. */
export interface Deel {
  readonly definitie: Definitie;
  /** Where its fields stand in the form; "" for the act that the form is of. */
  readonly plek: string;
  /** What it goes by: who does it, and how the traject will be by then. */
  readonly kennis: Kennis;
  readonly velden: readonly Veld[];
}

/** Under which the ticked ones are sent. */
export const OOK = "_ook";

/** All that a form of this act asks for. */
export const samenMet = ({ type }: Pick<Definitie, "type">): readonly Definitie[] => {
  const { ervoor = [], erna } = SAMEN[type] ?? ALLEEN;
  return [type, ...ervoor, ...erna].flatMap((een) => GEBEURTENISSEN.get(een) ?? []);
};

/** Who does an act of this type; null: it is not for who asks. */
type Doorvan = (type: string) => Door | null;

/**
 * The act itself among all that can be done along with it, in the order in which it happens. What was ticked stays, also when it can't be done
 * any more: it may have been done by this very form.
 */
export function delenVan(hoofd: Deel, doorVan: Doorvan, aangekruist: readonly string[] = []): readonly Deel[] {
  const { ervoor = [], erna, straks } = SAMEN[hoofd.definitie.type] ?? ALLEEN;
  const nu = hoofd.kennis;
  const na = straks === undefined ? nu : { ...nu, dossier: straks(nu.dossier) };
  const ook = (type: string, bekend: Kennis): Deel[] => {
    const [deel, door] = [GEBEURTENISSEN.get(type), doorVan(type)];
    if (deel === undefined || door === null) return [];
    const erbij = maakDeel(deel, { ...bekend, door });
    return aangekruist.includes(type) || kanNu(erbij) ? [erbij] : [];
  };
  return [...ervoor.flatMap((type) => ook(type, nu)), hoofd, ...erna.flatMap((type) => ook(type, na))];
}

const maakDeel = (definitie: Definitie, kennis: Kennis): Deel => ({
  definitie,
  plek: plekVan(definitie.type),
  kennis,
  velden: veldenVan(definitie, kennis),
});

const PLEK = "ook-";
const plekVan = (type: string): string => `${PLEK}${type.replace(".", "-")}`;

/** Without what was offered when the form was opened, is no longer, and nobody ticked. */
export const zonderVervallen = (delen: readonly Deel[], invoer: Invoer): Invoer =>
  new Map(
    [...invoer].filter(([naam]) => {
      const plek = naam.replace(nietsPad(""), "").split(".")[0] ?? "";
      return (
        !plek.startsWith(PLEK) ||
        delen.some((deel) => deel.plek === plek) ||
        invoer.get(OOK)?.some((type) => plek === plekVan(type))
      );
    }),
  );

const kanNu = (deel: Deel): boolean => {
  const { dossier, door, vandaag, pad } = deel.kennis;
  return deel.definitie.mag(dossier, { door, dag: vandaag, bron: null, van: pad }) === null && !zonderKeus(deel);
};

/** It is about something that there is none of, such as the stap after the last. */
const zonderKeus = ({ definitie: { type }, velden, kennis }: Deel): boolean => {
  const begin = beginVan(type, velden, kennis);
  return velden.some(
    ({ naam, verplicht }) => verplicht && uitlegVan(type, naam).begin !== undefined && !begin.has(naam),
  );
};

/** The fields of a whole form: those of each part together under its own name. */
export const alleVelden = (delen: readonly Deel[]): readonly Veld[] => [
  ...delen.filter(({ plek }) => plek === "").flatMap(({ velden }) => velden),
  ...delen.filter(({ plek }) => plek !== "").map(alsGroep),
];

export const alsGroep = ({ plek, definitie, velden }: Deel): Veld => ({
  naam: plek,
  label: daadVan(definitie.type),
  hint: null,
  verplicht: true,
  niets: null,
  soort: { soort: "groep", velden },
});

export const inDeel = ({ plek }: Pick<Deel, "plek">, pad: string): string =>
  pad === "" || plek === "" ? `${plek}${pad}` : padNaar(plek, pad);

/** How a whole form begins. */
export const beginVanDelen = (delen: readonly Deel[]): Invoer =>
  new Map(
    delen.flatMap((deel) =>
      [...beginVan(deel.definitie.type, deel.velden, deel.kennis)].map(([pad, waarden]) => [
        inDeel(deel, pad),
        waarden,
      ]),
    ),
  );

/** Each under an id of its own that follows from that of the form: what was sent once is known again. */
export const idVan = (id: string, { plek, definitie }: Deel): string => (plek === "" ? id : `${id}:${definitie.type}`);

import { z } from "zod";
import { eindverslagVastgesteld } from "../gebeurtenissen/afronding/eindverslag-vastgesteld.ts";
import { contactpersoonGewijzigd } from "../gebeurtenissen/contactpersoon/gewijzigd.ts";
import { datumGecorrigeerd } from "../gebeurtenissen/correctie/datum.ts";
import { eindverslagGecorrigeerd } from "../gebeurtenissen/correctie/eindverslag.ts";
import { eindverslagNagekomen } from "../gebeurtenissen/correctie/eindverslag-nagekomen.ts";
import { gegevensGecorrigeerd } from "../gebeurtenissen/correctie/gegevens.ts";
import { oordeelGecorrigeerd } from "../gebeurtenissen/correctie/oordeel.ts";
import { toekenningGecorrigeerd } from "../gebeurtenissen/correctie/toekenning.ts";
import { verlengingGecorrigeerd } from "../gebeurtenissen/correctie/verlenging.ts";
import type { Definitie } from "../gebeurtenissen/definitie.ts";
import { evaluatiemomentGecorrigeerd } from "../gebeurtenissen/evaluatie/gecorrigeerd.ts";
import { evaluatiemomentVerzet } from "../gebeurtenissen/evaluatie/verzet.ts";
import { briefOpnieuw } from "../gebeurtenissen/mail/opnieuw.ts";
import { partnerHernoemd } from "../gebeurtenissen/partner/hernoemd.ts";
import { bestuurscontactGenoemd } from "../gebeurtenissen/plan/bestuurscontact-genoemd.ts";
import { doelVerzet } from "../gebeurtenissen/plan/doel-verzet.ts";
import { eindeGepland } from "../gebeurtenissen/plan/einde-gepland.ts";
import { kwaliteitsmedewerkerGenoemd } from "../gebeurtenissen/plan/kwaliteitsmedewerker-genoemd.ts";
import { piketpaaltjeVerzet } from "../gebeurtenissen/plan/piketpaaltje-verzet.ts";
import { vervolgstapVerzet } from "../gebeurtenissen/plan/vervolgstap-verzet.ts";
import { regiehouderAangewezen } from "../gebeurtenissen/stap/regiehouder-aangewezen.ts";
import { urenGepland } from "../gebeurtenissen/uren/gepland.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { partnerMet } from "../traject/partnerschap.ts";
import type { Stapnummer } from "../traject/stap.ts";
import { bekend } from "./als-invoer.ts";

/** What stands already of what a form asks: whoever changes it begins with that. */

interface Bron {
  readonly dossier: Dossier;
  readonly regels: readonly Journaalregel[];
}

type Gegevens<S extends z.ZodObject = z.ZodObject> = {
  readonly [K in keyof z.input<S>]?: z.input<S>[K] | null | undefined;
};

interface Staand<S extends z.ZodObject = z.ZodObject> {
  /** The field that says of which one it is. */
  readonly bij?: keyof z.input<S> & string;
  /** Nothing stands of it: the link to the form may say which one. */
  readonly alleenKeuze?: true;
  /** It tells what becomes otherwise: what stays as it is, is left out. */
  readonly verschil?: true;
  /** Nothing stands of what is null or left out. */
  readonly wat: (bron: Bron, keuze: string) => Gegevens<S>;
}

const staat = <T extends string, S extends z.ZodObject, A extends z.ZodObject>(
  { type }: Definitie<T, S, A>,
  staand: Staand<S>,
): readonly [string, Staand] => [type, staand as unknown as Staand];

const EINDVERSLAG: readonly string[] = [
  eindverslagVastgesteld.type,
  eindverslagGecorrigeerd.type,
  eindverslagNagekomen.type,
];

const STAAND: ReadonlyMap<string, Staand> = new Map([
  staat(gegevensGecorrigeerd, {
    verschil: true,
    wat: ({ dossier: { naam, soort, onderwijstypen, regio, kernvraag } }) => ({
      naam,
      soort,
      onderwijstypen: [...onderwijstypen],
      regio,
      kernvraag,
    }),
  }),
  staat(datumGecorrigeerd, {
    bij: "wat",
    wat: ({ dossier }, wat) => ({ datum: Object.hasOwn(DAGEN, wat) ? DAGEN[wat]!(dossier) : null }),
  }),
  staat(toekenningGecorrigeerd, { wat: ({ dossier: { vorm, urenToegekend: uren } }) => ({ vorm, uren }) }),
  staat(oordeelGecorrigeerd, {
    wat: ({ dossier: { oordeel, nietGelukt } }) => ({
      oordeel,
      ...(nietGelukt.length === 0 ? {} : { redencodes: nietGelukt.map(({ code }) => code) }),
    }),
  }),
  staat(eindverslagGecorrigeerd, {
    wat: ({ regels }) => {
      const { verwijzing, samenvatting, vervolg } =
        regels.findLast(({ type }) => EINDVERSLAG.includes(type))?.gegevens ?? {};
      return { verwijzing, samenvatting, vervolg } as Gegevens;
    },
  }),
  staat(verlengingGecorrigeerd, {
    bij: "verlenging",
    wat: ({ dossier: { verlengingen } }, welke) => {
      const { besluit = null, uren = null } = verlengingen[Number(welke) - 1] ?? {};
      return { besluit: besluit === "ingetrokken" ? null : besluit, uren };
    },
  }),
  staat(evaluatiemomentGecorrigeerd, { bij: "id", wat: (bron, id) => ({ oordeel: moment(bron, id)?.oordeel }) }),
  staat(evaluatiemomentVerzet, {
    bij: "id",
    wat: (bron, id) => {
      const nu = moment(bron, id);
      return { datum: nu?.gepland, tijd: nu?.tijd, plaats: nu?.plaats };
    },
  }),
  staat(contactpersoonGewijzigd, {
    bij: "partner",
    wat: ({ dossier }, wie) => ({ contactpersoon: partnerMet(dossier, wie)?.contactpersoon }),
  }),
  staat(partnerHernoemd, {
    verschil: true,
    bij: "partner",
    wat: ({ dossier }, wie) => ({ naam: partnerMet(dossier, wie)?.naam, partij: partnerMet(dossier, wie)?.partij }),
  }),
  staat(briefOpnieuw, { bij: "brief", alleenKeuze: true, wat: () => ({}) }),
  staat(eindeGepland, { wat: ({ dossier: { plan } }) => ({ einde: plan.einde }) }),
  staat(doelVerzet, {
    bij: "doel",
    wat: ({ dossier: { plan } }, welk) => ({ uiterlijk: plan.doelen.find(({ nummer }) => nummer === welk)?.uiterlijk }),
  }),
  staat(piketpaaltjeVerzet, {
    bij: "piketpaaltje",
    wat: ({ dossier: { plan } }, welk) => ({
      uiterlijk: plan.piketpaaltjes.find(({ nummer }) => nummer === welk)?.uiterlijk,
    }),
  }),
  staat(vervolgstapVerzet, {
    bij: "vervolgstap",
    wat: ({ dossier: { plan } }, welke) => ({
      uiterlijk: plan.vervolgstappen.find(({ nummer }) => nummer === welke)?.uiterlijk,
    }),
  }),
  staat(kwaliteitsmedewerkerGenoemd, { wat: ({ dossier: { plan } }) => ({ persoon: plan.kwaliteitsmedewerker }) }),
  staat(bestuurscontactGenoemd, { wat: ({ dossier: { plan } }) => ({ persoon: plan.bestuurscontact }) }),
  staat(regiehouderAangewezen, {
    bij: "stap",
    wat: ({ dossier: { stappen } }, stap) => ({ regiehouder: stappen[Number(stap) as Stapnummer]?.regiehouder }),
  }),
  staat(urenGepland, { wat: ({ dossier: { urenplan } }) => ({ fasen: urenplan }) }),
]);

const DAGEN: Readonly<Record<string, (dossier: Dossier) => Datum | null>> = {
  ontvangen: ({ ontvangenOp }) => ontvangenOp,
  aangeboden: ({ aangebodenOp }) => aangebodenOp,
  besloten: ({ besluit }) => besluit?.op ?? null,
  gestart: ({ gestartOp }) => gestartOp,
  afgerond: ({ afgerondOp }) => afgerondOp,
};

const moment = ({ dossier }: Bron, welk: string) => dossier.evaluaties.find(({ id }) => id === welk);

/** The field of this form that says of which one it is; null: it is of one only. */
export const welkVeld = (type: string): string | null => STAAND.get(type)?.bij ?? null;

/** The same, where there is something to show of it. */
export const toonVeld = (type: string): string | null =>
  STAAND.get(type)?.alleenKeuze === true ? null : welkVeld(type);

/** Without what nobody knows. `keuze`: what stands in that field. */
export function watErStaat(type: string, bron: Bron, keuze: string): Readonly<Record<string, unknown>> {
  const staand = STAAND.get(type);
  if (staand === undefined || (staand.bij !== undefined && keuze === "")) return {};
  return bekend(staand.wat(bron, keuze));
}

/**
 * What was filled in, without what stays as it is. `eerder`: what was recorded of it already, for who sends it once more: it stands now, and was
 * told then. Null: nothing becomes otherwise.
 */
export function zonderOnveranderd(
  { type, schema }: Pick<Definitie, "type" | "schema">,
  gegevens: Readonly<Record<string, unknown>>,
  staat: Readonly<Record<string, unknown>>,
  eerder: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> | null {
  if (STAAND.get(type)?.verschil !== true) return gegevens;
  const blijft = ([naam, waarde]: [string, unknown]): boolean =>
    eerder?.[naam] !== undefined ||
    JSON.stringify(waarde) !== JSON.stringify(staat[naam]) ||
    !z.safeParse((schema.shape as Record<string, z.ZodType>)[naam]!, undefined).success;
  const over = Object.entries(gegevens).filter(blijft);
  return over.some(([naam]) => Object.hasOwn(staat, naam)) ? Object.fromEntries(over) : null;
}

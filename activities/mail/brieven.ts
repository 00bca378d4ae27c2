import type { Dossier } from "#domain/traject/dossier.ts";
import { geweigerd, type Uitkomst } from "#domain/weigering.ts";
import type { Brief, Briefparams, Briefsoort, Omlijsting } from "./brief.ts";
import { aanbodVerlopen } from "./brieven/aanbod-verlopen.ts";
import { aanvraagHeropend } from "./brieven/aanvraag-heropend.ts";
import { aanvullingGevraagd } from "./brieven/aanvulling-gevraagd.ts";
import { aanvullingVerstreken } from "./brieven/aanvulling-verstreken.ts";
import { afrondingAfgebroken } from "./brieven/afronding-afgebroken.ts";
import { afwijzing } from "./brieven/afwijzing.ts";
import { besluitUitgesteld } from "./brieven/besluit-uitgesteld.ts";
import { borgingNietNagekomen } from "./brieven/borging-niet-nagekomen.ts";
import { borgingsvraag } from "./brieven/borgingsvraag.ts";
import { budgetSignaal } from "./brieven/budget-signaal.ts";
import { consultatie } from "./brieven/consultatie.ts";
import { eindverslag } from "./brieven/eindverslag.ts";
import { escalatie } from "./brieven/escalatie.ts";
import { evaluatieStoppen } from "./brieven/evaluatie-stoppen.ts";
import { herinnering } from "./brieven/herinnering.ts";
import { nazorgGestart } from "./brieven/nazorg-gestart.ts";
import { ontvangstbevestiging } from "./brieven/ontvangstbevestiging.ts";
import { overdrachtAfgebroken } from "./brieven/overdracht-afgebroken.ts";
import { overdracht } from "./brieven/overdracht.ts";
import { plaatsAangeboden } from "./brieven/plaats-aangeboden.ts";
import { plaatsVerlopen } from "./brieven/plaats-verlopen.ts";
import { termijnNadert } from "./brieven/termijn-nadert.ts";
import { termijnVerlopen } from "./brieven/termijn-verlopen.ts";
import { terugkoppeling } from "./brieven/terugkoppeling.ts";
import { toekenning } from "./brieven/toekenning.ts";
import { verlengingsbesluitGecorrigeerd } from "./brieven/verlengingsbesluit-gecorrigeerd.ts";
import { toewijzing } from "./brieven/toewijzing.ts";
import { toekenningGecorrigeerd } from "./brieven/toekenning-gecorrigeerd.ts";
import { trajectGesloten } from "./brieven/traject-gesloten.ts";
import { trajectHeropend } from "./brieven/traject-heropend.ts";
import { trajectStopgezet } from "./brieven/traject-stopgezet.ts";
import { uitnodigingEvaluatie } from "./brieven/uitnodiging-evaluatie.ts";
import { verlengingGevraagd } from "./brieven/verlenging-gevraagd.ts";
import { verlengingsbesluit } from "./brieven/verlengingsbesluit.ts";
import { verwijzing } from "./brieven/verwijzing.ts";
import { wachtlijst } from "./brieven/wachtlijst.ts";

/** Every letter there is, by the name that the orders of the domain use. A new letter is a file in brieven/ and a line here. */
export const BRIEVEN = {
  ontvangstbevestiging,
  "aanvulling-gevraagd": aanvullingGevraagd,
  "aanvulling-verstreken": aanvullingVerstreken,
  "aanvraag-heropend": aanvraagHeropend,
  toekenning,
  toewijzing,
  "toekenning-gecorrigeerd": toekenningGecorrigeerd,
  "verlengingsbesluit-gecorrigeerd": verlengingsbesluitGecorrigeerd,
  afwijzing,
  verwijzing,
  consultatie,
  wachtlijst,
  "plaats-aangeboden": plaatsAangeboden,
  "aanbod-verlopen": aanbodVerlopen,
  "plaats-verlopen": plaatsVerlopen,
  "verlenging-gevraagd": verlengingGevraagd,
  verlengingsbesluit,
  "besluit-uitgesteld": besluitUitgesteld,
  "uitnodiging-evaluatie": uitnodigingEvaluatie,
  "evaluatie-stoppen": evaluatieStoppen,
  borgingsvraag,
  "borging-niet-nagekomen": borgingNietNagekomen,
  "budget-signaal": budgetSignaal,
  overdracht,
  "overdracht-afgebroken": overdrachtAfgebroken,
  eindverslag,
  terugkoppeling,
  "afronding-afgebroken": afrondingAfgebroken,
  "traject-gesloten": trajectGesloten,
  "traject-stopgezet": trajectStopgezet,
  "traject-heropend": trajectHeropend,
  "nazorg-gestart": nazorgGestart,
  herinnering,
  "termijn-nadert": termijnNadert,
  "termijn-verlopen": termijnVerlopen,
  escalatie,
} as const satisfies Readonly<Record<string, Briefsoort>>;

export type Briefnaam = keyof typeof BRIEVEN;

export const isBriefnaam = (naam: string): naam is Briefnaam => Object.hasOwn(BRIEVEN, naam);

/** The letter for one reader, from what the dossier holds; a refusal when something is missing. */
export function maakBrief(
  brief: string,
  dossier: Dossier,
  params: Briefparams,
  omlijsting: Omlijsting,
): Uitkomst<Brief> {
  if (!isBriefnaam(brief)) return geweigerd("brief.onbekend", `Er is geen brief met de naam '${brief}'.`);
  return BRIEVEN[brief].maak(dossier, params, omlijsting);
}

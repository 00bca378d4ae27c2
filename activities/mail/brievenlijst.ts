import type { Briefsoort } from "./brief.ts";
import { aanbodVerlopen } from "./brieven/aanbod-verlopen.ts";
import { aanvraagHeropend } from "./brieven/aanvraag-heropend.ts";
import { aanvraagIngetrokken } from "./brieven/aanvraag-ingetrokken.ts";
import { aanvragerGewijzigd } from "./brieven/aanvrager-gewijzigd.ts";
import { aanvullingGevraagd } from "./brieven/aanvulling-gevraagd.ts";
import { aanvullingVerstreken } from "./brieven/aanvulling-verstreken.ts";
import { afrondingAfgebroken } from "./brieven/afronding-afgebroken.ts";
import { afsprakenOvergenomen } from "./brieven/afspraken-overgenomen.ts";
import { afwijzing } from "./brieven/afwijzing.ts";
import { antwoordTerugkoppeling } from "./brieven/antwoord-terugkoppeling.ts";
import { besluitUitgesteld } from "./brieven/besluit-uitgesteld.ts";
import { borgingNietNagekomen } from "./brieven/borging-niet-nagekomen.ts";
import { borgingsvraag } from "./brieven/borgingsvraag.ts";
import { budgetSignaal } from "./brieven/budget-signaal.ts";
import { consultatie } from "./brieven/consultatie.ts";
import { eindverslag } from "./brieven/eindverslag.ts";
import { eindverslagGecorrigeerd } from "./brieven/eindverslag-gecorrigeerd.ts";
import { escalatie } from "./brieven/escalatie.ts";
import { evaluatieNavraag } from "./brieven/evaluatie-navraag.ts";
import { evaluatieStoppen } from "./brieven/evaluatie-stoppen.ts";
import { evaluatieUitkomst } from "./brieven/evaluatie-uitkomst.ts";
import { evaluatiesOvergenomen } from "./brieven/evaluaties-overgenomen.ts";
import { herinnering } from "./brieven/herinnering.ts";
import { nazorgAfgerond } from "./brieven/nazorg-afgerond.ts";
import { nazorgAfgewezen } from "./brieven/nazorg-afgewezen.ts";
import { nazorgGestart } from "./brieven/nazorg-gestart.ts";
import { nazorgGevraagd } from "./brieven/nazorg-gevraagd.ts";
import { nazorgIngetrokken } from "./brieven/nazorg-ingetrokken.ts";
import { nieuweBeslisdag } from "./brieven/nieuwe-beslisdag.ts";
import { ontvangstbevestiging } from "./brieven/ontvangstbevestiging.ts";
import { oordeelGecorrigeerd } from "./brieven/oordeel-gecorrigeerd.ts";
import { overdracht } from "./brieven/overdracht.ts";
import { overdrachtAfgebroken } from "./brieven/overdracht-afgebroken.ts";
import { partnerHernoemd } from "./brieven/partner-hernoemd.ts";
import { plaatsAangeboden } from "./brieven/plaats-aangeboden.ts";
import { plaatsVerlopen } from "./brieven/plaats-verlopen.ts";
import { planVeranderd } from "./brieven/plan-veranderd.ts";
import { termijnNadert } from "./brieven/termijn-nadert.ts";
import { termijnVerlopen } from "./brieven/termijn-verlopen.ts";
import { terugkoppeling } from "./brieven/terugkoppeling.ts";
import { toekenning } from "./brieven/toekenning.ts";
import { toekenningGecorrigeerd } from "./brieven/toekenning-gecorrigeerd.ts";
import { toewijzing } from "./brieven/toewijzing.ts";
import { trajectGepauzeerd } from "./brieven/traject-gepauzeerd.ts";
import { trajectGesloten } from "./brieven/traject-gesloten.ts";
import { trajectGestart } from "./brieven/traject-gestart.ts";
import { trajectHeropend } from "./brieven/traject-heropend.ts";
import { trajectHervat } from "./brieven/traject-hervat.ts";
import { trajectStopgezet } from "./brieven/traject-stopgezet.ts";
import { uitnodigingEvaluatie } from "./brieven/uitnodiging-evaluatie.ts";
import { verlengingGevraagd } from "./brieven/verlenging-gevraagd.ts";
import { verlengingIngetrokken } from "./brieven/verlenging-ingetrokken.ts";
import { verlengingOpTijd } from "./brieven/verlenging-op-tijd.ts";
import { verlengingsbesluit } from "./brieven/verlengingsbesluit.ts";
import { verlengingsbesluitGecorrigeerd } from "./brieven/verlengingsbesluit-gecorrigeerd.ts";
import { verwijzing } from "./brieven/verwijzing.ts";
import { wachtlijst } from "./brieven/wachtlijst.ts";
import { welkom } from "./brieven/welkom.ts";

/** Every letter, by the name that the orders of the domain use: that of its file. Made by `npm run registers`; not by hand. */
export const BRIEVEN = {
  "aanbod-verlopen": aanbodVerlopen,
  "aanvraag-heropend": aanvraagHeropend,
  "aanvraag-ingetrokken": aanvraagIngetrokken,
  "aanvrager-gewijzigd": aanvragerGewijzigd,
  "aanvulling-gevraagd": aanvullingGevraagd,
  "aanvulling-verstreken": aanvullingVerstreken,
  "afronding-afgebroken": afrondingAfgebroken,
  "afspraken-overgenomen": afsprakenOvergenomen,
  afwijzing,
  "antwoord-terugkoppeling": antwoordTerugkoppeling,
  "besluit-uitgesteld": besluitUitgesteld,
  "borging-niet-nagekomen": borgingNietNagekomen,
  borgingsvraag,
  "budget-signaal": budgetSignaal,
  consultatie,
  eindverslag,
  "eindverslag-gecorrigeerd": eindverslagGecorrigeerd,
  escalatie,
  "evaluatie-navraag": evaluatieNavraag,
  "evaluatie-stoppen": evaluatieStoppen,
  "evaluatie-uitkomst": evaluatieUitkomst,
  "evaluaties-overgenomen": evaluatiesOvergenomen,
  herinnering,
  "nazorg-afgerond": nazorgAfgerond,
  "nazorg-afgewezen": nazorgAfgewezen,
  "nazorg-gestart": nazorgGestart,
  "nazorg-gevraagd": nazorgGevraagd,
  "nazorg-ingetrokken": nazorgIngetrokken,
  "nieuwe-beslisdag": nieuweBeslisdag,
  ontvangstbevestiging,
  "oordeel-gecorrigeerd": oordeelGecorrigeerd,
  overdracht,
  "overdracht-afgebroken": overdrachtAfgebroken,
  "partner-hernoemd": partnerHernoemd,
  "plaats-aangeboden": plaatsAangeboden,
  "plaats-verlopen": plaatsVerlopen,
  "plan-veranderd": planVeranderd,
  "termijn-nadert": termijnNadert,
  "termijn-verlopen": termijnVerlopen,
  terugkoppeling,
  toekenning,
  "toekenning-gecorrigeerd": toekenningGecorrigeerd,
  toewijzing,
  "traject-gepauzeerd": trajectGepauzeerd,
  "traject-gesloten": trajectGesloten,
  "traject-gestart": trajectGestart,
  "traject-heropend": trajectHeropend,
  "traject-hervat": trajectHervat,
  "traject-stopgezet": trajectStopgezet,
  "uitnodiging-evaluatie": uitnodigingEvaluatie,
  "verlenging-gevraagd": verlengingGevraagd,
  "verlenging-ingetrokken": verlengingIngetrokken,
  "verlenging-op-tijd": verlengingOpTijd,
  verlengingsbesluit,
  "verlengingsbesluit-gecorrigeerd": verlengingsbesluitGecorrigeerd,
  verwijzing,
  wachtlijst,
  welkom,
} as const satisfies Readonly<Record<string, Briefsoort>>;

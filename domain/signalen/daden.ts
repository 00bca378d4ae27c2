import type { WatKan } from "../traject/wat-nu-kan.ts";
import type { Signaal, Signaalsoort } from "./signaal.ts";

/** By which gebeurtenissen somebody does what a signal asks, the first in front: the page offers them beside it. */
export function daadBij({ soort, sleutel }: Pick<Signaal, "soort" | "sleutel">): readonly string[] {
  const daden = DADEN[soort];
  if (Array.isArray(daden)) return daden as readonly string[];
  const welk = sleutel.slice(sleutel.indexOf(":") + 1);
  return Object.entries(daden as PerSleutel).find(([begin]) => welk.startsWith(begin))?.[1] ?? [];
}

/** Of those what can be done now. */
export const dadenBij = (signaal: Pick<Signaal, "soort" | "sleutel">, kan: readonly WatKan[]): readonly string[] =>
  daadBij(signaal).filter((type) => kan.some((een) => een.type === type && een.kan !== "nee"));

/** Of what the plan lacks the key says which part it is (plan.ts). */
type PerSleutel = Readonly<Record<string, readonly string[]>>;

export const DADEN: Readonly<Record<Signaalsoort, readonly string[] | PerSleutel>> = {
  beslissing: ["aanvraag.toegekend", "aanvraag.afgewezen", "aanvulling.ontvangen"],
  aanvulling: ["aanvulling.ontvangen"],
  verlengingsbesluit: ["verlenging.toegekend", "verlenging.afgewezen"],
  aanbod: ["plaats.aanvaard", "plaats.geweigerd"],
  concept: ["aanmelding.ingediend"],
  wachtlijst: ["aanvraag.toegekend", "aanvraag.voorgetrokken", "aanvraag.ingetrokken"],
  startgesprek: ["traject.gestart", "za.toegewezen"],
  bezetting: ["za.toegewezen"],
  overdracht: ["overdracht.voltooid", "overdracht.afgebroken"],
  contactpersoon: ["contactpersoon.gewijzigd"],
  voortgang: ["uren.geboekt", "notitie.toegevoegd"],
  einde: ["afronding.gestart", "einde.gepland"],
  pauze: ["traject.hervat"],
  eindverslag: ["eindverslag.vastgesteld", "eindverslag.ontbreekt"],
  oordeel: ["oordeel.gegeven"],
  terugkoppeling: ["terugkoppeling.gegeven"],
  nazorgbesluit: ["nazorg.gestart", "nazorg.afgewezen"],
  nazorg: ["nazorg.afgerond"],
  // To forget a dossier is no act of a form.
  bewaren: [],
  evaluatiemoment: ["evaluatiemoment.gehouden", "evaluatiemoment.verzet"],
  borging: ["borging.gecontroleerd"],
  urenbudget: ["verlenging.gevraagd", "afronding.gestart", "notitie.toegevoegd"],
  urentrede: ["verlenging.gevraagd", "afronding.gestart", "notitie.toegevoegd"],
  niveaucontact: ["contactpersoon.niveau-benoemd"],
  evaluatieoordeel: ["notitie.toegevoegd", "signaal.afgehandeld"],
  plan: {
    einde: ["einde.gepland"],
    "opvolging-school-bestuur": ["kwaliteitsmedewerker.genoemd", "bestuurscontact.genoemd"],
    "opvolging-school": ["kwaliteitsmedewerker.genoemd"],
    "opvolging-bestuur": ["bestuurscontact.genoemd"],
    borging: ["borging.vastgelegd"],
    piketpaaltje: ["piketpaaltje.gehaald", "piketpaaltje.verzet"],
    vervolgstap: ["vervolgstap.gedaan", "vervolgstap.verzet"],
    doel: ["doel.beoordeeld", "doel.verzet"],
  },
  terugkoppelvraag: ["terugkoppeling.beantwoord"],
  borgingsafspraak: ["notitie.toegevoegd", "nazorg.gevraagd"],
  mail: ["brief.opnieuw", "contactpersoon.gewijzigd"],
  // These are of no single traject, and stand at their own pages.
  plaats: [],
  medewerker: [],
  organisatie: [],
  kalender: [],
};

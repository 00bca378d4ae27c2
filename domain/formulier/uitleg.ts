import type { z } from "zod";
import { eerstvolgende } from "../fasen.ts";
import { oordeelGegeven } from "../gebeurtenissen/afronding/oordeel-gegeven.ts";
import { eindverslagNagekomen } from "../gebeurtenissen/correctie/eindverslag-nagekomen.ts";
import { oordeelGecorrigeerd } from "../gebeurtenissen/correctie/oordeel.ts";
import { aanmeldingOvergenomen } from "../gebeurtenissen/aanmelding/overgenomen.ts";
import { aanmeldingIngediend } from "../gebeurtenissen/aanmelding/ingediend.ts";
import { aanmeldingOpgeslagen } from "../gebeurtenissen/aanmelding/opgeslagen.ts";
import { aanvullingOntvangen } from "../gebeurtenissen/aanvulling/ontvangen.ts";
import { partnerHernoemd } from "../gebeurtenissen/partner/hernoemd.ts";
import { partnerToegevoegd } from "../gebeurtenissen/partner/toegevoegd.ts";
import { aanvraagIngetrokken } from "../gebeurtenissen/aanmelding/ingetrokken.ts";
import { aanvullingGevraagd } from "../gebeurtenissen/aanvulling/gevraagd.ts";
import { aanvraagAfgewezen } from "../gebeurtenissen/besluit/afgewezen.ts";
import { aanvraagToegekend } from "../gebeurtenissen/besluit/toegekend.ts";
import { borgingGecontroleerd } from "../gebeurtenissen/borging/gecontroleerd.ts";
import { borgingVervallen } from "../gebeurtenissen/borging/vervallen.ts";
import { datumGecorrigeerd } from "../gebeurtenissen/correctie/datum.ts";
import { toekenningGecorrigeerd } from "../gebeurtenissen/correctie/toekenning.ts";
import { verlengingGecorrigeerd } from "../gebeurtenissen/correctie/verlenging.ts";
import type { Definitie } from "../gebeurtenissen/definitie.ts";
import { evaluatiemomentGepland } from "../gebeurtenissen/evaluatie/gepland.ts";
import { evaluatiemomentVerzet } from "../gebeurtenissen/evaluatie/verzet.ts";
import { briefOpnieuw } from "../gebeurtenissen/mail/opnieuw.ts";
import { partnerVertrokken } from "../gebeurtenissen/partner/vertrokken.ts";
import { nazorgAfgewezen } from "../gebeurtenissen/nazorg/afgewezen.ts";
import { doelBeoordeeld } from "../gebeurtenissen/plan/doel-beoordeeld.ts";
import { doelVerzet } from "../gebeurtenissen/plan/doel-verzet.ts";
import { piketpaaltjeGehaald } from "../gebeurtenissen/plan/piketpaaltje-gehaald.ts";
import { piketpaaltjeToegevoegd } from "../gebeurtenissen/plan/piketpaaltje-toegevoegd.ts";
import { piketpaaltjeVerzet } from "../gebeurtenissen/plan/piketpaaltje-verzet.ts";
import { vervolgstapGedaan } from "../gebeurtenissen/plan/vervolgstap-gedaan.ts";
import { vervolgstapToegevoegd } from "../gebeurtenissen/plan/vervolgstap-toegevoegd.ts";
import { vervolgstapVerzet } from "../gebeurtenissen/plan/vervolgstap-verzet.ts";
import { signaalAfgehandeld } from "../gebeurtenissen/signaal/afgehandeld.ts";
import { signaalGeopend } from "../gebeurtenissen/signaal/geopend.ts";
import { stapBegonnen } from "../gebeurtenissen/stap/begonnen.ts";
import { stapOvergeslagen } from "../gebeurtenissen/stap/overgeslagen.ts";
import { regiehouderAangewezen } from "../gebeurtenissen/stap/regiehouder-aangewezen.ts";
import { stapVoltooid } from "../gebeurtenissen/stap/voltooid.ts";
import { trajectGestart } from "../gebeurtenissen/traject/gestart.ts";
import { trajectStopgezet } from "../gebeurtenissen/traject/stopgezet.ts";
import { urenGeboekt } from "../gebeurtenissen/uren/geboekt.ts";
import { urenGecorrigeerd } from "../gebeurtenissen/uren/gecorrigeerd.ts";
import { verlengingAfgewezen } from "../gebeurtenissen/verlenging/afgewezen.ts";
import { verlengingToegekend } from "../gebeurtenissen/verlenging/toegekend.ts";
import type { Keuze, Waarde } from "./veld.ts";
import type { Kennis, Verwijzing } from "./verwijzing.ts";

/**
 * How a form asks for a field, where its schema and its name don't say it. Beside the definitions and not in them: workflows need none of it, and a
 * word in their bundle would make every run hand over (design §12). Typed by the fields themselves: one that is gone does not compile.
 */
export interface Velduitleg {
  readonly label?: string;
  readonly hint?: string;
  /** Of a list: how one of it is called. */
  readonly een?: string;
  readonly kies?: Verwijzing;
  /** One of these, where they are no matter of a traject. */
  readonly uit?: readonly Keuze[];
  /** Where there are more than people oversee, one is found by typing. */
  readonly zoek?: true;
  /** The name of an organisation: those that are known are offered, and any other is as good. */
  readonly organisatie?: true;
  /** A partner by name, or somebody in words. */
  readonly wie?: true;
  /** What leaving a choice out means. */
  readonly leeg?: string;
  /** What null means; `zonderNiets`: only a register may say it. */
  readonly niets?: string;
  readonly zonderNiets?: true;
  /** What the system knows and nobody is asked. */
  readonly vul?: (kennis: Kennis) => Waarde;
  /** With which the form begins. */
  readonly begin?: (kennis: Kennis) => Waarde | null;
  /** Not asked for in a form, because. */
  readonly nooit?: string;
}

export const uitlegVan = (type: string, pad: string): Velduitleg => ({
  ...OVERAL[pad.slice(pad.lastIndexOf(".") + 1)],
  ...PER_TYPE.get(type)?.[pad],
});

/** Whether its form offers the organisations that are known. */
export const noemtOrganisatie = (type: string): boolean =>
  Object.values(PER_TYPE.get(type) ?? {}).some(({ organisatie }) => organisatie === true);

/** Of every field by this name. */
const OVERAL: Readonly<Record<string, Velduitleg>> = {
  afwijking: {
    label: "Afwijking: waarom toch, tegen de regels in",
    hint: "Alleen als het anders moet dan de regels vragen. Dit telt mee in de verantwoording.",
  },
  brin: { hint: "Alleen van een school, bijvoorbeeld 00AA." },
  betrokkenen: { een: "Betrokkene" },
  email: { label: "E-mailadres" },
  erbij: { label: "Mede-aanvragers erbij", een: "Mede-aanvrager" },
  evaluatie: { label: "Evaluatiemoment" },
  evaluaties: { label: "Evaluatiemomenten die nog open zijn", een: "Evaluatiemoment" },
  fase: { label: "Fase", kies: "fase", leeg: "Volgt uit de stap en de dag" },
  gevraagd: { label: "Een vraag die nog niet was vastgelegd" },
  id: { label: "Evaluatiemoment" },
  instrumenten: { een: "Instrument" },
  buitenVolgorde: {
    label: "Waarom buiten de volgorde van de wachtlijst",
    hint: "Alleen als anderen langer wachten.",
  },
  medeaanvragers: { een: "Mede-aanvrager" },
  namen: { label: "Andere aanwezigen", een: "Naam" },
  overnemer: { label: "Wie neemt het over", leeg: "Niemand" },
  partners: { label: "Partners" },
  piketpaaltjes: { een: "Piketpaaltje", hint: "Wat onderweg klaar moet zijn, en wanneer." },
  personas: { label: "Groepen leerlingen", een: "Groep" },
  projectgroep: { een: "Lid" },
  redencodes: { label: "Redenen", hint: "Kies wat klopt uit de lijst van deze periode." },
  redenen: { label: "Redenen in eigen woorden", een: "Reden" },
  scholen: { label: "Scholen waarvoor u aanvraagt", een: "School" },
  telefoon: { label: "Telefoonnummer" },
  uiterlijk: { label: "Uiterlijk op" },
  verwijzing: { label: "Waar staat het verslag", hint: "Bijvoorbeeld: dossier 2025/17, eindverslag." },
  vervolgstappen: { een: "Vervolgstap", hint: "Waarmee de school zelf verdergaat." },
  verantwoordelijkheid: { label: "Waarvoor verantwoordelijk" },
  vervalt: { label: "Of waarom het vervalt" },
  wijzigingen: { label: "Wat in de aanmelding anders wordt" },
  wijze: { label: "Hoe" },
};

type Paden<T> = T extends readonly (infer E)[]
  ? Paden<E>
  : T extends object
    ? { [K in keyof T & (string | number)]: `${K}` | `${K}.${Paden<NonNullable<T[K]>>}` }[keyof T & (string | number)]
    : never;

const bij = <T extends string, S extends z.ZodObject, A extends z.ZodObject>(
  { type }: Definitie<T, S, A>,
  velden: Readonly<Partial<Record<Paden<z.input<S>>, Velduitleg>>>,
): readonly [string, Readonly<Record<string, Velduitleg>>] => [type, velden as Readonly<Record<string, Velduitleg>>];

const ORGANISATIE: Velduitleg = { organisatie: true };
const WIE: Velduitleg = { label: "Wie doet het", hint: "Een partner, of iemand anders in woorden.", wie: true };
const STAP: Velduitleg = { kies: "stap", begin: ({ dossier }) => eerstvolgende(dossier) };
const OORDEEL: Velduitleg = { kies: "oordeel", hint: "Alleen als het oordeel lager is dan goed." };
const VAN_WIE: Velduitleg = {
  kies: "wie werkte",
  label: "Wie werkte deze uren",
  leeg: "De zorgarrangeur van dit traject",
};

const PER_TYPE: ReadonlyMap<string, Readonly<Record<string, Velduitleg>>> = new Map([
  bij(aanmeldingOvergenomen, { vingerafdruk: { nooit: "komt uit de rij van het register" } }),
  bij(aanmeldingIngediend, { "aanvrager.naam": ORGANISATIE, "medeaanvragers.naam": ORGANISATIE }),
  bij(aanmeldingOpgeslagen, { "aanvrager.naam": ORGANISATIE, "medeaanvragers.naam": ORGANISATIE }),
  bij(aanvullingOntvangen, { "wijzigingen.aanvrager.naam": ORGANISATIE, "erbij.naam": ORGANISATIE }),
  bij(partnerToegevoegd, { naam: ORGANISATIE }),
  bij(partnerHernoemd, { naam: ORGANISATIE }),
  bij(aanvraagIngetrokken, { namens: { label: "Namens wie", leeg: "De aanvrager" } }),
  bij(aanvullingGevraagd, {
    uiterlijk: { hint: "Leeg: de termijn van de subsidieperiode.", label: "Antwoord uiterlijk op" },
  }),
  bij(aanvraagToegekend, { vorm: { kies: "trajectvorm" } }),
  bij(toekenningGecorrigeerd, { vorm: { kies: "trajectvorm" } }),
  bij(aanvraagAfgewezen, { redencodes: { kies: "afwijzing" } }),
  bij(nazorgAfgewezen, { redencodes: { kies: "nazorg" } }),
  bij(oordeelGegeven, { redencodes: OORDEEL }),
  bij(oordeelGecorrigeerd, { redencodes: OORDEEL }),
  bij(eindverslagNagekomen, { redencodes: OORDEEL }),
  bij(borgingGecontroleerd, {
    gedaan: { kies: "vervolgstap", label: "Welke vervolgstappen zijn gedaan" },
    vraag: { nooit: "het antwoord geldt voor alle vragen die aan deze partner openstaan" },
    nagekomen: { label: "Worden de afspraken nagekomen" },
  }),
  bij(borgingVervallen, {
    verantwoordelijkheid: { hint: "Alleen nodig als deze partner meer dan één afspraak heeft." },
    afspraak: { hint: "Alleen nodig als deze partner meer dan één afspraak heeft." },
  }),
  bij(datumGecorrigeerd, { wat: { label: "Welke datum" }, datum: { label: "Nieuwe datum" } }),
  bij(verlengingGecorrigeerd, {
    redencodes: { kies: "verlenging" },
    verlenging: { kies: "welke verlenging", leeg: "De laatste" },
  }),
  bij(evaluatiemomentGepland, {
    id: { vul: nieuwMoment },
    roept: { label: "Wie roept het bijeen", leeg: "De zorgarrangeur" },
    reden: { label: "Waarom al voor stap 5", hint: "Alleen als stap 5 nog niet is begonnen." },
  }),
  bij(evaluatiemomentVerzet, { tijd: { niets: "De tijd is weer open" }, plaats: { niets: "De plaats is weer open" } }),
  bij(briefOpnieuw, {
    brief: { kies: "mislukte brief" },
    aan: { nooit: "hoort bij de gekozen brief" },
    partner: { nooit: "hoort bij de gekozen brief" },
  }),
  bij(partnerVertrokken, { overnemer: { hint: "Wie de afspraken van deze partner voortzet." } }),
  bij(doelBeoordeeld, { doel: { kies: "doel" } }),
  bij(doelVerzet, { doel: { kies: "doel" } }),
  bij(piketpaaltjeGehaald, { piketpaaltje: { kies: "piketpaaltje" } }),
  bij(piketpaaltjeVerzet, { piketpaaltje: { kies: "piketpaaltje" } }),
  bij(piketpaaltjeToegevoegd, { wie: WIE }),
  bij(vervolgstapGedaan, { vervolgstap: { kies: "vervolgstap" } }),
  bij(vervolgstapVerzet, { vervolgstap: { kies: "vervolgstap" } }),
  bij(vervolgstapToegevoegd, { wie: WIE }),
  bij(signaalAfgehandeld, { sleutel: { kies: "signaal", label: "Welk signaal" } }),
  bij(signaalGeopend, { sleutel: { kies: "signaal dat niemand zag", label: "Welk signaal" } }),
  bij(stapBegonnen, { stap: STAP, reden: { hint: "Nodig als de vorige stappen nog niet klaar zijn." } }),
  bij(stapOvergeslagen, { stap: STAP }),
  bij(regiehouderAangewezen, { stap: STAP }),
  bij(stapVoltooid, {
    "resultaat.stap": STAP,
    "resultaat.doelen": { een: "Doel" },
    "resultaat.doelen.wie": WIE,
    "resultaat.afspraken": { een: "Afspraak", hint: "Alleen wat nog niet in het dossier staat." },
    "resultaat.draagvlak": { label: "Draagvlak per niveau" },
    reden: { hint: "Nodig als de vorige stappen nog niet klaar zijn." },
  }),
  bij(trajectGestart, { "piketpaaltjes.wie": WIE, "vervolgstappen.wie": WIE }),
  bij(trajectStopgezet, {
    redencodes: { kies: "stop" },
    reden: { label: "Toelichting" },
    eindverslag: { label: "Komt er nog een eindverslag" },
  }),
  bij(urenGeboekt, {
    za: VAN_WIE,
    datum: { label: "Op welke dag", begin: ({ vandaag }) => vandaag },
    reden: { hint: "Nodig boven het budget en na sluiting." },
  }),
  bij(urenGecorrigeerd, { za: VAN_WIE, datum: { label: "Van welke dag" } }),
  bij(verlengingAfgewezen, { redencodes: { kies: "verlenging" } }),
  bij(verlengingToegekend, { uren: { zonderNiets: true, label: "Hoeveel uren erbij" } }),
]);

/** No other one ever had it. */
function nieuwMoment({ dossier: { evaluaties } }: Kennis): string {
  let nummer = evaluaties.length + 1;
  while (evaluaties.some(({ id }) => id === `e${nummer}`)) nummer += 1;
  return `e${nummer}`;
}

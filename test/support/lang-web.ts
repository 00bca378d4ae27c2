/** The pages of a system in which every text that people type is as long as it may be, and is made of words that do not break. */
import { REGELS } from "./gebeurtenissen.ts";
import { boek } from "#domain/periode/boek.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { invariant } from "#domain/weigering.ts";
import { brievenGingen, MAIL, maakWeb } from "#test/client/web/hulp.ts";
import { metTeksten } from "./bladen.ts";
import { nieuw } from "./boeken.ts";
import { MENSEN } from "./gebeurtenissen.ts";
import { MEDEWERKERS } from "./medewerkers.ts";
import { Register } from "./organisaties.ts";
import { personeelVan } from "./personeel.ts";
import { GEWONE_WEGEN, vergiftigdeVerlopen, verwijzingen, type Vervang } from "./vergiftigd.ts";

const WOORD = "Samenwerkingsverbandsoverstijgendeonderwijszorgarrangementen";
const LANG_WOORD = WOORD.repeat(3);
const ZIN = "Wij regelen de zorg in onderwijstijd samen met de gemeente. ";
/** The longest that a field takes is taken. */
const TEKSTEN: readonly string[] = [
  ...[60, 30, 14, 6].map((keer) => `${LANG_WOORD} ${ZIN.repeat(keer)}`.trim()),
  LANG_WOORD,
  LANG_WOORD.slice(0, 110),
  LANG_WOORD.slice(0, 75),
  WOORD,
  WOORD.slice(0, 30),
  `${WOORD.slice(0, 60)}@${WOORD.slice(0, 50)}.example`,
];

const verleng: Vervang = (waarde, _ronde, mag) => {
  const anders = metTeksten(waarde, () => TEKSTEN, mag);
  return { ...anders, waarde: { ...anders.waarde, ...verwijzingen(waarde as object) } };
};

/** Everybody who works here, under a long name. */
const LANGEN = MEDEWERKERS.map((een) => ({ ...een, naam: `${LANG_WOORD.slice(0, 100)} ${een.id}` }));

/** Of what stands in a mail. */
const LANGE_MAIL = MAIL.replaceAll("Noor de Vries", LANG_WOORD)
  .replace("Zorgarrangeurs <", `${LANG_WOORD} <`)
  .replace("Uw aanvraag ZA-2025-001 is toegekend", `Uw aanvraag ${LANG_WOORD}`)
  .replaceAll("agenda.ics", `${LANG_WOORD}.ics`);

export async function langWeb(anders: Parameters<typeof maakWeb>[0] = {}) {
  const { verlopen } = vergiftigdeVerlopen(GEWONE_WEGEN(), 0, verleng);
  const nummers = verlopen.map(({ dossier }) => dossier.nummer);
  const web = await maakWeb({
    leeg: true,
    nu: () => new Date("2026-03-12T10:00:00.000Z"),
    medewerkers: () => Promise.resolve(LANGEN),
    ...anders,
  });
  // There is no more to show of a traject than then.
  const vol = verlopen.findLast(({ dossier }) => dossier.evaluaties.length > 0 && dossier.za === "za-03");
  invariant(vol !== undefined, "geen van de wegen komt tot een evaluatiemoment van za-03");
  const hash = await brievenGingen(web.store, vol, { ruw: LANGE_MAIL });
  await web.store.schrijf(verlopen.flatMap(({ regels }) => regels));
  await web.store.schrijf(personeelVan(LANGEN).regels);
  const register = new Register();
  const organisatie = register.neemOp({ nummer: vol.dossier.nummer, naam: LANG_WOORD, plaats: WOORD });
  register.neemOp({ nummer: nummers[1]!, naam: `${LANG_WOORD} twee`, plaats: WOORD });
  await web.store.schrijf(register.regels);
  const uitkomst = boek(
    nieuweBoekhouding({ ...REGELS, naam: LANG_WOORD.slice(0, 100) }),
    nieuw({ soort: "claim", nummer: vol.dossier.nummer }),
    MENSEN.projectleider,
    "2025-01-20T10:00:00.000Z",
  );
  invariant(uitkomst.ok, "er is plaats");
  await web.store.schrijf(uitkomst.waarde.regels);
  const { id: mail } = await web.postvak.bewaar(Buffer.from(LANGE_MAIL), {
    van: "zorgarrangeurs@trajecten.example",
    aan: ["noor@dewissel.example"],
  });
  return { ...web, nummers, plekken: { nummer: vol.dossier.nummer, organisatie, medewerker: "za-03", mail, hash } };
}

import { isRolbinnen } from "../aanmelding/regels.ts";
import { aanWie, briefnaam } from "../briefwoorden.ts";
import { namenInLijst, opNummer, type Partnernaam } from "../traject/partnerschap.ts";
import { isVoorbij } from "../traject/staat.ts";
import { BEHEERDER, drager, PROJECTLEIDER, type Signaal, type Signaalfunctie } from "./signaal.ts";

/** Letters that did not arrive, or not yet: whoever should have had them does not know what is in them. */
export const mailsignalen: Signaalfunctie = (dossier, staatpad) => [
  ...mislukt(dossier, staatpad),
  ...vertraagd(dossier, staatpad),
];

const mislukt: Signaalfunctie = (dossier, staatpad) =>
  Object.entries(dossier.mislukteMail).flatMap(([wat, { op }]) => {
    const [brief = "", aan = "", partner] = wat.split(":");
    const binnen = isRolbinnen(aan);
    if (!binnen && VRAGEN.has(brief) && isVoorbij(staatpad)) return [];
    return {
      sleutel: `mail:${wat}/${op}`,
      soort: "mail",
      voor: binnen ? BEHEERDER : drager(dossier, staatpad),
      wat: `${deBrief(namenInLijst(dossier), { brief, aan, partner })} is niet aangekomen. ${binnen ? "Kijk bij de medewerkers of het adres klopt en verstuur hem opnieuw." : "Bel, verbeter het adres en verstuur hem opnieuw."}`,
      uiterlijk: null,
    };
  });

/** The beheerder can mend the mail; the projectleider must know that nobody was told anything. */
const vertraagd: Signaalfunctie = (dossier) =>
  dossier.vertraagdeMail.flatMap(({ brief, aan, partner, bij }) =>
    [BEHEERDER, PROJECTLEIDER].map((voor) => ({
      sleutel: `mail:${[bij, brief, aan, ...(partner === undefined ? [] : [partner])].join(":")}${VERTRAAGD}${voor.rol}`,
      soort: "mail" as const,
      voor,
      wat: `${deBrief(voor === BEHEERDER ? opNummer : namenInLijst(dossier), { brief, aan, partner })} wacht al een dag: de mailserver neemt hem niet aan.`,
      uiterlijk: null,
    })),
  );

/** Each such letter once. */
export const wachtAlEenDag = ({ soort, sleutel, voor }: Pick<Signaal, "soort" | "sleutel" | "voor">): boolean =>
  soort === "mail" && voor.rol === BEHEERDER.rol && sleutel.includes(VERTRAAGD);

const deBrief = (
  naam: Partnernaam,
  { brief, ...aan }: { readonly brief: string; readonly aan: string; readonly partner: string | undefined },
): string => `De brief '${briefnaam(brief)}' aan ${aanWie(aan, naam)}`;

/** Letters that ask for something; whatever tells something may be sent again for ever. */
const VRAGEN: ReadonlySet<string> = new Set([
  "aanvulling-gevraagd",
  "plaats-aangeboden",
  "herinnering",
  "borgingsvraag",
]);

const VERTRAAGD = "/vertraagd/";

import { drager, PROJECTLEIDER, type Persoon, type Signaalfunctie } from "./signaal.ts";

/** Letters that did not arrive, or not yet: whoever should have had them does not know what is in them. */
export const mailsignalen: Signaalfunctie = (dossier, staatpad) => [
  ...mislukt(dossier, staatpad),
  ...vertraagd(dossier, staatpad),
];

const mislukt: Signaalfunctie = (dossier, staatpad) =>
  Object.entries(dossier.mislukteMail ?? {}).map(([wat, { op }]) => {
    const [brief = "", aan = "", ...rest] = wat.split(":");
    // A name may hold a colon itself.
    const wie = rest.length === 0 ? `de ${aan}` : rest.join(":");
    const binnen = BINNEN.has(aan);
    return {
      sleutel: `mail:${wat}/${op}`,
      soort: "mail",
      // Addresses of our own people stand in the settings.
      voor: binnen ? BEHEERDER : drager(dossier, staatpad),
      wat: `${deBrief(brief, wie)} is niet aangekomen. ${binnen ? "Kijk of het adres in de instellingen klopt en verstuur hem opnieuw." : "Bel, verbeter het adres en verstuur hem opnieuw."}`,
      uiterlijk: null,
    };
  });

/** The beheerder can mend the mail; the projectleider must know that nobody was told anything. */
const vertraagd: Signaalfunctie = ({ vertraagdeMail = [] }) =>
  vertraagdeMail.flatMap(({ brief, aan, partner, bij }) =>
    [BEHEERDER, PROJECTLEIDER].map((voor) => ({
      sleutel: `mail:${[bij, brief, aan, ...(partner === undefined ? [] : [partner])].join(":")}/vertraagd/${voor.rol}`,
      soort: "mail" as const,
      voor,
      wat: `${deBrief(brief, partner ?? `de ${aan}`)} wacht al een dag: de mailserver neemt hem niet aan.`,
      uiterlijk: null,
    })),
  );

const deBrief = (brief: string, wie: string): string => `De brief '${brief.replaceAll("-", " ")}' aan ${wie}`;

const BEHEERDER: Persoon = { rol: "beheerder", id: null };
const BINNEN: ReadonlySet<string> = new Set(["za", "projectleider", "plaatsvervanger", "beheerder"]);

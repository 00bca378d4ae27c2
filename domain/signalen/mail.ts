import { drager, type Signaalfunctie } from "./signaal.ts";

/** Letters that did not arrive: whoever should have had them does not know what is in them. */
export const mailsignalen: Signaalfunctie = (dossier, staatpad) =>
  Object.entries(dossier.mislukteMail ?? {}).map(([wat, op]) => {
    const [brief = "", aan = "", ...rest] = wat.split(":");
    // A name may hold a colon itself.
    const wie = rest.length === 0 ? `de ${aan}` : rest.join(":");
    const binnen = BINNEN.has(aan);
    return {
      sleutel: `mail:${wat}/${op}`,
      soort: "mail",
      // Addresses of our own people stand in the settings.
      voor: binnen ? { rol: "beheerder", id: null } : drager(dossier, staatpad),
      wat: `De brief '${brief.replaceAll("-", " ")}' aan ${wie} is niet aangekomen. ${binnen ? "Kijk of het adres in de instellingen klopt." : "Kijk of het adres klopt en bel."}`,
      uiterlijk: null,
    };
  });

const BINNEN: ReadonlySet<string> = new Set(["za", "projectleider", "plaatsvervanger", "beheerder"]);

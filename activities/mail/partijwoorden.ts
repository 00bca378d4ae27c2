import type { Partij } from "#domain/aanmelding/partijen.ts";

/** How a letter speaks to each kind of party: a gemeente is no school, and parents are no organisation. */
export interface Partijwoorden {
  /** For whom the reader speaks, inside a sentence. Verbs after it fit "u" as well. */
  readonly uw: string;
  readonly Uw: string;
  /** Before the name of it. */
  readonly label: string;
  readonly namens: string;
  readonly is: "is" | "bent";
  /** What it brings into a traject: its means and knowledge [S stap 1, 4]. */
  readonly draagtBij: string;
  /** What it tells for the monitor [A]. */
  readonly monitor: string;
}

const ZONDER_NAMEN = "Dat gaat altijd zonder namen: niemand kan een leerling herkennen.";

const woorden = (
  wat: string,
  draagtBij: string,
  monitor: string,
  eigen: Partial<Partijwoorden> = {},
): Partijwoorden => ({
  uw: `uw ${wat}`,
  Uw: `Uw ${wat}`,
  label: `Uw ${wat}`,
  namens: `namens uw ${wat}`,
  is: "is",
  draagtBij,
  ...eigen,
  monitor: `Monitor: u helpt ons te zien wat het traject oplevert. ${monitor} ${ZONDER_NAMEN}`,
});

const WOORDEN: Readonly<Record<Partij, Partijwoorden>> = {
  school: woorden(
    "school",
    "Laat zien welke zorg uw leerlingen nodig hebben en krijgen, en maak tijd vrij voor wie meedoet.",
    "U geeft informatie over de zorg die uw leerlingen krijgen en nodig hebben, en wie die betaalt.",
  ),
  schoolbestuur: woorden(
    "bestuur",
    "Geef de school tijd en ruimte voor dit traject, en zorg dat er besluiten kunnen worden genomen.",
    "U geeft informatie over de zorg op uw scholen, en wie die betaalt.",
  ),
  samenwerkingsverband: woorden(
    "samenwerkingsverband",
    "Laat zien welke ondersteuning u op school regelt en betaalt, en denk mee hoe dat samen kan.",
    "U geeft informatie over de ondersteuning die u op school regelt en betaalt.",
  ),
  gemeente: woorden(
    "gemeente",
    "Laat zien welke hulp uw gemeente op school betaalt, bijvoorbeeld vanuit de Jeugdwet, en denk mee hoe dat samen kan.",
    "U geeft informatie over de hulp die uw gemeente op school betaalt.",
  ),
  zorgaanbieder: woorden(
    "organisatie",
    "Laat zien welke zorg u op school geeft, en denk mee hoe dat met minder verschillende mensen en minder papierwerk kan.",
    "U geeft informatie over de zorg die u op school geeft.",
  ),
  zorgkantoor: woorden(
    "zorgkantoor",
    "Laat zien welke zorg u op school betaalt vanuit de Wet langdurige zorg, en denk mee hoe dat samen kan.",
    "U geeft informatie over de zorg die u op school betaalt.",
  ),
  zorgverzekeraar: woorden(
    "organisatie",
    "Laat zien welke zorg u op school betaalt vanuit de zorgverzekering, en denk mee hoe dat samen kan.",
    "U geeft informatie over de zorg die u op school betaalt.",
  ),
  jeugdhulpregio: woorden(
    "regio",
    "Laat zien welke jeugdhulp uw regio inkoopt, en denk mee hoe dat samen kan voor kinderen op school.",
    "U geeft informatie over de jeugdhulp die uw regio op school inkoopt.",
  ),
  ouders: woorden(
    "ouders",
    "Vertel wat kinderen op school nodig hebben, en wat er nu wel en niet goed gaat.",
    "U vertelt wat kinderen op school nodig hebben.",
    { uw: "u", Uw: "U", label: "U hoort bij", namens: "namens de ouders", is: "bent" },
  ),
};

const ONBEKEND = woorden(
  "organisatie",
  "Laat zien wat uw organisatie bijdraagt aan de zorg op school, en denk mee hoe dat samen kan.",
  "U geeft informatie over wat u bijdraagt aan de zorg op school.",
);

/** `partij` null: of a mailbox nobody knows whose it is. */
export const woordenVoor = (partij: Partij | null): Partijwoorden => (partij === null ? ONBEKEND : WOORDEN[partij]);

/** Whoever applied together with others did not ask it alone. */
export const hebtAangevraagd = ({
  kopie,
  partij,
}: {
  readonly kopie: boolean;
  readonly partij: Partij | null;
}): string =>
  kopie
    ? `${woordenVoor(partij).Uw} vroeg samen met anderen een zorgarrangeur aan.`
    : "U hebt een zorgarrangeur aangevraagd.";

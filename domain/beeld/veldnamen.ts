/**
 * What people call a field: its own name as words, unless that would not say it. Beside the definitions and not in them, because the workflows
 * need none of it and a word must not make every run hand over (design §12).
 */
export const veldnaam = (veld: string): string => NAMEN[veld] ?? alsWoorden(veld);

const NAMEN: Readonly<Record<string, string>> = {
  "1": "Fase 1",
  "2": "Fase 2",
  "3": "Fase 3",
  aan: "Aan wie",
  belangLeerlingen: "Belang van de leerlingen staat voorop",
  bestaandeSamenwerking: "Er is al samenwerking",
  bezorgdBij: "Bezorgd bij het adres van",
  bij: "Over regel",
  brin: "BRIN-nummer",
  collectief: "Vraag van de school als geheel",
  email: "E-mail",
  gebied: "Stad of platteland",
  hoe: "Hoe bijgestuurd wordt",
  id: "Moment",
  leeftijd: "SO of VSO",
  mandaat: "Mandaat",
  mankracht: "Mankracht beschikbaar",
  medeaanvragers: "Mede-aanvragers",
  mislukteKopieen: "Kopieën die niet aankwamen",
  monitor: "Doet mee aan de monitor",
  naar: "Naar",
  nieuw: "Nieuwe dag",
  nieuweDatum: "Nieuwe datum",
  omvang: "Omvang van het bestuur",
  oud: "Oude dag",
  stip: "Stip op de horizon",
  toestemmingOuders: "Toestemming van de ouders",
  uitAfronding: "Kwam uit de afronding terug",
  urenEerst: "Uren tot dan toe",
  valtAf: "Iemand wordt niet meer uitgenodigd",
  vasteContactpersoon: "Vaste contactpersoon",
  verteldAan: "Verteld aan",
  vingerafdruk: "Vingerafdruk van de rij",
  voorbijAan: "Wat zonder afwijking niet kon",
  vraagOpnieuw: "De borgingsvraag is opnieuw gesteld",
  wat: "Wat",
  za: "Zorgarrangeur",
};

/** "redenOpenStappen" → "Reden open stappen". */
const alsWoorden = (veld: string): string => {
  const woorden = veld.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
};

/** For the test that no name here is of a field that is gone. */
export const EIGEN_VELDNAMEN: readonly string[] = Object.keys(NAMEN);

import { geweigerd, type Weigering } from "#domain/weigering.ts";

/** What a partner reads whose answer by link can't be given, and whom to call. */

export const ALSNOG = "Wilt u alsnog iets laten weten? Bel of mail ons.";

const OPNIEUW = "Open hem nog eens vanuit onze mail, of kopieer hem helemaal. Lukt het dan nog niet? Bel of mail ons.";

export const ONBEKEND = geweigerd("link.onbekend", `Misschien is een stuk van de link weggevallen. ${OPNIEUW}`);
export const VERVANGEN = geweigerd(
  "link.vervangen",
  `Na deze link is er een andere contactpersoon gekomen. Voor die is er een nieuwere link; deze werkt niet meer. ${ALSNOG}`,
);
export const INGETROKKEN = geweigerd(
  "link.ingetrokken",
  `De contactpersoon voor wie deze link was, is weg, en er is nog geen andere. ${ALSNOG}`,
);
export const ONVOLLEDIG: Weigering = {
  code: "link.onvolledig",
  reden: `De link is niet heel: het stuk dat zegt om welke vraag het gaat, is weggevallen. ${OPNIEUW}`,
};
export const TE_VEEL: Weigering = {
  code: "link.te-lang",
  reden: `Achter de link staat iets wat er niet bij hoort. ${OPNIEUW}`,
};
export const ANDERS_GEVRAAGD: Weigering = {
  code: "antwoord.methode",
  reden: `Deze pagina kan alleen worden geopend of verstuurd. ${OPNIEUW}`,
};
export const ONLEESBAAR: Weigering = {
  code: "antwoord.onleesbaar",
  reden:
    "Uw antwoord is niet verzonden: het kwam niet heel aan. Ga terug en verstuur het opnieuw. Lukt het dan nog niet? Bel of mail ons.",
};
export const BEANTWOORD: Weigering = {
  code: "borging.beantwoord",
  reden:
    "Wij hebben al een antwoord op deze vraag. U hoeft niets te doen. Wilt u er iets aan veranderen? Bel of mail ons.",
};
export const TE_GROOT: Weigering = {
  code: "antwoord.te-groot",
  reden: "Uw antwoord is niet verzonden. Ga terug, maak de tekst korter en verstuur hem opnieuw.",
};
export const TE_VAAK: Weigering = {
  code: "antwoord.te-vaak",
  reden:
    "Er kwamen te veel vragen van uw netwerk. Probeer het over een minuut nog eens. Had u al iets ingevuld? Ga dan terug en verstuur het opnieuw.",
};
export const STORING =
  "Het systeem geeft nu geen antwoord. Wat u schreef staat er nog. Verstuur het over een paar minuten opnieuw; dubbel versturen kan geen kwaad.";

export const MELDINGEN: Readonly<
  Record<string, { readonly status: 400 | 404 | 405 | 409 | 410 | 413 | 429 | 500; readonly titel: string }>
> = {
  "link.onbekend": { status: 404, titel: "Deze link klopt niet" },
  "link.onvolledig": { status: 404, titel: "Deze link is niet heel" },
  "link.te-lang": { status: 404, titel: "Deze link klopt niet" },
  "link.vervangen": { status: 410, titel: "Deze link is vervangen door een nieuwere" },
  "link.ingetrokken": { status: 410, titel: "Deze link is ingetrokken" },
  "antwoord.methode": { status: 405, titel: "Dat kan hier niet" },
  "antwoord.onleesbaar": { status: 400, titel: "Uw antwoord is niet goed aangekomen" },
  "link.verlopen": { status: 410, titel: "Deze link is verlopen" },
  "borging.vraag-vervallen": { status: 410, titel: "Deze vraag is vervallen" },
  "borging.beantwoord": { status: 410, titel: "Deze vraag is al beantwoord" },
  "antwoord.te-groot": { status: 413, titel: "Uw antwoord is te lang" },
  "antwoord.te-vaak": { status: 429, titel: "Het is nu te druk" },
  storing: { status: 500, titel: "Er ging iets mis" },
};

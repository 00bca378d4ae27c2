import type { Vormnaam } from "#domain/aanmelding/regels.ts";
import type { Evaluatiemoment } from "#domain/traject/evaluatiemoment.ts";
import type { Oordeel } from "#domain/verantwoording/aanvraag.ts";

/** How letters call things. */

export const VORM_IN_WOORDEN: Readonly<Record<Vormnaam, string>> = {
  kort: "een kort traject",
  middellang: "een middellang traject",
  lang: "een lang traject",
  nazorg: "een nazorgtraject",
  consultatie: "een consultatie",
};

export const NIVEAU_IN_WOORDEN: Readonly<Record<Evaluatiemoment["niveau"], string>> = {
  uitvoerend: "uitvoerend niveau",
  beleid: "beleidsniveau",
  bestuur: "bestuurlijk niveau",
};

export const OORDEEL_IN_WOORDEN: Readonly<Record<Oordeel, string>> = {
  goed: "goed (zorg in onderwijstijd is stabiel, met enkele aandachtspunten)",
  voldoende: "voldoende (zorg in onderwijstijd is nog niet overal stabiel)",
  onvoldoende: "onvoldoende (een zorgarrangeur is nog nodig)",
  onbekend: "onbekend (er is geen eindverslag)",
  stopgezet: "vroegtijdig stopgezet",
};

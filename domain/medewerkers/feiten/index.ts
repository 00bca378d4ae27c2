import { feitenVan } from "../../journaal/feitenboek.ts";
import type { Medewerkers } from "../medewerkers.ts";
import { accountGebonden } from "./account-gebonden.ts";
import { medewerkerGewijzigd } from "./gewijzigd.ts";
import { agendaGedeeld, agendaIngetrokken } from "./agenda.ts";
import { buitenurenGeboekt, buitenurenGecorrigeerd } from "./buitenuren.ts";
import { kalenderGeladen } from "./kalender-geladen.ts";
import { kalenderToegepast } from "./kalender-toegepast.ts";
import { medewerkerToegevoegd } from "./toegevoegd.ts";
import { medewerkerUitgenodigd } from "./uitgenodigd.ts";
import { uitnodigingGemaild } from "./uitnodiging-gemaild.ts";
import { medewerkerVergeten } from "./vergeten.ts";
import { medewerkerVertrokken } from "./vertrokken.ts";

/** Every kind of fact that the journaal of the organisatie can hold. */
export const FEITEN = feitenVan<Medewerkers>([
  medewerkerToegevoegd,
  medewerkerGewijzigd,
  medewerkerVertrokken,
  medewerkerVergeten,
  medewerkerUitgenodigd,
  uitnodigingGemaild,
  accountGebonden,
  kalenderGeladen,
  kalenderToegepast,
  buitenurenGeboekt,
  buitenurenGecorrigeerd,
  agendaGedeeld,
  agendaIngetrokken,
]);

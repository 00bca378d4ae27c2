/**
 * What all workflows of a worker share: the domain, loaded once per worker instead of once per run (4 MB and 15–20 ms each; decision 13).
 * The SDK freezes whatever is shared, through and through. Schemas and the machine fill in parts of themselves on first use, which a
 * frozen object can't; a module that is frozen already is not looked into, so their insides stay as they are. They hold no state of
 * any traject. Everything else that is reached from here is frozen by the SDK.
 */
import { z } from "zod";
import * as aanmelding from "#domain/aanmelding/aanmelding.ts";
import { MODULES } from "#domain/gebeurtenissen/kamers.ts";
import * as velden from "#domain/gebeurtenissen/velden.ts";
import * as kalender from "#domain/kalender/kalender.ts";
import * as rollen from "#domain/rollen.ts";
import * as inzending from "#domain/traject/inzending.ts";
import * as machine from "#domain/traject/machine.ts";
import * as opzet from "#domain/traject/opzet.ts";
import * as wegen from "#domain/traject/wegen.ts";
import "#domain/traject/step.ts";
import "#domain/journaal/overnemen.ts";
import "#domain/medewerkers/beantwoord.ts";
import "#domain/organisaties/beantwoord.ts";
import "#domain/periode/boek.ts";
import "#domain/termijnen.ts";
import "#domain/traject/envelop.ts";
import "#domain/traject/plaats.ts";

for (const module of [z.regexes, aanmelding, ...MODULES, velden, kalender, rollen, inzending, machine, opzet, wegen])
  Object.freeze(module);

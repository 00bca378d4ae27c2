import { assign, enqueueActions, setup } from "xstate";
import { eerstvolgende } from "../fasen.ts";
import { alsRegel, type Gebeurtenis, type Machinegebeurtenis } from "../gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import { invariant, type Weigering } from "../weigering.ts";
import type { Dossier } from "./dossier.ts";
import type { Stapnummer } from "./stap.ts";
import { openVerlenging } from "./verlenging.ts";
import { STAPNUMMERS } from "./stap.ts";

/** How the machine asks a gebeurtenis whether it may happen, and lets it do its work. Where that leads is for the states (machine.ts). */

const definitieVan = (gebeurtenis: Gebeurtenis) => {
  const definitie = GEBEURTENISSEN.get(gebeurtenis.type);
  invariant(definitie, `de machine kreeg een onbekende gebeurtenis ${gebeurtenis.type}`);
  return definitie;
};

/** Why the rules of a gebeurtenis refuse it; what was accepted once is not asked again (step.ts). */
export const magNiet = (dossier: Dossier, gebeurtenis: Gebeurtenis): Weigering | null =>
  gebeurtenis.toegelaten === true ? null : definitieVan(gebeurtenis).eis(dossier, gebeurtenis);

/** What it changes goes by all that its line tells. */
const dossierNa = (dossier: Dossier, gebeurtenis: Machinegebeurtenis): Dossier =>
  definitieVan(gebeurtenis).verwerk(dossier, alsRegel(gebeurtenis));

/** `assign` lays what it gets over what was there, so what is left out would stay: say that it is gone. */
function metWatWeg(voor: Dossier, na: Dossier): Dossier {
  const weg = Object.keys(voor).filter((veld) => !(veld in na));
  return weg.length === 0 ? na : { ...na, ...Object.fromEntries(weg.map((veld) => [veld, undefined])) };
}

export const opzet = setup({
  types: {
    context: {} as Dossier,
    events: {} as Machinegebeurtenis,
    input: {} as { nummer: string },
  },
  guards: {
    voldoet: ({ context, event }) => magNiet(context, event) === null,
    /** The rules are met and `stap` is the one that this gebeurtenis is about. */
    voldoetVoorStap: ({ context, event }, { stap }: { stap: Stapnummer }) =>
      magNiet(context, event) === null && event.gegevens["stap"] === stap,
    /** The rules are met and after this gebeurtenis `stap` is the one in hand (null: none is left). */
    voldoetNaar: ({ context, event }, { stap }: { stap: Stapnummer | null }) => {
      return magNiet(context, event) === null && eerstvolgende(dossierNa(context, event)) === stap;
    },
    komtUitAfronding: ({ event }) => event.aangevuld["uitAfronding"] === true,
    voldoetNooitGestart: ({ context, event }) =>
      magNiet(context, event) === null &&
      context.gestartOp === null &&
      STAPNUMMERS.every((stap) => context.stappen[stap].status === "open"),
    /** A contactpersoon left and was not followed up yet. */
    zoektContactpersoon: ({ context }) => context.partners.some((partner) => partner.vertrokken === true),
    heeftZa: ({ context }) => context.za !== null,
    wachtOpVerlenging: ({ context }) => openVerlenging(context) !== undefined,
  },
  actions: {
    verwerk: assign(({ context, event }) => metWatWeg(context, dossierNa(context, event))),
    /** Orders are data: the engine outside carries them out. */
    opdracht: (_, _params: { type: string; params: Readonly<Record<string, string | number | boolean | null>> }) =>
      undefined,
    geefOpdrachten: enqueueActions(({ context, event, enqueue }) => {
      for (const opdracht of definitieVan(event).opdrachten?.(context, alsRegel(event)) ?? [])
        enqueue({ type: "opdracht", params: opdracht } as never);
    }),
  },
});

import { randomBytes } from "node:crypto";
import { WithStartWorkflowOperation, type Client } from "@temporalio/client";
import { ONBEKENDE_PERIODE, PERIODEN, periodeVoor } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { hashVan } from "#domain/journaal/hash.ts";
import { teVeelGevraagd, teVeelTegelijk } from "#domain/omvang.ts";
import { datumOp, jaarVan } from "#domain/kalender/datum.ts";
import { KALENDER, voorTermijnen, type Kalender } from "#domain/kalender/kalender.ts";
import type { Boekhouding } from "#domain/periode/boekhouding.ts";
import { sleutelVan, type Vraag } from "#domain/periode/vraag.ts";
import type { Medewerkervraag } from "#domain/medewerkers/vraag.ts";
import type { Organisatievraag } from "#domain/organisaties/vraag.ts";
import type { Door } from "#domain/rollen.ts";
import { metPlaats, neemtPlaats } from "#domain/traject/plaats.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { proefzaak } from "#domain/traject/zaak.ts";
import { opening } from "#domain/traject/opening.ts";
import { step } from "#domain/traject/step.ts";
import { leesVormen } from "#domain/traject/vorm.ts";
import { gelukt, geweigerd, invariant, opPlekVan, type Uitkomst } from "#domain/weigering.ts";
import {
  boekhoudingQuery,
  gebeurtenissenUpdate,
  ORGANISATIE_ID,
  ORGANISATIES_ID,
  organisatiesUpdate,
  organisatieUpdate,
  periodeId,
  periodeUpdate,
  standQuery,
  TASK_QUEUE,
  trajectId,
  type Organisatieantwoord,
  type Organisatiesantwoord,
  type Periodeantwoord,
  type PeriodeInvoer,
  type Stand,
  type TrajectInvoer,
  type VolledigeStand,
} from "#workflows/messages.ts";
import { metDeur, type Deur } from "./deur.ts";
import { ketenvraag, nieuwZout } from "./keten.ts";
import { probeer } from "./probeer.ts";

/**
 * The typed client: what other TypeScript programs use to work with trajecten. The only code that talks to the workflows.
 * Every expected refusal comes back as a value with a code and a Dutch reason; what is thrown is a fault of the connection.
 */
export interface Trajecten {
  /** A new aanmelding: hands out a number and starts the traject with its first gebeurtenissen. Repeating it with the same ids gives the same traject. */
  meldAan(inzendingen: readonly Inzending[]): Promise<Uitkomst<Stand>>;
  /** Starts or reaches traject `nummer` under the rules of `regels`; for an import that has its numbers already. */
  begin(nummer: string, regels: Periode, inzendingen: readonly Inzending[]): Promise<Uitkomst<Stand>>;
  /** One act on a traject that exists: all gebeurtenissen or none. `gezien`: the volgnummer it rests on; refused when somebody acted since. */
  stuur(nummer: string, inzendingen: readonly Inzending[], gezien?: number): Promise<Uitkomst<Stand>>;
  /** Where a traject is, its dossier, and which gebeurtenissen its state knows. */
  stand(nummer: string): Promise<Uitkomst<VolledigeStand>>;
  /** Opens a subsidieperiode. Doing it again is harmless; other rules under the same id are refused. That it does not clash with others is for the caller to see. */
  openPeriode(regels: Periode, door: Door): Promise<Uitkomst<Periodeantwoord>>;
  /** Asks a subsidieperiode; opens it first when it is one of the presets. A repeat under the same sleutel changes nothing. */
  vraagPeriode(periode: string, vraag: Vraag, door?: Door): Promise<Uitkomst<Periodeantwoord>>;
  /** The books of a subsidieperiode: places, wachtlijst, numbers. */
  boekhouding(periode: string): Promise<Uitkomst<Boekhouding>>;
  /** Tells the organisations who is who; a question whose outcome stands already changes nothing. */
  vraagOrganisaties(vraag: Organisatievraag, door: Door): Promise<Uitkomst<Organisatiesantwoord>>;
  /** Tells the foundation who works here. A repeat under the same sleutel changes nothing. */
  vraagOrganisatie(vraag: Medewerkervraag, door: Door): Promise<Uitkomst<Organisatieantwoord>>;
}

export interface Trajectenopties {
  /** Workflow tasks per run; see docs/decisions. */
  readonly takenPerRun?: number;
  readonly taskQueue?: string;
  /**
   * The periods there are, to find the rules for a day; default the presets. Whoever has the store gives what was opened and changed since
   * (`bekendePerioden(await store.perioden())`).
   */
  readonly perioden?: readonly Periode[] | (() => Promise<readonly Periode[]>);
  /** By which the terms of new trajecten and subsidieperioden go; whoever has the store gives the one in force. Default the one that ships. */
  readonly kalender?: Kalender | (() => Promise<Kalender>);
  /** What acts are held against before they are sent; whoever has the store gives `deurVan(store)`. Left out: nothing. */
  readonly deur?: Deur;
  /** Now, as an instant in UTC; for tests with a clock of their own. */
  readonly nu?: () => string;
}

const MOTOR: Door = { rol: "systeem", id: "motor" };

export function maakTrajecten(client: Client, opties: Trajectenopties = {}): Trajecten {
  const {
    takenPerRun = 12,
    taskQueue = TASK_QUEUE,
    perioden = PERIODEN,
    kalender = KALENDER,
    nu = () => new Date().toISOString(),
  } = opties;
  // By value, also the one that ships: a release may bring another one, and a replay must go by what was so.
  const leesKalender = typeof kalender === "function" ? kalender : () => Promise.resolve(kalender);
  const metKalender = async () => ({ kalender: voorTermijnen(await leesKalender()) });

  const leesPerioden = typeof perioden === "function" ? perioden : () => Promise.resolve(perioden);

  const vraagPeriode: Trajecten["vraagPeriode"] = async (id, vraag, door = MOTOR) => {
    const teVeel = teVeelGevraagd(vraag);
    if (teVeel !== null) return { ok: false, weigering: teVeel };
    const vraagstelling = alsUpdate(vraag, door);
    const regels = [...(await leesPerioden()), ONBEKENDE_PERIODE].find((periode) => periode.id === id);
    return regels === undefined
      ? probeer("periode.onbekend", `Subsidieperiode '${id}' is er niet.`, () =>
          client.workflow.getHandle(periodeId(id)).executeUpdate(periodeUpdate, vraagstelling),
        )
      : vraagEnOpen(regels, vraagstelling);
  };

  const vraagEnOpen = async (regels: Periode, vraagstelling: { args: [Vraag, Door]; updateId?: string }) => {
    const invoer: PeriodeInvoer = { regels, ...(await metKalender()) };
    return probeer("periode.onbekend", `Subsidieperiode '${regels.id}' is er niet.`, () =>
      client.workflow.executeUpdateWithStart(periodeUpdate, {
        ...vraagstelling,
        startWorkflowOperation: new WithStartWorkflowOperation("subsidieperiode", {
          workflowId: periodeId(regels.id),
          taskQueue,
          args: [invoer],
          workflowIdConflictPolicy: "USE_EXISTING",
          // Its books never begin anew: numbers and places that were given out stay given out.
          workflowIdReusePolicy: "REJECT_DUPLICATE",
          staticSummary: regels.naam,
        }),
      }),
    );
  };

  const begin: Trajecten["begin"] = async (nummer, regels, inzendingen) => {
    const teVeel = teVeelTegelijk(inzendingen);
    if (teVeel !== null) return { ok: false, weigering: teVeel };
    const invoer: TrajectInvoer = { nummer, regels, zout: nieuwZout(), ...(await metKalender()), takenPerRun };
    return stuurDaad(nummer, inzendingen, (daad) =>
      client.workflow.executeUpdateWithStart(gebeurtenissenUpdate, {
        ...daad,
        startWorkflowOperation: new WithStartWorkflowOperation("traject", {
          workflowId: trajectId(nummer),
          taskQueue,
          args: [invoer],
          workflowIdConflictPolicy: "USE_EXISTING",
          staticSummary: nummer,
        }),
      }),
    );
  };

  const trajecten: Trajecten = {
    vraagPeriode,
    async openPeriode(regels, door) {
      // Of a fresh one these are its rules already; one that has others says that they differ.
      const antwoord = await vraagEnOpen(regels, alsUpdate({ soort: "wijzigen", regels }, door));
      return !antwoord.ok && antwoord.weigering.code === "periode.versie"
        ? geweigerd("periode.bestaat", `Subsidieperiode '${regels.id}' is er al, met andere regels.`, "id")
        : antwoord;
    },
    begin,
    async meldAan(inzendingen) {
      const [eerste] = inzendingen;
      if (eerste === undefined) return geweigerd("inzending.leeg", "Er is niets ingezonden.");
      const teVeel = teVeelTegelijk(inzendingen);
      if (teVeel !== null) return { ok: false, weigering: teVeel };
      // In its own words, before a period is looked for.
      const vormen = leesVormen(inzendingen, () => false, { partners: [] });
      if (!vormen.ok) return vormen;
      const vandaag = datumOp(nu());
      const ontvangen = eerste.gebeurdOp === undefined ? vandaag : eerste.gebeurdOp;
      const regels = periodeVoor(ontvangen, await leesPerioden());
      if (regels === null)
        return geweigerd("periode.geen", `Er loopt geen subsidieperiode op ${ontvangen}.`, "gebeurdOp");
      // A dry run first: a refused aanmelding costs no number and starts nothing.
      const proef = proefzaak();
      const daad = [opening(proef.nummer, regels, await leesKalender()), ...metPlaats(proef, inzendingen, regels.id)];
      const uitkomst = step(proef, daad, nu());
      if (!uitkomst.ok) return { ok: false, weigering: opPlekVan(uitkomst.weigering, daad, inzendingen) };
      const jaar = ontvangen === null ? 0 : jaarVan(ontvangen);
      const nummers = await vraagPeriode(regels.id, { soort: "nummers", jaar, sleutels: [eerste.id] });
      if (!nummers.ok) return nummers;
      const nummer = nummers.waarde.nummers[0];
      invariant(nummer, "de subsidieperiode gaf geen nummer");
      return begin(nummer, regels, inzendingen);
    },
    stuur: async (nummer, inzendingen, gezien) => {
      if (inzendingen.length === 0) return geweigerd("inzending.leeg", "Er is niets ingezonden.");
      const teVeel = teVeelTegelijk(inzendingen);
      if (teVeel !== null) return { ok: false, weigering: teVeel };
      const traject = client.workflow.getHandle(trajectId(nummer));
      return stuurDaad(nummer, inzendingen, (daad) => traject.executeUpdate(gebeurtenissenUpdate, daad), gezien);
    },
    stand: (nummer) =>
      probeer("traject.onbekend", `Traject ${nummer} is er niet.`, () =>
        client.workflow.getHandle(trajectId(nummer)).query(standQuery),
      ),
    boekhouding: (id) =>
      probeer("periode.onbekend", `Subsidieperiode '${id}' is er niet.`, () =>
        client.workflow.getHandle(periodeId(id)).query(boekhoudingQuery),
      ),
    vraagOrganisaties: ketenvraag(client, { naam: ORGANISATIES_ID, update: organisatiesUpdate, taskQueue }),
    vraagOrganisatie: ketenvraag(client, { naam: ORGANISATIE_ID, update: organisatieUpdate, taskQueue }),
  };
  return opties.deur === undefined ? trajecten : metDeur(trajecten, opties.deur, nu);
}

interface Daad {
  readonly args: [readonly Inzending[], string, number?];
  readonly updateId?: string;
}

/** Sends one act, and sees in the answer whether it is that of an earlier sending: then nothing was added now. */
async function stuurDaad(
  nummer: string,
  inzendingen: readonly Inzending[],
  stuur: (daad: Daad) => Promise<Stand>,
  gezien?: number,
): Promise<Uitkomst<Stand>> {
  const zending = randomBytes(4).toString("hex");
  const args: Daad["args"] = gezien === undefined ? [inzendingen, zending] : [inzendingen, zending, gezien];
  const daad: Daad = { args, ...actId(inzendingen) };
  const uitkomst = await probeer("traject.onbekend", `Traject ${nummer} is er niet.`, () => stuur(daad));
  if (!uitkomst.ok) return uitkomst;
  const { zending: beantwoord, ...stand } = uitkomst.waarde;
  return gelukt(beantwoord === zending ? stand : { ...stand, nieuw: 0 });
}

/**
 * One act, one id: a repeat within a run is answered by Temporal itself, a later one by the traject. Made of all that the act says: other
 * words under the same ids are another act, for the traject to refuse. An act that needs a place is always answered by the traject: "vol"
 * is no longer true once a place is free.
 */
const actId = (inzendingen: readonly Inzending[]): { updateId?: string } =>
  inzendingen.some(neemtPlaats) ? {} : { updateId: hashVan(inzendingen).slice(0, 32) };

/** A repeat within a run is answered by Temporal itself, a later one by the books. */
function alsUpdate(vraag: Vraag, door: Door): { args: [Vraag, Door]; updateId?: string } {
  const sleutel = sleutelVan(vraag);
  return { args: [vraag, door], ...(sleutel === null ? {} : { updateId: sleutel }) };
}

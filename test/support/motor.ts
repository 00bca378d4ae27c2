import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TestWorkflowEnvironment } from "@temporalio/testing";
import { DefaultLogger, Runtime, Worker } from "@temporalio/worker";
import { maakKalenderactiviteiten } from "#activities/kalender.ts";
import { maakUitvoering, type Benodigdheden } from "#activities/maak.ts";
import { openPostvak, type Postvak } from "#activities/mail/postvak.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import type { LinkVoor } from "#activities/mail/stel-op.ts";
import { maakVerstuurBrieven } from "#activities/mail/verstuur-brieven.ts";
import { maakVerstuurDigest } from "#activities/mail/verstuur-digest.ts";
import { maakOchtendactiviteiten } from "#activities/ochtendbericht.ts";
import { leesKalender } from "#activities/store/kalender.ts";
import { openStore, type Store } from "#activities/store/store.ts";
import { maakOrganisatieactiviteiten } from "#activities/uitnodiging.ts";
import { maakWeekactiviteiten } from "#activities/weekbericht.ts";
import { maakTrajecten, type Trajecten } from "#client/trajecten.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { alsUitgave, workflowBundel } from "#worker/bundle.ts";
import { naarTemporal } from "#worker/naar-temporal.ts";
import { startSmtpOntvanger, type SmtpOntvanger } from "#worker/smtp-ontvanger.ts";
import { vindTestServer } from "#worker/temporal-cli.ts";
import { TASK_QUEUE, ZOEKVELDEN } from "#workflows/messages.ts";
import { INSTELLINGEN_MAIL } from "./mail.ts";
import { eigenNamespace } from "./temporal.ts";
import { verzetKlok, type Verzet } from "./werkerklok.ts";

/** With which a motor makes the links of invitations. */
export const UITNODIGINGSLEUTEL = "een-sleutel-die-alleen-voor-proeven-is";

/** A whole engine for tests: real Temporal server, worker, SQLite store, SMTP receiver. Nothing is shared but the process of that server, nothing stays. */
export interface Motor {
  readonly env: TestWorkflowEnvironment;
  readonly store: Store;
  readonly trajecten: Trajecten;
  readonly postvak: Postvak;
  /** Mails that came a second time under the same Message-ID; the postvak keeps them once. */
  readonly dubbel: readonly string[];
  readonly map: string;
  /** As the Schedule does it each morning: what the clock had to tell our own people. */
  ochtend(): Promise<void>;
  /** Ends every worker; what they had in memory is gone. */
  stopWerker(): Promise<void>;
  /** One beside those that run. `verzet`: with another clock; see werkerklok.ts. `uitgave`: as another release, with its own `bundel` if it has one. */
  startWerker(verzet?: Verzet, uitgave?: string, bundel?: Bundel): Promise<void>;
  stop(): Promise<void>;
}

/** As Worker.create takes it: by its path, or the code itself (gewijzigd.ts). */
type Bundel = { readonly codePath: string } | { readonly code: string };

export interface Motoropties {
  /** The Java server that skips time, instead of the dev server. */
  readonly tijdreis?: boolean;
  /** Dynamic configuration of the dev server, each as naam=waarde. */
  readonly instellingen?: readonly string[];
  readonly takenPerRun?: number;
  readonly maxCachedWorkflows?: number;
  /** Subsidieperioden that may be opened; default the presets. */
  readonly perioden?: readonly Periode[];
  /** A namespace on which the search attributes were forgotten, so that workflow tasks fail until `meldZoekveldenAan`. */
  readonly zonderZoekvelden?: boolean;
  /** Another mail server than the built-in receiver. */
  readonly smtp?: string;
  /** Makes the links in letters; default none. */
  readonly linkVoor?: LinkVoor;
  /** Changes what the activities get, e.g. a store that is away. */
  readonly anders?: (benodigdheden: Benodigdheden) => Benodigdheden;
}

/** Without the brake by which a run that follows soon on another begins a second later: for tests with a hand-over after every act. */
export const ZONDER_REM = ['history.continueAsNewMinInterval="0s"', 'history.workflowIdReuseMinimalInterval="0s"'];

Runtime.install({
  logger: new DefaultLogger("ERROR"),
  telemetryOptions: { logging: { forward: {}, filter: "ERROR" } },
});

/** A server that is this motor's alone, or its own place in that of all. */
async function startServer({
  tijdreis = false,
  zonderZoekvelden = false,
  instellingen = [],
}: Motoropties): Promise<{ readonly env: TestWorkflowEnvironment; readonly sluit: () => Promise<void> }> {
  const { env, sluit } = tijdreis ? await startTijdreis() : await inEigenNamespace(instellingen);
  if (!zonderZoekvelden) await meldZoekveldenAan(env);
  return { env, sluit };
}

async function startTijdreis() {
  const gevonden = await vindTestServer();
  if ("fout" in gevonden) throw new Error(gevonden.fout);
  const executable = { type: "existing-path" as const, path: gevonden.pad };
  const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  return { env, sluit: () => env.teardown() };
}

async function inEigenNamespace(instellingen: readonly string[]) {
  const { adres, namespace, geefTerug } = await eigenNamespace(instellingen);
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address: adres, namespace });
  return {
    env,
    async sluit() {
      await env.teardown();
      geefTerug();
    },
  };
}

export async function meldZoekveldenAan(env: TestWorkflowEnvironment): Promise<void> {
  const soort = { KEYWORD: 2, INT: 3, DATETIME: 6 } as const;
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? "default",
    searchAttributes: Object.fromEntries(
      Object.values(ZOEKVELDEN).map(({ name, type }) => [name, soort[type as keyof typeof soort]]),
    ),
  });
}

export async function startMotor(opties: Motoropties = {}): Promise<Motor> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-"));
  const [{ env, sluit }, { codePath, identiteit }] = await Promise.all([
    startServer(opties),
    workflowBundel({ productie: false }),
  ]);
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  const postvak = await openPostvak(join(map, "postvak"));
  const dubbel: string[] = [];
  const ontvanger: SmtpOntvanger = await startSmtpOntvanger({ postvak, poort: 0, bijDubbel: (id) => dubbel.push(id) });
  const transport = maakTransport({
    url: opties.smtp ?? ontvanger.url,
    van: { naam: "Zorgarrangeurs", adres: "zorgarrangeurs@trajecten.example" },
  });
  const trajecten = maakTrajecten(env.client, {
    takenPerRun: opties.takenPerRun ?? 15,
    kalender: () => leesKalender(store, KALENDER),
    ...(opties.perioden === undefined ? {} : { perioden: opties.perioden }),
  });
  const benodigdheden: Benodigdheden = {
    ...naarTemporal(env.client, trajecten),
    store,
    verstuurBrieven: maakVerstuurBrieven({
      store,
      transport,
      register: store.verzendregister,
      instellingen: INSTELLINGEN_MAIL,
      adresboek: () => Promise.resolve(INSTELLINGEN_MAIL),
      ...(opties.linkVoor === undefined ? {} : { linkVoor: opties.linkVoor }),
    }),
  };
  const anders = opties.anders?.(benodigdheden) ?? benodigdheden;
  const { activities, sinks } = maakUitvoering(anders);
  const ochtendactiviteiten = maakOchtendactiviteiten({
    ...anders,
    store,
    adresboek: () => Promise.resolve(INSTELLINGEN_MAIL),
  });
  const weekactiviteiten = maakWeekactiviteiten({
    store,
    verstuurDigest: maakVerstuurDigest({
      transport,
      register: store.verzendregister,
      instellingen: INSTELLINGEN_MAIL,
      adresboek: () => Promise.resolve(INSTELLINGEN_MAIL),
    }),
    kalender: () => leesKalender(store, KALENDER),
    webadres: INSTELLINGEN_MAIL.webadres,
  });

  const organisatieactiviteiten = maakOrganisatieactiviteiten({
    store,
    transport,
    register: store.verzendregister,
    instellingen: INSTELLINGEN_MAIL,
    sleutel: UITNODIGINGSLEUTEL,
  });

  const kalenderactiviteiten = maakKalenderactiviteiten({
    ...naarTemporal(env.client, trajecten),
    store,
    vraagPeriode: (...wat) => trajecten.vraagPeriode(...wat),
  });

  let ochtenden = 0;
  let werkers: { readonly worker: Worker; readonly loopt: Promise<void> }[] = [];
  const startWerker = async (verzet?: Verzet, uitgave = identiteit, bundel: Bundel = { codePath }): Promise<void> => {
    const worker = await Worker.create({
      connection: env.nativeConnection,
      namespace: env.namespace ?? "default",
      taskQueue: TASK_QUEUE,
      workflowBundle: bundel,
      activities: {
        ...activities,
        ...ochtendactiviteiten,
        ...weekactiviteiten,
        ...organisatieactiviteiten,
        ...kalenderactiviteiten,
      },
      sinks,
      workerDeploymentOptions: alsUitgave(uitgave),
      maxCachedWorkflows: opties.maxCachedWorkflows ?? 200,
      shutdownGraceTime: "1s",
    });
    if (verzet !== undefined) verzetKlok(worker, verzet);
    werkers.push({ worker, loopt: worker.run() });
  };
  const stopWerker = async (): Promise<void> => {
    for (const { worker } of werkers) worker.shutdown();
    await Promise.all(werkers.map(({ loopt }) => loopt));
    werkers = [];
  };
  await startWerker();

  return {
    env,
    store,
    trajecten,
    postvak,
    dubbel,
    map,
    async ochtend() {
      const handle = await env.client.workflow.start("ochtendbericht", {
        taskQueue: TASK_QUEUE,
        workflowId: `ochtendbericht-${(ochtenden += 1)}`,
        args: [],
      });
      // Waiting for a result would let the server that skips time go on.
      while ((await handle.describe()).status.name === "RUNNING") await new Promise((klaar) => setTimeout(klaar, 20));
    },
    stopWerker,
    startWerker,
    async stop() {
      await stopWerker();
      transport.sluit();
      await ontvanger.stop();
      await store.sluit();
      await sluit();
      await rm(map, { recursive: true, force: true });
    },
  };
}

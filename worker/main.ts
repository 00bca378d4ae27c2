/** One worker process: carries out the workflows and their activities until it is told to stop, then finishes what runs. */
import { Worker, type NativeConnection } from "@temporalio/worker";
import { maakKalenderactiviteiten } from "#activities/kalender.ts";
import { maakUitvoering } from "#activities/maak.ts";
import { adresboekVan } from "#activities/mail/adresboek.ts";
import { maakLinkVoor } from "#activities/mail/antwoordlink.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import { maakVerstuurBrieven } from "#activities/mail/verstuur-brieven.ts";
import { maakVerstuurDigest } from "#activities/mail/verstuur-digest.ts";
import { maakOchtendactiviteiten } from "#activities/ochtendbericht.ts";
import { leesKalender } from "#activities/store/kalender.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { openStore } from "#activities/store/store.ts";
import { maakOrganisatieactiviteiten } from "#activities/uitnodiging.ts";
import { maakWeekactiviteiten } from "#activities/weekbericht.ts";
import { andereInstallatie } from "#client/kanten.ts";
import { maakTrajecten } from "#client/trajecten.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { kalenderWaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { leesInstellingen, type Instellingen } from "#omgeving/config.ts";
import { linksleutelVan } from "#omgeving/linksleutel.ts";
import { maakLog } from "#omgeving/log.ts";
import { dataConverter, verbindClient } from "#omgeving/verbinding.ts";
import { TASK_QUEUE } from "#workflows/messages.ts";
import { alsUitgave, workflowBundel } from "./bundle.ts";
import { openGezondheid } from "./gezondheid.ts";
import { maakMetrieken } from "./metrics.ts";
import { Kantenwacht } from "./kantenwacht.ts";
import { naarTemporal } from "./naar-temporal.ts";
import "./buffers.ts";
import { installeerRuntime } from "./runtime.ts";
import { zetEersteKalender } from "./eerste-kalender.ts";
import { vulMedewerkers } from "./eerste-medewerkers.ts";
import { verbindWorker } from "./verbinding.ts";
import { zetRoosters } from "./roosters.ts";

const gelezen = leesInstellingen(process.env);
if (!gelezen.ok) {
  console.error(gelezen.weigering.reden);
  process.exit(1);
}
// Dates are computed in UTC with our own rules; a host zone that leaks in would change a replay.
if (new Date(2026, 6, 1).getTimezoneOffset() !== 0) {
  console.error("Start de worker met TZ=UTC: in een andere tijdzone zijn replays niet te vertrouwen.");
  process.exit(1);
}
await draai(gelezen.waarde).then(
  () => process.exit(0),
  (fout: unknown) => {
    console.error(fout instanceof Error ? fout.message : String(fout));
    process.exit(1);
  },
);

async function draai(instellingen: Instellingen): Promise<void> {
  const log = maakLog(instellingen);
  const { temporal, gezondheidAdres } = instellingen;
  installeerRuntime(log, { metricsPoort: instellingen.metricsPoort, adres: gezondheidAdres });
  const metrieken = maakMetrieken();
  // The store first: a database that this program does not know must stop it before anything runs.
  const store = await openStore(instellingen.databaseUrl);
  const [bundel, client, connection] = await Promise.all([
    workflowBundel(),
    verbindClient(temporal),
    verbindWorker(temporal),
  ]);
  // Before anything runs: on one side alone numbers would begin anew, and what was answered with yes would be dropped.
  const uiteen = await andereInstallatie({ store, client });
  if (uiteen !== null) throw new Error(uiteen.reden);
  const wacht = new Kantenwacht({
    store,
    client,
    bijUiteen: (nu) =>
      nu === null ? log.info("Temporal en het journaal horen weer bij elkaar") : log.error({ code: nu.code }, nu.reden),
    bijFout: (fout) => log.warn({ err: fout }, "de twee kanten zijn nu niet te vergelijken"),
  });
  const kalender = () => leesKalender(store, instellingen.kalender);
  const trajecten = maakTrajecten(client, { takenPerRun: instellingen.takenPerRun, kalender });
  const transport = maakTransport({
    url: instellingen.smtpUrl,
    ...(instellingen.smtpTls === null ? {} : { tls: instellingen.smtpTls }),
    van: instellingen.mail.van,
    antwoordAan: instellingen.mail.contact.email,
  });
  const briefinstellingen = { ...instellingen.mail, webadres: instellingen.webadres };
  const adresboek = async () => adresboekVan(await leesMedewerkers(store), datumOp(new Date().toISOString()));
  const verstuurBrieven = metrieken.meet(
    maakVerstuurBrieven({
      store,
      adresboek,
      transport,
      register: store.verzendregister,
      instellingen: briefinstellingen,
      linkVoor: maakLinkVoor({ sleutel: linksleutelVan(instellingen), webadres: instellingen.webadres }),
    }),
  );
  const terug = naarTemporal(client, trajecten);
  const ochtendactiviteiten = maakOchtendactiviteiten({ ...terug, store, verstuurBrieven, adresboek });
  const { activities, sinks } = maakUitvoering({
    ...terug,
    store,
    verstuurBrieven,
    bijGeschreven(regels) {
      metrieken.bijGeschreven(regels);
      wacht.bijGeschreven(regels);
    },
    bijStorefout: metrieken.bijStorefout,
  });
  const weekactiviteiten = maakWeekactiviteiten({
    store,
    verstuurDigest: maakVerstuurDigest({
      adresboek,
      transport,
      register: store.verzendregister,
      instellingen: briefinstellingen,
    }),
    kalender,
    webadres: instellingen.webadres,
  });
  const organisatieactiviteiten = maakOrganisatieactiviteiten({
    store,
    transport,
    register: store.verzendregister,
    instellingen: briefinstellingen,
    sleutel: linksleutelVan(instellingen),
  });
  const kalenderactiviteiten = maakKalenderactiviteiten({
    ...terug,
    store,
    vraagPeriode: (...wat) => trajecten.vraagPeriode(...wat),
  });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: bundel.codePath },
    dataConverter,
    activities: {
      ...activities,
      ...ochtendactiviteiten,
      ...weekactiviteiten,
      ...organisatieactiviteiten,
      ...kalenderactiviteiten,
    },
    sinks,
    maxCachedWorkflows: instellingen.maxCachedWorkflows,
    workerDeploymentOptions: alsUitgave(bundel.identiteit),
    identity: `trajecten-worker@${process.pid}`,
    // After a worker is gone its trajecten wait for this before another gets them; the default is ten seconds.
    stickyQueueScheduleToStartTimeout: "1s",
    shutdownGraceTime: "10s",
    shutdownForceTime: "25s",
  });

  // An update, which waits for a worker: this one, as soon as it runs. Before that nobody could log in.
  let heeftBegin = false;
  void vulMedewerkers({ store, trajecten, instellingen })
    .catch((fout: unknown) => log.error({ err: fout }, "de eerste medewerkers zijn niet vastgelegd"))
    .then(() => zetEersteKalender({ store, trajecten, kalender: instellingen.kalender }))
    .catch((fout: unknown) => log.error({ err: fout }, "de eerste kalender is niet vastgelegd"))
    .finally(() => (heeftBegin = true));
  const gezondheid =
    instellingen.gezondheidPoort === null
      ? null
      : await openGezondheid({
          poort: instellingen.gezondheidPoort,
          adres: gezondheidAdres,
          register: metrieken.register,
          controles: {
            worker: () => {
              if (worker.getState() !== "RUNNING") throw new Error("de worker draait niet");
            },
            store: () => store.controleer(),
            kanten: () => wacht.controleer(),
            begin: () => {
              if (!heeftBegin) throw new Error("de eerste medewerkers en de kalender worden nog vastgelegd");
            },
            temporal: () => temporalAntwoordt(connection, temporal.namespace),
          },
        });
  const geldt = await kalender();
  log.info({ bundel: bundel.identiteit, namespace: temporal.namespace, kalender: geldt.versie }, "worker draait");
  for (const { code, reden } of kalenderWaarschuwing(geldt, datumOp(new Date().toISOString())))
    log.warn({ code }, reden);
  // Without the overviews everything else still works.
  await zetRoosters(client).catch((fout: unknown) => log.error({ err: fout }, "de roosters zijn niet gezet"));
  for (const signaal of ["SIGINT", "SIGTERM"] as const)
    process.on(signaal, () => {
      if (worker.getState() === "RUNNING") worker.shutdown();
    });
  wacht.begin();
  try {
    await worker.run();
  } finally {
    await wacht.stop();
    await gezondheid?.sluit();
    transport.sluit();
    await Promise.allSettled([connection.close(), client.connection.close(), store.sluit()]);
  }
}

async function temporalAntwoordt(connection: NativeConnection, namespace: string): Promise<void> {
  await connection.workflowService.describeNamespace({ namespace });
}

import { continueAsNew, log, proxyActivities } from "@temporalio/workflow";
import type { Kalenderactiviteiten, Organisatieactiviteiten } from "#activities/contract.ts";
import { beantwoord } from "#domain/medewerkers/beantwoord.ts";
import { naMail, teMailen, type Mailuitkomst } from "#domain/medewerkers/gemaild.ts";
import { GEEN_MEDEWERKERS, medewerkerMet, ORGANISATIE_NUMMER } from "#domain/medewerkers/medewerkers.ts";
import { naToepassen, teToepassen } from "#domain/medewerkers/toegepast.ts";
import { wieVergeten } from "#domain/medewerkers/vergeet.ts";
import { ORGANISATIEBOEK } from "#domain/medewerkers/vouw.ts";
import { LEVENSTEKEN } from "./brieven.ts";
import { feitenketen } from "./feitenketen.ts";
import { organisatieUpdate, type OrganisatieInvoer } from "./messages.ts";

// Longer than a day nobody waits for a link: the beheerder sees that it did not go, and sends a new one.
const { stuurUitnodiging } = proxyActivities<Organisatieactiviteiten>({
  startToCloseTimeout: "15m",
  heartbeatTimeout: LEVENSTEKEN,
  scheduleToCloseTimeout: "1 day",
  retry: { initialInterval: "2s", backoffCoefficient: 3, maximumInterval: "1h" },
});

/** Everything that runs, one after the other: as long as it takes. */
const { pasKalenderToe } = proxyActivities<Kalenderactiviteiten>({
  startToCloseTimeout: "2h",
  heartbeatTimeout: LEVENSTEKEN,
  retry: { initialInterval: "2s", maximumInterval: "5m" },
});
/** Of which there is one at a time: a newer one goes out when the one before it is through. */
const KALENDER = "kalender";
const BRIEF = "brief/";

const mail = (opdracht: Parameters<typeof stuurUitnodiging>[0]): Promise<Mailuitkomst> =>
  stuurUitnodiging(opdracht).catch((fout: unknown) => {
    log.error("uitnodiging niet verzonden", { medewerker: opdracht.medewerker, fout: String(fout) });
    return { uitkomst: "mislukt", reden: "De mail ging niet binnen een dag weg." };
  });

/** The foundation itself: who works here, and the calendar that it goes by. */
export const organisatie = (invoer: OrganisatieInvoer): Promise<void> =>
  feitenketen(invoer, {
    nummer: ORGANISATIE_NUMMER,
    naam: "de organisatie",
    leeg: GEEN_MEDEWERKERS,
    update: organisatieUpdate,
    beantwoord,
    antwoord: ({ medewerker }, stand) => ({
      medewerker,
      uitnodigingTot: medewerker === null ? null : (medewerkerMet(stand, medewerker)?.uitnodiging?.tot ?? null),
      volgnummer: stand.kop.volgnummer,
    }),
    vergeet: (regels) => regels.some((regel) => wieVergeten(regel) !== null),
    samenvatting: ORGANISATIEBOEK.samenvatting,
    buiten: {
      open: (stand) => [
        ...teMailen(stand).map(({ brief }) => `${BRIEF}${brief}`),
        ...(teToepassen(stand) === null ? [] : [KALENDER]),
      ],
      async doe(sleutel, stand) {
        if (sleutel === KALENDER) {
          const geladen = teToepassen(stand)!;
          const toegepast = await pasKalenderToe({ geladen });
          return (nu, omstandigheden) => naToepassen(nu, geladen, toegepast, omstandigheden);
        }
        const opdracht = teMailen(stand).find(({ brief }) => `${BRIEF}${brief}` === sleutel)!;
        const uitkomst = await mail(opdracht);
        return (nu, omstandigheden) => naMail(nu, opdracht, uitkomst, omstandigheden);
      },
    },
    gaVerder: (verder) => continueAsNew<typeof organisatie>(verder),
  });

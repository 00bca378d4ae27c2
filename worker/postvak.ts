/** The part that receives all mail of an embedded system: `node worker/postvak.ts`. */
import { join } from "node:path";
import { openOntvangst } from "#activities/mail/postvak.ts";
import { leesSmtpUrl } from "#activities/mail/smtp-url.ts";
import { leesInstellingen } from "#omgeving/config.ts";
import { maakLog } from "#omgeving/log.ts";
import { startSmtpOntvanger } from "./smtp-ontvanger.ts";

const instellingen = leesInstellingen(process.env);
if (!instellingen.ok) {
  console.error(instellingen.weigering.reden);
  process.exit(1);
}
const { waarde } = instellingen;
const log = maakLog(waarde);
const ontvanger = await startSmtpOntvanger({
  postvak: await openOntvangst(join(waarde.data, "postvak")),
  poort: leesSmtpUrl(waarde.smtpUrl).port,
  bijDubbel: (id) => log.info({ id }, "bericht kwam nog een keer"),
  bijFout: (fout) => log.warn({ err: fout }, "ontvangst van een bericht brak af"),
});
log.info({ poort: ontvanger.poort }, "postvak luistert");

for (const signaal of ["SIGTERM", "SIGINT"] as const)
  process.once(signaal, () => {
    void ontvanger.stop().then(() => process.exit(0));
  });

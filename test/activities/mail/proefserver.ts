import { createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What a scripted mail server answers to a command; null breaks the line instead. */
type Antwoord = string | null;
export interface Draaiboek {
  readonly groet?: Antwoord;
  readonly ehlo?: Antwoord;
  readonly mail?: Antwoord | (() => Antwoord);
  readonly rcpt?: Antwoord | ((commando: string) => Antwoord);
  readonly data?: Antwoord;
  /** After the whole mail. */
  readonly einde?: Antwoord | ((mail: string) => Antwoord);
}

export interface Proefserver {
  readonly url: string;
  /** Every mail that was read to its last dot, whatever was answered. */
  readonly gelezen: string[];
  /** Lines as the client sent them outside the mails. */
  readonly commandos: string[];
}

/** A mail server that answers what the test wrote down, with the client's bytes as they came. */
export async function proefserver(boek: Draaiboek = {}): Promise<Proefserver> {
  const gelezen: string[] = [];
  const commandos: string[] = [];
  const lijnen = new Set<Socket>();
  const server = createServer((lijn) => {
    lijnen.add(lijn);
    lijn.on("close", () => lijnen.delete(lijn)).on("error", () => undefined);
    const zeg = (antwoord: Antwoord): void => void (antwoord === null ? lijn.destroy() : lijn.write(`${antwoord}\r\n`));
    let wacht = "";
    let inMail = false;
    zeg(boek.groet === undefined ? "220 proef ESMTP" : boek.groet);
    lijn.setEncoding("utf8").on("data", (deel: string) => {
      wacht += deel;
      for (;;) {
        const grens = inMail ? "\r\n.\r\n" : "\r\n";
        const plek = wacht.indexOf(grens);
        if (plek < 0) return;
        const stuk = wacht.slice(0, plek);
        wacht = wacht.slice(plek + grens.length);
        if (inMail) {
          inMail = false;
          gelezen.push(stuk);
          zeg(
            typeof boek.einde === "function"
              ? boek.einde(stuk)
              : boek.einde === undefined
                ? "250 2.0.0 aangenomen"
                : boek.einde,
          );
          continue;
        }
        commandos.push(stuk);
        const woord = stuk.slice(0, 4).toUpperCase();
        if (woord === "EHLO") zeg(boek.ehlo === undefined ? "250 proef" : boek.ehlo);
        else if (woord === "MAIL")
          zeg(typeof boek.mail === "function" ? boek.mail() : boek.mail === undefined ? "250 goed" : boek.mail);
        else if (woord === "RCPT")
          zeg(typeof boek.rcpt === "function" ? boek.rcpt(stuk) : boek.rcpt === undefined ? "250 goed" : boek.rcpt);
        else if (woord === "DATA") {
          zeg(boek.data === undefined ? "354 ga door" : boek.data);
          inMail = boek.data === undefined;
        } else if (woord === "STAR") zeg("502 geen TLS");
        else if (woord === "QUIT") lijn.end("221 dag\r\n");
        else zeg("250 goed");
      }
    });
  });
  await luister(server);
  onTestFinished(() => {
    for (const lijn of lijnen) lijn.destroy();
    server.close();
  });
  const adres = server.address();
  if (adres === null || typeof adres === "string") throw new Error("geen poort");
  return { url: `smtp://127.0.0.1:${adres.port}`, gelezen, commandos };
}

const luister = (server: Server): Promise<void> => new Promise((klaar) => server.listen(0, "127.0.0.1", klaar));

import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Bericht, Melding, Opgave } from "./smtp-server-proces.ts";

/** A real SMTP server in a process of its own, which behaves by what stands before the dot in an address: see smtp-server-proces.ts. */
export interface SmtpProces {
  readonly poort: number;
  /** Every mail that was taken to its last dot, also when the sender was not told so. */
  readonly aangenomen: Bericht[];
  /** How often each way of failing happened. */
  readonly gestoord: Map<string, number>;
}

export async function startSmtpProces(opgave: Opgave = {}): Promise<SmtpProces> {
  const kind = fork(fileURLToPath(new URL("./smtp-server-proces.ts", import.meta.url)), [JSON.stringify(opgave)]);
  onTestFinished(async () => {
    const einde = once(kind, "exit");
    kind.disconnect();
    await einde;
  });
  const aangenomen: Bericht[] = [];
  const gestoord = new Map<string, number>();
  const poort = await new Promise<number>((klaar, faal) => {
    kind.once("exit", (code) => faal(new Error(`De mailserver stopte meteen (${code}).`)));
    kind.on("message", (melding: Melding) => {
      if (melding.soort === "luistert") klaar(melding.poort);
      else if (melding.soort === "aangenomen") aangenomen.push(melding.bericht);
      else gestoord.set(melding.hoe, (gestoord.get(melding.hoe) ?? 0) + 1);
    });
  });
  return { poort, aangenomen, gestoord };
}

import type { Datum } from "#domain/kalender/datum.ts";
import type { Verzondenbericht } from "#domain/traject/briefgevolg.ts";
import type { Motor } from "./motor.ts";
import { journaal } from "./proef.ts";

/** All letters of one traject as a text that a person can read from beginning to end. */

interface Post {
  readonly dag: Datum | null;
  readonly messageId: string;
  /** Of all letters in the mail. */
  readonly brief: string;
  readonly rol: string;
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly bijlagen: readonly string[];
}

/** In the order in which the traject asked for them; of letters that differ in their greeting alone the text stands there once. */
export async function brievenboek(motor: Motor, nummer: string, titel: string): Promise<string> {
  const post = await bezorgd(motor, nummer);
  const stukken = post.map((een, i) => {
    const vorige = post[i - 1];
    const zelfde = vorige !== undefined && vorige.brief === een.brief && romp(vorige) === romp(een);
    const kop = `## ${een.dag} ${een.brief} aan ${een.rol}: ${een.aan}`;
    return zelfde
      ? `${kop}\n\n(dezelfde tekst)`
      : [kop, `Onderwerp: ${een.onderwerp}`, ...een.bijlagen.map((naam) => `Bijlage: ${naam}`), een.tekst.trim()].join(
          "\n\n",
        );
  });
  // A nummer is of the year in which the test runs.
  return `${[`# ${titel}`, ...stukken].join("\n\n")}\n`.replaceAll(nummer, "ZA-jaar-001");
}

const romp = ({ onderwerp, tekst }: Post): string => `${onderwerp}\n${tekst.replace(/^Beste .*,$/m, "")}`;

async function bezorgd(motor: Motor, nummer: string): Promise<Post[]> {
  const regels = await journaal(motor, nummer);
  const koppen = await motor.postvak.lijst();
  const plek = ({ bij, brief, aan }: { bij: number; brief: string; aan: string }): number =>
    (regels[bij - 1]?.opdrachten ?? []).findIndex(({ params }) => params["brief"] === brief && params["aan"] === aan);
  const verzonden = regels
    .filter(({ type }) => type === "mail.verzonden")
    .map(
      ({ gegevens }) =>
        gegevens as {
          bij: number;
          brief: string;
          aan: string;
          berichten: readonly Verzondenbericht[];
        },
    )
    .toSorted((een, ander) => een.bij - ander.bij || plek(een) - plek(ander));
  const post = verzonden.flatMap(({ bij, brief, aan, berichten }) =>
    berichten.map(async ({ bericht: messageId }): Promise<Post> => {
      const kop = koppen.find((een) => een.messageId === messageId);
      const bericht = kop === undefined ? null : await motor.postvak.bericht(kop.id);
      if (bericht === null) throw new Error(`${messageId} staat in het journaal en niet in het postvak`);
      return {
        messageId,
        dag: regels[bij - 1]?.gebeurdOp ?? null,
        brief,
        rol: aan,
        aan: bericht.aan.join(", "),
        onderwerp: bericht.onderwerp,
        tekst: bericht.tekst,
        bijlagen: bericht.bijlagen.map(({ naam }) => naam),
      };
    }),
  );
  return perMail(await Promise.all(post));
}

/** Letters that went in one mail stand there once. */
const perMail = (post: readonly Post[]): Post[] =>
  [...Map.groupBy(post, ({ messageId }) => messageId).values()].map((samen) => ({
    ...samen[0]!,
    brief: samen.map(({ brief }) => brief).join(" + "),
    rol: [...new Set(samen.map(({ rol }) => rol))].join(" en "),
  }));

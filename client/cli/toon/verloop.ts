import type { Brief } from "#domain/beeld/brieven.ts";
import type { Tijdregel } from "#domain/beeld/tijdpad.ts";
import { inUren } from "#domain/getal.ts";
import { urenverloopInWoorden, type Urenverloop } from "#domain/uren/verloop.ts";
import { alinea, hangend } from "../alinea.ts";
import { dag, inDagen } from "./dagen.ts";

/** The lines of `toon` that the page draws: how the hours went, what was planned and what came of it, and the letters. */

export const urenverloop = (een: Urenverloop): string[] => [
  ...alinea(urenverloopInWoorden(een), 2),
  ...een.toegekend.flatMap(({ op, uren, wat }) => hangend(`  ${op ?? "onbekend"}`, `${wat}: ${inUren(uren)}`)),
  ...een.plan.flatMap(({ titel, uren, over }) =>
    hangend("  Plan", `${titel.toLowerCase()}: ${inUren(uren)}, daarna nog ${inUren(over)}`),
  ),
  ...een.weken.flatMap(({ week, uren, over }) => hangend(`  ${week}`, `week: ${inUren(uren)}, nog ${inUren(over)}`)),
];

export const tijdpad = (regels: readonly Tijdregel[]): string[] =>
  regels.flatMap(({ wat, gepland, echt, teLaat }) =>
    hangend(
      `  ${gepland?.tot ?? echt?.van ?? ""}`,
      [
        wat,
        gepland === null
          ? null
          : `gepland ${gepland.van === null ? "" : `${dag(gepland.van)} tot `}${dag(gepland.tot)}`,
        echt === null
          ? "nog niet"
          : echt.tot === null
            ? `sinds ${dag(echt.van)}`
            : `werkelijk ${echt.van === echt.tot ? "" : `${dag(echt.van)} tot `}${dag(echt.tot)}`,
        teLaat === null || teLaat === 0 ? null : `${inDagen(teLaat)} later`,
      ]
        .filter((deel) => deel !== null)
        .join("; "),
    ),
  );

export const brieven = (alle: readonly Brief[]): string[] =>
  alle.flatMap(({ brief, aan, besteldOp, uitkomst, op }) =>
    hangend(
      `  ${besteldOp}`,
      `${brief}, aan ${aan}: ${uitkomst === null ? "nog niet verzonden" : op === besteldOp ? uitkomst : `${uitkomst} op ${dag(op)}`}`,
    ),
  );

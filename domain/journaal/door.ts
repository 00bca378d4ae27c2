import type { Door } from "../rollen.ts";

/** By whom something was recorded, as people say it. */
export const doorWie = ({ rol, id }: Door): string => (rol === "systeem" ? "het systeem" : `${rol} ${id}`);

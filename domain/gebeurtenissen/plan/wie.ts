import { regel } from "../velden.ts";

/** Who does something: a partner by its number, or a person or a party in words. */
export const wie = () => regel(120);

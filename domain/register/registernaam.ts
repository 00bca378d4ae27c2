/** How a register may be called: it becomes part of every line that is taken over. */
export const REGISTERNAAM = /^[\p{L}\p{N}][\p{L}\p{N} ._()–-]{0,99}$/u;

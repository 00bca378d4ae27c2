/**
 * Node cuts small buffers from slabs of 64 KiB, and the SDK keeps the last answer of every run that it has in memory: a few hundred bytes that hold on to a
 * whole slab. From slabs of 8 KiB, as Node's were for years, a traject in memory costs half as much.
 */
Buffer.poolSize = 8 * 1024;

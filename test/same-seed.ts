import fc from 'fast-check';

// What a test draws is the same in every run; FUZZ_SEED draws anew, to look for more.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1945) });

import { benchDecode } from './decode.ts';
for (const n of [100000]) console.log(benchDecode(n));

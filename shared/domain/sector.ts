import * as z from 'zod/mini';
import type { Ssyk4 } from './ssyk.ts';

/**
 * The groups of each sector. Source: the occupation fields (`occupation-field`) of Arbetsförmedlingen's taxonomy, which
 * holds every four-digit group of SSYK 2012 in its own variant exactly once. A sector is the field's own grouping: the
 * people who would meet at one branschträff.
 */
const groupsOf = {
  administration: [
    '1111 1112 1113 1120 1210 1220 1230 1240 1250 1290 1610 2411 2412 2413 2414 2415 2419 2421 2422 2423 2431',
    '2432 2622 3311 3312 3313 3314 3321 3323 3324 3331 3332 3333 3334 3335 3339 3341 3342 3343 3351 3352 3353',
    '3354 3355 3359 3360 4111 4112 4113 4114 4115 4116 4119 4211 4212 4221 4223 4225 4226 9622',
  ].join(' '),
  construction: '2142 3112 7111 7112 7113 7114 7115 7116 7119 7121 7122 7123 7124 7126 7131 7132 7133 7134 8342',
  it: '2511 2512 2513 2514 2515 2516 2519 3511 3512 3513 3514 3515 3521 3522',
  sales: '1710 1720 1730 1740 1790 3322 4222 5221 5222 5223 5224 5225 5226 5227 5230 5241 5242',
  crafts: '5141 7311 7312 7319 7321 7322 7323 7521 7522 7523 7531 7532 7533 7534',
  hospitality: '3451 4224 5111 5112 5113 5120 5131 5132 5142 5143 5144 5149 5151 5161 5169 9411 9412 9413',
  'health-care': [
    '2211 2212 2213 2219 2221 2222 2223 2224 2225 2226 2227 2228 2231 2232 2233 2234 2235 2239 2241 2242 2250',
    '2260 2271 2272 2273 2281 2282 2283 2284 2289 3211 3212 3213 3214 3215 3230 3240 3250 4117 5321 5323 5325',
    '5326 5330 5341 5349 5350',
  ].join(' '),
  manufacturing: [
    '1370 7211 7212 7213 7214 7215 7221 7222 7223 7224 7232 7611 7612 7613 8111 8112 8113 8114 8115 8116 8121',
    '8122 8129 8131 8132 8141 8142 8143 8151 8159 8161 8162 8163 8169 8174 8181 8189 8191 8192 8193 8199 8211',
    '8212 8213 8214 8219 8344 9310 9320 9331 9332',
  ].join(' '),
  installation: '5152 7125 7231 7233 7411 7412 7413 7420',
  culture: [
    '2611 2612 2613 2614 2615 2619 2621 2623 2641 2642 2643 2651 2652 2653 2654 2655 2662 2663 2669 2671 2672',
    '3412 3421 3422 3423 3424 3431 3432 3433 3439 3441 3449 3452',
  ].join(' '),
  cleaning: '9111 9119 9120 9520 9610 9621 9629',
  green: '6111 6112 6113 6121 6122 6129 6130 6210 6221 6222 8171 8172 8173 8341 9210',
  security: '0110 0210 0310 5411 5412 5413 5414 5419',
  education: '1410 1420 1490 2311 2312 2313 2314 2319 2320 2330 2341 2342 2343 2351 2352 2359 4410 5311 5312',
  'social-work': '1510 1520 1530 1540 1590 2661 3411 5342 5343',
  transport: '4321 4322 4323 4420 8311 8312 8321 8329 8331 8332 8343 8350',
  technical: [
    '1310 1320 1330 1340 1350 1360 1380 2111 2112 2113 2114 2121 2122 2131 2132 2133 2134 2135 2141 2143 2144',
    '2145 2146 2149 2161 2162 2163 2164 2171 2172 2173 2179 2181 2182 2183 3111 3113 3114 3115 3116 3117 3119',
    '3121 3122 3151 3152 3153 3154 3155',
  ].join(' '),
};

export const Sector = z.enum(Object.keys(groupsOf) as (keyof typeof groupsOf)[]);
export type Sector = z.infer<typeof Sector>;

const sectorOfGroup = new Map<string, Sector>();
const sectorOfFamily = new Map<string, Sector>();
for (const sector of Sector.options)
  for (const ssyk of groupsOf[sector].split(' ')) {
    sectorOfGroup.set(ssyk, sector);
    if (!sectorOfFamily.has(ssyk.slice(0, 3))) sectorOfFamily.set(ssyk.slice(0, 3), sector);
  }

/**
 * The sector of an occupation; null where its family is in none. SCB's own codes that the taxonomy has merged (managers on
 * two levels) belong where their three-digit family does.
 */
export const sectorOf = (ssyk: Ssyk4): Sector | null =>
  sectorOfGroup.get(ssyk) ?? sectorOfFamily.get(ssyk.slice(0, 3)) ?? null;

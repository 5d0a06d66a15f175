import type { KnownEvent } from './chronology.ts';

/** The Second World War, 1939 to 1945. */
export const secondWorldWar: readonly KnownEvent[] = [
  {
    id: 'german-soviet-nonaggression-pact',
    names: ['Molotov-Ribbentrop Pact', 'Nazi-Soviet Pact', 'German-Soviet Nonaggression Pact'],
    says: 'The German-Soviet treaty of non-aggression was signed in Moscow.',
    date: '1939-08-23',
    also: [{ date: '1939-08-24', says: 'signed in the night to 24 August' }],
    source: 'Department of State, Nazi-Soviet Relations, 1939-1941 (1948), 76-78',
  },
  {
    id: 'soviet-japanese-neutrality-pact',
    names: ['Soviet-Japanese Neutrality Pact', 'Japanese-Soviet Neutrality Pact'],
    says: 'The Soviet-Japanese pact of neutrality was signed in Moscow.',
    date: '1941-04-13',
    source: 'Department of State Bulletin 4 (1941), 812',
  },
  {
    id: 'invasion-of-the-soviet-union',
    names: [
      'invaded the Soviet Union',
      'invasion of the Soviet Union',
      'attacked the Soviet Union',
      'Operation Barbarossa',
      'attack on the Soviet Union',
    ],
    amid: ['Hitler', 'Germany', 'German', 'Nazi', 'Wehrmacht', 'Barbarossa'],
    says: 'Germany invaded the Soviet Union.',
    date: '1941-06-22',
    source: 'Department of State, Nazi-Soviet Relations, 1939-1941 (1948), 347-349',
  },
  {
    id: 'yalta-conference',
    names: ['Yalta Conference', 'Yalta Agreement', 'conference at Yalta'],
    says: 'The conference of Yalta met from 4 to 11 February 1945.',
    date: '1945-02-04/1945-02-11',
    source: 'FRUS, The Conferences at Malta and Yalta, 1945 (1955)',
  },
  {
    id: 'surrender-of-germany',
    names: [
      'German surrender',
      'surrender of Germany',
      'Germany surrendered',
      'capitulation of Germany',
      'German capitulation',
      'VE Day',
      'V-E Day',
    ],
    says: 'Germany surrendered: signed at Reims on 7 May 1945, in force and signed again at Berlin on 8 May (9 May in Moscow).',
    date: '1945-05-08',
    also: [
      { date: '1945-05-07', says: 'signed at Reims' },
      { date: '1945-05-09', says: 'by Moscow time' },
    ],
    source: 'Department of State Bulletin 13 (1945), 106',
  },
  {
    id: 'potsdam-conference',
    names: ['Potsdam Conference', 'conference at Potsdam'],
    says: 'The conference of Potsdam met from 17 July to 2 August 1945.',
    date: '1945-07-17/1945-08-02',
    source: 'FRUS, The Conference of Berlin (the Potsdam Conference), 1945 (1960)',
  },
  {
    id: 'bombing-of-hiroshima',
    names: [
      'bombing of Hiroshima',
      'atomic bomb on Hiroshima',
      'bomb was dropped on Hiroshima',
      'attack on Hiroshima',
    ],
    says: 'An atomic bomb was dropped on Hiroshima.',
    date: '1945-08-06',
    source:
      'United States Strategic Bombing Survey, The Effects of Atomic Bombs on Hiroshima and Nagasaki (1946)',
  },
  {
    id: 'soviet-declaration-of-war-on-japan',
    names: [
      'entering the war against Japan',
      'entered the war against Japan',
      'entry into the war against Japan',
      'declared war on Japan',
      'declared war against Japan',
      'declaration of war on Japan',
    ],
    amid: ['Soviet', 'USSR', 'Stalin', 'Moscow', 'Russia', 'Molotov'],
    says: 'The Soviet Union declared war on Japan on 8 August 1945, with effect from 9 August.',
    date: '1945-08-08',
    also: [{ date: '1945-08-09', says: 'the day on which the state of war began' }],
    source:
      'FRUS, The Conference of Berlin, 1945, vol. 2, no. 1382; Department of State Bulletin 13 (1945), 208',
  },
];

import { signal } from '@preact/signals';
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import { useEffect } from 'preact/hooks';
import { feature } from 'topojson-client';
import { unpacked } from '../../packs.ts';

type Topology = Parameters<typeof feature>[0];

/** The outlines of land, 1:110 million: no borders, which no set of the world's has for other times than now. There once a map was drawn. */
const land = signal<GeoPermissibleObjects | undefined>(undefined);

async function unpackLand(): Promise<void> {
  if (land.peek()) return;
  const topology = JSON.parse(await unpacked('land')) as Topology;
  land.value = feature(topology, topology.objects.land!) as GeoPermissibleObjects;
}

/** The outlines of the land as a projection shows them. */
export function Land({ projection }: { projection: GeoProjection }) {
  useEffect(() => void unpackLand(), []);
  return <path class="land" d={(land.value && geoPath(projection).digits(1)(land.value)) ?? ''} />;
}

import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import land110 from 'world-atlas/land-110m.json' with { type: 'json' };

type Topology = Parameters<typeof feature>[0];

const topology = land110 as unknown as Topology;

/** The outlines of land, 1:110 million: no borders, which no set of the world's has for other times than now. */
const land = feature(topology, topology.objects.land!);

/** The outlines of the land as a projection shows them. */
export function Land({ projection }: { projection: GeoProjection }) {
  return <path class="land" d={geoPath(projection).digits(1)(land as GeoPermissibleObjects) ?? ''} />;
}

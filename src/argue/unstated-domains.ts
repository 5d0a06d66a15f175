import type { CaseRecord } from '../record/case-record.ts';
import { hasUntoldDomain } from '../system/domains.ts';
import { buildSystem } from '../system/facts.ts';
import { takingPart } from '../system/knowledge.ts';
import type { Fault } from './language/faults.ts';
import { nodesIn } from './language/nodes-in.ts';
import type { Typed, TypedCall } from './language/typed.ts';
import { actorsOf } from './rows-left-out.ts';

/** Acts of those whom a call names that state no domain, where the test asks for one: whether they are among its rows is not known. */
export function unstatedDomains(record: CaseRecord, test: Typed): Fault<'claim-domain-unstated'>[] {
  const asking = [...nodesIn(test)].filter(
    (node): node is TypedCall => node.is === 'call' && node.named.domain?.is === 'word',
  );
  if (asking.length === 0 || record.rows.events.every(({ domain }) => domain !== undefined)) return [];
  const { tables } = buildSystem(record);
  const silent = tables.events.filter(hasUntoldDomain).map((fact) => ({ fact, names: takingPart(fact) }));
  return asking.flatMap((call) => {
    const actors = [call, ...callsIn(call)].flatMap(actorsOf);
    const rows = silent
      .filter(({ names }) => actors.every((actor) => names.includes(actor)))
      .map(({ fact }) => fact.id);
    const { domain } = call.named;
    return rows.length === 0 || domain?.is !== 'word'
      ? []
      : [{ code: 'claim-domain-unstated', span: domain.span, parameters: { domain: domain.word, rows } }];
  });
}

/** The rows of which a share is asked may be those of a call that names the actors. */
function callsIn({ arguments: given }: TypedCall): TypedCall[] {
  return given.filter((part): part is TypedCall => part.is === 'call');
}

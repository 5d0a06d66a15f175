import type { Highs } from 'highs';
import type { Solved, Solver, WholeModel } from './solver.ts';

/**
 * Loads the HiGHS solver (Huangfu & Hall 2018, Mathematical Programming Computation 10(1), 119–142. doi:10.1007/s12532-017-0130-5),
 * compiled to WebAssembly, when it is first asked for. Nothing that the page runs imports this file.
 *
 * Takes: the seconds after which it stops and gives the bound that it has.
 */
export async function loadHighs(seconds = 60): Promise<Solver> {
  // Its types describe it as CommonJS, of which Node and the bundler would give a namespace more.
  const { default: load } = (await import('highs')) as unknown as { default: () => Promise<Highs> };
  const highs = await load();
  return (model: WholeModel): Solved =>
    highs.withModel(
      {
        numCols: model.cost.length,
        numRows: model.rowLower.length,
        colCost: model.cost,
        colLower: model.lower,
        colUpper: model.upper,
        rowLower: model.rowLower,
        rowUpper: model.rowUpper,
        integrality: Int32Array.from(model.whole),
        matrix: {
          format: 'csr',
          numRows: model.rowLower.length,
          numCols: model.cost.length,
          starts: model.start,
          indices: model.column,
          values: model.factor,
        },
      },
      (running) => {
        running.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 1e-6 });
        running.run();
        const { optimal, infeasible } = highs.constants.modelStatus;
        const status = running.getModelStatus();
        if (status === infeasible) throw new Error('loadHighs requires a model that has a solution');
        const { colValue } = running.getSolution();
        const lower =
          status === optimal ? running.getObjectiveValue() : Number(running.info.get('mip_dual_bound'));
        return {
          lower: Number.isFinite(lower) ? lower : -Infinity,
          values: colValue.length === model.cost.length ? Float64Array.from(colValue) : undefined,
        };
      },
    );
}

/** Which column of Số liệu đã chốt holds which part of a figure: one table for writing and for reading again. Pure data. */
import type { FrozenKind } from '#schema/choices';
import type { Frozen } from '#schema/tables/frozen';

/** Column of its own name, or `column=place`; `standing.name` is a place inside `standing`. */
export const FROZEN_PATHS: Readonly<Record<Exclude<FrozenKind, 'fact'>, string>> = {
  task:
    'item=id,group,text,product,leads,timing,standing=standing.name,state=standing.state,' +
    'awaitsProof=standing.awaitsProof,dueOn=standing.effectiveDueOn,lateBy=standing.lateByWorkingDays,' +
    'doneOn,progress,reason,result,proof,links=sources,asOf=laterOn',
  indicator:
    'item=id,group,text,unit,leads,measure=figures.measure,target=figures.target,baseline=figures.baseline,' +
    'numerator=figures.numerator,denominator=figures.denominator,value=figures.value,' +
    'notArising=figures.notArising,asOf,isLater,amount=measured.result,completion=measured.completion,' +
    'uncapped=measured.uncapped,verdict=measured.verdict,weight,source,proof,reason=note',
  report:
    'item=id,group=period,text=name,asOf=endOn,dueOn,confirmed=isConfirmed,doneOn=sentOn,proof=number,' +
    'lateBy=lateByWorkingDays',
  score:
    'item=set,source=year,timing=decision,target=max,denominator=scoredMax,numerator=self,amount=verified,weight=open,' +
    'baseline=low,value=high,result=className',
  criterion:
    'item=id,unit=number,group,text,target=max,value=self,amount=verified,weight=open,reason=how,proof,' +
    'awaitsProof=lacksProof,leads,baseline=lost,result=shortcoming,links=mendedBy,survey,notArising=leftOut',
};

/** Column, place in the figure, and where that is inside a part of it, the place there. */
const pathsOf = (kind: keyof typeof FROZEN_PATHS): [column: keyof Frozen, first: string, second?: string][] =>
  FROZEN_PATHS[kind].split(',').map((path) => {
    const [column = '', place = column] = path.split('=');
    const [first = '', second] = place.split('.');
    return [column as keyof Frozen, first, ...(second === undefined ? [] : [second])] as [keyof Frozen, string];
  });

type Loose = Record<string, unknown>;

/** Cells of the figures of a kind. */
export const contentsOf = (kind: keyof typeof FROZEN_PATHS, figures: readonly object[]): Partial<Frozen>[] => {
  const paths = pathsOf(kind);
  const inside = (part: unknown, key: string | undefined): unknown => (key === undefined ? part : (part as Loose)[key]);
  return figures.map((figure) =>
    Object.fromEntries(paths.map(([column, first, second]) => [column, inside((figure as Loose)[first], second)])),
  );
};

/** The figures of a kind in some rows; who asks names their type. */
export const figuresIn = <F>(kind: keyof typeof FROZEN_PATHS, rows: readonly Frozen[]): F[] => {
  const paths = pathsOf(kind);
  return rows.flatMap((row) => {
    if (row.kind !== kind) return [];
    const figure: Record<string, unknown> = {};
    for (const [column, first, second] of paths) {
      if (second === undefined) figure[first] = row[column];
      else figure[first] = { ...(figure[first] as Loose), [second]: row[column] };
    }
    return [figure as F];
  });
};

// sdk/types.ts, with what it gathers, is the contract without zod: nothing added, nothing lost. The claims on types are checked by the
// compiler (`npm run check`), drift of the files here.
import { expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import { drifted } from '../../.tools/generate.ts';
import type { AsChecked } from '../../sdk/contract/forms.ts';
import type { Contract } from '../../sdk/contract/index.ts';
import type { Condition, Form } from '../../sdk/form/types.ts';
import type { OperationName } from '../../sdk/routes.ts';
import type { Operations } from '../../sdk/types.ts';

/** zod writes optional members as `T | undefined`; on the wire they are there or not. */
type OnTheWire<T> = T extends readonly (infer Item)[]
  ? OnTheWire<Item>[]
  : T extends object
    ? { [K in keyof T]: OnTheWire<Exclude<T[K], undefined>> }
    : T;

type Sent<N extends OperationName, Part extends string> =
  Contract[N] extends Record<Part, infer Schema extends z.ZodType> ? OnTheWire<z.input<Schema>> : {};

type FromContract = {
  [N in OperationName]: {
    params: Sent<N, 'params'>;
    query: Sent<N, 'query'>;
    body: Sent<N, 'body'>;
    answer: OnTheWire<z.output<Contract[N]['answer']>>;
  } & (Contract[N] extends { conditional: true } ? { conditional: true } : {});
};

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = { [K in keyof T]: T[K] };
type Differing = {
  [N in OperationName]: Same<Flat<OnTheWire<Operations[N]>>, Flat<OnTheWire<FromContract[N]>>> extends true ? never : N;
}[OperationName];

test('every operation takes and answers what the contract says', () => {
  expectTypeOf<keyof Operations>().toEqualTypeOf<OperationName>();
  expectTypeOf<Differing>().toBeNever();
});

test('the schemas of forms and conditions are the types of the form engine', () => {
  expectTypeOf<Same<OnTheWire<AsChecked['form']>, OnTheWire<Form>>>().toEqualTypeOf<true>();
  expectTypeOf<Same<OnTheWire<AsChecked['condition']>, OnTheWire<Condition>>>().toEqualTypeOf<true>();
});

test('the generated files are as the contract would have them', async () => {
  expect(await drifted()).toEqual([]);
});

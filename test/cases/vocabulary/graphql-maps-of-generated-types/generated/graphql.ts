import type { GraphQLResolveInfo } from 'graphql';

export type ResolverTypeWrapper<T> = Promise<T> | T;
export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = {}, TContext = {}, TArgs = {}> =
  | ResolverFn<TResult, TParent, TContext, TArgs>
  | ResolverWithResolve<TResult, TParent, TContext, TArgs>;
export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type MutationResolvers<ContextType = any> = {
  placeOrder?: Resolver<ResolverTypeWrapper<string>, {}, ContextType, { id: string }>;
  cancelOrder?: Resolver<ResolverTypeWrapper<string>, {}, ContextType, { id: string }>;
  renameUser?: Resolver<ResolverTypeWrapper<string>, {}, ContextType, { id: string }>;
};
export type OrderResolvers<ContextType = any> = {
  visits?: Resolver<ResolverTypeWrapper<number>, {}, ContextType>;
};
export type Resolvers<ContextType = any> = {
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
};

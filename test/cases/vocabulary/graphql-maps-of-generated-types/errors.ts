import { GraphQLError } from 'graphql';

export const missing = () => new GraphQLError('nothing there');

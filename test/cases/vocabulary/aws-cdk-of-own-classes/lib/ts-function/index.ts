import T from './ts-function'; export default T;

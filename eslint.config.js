export { default } from './build/eslint.config.ts';

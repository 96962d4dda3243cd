import { named } from 'functions';
import { bundles } from './bundles';

export const panel = named('panel')((names: string[]) => {
  names.forEach((name) => {
    bundles.on('changed', () => bundles.emit('shown', name));
  });
});
bundles.on('shown', () => {});

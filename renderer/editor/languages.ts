import { registerJsonLanguage } from './json-language.ts';
import { registerVariableLanguage } from './variable-language.ts';

/** What the editor knows of payloads beyond their colours. Once is enough for all editors. */
export function registerLanguages(): void {
  registerJsonLanguage();
  registerVariableLanguage();
}
